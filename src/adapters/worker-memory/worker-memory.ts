import type { MemoryMessage, MemoryMessages } from "#core/memory/answer-memory.ts";
import type { Memory } from "#core/ports/memory.ts";
import type { MemoryReply, MemoryRequest } from "#workers/memory-worker.ts";
import MemoryWorker from "#workers/memory-worker.ts?worker";

/** One worker, which begins at once. One that broke stays so: what it held is gone. */
export function createWorkerMemory(): Memory {
  const waiting = new Map<number, (reply: MemoryReply | null) => void>();
  let worker: Worker | null = null;
  let last = 0;

  const end = () => {
    worker?.terminate();
    worker = null;
    const answers = [...waiting.values()];
    waiting.clear();
    for (const answer of answers) answer(null);
  };

  const send = async <M extends MemoryMessage>(
    message: M,
    sent: MemoryMessages[M]["sent"],
    transfer: Transferable[] = [],
  ) => {
    const reply = await new Promise<MemoryReply | null>((resolve) => {
      if (worker === null) return resolve(null);
      last += 1;
      waiting.set(last, resolve);
      worker.postMessage({ id: last, message, sent } satisfies MemoryRequest<M>, transfer);
    });
    // A reply is what its message is answered by.
    return (reply?.answer ?? null) as MemoryMessages[M]["answer"] | null;
  };

  try {
    worker = new MemoryWorker();
    worker.onerror = end;
    worker.onmessage = ({ data }: MessageEvent<MemoryReply>) => {
      waiting.get(data.id)?.(data);
      waiting.delete(data.id);
    };
  } catch {
    end();
  }

  return {
    put: async (article) => void (await send("put", article)),
    putFile: async (file) => {
      const { buffer } = file.stored.bytes;
      await send("putFile", file, buffer instanceof ArrayBuffer ? [buffer] : []);
    },
    leaveWorkspace: () => void send("leaveWorkspace", null),
    change: (segments) => void send("change", segments),
    drop: (articleKey) => void send("drop", articleKey),
    import: async (name, part) => {
      const { buffer } = part;
      // A memory that broke says so itself.
      return (await send("import", { name, part }, buffer instanceof ArrayBuffer ? [buffer] : [])) ?? true;
    },
    askImported: (memories) => void send("askImported", memories),
    removeImported: (name) => void send("removeImported", name),
    ask: (questions) => send("ask", questions),
    tmx: (locale) => send("tmx", locale),
    search: (question) => send("search", question),
    end,
  };
}
