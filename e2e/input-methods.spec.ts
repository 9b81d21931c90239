/** Keys that belong to an input method, or to AltGr, never act. */
import type { CDPSession, Page } from "@playwright/test";
import { fixture, textFile, textOf } from "./support/articles.ts";
import { holdCode } from "./support/hold-code.ts";
import { targetOf, withTarget } from "./support/splice.ts";
import { expect, test } from "./support/test.ts";
import { visitsOf } from "./support/visit.ts";

const { it, visits } = visitsOf("keys of an input method");

const article = fixture("japanese.ja-JP.md");
const original = textOf(article);
const [first, second] = ["2fe68-103", "2fe68-104"] as const;

/** As the browser sees a key that the input method takes for itself. */
async function takenKey(session: CDPSession, key: string, modifiers = 0): Promise<void> {
  const base = { key, code: key, windowsVirtualKeyCode: 229, nativeVirtualKeyCode: 229, modifiers };
  await session.send("Input.dispatchKeyEvent", { ...base, type: "rawKeyDown" });
  await session.send("Input.dispatchKeyEvent", { ...base, type: "keyUp" });
}

async function compose(session: CDPSession, text: string): Promise<void> {
  await session.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
}

async function inputMethodOf(page: Page): Promise<CDPSession> {
  return await page.context().newCDPSession(page);
}

const control = 2;

it("Enter during a composition takes a candidate and nothing else", async ({ reviewer, page }) => {
  await reviewer.start(article);
  const session = await inputMethodOf(page);
  await compose(session, "きょうゆう");
  await expect(reviewer.editor).toHaveText(`${targetOf(original, first)}きょうゆう`);
  for (const key of ["Enter", "Escape", "ArrowDown", "Tab"]) await takenKey(session, key);
  await takenKey(session, "Enter", control);
  await takenKey(session, "ArrowDown", control);
  await reviewer.editing(first);
  await expect(reviewer.progress).toHaveAttribute("aria-valuenow", "0");
  await compose(session, "共有");
  await session.send("Input.insertText", { text: "共有" });
  await expect(reviewer.editor).toHaveText(`${targetOf(original, first)}共有`);

  await reviewer.approve(first);
  await reviewer.editing(second);
  await reviewer.expectExport(
    "Side-by-side Markdown",
    withTarget(original, first, (target) => `${target}共有`),
  );
});

it("M35: composed over chips nothing is taken away, Delete confirms, and undo brings all back", async ({
  reviewer,
  page,
}) => {
  const before = "地図 {0} と [設定](/settings) を開きます";
  const pair = `<span data-ttu-id="2fe68-101">${before}</span><span class="sxs-lookup"><span data-stu-id="2fe68-101">x</span></span>`;
  await reviewer.start(textFile("chips.ja-JP.md", pair));
  const session = await inputMethodOf(page);
  await reviewer.press("Control+a");
  for (const text of ["か", "かん", "かんじ"]) await compose(session, text);
  await session.send("Input.insertText", { text: "漢字" });
  await expect(reviewer.editor).toHaveText(before);
  await expect(reviewer.status).toContainText("Delete removes them");
  await reviewer.press("Delete");
  await expect(reviewer.editor).toHaveText("");
  await compose(session, "かんじ");
  await session.send("Input.insertText", { text: "漢字" });
  await expect(reviewer.editor).toHaveText("漢字");
  await reviewer.press("Control+z", "Control+z");
  await expect(reviewer.editor).toHaveText(before);
});

it("a real Ctrl+Enter in the middle of a composition approves nothing", async ({ reviewer, page }) => {
  await reviewer.start(article);
  const session = await inputMethodOf(page);
  await compose(session, "ちず");
  await takenKey(session, "Enter", control);
  await session.send("Input.insertText", { text: "地図" });
  await expect(reviewer.row(first)).toHaveAttribute("data-status", "edited");
  await expect(reviewer.progress).toHaveAttribute("aria-valuenow", "0");
  await expect(reviewer.editor).toHaveText(`${targetOf(original, first)}地図`);
});

it("key code 229 approves and moves nothing even where no composition has begun yet", async ({ reviewer, page }) => {
  await reviewer.start(article);
  const session = await inputMethodOf(page);
  for (const key of ["Enter", "ArrowDown", "z", "Insert"]) await takenKey(session, key, control);
  await reviewer.press("Escape");
  for (const key of ["Enter", "ArrowDown", "ArrowUp"]) await takenKey(session, key);
  await expect(reviewer.row(first)).toBeFocused();
  await expect(reviewer.progress).toHaveAttribute("aria-valuenow", "0");
  await expect(reviewer.row(first)).toHaveAttribute("data-status", "unreviewed");
});

it("AltGr combinations are text, not shortcuts", async ({ reviewer, page }) => {
  await reviewer.start(article);
  const acted = await reviewer.editor.evaluate((editor) => {
    const altGr = { bubbles: true, cancelable: true, ctrlKey: true, altKey: true, modifierAltGraph: true };
    return ["Enter", "ArrowDown", "ArrowUp", "z", "Insert"].map(
      (key) => !editor.dispatchEvent(new KeyboardEvent("keydown", { ...altGr, key, code: key })) && key,
    );
  });
  expect(acted).toEqual([false, false, false, false, false]);
  await expect(reviewer.progress).toHaveAttribute("aria-valuenow", "0");
  await expect(reviewer.row(second)).toHaveAttribute("aria-selected", "false");
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

/** All stages of a composition, each with its key; `onTheWay` is done before it is finished. */
async function composeAll(
  session: CDPSession,
  stages: readonly string[],
  onTheWay: () => unknown = () => {},
): Promise<void> {
  for (const text of stages) {
    await takenKey(session, "Process");
    await compose(session, text);
  }
  await onTheWay();
  await session.send("Input.insertText", { text: stages.at(-1) ?? "" });
}

const stages = ["に", "にほ", "にほん"];

test("K17 what is composed for a dialog on its way is typed there", async ({ reviewer, page }) => {
  const letGo = await holdCode(page, "palette");
  await reviewer.start(article);
  await reviewer.press("Escape", "Control+k");
  await composeAll(await inputMethodOf(page), stages);
  letGo();
  await expect(page.getByRole("combobox", { name: "Find a command" })).toHaveValue("にほん");
});

test("K17 what is composed in the field for finding, meant for the text behind it, is there once", async ({
  reviewer,
  page,
}) => {
  const letGo = await holdCode(page, "find-tools");
  await reviewer.start(article);
  await reviewer.press("Control+f");
  await reviewer.type("Lanternfish");
  await reviewer.press("Enter", "Escape", "Control+End");
  await composeAll(await inputMethodOf(page), stages);
  letGo();
  await expect(reviewer.editor).toHaveText(`${targetOf(original, first)}にほん`);
  await reviewer.press("Control+f");
  await expect(page.getByRole("textbox", { name: "Find" })).toHaveValue("Lanternfish");
});

test("K17 what is composed while a command is fetched is typed behind what the command does", async ({
  reviewer,
  page,
}) => {
  const letGo = await holdCode(page, "hunk-at");
  await reviewer.start(article);
  await reviewer.press("Control+End");
  await reviewer.type("Zvaigzne");
  await reviewer.press("F4");
  await composeAll(await inputMethodOf(page), stages, letGo);
  await expect(reviewer.editor).toHaveText(`${targetOf(original, first)}にほん`);
});

test("K17 what is typed and composed while an article comes back is there once, in its order", async ({
  reviewer,
  page,
}) => {
  await reviewer.start(article);
  const letReview = await holdCode(page, "indexed-db-record-store");
  const letEditor = await holdCode(page, "editor-session");
  await page.reload();
  await expect(reviewer.status).toContainText("Opening");
  await reviewer.type("z");
  letReview();
  // The row takes the focus from the field that stands in.
  await expect(reviewer.row(first)).toBeFocused();
  await reviewer.type("y");
  letEditor();
  await expect(reviewer.editor).toHaveText(`${targetOf(original, first)}zy`);
  await expect(reviewer.status).not.toContainText("Not typed");
  await reviewer.saved();
  const letAgain = await holdCode(page, "editor-session");
  await page.reload();
  await expect(reviewer.row(first)).toBeFocused();
  await composeAll(await inputMethodOf(page), stages);
  await reviewer.type("q");
  letAgain();
  await expect(reviewer.editor).toHaveText(`${targetOf(original, first)}zyにほんq`);
});

test("K72 what is composed when a panel closes, the editor comes or a dialog stands is finished first", async ({
  reviewer,
  page,
}) => {
  const session = await inputMethodOf(page);
  const find = page.getByRole("search", { name: "Find and replace" });
  await page.clock.install();
  await reviewer.start(article);
  await reviewer.press("Control+f");
  await expect(find.getByRole("button", { name: "Close find" })).toBeVisible();
  await page.clock.pauseAt(Date.now() + 60_000);
  await reviewer.type("Lanternfish");
  // What was typed is still looked for.
  await reviewer.press("Escape");
  await composeAll(session, ["か", "かんじ", "漢字"], async () => {
    await page.clock.runFor(2_000);
    await expect(find).toHaveCount(0);
  });
  await page.clock.resume();
  await expect(reviewer.editor).toHaveText(`${targetOf(original, first)}漢字`);
  await reviewer.saved();

  const letEditor = await holdCode(page, "editor-session");
  const letPalette = await holdCode(page, "palette");
  await page.reload();
  await expect(reviewer.row(first)).toBeFocused();
  await composeAll(session, stages, async () => {
    letEditor();
    await expect(reviewer.editor).toBeVisible();
  });
  await expect(reviewer.editor).toHaveText(`${targetOf(original, first)}漢字にほん`);

  await reviewer.press("Control+k");
  await composeAll(session, stages, async () => {
    const come = page.waitForResponse(/\/palette-[^/]*\.js$/);
    letPalette();
    await (await come).finished();
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  });
  await expect(page.getByRole("combobox", { name: "Find a command" })).toHaveValue("にほん");
});

for (const { title, run } of visits()) test(title, run);
