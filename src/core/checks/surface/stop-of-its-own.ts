/** Whether a full stop at the end is no sentence's: that of an abbreviation, of a label cut short or of an ordinal number. */
import { endsInAbbreviation, mayBeAbbreviation } from "#core/checks/locale/abbreviations.ts";
import type { Side } from "#core/checks/reading/subject.ts";
import type { Range } from "#core/document/article.ts";
import type { MarkupNode } from "#core/markup/markup-node.ts";
import type { SentenceEnd } from "./sentence-end.ts";

/** What holds the name of something that a window shows. */
export const NAMING: ReadonlySet<string> = new Set(["strong", "emphasis", "link", "reference"]);

export function isAbbreviation({ mark, range }: SentenceEnd, side: Side | null): boolean {
  if (mark !== "full stop" || side === null) return false;
  const text = side.visible.text.slice(0, range.to);
  return endsInAbbreviation(text) || SHORT_WORD.test(text) || (SHORT_LABEL.test(text) && isInLabel(range, side));
}

/** What is no other word, and "No." behind a name in the middle of a text: "the Item No." */
const SHORT_WORD = /\b(?:Msg|Qty|Amt|Acct?|Cust|Vend|Dept|Pct|Pmt|Wksh)\.$|\s\p{Lu}\p{Ll}+ Nos?\.$/u;
/** What names of fields end with; elsewhere "No." is a sentence. */
const SHORT_LABEL = /\b(?:Nos?|Msg|Qty|Amt|Acct?|Cust|Vend|Doc|Desc|Std|Ext|Dept|Pct|Pmt|Curr|Wksh)\.$/;

function isInLabel({ from, to }: Range, { visible, flat }: Side): boolean {
  const at = visible.rangeOf(from, to).to;
  return flat.some(({ kind, content }) => NAMING.has(kind) && content?.to === at);
}

/** A label of a word or two that is cut short, as a column's head is: `Λογαριασμ.`, `8 sa.` */
export function isCutLabel({ mark, range }: SentenceEnd, { visible: { text }, words, language }: Side): boolean {
  return mark === "full stop" && words.length <= 2 && mayBeAbbreviation(text.slice(0, range.to), language);
}

/** Languages that write a full stop behind an ordinal number, and so behind a year: `2021.` */
const ORDINAL_STOP = new Set(
  "sr hr bs cnr sl cs sk hsb dsb de lb da nb nn no is fo fi et lv hu pl tr az eu".split(" "),
);

export function isOrdinal({ mark, range }: SentenceEnd, { visible: { text }, language }: Side): boolean {
  return mark === "full stop" && ORDINAL_STOP.has(language.code) && /\p{Nd}$/u.test(text.slice(0, range.from));
}

/** Nothing but a picture, or a link around one: what ends is its description. */
export function isPicture({ text, flat }: Side): boolean {
  const [first, second] = flat;
  const isAll = first !== undefined && first.to - first.from >= text.trim().length;
  return (
    isAll && (first.kind === "image" || (first.kind === "link" && second?.kind === "image" && isAround(first, second)))
  );
}

function isAround({ content }: MarkupNode, { from, to }: MarkupNode): boolean {
  return content?.from === from && content.to === to;
}
