import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BlockKind } from "#core/document/article.ts";
import { readInlineTags } from "#core/document/inline-html.ts";
import { lawRuns } from "#core/testing/law-runs.ts";
import { emptyQuery } from "./empty-query.ts";
import { type FoundText, matchFilter } from "./find-occurrences.ts";
import { type FindQuery, patternOf } from "./find-query.ts";
import { protectedRanges } from "./protected-ranges.ts";
import { rawMatches } from "./raw-matches.ts";
import { naiveFind } from "./testing/naive-find.ts";

interface Where {
  readonly locale?: string;
  readonly block?: BlockKind;
}

function ranges(query: Partial<FindQuery>, text: string, { locale = "lv-LV", block = "paragraph" }: Where = {}) {
  const whole = { ...emptyQuery, ...query };
  const pattern = patternOf(whole);
  if (!pattern.ok) throw new Error(pattern.failure);
  const protectedIn = (found: FoundText) => protectedRanges(found.text, found.block === "code", readInlineTags);
  const filter = matchFilter(whole, { locale, protectedIn });
  const raw = pattern.value === null ? [] : rawMatches(text, pattern.value);
  return filter({ unitKey: "a1-101", side: "target", text, block }, raw).map(({ from, to }) => ({ from, to }));
}

/** What is found stands in braces. */
function marked(query: Partial<FindQuery>, text: string, where?: Where): string {
  let at = 0;
  let out = "";
  for (const { from, to } of ranges(query, text, where)) {
    out += `${text.slice(at, from)}⟦${text.slice(from, to)}⟧`;
    at = to;
  }
  return out + text.slice(at);
}

describe("plain text", () => {
  it.each([
    ["suns", "Suns un suns", "⟦Suns⟧ un ⟦suns⟧"],
    ["aa", "aaaaa", "⟦aa⟧⟦aa⟧a"],
    ["a.b*", "a.b* axb", "⟦a.b*⟧ axb"],
    ["ŠĶŪNIS", "šķūnis", "⟦šķūnis⟧"],
    ["😀", "a😀b", "a⟦😀⟧b"],
  ])("F1 %s in %s", (text, where, expected) => expect(marked({ text }, where)).toBe(expected));

  it("F1 minds the case where asked", () =>
    expect(marked({ text: "suns", matchCase: true }, "Suns un suns")).toBe("Suns un ⟦suns⟧"));

  it("F1 finds nothing where nothing is looked for", () => expect(ranges({ text: "" }, "abc")).toEqual([]));

  it("F1 F8 agrees with trying every stretch of whole characters", () => {
    const letters = fc.constantFrom(..."aAbā.$(\\ 語", ...WRITTEN_IN_WAYS);
    const text = fc.string({ unit: letters, maxLength: 40 });
    const wanted = fc.string({ unit: letters, maxLength: 3 }).filter((what) => !/^[\p{M}\p{Cf}]/u.test(what));
    fc.assert(
      fc.property(text, wanted, fc.boolean(), (where, what, matchCase) => {
        expect(ranges({ text: what, matchCase, inMarkup: true }, where)).toEqual(naiveFind(where, what, matchCase));
      }),
      { numRuns: lawRuns(2000) },
    );
  });
});

/** Letters, marks, blanks and joiners that are written in several ways or belong to their neighbours. */
const WRITTEN_IN_WAYS = [
  ...["e", "E", "é", "É", "ệ", "ẹ", "ê", "\u0301", "\u0302", "\u0323", "ǰ", "J", "\u030c", "\u212b", "Å"],
  ...["파", "일", "가", "ᄑ", "ᅡ", "ᄋ", "ᅵ", "ᆯ", "क", "फ", "\u095e", "\u093c", "\u094d", "ि"],
  ...["ש", "\u05c1", "\u05bc", "\u05b8", "\ufb2c", "ل", "\u0651", "\u064e", "ا", "\u0653", "آ"],
  ...["\u00a0", "\u202f", "\u2009", "\t", "\n", "\u3000", "\u200c", "\u200d", "👩", "🏽", "💻", "🇱", "🇻"],
];

describe("letters written in several ways", () => {
  it.each([
    ["paramètre", "le parame\u0300tre et le paramètre", "le ⟦parame\u0300tre⟧ et le ⟦paramètre⟧"],
    ["parame\u0300tre", "le paramètre", "le ⟦paramètre⟧"],
    [
      "bệnh",
      "Be\u0323\u0302nh, be\u0302\u0323nh, bẹ\u0302nh, bê\u0323nh",
      "⟦Be\u0323\u0302nh⟧, ⟦be\u0302\u0323nh⟧, ⟦bẹ\u0302nh⟧, ⟦bê\u0323nh⟧",
    ],
    ["설정", "설정".normalize("NFD"), `⟦${"설정".normalize("NFD")}⟧`],
    ["फ\u093cॉन्ट", "\u095eॉन्ट", "⟦\u095eॉन्ट⟧"],
    ["\u05e9\u05c1\u05bc", "\u05e9\u05bc\u05c1", "⟦\u05e9\u05bc\u05c1⟧"],
    ["\u0644\u064e\u0651", "\u0644\u0651\u064e", "⟦\u0644\u0651\u064e⟧"],
    ["ǰ", "J\u030c", "⟦J\u030c⟧"],
    ["Å", "\u212b a\u030a", "⟦\u212b⟧ ⟦a\u030a⟧"],
  ])("F8 %s in %s", (text, where, expected) => expect(marked({ text }, where)).toBe(expected));

  it.each([
    ["e", "e\u0301 é"],
    ["x", "x\u0302"],
    ["바이", "바일".normalize("NFD")],
    ["👩", "👨\u200d👩\u200d👧 👩🏽\u200d💻"],
    ["🇻🇱", "🇱🇻🇱🇻"],
    ["फ\u093cाइल", "फ\u093cाइलें"],
  ])("F8 %s is no part of a character of %s", (text, where) => {
    for (const matchCase of [true, false]) expect(ranges({ text, matchCase }, where)).toEqual([]);
    if (!/\p{Emoji}/u.test(text)) expect(ranges({ text, regex: true }, where)).toEqual([]);
  });

  it("F8 a mark looked for by itself is found on its letter, and so is what keeps letters apart", () => {
    expect(marked({ text: "\u0302" }, "x\u0302")).toBe("x⟦\u0302⟧");
    expect(marked({ text: "[\\u064b-\\u0652]", regex: true }, "لَّ")).toBe("ل⟦\u064e⟧⟦\u0651⟧");
    expect(marked({ text: "می" }, "می\u200cشود", { locale: "fa-IR" })).toBe("⟦می⟧\u200cشود");
  });

  it("F8 minds the case, and words, of letters in any form", () => {
    const where = "E\u0301cole e\u0301cole";
    expect(marked({ text: "école", matchCase: true }, where)).toBe("E\u0301cole ⟦e\u0301cole⟧");
    const whole = { text: "e\u0301", wholeWord: true };
    expect(marked(whole, "e\u0301 et e\u0301cole", { locale: "fr-FR" })).toBe("⟦e\u0301⟧ et e\u0301cole");
  });

  it("F8 a regular expression meets letters composed, and its groups hold the text as it stands", () => {
    expect(marked({ text: "param.tre", regex: true }, "parame\u0300tre")).toBe("⟦parame\u0300tre⟧");
    const pattern = patternOf({ ...emptyQuery, text: "(?<letter>[e\u0300])(t)", regex: true });
    const [match] = pattern.ok && pattern.value ? rawMatches("e\u0301 me\u0300t", pattern.value) : [];
    expect(match).toEqual({ from: 4, to: 7, groups: ["e\u0300", "t"], named: new Map([["letter", "e\u0300"]]) });
  });

  it.each([
    [
      "sur le",
      "sur\u00a0le sur\u202fle sur\u2009le sur\tle sur\u3000le",
      "⟦sur\u00a0le⟧ ⟦sur\u202fle⟧ ⟦sur\u2009le⟧ ⟦sur\tle⟧ ⟦sur\u3000le⟧",
    ],
    ["sur le", "sur\nle surle sur  le", "sur\nle surle sur  le"],
    ["sur\u00a0le", "sur le sur\u00a0le", "sur le ⟦sur\u00a0le⟧"],
  ])("F9 %j in %j", (text, where, expected) => expect(marked({ text }, where)).toBe(expected));
});

describe("whole words", () => {
  it.each([
    ["suns", "suns sunsuns suns.", "lv-LV", "⟦suns⟧ sunsuns ⟦suns⟧."],
    ["設定", "設定画面で設定する", "ja-JP", "⟦設定⟧画面で⟦設定⟧する"],
    ["京都", "東京都に行く", "ja-JP", "東京都に行く"],
    ["ไทย", "ภาษาไทย", "th-TH", "ภาษา⟦ไทย⟧"],
    ["ملف", "ملف الملف ملفات", "ar-SA", "⟦ملف⟧ الملف ملفات"],
    ["sign in", "sign in, sign inside", "en-US", "⟦sign in⟧, sign inside"],
    ["can", "can can't", "en-US", "⟦can⟧ can't"],
  ])("F2 %s in %s (%s)", (text, where, locale, expected) => {
    expect(marked({ text, wholeWord: true }, where, { locale })).toBe(expected);
  });

  it("F2 also of what a regular expression finds", () =>
    expect(marked({ text: "su.", wholeWord: true, regex: true }, "sun suns")).toBe("⟦sun⟧ suns"));
});

describe("regular expressions", () => {
  it.each([
    ["s.ns", "suns sons", "⟦suns⟧ ⟦sons⟧"],
    ["x*", "abc", "abc"],
    ["x*", "axxb", "a⟦xx⟧b"],
    ["^a", "aa", "⟦a⟧a"],
    [".", "😀", "⟦😀⟧"],
    ["\\n", "a\r\nb", "a⟦\r\n⟧b"],
    ["\\s", "a\r\nb", "a⟦\r\n⟧b"],
  ])("F3 %s in %j", (text, where, expected) => expect(marked({ text, regex: true }, where)).toBe(expected));

  it.each(["(", "[", "*", "\\", "(?<a", "\\p{Nope}"])("F3 %s cannot be read, and that is told", (text) => {
    const pattern = patternOf({ ...emptyQuery, text, regex: true });
    expect(pattern).toMatchObject({ ok: false });
    expect(pattern.ok ? "" : pattern.failure).toMatch(/^This is not a regular expression: .{5,}\.$/);
  });

  it.each([true, false])(
    "F3 a text of more than 2,000 characters is refused with a sentence; an expression: %s",
    (regex) => {
      const refused = patternOf({ ...emptyQuery, text: "a".repeat(2_001), regex });
      expect(refused).toEqual({ ok: false, failure: "What is looked for is longer than 2,000 characters." });
      expect(ranges({ text: "a".repeat(2_000), regex }, "a".repeat(2_000))).toHaveLength(1);
    },
  );

  it("F3 nothing found overlaps, is empty or halves a line break, whatever is looked for", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "b", "\r\n", "\n", "😀", " "), maxLength: 20 });
    const source = fc.constantFrom("a*", "\\s", "\\s+", "b?", "\\r", "\\n", "[^a]", "a|", "(a|b)+", ".*?");
    fc.assert(
      fc.property(text, source, (where, pattern) => {
        let end = 0;
        for (const { from, to } of ranges({ text: pattern, regex: true, inMarkup: true }, where)) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          for (const at of [from, to]) expect(where.slice(at - 1, at + 1)).not.toBe("\r\n");
          end = to;
        }
      }),
      { numRuns: lawRuns(2000) },
    );
  });
});

describe("what is no prose", () => {
  it.each([
    ["a `a` a", "⟦a⟧ `a` ⟦a⟧"],
    ["[a](/a/a) a", "[⟦a⟧](/a/a) ⟦a⟧"],
    ["a https://a.example/a a", "⟦a⟧ https://a.example/a ⟦a⟧"],
    ["a {data} <a>a</a>", "⟦a⟧ {data} <a>⟦a⟧</a>"],
    ["**a** {{a}}", "**⟦a⟧** {{a}}"],
  ])("F4 %s", (text, expected) => expect(marked({ text: "a" }, text)).toBe(expected));

  it("F4 is looked into where asked", () =>
    expect(marked({ text: "a", inMarkup: true }, "`a` [b](/a)")).toBe("`⟦a⟧` [b](/⟦a⟧)"));

  it("F4 a match that reaches into it is passed over", () =>
    expect(marked({ text: "a.*a", regex: true }, "a `a` b")).toBe("a `a` b"));

  it("F4 in a code block all is code", () => {
    expect(marked({ text: "a" }, "a b", { block: "code" })).toBe("a b");
    expect(marked({ text: "a", inMarkup: true }, "a b", { block: "code" })).toBe("⟦a⟧ b");
  });
});
