import { type Output, oneLine } from "../output.ts";
import { runRecto } from "../recto.ts";

export interface Call {
  readonly status: number;
  /** Lines of standard output, parsed. */
  readonly results: readonly unknown[];
  /** Lines of standard error. */
  readonly messages: readonly string[];
}

/** Runs the command line in this process. Results that are no JSON throw. */
export async function callRecto(...args: readonly string[]): Promise<Call> {
  const results: unknown[] = [];
  const messages: string[] = [];
  const output: Output = {
    print: async (line) => {
      results.push(JSON.parse(line));
    },
    flush: async () => {},
    tell: (message) => messages.push(oneLine(message)),
    isClosed: () => false,
  };
  return { status: await runRecto(args, output), results, messages };
}
