import { useMemo } from "react";
import { differenceOf } from "#core/difference/difference.ts";
import { differenceParts } from "#core/difference/difference-parts.ts";
import { SOURCE_LOCALE } from "#core/document/locale.ts";
import { DifferenceText } from "#ui/difference-text.tsx";

interface OriginalDifferenceProps {
  /** The sentence that was translated. */
  readonly before: string;
  /** What stands in the original in its place now. */
  readonly after: string;
}

export function OriginalDifference({ before, after }: OriginalDifferenceProps) {
  const parts = useMemo(
    () => differenceParts(before, after, differenceOf(before, after, SOURCE_LOCALE), SOURCE_LOCALE),
    [before, after],
  );
  return <DifferenceText parts={parts} lang={SOURCE_LOCALE} dir="ltr" />;
}
