/** Undo inside the editor and the article's journal are one history (docs/spec/review.md, R20 to R25): actions at random, back to the start, and forth. */
import { fixture, textOf } from "./support/articles.ts";
import type { Reviewer } from "./support/reviewer.ts";
import { expect, test } from "./support/test.ts";

const article = fixture("markup.de-DE.md");
const original = textOf(article);

type Action = (reviewer: Reviewer) => Promise<void>;

const actions: readonly Action[] = [
  async (reviewer) => {
    await reviewer.press("End");
    await reviewer.type(" neu");
  },
  (reviewer) => reviewer.press("Home", "Delete"),
  (reviewer) => reviewer.press("End", "Control+Backspace"),
  (reviewer) => reviewer.press("Control+a", "Control+x", "Control+x", "Control+v"),
  // An empty line is refused.
  (reviewer) => reviewer.press("Home", "Enter", "Enter"),
  (reviewer) => reviewer.press("Control+Shift+Period"),
  (reviewer) => reviewer.press("F4"),
  (reviewer) => reviewer.press("Control+Enter"),
  (reviewer) => reviewer.press("Control+Shift+Backspace"),
  (reviewer) => reviewer.press("Control+Insert"),
  (reviewer) => reviewer.press("Control+ArrowDown"),
  (reviewer) => reviewer.press("Control+ArrowUp"),
  (reviewer) => reviewer.press("Control+z", "Control+z"),
  (reviewer) => reviewer.press("Control+Shift+z"),
  replaceAll,
];

async function replaceAll(reviewer: Reviewer): Promise<void> {
  await reviewer.press("Control+h");
  await reviewer.page.getByRole("textbox", { name: "Find", exact: true }).fill("en");
  await reviewer.page.getByRole("textbox", { name: "Replace with" }).fill("EN");
  const replace = reviewer.page.getByRole("button", { name: /^Replace \d/ });
  if ((await replace.count()) > 0) await replace.click();
  await reviewer.button("Close find").click();
  if (!(await isTyping(reviewer))) await reviewer.press("Enter");
}

const isTyping = (reviewer: Reviewer) => reviewer.editor.evaluate((editor) => editor.contains(document.activeElement));

/** The same numbers for the same seed. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return state / 0x8000_0000;
  };
}

async function until(reviewer: Reviewer, button: "Undo" | "Redo", keys: string): Promise<void> {
  for (let step = 0; step < 500 && (await reviewer.button(button).isEnabled()); step++) await reviewer.press(keys);
  await expect(reviewer.button(button)).toBeDisabled();
}

/** One of which the first 25 actions are of every kind. */
const SEED = 26;

test("R20, R24: of 25 actions, each kind among them, undoing all leads to the file, redoing all to the end", async ({
  reviewer,
  page,
}) => {
  test.slow();
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await reviewer.start(article);
  const random = generator(SEED);
  const chosen = Array.from({ length: 25 }, () => actions[Math.floor(random() * actions.length)]);
  expect(new Set(chosen).size).toBe(actions.length);
  for (const action of chosen) await action?.(reviewer);
  const states = () =>
    reviewer.grid.locator("[data-status]").evaluateAll((rows) => rows.map((row) => row.getAttribute("data-status")));
  await reviewer.press("Escape");
  // What was undone last is done again first: the end is where nothing is left to redo.
  await until(reviewer, "Redo", "Control+Shift+z");
  const end = (await reviewer.exported("Side-by-side Markdown")).bytes;
  const endStates = await states();
  await until(reviewer, "Undo", "Control+z");
  expect(new Set(await states())).toEqual(new Set(["unreviewed"]));
  await reviewer.expectExport("Side-by-side Markdown", original);
  await until(reviewer, "Redo", "Control+Shift+z");
  expect(await states()).toEqual(endStates);
  await reviewer.expectExport("Side-by-side Markdown", end);
});
