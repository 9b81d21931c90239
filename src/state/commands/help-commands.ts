/** The guide, which stands in the dialog of the keys. */
import type { WindowCommand } from "./command.ts";

let isAsked = false;

export const guideCommand: WindowCommand = {
  on: "window",
  id: "guide",
  title: "Guide…",
  also: "help manual how to tutorial documentation",
  keys: [],
  gridKeys: [],
  run: (context) => {
    isAsked = true;
    context.showDialog("shortcuts");
  },
};

/** Whether the dialog is to begin with the guide. */
export function isGuideAsked(): boolean {
  return isAsked;
}

/** It has begun. */
export function guideShown(): void {
  isAsked = false;
}
