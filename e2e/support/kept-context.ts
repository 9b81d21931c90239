/**
 * One browser context for the tests of a worker, emptied after each. With a context of its own every test has a process of its own, which compiles the app
 * anew; here every test has a new page in a process that has compiled it.
 *
 * What a test changes in the context itself cannot be undone, permissions apart: such a context is left behind. Whatever can be set on the page is set there.
 */
import {
  type Browser,
  type BrowserContext,
  type CDPSession,
  expect,
  type Page,
  type PlaywrightTestOptions,
} from "@playwright/test";

/** All that a test may ask of its context. */
export type ContextOptions = Omit<PlaywrightTestOptions, "actionTimeout" | "navigationTimeout" | "testIdAttribute">;

interface Kept {
  readonly context: BrowserContext;
  readonly options: ContextOptions;
  /** A page of the app's origin without the app: it keeps the process, opens the tests' pages in it and sees what they leave behind. */
  readonly anchor: Page;
  readonly session: CDPSession;
  /** How many pages the test has had beside it. */
  pages: number;
  /** Something was set in the context for good. */
  isChanged: boolean;
}

/** What lasts as long as the context and cannot be taken out of it. */
const LASTING = [
  "addInitScript",
  "exposeBinding",
  "exposeFunction",
  "route",
  "routeFromHAR",
  "routeWebSocket",
  "setDefaultNavigationTimeout",
  "setDefaultTimeout",
  "setExtraHTTPHeaders",
  "setGeolocation",
  "setHTTPCredentials",
  "setOffline",
] as const satisfies readonly (keyof BrowserContext)[];

/** A page's clock is that of its context: time that is made up is made up in every page from then on. */
const LASTING_OF_CLOCK = [
  "fastForward",
  "install",
  "pauseAt",
  "resume",
  "runFor",
  "setFixedTime",
  "setSystemTime",
] as const satisfies readonly (keyof BrowserContext["clock"])[];

const PATIENCE_MS = 5_000;

export class ContextKeeper {
  readonly #browser: Browser;
  #kept: Kept | null = null;

  constructor(browser: Browser) {
    this.#browser = browser;
  }

  /** Called in a test with what Playwright gives this test's contexts: another context where that is another. */
  async context(options: ContextOptions): Promise<BrowserContext> {
    if (this.#kept !== null && JSON.stringify(this.#kept.options) !== JSON.stringify(options)) await this.close();
    this.#kept ??= await this.#create(options);
    this.#kept.pages = 0;
    return this.#kept.context;
  }

  /** A new page in the anchor's process, and without a way to the anchor. */
  async newPage(): Promise<Page> {
    const { context, anchor } = this.#demand();
    const opening = context.waitForEvent("page");
    await anchor.evaluate(() => {
      const opened = window.open("about:blank");
      if (opened !== null) opened.opener = null;
    });
    return await opening;
  }

  /** Has the browser keep these from before the test's first page, as if an earlier visit had stored them. */
  async store(entries: Readonly<Record<string, string>>): Promise<void> {
    await this.#demand().anchor.evaluate((all) => {
      for (const [key, value] of Object.entries(all)) localStorage.setItem(key, value);
    }, entries);
  }

  /** Leaves nothing of a test to the next one. A context that cannot be emptied in time, however busy the machine is, or asked what it keeps, is left behind itself. */
  async empty(): Promise<void> {
    const emptied = this.#emptyKept().then(() => true);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<boolean>((tell) => {
      timer = setTimeout(() => tell(false), PATIENCE_MS);
    });
    const isEmpty = await Promise.race([emptied, late]).finally(() => clearTimeout(timer));
    if (isEmpty) return;
    emptied.catch(() => undefined);
    await this.close();
  }

  async #emptyKept(): Promise<void> {
    const { context, options, anchor, session, pages, isChanged } = this.#demand();
    // Pages beside the first have processes of their own, in which something may still be under way, and what was given at the start would go too.
    if (isChanged || pages > 1 || options.permissions !== undefined || options.storageState !== undefined) {
      await this.close();
      return;
    }
    await Promise.all(context.pages().map((page) => (page === anchor ? null : page.close())));
    // The process has what it stored last at hand, and tells the browser later.
    await anchor.evaluate(() => localStorage.clear());
    await Promise.all([
      session.send("Storage.clearDataForOrigin", { origin: new URL(anchor.url()).origin, storageTypes: "all" }),
      context.clearCookies(),
      context.clearPermissions(),
    ]);
    const left = await leftIn(anchor).catch(() => null);
    if (left === null) await this.close();
    else expect(left, "what the test leaves to the next one").toEqual([]);
  }

  async close(): Promise<void> {
    await this.#kept?.context.close();
    this.#kept = null;
  }

  async #create(options: ContextOptions): Promise<Kept> {
    const context = await this.#browser.newContext();
    const anchor = await context.newPage();
    await anchor.goto("/recto.svg");
    const kept: Kept = {
      context,
      options,
      anchor,
      session: await context.newCDPSession(anchor),
      pages: 0,
      isChanged: false,
    };
    const change = () => {
      kept.isChanged = true;
    };
    tellOf(context, LASTING, change);
    tellOf(context.clock, LASTING_OF_CLOCK, change);
    context.on("page", (page) => {
      if (page !== anchor) kept.pages++;
    });
    return kept;
  }

  #demand(): Kept {
    if (this.#kept === null) throw new Error("There is no context.");
    return this.#kept;
  }
}

/** What the origin still keeps, by its names. The page holds the promise: one that nothing but the browser's answer holds may be collected as garbage first. */
async function leftIn(page: Page): Promise<readonly string[]> {
  await page.evaluate(() => {
    const left = async () => [
      ...Object.keys(localStorage),
      ...Object.keys(sessionStorage),
      ...(await indexedDB.databases()).map(({ name }) => name ?? ""),
      ...(await caches.keys()),
      ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
      ...document.cookie.split(";").filter((cookie) => cookie !== ""),
    ];
    Object.assign(globalThis, { left: left() });
  });
  return await page.evaluate(() => (globalThis as unknown as { readonly left: Promise<string[]> }).left);
}

/** Has every call of these methods told first. */
function tellOf<Name extends string>(
  owner: Record<Name, (...args: never[]) => unknown>,
  names: readonly Name[],
  tell: () => void,
): void {
  for (const name of names) {
    const method = owner[name];
    owner[name] = (...args) => {
      tell();
      return method.apply(owner, args);
    };
  }
}
