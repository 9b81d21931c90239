/** Sentences that repeat in a workspace, settled one after the other by keys alone, down to the bytes that are handed over. */
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { packFile, ZipWriter } from "../src/core/archive/write-zip.ts";
import { expectAccessible, expectAccessibleInBothSchemes } from "./support/axe.ts";
import { withTarget } from "./support/splice.ts";
import { expect, test } from "./support/test.ts";
import { unzip } from "./support/unzip.ts";

const pair = (id: string, target: string, source: string) =>
  `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">${source}</span></span>`;
const HEAD = "---\nms.contentlocale: de-DE\n---\n\n";

const WORDS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const sources = Array.from({ length: 22 }, (_, at) => `Select **Save** ${WORDS[at % 12]}${at < 12 ? "" : " again"}.`);
const ARTICLES = 4;
/** In how many articles a sentence stands, the first ones in the most. */
const spreadOf = (source: number) => (source < 6 ? 4 : source < 14 ? 3 : 2);
const idOf = (article: number, source: number) => `a${article}-${source}`;
/** The machine's: of every sentence one article has it otherwise. */
const machineOf = (article: number, source: number) =>
  `${article === 0 ? "Klicken Sie auf" : "Wählen Sie"} **Sichern** ${source}.`;

const files = Array.from({ length: ARTICLES }, (_, article): readonly [path: string, text: string] => {
  const pairs = sources.flatMap((source, at) =>
    article < spreadOf(at) ? [pair(idOf(article, at), machineOf(article, at), source)] : [],
  );
  return [
    `docs/${article}.md`,
    HEAD +
      [`Plain *text* ${article}.`, ...pairs, pair(`own-${article}`, "Nur hier.", `Only here, ${article}.`)].join(
        "\n\n",
      ),
  ];
});

function archive() {
  const zip = new ZipWriter();
  for (const [path, text] of files) zip.add(path, packFile(Buffer.from(text)));
  return { name: "docs.zip", mimeType: "application/zip", buffer: Buffer.concat(zip.end()) };
}

const grid = (page: Page) => page.getByRole("grid", { name: "Inconsistencies" });
const active = (page: Page) => grid(page).locator('[role=row][aria-selected="true"]');

test("MM60 MM62 MM63 MM64 the twenty most repeated sentences are settled by keys, and handed over byte for byte", async ({
  reviewer,
  page,
}) => {
  await reviewer.start();
  await reviewer.choose(archive());
  await expect(reviewer.status).toContainText(`Read ${ARTICLES} articles`);
  await reviewer.goTo(idOf(0, 0));
  const repeats = reviewer.activeRow.getByRole("button", { name: "1 of 4 repeats · 2 translations" });
  await expect(repeats).toBeVisible();

  // All contexts of one, of articles that were never opened too.
  await reviewer.press("F2");
  const dialog = page.getByRole("dialog", { name: "Repetitions" });
  await expect(dialog.getByRole("checkbox", { name: "docs/3.md · 1" })).toBeChecked();
  await expect(dialog.getByRole("radio", { name: "Offer" })).toBeChecked();
  await expectAccessible(page);
  await reviewer.press("Escape");

  await reviewer.press("Shift+F2");
  await expect(active(page)).toBeFocused();
  await expect(active(page)).toHaveAttribute("data-count", "4");
  await expect(active(page)).toHaveAttribute("data-translations", "2");
  await expect(page.getByText(/^settled 0 of 22, which is 0 % of the workspace/)).toBeVisible();
  await expectAccessibleInBothSchemes(page);

  // F2 is the view's here, and the article's no more.
  await reviewer.press("F2");
  await expect(dialog.getByRole("checkbox", { name: "docs/3.md · 1" })).toBeChecked();
  await reviewer.press("Escape");
  await expect(active(page)).toBeFocused();

  // The first is written anew, the second gets its rarer translation, of the third all are right; the others as they are mostly.
  // What the checks would say of a text stands below it before it is chosen.
  await reviewer.press("w");
  await page.keyboard.press("Control+a");
  await reviewer.type("Wählen Sie  **Speichern**.");
  await expect(active(page).getByText("warning: ").first()).toBeAttached();
  await expect(active(page)).toContainText("spaces");
  await page.keyboard.press("Control+a");
  await reviewer.type("Wählen Sie **Speichern**.");
  await reviewer.press("Control+Enter");
  await expect(active(page)).toHaveAttribute("aria-rowindex", "3");
  await expect(active(page)).toBeFocused();
  await reviewer.press("2", "Control+Enter");
  await expect(active(page)).toHaveAttribute("aria-rowindex", "4");
  await reviewer.press("a");
  await expect(active(page)).toHaveAttribute("aria-rowindex", "5");
  for (let at = 3; at < 20; at++) await reviewer.press("Control+Enter");
  // They are stored one after the other, behind the keys: each is waited for.
  const settled = page.getByRole("progressbar", { name: "Settled" });
  for (let count = 4; count <= 20; count++)
    await expect.poll(async () => Number(await settled.getAttribute("value"))).toBeGreaterThanOrEqual(count);
  await expect(page.getByText(/^settled 20 of 22, which is \d+ % of the workspace/)).toBeVisible();
  await expect(reviewer.status).toContainText("Settled “Select Save eight again.”: 2 segments in 2 articles · saved");

  // The last decision is taken back, and made again.
  await reviewer.press("Control+z");
  await expect(page.getByText(/^settled 19 of 22/)).toBeVisible();
  await reviewer.press("Control+Shift+z");
  await expect(page.getByText(/^settled 20 of 22/)).toBeVisible();

  await reviewer.press("Escape");
  await expect(page.getByRole("grid", { name: "Article list" })).toBeVisible();
  await reviewer.press("Control+s");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download zip" }).click();
  const written = unzip(readFileSync(await (await download).path()));
  for (const [path, text] of files) {
    const article = Number(/\d+/.exec(path)?.[0]);
    const expected = sources.reduce((so, _, at) => {
      const target =
        at === 0
          ? "Wählen Sie **Speichern**."
          : at === 1
            ? machineOf(0, 1)
            : at === 2 || at > 19
              ? machineOf(article, at)
              : machineOf(1, at);
      return article < spreadOf(at) ? withTarget(so, idOf(article, at), () => target) : so;
    }, text);
    expect((written.get(path) ?? Buffer.from(text)).toString("utf8"), path).toBe(expected);
  }
});
