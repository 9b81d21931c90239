import type { Unit, UnitKey } from "#core/document/article.ts";
import { hasOpenComments } from "#core/review/comment.ts";
import type { QuerySubject } from "#core/search/query-predicate.ts";
import type { ArticleState } from "#state/article/session/article-state.ts";
import { selectFindings } from "./select-findings.ts";
import { shownText, unitStatus } from "./select-unit.ts";

/** What a filter depends on beside its query. */
export type FilteredState = Pick<
  ArticleState,
  "open" | "records" | "drafts" | "changedKeys" | "comments" | "checked" | "dismissals" | "filled"
>;

const commented = new WeakMap<FilteredState["comments"], ReadonlySet<UnitKey>>();

/** Units with an open comment: the same set for the same comments. */
export function selectCommented({ comments }: Pick<FilteredState, "comments">): ReadonlySet<UnitKey> {
  const known = commented.get(comments);
  if (known !== undefined) return known;
  const keys = new Set([...comments].filter(([, ofUnit]) => hasOpenComments(ofUnit)).map(([key]) => key));
  commented.set(comments, keys);
  return keys;
}

/** The unit as a query asks about it: as its row shows it. */
export function subjectOf(state: FilteredState, unit: Unit): QuerySubject {
  const commented = selectCommented(state).has(unit.key);
  const target = shownText(state, unit);
  return {
    unit,
    target,
    status: unitStatus(state, unit),
    commented,
    findings: findingNames(state, unit.key),
    filled: state.filled.get(unit.key) === target,
    article: state.open.article,
  };
}

const noNames: ReadonlySet<string> = new Set();

function findingNames(state: FilteredState, key: UnitKey): ReadonlySet<string> {
  const findings = selectFindings(state, key);
  return findings.length === 0
    ? noNames
    : new Set(findings.flatMap(({ check, severity }) => [check.toLowerCase(), severity]));
}
