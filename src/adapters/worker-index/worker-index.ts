import { keptNowhere, type OpenedIndex, type WorkspaceIndex } from "#core/ports/workspace-index.ts";
import { decodeEntry, encodeEntry, type KeptEntry } from "#core/workspace/kept/kept-entry.ts";
import { hashSources } from "#core/workspace/repetitions.ts";
import type { IndexAnswer, IndexRequest } from "#workers/index-worker.ts";
import IndexWorker from "#workers/index-worker.ts?worker";

const ROOT = "recto-index";

/** Names a workspace's folder: its own name may hold what no file system takes. */
function folderOf(name: string): string {
  return Array.from(hashSources([name]), (half) => half.toString(16).padStart(8, "0")).join("");
}

/** One worker for each workspace that is open. */
export const workerIndex: WorkspaceIndex = {
  open: (name, version) =>
    name === "" || version === ""
      ? Promise.resolve(keptNowhere)
      : openIndex([ROOT, folderOf(name)], version).catch(() => keptNowhere),
};

/** What was kept of a workspace is gone, unless a tab has it open. */
export async function removeIndex(name: string): Promise<void> {
  try {
    const root = await (await navigator.storage.getDirectory()).getDirectoryHandle(ROOT);
    await root.removeEntry(folderOf(name), { recursive: true });
  } catch {
    // There is none, or it is in use: it stays, and is as good as ever.
  }
}

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
    const opened = (keeping: OpenedIndex["keeping"]): OpenedIndex => ({
      keeping,
      entries: async function* () {
        for (let piece = await next(); piece.length > 0; piece = await next()) yield piece;
      },
      put: (entry) => {
        const bytes = encodeEntry(entry);
        ask({ kind: "put", entry: bytes }, [bytes.buffer]);
      },
      end: () => ask({ kind: "end" }),
    });
    worker.onmessage = ({ data }: MessageEvent<IndexAnswer>) => {
      if (data.kind === "opened") resolve(data.keeping === "nowhere" ? keptNowhere : opened(data.keeping));
      else hear(data.entries.map(decodeEntry));
    };
    // What it held back is not heard any more.
    worker.onerror = () => {
      resolve(keptNowhere);
      hear([]);
    };
    ask({ kind: "open", folder, version });
  });
}
