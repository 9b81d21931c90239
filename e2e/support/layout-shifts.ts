/** What moves in the page without having been scrolled, by the browser's own `layout-shift` entries. */
import type { Page } from "@playwright/test";

/** One element that was in view and still is, elsewhere. */
export interface Moved {
  /** By which it is known in a failure: its class, and its row's `aria-rowindex`. */
  readonly name: string;
  /** 0 outside the rows. */
  readonly row: number;
  readonly inPanel: boolean;
  /** Upper edge before and after, in pixels. */
  readonly from: number;
  readonly to: number;
  /** When its frame was painted, in milliseconds: what moves at once has one time. */
  readonly at: number;
}

interface ShiftSource {
  readonly node: Node | null;
  readonly previousRect: DOMRectReadOnly;
  readonly currentRect: DOMRectReadOnly;
}

/** Neither is in TypeScript's library yet. */
interface ShiftEntry extends PerformanceEntry {
  readonly sources: readonly ShiftSource[];
}

/** From now on, and from before as far as the browser kept it. */
export async function watchLayoutShifts(page: Page): Promise<LayoutShifts> {
  await page.evaluate(() => {
    const moved: Moved[] = [];
    const described = ({ node, previousRect, currentRect }: ShiftSource, entry: ShiftEntry): Moved => {
      const element = node instanceof Element ? node : (node?.parentElement ?? null);
      const row = element?.closest("[role=row]") ?? null;
      return {
        name: `${element?.className || element?.tagName.toLowerCase()} in row ${row?.getAttribute("aria-rowindex")}`,
        row: Number(row?.getAttribute("aria-rowindex") ?? 0),
        inPanel: element?.closest(".segment-panel") !== null,
        from: previousRect.top,
        to: currentRect.top,
        at: entry.startTime,
      };
    };
    const take = (entries: readonly PerformanceEntry[]) => {
      // A type of entry that the library does not know has no other name.
      for (const entry of entries as readonly ShiftEntry[])
        for (const source of entry.sources) {
          const isThere = (rect: DOMRectReadOnly) => rect.width > 0 && rect.height > 0;
          if (isThere(source.previousRect) && isThere(source.currentRect)) moved.push(described(source, entry));
        }
    };
    const listening = new PerformanceObserver((list) => take(list.getEntries()));
    listening.observe({ type: "layout-shift", buffered: true });
    Object.assign(globalThis, {
      takeLayoutShifts: () => {
        take(listening.takeRecords());
        return moved.splice(0);
      },
    });
  });
  return new LayoutShifts(page);
}

export class LayoutShifts {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** What has moved since it was asked last, once the page has rested for a while: entries come behind their frames. */
  async take(): Promise<readonly Moved[]> {
    return await this.#page.evaluate(async () => {
      const frame = () => new Promise((painted) => requestAnimationFrame(painted));
      const idle = () => new Promise((rested) => requestIdleCallback(rested));
      for (let frames = 0; frames < 10; frames++) await frame();
      await idle();
      await frame();
      const here = globalThis as unknown as { readonly takeLayoutShifts: () => Moved[] };
      return here.takeLayoutShifts();
    });
  }
}
