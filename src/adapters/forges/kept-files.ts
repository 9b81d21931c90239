import { ok, type Result } from "#core/result.ts";

type Bytes = Uint8Array<ArrayBuffer>;

/** Of a repository of 60,000 articles about a sixth. Beyond that a file is fetched each time that it is asked for. */
const MOST_BYTES = 100_000_000;

/**
 * What was fetched of one commit, where nothing changes any more: what is asked for again, for its names, its findings or a review, need not be fetched again, which
 * takes time and counts towards a forge's limit. In the page's memory alone.
 */
export class KeptFiles<Failure> {
  readonly #fetch: (path: string) => Promise<Result<Bytes, Failure>>;
  readonly #most: number;
  /** What is on its way too: whoever asks meanwhile waits for the same. */
  readonly #files = new Map<string, Promise<Result<Bytes, Failure>>>();
  #size = 0;

  /** @param most bytes in all */
  constructor(fetch: (path: string) => Promise<Result<Bytes, Failure>>, most = MOST_BYTES) {
    this.#fetch = fetch;
    this.#most = most;
  }

  /** The caller's own bytes, which may be handed on to a worker for good. What could not be fetched is fetched again when it is asked for again. */
  async read(path: string): Promise<Result<Bytes, Failure>> {
    const bytes = await (this.#files.get(path) ?? this.#begin(path));
    return bytes.ok ? ok(bytes.value.slice()) : bytes;
  }

  async #begin(path: string): Promise<Result<Bytes, Failure>> {
    const coming = this.#fetch(path);
    this.#files.set(path, coming);
    const bytes = await coming;
    const size = bytes.ok ? bytes.value.length : Number.POSITIVE_INFINITY;
    if (this.#size + size <= this.#most) this.#size += size;
    else this.#files.delete(path);
    return bytes;
  }
}
