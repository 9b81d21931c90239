/** The test function of every journey: a reviewer at the app, and a page that must not fail unseen. */
import { test as base, expect } from "@playwright/test";
import { Reviewer } from "./reviewer.ts";
import { watchForFaults } from "./watch-for-faults.ts";

export const test = base.extend<{ reviewer: Reviewer; faults: string[] }>({
  /** Exceptions and errors of the console, in any page of the context. A test that expects one takes it out. */
  faults: [
    async ({ context }, use) => {
      const faults = watchForFaults(context);
      await use(faults);
      expect(faults, "exceptions and console errors of the page").toEqual([]);
    },
    { auto: true },
  ],
  reviewer: async ({ page }, use) => {
    await use(new Reviewer(page));
  },
});

export { expect };
