import { X } from "lucide-react";
import { useState } from "react";
import { counted } from "#core/count-in-words.ts";
import { chooseOriginal, type ShownOriginal } from "#state/article/original/originals.ts";
import { IconButton } from "#ui/button.tsx";
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
  const unsure = [...original.blocks.values()].filter(({ by }) => by === "place").length;
  return (
    <>
      <span title={original.original.path}>
        <bdi>{original.original.path.split("/").at(-1)}</bdi> · {Math.round(original.share * 100)} % aligned
        {unsure > 0 && `, ${counted(unsure, "block")} by place alone`} · {counted(original.changed.size, "sentence")}{" "}
        changed since
      </span>
      <IconButton label="Close the original" onClick={() => chooseOriginal(original.articleKey, null)}>
        <X aria-hidden />
      </IconButton>
    </>
  );
}
