/** Letters that a layout types with AltGr, Option or a dead key: they are typed, and run nothing. */
import type { CDPSession, Page } from "@playwright/test";
import { idsOf, sample, textOf } from "./support/articles.ts";
import { holdCode } from "./support/hold-code.ts";
import { targetOf, withTarget } from "./support/splice.ts";
import { expect, test } from "./support/test.ts";
import { visitsOf } from "./support/visit.ts";

test.use({ spelling: false });

const { it, visits } = visitsOf("keys of other layouts");

const article = sample("orchard-sync.lv-LV.md");
const original = textOf(article);
const ids = idsOf(article);
const [first = ""] = ids;

const alt = 1;
const control = 2;
const shift = 8;

interface Stroke {
  readonly text: string;
  readonly code: string;
  readonly modifiers: number;
}

const letterOf = ({ code }: Stroke) => code.replace("Key", "");

/**
 * As the layout reports it: the letter typed, and the place whose plain letter some command has. The character comes after the key, as on Windows; a key that
 * something acted upon brings none.
 */
async function strike(session: CDPSession, stroke: Stroke): Promise<void> {
  const windowsVirtualKeyCode = letterOf(stroke).charCodeAt(0);
  const base = { key: stroke.text, code: stroke.code, modifiers: stroke.modifiers, windowsVirtualKeyCode };
  await session.send("Input.dispatchKeyEvent", { ...base, type: "rawKeyDown" });
  await session.send("Input.dispatchKeyEvent", { ...base, type: "char", text: stroke.text, modifiers: 0 });
  await session.send("Input.dispatchKeyEvent", { ...base, type: "keyUp" });
}

/** The dead key itself types nothing; the letter after it brings the accent. */
async function strikeDead(session: CDPSession, modifiers: number, letter: string): Promise<void> {
  const dead = { key: "Dead", code: "KeyZ", modifiers, windowsVirtualKeyCode: 90 };
  await session.send("Input.dispatchKeyEvent", { ...dead, type: "rawKeyDown" });
  await session.send("Input.dispatchKeyEvent", { ...dead, type: "keyUp" });
  await strike(session, { text: letter, code: "KeyE", modifiers: 0 });
}

function sessionOf(page: Page): Promise<CDPSession> {
  return page.context().newCDPSession(page);
}

const layouts: readonly (readonly [string, readonly Stroke[]])[] = [
  ["Latvian, AltGr", "āčēģīķļņšūž"],
  ["German, AltGr", "€ł¶ŧ←↓→øþ"],
  ["Polish, AltGr", "ąćęłńóśźż"],
].map(([name = "", letters = ""]) => [
  name,
  Array.from(letters, (text, index) => ({
    text,
    code: `Key${"KZFGHEPQ"[index % 8]}`,
    modifiers: control | alt | (index % 3 === 0 ? shift : 0),
  })),
]);
const option: Stroke[] = Array.from("˚Ω¿åß∂", (text, index) => ({
  text,
  code: `Key${"KZFGHE"[index]}`,
  modifiers: alt | (index % 2 === 0 ? shift : 0),
}));

it("K20 letters of AltGr and Option are typed in the editor and run nothing there or in the grid", async ({
  reviewer,
  page,
}) => {
  await reviewer.start(article);
  const session = await sessionOf(page);
  let expected = original;
  for (const [index, [name, strokes]] of [...layouts, ["macOS, Option", option] as const].entries()) {
    await test.step(name, async () => {
      const id = ids[index] ?? "";
      const typed = strokes.map(({ text }) => text).join("");
      await reviewer.goTo(id);
      await reviewer.editing(id);
      await reviewer.press("Control+End");
      for (const stroke of strokes) await strike(session, stroke);
      await expect(reviewer.editor).toHaveText(`${targetOf(original, id)}${typed}`);
      await expect(page.getByRole("dialog")).toHaveCount(0);
      await reviewer.press("Escape");
      await expect(reviewer.row(id)).toBeFocused();
      for (const stroke of strokes) await strike(session, stroke);
      await expect(reviewer.row(id)).toBeFocused();
      await expect(page.getByRole("dialog")).toHaveCount(0);
      await expect(reviewer.progress).toHaveAttribute("aria-valuenow", "0");
      expected = withTarget(expected, id, (target) => `${target}${typed}`);
      await reviewer.expectExport("Side-by-side Markdown", expected);
    });
  }
});

it("K20 dead keys wait for their letter and run nothing", async ({ reviewer, page }) => {
  await reviewer.start(article);
  const session = await sessionOf(page);
  for (const modifiers of [0, shift, alt, control | alt, control]) await strikeDead(session, modifiers, "é");
  await expect(reviewer.editor).toHaveText(`${targetOf(original, first)}ééééé`);
  await expect(reviewer.row(first)).toHaveAttribute("data-status", "edited");
});

it("K20 a letter that a command has in the grid does not run it with AltGr or Option", async ({ reviewer, page }) => {
  await reviewer.start(article);
  await reviewer.press("F1");
  await page.getByRole("button", { name: "Change keys of Next segment" }).click();
  await reviewer.press("j", "Escape", "Escape");
  await expect(reviewer.row(first)).toBeFocused();
  const session = await sessionOf(page);
  for (const modifiers of [alt, control | alt]) await strike(session, { text: "j", code: "KeyJ", modifiers });
  await expect(reviewer.row(first)).toBeFocused();
  await strike(session, { text: "j", code: "KeyJ", modifiers: 0 });
  await expect(reviewer.row(first)).not.toBeFocused();
});

it("K20 the palette takes letters of AltGr as letters, and an input method's Enter chooses nothing", async ({
  reviewer,
  page,
}) => {
  await reviewer.start(article);
  await reviewer.press("Control+k");
  const field = page.getByRole("combobox", { name: "Find a command" });
  await expect(field).toBeFocused();
  const session = await sessionOf(page);
  await strike(session, { text: "ķ", code: "KeyK", modifiers: control | alt });
  await expect(field).toHaveValue("ķ");
  const enter = { key: "Enter", code: "Enter", windowsVirtualKeyCode: 229, nativeVirtualKeyCode: 229 };
  await session.send("Input.dispatchKeyEvent", { ...enter, type: "rawKeyDown" });
  await expect(field).toBeVisible();
  await expect(reviewer.progress).toHaveAttribute("aria-valuenow", "0");
});

test("K35 on a Cyrillic and an Arabic layout the grid's letters act by their place, also where they are held for a while", async ({
  reviewer,
  page,
}) => {
  const letGo = await holdCode(page, "palette");
  await reviewer.start(article);
  const session = await sessionOf(page);
  await reviewer.press("Escape");
  for (const [index, text] of ["т", "ى"].entries()) {
    await strike(session, { text, code: "KeyN", modifiers: 0 });
    await expect(reviewer.row(ids[index + 1] ?? "")).toBeFocused();
  }
  await reviewer.press("Control+k");
  await reviewer.type("next unreviewed");
  await reviewer.press("Enter");
  await strike(session, { text: "т", code: "KeyN", modifiers: 0 });
  letGo();
  await expect(reviewer.row(ids[4] ?? "")).toBeFocused();
  await strike(session, { text: "ؤ", code: "KeyC", modifiers: 0 });
  await expect(page.getByLabel("New comment")).toBeFocused();
});

for (const { title, run } of visits()) test(title, run);
