/** Palette, sheet, settings and grid at 200 % zoom, in forced colours and without motion. */
import type { Locator } from "@playwright/test";
import { fixture, sample } from "./support/articles.ts";
import { expectAccessible } from "./support/axe.ts";
import { expect, test } from "./support/test.ts";

const article = sample("orchard-sync.ar-SA.md");

/** Nothing of it is out of the window sideways, and all of it can be scrolled into view. */
async function expectInReach(dialog: Locator): Promise<void> {
  const box = await dialog.boundingBox();
  const viewport = dialog.page().viewportSize();
  expect(box).not.toBeNull();
  if (box === null || viewport === null) return;
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(viewport.width);
  expect(box.y + box.height).toBeLessThanOrEqual(viewport.height);
  const overflow = await dialog.evaluate((element) =>
    [element, ...element.querySelectorAll("*")]
      .filter((one) => !one.closest(".visually-hidden") && one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0)
      .map((one) => one.className),
  );
  expect(overflow).toEqual([]);
}

test.describe("at 200 % zoom", () => {
  test.use({ viewport: { width: 640, height: 360 }, deviceScaleFactor: 2 });

  test("K60 palette, sheet and settings can be used and axe finds nothing serious", async ({ reviewer, page }) => {
    await reviewer.start(article);
    await reviewer.press("Control+k");
    await expect(page.getByRole("option").first()).toBeVisible();
    await expectInReach(page.getByRole("dialog"));
    await reviewer.press("ArrowUp");
    await expect(page.getByRole("option", { selected: true })).toBeInViewport({ ratio: 1 });
    await reviewer.press("Escape", "F1");
    const change = page.getByRole("button", { name: "Change keys of Undo" });
    await change.click();
    await reviewer.press("Control+Enter");
    await expectInReach(page.getByRole("dialog"));
    await expect(page.getByRole("button", { name: "Reassign" })).toBeInViewport({ ratio: 1 });
    await expectAccessible(page);
    await reviewer.press("Escape", "Escape");
    await reviewer.button("Settings").click();
    await expectInReach(page.getByRole("dialog"));
    const last = page.getByRole("radio", { name: /^Plain text field/ });
    await last.scrollIntoViewIfNeeded();
    await expect(page.getByText("Plain text field, for screen readers")).toBeInViewport({ ratio: 1 });
    await expectAccessible(page);
  });

  for (const colours of ["none", "active"] as const)
    test(`K68 K114 the header of an article with a note keeps to one line, forced colours: ${colours}`, async ({
      reviewer,
      page,
    }) => {
      await page.emulateMedia({ forcedColors: colours });
      await reviewer.start(fixture("quote-damaged.de-DE.md"));
      const tops = (name: string) =>
        page
          .locator("header")
          .getByRole("button", { name })
          .evaluate((element) => element.getBoundingClientRect());
      const note = await tops("1 note");
      const undo = await tops("Undo");
      expect(note.top).toBeLessThan(undo.bottom);
      expect(note.bottom).toBeGreaterThan(undo.top);
      for (const view of ["Segments", "Page"]) await expect(reviewer.button(view)).toBeInViewport({ ratio: 1 });
    });
});

test("K61 in forced colours the chosen command and the active row are still told apart", async ({ reviewer, page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await reviewer.start(article);
  const row = reviewer.activeRow.locator(".row-sheet");
  // K85: where the text lets its colours be forced, Chromium paints what is highlighted in it as if it were selected.
  await expect(reviewer.target(reviewer.activeRow)).toHaveCSS("forced-color-adjust", "none");
  await expect(row).toHaveCSS("outline-style", "solid");
  await reviewer.press("Control+k");
  const selected = page.getByRole("option", { selected: true });
  await expect(selected).toBeVisible();
  const colour = (option: Locator) => option.evaluate((element) => getComputedStyle(element).backgroundColor);
  expect(await colour(selected)).not.toBe(await colour(page.getByRole("option", { selected: false }).first()));
  await expectAccessible(page);
});

test("K62 where motion is not wanted nothing moves", async ({ reviewer, page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await reviewer.start(article);
  await page.evaluate(() => {
    const { animate } = Element.prototype;
    Object.assign(window, { animated: 0 });
    Element.prototype.animate = function (...given) {
      Object.assign(window, { animated: 1 });
      return animate.apply(this, given);
    };
  });
  await reviewer.press("Control+Enter");
  await expect(reviewer.progress).toHaveAttribute("aria-valuenow", "1");
  await reviewer.press("Control+k");
  await expect(page.getByRole("combobox")).toBeFocused();
  const moving = await page.evaluate(() => {
    const long = ({ transitionDuration }: CSSStyleDeclaration) =>
      transitionDuration.split(",").some((duration) => Number.parseFloat(duration) > 0);
    return {
      animated: Reflect.get(window, "animated"),
      // An animation of a hundredth of a millisecond is seen by nobody, and may wait for its frame just now. A transition holds what it changes back until then.
      running: document
        .getAnimations()
        .filter((one) => one instanceof CSSTransition || Number(one.effect?.getComputedTiming().duration) > 1).length,
      slow: Array.from(document.querySelectorAll("*"), (element) => element).filter((element) =>
        long(getComputedStyle(element)),
      ).length,
    };
  });
  expect(moving).toEqual({ animated: 0, running: 0, slow: 0 });
});
