import type { Range } from "./article.ts";

/**
 * The word at an offset, as a double click selects it: by the locale's own rules, so that scripts without spaces have words too. Between a word and something
 * else it is the word; where there is none, what stands behind the offset.
 */
export function wordAt(text: string, offset: number, locale: string | null): Range {
  const segments = new Intl.Segmenter(locale ?? undefined, { granularity: "word" }).segment(text);
  const [behind, before] = [segments.containing(offset), segments.containing(offset - 1)];
  const found = behind?.isWordLike === true || before?.isWordLike !== true ? (behind ?? before) : before;
  return found === undefined
    ? { from: offset, to: offset }
    : { from: found.index, to: found.index + found.segment.length };
}
