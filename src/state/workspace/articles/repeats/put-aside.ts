/**
 * Sources whose translations are all right as they are, as a reviewer has said: remembered with who said so and when, as what is dismissed for every article (`dismissal.ts`),
 * so that another translation, or the record brought back, makes it a question again.
 */

import { counted } from "#core/count-in-words.ts";
import type { RecordStore } from "#core/ports.ts";
import type { Transition } from "#core/review/change.ts";
import { type Dismissal, withDismissalId } from "#core/review/dismissal.ts";
import { hashName } from "#core/workspace/repeats/find-repeats.ts";
import { plainExcerpt } from "#core/workspace/repeats/plain-excerpt.ts";
import type { SurveyedGroup, SurveySide } from "#core/workspace/repeats/repeat-survey.ts";

/** Names it among what was dismissed; it is no check that runs. */
const CHECK = "several-translations";

/** What is right as it is. */
export interface Aside {
  readonly locale: string | null;
  /** Of the source, or the translation. */
  readonly name: string;
  /** The same for the same set of texts. */
  readonly form: string;
}

/** Who said so, where a name was given, and when. */
export type AsideBy = Pick<Dismissal, "by" | "changedAt">;

export class PutAside {
  readonly #records: Pick<RecordStore, "everywhere">;
  /** By detail. */
  #known: ReadonlyMap<string, Dismissal> = new Map();
  /** What the details begin with. */
  #names: ReadonlySet<string> = new Set();

  constructor(records: Pick<RecordStore, "everywhere">) {
    this.#records = records;
  }

  /** What is remembered, whichever tab has said so. */
  async read(): Promise<void> {
    const kept = await this.#records.everywhere();
    if (!kept.ok) return;
    const dismissals = kept.value.flatMap((one) => (one.kind === "dismissal" && one.check === CHECK ? [one] : []));
    this.#known = new Map(dismissals.map((one) => [one.detail, one]));
    this.#names = new Set(dismissals.map(({ detail }) => detail.split(" ").slice(0, NAME_PARTS).join(" ")));
  }

  /** Whether anything of that name is, whatever texts it had then. */
  mayBe(named: Pick<Aside, "locale" | "name">): boolean {
    return this.#names.has(nameOf(named));
  }

  /** Null where nobody said so. */
  of(aside: Aside): AsideBy | null {
    const found = this.#known.get(detailOf(aside));
    return found === undefined || found.gone ? null : found;
  }

  /** What is dismissed by saying so, or brought back: a step of the journal stores it. @param source the text itself */
  transition(aside: Aside, source: string, isAside: boolean, by: string | undefined): Transition<Dismissal> {
    const known = this.#known.get(detailOf(aside));
    const to = withDismissalId({
      kind: "dismissal",
      unit: null,
      check: CHECK,
      message: "All translations of this sentence are right.",
      source: known?.source ?? source,
      target: "",
      detail: detailOf(aside),
      ...(by !== undefined && { by }),
      changedAt: 0,
      gone: !isAside,
    });
    return { from: known ?? { ...to, gone: true }, to };
  }
}

/** Short, whatever number of texts there are. */
function detailOf({ form, ...named }: Aside): string {
  return `${nameOf(named)} ${hashName(form)}`;
}

/** The language and the two numbers of a hash. */
const NAME_PARTS = 3;

function nameOf({ locale, name }: Pick<Aside, "locale" | "name">): string {
  return `${locale ?? ""} ${name}`;
}

interface AsideSaid {
  readonly side: SurveySide;
  readonly isAside: boolean;
}

/** What was said of a text with these on its other side: `Both translations of “Save.” are right: 4 segments in 3 articles`. */
export function asideInWords(text: string, group: SurveyedGroup, { side, isAside }: AsideSaid): string {
  const where = `${counted(group.segments, "segment")} in ${counted(group.articles, "article")}`;
  const [name, count] = [`“${plainExcerpt(text)}”`, group.texts.length];
  if (!isAside) return `${name} is to be settled again: ${where}`;
  if (side === "target") return `${name} is right for ${allOf(count, "sentence")}: ${where}`;
  const all = allOf(count, "translation");
  return `${all.charAt(0).toUpperCase()}${all.slice(1)} of ${name} ${count === 1 ? "is" : "are"} right: ${where}`;
}

function allOf(count: number, noun: string): string {
  return count === 1 ? `the ${noun}` : `${count === 2 ? "both" : `all ${count}`} ${noun}s`;
}
