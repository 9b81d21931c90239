import type { ChangeEvent } from "react";
import { decodeUtf8 } from "#core/document/decode.ts";
import { parseArticle } from "#core/document/parse-article.ts";
import { fail, ok, type Result } from "#core/result.ts";
import { chooseOriginal, chooseOriginalsFolder } from "#state/article/original/originals.ts";
import { useArticle } from "#state/article/use-article.ts";

export const originalFileId = "original-file";
export const originalFolderId = "original-folder";

interface OriginalFilesProps {
  readonly onFailure: (message: string) => void;
}

/** The two inputs that a menu presses: the original itself, or a folder that holds those of all articles. */
export function OriginalFiles({ onFailure }: OriginalFilesProps) {
  const articleKey = useArticle(({ open }) => open.articleKey);
  const takeFile = async ([file]: readonly File[]) => {
    if (file === undefined) return;
    const read = await bytesOf(file);
    const text = read.ok ? decodeUtf8(read.value, file.name) : null;
    if (text?.ok !== true) return onFailure(`${file.name} could not be read as text; choose the Markdown file.`);
    onFailure("");
    chooseOriginal(articleKey, parseArticle(text.value, file.name));
  };
  const takeFolder = (files: readonly File[]) => {
    const byPath = new Map(files.map((file) => [file.webkitRelativePath || file.name, file]));
    const [name = ""] = files[0]?.webkitRelativePath.split("/") ?? [];
    onFailure("");
    chooseOriginalsFolder({
      name,
      paths: [...byPath.keys()],
      read: async (path) => {
        const file = byPath.get(path);
        return file === undefined ? fail(`${path} is not there.`) : bytesOf(file);
      },
    });
  };
  return (
    <>
      <input
        id={originalFileId}
        {...hidden}
        accept=".md,.markdown,.yml"
        aria-label="English original"
        onChange={(event) => void takeFile(chosenIn(event))}
      />
      <input
        id={originalFolderId}
        {...hidden}
        ref={(input) => input?.setAttribute("webkitdirectory", "")}
        aria-label="Folder of originals"
        onChange={(event) => takeFolder(chosenIn(event))}
      />
    </>
  );
}

const hidden = { type: "file", className: "visually-hidden", tabIndex: -1 } as const;

/** The input is emptied, so that choosing the same again is a change again. */
function chosenIn({ currentTarget }: ChangeEvent<HTMLInputElement>): readonly File[] {
  const files = Array.from(currentTarget.files ?? []);
  currentTarget.value = "";
  return files;
}

async function bytesOf(file: File): Promise<Result<Uint8Array, string>> {
  const bytes = await file.arrayBuffer().catch(() => null);
  return bytes === null ? fail(`${file.name} could not be read.`) : ok(new Uint8Array(bytes));
}
