/** The memory: what is approved is offered where it occurs again, put in by key, looked up, and settled for all of its repeats at once. */
import { textFile } from "./support/articles.ts";
import { expectAccessible } from "./support/axe.ts";
import { withTarget } from "./support/splice.ts";
import { expect, test } from "./support/test.ts";

function pair(id: string, target: string, source: string): string {
  return `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">${source}</span></span>`;
}

const HEAD = "---\nms.contentlocale: de-DE\n---\n";
const first = `${HEAD}# ${pair("a-1", "Kennwort ändern", "Change your password")}

${pair("a-2", "Klicken Sie auf **Sichern**.", "Select **Save**.")} ${pair("a-3", "Warten Sie 10 Minuten.", "Wait for 10 minutes.")}

${pair("a-4", "Wählen Sie **Sichern** aus.", "Select **Save**.")} ${pair("a-5", "Klicken Sie auf **Sichern**.", "Select **Save**.")}
`;
const second = `${HEAD}${pair("b-1", "Klicken Sie [hier](x.md).", "Select [this](x.md).")}

${pair("b-2", "Warte dreißig Minuten.", "Wait for 30 minutes.")} ${pair("b-3", "Sichern!", "Select **Save**.")}
`;

test("MM47 MM49 MM50 what is approved is offered to its repeats, here and in the next article, and settles them", async ({
  reviewer,
}) => {
  const { page } = reviewer;
  const matches = page.getByRole("list", { name: "Memory", exact: true });
  await reviewer.start(textFile("a.md", first));
  await reviewer.press("Control+k");
  await reviewer.type("memory of the");
  await reviewer.press("Enter");
  await expect(page.getByRole("searchbox", { name: "Search memory" })).toBeFocused();
  await reviewer.press("Escape");
  await reviewer.goTo("a-2");
  await reviewer.editing("a-2");
  await expect(reviewer.activeRow.getByRole("button", { name: "1 of 3 repeats · 2 translations" })).toBeVisible();
  await reviewer.press("Control+a");
  await reviewer.type("Wählen Sie **Speichern**.");
  await reviewer.approve("a-2");
  await reviewer.goTo("a-4");
  await reviewer.editing("a-4");
  await expect(matches.locator("li")).toHaveAttribute("data-score", "100");
  await expect(matches.locator("li")).toHaveAttribute("data-origin", "a.md");
  await reviewer.press("Control+1");
  await expect(reviewer.status).toContainText("Put in match 1 (100 %)");
  await expect(reviewer.editor).toContainText("Wählen Sie");
  await expectAccessible(page);
  await reviewer.press("Control+z");
  await expect(reviewer.row("a-4")).toHaveAttribute("data-status", "unreviewed");

  await reviewer.press("F2");
  const dialog = page.getByRole("dialog", { name: "Repetitions" });
  await expect(dialog.getByRole("radio").first()).toBeFocused();
  await expect(dialog.getByRole("checkbox", { name: "a.md · 4" })).toBeChecked();
  // MM164: what will be approved as it is, is read.
  await expect(dialog.locator('[data-fate="done"] .markup-strong').first()).toHaveText("Speichern");
  await expectAccessible(page);
  await dialog.getByRole("checkbox", { name: "a.md · 5" }).uncheck();
  await expect(dialog.getByRole("button", { name: "Apply to 1 segment" })).toBeVisible();
  await dialog.getByRole("checkbox", { name: "a.md · 5" }).check();
  await reviewer.press("Control+Enter");
  await expect(dialog).toHaveCount(0);
  await expect(reviewer.row("a-4")).toHaveAttribute("data-status", "approved");
  await expect(reviewer.row("a-5")).toHaveAttribute("data-status", "approved");
  const settled = ["a-2", "a-4", "a-5"].reduce(
    (text, id) => withTarget(text, id, () => "Wählen Sie **Speichern**."),
    first,
  );
  await reviewer.expectExport("Side-by-side Markdown", settled);
  await reviewer.press("Control+z");
  await expect(reviewer.row("a-4")).toHaveAttribute("data-status", "unreviewed");
  await expect(reviewer.row("a-5")).toHaveAttribute("data-status", "unreviewed");
  await expect(reviewer.row("a-2")).toHaveAttribute("data-status", "approved");
  await reviewer.goTo("a-3");
  await reviewer.editing("a-3");
  await reviewer.approve("a-3");
  await reviewer.saved();

  await reviewer.open(textFile("b.md", second));
  await reviewer.goTo("b-2");
  await reviewer.editing("b-2");
  await expect(matches.locator("li").first()).toHaveAttribute("data-score", "99");
  await reviewer.press("Control+1");
  await expect(reviewer.editor).toContainText("Warten Sie 30 Minuten.");
  await reviewer.press("Control+Shift+l");
  await reviewer.type("speich");
  const lines = page.getByRole("list", { name: "Concordance" });
  const marked = () => page.evaluate(() => Array.from(CSS.highlights.get("memory-found") ?? [], String));
  await expect.poll(marked).toEqual(["Speich"]);
  // MM164: as it is read, and once where both texts have it.
  await expect(lines.locator(".markup-strong").last()).toHaveText("Speichern");
  await expect(lines.locator(".mark-strong").first()).toBeHidden();
  await expectAccessible(page);
  await page.keyboard.press("Control+a");
  await reviewer.type("**s");
  await expect.poll(marked).toEqual(["**S", "**S"]);
  await expect(lines.getByRole("listitem")).toHaveCount(1);
  await lines.getByRole("button", { name: "a.md" }).click();
  await expect(page).toHaveTitle(/^a\.md ·/);
  await reviewer.editing("a-2");
});
