/** The place to jump to that a heading had in its source's language, kept before the translated heading: `<a name="the-trees"></a>Die Bäume`. */
import type { Side } from "#core/checks/reading/subject.ts";

const ANCHOR = /^\s*<a (?:name|id)="([a-z\d_-]+)"\s*>\s*<\/a>/;
/** As many letters of a word tell it: "adjust", "Adjusting". */
const STEM = 4;

/** How many characters of the target it takes; 0 where none stands there, or one that is not made of half of the source's words. */
export function headingAnchorLength({ text }: Side, source: Side): number {
  const [anchor = "", name = ""] = ANCHOR.exec(text) ?? [];
  const words = name.split(/[-_]/).filter((word) => word.length > 1);
  const own = source.text.toLowerCase();
  const shared = words.filter((word) => own.includes(word.slice(0, STEM))).length;
  return shared > 0 && shared * 2 >= words.length ? anchor.length : 0;
}
