/** Articles whose sentences repeat, their list, and what is stored of them. */
import { vi } from "vitest";
import { settle, type TestTab } from "#state/article/testing/test-browser.ts";
import type { ArticlesPorts, StepReport } from "#state/workspace/articles/articles-ports.ts";
import type { WorkspaceArticles } from "#state/workspace/articles/articles-state.ts";
import { openArticles, setOf } from "#state/workspace/articles/testing/open-articles.ts";
import type { RepeatFilter } from "../tally-repeats.ts";

export const pair = (id: string, target: string, source: string) =>
  `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">${source}</span></span>\n\n`;
export const head = "---\nms.contentlocale: de-DE\n---\n\n";

export const files = {
  "a.md": head + pair("a1", "Sichern.", "Save.") + pair("a2", "Fertig.", "Done."),
  "b.md": head + pair("b1", "Speichern.", "Save.") + pair("b2", "Erledigt.", "Done."),
  "c.md": head + pair("c1", "Speichern.", "Save.") + pair("c2", "Los.", "Go."),
};

export async function open(
  tab: TestTab,
  others: Partial<ArticlesPorts> = {},
  of: Readonly<Record<string, string>> = files,
): Promise<WorkspaceArticles> {
  const articles = await openArticles(tab, setOf(of), undefined, undefined, others);
  await articles.index();
  await articles.repeats.surveying.run();
  return articles;
}

export async function list({ repeats }: WorkspaceArticles, filter: RepeatFilter = "inconsistent"): Promise<void> {
  await repeats.list.open(filter);
  await repeats.list.read(repeats.list.state.getState().rows.map((_, index) => index));
}

/** Each row: `Save. 3 2`: its text, segments and texts. */
export function rows({ repeats }: WorkspaceArticles): readonly string[] {
  const state = repeats.list.state.getState();
  return state.rows.map((group) => {
    const { segments, texts } = repeats.list.describe(group);
    return `${state.texts.get(group)?.text} ${segments} ${texts.length}`;
  });
}

/** All that is stored: `a1 approved: Sichern.`. */
export async function stored(tab: TestTab): Promise<readonly string[]> {
  const all = await Promise.all(
    Object.keys(files).map(async (path) => {
      const known = await tab.records.articlesAt(`docs/${path}`);
      const key = known.ok ? known.value[0]?.articleKey : undefined;
      const review = key === undefined ? null : await tab.records.loadReview(key);
      return review?.ok ? [...(review.value?.review.records ?? [])] : [];
    }),
  );
  return all.flat().map(([key, { status, target }]) => `${key} ${status}: ${target}`);
}

/** Undo or redo as the overview asks for it: what is said of it. */
export async function asked(way: "undo" | "redo", articles: WorkspaceArticles, reports: StepReport[]) {
  articles.journal.ask(way);
  await vi.waitUntil(() => reports.length > 0);
  await settle();
  return reports.shift()?.message;
}

export const active = ({ repeats }: WorkspaceArticles) => repeats.list.state.getState().active;
export const isSettled = ({ repeats }: WorkspaceArticles, index: number) =>
  repeats.list.isSettled(repeats.list.state.getState().rows[index] ?? -1);
