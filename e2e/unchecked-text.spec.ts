/** Keys that act on what the checks say, pressed before these have come to the text. */
import { fixture, textOf } from "./support/articles.ts";
import { slowProcessor } from "./support/slow-processor.ts";
import { withTarget } from "./support/splice.ts";
import { expect, test } from "./support/test.ts";
import { visitsOf } from "./support/visit.ts";

const { it, visits } = visitsOf("text that is not checked yet");

const article = fixture("findings.de-DE.md");

it("C85 a slow processor: approving right behind the last key asks about the error that it made", async ({
  reviewer,
  page,
}) => {
  await reviewer.start(article);
  await expect(reviewer.row("f1000-104").getByRole("img", { name: "1 error" })).toBeVisible();
  await slowProcessor(page);
  for (const id of ["f1000-102", "f1000-108"]) {
    await reviewer.goTo(id);
    await reviewer.editing(id);
    await reviewer.press("Control+a", "Delete", "Control+Enter");
    await expect(reviewer.alert).toContainText(`${id} has an open error: The target is empty`);
    await expect(reviewer.row(id)).toHaveAttribute("data-status", "edited");
    await reviewer.press("Control+z");
    await expect(reviewer.alert).toBeEmpty();
  }
  // What is right goes through, and keys pressed on go into the row that follows.
  await reviewer.goTo("f1000-106");
  await reviewer.editing("f1000-106");
  await reviewer.press("Control+End");
  await reviewer.type("!");
  await reviewer.press("Backspace", "Control+Enter", "Control+End");
  await reviewer.type("#");
  await expect(reviewer.row("f1000-106")).toHaveAttribute("data-status", "approved");
  await expect(reviewer.editor).toHaveText(/#$/);
  await reviewer.editing("f1000-107");
});

for (const isSlow of [false, true])
  it(`C75 the key for the fix pressed several times at once fixes one finding after the other${isSlow ? ", on a slow processor" : ""}`, async ({
    reviewer,
    page,
  }) => {
    const id = "f1000-103";
    await reviewer.start(article);
    await expect(reviewer.row(id).getByRole("img", { name: "2 warnings" })).toBeVisible();
    await reviewer.goTo(id);
    await reviewer.editing(id);
    if (isSlow) await slowProcessor(page);
    await reviewer.press("Control+.", "Control+.");
    await expect(reviewer.status).toHaveText(`Fixed ${id}: Make it one space`);
    await expect(reviewer.row(id).locator(".finding-sign")).toHaveCount(0);
    const text = withTarget(textOf(article), id, (target) => target.replaceAll("  ", " "));
    await reviewer.expectExport("Side-by-side Markdown", text);
  });

for (const { title, run } of visits()) test(title, run);
