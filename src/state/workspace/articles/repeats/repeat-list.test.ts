import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createTestBrowser, settle, type TestTab } from "#state/article/testing/test-browser.ts";
import type { WorkspaceArticles } from "#state/workspace/articles/articles-state.ts";
import { openArticles, openIn, setOf } from "#state/workspace/articles/testing/open-articles.ts";
import type { RepeatFilter } from "./repeat-list.ts";

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
});
afterEach(() => vi.useRealTimers());

const pair = (id: string, target: string, source: string) =>
  `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">${source}</span></span>\n\n`;
const head = "---\nms.contentlocale: de-DE\n---\n\n";

const files = {
  "a.md": head + pair("a1", "Sichern.", "Save.") + pair("a2", "Fertig.", "Done.") + pair("a3", "Einmal.", "Once."),
  "b.md": head + pair("b1", "Speichern.", "Save.") + pair("b2", "Fertig.", "Done.") + pair("b3", "Los.", "Go."),
  "c/d.md": head + pair("d1", "Sichern.", "Save.") + pair("d2", "Los.", "Start.") + pair("d3", "Sichern.", "Save."),
  // The same words in another language are nobody's repeats.
  "fr.md": `---\nms.contentlocale: fr-FR\n---\n\n${pair("f1", "Terminé.", "Done.")}${pair("f2", "Allez.", "Go.")}`,
};

async function open(tab: TestTab, of: Readonly<Record<string, string>> = files): Promise<WorkspaceArticles> {
  const articles = await openArticles(tab, setOf(of));
  await articles.index();
  await articles.repeats.surveying.run();
  return articles;
}

async function list(articles: WorkspaceArticles, filter: RepeatFilter = "inconsistent"): Promise<void> {
  await articles.repeats.list.open(filter);
  await articles.repeats.list.read(articles.repeats.list.state.getState().rows.map((_, index) => index));
}

/** Each row: `Save. 4 2`: its text, segments and texts. */
function rows({ repeats }: WorkspaceArticles): readonly string[] {
  const state = repeats.list.state.getState();
  return state.rows.map((group) => {
    const { segments, texts } = repeats.list.describe(group);
    return `${state.texts.get(group)?.text} ${segments} ${texts.length}`;
  });
}

/** What is stored of each article: `k-1 edited: target`. */
async function stored(tab: TestTab, path: string): Promise<readonly string[]> {
  const known = await tab.records.articlesAt(`docs/${path}`);
  const review = known.ok && known.value[0] ? await tab.records.loadReview(known.value[0].articleKey) : null;
  if (review === null || !review.ok) return [];
  return Array.from(review.value?.review.records ?? [], ([key, { status, target }]) => `${key} ${status}: ${target}`);
}

describe("repeated sources of a workspace", () => {
  it("MM60 are found in articles that were never opened, in one language, the most frequent first", async () => {
    const articles = await open(createTestBrowser().tab("a"));
    await list(articles);
    expect(rows(articles)).toEqual(["Save. 4 2"]);
    await list(articles, "repeated");
    expect(rows(articles)).toEqual(["Save. 4 2", "Done. 2 1"]);
    await list(articles, "shared");
    expect(rows(articles)).toEqual(["Los. 2 2"]);
  });

  it("MM62 are settled in one decision, as one step that is taken back as one", async () => {
    const tab = createTestBrowser().tab("a");
    const articles = await open(tab);
    await openIn(tab, articles, "a.md");
    await list(articles);
    const { repeats } = articles;
    repeats.list.choose(1);
    expect(repeats.list.chosenText()?.text).toBe("Speichern.");
    const done = await repeats.list.apply();
    expect(done).toMatchObject({
      message: "Settled “Save.”: 4 segments in 3 articles · saved",
      isDone: true,
      left: [],
    });
    expect(await stored(tab, "a.md")).toEqual(["a1 approved: Speichern."]);
    expect(await stored(tab, "c/d.md")).toEqual(["d1 approved: Speichern.", "d3 approved: Speichern."]);
    expect(tab.row("a1")).toBe("approved: Speichern.");
    expect(repeats.list.state.getState().tally).toMatchObject({ groups: 1, settled: 1, settledSegments: 4 });
    await articles.journal.step("undo");
    expect(await stored(tab, "b.md")).toEqual(["b1 unreviewed: Speichern."]);
    expect(await stored(tab, "c/d.md")).toEqual(["d1 unreviewed: Sichern.", "d3 unreviewed: Sichern."]);
    await settle();
    expect(repeats.list.state.getState().tally).toMatchObject({ groups: 1, settled: 0 });
  });
});
