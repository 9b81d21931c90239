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
  const { status, text, messages } = await callForText(...args);
  const lines = text.split("\n").filter((line) => line !== "");
  return { status, messages, results: lines.map((line): unknown => JSON.parse(line)) };
}

/** As `callRecto`, for results that are no lines of JSON. */
export async function callForText(...args: readonly string[]) {
  let text = "";
  const messages: string[] = [];
  const output: Output = {
    print: async (line) => {
      text += `${line}\n`;
    },
    flush: async () => {},
    tell: (message) => messages.push(oneLine(message)),
    isClosed: () => false,
  };
  return { status: await runRecto(args, output), text, messages };
}
