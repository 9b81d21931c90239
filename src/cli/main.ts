/** Entry of the bundle that `recto` runs: hands the process to the command line, and is what each of its threads runs. */
import { isMainThread } from "node:worker_threads";
import { runRecto } from "./recto.ts";
import { streamOutput } from "./stream-output.ts";

if (isMainThread) {
  let isWritten = true;
  const output = streamOutput(process.stdout, process.stderr, (sentence) => {
    isWritten = false;
    process.exitCode = 2;
    output.tell(`standard output: ${sentence}`);
  });
  const status = await runRecto(process.argv.slice(2), output, new URL(import.meta.url));
  if (isWritten) process.exitCode = status;
} else {
  const { serveChecks } = await import("./check-threads.ts");
  serveChecks();
}
