/** What was reviewed of an earlier version of the article. */
import type { Command } from "./command.ts";

export const earlierVersionCommand: Command = {
  id: "earlier-version",
  title: "Earlier version…",
  also: "carried over carry changed file",
  keys: [],
  gridKeys: [],
  isEnabled: ({ carried, otherVersion }) => carried !== null || otherVersion !== null,
  run: (_store, context) => context.showDialog("earlier-version"),
};
