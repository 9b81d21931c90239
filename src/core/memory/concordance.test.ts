import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lawRuns } from "#core/testing/law-runs.ts";
import { findInTexts } from "./concordance.ts";
import { TextIndex } from "./text-index.ts";
import { foldForWords } from "./words-of.ts";

function found(texts: readonly string[], query: string, isWhole = false): readonly string[] {
  const index = new TextIndex();
  for (const text of texts) index.add(text);
  const { hits } = findInTexts(index, { text: query, isWhole, most: 100 });
  return hits.map(({ text, ranges }) => {
    let marked = index.texts.get(text);
    for (const { from, to } of ranges.toReversed())
      marked = `${marked.slice(0, from)}‹${marked.slice(from, to)}›${marked.slice(to)}`;
    return marked;
  });
}

describe("concordance", () => {
  test.each([
    ["ope", ["Reopen the file", "Open it"], ["‹Ope›n it", "Re‹ope›n the file"]],
    ["n the f", ["Open the file", "on the  fly", "in the end"], ["Ope‹n the f›ile"]],
    ["getItem", ["Call `reGetItems()`"], ["Call `re‹GetItem›s()`"]],
    ["](a", ["See [it](a.md)", "See it"], ["See [it‹](a›.md)"]],
    ["e", ["eel", "no"], ["‹e›‹e›l"]],
    ["設定", ["新しい設定を開く", "設と定"], ["新しい‹設定›を開く"]],
    ["定", ["設定", "開く", "定"], ["‹定›", "設‹定›"]],
    ["파일", ["파일을 엽니다"], ["‹파일›을 엽니다"]],
    ["ไฟล์", ["เปิดไฟล์นี้"], ["เปิด‹ไฟล์›นี้"]],
    ["GROSSE", ["Die große Frage"], ["Die ‹große› Frage"]],
    ["été", ["L’e\u0301te\u0301 passé"], ["L’‹e\u0301te\u0301› passé"]],
    ["a b", ["a\nb", "a\u00a0b"], ["‹a\u00a0b›", "‹a\nb›"]],
    ["v1.2", ["Use v1.2 or v1.3"], ["Use ‹v1.2› or v1.3"]],
    [" ", ["a b"], []],
    ["missing", ["a b"], []],
  ])("MM15 %j in %j", (query, texts, expected) => {
    expect(found(texts, query)).toEqual(expected);
  });

  test.each([
    ["open", ["Reopen it", "Open it.", "opened"], ["‹Open› it."]],
    ["open it", ["Open it now", "Open items"], ["‹Open it› now"]],
    ["設定", ["新しい設定を"], ["新しい‹設定›を"]],
    ["(x)", ["f(x)y"], ["f‹(x)›y"]],
  ])("MM16 whole words: %j in %j", (query, texts, expected) => {
    expect(found(texts, query, true)).toEqual(expected);
  });

  test("MM15 any part of any text is found, and what is found holds it", () => {
    const piece = fc.constantFrom(
      "Open",
      "it",
      " ",
      "re",
      "ß",
      "ss",
      "İ",
      "é",
      "e\u0301",
      "開",
      "定",
      "파",
      "ไ",
      "_",
      "1.2",
      "`",
      "](",
      "\n",
      "😀",
      "ſ",
    );
    const texts = fc.array(
      fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join("")),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), fc.nat(), (list, which, start, length) => {
        const distinct = [...new Set(list)];
        const characters = [...(distinct[which % distinct.length] ?? "")];
        const from = start % (characters.length + 1);
        const query = characters.slice(from, from + 1 + (length % 6)).join("");
        const wanted = foldForWords(query);
        if (wanted.trim() === "") return;
        const index = new TextIndex();
        for (const text of distinct) index.add(text);
        const hits = findInTexts(index, { text: query, isWhole: false, most: 100 }).hits.map(({ text }) => text);
        const expected = distinct.flatMap((text, number) => (foldForWords(text).includes(wanted) ? number : []));
        expect(hits).toEqual(expected.reverse());
      }),
      { numRuns: lawRuns(900) },
    );
  });

  test("MM17 as many as are wanted, the last ones first, and whether there are more", () => {
    const index = new TextIndex();
    for (let number = 0; number < 10; number++) index.add(`Open file ${number}`);
    const { hits, isCut } = findInTexts(index, { text: "open", isWhole: false, most: 2 }, (text) => text === 9);
    expect({ hits: hits.map(({ text }) => text), isCut }).toEqual({ hits: [8, 7], isCut: true });
    expect(findInTexts(index, { text: "file 3", isWhole: false, most: 2 }).isCut).toBe(false);
  });
});
