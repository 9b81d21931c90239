/** A chosen or dropped file → an open article, or a plain sentence why not. */
import { admitHead, refuseFile } from "#core/document/admit-article.ts";
import type { ArticleReading } from "#core/document/read-head.ts";
import type { ChosenFile } from "#core/ports.ts";
import { fail, type Result } from "#core/result.ts";
import type { WorkspaceStore } from "#state/workspace/workspace-store.ts";
import type { ArticleOpener } from "./article-opener.ts";

/** Opens the article alone. What was open stays open until then, and stays where the file is none. */
export async function openFile(workspace: WorkspaceStore, opener: ArticleOpener, file: ChosenFile): Promise<void> {
  const { actions } = workspace.getState();
  const admitted = await admit(file);
  if (!admitted.ok) return actions.raise(admitted.failure);
  actions.setArticles(null);
  opener.openFile(admitted.value);
}

async function admit(file: ChosenFile): Promise<Result<ArticleReading, string>> {
  const refusal = refuseFile(file.size, file.path);
  if (refusal !== null) return fail(refusal.message);
  const read = await file.read();
  if (!read.ok) return read;
  const admitted = admitHead(read.value, file.path);
  return admitted.ok ? admitted : fail(admitted.failure.message);
}
