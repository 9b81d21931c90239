import type { FileReport } from "./check-report.ts";
import type { Output } from "./output.ts";

/** Tells of glossary files that have nothing for the language of an article, once for each language. */
export class GlossaryGaps {
  readonly #output: Output;
  readonly #told = new Set<string>();
  readonly #lacking = new Set<string>();
  readonly #reports: FileReport["lacking"][] = [];

  constructor(output: Output) {
    this.#output = output;
  }

  take({ lacking }: FileReport): void {
    if (lacking === null) return;
    this.#reports.push(lacking);
    for (const [file, why] of lacking) {
      const sentence = `${file}: ${why}`;
      if (!this.#told.has(sentence)) this.#output.tell(sentence);
      this.#told.add(sentence);
      this.#lacking.add(file);
    }
  }

  /** Whether one of them has nothing for any article: it was given by mistake. */
  get hasUseless(): boolean {
    return [...this.#lacking].some((file) => this.#reports.every((lacking) => lacking?.has(file)));
  }
}
