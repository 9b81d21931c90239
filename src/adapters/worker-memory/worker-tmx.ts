import type { TmxReading } from "#core/ports/imported-memories.ts";
import type { TmxReply, TmxRequest } from "#workers/tmx-worker.ts";
import TmxWorker from "#workers/tmx-worker.ts?worker";

/** One worker for one file. */
export function readTmxInWorker(): TmxReading {
  let worker: Worker | null = null;
  let answer: ((reply: TmxReply) => void) | null = null;
  const reply = (step: TmxReply) => {
    const given = answer;
    answer = null;
    given?.(step);
  };
  const end = () => {
    worker?.terminate();
    worker = null;
    reply(null);
  };
  try {
    worker = new TmxWorker();
    worker.onerror = end;
    worker.onmessage = ({ data }: MessageEvent<TmxReply>) => reply(data);
  } catch {
    end();
  }
  const send = (request: TmxRequest, transfer: Transferable[]) =>
    new Promise<TmxReply>((resolve) => {
      if (worker === null) return resolve(null);
      answer = resolve;
      worker.postMessage(request, transfer);
    });
  return {
    write: (bytes) => send(bytes, bytes.buffer instanceof ArrayBuffer ? [bytes.buffer] : []),
    finish: () => send(null, []),
    end,
  };
}
