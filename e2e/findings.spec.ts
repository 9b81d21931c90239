/** What the checks find: signs, lines under the text, the list with its fixes, and the keys. */
import type { Locator } from "@playwright/test";
import { fixture, textOf } from "./support/articles.ts";
import { expectAccessible } from "./support/axe.ts";
import type { Reviewer } from "./support/reviewer.ts";
import { withTarget } from "./support/splice.ts";
import { expect, test } from "./support/test.ts";
import { visitsOf } from "./support/visit.ts";

const { it, visits } = visitsOf("findings");

const article = fixture("findings.de-DE.md");
const original = textOf(article);

function findings({ page }: Reviewer): Locator {
  return page.getByRole("list", { name: "Findings", exact: true });
}

function finding(reviewer: Reviewer, check: string, id: string): Locator {
  return findings(reviewer).locator(`[data-check="${check}"][data-segment-id="${id}"]`);
}

/** The characters that are underlined as of that severity, in the rows on screen. */
function underlined({ page }: Reviewer, severity: string): Promise<string> {
  return page.evaluate((name) => Array.from(CSS.highlights.get(name) ?? [], String).join(""), `finding-${severity}`);
}

it("C70 rows say how many findings they have, and the header how many the article has", async ({ reviewer, page }) => {
  await reviewer.start(article);
  await expect(reviewer.row("f1000-103").getByRole("img", { name: "2 warnings", exact: true })).toBeVisible();
  await expect(reviewer.row("f1000-104").getByRole("img", { name: "1 error", exact: true })).toBeVisible();
  await expect(reviewer.row("f1000-107").getByRole("img", { name: /error|warning/ })).toHaveCount(0);
  const all = page.getByRole("button", { name: "Findings of the article: 1 error, 6 warnings" });
  await expect(all).toBeVisible();
  await expect(all.locator("span[aria-hidden]")).toHaveText(["1", "6"]);
  await expectAccessible(page);
});

it("C98 one worker checks whichever article is in view, and finds the same when one comes back to it", async ({
  reviewer,
  page,
}) => {
  const name = "Findings of the article: 1 error, 6 warnings";
  await reviewer.start(article);
  await expect(reviewer.button(name)).toBeVisible();
  await reviewer.open(fixture("machine-errors.lv-LV.md"));
  await expect(page.getByRole("button", { name: /^Findings of the article: / })).toBeVisible();
  await expect(reviewer.button(name)).toHaveCount(0);
  await reviewer.open(article);
  await expect(reviewer.button(name)).toBeVisible();
  const workers = page.workers().filter((worker) => worker.url().includes("/checks-worker-"));
  // One for the checks, and where there is a dictionary one for spelling.
  expect(workers.length).toBeLessThanOrEqual(2);
});

it("C70 what is wrong is underlined in cells and in the editor, and follows what is typed", async ({ reviewer }) => {
  await reviewer.start(article);
  await expect.poll(() => underlined(reviewer, "warning")).toBe(" ".repeat(12));
  await reviewer.goTo("f1000-102");
  await reviewer.editing("f1000-102");
  await reviewer.press("Control+Home");
  await reviewer.type("Ja: ");
  await expect.poll(() => underlined(reviewer, "warning")).toBe(" ".repeat(12));
  const text = "Ja: Die Ablage hält  Ihre";
  await reviewer.press("Control+Home");
  for (let at = 0; at < text.indexOf("  ") + 1; at++) await reviewer.press("ArrowRight");
  await reviewer.press("Delete");
  await expect.poll(() => underlined(reviewer, "warning")).toBe(" ".repeat(10));
  await expect(reviewer.row("f1000-102").getByRole("img", { name: "1 warning" })).toHaveCount(0);
});

it("C75 a finding is fixed by its button, as one step for undo, down to the exported bytes", async ({ reviewer }) => {
  await reviewer.start(article);
  await reviewer.goTo("f1000-102");
  const item = finding(reviewer, "double-space", "f1000-102");
  await expect(item).toHaveAttribute("data-severity", "warning");
  await expect(item).toContainText("Warning · Doubled space");
  await item.getByRole("button", { name: "Fix", exact: true }).click();
  await expect(item).toHaveCount(0);
  await expect(reviewer.status).toContainText("Fixed f1000-102: Make it one space");
  await reviewer.editing("f1000-102");
  await reviewer.press("Control+z");
  await expect(item).toHaveCount(1);
  await reviewer.press("Control+Shift+z");
  await expect(item).toHaveCount(0);
  await reviewer.approve("f1000-102");
  const fixed = withTarget(original, "f1000-102", (target) => target.replace("  ", " "));
  await reviewer.expectExport("Side-by-side Markdown", fixed);
});

it("C74 K113 F8 goes from finding to finding over the segments, Ctrl+. fixes, the hands stay in the editor", async ({
  reviewer,
}) => {
  await reviewer.start(article);
  await expect(reviewer.row("f1000-105").getByRole("img", { name: "1 warning" })).toBeVisible();
  await reviewer.press("F8");
  await reviewer.editing("f1000-102");
  await expect(reviewer.status).toContainText("Finding 2 of 7 · Warning: Two spaces stand next to each other");
  await expect(finding(reviewer, "double-space", "f1000-102")).toHaveAttribute("aria-current", "true");
  await reviewer.press("Control+.");
  await expect(reviewer.editor).toHaveText("Die Ablage hält Ihre Dateien bereit.");
  await reviewer.press("F8", "F8", "F8");
  await reviewer.editing("f1000-104");
  await reviewer.press("Control+.");
  await expect(reviewer.editor).toHaveText("Give the shelf a name.");
  // Copied, it is there and not translated: that is the finding before the caret now.
  await expect(reviewer.row("f1000-104").getByRole("img", { name: "1 warning" })).toBeVisible();
  await reviewer.press("Shift+F8");
  await expect(reviewer.status).toContainText("The target is the same as the source · f1000-104");
  await reviewer.press("Shift+F8");
  await reviewer.editing("f1000-103");
  await reviewer.press("Escape", "Shift+F8", "Shift+F8");
  await expect(reviewer.field("description").and(reviewer.activeRow)).toHaveCount(1);
  // K113
  await reviewer.press("c");
  await reviewer.type("Half a thou");
  await reviewer.press("F8", "F8");
  await expect(reviewer.row("f1000-103")).toHaveAttribute("aria-selected", "true");
  await expect(reviewer.page.getByLabel("New comment")).toHaveValue("");
  await expect(reviewer.page.getByLabel("New comment")).toBeFocused();
});

it("C76 the article's findings stand together by check, can be left out by severity, and lead to their segment", async ({
  reviewer,
  page,
}) => {
  await reviewer.start(article);
  await page.getByRole("button", { name: /^Findings of the article/ }).click();
  await expect(findings(reviewer).locator("[data-check]")).toHaveCount(2);
  await expect(findings(reviewer).getByRole("heading")).toHaveText(["Nothing translated 1", "Doubled space 6"]);
  await expectAccessible(page);
  await page.getByRole("button", { name: "1 error", exact: true }).click();
  await expect(findings(reviewer).getByRole("heading")).toHaveText(["Doubled space 6"]);
  await findings(reviewer).getByText("About “Doubled space”").click();
  await expect(findings(reviewer)).toContainText("Fixed");
  await page.getByRole("button", { name: "6 times" }).click();
  await expect(findings(reviewer).locator("[data-check]")).toHaveCount(6);
  await page.getByRole("button", { name: "f1000-106", exact: true }).click();
  await expect(reviewer.row("f1000-106").and(reviewer.activeRow)).toHaveCount(1);
  await page.getByText("This segment", { exact: true }).click();
  await expect(findings(reviewer).locator("[data-check]")).toHaveCount(1);
});

test("C75 in the plain text field the list and the fixes are the same", async ({ reviewer, page }) => {
  await page.addInitScript(() => localStorage.setItem("recto.preferences", JSON.stringify({ plainEditor: true })));
  await reviewer.start(article);
  await reviewer.goTo("f1000-105");
  await expect(finding(reviewer, "double-space", "f1000-105")).toBeVisible();
  await reviewer.editing("f1000-105");
  await reviewer.press("Control+.");
  await expect(reviewer.editor).toHaveValue("Wählen Sie einen Ort für die Ablage.");
  await reviewer.press("Control+z");
  await expect(reviewer.editor).toHaveValue("Wählen Sie einen  Ort für die Ablage.");
});

for (const { title, run } of visits()) test(title, run);
