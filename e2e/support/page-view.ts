/** What of the page's view is looked at from within it. */
import { expect, type Locator, type Page } from "@playwright/test";

export async function topOf(element: Locator): Promise<number> {
  return (await element.boundingBox())?.y ?? Number.NaN;
}

/** Presses a key that moves the caret, and waits until the caret stands in the page's view, with what can be done with its sentence. */
export async function expectCaretSeenAfter(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key);
  await expect.poll(() => isCaretSeen(page)).toBe(true);
  await expect(page.getByRole("button", { name: "Approve", exact: true })).toBeInViewport({ ratio: 1 });
}

/** Whether the caret stands in the page's view, above what keeps to the view's lower edge. */
function isCaretSeen(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const view = document.querySelector(".page-scroller")?.getBoundingClientRect();
    const strip = document.querySelector("[role=document]:last-child .page-strip");
    // In a low view it is no box, and its actions alone keep to the edge.
    const boxes = [strip, strip?.querySelector(".row-actions")].flatMap((one) => one?.getBoundingClientRect() ?? []);
    const covered = Math.min(...boxes.filter(({ height }) => height > 0).map((box) => box.top));
    const { focusNode, focusOffset } = getSelection() ?? {};
    if (!focusNode || view === undefined || boxes.length === 0) return false;
    const range = document.createRange();
    range.setStart(focusNode, Math.max(0, (focusOffset ?? 0) - 1));
    range.setEnd(focusNode, Math.max(1, focusOffset ?? 0));
    const { top, bottom } = range.getBoundingClientRect();
    return bottom > top && top >= view.top - 1 && bottom <= Math.min(view.bottom, covered) + 1;
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
      Array.from(
        document.querySelectorAll(`[data-part=${part}] :is(.page-cell, .page-table[data-rows] tr)`),
        (one) => one.getBoundingClientRect().top,
      );
    const [source, target] = [tops("source"), tops("target")];
    dispatchEvent(new Event("afterprint"));
    return { subgrids: subgrids.length, apart: target.filter((top, index) => top !== source[index]).length };
  });
  await page.emulateMedia({ media: null });
  return amiss;
}

/** Of an element with all that it stands in. */
function opacityOf(element: Locator): Promise<number> {
  return element.evaluate((one) => {
    let opacity = 1;
    for (let at: Element | null = one; at !== null; at = at.parentElement)
      opacity *= Number(getComputedStyle(at).opacity);
    return opacity;
  });
}

/** What assistive technology is told of `page.de-DE.md`: notes, lists with their items, links, figures, header cells, and no tags. */
export async function expectReadAsDocument(target: Locator): Promise<void> {
  const note = target.getByRole("note", { name: "Hinweis", exact: true });
  await expect(note.getByRole("paragraph")).toHaveText(["Die Änderung gilt sofort.", "Auf jedem Gerät."]);
  await expect(note.getByRole("list").getByRole("listitem")).toHaveText(["Auf jedem Gerät."]);
  const steps = target.getByRole("list").filter({ hasText: "Vergessen" });
  await expect(steps.getByRole("listitem").filter({ hasText: "Wählen" }).getByRole("list")).toHaveText([
    "Oder rufen Sie an.",
  ]);
  await expect(steps.getByRole("listitem")).toHaveCount(3);
  await expect(target.getByRole("heading", { level: 2 })).toHaveText("Wenn Sie es vergessen");
  await expect(target.getByRole("link", { name: "Sichere Kennwörter", exact: true })).toBeVisible();
  await expect(target.getByRole("link", { name: "Die Hilfe", exact: true })).toBeVisible();
  await expect(target.getByRole("figure").getByText("Das Fenster der Anmeldung")).toBeVisible();
  await expect(target.getByRole("columnheader", { name: "Einstellung" })).toBeVisible();
  await expect(target.getByRole("img", { name: "Tag <br>" })).toHaveCount(0);
}

/** Of `page.de-DE.md`, filtered by `Gerät`: rings go with their sentences, and markers with blocks of which nothing is shown. */
export async function expectDimmedWithSigns(target: Locator): Promise<void> {
  const signs = target.locator(".page-sign");
  expect(await opacityOf(signs.nth(2))).toBe(1);
  expect(await opacityOf(signs.nth(5))).toBe(0.4);
  expect(await opacityOf(target.locator("[data-marker]").filter({ hasText: "Wählen" }))).toBe(0.4);
  expect(await opacityOf(target.locator("[data-marker]").filter({ hasText: "Gerät" }))).toBe(1);
  expect(await opacityOf(target.locator('[data-segment-id="d41c0-110"]'))).toBe(0.4);
}

/** How wide the last line of a link is at the end of a paragraph that is up to so many pixels too narrow for one line. */
export function lastLinesOf(link: Element): number[] {
  const paragraph = document.createElement("p");
  const copy = paragraph.appendChild(link.cloneNode(true)) as Element;
  link.parentElement?.after(paragraph);
  paragraph.style.inlineSize = "max-content";
  const { width } = paragraph.getBoundingClientRect();
  const widths = Array.from({ length: 14 }, (_, less) => {
    paragraph.style.inlineSize = `${width - less - 0.5}px`;
    return Array.from(copy.getClientRects()).at(-1)?.width ?? 0;
  });
  paragraph.remove();
  return widths;
}

/** Waits until alerts that face each other are of the same height. */
export async function expectAlertsLevel(...pages: readonly [Locator, Locator]): Promise<void> {
  const heightsOf = (one: Locator) =>
    one.locator(".page-alert").evaluateAll((all) => all.map((alert) => alert.getBoundingClientRect().height));
  await expect(async () => {
    const [first, second] = await Promise.all(pages.map(heightsOf));
    expect(second).toEqual(first);
  }).toPass({ timeout: 10_000 });
}

/** Changes the end of a text of which the difference has more lines than it shows, and waits until it shows that. */
export async function expectLastChangeSeen(page: Page): Promise<void> {
  const group = page.getByRole("group", { name: "Changes from the machine translation" });
  // What is shown first is shown from its start.
  await expect(group).toBeVisible();
  await page.keyboard.press("Control+End");
  await page.keyboard.press("x");
  const leftBelow = () => group.evaluate((one) => one.scrollHeight - one.clientHeight - one.scrollTop);
  // Less than a line.
  await expect.poll(leftBelow).toBeLessThan(20);
  expect(await group.evaluate((one) => one.scrollTop)).toBeGreaterThan(0);
}
