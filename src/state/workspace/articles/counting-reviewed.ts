/** How much of each article of a workspace is reviewed, by whichever tab. */
import type { ArticleRows } from "./article-rows.ts";
import type { ArticlesPorts } from "./articles-ports.ts";
import { countElsewhere, followElsewhere } from "./counts-elsewhere.ts";

/** By path: so many segments of it are approved now. */
export type TakeReviewed = (counts: readonly (readonly [path: string, approved: number])[]) => void;

interface ReviewedPorts extends Pick<ArticlesPorts, "records" | "watchCounts" | "watchDecisions" | "openArticles"> {
  readonly rows: ArticleRows;
}

interface Followed {
  /** How many segments are approved, by article key. */
  readonly reviewed: Map<string, number>;
  /** Null for an article that is opened under a path of another workspace. */
  readonly pathOf: (articlePath: string) => string | null;
  /** Is told of each article in which another tab may have decided something. */
  readonly onElsewhere: (path: string) => void;
}

export function countingReviewed(ports: ReviewedPorts, { reviewed, pathOf, onElsewhere }: Followed) {
  const { rows } = ports;
  const takeAllReviewed: TakeReviewed = (counts) => {
    for (const [path, count] of counts) {
      const known = rows.row(path);
      if (known === null || known.reviewed === count) continue;
      if (known.summary !== null) reviewed.set(known.summary.articleKey, count);
      rows.put(path, { ...known, reviewed: count });
    }
    // Once for all: it copies the list.
    rows.flush();
  };
  const takeReviewed = (path: string, count: number) => takeAllReviewed([[path, count]]);
  const onCounted = (articlePath: string, articleKey: string, approved: number) => {
    const path = pathOf(articlePath);
    if (path !== null && rows.row(path)?.summary?.articleKey === articleKey) {
      if (rows.row(path)?.reviewed !== approved) onElsewhere(path);
      takeReviewed(path, approved);
    }
    // Not read yet: counted once it is.
    else reviewed.set(articleKey, approved);
  };
  const ends = [
    countElsewhere({ ...ports, onCounted }),
    followElsewhere({ ...ports, pathOf: (articleKey) => rows.pathOf(articleKey), onDecided: onElsewhere }),
  ];
  return {
    takeReviewed,
    takeAllReviewed,
    end: () => {
      for (const end of ends) end();
    },
  };
}
