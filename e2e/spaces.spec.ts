/** Characters that are not seen, and the order of columns. */
import { sample, textFile, textOf } from "./support/articles.ts";
import type { Reviewer } from "./support/reviewer.ts";
import { targetOf, withTarget } from "./support/splice.ts";
import { expect, test } from "./support/test.ts";

test.use({ spelling: false });

const latvian = sample("orchard-sync.lv-LV.md");
const arabic = sample("orchard-sync.ar-SA.md");
const [first, second] = ["07c1e-103", "07c1e-104"] as const;

async function runCommand(reviewer: Reviewer, query: string): Promise<void> {
  await reviewer.press("Control+k");
  await expect(reviewer.page.getByRole("combobox", { name: "Find a command" })).toBeFocused();
  await reviewer.type(query);
  await reviewer.press("Enter");
  await expect(reviewer.page.getByRole("dialog")).toHaveCount(0);
}

test("K42 characters are inserted at the caret, each one step for undo, and exported", async ({ reviewer }) => {
  await reviewer.start(latvian);
  const original = textOf(latvian);
  const before = targetOf(original, first);
  await reviewer.press("Control+Home", "ArrowRight", "ArrowRight");
  await runCommand(reviewer, "nbsp");
  await runCommand(reviewer, "insert rlm");
  await reviewer.type("x");
  await reviewer.editing(first);
  const inserted = (text: string) => before.slice(0, 2) + text + before.slice(2);
  const textNow = () => reviewer.editor.evaluate((editor) => editor.textContent);
  await expect.poll(textNow).toBe(inserted("\u00a0\u200fx"));
  await reviewer.press("Control+z");
  await expect.poll(textNow).toBe(inserted("\u00a0\u200f"));
  await reviewer.press("Control+z");
  await expect.poll(textNow).toBe(inserted("\u00a0"));
  await reviewer.expectExport(
    "Side-by-side Markdown",
    withTarget(original, first, () => inserted("\u00a0")),
  );
});

test("K41 spaces and marks are shown by a command, in cells and editor, without a change of text, copy or place", async ({
  reviewer,
  page,
}) => {
  const spaced = "A\u00a0b\u202f«c»\u200e  d\te\u200f.";
  const file = textFile(
    "spaces.lv-LV.md",
    withTarget(
      withTarget(textOf(latvian), first, () => spaced),
      second,
      () => spaced,
    ),
  );
  await reviewer.start(file);
  const marks = (id: string) => reviewer.target(reviewer.row(id)).locator(".space-mark");
  await expect(marks(first)).toHaveCount(7);
  await expect(marks(second)).toHaveCount(7);
  const look = () => marks(second).evaluateAll((all) => all.map((mark) => getComputedStyle(mark, "::after").content));
  expect(new Set(await look())).toEqual(new Set(["none"]));
  const place = () => reviewer.row(second).evaluate((row) => JSON.stringify(row.getBoundingClientRect()));
  const before = await place();
  await runCommand(reviewer, "show spaces");
  await expect(reviewer.status).toHaveText("Spaces and direction marks are shown");
  await expect.poll(look).toEqual(['"°"', '"°"', '"┌"', '"·"', '"·"', '"→"', '"┐"']);
  expect(await place()).toBe(before);
  for (const id of [first, second]) {
    const copied = await reviewer.target(reviewer.row(id)).evaluate((cell) => {
      getSelection()?.selectAllChildren(cell);
      return getSelection()?.toString();
    });
    // The editor's own lines end with a line break; the text is the same.
    expect(copied?.replace(/^\n|\n$/g, "")).toBe(spaced);
  }
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("data-show-spaces", "");
  await reviewer.start(file);
  await reviewer.expectExport("Side-by-side Markdown", file.buffer);
});

test("K40 a right-to-left article has its target left of the source, by setting; any other on the right", async ({
  reviewer,
  page,
}) => {
  const targetIsLeft = () =>
    reviewer.activeRow.evaluate((row) => {
      const left = (part: string) => row.querySelector(`[data-part="${part}"]`)?.getBoundingClientRect().left ?? 0;
      const top = (part: string) => row.querySelector(`[data-part="${part}"]`)?.getBoundingClientRect().top ?? 0;
      return top("source") === top("target") && left("target") < left("source");
    });
  await reviewer.start(arabic);
  await expect.poll(targetIsLeft).toBe(true);
  const heads = await reviewer.grid
    .getByRole("columnheader")
    .evaluateAll((all) => all.slice(1, 3).map((head) => head.getBoundingClientRect().left));
  expect(heads[0]).toBeGreaterThan(heads[1] ?? 0);
  await runCommand(reviewer, "mirror");
  await expect.poll(targetIsLeft).toBe(false);
  await reviewer.button("Settings").click();
  await page.getByRole("radio", { name: "Target left of the source" }).check({ force: true });
  await reviewer.press("Escape");
  await expect.poll(targetIsLeft).toBe(true);
  await reviewer.open(latvian);
  await expect.poll(targetIsLeft).toBe(false);
});
