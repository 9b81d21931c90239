/** Letters and blanks are found however they are encoded, and what is around them stays byte for byte. */
import { textFile } from "./support/articles.ts";
import { expect, test } from "./support/test.ts";

test.use({ spelling: false });

const segments = [
  ["f1-101", "Ouvrez la re\u0301serve du musée.", "Open the store."],
  ["f1-102", "La réserve est sous\u00a0la salle\u202f: voyez l’e\u0302tage.", "It is below the hall."],
  ["f1-103", "Fermez le musée.", "Close the museum."],
] as const;

const article = textFile(
  "museum.fr-FR.md",
  `---\nms.contentlocale: fr-FR\n---\n\n${segments
    .map(
      ([id, target, source]) =>
        `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">${source}</span></span>\n`,
    )
    .join("\n")}`,
);

test("F8 F9 F11 find and replace meet letters and blanks in any encoding, and leave all else as it was", async ({
  reviewer,
  page,
}) => {
  const count = page.locator("#find-count");
  await reviewer.start(article);
  await reviewer.press("Control+f");
  await reviewer.type("sous la salle :");
  await expect(count).toHaveText("1 of 1");
  await reviewer.press("Control+a");
  await reviewer.type("etage");
  await expect(count).toContainText(/No|0/);
  await reviewer.press("Control+h");
  await page.getByRole("textbox", { name: "Find", exact: true }).fill("réserve");
  await expect(count).toHaveText("2 of 2");
  await page.getByRole("textbox", { name: "Replace with" }).fill("cave");
  await page.getByRole("button", { name: "Replace 2 in 2 segments" }).click();
  await expect(reviewer.status).toContainText("Replaced");
  await reviewer.expectExport(
    "Side-by-side Markdown",
    article.buffer.toString("utf8").replace("re\u0301serve", "cave").replace("réserve", "cave"),
  );
});

test("Q6 G2 the filter and “go to” meet letters and blanks in any encoding", async ({ reviewer, page }) => {
  await reviewer.start(article);
  await reviewer.press("Control+Shift+f");
  await reviewer.type('réserve or "sous la" -musee');
  await expect(page.locator("[role=row][data-segment-id]")).toHaveCount(2);
  await reviewer.press("Control+a", "Delete", "Escape");
  await reviewer.press("Control+g");
  await reviewer.type("l’étage");
  await expect(page.getByRole("option")).toHaveCount(0);
  await reviewer.press("Control+a");
  await reviewer.type("l’êtage");
  await expect(page.getByRole("option")).toHaveCount(1);
  await reviewer.press("Enter");
  await reviewer.editing("f1-102");
});
