import type { UnitKey } from "#core/document/article.ts";
import type { Clock } from "#core/ports.ts";
import { isApprovedSegment } from "#core/review/progress.ts";
import type { UnitRecord } from "#core/review/record.ts";
import { progressRow } from "./article-tables.ts";
import type { TabChannel } from "./tab-channel.ts";
import type { RectoConnection } from "./tables.ts";
import { oneOf, transactAtOnce } from "./transact.ts";

/** Keeps the list of recent articles in step with what is stored of each. It knows which segments are approved, so that nothing has to be read for that. */
export interface ArticleProgress {
  /** The article was opened, with these units. */
  open(articleKey: string, units: ReadonlyMap<UnitKey, UnitRecord>): void;
  /** Nobody works on it any more: nothing is heard or known of it. */
  close(articleKey: string): void;
  /** Units of it were stored, by whichever tab. */
  take(articleKey: string, units: ReadonlyMap<UnitKey, UnitRecord>): void;
  /** Something of it was stored. Answers whether the store has the article itself. */
  note(articleKey: string): Promise<boolean>;
}

/** An article worked on counts as the newest from so long on after it last did. */
const NOTED_EVERY_MS = 60_000;

interface Known {
  readonly approved: Set<UnitKey>;
  readonly unwatch: () => void;
  /** What was noted last. */
  noted: { readonly at: number; readonly approved: number };
}

export function createArticleProgress(connection: RectoConnection, channel: TabChannel, clock: Clock): ArticleProgress {
  const articles = new Map<string, Known>();
  const take = (articleKey: string, units: ReadonlyMap<UnitKey, UnitRecord>) => {
    const approved = articles.get(articleKey)?.approved;
    for (const [key, { status }] of units) {
      if (isApprovedSegment(key, status)) approved?.add(key);
      else approved?.delete(key);
    }
  };
  return {
    open: (articleKey, units) => {
      const follow = () =>
        channel.watch(articleKey, (event) => {
          if (event.kind === "units") take(articleKey, event.records);
        });
      const unwatch = articles.get(articleKey)?.unwatch ?? follow();
      articles.set(articleKey, { approved: new Set(), unwatch, noted: { at: 0, approved: 0 } });
      take(articleKey, units);
    },
    close: (articleKey) => {
      articles.get(articleKey)?.unwatch();
      articles.delete(articleKey);
    },
    take,
    note: (articleKey) => {
      const known = articles.get(articleKey);
      const [at, approved] = [clock.now(), known?.approved.size ?? 0];
      if (known === undefined || (known.noted.approved === approved && at - known.noted.at < NOTED_EVERY_MS))
        return hasArticle(connection, articleKey);
      known.noted = { at, approved };
      return putProgress(connection, articleKey, at, approved);
    },
  };
}

async function hasArticle(connection: RectoConnection, articleKey: string): Promise<boolean> {
  const found = await transactAtOnce(connection, ["articles"], "readonly", ({ store }) => store.getKey(articleKey));
  return found !== undefined;
}

async function putProgress(
  connection: RectoConnection,
  articleKey: string,
  at: number,
  approved: number,
): Promise<boolean> {
  const [found] = await transactAtOnce(connection, ["articles", "progress"], "readwrite", (tx) => {
    const asked = oneOf(tx.objectStore("articles").getKey(articleKey));
    return Promise.all([asked, tx.objectStore("progress").put(progressRow(articleKey, at, approved))]);
  });
  return found !== undefined;
}
