/** The test function of every journey: a reviewer at the app, and a page that must not fail unseen. */
import { test as base, expect } from "@playwright/test";
import { serializeProfile } from "#core/checks/profile-file.ts";
import { ContextKeeper, type ContextOptions } from "./kept-context.ts";
import { Reviewer } from "./reviewer.ts";
import { watchForFaults } from "./watch-for-faults.ts";

interface TestFixtures {
  readonly reviewer: Reviewer;
  readonly faults: string[];
}

interface TestOptions {
  /**
   * Whether spelling is checked, as it is at first. Loading a dictionary takes as much of the processor as loading the app: journeys in a language that has one, which say nothing of spelling, do without.
   */
  readonly spelling: boolean;
}

interface WorkerFixtures {
  readonly keeper: ContextKeeper;
}

/** As a reviewer switches it off, in the check profile. */
const WITHOUT_SPELLING = {
  "recto.settings": JSON.stringify({
    checkProfile: serializeProfile({ severities: new Map([["spelling", "off"]]), custom: [] }),
  }),
};

export const test = base.extend<TestFixtures & TestOptions, WorkerFixtures>({
  spelling: [true, { option: true }],
  keeper: [
    async ({ browser }, use) => {
      const keeper = new ContextKeeper(browser);
      await use(keeper);
      await keeper.close();
    },
    { scope: "worker" },
  ],
  context: async (
    {
      keeper,
      acceptDownloads,
      baseURL,
      bypassCSP,
      clientCertificates,
      colorScheme,
      contextOptions,
      contrast,
      deviceScaleFactor,
      extraHTTPHeaders,
      forcedColors,
      geolocation,
      hasTouch,
      httpCredentials,
      ignoreHTTPSErrors,
      isMobile,
      javaScriptEnabled,
      locale,
      offline,
      permissions,
      proxy,
      reducedMotion,
      screen,
      serviceWorkers,
      storageState,
      timezoneId,
      userAgent,
      viewport,
    },
    use,
  ) => {
    const options: ContextOptions = {
      acceptDownloads,
      baseURL,
      bypassCSP,
      clientCertificates,
      colorScheme,
      contextOptions,
      contrast,
      deviceScaleFactor,
      extraHTTPHeaders,
      forcedColors,
      geolocation,
      hasTouch,
      httpCredentials,
      ignoreHTTPSErrors,
      isMobile,
      javaScriptEnabled,
      locale,
      offline,
      permissions,
      proxy,
      reducedMotion,
      screen,
      serviceWorkers,
      storageState,
      timezoneId,
      userAgent,
      viewport,
    };
    await use(await keeper.context(options));
    await keeper.empty();
  },
  // Only a page in a context there is can be opened.
  page: async ({ context: _, keeper, spelling }, use) => {
    if (!spelling) await keeper.store(WITHOUT_SPELLING);
    await use(await keeper.newPage());
  },
  /** Exceptions and errors of the console, in any page of the context. A test that expects one takes it out. */
  faults: [
    async ({ context }, use) => {
      const { faults, end } = watchForFaults(context);
      await use(faults);
      end();
      expect(faults, "exceptions and console errors of the page").toEqual([]);
    },
    { auto: true },
  ],
  reviewer: async ({ page }, use) => {
    await use(new Reviewer(page));
  },
});

export { expect };
