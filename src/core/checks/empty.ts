import type { Check } from "./check.ts";

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
    const range = { from: 0, to: target.text.length };
    if (isBlank(source.text)) {
      return [{ range, message: "The source is empty but the target is not", detail: "source" }];
    }
    const fixes = [{ title: "Copy the source", target: source.text, isProposal: true }];
    const translated = { title: "Restore the machine translation", target: unit.target };
    return [
      {
        range,
        sourceRange: { from: 0, to: source.text.length },
        message: "The target is empty",
        detail: "target",
        fixes: isBlank(unit.target) ? fixes : [translated, ...fixes],
      },
    ];
  },
};
