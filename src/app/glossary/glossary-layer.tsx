import { lazy, Suspense, useEffect } from "react";
import { useServices } from "#app/services.ts";
import { keepGlossaries } from "#state/languages/glossary.ts";
import { useGlossary } from "#state/languages/use-glossary.ts";
import { useWorkspaceStore } from "#state/workspace/use-workspace.ts";
import { useSourceSelection } from "./use-source-selection.ts";

/** Only where there are terms. Without it rows can be read as before. */
const TermMarks = lazy(() =>
  import("#features/glossary/term-marks.tsx").then(
    (code) => ({ default: code.TermMarks }),
    () => ({ default: () => null }),
  ),
);

/** Keeps the glossary of the open article's language, and shows its terms in the sources. */
export function GlossaryLayer() {
  const { languages } = useWorkspaceStore();
  const { loadGlossaries } = useServices();
  useEffect(() => {
    let end: (() => void) | null = null;
    let isWanted = true;
    loadGlossaries().then(
      (glossaries) => {
        if (isWanted) end = keepGlossaries(languages, glossaries);
      },
      // Without it terms last as long as the page, and whoever changes one is told.
      () => {},
    );
    return () => {
      isWanted = false;
      end?.();
    };
  }, [languages, loadGlossaries]);
  useSourceSelection();
  const hasTerms = useGlossary(({ terms }) => terms.length > 0);
  return hasTerms ? (
    <Suspense>
      <TermMarks />
    </Suspense>
  ) : null;
}
