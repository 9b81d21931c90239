import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createMemoryImportedMemories } from "#adapters/memory/memory-imported-memories.ts";
import { createPageMemory } from "#adapters/memory/page-memory.ts";
import { readTmxInPage } from "#adapters/memory/page-tmx.ts";
import { readInlineTags } from "#core/document/inline-html.ts";
import { parseArticle } from "#core/document/parse-article.ts";
import { putTerm } from "#core/glossary/edit-glossary.ts";
import { bareTerm } from "#core/glossary/term.ts";
import { fail } from "#core/result.ts";
import { occurrencesByUnit, ReplacePreview } from "#state/article/find/replace-preview.ts";
import { beginSearching } from "#state/article/find/searching.ts";
import type { ShownElsewhere } from "#state/article/session/article-store.ts";
import { pair } from "#state/article/testing/sample-article.ts";
import { createTestBrowser, pass, type TestTab } from "#state/article/testing/test-browser.ts";
import { glossaryOf } from "#state/languages/glossary.ts";
import { openArticles, openIn, setOf } from "#state/workspace/articles/testing/open-articles.ts";
import { keepMemory, memoryOf } from "./window-memory.ts";

const article = parseArticle(
  `---\nms.contentlocale: de-DE\n---\n${[
    pair("a1", "Die Karte öffnen.", "Open the card."),
    pair("a2", "Die Karte schließen.", "Close the card."),
    pair("a3", "Eine Karte und noch eine Karte.", "A card and another card."),
    pair("a4", "Die Karte von Europa.", "The map of Europe."),
    pair("a5", "Die Karten.", "The card set."),
    pair("a6", "Neue Karte", "New card"),
    pair("a7", "Alte Karte", "Old card"),
    pair("a8", "Nur `Karte` hier", "Only card here"),
    pair("a9", "Fertig.", "Done."),
  ].join("\n\n")}\n`,
  "a.md",
);

let ends: (() => void)[] = [];
beforeEach(() => vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => {
  for (const end of ends) end();
  ends = [];
  vi.useRealTimers();
});

async function servedTab(): Promise<TestTab> {
  const tab = await createTestBrowser().tabWith("a", article);
  await serve(tab);
  return tab;
}

async function serve(tab: TestTab): Promise<void> {
  const ports = {
    create: createPageMemory,
    records: tab.records,
    watchCounts: () => () => {},
    kept: createMemoryImportedMemories(),
    readTmx: readTmxInPage,
    clock: { now: () => 1 },
    newId: () => "1",
  };
  ends.push(keepMemory(tab.workspace, ports));
  await pass(600);
}

async function decide(tab: TestTab, key: string, text: string): Promise<void> {
  tab.act.activate(key, "editor");
  tab.act.type(key, text);
  tab.act.approve(key, text);
  await pass(600);
}

const offered = (tab: TestTab) => memoryOf(tab.workspace).getState().elsewhere;

describe("change elsewhere", () => {
  it("MM92 offers what was replaced where nobody has reviewed it, the word is in the source and there is one place it can be", async () => {
    const tab = await servedTab();
    await decide(tab, "a7", "Alte Karte!");
    expect(offered(tab)).toBeNull();
    await decide(tab, "a1", "Die Kreditkarte öffnen.");
    await decide(tab, "a6", "Neue Scheckkarte");
    // a1 and a7 are decided, a3 has two, a4 another source, a5 another word, a8 code.
    expect(offered(tab)).toMatchObject({ before: "Karte", after: "Scheckkarte", word: "card", certain: 1 });
  });

  it("MM92 offers it too where it was decided before the memory was there", async () => {
    const tab = await createTestBrowser().tabWith("a", article);
    await decide(tab, "a6", "Neue Scheckkarte");
    await serve(tab);
    expect(offered(tab)).toMatchObject({ before: "Karte", after: "Scheckkarte" });
  });

  it("MM93 shows find and replace with those ticked that are certain, and replaces these alone", async () => {
    const tab = await servedTab();
    await decide(tab, "a6", "Neue Scheckkarte");
    const { store } = tab;
    ends.push(beginSearching(store, { search: async () => fail("There is no worker.") }, readInlineTags));
    expect(store.memory?.elsewhere).not.toBeNull();
    store.memory?.elsewhere?.(shownIn({}));
    await pass(600);
    const panel = store.find.getState();
    expect([panel.shown, panel.query.text, panel.replacement]).toEqual(["replace", "Karte", "Scheckkarte"]);
    const preview = new ReplacePreview(readInlineTags);
    const ticked = [...occurrencesByUnit(panel.result).keys()].filter((key) =>
      preview.of(store.getState(), panel, key)?.rows.some((row) => row.ticked),
    );
    expect(ticked).toEqual(["a1", "a2", "a7"]);
  });

  it("K100 leaves the reviewer's own search as it was, once the panel with the offer is closed", async () => {
    const tab = await servedTab();
    const { find } = tab.store;
    find.getState().actions.look({ text: "alt", regex: true });
    find.getState().actions.setReplacement("neu");
    await decide(tab, "a6", "Neue Scheckkarte");
    tab.store.memory?.elsewhere?.(shownIn({}));
    expect(find.getState()).toMatchObject({
      query: { text: "Karte", matchCase: true, wholeWord: true, regex: false },
      replacement: "Scheckkarte",
      onlyShown: false,
    });
    find.getState().actions.close();
    expect(find.getState()).toMatchObject({
      shown: null,
      query: { text: "alt", matchCase: false, wholeWord: false, regex: true },
      replacement: "neu",
      onlyShown: true,
    });
  });

  it("MM161 takes no part of a word of a script without blanks for certain", async () => {
    const thai = parseArticle(
      `---\nms.contentlocale: th-TH\n---\n${[
        pair("a1", "เปิดไฟล์ของคุณ", "Open your file"),
        pair("a2", "ลบไฟล์นี้", "Delete this file"),
        pair("a3", "เปิดโปรไฟล์ของคุณ", "Open your profile file"),
      ].join("\n\n")}\n`,
      "a.md",
    );
    const tab = await createTestBrowser().tabWith("a", thai);
    await serve(tab);
    await decide(tab, "a1", "เปิดเอกสารของคุณ");
    expect(offered(tab)).toMatchObject({ before: "ไฟล์", after: "เอกสาร", word: "file", certain: 1 });
  });

  it("MM162 leaves the reviewer where they were, until a place is gone to", async () => {
    const tab = await servedTab();
    const { store } = tab;
    ends.push(beginSearching(store, { search: async () => fail("There is no worker.") }, readInlineTags));
    await decide(tab, "a6", "Neue Scheckkarte");
    tab.act.activate("a9", "editor");
    store.memory?.elsewhere?.(shownIn({}));
    await pass(600);
    expect(store.find.getState().result.occurrences).not.toHaveLength(0);
    expect([store.getState().activeKey, store.find.getState().current]).toEqual(["a9", -1]);
    store.find.getState().actions.step(1);
    expect(store.getState().activeKey).toBe("a1");
  });

  it("MM160 the key decides what is typed in the active segment, and shows where else the words stand once that is known", async () => {
    const tab = await servedTab();
    tab.act.activate("a9", "editor");
    expect(tab.store.memory?.elsewhere).toBeNull();
    tab.act.type("a9", "Fertig!");
    tab.store.memory?.elsewhere?.(shownIn({}));
    await pass(600);
    expect(tab.store.getState().records.get("a9")?.status).toBe("edited");
    expect(tab.store.getState().message).toBe("There is nothing to be replaced elsewhere.");
    tab.act.activate("a6", "editor");
    tab.act.type("a6", "Neue Scheckkarte");
    tab.store.memory?.elsewhere?.(shownIn({}));
    expect(tab.store.find.getState().shown).toBeNull();
    await pass(600);
    expect(tab.store.getState().records.get("a6")).toMatchObject({ target: "Neue Scheckkarte", status: "edited" });
    expect(tab.store.find.getState()).toMatchObject({ shown: "replace", replacement: "Scheckkarte" });
  });

  it("MM92 is gone with the next decision, and where it is not wanted", async () => {
    const tab = await servedTab();
    await decide(tab, "a6", "Neue Scheckkarte");
    expect(offered(tab)?.certain).toBe(3);
    await decide(tab, "a9", "Fertig.");
    expect(offered(tab)).toBeNull();
    tab.act.changeSettings({ offerElsewhere: false });
    await decide(tab, "a7", "Alte Scheckkarte");
    expect(offered(tab)).toBeNull();
    expect(tab.store.memory?.elsewhere).toBeNull();
  });

  it("MM94 offers a term once the same words were replaced three times, unless the glossary has it", async () => {
    const tab = await servedTab();
    await decide(tab, "a6", "Neue Scheckkarte");
    await decide(tab, "a7", "Alte Scheckkarte");
    expect(offered(tab)?.times).toBe(0);
    await decide(tab, "a2", "Die Scheckkarte schließen.");
    expect(offered(tab)).toMatchObject({ word: "card", after: "Scheckkarte", times: 3 });
  });

  it("MM130 the key asks for the term where nothing else is offered, until the glossary has it", async () => {
    const tab = await servedTab();
    for (const [key, text] of [
      ["a6", "Neue Scheckkarte"],
      ["a7", "Alte Scheckkarte"],
      ["a2", "Die Scheckkarte schließen."],
      ["a1", "Die Scheckkarte öffnen."],
    ] as const)
      await decide(tab, key, text);
    expect(offered(tab)).toMatchObject({ certain: 0, times: 4 });
    const shown: string[] = [];
    tab.store.memory?.elsewhere?.(shownIn({ glossary: () => shown.push("glossary") }));
    expect(shown).toEqual(["glossary"]);
    expect(tab.workspace.getState().newTerm).toEqual({ source: "card", translation: "Scheckkarte" });
    const term = { ...bareTerm("card"), required: ["Scheckkarte"] };
    void glossaryOf(tab.store).getState().actions.change(putTerm(term, null));
    expect(tab.store.memory?.elsewhere).toBeNull();
  });
});

/** A folder of which the first article is in view, and the others are read. */
async function workspaceTab(files: Readonly<Record<string, string>>, isRead = true) {
  const tab = createTestBrowser().tab("a");
  const articles = await openArticles(tab, setOf(files));
  if (isRead) await articles.index();
  const opened = openIn(tab, articles, Object.keys(files)[0] ?? "");
  await pass(600);
  await opened;
  await serve(tab);
  return { tab, articles };
}

const inGerman = (...pairs: readonly string[]) => `---\nms.contentlocale: de-DE\n---\n${pairs.join("\n\n")}\n`;
const others = {
  "b.md": inGerman(
    pair("b1", "Die Karte hier.", "The card here."),
    pair("b2", "Die Karte dort.", "The card there."),
    pair("b3", "Karte um Karte.", "Card by card."),
    pair("b4", "Die Karte von Asien.", "The map of Asia."),
  ),
  "c.md": `---\nms.contentlocale: nl-NL\n---\n${pair("c1", "De Karte.", "The card.")}\n`,
  "d.md": inGerman(pair("d1", "Ohne sie.", "Without the card.")),
};
const several = { "a.md": inGerman(pair("a1", "Karte", "Card"), pair("a2", "Neue Karte", "New card")), ...others };
const single = { "a.md": inGerman(pair("a1", "Die Karte.", "The card."), pair("a2", "Fertig.", "Done.")), ...others };

describe("change elsewhere in a workspace", () => {
  it("MM150 counts the other articles in this language, and shows all of them with one key, ticked where it is certain", async () => {
    const { tab, articles } = await workspaceTab(several);
    await decide(tab, "a1", "Scheckkarte");
    expect(offered(tab)).toMatchObject({ word: "Card", certain: 1, others: { segments: 2, isMore: false } });
    const shown: string[] = [];
    tab.store.memory?.elsewhere?.(shownIn({ overview: () => shown.push("overview") }));
    await pass(600);
    expect(shown).toEqual(["overview"]);
    const { articles: found, behind } = articles.replacing.state.getState();
    expect(behind).toBe("Card");
    expect(found.flatMap(({ units }) => units.filter(({ to }) => to !== null).map(({ key }) => key))).toEqual([
      "a2",
      "b1",
      "b2",
    ]);
    expect(found.map(({ path }) => path)).toEqual(["a.md", "b.md"]);
  });

  it("MM162 offers it again once the reviewer is back from another article", async () => {
    const { tab, articles } = await workspaceTab(several);
    await decide(tab, "a1", "Scheckkarte");
    await openIn(tab, articles, "b.md");
    await pass(600);
    expect(offered(tab)).toBeNull();
    await openIn(tab, articles, "a.md");
    await pass(600);
    expect(offered(tab)).toMatchObject({ certain: 1, others: { segments: 2 } });
    await openIn(tab, articles, "b.md");
    await decide(tab, "b4", "Die Karte von Afrika.");
    expect(offered(tab)).toBeNull();
  });

  it("MM151 offers what stands in other articles alone, by the word of the source that those tell", async () => {
    const { tab } = await workspaceTab(single);
    await decide(tab, "a1", "Die Scheckkarte.");
    expect(offered(tab)).toMatchObject({ word: "card", certain: 0, others: { segments: 2 } });
    await decide(tab, "a2", "Fertig!");
    expect(offered(tab)).toBeNull();
  });

  it("MM160 waits for the other articles where the key comes before they are looked into", async () => {
    const { tab } = await workspaceTab(single);
    const shown: string[] = [];
    tab.act.activate("a1", "editor");
    tab.act.type("a1", "Die Scheckkarte.");
    tab.store.memory?.elsewhere?.(shownIn({ overview: () => shown.push("overview") }));
    await pass(600);
    expect(shown).toEqual(["overview"]);
    // Also where there is something in the article itself, which is known before.
    const here = await workspaceTab(several);
    here.tab.act.activate("a1", "editor");
    here.tab.act.type("a1", "Scheckkarte");
    here.tab.store.memory?.elsewhere?.(shownIn({ overview: () => shown.push("all") }));
    await pass(600);
    expect(shown).toEqual(["overview", "all"]);
  });

  it("MM150 does not ask before the articles are read, or where that is not wanted", async () => {
    const { tab, articles } = await workspaceTab(several, false);
    const asked = vi.spyOn(articles.reworded, "count");
    await decide(tab, "a1", "Scheckkarte");
    expect(offered(tab)).toMatchObject({ certain: 1, others: null });
    await articles.index();
    tab.act.changeSettings({ offerElsewhere: false });
    await decide(tab, "a2", "Neue Scheckkarte");
    expect(asked).not.toHaveBeenCalled();
    tab.act.changeSettings({ offerElsewhere: true });
    await decide(tab, "a2", "Neue Bankkarte");
    expect(asked).toHaveBeenCalled();
  });

  it("MM152 counts anew once something was done to many articles", async () => {
    const { tab, articles } = await workspaceTab(several);
    await decide(tab, "a1", "Scheckkarte");
    tab.store.memory?.elsewhere?.(shownIn({ overview: () => {} }));
    await pass(600);
    await articles.replacing.tick(false, { path: "a.md" });
    await articles.replacing.tick(false, { path: "b.md", key: "b2" });
    await articles.replacing.apply();
    await pass(600);
    expect(offered(tab)).toMatchObject({ certain: 1, others: { segments: 1 } });
  });
});

/** What is not given is never asked for. */
function shownIn(shown: Partial<ShownElsewhere>): ShownElsewhere {
  return { glossary: neverAsked, overview: neverAsked, holdKeys: (until) => until, ...shown };
}

function neverAsked(): never {
  throw new Error("No term was asked for");
}
