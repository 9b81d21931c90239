import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Article, UnitKey } from "#core/document/article.ts";
import { editableUnits } from "#core/document/editable-units.ts";
import { parseArticle } from "#core/document/parse-article.ts";
import { article as anyArticle, writePair } from "#core/document/testing/generated-articles.ts";
import { expectEditsRead } from "#core/document/testing/laws.ts";
import type { Annotation } from "#core/review/annotation.ts";
import type { Comment } from "#core/review/comment.ts";
import { commentDraftKey } from "#core/review/comment-draft.ts";
import { type Dismissal, moveDismissal } from "#core/review/dismissal.ts";
import type { Draft, UnitRecord, UnitState } from "#core/review/record.ts";
import { notationOf, stateOf } from "#core/review/testing/review-arbitraries.ts";
import { lawRuns } from "#core/testing/law-runs.ts";
import { type ArticleReview, carryReview } from "./carry-review.ts";
import { isLaterVersion, pairUnits } from "./pair-units.ts";
import { versions } from "./testing/generated-versions.ts";

const NOTHING: ArticleReview = {
  records: new Map(),
  versions: new Map(),
  drafts: [],
  annotations: [],
  earlier: [],
};
const HEAD = "---\ntitle: Karte\nms.contentlocale: lv-LV\n---\n\n";
const NOW = 9_000;

function recordOf(state: UnitState): UnitRecord {
  return { ...state, revision: 3, at: 2, by: "Ilze" };
}

/** What was stored before each record. */
function versionsBefore(keys: Iterable<UnitKey>): ArticleReview["versions"] {
  const before = { target: "before", status: "edited", reason: null, revision: 2, at: 1 } as const;
  return new Map(Array.from(keys, (key) => [key, [before]]));
}

/** An article of lines: `id source|target`, each a paragraph, or what stands before the id's line as it is. */
function read(lines: readonly string[], head = HEAD): Article {
  const text = lines.map((line) => {
    const [, before, id, source, target] = /^(.*?)(\w+) ([^|]*)\|([^|]*)$/s.exec(line) ?? [];
    return id === undefined ? line : `${before}${writePair(id, target ?? "", source ?? "")}`;
  });
  return parseArticle(`${head}${text.join("\n\n")}\n`, "lv-LV/x.md");
}

function records(states: Readonly<Record<string, string>>): ArticleReview {
  const decided = Object.entries(states).map(([key, one]) => [key, recordOf(stateOf(one))] as const);
  return { ...NOTHING, records: new Map(decided), versions: versionsBefore(Object.keys(states)) };
}

/** What became of the units: `key fate new-key state`. */
function fates(old: readonly string[], review: ArticleReview, next: readonly string[]) {
  const carried = carryReview(read(old), review, read(next), NOW);
  return carried.units.map(({ fate, from, to, state }) =>
    [from.key, fate, to?.key ?? "-", state === null ? "-" : notationOf(state)].join(" "),
  );
}

describe("what becomes of a decision", () => {
  it.each<readonly [string, string, readonly string[], string]>([
    ["V10 all stays where source and machine translation do", "+Y", ["b1 one|A"], "a1 kept b1 +Y"],
    ["V10 an approval of the unchanged text too", "+A", ["b1 one|A"], "a1 kept b1 +A"],
    ["V10 a reason too", "!Y/odd", ["b1 one|A"], "a1 kept b1 !Y/odd"],
    ["V10 elsewhere too", "~Y", ["b2 two|B", "b3 three|C", "b1 one|A"], "a1 moved b1 ~Y"],
    [
      "V11 the reviewer's text stays beside another machine translation",
      "+Y",
      ["b1 one|N"],
      "a1 machine-changed b1 +Y",
    ],
    ["V12 what was approved unchanged is unreviewed then", "+A", ["b1 one|N"], "a1 machine-changed b1 ?N"],
    ["V12 what was said against it stays", "!A/odd", ["b1 one|N"], "a1 machine-changed b1 !N/odd"],
    ["V11 the machine may say by now what the reviewer said", "+Y", ["b1 one|Y"], "a1 machine-changed b1 +Y"],
    ["V13 an edited source is unreviewed", "+Y", ["b1 one more|N"], "a1 source-changed b1 ?N"],
    ["V16 a source that is there no more is gone", "+Y", ["b1 other|N"], "a1 gone - -"],
  ])("%s", (_, state, next, expected) => {
    expect(fates(["a1 one|A", "a2 two|B", "a3 three|C"], records({ a1: state }), next)).toEqual([expected]);
  });

  it("V10 leaves records that did not change as they are, and adds a version to those that did", () => {
    const review = records({ a1: "+Y", a2: "+B" });
    const { review: carried } = carryReview(
      read(["a1 one|A", "a2 two|B"]),
      review,
      read(["b1 one|A", "b2 two|N"]),
      NOW,
    );
    expect(carried.records.get("b1")).toBe(review.records.get("a1"));
    const before = review.records.get("a2");
    expect(carried.records.get("b2")).toMatchObject({ target: "N", status: "unreviewed", revision: 4, at: NOW });
    expect(carried.versions.get("b1")?.map(({ target }) => target)).toEqual(["before"]);
    expect(carried.versions.get("b2")?.map(({ target }) => target)).toEqual(["before", before?.target]);
  });

  it("V13 keeps the reviewer's text beside an edited source, as an earlier translation and no draft", () => {
    const drafts: readonly Draft[] = [{ key: "a1", text: "typed", at: 5, tab: "t" }];
    const old = read(["a1 one|A"]);
    const { review } = carryReview(old, { ...records({ a1: "+Y" }), drafts }, read(["b1 one more|N"]), NOW);
    expect(review.earlier).toMatchObject([
      { key: "b1", source: "one", machine: "A", target: "Y", status: "approved", at: 2, by: "Ilze", withdrawn: false },
      { key: "b1", source: "one", machine: "A", target: "typed", status: "edited", at: 5 },
    ]);
    expect(review.drafts).toEqual([]);
    expect(review.versions.get("b1")?.map(({ target }) => target)).toEqual(["before", "Y"]);
    const again = carryReview(read(["b1 one more|N"]), review, read(["c1 one more|N"]), NOW);
    expect(again.review.earlier.map(({ key, target }) => `${key} ${target}`)).toEqual(["c1 Y", "c1 typed"]);
    expect(new Set(again.review.earlier.map(({ id }) => id)).size).toBe(2);
  });

  it("V17 a comment being typed goes with its unit, whatever became of the source", () => {
    const drafts: readonly Draft[] = [{ key: commentDraftKey("a1"), text: "why so", at: 5, tab: "t" }];
    for (const next of ["b1 one|A", "b1 one more|N"]) {
      const { review } = carryReview(read(["a1 one|A"]), { ...records({}), drafts }, read([next]), NOW);
      expect(review.drafts).toEqual([{ ...drafts[0], key: commentDraftKey("b1") }]);
      expect(review.earlier).toEqual([]);
    }
  });

  it("V14 does not write what the frame guard refuses in the new place, nor lose it", () => {
    const old = ["a1 one|A", "a2 two|B"];
    const next = ["b1 one|A", "# b2 two|B"];
    const carried = carryReview(read(old), records({ a2: "+x\n\ny" }), read(next), NOW);
    expect(carried.units).toMatchObject([{ fate: "refused", state: { target: "B", status: "unreviewed" } }]);
    expect(carried.units[0]?.message).toMatch(/\.$/);
    expect(carried.review.earlier).toMatchObject([{ key: "b2", target: "x\n\ny" }]);
  });

  it("V14 writes what can be written another way", () => {
    const next = "| h |\n|---|\n| b1 one|A";
    const carried = carryReview(read(["a1 one|A"]), records({ a1: "+x y" }), read([next]), NOW);
    expect(carried.units).toMatchObject([{ fate: "kept", state: { target: "x y" } }]);
    const piped: ArticleReview = {
      ...NOTHING,
      records: new Map([["a1", recordOf({ ...stateOf("+x"), target: "x | y" })]]),
    };
    const escaped = carryReview(
      read(["a1 one|A"]),
      piped,
      parseArticle(`| h |\n|---|\n| ${writePair("b1", "A", "one")} |\n`, "x.md"),
      NOW,
    );
    expect(escaped.units).toMatchObject([
      { fate: "kept", state: { target: "x \\| y" }, message: expect.stringContaining("Escaped the pipe") },
    ]);
  });

  it("V15 carries fields by key, and images' texts by address and occurrence", () => {
    const old = read(["![vecs](a.png) ![otrs](b.png) ![trešais](a.png)", '<img src="c.png" alt="ceturtais">']);
    const states = {
      "field:title": "+Plāns",
      "field:image-1": "~V",
      "field:image-2": "~O",
      "field:image-3": "~T",
      "field:image-4": "+C",
    };
    const next = read(
      ['<img alt="ceturtais" src="c.png">', "![vecs](a.png)", "![cits](b.png) ![trešais](<a.png> 't')"],
      "---\ntitle: Karte\ndescription: x\n---\n\n",
    );
    const { units, review } = carryReview(old, records(states), next, NOW);
    expect(units.map(({ from, fate, to }) => `${from.key} ${fate} ${to?.key}`)).toEqual([
      "field:title kept field:title",
      "field:image-1 kept field:image-2",
      "field:image-2 source-changed field:image-3",
      "field:image-3 kept field:image-4",
      "field:image-4 kept field:image-1",
    ]);
    expect(review.earlier).toMatchObject([{ key: "field:image-3", source: null, machine: "otrs", target: "O" }]);
  });

  it("V17 takes comments and dismissals along, by the new keys", () => {
    const comment = commentOn("a1", "c");
    const dismissal = dismissalOf("a1", "one", "A");
    const review: ArticleReview = { ...NOTHING, annotations: [comment, dismissal] };
    const carried = carryReview(read(["a1 one|A"]), review, read(["b1 one|A"]), NOW);
    expect(carried.review.annotations).toEqual([commentOn("b1", "c"), dismissalOf("b1", "one", "A")]);
    const { gone } = carryReview(read(["a1 one|A"]), review, read(["b1 other|A"]), NOW);
    expect(gone).toMatchObject([{ unit: { key: "a1" }, annotations: [comment, dismissal] }]);
  });

  it("V18 line breaks of another kind are no difference", () => {
    const old = parseArticle(`${writePair("a1", "A\nB", "one\ntwo")}\n`, "x.md");
    const next = parseArticle(`${writePair("b1", "A\r\nB", "one\r\ntwo")}\r\n`, "x.md");
    const review: ArticleReview = {
      ...records({ a1: "~x" }),
      annotations: [dismissalOf("a1", "one\ntwo", "A\nB")],
      records: new Map([["a1", recordOf({ ...stateOf("+x"), target: "Y\nZ" })]]),
    };
    const carried = carryReview(old, review, next, NOW);
    expect(carried.units).toMatchObject([{ fate: "kept", state: { target: "Y\r\nZ", status: "approved" } }]);
    expect(carried.review.annotations).toEqual([dismissalOf("b1", "one\r\ntwo", "A\r\nB")]);
  });
});

function commentOn(key: UnitKey, id: string): Comment {
  return { kind: "comment", id, key, text: "why", at: 1, changedAt: 1, resolved: false, gone: false };
}

function dismissalOf(unit: UnitKey, source: string, target: string): Dismissal {
  const empty = {
    kind: "dismissal",
    id: "",
    unit,
    check: "number",
    message: "m",
    source,
    target,
    detail: "7",
    changedAt: 1,
    gone: false,
  } as const;
  return moveDismissal(empty, { unit, source, target });
}

describe("whether it is the same article", () => {
  it.each([
    [["a1 one|A", "a2 two|B"], ["b1 one|A", "b2 x|B"], true],
    [["a1 one|A", "a2 two|B", "a3 three|C"], ["b1 one|A"], false],
    [["a1 one|A"], ["b1 one more|A"], false],
    [[], ["b1 one|A"], false],
  ])("V7 %j and %j: %s", (old, next, expected) => {
    const [one, other] = [read(old), read(next)];
    expect(isLaterVersion(one, other, pairUnits(one, other))).toBe(expected);
    const german = read(next, HEAD.replace("lv-LV", "de-DE"));
    expect(isLaterVersion(one, german, pairUnits(one, german))).toBe(false);
  });
});

/** Something of every kind beside some of the article's units. */
function reviewOf(article: Article, chosen: readonly number[], texts: readonly string[]): ArticleReview {
  const units = editableUnits(article);
  const keys = [...new Set(chosen.flatMap((index) => units[index % Math.max(1, units.length)]?.key ?? []))];
  const byKey = new Map(units.map((unit) => [unit.key, unit]));
  const text = (index: number) => texts[index % texts.length] ?? "";
  const status = (index: number) => (["edited", "approved", "needs-work"] as const)[index % 3] ?? "edited";
  const decided = keys.filter((_, index) => index % 4 !== 3);
  return {
    records: new Map(
      decided.map((key, index) => {
        const target = index % 2 === 0 ? (byKey.get(key)?.target ?? "") : text(index);
        return [key, recordOf({ target, status: status(index), reason: null })];
      }),
    ),
    versions: versionsBefore(decided),
    drafts: keys.flatMap((key, index) => [
      ...(index % 5 === 0 ? [{ key, text: text(index), at: 4, tab: "t" }] : []),
      ...(index % 4 === 1 ? [{ key: commentDraftKey(key), text: `on ${index}`, at: 4, tab: "t" }] : []),
    ]),
    annotations: keys.flatMap((key, index): Annotation[] => {
      const unit = byKey.get(key);
      const source = unit?.kind === "segment" ? unit.source : null;
      const dismissal = moveDismissal(dismissalOf(key, "", ""), { unit: key, source, target: unit?.target ?? "" });
      return [commentOn(key, `c${index}`), dismissal];
    }),
    earlier: [],
  };
}

const chosen = fc.array(fc.nat(60), { maxLength: 12 });
const plainTexts = fc.array(fc.constantFrom("Cits.", "Pavisam | cits", "a\n\nb", "</span>"), {
  minLength: 1,
  maxLength: 3,
});

describe("laws", () => {
  it("V8 carrying over to the same version changes nothing", () => {
    fc.assert(
      fc.property(anyArticle, chosen, ({ text, path }, indexes) => {
        const article = parseArticle(text, path);
        const review = reviewOf(article, indexes, ["x"]);
        // Only what the guard let through was ever decided.
        const passed = new Map([...review.records].filter(([, { target }]) => target !== "x"));
        const versions = new Map([...review.versions].filter(([key]) => passed.has(key)));
        const carried = carryReview(article, { ...review, records: passed, versions }, article, NOW);
        const sorted = (items: readonly { readonly key: UnitKey }[]) =>
          items.toSorted((a, b) => (a.key < b.key ? -1 : 1));
        expect(carried.review.records).toEqual(passed);
        expect(carried.review.versions).toEqual(versions);
        expect(sorted(carried.review.drafts)).toEqual(sorted(review.drafts));
        expect(new Set(carried.review.annotations)).toEqual(new Set(review.annotations));
        expect(carried.review.earlier).toEqual([]);
        expect(carried.gone).toEqual([]);
      }),
      { numRuns: lawRuns(100) },
    );
  });

  it("V9 nothing is lost: every text, comment, draft and dismissal is kept, beside its unit or listed as gone", () => {
    fc.assert(
      fc.property(versions(false), chosen, plainTexts, ({ old, next }, indexes, texts) => {
        const [one, other] = [parseArticle(old, "x.md"), parseArticle(next, "x.md")];
        const review = reviewOf(one, indexes, texts);
        const { review: carried, gone } = carryReview(one, review, other, NOW);
        const found = [
          ...Array.from(carried.records.values(), ({ target }) => target),
          ...[...carried.versions.values()].flat().map(({ target }) => target),
          ...carried.earlier.map(({ target }) => target),
          ...carried.drafts.map(({ text }) => text),
          ...gone.flatMap(({ record, drafts }) => [record?.target ?? "", ...drafts.map(({ text }) => text)]),
        ].map((text) => text.replaceAll("\\|", "|"));
        for (const { target } of review.records.values()) expect(found).toContain(target);
        for (const { text } of review.drafts) expect(found).toContain(text);
        const rest = <T>(here: readonly T[], there: (part: (typeof gone)[number]) => readonly T[]) =>
          here.length + gone.flatMap(there).length;
        expect(rest(carried.annotations, ({ annotations }) => annotations)).toBe(review.annotations.length);
        const keys = new Set(editableUnits(other).map(({ key }) => key));
        for (const key of carried.records.keys()) expect(keys).toContain(key);
      }),
      { numRuns: lawRuns(100) },
    );
  });

  it("V14 what is carried over can be written, and nothing else changes", () => {
    fc.assert(
      fc.property(anyArticle, versions(false), chosen, plainTexts, (hostile, { old, next }, indexes, texts) => {
        for (const [before, after, path] of [
          [old, next, "x.md"],
          [hostile.text, hostile.text.replaceAll("a6051", "b7162"), hostile.path],
        ] as const) {
          const [one, other] = [parseArticle(before, path), parseArticle(after, path)];
          const { review } = carryReview(one, reviewOf(one, indexes, texts), other, NOW);
          expectEditsRead(other, new Map(Array.from(review.records, ([key, { target }]) => [key, target])));
        }
      }),
      { numRuns: lawRuns(100) },
    );
  });
});
