/**
 * Checks an article behind a message port, for everything but spelling or, where it is given a dictionary, for what its profile says with that. It reads the article's text again, which costs less than sending every unit over, and works in slices, so that a
 * text that has just changed is answered at once. Another one of its kind counts what is found in the articles of a workspace.
 */

import { catalogue } from "#core/checks/catalogue.ts";
import type { DescribedCheck } from "#core/checks/check.ts";
import type { CheckedUnit, CheckId, Finding } from "#core/checks/finding.ts";
import type { NameCounts } from "#core/checks/names/name-evidence.ts";
import type { CheckProfile } from "#core/checks/profile.ts";
import type { Speller } from "#core/checks/reading/speller.ts";
import type { CheckContext } from "#core/checks/reading/subject.ts";
import { ArticleLevelFindings } from "#core/checks/run/article-level-findings.ts";
import { brokenChecks } from "#core/checks/run/broken-checks.ts";
import { checkContext } from "#core/checks/run/check-context.ts";
import { CheckQueue } from "#core/checks/run/check-queue.ts";
import type { UnitKey } from "#core/document/article.ts";
import { SOURCE_LOCALE } from "#core/document/locale.ts";
import { parseArticle } from "#core/document/parse-article.ts";
import { type GlossaryMatcher, matchGlossary } from "#core/glossary/glossary-matcher.ts";
import type { Term } from "#core/glossary/term.ts";
import { openFields } from "#core/page/open-fields.ts";
import type { DictionaryFiles } from "#core/spelling/decode-dictionary.ts";
import { ReviewerSpeller } from "#core/spelling/reviewer-speller.ts";
import { answerCount, answerLearn, type CountRequest } from "./finding-counts.ts";

export type ChecksRequest =
  /** Asks what is said of the checks there are. */
  | { readonly kind: "describe" }
  /** For whatever is begun from now on: sent when it is another one, since it may be large. */
  | { readonly kind: "glossary"; readonly terms: readonly Term[] }
  | {
      readonly kind: "begin";
      readonly turn: number;
      readonly path: string;
      readonly text: string;
      /** Fields of it that were opened, which its text does not tell. */
      readonly opened: readonly UnitKey[];
      readonly profile: CheckProfile;
      readonly told: ReadonlySet<UnitKey>;
      readonly texts: ReadonlyMap<UnitKey, string>;
      readonly first: UnitKey | null;
      readonly approved: ReadonlySet<UnitKey>;
      readonly spelling: SpellingRequest | null;
      /** Names that the articles of its locale keep; null where it is alone. */
      readonly names: NameCounts | null;
    }
  | { readonly kind: "update"; readonly turn: number; readonly texts: ReadonlyMap<UnitKey, string> }
  | { readonly kind: "approve"; readonly turn: number; readonly changed: ReadonlyMap<UnitKey, boolean> }
  | { readonly kind: "look"; readonly turn: number; readonly key: UnitKey | null }
  | { readonly kind: "words"; readonly turn: number; readonly words: readonly string[] };

export interface SpellingRequest {
  /** Null for the one sent last. */
  readonly dictionary: DictionaryFiles | null;
  readonly words: readonly string[];
}

export type ChecksAnswer =
  | CheckedAnswer
  | DescribedAnswer
  | { readonly turn: number; readonly kind: "broken"; readonly checks: readonly CheckId[] }
  | { readonly turn: number; readonly kind: "no-spelling" };

export interface DescribedAnswer {
  readonly kind: "described";
  readonly checks: readonly DescribedCheck[];
}

interface CheckedAnswer {
  readonly kind: "checked";
  readonly turn: number;
  readonly units: readonly AnsweredUnit[];
  readonly isWhole: boolean;
}

export interface AnsweredUnit {
  readonly key: UnitKey;
  /** Null for the text that the article has. */
  readonly text: string | null;
  readonly findings: readonly Finding[];
}

const SLICE_MS = 8;
/** Answers that nobody waits for are put together: each costs the page some work. */
const TELL_MS = 120;

interface Work {
  readonly turn: number;
  readonly context: CheckContext;
  readonly queue: CheckQueue;
  /** Units that are told of whatever is found. */
  readonly edited: Set<UnitKey>;
  readonly speller: ReviewerSpeller | null;
  /** For which suggestions are worked out. */
  looked: UnitKey | null;
  /** Units in which something was found last. */
  readonly found: Set<UnitKey>;
  /** What each unit says for itself, as it was found last. */
  readonly own: Map<UnitKey, CheckedUnit>;
  /** What the article as a whole shows; worked out anew when no unit waits. Null where spelling is checked alone. */
  readonly articleLevel: ArticleLevelFindings | null;
  isArticleLevelStale: boolean;
  readonly approved: Set<UnitKey>;
  /** Whether the article as a whole has been looked at. */
  isWhole: boolean;
  answers: AnsweredUnit[];
  toldAt: number;
  /** How many checks that failed were told of. */
  toldBroken: number;
}

let work: Work | null = null;
let glossary: { readonly terms: readonly Term[]; readonly ready: Map<string | null, GlossaryMatcher> } | null = null;
let isScheduled = false;
/** Wakes the worker after whatever came meanwhile was heard; a timer would wait for 4 ms each time. */
const wake = new MessageChannel();
wake.port1.onmessage = () => {
  isScheduled = false;
  if (work !== null) goOn(work);
};

let dictionary: Promise<Speller | null> = Promise.resolve(null);

addEventListener("message", ({ data }: MessageEvent<ChecksRequest | CountRequest>) => {
  if (data.kind === "count" || data.kind === "try") postMessage(answerCount(data));
  else if (data.kind === "learn") void answerLearn(data).then((answer) => postMessage(answer));
  else if (data.kind === "describe") postMessage({ kind: "described", checks: catalogue } satisfies ChecksAnswer);
  else if (data.kind === "glossary")
    glossary = data.terms.length === 0 ? null : { terms: data.terms, ready: new Map() };
  else if (data.kind === "begin") begin(data);
  else if (work?.turn === data.turn) hear(work, data);
});

function hear(present: Work, data: Exclude<ChecksRequest, { kind: "begin" | "glossary" | "describe" }>): void {
  if (data.kind === "update") update(present, data.texts);
  else if (data.kind === "approve") approve(present, data.changed);
  else if (data.kind === "look") look(present, data.key);
  else takeWords(present, data.words);
  schedule();
}

function begin(request: ChecksRequest & { kind: "begin" }): void {
  const { turn, path, text, opened, profile, told, texts, first, approved, spelling, names } = request;
  const speller = spelling === null ? null : new ReviewerSpeller();
  const article = openFields(parseArticle(text, path), opened);
  const context = checkContext(article, { profile, glossary: glossaryFor(article.locale), speller, counts: names });
  const queue = new CheckQueue(context, profile);
  const present = {
    turn,
    context,
    queue,
    speller,
    looked: first,
    found: new Set<UnitKey>(),
    own: new Map<UnitKey, CheckedUnit>(),
    articleLevel: speller === null ? new ArticleLevelFindings(context, profile) : null,
    isArticleLevelStale: true,
    approved: new Set(approved),
    isWhole: speller !== null,
    answers: [],
    toldAt: performance.now(),
    toldBroken: 0,
  };
  work = { ...present, edited: new Set([...texts.keys(), ...told]) };
  queue.take(texts);
  if (first !== null) queue.hurry([first]);
  if (spelling === null) schedule();
  else loadDictionary(work, spelling);
}

/** Nothing is looked up until it is there; what comes meanwhile is taken into account. */
async function loadDictionary(present: Work, { dictionary: files, words }: SpellingRequest): Promise<void> {
  present.speller?.takeWords(words);
  if (files !== null)
    dictionary = import("#core/spelling/hunspell-speller.ts").then((code) => code.createHunspellSpeller(files));
  const loaded = await dictionary.catch(() => null);
  if (work !== present) return;
  present.speller?.takeDictionary(loaded);
  if (loaded === null) postMessage({ kind: "no-spelling", turn: present.turn } satisfies ChecksAnswer);
  else schedule();
}

function glossaryFor(locale: string | null): GlossaryMatcher | null {
  if (glossary === null) return null;
  const { terms, ready } = glossary;
  const matcher = ready.get(locale) ?? matchGlossary({ locale, terms }, locale, SOURCE_LOCALE);
  ready.set(locale, matcher);
  return matcher;
}

function update(present: Work, texts: ReadonlyMap<UnitKey, string>): void {
  const { queue, edited } = present;
  present.isArticleLevelStale = true;
  queue.take(texts);
  queue.hurry(texts.keys());
  for (const key of texts.keys()) edited.add(key);
}

function approve(present: Work, changed: ReadonlyMap<UnitKey, boolean>): void {
  for (const [key, isApproved] of changed) {
    if (isApproved) present.approved.add(key);
    else present.approved.delete(key);
  }
  present.isArticleLevelStale = true;
}

function look(present: Work, key: UnitKey | null): void {
  present.looked = key;
  if (key !== null && present.found.has(key)) present.queue.hurry([key]);
}

/** Words that came can only make findings go; one that went can bring them anywhere. */
function takeWords({ queue, edited, speller, found }: Work, words: readonly string[]): void {
  if (speller?.takeWords(words)) queue.waitAgain();
  for (const key of found) edited.add(key);
  queue.hurry(found);
}

function schedule(): void {
  if (isScheduled || work?.speller?.isWaiting) return;
  isScheduled = true;
  wake.port2.postMessage(null);
}

function goOn(present: Work): void {
  const { queue, speller } = present;
  const until = performance.now() + SLICE_MS;
  let isAwaited = false;
  do {
    isAwaited ||= queue.isUrgent;
    if (speller !== null) speller.isAsked = queue.nextKey === present.looked;
    const checked = queue.next();
    if (checked !== null) keep(present, checked);
  } while (!queue.isEmpty && (queue.isUrgent || performance.now() < until));
  // Whoever waits for a unit is told before the article as a whole is looked at, which takes longer the longer it is.
  const isWholeNext = queue.isEmpty && isWholeDue(present);
  if (isWholeNext && !isAwaited) lookAtWhole(present);
  if (isAwaited || queue.isEmpty || performance.now() - present.toldAt > TELL_MS) tell(present);
  if (!queue.isEmpty || (isWholeNext && isAwaited)) schedule();
}

function isWholeDue({ articleLevel, isArticleLevelStale }: Work): boolean {
  return articleLevel !== null && isArticleLevelStale;
}

/** Units agree or disagree with each other: an edit may change what is found in any of them. */
function lookAtWhole(present: Work): void {
  const { queue, articleLevel, own, approved, edited } = present;
  if (articleLevel === null) return;
  present.isArticleLevelStale = false;
  present.isWhole = true;
  const changed = articleLevel.update(
    (unit) => queue.textOf(unit),
    ({ key }) => (approved.has(key) ? "approved" : "unreviewed"),
  );
  for (const key of changed) {
    const checked = own.get(key);
    edited.add(key);
    if (checked !== undefined) answer(present, checked);
  }
}

function keep(present: Work, checked: CheckedUnit): void {
  present.own.set(checked.key, checked);
  answer(present, checked);
}

/** Of a unit that nobody has changed only findings are news. */
function answer({ edited, answers, found, articleLevel }: Work, { key, text, findings: own }: CheckedUnit): void {
  const findings = articleLevel === null ? own : [...own, ...articleLevel.of(key)];
  if (findings.length > 0) found.add(key);
  else found.delete(key);
  if (edited.has(key)) answers.push({ key, text, findings });
  else if (findings.length > 0) answers.push({ key, text: null, findings });
}

function tell(present: Work): void {
  tellBroken(present);
  const { turn, queue, answers, isWhole } = present;
  postMessage({ kind: "checked", turn, units: answers, isWhole: queue.isEmpty && isWhole } satisfies ChecksAnswer);
  present.answers = [];
  present.toldAt = performance.now();
}

function tellBroken(present: Work): void {
  const { turn, context, toldBroken } = present;
  const checks = [...brokenChecks(context).keys()].slice(toldBroken);
  if (checks.length === 0) return;
  present.toldBroken += checks.length;
  postMessage({ kind: "broken", turn, checks } satisfies ChecksAnswer);
}
