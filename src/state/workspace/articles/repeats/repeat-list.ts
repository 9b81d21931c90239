/**
 * Repeated sources as a list that is settled one after the other: those with several translations, the most frequent first; all that repeat, by what is left to be reviewed of
 * them; or translations that stand for several sources. Rows stay where they are until the list is made anew.
 */
import { createStore, type StoreApi } from "zustand/vanilla";
import { inSlices } from "#core/slices/sliced.ts";
import { hashName } from "#core/workspace/repeats/find-repeats.ts";
import type { RepeatPlace } from "#core/workspace/repeats/plan-repeats.ts";
import type { RepeatSurvey, SurveyedGroup, SurveySide } from "#core/workspace/repeats/repeat-survey.ts";
import { type StandingText, translationForm } from "#core/workspace/repeats/translation-form.ts";
import type { WorkspaceChange } from "#core/workspace/workspace-change.ts";
import type { ArticlesPorts } from "#state/workspace/articles/articles-ports.ts";
import type { Progress } from "#state/workspace/articles/progress.ts";
import type { SegmentScan } from "#state/workspace/articles/segments/segment-scan.ts";
import { type ChoiceNote, questionOf, refusalOf, TriedChoices } from "./choice-note.ts";
import { areRead, type GroupNumber, readTexts, withTexts } from "./group-texts.ts";
import { type AsideBy, asideInWords, type PutAside } from "./put-aside.ts";
import { NOTHING_LISTED, type RepeatListState, UNTOUCHED } from "./repeat-list-state.ts";
import { gatherPlaces, type Sought } from "./repeat-places.ts";
import { aboutOf, type Settled, type SettleWish, type Settling } from "./settling.ts";
import type { Surveying } from "./surveying.ts";
import { isDone, NO_TALLY, type RepeatFilter, tallyRepeats } from "./tally-repeats.ts";
import type { TriedTexts, TryTextsAt } from "./trying-texts.ts";

/** More are counted, and not listed. */
const MOST_GROUPS = 20_000;

interface RepeatListPorts {
  readonly surveying: Surveying;
  readonly scan: SegmentScan;
  readonly settling: Settling;
  readonly aside: PutAside;
  readonly tryTexts: TryTextsAt;
  readonly outside: Pick<ArticlesPorts, "openArticles" | "files" | "pacing" | "reviewer" | "asksErrors">;
}

export class RepeatList {
  readonly state: StoreApi<RepeatListState> = createStore(() => NOTHING_LISTED);
  readonly #ports: RepeatListPorts;
  readonly #unfollow: () => void;
  /** By translation, while that is the filter. */
  #byTarget: RepeatSurvey | null = null;
  #turn = 0;
  /** What is being listed waits until all that changed is looked into. */
  #isWaiting = false;
  #reading: Promise<void> = Promise.resolve();
  readonly #tried: TriedChoices;
  /** What was written for rows, and left since. */
  readonly #written = new Map<GroupNumber, StandingText>();
  #tallying: Promise<void> = Promise.resolve();

  constructor(ports: RepeatListPorts) {
    this.#ports = ports;
    this.#tried = new TriedChoices(ports.tryTexts);
    this.#unfollow = ports.surveying.state.subscribe((now, before) => {
      const { isOpen, rows } = this.state.getState();
      if (now.revision === before.revision || !isOpen || this.#isWaiting) return;
      // What was asked for before all were looked into is listed now.
      if (rows.length === 0) void this.list();
      else this.#tallying = this.#tallyAgain();
    });
  }

  get #side(): SurveySide {
    return this.#byTarget === null ? "source" : "target";
  }

  get #survey(): RepeatSurvey {
    return this.#byTarget ?? this.#ports.surveying.survey;
  }

  open(filter: RepeatFilter = this.state.getState().filter): Promise<void> {
    this.state.setState({ isOpen: true, filter });
    return this.list();
  }

  close(): void {
    this.#turn += 1;
    this.#byTarget = null;
    this.state.setState({
      isOpen: false,
      rows: [],
      texts: new Map(),
      tally: NO_TALLY,
      progress: null,
      isListing: false,
    });
  }

  /** Makes the list anew, with what was decided since. */
  async list(): Promise<void> {
    this.#turn += 1;
    const mine = this.#turn;
    const isOver = () => mine !== this.#turn;
    const { filter } = this.state.getState();
    this.#tried.forget();
    const nothing = { rows: [], texts: new Map(), active: 0, isReading: false, tally: NO_TALLY };
    this.state.setState({ ...nothing, ...UNTOUCHED, isListing: true });
    this.#isWaiting = true;
    await Promise.all([this.#ports.surveying.refresh(), this.#ports.aside.read()]);
    if (isOver()) return;
    this.#isWaiting = false;
    this.#byTarget = null;
    if (filter === "shared") {
      const tell = (progress: Progress) => !isOver() && this.state.setState({ progress });
      this.#byTarget = await this.#ports.surveying.byTarget(isOver, tell);
    }
    if (isOver()) return;
    const { groups, tally } = await this.#count();
    if (isOver()) return;
    this.state.setState({ rows: groups.slice(0, MOST_GROUPS), active: 0, tally, progress: null });
    // Another text than those of the row starts from one of them: a key for that waits until they are there.
    await this.read([0]);
    if (!isOver()) this.state.setState({ isListing: false });
  }

  describe(group: GroupNumber): SurveyedGroup {
    return this.#survey.describe(group);
  }

  localeOf(group: GroupNumber): string | null {
    return this.#survey.localeOf(group);
  }

  /** Who said that all of it is right as it is, and when. */
  asideOf(group: GroupNumber): AsideBy | null {
    const { aside } = this.#ports;
    const named = { locale: this.localeOf(group), name: this.#survey.nameOf(group) };
    // Few are: what a text has is worked out of these alone.
    return aside.mayBe(named) ? aside.of({ ...named, form: this.describe(group).form }) : null;
  }

  isSettled(group: GroupNumber): boolean {
    const { segments, approved, texts } = this.describe(group);
    const isMixed = texts.length > 1;
    const { filter } = this.state.getState();
    return isDone(filter, { segments, approved, isMixed }) || this.asideOf(group) !== null;
  }

  moveTo(active: number): void {
    const before = this.state.getState();
    if (active === before.active) return;
    this.#keepWritten();
    this.state.setState({ active, ...UNTOUCHED });
    void this.#readActive();
  }

  choose(index: number): void {
    const group = this.state.getState().rows[this.state.getState().active];
    if (group === undefined || index >= this.describe(group).texts.length) return;
    this.#keepWritten();
    this.state.setState({ chosen: { kind: "known", index }, note: null });
  }

  /** What was written for the active row, and not given, is what is gone on with there. */
  #keepWritten(): void {
    const { rows, active, chosen, working, texts } = this.state.getState();
    const group = rows[active] ?? -1;
    if (chosen.kind !== "written" || working.has(group)) return;
    const isThere = [...(texts.get(group)?.others.values() ?? [])].some(({ text }) => text === chosen.text);
    if (!isThere) this.#written.set(group, { text: chosen.text, machine: chosen.machine });
  }

  /** Writes another one: it goes on with what was left unfinished, else starts from the one that is chosen, with its markup. */
  write(text?: string): void {
    const { rows, active, chosen: before } = this.state.getState();
    const group = rows[active] ?? -1;
    const from = before.kind === "written" ? before.from : before.index;
    const begun = text === undefined ? this.#written.get(group) : undefined;
    const chosen = begun ?? this.chosenText();
    this.#written.delete(group);
    if (chosen === null) return;
    this.state.setState({ chosen: { kind: "written", from, ...chosen, text: text ?? chosen.text }, note: null });
  }

  /** Back to the one that was chosen before. */
  endWriting(): void {
    const { chosen } = this.state.getState();
    if (chosen.kind === "written") this.choose(chosen.from);
  }

  /** The question is answered: not as it is. */
  dropNote(): void {
    this.state.setState({ note: null });
  }

  /** What the active row would have; null while it is not read yet. */
  chosenText(): StandingText | null {
    const { rows, active, chosen, texts } = this.state.getState();
    if (chosen.kind === "written") return { text: chosen.text, machine: chosen.machine };
    const group = rows[active];
    const text = group === undefined ? undefined : this.describe(group).texts[chosen.index];
    return group === undefined || text === undefined ? null : (texts.get(group)?.others.get(text.name) ?? null);
  }

  /** Reads what these rows say, where it is not known yet: of one that is not active the text that is the same. */
  read(indexes: readonly number[]): Promise<void> {
    this.#reading = this.#reading.then(() => this.#read(indexes));
    return this.#reading;
  }

  /** What the checks would say of translations of a row where one of them stands; null before that is known. */
  triesOf(group: GroupNumber): ((texts: readonly StandingText[]) => Promise<TriedTexts>) | null {
    const at = this.state.getState().texts.get(group)?.at;
    if (at === undefined || this.#side === "target") return null;
    return (texts) => this.#tried.tryAt(at, group, texts);
  }

  /** What is sought of a group. */
  soughtOf(group: GroupNumber): Sought {
    const survey = this.#survey;
    return {
      side: this.#side,
      names: new Set([survey.nameOf(group)]),
      locale: survey.localeOf(group),
      paths: survey.pathsOf(group),
    };
  }

  /** A place of one of the active row's texts. */
  async placeOf(index: number): Promise<RepeatPlace | null> {
    const { rows, active } = this.state.getState();
    const group = rows[active];
    const text = group === undefined ? undefined : this.describe(group).texts[index];
    if (group === undefined || text === undefined) return null;
    const { scan, outside } = this.#ports;
    const sought = { ...this.soughtOf(group), paths: new Set([text.path]) };
    const gathered = await gatherPlaces(scan, outside, sought, { choice: null });
    const nameOf = (place: RepeatPlace) =>
      hashName(this.#side === "source" ? translationForm(place.text) : place.source);
    return gathered.flatMap(({ places }) => places).find((place) => nameOf(place) === text.name) ?? null;
  }

  /** The active row is to be settled by this, and the next one comes. */
  settleActive(work: Promise<Settled>): Promise<Settled> {
    const { rows, active } = this.state.getState();
    return this.#follow(rows[active] ?? -1, work);
  }

  /**
   * Gives the active row's segments what is chosen, but for approved ones with another text, and goes on. Resolves with what came of it; null where nothing can be done,
   * or the choice has a note by now: it stays, and applying again answers a question.
   */
  async apply(): Promise<Settled | null> {
    const { rows, active, isDeciding } = this.state.getState();
    const group = rows[active];
    if (group === undefined || isDeciding) return null;
    this.state.setState({ isDeciding: true });
    const wish = await this.#wishOf(group, active);
    const note = wish === null ? null : await this.#noteOf(group, wish);
    this.state.setState({ note });
    const work = wish === null || note !== null ? null : this.#follow(group, this.#ports.settling.settle(wish));
    this.state.setState({ isDeciding: false });
    return work;
  }

  async #noteOf(group: GroupNumber, { sought, choice }: SettleWish): Promise<ChoiceNote | null> {
    const { chosen, note, texts } = this.state.getState();
    const { scan, outside } = this.#ports;
    const isWritten = chosen.kind === "written";
    const at = texts.get(group)?.at;
    const why = isWritten && at ? await refusalOf(scan, outside, { sought, choice, first: at.path }) : null;
    if (why !== null) return { kind: "refused", why };
    if (!outside.asksErrors() || note?.kind === "question") return null;
    // What stands there already is asked about as far as the checks have come to it, as in the article.
    const found = this.#tried.of(group, choice.text);
    if (found !== undefined || !isWritten || !at) return questionOf(found ?? []);
    const [tried] = await this.#tried.tryAt(at, group, [choice]);
    return questionOf(tried ?? []);
  }

  async #wishOf(group: GroupNumber, index: number): Promise<SettleWish | null> {
    await this.read([index]);
    const choice = this.chosenText();
    const source = this.state.getState().texts.get(group)?.text;
    if (choice === null || source === undefined || this.#side === "target") return null;
    const seen = new Set(this.describe(group).texts.map(({ name }) => name));
    const fateOf = ({ text, status }: RepeatPlace) => {
      const form = translationForm(text);
      if (status === "approved") return "stay";
      return form === translationForm(choice.text) || seen.has(hashName(form)) ? "take" : "changed";
    };
    return { source, sought: this.soughtOf(group), choice, becomes: "approved", fateOf };
  }

  /** Says that all of the active row's texts are right, or takes that back. Resolves with what came of it; null where there is no row. */
  async turnAside(): Promise<Settled | null> {
    const { rows, active, working } = this.state.getState();
    const group = rows[active];
    if (group === undefined) return null;
    const { aside, settling, outside } = this.#ports;
    this.state.setState({ isDeciding: true });
    await this.read([active]);
    // What is being done still may be the very same.
    if (working.has(group)) await settling.rest();
    const described = this.describe(group);
    const of = { locale: this.localeOf(group), name: this.#survey.nameOf(group), form: described.form };
    const isAside = aside.of(of) === null;
    const text = this.state.getState().texts.get(group)?.text ?? "";
    const dismissal = aside.transition(of, text, isAside, outside.reviewer());
    const said = asideInWords(text, described, { side: this.#side, isAside });
    const work = this.#follow(group, settling.dismiss(dismissal, said), isAside);
    this.state.setState({ isDeciding: false });
    return work;
  }

  /** A step was taken back: the row that it is about comes. One that was done again goes on as it did. */
  reveal(change: WorkspaceChange, way: "undo" | "redo"): void {
    const { isOpen, rows } = this.state.getState();
    const { locale, name } = aboutOf(change);
    const isMeant = (group: GroupNumber) => this.#survey.nameOf(group) === name && this.localeOf(group) === locale;
    const index = isOpen ? rows.findIndex(isMeant) : -1;
    if (index < 0) return;
    this.moveTo(index);
    if (way === "redo") this.#goOn(index);
  }

  /** What was put aside, or taken back, is another one by now. */
  takeAsides(): void {
    const { isOpen } = this.state.getState();
    this.#tallying = this.#ports.aside.read().then(async () => {
      this.state.setState(({ asides }) => ({ asides: asides + 1 }));
      if (isOpen) await this.#tallyAgain();
    });
  }

  end(): void {
    this.#unfollow();
    this.close();
  }

  async #follow(group: GroupNumber, work: Promise<Settled>, goesOn = true): Promise<Settled> {
    this.state.setState(({ working }) => ({ working: new Set([...working, group]) }));
    if (goesOn) this.#goOn(this.state.getState().active);
    const { paths } = this.soughtOf(group);
    const settled = await work;
    // What was left alone is not as the list had it.
    await this.#ports.surveying.refresh(settled.isDone && settled.left.length === 0 ? [] : paths);
    await this.#tallying;
    this.state.setState(({ working }) => ({ working: new Set([...working].filter((one) => one !== group)) }));
    return settled;
  }

  /** The next row that is not settled yet. */
  #goOn(from: number): void {
    const { rows, working } = this.state.getState();
    const next = rows.findIndex((group, index) => index > from && !working.has(group) && !this.isSettled(group));
    const to = next < 0 ? Math.min(from + 1, rows.length - 1) : next;
    // What was written is given: behind the last row nothing is left to write.
    if (to === from) this.state.setState(UNTOUCHED);
    this.moveTo(to);
  }

  async #tallyAgain(): Promise<void> {
    const mine = this.#turn;
    const { tally } = await this.#count();
    if (mine !== this.#turn) return;
    this.state.setState({ tally });
    // The row that is open may have a text now that none of its segments had.
    void this.#readActive();
  }

  #count() {
    const { filter } = this.state.getState();
    const isAside = (group: GroupNumber) => this.asideOf(group) !== null;
    return inSlices(tallyRepeats(this.#survey, filter, isAside), this.#ports.outside.pacing);
  }

  /** What is wanted of others waits for nobody, and nobody for them. */
  async #readActive(): Promise<void> {
    const { active, rows, texts } = this.state.getState();
    const mine = this.#turn;
    const isOver = () => mine !== this.#turn || active !== this.state.getState().active;
    this.state.setState({ isReading: !areRead(this.#survey, texts, rows[active]) });
    await this.#read([active, active + 1]);
    if (!isOver()) this.state.setState({ isReading: false });
  }

  async #read(indexes: readonly number[]): Promise<void> {
    const { rows, active, texts } = this.state.getState();
    const { scan, outside } = this.#ports;
    const wanted = indexes.flatMap((index) => {
      const group = rows[index];
      if (group === undefined) return [];
      const all = this.describe(group).texts;
      return [{ group, texts: index === active ? all : all.slice(0, 1) }];
    });
    const reading = { scan, outside, survey: this.#survey, side: this.#side };
    const mine = this.#turn;
    const read = await readTexts(reading, wanted, texts);
    if (mine !== this.#turn || read === texts) return;
    this.state.setState((now) => ({ texts: withTexts(now.texts, wanted, read) }));
  }
}
