import type { Writable } from "node:stream";
import { failureSentence } from "./failure-sentence.ts";
import { type Output, oneLine } from "./output.ts";

/** Lines are written in blocks of about this many characters; one write a line would cost more than making the line. */
const BLOCK = 1 << 16;

/**
 * Output over two streams, keeping to their pace.
 *
 * @param results a reader that goes away (EPIPE) closes the output instead of ending the process
 * @param onFailure results can't be written for another reason, such as a full disk: one plain sentence
 */
export function streamOutput(results: Writable, messages: Writable, onFailure: (sentence: string) => void): Output {
  let pending: string[] = [];
  let size = 0;
  let closed = false;
  results.on("error", (error: NodeJS.ErrnoException) => {
    closed = true;
    if (error.code !== "EPIPE") onFailure(failureSentence(error));
  });
  // Nobody is left to be told.
  messages.on("error", () => {});
  results.on("close", () => {
    closed = true;
  });
  const flush = async (): Promise<void> => {
    const block = pending.join("");
    pending = [];
    size = 0;
    if (block === "" || closed || results.write(block)) return;
    await drained(results);
  };
  return {
    async print(line) {
      pending.push(line, "\n");
      size += line.length;
      if (size >= BLOCK) await flush();
    },
    flush,
    tell(message) {
      messages.write(`${oneLine(message)}\n`);
    },
    isClosed: () => closed,
  };
}

/** A stream that breaks while it is full never drains; `close` follows its error. */
function drained(stream: Writable): Promise<void> {
  return new Promise((resolve) => {
    const settle = () => {
      stream.off("drain", settle);
      stream.off("close", settle);
      resolve();
    };
    stream.on("drain", settle);
    stream.on("close", settle);
  });
}
