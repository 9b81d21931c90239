import { lazy, Suspense } from "react";
import type { Unit } from "#core/document/article.ts";

/** A chunk of its own: the panel waits for no glossary. */
const TermsTab = lazy(() =>
  import("#features/glossary/terms-tab.tsx").then(
    (code) => ({ default: code.TermsTab }),
    () => ({ default: TermsMissing }),
  ),
);

function TermsMissing() {
  return <p className="panel-empty">The terms could not be loaded. Check the connection and reload the page.</p>;
}

export function LazyTermsTab({ unit }: { readonly unit: Unit }) {
  return (
    <Suspense>
      <TermsTab unit={unit} />
    </Suspense>
  );
}
