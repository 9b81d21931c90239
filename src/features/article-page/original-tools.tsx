import { X } from "lucide-react";
import { useId, useState } from "react";
import { counted } from "#core/count-in-words.ts";
import { decodeUtf8 } from "#core/document/decode.ts";
import { parseArticle } from "#core/document/parse-article.ts";
import { chooseOriginal, type ShownOriginal } from "#state/article/original/originals.ts";
import { useArticle } from "#state/article/use-article.ts";
import { Button, IconButton } from "#ui/button.tsx";

interface OriginalToolsProps {
  readonly original: ShownOriginal | null;
}

/** Chooses the English original of the article, and says how much of it was found in its place. */
export function OriginalTools({ original }: OriginalToolsProps) {
  const articleKey = useArticle(({ open }) => open.articleKey);
  const [failure, setFailure] = useState("");
  const id = useId();
  const read = async (file: File | undefined) => {
    if (file === undefined) return;
    const bytes = await file.arrayBuffer().catch(() => null);
    const text = bytes === null ? null : decodeUtf8(new Uint8Array(bytes), file.name);
    if (text === null || !text.ok)
      return setFailure(`${file.name} could not be read as text; choose the Markdown file.`);
    setFailure("");
    chooseOriginal(articleKey, parseArticle(text.value, file.name));
  };
  return (
    <div className="page-original-tools">
      <input
        id={id}
        type="file"
        className="visually-hidden"
        tabIndex={-1}
        accept=".md,.markdown,.yml"
        aria-label="English original"
        onChange={(event) => {
          void read(event.currentTarget.files?.[0]);
          event.currentTarget.value = "";
        }}
      />
      {original === null ? (
        <Button onClick={() => document.getElementById(id)?.click()}>Original…</Button>
      ) : (
        <>
          <span>
            <bdi>{original.original.path}</bdi> · {Math.round(original.share * 100)} % aligned ·{" "}
            {counted(original.changed.size, "sentence")} changed since
          </span>
          <IconButton label="Close the original" onClick={() => chooseOriginal(articleKey, null)}>
            <X aria-hidden />
          </IconButton>
        </>
      )}
      <span role="alert">{failure}</span>
    </div>
  );
}
