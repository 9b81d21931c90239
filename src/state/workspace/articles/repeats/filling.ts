/**
 * Where the reviewer wants it, a translation that is approved here goes to the segments with the same source that nobody has reviewed: as edited, never approved, as one step
 * that says where it comes from. Only an approval made in this window fills anything in, and what is filled in is none: so tabs never answer one another.
 */
import type { UnitKey } from "#core/document/article.ts";
import { transitionsOf } from "#core/review/change.ts";
import type { Journal } from "#core/review/journal.ts";
import type { UnitState } from "#core/review/record.ts";
import { hashName } from "#core/workspace/repeats/find-repeats.ts";
import type { RepeatPlace } from "#core/workspace/repeats/plan-repeats.ts";
import { translationForm } from "#core/workspace/repeats/translation-form.ts";
import { hashSources } from "#core/workspace/repetitions.ts";
import type { UnitOfArticle, UnitTransitions, WorkspaceChange } from "#core/workspace/workspace-change.ts";
import { selectUnit } from "#state/article/selectors/select-unit.ts";
import type { ArticleStore } from "#state/article/session/article-store.ts";
import type { ArticlesPorts } from "#state/workspace/articles/articles-ports.ts";
import type { WorkspaceJournal } from "#state/workspace/articles/steps/workspace-journal.ts";
import type { Settled, Settling } from "./settling.ts";
import type { Surveying } from "./surveying.ts";

interface FillingPorts {
  readonly surveying: Surveying;
  readonly settling: Settling;
  readonly journal: WorkspaceJournal;
  readonly outside: Pick<ArticlesPorts, "fillsRepeats" | "tellFilled" | "offerRevoking">;
}

export class Filling {
  readonly #ports: FillingPorts;
  /** How each article's journal was when it was looked at last. */
  readonly #seen = new WeakMap<ArticleStore, Journal>();

  constructor(ports: FillingPorts) {
    this.#ports = ports;
  }

  /** Looks at what was done last in the article that is in view. @param path within the workspace */
  look(article: ArticleStore, path: string): void {
    const now = article.journal();
    const before = this.#seen.get(article);
    this.#seen.set(article, now);
    if (before === undefined) return;
    const originOf = (key: UnitKey): UnitOfArticle => ({ articleKey: article.stored.articleKey, path, key });
    for (const [key, { from, to }] of decidedSince(before, now)) {
      if (to.status === "approved" && this.#ports.outside.fillsRepeats()) this.#fill(article, originOf(key), to.target);
      else if (isTakenBack(from, to)) this.#offerRevoking(originOf(key));
    }
    for (const [key, { from, to }] of undoneSince(before, now))
      if (isTakenBack(to, from)) this.#offerRevoking(originOf(key));
  }

  /** The step by which a segment has the text that it shows; null where it came by no such step, or has another text by now. */
  originOf(articleKey: string, key: UnitKey, text: string): UnitOfArticle | null {
    return this.#stepsWithOrigin().find((change) => gave(change, articleKey, key, text))?.origin ?? null;
  }

  #fill(article: ArticleStore, origin: UnitOfArticle, text: string): void {
    const unit = selectUnit(article.getState(), origin.key);
    if (unit?.kind !== "segment" || text.trim() === "") return;
    const { locale } = article.getState().open.article;
    const [first = 0, second = 0] = hashSources([unit.source]);
    const { survey } = this.#ports.surveying;
    const group = survey.find(locale, first, second);
    if (group === null || survey.describe(group).segments < 2) return;
    const form = translationForm(text);
    const sought = {
      side: "source",
      names: new Set([hashName(unit.source)]),
      locale,
      paths: survey.pathsOf(group),
    } as const;
    const filled = this.#ports.settling.settle({
      source: unit.source,
      sought,
      choice: { text, machine: unit.target },
      becomes: "edited",
      origin,
      fateOf: (place) => {
        const isFree = place.status === "unreviewed" || this.#isFilledFrom(origin, place);
        return isFree && place.obstacle === null && translationForm(place.text) !== form ? "take" : "stay";
      },
    });
    void filled.then((done: Settled) => done.isDone && this.#ports.outside.tellFilled(done));
  }

  /** Nobody has touched it since that segment gave it its text: what is decided there by now is meant for it too. */
  #isFilledFrom(origin: UnitOfArticle, { articleKey, key, text, status }: RepeatPlace): boolean {
    const from = status === "edited" ? this.originOf(articleKey, key, text) : null;
    return from !== null && from.articleKey === origin.articleKey && from.key === origin.key;
  }

  #offerRevoking({ articleKey, key }: UnitOfArticle): void {
    const { journal, outside } = this.#ports;
    const change = this.#stepsWithOrigin().find(
      ({ origin }) => origin?.articleKey === articleKey && origin.key === key,
    );
    if (change === undefined) return;
    const count = change.articles.reduce((sum, { units }) => sum + units.size, 0);
    outside.offerRevoking(count, () => journal.ask("undo", change.id));
  }

  #stepsWithOrigin(): readonly WorkspaceChange[] {
    const { steps } = this.#ports.journal.state.getState();
    return steps.flatMap(({ change, isUndone }) => (isUndone || change.origin === undefined ? [] : [change]));
  }
}

/** What was decided just now. What undo leaves behind and what redo brings again were decided before. */
function decidedSince(before: Journal, { done, undone }: Journal): UnitTransitions {
  const isNew =
    done !== null && undone === null && done.entry !== before.undone?.entry && holds(done.below, before.done);
  return isNew && done.entry.askWhole === undefined ? transitionsOf(done.entry.change, "unit") : NOTHING;
}

/** What undo took back just now. */
function undoneSince(before: Journal, { undone }: Journal): UnitTransitions {
  const isUndone = undone !== null && undone.entry === before.done?.entry;
  return isUndone ? transitionsOf(undone.entry.change, "unit") : NOTHING;
}

const NOTHING: UnitTransitions = new Map();

/** Whether `part` is the stack or what stands below in it: an action leaves two steps at the most. */
function holds(stack: Journal["done"], part: Journal["done"]): boolean {
  return stack === part || (stack !== null && stack.below === part);
}

function isTakenBack(from: UnitState, to: UnitState): boolean {
  return from.status === "approved" && to.status !== "approved";
}

function gave({ articles }: WorkspaceChange, articleKey: string, key: UnitKey, text: string): boolean {
  const to = articles.find((one) => one.articleKey === articleKey)?.units.get(key)?.to;
  return to?.target === text;
}
