import { useEffect, useState } from "react";
import type { Finding } from "#core/checks/finding.ts";
import type { StandingText } from "#core/workspace/repeats/translation-form.ts";
import type { TriedTexts } from "#state/workspace/articles/repeats/trying-texts.ts";

/** Asks the checks about texts; null where there is nobody to ask yet. The same one for as long as it is asked about the same segment. */
export type TryTexts = ((texts: readonly StandingText[]) => Promise<TriedTexts>) | null;

/** What the checks say of texts, by text; null where nobody can tell. What is not asked yet is not there. */
export type TextFindings = ReadonlyMap<string, readonly Finding[] | null>;

/** A hand that rests so long has written what it meant. */
const TRIED_AFTER_MS = 150;
const NOTHING: TextFindings = new Map();

/** @param texts the same list for as long as it holds the same */
export function useTextFindings(tryTexts: TryTexts, texts: readonly StandingText[]): TextFindings {
  const [tried, setTried] = useState<{ readonly by: TryTexts; readonly known: TextFindings } | null>(null);
  const known = tried?.by === tryTexts ? tried.known : NOTHING;
  useEffect(() => {
    const missing = texts.filter(({ text }) => !known.has(text));
    if (tryTexts === null || missing.length === 0) return;
    let isWanted = true;
    const ask = async () => {
      const found = await tryTexts(missing);
      const news = missing.map(({ text }, index) => [text, found[index] ?? null] as const);
      if (isWanted) setTried({ by: tryTexts, known: new Map([...known, ...news]) });
    };
    const timer = setTimeout(() => void ask(), known.size === 0 ? 0 : TRIED_AFTER_MS);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [tryTexts, texts, known]);
  return known;
}
