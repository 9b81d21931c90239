import type { Command } from "./command.ts";

export const spellingDictionaryCommand: Command = {
  id: "spelling-dictionary",
  title: "Dictionary and your words…",
  also: "spelling load hunspell aff dic",
  keys: [],
  gridKeys: [],
  isEnabled: (state) => state.open !== null,
  run: (_store, context) => context.showDialog("spelling"),
};
