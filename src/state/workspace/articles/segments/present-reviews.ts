/** What reviewers have made of articles, as it is now: of those that are open what this page knows, of all others what is stored. */
import type { UnitKey } from "#core/document/article.ts";
import type { PresentReview } from "#core/ports/segment-search.ts";
import type { DismissalId } from "#core/review/dismissal.ts";
import { newestDrafts } from "#core/review/newest-drafts.ts";
import type { UnitRecord } from "#core/review/record.ts";
import type { ArticleRow } from "#core/workspace/article-row.ts";
import { selectCommented } from "#state/article/selectors/query-subject.ts";
import type { ArticleState } from "#state/article/session/article-state.ts";
import type { ArticleStore } from "#state/article/session/article-store.ts";
import type { ArticlesPorts } from "#state/workspace/articles/articles-ports.ts";
import { type RememberedArticles, rememberedArticles, rememberedAt } from "#state/workspace/articles/remembered.ts";

/** With what was dismissed in the article alone. */
export interface StoredPresent extends PresentReview {
  readonly units: ReadonlyMap<UnitKey, UnitRecord>;
  readonly dismissed: ReadonlySet<DismissalId>;
}

const NOTHING: StoredPresent = {
  articleKey: null,
  units: new Map(),
  drafts: new Map(),
  commented: new Set(),
  obstacles: new Map(),
  dismissed: new Set(),
};

const ELSEWHERE = "It is being typed in another tab.";
const NOT_ACCEPTED = "What is typed in it was not accepted yet.";
const IN_CONFLICT = "It has another text in another tab: choose first.";
const LEFT_TYPED = "Something was typed in it and left: open its article first.";

/** Reading all that is remembered takes a hundred at a time: of so many, each is asked about by itself. */
const FEW = 400;

type Asked = Pick<ArticlesPorts, "records" | "openArticles">;

export class PresentReviews {
  readonly #ports: Asked;
  /** Articles that were opened once: only of these anything is stored. Null where nobody knows. */
  readonly #known: RememberedArticles | null;

  private constructor(ports: Asked, known: RememberedArticles | null) {
    this.#ports = ports;
    this.#known = known;
  }

  static async read(ports: Asked): Promise<PresentReviews> {
    return new PresentReviews(ports, await rememberedArticles(ports.records));
  }

  /** As `read`, for articles of these paths alone: a few of them are found without reading all that is remembered. */
  static async readAt(ports: Asked, articlePaths: readonly string[]): Promise<PresentReviews> {
    return articlePaths.length > FEW
      ? PresentReviews.read(ports)
      : new PresentReviews(ports, await rememberedAt(ports.records, articlePaths));
  }

  /** For whoever asks about articles by their keys. */
  static of(ports: Asked): PresentReviews {
    return new PresentReviews(ports, null);
  }

  /** Whether anything may have been decided, typed or commented in it. */
  isTouched({ summary }: ArticleRow): boolean {
    return summary === null || this.#isStored(summary.articleKey) || this.openOf(summary.articleKey) !== null;
  }

  /** Whether nothing is stored of the article, but of another version of that path, whose review is carried over once it is opened. */
  isOfEarlierVersion(articlePath: string, articleKey: string): boolean {
    return (
      !this.#isStored(articleKey) && this.openOf(articleKey) === null && this.#known?.keysAt.has(articlePath) === true
    );
  }

  #isStored(articleKey: string): boolean {
    return this.#known?.approved.has(articleKey) ?? true;
  }

  /** The article where it is open, with what is stored of it taken in. */
  openOf(articleKey: string): ArticleStore | null {
    const open = this.#ports.openArticles().find(({ stored }) => stored.articleKey === articleKey);
    // No unit is active before what is stored has been taken in.
    return open === undefined || open.getState().activeKey === null ? null : open;
  }

  async of(row: ArticleRow): Promise<StoredPresent> {
    const articleKey = row.summary?.articleKey ?? null;
    if (articleKey === null || !this.isTouched(row)) return NOTHING;
    return this.ofKey(articleKey);
  }

  async ofKey(articleKey: string): Promise<StoredPresent> {
    const open = this.openOf(articleKey);
    return open === null ? this.#storedOf(articleKey) : presentOf(articleKey, open.getState());
  }

  async #storedOf(articleKey: string): Promise<StoredPresent> {
    const kept = await this.#ports.records.loadReview(articleKey);
    if (!kept.ok || kept.value === null) return NOTHING;
    const { records: units, drafts: all, annotations } = kept.value.review;
    const drafts = newestDrafts(all, units);
    const commented = new Set<UnitKey>();
    const dismissed = new Set<DismissalId>();
    for (const one of annotations) {
      if (one.gone) continue;
      if (one.kind === "comment" && !one.resolved) commented.add(one.key);
      else if (one.kind === "dismissal") dismissed.add(one.id);
    }
    const obstacles = new Map(Array.from(drafts.keys(), (key) => [key, LEFT_TYPED]));
    return { articleKey, units, drafts, commented, dismissed, obstacles };
  }
}

function presentOf(articleKey: string, state: ArticleState): StoredPresent {
  const { records: units, alert, refusals } = state;
  const drafts = new Map(Array.from(state.drafts, ([key, { text }]) => [key, text]));
  const conflict = alert?.conflict?.key;
  const obstacles = new Map<UnitKey, string>([
    ...Array.from(state.drafts, ([key, { elsewhere }]) => [key, elsewhere ? ELSEWHERE : NOT_ACCEPTED] as const),
    ...Array.from(refusals.keys(), (key) => [key, NOT_ACCEPTED] as const),
    ...(conflict === undefined ? [] : [[conflict, IN_CONFLICT] as const]),
  ]);
  const dismissals = [...state.dismissals.values()].filter(({ gone }) => !gone);
  return {
    articleKey,
    units,
    drafts,
    commented: selectCommented(state),
    obstacles,
    dismissed: new Set(dismissals.map(({ id }) => id)),
  };
}
