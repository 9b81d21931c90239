/** What is done with findings without keys of its own: from the palette with the one at hand, by buttons with the one they stand beside. */

import type { CheckId, Finding } from "#core/checks/finding.ts";
import { notLoaded } from "#core/not-loaded.ts";
import type { DismissalId, DismissalScope } from "#core/review/dismissal.ts";
import { selectFindings } from "#state/article/selectors/select-findings.ts";
import type { ArticleStore } from "#state/article/session/article-store.ts";
import type { Command, CommandContext, WindowCommand } from "./command.ts";
import { always, findingCommand } from "./finding-commands.ts";

export const nextKindCommand = findingCommand(
  { id: "next-kind-of-finding", title: "Next finding of another kind", also: "check first repeats", keys: [] },
  always,
  ({ stepFinding }, store, context) => stepFinding(store, context, 1, "kinds"),
);

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

export const turnOffCheckCommand = findingCommand(
  { id: "turn-off-check", title: "Turn the finding’s check off for this locale", also: "ignore profile", keys: [] },
  (state) => selectFindings(state, state.activeKey).length > 0,
  ({ findingAtHand }, store, context) => {
    const finding = findingAtHand(store, () => true);
    return finding === null ? undefined : turnOff(store, context, finding.check);
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

/** Turns the check of a finding off for the article's locale, for the menu or the button beside it. */
export function turnOffCheckOfCommand({ check }: Finding, title: string): Command {
  return findingCommand({ id: "turn-off-check-of", title, keys: [] }, always, (_steps, store, context) =>
    turnOff(store, context, check),
  );
}

async function turnOff(store: ArticleStore, { holdKeys, workspace }: CommandContext, check: CheckId): Promise<void> {
  const code = await holdKeys(import("#state/article/findings/turn-off-check.ts").catch(() => null));
  const keep = (checkProfile: string) => workspace.getState().actions.changeSettings({ checkProfile });
  if (code !== null) code.turnOffCheck(store, check, keep);
  else store.getState().actions.raise(notLoaded("The check profile"));
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
