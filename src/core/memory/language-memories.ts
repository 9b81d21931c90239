/** Memories by the language they translate into: what of a file, or of a review, serves an article. */
import type { ConcordanceQuery } from "./concordance.ts";
import { pairsOnce } from "./pairs-once.ts";
import { canonical, isSameLanguage } from "./tmx/unit-pairs.ts";
import {
  type ConcordanceLine,
  type ConcordanceResult,
  type Match,
  type MatchQuery,
  type MemoryEntry,
  type MemoryPlace,
  TranslationMemory,
} from "./translation-memory.ts";

export class LanguageMemories {
  readonly #memories = new Map<string, TranslationMemory>();
  readonly #hasConcordance: boolean;

  /** @param hasConcordance as of each memory: false where they are asked for matches alone */
  constructor(hasConcordance = false) {
    this.#hasConcordance = hasConcordance;
  }

  /** @param language the target's, as BCP 47 has it; empty where it is not known */
  add(language: string, entry: MemoryEntry): void {
    const known = this.#memories.get(language) ?? new TranslationMemory(this.#hasConcordance);
    this.#memories.set(language, known);
    known.add(entry);
  }

  /** Takes out what one segment has, of whichever language. */
  remove(place: MemoryPlace): void {
    for (const memory of this.#memories.values()) memory.remove(place);
  }

  /** Takes out all that comes from one origin. */
  removeOrigin(origin: string): void {
    for (const memory of this.#memories.values()) memory.removeOrigin(origin);
  }

  /** Every pair of the memories that `matches` asks, with the language that its memory is of. */
  *pairs(locale: string | null): Generator<Omit<ConcordanceLine, "ranges"> & { readonly language: string }> {
    for (const memory of this.#for(locale)) {
      const language = [...this.#memories].find(([, one]) => one === memory)?.[0] ?? "";
      for (const pair of memory.pairs()) yield { ...pair, language };
    }
  }

  /** Whether there is anything for a locale. */
  has(locale: string | null): boolean {
    return this.#for(locale).length > 0;
  }

  /**
   * @param locale of the target wanted; null where it is not known: any will do
   * @returns as `TranslationMemory.matches`; of the same score that of the very locale first, then of its language elsewhere; the same pair of several is one
   */
  matches(locale: string | null, query: MatchQuery): readonly Match[] {
    const found = this.#for(locale).flatMap((memory) => memory.matches(query));
    found.sort((a, b) => b.score - a.score || Number(b.isContext) - Number(a.isContext));
    return pairsOnce(found).slice(0, query.most);
  }

  /** As `TranslationMemory.concordance`, in the memories that `matches` asks. */
  concordance(locale: string | null, side: "source" | "target", query: ConcordanceQuery): ConcordanceResult {
    const found = this.#for(locale).map((memory) => memory.concordance(side, query));
    const lines = pairsOnce(found.flatMap((one) => one.lines));
    return { lines: lines.slice(0, query.most), isCut: lines.length > query.most || found.some(({ isCut }) => isCut) };
  }

  /** The very locale's first. */
  #for(locale: string | null): readonly TranslationMemory[] {
    if (locale === null) return [...this.#memories.values()];
    const wanted = canonical(locale);
    const own = this.#memories.get(wanted);
    const others = [...this.#memories].filter(([language]) => language !== wanted && isSameLanguage(language, wanted));
    const unknown = this.#memories.get("");
    return [own, ...others.map(([, memory]) => memory), unknown].filter((memory) => memory !== undefined);
  }
}
