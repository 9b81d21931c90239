import type { Article } from "#core/document/article.ts";
import { parseArticle } from "#core/document/parse-article.ts";
import type { OpenedReview, StoredReview, StoreEvent, StoreFailure } from "#core/ports.ts";
import type { Result } from "#core/result.ts";
import { refreshRecent } from "#state/workspace/recents.ts";
import { commit } from "./reviewing/drafting.ts";
import { noFilter, setFilter } from "./reviewing/filtering.ts";
import { firstUnit, goToUnit, show } from "./reviewing/navigating.ts";
import { selectProgress } from "./selectors/select-progress.ts";
import type { Session, Sitting } from "./session/article-session.ts";
import type { ReviewState } from "./session/article-state.ts";
import { noSuchUnit, raise, say } from "./session/notices.ts";
import { takeComments } from "./storing/comments.ts";
import { createSitting, storedArticle } from "./storing/create-queues.ts";
import { takeDismissals } from "./storing/dismissals.ts";
import { takeEarlierTranslations } from "./storing/earlier-translations.ts";
import { carryEarlierVersion, loadCarryOver } from "./storing/earlier-version.ts";
import { segmentCount, storeAnew } from "./storing/ensure-stored.ts";
import { hearStoreEvent, putRecords, takeRecords } from "./storing/other-tabs.ts";
import { NOT_LOADED } from "./storing/other-version.ts";
import { lastPlace, savePlace } from "./storing/place.ts";
import { restoreDrafts } from "./storing/restore-drafts.ts";
import { reportFailure, reportSaving, sendAll } from "./storing/saving.ts";
import { pruneVersions } from "./storing/unit-versions.ts";

const ABSENT = "This article is no longer kept in this browser. Open its file again; nothing else was changed.";
const UNREADABLE =
  "This browser's storage does not answer, so the article could not be opened again. Open its file, or reload the page.";

/** What the state holds of no article. */
export const NOTHING_OPEN = {
  open: null,
  records: new Map(),
  drafts: new Map(),
  refusals: new Map(),
  comments: new Map(),
  dismissals: new Map(),
  checked: new Map(),
  isChecked: false,
  activeKey: null,
  filter: noFilter,
  earlier: new Map(),
  carried: null,
  otherVersion: null,
  openedAt: null,
  typedSteps: null,
} satisfies Partial<ReviewState>;

/** See `ReviewActions.openArticle`. */
export async function openArticle(
  session: Session,
  article: Article,
  asked?: string,
  returning = false,
): Promise<void> {
  const stored = storedArticle(article);
  if (session.sitting?.stored.articleKey === stored.articleKey) {
    // Also overtakes an opening under way: this is the article wanted last.
    session.turn++;
    if (asked !== undefined && !returning) goToUnit(session, asked);
    return;
  }
  const turn = ++session.turn;
  await storePending(session);
  if (turn !== session.turn) return;
  const parked = session.parked.get(stored.articleKey);
  const sitting = parked?.sitting ?? createSitting(session, article, stored);
  const early: StoreEvent[] = [];
  let hear = (event: StoreEvent) => {
    early.push(event);
  };
  const unwatch = session.port.watch(stored.articleKey, (event) => hear(event));
  const opened = await session.port.open(stored, segmentCount(article));
  const earlier = await carryEarlierVersion(session, sitting, opened);
  const result = earlier?.other === null ? await session.port.open(stored, segmentCount(article)) : opened;
  const alive = result.ok ? await aliveTabs(session, result.value) : new Set<string>();
  if (turn !== session.turn) {
    unwatch();
    return;
  }
  leave(session);
  session.sitting = sitting;
  sitting.unwatch = unwatch;
  session.patch({ ...NOTHING_OPEN, ...parked?.state, open: sitting.open, alert: null, saving: "saved" });
  const restored = takeStored(session, sitting, result, alive);
  hear = (event) => {
    if (event.kind === "absent") void storeAnew(session, sitting);
    else hearStoreEvent(session, sitting, event);
  };
  for (const event of early) hear(event);
  session.patch({ otherVersion: earlier?.other ?? null });
  begin(session, sitting, { asked, returning, restored, note: earlier?.note ?? null });
}

/** Opens a remembered article; see `ReviewActions.continueArticle`. */
export async function continueArticle(
  session: Session,
  articleKey: string,
  asked?: string,
  returning = false,
): Promise<boolean> {
  const parked = session.parked.get(articleKey)?.sitting.stored;
  const result = await session.port.load(articleKey);
  const stored = parked ?? (result.ok ? result.value : null);
  if (stored === null) {
    raise(session, result.ok ? ABSENT : UNREADABLE);
    return false;
  }
  await openArticle(session, parseArticle(stored.text, stored.path), asked, returning);
  return true;
}

export async function closeArticle(session: Session): Promise<void> {
  const turn = ++session.turn;
  await storePending(session);
  if (turn !== session.turn) return;
  leave(session);
  // What concerns a unit means nothing without its article; a conflict is put again when that is opened.
  const { alert } = session.get();
  const kept = alert?.conflict === null && alert.refused === null ? alert : null;
  session.patch({ ...NOTHING_OPEN, mode: "grid", alert: kept, message: "", saving: "saved" });
  await refreshRecent(session);
}

/** See `ReviewActions.carryOver`. */
export async function carryOver(session: Session): Promise<void> {
  const { sitting } = session;
  const { otherVersion } = session.get();
  if (sitting === null || otherVersion === null) return;
  await storePending(session);
  const code = await loadCarryOver();
  const outcome = await code?.carryOver(session, sitting, otherVersion.articleKey, true);
  if (session.sitting !== sitting) return;
  if (outcome?.kind !== "carried") {
    raise(session, `Nothing was carried over. ${outcome?.kind === "nothing" ? "" : (outcome?.why ?? NOT_LOADED)}`);
    return;
  }
  const result = await session.port.open(sitting.stored, segmentCount(sitting.open.article));
  const alive = result.ok ? await aliveTabs(session, result.value) : new Set<string>();
  if (session.sitting !== sitting) return;
  takeStored(session, sitting, result, alive);
  session.patch({ otherVersion: null });
  say(session, `Carried over: ${outcome.words}`);
}

/** Commits the active unit and waits until what is typed and decided is stored, or the store has failed. */
async function storePending(session: Session): Promise<void> {
  const { sitting } = session;
  const { activeKey } = session.get();
  if (sitting === null) return;
  if (activeKey !== null) commit(session, activeKey);
  sendAll(sitting);
  await Promise.all([sitting.saves.settled(), sitting.draftSaver.settled(), sitting.annotationSaver.settled()]);
}

/** The open article is put down. Typed meanwhile: stored. Not stored: kept in this page until it is opened again. */
function leave(session: Session): void {
  const { sitting } = session;
  if (sitting === null) return;
  const { open, records, drafts, refusals, comments, dismissals, activeKey } = session.get();
  if (activeKey !== null) commit(session, activeKey);
  savePlace(session);
  const { articleKey } = sitting.stored;
  const failed =
    sitting.saves.failed() || sitting.draftSaver.failed() || sitting.annotationSaver.failed() || !sitting.remembered;
  if (failed)
    session.parked.set(articleKey, {
      sitting,
      state: { open, records, drafts, refusals, comments, dismissals, activeKey },
    });
  else session.parked.delete(articleKey);
  sendAll(sitting);
  sitting.unwatch();
  session.sitting = null;
}

/** Only drafts of other tabs make it worth asking. */
async function aliveTabs({ port }: Session, { drafts }: StoredReview): Promise<ReadonlySet<string>> {
  if (drafts.every(({ tab }) => tab === port.tab)) return new Set();
  const result = await port.aliveTabs();
  return result.ok ? result.value : new Set();
}

function takeStored(
  session: Session,
  sitting: Sitting,
  result: Result<OpenedReview, StoreFailure>,
  alive: ReadonlySet<string>,
): number {
  sitting.remembered = result.ok;
  if (!result.ok) {
    reportFailure(session, sitting, result.failure);
    return 0;
  }
  void result.value.remembered.then((remembered) => {
    if (remembered.ok) return pruneVersions(session, sitting);
    sitting.remembered = false;
    reportFailure(session, sitting, remembered.failure);
    return undefined;
  });
  if (sitting.revisions.size === 0 && sitting.saves.pending() === 0) putRecords(session, sitting, result.value.units);
  else takeRecords(session, sitting, result.value.units);
  takeComments(session, result.value.comments);
  takeDismissals(session, result.value.dismissals);
  takeEarlierTranslations(session, result.value);
  return restoreDrafts(session, sitting, result.value.drafts, alive);
}

interface Beginning {
  readonly asked: string | undefined;
  readonly returning: boolean;
  /** Drafts found. */
  readonly restored: number;
  /** Of an earlier version of the article. */
  readonly note: string | null;
}

function begin(session: Session, sitting: Sitting, { asked, returning, restored, note }: Beginning): void {
  session.parked.delete(sitting.stored.articleKey);
  const place = lastPlace(session, sitting.stored.articleKey, returning ? undefined : asked);
  session.top = place?.top ?? null;
  session.patch({ openedAt: session.top });
  setFilter(session, place?.filter ?? "");
  const key = firstUnit(sitting.open, session.get(), place?.activeKey ?? asked);
  if (key !== null) show(session, key, (returning && place?.mode) || "editor");
  const { total, approved } = selectProgress(session.get());
  const missing = asked === undefined || returning || sitting.open.indexOf.has(asked) ? "" : ` · ${noSuchUnit(asked)}`;
  const kept = restored === 0 ? "" : ` · ${restored} ${restored === 1 ? "draft" : "drafts"} restored`;
  const earlier = note === null ? "" : ` · ${note}`;
  say(session, `Opened ${sitting.open.article.path} · ${approved} of ${total} approved${kept}${missing}${earlier}`);
  sendAll(sitting);
  reportSaving(session, sitting);
}
