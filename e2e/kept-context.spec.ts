/** The context that a worker keeps for its tests has nothing in it of the test before. */
import { expect, type Page, test } from "@playwright/test";
import { ContextKeeper } from "./support/kept-context.ts";

const leavings: Readonly<
  Record<string, { leave: (page: Page) => Promise<unknown>; isLeft: (page: Page) => Promise<boolean> }>
> = {
  "a made-up clock": {
    leave: (page) => page.clock.install(),
    isLeft: (page) => page.evaluate(() => performance.getEntriesByType("resource").length === 0),
  },
  "a script": {
    leave: (page) => page.context().addInitScript(() => Object.assign(window, { left: true })),
    isLeft: (page) => page.evaluate(() => "left" in window),
  },
  "a route": {
    leave: (page) => page.context().route("**/*.css", (route) => route.abort()),
    isLeft: (page) => page.evaluate(() => document.styleSheets.length === 0),
  },
  "what is stored": {
    leave: (page) => page.evaluate(() => localStorage.setItem("left", "true")),
    isLeft: (page) => page.evaluate(() => localStorage.getItem("left") !== null),
  },
};

for (const [what, { leave, isLeft }] of Object.entries(leavings)) {
  test(`a test leaves nothing to the next one: ${what}`, async ({ browser, baseURL, viewport }) => {
    const keeper = new ContextKeeper(browser);
    const options = { baseURL, viewport } as Parameters<ContextKeeper["context"]>[0];
    try {
      for (const turn of ["a test", "the next one"]) {
        await keeper.context(options);
        const page = await keeper.newPage();
        await page.goto("/");
        await page.getByRole("main").waitFor();
        expect(await isLeft(page), `before ${turn}`).toBe(false);
        await leave(page);
        await keeper.empty();
      }
    } finally {
      await keeper.close();
    }
  });
}
