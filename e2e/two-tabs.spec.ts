/** One article in two tabs: each sees the other's work, and neither overwrites it unseen. */
import { sample, textOf } from "./support/articles.ts";
import { Reviewer } from "./support/reviewer.ts";
import { targetOf, withTarget } from "./support/splice.ts";
import { expect, test } from "./support/test.ts";

const article = sample("orchard-sync.lv-LV.md");
const original = textOf(article);
const [first, second, third] = ["07c1e-103", "07c1e-104", "07c1e-105"] as const;
const machine = targetOf(original, first);

test("approvals and drafts of one tab show in the other", async ({ reviewer, context }) => {
  await reviewer.start(article);
  const other = new Reviewer(await context.newPage());
  await other.start(article);
  await reviewer.page.bringToFront();
  await reviewer.type(" mine");
  await expect(other.row(first)).toContainText(`${machine} mine`);
  await expect(other.row(first)).toContainText("Being typed in another tab");
  await reviewer.approve(first);
  await expect(other.row(first)).toHaveAttribute("data-status", "approved");
  await expect(other.progress).toHaveAttribute("aria-valuenow", "1");

  await other.goTo(second);
  await other.editing(second);
  await other.type(" theirs");
  await other.approve(second);
  await expect(reviewer.row(second)).toHaveAttribute("data-status", "approved");
  let expected = withTarget(original, first, (target) => `${target} mine`);
  expected = withTarget(expected, second, (target) => `${target} theirs`);
  await reviewer.expectExport("Side-by-side Markdown", expected);
  await other.expectExport("Side-by-side Markdown", expected);

  await test.step("R37 K55 also where the page goes in the very task that approves", async () => {
    await reviewer.page.bringToFront();
    await reviewer.goTo(third);
    await reviewer.editing(third);
    await reviewer.type(" last");
    await reviewer.page.evaluate(() => {
      const approving = { key: "Enter", ctrlKey: true, bubbles: true, cancelable: true };
      document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", approving));
      location.reload();
    });
    await expect(other.row(third)).toHaveAttribute("data-status", "approved");
    await expect(other.target(other.row(third))).toContainText(" last");
  });
});

for (const choice of ["Keep mine", "Use the other text"] as const) {
  test(`R130 both tabs write in the same segment: the second is asked, and “${choice}” loses neither text`, async ({
    reviewer,
    context,
  }) => {
    await reviewer.start(article);
    const other = new Reviewer(await context.newPage());
    await other.start(article);
    await other.type(" theirs");
    await other.saved();
    await reviewer.page.bringToFront();
    await reviewer.editing(first);
    await expect(reviewer.editor).toHaveText(`${machine} theirs`);
    await reviewer.press("Control+a");
    await reviewer.type("mine");
    await reviewer.saved();
    await other.page.bringToFront();
    await other.approve(first);

    await expect(reviewer.alert).toContainText(first);
    await expect(reviewer.target(reviewer.row(first))).toContainText("mine");
    await expect(reviewer.activeRow).toContainText(`Another tab or visit has: ${machine} theirs`);
    await expect(reviewer.alert.getByRole("button")).toHaveCount(0);
    await reviewer.activeRow.getByRole("button", { name: choice }).click();
    const [kept, put] = choice === "Keep mine" ? ["mine", "theirs"] : ["theirs", "mine"];
    await expect(reviewer.alert).toBeEmpty();
    await expect(reviewer.target(reviewer.row(first))).toContainText(kept);
    await expect(reviewer.target(reviewer.row(first))).not.toContainText(put);
    await expect(other.target(other.row(first))).toContainText(kept);

    await reviewer.button("Undo").click();
    await expect(reviewer.target(reviewer.row(first))).toContainText(put);
  });
}
