/** The command line: arguments in, results and messages out, exit status back. */
import { type Command, readArguments } from "./arguments.ts";
import type { ExitStatus, Output } from "./output.ts";
import { HELP } from "./usage.ts";

/**
 * @param args what stands behind `recto`
 * @param program the module that threads are to run (`main.ts`); without it everything happens in this one
 * @returns 0 done, 1 findings of severity error, 2 bad usage or unreadable input; everything it had to say is in `output` by then
 */
export async function runRecto(
  args: readonly string[],
  output: Output,
  program: URL | null = null,
): Promise<ExitStatus> {
  const command = readArguments(args);
  if (!command.ok) {
    output.tell(command.failure);
    return 2;
  }
  const status = await runCommand(command.value, output, program);
  await output.flush();
  return status;
}

async function runCommand(command: Command, output: Output, program: URL | null): Promise<ExitStatus> {
  switch (command.name) {
    case "help":
      await output.print(HELP);
      return 0;
    case "inspect": {
      const { inspect } = await import("./inspect.ts");
      return inspect(command, output);
    }
    case "export": {
      // The whole parser, and the packages it reads YAML and HTML with, are loaded for this command alone.
      const { exportArticles } = await import("./export-articles.ts");
      return exportArticles(command, output);
    }
    case "check": {
      const { check } = await import("./check.ts");
      return check(command, output, program);
    }
    case "carry": {
      const { carry } = await import("./carry.ts");
      return carry(command, output);
    }
    case "analyse": {
      const { analyse } = await import("./analyse.ts");
      return analyse(command, output);
    }
    case "match": {
      const { match } = await import("./match.ts");
      return match(command, output);
    }
    case "memory": {
      const { memory } = await import("./memory.ts");
      return memory(command, output);
    }
  }
}
