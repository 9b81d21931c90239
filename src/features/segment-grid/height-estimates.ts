import type { Unit } from "#core/document/article.ts";
import { estimateHeight, type GridMetrics, type LineLengths, lineLengths } from "./estimate-height.ts";
import { isSheetEdge } from "./row-facts.ts";

/** Estimated heights, each worked out once for the present sizes, whichever rows stand around it. */
export class HeightEstimates {
  #heights = new WeakMap<Unit, number>();
  #metrics: GridMetrics = { textWidth: 480, fontSize: 15, lineHeight: 23, padding: 14, gap: 7 };
  readonly #locale: string | null;
  #lengths: LineLengths;

  /** @param locale of the targets */
  constructor(locale: string | null) {
    this.#locale = locale;
    this.#lengths = lineLengths(this.#metrics, locale);
  }

  get metrics(): GridMetrics {
    return this.#metrics;
  }

  reset(metrics: GridMetrics) {
    this.#metrics = metrics;
    this.#lengths = lineLengths(metrics, this.#locale);
    this.#heights = new WeakMap();
  }

  at(units: readonly Unit[], index: number): number {
    const unit = units[index];
    if (!unit) return 0;
    const gap = isSheetEdge(units[index - 1], unit) ? this.#metrics.gap : 0;
    const known = this.#heights.get(unit);
    if (known !== undefined) return known + gap;
    const height = estimateHeight(unit, this.#metrics, this.#lengths);
    this.#heights.set(unit, height);
    return height + gap;
  }
}
