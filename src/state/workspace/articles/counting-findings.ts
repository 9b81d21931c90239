/** Counts what the checks find in the articles of a workspace, after everything else. */
import type { StoreApi } from "zustand/vanilla";
import { isKeptByMost, type NameCounts } from "#core/checks/names/name-evidence.ts";
import { counted } from "#core/count-in-words.ts";
import { shownName } from "#core/document/shown-name.ts";
import type { Term } from "#core/glossary/term.ts";
import type { CountJob } from "#core/ports/finding-counter.ts";
import type { RecordStore } from "#core/ports.ts";
import type { DismissalId } from "#core/review/dismissal.ts";
import type { CountedFindings } from "#core/workspace/article-row.ts";
import { addOutcomes, type Outcomes } from "#core/workspace/finding-outcomes.ts";
import type { ArticleSummary } from "#core/workspace/index-article.ts";
import { hashSources } from "#core/workspace/repetitions.ts";
import { articlePathOf } from "#core/workspace/workspace-path.ts";
import type { ArticleRows } from "./article-rows.ts";
import type { ArticlesPorts } from "./articles-ports.ts";
import { ArticlesRun } from "./articles-run.ts";
import type { ArticlesState, FoundBeyond } from "./articles-state.ts";
import { dismissedEverywhere } from "./dismissed-everywhere.ts";
import type { GivingWay } from "./giving-way.ts";
import type { KnownFiles } from "./known-files.ts";
import type { LearningNames } from "./learning-names.ts";
import { rememberedArticles } from "./remembered.ts";

/** While one is checked the next is read. */
const WIDTH = 2;
/** So many after the article in view are counted before all others. */
const AHEAD = 20;
/** So long another tab has to leave an article alone: whoever reviews it decides something every few seconds. */
const LEFT_MS = 5_000;

interface Counted {
  readonly store: StoreApi<ArticlesState>;
  readonly rows: ArticleRows;
  readonly known: KnownFiles;
  readonly learning: LearningNames;
  readonly giving: Pick<GivingWay, "turn">;
}

export class CountingFindings {
  readonly #ports: ArticlesPorts;
  readonly #store: StoreApi<ArticlesState>;
  readonly #rows: ArticleRows;
  readonly #known: KnownFiles;
  readonly #learning: LearningNames;
  readonly #giving: Counted["giving"];
  /** Of glossaries and of the names of a locale, which are the same object for as long as they are the same. */
  readonly #called = new WeakMap<readonly Term[] | NameCounts, string>();
  #run: Promise<ArticlesRun> | null = null;
  /** The one that has begun. */
  #now: ArticlesRun | null = null;
  #isWanted = false;
  /** Articles that are to be counted anew, in their order. */
  readonly #again = new Set<string>();
  #isCountingAgain = false;
  /** Those in which another tab decided something a moment ago. */
  readonly #elsewhere = new Map<string, ReturnType<typeof setTimeout>>();
  /** Articles that were opened once: only of these anything is stored. */
  #touched: Promise<ReadonlySet<string>> = Promise.resolve(new Set());
  /** What is stored for every article, once it was asked for. */
  #keptEverywhere: ReturnType<RecordStore["everywhere"]> | null = null;

  constructor(ports: ArticlesPorts, { store, rows, known, learning, giving }: Counted) {
    this.#ports = ports;
    this.#store = store;
    this.#rows = rows;
    this.#known = known;
    this.#learning = learning;
    this.#giving = giving;
  }

  /** @param path of the article in view */
  async check(path: string | null): Promise<void> {
    this.#isWanted = true;
    // Names are those of all articles: nothing follows from what one keeps.
    if (!(await this.#learning.learn((checking) => this.#store.setState({ checking })))) return;
    this.#run ??= this.#begin();
    const run = await this.#run;
    this.#now = run;
    this.lookAt(path);
    if (this.#isWanted) await run.run();
    else run.stop();
    this.#rows.flush();
  }

  async #begin(): Promise<ArticlesRun> {
    await this.#takeKnown();
    return this.#runOver(this.#store.getState().rows);
  }

  /** What was counted on the last visit, where nothing that it follows from is another by now. */
  async #takeKnown(): Promise<void> {
    const { glossaryOf, pacing } = this.#ports;
    const touched = await this.#lookWhatIsTouched();
    const locales = new Set(this.#store.getState().rows.map(({ summary }) => summary?.locale ?? null));
    const glossaries = new Map<string | null, readonly Term[]>();
    for (const locale of locales) glossaries.set(locale, await glossaryOf(locale));
    const everywhere = await this.#nameOfAll();
    await this.#rows.changeAll((row) => {
      const { summary } = row;
      const known = this.#known.count(row.path);
      if (row.counted !== null || summary === null || known === null || touched.has(summary.articleKey)) return row;
      const under = this.#nameOf(summary, glossaries.get(summary.locale) ?? [], everywhere);
      if (under !== known.under) return row;
      return { ...row, counted: { ...known.counted, checks: new Map(known.counted.checks), changed: 0 } };
    }, pacing);
  }

  /** Names all that the findings of an article follow from of which nothing is stored. @param everywhere of `#nameOfAll` */
  #nameOf({ articleKey, locale }: ArticleSummary, glossary: readonly Term[], everywhere: string): string {
    const names = this.#learning.names.get(locale ?? "");
    const terms = this.#callOnce(glossary, () => glossary);
    const kept = names === undefined ? "" : this.#callOnce(names, () => essenceOf(names));
    return nameOf([everywhere, articleKey, terms, kept]);
  }

  /** Names what the findings of every article follow from. */
  async #nameOfAll(): Promise<string> {
    const { counter, profile } = this.#ports;
    return nameOf([counter.version, profile(), [...(await this.#everywhere())].sort()]);
  }

  #callOnce(list: readonly Term[] | NameCounts, contents: () => unknown): string {
    const called = this.#called.get(list) ?? nameOf(contents());
    this.#called.set(list, called);
    return called;
  }

  #runOver(rows: ArticlesState["rows"]): ArticlesRun {
    const { clock } = this.#ports;
    // Those that were reviewed first: their words are told too.
    const ordered = [...rows.filter(({ reviewed }) => reviewed > 0), ...rows].filter((row) => row.counted === null);
    const tell = (checking: ArticlesState["checking"]) => this.#store.setState({ checking });
    const work = async (paths: readonly string[]) => {
      for (const path of paths) await this.#count(path);
    };
    return new ArticlesRun(
      { clock, width: WIDTH, work, tell, turn: () => this.#giving.turn() },
      ordered.map(({ path }) => path),
    );
  }

  async checkAgain(path: string | null): Promise<void> {
    if (this.#run === null) return;
    this.#now?.stop();
    this.#run = null;
    this.#now = null;
    await this.#rows.changeAll((row) => (row.counted === null ? row : { ...row, counted: null }), this.#ports.pacing);
    await this.check(path);
  }

  /** The article in view is another one. */
  lookAt(path: string | null): void {
    const { rows } = this.#store.getState();
    const place = path === null ? null : this.#rows.place(path);
    if (place !== null) this.#now?.hurry(rows.slice(place + 1, place + 1 + AHEAD).map((row) => row.path));
  }

  /** These articles have other texts by now. Each is counted once, and not before `rest`: whoever decides one thing after the other has the processor. */
  async countAgain(paths: readonly string[], rest: Promise<void>): Promise<void> {
    const known = paths.filter((path) => this.#rows.row(path)?.counted != null);
    for (const path of known) {
      const row = this.#rows.row(path);
      if (row !== null) this.#rows.put(path, { ...row, counted: null });
    }
    for (const path of known) this.#again.add(path);
    if (this.#isCountingAgain) return;
    this.#isCountingAgain = true;
    await rest;
    void this.#lookWhatIsTouched();
    for (const path of this.#again) {
      // What is decided in it from now on comes again.
      this.#again.delete(path);
      await this.#count(path);
    }
    this.#isCountingAgain = false;
    this.#rows.flush();
  }

  /** Another tab has decided something in it. What was counted stays until it leaves it alone. */
  countOnceLeft(path: string, onCounted: () => void): void {
    clearTimeout(this.#elsewhere.get(path));
    const count = () => {
      this.#elsewhere.delete(path);
      void this.countAgain([path], this.#giving.turn()).then(onCounted);
    };
    this.#elsewhere.set(path, setTimeout(count, LEFT_MS));
  }

  end(): void {
    for (const timer of this.#elsewhere.values()) clearTimeout(timer);
    this.stop();
  }

  stop(): void {
    this.#isWanted = false;
    this.#learning.stop();
    this.#now?.stop();
  }

  take(path: string, now: CountedFindings): void {
    const row = this.#rows.row(path);
    if (row === null || isSame(row.counted, now)) return;
    this.#rows.put(path, { ...row, counted: now });
  }

  next(path: string, step: 1 | -1): FoundBeyond | null {
    const { rows } = this.#store.getState();
    let isUnsure = false;
    for (let place = (this.#rows.place(path) ?? -1) + step; rows[place] !== undefined; place += step) {
      const row = this.#rows.row(rows[place]?.path ?? "");
      if (row === null) continue;
      if (row.counted === null) isUnsure = true;
      else if (sumOf(row.counted) > 0) return beyond(row.path, sumOf(row.counted), isUnsure);
    }
    return null;
  }

  /** Of all articles that were opened once. */
  async outcomes(): Promise<Outcomes> {
    const { counter } = this.#ports;
    const touched = await this.#lookWhatIsTouched();
    const outcomes: Outcomes[] = [];
    for (const { path, summary } of this.#store.getState().rows) {
      if (summary === null || !touched.has(summary.articleKey)) continue;
      const job = await this.#jobOf(path, summary);
      const counted = job === null ? null : await counter.count({ ...job, isJudged: true });
      if (counted?.ok === true) outcomes.push(counted.value.outcomes ?? new Map());
    }
    return addOutcomes(outcomes);
  }

  #lookWhatIsTouched(): Promise<ReadonlySet<string>> {
    this.#touched = rememberedArticles(this.#ports.records).then(({ approved }) => new Set(approved.keys()));
    return this.#touched;
  }

  async #count(path: string): Promise<void> {
    const row = this.#rows.row(path);
    if (row === null || row.summary === null || row.counted !== null) return;
    const job = await this.#jobOf(path, row.summary);
    if (job === null) return;
    const { counter } = this.#ports;
    // Of the profile and the words dismissed as they were when it was begun.
    const under = this.#nameOf(row.summary, job.glossary, await this.#nameOfAll());
    const found = await counter.count(job);
    // What the article itself has told meanwhile is newer.
    if (!found.ok || this.#rows.row(path)?.counted !== null) return;
    const { findings, checks, reviewedWords, changed } = found.value;
    this.take(path, { findings, checks, reviewedWords, changed });
    if (job.articleKey !== null || counter.version === "") return;
    this.#known.learnCount({ kind: "counted", path, under, counted: { findings, checks: [...checks], reviewedWords } });
  }

  /** Null where its file can't be read. */
  async #jobOf(path: string, summary: ArticleSummary): Promise<CountJob | null> {
    const { files, glossaryOf, profile } = this.#ports;
    const [stored, glossary, known] = await Promise.all([
      files.read(path),
      glossaryOf(summary.locale),
      this.#reviewOf(summary.articleKey),
    ]);
    if (!stored.ok) return null;
    return { path: articlePathOf(files.name, path), stored: stored.value, glossary, profile: profile(), ...known };
  }

  async #reviewOf(articleKey: string): Promise<Pick<CountJob, "articleKey" | "decided" | "dismissed">> {
    const nothing = { articleKey: null, decided: new Map(), dismissed: await this.#everywhere() };
    if (!(await this.#touched).has(articleKey)) return nothing;
    const kept = await this.#ports.records.loadReview(articleKey);
    if (!kept.ok || kept.value === null) return nothing;
    const { records, annotations } = kept.value.review;
    const own = annotations.flatMap((one) => (one.kind === "dismissal" && !one.gone ? [one.id] : []));
    return { articleKey, decided: records, dismissed: new Set([...nothing.dismissed, ...own]) };
  }

  #everywhere(): Promise<ReadonlySet<DismissalId>> {
    this.#keptEverywhere ??= this.#ports.records.everywhere();
    return dismissedEverywhere(this.#ports, this.#keptEverywhere);
  }
}

/** What the number of findings follows from, in whatever order the articles were learned: how often a name is kept stands in their words alone. */
function essenceOf(names: NameCounts): readonly unknown[] {
  const essence = Array.from(names, ([name, count]) => [name, isKeptByMost(count)] as const);
  return essence.sort(([a], [b]) => (a < b ? -1 : 1));
}

function nameOf(value: unknown): string {
  return hashSources([JSON.stringify(value)]).join(" ");
}

function isSame(a: CountedFindings | null, b: CountedFindings): boolean {
  if (a === null || a.changed !== b.changed || a.reviewedWords !== b.reviewedWords || a.checks.size !== b.checks.size)
    return false;
  if ([...b.checks].some(([check, count]) => a.checks.get(check) !== count)) return false;
  return (["error", "warning", "info"] as const).every((severity) => a.findings[severity] === b.findings[severity]);
}

/** @param isUnsure there is an article before it in which findings are not counted yet */
function beyond(path: string, count: number, isUnsure: boolean): FoundBeyond {
  const found = `${counted(count, "finding")} in ${shownName(path)}`;
  return { path, words: isUnsure ? `${found}, as far as the articles are checked` : found };
}

function sumOf({ findings: { error, warning, info } }: CountedFindings): number {
  return error + warning + info;
}
