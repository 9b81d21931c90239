/** Rows of any height, all of 7,600 of them: exact, never blank, and never moving under the reviewer's eyes. Whose number matters to nothing are a thousand. */
import type { Page } from "@playwright/test";
import { idsOf, largeArticle, longArticle, sample } from "./support/articles.ts";
import type { Reviewer } from "./support/reviewer.ts";
import { expect, test } from "./support/test.ts";
import { visitsOf } from "./support/visit.ts";

const { it, visits } = visitsOf("scrolling");

const large = largeArticle();
const ids = idsOf(large);
const last = ids.at(-1) ?? "";
const long = longArticle();

/** The rows in view, and how much of the scroller's height no row covers, in pixels, what is above and below the article aside. */
async function view(page: Page): Promise<{ readonly first: number; readonly last: number; readonly gap: number }> {
  return await page.evaluate(() => {
    const rows = Array.from(document.querySelectorAll<HTMLElement>("[role=row][data-index], [role=row][tabindex]"));
    const [row] = rows;
    const scroller = row?.closest("[role=rowgroup]") ?? document.documentElement;
    const frame = scroller.getBoundingClientRect();
    const shown = rows
      .map((each) => ({ index: Number(each.getAttribute("aria-rowindex")), ...each.getBoundingClientRect().toJSON() }))
      .filter(({ top, bottom }) => bottom > frame.top && top < frame.bottom)
      .sort((a, b) => a.top - b.top);
    let covered = frame.top;
    let gap = 0;
    for (const { top, bottom } of shown) {
      gap = Math.max(gap, top - covered);
      covered = Math.max(covered, bottom);
    }
    const atEnd = scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 40;
    if (!atEnd) gap = Math.max(gap, frame.bottom - covered);
    return { first: shown[0]?.index ?? 0, last: shown.at(-1)?.index ?? 0, gap };
  });
}

/** Gaps between sheets belong to the rows; anything more is a blank. */
const noBlank = 1;

async function expectWholeInView(reviewer: Reviewer, id: string): Promise<void> {
  await reviewer.editing(id);
  await expect(reviewer.row(id)).toBeInViewport({ ratio: 1 });
  const { gap } = await view(reviewer.page);
  expect(gap).toBeLessThan(noBlank);
}

it("a link to the last segment shows it whole, and one back to the first shows that", async ({ reviewer }) => {
  await reviewer.start(large);
  await reviewer.goTo(last);
  await expectWholeInView(reviewer, last);
  await reviewer.goTo(ids[0] ?? "");
  await expectWholeInView(reviewer, ids[0] ?? "");
  for (const at of [3800, 7000, 120, 5555]) {
    await reviewer.goTo(ids[at] ?? "");
    await expectWholeInView(reviewer, ids[at] ?? "");
  }
});

it("R53 a link counts where the address of the row that was active is written right behind it", async ({
  reviewer,
}) => {
  await reviewer.start(sample("orchard-sync.lv-LV.md"));
  await reviewer.page.evaluate(() => {
    const before = location.href;
    location.hash = "#07c1e-105";
    history.replaceState(history.state, "", before);
  });
  await reviewer.editing("07c1e-105");
});

test("an article opened by a link to its last segment begins there", async ({ reviewer }) => {
  await reviewer.page.goto(`/#${last}`);
  await reviewer.open(large);
  await expectWholeInView(reviewer, last);
});

for (const [key, way, from, height, file] of [
  ["PageDown", 1, 2, 720, large],
  ["PageUp", -1, 7603, 720, large],
  ["PageUp", -1, 1003, 640, long],
] as const) {
  it(`${key} walks on without a blank, and passes no row over, ${height} high`, async ({ reviewer, page }) => {
    await page.setViewportSize({ width: 1280, height });
    await reviewer.start(file);
    await reviewer.press("Escape", way === 1 ? "Home" : "End");
    await expect(reviewer.activeRow).toHaveAttribute("aria-rowindex", String(from));
    const walked = await page.evaluate(walk, key);
    expect(walked.faults).toEqual([]);
    expect(walked.passedOver).toEqual([]);
    // More than a section of the article, which holds rows of every kind.
    expect(way * (walked.end - from)).toBeGreaterThan(120);
  });
}

/** Runs in the page: presses the key 25 times, and looks at every frame. */
async function walk(key: string) {
  // Ends when the frame has been painted: what resize observers mend before that, nobody sees.
  const frame = () =>
    new Promise<void>((painted) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => painted();
      requestAnimationFrame(() => port2.postMessage(null));
    });
  const active = () => document.querySelector<HTMLElement>('[role=grid] [role=row][aria-selected="true"]');
  const scroller = active()?.closest("[role=rowgroup]") ?? document.body;
  const indexOf = (row: Element | null) => Number(row?.getAttribute("aria-rowindex"));
  const faults: string[] = [];
  const shown = new Set<number>();
  const look = () => {
    const view = scroller.getBoundingClientRect();
    let covered = 0;
    for (const row of scroller.querySelectorAll("[role=row]")) {
      const { top, bottom } = row.getBoundingClientRect();
      const height = Math.min(bottom, view.bottom) - Math.max(top, view.top);
      if (height <= 0) continue;
      covered += height;
      shown.add(indexOf(row));
    }
    const atEnd = scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 40;
    if (!atEnd && covered < view.height - 1)
      faults.push(`${view.height - covered} blank pixels at ${indexOf(active())}`);
    if (!shown.has(indexOf(active()))) faults.push(`row ${indexOf(active())} is active and out of view`);
  };
  for (let presses = 0; presses < 25; presses++) {
    look();
    active()?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
    look();
    await frame();
    look();
    await frame();
  }
  const first = Math.min(...shown);
  const passedOver = Array.from({ length: Math.max(...shown) - first }, (_, at) => first + at).filter(
    (at) => !shown.has(at),
  );
  return { faults: faults.slice(0, 10), passedOver: passedOver.slice(0, 10), end: indexOf(active()) };
}

for (const [width, height, approvals] of [
  [640, 360, 40],
  [1280, 480, 40],
  // A whole section of the article, which holds rows of every kind.
  [1280, 720, 100],
  [1920, 1080, 40],
] as const)
  it(`R57 the active row keeps to a third of the view over ${approvals} approvals, ${width} × ${height}`, async ({
    reviewer,
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await reviewer.start(long);
    await reviewer.goTo(ids[300] ?? "");
    await reviewer.editing(ids[300] ?? "");
    const { approved, off } = await page.evaluate(approveMany, approvals);
    expect(approved).toBe(approvals);
    expect(off).toEqual([]);
  });

/** Runs in the page: approves so many rows, and looks where the next one stands once its frame is painted. */
async function approveMany(approvals: number) {
  const frame = () =>
    new Promise<void>((painted) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => painted();
      requestAnimationFrame(() => port2.postMessage(null));
    });
  const active = () => document.querySelector<HTMLElement>('[role=grid] [role=row][aria-selected="true"]');
  const off: string[] = [];
  let approved = 0;
  for (; approved < approvals; approved++) {
    const before = active();
    const approve = Array.from(before?.querySelectorAll("button") ?? []).find(({ textContent }) =>
      textContent.startsWith("Approve"),
    );
    approve?.click();
    await frame();
    await frame();
    const row = active();
    const view = row?.closest("[role=rowgroup]")?.getBoundingClientRect();
    if (row === null || view === undefined || row === before) break;
    const { top, height } = row.getBoundingClientRect();
    const distance = top - view.top - Math.max(0, Math.min(view.height / 3, view.height - height));
    // The difference under the text comes and goes with the row.
    if (Math.abs(distance) > 1) off.push(`row ${row.getAttribute("aria-rowindex")}: ${distance} pixels`);
  }
  return { approved, off };
}

it("activating a row moves nothing above it", async ({ reviewer, page }) => {
  // So high that no row has to be brought up to where it belongs.
  await page.setViewportSize({ width: 1280, height: 1600 });
  await reviewer.start(sample("orchard-sync.lv-LV.md"));
  await reviewer.press("Escape");
  const tops = () =>
    reviewer.grid
      .locator("[role=row]")
      .evaluateAll((rows) =>
        rows.map((row) => [Number(row.getAttribute("aria-rowindex")), row.getBoundingClientRect().top] as const),
      );
  for (const [from, to] of [
    ["07c1e-103", "07c1e-104"],
    ["07c1e-104", "07c1e-105"],
  ] as const) {
    await expect(reviewer.row(from)).toHaveAttribute("aria-selected", "true");
    const before = new Map(await tops());
    const at = Number(await reviewer.row(from).getAttribute("aria-rowindex"));
    await reviewer.stepDownTo(to);
    const after = await tops();
    // Up to the row that was active all stays where it was; that one gives up its actions.
    const above = after.filter(([index]) => index <= at);
    expect(above).toEqual(above.map(([index]) => [index, before.get(index)]));
  }
});

it("a clicked row stays under the pointer", async ({ reviewer, page }) => {
  await page.setViewportSize({ width: 1280, height: 1000 });
  await reviewer.start(long);
  const row = reviewer.row(ids[6] ?? "");
  const before = await row.boundingBox();
  await reviewer.target(row).click();
  await reviewer.editing(ids[6] ?? "");
  const after = await row.boundingBox();
  expect(after?.y).toBeCloseTo(before?.y ?? 0, 0);
});

it("text that grows in the editor takes its actions along and stays in view", async ({ reviewer }) => {
  await reviewer.start(large);
  await reviewer.goTo(ids[4000] ?? "");
  await expectWholeInView(reviewer, ids[4000] ?? "");
  await reviewer.page.keyboard.insertText(" word".repeat(150));
  await expect(reviewer.button("Approve")).toBeInViewport({ ratio: 1 });
});

for (const { title, run } of visits()) test(title, run);
