import type { BrowserContext, ConsoleMessage, WebError } from "@playwright/test";

export interface Watch {
  readonly faults: string[];
  end(): void;
}

/** Collects what goes wrong unseen: exceptions nobody caught, and errors of the console, what the browser blocked among them. */
export function watchForFaults(context: BrowserContext): Watch {
  const faults: string[] = [];
  const onError = (error: WebError) => faults.push(String(error.error()));
  const onMessage = (message: ConsoleMessage) => {
    if (message.type() === "error") faults.push(message.text());
  };
  context.on("weberror", onError).on("console", onMessage);
  return {
    faults,
    end: () => {
      context.off("weberror", onError).off("console", onMessage);
    },
  };
}
