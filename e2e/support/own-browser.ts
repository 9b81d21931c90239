/** A browser with a profile of its own, which a test can kill as a crash or the power switch would, and start again. */
import { mkdtemp, readlink, rm } from "node:fs/promises";
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
      ...(baseURL === undefined ? {} : { baseURL }),
    });
    return this.#context;
  }

  /** SIGKILL to the browser's main process: no event reaches the page, nothing is flushed. */
  async kill(): Promise<void> {
    const closed = this.#context?.waitForEvent("close");
    // Chromium names its main process in the profile it holds: `<host>-<pid>`.
    const lock = await readlink(path.join(this.#profile, "SingletonLock"));
    process.kill(Number(lock.slice(lock.lastIndexOf("-") + 1)), "SIGKILL");
    await closed;
    this.#context = null;
    await rm(path.join(this.#profile, "SingletonLock"), { force: true });
  }

  async end(): Promise<void> {
    await this.#context?.close();
    await rm(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
