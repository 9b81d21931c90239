import { X } from "lucide-react";
import { useState } from "react";
import { flushSync } from "react-dom";
import { counted } from "#core/count-in-words.ts";
import type { UnitKey } from "#core/document/article.ts";
import { chooseOriginal, type ShownOriginal } from "#state/article/original/originals.ts";
import { useArticleStore } from "#state/article/use-article.ts";
import { useView } from "#state/editor/use-view.ts";
import { Button, IconButton } from "#ui/button.tsx";
import { MenuButton } from "#ui/menu-button.tsx";
import type { FilesBeside } from "./files-beside.ts";
import { OriginalAddress } from "./original-address.tsx";
import { OriginalFiles, originalFileId, originalFolderId } from "./original-files.tsx";

interface OriginalToolsProps {
  readonly original: ShownOriginal | null;
  readonly files: FilesBeside;
}

/** Chooses the English original of the article, and says how much of it was found in its place and how surely. */
export function OriginalTools({ original, files }: OriginalToolsProps) {
  const [failure, setFailure] = useState("");
  const [isAsking, setAsking] = useState(false);
  const items = [
    { id: "file", label: "A file…", run: () => document.getElementById(originalFileId)?.click() },
    { id: "folder", label: "A folder of originals…", run: () => document.getElementById(originalFolderId)?.click() },
    { id: "address", label: "An address…", run: () => setAsking(true) },
  ];
  return (
    <div className="page-original-tools">
      <OriginalFiles onFailure={setFailure} />
      {original !== null && <OriginalFound original={original} />}
      {isAsking && (
        <OriginalAddress
          files={files}
          onDone={(message) => {
            setAsking(false);
            setFailure(message);
          }}
        />
      )}
      {original === null && !isAsking && <MenuButton items={items}>Original…</MenuButton>}
      <span role="alert">{failure}</span>
    </div>
  );
}

function OriginalFound({ original }: { readonly original: ShownOriginal }) {
  const store = useArticleStore();
  const { editor } = useView();
  const unsure = [...original.blocks.values()].filter(({ by }) => by === "place").length;
  const goToNext = () => {
    const { activeKey, open, actions } = store.getState();
    const next = nextOf(
      open.article.units.map(({ key }) => key),
      original.changed,
      activeKey,
    );
    if (next !== null) flushSync(() => actions.goToUnit(next));
    editor.current.focus();
  };
  const { path } = original.original;
  const aligned = `${Math.round(original.share * 100)} % aligned${unsure > 0 ? `, ${counted(unsure, "block")} by place alone` : ""}`;
  const changed = `${counted(original.changed.size, "sentence")} changed since`;
  return (
    <>
      <span className="page-original-found" title={`${path} · ${aligned}`}>
        <bdi>{path.split("/").at(-1)}</bdi> · {aligned}
        {original.changed.size === 0 && ` · ${changed}`}
      </span>
      {original.changed.size > 0 && (
        <Button title="Go to the next one" onClick={goToNext}>
          {changed}
        </Button>
      )}
      <IconButton label="Close the original" onClick={() => chooseOriginal(original.articleKey, null)}>
        <X aria-hidden />
      </IconButton>
    </>
  );
}

/** @returns of the keys that are wanted the next one behind `from`, round the end; null where there is none */
function nextOf(
  keys: readonly UnitKey[],
  wanted: { readonly has: (key: UnitKey) => boolean },
  from: UnitKey | null,
): UnitKey | null {
  const at = from === null ? -1 : keys.indexOf(from);
  return [...keys.slice(at + 1), ...keys.slice(0, at + 1)].find((key) => wanted.has(key)) ?? null;
}
