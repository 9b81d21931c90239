/**
 * Knows which sources of a workspace repeat and how they are translated. Of an article about which nothing is stored that is known since it was listed, without reading it; all others
 * are looked into once all are listed, and again when something was decided in them.
 */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { SurveyedArticle } from "#core/ports/repeat-search.ts";
import { ok, type Result } from "#core/result.ts";
import { everything } from "#core/search/query.ts";
import type { ArticleColumns } from "#core/workspace/article-columns.ts";
import type { ArticleRow } from "#core/workspace/article-row.ts";
import type { RefusedFile } from "#core/workspace/refused-file.ts";
import { surveyHashes } from "#core/workspace/repeats/hash-translations.ts";
import { RepeatSurvey } from "#core/workspace/repeats/repeat-survey.ts";
import { Repetitions } from "#core/workspace/repetitions.ts";
import type { WorkspaceChange } from "#core/workspace/workspace-change.ts";
import type { Progress } from "#state/workspace/articles/progress.ts";
import type { KnownOf, SegmentScan } from "#state/workspace/articles/segments/segment-scan.ts";
import type { GatheredArticle, Sought } from "./repeat-places.ts";

export interface SurveyingState {
  /** Null before it begins, and once all have been looked into. */
  readonly progress: Progress | null;
  /** Whether all have been looked into. */
  readonly isWhole: boolean;
  /** Another one when anything may be counted otherwise. */
  readonly revision: number;
}

interface SurveyingPorts {
  readonly scan: SegmentScan;
  /** Whether a source of that hash occurs more than once in the workspace, as far as it has been read. */
  readonly isRepeated: (hash: readonly [number, number]) => boolean;
  readonly hashesOf: ArticleColumns["hashesOf"];
}

type Surveyed = Result<SurveyedArticle, RefusedFile>;

interface Looking {
  readonly take: (row: ArticleRow, surveyed: Surveyed, known: KnownOf) => void;
  /** What is known of an article of which something may be stored; null where it has to be read. */
  readonly stored?: (path: string) => Surveyed | null;
  readonly only?: ReadonlySet<string>;
  /** As in `SegmentScan.run`. */
  readonly isBehind?: boolean;
  readonly isOver: () => boolean;
  readonly tell: (progress: Progress) => void;
}

export class Surveying {
  readonly state: StoreApi<SurveyingState> = createStore(() => ({ progress: null, isWhole: false, revision: 0 }));
  /** By source. */
  readonly survey = new RepeatSurvey("source");
  readonly #ports: SurveyingPorts;
  /** Articles that were in view, or decided in elsewhere, since they were looked into. */
  readonly #stale = new Set<string>();
  #turn = 0;
  #refreshing: Promise<void> = Promise.resolve();

  constructor(ports: SurveyingPorts) {
    this.#ports = ports;
  }

  /** Resolves when all articles are looked into. */
  async run(): Promise<void> {
    this.#turn += 1;
    const mine = this.#turn;
    const isOver = () => mine !== this.#turn;
    const tell = (progress: Progress) => this.state.setState({ progress });
    await this.#look({ take: this.#take, isBehind: true, isOver, tell });
    if (!isOver()) this.#changed({ progress: null, isWhole: true });
  }

  /**
   * By translation: which sources one and the same stands for. Made anew each time, since nothing else asks for it; null where it was called off. Translations that occur once are told
   * apart first: three million of them would take a gigabyte.
   */
  async byTarget(isOver: () => boolean, tell: (progress: Progress) => void): Promise<RepeatSurvey | null> {
    const targets = new Repetitions();
    const read = new Map<string, Surveyed>();
    await this.#look({
      take: ({ path }, surveyed, { isStored }) => {
        if (surveyed.ok) targets.add(surveyed.value.targets);
        if (isStored) read.set(path, surveyed);
      },
      isOver,
      tell,
    });
    const survey = new RepeatSurvey("target");
    await this.#look({
      take: ({ path }, surveyed) =>
        surveyed.ok && survey.put(path, surveyed.value, (first, second) => targets.isRepeated(first, second)),
      stored: (path) => read.get(path) ?? null,
      isOver,
      tell,
    });
    return isOver() ? null : survey;
  }

  /** Something may be decided in these. */
  visit(paths: Iterable<string>): void {
    for (const path of paths) this.#stale.add(path);
  }

  /** Looks again into what may be another by now, and into these. Resolves when nothing is under way any more. */
  refresh(paths: Iterable<string> = []): Promise<void> {
    this.visit(paths);
    this.#refreshing = this.#refreshing.then(() => this.#refresh());
    return this.#refreshing;
  }

  /** A step has decided these segments with the source: they are known without reading their articles again. */
  takeDecided(
    { names, locale }: Pick<Sought, "names" | "locale">,
    gathered: readonly GatheredArticle[],
    change: WorkspaceChange,
  ): void {
    const [name = ""] = names;
    const [first = 0, second = 0] = name.split(" ").map(Number);
    const group = this.survey.find(locale, first, second);
    const placesAt = new Map(gathered.map(({ path, places }) => [path, places]));
    const isTaken = ({ path, articleKey, units }: WorkspaceChange["articles"][number]) => {
      const decided = placesAt.get(path)?.map(({ key }) => units.get(key)?.to ?? null);
      return group !== null && decided !== undefined && this.survey.decide({ path, articleKey }, group, decided);
    };
    const isWhole = this.state.getState().isWhole;
    const others = change.articles.filter((one) => !isWhole || !isTaken(one));
    this.#changed({});
    if (others.length > 0) void this.refresh(others.map(({ path }) => path));
  }

  async #refresh(): Promise<void> {
    if (this.#stale.size === 0 || !this.state.getState().isWhole) return;
    const only = new Set(this.#stale);
    this.#stale.clear();
    const mine = this.#turn;
    await this.#look({ take: this.#take, only, isOver: () => mine !== this.#turn, tell: () => {} });
    this.#changed({});
  }

  end(): void {
    this.#turn += 1;
  }

  #changed(rest: Partial<SurveyingState>): void {
    this.state.setState(({ revision }) => ({ ...rest, revision: revision + 1 }));
  }

  readonly #take = ({ path }: ArticleRow, surveyed: Surveyed): void => {
    const { isRepeated } = this.#ports;
    if (surveyed.ok) this.survey.put(path, surveyed.value, (first, second) => isRepeated([first, second]));
    else this.survey.drop(path);
  };

  async #look({ take, stored = () => null, only, isBehind = false, isOver, tell }: Looking): Promise<void> {
    const { scan } = this.#ports;
    await scan.run<Surveyed>({
      query: everything,
      isBehind,
      ...(only !== undefined && { only }),
      isOver,
      known: (row, isTouched) => (isTouched ? stored(row.path) : this.#untouched(row)),
      look: (job) => scan.search.survey(job),
      take,
      tell,
    });
  }

  #untouched({ path, summary }: ArticleRow): Surveyed | null {
    const hashes = this.#ports.hashesOf(path);
    if (summary === null || hashes === null) return null;
    const { articleKey, locale } = summary;
    return ok(surveyHashes({ articleKey, locale, ...hashes }));
  }
}
