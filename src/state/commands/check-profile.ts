import type { Command } from "./command.ts";

export const checkProfileCommand: Command = {
  id: "check-profile",
  title: "Check profile…",
  also: "checks severity off custom regular expression",
  keys: [],
  gridKeys: [],
  isEnabled: () => true,
  run: (_store, context) => context.showDialog("check-profile"),
};
