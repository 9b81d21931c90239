/** What of the page's view is looked at from within it. */
import { expect, type Locator, type Page } from "@playwright/test";

export async function topOf(element: Locator): Promise<number> {
  return (await element.boundingBox())?.y ?? Number.NaN;
}

/** Presses a key that moves the caret, and waits until the caret stands in the page's view. */
export async function expectCaretSeenAfter(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key);
  await expect.poll(() => isCaretSeen(page)).toBe(true);
}

/** Whether the caret stands in the page's view, above what keeps to the view's lower edge. */
function isCaretSeen(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const view = document.querySelector(".page-scroller")?.getBoundingClientRect();
    const strip = document.querySelector("[role=document]:last-child .page-strip")?.getBoundingClientRect();
    const { focusNode, focusOffset } = getSelection() ?? {};
    if (!focusNode || view === undefined || strip === undefined) return false;
    const range = document.createRange();
    range.setStart(focusNode, Math.max(0, (focusOffset ?? 0) - 1));
    range.setEnd(focusNode, Math.max(1, focusOffset ?? 0));
    const { top, bottom } = range.getBoundingClientRect();
    return bottom > top && top >= view.top - 1 && bottom <= Math.min(view.bottom, strip.top) + 1;
  });
}

/** Scrolls the page a little. @returns how texts out of view are treated by then */
export function farWhileScrolling(page: Page): Promise<string> {
  return page.locator(".page-scroller").evaluate((scroller) => {
    const far = document.querySelector(".page-chunk-far") ?? scroller;
    scroller.scrollBy(0, 200);
    return new Promise<string>((resolve) => {
      scroller.addEventListener("scroll", () => resolve(getComputedStyle(far).contentVisibility), { once: true });
    });
  });
}

/**
 * The pages as they are printed. Grids within grids are what browsers print over each other where a sheet ends.
 *
 * @returns how many such there are, and how many blocks do not begin as high as those that face them
 */
export async function amissOnPaper(page: Page): Promise<{ readonly subgrids: number; readonly apart: number }> {
  await page.emulateMedia({ media: "print" });
  const amiss = await page.evaluate(() => {
    dispatchEvent(new Event("beforeprint"));
    const all = [...document.querySelectorAll(".page-spread, .page-spread *")];
    const styles = all.map((one) => getComputedStyle(one));
    const subgrids = styles.filter((one) => one.display === "grid" && one.gridTemplateRows.startsWith("subgrid"));
    const tops = (part: string) =>
      Array.from(document.querySelectorAll(`[data-part=${part}] .page-cell`), (one) => one.getBoundingClientRect().top);
    const [source, target] = [tops("source"), tops("target")];
    dispatchEvent(new Event("afterprint"));
    return { subgrids: subgrids.length, apart: target.filter((top, index) => top !== source[index]).length };
  });
  await page.emulateMedia({ media: null });
  return amiss;
}
