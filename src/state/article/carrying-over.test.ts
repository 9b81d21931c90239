/** What becomes of a review when its article is opened in another version. Rules by number: docs/spec/carry.md. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Article } from "#core/document/article.ts";
import { parseArticle } from "#core/document/parse-article.ts";
import { shownComments } from "#core/review/comment.ts";
import { eventually } from "#core/testing/eventually.ts";
import { TOOK_EARLIER } from "#state/commands/put-text-commands.ts";
import { pair } from "./testing/sample-article.ts";
import { createTestBrowser, settle, type TestTab } from "./testing/test-browser.ts";

let browser = createTestBrowser();

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
  browser = createTestBrowser();
});
afterEach(() => vi.useRealTimers());

/** `id source|target`, each a paragraph. */
function version(lines: readonly string[], path = "docs/a.md", locale = "lv-LV"): Article {
  const pairs = lines.map((line) => {
    const [, id = "", source = "", target = ""] = /^(\S+) (.*)\|(.*)$/.exec(line) ?? [];
    return pair(id, target, source);
  });
  return parseArticle(`---\nms.contentlocale: ${locale}\n---\n\n${pairs.join("\n\n")}\n`, path);
}

const first = version([
  "a1 The sun shines.|Saule spīd.",
  "a2 The dog barks at the gate.|Suns rej pie vārtiem.",
  "a3 The tree grows.|Koks aug.",
  "a4 The river runs.|Upe tek.",
]);
/** Renumbered, the second sentence edited, the third with another machine translation, the fourth gone, one new. */
const second = version([
  "b1 The sun shines.|Saule spīd.",
  "b2 The dog barks at the old gate.|Suns rej pie vecajiem vārtiem.",
  "b3 The tree grows.|Koks ir audzis.",
  "b4 It snows.|Snieg.",
]);

/** A tab in which the first version is reviewed: all edited, the first approved. */
async function reviewed(): Promise<TestTab> {
  const tab = await browser.tabWith("a", first);
  for (const [key, text] of [
    ["a1", "Saulīte spīd."],
    ["a2", "Sunītis rej pie vārtiem."],
    ["a3", "Kociņš aug."],
    ["a4", "Upīte tek."],
  ] as const) {
    tab.act.activate(key, "editor");
    tab.act.type(key, text);
    tab.act.commit(key);
  }
  tab.act.approve("a1", "Saulīte spīd.");
  tab.act.addComment("a1", "Does it?");
  tab.act.addComment("a4", "Which river?");
  await settle();
  return tab;
}

async function open(tab: TestTab, article: Article): Promise<void> {
  const opening = tab.act.openArticle(article);
  // The code that carries over is fetched.
  await eventually(() => expect(tab.state().open?.article).toBe(article));
  await opening;
  await settle();
}

describe("a later version of an article", () => {
  it("V31 V33 has the review of the one before, and says what came of it", async () => {
    const tab = await reviewed();
    await open(tab, second);
    expect(["b1", "b2", "b3", "b4"].map(tab.row)).toEqual([
      "approved: Saulīte spīd.",
      "unreviewed: Suns rej pie vecajiem vārtiem.",
      "edited: Kociņš aug.",
      "unreviewed: Snieg.",
    ]);
    expect(tab.state().message).toBe(
      "Opened docs/a.md · 1 of 4 approved · carried over from an earlier version: 1 as it was, 1 with a new machine translation, 1 with an edited source, 1 gone",
    );
    const lines = tab.state().carried?.lines.map(({ fate, key, before }) => [fate, key, before?.target]);
    expect(lines).toEqual([
      ["kept", "b1", undefined],
      ["source-changed", "b2", "Sunītis rej pie vārtiem."],
      ["machine-changed", "b3", "Kociņš aug."],
      ["gone", null, "Upīte tek."],
    ]);
    expect(tab.state().carried?.lines.at(-1)?.before?.beside).toEqual(["Which river?"]);
  });

  it("V31 is carried over once: afterwards the article has a review of its own, and the one before keeps its", async () => {
    const tab = await reviewed();
    await open(tab, second);
    tab.act.approve("b3", "Kociņš aug.");
    await settle();
    await open(tab, first);
    expect(["a1", "a2"].map(tab.row)).toEqual(["approved: Saulīte spīd.", "edited: Sunītis rej pie vārtiem."]);
    expect(tab.state().carried).toBeNull();
    await open(tab, second);
    expect(tab.row("b3")).toBe("approved: Kociņš aug.");
    expect(tab.state().message).toMatch(/^Opened docs\/a\.md · 2 of 4 approved$/);
    expect(tab.state().carried?.lines).toHaveLength(4);
  });

  it("V35 an earlier translation is taken by command, as an edit that undo takes back", async () => {
    const tab = await reviewed();
    await open(tab, second);
    const [earlier] = tab.state().earlier.get("b2") ?? [];
    expect(earlier).toMatchObject({ source: "The dog barks at the gate.", target: "Sunītis rej pie vārtiem." });
    tab.act.activate("b2", "editor");
    expect(tab.act.putText("b2", earlier?.target ?? "", TOOK_EARLIER)).toBe(true);
    expect(tab.row("b2")).toBe("edited: Sunītis rej pie vārtiem.");
    expect(tab.act.putText("b2", earlier?.target ?? "", TOOK_EARLIER)).toBe(false);
    tab.act.undo();
    expect(tab.row("b2")).toBe("unreviewed: Suns rej pie vecajiem vārtiem.");
  });

  it("V34 what was carried over is taken back in one step, but for what was decided since", async () => {
    const tab = await reviewed();
    await open(tab, second);
    tab.act.approve("b3", "Kociņš aug.");
    const comments = () => shownComments(tab.state().comments.get("b1")).map(({ text }) => text);
    expect(comments()).toEqual(["Does it?"]);
    expect(await tab.act.takeCarriedBack()).toBe(1);
    expect(comments()).toEqual([]);
    expect(["b1", "b3"].map(tab.row)).toEqual(["unreviewed: Saule spīd.", "approved: Kociņš aug."]);
    expect(await tab.act.takeCarriedBack()).toBe(0);
    tab.act.undo();
    expect(tab.row("b1")).toBe("approved: Saulīte spīd.");
    expect(comments()).toEqual(["Does it?"]);
  });

  it("V36 a store that fails meanwhile carries nothing over, says so, and does it when asked again", async () => {
    const tab = await reviewed();
    const { carryOver } = tab.records;
    tab.records.carryOver = async () => ({ ok: false, failure: "full" });
    await open(tab, second);
    expect(tab.row("b1")).toBe("unreviewed: Saule spīd.");
    expect(tab.state().message).toMatch(/\(1 of 4 approved\); its review is kept on the start screen$/);
    tab.records.carryOver = carryOver;
    await tab.act.carryOver();
    expect(tab.row("b1")).toBe("approved: Saulīte spīd.");
    expect(tab.state().otherVersion).toBeNull();
  });

  it("R63 V32 a store that is emptied gets it again", async () => {
    const tab = await reviewed();
    await open(tab, second);
    browser.empty();
    tab.act.type("b4", "Sniegs.");
    tab.act.commit("b4");
    await settle();
    const later = await browser.tabWith("later", second);
    expect(later.row("b1")).toBe("approved: Saulīte spīd.");
    expect(later.state().earlier.get("b2")).toHaveLength(1);
    expect(later.state().carried?.lines).toHaveLength(4);
  });
});

describe("another article of that name", () => {
  const unrelated = version(["c1 Bread is baked.|Maize cepta.", "c2 The sun shines.|Saule spīd."], "docs/a.md");

  it("V34 R64 is told and begins anew; its review is carried over when asked, and what was decided meanwhile stays", async () => {
    const tab = await reviewed();
    await open(tab, unrelated);
    expect(tab.row("c2")).toBe("unreviewed: Saule spīd.");
    expect(tab.state().message).toBe(
      "Opened docs/a.md · 0 of 2 approved · Another text was reviewed here under its name (1 of 4 approved); its review is kept on the start screen",
    );
    expect(tab.state().otherVersion?.why).toBe("Only 25 % of its source sentences stand in this one.");
    tab.act.approve("c1", "Maize cepta.");
    await tab.act.carryOver();
    expect(["c1", "c2"].map(tab.row)).toEqual(["approved: Maize cepta.", "approved: Saulīte spīd."]);
    expect(tab.state()).toMatchObject({ otherVersion: null, message: "Carried over: 1 as it was, 3 gone" });
    const later = await browser.tabWith("later", unrelated);
    expect(["c1", "c2"].map(later.row)).toEqual(["approved: Maize cepta.", "approved: Saulīte spīd."]);
  });

  it("V7 V34 one of another locale is not carried over by itself", async () => {
    const tab = await reviewed();
    await open(tab, version(["d1 The sun shines.|Saulė šviečia."], "docs/a.md", "lt-LT"));
    expect(tab.state().otherVersion?.why).toBe("That one was in lv-LV, this one is in lt-LT.");
  });

  it("V31 between texts of one name the newest that is an earlier version is found", async () => {
    const tab = await reviewed();
    await open(tab, version(["e1 Bread is baked.|Maize cepta."]));
    tab.act.approve("e1", "Maize cepta.");
    await settle();
    await open(tab, version(["d1 The sun shines.|Saulė šviečia."], "docs/a.md", "lt-LT"));
    tab.act.approve("d1", "Saulė šviečia.");
    await settle();
    await open(tab, second);
    expect(tab.row("b1")).toBe("approved: Saulīte spīd.");
    expect(tab.state().otherVersion).toBeNull();
  });

  it("R64 nothing is told of another path, nor where nothing was reviewed", async () => {
    const tab = await reviewed();
    await open(tab, version(["b1 The sun shines.|Saule spīd."], "docs/other.md"));
    await open(tab, version(["b1 The sun shines.|Saule spīd.", "b2 It snows.|Snieg."], "docs/other.md"));
    expect(tab.state().message).toBe("Opened docs/other.md · 0 of 2 approved");
    expect(tab.state()).toMatchObject({ carried: null, otherVersion: null });
  });
});
