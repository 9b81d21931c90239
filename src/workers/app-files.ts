/**
 * The app's own files, kept by the service worker for visits without a network.
 *
 * One cache holds all files of one version of the app, whole or not at all, so that a page is never put together from two versions. Files whose names change with
 * what they hold (`assets/…`) are given from any version that is kept: a page of an earlier version finds the code that it has not fetched yet. Dictionaries,
 * megabytes each, are kept once they are used, in a cache of their own. Nothing else is ever answered or kept: articles from addresses go past it.
 *
 * Rules by number: docs/spec/offline.md.
 */

/** What the build made: scripts/offline.mjs writes it. */
export interface AppBuild {
  /** Made of all that follows: the same files have the same version. */
  readonly version: string;
  /**
   * By path from the app's folder, "" being the page itself. The digest (SHA-256, base64) is that of a file that keeps its name from version to version, null of
   * one whose name changes with what it holds.
   */
  readonly files: Readonly<Record<string, string | null>>;
  /** Paths of those that are kept once they are used. */
  readonly onDemand: readonly string[];
}

export interface AppFilesPorts {
  readonly caches: CacheStorage;
  /** Where the app's folder is; ends with a slash. */
  readonly folder: string;
  fetch(address: string, options: RequestInit): Promise<Response>;
  digest(bytes: ArrayBuffer): Promise<ArrayBuffer>;
}

export const VERSION_CACHE = "recto-app ";
export const ON_DEMAND_CACHE = "recto-on-demand";
/** Fetched at the same time, while a reviewer works. */
const AT_ONCE = 4;
/** A code that failed to load is asked for under another address (public/import-again.js), an article's address stands behind the page's. */
const MATCHING: CacheQueryOptions = { ignoreSearch: true, ignoreVary: true };

export class AppFiles {
  readonly #build: AppBuild;
  readonly #ports: AppFilesPorts;

  constructor(build: AppBuild, ports: AppFilesPorts) {
    this.#build = build;
    this.#ports = ports;
  }

  get #cacheName(): string {
    return VERSION_CACHE + this.#build.version;
  }

  /**
   * Keeps all files of this version; rejects, and keeps none, where one can't be had or is of another version. What is kept of this very version stays: it may be
   * the one in use.
   */
  async install(): Promise<void> {
    const { caches } = this.#ports;
    const isNew = !(await caches.has(this.#cacheName));
    const cache = await caches.open(this.#cacheName);
    const waiting = Object.entries(this.#build.files);
    const lane = async () => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const [path, digest] = next;
        if ((await cache.match(this.#addressOf(path))) !== undefined) continue;
        await cache.put(this.#addressOf(path), await this.#fetchFile(path, digest));
      }
    };
    try {
      await Promise.all(Array.from({ length: AT_ONCE }, lane));
    } catch (error) {
      waiting.length = 0;
      if (isNew) await caches.delete(this.#cacheName);
      throw error;
    }
  }

  /** Dictionaries that this version has no more are dropped. */
  async activate(): Promise<void> {
    const cache = await this.#ports.caches.open(ON_DEMAND_CACHE);
    const present = new Set(this.#build.onDemand.map((path) => this.#addressOf(path)));
    const kept = await cache.keys();
    await Promise.all(kept.map(({ url }) => present.has(url) || cache.delete(url)));
  }

  /** What is asked for, where it is one of the app's files; null for all else, which goes to the network as if nobody stood between. */
  answer(request: Pick<Request, "url" | "method" | "headers">): Promise<Response> | null {
    const path = this.#pathOf(request.url);
    if (path === null || request.method !== "GET" || request.headers.has("range")) return null;
    if (this.#build.onDemand.includes(path)) return this.#answerOnDemand(path);
    const isKept = Object.hasOwn(this.#build.files, path) || path.startsWith("assets/");
    return isKept ? this.#answerKept(path) : null;
  }

  /** Keeps those of these addresses that are kept once they are used: a page has fetched them before this worker stood between. */
  async keepUsed(addresses: readonly string[]): Promise<void> {
    const paths = addresses.map((address) => this.#pathOf(address));
    const used = this.#build.onDemand.filter((path) => paths.includes(path));
    await Promise.all(used.map((path) => this.#answerOnDemand(path)));
  }

  /** Drops what is kept of other versions. @param scripts addresses of the code of the only page there is; nothing is dropped where that is of another version */
  async dropOthers(scripts: readonly string[]): Promise<void> {
    const isOurs = (address: string) => {
      const path = this.#pathOf(address);
      return path !== null && Object.hasOwn(this.#build.files, path);
    };
    if (scripts.length === 0 || !scripts.every(isOurs)) return;
    const { caches } = this.#ports;
    const names = (await caches.keys()).filter((name) => name.startsWith(VERSION_CACHE) && name !== this.#cacheName);
    await Promise.all(names.map((name) => caches.delete(name)));
  }

  async #answerKept(path: string): Promise<Response> {
    const { caches, fetch } = this.#ports;
    const address = this.#addressOf(path);
    const own = await (await caches.open(this.#cacheName)).match(address, MATCHING);
    if (own !== undefined) return own;
    const earlier = path.startsWith("assets/") ? await this.#ofAnyVersion(address) : undefined;
    return earlier ?? fetch(address, {});
  }

  async #answerOnDemand(path: string): Promise<Response> {
    const { caches, fetch } = this.#ports;
    const address = this.#addressOf(path);
    const cache = await caches.open(ON_DEMAND_CACHE);
    const kept = await cache.match(address, MATCHING);
    if (kept !== undefined) return kept;
    const response = await fetch(address, {});
    // Where there is no room the dictionary serves all the same.
    if (response.ok) await cache.put(address, response.clone()).catch(() => undefined);
    return response;
  }

  async #ofAnyVersion(address: string): Promise<Response | undefined> {
    const { caches } = this.#ports;
    for (const name of await caches.keys()) {
      if (!name.startsWith(VERSION_CACHE)) continue;
      const found = await (await caches.open(name)).match(address, MATCHING);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  async #fetchFile(path: string, digest: string | null): Promise<Response> {
    const address = this.#addressOf(path);
    const earlier = digest === null ? await this.#ofAnyVersion(address) : undefined;
    if (earlier !== undefined) return earlier;
    // A file that keeps its name may be an older one in the browser's own cache.
    const response = await this.#ports.fetch(address, digest === null ? {} : { cache: "no-cache" });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    const body = await response.arrayBuffer();
    if (digest !== null && base64Of(await this.#ports.digest(body)) !== digest)
      throw new Error(`${path} is of another version.`);
    // Made anew: a page that came by a redirect would be refused.
    return new Response(body, { headers: response.headers });
  }

  #addressOf(path: string): string {
    return this.#ports.folder + path;
  }

  /** Null where it is not in the app's folder. */
  #pathOf(address: string): string | null {
    const { origin, pathname } = new URL(address);
    const plain = origin + pathname;
    if (!plain.startsWith(this.#ports.folder)) return null;
    const path = plain.slice(this.#ports.folder.length);
    return path === "index.html" ? "" : path;
  }
}

function base64Of(bytes: ArrayBuffer): string {
  return btoa(String.fromCharCode(...new Uint8Array(bytes)));
}
