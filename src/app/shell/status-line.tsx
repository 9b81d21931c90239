import { useSyncExternalStore } from "react";
import { nameInAddress } from "#app/opening/name-in-address.ts";
import { useWaited } from "#app/opening/use-waited.ts";
import { selectProgress } from "#state/article/selectors/select-progress.ts";
import type { Saving } from "#state/article/session/article-state.ts";
import { exportCommand } from "#state/commands/export-commands.ts";
import { useCommandHint, useRunCommand } from "#state/commands/use-command.ts";
import { commandPaletteCommand, shortcutSheetCommand } from "#state/commands/window-commands.ts";
import { useInView, useWorkspace } from "#state/workspace/use-workspace.ts";
import { Button, keepsFocus } from "#ui/button.tsx";
import { areKeysHeld, watchHeldKeys } from "#ui/held-keys/held-keys.ts";

const savingWords: Readonly<Record<Saving, string>> = {
  saved: "saved",
  saving: "saving…",
  memory: "kept in this page only",
};

interface StatusLineProps {
  /** The address an article is on its way from, or what else names it. */
  readonly loading: string | null;
}

/** The line at the bottom: what just happened, whether it is saved, and where to find the keys. */
export function StatusLine({ loading }: StatusLineProps) {
  const run = useRunCommand();
  const said = useInView((article, workspace) => (article ?? workspace).message);
  const isSlow = useWaited(loading !== null, 300);
  const message = isSlow && loading !== null ? `Opening ${nameInAddress(loading)}…` : said;
  const isWorking = useWaited(useSyncExternalStore(watchHeldKeys, areKeysHeld), 300);
  const saving = useInView((article) => article?.saving ?? null);
  const offer = useWorkspace((state) => state.offer);
  const keys = useCommandHint(shortcutSheetCommand);
  return (
    <footer className="status-line">
      <p role="status" className="status-message">
        {message}
      </p>
      <ExportOffer />
      {offer !== null && (
        <Button {...keepsFocus} className="status-button" onClick={offer.run}>
          {offer.label}
        </Button>
      )}
      {isWorking ? (
        <span className="saving">Working…</span>
      ) : (
        saving !== null && <SavingState saving={saving} message={message} />
      )}
      <Button {...keepsFocus} className="status-button" onClick={() => run(commandPaletteCommand)}>
        Commands
      </Button>
      <Button {...keepsFocus} className="status-button" onClick={() => run(shortcutSheetCommand)}>
        {keys !== null && <kbd aria-hidden>{keys.join(" ")}</kbd>} Keys
      </Button>
    </footer>
  );
}

/** Once every unit is decided: what comes next. */
function ExportOffer() {
  const run = useRunCommand();
  const keys = useCommandHint(exportCommand);
  const isDecided = useInView((article) => article !== null && selectProgress(article).isDecided);
  if (!isDecided) return null;
  return (
    <Button {...keepsFocus} className="status-button" aria-haspopup="menu" onClick={() => run(exportCommand)}>
      Export the article {keys && <kbd aria-hidden>{keys.join(" ")}</kbd>}
    </Button>
  );
}

/** Left out while the message already says that it is saved. */
function SavingState({ saving, message }: { readonly saving: Saving; readonly message: string }) {
  if (saving === "saved" && message.endsWith(savingWords.saved)) return null;
  return (
    <span className="saving" data-saving={saving}>
      {savingWords[saving]}
    </span>
  );
}
