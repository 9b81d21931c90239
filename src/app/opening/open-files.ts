/** Chosen or dropped files → one open article, or plain sentences why not. */

import { grouped } from "#core/count-in-words.ts";
import { admitHead, refuseFile } from "#core/document/admit-article.ts";
import type { ArticleReading } from "#core/document/read-head.ts";
import type { ChosenFile } from "#core/ports.ts";
import { fail, type Result } from "#core/result.ts";
import type { WorkspaceStore } from "#state/workspace/workspace-store.ts";
import type { ArticleOpener } from "./article-opener.ts";

/** Opens the first of the files that is an article. What was open stays open until then, and stays where none is. */
export async function openFiles(
  workspace: WorkspaceStore,
  opener: ArticleOpener,
  files: readonly ChosenFile[],
): Promise<void> {
  const { actions } = workspace.getState();
  const refusals: string[] = [];
  for (const file of files) {
    const admitted = await admit(file);
    if (!admitted.ok) {
      refusals.push(admitted.failure);
      continue;
    }
    opener.openFile(admitted.value, othersNotice(file, files.length, refusals));
    return;
  }
  const [first, ...more] = refusals;
  if (first === undefined) return;
  actions.raise(
    more.length === 0 ? first : `None of the ${grouped(files.length)} files could be opened. The first: ${first}`,
  );
}

async function admit(file: ChosenFile): Promise<Result<ArticleReading, string>> {
  if (/\.zip$/i.test(file.path)) {
    return fail(`“${file.path}” is a zip archive, which cannot be opened yet. Unpack it and open one of its articles.`);
  }
  const refusal = refuseFile(file.size, file.path);
  if (refusal !== null) return fail(refusal.message);
  const read = await file.read();
  if (!read.ok) return read;
  const admitted = admitHead(read.value, file.path);
  return admitted.ok ? admitted : fail(admitted.failure.message);
}

function othersNotice(opened: ChosenFile, count: number, refusals: readonly string[]): string | null {
  if (count === 1) return null;
  const others =
    count === 2 ? "The other file is not open yet" : `The other ${grouped(count - 1)} files are not open yet`;
  const why = refusals.length === 0 ? "" : ` ${refusals.join(" ")}`;
  return `“${opened.path}” is open. ${others}: articles are opened one at a time.${why}`;
}
