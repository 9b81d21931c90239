/**
 * Counts behind the review where words of the machine translation that were just replaced stand in the other articles of the workspace: those that may hold them by what is known of
 * their texts are looked into one after the other by the workers, and nothing is begun while somebody waits for something else.
 */
import { likeliestWord, type Rewording, type WordTally } from "#core/memory/rewordings.ts";
import type { RewordedArticle } from "#core/ports/segment-search.ts";
import { ok } from "#core/result.ts";
import type { Query } from "#core/search/query.ts";
import type { GivingWay } from "#state/workspace/articles/giving-way.ts";
import type { SegmentScan } from "./segment-scan.ts";

export interface RewordedQuestion extends Rewording {
  /** The article in which they were replaced: it is left out. */
  readonly path: string;
  readonly locale: string;
  /** Of the source: the word that they stand for, or all those that they may stand for. */
  readonly words: readonly string[];
  /** How those stand with them in that article; null where it is the one word that they stand for. */
  readonly tally: WordTally | null;
}

export interface RewordedElsewhere {
  /** Of the source, that they stand for. */
  readonly word: string;
  /** Segments of other articles in which the replacement is certain. */
  readonly segments: number;
  /** Whether there may be more of them: not all articles were looked into. */
  readonly isMore: boolean;
}

/** More is nothing that anybody wants to know to the last one. */
const MOST_COUNTED = 500;
/** Articles that may hold the words and are looked into; of more the rest is not counted. */
const MOST_LOOKED_INTO = 500;

export class RewordedSearch {
  readonly #scan: SegmentScan;
  readonly #giving: Pick<GivingWay, "turn">;

  constructor(scan: SegmentScan, giving: Pick<GivingWay, "turn">) {
    this.#scan = scan;
    this.#giving = giving;
  }

  /** @returns null where nothing can be said, or it is over */
  async count(question: RewordedQuestion, isOver: () => boolean): Promise<RewordedElsewhere | null> {
    const { path: own, words, before, after, locale, tally } = question;
    const asked = { before, after, locale, words };
    const sums = words.map((_, at) => ({ together: 0, all: 0, ...tally?.words[at], certain: 0 }));
    let [having, read] = [tally?.having ?? 0, 0];
    const isEnough = () => read >= MOST_LOOKED_INTO || sums.some(({ certain }) => certain >= MOST_COUNTED);
    await this.#giving.turn();
    await this.#scan.run({
      query: queryOf(question),
      isBehind: true,
      isOver: () => isOver() || isEnough(),
      known: ({ path }) => (path === own ? ok(NOTHING) : null),
      look: ({ path, articlePath, stored, review }) =>
        this.#scan.search.reworded({ ...asked, path, articlePath, stored, review }),
      lookFar: (jobs) => this.#scan.search.rewordedFar(asked, jobs),
      // The page has better to do than to read files that a worker can read.
      isFar: () => true,
      take: (_row, result, { isOfEarlierVersion }) => {
        read += 1;
        if (!result.ok || isOfEarlierVersion) return;
        having += result.value.having;
        for (const [at, sum] of sums.entries()) {
          const counted = result.value.words[at];
          sum.together += counted?.together ?? 0;
          sum.all += counted?.all ?? 0;
          sum.certain += counted?.certain ?? 0;
        }
      },
      tell: () => {},
    });
    if (isOver()) return null;
    const word = tally === null ? words[0] : likeliestWord(words, { having, words: sums });
    const segments = sums[words.indexOf(word ?? "")]?.certain ?? 0;
    return word == null ? null : { word, segments, isMore: isEnough() };
  }
}

const NOTHING: RewordedArticle = { having: 0, words: [] };

/** Which articles may have the words at all. */
function queryOf({ before, words, locale, tally }: RewordedQuestion): Query {
  const [word] = words;
  return {
    kind: "and",
    queries: [
      { kind: "locale", locale },
      { kind: "text", part: "target", text: before },
      ...(tally === null && word !== undefined ? [{ kind: "text", part: "source", text: word } as const] : []),
    ],
  };
}
