/** Memories by the language they translate into: what of a file serves an article. They are asked for matches alone. */
import { canonical, isSameLanguage } from "./tmx/unit-pairs.ts";
import { type Match, type MatchQuery, type MemoryEntry, TranslationMemory } from "./translation-memory.ts";

export class LanguageMemories {
  readonly #memories = new Map<string, TranslationMemory>();

  /** @param language the target's, as BCP 47 has it; empty where it is not known */
  add(language: string, entry: MemoryEntry): void {
    const known = this.#memories.get(language) ?? new TranslationMemory(false);
    this.#memories.set(language, known);
    known.add(entry);
  }

  /** Whether there is anything for a locale. */
  has(locale: string | null): boolean {
    return this.#for(locale).length > 0;
  }

  /**
   * @param locale of the target wanted; null where it is not known: any will do
   * @returns as `TranslationMemory.matches`; of the same score that of the very locale first, then of its language elsewhere
   */
  matches(locale: string | null, query: MatchQuery): readonly Match[] {
    const found = this.#for(locale).flatMap((memory) => memory.matches(query));
    return found.sort((a, b) => b.score - a.score || Number(b.isContext) - Number(a.isContext)).slice(0, query.most);
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
