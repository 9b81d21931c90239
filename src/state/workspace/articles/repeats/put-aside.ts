/**
 * Sources whose translations are all right as they are, as a reviewer has said: remembered with who said so and when, as what is dismissed for every article (`dismissal.ts`),
 * so that another translation, or the record brought back, makes it a question again.
 */
import type { RecordStore } from "#core/ports.ts";
import { type Dismissal, withDismissalId } from "#core/review/dismissal.ts";
import { hashName } from "#core/workspace/repeats/find-repeats.ts";

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
  readonly #records: Pick<RecordStore, "everywhere" | "saveAnnotation">;
  #known: ReadonlyMap<string, Dismissal> = new Map();

  constructor(records: Pick<RecordStore, "everywhere" | "saveAnnotation">) {
    this.#records = records;
  }

  /** What is remembered, whichever tab has said so. */
  async read(): Promise<void> {
    const kept = await this.#records.everywhere();
    if (!kept.ok) return;
    const dismissals = kept.value.flatMap((one) => (one.kind === "dismissal" && one.check === CHECK ? [one] : []));
    this.#known = new Map(dismissals.map((one) => [one.detail, one]));
  }

  /** Whether anything is. */
  get isEmpty(): boolean {
    return this.#known.size === 0;
  }

  /** Null where nobody said so. */
  of(aside: Aside): AsideBy | null {
    const found = this.#known.get(detailOf(aside));
    return found === undefined || found.gone ? null : found;
  }

  /** @param source the text itself */
  async put(aside: Aside, source: string, isAside: boolean, at: number, by: string | undefined): Promise<boolean> {
    const dismissal = withDismissalId({
      kind: "dismissal",
      unit: null,
      check: CHECK,
      message: "All translations of this sentence are right.",
      source,
      target: "",
      detail: detailOf(aside),
      ...(by !== undefined && { by }),
      changedAt: at,
      gone: !isAside,
    });
    const stored = await this.#records.saveAnnotation(null, dismissal);
    if (stored.ok) this.#known = new Map([...this.#known, [dismissal.detail, dismissal]]);
    return stored.ok;
  }
}

/** Short, whatever number of texts there are. */
function detailOf({ locale, name, form }: Aside): string {
  return `${locale ?? ""} ${name} ${hashName(form)}`;
}
