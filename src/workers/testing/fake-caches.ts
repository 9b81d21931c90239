/** Caches as the browser has them, as far as the app's files need them: by address alone, the part behind `?` being passed over where that is asked for. */
class FakeCache implements Cache {
  readonly #kept = new Map<string, Response>();

  async match(request: RequestInfo | URL, options: CacheQueryOptions = {}): Promise<Response | undefined> {
    const wanted = addressOf(request, options);
    for (const [address, response] of this.#kept) if (addressOf(address, options) === wanted) return response.clone();
    return undefined;
  }

  async put(request: RequestInfo | URL, response: Response): Promise<void> {
    this.#kept.set(addressOf(request, {}), response.clone());
  }

  async delete(request: RequestInfo | URL): Promise<boolean> {
    return this.#kept.delete(addressOf(request, {}));
  }

  async keys(): Promise<readonly Request[]> {
    return Array.from(this.#kept.keys(), (address) => new Request(address));
  }

  add(): Promise<void> {
    throw new Error("not asked for");
  }

  addAll(): Promise<void> {
    throw new Error("not asked for");
  }

  async matchAll(): Promise<readonly Response[]> {
    return Array.from(this.#kept.values(), (response) => response.clone());
  }
}

export class FakeCaches implements CacheStorage {
  readonly #caches = new Map<string, FakeCache>();

  async open(name: string): Promise<Cache> {
    const cache = this.#caches.get(name) ?? new FakeCache();
    this.#caches.set(name, cache);
    return cache;
  }

  async delete(name: string): Promise<boolean> {
    return this.#caches.delete(name);
  }

  async keys(): Promise<string[]> {
    return [...this.#caches.keys()];
  }

  async has(name: string): Promise<boolean> {
    return this.#caches.has(name);
  }

  match(): Promise<Response | undefined> {
    throw new Error("not asked for");
  }
}

function addressOf(request: RequestInfo | URL, { ignoreSearch = false }: CacheQueryOptions): string {
  const url = new URL(request instanceof Request ? request.url : request);
  return ignoreSearch ? url.origin + url.pathname : url.href;
}
