/** Translations that somebody began to write for all segments with a source, until they are given: whoever looks elsewhere first goes on with them. They last as long as the page. */
import type { StandingText } from "#core/workspace/repeats/translation-form.ts";
import type { WorkspaceStore } from "#state/workspace/workspace-store.ts";

interface OfSource {
  readonly source: string;
  readonly locale: string | null;
}

export class WrittenTexts {
  readonly #texts = new Map<string, StandingText>();

  of(source: OfSource): StandingText | null {
    return this.#texts.get(nameOf(source)) ?? null;
  }

  keep(source: OfSource, written: StandingText): void {
    this.#texts.set(nameOf(source), written);
  }

  /** It was given. */
  drop(source: OfSource): void {
    this.#texts.delete(nameOf(source));
  }
}

function nameOf({ source, locale }: OfSource): string {
  return JSON.stringify([locale, source]);
}

const known = new WeakMap<WorkspaceStore, WrittenTexts>();

/** Always the same ones. */
export function writtenTextsOf(workspace: WorkspaceStore): WrittenTexts {
  const texts = known.get(workspace) ?? new WrittenTexts();
  known.set(workspace, texts);
  return texts;
}
