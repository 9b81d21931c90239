import { BookCopy } from "lucide-react";
import type { Unit } from "#core/document/article.ts";
import { notLoaded } from "#core/not-loaded.ts";
import { MemoryField } from "#features/memory/memory-field.tsx";
import type { PanelTab } from "#features/segment-panel/segment-panel.tsx";
import { useMemory } from "#state/memory/use-memory.ts";
import { FetchedPart, fetchedCode } from "#ui/held-keys/fetched-part.tsx";

export const memoryTab: PanelTab = {
  id: "memory",
  label: "Memory",
  icon: <BookCopy />,
  View: LazyMemoryTab,
  Badge: MatchCount,
};

interface MemoryTabProps {
  readonly unit: Unit;
}

const memoryCode = fetchedCode<MemoryTabProps>(() =>
  import("./memory-window.tsx").then(({ MemoryWindow }) => MemoryWindow),
);

function MatchCount({ unit }: { readonly unit: Unit }) {
  const count = useMemory((state) => state.offers.get(unit.key)?.matches.length ?? 0);
  if (count === 0) return null;
  return (
    <span className="tab-count">
      {count}
      <span className="visually-hidden"> {count === 1 ? "match" : "matches"}</span>
    </span>
  );
}

/** The field stands at once, for the keys that are meant for it; what is found is a chunk of its own: the panel waits for no memory. */
function LazyMemoryTab({ unit }: { readonly unit: Unit }) {
  return (
    <>
      <MemoryField />
      <FetchedPart code={memoryCode} props={{ unit }} missing={<MemoryMissing />} />
    </>
  );
}

function MemoryMissing() {
  return <p className="panel-empty">{notLoaded("The memory")}</p>;
}
