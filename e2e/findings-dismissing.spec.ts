/** Findings dismissed by keys: the one at hand, which is shown, and all alike. */
import type { Locator } from "@playwright/test";
import { fixture, textFile } from "./support/articles.ts";
import type { Reviewer } from "./support/reviewer.ts";
import { expect, test } from "./support/test.ts";

const article = fixture("findings.de-DE.md");

function finding({ page }: Reviewer, check: string, id: string): Locator {
  const list = page.getByRole("list", { name: "Findings", exact: true });
  return list.locator(`[data-check="${check}"][data-segment-id="${id}"]`);
}

for (const place of ["editor", "grid", "panel"] as const) {
  test(`C81 Ctrl+F8 dismisses the finding gone to, in the ${place}, which shows the keys`, async ({
    reviewer,
    page,
  }) => {
    await reviewer.start(article);
    await reviewer.goTo("f1000-102");
    await expect(finding(reviewer, "double-space", "f1000-102")).toBeVisible();
    const list = page.getByRole("list", { name: "Findings", exact: true }).getByRole("listitem");
    const keys = list.getByRole("button", { name: "Dismiss", exact: true }).locator("kbd");
    await expect(keys).toHaveText(["Ctrl F8"]);
    const before = await list.count();
    if (place === "grid") await reviewer.press("Escape");
    if (place === "panel") await page.getByRole("tab", { name: "Checks" }).focus();
    await reviewer.press("Control+F8");
    await expect(reviewer.status).toContainText("Dismissed 1 finding in 1 segment");
    await expect(finding(reviewer, "double-space", "f1000-102")).toHaveCount(0);
    await expect(list).toHaveCount(before - 1);
    if (before === 1) await reviewer.press("Control+F8");
    await expect(reviewer.row("f1000-102")).toHaveAttribute("data-status", "unreviewed");
    await reviewer.button("Undo").click();
    await expect(finding(reviewer, "double-space", "f1000-102")).toHaveCount(1);
  });
}

test("C81 of several findings Ctrl+F8 dismisses the one gone to, and all alike go by the palette", async ({
  reviewer,
  page,
}) => {
  const two = textFile(
    "two.de-DE.md",
    ["a", "b", "c"]
      .map(
        (id) =>
          `<span data-ttu-id="${id}-1">Das  ist  gut.</span><span class="sxs-lookup"><span data-stu-id="${id}-1">This is good.</span></span>\n`,
      )
      .join("\n"),
  );
  await reviewer.start(two);
  const list = page.getByRole("list", { name: "Findings", exact: true }).getByRole("listitem");
  await expect(list).toHaveCount(2);
  await reviewer.press("F8", "F8");
  await expect(list.nth(1)).toHaveAttribute("aria-current", "true");
  await expect(list.nth(1).locator("kbd")).toHaveText(["Ctrl .", "Ctrl F8"]);
  await reviewer.press("Control+F8");
  await expect(list).toHaveCount(1);
  await expect(list).not.toHaveAttribute("aria-current", "true");
  await reviewer.press("Control+k");
  await reviewer.type("dismiss all");
  await reviewer.press("Enter");
  await expect(reviewer.status).toContainText(/^Dismissed 5 findings in 3 segments/);
  await expect(page.getByRole("button", { name: /^Findings of the article/ })).toHaveCount(0);
});
