/**
 * Keeps the checks at work on an article: begun where it comes into view or the profile or the glossary changes, told of units whose text is another one a moment after
 * the last key. Nothing waits for it, and what it answers to an older text is dropped.
 */

import type { CheckedUnit, CheckId } from "#core/checks/finding.ts";
import type { NameCounts } from "#core/checks/names/name-evidence.ts";
import { type CheckProfile, profileFor } from "#core/checks/profile.ts";
import type { Unit, UnitKey } from "#core/document/article.ts";
import { editableUnits } from "#core/document/editable-units.ts";
import type { NamesByLocale } from "#core/ports/finding-counter.ts";
import type { ArticleChecking, Checker, CheckNews } from "#core/ports.ts";
import { changedSince } from "#state/article/selectors/changed-keys.ts";
import { selectUnit, shownText, unitStatus } from "#state/article/selectors/select-unit.ts";
import type { ArticleState } from "#state/article/session/article-state.ts";
import type { ArticleStore, ChecksAtWork } from "#state/article/session/article-store.ts";
import { glossaryOf } from "#state/languages/glossary.ts";
import { keptNamesOf } from "#state/languages/kept-names.ts";
import { spellingOf } from "#state/languages/spelling.ts";
import type { SpellingState } from "#state/languages/spelling-state.ts";
import { sayFoundLate } from "./found-late.ts";
import { builtInChecks, profileOf, titleOfCheck } from "./known-checks.ts";
import { KnownTexts } from "./known-texts.ts";
import { SpellCheck } from "./spell-check.ts";

/** As long as a hand pauses between words. */
const TEXT_DELAY_MS = 150;

/** What acts upon a text waits no longer for its check than anybody would notice. */
const PATIENCE_MS = 100;

const FAILED = "The checks cannot run in this browser now. Everything else works; reload the page to try again.";

function brokenSentence(names: readonly string[]): string {
  const which = `The ${names.length === 1 ? "check" : "checks"} ${new Intl.ListFormat("en").format(names)}`;
  return `${which} failed on a part of this article and may have missed something; what the other checks found stands.`;
}

/** Begins; returns the function that ends it. */
export function beginChecking(review: ArticleStore, checker: Checker): () => void {
  const checking = new Checking(review, checker);
  checking.begin();
  review.checks = checking;
  const ends = [
    review.subscribe((now, before) => checking.follow(now, before)),
    glossaryOf(review).subscribe((now, before) => {
      if (now.terms !== before.terms) checking.begin();
    }),
    review.settings.subscribe((now, before) => {
      if (now.checkProfile !== before.checkProfile) checking.begin();
    }),
    spellingOf(review).subscribe((now, before) => checking.followSpelling(now, before)),
    keptNamesOf(review.languages).subscribe((now, before) => {
      if (namesFor(review, now) !== namesFor(review, before)) checking.begin();
    }),
  ];
  return () => {
    for (const unsubscribe of ends) unsubscribe();
    review.checks = null;
    checking.end();
  };
}

/** Null where nothing is known: then nothing changes by it. */
function namesFor(review: ArticleStore, names: NamesByLocale): NameCounts | null {
  const counts = names.get(review.getState().open.article.locale ?? "");
  return counts === undefined || counts.size === 0 ? null : counts;
}

class Checking implements ChecksAtWork {
  readonly spellCheck: SpellCheck;
  readonly #review: ArticleStore;
  readonly #checker: Checker;
  /** The last text that each unit was checked with, where it isn't the article's. */
  readonly #asked = new Map<UnitKey, string>();
  /** The units last said to be approved. */
  #approved = new Set<UnitKey>();
  /** Of the texts and statuses that the checks were told of. */
  #revision = 0;
  /** The checks that failed on the article and were told. */
  readonly #broken = new Set<CheckId>();
  #run: ArticleChecking | null = null;
  /** Nothing waits to be checked any more, but perhaps words. */
  #isWhole = false;
  readonly #known = new KnownTexts();
  /** What is waited for; null while nobody waits. */
  #awaited: { readonly key: UnitKey; readonly text: string; readonly goOn: () => void } | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(review: ArticleStore, checker: Checker) {
    this.#review = review;
    this.#checker = checker;
    this.spellCheck = new SpellCheck(review);
  }

  begin(): void {
    const { open, activeKey, checked, changedKeys } = this.#review.getState();
    this.end();
    const units = editableUnits(open.article);
    const texts = this.#changedTexts(units);
    this.#changedApprovals(units);
    this.#revision = changedKeys.revision;
    const { terms: glossary } = glossaryOf(this.#review).getState();
    const told = new Set(checked.keys());
    this.#run = this.#checker.begin(
      {
        article: open.article,
        profile: this.#profile(),
        glossary,
        told,
        texts,
        first: activeKey,
        approved: new Set(this.#approved),
        names: namesFor(this.#review, keptNamesOf(this.#review.languages).getState()),
      },
      (news) => this.#hear(news),
    );
  }

  follow(now: ArticleState, before: ArticleState): void {
    // Texts without a pair were opened: they are checked too.
    if (now.open !== before.open) this.begin();
    // Those that another tab has opened.
    if (now.records !== before.records) this.#openToo(now);
    if (now.activeKey !== before.activeKey) this.#run?.lookAt(now.activeKey);
    if (now.changedKeys !== before.changedKeys) this.#soon();
    else if (now.activeKey !== before.activeKey && !this.#isWhole) this.#hurry(now);
  }

  /** Without a dictionary all is checked by then. */
  followSpelling(now: SpellingState, before: SpellingState): void {
    this.spellCheck.follow(now, before);
    if (now.loading !== before.loading) this.#takeChecked([]);
  }

  isKnown(key: UnitKey, text: string): boolean {
    return this.#known.has(key, text, selectUnit(this.#review.getState(), key)?.target);
  }

  checkNow(key: UnitKey): Promise<void> | null {
    const state = this.#review.getState();
    const unit = selectUnit(state, key);
    if (unit === null || !this.#known.isAny) return null;
    const text = shownText(state, unit);
    this.#asked.set(key, text);
    this.#run?.update(new Map([[key, text]]));
    this.goOnWithout();
    return new Promise((resolve) => {
      // An answer that came while the page was busy stands behind this timer, and is read first.
      let timer = setTimeout(() => {
        timer = setTimeout(resolve);
      }, PATIENCE_MS);
      const goOn = () => {
        clearTimeout(timer);
        resolve();
      };
      this.#awaited = { key, text, goOn };
    });
  }

  goOnWithout(): void {
    this.#awaited?.goOn();
    this.#awaited = null;
  }

  end(): void {
    this.goOnWithout();
    this.#known.forget();
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#asked.clear();
    this.#approved.clear();
    this.#run = null;
    this.#isWhole = false;
    this.spellCheck.end();
    this.#checker.end();
  }

  #openToo({ records, actions, open }: ArticleState): void {
    const keys = [...records.keys()].filter((key) => key.startsWith("field:text:"));
    if (keys.some((key) => !open.indexOf.has(key))) void actions.openFields(keys).catch(() => undefined);
  }

  #soon(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#tellChanges(), TEXT_DELAY_MS);
  }

  #tellChanges(): void {
    const units = this.#changedUnits();
    const texts = this.#changedTexts(units);
    if (texts.size > 0) this.#run?.update(texts);
    const approvals = this.#changedApprovals(units);
    if (approvals.size > 0) this.#run?.approve(approvals);
  }

  /** Those changed since the checks were told last. */
  #changedUnits(): readonly Unit[] {
    const state = this.#review.getState();
    const changed = changedSince(state, this.#revision);
    this.#revision = state.changedKeys.revision;
    if (changed === null) return editableUnits(state.open.article);
    return Array.from(changed, (key) => selectUnit(state, key)).filter((unit) => unit !== null);
  }

  /** Where one is counts first, while the rest of a large article waits. */
  #hurry(state: ArticleState): void {
    const unit = selectUnit(state, state.activeKey);
    if (unit !== null) this.#run?.update(new Map([[unit.key, this.#askedText(unit)]]));
  }

  #profile(): CheckProfile {
    const { locale } = this.#review.getState().open.article;
    return profileFor(profileOf(this.#review.settings.getState().checkProfile), locale);
  }

  /** Texts of these units that the checks have not been told of; they count as told from then on. */
  #changedTexts(units: readonly Unit[]): ReadonlyMap<UnitKey, string> {
    const state = this.#review.getState();
    const changed = new Map<UnitKey, string>();
    for (const unit of units) {
      const text = shownText(state, unit);
      if (text !== this.#askedText(unit)) changed.set(unit.key, text);
    }
    for (const [key, text] of changed) this.#asked.set(key, text);
    return changed;
  }

  /** As `#changedTexts`, of approvals: whether each is approved now. */
  #changedApprovals(units: readonly Unit[]): ReadonlyMap<UnitKey, boolean> {
    const state = this.#review.getState();
    const changed = new Map<UnitKey, boolean>();
    for (const unit of units) {
      const isApproved = unitStatus(state, unit) === "approved";
      if (isApproved !== this.#approved.has(unit.key)) changed.set(unit.key, isApproved);
    }
    for (const [key, isApproved] of changed) {
      if (isApproved) this.#approved.add(key);
      else this.#approved.delete(key);
    }
    return changed;
  }

  #askedText({ key, target }: Unit): string {
    return this.#asked.get(key) ?? target;
  }

  #hear(news: CheckNews): void {
    const state = this.#review.getState();
    if (news.kind === "failed") state.actions.raise(FAILED);
    else if (news.kind === "no-spelling") this.#loseSpelling();
    else if (news.kind === "described") builtInChecks.setState(news.checks, true);
    else if (news.kind === "broken") this.#tellBroken(state, news.checks);
    else {
      const present = news.units.filter((unit) => this.#isPresent(state, unit));
      if (news.isSpelled === true) this.spellCheck.takeSpelled();
      this.#isWhole = news.isWhole;
      if (news.isWhole && this.#run !== null) this.spellCheck.goOn(this.#run, this.#profile());
      this.#takeChecked(present);
      if (news.isOfSpelling !== true) this.#take(present, news.isWhole);
    }
  }

  #takeChecked(units: readonly CheckedUnit[]): void {
    this.#review.getState().actions.takeChecked(units, this.#isWhole && !this.spellCheck.isUnderWay);
  }

  #loseSpelling(): void {
    this.spellCheck.fail();
    this.#takeChecked([]);
  }

  #take(units: readonly CheckedUnit[], isWhole: boolean): void {
    this.#known.take(units, isWhole);
    sayFoundLate(this.#review);
    if (this.#awaited !== null && this.isKnown(this.#awaited.key, this.#awaited.text)) this.goOnWithout();
  }

  /** Once for each check, whatever is checked again; all that failed are named, for an alert takes the place of the one before. */
  #tellBroken({ actions }: ArticleState, checks: readonly CheckId[]): void {
    const before = this.#broken.size;
    for (const id of checks) this.#broken.add(id);
    if (this.#broken.size === before) return;
    const profile = this.#profile();
    actions.raise(brokenSentence(Array.from(this.#broken, (id) => `“${titleOfCheck(profile, id)}”`)));
  }

  #isPresent(state: ArticleState, { key, text }: CheckedUnit): boolean {
    const unit = selectUnit(state, key);
    return unit !== null && text === this.#askedText(unit);
  }
}
