/** What is done with findings without keys of its own: from the palette with the one at hand, by buttons with the one they stand beside. */

import type { Finding } from "#core/checks/finding.ts";
import type { DismissalId, DismissalScope } from "#core/review/dismissal.ts";
import { selectFindings } from "#state/article/selectors/select-findings.ts";
import type { Command, WindowCommand } from "./command.ts";
import { always, findingCommand } from "./finding-commands.ts";

export const dismissAlikeCommand = findingCommand(
  { id: "dismiss-alike", title: "Dismiss all findings alike", also: "ignore hide check", keys: [] },
  (state) => selectFindings(state, state.activeKey).length > 0,
  ({ findingsAlike }, store) => {
    store.getState().actions.dismiss(findingsAlike(store), "segment");
  },
);

export const dismissEverywhereCommand = findingCommand(
  { id: "dismiss-everywhere", title: "Dismiss the finding in every article", also: "ignore hide check", keys: [] },
  (state) => selectFindings(state, state.activeKey).length > 0,
  ({ findingAtHand }, store) => {
    const finding = findingAtHand(store, () => true);
    if (finding !== null) store.getState().actions.dismiss([finding], "workspace");
  },
);

export const addWordCommand = findingCommand(
  { id: "add-word", title: "Add word to dictionary", also: "spelling", keys: [] },
  (state) => selectFindings(state, state.activeKey).some(isSpelling),
  ({ addWord, findingAtHand }, store) => {
    const finding = findingAtHand(store, isSpelling);
    if (finding !== null) addWord(store, finding);
  },
);

export const spellingDictionaryCommand: Command = {
  id: "spelling-dictionary",
  title: "Dictionary and your words…",
  also: "spelling load hunspell aff dic",
  keys: [],
  gridKeys: [],
  isEnabled: () => true,
  run: (_store, context) => context.showDialog("spelling"),
};

export const checkProfileCommand: WindowCommand = {
  on: "window",
  id: "check-profile",
  title: "Check profile…",
  also: "checks serious severity off custom regular expression",
  keys: [],
  gridKeys: [],
  run: (context) => context.showDialog("check-profile"),
};

/** Applies one fix of a finding, for the button that offers it. */
export function fixFindingCommand(finding: Finding, index: number): Command {
  return findingCommand(
    { id: "fix-finding", title: finding.fixes[index]?.title ?? "Fix", keys: [] },
    always,
    ({ applyFix }, store, context) => applyFix(store, context, finding, index),
  );
}

/** Adds the word that a finding of spelling is about, for the button that stands beside it. */
export function addWordOfCommand(finding: Finding): Command {
  return findingCommand({ id: "add-word-of", title: "Add to dictionary", keys: [] }, always, ({ addWord }, store) =>
    addWord(store, finding),
  );
}

/** Dismisses findings, for the button or the menu that stands beside them. */
export function dismissCommand(title: string, findings: readonly Finding[], scope: DismissalScope): Command {
  return findingCommand({ id: "dismiss", title, keys: [] }, always, (_steps, store) => {
    store.getState().actions.dismiss(findings, scope);
  });
}

/** Brings dismissed findings back, for the button beside them. */
export function withdrawDismissalsCommand(title: string, ids: readonly DismissalId[]): Command {
  return findingCommand({ id: "withdraw-dismissals", title, keys: [] }, always, (_steps, store) => {
    store.getState().actions.withdrawDismissals(ids);
  });
}

/** Goes to one finding, for its entry in a list. */
export function goToFindingCommand(finding: Finding): Command {
  return findingCommand({ id: "go-to-finding", title: "Go to", keys: [] }, always, ({ goToFinding }, store, context) =>
    goToFinding(store, context, finding),
  );
}

function isSpelling({ check }: Finding): boolean {
  return check === "spelling";
}
