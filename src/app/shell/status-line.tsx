import { nameInAddress } from "#app/opening/name-in-address.ts";
import { useWaited } from "#app/opening/use-waited.ts";
import type { Saving } from "#state/article/session/article-state.ts";
import { useReview } from "#state/article/use-review.ts";
import { Button, keepsFocus } from "#ui/button.tsx";

const savingWords: Readonly<Record<Saving, string>> = {
  saved: "saved",
  saving: "saving…",
  memory: "kept in this page only",
};

interface StatusLineProps {
  /** The address an article is on its way from, or what else names it. */
  readonly loading: string | null;
  readonly onShowKeys: () => void;
}

/** The line at the bottom: what just happened, whether it is saved, and where to find the keys. */
export function StatusLine({ loading, onShowKeys }: StatusLineProps) {
  const said = useReview((state) => state.message);
  const isSlow = useWaited(loading !== null, 300);
  const message = isSlow && loading !== null ? `Opening ${nameInAddress(loading)}…` : said;
  const isOpen = useReview((state) => state.open !== null);
  return (
    <footer className="status-line">
      <p role="status" className="status-message">
        {message}
      </p>
      {isOpen && <SavingState message={message} />}
      <Button {...keepsFocus} className="status-keys" aria-keyshortcuts="F1" onClick={onShowKeys}>
        <kbd aria-hidden>?</kbd> Keys
      </Button>
    </footer>
  );
}

/** Left out while the message already says that it is saved. */
function SavingState({ message }: { readonly message: string }) {
  const saving = useReview((state) => state.saving);
  if (saving === "saved" && message.endsWith(savingWords.saved)) return null;
  return (
    <span className="saving" data-saving={saving}>
      {savingWords[saving]}
    </span>
  );
}
