import { expect, test } from "vitest";
import { standardProfile } from "#core/checks/profile.ts";
import { startThreads } from "./check-threads.ts";

const settings = { locale: null, format: "jsonl", profile: standardProfile, glossaries: [], spelling: false } as const;

/** A thread that dies of files of that name, and answers with the name of any other. */
const PROGRAM = `
  import { parentPort } from "node:worker_threads";
  parentPort.on("message", ({ input: { file } }) => {
    if (file === "deadly.md") throw new Error("out of memory");
    parentPort.postMessage({ kind: "unreadable", file, message: "answered" });
  });
`;

test("a thread that dies of a file takes no other file with it", async () => {
  const crew = startThreads(new URL(`data:text/javascript,${encodeURIComponent(PROGRAM)}`), settings, 2);
  const names = ["a.md", "deadly.md", "b.md", "c.md", "deadly.md", "d.md", "e.md", "f.md"];
  const files = names.map((file) => ({ kind: "file", file, path: file, place: file, real: [file] }) as const);
  const answers = await Promise.all(files.map((file) => crew.check(file)));
  expect(answers).toEqual(
    names.map((file) => ({
      kind: "unreadable",
      file,
      message: file === "deadly.md" ? "It could not be checked: out of memory." : "answered",
    })),
  );
  await crew.end();
});

/** A thread that never answers the long one, and any other with its own number. */
const SLOW = `
  import { parentPort, threadId } from "node:worker_threads";
  parentPort.on("message", ({ kind, input: { file } }) => {
    if (kind === "count") parentPort.postMessage({ locale: "de-DE", counts: new Map() });
    else if (file === "long.md") while (true);
    else parentPort.postMessage({ kind: "unreadable", file, message: String(threadId) });
  });
`;

test("C200 a thread that has nothing of its own left checks what another has read", async () => {
  const crew = startThreads(new URL(`data:text/javascript,${encodeURIComponent(SLOW)}`), settings, 2);
  const files = ["a.md", "long.md", "b.md", "c.md", "d.md"].map(
    (file) => ({ kind: "file", file, path: file, place: file, real: [file] }) as const,
  );
  // One after the other, so that the first thread reads them all.
  for (const file of files) await crew.count(file);
  const [first, , , ...last] = files.map((file) => crew.check(file));
  const threads = (await Promise.all([first, ...last])).map(
    (answer) => answer?.kind === "unreadable" && answer.message,
  );
  expect(threads).toEqual([threads[0], threads[1], threads[1]]);
  expect(threads[1]).not.toBe(threads[0]);
  await crew.end();
});
