/** What every spelling store must do, as tests that each adapter runs. Rule ids: `docs/spec/spelling.md`. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { OwnDictionary, SpellingStore } from "#core/ports.ts";

/** A storage of its own for one test, on which tabs are opened. */
export interface SpellingBench {
  openTab(): SpellingStore;
  end(): void | Promise<void>;
}

const dictionary = (name: string): OwnDictionary => ({
  name,
  files: { aff: new Uint8Array([83, 69, 84]), dic: new Uint8Array([0xe2, 0, 0xff]) },
});

/** @param createBench called for every test; what it gives shares nothing with any other */
export function describeSpellingStore(title: string, createBench: () => SpellingBench): void {
  describe(`${title} keeps the contract of SpellingStore`, () => {
    let bench: SpellingBench;
    let a: SpellingStore;
    let b: SpellingStore;
    beforeEach(() => {
      bench = createBench();
      [a, b] = [bench.openTab(), bench.openTab()];
    });
    afterEach(() => bench.end());

    it("SP6 has nothing of a language that nothing was stored of", async () => {
      await a.addWord("lv", "Kontoso");
      await a.saveDictionary("lv", dictionary("lv.dic"));
      expect(await b.words("et")).toEqual({ ok: true, value: [] });
      expect(await b.dictionary("et")).toEqual({ ok: true, value: null });
    });

    it("SP6 gives another tab, and a later one, the words stored", async () => {
      expect(await a.addWord("lv", "a")).toEqual({ ok: true, value: undefined });
      await b.addWord("lv", "b");
      await b.addWord("lv", "a");
      expect(await wordsIn(bench.openTab())).toEqual(["a", "b"]);
      expect(await b.removeWord("lv", "a")).toEqual({ ok: true, value: undefined });
      await b.removeWord("lv", "never there");
      expect(await wordsIn(a)).toEqual(["b"]);
    });

    it("SP6 loses no word that two tabs add at once", async () => {
      const words = Array.from({ length: 8 }, (_, index) => `word ${index}`);
      await Promise.all(words.map((word, index) => (index % 2 ? a : b).addWord("lv", word)));
      expect(await wordsIn(a)).toEqual(words);
    });

    it("SP7 gives a dictionary back byte for byte, the latest one, until it is taken away", async () => {
      await a.saveDictionary("et", dictionary("old.dic"));
      expect(await a.saveDictionary("et", dictionary("et.dic"))).toEqual({ ok: true, value: undefined });
      expect(await b.dictionary("et")).toEqual({ ok: true, value: dictionary("et.dic") });
      await b.saveDictionary("et", null);
      expect(await a.dictionary("et")).toEqual({ ok: true, value: null });
    });

    it("SP6 tells other tabs of what changed of the language, never the tab itself, and no more once that has ended", async () => {
      const [own, other, otherLanguage] = [vi.fn(), vi.fn(), vi.fn()];
      a.watch("lv", own);
      const end = b.watch("lv", other);
      b.watch("de", otherLanguage);
      await a.addWord("lv", "a");
      await a.saveDictionary("lv", dictionary("lv.dic"));
      await vi.waitFor(() => expect(other.mock.calls).toEqual([["words"], ["dictionary"]]));
      end();
      const later = vi.fn();
      b.watch("lv", later);
      await a.removeWord("lv", "a");
      await vi.waitFor(() => expect(later).toHaveBeenCalledTimes(1));
      expect([own, other, otherLanguage].map((each) => each.mock.calls.length)).toEqual([0, 2, 0]);
    });
  });
}

async function wordsIn(store: SpellingStore): Promise<readonly string[]> {
  const words = await store.words("lv");
  return words.ok ? [...words.value].sort() : [];
}
