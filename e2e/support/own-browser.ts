/** A browser with a profile of its own, which a test can kill as a crash or the power switch would, and start again. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import {
  type BrowserContext,
  chromium,
  type PlaywrightTestOptions,
  type PlaywrightWorkerOptions,
} from "@playwright/test";

type Options = Pick<PlaywrightWorkerOptions, "launchOptions"> & Pick<PlaywrightTestOptions, "baseURL" | "viewport">;

export class OwnBrowser {
  readonly #options: Options;
  readonly #profile: string;
  #context: BrowserContext | null = null;
  /** Its main process; 0 while it does not run. Known beforehand, so that it is killed at once. */
  #process = 0;

  private constructor(options: Options, profile: string) {
    this.#options = options;
    this.#profile = profile;
  }

  static async create(options: Options): Promise<OwnBrowser> {
    return new OwnBrowser(options, await mkdtemp(path.join(tmpdir(), "recto-e2e-")));
  }

  async start(): Promise<BrowserContext> {
    const { launchOptions, baseURL, viewport } = this.#options;
    this.#context = await chromium.launchPersistentContext(this.#profile, {
      ...launchOptions,
      viewport,
      serviceWorkers: "block",
      ...(baseURL === undefined ? {} : { baseURL }),
    });
    const session = await this.#context.browser()?.newBrowserCDPSession();
    const { processInfo } = (await session?.send("SystemInfo.getProcessInfo")) ?? { processInfo: [] };
    this.#process = processInfo.find(({ type }) => type === "browser")?.id ?? 0;
    if (this.#process === 0) throw new Error("The browser does not say which process it is.");
    return this.#context;
  }

  /** SIGKILL to the browser's main process: no event reaches the page, nothing is flushed. */
  async kill(): Promise<void> {
    const closed = this.#context?.waitForEvent("close");
    if (this.#process !== 0) process.kill(this.#process, "SIGKILL");
    await closed;
    this.#process = 0;
    this.#context = null;
    await rm(path.join(this.#profile, "SingletonLock"), { force: true });
  }

  async end(): Promise<void> {
    await this.#context?.close();
    await rm(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
