/** Watches frames in the page: the time from each frame to the next. */
import type { Page } from "@playwright/test";

declare global {
  interface Window {
    frameGaps?: number[];
  }
}

/** Runs something on the page and gives the times between the frames meanwhile, in milliseconds. */
export async function frameGapsDuring(page: Page, run: () => Promise<void>): Promise<readonly number[]> {
  await page.evaluate(watchFrames);
  await run();
  return page.evaluate(() => {
    const gaps = window.frameGaps ?? [];
    delete window.frameGaps;
    return gaps;
  });
}

function watchFrames(): void {
  const gaps: number[] = [];
  window.frameGaps = gaps;
  let last: number | null = null;
  const onFrame = (now: number) => {
    if (last !== null) gaps.push(now - last);
    last = now;
    if (window.frameGaps === gaps) requestAnimationFrame(onFrame);
  };
  requestAnimationFrame(onFrame);
}
