import { useEffect } from "react";
import { decodeUtf8 } from "#core/document/decode.ts";
import { parseArticle } from "#core/document/parse-article.ts";
import { originalAmong } from "#core/page/original/original-paths.ts";
import {
  hasChosen,
  type OriginalsFolder,
  offerOriginal,
  useOriginalsFolder,
} from "#state/article/original/originals.ts";
import { useArticle } from "#state/article/use-article.ts";
import type { FilesBeside } from "./files-beside.ts";

/** Looks for the article's original where nobody has to choose it: in the folder of originals, and beside it in its workspace. */
export function useFoundOriginal(files: FilesBeside): void {
  const { article, articleKey } = useArticle(({ open }) => open);
  const folder = useOriginalsFolder();
  useEffect(() => {
    if (hasChosen(articleKey)) return;
    let isOver = false;
    const look = async () => {
      for await (const { path, bytes } of candidates(files, folder, article.path, article.locale)) {
        if (isOver) return;
        const text = decodeUtf8(bytes, path);
        if (text.ok && offerOriginal(article, articleKey, parseArticle(text.value, path))) return;
      }
    };
    void look();
    return () => {
      isOver = true;
    };
  }, [article, articleKey, folder, files]);
}

async function* candidates(
  files: FilesBeside,
  folder: OriginalsFolder | null,
  path: string,
  locale: string | null,
): AsyncGenerator<{ readonly path: string; readonly bytes: Uint8Array }> {
  const inFolder = folder === null ? null : originalAmong(path, locale, folder.paths);
  if (folder !== null && inFolder !== null) {
    const read = await folder.read(inFolder);
    if (read.ok) yield { path: `${folder.name}/${inFolder}`, bytes: read.value };
  }
  for (const sibling of files.siblings) {
    const read = await files.read({ kind: "workspace", path: sibling });
    if (read.ok) yield { path: sibling, bytes: read.value };
  }
}
