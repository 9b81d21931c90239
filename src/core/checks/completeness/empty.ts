import type { Check } from "#core/checks/check.ts";
import { wholePlace } from "#core/checks/reading/whole-place.ts";

/** Only blanks; also none at all. */
const isBlank = (text: string) => text.trim() === "";

export const empty: Check = {
  id: "empty",
  group: "completeness",
  title: "Nothing translated",
  what: "The target is empty though the source is not, or the other way round.",
  why: "The sentence would be missing from the page, or stand there without anything it translates.",
  severity: "error",
  example: { locale: "de-DE", source: "Restart the device.", target: "", fixed: "Restart the device." },
  run({ unit, source, target }) {
    if (source === null || isBlank(source.text) === isBlank(target.text)) return [];
    if (isBlank(source.text)) {
      return [{ ...wholePlace(target.text), message: "The source is empty but the target is not", detail: "source" }];
    }
    const fixes = [{ title: "Copy the source", target: source.text, isProposal: true }];
    const translated = { title: "Restore the machine translation", target: unit.target };
    return [
      {
        ...wholePlace(target.text, source.text),
        message: "The target is empty",
        detail: "target",
        fixes: isBlank(unit.target) ? fixes : [translated, ...fixes],
      },
    ];
  },
};
