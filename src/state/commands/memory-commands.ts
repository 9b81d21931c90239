/** What is done with the memory by keys. What it does is with the memory itself, which is fetched once the article is on screen. */
import { NONE_ELSEWHERE, noMatch } from "#core/memory/no-match.ts";
import { selectActiveUnit } from "#state/article/selectors/select-unit.ts";
import type { Command, WindowCommand } from "./command.ts";

/** Off where the active segment has no such match: that is said, and the browser has the key then. */
export const matchCommands: readonly WindowCommand[] = Array.from({ length: 9 }, (_, index) => ({
  id: `use-match-${index + 1}`,
  title: `Use match ${index + 1} of the memory`,
  on: "window",
  keys: [`$mod+${index + 1}`],
  gridKeys: [],
  isEnabled: ({ inView }) => inView?.memory?.has(index + 1) ?? false,
  off: noMatch(index + 1),
  run: ({ workspace, holdKeys }) => workspace.getState().inView?.memory?.take(index + 1, holdKeys),
}));

/** With what is selected in the target, else in the source. */
export const lookUpCommand: WindowCommand = {
  id: "look-up",
  title: "Look up in memory",
  also: "concordance search",
  on: "window",
  keys: ["$mod+Shift+l"],
  gridKeys: [],
  isEnabled: ({ inView }) => inView !== null,
  run: ({ workspace, editor }) => {
    const { inView, actions } = workspace.getState();
    inView?.memory?.lookUp(editor);
    actions.showPanel("memory");
  },
};

/** By keys what its button there does: what was filled in is taken back, among others. */
export const takeOfferCommand: WindowCommand = {
  id: "take-offer",
  title: "Do what the status line offers",
  also: "take back filled in reload backup",
  on: "window",
  keys: [],
  gridKeys: [],
  isEnabled: ({ offer }) => offer !== null,
  off: "The status line offers nothing.",
  run: ({ workspace }) => workspace.getState().offer?.run(),
};

/** Off where nothing is offered, and nothing is typed or looked into that an offer may come of. */
export const elsewhereCommand: WindowCommand = {
  id: "replace-elsewhere",
  title: "Replace the same elsewhere",
  on: "window",
  keys: ["$mod+F2"],
  gridKeys: [],
  isEnabled: ({ inView }) => inView?.memory?.elsewhere != null,
  off: NONE_ELSEWHERE,
  run: ({ workspace, holdKeys, showDialog, stepArticles }) =>
    workspace.getState().inView?.memory?.elsewhere?.({
      holdKeys,
      glossary: () => showDialog("glossary"),
      overview: () => stepArticles("overview"),
    }),
};

export const repetitionsCommand: Command = {
  id: "repetitions",
  title: "Repetitions…",
  also: "repeats same source settle",
  keys: ["F2"],
  gridKeys: [],
  isEnabled: (state) => selectActiveUnit(state)?.kind === "segment",
  run: (_store, { showDialog }) => showDialog("repetitions"),
};
