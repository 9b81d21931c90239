import { keptNowhere, type OpenedIndex } from "#core/ports/workspace-index.ts";
import { decodeHeads, encodeEntry, type KeptEntry } from "#core/workspace/kept/kept-entry.ts";
import { packEntries } from "#core/workspace/kept/packed-entries.ts";
import type { IndexAnswer, IndexRequest } from "#workers/index-worker.ts";

/** What a worker is asked by; `Worker` fits. */
export interface IndexPort {
  onmessage: ((event: MessageEvent<IndexAnswer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(request: IndexRequest, transfer: Transferable[]): void;
  terminate(): void;
}

/** So long the files of the page's origin are waited for: all articles wait to be read until then. Those of 60,000 articles are open within a second. */
const PATIENCE_MS = 10_000;

/** Rejects where there is no worker. */
export function openIndex(
  createWorker: () => IndexPort,
  folder: readonly string[],
  version: string,
): Promise<OpenedIndex> {
  return new Promise((resolve) => {
    let hear: (piece: readonly KeptEntry[]) => void = () => {};
    const worker = createWorker();
    const ask = (request: IndexRequest, transfer: Transferable[] = []) => worker.postMessage(request, transfer);
    const next = () =>
      new Promise<readonly KeptEntry[]>((heard) => {
        hear = heard;
        ask({ kind: "next" });
      });
    /** Put within one turn of the page, and sent at once. */
    let waiting: Uint8Array<ArrayBuffer>[] = [];
    const putAll = () => {
      if (waiting.length === 0) return;
      const entries = packEntries(waiting);
      waiting = [];
      ask({ kind: "put", entries }, [entries.bytes.buffer]);
    };
    const opened = (keeping: OpenedIndex["keeping"]): OpenedIndex => ({
      keeping,
      entries: async function* () {
        // While one is taken in the next is on its way.
        let ahead = next();
        for (let piece = await ahead; piece.length > 0; piece = await ahead) {
          ahead = next();
          yield piece;
        }
      },
      put: (entry) => {
        if (waiting.length === 0) queueMicrotask(putAll);
        waiting.push(encodeEntry(entry));
      },
      end: () => {
        putAll();
        ask({ kind: "end" });
      },
    });
    const patience = setTimeout(() => {
      worker.terminate();
      resolve(keptNowhere);
    }, PATIENCE_MS);
    worker.onmessage = ({ data }) => {
      clearTimeout(patience);
      if (data.kind === "opened") resolve(data.keeping === "nowhere" ? keptNowhere : opened(data.keeping));
      else hear(decodeHeads(data.entries.heads, data.entries.numbers));
    };
    // What it held back is not heard any more.
    worker.onerror = () => {
      clearTimeout(patience);
      resolve(keptNowhere);
      hear([]);
    };
    ask({ kind: "open", folder, version });
  });
}
