import type { Article } from "#core/document/article.ts";
import { estimateHeight, type GridMetrics } from "./estimate-height.ts";
import { isSheetEdge } from "./row-facts.ts";

/** Estimated heights, each worked out once for the present sizes. */
export class HeightEstimates {
  readonly #article: Article;
  readonly #heights: Float64Array;
  #metrics: GridMetrics = { textWidth: 480, fontSize: 15, lineHeight: 23, padding: 14, gap: 7 };

  constructor(article: Article) {
    this.#article = article;
    this.#heights = new Float64Array(article.units.length);
  }

  get metrics(): GridMetrics {
    return this.#metrics;
  }

  reset(metrics: GridMetrics) {
    this.#metrics = metrics;
    this.#heights.fill(0);
  }

  at(index: number): number {
    const known = this.#heights[index];
    if (known) return known;
    const { units } = this.#article;
    const unit = units[index];
    if (!unit) return 0;
    const height = estimateHeight(unit, isSheetEdge(units[index - 1], unit), this.#metrics);
    this.#heights[index] = height;
    return height;
  }
}
