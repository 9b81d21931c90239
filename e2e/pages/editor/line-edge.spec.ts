/** Where Home and End lead in text of two directions (docs/spec/keys.md, K80), in either kind of editor. */
import { expect, type Page, test } from "@playwright/test";
import { serveEditorPage } from "./editor-page.ts";
import type {} from "./main.ts";

const open = serveEditorPage();
const unit = "e-102";

/** Texts that begin or end in what runs the other way, or in a chip; none is so long that it is wrapped. */
const mixed = [
  ["ar-SA", "راجع GitHub"],
  ["ar-SA", "GitHub هو الموقع"],
  ["ar-SA", "الإصدار 42"],
  ["ar-SA", "42 هو الإصدار"],
  ["ar-SA", "شغّل `well export`"],
  ["ar-SA", "`well export` يعمل"],
  ["ar-SA", "راجع [GitHub](g.md)"],
  ["ar-SA", "[GitHub](g.md) هنا"],
  ["he-IL", "ראו את GitHub"],
  ["he-IL", "גרסה 4.2"],
  ["he-IL", "הפעילו `npm start`"],
  ["de-DE", "Das Wort مرحبا"],
  ["de-DE", "שלום heißt Frieden"],
] as const;

const wrapped = "راجع GitHub ثم Azure DevOps Server ثم الإصدار 42 من Visual Studio Code وبعده Microsoft";

test("K80 Home and End go to where the visual line begins and ends, wherever its direction puts these", async ({
  page,
}) => {
  for (const kind of ["markup", "plain"]) {
    await open(page, kind);
    // A plain field is the browser's.
    for (const [lang, text] of kind === "plain" ? mixed.filter((_, at) => at % 3 === 0) : mixed)
      await test.step(`${kind}: ${text}`, async () => {
        await write(page, lang, text);
        const carets = [await caretAfter(page, "Home"), await caretAfter(page, "End", "End")];
        await caretAfter(page, "Shift+Home");
        const texts = [await selected(page)];
        await caretAfter(page, "Home", "Shift+End");
        texts.push(await selected(page));
        expect([...carets, ...texts]).toEqual([0, text.length, text, text]);
      });
  }
  await open(page, "markup");
  await write(page, "ar-SA", wrapped, "9em");
  const ends = await lineEnds(page);
  expect(ends.length).toBeGreaterThan(3);
  for (const [line, to] of ends.entries()) {
    const from = ends[line - 1] ?? 0;
    const seen: unknown[] = [];
    for (const key of ["Home", "End"]) {
      await placeCaret(page, Math.floor((from + to) / 2));
      seen.push(await caretAfter(page, key));
    }
    expect(seen, wrapped.slice(from, to)).toEqual([from, to]);
  }
});

/** The unit's text becomes `text`, in a new slot of that language, with the focus. */
async function write(page: Page, lang: string, text: string, width = "auto") {
  await page.evaluate(
    ([key, language, written, inlineSize]) => {
      const { editor, actions, slotFor } = window.editors;
      actions.activate(key, "editor");
      actions.type(key, written, "hand");
      const slot = slotFor(key, { lang: language, dir: language === "de-DE" ? "ltr" : "rtl" });
      slot.element.style.inlineSize = inlineSize;
      editor.attach(slot);
      editor.focus();
    },
    [unit, lang, text, width] as const,
  );
}

async function caretAfter(page: Page, ...keys: readonly string[]): Promise<number | null> {
  for (const key of keys) await page.keyboard.press(key);
  return page.evaluate((key) => window.editors.editor.caret(key), unit);
}

const selected = (page: Page) => page.evaluate((key) => window.editors.editor.selectedText(key), unit);
const placeCaret = (page: Page, at: number) =>
  page.evaluate(([key, offset]) => window.editors.editor.select(key, offset, offset), [unit, at] as const);

/** Offsets at which the visual lines of the field end, by where its letters are. */
function lineEnds(page: Page): Promise<number[]> {
  return page.getByRole("textbox").evaluate((element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const tops: number[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
      for (let at = 0; at < (node.textContent ?? "").length; at++) {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        tops.push(Math.round(range.getBoundingClientRect().top));
      }
    return tops.flatMap((top, at) => (top === tops[at + 1] ? [] : [at + 1]));
  });
}
