import type { Unit } from "#core/document/article.ts";
import { FragmentText } from "./fragment-text.tsx";

interface SourceTextProps {
  readonly unit: Unit;
  /** What the English original says in its place, where one is known. */
  readonly original?: string | undefined;
}

/** What a unit's target is a translation of. Prose that was opened as a field has nothing but the text that was loaded. */
export function SourceText({ unit, original }: SourceTextProps) {
  const source = unit.kind === "segment" ? unit.source : original;
  if (source !== undefined) return <FragmentText text={source} place={unit.place} />;
  if (unit.kind === "field" && unit.syntax === "text")
    return (
      <span title="No pair: the text as it was loaded">
        <FragmentText text={unit.target} place={unit.place} />
      </span>
    );
  return <i className="no-source">No source in the file</i>;
}
