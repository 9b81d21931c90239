import { expect, test } from "vitest";
import { wordAt } from "./word-at.ts";

function word(text: string, locale: string | null = "en-US"): string {
  const offset = text.indexOf("|");
  const whole = text.replace("|", "");
  const { from, to } = wordAt(whole, offset, locale);
  return whole.slice(from, to);
}

test.each([
  ["in a word", "the qu|ick fox", "quick"],
  ["before a word", "the |quick fox", "quick"],
  ["behind a word", "the quick| fox", "quick"],
  ["at the end", "the fox|", "fox"],
  ["at the beginning", "|the fox", "the"],
  ["between blanks and marks", "the  |  ,", "  "],
  ["in nothing", "|", ""],
])("M23 a double click %s selects it", (_, text, found) => {
  expect(word(text).trim()).toBe(found.trim());
});

test("M23 words of a script without spaces are words", () => {
  expect(word("東京|都に住む", "ja-JP")).not.toBe("東京都に住む");
  expect(word("ฉัน|รักแมว", "th-TH")).toBe("รัก");
});
