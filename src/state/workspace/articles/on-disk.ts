/** Whether the file of an article that is open is another one by now: it was changed, or the workspace was opened anew with other files. */
import type { StoreApi } from "zustand/vanilla";
import { unpack } from "#core/archive/unpack.ts";
import { articleKeyOf } from "#core/document/article-key.ts";
import { decodeUtf8 } from "#core/document/decode.ts";
import type { WorkspaceFiles } from "#core/ports/workspace-files.ts";
import { articlePathOf } from "#core/workspace/workspace-path.ts";
import type { ArticlesState } from "./articles-state.ts";
import type { LoadedFile } from "./loading.ts";

/** The stamp of all files that are given as they were when they were opened. */
const AS_OPENED = "as opened";

export class OnDisk {
  readonly #files: WorkspaceFiles;
  readonly #store: StoreApi<ArticlesState>;
  /** Of the files that were compared, with the article they were then. */
  readonly #seen = new Map<string, { readonly stamp: string; readonly articleKey: string }>();
  /** Which article was asked about last. */
  #asked: string | null = null;

  readonly #loaded: (path: string) => LoadedFile | null;

  /** @param loaded null where what is open comes from elsewhere: it was open before, or is kept in this browser */
  constructor(files: WorkspaceFiles, store: StoreApi<ArticlesState>, loaded: (path: string) => LoadedFile | null) {
    this.#files = files;
    this.#store = store;
    this.#loaded = loaded;
  }

  /** Reads the file only where its size or time is another than last. */
  async compare(path: string, articleKey: string): Promise<void> {
    this.#asked = articleKey;
    const stamp = this.#files.stamps === "live" ? await this.#files.stamp(path) : AS_OPENED;
    if (stamp === null) return;
    const loaded = this.#loaded(path);
    const seen = this.#seen.get(path) ?? (loaded === null ? null : { ...loaded, stamp: loaded.stamp ?? AS_OPENED });
    const now = seen?.stamp === stamp ? seen.articleKey : await this.#keyOf(path);
    if (now !== null) this.#seen.set(path, { stamp, articleKey: now });
    if (this.#asked !== articleKey) return;
    const changedOnDisk = now === null || now === articleKey ? null : { path, articleKey: now };
    const before = this.#store.getState().changedOnDisk;
    if (before?.articleKey !== changedOnDisk?.articleKey) this.#store.setState({ changedOnDisk });
  }

  /** Null where it can't be read, or is no text any more. */
  async #keyOf(path: string): Promise<string | null> {
    const stored = await this.#files.read(path);
    const bytes = stored.ok ? unpack(stored.value) : stored;
    const text = bytes.ok ? decodeUtf8(bytes.value, path) : bytes;
    return text.ok ? articleKeyOf(articlePathOf(this.#files.name, path), text.value) : null;
  }
}
