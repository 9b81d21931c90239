/** Find and replace by keys alone: what they reach, and in which order. */
import { sample } from "./support/articles.ts";
import type { Reviewer } from "./support/reviewer.ts";
import { expect, test } from "./support/test.ts";
import { visitsOf } from "./support/visit.ts";

test.use({ spelling: false });

const { it, visits } = visitsOf("find by keys");

const article = sample("orchard-sync.lv-LV.md");
const first = "07c1e-103";

const panelOf = ({ page }: Reviewer) => page.getByRole("search", { name: "Find and replace" });
const fieldOf = (reviewer: Reviewer) => panelOf(reviewer).getByRole("textbox", { name: "Find" });
const replacementOf = (reviewer: Reviewer) => panelOf(reviewer).getByRole("textbox", { name: "Replace with" });
const ticksOf = (reviewer: Reviewer) =>
  panelOf(reviewer).getByRole("list", { name: "Replacements" }).getByRole("checkbox");

for (const [keys, wanted] of [
  ["Control+f", fieldOf],
  ["Control+h", replacementOf],
] as const) {
  it(`F31 F50 ${keys}: selected text takes the place of an earlier query, and what is typed next that of what stood there`, async ({
    reviewer,
    page,
  }) => {
    await reviewer.start(article);
    await reviewer.press(keys);
    await reviewer.type("stacija");
    await expect(panelOf(reviewer).locator("#find-count")).toHaveText(/^\d+ of \d+$/);
    await reviewer.press("Escape");
    await expect(reviewer.editor).toBeFocused();
    await reviewer.press("Control+Home", ...Array.from({ length: 4 }, () => "Shift+ArrowRight"));
    const word = ((await reviewer.editor.textContent()) ?? "").slice(0, 4);
    await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe(word);
    await reviewer.press(keys);
    await expect(fieldOf(reviewer)).toHaveValue(word);
    await reviewer.type("mezgl");
    await expect(wanted(reviewer)).toHaveValue("mezgl");
    // Asked for once more, with nothing selected in the rows, what stands there is selected.
    await reviewer.press(keys);
    await reviewer.type("stacij");
    await expect(wanted(reviewer)).toHaveValue("stacij");
  });
}

it("by keyboard alone: find, tick, go to a match, replace, undo, back to the text", async ({ reviewer }) => {
  await reviewer.start(article);
  await reviewer.press("Control+h");
  await expect(fieldOf(reviewer)).toBeFocused();
  await reviewer.type("stacij");
  await expect(ticksOf(reviewer).first()).toBeVisible();
  await reviewer.press("Tab");
  await expect(replacementOf(reviewer)).toBeFocused();
  await reviewer.type("mezgl");
  await reviewer.press("Tab", "Tab", "Tab", "Tab");
  await expect(ticksOf(reviewer).first()).toBeFocused();
  await reviewer.press("ArrowDown", "ArrowDown");
  await expect(ticksOf(reviewer).nth(2)).toBeFocused();
  await reviewer.press("Space");
  await expect(ticksOf(reviewer).nth(2)).not.toBeChecked();
  await reviewer.press("Home", "Enter");
  await expect(reviewer.field("title")).toHaveAttribute("aria-selected", "true");
  await replacementOf(reviewer).focus();
  await reviewer.press("Control+Enter");
  await expect(reviewer.status).toContainText("Replaced");
  await expect(reviewer.row(first)).toHaveAttribute("data-status", "unreviewed");
  await reviewer.press("Control+z");
  await expect(reviewer.status).toContainText("Undone: Replaced");
  await reviewer.press("Escape");
  await expect(panelOf(reviewer)).toHaveCount(0);
  await expect(reviewer.editor).toBeFocused();
  await reviewer.expectExport("Side-by-side Markdown", article.buffer);
});

it("K19 with the focus on a tick, which has no use for them, keys with Ctrl are the article's", async ({
  reviewer,
}) => {
  await reviewer.start(article);
  await reviewer.type("!");
  await reviewer.press("Control+ArrowDown", "Control+h");
  await expect(fieldOf(reviewer)).toBeFocused();
  await reviewer.type("stacij");
  await expect(ticksOf(reviewer).first()).toBeVisible();
  await ticksOf(reviewer).first().focus();
  await reviewer.press("Control+z");
  await expect(reviewer.status).toContainText("Undone: Edited");
});

it("F34 Tab goes from the field to the replacement, on to what is done with it, and then to every option", async ({
  reviewer,
}) => {
  await reviewer.start(article);
  await reviewer.press("Control+h");
  await reviewer.type("stacij");
  await expect(ticksOf(reviewer).first()).toBeVisible();
  const names = ["Replace with", "Replace", "Tick all", "Untick all", "replace", "Match case", "Whole word"];
  for (const name of [...names, "Regular expression", "In code and addresses", "Previous", "Next", "Close find"]) {
    await reviewer.press("Tab");
    await expect(panelOf(reviewer).locator(":focus")).toHaveAccessibleName(new RegExp(name));
  }
  await reviewer.press("Shift+Tab", "Shift+Tab", "Shift+Tab");
  await expect(panelOf(reviewer).getByRole("checkbox", { name: "In code and addresses" })).toBeFocused();
  // What is pressed last stands beside the first field all the same.
  const tops = await panelOf(reviewer)
    .locator("input.find-field, .find-toggle, .find-tools button")
    .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().top)));
  expect(Math.max(...tops.filter((_, index) => index !== 1)) - (tops[0] ?? 0)).toBeLessThan(10);
  expect(tops[1]).toBeGreaterThan((tops[0] ?? 0) + 20);
});

for (const { title, run } of visits()) test(title, run);
