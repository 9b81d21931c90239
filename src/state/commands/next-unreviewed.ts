import type { Command } from "./command.ts";

export const nextUnreviewedCommand: Command = {
  id: "next-unreviewed",
  title: "Next unreviewed segment",
  keys: [],
  gridKeys: ["n"],
  isEnabled: (state) => state.activeKey !== null,
  run: (store) => store.getState().actions.goToNextUnreviewed(),
};
