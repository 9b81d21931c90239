import type { Unit, UnitKey } from "#core/document/article.ts";
import { hashName } from "#core/workspace/repeats/find-repeats.ts";
import type { RepeatSurvey, SurveyedGroup } from "#core/workspace/repeats/repeat-survey.ts";
import { translationForm } from "#core/workspace/repeats/translation-form.ts";
import { hashSources } from "#core/workspace/repetitions.ts";
import { changedSince } from "#state/article/selectors/changed-keys.ts";
import { selectUnit, shownText } from "#state/article/selectors/select-unit.ts";
import type { ArticleState, OpenArticle } from "#state/article/session/article-state.ts";
import { type RepeatScope, repeatingArticles, segmentsWith } from "./repeats.ts";

/** How often a source stands somewhere, and how many translations it has there. */
export interface RepeatCount {
  readonly segments: number;
  readonly translations: number;
}

/**
 * Cheap enough to be asked with every key: of the source that was asked last, only what changed since is looked at.
 *
 * @param inView the state of the article in view
 */
export function countRepeats(scope: RepeatScope, inView: ArticleState, source: string): RepeatCount {
  const names = new Set<string>();
  let segments = 0;
  for (const one of repeatingArticles(scope)) {
    const tally = tallyOf(one === scope.inView ? inView : one.getState(), source);
    segments += tally.names.size;
    for (const name of tally.names.values()) names.add(name);
  }
  const elsewhere = surveyedElsewhere(scope, inView.open, source);
  for (const { name } of elsewhere?.texts ?? []) names.add(name);
  return { segments: segments + (elsewhere?.segments ?? 0), translations: names.size };
}

/** What was asked last of what the workspace's other articles have, which may be ten thousand segments, and the answer. */
const lastDescribed = new WeakMap<RepeatSurvey, { readonly asked: string; readonly answer: SurveyedGroup }>();

/** What the workspace's other articles have: what is open tells of itself. */
function surveyedElsewhere({ articles, open }: RepeatScope, { article }: OpenArticle, source: string) {
  if (articles === null) return null;
  const { survey } = articles.repeats.surveying;
  const [first = 0, second = 0] = hashSources([source]);
  const group = survey.find(article.locale, first, second);
  if (group === null) return null;
  const paths = new Set(open.map(({ stored }) => articles.pathOf(stored.path)));
  const asked = [survey.version, group, ...paths].join("\n");
  const known = lastDescribed.get(survey);
  if (known?.asked === asked) return known.answer;
  const answer = survey.describe(group, (path) => paths.has(path));
  lastDescribed.set(survey, { asked, answer });
  return answer;
}

/** The translations that a source has in one open article. */
interface Tally {
  readonly source: string;
  /** Of the state that it was brought up to. */
  revision: number;
  /** Each segment's translation, by its hash. */
  readonly names: Map<UnitKey, string>;
}

const tallies = new WeakMap<OpenArticle, Tally>();

function tallyOf(state: ArticleState, source: string): Tally {
  const known = tallies.get(state.open);
  const changed = known?.source === source ? changedSince(state, known.revision) : null;
  if (known === undefined || changed === null) return tallyAnew(state, source);
  for (const key of changed) {
    const unit = known.names.has(key) ? selectUnit(state, key) : null;
    if (unit !== null) known.names.set(key, nameOf(state, unit));
  }
  known.revision = state.changedKeys.revision;
  return known;
}

function tallyAnew(state: ArticleState, source: string): Tally {
  const names = new Map(segmentsWith(state.open, source).map((unit) => [unit.key, nameOf(state, unit)]));
  const tally: Tally = { source, revision: state.changedKeys.revision, names };
  tallies.set(state.open, tally);
  return tally;
}

function nameOf(state: ArticleState, unit: Unit): string {
  return hashName(translationForm(shownText(state, unit)));
}
