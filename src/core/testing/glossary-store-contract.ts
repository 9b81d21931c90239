/** What every glossary store must do, as tests that each adapter runs. Rule ids: `docs/spec/glossary.md`. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { addTerms, putTerm, removeTerm, replaceTerms } from "#core/glossary/edit-glossary.ts";
import { bareTerm, type Term } from "#core/glossary/term.ts";
import type { GlossaryStore } from "#core/ports.ts";

/** A storage of its own for one test, on which tabs are opened. */
export interface GlossaryBench {
  openTab(): GlossaryStore;
  end(): void | Promise<void>;
}

const agent: Term = { ...bareTerm("sync agent"), required: ["sinhronizācijas aģents"], note: "a program" };
const name: Term = { ...bareTerm("Contoso"), doNotTranslate: true, caseSensitive: true };
const adding = (term: Term) => addTerms([term]);

/** @param createBench called for every test; what it gives shares nothing with any other */
export function describeGlossaryStore(title: string, createBench: () => GlossaryBench): void {
  describeGlossaryChanges(title, createBench);
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
      expect(await a.change("lv", adding(agent))).toEqual({ ok: true, value: undefined });
      await b.change("lv", adding(name));
      expect(await bench.openTab().load("lv")).toEqual({ ok: true, value: [agent, name] });
      await b.change("lv", replaceTerms([]));
      expect(await a.load("lv")).toEqual({ ok: true, value: [] });
    });

    it("T21 loses nothing of changes that two tabs make at once", async () => {
      const terms = Array.from({ length: 8 }, (_, index) => bareTerm(`term ${index}`));
      await Promise.all(terms.map((term, index) => (index % 2 ? a : b).change("lv", adding(term))));
      const stored = await a.load("lv");
      expect(stored.ok && stored.value.map(({ source }) => source).sort()).toEqual(terms.map(({ source }) => source));
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

function describeGlossaryChanges(title: string, createBench: () => GlossaryBench): void {
  describe(`${title} makes changes of a glossary one after the other`, () => {
    let bench: GlossaryBench;
    let a: GlossaryStore;
    let b: GlossaryStore;
    beforeEach(() => {
      bench = createBench();
      [a, b] = [bench.openTab(), bench.openTab()];
    });
    afterEach(() => bench.end());

    it("T21 T24 gives terms as all changes make them, in their order, however many there were", async () => {
      const terms = Array.from({ length: 40 }, (_, index) => bareTerm(`term ${index}`));
      for (const [index, term] of terms.entries()) await (index % 2 ? a : b).change("lv", adding(term));
      const changed = { ...bareTerm("changed"), note: "in its place" };
      await a.change("lv", putTerm(changed, "term 1"));
      await b.change("lv", removeTerm("term 3"));
      await a.change("lv", adding({ ...bareTerm("term 5"), required: ["five"] }));
      const [first, _second, third, _fourth, fifth, sixth, ...others] = terms;
      const joined = { ...sixth, required: ["five"] };
      const expected = { ok: true, value: [first, changed, third, fifth, joined, ...others] };
      expect(await b.load("lv")).toEqual(expected);
      await b.change("lv", adding(agent));
      await b.change("lv", removeTerm(agent.source));
      expect(await bench.openTab().load("lv")).toEqual(expected);
    });

    it("T21 loses nothing that one tab stores while another reads", async () => {
      const terms = Array.from({ length: 60 }, (_, index) => bareTerm(`term ${index}`));
      const reading = terms.map((term, index) =>
        Promise.all([a.change("lv", adding(term)), index % 3 ? null : b.load("lv")]),
      );
      await Promise.all(reading);
      expect(await b.load("lv")).toEqual({ ok: true, value: terms });
      expect(await a.load("lv")).toEqual({ ok: true, value: terms });
    });
  });
}
