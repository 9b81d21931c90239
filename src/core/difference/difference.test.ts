import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countChanges, differenceOf, revertChange } from "./difference.ts";
import { type DifferencePart, differenceParts } from "./difference-parts.ts";
import type { Hunk } from "./hunk.ts";
import { hunkAt } from "./hunk-at.ts";
import { pairsIn } from "./tokenize.ts";

const LOCALES = ["lv-LV", "ja-JP", "zh-CN", "th-TH", "ar-SA", null] as const;

/** Words, signs and scripts that real targets are made of, in any order; and two texts that have much in common. */
const word = fc.constantFrom(
  "Atlasiet", "failu", " ", " ", "\n", "**", "*", "`", "`a b`", "[x](y.md)", "](", "<br>", "{0}", "地図を", "共有する", "します", "การ",
  "ตั้งค่า", "مرحبا", "بالعالم", "😀", "👩‍👩‍👧", "e\u0301", "\r\n", ".", "...", "|", "\u200f",
); // biome-ignore format: a table
const anyText = fc.oneof(
  fc.array(word, { maxLength: 30 }).map((words) => words.join("")),
  fc.string({ unit: "binary" }),
);
const pairOfTexts = fc.oneof(
  fc.tuple(anyText, anyText),
  fc.tuple(anyText, anyText, anyText, anyText).map(([a, b, c, d]) => [a + b + c, a + d + c] as [string, string]),
);

/** A difference in one line: kept text as it is, `[-removed-]`, `{+added+}`. */
function notation(base: string, text: string, locale: string | null): string {
  const parts = differenceParts(base, text, differenceOf(base, text, locale), locale);
  return parts.map((part) => SIGNS[part.kind](textOf(part))).join("");
}

const SIGNS = {
  kept: (text: string) => text,
  removed: (text: string) => `[-${text}-]`,
  added: (text: string) => `{+${text}+}`,
};

function textOf({ runs }: DifferencePart): string {
  return runs.map(({ text }) => text).join("");
}

function expectLaws(base: string, text: string, locale: string | null): readonly Hunk[] {
  const hunks = differenceOf(base, text, locale);
  const parts = differenceParts(base, text, hunks, locale);
  const without = (kind: DifferencePart["kind"]) =>
    parts
      .filter((part) => part.kind !== kind)
      .map(textOf)
      .join("");
  expect(without("removed")).toBe(text);
  expect(without("added")).toBe(base);
  let end = -1;
  for (const { kind, from, to, baseFrom, baseTo } of hunks) {
    expect(from).toBeGreaterThan(end);
    expect([from < to, baseFrom < baseTo]).toEqual([kind !== "removed", kind !== "added"]);
    end = to;
  }
  expect(hunks.length === 0).toBe(base === text);
  return hunks;
}

/** Where a hunk lies once others have been reverted. */
function shifted(hunk: Hunk, reverted: readonly Hunk[]): Hunk {
  const before = reverted.filter(({ from }) => from < hunk.from);
  const by = before.reduce((sum, { from, to, baseFrom, baseTo }) => sum + baseTo - baseFrom - (to - from), 0);
  return { ...hunk, from: hunk.from + by, to: hunk.to + by };
}

describe("a difference", () => {
  it.each(LOCALES)("W1 W2 joins to both texts, whatever they hold (%s)", (locale) => {
    fc.assert(fc.property(pairOfTexts, ([base, text]) => void expectLaws(base, text, locale)));
  });

  it("W3 gives the base when its hunks are reverted one by one, in any order", () => {
    fc.assert(
      fc.property(pairOfTexts, fc.array(fc.nat(), { minLength: 40, maxLength: 40 }), ([base, text], picks) => {
        let hunks = [...differenceOf(base, text, "lv-LV")];
        let now = text;
        for (const pick of [...picks, ...Array.from(hunks, () => 0)]) {
          const hunk = hunks[pick % Math.max(1, hunks.length)];
          if (hunk === undefined) break;
          now = revertChange(now, base, hunks, hunk.change);
          const reverted = hunks.filter(({ change }) => change === hunk.change);
          hunks = hunks.filter((other) => !reverted.includes(other)).map((other) => shifted(other, reverted));
        }
        expect(now).toBe(base);
      }),
    );
  });

  it("W3 gives the base too when it is compared anew after every revert", () => {
    fc.assert(
      fc.property(pairOfTexts, fc.array(fc.nat(), { minLength: 1, maxLength: 20 }), ([base, text], picks) => {
        let now = text;
        for (let step = 0; now !== base; step++) {
          const hunks = differenceOf(base, now, "th-TH");
          const hunk = hunks[(picks[step % picks.length] ?? 0) % hunks.length];
          if (hunk === undefined || step > base.length + text.length) throw new Error("never the base");
          now = revertChange(now, base, hunks, hunk.change);
        }
      }),
    );
  });

  it.each([
    ["lv-LV", "Atveriet failu.", "Atveriet mapi.", "Atveriet [-failu-]{+mapi+}."],
    ["ja-JP", "地図を共有する方法", "地図を作成する方法", "地図を[-共有-]{+作成+}する方法"],
    ["zh-CN", "选择保存按钮。", "选择取消按钮。", "选择[-保存-]{+取消+}按钮。"],
    ["th-TH", "เปิดไฟล์ใหม่", "เปิดหน้าต่างใหม่", "เปิด[-ไฟล์-]{+หน้าต่าง+}ใหม่"],
    ["ar-SA", "افتح الملف الآن", "افتح المجلد الآن", "افتح [-الملف-]{+المجلد+} الآن"],
    ["de-DE", "Kennwort ändern .", "Kennwort ändern.", "Kennwort ändern[- -]."],
    ["de-DE", "Das Haus steht", "Das alte Haus steht", "Das {+alte +}Haus steht"],
  ])("W4 is by the words of %s", (locale, base, text, expected) => {
    expect(notation(base, text, locale)).toBe(expected);
  });

  it.each([
    ["a ** bold ** b", "a **bold** b", "a **[- -]bold[- -]** b"],
    ["see [x](a/b.md) now", "see [x](a/c.md) now", "see [x]([-a/b.md-]{+a/c.md+}) now"],
    ["run `git add .` now", "run `git add -A` now", "run [-`git add .`-]{+`git add -A`+} now"],
    ["a {0} b", "a {1} b", "a [-{0}-]{+{1}+} b"],
    ["a<br>b", "a<br/>b", "a[-<br>-]{+<br/>+}b"],
    ["[!INCLUDE [n](a.md)]", "[!INCLUDE [n](b.md)]", "[-[!INCLUDE [n](a.md)]-]{+[!INCLUDE [n](b.md)]+}"],
    ["wait...", "wait.", "wait[-...-]{+.+}"],
  ])("W5 keeps markup whole: %s", (base, text, expected) => {
    expect(notation(base, text, "en-US")).toBe(expected);
  });

  it("W6 makes one hunk of neighbouring words, and keeps others apart", () => {
    expect(notation("gehen Sie zu Konto", "öffne das Konto", "de-DE")).toBe("[-gehen Sie zu-]{+öffne das+} Konto");
    expect(notation("a one b two c", "a 1 b 2 c", "en-US")).toBe("a [-one-]{+1+} b [-two-]{+2+} c");
  });

  it.each([
    // Base, text, and the text with each change reverted.
    ["one two three", "one **two** three", ["one two three"]],
    ["one **two** three", "one two three", ["one two three".replace("two", "**two**")]],
    ["a [b c](/x) d", "a b c d", ["a [b c](/x) d"]],
    ["a b c d", "a [b c](/x) d", ["a b c d"]],
    ["a ~~b c d~~ e", "a b c d e", ["a ~~b c d~~ e"]],
    ["a <b>b c</b> e", "a b c e", ["a <b>b c</b> e"]],
    ["**one** two three", "**one two** three", ["**one** two three"]],
    ["**one** two three", "*one* two three", ["**one** two three"]],
    ["one and two three", "1 and **two** three", ["one and **two** three", "1 and two three"]],
    ["**one two** and three", "**one** two and *three*", ["**one two** and *three*", "**one** two and three"]],
    ["one two", "***one*** two", ["one two"]],
  ])("W10 reverts both marks of a pair together: %s, %s", (base, text, expected) => {
    const hunks = differenceOf(base, text, "en-US");
    const numbers = [...new Set(hunks.map(({ change }) => change))];
    expect(countChanges(hunks)).toBe(expected.length);
    expect(numbers.map((change) => revertChange(text, base, hunks, change))).toEqual(expected);
  });

  it("W10 leaves no half of a pair, whatever is reverted", () => {
    const part = fc.constantFrom(
      "one",
      "two",
      "three",
      "地図",
      "**one**",
      "**one two**",
      "*two*",
      "~~three~~",
      "[one](/x)",
      "[two three](/y)",
      "***one***",
      "<b>two</b>",
      "**one *two* three**",
    );
    const whole = fc.array(part, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(" "));
    const isWhole = (text: string) => {
      const marks = pairsIn(text).flatMap((node) => node.marks);
      return !/[*~[\]<>]/.test(
        [...text].filter((_, at) => !marks.some(({ from, to }) => from <= at && at < to)).join(""),
      );
    };
    fc.assert(
      fc.property(whole, whole, (base, text) => {
        const hunks = differenceOf(base, text, "en-US");
        for (const { change } of hunks) expect(revertChange(text, base, hunks, change)).toSatisfy(isWhole);
      }),
    );
  });

  it("W7 says which stretches read left to right", () => {
    const parts = differenceParts(
      "شغل `a b` الآن",
      "شغل `a c` الآن",
      differenceOf("شغل `a b` الآن", "شغل `a c` الآن", "ar-SA"),
      "ar-SA",
    );
    expect(parts.flatMap(({ kind, runs }) => runs.map((run) => `${kind} ${run.isolate} ${run.text.trim()}`))).toEqual([
      "kept false شغل",
      "removed true `a b`",
      "added true `a c`",
      "kept false الآن",
    ]);
  });

  it("W8 compares long texts between their common ends, and coarsely where little is common", () => {
    const long = "Vārds un vārds. ".repeat(70_000);
    const edited = `${long.slice(0, 500_000)}jauns ${long.slice(500_000)}`;
    expect(expectLaws(long, edited, "lv-LV")).toHaveLength(1);
    expect(expectLaws(long, long.replaceAll("un", "vai"), "lv-LV")).toHaveLength(1);
    const one = Array.from({ length: 2000 }, (_, index) => `a${index}`).join(" ");
    const other = Array.from({ length: 2000 }, (_, index) => `b${index}`).join(" ");
    expect(expectLaws(`same ${one} end`, `same ${other} end`, "en-US")).toHaveLength(1);
  });

  it("W8 takes time in proportion to a long text's length", () => {
    const time = (length: number) => {
      const base = "地図を共有する。".repeat(length / 8);
      const start = process.cpuUsage().user;
      expectLaws(base, base.replaceAll("共有", "作成"), "ja-JP");
      return process.cpuUsage().user - start;
    };
    time(100_000);
    const [short, long] = [time(100_000), time(1_000_000)];
    expect(long).toBeLessThan(40 * Math.max(short, 2000));
  });

  it("W8 never cuts a character in two", () => {
    const base = "😀".repeat(15_000);
    for (const { from, to } of expectLaws(base, base.replace(/.{100}$/u, "😁😀"), "en-US")) {
      expect([from % 2, to % 2]).toEqual([0, 0]);
    }
  });
});

describe("the hunk at a place", () => {
  it("W9 is the one that holds it, else the nearest", () => {
    const hunks = differenceOf("a one b two c", "a 1 b 2 c", "en-US");
    const texts = [0, 2, 3, 4, 5, 6, 9].map((place) => hunks.indexOf(hunkAt(hunks, place) as Hunk));
    expect(texts).toEqual([0, 0, 0, 0, 1, 1, 1]);
    expect(hunkAt([], 3)).toBeNull();
  });
});
