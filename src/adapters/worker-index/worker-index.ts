import { keptNowhere, type OpenedIndex, type WorkspaceIndex } from "#core/ports/workspace-index.ts";
import { decodeHeads, encodeEntry, type KeptEntry } from "#core/workspace/kept/kept-entry.ts";
import { packEntries } from "#core/workspace/kept/packed-entries.ts";
import type { IndexAnswer, IndexRequest } from "#workers/index-worker.ts";
import IndexWorker from "#workers/index-worker.ts?worker";
import { indexFolder } from "./index-folder.ts";

/** One worker for each workspace that is open. */
export const workerIndex: WorkspaceIndex = {
  open: (name, version) =>
    name === "" || version === ""
      ? Promise.resolve(keptNowhere)
      : openIndex(indexFolder(name), version).catch(() => keptNowhere),
};

function openIndex(folder: readonly string[], version: string): Promise<OpenedIndex> {
  return new Promise((resolve) => {
    let hear: (piece: readonly KeptEntry[]) => void = () => {};
    const worker = new IndexWorker();
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
    worker.onmessage = ({ data }: MessageEvent<IndexAnswer>) => {
      if (data.kind === "opened") resolve(data.keeping === "nowhere" ? keptNowhere : opened(data.keeping));
      else hear(decodeHeads(data.entries.heads, data.entries.numbers));
    };
    // What it held back is not heard any more.
    worker.onerror = () => {
      resolve(keptNowhere);
      hear([]);
    };
    ask({ kind: "open", folder, version });
  });
}
