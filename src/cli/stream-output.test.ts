import { Writable } from "node:stream";
import { expect, test } from "vitest";
import { streamOutput } from "./stream-output.ts";

/** Fails each write as the system would. */
function broken(code: string): Writable {
  return new Writable({
    write: (_chunk, _encoding, done) => done(Object.assign(new Error(`${code}: write`), { code })),
  });
}

function nowhere(): Writable {
  return new Writable({ write: (_chunk, _encoding, done) => done() });
}

async function printTo(results: Writable, messages: Writable) {
  const failures: string[] = [];
  const output = streamOutput(results, messages, (sentence) => failures.push(sentence));
  const ended = new Promise((resolve) => results.once("close", resolve));
  await output.print("a line");
  await output.flush();
  await ended;
  return { failures, isClosed: output.isClosed() };
}

test("a reader that went away closes the output, and nothing is told", async () => {
  expect(await printTo(broken("EPIPE"), nowhere())).toEqual({ failures: [], isClosed: true });
});

test("a full disk is told in one sentence", async () => {
  const { failures, isClosed } = await printTo(broken("ENOSPC"), nowhere());
  expect({ failures, isClosed }).toEqual({ failures: ["It can't be written: the disk is full."], isClosed: true });
});

test("messages that nobody reads any more don't end the program", async () => {
  const messages = broken("EPIPE");
  const ended = new Promise((resolve) => messages.once("close", resolve));
  streamOutput(nowhere(), messages, () => {}).tell("told");
  await ended;
  expect(messages.destroyed).toBe(true);
});
