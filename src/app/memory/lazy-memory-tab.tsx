import { BookCopy } from "lucide-react";
import type { Unit } from "#core/document/article.ts";
import { notLoaded } from "#core/not-loaded.ts";
import type { PanelTab } from "#features/segment-panel/segment-panel.tsx";
import { FetchedPart, fetchedCode } from "#ui/held-keys/fetched-part.tsx";
import { HoldKeys } from "#ui/held-keys/hold-keys.tsx";

export const memoryTab: PanelTab = { id: "memory", label: "Memory", icon: <BookCopy />, View: LazyMemoryTab };

interface MemoryTabProps {
  readonly unit: Unit;
}

const memoryCode = fetchedCode<MemoryTabProps>(() =>
  import("./memory-window.tsx").then(({ MemoryWindow }) => MemoryWindow),
);

/** A chunk of its own: the panel waits for no memory. */
function LazyMemoryTab({ unit }: { readonly unit: Unit }) {
  const waiting = <HoldKeys label="Search memory" className="text-field memory-field" />;
  return <FetchedPart code={memoryCode} props={{ unit }} waiting={waiting} missing={<MemoryMissing />} />;
}

function MemoryMissing() {
  return <p className="panel-empty">{notLoaded("The memory")}</p>;
}
