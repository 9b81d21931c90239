/** How long the page's tasks kept the processor: what else runs on the machine, and has the page wait, is not counted. */
import type { Browser, Page } from "@playwright/test";

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds of the clock, and of the processor. */
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** @returns what gives, once, the milliseconds that each task since then worked, of those that took as long by the clock or longer */
export async function traceTasks(browser: Browser, page: Page): Promise<(least: number) => Promise<readonly number[]>> {
  await browser.startTracing(page, { categories: ["disabled-by-default-devtools.timeline"] });
  return async (least) => {
    const trace: { readonly traceEvents: readonly TraceEvent[] } = JSON.parse((await browser.stopTracing()).toString());
    const events = trace.traceEvents;
    const pages = new Set(
      events.flatMap(({ name, args, pid, tid }) =>
        name === "thread_name" && args?.name === "CrRendererMain" ? [`${pid} ${tid}`] : [],
      ),
    );
    return events.flatMap(({ name, ph, pid, tid, dur = 0, tdur = 0 }) =>
      ph === "X" && name === "RunTask" && dur >= 1000 * least && pages.has(`${pid} ${tid}`) ? [tdur / 1000] : [],
    );
  };
}
