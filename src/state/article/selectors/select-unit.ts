import type { Unit, UnitKey } from "#core/document/article.ts";
import type { Status, UnitState } from "#core/review/record.ts";
import { initialState } from "#core/review/unit-state.ts";
import type { ArticleState, OpenArticle, UnitView } from "#state/article/session/article-state.ts";

/** The unit of that key in the open article, metadata too; null where there is none. */
export function selectUnit(state: Pick<ArticleState, "open">, key: UnitKey | null): Unit | null {
  if (key === null) return null;
  const { indexOf, article } = state.open;
  const index = indexOf.get(key);
  const unit = index === undefined ? article.metadata.find((one) => one.key === key) : article.units[index];
  return unit ?? null;
}

/** Whether a row stands for the unit of that key. */
export function hasRow({ open }: Pick<ArticleState, "open">, key: UnitKey): boolean {
  return open.indexOf.has(key);
}

/** The unit with a row that somebody asked for by its key, also where a link has decoded what its id holds of percent signs (`a%20b`); null where there is none. */
export function rowAsked({ open }: Pick<ArticleState, "open">, asked: UnitKey): UnitKey | null {
  if (open.indexOf.has(asked)) return asked;
  return open.article.units.find(({ key }) => key.includes("%") && decoded(key) === asked)?.key ?? null;
}

function decoded(key: UnitKey): string {
  try {
    return decodeURIComponent(key);
  } catch {
    return key;
  }
}

/** The active unit; null where none is. */
export function selectActiveUnit(state: Pick<ArticleState, "open" | "activeKey">): Unit | null {
  return selectUnit(state, state.activeKey);
}

/** What was decided about the unit, drafts left aside. */
export function committedState(state: Pick<ArticleState, "records">, unit: Unit): UnitState {
  return state.records.get(unit.key) ?? initialState(unit);
}

/** The text a row shows: the draft where there is one, else the committed target. */
export function shownText({ records, drafts }: Pick<ArticleState, "records" | "drafts">, unit: Unit): string {
  return (drafts.get(unit.key) ?? { text: (records.get(unit.key) ?? unit).target }).text;
}

/** The status a row shows: `edited` while a draft differs from the committed target. */
export function unitStatus(state: Pick<ArticleState, "records" | "drafts">, unit: Unit): Status {
  const record = state.records.get(unit.key);
  const draft = state.drafts.get(unit.key);
  if (draft !== undefined && draft.text !== (record ?? unit).target) return "edited";
  return record?.status ?? "unreviewed";
}

/** By open article, so that several stores do not share views and a closed article's go with it. */
const views = new WeakMap<OpenArticle, Map<UnitKey, UnitView>>();

/** What a row shows depends on. */
type ShownState = Pick<ArticleState, "open" | "records" | "drafts" | "refusals">;

/** What a row shows of the unit: the same object for as long as nothing about it changes. */
export function selectUnitView(state: ShownState, unit: Unit): UnitView {
  const next = viewOf(state, unit);
  const known = views.get(state.open) ?? new Map<UnitKey, UnitView>();
  if (known.size === 0) views.set(state.open, known);
  const last = known.get(unit.key);
  if (last !== undefined && sameView(last, next)) return last;
  known.set(unit.key, next);
  return next;
}

function viewOf(state: ShownState, unit: Unit): UnitView {
  const record = state.records.get(unit.key);
  const draft = state.drafts.get(unit.key);
  return {
    text: shownText(state, unit),
    status: unitStatus(state, unit),
    reason: record?.reason ?? null,
    refusal: state.refusals.get(unit.key) ?? null,
    elsewhere: draft?.elsewhere ?? false,
  };
}

function sameView(a: UnitView, b: UnitView): boolean {
  return (
    a.text === b.text &&
    a.status === b.status &&
    a.reason === b.reason &&
    a.refusal === b.refusal &&
    a.elsewhere === b.elsewhere
  );
}
