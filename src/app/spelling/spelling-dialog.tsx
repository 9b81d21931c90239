import { useEffect } from "react";
import { useReview } from "#state/use-review.ts";
import { useSpelling } from "#state/use-spelling.ts";
import { Button } from "#ui/button.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { SpellingDictionary } from "./spelling-dictionary.tsx";

/** The dictionary of the open article's language, and the reviewer's own words. */
export function SpellingDialog({ onClose }: { readonly onClose: () => void }) {
  const language = useSpelling((spelling) => spelling.language);
  const load = useSpelling((spelling) => spelling.actions.load);
  useEffect(() => void load(), [load]);
  return (
    <Dialog title="Dictionary" onClose={onClose}>
      {language === null ? (
        <p className="dialog-lead">The article doesn’t say its language, so its spelling can’t be checked.</p>
      ) : (
        <>
          <SpellingDictionary language={language} />
          <OwnWords />
        </>
      )}
    </Dialog>
  );
}

function OwnWords() {
  const words = useSpelling((spelling) => spelling.words);
  const removeWord = useSpelling((spelling) => spelling.actions.removeWord);
  const locale = useReview((state) => state.open?.article.locale ?? undefined);
  return (
    <>
      <h3 className="settings-label">Your words</h3>
      {words.length === 0 && (
        <p className="settings-hint">None yet. “Add to dictionary” stands beside a word that is not known.</p>
      )}
      <ul aria-label="Your words">
        {words.map((word) => (
          <li key={word} className="problem">
            <p lang={locale} dir="auto">
              {word}
            </p>
            <Button aria-label={`Remove ${word}`} onClick={() => void removeWord(word)}>
              Remove
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
