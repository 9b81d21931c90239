import { useEffect } from "react";
import { OwnWords } from "#features/findings/own-words.tsx";
import { useSpelling } from "#state/languages/use-spelling.ts";
import { Dialog } from "#ui/dialog.tsx";
import { SpellingDictionary } from "./spelling-dictionary.tsx";
import "./spelling-dialog.css";

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
          <YourWords />
        </>
      )}
    </Dialog>
  );
}

function YourWords() {
  const isEmpty = useSpelling((spelling) => spelling.words.length === 0);
  return (
    <section className="spelling-words">
      <h3 className="settings-label">Your words</h3>
      {isEmpty && (
        <p className="settings-hint">None yet. “Add to dictionary” stands beside a word that is not known.</p>
      )}
      <OwnWords />
    </section>
  );
}
