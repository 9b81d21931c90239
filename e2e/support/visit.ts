import type { Page, ViewportSize } from "@playwright/test";
import type { Reviewer } from "./reviewer.ts";
import { makeFullSpeed } from "./slow-processor.ts";
import { expect, test } from "./test.ts";

interface Hands {
  readonly reviewer: Reviewer;
  readonly page: Page;
  readonly faults: string[];
}

interface Step {
  readonly what: string;
  readonly run: (hands: Hands) => Promise<void>;
}

interface Visit {
  readonly title: string;
  readonly run: (hands: Hands) => Promise<void>;
}

interface Visits {
  /** Declares a step, in place of `test`. */
  readonly it: (what: string, run: Step["run"]) => void;
  /** What is to be declared as tests once all steps are: by the file itself, so that a failure is told with its name. */
  readonly visits: () => readonly Visit[];
}

/** So many that two workers still end at about the same time. */
const MOST_STEPS = 7;

/**
 * Has journeys that want no page of their own share one, some of them in each test: what loading the app, and leaving it again, takes of the processor is more than opening another article in it does. Each
 * is a step, by whose name a failure is told, and is written as a test would be: it begins with `reviewer.start`, in articles that nobody has touched, under names of their own, with no dialog open,
 * in a window of the usual size and on a processor at full speed. What it changes for the whole window, a setting, a route, which code was fetched, is still so in the next step: what needs the window as it is at first is a test.
 *
 * @param title of each visit, behind the numbers of its rules
 */
export function visitsOf(title: string): Visits {
  const steps: Step[] = [];
  return {
    it: (what, run) => steps.push({ what, run }),
    visits: () => {
      const count = Math.ceil(steps.length / MOST_STEPS);
      const size = Math.ceil(steps.length / count);
      return Array.from({ length: count }, (_, index) => {
        const own = steps.slice(index * size, (index + 1) * size);
        return {
          title: [...rulesOf(own), count === 1 ? title : `${title} (${index + 1})`].join(" "),
          run: walking(own),
        };
      });
    },
  };
}

/** The numbers that the names of these steps begin with. */
function rulesOf(steps: readonly Step[]): readonly string[] {
  return [...new Set(steps.flatMap(({ what }) => /^(?:[A-Z]+\d+[:,]? )+/.exec(what)?.[0].match(/[A-Z]+\d+/g) ?? []))];
}

/** A test function: Playwright reads in it what it is to be given. */
function walking(steps: readonly Step[]): Visit["run"] {
  return async ({ reviewer, page, faults }) => {
    // Each has the time of a test.
    test.setTimeout(test.info().timeout * steps.length);
    const size = page.viewportSize();
    for (const { what, run } of steps) {
      await test.step(what, async () => {
        reviewer.beginStep();
        if (size !== null && !isSame(size, page.viewportSize())) await page.setViewportSize(size);
        await run({ reviewer, page, faults });
        await makeFullSpeed(page);
        expect(faults, "exceptions and console errors of the page").toEqual([]);
      });
    }
  };
}

function isSame(one: ViewportSize, other: ViewportSize | null): boolean {
  return one.width === other?.width && one.height === other.height;
}
