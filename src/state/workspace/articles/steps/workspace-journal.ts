/**
 * The workspace's journal: what was done to many articles at once, each as one step that is taken back as one. It is stored with what it wrote, so that it is there on
 * the next visit, and in all tabs.
 *
 * A step goes to the record store in one transaction, whatever articles it is about: those that are open are settled before, and take in what was stored. A unit that
 * is no longer as the step finds it, or in which something is typed, is left alone and named.
 */

import { createStore, type StoreApi } from "zustand/vanilla";
import { append } from "#core/append.ts";
import { counted } from "#core/count-in-words.ts";
import type { UnitKey } from "#core/document/article.ts";
import type { ArticleWrites, StepCommit, WorkspaceStep } from "#core/ports/workspace-steps.ts";
import type { StoredArticle } from "#core/ports.ts";
import { fail, ok, type Result } from "#core/result.ts";
import { type Entry, type Journal, passOver, push } from "#core/review/journal.ts";
import { isApprovedSegment } from "#core/review/progress.ts";
import type { Status } from "#core/review/record.ts";
import {
  type ArticleChange,
  changeInWords,
  countUnits,
  invertChange,
  isAsBefore,
  isEmptyChange,
  type LeftUnit,
  partChange,
  type WorkspaceChange,
  withoutDismissal,
} from "#core/workspace/workspace-change.ts";
import type { ArticleStore } from "#state/article/session/article-store.ts";
import type { ArticlesPorts, StepReport } from "#state/workspace/articles/articles-ports.ts";
import { PresentReviews, type StoredPresent } from "#state/workspace/articles/segments/present-reviews.ts";
import { otherTabInWords, reportOf, type StepDone } from "./step-words.ts";

/** A change that is to be done. */
export interface WantedChange extends Omit<WorkspaceChange, "label"> {
  /** Says what was done: of the whole, less what had to be left alone. */
  readonly labelOf: (done: Pick<WorkspaceChange, "articles">) => string;
}

/** The text of an article that nothing is stored of yet, and how many segments it has. */
export interface FreshArticle {
  readonly stored: StoredArticle;
  readonly segments: number;
}

export interface JournalState {
  /** The one done last first. */
  readonly steps: readonly WorkspaceStep[];
  readonly isWorking: boolean;
}

type JournalPorts = Pick<
  ArticlesPorts,
  "records" | "openArticles" | "reviewer" | "steps" | "report" | "noteAsked" | "clock"
>;

type Way = "do" | "undo" | "redo";

export interface JournalOptions {
  readonly ports: JournalPorts;
  /** The workspace's name. */
  readonly name: string;
  /** Is told of what was done, taken back or done again, once it is stored and open articles show it; `approved` by article. */
  readonly onDone: (change: WorkspaceChange, approved: ReadonlyMap<string, number>, way: Way) => void;
}

/** Older ones can't be taken back any more. */
const MOST_STEPS = 30;
/** Of small ones, which are many: what came by itself, and what was said of a sentence. */
const MOST_SMALL = 200;
/** Whoever has just approved something in an article may look for its undo where only these steps have theirs. */
const NOTHING_LEFT = {
  undo: "There is nothing to be undone here; what was done in one article alone is undone in it.",
  redo: "There is nothing to be redone here; what was undone in one article alone is redone in it.",
} as const;
/** How often it is tried again where other tabs store something meanwhile. */
const MOST_TRIES = 4;

const NOT_STORED = "This browser’s storage did not answer, so nothing was changed. Try again.";
const FULL = "This browser’s storage is full, so nothing was changed.";

export class WorkspaceJournal {
  readonly state: StoreApi<JournalState> = createStore(() => ({ steps: [], isWorking: false }));
  readonly #options: JournalOptions;
  #last: Promise<unknown> = Promise.resolve();
  /** Steps that were done in this page: an article that is part of one has them in its own journal. */
  readonly #own: WorkspaceChange[] = [];
  readonly #referring = new WeakSet<ArticleStore>();
  readonly #wasRead: Promise<void>;
  /** Steps that were there when the page was opened, and those that were taken back or done again in it. All others are another tab's. */
  readonly #known = new Set<string>();
  /** The other tab's step that the reviewer was asked about last. */
  #askedOfOther: string | null = null;
  /** The journal of the article in which the reviewer was asked last: once anything is done it is another one, and the question is asked again. */
  #asked: Journal | null = null;

  constructor(options: JournalOptions) {
    this.#options = options;
    this.#wasRead = this.read().then(() => {
      for (const { change } of this.state.getState().steps) this.#known.add(change.id);
    });
  }

  /** Reads what is stored: another tab may have done something. */
  async read(): Promise<void> {
    const steps = await this.#options.ports.steps.all(this.#options.name);
    if (!steps.ok) return;
    this.state.setState({ steps: steps.value });
    for (const article of this.#options.ports.openArticles()) this.#tellFilled(article);
  }

  /** Texts of an article that were applied by themselves, by unit: what came last counts. */
  filledIn(articleKey: string): ReadonlyMap<UnitKey, string> {
    const filled = new Map<UnitKey, string>();
    for (const { change, isUndone } of this.state.getState().steps.toReversed()) {
      if (isUndone || change.origin === undefined) continue;
      const units = change.articles.find((one) => one.articleKey === articleKey)?.units ?? [];
      for (const [key, { to }] of units) filled.set(key, to.target);
    }
    return filled;
  }

  #tellFilled(article: ArticleStore): void {
    const [now, before] = [this.filledIn(article.stored.articleKey), article.getState().filled];
    const isSame = now.size === before.size && [...now].every(([key, text]) => before.get(key) === text);
    if (!isSame) article.takeFilled(now);
  }

  /** The step that undo, or redo, is about now: the newest that was done in this page, else the newest; null where there is none. */
  next(way: "undo" | "redo"): WorkspaceStep | null {
    const fitting = this.state.getState().steps.filter(({ isUndone }) => isUndone === (way === "redo"));
    // What was undone last is the oldest of what is undone.
    const inTurn = way === "undo" ? fitting : fitting.reverse();
    return inTurn.find(({ change }) => this.#isOwn(change)) ?? inTurn[0] ?? null;
  }

  #isOwn({ id }: Pick<WorkspaceChange, "id">): boolean {
    return this.#own.some((one) => one.id === id);
  }

  /** @param fresh articles of the change that nothing is stored of yet */
  do(
    { labelOf, ...wanted }: WantedChange,
    fresh: ReadonlyMap<string, FreshArticle>,
  ): Promise<Result<StepDone, string>> {
    this.#askedOfOther = null;
    return this.#inTurn(async () => {
      await this.read();
      const { steps } = this.state.getState();
      const undone = steps.filter(({ isUndone }) => isUndone);
      const done = steps.filter(({ isUndone }) => !isUndone);
      const old = [
        ...done.filter((step) => !isSmall(step)).slice(MOST_STEPS - 1),
        ...done.filter(isSmall).slice(MOST_SMALL - 1),
      ];
      const drop = [...undone, ...old].map((one) => one.change.id);
      // Two of one millisecond come in their order too.
      const at = Math.max(wanted.at, (steps[0]?.change.at ?? 0) + 1);
      const result = await this.#apply({ ...wanted, at, label: "" }, fresh, (done) => {
        if (isEmptyChange(done)) return null;
        return { way: "do", step: { change: { ...done, label: labelOf(done) }, isUndone: false }, drop };
      });
      if (result.ok) this.#refer(result.value.change);
      return result;
    });
  }

  /** As `step`, and has the window wait for it and say what came of it. What another tab has done is asked about first: the same again is the answer. */
  ask(way: "undo" | "redo", id?: string): void {
    this.#options.ports.report(this.#stepOnceAsked(way, id));
  }

  async #stepOnceAsked(way: "undo" | "redo", id?: string): Promise<StepReport> {
    await this.read();
    const next = id === undefined ? this.next(way) : null;
    const asked = this.#askedOfOther;
    this.#askedOfOther = null;
    if (next !== null && !this.#isOwn(next.change) && !this.#known.has(next.change.id) && asked !== next.change.id) {
      this.#askedOfOther = next.change.id;
      this.#options.ports.noteAsked();
      return { message: otherTabInWords(way, next.change), isDone: false };
    }
    return reportOf(way, await this.step(way, next?.change.id ?? id));
  }

  /** The article has come into view: its undo comes by the steps that it is part of, those of earlier visits before all that is done now. Resolves when they are there. */
  async enter(article: ArticleStore): Promise<void> {
    if (this.#referring.has(article)) return;
    this.#referring.add(article);
    for (const change of this.#own) if (isPartOf(article, change)) this.#addTo(article, change);
    await this.#wasRead;
    this.#tellFilled(article);
    const earlier = this.state.getState().steps.filter(({ isUndone }) => !isUndone);
    const changes = earlier.flatMap(({ change }) =>
      this.#isOwn(change) || !isPartOf(article, change) ? [] : [change],
    );
    const entries = changes.map((change) => this.#entryOf(article, change));
    if (entries.length > 0) article.changeJournal((journal) => pushUnder(journal, entries));
  }

  #refer(change: WorkspaceChange): void {
    if (isEmptyChange(change)) return;
    this.#own.push(change);
    for (const article of this.#options.ports.openArticles()) {
      if (!isPartOf(article, change)) continue;
      this.#referring.add(article);
      this.#addTo(article, change);
    }
  }

  #addTo(article: ArticleStore, change: WorkspaceChange): void {
    article.changeJournal((journal) => push(journal, this.#entryOf(article, change)));
  }

  #entryOf(article: ArticleStore, { id, label }: WorkspaceChange): Entry {
    const askWhole = (way: "undo" | "redo") => {
      const step = this.#find(way, id);
      if (step !== null && way === "undo" && !this.#isAnswered(article, step)) return;
      article.changeJournal((journal) => passOver(journal, way));
      if (step !== null) this.ask(way, id);
      // It was taken back elsewhere already: what comes behind it is meant.
      else article.getState().actions[way]();
    };
    return { change: { label, records: {} }, discarded: null, askWhole };
  }

  /** A step that is about other articles too, or was done on an earlier visit, is asked about: the same key again is the answer. */
  #isAnswered(article: ArticleStore, { change }: WorkspaceStep): boolean {
    const present = article.journal();
    const others = change.articles.length - 1;
    const isOwn = this.#isOwn(change);
    const { actions } = article.getState();
    const asked = this.#asked;
    this.#asked = null;
    if (others === 0 && isOwn) return true;
    if (asked === present) {
      actions.dismissAlert();
      return true;
    }
    this.#asked = present;
    this.#options.ports.noteAsked();
    const where = others === 0 ? "" : `, here and in ${counted(others, "other article")}`;
    actions.raise(`“${changeInWords(change)}”: undo takes back all of it${where}. Undo once more to do so.`);
    return false;
  }

  #find(way: "undo" | "redo", id: string): WorkspaceStep | null {
    const { steps } = this.state.getState();
    return steps.find(({ change, isUndone }) => change.id === id && isUndone === (way === "redo")) ?? null;
  }

  /** Takes a step back, or does it again: the newest, or what was taken back last, where none is named. What can't be is named, and stays as it is. */
  step(way: "undo" | "redo", id?: string): Promise<Result<StepDone, string>> {
    return this.#inTurn(async () => {
      await this.read();
      const step = id === undefined ? this.next(way) : this.#find(way, id);
      if (step === null) return fail(NOTHING_LEFT[way]);
      this.#known.add(step.change.id);
      const wanted = way === "undo" ? invertChange(step.change) : step.change;
      return this.#apply(wanted, new Map(), (done) => {
        const less = (wanted.less ?? 0) + countUnits(wanted) - countUnits(done);
        const kept = { ...done, ...(less > 0 && { less }) };
        const change = way === "undo" ? invertChange(kept) : kept;
        // Of a step of which nothing could be taken back nothing is left.
        const drop = isEmptyChange(done) ? [step.change.id] : [];
        return { way, step: { change, isUndone: way === "undo" }, drop };
      });
    });
  }

  /** One after the other. */
  async #inTurn(work: () => Promise<Result<StepDone, string>>): Promise<Result<StepDone, string>> {
    const mine = this.#last.then(work);
    this.#last = mine;
    this.state.setState({ isWorking: true });
    const done = await mine;
    await this.read();
    this.state.setState({ isWorking: false });
    return done;
  }

  /** @param stepOf what is stored of what can be done; null where nothing is to be */
  async #apply(
    wanted: WorkspaceChange,
    fresh: ReadonlyMap<string, FreshArticle>,
    stepOf: (done: WorkspaceChange) => (Omit<StepCommit, "articles" | "dismissal"> & { readonly way: Way }) | null,
  ): Promise<Result<StepDone, string>> {
    const { ports, name, onDone } = this.#options;
    const left: LeftUnit[] = [];
    let change = await this.#withFittingDismissal(wanted);
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      await Promise.all(ports.openArticles().map((article) => article.settle()));
      const present = await this.#presentOf(change);
      const parted = partChange(change, ({ articleKey, key }, from) => fits(present.get(articleKey), key, from));
      change = parted.change;
      append(left, parted.left);
      const articles = change.articles.map((one) => this.#writesOf(one, present.get(one.articleKey), fresh));
      const done = stepOf(change);
      if (done === null) return ok({ change, left });
      const { way, ...commit } = done;
      const dismissal = change.dismissal?.to ?? null;
      const result = await ports.steps.commit(name, { ...commit, articles, dismissal });
      if (!result.ok) return fail(result.failure === "full" ? FULL : NOT_STORED);
      // Another tab has stored something meanwhile: it is looked at again.
      if (result.value.kind === "conflict") continue;
      await this.#showIn(change);
      onDone(change, new Map(articles.map(({ articleKey, approved }) => [articleKey, approved])), way);
      return ok({ change: commit.step.change, left });
    }
    return fail(NOT_STORED);
  }

  /** Without its dismissal where that is not as the change finds it; of now, so that it holds from now on. */
  async #withFittingDismissal(change: WorkspaceChange): Promise<WorkspaceChange> {
    if (change.dismissal === undefined) return change;
    const { from, to } = change.dismissal;
    const { records, clock } = this.#options.ports;
    const everywhere = await records.everywhere();
    const present = everywhere.ok ? everywhere.value.find(({ id }) => id === from.id) : undefined;
    if ((present?.gone ?? true) !== from.gone) return withoutDismissal(change);
    const changedAt = Math.max(clock.now(), (present?.changedAt ?? 0) + 1);
    return { ...change, dismissal: { from, to: { ...to, changedAt } } };
  }

  async #presentOf({ articles }: WorkspaceChange): Promise<ReadonlyMap<string, StoredPresent>> {
    const reviews = PresentReviews.of(this.#options.ports);
    const read = articles.map(async ({ articleKey }) => [articleKey, await reviews.ofKey(articleKey)] as const);
    return new Map(await Promise.all(read));
  }

  #writesOf(
    { articleKey, units }: ArticleChange,
    present: StoredPresent | undefined,
    fresh: ReadonlyMap<string, FreshArticle>,
  ): ArticleWrites {
    const by = this.#options.ports.reviewer();
    const statuses = new Map<UnitKey, Status>(Array.from(present?.units ?? [], ([key, { status }]) => [key, status]));
    const writes = Array.from(units, ([key, { to }]) => {
      statuses.set(key, to.status);
      const baseRevision = present?.units.get(key)?.revision ?? 0;
      return { key, baseRevision, state: to, ...(by !== undefined && { by }) };
    });
    const approved = Array.from(statuses).filter(([key, status]) => isApprovedSegment(key, status)).length;
    return { articleKey, article: fresh.get(articleKey) ?? null, approved, writes };
  }

  /** Articles of the change that are open take in what was stored. */
  async #showIn({ articles }: WorkspaceChange): Promise<void> {
    const concerned = new Set(articles.map(({ articleKey }) => articleKey));
    for (const open of this.#options.ports.openArticles()) if (concerned.has(open.stored.articleKey)) await open.load();
  }
}

/** Before all that was done, the one done last first. */
function pushUnder({ done, undone }: Journal, entries: readonly Entry[]): Journal {
  const all: Entry[] = [];
  for (let stack = done; stack !== null; stack = stack.below) all.push(stack.entry);
  let stack: Journal["done"] = null;
  for (const entry of [...all, ...entries].reverse()) stack = { entry, below: stack };
  return { done: stack, undone };
}

function isPartOf({ stored }: ArticleStore, { articles }: WorkspaceChange): boolean {
  return articles.some(({ articleKey }) => articleKey === stored.articleKey);
}

function isSmall({ change: { origin, dismissal } }: WorkspaceStep): boolean {
  return origin !== undefined || dismissal !== undefined;
}

function fits(present: StoredPresent | undefined, key: UnitKey, from: Parameters<typeof isAsBefore>[1]): boolean {
  if (present?.drafts.has(key) === true || present?.obstacles.has(key) === true) return false;
  return isAsBefore(present?.units.get(key), from);
}
