import { chosenSet } from "#adapters/workspace-files/chosen-set.ts";
import { fileInMemory } from "#adapters/workspace-files/testing/file-in-memory.ts";
import type { WorkspaceFiles } from "#core/ports/workspace-files.ts";
import { settle, type TestTab } from "#state/article/testing/test-browser.ts";
import type { ArticlesPorts } from "../articles-ports.ts";
import type { WorkspaceArticles } from "../articles-state.ts";
import { createArticles } from "../create-articles.ts";
import { portsAtOnce } from "./reader-at-once.ts";

const pair = (id: string) =>
  `<span data-ttu-id="${id}">MT ${id}</span><span class="sxs-lookup"><span data-stu-id="${id}">Two words</span></span>\n\n`;
export const article = (count: number) => Array.from({ length: count }, (_, index) => pair(`k-${index + 1}`)).join("");

/** Files of a folder called `docs`. */
export function setOf(files: Readonly<Record<string, string>>): WorkspaceFiles {
  const chosen = Object.entries(files).map(([path, text]) => fileInMemory(path, new TextEncoder().encode(text)));
  return chosenSet(chosen, "docs");
}

/**
 * @param onWatch is handed what hears of counts, as of another tab's
 * @param report is handed what undo and redo ask of the workspace
 * @param others in place of those that have nothing to say
 */
export async function openArticles(
  window: TestTab,
  files: WorkspaceFiles,
  onWatch: (hear: (articleKey: string) => void) => void = () => {},
  report: ArticlesPorts["report"] = () => {},
  others: Partial<ArticlesPorts> = {},
): Promise<WorkspaceArticles> {
  const made = await createArticles({
    files,
    ...portsAtOnce,
    records: window.records,
    steps: window.steps,
    report,
    learned: () => {},
    watchCounts: (hear) => {
      onWatch(hear);
      return () => {};
    },
    openArticles: () => window.workspace.openArticles(),
    ...others,
  });
  if (!made.ok) throw new Error(made.failure);
  window.workspace.getState().actions.setArticles(made.value);
  return made.value;
}

export async function openIn(window: TestTab, articles: WorkspaceArticles, path: string): Promise<void> {
  const loaded = await articles.load(path);
  if (!loaded.ok) throw new Error(loaded.failure.message);
  await window.act.openReading(loaded.value);
  await settle();
}
