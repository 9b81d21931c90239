/** Keeps the memory behind a message port, and answers in order. */
import { createAnswering, type MemoryMessage, type MemoryMessages } from "#core/memory/answer-memory.ts";

export interface MemoryRequest<M extends MemoryMessage = MemoryMessage> {
  readonly id: number;
  readonly message: M;
  readonly sent: MemoryMessages[M]["sent"];
}

export interface MemoryReply {
  readonly id: number;
  /** Undefined where it could not be done. */
  readonly answer: MemoryMessages[MemoryMessage]["answer"] | undefined;
}

const answering = createAnswering();

addEventListener("message", ({ data }: MessageEvent<MemoryRequest>) => postMessage(replyTo(data)));

/** One article that breaks it never stops the others. */
function replyTo({ id, message, sent }: MemoryRequest): MemoryReply {
  try {
    return { id, answer: answering(message, sent) };
  } catch {
    return { id, answer: undefined };
  }
}
