/** What cannot be opened is named in one plain sentence, and costs nothing of what is open. */
import type { Page } from "@playwright/test";
import { makeLargeArticle } from "./fixtures/make-large.ts";
import { type ArticleFile, fixture, sample, textFile, textOf } from "./support/articles.ts";
import { withTarget } from "./support/splice.ts";
import { expect, test } from "./support/test.ts";

test.use({ spelling: false });

const article = sample("orchard-sync.lv-LV.md");
const [first, second] = ["07c1e-103", "07c1e-104"] as const;

const refusals: readonly (readonly [file: () => ArticleFile, sentence: RegExp])[] = [
  [() => fixture("utf16le.md"), /^utf16le\.md is UTF-16: .*UTF-8/],
  [() => fixture("windows-1257.md"), /^windows-1257\.md is not UTF-8 \(it looks like Windows-1257\): .*UTF-8/],
  [() => fixture("windows-1251.md"), /^windows-1251\.md is not UTF-8 \(it looks like Windows-1251\): .*UTF-8/],
  [() => fixture("binary.md"), /^binary\.md is not text: choose/],
  [() => fixture("empty.md"), /^empty\.md is empty: choose/],
  [() => fixture("no-pairs.md"), /^no-pairs\.md has no translated segments: choose/],
  [() => fixture("unknown.txt"), /^unknown\.txt is not an article: choose a \.md/],
  [() => textFile("big.md", "x".repeat(10 * 1024 * 1024 + 1)), /big\.md.* (too large|larger than 10 MB).*[Ss]plit/],
  [() => textFile("many.md", makeLargeArticle({ segments: 20_001 })), /^many\.md has 20,001 segments: .*split/],
  [() => textFile("packed.zip", "PK"), /packed\.zip.* zip archive.*[Uu]npack/],
];

test("each bad file is named in one sentence, and what is open stays open with what is typed", async ({ reviewer }) => {
  await reviewer.start(article);
  await reviewer.type(" 1");
  await reviewer.approve(first);
  await reviewer.editing(second);
  await reviewer.type(" 2");
  for (const [make, sentence] of refusals) {
    const file = make();
    await test.step(file.name, async () => {
      await reviewer.choose(file);
      await expect(reviewer.alert.getByRole("paragraph")).toHaveText(sentence);
      await reviewer.dismissAlert();
      await expect(reviewer.alert).toBeEmpty();
    });
  }
  await expect(reviewer.row(second)).toHaveAttribute("data-status", "edited");
  let expected = withTarget(textOf(article), first, (target) => `${target} 1`);
  expected = withTarget(expected, second, (target) => `${target} 2`);
  await reviewer.expectExport("Side-by-side Markdown", expected);
});

test("the start screen tells it too, and takes the next file", async ({ reviewer, page }) => {
  await reviewer.start();
  await reviewer.choose(fixture("no-pairs.md"));
  await expect(reviewer.alert).toContainText("no-pairs.md has no translated segments");
  await expect(page.getByRole("heading", { name: "Review a translation" })).toBeVisible();
  await reviewer.open(article);
  await expect(reviewer.alert).toBeEmpty();
});

test("an article that ends in the middle opens with what is whole, says so, and comes back as it was", async ({
  reviewer,
  page,
}) => {
  const truncated = fixture("truncated.md");
  await reviewer.start(truncated);
  await expect(reviewer.progress).toHaveAttribute("aria-valuemax", "4");
  await page.getByRole("button", { name: /^\d+ notes? on this file: \d+ damaged pairs?$/ }).click();
  await expect(page.getByRole("dialog", { name: "Notes on this file" }).getByRole("listitem").first()).toContainText(
    "Line ",
  );
  await reviewer.press("Escape");
  await reviewer.expectExport("Side-by-side Markdown", truncated.buffer);
});

async function drop(page: Page, selector: string, items: readonly (ArticleFile | string)[]): Promise<void> {
  const contents = items.map((item) =>
    typeof item === "string" ? item : { name: item.name, text: item.buffer.toString("utf8") },
  );
  const data = await page.evaluateHandle((dropped) => {
    const transfer = new DataTransfer();
    for (const item of dropped) {
      if (typeof item === "string") transfer.setData("text/plain", item);
      else transfer.items.add(new File([item.text], item.name));
    }
    return transfer;
  }, contents);
  const place = page.locator(selector).first();
  await place.dispatchEvent("dragenter", { dataTransfer: data });
  await place.dispatchEvent("dragover", { dataTransfer: data });
  await place.dispatchEvent("drop", { dataTransfer: data });
}

test("an article dropped anywhere is opened, on the start screen and on an open article", async ({
  reviewer,
  page,
}) => {
  await reviewer.start();
  await drop(page, "body", [article]);
  await reviewer.editing(first);
  await reviewer.type(" typed");
  await drop(page, "[role=textbox]", [fixture("japanese.ja-JP.md")]);
  await reviewer.editing("2fe68-103");
  // K93: what is asked is about the article that was open.
  await reviewer.press("Control+Shift+Enter");
  await expect(page.getByRole("dialog")).toBeVisible();
  await drop(page, "[role=status]", [article]);
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await reviewer.editing(first);
  await reviewer.expectExport(
    "Side-by-side Markdown",
    withTarget(textOf(article), first, (target) => `${target} typed`),
  );
});

test("dropping what is no file says what to do, and changes nothing", async ({ reviewer, page }) => {
  await reviewer.start(article);
  await drop(page, "header", ["just words"]);
  await expect(reviewer.alert).toContainText("That was not a file. Drop a Markdown file");
  await reviewer.dismissAlert();
  await reviewer.expectExport("Side-by-side Markdown", article.buffer);
});
