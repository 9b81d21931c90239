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
import { pair } from "#state/article/testing/sample-article.ts";
import { createTestBrowser, pass, type TestTab } from "#state/article/testing/test-browser.ts";
import { glossaryOf } from "#state/languages/glossary.ts";
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
  await pass(500);
}

async function decide(tab: TestTab, key: string, text: string): Promise<void> {
  tab.act.activate(key, "editor");
  tab.act.type(key, text);
  tab.act.approve(key, text);
  await pass(500);
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
    store.memory?.elsewhere?.(neverAsked);
    await pass(500);
    const panel = store.find.getState();
    expect([panel.shown, panel.query.text, panel.replacement]).toEqual(["replace", "Karte", "Scheckkarte"]);
    const preview = new ReplacePreview(readInlineTags);
    const ticked = [...occurrencesByUnit(panel.result).keys()].filter((key) =>
      preview.of(store.getState(), panel, key)?.rows.some((row) => row.ticked),
    );
    expect(ticked).toEqual(["a1", "a2", "a7"]);
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
    tab.store.memory?.elsewhere?.(() => shown.push("glossary"));
    expect(shown).toEqual(["glossary"]);
    expect(tab.workspace.getState().newTerm).toEqual({ source: "card", translation: "Scheckkarte" });
    const term = { ...bareTerm("card"), required: ["Scheckkarte"] };
    void glossaryOf(tab.store).getState().actions.change(putTerm(term, null));
    expect(tab.store.memory?.elsewhere).toBeNull();
  });
});

function neverAsked(): never {
  throw new Error("No term was asked for");
}
