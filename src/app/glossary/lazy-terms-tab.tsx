import { BookA } from "lucide-react";
import type { Unit } from "#core/document/article.ts";
import { notLoaded } from "#core/not-loaded.ts";
import type { PanelTab } from "#features/segment-panel/segment-panel.tsx";
import { FetchedPart, fetchedCode } from "#ui/held-keys/fetched-part.tsx";

export const termsTab: PanelTab = { id: "terms", label: "Terms", icon: <BookA />, View: LazyTermsTab };

interface TermsTabProps {
  readonly unit: Unit;
}

const termsCode = fetchedCode<TermsTabProps>(() =>
  import("#features/glossary/terms-tab.tsx").then(({ TermsTab }) => TermsTab),
);

/** A chunk of its own: the panel waits for no glossary. */
function LazyTermsTab({ unit }: TermsTabProps) {
  return <FetchedPart code={termsCode} props={{ unit }} missing={<TermsMissing />} />;
}

function TermsMissing() {
  return <p className="panel-empty">{notLoaded("The terms")}</p>;
}
