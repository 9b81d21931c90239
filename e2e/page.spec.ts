/** The article as its readers will see it, edited in place (docs/spec/page.md). */
import type { Locator, Page } from "@playwright/test";
import { fixture, largeArticle, textOf } from "./support/articles.ts";
import { expectAccessibleInBothSchemes } from "./support/axe.ts";
import { holdCode } from "./support/hold-code.ts";
import {
  amissOnPaper,
  expectAlertsLevel,
  expectCaretSeenAfter,
  expectDimmedWithSigns,
  expectLastChangeSeen,
  expectReadAsDocument,
  farWhileScrolling,
  lastLinesOf,
  topOf,
} from "./support/page-view.ts";
import { withTarget, withText } from "./support/splice.ts";
import { expect, test } from "./support/test.ts";

const article = fixture("page.de-DE.md");
const original = textOf(article);
const SIDE_BY_SIDE = "Side-by-side Markdown";

const targetPage = (page: Page) => page.getByRole("document", { name: "Target page", exact: true });
const sourcePage = (page: Page) => page.getByRole("document", { name: "Source page", exact: true });
const sentence = (document: Locator, id: string) => document.locator(`[data-segment-id="${id}"]`);
const editorOf = (page: Page, id: string) => page.getByRole("textbox", { name: `Target, segment ${id}`, exact: true });

test.describe("facing pages", () => {
  test.beforeEach(async ({ reviewer, page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await reviewer.start(article);
    await reviewer.press("F9");
    await expect(editorOf(page, "d41c0-103")).toBeFocused();
  });

  test("PG1 PG6 both pages hold every segment and field once, in their languages, block beside block", async ({
    page,
  }) => {
    const ids = Array.from(original.matchAll(/data-ttu-id="([^"]+)"/g), ([, id]) => id);
    for (const [document, lang] of [
      [sourcePage(page), "en-US"],
      [targetPage(page), "de-DE"],
    ] as const) {
      const shown = await document
        .locator("[data-segment-id]")
        .evaluateAll((all) => all.map((one) => one.getAttribute("data-segment-id")));
      expect(shown).toEqual(ids);
      await expect(document.locator("[data-field]")).toHaveCount(3);
      await expect(sentence(document, "d41c0-105")).toHaveAttribute("lang", lang);
      await expect(sentence(document, "d41c0-105")).toHaveAttribute("dir", "ltr");
    }
    for (const id of ["d41c0-104", "d41c0-107", "d41c0-110", "d41c0-114", "d41c0-118"])
      expect(
        Math.abs((await topOf(sentence(sourcePage(page), id))) - (await topOf(sentence(targetPage(page), id)))),
      ).toBeLessThan(2);
    await expect(page.getByRole("grid", { name: "Segments" })).toHaveCount(0);
  });

  test("PG3 PG103 PG135 it looks as documentation does: headings, lists, tables, alerts, code, tabs, and boxes with their names", async ({
    page,
  }) => {
    const target = targetPage(page);
    await expect(target.getByRole("heading", { level: 1, name: "Windows" })).toBeVisible();
    await expect(target.getByRole("heading", { level: 2, name: "Wenn Sie es vergessen" })).toBeVisible();
    await expect(target.getByRole("columnheader", { name: "Einstellung" })).toBeVisible();
    await expect(target.getByRole("cell", { name: "30 Tage" })).toHaveCSS("text-align", "end");
    await expect(target.getByRole("cell", { name: "a | b" })).toBeVisible();
    await expect(target.getByRole("row", { name: "12" }).getByRole("cell")).toHaveText(["12", ""]);
    await expect(target.getByText("Hinweis", { exact: true })).toBeVisible();
    await expect(sourcePage(page).getByText("Note", { exact: true })).toBeVisible();
    await expect(target.locator("pre")).toHaveText("ablage reset\n\n  --user me", { useInnerText: true });
    await expect(target.getByText("media/fenster.png")).toBeVisible();
    await expect(
      target.locator(".page-box").filter({ hasText: "[!INCLUDE [Vorschau](../includes/vorschau.md)]" }),
    ).toContainText("Include");
    const strange = target.locator(".page-box[data-strange]");
    await expect(strange).toHaveCount(1);
    await expect(strange).toContainText('wunderlich::: wunderlich zeile="1"');
    await expect(target.getByRole("separator")).toHaveCount(1);
    await expect(target.getByText("Erklärt.")).toBeVisible();
    await expect(target.getByText("hilft.")).toBeVisible();
    await expect(sentence(target, "d41c0-118").locator(".page-text")).toHaveText(
      "Zeile einsZeile zwei und H2O mit <platzhalter>.",
      { useInnerText: true },
    );
    const lines = await sentence(target, "d41c0-118").evaluate(
      (one) => new Set(Array.from(one.getClientRects(), ({ top }) => Math.round(top))).size,
    );
    expect(lines).toBeGreaterThan(1);
    await expect(sentence(target, "d41c0-105").locator(".page-text")).toHaveText("Es hat mindestens zwölf Zeichen.", {
      useInnerText: true,
    });
    const link = sentence(target, "d41c0-112").locator("..");
    expect(Math.min(...(await link.evaluate(lastLinesOf)))).toBeGreaterThan(20);
  });

  test("PG20 PG21 sentences are edited where they stand, by click and by Enter, and the bytes are as in the grid", async ({
    reviewer,
    page,
  }) => {
    const target = targetPage(page);
    let expected = original;
    const ids = [
      "d41c0-103",
      "d41c0-105",
      "d41c0-107",
      "d41c0-108",
      "d41c0-109",
      "d41c0-111",
      "d41c0-112",
      "d41c0-114",
      "d41c0-116",
      "d41c0-117",
    ];
    for (const [index, id] of ids.entries()) {
      if (index % 2 === 0) await sentence(target, id).click();
      else {
        await reviewer.press("Escape");
        while ((await target.locator("[aria-current]").getAttribute("data-segment-id")) !== id)
          await reviewer.press("ArrowDown");
        await reviewer.press("Enter");
      }
      await expect(editorOf(page, id)).toBeFocused();
      await reviewer.press("Control+End");
      await reviewer.type(` ${index}`);
      expected = withTarget(expected, id, (text) => `${text} ${index}`);
    }
    await reviewer.expectExport(SIDE_BY_SIDE, expected);
    for (const id of ids.slice(0, -1)) await expect(sentence(target, id)).toHaveAttribute("data-status", "edited");
  });

  test("PG21 title and image text are edited on the page", async ({ reviewer, page }) => {
    const target = targetPage(page);
    await target.locator('[data-field="title"]').click();
    await reviewer.press("Control+End");
    await reviewer.type("!");
    await target.locator('[data-field="image-1"]').click();
    await reviewer.press("Control+End");
    await reviewer.type("?");
    const edited = withText(original, "![Das Fenster der Anmeldung]", "![Das Fenster der Anmeldung?]");
    await reviewer.expectExport(SIDE_BY_SIDE, withText(edited, "title: Kennwort ändern", "title: Kennwort ändern!"));
  });

  test("PG20 the sentence stands in its lines while it is edited, and keys move within it as it is seen", async ({
    reviewer,
    page,
  }) => {
    const before = sentence(targetPage(page), "d41c0-104");
    const behind = sentence(targetPage(page), "d41c0-106");
    await sentence(targetPage(page), "d41c0-105").click();
    await expect(editorOf(page, "d41c0-105")).toBeFocused();
    const lineOf = (one: Locator) =>
      one.evaluate((element) => Array.from(element.getClientRects(), ({ top }) => Math.round(top)));
    const [last] = (await lineOf(before)).slice(-1);
    const own = await lineOf(editorOf(page, "d41c0-105").locator(".cm-line"));
    expect(Math.abs((own[0] ?? 0) - (last ?? 0))).toBeLessThan(4);
    expect(Math.abs(((await lineOf(behind))[0] ?? 0) - (own.at(-1) ?? 0))).toBeLessThan(4);
    await reviewer.press("Home");
    await reviewer.type("A");
    await reviewer.press("Control+End");
    await reviewer.type("Z");
    await expect(editorOf(page, "d41c0-105")).toHaveText("AEs hat mindestens **zwölf** Zeichen.Z");
  });

  test("PG22 approving goes on in reading order, and undo, statuses and the place are one with the segments", async ({
    reviewer,
    page,
  }) => {
    const target = targetPage(page);
    for (const id of ["d41c0-103", "d41c0-104", "d41c0-105"]) {
      await expect(editorOf(page, id)).toBeFocused();
      await reviewer.approve(id);
    }
    await expect(editorOf(page, "d41c0-106")).toBeFocused();
    await expect(sentence(target, "d41c0-105")).toHaveAttribute("data-status", "approved");
    await reviewer.press("Control+z");
    await expect(sentence(target, "d41c0-105")).toHaveAttribute("data-status", "unreviewed");
    await expect(editorOf(page, "d41c0-105")).toBeFocused();
    await reviewer.press("F9");
    await reviewer.editing("d41c0-105");
    await expect(reviewer.row("d41c0-104")).toHaveAttribute("data-status", "approved");
    await reviewer.press("Control+ArrowDown", "Control+ArrowDown", "F9");
    await expect(editorOf(page, "d41c0-107")).toBeFocused();
    await reviewer.press("Escape", "F9");
    await expect(reviewer.row("d41c0-107")).toBeFocused();
  });

  test("K111 PG23 PG110 PG111 PG115 PG119 PG157 what is decided and what changed stand under the block, or the row of a table, and the buttons act", async ({
    reviewer,
    page,
  }) => {
    const target = targetPage(page);
    await reviewer.type("!");
    await expect(target.getByRole("group", { name: "Changes from the machine translation" })).toBeVisible();
    await target.getByRole("button", { name: "Restore machine translation" }).click();
    await expect(editorOf(page, "d41c0-103")).toHaveText("Kennwort ändern");
    await target.getByRole("button", { name: "Approve", exact: true }).click();
    await expect(sentence(target, "d41c0-103")).toHaveAttribute("data-status", "approved");
    await expect(editorOf(page, "d41c0-104")).toBeFocused();
    await sentence(target, "d41c0-114").click();
    await reviewer.press("Control+End");
    await reviewer.type(", auch wenn der Browser zwischendurch geschlossen wurde und am nächsten Tag noch");
    const topsOf = (document: Locator) =>
      Promise.all(
        ["d41c0-113", "d41c0-114", "d41c0-115"].map((id) =>
          topOf(document.getByRole("row").filter({ has: page.locator(`[data-segment-id="${id}"]`) })),
        ),
      );
    await expect(target.getByRole("group", { name: "Changes from the machine translation" })).toBeVisible();
    const tops = await topsOf(target);
    await expect.poll(() => topsOf(sourcePage(page))).toEqual(tops);
    const decided = target.getByRole("button", { name: "Approve", exact: true });
    const below = await topOf(decided);
    expect(tops.filter((top) => top < below)).toHaveLength(2);
    const [box, row] = await Promise.all([decided, sentence(target, "d41c0-115")].map((one) => one.boundingBox()));
    expect(Math.abs((box?.x ?? 0) - (row?.x ?? Number.NaN))).toBeLessThan(4);
    const columnOf = async (document: Locator) => {
      const [whole, cell] = await Promise.all(
        [document, document.getByRole("columnheader").last()].map((one) => one.boundingBox()),
      );
      return (cell?.x ?? Number.NaN) - (whole?.x ?? 0);
    };
    expect(Math.abs((await columnOf(target)) - (await columnOf(sourcePage(page))))).toBeLessThan(2);
    // Boxes that face each other end at the same height.
    await sentence(target, "d41c0-107").click();
    await expect(editorOf(page, "d41c0-107")).toBeFocused();
    await page.keyboard.insertText(" Sie gilt ohne neue Anmeldung.".repeat(6));
    for (const id of ["d41c0-107", "d41c0-109"]) {
      await sentence(target, id).click();
      await expect(editorOf(page, id)).toBeFocused();
      await expectAlertsLevel(sourcePage(page), target);
    }
    // A paragraph of more lines than the view has.
    await page.setViewportSize({ width: 1440, height: 600 });
    await sentence(target, "d41c0-104").click();
    await expect(editorOf(page, "d41c0-104")).toBeFocused();
    await page.keyboard.insertText("Wort ".repeat(300));
    await expectLastChangeSeen(page);
    for (const key of ["Control+Home", "Control+End", "PageUp"]) await expectCaretSeenAfter(page, key);
    await page.setViewportSize({ width: 640, height: 360 });
    await expect(sourcePage(page)).toHaveCount(0);
    for (const key of ["Control+Home", "Control+End"]) await expectCaretSeenAfter(page, key);
  });

  test("PG24 PG152 a filter dims what it does not show, and removes nothing", async ({ reviewer, page }) => {
    await reviewer.press("Control+Shift+f");
    await reviewer.type("Gerät");
    const target = targetPage(page);
    await expect(target.locator("[data-segment-id]:not([data-dimmed])")).toHaveCount(2);
    await expect(target.locator("[data-segment-id]")).toHaveCount(16);
    await expectDimmedWithSigns(target);
  });

  test("PG25 a search marks its matches on the page and goes to them", async ({ reviewer, page }) => {
    await reviewer.press("Control+f");
    await reviewer.type("Zeile");
    await expect(page.getByText(/of 2|2 matches/).first()).toBeVisible();
    await reviewer.press("Enter");
    await expect(targetPage(page).locator("[aria-current]")).toHaveAttribute("data-segment-id", "d41c0-118");
    await expect
      .poll(() => page.evaluate(() => Array.from(CSS.highlights.values()).flatMap((all) => [...all]).length))
      .toBeGreaterThan(0);
  });

  test("PG10 K58 Ctrl+F9 shows both pages, the target, the source, and both again", async ({ reviewer, page }) => {
    await reviewer.press("Control+F9");
    await expect(sourcePage(page)).toHaveCount(0);
    await expect(targetPage(page).getByText("Change your password")).toBeVisible();
    await reviewer.press("Control+F9");
    await expect(targetPage(page)).toHaveCount(0);
    await expect(sentence(sourcePage(page), "d41c0-103")).toBeFocused();
    await reviewer.type("z");
    await expect(reviewer.status).toContainText("Not typed: the source stands alone");
    await reviewer.press("Control+F9");
    await expect(editorOf(page, "d41c0-103")).toBeFocused();
    await expect(sourcePage(page)).toBeVisible();
  });

  test("PG26 PG28 PG87 PG127 PG151 statuses, findings and numbers are switched on and off, stay so, and are printed so once all blocks are built, which can be called off", async ({
    reviewer,
    page,
  }) => {
    const sign = targetPage(page).getByRole("img", { name: "Unreviewed", includeHidden: true }).first();
    await expect(sign).toBeVisible();
    await page.getByRole("button", { name: "Statuses", exact: true }).click();
    await expect(sign).toBeHidden();
    await page.getByRole("button", { name: "Numbers", exact: true }).click();
    await page.getByRole("button", { name: "Segments", exact: true }).click();
    await page.getByRole("button", { name: "Page", exact: true }).click();
    await expect(page.getByRole("button", { name: "Numbers", exact: true })).toHaveAttribute("aria-pressed", "true");
    await expect(sign).toBeHidden();
    await page.evaluate(() => {
      window.print = () => {
        const left = document.querySelectorAll(".page-chunk-far, [data-building]").length;
        const number = document.querySelector(".page-number");
        document.body.dataset["printed"] = `${left} left, ${number && getComputedStyle(number).display}`;
      };
    });
    // No frame comes, so that nothing of it is built yet.
    const frames = await page.evaluateHandle(() => {
      const { requestAnimationFrame } = window;
      window.requestAnimationFrame = () => 0;
      return requestAnimationFrame;
    });
    await page.getByRole("button", { name: "Print…", exact: true }).click();
    await expect(page.getByRole("dialog", { name: "Preparing the page for print" }).getByText("0 %")).toBeVisible();
    await reviewer.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await page.evaluate((before) => {
      window.requestAnimationFrame = before;
    }, frames);
    await expect(page.locator("body")).not.toHaveAttribute("data-printed");
    await page.getByRole("button", { name: "Print…", exact: true }).click();
    await expect(page.locator("body")).toHaveAttribute("data-printed", "0 left, inline");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    expect(await amissOnPaper(page)).toEqual({ subgrids: 0, apart: 0 });
  });

  test("PG30 PG150 to assistive technology the page is a document, and nothing of it is amiss, both pages or one", async ({
    reviewer,
    page,
  }) => {
    await expectReadAsDocument(targetPage(page));
    await expectAccessibleInBothSchemes(page);
    await reviewer.press("Control+F9");
    await expectAccessibleInBothSchemes(page);
  });
});

test("PG11 in a narrow window the target stands alone with the active sentence's original under it", async ({
  reviewer,
  page,
}) => {
  await page.setViewportSize({ width: 1000, height: 800 });
  await reviewer.start(article);
  await reviewer.press("F9");
  await expect(editorOf(page, "d41c0-103")).toBeFocused();
  await expect(sourcePage(page)).toHaveCount(0);
  await expect(targetPage(page).getByText("Change your password")).toBeVisible();
  await page.getByRole("button", { name: "Facing", exact: true }).click();
  await expect(sourcePage(page)).toBeVisible();
});

test("PG13 keys pressed while the page is on its way are not lost", async ({ reviewer, page }) => {
  const letGo = await holdCode(page, "article-page");
  await reviewer.start(article);
  await reviewer.press("F9");
  await reviewer.type("xy");
  letGo();
  await expect(editorOf(page, "d41c0-103")).toHaveText("Kennwort ändernxy");
});

test("PG7 PG113 PG117 a page of thousands of segments holds them all, builds what is near, and goes anywhere", async ({
  reviewer,
  page,
}) => {
  const large = largeArticle();
  await reviewer.start(large);
  await reviewer.press("Escape", "F9");
  await expect(targetPage(page).locator("[data-segment-id]")).toHaveCount(7600);
  await expect(sourcePage(page).or(targetPage(page)).first().locator("[data-segment-id]")).toHaveCount(7600);
  expect(await targetPage(page).locator("[data-segment-id][data-status]").count()).toBeLessThan(600);
  await reviewer.press("End");
  const last = targetPage(page).locator("[data-segment-id]").last();
  await expect(last).toHaveAttribute("aria-current", "true");
  await expect(last).toBeFocused();
  await expect(last).toBeInViewport();
  await expect(sourcePage(page).locator(".page-strip button").filter({ hasText: "repeats" })).toBeInViewport();
  await reviewer.press("Enter");
  await reviewer.press("Control+End");
  await reviewer.type("!");
  await reviewer.press("Escape", "Home");
  await expect(targetPage(page).locator("[aria-current]")).toBeInViewport();
  await expect(last).toHaveText(/!$/);
  expect(await farWhileScrolling(page)).toBe("hidden");
  await expect(page.locator(".page-chunk-far").last()).toHaveCSS("content-visibility", "auto");
});

test("PG27 by the keyboard alone: to the page, through it, edited, approved, and back", async ({ reviewer, page }) => {
  await reviewer.start(article);
  await reviewer.press("Control+k");
  await reviewer.type("segments · page");
  await reviewer.press("Enter");
  await expect(editorOf(page, "d41c0-103")).toBeFocused();
  await reviewer.press("Escape", "ArrowDown", "PageDown");
  await expect(targetPage(page).locator("[aria-current]")).not.toHaveAttribute("data-segment-id", "d41c0-104");
  await reviewer.press("Home", "ArrowDown", "ArrowDown", "ArrowDown", "Enter");
  await expect(editorOf(page, "d41c0-104")).toBeFocused();
  await reviewer.type("!");
  await reviewer.approve("d41c0-104");
  await reviewer.press("F9");
  await reviewer.editing("d41c0-105");
  await reviewer.expectExport(
    SIDE_BY_SIDE,
    withTarget(original, "d41c0-104", (text) => `${text}!`),
  );
});
