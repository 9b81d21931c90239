/**
 * Repeated sources as a list that is settled one after the other: those with several translations, the most frequent first; all that repeat, by what is left to be reviewed of
 * them; or translations that stand for several sources. Rows stay where they are until the list is made anew.
 */
import { createStore, type StoreApi } from "zustand/vanilla";
import { inSlices } from "#core/slices/sliced.ts";
import { hashName } from "#core/workspace/repeats/find-repeats.ts";
import type { RepeatPlace } from "#core/workspace/repeats/plan-repeats.ts";
import type { GroupCounts, RepeatSurvey, SurveyedGroup, SurveySide } from "#core/workspace/repeats/repeat-survey.ts";
import { type StandingText, translationForm } from "#core/workspace/repeats/translation-form.ts";
import type { ArticlesPorts } from "#state/workspace/articles/articles-ports.ts";
import type { Progress } from "#state/workspace/articles/progress.ts";
import type { SegmentScan } from "#state/workspace/articles/segments/segment-scan.ts";
import { type GroupNumber, type GroupTexts, readTexts } from "./group-texts.ts";
import type { AsideBy, PutAside } from "./put-aside.ts";
import { gatherPlaces, type Sought } from "./repeat-places.ts";
import type { Settled, SettleWish, Settling } from "./settling.ts";
import type { Surveying } from "./surveying.ts";
import type { TriedPlace, TriedTexts } from "./trying-texts.ts";

/** `inconsistent`: sources with several translations. `repeated`: all that repeat. `shared`: translations of several sources. */
export type RepeatFilter = "inconsistent" | "repeated" | "shared";

/** Which translation the active row is to have: the place of one of its texts, or one that is written. */
export type ChosenText =
  | { readonly kind: "known"; readonly index: number }
  | ({ readonly kind: "written" } & StandingText);

export interface RepeatListState {
  readonly isOpen: boolean;
  readonly filter: RepeatFilter;
  readonly rows: readonly GroupNumber[];
  /** Groups that the filter means and those of them that are settled; segments of both, and those that are not approved of what is listed first. */
  readonly tally: RepeatTally;
  /** Null once the list is whole. */
  readonly progress: Progress | null;
  readonly isListing: boolean;
  readonly active: number;
  readonly chosen: ChosenText;
  readonly texts: ReadonlyMap<GroupNumber, GroupTexts>;
  /** Rows that are being settled. */
  readonly working: ReadonlySet<GroupNumber>;
  /** A decision is on its way to the next row: keys that come now are for that. */
  readonly isDeciding: boolean;
  /** Another one when what is put aside changed. */
  readonly asides: number;
}

export interface RepeatTally {
  readonly groups: number;
  readonly settled: number;
  /** Of the settled groups. */
  readonly settledSegments: number;
  /** How many of the first open rows, and what share of segments is left to be approved in them. */
  readonly next: { readonly groups: number; readonly segments: number };
}

const NO_TALLY: RepeatTally = { groups: 0, settled: 0, settledSegments: 0, next: { groups: 0, segments: 0 } };
const FIRST: ChosenText = { kind: "known", index: 0 };
/** More are counted, and not listed. */
const MOST_GROUPS = 20_000;
/** So many sentences are said to settle a share of the workspace. */
const NEXT_GROUPS = 500;

interface RepeatListPorts {
  readonly surveying: Surveying;
  readonly scan: SegmentScan;
  readonly settling: Settling;
  readonly aside: PutAside;
  readonly tryTexts: (place: TriedPlace, texts: readonly StandingText[]) => Promise<TriedTexts>;
  readonly outside: Pick<ArticlesPorts, "openArticles" | "files" | "clock" | "pacing" | "reviewer">;
}

export class RepeatList {
  readonly state: StoreApi<RepeatListState> = createStore(() => ({
    isOpen: false,
    filter: "inconsistent",
    rows: [],
    tally: NO_TALLY,
    progress: null,
    isListing: false,
    active: 0,
    chosen: FIRST,
    texts: new Map(),
    working: new Set(),
    isDeciding: false,
    asides: 0,
  }));
  readonly #ports: RepeatListPorts;
  readonly #unfollow: () => void;
  /** By translation, while that is the filter. */
  #byTarget: RepeatSurvey | null = null;
  #turn = 0;
  /** What is being listed waits until all that changed is looked into. */
  #isWaiting = false;
  #reading: Promise<void> = Promise.resolve();
  #tallying: Promise<void> = Promise.resolve();

  constructor(ports: RepeatListPorts) {
    this.#ports = ports;
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
    this.state.setState({ rows: [], texts: new Map(), active: 0, chosen: FIRST, isListing: true, tally: NO_TALLY });
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
    const rows = groups.slice(0, MOST_GROUPS);
    this.state.setState({ rows, tally, progress: null });
    // Another text than those of the first row starts from one of them: a key for that waits until they are there.
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
    return aside.isEmpty ? null : aside.of(this.#asideOf(group, this.describe(group)));
  }

  isSettled(group: GroupNumber): boolean {
    const { segments, approved, texts } = this.describe(group);
    const isMixed = texts.length > 1;
    const { filter } = this.state.getState();
    return isDone(filter, { segments, approved, isMixed }) || this.asideOf(group) !== null;
  }

  moveTo(active: number): void {
    if (active === this.state.getState().active) return;
    this.state.setState({ active, chosen: FIRST });
    void this.read([active, active + 1]);
  }

  choose(index: number): void {
    const group = this.state.getState().rows[this.state.getState().active];
    if (group !== undefined && index < this.describe(group).texts.length)
      this.state.setState({ chosen: { kind: "known", index } });
  }

  /** Writes another one: it starts from the one that is chosen, with its markup. */
  write(text?: string): void {
    const chosen = this.chosenText();
    if (chosen !== null) this.state.setState({ chosen: { kind: "written", ...chosen, text: text ?? chosen.text } });
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
    return at === undefined || this.#side === "target" ? null : (texts) => this.#ports.tryTexts(at, texts);
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

  /** Gives the active row's segments what is chosen, but for approved ones with another text, and goes on. Resolves with what came of it; null where nothing can be done. */
  async apply(): Promise<Settled | null> {
    const { rows, active, isDeciding } = this.state.getState();
    const group = rows[active];
    if (group === undefined || isDeciding) return null;
    this.state.setState({ isDeciding: true });
    const wish = await this.#wishOf(group, active);
    const work = wish === null ? null : this.#follow(group, this.#ports.settling.settle(wish));
    this.state.setState({ isDeciding: false });
    return work;
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

  /** Says that all of the active row's texts are right, or takes that back. False where it could not be stored. */
  async turnAside(): Promise<boolean> {
    const { rows, active } = this.state.getState();
    const group = rows[active];
    if (group === undefined) return false;
    this.state.setState({ isDeciding: true });
    await this.read([active]);
    const { aside, outside } = this.#ports;
    const of = this.#asideOf(group, this.describe(group));
    const isAside = aside.of(of) === null;
    const text = this.state.getState().texts.get(group)?.text ?? "";
    const isStored = await aside.put(of, text, isAside, outside.clock.now(), outside.reviewer());
    this.state.setState(({ asides }) => ({ asides: asides + 1 }));
    await this.#tallyAgain();
    if (isStored && isAside) this.#goOn(active);
    this.state.setState({ isDeciding: false });
    return isStored;
  }

  end(): void {
    this.#unfollow();
    this.close();
  }

  async #follow(group: GroupNumber, work: Promise<Settled>): Promise<Settled> {
    this.state.setState(({ working }) => ({ working: new Set([...working, group]) }));
    this.#goOn(this.state.getState().active);
    const settled = await work;
    await this.#ports.surveying.refresh();
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
    if (to === from) this.state.setState({ chosen: FIRST });
    this.moveTo(to);
  }

  #asideOf(group: GroupNumber, { form }: SurveyedGroup) {
    return { locale: this.localeOf(group), name: this.#survey.nameOf(group), form };
  }

  async #tallyAgain(): Promise<void> {
    const mine = this.#turn;
    const { tally } = await this.#count();
    if (mine !== this.#turn) return;
    this.state.setState({ tally });
    // The row that is open may have a text now that none of its segments had.
    void this.read([this.state.getState().active]);
  }

  /** All groups that the filter means, and how many of them are settled. */
  async #count(): Promise<{ readonly groups: readonly GroupNumber[]; readonly tally: RepeatTally }> {
    const { filter } = this.state.getState();
    const weightOf = weights[filter];
    const open = new Map<GroupNumber, number>();
    let [groups, settled, settledSegments] = [0, 0, 0];
    const work = this.#survey.list((counts, group) => {
      const weight = weightOf(counts);
      if (weight === 0) return 0;
      groups += 1;
      if (isDone(filter, counts) || this.asideOf(group) !== null) {
        settled += 1;
        settledSegments += counts.segments;
      } else open.set(group, counts.segments - counts.approved);
      return weight;
    });
    const listed = await inSlices(work, this.#ports.outside.pacing);
    const first = listed.filter((group) => open.has(group)).slice(0, NEXT_GROUPS);
    const segments = first.reduce((sum, group) => sum + (open.get(group) ?? 0), 0);
    return { groups: listed, tally: { groups, settled, settledSegments, next: { groups: first.length, segments } } };
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
    if (mine === this.#turn && read !== texts) this.state.setState({ texts: read });
  }
}

/** 0 for a group that the filter does not mean. */
const weights: Readonly<Record<RepeatFilter, (counts: GroupCounts) => number>> = {
  inconsistent: ({ segments, isMixed, isMachineMixed }) => (isMixed || isMachineMixed ? segments : 0),
  // What is settled stays in the count of what there was, behind all that is not.
  repeated: ({ segments, approved }) => (segments === approved ? 1 / segments : segments - approved),
  shared: ({ segments, isMixed }) => (isMixed ? segments : 0),
};

type Doneness = Pick<GroupCounts, "segments" | "approved" | "isMixed">;

function isDone(filter: RepeatFilter, { segments, approved, isMixed }: Doneness): boolean {
  return filter === "shared" ? !isMixed : approved === segments || (filter === "inconsistent" && !isMixed);
}
