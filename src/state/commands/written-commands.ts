/** What will be written, looked at before it is handed over. */
import { turnedOver, writtenOverlay } from "#state/workspace/page-overlays.ts";
import type { WindowCommand } from "./command.ts";

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
