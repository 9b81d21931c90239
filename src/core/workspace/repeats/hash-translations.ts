/** What the index keeps of translations, so that what repeats is known without reading a file again. */
import type { SurveyedArticle } from "#core/ports/repeat-search.ts";
import { hashSources } from "#core/workspace/repetitions.ts";
import { translationForm } from "./translation-form.ts";

interface Texts {
  readonly source: string;
  readonly target: string;
}

/** What stands in the place of a hash where there is none. */
const NONE = "";

/**
 * @param segments of an article, as the machine left them
 * @returns two numbers for each, of its translation in the form that tells translations apart; zeros where it has no source, since nothing repeats there
 */
export function hashTranslations(segments: readonly Texts[]): Uint32Array<ArrayBuffer> {
  const isBlank = segments.map(({ source }) => source.trim() === "");
  const hashes = hashSources(segments.map(({ target }, at) => (isBlank[at] === true ? NONE : translationForm(target))));
  for (const [at, blank] of isBlank.entries()) if (blank) hashes.fill(0, 2 * at, 2 * at + 2);
  return hashes;
}

/** What is known of an article since it was read for the list. */
export interface HashedArticle {
  readonly articleKey: string;
  readonly locale: string | null;
  readonly sourceHashes: Uint32Array;
  /** As `hashTranslations` gives them. */
  readonly targetHashes: Uint32Array;
}

/** What `surveyArticle` tells of an article about which nothing is decided. */
export function surveyHashes({ articleKey, locale, sourceHashes, targetHashes }: HashedArticle): SurveyedArticle {
  const count = targetHashes.length / 2;
  const [sources, targets] = [new Uint32Array(2 * count), new Uint32Array(2 * count)];
  const machine = new Uint32Array(count);
  let kept = 0;
  for (let at = 0; at < 2 * count; at += 2) {
    const [first = 0, second = 0] = [targetHashes[at], targetHashes[at + 1]];
    if (first === 0 && second === 0) continue;
    sources[2 * kept] = sourceHashes[at] ?? 0;
    sources[2 * kept + 1] = sourceHashes[at + 1] ?? 0;
    targets[2 * kept] = first;
    targets[2 * kept + 1] = second;
    machine[kept] = second;
    kept += 1;
  }
  return {
    articleKey,
    locale,
    sources: sources.subarray(0, 2 * kept),
    targets: targets.subarray(0, 2 * kept),
    machine: machine.subarray(0, kept),
    // All are unreviewed.
    statuses: new Uint8Array(kept),
  };
}
