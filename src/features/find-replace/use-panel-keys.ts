import type { KeyboardEvent } from "react";
import { reviewStepOf } from "#parts/article-undo.ts";
import { untilAnswered } from "#state/article/find/find-actions.ts";
import { focusActiveUnit } from "#state/article/focus-active-unit.ts";
import { useArticleStore } from "#state/article/use-article.ts";
import type { Command } from "#state/commands/command.ts";
import {
  closeFindCommand,
  findCommand,
  findNextCommand,
  findPreviousCommand,
  replaceCommand,
} from "#state/commands/find-commands.ts";
import { useRunCommand } from "#state/commands/use-command.ts";
import { useView } from "#state/editor/use-view.ts";
import { holdKeysUntil } from "#ui/held-keys/held-keys.ts";
import { latinKey } from "#ui/latin-key.ts";
import { optionOf } from "./option-keys.ts";

/** Keys within the panel: fields keep the application's shortcuts out, so those that are meant here too are run from here. */
export function usePanelKeys() {
  const view = useView();
  const store = useArticleStore();
  const run = useRunCommand();
  const leave = () => {
    // While the panel still stands, so that the focus never falls to the page in between.
    focusActiveUnit(view, store.getState());
    run(closeFindCommand);
  };
  const close = () => {
    // What was typed last is still to be gone to.
    const answer = untilAnswered(store);
    if (answer === null) leave();
    else void holdKeysUntil(answer.then(leave));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    // The keys of an input method act on its candidates and on nothing else.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const option = optionOf(event.nativeEvent);
    const command = commandOf(event.nativeEvent);
    if (event.key === "Escape") close();
    else if (command !== null) run(command);
    else if (option !== null) {
      const { query, actions } = store.find.getState();
      actions.look({ [option]: !query[option] });
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return { close, onKeyDown };
}

function commandOf(event: KeyboardEvent["nativeEvent"]): Command | null {
  const { target, key, shiftKey, altKey } = event;
  const isMod = (event.ctrlKey || event.metaKey) && !altKey;
  const letter = latinKey(event);
  if (isMod && !shiftKey && letter === "f") return findCommand;
  if (isMod && !shiftKey && letter === "h") return replaceCommand;
  const step = reviewStepOf(event);
  if (step !== null) return step;
  if (key !== "Enter" || isMod || !(target instanceof HTMLInputElement) || target.type === "checkbox") return null;
  return shiftKey ? findPreviousCommand : findNextCommand;
}
