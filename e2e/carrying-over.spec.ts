/** A later version of an article that was reviewed: its file came back changed. */
import { type ArticleFile, sample, textFile, textOf } from "./support/articles.ts";
import { expectAccessible } from "./support/axe.ts";
import type { Reviewer } from "./support/reviewer.ts";
import { withTarget } from "./support/splice.ts";
import { expect, test } from "./support/test.ts";

test.use({ spelling: false });

const first = sample("orchard-sync.lv-LV.md");
const [kept, edited, machine, gone] = ["07c1e-103", "07c1e-104", "07c1e-105", "07c1e-108"] as const;

/** The next version: ids renumbered, one source edited, one machine translation another one, one pair gone. */
function nextVersion(): ArticleFile {
  const dropped = new RegExp(`<span data-ttu-id="${gone}">.*?</span><span class="sxs-lookup">.*?</span></span> ?`);
  const text = textOf(first)
    .replace(dropped, "")
    .replace("of a whole orchard in step between", "of a large orchard in step between");
  return textFile(first.name, withTarget(text, machine, (target) => `${target} Jauns.`).replaceAll("07c1e-", "9f2b0-"));
}

const now = (id: string) => id.replace("07c1e-", "9f2b0-");

async function edit(reviewer: Reviewer, id: string, added: string): Promise<void> {
  await reviewer.goTo(id);
  await reviewer.editing(id);
  await reviewer.press("Control+End");
  await reviewer.type(added);
}

/** The first version with four segments edited, the first of them approved, and closed again. */
async function reviewFirst(reviewer: Reviewer): Promise<void> {
  await reviewer.start(first);
  for (const id of [kept, edited, machine, gone]) await edit(reviewer, id, " Mans.");
  await reviewer.goTo(kept);
  await reviewer.editing(kept);
  await reviewer.approve(kept);
  await reviewer.saved();
  await reviewer.button("Close article").click();
  await expect(reviewer.button("Close article")).toHaveCount(0);
}

test("V31 V33 the review comes along, and a summary leads to every segment", async ({ reviewer, page }) => {
  await reviewFirst(reviewer);
  await reviewer.open(nextVersion());
  await expect(reviewer.status).toContainText("carried over from an earlier version: 1 as it was");
  await expect(reviewer.row(now(kept))).toHaveAttribute("data-status", "approved");
  await expect(reviewer.row(now(kept))).toContainText("Mans.");
  await expect(reviewer.row(now(machine))).toHaveAttribute("data-status", "edited");
  await expect(reviewer.row(now(edited))).toHaveAttribute("data-status", "unreviewed");
  await expect(reviewer.row(now(edited)).getByRole("img", { name: "Earlier translation" })).toBeVisible();

  await reviewer.button("Carried over").click();
  const summary = page.getByRole("dialog", { name: "Earlier version" });
  await expect(summary.getByRole("group")).toHaveCount(4);
  await expect(summary).toContainText("Source edited 1");
  await expect(summary).toContainText("Gone 1");
  await expectAccessible(page);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await summary.getByRole("button", { name: `Copy the translation of ${gone}` }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/ Mans\.$/);
  await summary
    .getByRole("listitem")
    .filter({ hasText: now(edited) })
    .getByRole("button", { name: "Show" })
    .click();
  await expect(summary).toHaveCount(0);
  await expect(reviewer.row(now(edited))).toBeFocused();
});

test("V35 an earlier translation is taken by key, and the export is the new file with what was carried over", async ({
  reviewer,
  page,
}) => {
  await reviewFirst(reviewer);
  const next = nextVersion();
  await reviewer.open(next);
  await reviewer.goTo(now(edited));
  await reviewer.editing(now(edited));
  await reviewer.press("Escape", "h");
  const earlier = page.getByRole("list", { name: "Translations of an earlier source" });
  await expect(earlier.getByRole("listitem")).toHaveCount(1);
  await expect(earlier).toContainText("whole");
  await earlier.getByRole("button", { name: /^Take: Earlier translation · Edited/ }).click();
  await expect(reviewer.row(now(edited))).toHaveAttribute("data-status", "edited");
  await expect(reviewer.row(now(edited)).getByRole("img", { name: "Earlier translation" })).toHaveCount(0);
  const reviewed = [kept, edited].reduce(
    (text, id) => withTarget(text, now(id), (target) => `${target} Mans.`),
    withTarget(textOf(next), now(machine), (target) => target.replace(/ Jauns\.$/, " Mans.")),
  );
  await reviewer.expectExport("Side-by-side Markdown", reviewed);
});

test("V34 another article of that name begins anew, and is carried over when asked; all of it is taken back in one step", async ({
  reviewer,
  page,
}) => {
  await reviewFirst(reviewer);
  const lines = textOf(nextVersion()).split("\n");
  const heading = lines.findIndex((line) => line.includes(`"${now(kept)}"`));
  const other = lines.map((line, index) =>
    index > heading ? line.replaceAll(/(data-stu-id="[^"]+">)/g, "$1Other ") : line,
  );
  await reviewer.open(textFile(first.name, other.join("\n")));
  await expect(reviewer.row(now(kept))).toHaveAttribute("data-status", "unreviewed");
  await reviewer.button("Earlier version").click();
  const dialog = page.getByRole("dialog", { name: "Earlier version" });
  await expect(dialog).toContainText("of its source sentences stand in this one");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Carry over" }).click();
  await expect(reviewer.row(now(kept))).toHaveAttribute("data-status", "approved");
  await reviewer.button("Carried over").click();
  await dialog.getByRole("button", { name: "Take back what was carried over" }).click();
  await expect(reviewer.row(now(kept))).toHaveAttribute("data-status", "unreviewed");
  await reviewer.button("Undo").click();
  await expect(reviewer.row(now(kept))).toHaveAttribute("data-status", "approved");
});
