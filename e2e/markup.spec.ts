/** Markup that no slip of the hand breaks: chips, their guard, their counterpart, and the commands for them (docs/spec/markup.md). */
import type { Locator, Page } from "@playwright/test";
import { fixture, textOf } from "./support/articles.ts";
import { expectAccessibleInBothSchemes } from "./support/axe.ts";
import type { Reviewer } from "./support/reviewer.ts";
import { targetOf, withTarget } from "./support/splice.ts";
import { expect, test } from "./support/test.ts";
import { visitsOf } from "./support/visit.ts";

const { it, visits } = visitsOf("chips");

const german = fixture("markup.de-DE.md");
const arabic = fixture("markup.ar-SA.md");
const japanese = fixture("japanese.ja-JP.md");
const original = textOf(german);

const link = (scope: Locator) => scope.getByRole("img", { name: "Link to /konto/sicherheit" });
const placeholder = (scope: Locator, name: string) =>
  scope.getByRole("img", { name: `Placeholder ${name}`, exact: true });
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

it("M20, M21: cells hold exactly their Markdown, and chips say what they are", async ({ reviewer, page }) => {
  await reviewer.start(german);
  for (const id of ["b7e40-103", "b7e40-104", "b7e40-106"]) {
    await expect(reviewer.target(reviewer.row(id))).toHaveText(targetOf(original, id));
  }
  const row = reviewer.row("b7e40-102");
  await reviewer.goTo("b7e40-102");
  await reviewer.editing("b7e40-102");
  await expect(link(row)).toHaveCount(2);
  await expect(link(row).first()).toHaveAttribute("dir", "ltr");
  await expect(link(row).first()).toHaveAttribute("title", "/konto/sicherheit");
  const strong = row.locator('[data-part="source"]').getByText("Account security");
  expect(Number(await strong.evaluate((element) => getComputedStyle(element).fontWeight))).toBeGreaterThan(600);
  await expect(page.locator("kbd b, xref")).toHaveCount(0);
});

/** To a segment with a link and words in bold. */
async function startGuarded(reviewer: Reviewer): Promise<void> {
  await reviewer.start(german);
  await reviewer.goTo("b7e40-102");
  await reviewer.editing("b7e40-102");
}

const guardStep: typeof it = (what, run) =>
  it(what, async (hands) => {
    await startGuarded(hands.reviewer);
    await run(hands);
  });

guardStep(
  "M30, M31: Backspace arms a link, a second removes it but for its text, one undo brings it back",
  async ({ reviewer }) => {
    const before = targetOf(original, "b7e40-102");
    const bare = before.replace("[Einstellungen](/konto/sicherheit)", "Einstellungen");
    const chip = link(reviewer.editor);
    while (!/lit/.test((await chip.getAttribute("class")) ?? "")) await reviewer.press("ArrowLeft");
    await reviewer.press("Backspace");
    await expect(reviewer.editor).toHaveText(before);
    await expect(link(reviewer.editor)).toHaveClass(/armed/);
    await expect(reviewer.status).toContainText("Link to /konto/sicherheit: the same again removes it.");
    await expect(reviewer.row("b7e40-102")).toHaveAttribute("data-status", "unreviewed");
    await reviewer.press("Backspace");
    await expect(reviewer.editor).toHaveText(bare);
    await reviewer.press("Control+z");
    await expect(reviewer.editor).toHaveText(before);
    await reviewer.press("Control+Shift+z");
    await expect(reviewer.editor).toHaveText(bare);
    await reviewer.expectExport(
      "Side-by-side Markdown",
      withTarget(original, "b7e40-102", () => bare),
    );
  },
);

guardStep("M30: typing, cutting and pasting over a selection across chips arm first", async ({ reviewer, page }) => {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const before = targetOf(original, "b7e40-102");
  for (const press of ["x", "Control+x", "Control+v", "Delete"]) {
    await page.evaluate(() => navigator.clipboard.writeText("neu"));
    await reviewer.press("Control+a", press);
    await expect(link(reviewer.editor)).toHaveClass(/armed/);
    await expect(reviewer.editor).toHaveText(before);
    await reviewer.press("ArrowRight");
    await expect(link(reviewer.editor)).not.toHaveClass(/armed/);
    await reviewer.press("Control+a", press);
    await expect(reviewer.editor).toHaveText(before);
  }
  await reviewer.press("Delete");
  await expect(reviewer.editor).toHaveText("");
  await reviewer.press("Control+z");
  await expect(reviewer.editor).toHaveText(before);
});

guardStep("M32: a key that makes a link mere text is told, and one undo brings the link back", async ({ reviewer }) => {
  const before = targetOf(original, "b7e40-102");
  const chip = link(reviewer.editor);
  while (!/lit/.test((await chip.getAttribute("class")) ?? "")) await reviewer.press("ArrowLeft");
  await reviewer.press("ArrowLeft", "ArrowLeft");
  await reviewer.type("]");
  await expect(chip).toHaveCount(0);
  await expect(reviewer.status).toContainText("No markup any more: Link to /konto/sicherheit. Undo brings it back.");
  await reviewer.press("Control+z");
  await expect(reviewer.editor).toHaveText(before);
  await expect(chip).toHaveCount(1);
});

guardStep("M31: holding Backspace down stops at a chip", async ({ reviewer, page }) => {
  await reviewer.press("End");
  for (let press = 0; press < 40; press++) await page.keyboard.down("Backspace");
  await page.keyboard.up("Backspace");
  await expect(reviewer.editor).toHaveText(targetOf(original, "b7e40-102").replace(/\.$/, ""));
});

guardStep("M42: what is cut and pasted, or copied from a cell, is the Markdown", async ({ reviewer, page }) => {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const before = targetOf(original, "b7e40-102");
  await reviewer.press("Control+a", "Control+x", "Control+x");
  await expect(reviewer.editor).toHaveText("");
  expect(await clipboard(page)).toBe(before);
  await reviewer.press("Control+v");
  await expect(reviewer.editor).toHaveText(before);
  const source = reviewer.row("b7e40-104").locator('[data-part="source"]');
  await source.evaluate((cell) => getSelection()?.selectAllChildren(cell));
  await reviewer.press("Control+c");
  expect(await clipboard(page)).toBe(await source.textContent());
  expect(await clipboard(page)).toContain("](https://forum.example.com/orchard-sync/latest/how-to?view=all)");
});

test("M34: raw mode shows the Markdown, guards nothing, stays on, and stores what stands there", async ({
  reviewer,
}) => {
  await startGuarded(reviewer);
  const before = targetOf(original, "b7e40-102");
  await reviewer.press("Control+Shift+Comma");
  await expect(link(reviewer.editor)).toHaveCount(0);
  await expect(reviewer.editor).toHaveText(before);
  await reviewer.press("End", "Backspace", "Backspace", "Control+ArrowDown");
  await reviewer.editing("b7e40-103");
  await expect(placeholder(reviewer.editor, "{0}")).toHaveCount(0);
  await reviewer.press("Control+Shift+Comma");
  await expect(placeholder(reviewer.editor, "{0}")).toHaveCount(1);
  await reviewer.expectExport(
    "Side-by-side Markdown",
    withTarget(original, "b7e40-102", (target) => target.slice(0, -2)),
  );
});

it("M36: bold that is emptied goes with its text, a link stays and is told, also by an input method", async ({
  reviewer,
  page,
}) => {
  await reviewer.start(german);
  const write = async (text: string) => {
    await reviewer.press("Control+a");
    await page.keyboard.insertText(text);
    await expect(reviewer.editor).toHaveText(text);
  };
  for (const keys of [
    ["Backspace"],
    ["Control+Backspace"],
    ["ArrowLeft", "Delete"],
    ["Shift+ArrowLeft", "Control+x"],
  ]) {
    await write("x **b** y");
    await reviewer.press("ArrowLeft", "ArrowLeft", "ArrowLeft", ...keys);
    await expect(reviewer.editor).toHaveText("x  y");
    await expect(reviewer.status).toContainText("Removed: Bold. Undo brings it back.");
    await reviewer.press("Control+z");
    await expect(reviewer.editor).toHaveText("x **b** y");
  }
  await write("x [b](/konto) y");
  await reviewer.press("ArrowLeft", "ArrowLeft", "ArrowLeft", "Backspace");
  await expect(reviewer.editor).toHaveText("x [](/konto) y");
  await expect(reviewer.status).toContainText("Link to /konto has no text now.");
  await reviewer.type("c");
  await expect(reviewer.editor).toHaveText("x [c](/konto) y");

  await write("x **b** y");
  await reviewer.press("ArrowLeft", "ArrowLeft", "ArrowLeft", "Shift+ArrowLeft");
  const session = await page.context().newCDPSession(page);
  const compose = (text: string) =>
    session.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
  await compose("あ");
  await expect(reviewer.editor).toHaveText("x **あ** y");
  await compose("");
  await expect(reviewer.editor).toHaveText("x  y");
  await reviewer.press("Control+z");
  await expect(reviewer.editor).toHaveText("x **b** y");
});

it("M40, M42: missing markup is inserted one by one, each one step of undo, restore included", async ({ reviewer }) => {
  await reviewer.start(german);
  await reviewer.goTo("b7e40-104");
  await reviewer.editing("b7e40-104");
  const before = targetOf(original, "b7e40-104");
  const url = "https://forum.example.com/orchard-sync/latest/how-to?view=all";
  await reviewer.press("End", "ArrowLeft", "Control+Shift+ArrowLeft", "Control+Shift+Period");
  const linked = before.replace("Forum", `[Forum](${url})`);
  await expect(reviewer.editor).toHaveText(linked);
  await expect(reviewer.status).toContainText(`Inserted: Link to ${url}`);
  await reviewer.press("End");
  await reviewer.type(" ");
  await reviewer.press("Control+Shift+Period");
  await expect(reviewer.editor).toHaveText(`${linked} *read on*`);
  await reviewer.type("weiter");
  await expect(reviewer.editor).toHaveText(`${linked} *weiter*`);
  await reviewer.press("Control+Shift+Period");
  await expect(reviewer.status).toContainText("No markup of the source is missing.");
  await reviewer.button("Restore machine translation").click();
  await expect(reviewer.editor).toHaveText(before);
  await reviewer.press("Control+z");
  await expect(reviewer.editor).toHaveText(`${linked} *weiter*`);
});

it("M42: undo steps back one change of the reviewer at a time", async ({ reviewer }) => {
  await reviewer.start(german);
  await reviewer.goTo("b7e40-104");
  await reviewer.editing("b7e40-104");
  const before = targetOf(original, "b7e40-104");
  await reviewer.press("End");
  await reviewer.type(" a ");
  await reviewer.press("Control+Shift+Period", "End");
  const inserted = await reviewer.editor.textContent();
  await reviewer.type(" b");
  for (const text of [inserted ?? "", `${before} a `, before]) {
    await reviewer.press("Control+z");
    await expect(reviewer.editor).toHaveText(text);
  }
});

it("a chip that is clicked is selected with its node, and dragged it stays whole", async ({ reviewer, page }) => {
  await reviewer.start(german);
  await reviewer.goTo("b7e40-103");
  await reviewer.editing("b7e40-103");
  const before = targetOf(original, "b7e40-103");
  const chip = placeholder(reviewer.editor, "{0}");
  await chip.click();
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe("{0}");
  const other = await placeholder(reviewer.editor, "{1}").boundingBox();
  const own = await chip.boundingBox();
  if (!other || !own) throw new Error("no chips");
  await page.mouse.move(own.x + own.width / 2, own.y + own.height / 2);
  await page.mouse.down();
  // As a hand does, which begins a drag within the first pixels.
  await page.mouse.move(other.x + other.width, other.y + 6, { steps: 60 });
  await page.mouse.move(other.x + other.width + 2, other.y + other.height / 2, { steps: 3 });
  await page.mouse.up();
  await expect(reviewer.editor).toHaveText(before.replace("{0}", "").replace("{1}", "{1}{0}"));
  await reviewer.press("Control+z");
  await expect(reviewer.editor).toHaveText(before);
});

it("M22: a chip pointed at, or at the caret, lights up with its counterpart", async ({ reviewer, page }) => {
  await reviewer.start(german);
  const idle = reviewer.row("b7e40-105");
  const lit = (scope: Locator) => scope.locator(".chip.lit");
  await idle
    .locator('[data-part="source"]')
    .getByRole("img", { name: "Token xref:System.String" })
    .or(idle.locator('[data-part="source"] .chip-token').first())
    .first()
    .hover();
  await expect(lit(idle)).toHaveText(["<xref:System.String>", "<xref:System.String>"]);
  await reviewer.goTo("b7e40-103");
  await reviewer.editing("b7e40-103");
  await page.mouse.move(0, 0);
  const row = reviewer.row("b7e40-103");
  await placeholder(row.locator('[data-part="source"]'), "{1}").hover();
  await expect(lit(row)).toHaveText(["{1}", "{1}"]);
  await page.mouse.move(0, 0);
  await expect(lit(row)).toHaveCount(0);
  await reviewer.press("End");
  for (let step = 0; step < " zu laden.".length; step++) await reviewer.press("ArrowLeft");
  await expect(lit(row)).toHaveText(["{1}", "{1}"]);
  await reviewer.press("ArrowRight");
  await expect(lit(row)).toHaveCount(0);
});

it("a composition beside a chip goes where it is typed, and leaves the chip whole", async ({ reviewer, page }) => {
  await reviewer.start(japanese);
  const id = "2fe68-113";
  await reviewer.goTo(id);
  await reviewer.editing(id);
  const before = targetOf(textOf(japanese), id);
  const session = await page.context().newCDPSession(page);
  const compose = (text: string) =>
    session.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
  const [head = "", tail = ""] = before.split("(link-settings.md)");
  await reviewer.press("End");
  for (let step = 0; step < tail.length; step++) await reviewer.press("ArrowLeft");
  await expect(reviewer.editor.locator(".chip-link")).toHaveClass(/lit/);
  for (const text of ["せ", "せってい", "設定"]) await compose(text);
  await session.send("Input.insertText", { text: "設定" });
  await expect(reviewer.editor).toHaveText(`${head}(link-settings.md)設定${tail}`);
  // Before the chip, at the end of the link's text.
  for (let step = 0; step < 3; step++) await reviewer.press("ArrowLeft");
  for (const text of ["か", "かみ", "紙"]) await compose(text);
  await session.send("Input.insertText", { text: "紙" });
  const after = `${head.slice(0, -1)}紙](link-settings.md)設定${tail}`;
  await expect(reviewer.editor).toHaveText(after);
  await expect(reviewer.editor.locator(".chip-link")).toHaveCount(1);
  await reviewer.expectExport(
    "Side-by-side Markdown",
    withTarget(textOf(japanese), id, () => after),
  );
});

it("M30: a composition over a selection across a chip takes nothing away", async ({ reviewer, page }) => {
  await reviewer.start(japanese);
  const id = "2fe68-113";
  await reviewer.goTo(id);
  await reviewer.editing(id);
  const before = targetOf(textOf(japanese), id);
  const session = await page.context().newCDPSession(page);
  await reviewer.press("Control+a");
  for (const text of ["k", "か", "かn", "かん"]) {
    await session.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
  }
  await session.send("Input.insertText", { text: "漢" });
  await expect(reviewer.editor.locator(".chip-link")).toHaveCount(1);
  expect(await reviewer.editor.textContent()).toContain("[リンクの設定](link-settings.md)");
  await reviewer.press("End");
  await reviewer.type("!");
  await expect(reviewer.editor).toHaveText(/!$/);
  const shown = (await reviewer.editor.textContent()) ?? "";
  await reviewer.expectExport(
    "Side-by-side Markdown",
    withTarget(textOf(japanese), id, () => shown),
  );
  expect(shown.length).toBeGreaterThanOrEqual(before.length);
});

it("M43: in Arabic the arrow keys pass every chip in one step, in the direction they point", async ({ reviewer }) => {
  await reviewer.start(arabic);
  const id = "c9d51-102";
  await reviewer.goTo(id);
  await reviewer.editing(id);
  const text = targetOf(textOf(arabic), id);
  // What stands before the caret: the characters of the page are those of the text.
  const offset = () =>
    reviewer.editor.evaluate((editor) => {
      const selection = getSelection();
      const range = document.createRange();
      range.setStart(editor, 0);
      if (selection?.focusNode) range.setEnd(selection.focusNode, selection.focusOffset);
      return range.toString().length;
    });
  const isInChip = (at: number) =>
    ["{0}", "{1}"].some((chip) => at > text.indexOf(chip) && at < text.indexOf(chip) + 3);
  const stops = Array.from({ length: text.length + 1 }, (_, at) => at).filter((at) => !isInChip(at));
  const walk = async (key: string, to: number) => {
    const seen = [await offset()];
    while (seen.at(-1) !== to && seen.length <= text.length) {
      await reviewer.press(key);
      seen.push(await offset());
    }
    return seen;
  };
  await reviewer.press("Home");
  expect(await walk("ArrowLeft", text.length)).toEqual(stops);
  expect(await walk("ArrowRight", 0)).toEqual([...stops].reverse());
  // The chip is where the arrow says: the caret left of it once it is passed to the left.
  const chip = placeholder(reviewer.editor, "{0}");
  for (let step = 0; step < text.indexOf("{0}"); step++) await reviewer.press("ArrowLeft");
  await reviewer.press("ArrowLeft");
  await reviewer.type("ق");
  await expect(reviewer.editor).toHaveText(text.replace("{0}", "{0}ق"));
  const left = await reviewer.editor.evaluate((editor) => {
    const walker = document.createTreeWalker(editor, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.textContent?.startsWith("ق")) range.setStart(node, 0);
      if (node.textContent?.startsWith("ق")) range.setEnd(node, 1);
    }
    return range.getBoundingClientRect().left;
  });
  expect(left).toBeLessThan((await chip.boundingBox())?.x ?? 0);
});

it("axe finds nothing serious among chips, lit and armed, in either scheme", async ({ reviewer, page }) => {
  await reviewer.start(german);
  await reviewer.goTo("b7e40-103");
  await reviewer.editing("b7e40-103");
  await expectAccessibleInBothSchemes(page);
  await reviewer.press("Control+a", "Delete");
  await expect(reviewer.editor.locator(".armed").first()).toBeVisible();
  await expectAccessibleInBothSchemes(page);
  await reviewer.press("Control+Shift+Comma");
  await expectAccessibleInBothSchemes(page);
});

for (const { title, run } of visits()) test(title, run);
