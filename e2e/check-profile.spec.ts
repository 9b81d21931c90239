/** How serious each check is: everywhere, in one locale, and taken along as a file. */
import { fixture, textFile } from "./support/articles.ts";
import { expectAccessible } from "./support/axe.ts";
import { expect, test } from "./support/test.ts";

const article = fixture("findings.de-DE.md");

test("C79 a check is found by its words, and the profile stands in the settings too", async ({ reviewer, page }) => {
  await reviewer.start(article);
  await reviewer.button("Settings").click();
  await page.getByRole("dialog", { name: "Settings" }).getByRole("button", { name: "Check profile…" }).click();
  const dialog = page.getByRole("dialog", { name: "Check profile" });
  await expect(dialog.getByRole("searchbox", { name: "Find a check" })).toBeFocused();
  await reviewer.type("doubled space");
  await expect(dialog.getByRole("combobox")).toHaveCount(3);
  await expect(dialog.getByLabel("Doubled space", { exact: true })).toBeVisible();
  await expectAccessible(page);
  await reviewer.type(" nowhere");
  await expect(dialog).toContainText("No check has these words.");
  // K57: at once, whatever stands in the field.
  await reviewer.press("Escape");
  await expect(dialog).toHaveCount(0);
});

test("C86 a check that was dismissed three times is offered to be turned off for the locale, and comes back by the profile", async ({
  reviewer,
  page,
}) => {
  const pairs = [1, 2, 3, 4].map(
    (index) =>
      `<span data-ttu-id="o1-${index}">Satz  ${index}.</span><span class="sxs-lookup"><span data-stu-id="o1-${index}">Sentence ${index}.</span></span>`,
  );
  await reviewer.start(textFile("off.de-DE.md", pairs.join("\n\n")));
  const findings = (count: string) =>
    page.getByRole("button", { name: `Findings of the article: ${count}`, exact: true });
  await findings("4 warnings").click();
  const item = page.getByRole("listitem").and(page.locator('[data-check="double-space"]'));
  const off = item.first().getByRole("button", { name: "Turn “Doubled space” off for de-DE" });
  for (const id of ["o1-1", "o1-2", "o1-3"]) {
    await expect(off).toHaveCount(0);
    await reviewer.goTo(id);
    await reviewer.press("Control+F8");
    await expect(reviewer.row(id).getByRole("img", { name: "1 warning" })).toHaveCount(0);
  }
  await findings("1 warning").click();
  await off.click();
  await expect(reviewer.status).toContainText("“Doubled space” is off for de-DE");
  await expect(findings("1 warning")).toHaveCount(0);
  await page.getByRole("button", { name: "Check profile…" }).click();
  const dialog = page.getByRole("dialog", { name: "Check profile" });
  const severity = dialog.getByLabel("Doubled space", { exact: true });
  await expect(severity).toHaveValue("warning");
  await dialog.getByLabel("Severities in").selectOption("de-DE");
  await expect(severity).toHaveValue("off");
  await severity.selectOption("info");
  await expectAccessible(page);
  await reviewer.press("Escape");
  await expect(findings("1 info")).toBeVisible();
});

test("C79 a profile changes severities, takes own checks, and goes to a file and back", async ({ reviewer, page }) => {
  await reviewer.start(article);
  await page.getByRole("button", { name: "Check profile…" }).click();
  const dialog = page.getByRole("dialog", { name: "Check profile" });
  await dialog.getByLabel("Doubled space", { exact: true }).selectOption("off");
  await dialog.getByRole("textbox", { name: "Name" }).fill("shelf");
  await dialog.getByRole("textbox", { name: "Message" }).fill("Write Regal");
  await dialog.getByLabel("and must not match").fill("(a|a)+");
  await dialog.getByRole("button", { name: "Add check" }).click();
  await expect(dialog.getByRole("alert")).toContainText("can take very long");
  await dialog.getByLabel("Where the source matches").fill("shelf sync");
  await dialog.getByLabel("and must not match").fill("Führen");
  await dialog.getByRole("button", { name: "Add check" }).click();
  await expectAccessible(page);
  const downloading = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Export profile" }).click();
  const file = await (await downloading).path();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Findings of the article: 1 error, 1 warning" })).toBeVisible();
  await expect(reviewer.row("f1000-107").getByRole("img", { name: "1 warning" })).toBeVisible();
  await page.getByRole("button", { name: "Check profile…" }).click();
  await dialog.getByRole("button", { name: "Reset all" }).click();
  const input = dialog.locator("input[type=file]");
  await input.setInputFiles({ name: "x.json", mimeType: "application/json", buffer: Buffer.from("{}") });
  await expect(dialog).toContainText("It is not a check profile");
  await input.setInputFiles(file);
  await expect(dialog.getByRole("list", { name: "Your own checks" })).toContainText("Write Regal");
  await expect(dialog.getByLabel("Doubled space", { exact: true })).toHaveValue("off");
});
