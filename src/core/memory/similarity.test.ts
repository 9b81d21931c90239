import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sameLineBreaks } from "./mask-source.ts";
import { distanceFor, scoreOf, similarity } from "./similarity.ts";

const piece = fc.constantFrom(
  "Open ",
  "the file",
  "**",
  "`a`",
  "`b`",
  "[x](a.md)",
  "10",
  " ",
  "{0}",
  "開く",
  "ไฟล์",
  "파일",
  ".",
  "\n",
  "\r\n",
  "😀",
);
const sources = fc.oneof(
  fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join("")),
  fc.string(),
);

describe("similarity", () => {
  test.each([
    ["MM1", "Open the file.", "Open the file.", 100],
    ["MM1", "Two\nlines", "Two\r\nlines", 100],
    ["MM1", "Open the file.", "Open the file. ", 99],
    ["MM2", "Open `a`.", "Open `b`.", 99],
    ["MM2", "Wait 10 minutes", "Wait 20 minutes", 99],
    ["MM2", "[Page](a.md)", "[Page](b.md)", 99],
    ["MM2", "Open {0}", "Open {1}", 99],
    ["MM2", "Open **it**", "Open __it__", 99],
    ["MM5", "Value", "Values", 83],
    ["MM5", "Open the file.", "Open the pile.", 92],
    ["MM5", "**Open** it", "Open it", 77],
    ["MM5", "Open it", "open it", 85],
    ["MM5", "ファイルを開きます。", "ファイルを閉じます。", 80],
    ["MM5", "打开文件", "关闭文件", 50],
    ["MM5", "파일을 엽니다", "파일을 닫습니다", 75],
    ["MM5", "เปิดไฟล์", "ปิดไฟล์", 87],
    ["MM5", "", "Open", 0],
    ["MM5", "a".repeat(1000), `${"a".repeat(999)}b`, 98],
  ])("%s %j and %j: %i", (_, a, b, expected) => {
    expect(similarity(a, b)).toBe(expected);
  });

  test("MM1 MM6 is symmetric, from 0 to 100, and 100 for equal sources alone", () => {
    fc.assert(
      fc.property(sources, sources, (a, b) => {
        const score = similarity(a, b);
        expect(similarity(b, a)).toBe(score);
        expect(Number.isInteger(score) && score >= 0 && score <= 100).toBe(true);
        expect(score === 100).toBe(sameLineBreaks(a) === sameLineBreaks(b));
        expect(similarity(a, a)).toBe(100);
      }),
    );
  });

  test("MM6 each further character that is replaced, dropped or put in scores no more than the one before", () => {
    const text = fc.string({ unit: fc.constantFrom(..."abcdefg 開件ไ파"), minLength: 1, maxLength: 80, size: "max" });
    const edit = fc.constantFrom("#", "", "+#");
    fc.assert(
      fc.property(text, fc.array(fc.tuple(fc.nat(79), edit), { maxLength: 20, size: "max" }), (source, edits) => {
        const characters = [...source];
        let last = 100;
        const edited = new Set<number>();
        for (const [place, sign] of edits) {
          const at = place % characters.length;
          if (edited.has(at) || characters[at] === " ") continue;
          edited.add(at);
          characters[at] = sign === "+#" ? `${characters[at]}#` : sign;
          const score = similarity(source.trim(), characters.join("").trim());
          if (sign === "#") expect(score).toBeLessThanOrEqual(last);
          last = sign === "#" ? score : 100;
        }
      }),
    );
  });

  test("MM5 the distance that is looked for is the greatest that scores enough", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 98 }), fc.integer({ min: 1, max: 3000 }), (score, longer) => {
        const most = distanceFor(score, longer);
        if (most > 0) expect(scoreOf(most, longer)).toBeGreaterThanOrEqual(score);
        if (most < longer) expect(scoreOf(most + 1, longer)).toBeLessThan(Math.max(score, 1));
      }),
    );
  });
});
