/** Find and replace, as a reviewer does it, down to the exported bytes. */
import type { Locator } from "@playwright/test";
import { fixture, longArticle, sample, textOf } from "./support/articles.ts";
import { expectAccessible, expectAccessibleInBothSchemes } from "./support/axe.ts";
import { holdCode } from "./support/hold-code.ts";
import type { Reviewer } from "./support/reviewer.ts";
import { targetOf, withTarget } from "./support/splice.ts";
import { expect, test } from "./support/test.ts";
import { visitsOf } from "./support/visit.ts";

test.use({ spelling: false });

const { it, visits } = visitsOf("find and replace");

const article = sample("orchard-sync.lv-LV.md");
const original = textOf(article);
const first = "07c1e-103";

const panelOf = ({ page }: Reviewer) => page.getByRole("search", { name: "Find and replace" });
const fieldOf = (reviewer: Reviewer) => panelOf(reviewer).getByRole("textbox", { name: "Find" });
const replacementOf = (reviewer: Reviewer) => panelOf(reviewer).getByRole("textbox", { name: "Replace with" });
const countOf = (reviewer: Reviewer) => panelOf(reviewer).locator("#find-count");
const ticksOf = (reviewer: Reviewer) =>
  panelOf(reviewer).getByRole("list", { name: "Replacements" }).getByRole("checkbox");

async function textOn(locator: Locator): Promise<string> {
  return (await locator.textContent()) ?? "";
}

/** Texts under a highlight of that name. */
function highlighted(reviewer: Reviewer, name: string): Promise<string[]> {
  return reviewer.page.evaluate(
    (key) => [...(CSS.highlights.get(key) ?? [])].map((range) => (range as Range).toString()),
    name,
  );
}

it("find goes through rows that are not mounted, and Escape goes back to the text with the match selected", async ({
  reviewer,
  page,
}) => {
  const long = longArticle();
  const ids = [...textOf(long).matchAll(/data-ttu-id="([^"]+)"/g)].map(([, id]) => id ?? "");
  const last = ids.at(-1) ?? "";
  await reviewer.start(long);
  await reviewer.goTo(last);
  await reviewer.editing(last);
  await reviewer.press("Control+End");
  await reviewer.type(" zvaigznīte");
  await reviewer.goTo(ids[0] ?? "");
  await reviewer.editing(ids[0] ?? "");
  await expect(reviewer.row(last)).toHaveCount(0);
  await reviewer.press("Control+f");
  await expect(fieldOf(reviewer)).toBeFocused();
  await reviewer.type("ZVAIGZN");
  await expect(countOf(reviewer)).toHaveText("1 of 1");
  await expect(reviewer.row(last)).toHaveAttribute("aria-selected", "true");
  await expect(reviewer.row(last)).toBeInViewport();
  await expect.poll(() => highlighted(reviewer, "find-current")).toEqual(["zvaigzn"]);
  await expect(fieldOf(reviewer)).toBeFocused();
  await reviewer.press("Escape");
  await expect(panelOf(reviewer)).toHaveCount(0);
  await reviewer.editing(last);
  expect(await page.evaluate(() => getSelection()?.toString())).toBe("zvaigzn");
  await reviewer.type("Saul");
  await expect(reviewer.editor).toContainText(" Saulīte");
});

it("Enter, Shift+Enter, F3 and Shift+F3 walk through the matches, and options narrow them", async ({ reviewer }) => {
  await reviewer.start(article);
  await reviewer.press("Control+f");
  await expect(fieldOf(reviewer)).toBeFocused();
  // In one go: the count of a part of the word would be told meanwhile.
  await fieldOf(reviewer).fill("orchard");
  await expect(countOf(reviewer)).toHaveText(/^\d+ of \d+$/);
  const at = async () => Number((await textOn(countOf(reviewer))).split(" ")[0]);
  const start = await at();
  await reviewer.press("Enter");
  await expect.poll(at).toBe(start + 1);
  await reviewer.press("F3");
  await expect.poll(at).toBe(start + 2);
  await reviewer.press("Shift+Enter", "Shift+F3");
  await expect.poll(at).toBe(start);
  const all = Number((await textOn(countOf(reviewer))).split(" ")[2]);
  await reviewer.press("Alt+c");
  await expect(panelOf(reviewer).getByRole("checkbox", { name: "Match case" })).toBeChecked();
  await expect.poll(async () => (await textOn(countOf(reviewer))).split(" ")[2]).not.toBe(String(all));
  // Remembered while the article is open.
  await reviewer.press("Escape", "Control+f");
  await expect(fieldOf(reviewer)).toHaveValue("orchard");
  await expect(panelOf(reviewer).getByRole("checkbox", { name: "Match case" })).toBeChecked();
});

it("F50 what is selected in the editor is looked for, and AltGr types", async ({ reviewer }) => {
  await reviewer.start(article);
  await reviewer.press("Control+Home", "Control+Shift+ArrowRight", "Shift+ArrowLeft");
  const word = (await reviewer.page.evaluate(() => getSelection()?.toString())) ?? "";
  expect(word).not.toBe("");
  await reviewer.press("Control+f");
  await expect(fieldOf(reviewer)).toHaveValue(word);
  await expect(countOf(reviewer)).toHaveText(/^\d+ of \d+$/);
  // F50: what is given already is not asked for again.
  await reviewer.press("Control+h");
  await expect(replacementOf(reviewer)).toBeFocused();
  await reviewer.type("Zvaig");
  await expect(replacementOf(reviewer)).toHaveValue("Zvaig");
  await fieldOf(reviewer).fill("");
  await reviewer.press("Control+h");
  await expect(fieldOf(reviewer)).toBeFocused();
  await reviewer.page.evaluate(() => {
    const event = { key: "ć", code: "KeyC", altKey: true, ctrlKey: true, bubbles: true, cancelable: true };
    return document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", event));
  });
  await expect(panelOf(reviewer).getByRole("checkbox", { name: "Match case" })).not.toBeChecked();
});

it("replace shows every change first, does what is ticked, and one undo takes all of it back", async ({ reviewer }) => {
  await reviewer.start(article);
  // The open editor takes part with what is typed in it.
  await reviewer.type(" stacija");
  await reviewer.press("Control+h");
  await expect(fieldOf(reviewer)).toBeFocused();
  await fieldOf(reviewer).fill("stacij");
  await replacementOf(reviewer).fill("mezgl");
  const button = panelOf(reviewer).getByRole("button", { name: /^Replace \d+ in/ });
  await expect(button).toBeVisible();
  const ids = [...original.matchAll(/data-ttu-id="([^"]+)"/g)].map(([, id]) => id ?? "");
  const [second = ""] = ids.filter((id) => id !== first && /stacij/i.test(targetOf(original, id)));
  const entry = panelOf(reviewer).getByRole("listitem").filter({ hasText: second });
  await expect(entry.locator("del")).toHaveText(["stacij"]);
  await expect(entry.locator("ins")).toHaveText(["mezgl"]);
  await expect(entry.locator("[lang=lv-LV][dir=ltr]")).toContainText("mezgl");
  const before = await textOn(button);
  await entry.getByRole("checkbox").uncheck();
  await expect(button).not.toHaveText(before);
  await button.click();
  await expect(reviewer.status).toContainText(/^Replaced \d+ in \d+ segments and \d+ fields · 0 of 75 · saved/);
  await expect(reviewer.editor).toContainText("mezgla");
  await expect(reviewer.row(second)).toHaveAttribute("data-status", "unreviewed");

  await reviewer.press("Control+z");
  await expect(reviewer.status).toContainText("Undone: Replaced");
  await expect(reviewer.editor).toContainText("stacija");
  await reviewer.expectExport(
    "Side-by-side Markdown",
    withTarget(original, first, (target) => `${target} stacija`),
  );
  await reviewer.press("Control+Shift+z");
  await expect(reviewer.status).toContainText("Redone: Replaced");
  await reviewer.press("Control+z", "Control+z");
  await reviewer.expectExport("Side-by-side Markdown", article.buffer);
});

it("F7 a filter limits find and replace to the rows shown, a selection replace, and the panel says so", async ({
  reviewer,
}) => {
  await reviewer.start(article);
  await reviewer.press("Control+f");
  await fieldOf(reviewer).fill("Orchard");
  await expect(countOf(reviewer)).toHaveText(/^\d+ of \d+$/);
  const all = Number((await textOn(countOf(reviewer))).split(" ").at(-1));
  await expect(panelOf(reviewer).getByRole("checkbox", { name: /^Only in/ })).toHaveCount(0);
  await reviewer.press("Control+Shift+f");
  await reviewer.type("id:103 or id:112");
  await reviewer.press("Enter", "Control+f");
  await expect(countOf(reviewer)).toHaveText(/ in 2 rows shown$/);
  const shown = panelOf(reviewer).getByRole("checkbox", { name: "Only in the rows shown" });
  await shown.press("Space");
  await expect(countOf(reviewer)).toHaveText(new RegExp(`^(\\d+ of )?${all}( found)? in all \\d+ rows$`));
  await shown.press("Space");
  await expectAccessible(reviewer.page);
  await reviewer.press("Control+h");
  await replacementOf(reviewer).fill("Dārzs");
  await expect(panelOf(reviewer).getByRole("button", { name: /^Replace \d+ in/ })).toBeVisible();
  const inShown = await ticksOf(reviewer).count();
  expect(inShown).toBeGreaterThan(0);
  expect(inShown).toBeLessThan(all);
  await replacementOf(reviewer).press("Control+Enter");
  await expect(reviewer.status).toContainText("Replaced");
  for (const id of ["07c1e-103", "07c1e-112"])
    await expect(reviewer.target(reviewer.row(id))).not.toContainText("Orchard");
  await reviewer.expectExport(
    "Side-by-side Markdown",
    ["07c1e-103", "07c1e-112"].reduce(
      (text, id) => withTarget(text, id, (it) => it.replaceAll("Orchard", "Dārzs")),
      original,
    ),
  );

  await reviewer.button("Undo").click();
  await reviewer.press("Control+f", "Escape", "Escape", "Space", "Control+h");
  await panelOf(reviewer).getByRole("checkbox", { name: "Only in the selected rows" }).press("Space");
  await expect(countOf(reviewer)).toHaveText(/ in 1 selected row$/);
  await expect.poll(() => ticksOf(reviewer).count()).toBeLessThan(inShown);
});

it("F30 Ctrl+F and Ctrl+H open the panel from the filter and from a comment too, and Escape leads back to the text", async ({
  reviewer,
  page,
}) => {
  await reviewer.start(article);
  const filter = page.getByRole("searchbox", { name: "Filter segments" });
  const comment = page.getByRole("textbox", { name: "New comment" });
  await page.getByRole("tab", { name: "Comments" }).click();
  for (const field of [filter, comment]) {
    for (const [key, replacing] of [
      ["Control+f", false],
      ["Control+h", true],
    ] as const) {
      await field.focus();
      await reviewer.press(key);
      await expect(fieldOf(reviewer)).toBeFocused();
      await expect(replacementOf(reviewer)).toHaveCount(replacing ? 1 : 0);
      await reviewer.press("Escape");
      await expect(panelOf(reviewer)).toHaveCount(0);
      await expect(reviewer.activeRow.locator(":focus").or(reviewer.activeRow.and(page.locator(":focus")))).toHaveCount(
        1,
      );
    }
  }
});

test("what is typed and chosen counts also while the code that finds is on its way", async ({ reviewer, page }) => {
  const letGo = await holdCode(page, "find-tools");
  await reviewer.start(article);
  await reviewer.press("Control+h", "Alt+r");
  await reviewer.type("Orch.rd");
  letGo();
  await expect(countOf(reviewer)).toHaveText(/^\d+ of \d+$/);
  await expect(fieldOf(reviewer)).toBeFocused();
  await reviewer.type(" Sync");
  await expect(fieldOf(reviewer)).toHaveValue("Orch.rd Sync");
  await expect(panelOf(reviewer).getByRole("checkbox", { name: "Regular expression" })).toBeChecked();
});

it("groups of a regular expression come back in the replacement", async ({ reviewer }) => {
  await reviewer.start(article);
  await reviewer.press("Control+h", "Alt+r");
  await fieldOf(reviewer).fill("(?<word>Orchard) (Sync)");
  await replacementOf(reviewer).fill("$2 $<word>");
  const ids = [...original.matchAll(/data-ttu-id="([^"]+)"/g)].map(([, id]) => id ?? "");
  const changed = ids.filter((id) => targetOf(original, id).includes("Orchard Sync"));
  await panelOf(reviewer).getByRole("button", { name: "Tick all", exact: true }).click();
  await expect(panelOf(reviewer).getByRole("button", { name: /^Replace \d+ in/ })).toBeVisible();
  await replacementOf(reviewer).focus();
  await reviewer.press("Control+Enter");
  await expect(reviewer.status).toContainText("Replaced");
  for (const id of changed.slice(0, 2)) {
    await expect(reviewer.row(id)).toHaveAttribute("data-status", "edited");
    await expect(reviewer.target(reviewer.row(id))).toContainText("Sync Orchard");
  }
  await reviewer.press("Control+z");
  await reviewer.expectExport("Side-by-side Markdown", article.buffer);

  await fieldOf(reviewer).fill("(");
  await expect(countOf(reviewer)).toContainText("This is not a regular expression");
});

it("a regular expression that never ends is given up and told, and the page works on", async ({ reviewer }) => {
  await reviewer.start(article);
  await reviewer.press("Escape", "Enter");
  await reviewer.type(` ${"a".repeat(40)}`);
  await reviewer.press("Control+f", "Alt+r");
  await fieldOf(reviewer).fill("(a|a)+b");
  await expect(countOf(reviewer)).toContainText("takes too long");
  await fieldOf(reviewer).fill("a{40}");
  await expect(countOf(reviewer)).toHaveText("1 of 1");
});

it("a whole word of Japanese is told from a part of one", async ({ reviewer }) => {
  const japanese = fixture("japanese.ja-JP.md");
  const targets = [...textOf(japanese).matchAll(/data-ttu-id="([^"]+)"/g)].map(([, id]) =>
    targetOf(textOf(japanese), id ?? ""),
  );
  const words = new Intl.Segmenter("ja-JP", { granularity: "word" });
  const pieces = targets.flatMap((text) => [...words.segment(text)].map(({ segment }) => segment));
  // A word of one sign that also stands inside longer words.
  const inside = (word: string) => targets.join("\n").split(word).length - 1;
  const whole = (word: string) => pieces.filter((piece) => piece === word).length;
  const word = pieces.find((one) => /^\p{Script=Han}+$/u.test(one) && inside(one) > whole(one)) ?? "";
  expect(word).not.toBe("");
  await reviewer.start(japanese);
  await reviewer.press("Control+h");
  await fieldOf(reviewer).fill(word);
  await expect(ticksOf(reviewer).first()).toBeVisible();
  const all = await ticksOf(reviewer).count();
  await reviewer.press("Alt+w");
  await expect(async () => expect(await ticksOf(reviewer).count()).toBeLessThan(all)).toPass();
});

it("what would change markup or be refused is marked with the reason, and not done unasked", async ({ reviewer }) => {
  await reviewer.start(article);
  const id = "07c1e-108";
  expect(targetOf(original, id)).toContain("](update-firmware.md)");
  await reviewer.press("Control+h");
  await fieldOf(reviewer).fill("[atjauniniet");
  await replacementOf(reviewer).fill("atjauniniet");
  const entry = panelOf(reviewer).getByRole("listitem").filter({ hasText: id });
  await expect(entry).toContainText("Changes the markup: 1 link fewer.");
  await expect(entry.getByRole("checkbox")).not.toBeChecked();
  await expect(panelOf(reviewer).getByRole("button", { name: "Replace", exact: true })).toHaveAttribute(
    "aria-disabled",
    "true",
  );
  await entry.getByRole("checkbox").check();
  await expect(panelOf(reviewer).getByRole("button", { name: "Replace 1 in 1 segment" })).toBeVisible();

  await replacementOf(reviewer).fill("</span>");
  await expect(entry).toContainText("Cannot be replaced: A closing </span>");
  await expect(entry.getByRole("checkbox")).not.toBeChecked();

  // Code and destinations are passed over unless asked for.
  await fieldOf(reviewer).fill("update-firmware");
  await expect(countOf(reviewer)).toHaveText("Not found");
  await reviewer.press("Alt+k");
  await expect(countOf(reviewer)).toHaveText(/\d+ of \d+/);
});

it("axe finds nothing serious in the panel, in a right-to-left article too, in either scheme", async ({ reviewer }) => {
  await reviewer.start(sample("orchard-sync.ar-SA.md"));
  await reviewer.press("Control+h", "Alt+k");
  await fieldOf(reviewer).fill("a");
  await replacementOf(reviewer).fill("</span>");
  await expect(ticksOf(reviewer).first()).toBeVisible();
  await expect(panelOf(reviewer).locator(".excerpt").first()).toHaveAttribute("dir", "rtl");
  await fieldOf(reviewer).fill("من");
  const isolated = panelOf(reviewer).locator(".excerpt-code");
  await expect(isolated.filter({ hasText: /^\(/ }).first()).toBeAttached();
  await expect(isolated.filter({ hasText: /^\]/ })).toHaveCount(0);
  await expectAccessibleInBothSchemes(reviewer.page);
});

test("at 200 % zoom the panel and a row beside it are there", async ({ reviewer, page }) => {
  await page.setViewportSize({ width: 640, height: 360 });
  await reviewer.start(article);
  await reviewer.press("Control+h");
  await fieldOf(reviewer).fill("stacij");
  await replacementOf(reviewer).fill("mezgl");
  await expect(panelOf(reviewer).getByRole("button", { name: /^Replace \d+ in/ })).toBeVisible();
  const panel = await panelOf(reviewer).boundingBox();
  const grid = await reviewer.grid.boundingBox();
  expect(grid?.y).toBeGreaterThanOrEqual((panel?.y ?? 0) + (panel?.height ?? 0) - 1);
  expect(grid?.height).toBeGreaterThan(90);
  expect(panel?.width).toBeLessThanOrEqual(640);
});

for (const { title, run } of visits()) test(title, run);
