/** Entry of the bundle that `recto` runs: hands the process to the command line. */
import { runRecto } from "./recto.ts";
import { streamOutput } from "./stream-output.ts";

const output = streamOutput(process.stdout, process.stderr);
process.exitCode = await runRecto(process.argv.slice(2), output);
