/** A check that fails is told once; what the others find stands. */
import { breakCheck } from "#core/checks/testing/break-check.ts";
import { fixture } from "./support/articles.ts";
import { expect, test } from "./support/test.ts";

test("C9 a check that fails is told once by name, and what the others find stands", async ({ reviewer, page }) => {
  await page.route(/\/checks-worker-[^/]*\.js$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: breakCheck(await response.text(), "double-space") });
  });
  await reviewer.start(fixture("findings.de-DE.md"));
  const sentence =
    "The check “Doubled space” failed on a part of this article and may have missed something; what the other checks found stands.";
  await expect(reviewer.alert.getByRole("paragraph")).toHaveText(sentence);
  await expect(reviewer.row("f1000-104").getByRole("img", { name: "1 error", exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: /^Findings of the article: 1 error/ })).toBeVisible();
  await reviewer.dismissAlert();
  await reviewer.goTo("f1000-102");
  await reviewer.editing("f1000-102");
  await reviewer.press("Control+Home");
  await reviewer.type("a. A ");
  const list = page.getByRole("list", { name: "Findings", exact: true });
  await expect(list.locator("[data-segment-id=f1000-102]").first()).toBeVisible();
  await expect(reviewer.alert).toBeEmpty();
});
