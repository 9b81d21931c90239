/** How many segments a choice concerns, before anything is done. */
import { hashName } from "#core/workspace/repeats/find-repeats.ts";
import type { SurveyedGroup } from "#core/workspace/repeats/repeat-survey.ts";
import { translationForm } from "#core/workspace/repeats/translation-form.ts";
import type { ChosenText } from "./choice-note.ts";

export interface ChoiceEffect {
  /** Segments that get approved. */
  readonly touched: number;
  /** Those of them that have another text now. */
  readonly changed: number;
  /** Approved with another text. */
  readonly stay: number;
}

/** A text that is written may be one that stands there already. */
export function effectOf({ texts, segments, approved }: SurveyedGroup, chosen: ChosenText): ChoiceEffect {
  const name = chosen.kind === "known" ? texts[chosen.index]?.name : hashName(translationForm(chosen.text));
  const same = texts.find((text) => text.name === name) ?? { segments: 0, approved: 0 };
  const touched = segments - approved;
  return { touched, changed: touched - (same.segments - same.approved), stay: approved - same.approved };
}
