/** What every glossary store must do, as tests that each adapter runs. Rule ids: `docs/spec/glossary.md`. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { bareTerm, type Term } from "#core/glossary/term.ts";
import type { GlossaryStore } from "#core/ports.ts";

/** A storage of its own for one test, on which tabs are opened. */
export interface GlossaryBench {
  openTab(): GlossaryStore;
  end(): void | Promise<void>;
}

const agent: Term = { ...bareTerm("sync agent"), required: ["sinhronizācijas aģents"], note: "a program" };
const name: Term = { ...bareTerm("Contoso"), doNotTranslate: true, caseSensitive: true };
const adding = (term: Term) => (terms: readonly Term[]) => [...terms, term];

/** @param createBench called for every test; what it gives shares nothing with any other */
export function describeGlossaryStore(title: string, createBench: () => GlossaryBench): void {
  describe(`${title} keeps the contract of GlossaryStore`, () => {
    let bench: GlossaryBench;
    let a: GlossaryStore;
    let b: GlossaryStore;
    beforeEach(() => {
      bench = createBench();
      [a, b] = [bench.openTab(), bench.openTab()];
    });
    afterEach(() => bench.end());

    it("T21 has no terms of a language that none were stored of", async () => {
      await a.change("lv", adding(agent));
      expect(await a.load("de")).toEqual({ ok: true, value: [] });
    });

    it("T21 gives another tab, and a later one, what was stored, term by term", async () => {
      expect(await a.change("lv", adding(agent))).toEqual({ ok: true, value: [agent] });
      expect(await b.change("lv", adding(name))).toEqual({ ok: true, value: [agent, name] });
      expect(await bench.openTab().load("lv")).toEqual({ ok: true, value: [agent, name] });
      await b.change("lv", () => []);
      expect(await a.load("lv")).toEqual({ ok: true, value: [] });
    });

    it("T21 loses nothing of changes that two tabs make at once", async () => {
      const terms = Array.from({ length: 8 }, (_, index) => bareTerm(`term ${index}`));
      await Promise.all(terms.map((term, index) => (index % 2 ? a : b).change("lv", adding(term))));
      const stored = await a.load("lv");
      expect(stored.ok && stored.value.map(({ source }) => source).sort()).toEqual(terms.map(({ source }) => source));
    });

    it("T21 keeps what is there where a change fails", async () => {
      await a.change("lv", adding(agent));
      const broken = () => {
        throw new Error("broken");
      };
      await a.change("lv", broken).catch(() => undefined);
      expect(await b.load("lv")).toEqual({ ok: true, value: [agent] });
    });

    it("T21 tells other tabs of a change of the language, never the tab itself, and no more once that has ended", async () => {
      const [own, other, otherLanguage] = [vi.fn(), vi.fn(), vi.fn()];
      a.watch("lv", own);
      const end = b.watch("lv", other);
      b.watch("de", otherLanguage);
      await a.change("lv", adding(agent));
      await vi.waitFor(() => expect(other).toHaveBeenCalledTimes(1));
      end();
      const later = vi.fn();
      b.watch("lv", later);
      await a.change("lv", adding(name));
      await vi.waitFor(() => expect(later).toHaveBeenCalledTimes(1));
      expect([own, other, otherLanguage].map((each) => each.mock.calls.length)).toEqual([0, 1, 0]);
    });
  });
}
