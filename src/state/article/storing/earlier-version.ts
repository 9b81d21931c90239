/** An article without a review of its own, whose path another text was reviewed under: that text's review is carried over, or offered. */
import type { OpenedReview, StoreFailure } from "#core/ports.ts";
import type { Result } from "#core/result.ts";
import type { Session, Sitting } from "#state/article/session/article-session.ts";
import type { OtherVersion } from "#state/article/session/article-state.ts";
import type { CarryOutcome } from "./carry-over.ts";

export interface EarlierVersion {
  /** What is said of it when the article is shown. */
  readonly note: string;
  /** Null where its review was carried over. */
  readonly other: OtherVersion | null;
}

/**
 * Carries the newest earlier version's review over, before the article is shown: then the store has it as the article's own. Null where the article has
 * a review, or nothing was reviewed under its path.
 */
export async function carryEarlierVersion(
  session: Session,
  sitting: Sitting,
  opened: Result<OpenedReview, StoreFailure>,
): Promise<EarlierVersion | null> {
  if (!opened.ok || hasReview(opened.value)) return null;
  const { path, articleKey } = sitting.stored;
  const recent = await session.port.recent();
  if (!recent.ok) return null;
  for (const version of recent.value) {
    if (version.path !== path || version.articleKey === articleKey) continue;
    const outcome = await carry(session, sitting, version.articleKey, false);
    if (outcome.kind === "nothing") continue;
    if (outcome.kind === "carried")
      return { note: `carried over from an earlier version: ${outcome.words}`, other: null };
    const progress = `${version.approved} of ${version.total} approved`;
    const note =
      outcome.kind === "other"
        ? `Its text is not the one opened here before (${progress}), whose review is kept on the start screen`
        : `What was reviewed of an earlier version (${progress}) could not be carried over; it is kept on the start screen`;
    return { note, other: { articleKey: version.articleKey, progress, why: outcome.why } };
  }
  return null;
}

/** @param isAsked the reviewer has said that it is the same article */
export async function carry(
  { port, clock }: Session,
  { open, stored }: Sitting,
  from: string,
  isAsked: boolean,
): Promise<CarryOutcome> {
  try {
    const { carryOver } = await import("./carry-over.ts");
    return await carryOver({
      store: port,
      clock,
      article: open.article,
      articleKey: stored.articleKey,
      from,
      isAsked,
    });
  } catch {
    return { kind: "failed", why: "This part of Recto could not be loaded. Check the connection and try again." };
  }
}

function hasReview({ units, drafts, comments, carried }: OpenedReview): boolean {
  return units.size + drafts.length + comments.length > 0 || carried !== null;
}
