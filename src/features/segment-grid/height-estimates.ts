import type { Unit } from "#core/document/article.ts";
import { estimateHeight, type GridMetrics, type LineLengths, lineLengths } from "./estimate-height.ts";
import { isSheetEdge } from "./row-facts.ts";

/**
 * Estimated heights, each worked out once for the present sizes, whichever rows stand around it. Wherever a row turns out to have another height, those of all rows below
 * it are asked for again: as long as the same rows are shown each is one look into a list.
 */
export class HeightEstimates {
  #heights = new WeakMap<Unit, number>();
  #units: readonly Unit[] = [];
  /** Of the rows in `#units`, with the gaps between them; `NaN` where it is not worked out yet. */
  #rows = new Float64Array();
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
    this.#units = [];
  }

  at(units: readonly Unit[], index: number): number {
    if (units !== this.#units) {
      this.#units = units;
      this.#rows = new Float64Array(units.length).fill(Number.NaN);
    }
    const known = this.#rows[index];
    if (known !== undefined && !Number.isNaN(known)) return known;
    const height = this.#workOut(units, index);
    this.#rows[index] = height;
    return height;
  }

  #workOut(units: readonly Unit[], index: number): number {
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
