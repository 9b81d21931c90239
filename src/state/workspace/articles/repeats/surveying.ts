/** Knows which sources of a workspace repeat and how they are translated. All articles are looked into once they are listed, and again when something was decided in them. */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { SurveyedArticle } from "#core/ports/repeat-search.ts";
import { everything } from "#core/search/query.ts";
import { RepeatSurvey, type SurveySide } from "#core/workspace/repeats/repeat-survey.ts";
import type { Progress } from "#state/workspace/articles/progress.ts";
import type { SegmentScan } from "#state/workspace/articles/segments/segment-scan.ts";

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
    await this.#look(this.survey, { isOver, tell });
    if (!isOver()) this.#changed({ progress: null, isWhole: true });
  }

  /** By translation: which sources one and the same stands for. Made anew each time, since nothing else asks for it; null where it was called off. */
  async byTarget(isOver: () => boolean, tell: (progress: Progress) => void): Promise<RepeatSurvey | null> {
    const survey = new RepeatSurvey("target");
    await this.#look(survey, { isOver, tell });
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

  async #refresh(): Promise<void> {
    if (this.#stale.size === 0 || !this.state.getState().isWhole) return;
    const only = new Set(this.#stale);
    this.#stale.clear();
    const mine = this.#turn;
    await this.#look(this.survey, { only, isOver: () => mine !== this.#turn, tell: () => {} });
    this.#changed({});
  }

  end(): void {
    this.#turn += 1;
  }

  #changed(rest: Partial<SurveyingState>): void {
    this.state.setState(({ revision }) => ({ ...rest, revision: revision + 1 }));
  }

  async #look(
    survey: RepeatSurvey,
    { only, isOver, tell }: { only?: ReadonlySet<string>; isOver: () => boolean; tell: (progress: Progress) => void },
  ): Promise<void> {
    const { scan, isRepeated } = this.#ports;
    const side: SurveySide = survey === this.survey ? "source" : "target";
    const isWanted = side === "source" ? (a: number, b: number) => isRepeated([a, b]) : () => true;
    await scan.run({
      query: everything,
      ...(only !== undefined && { only }),
      isOver,
      look: (job) => scan.search.survey(job),
      take: ({ path }, result) => {
        if (result.ok) survey.put(path, result.value satisfies SurveyedArticle, isWanted);
        else survey.drop(path);
      },
      tell,
    });
  }
}
