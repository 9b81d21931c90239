import type { BrowserContext } from "@playwright/test";

/** Collects what goes wrong unseen: exceptions nobody caught, and errors of the console, what the browser blocked among them. */
export function watchForFaults(context: BrowserContext): string[] {
  const faults: string[] = [];
  context.on("weberror", (error) => faults.push(String(error.error())));
  context.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  return faults;
}
