/** Reads one TMX file behind a message port: its bytes piece by piece, answered in order. */
import { TmxImport } from "#core/memory/tmx/import-tmx.ts";
import type { TmxStep } from "#core/ports/imported-memories.ts";

/** The next bytes; null where no more comes. */
export type TmxRequest = Uint8Array | null;

/** Null where it broke. */
export type TmxReply = TmxStep | null;

const reading = new TmxImport();

addEventListener("message", ({ data }: MessageEvent<TmxRequest>) => {
  const reply = replyTo(data);
  const buffers = reply?.parts.map(({ buffer }) => buffer) ?? [];
  postMessage(reply, { transfer: buffers.filter((buffer) => buffer instanceof ArrayBuffer) });
});

function replyTo(bytes: TmxRequest): TmxReply {
  try {
    if (bytes === null) reading.end();
    else reading.write(bytes);
    return { counts: reading.counts, parts: reading.takeParts(), isOver: reading.isOver };
  } catch {
    return null;
  }
}
