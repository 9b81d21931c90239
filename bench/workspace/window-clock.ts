/** Measures in the page: tasks that keep it from answering, and how long a key takes to bring an article. */
import type { Page } from "@playwright/test";

declare global {
  interface Window {
    longTasks?: { readonly at: number; readonly milliseconds: number }[];
    arrivals?: number[];
    chosenAt?: number;
  }
}

/** Runs in the page before its own scripts. The browser tells of tasks from 50 ms on. */
export function watchWindow(): void {
  const tasks: NonNullable<Window["longTasks"]> = [];
  const arrivals: number[] = [];
  Object.assign(window, { longTasks: tasks, arrivals });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) tasks.push({ at: startTime, milliseconds: duration });
  }).observe({ type: "longtask", buffered: true });
  const editable = () => {
    const box = document.activeElement?.closest('[contenteditable="true"]') ?? null;
    return box === null || box.textContent === "" ? null : box.getAttribute("aria-label");
  };
  /** Until another text is editable, and the frame that shows it is painted. */
  const waitFor = (before: string | null, from: number) => {
    requestAnimationFrame(() => {
      const now = editable();
      if (now === null || now === before) {
        waitFor(before, from);
        return;
      }
      const channel = new MessageChannel();
      channel.port1.onmessage = () => arrivals.push(performance.now() - from);
      channel.port2.postMessage(null);
    });
  };
  addEventListener(
    "change",
    () => {
      window.chosenAt = performance.now();
      waitFor(null, performance.now());
    },
    { capture: true },
  );
  addEventListener(
    "keydown",
    (event) => {
      if (event.key === "PageDown" && event.altKey) waitFor(editable(), event.timeStamp);
    },
    { capture: true },
  );
}

/** What was measured since the last call, in milliseconds. */
export async function takeArrivals(page: Page, count: number): Promise<readonly number[]> {
  await page.waitForFunction((wanted) => (window.arrivals?.length ?? 0) >= wanted, count);
  return page.evaluate(() => window.arrivals?.splice(0) ?? []);
}

export async function takeLongTasks(page: Page): Promise<readonly number[]> {
  // The browser tells of them a little later.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)));
  return page.evaluate(() => window.longTasks?.splice(0).map(({ milliseconds }) => milliseconds) ?? []);
}
