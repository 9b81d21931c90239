import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { maskSource } from "./mask-source.ts";

/** Masks shown as signs that can be read. */
function shown(source: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are the masks
  return maskSource(source).text.replace(/[\u0001-\u0019]/g, (mask) => `‹${mask.charCodeAt(0)}›`);
}

function slotsOf(source: string): readonly string[] {
  return maskSource(source).slots.map(({ kind, from, to }) => `${kind} ${source.slice(from, to)}`);
}

describe("masking", () => {
  test.each([
    ["MM3", "Open `a.md` now", "Open ‹1› now", ["code `a.md`"]],
    ["MM3", "See [the page](a.md).", "See ‹20›the page‹21›.", ["destination a.md"]],
    ["MM3", 'See [it](a.md "Its title").', "See ‹20›it‹21› Its title.", ["destination a.md"]],
    ["MM3", "See [it][id].", "See ‹22›it‹23›.", ["destination id"]],
    ["MM3", "![Picture](a.png)", "‹24›Picture‹25›", ["destination a.png"]],
    ["MM3", "Press **OK** or _Esc_", "Press ‹14›OK‹15› or ‹16›Esc‹17›", []],
    ["MM3", "Set {0} of %s", "Set ‹6› of ‹6›", ["placeholder {0}", "placeholder %s"]],
    ["MM3", "Line<br>line", "Line‹4›line", ["tag <br>"]],
    [
      "MM3",
      "Press <kbd>F1</kbd> or <b>`x`</b>",
      "Press ‹4›F1‹4› or ‹4›‹1›‹4›",
      ["tag <kbd>", "tag </kbd>", "tag <b>", "code `x`", "tag </b>"],
    ],
    ["MM3", "At https://a.example/b, go", "At ‹2›, go", ["destination https://a.example/b"]],
    ["MM3", "a\\_b &lt; &copy;", "a_b < ©", []],
    ["MM3", " two  spaces\nand a line ", "two spaces and a line", []],
    ["MM3", "e\u0301", "é", []],
    ["MM3", "a\u0001b", "a\ufffdb", []],
    ["MM4", "In 10 of 2,000 (1.5)", "In ‹7› of ‹7› (‹7›)", ["number 10", "number 2,000", "number 1.5"]],
    ["MM4", "SHA256 and v1.2.3, x_1", "SHA256 and v1.2.3, x_1", []],
    ["MM4", "64-bit, 2nd, 10MB", "‹7›-bit, ‹7›nd, ‹7›MB", ["number 64", "number 2", "number 10"]],
    ["MM4", "全部で10個", "全部で‹7›個", ["number 10"]],
    ["MM4", "มี3ไฟล์", "มี‹7›ไฟล์", ["number 3"]],
    ["MM4", "파일10개", "파일‹7›개", ["number 10"]],
    ["MM4", "لديك ٣ ملفات", "لديك ‹7› ملفات", ["number ٣"]],
  ])("%s %j", (_, source, text, slots) => {
    expect({ text: shown(source), slots: slotsOf(source) }).toEqual({ text, slots });
  });

  test("MM3 any text has a masked one, whose slots come in order and do not meet", () => {
    const piece = fc.constantFrom(
      "**",
      "_",
      "`",
      "[",
      "](",
      ")",
      "<b>",
      "{0}",
      "12",
      " ",
      "a",
      "\\",
      "&lt;",
      "\n",
      "件",
      "![",
      "~~",
    );
    const texts = fc.oneof(
      fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join("")),
      fc.string(),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const { slots } = maskSource(text);
        let at = 0;
        for (const { from, to } of slots) {
          expect(from).toBeGreaterThanOrEqual(at);
          expect(to).toBeGreaterThanOrEqual(from);
          expect(to).toBeLessThanOrEqual(text.length);
          at = to;
        }
      }),
    );
  });
});
