/** The page: what will be written, looked at before it is handed over, and text that no segment holds. */

import { notLoaded } from "#core/not-loaded.ts";
import { selectActiveUnit } from "#state/article/selectors/select-unit.ts";
import type { ArticleStore } from "#state/article/session/article-store.ts";
import { turnedOver, writtenOverlay } from "#state/workspace/page-overlays.ts";
import type { Command, WindowCommand } from "./command.ts";

/** The next text without a pair after the active unit becomes a field and is edited. */
export const openUnpairedCommand: Command = {
  id: "open-unpaired",
  title: "Edit the next text without a pair",
  also: "raw cell unpaired prose field open",
  keys: [],
  gridKeys: [],
  isEnabled: () => true,
  run: async (store, context) => {
    const opened = await context.holdKeys(openNext(store).catch(() => "failed" as const));
    const { actions } = store.getState();
    if (opened === "failed") actions.raise(notLoaded("This part of Recto", "so no text was opened"));
    else if (opened === null) actions.say("Every text has a pair, or is open already");
    else actions.goToUnit(opened);
  },
};

async function openNext(store: ArticleStore): Promise<string | null> {
  const { nextUnpaired } = await import("#core/page/open-fields.ts");
  const state = store.getState();
  const field = nextUnpaired(state.open.article, selectActiveUnit(state)?.range.to ?? 0);
  if (field === null) return null;
  await state.actions.openFields([field.key]);
  return field.key;
}

export const writtenCommand: WindowCommand = {
  on: "window",
  id: "written",
  title: "Show or hide what will be written",
  also: "markdown preview export difference before hand over side by side target only unified",
  keys: [],
  gridKeys: [],
  isEnabled: ({ inView }) => inView !== null,
  run: ({ workspace }) => {
    const { isPage, actions } = workspace.getState();
    const { pageTurned } = workspace.settings.getState();
    const isShown = pageTurned.includes(writtenOverlay);
    // Seen from the segments it is not there, whatever was chosen on the page.
    if (!isPage) actions.showView({ isPage: true });
    if (isPage || !isShown) actions.changeSettings({ pageTurned: turnedOver(pageTurned, writtenOverlay) });
    actions.say(
      isPage && isShown ? "The Markdown is hidden" : "The Markdown that will be written stands beside the page",
      true,
    );
  },
};

export const printPageCommand: WindowCommand = {
  on: "window",
  id: "print-page",
  title: "Print the page…",
  also: "paper pdf printer",
  keys: [],
  gridKeys: [],
  isEnabled: ({ inView }) => inView !== null,
  run: ({ workspace }) => workspace.getState().actions.showView({ isPage: true, isPrinting: true }),
};
