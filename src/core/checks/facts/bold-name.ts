/** Names of parameters, properties and the like that the source sets in bold or italics: `the **Filter** parameter` names it as a program does, and so does its translation. */
import type { Found } from "#core/checks/finding.ts";
import { isMachineMade } from "#core/checks/reading/made-by.ts";
import { splice } from "#core/checks/reading/splice.ts";
import type { Side, Subject } from "#core/checks/reading/subject.ts";
import type { MarkupNode } from "#core/markup/markup-node.ts";

/** What a program has by name; fields, buttons and pages are what a screen says, which is translated. */
const THING =
  /^ (?:(?:dynamic|automatic|switch|optional|required|common|static) )?(?:parameter|property|method|attribute|keyword|cmdlet|event|function)s?(?![\w-])/;
/** One with a capital inside is an `identifier`. */
const ONE_WORD = /^[A-Z][a-z\d]+$/;
/** Nobody reads more of one text. */
const MOST_TOLD = 20;

/** Where such a name became another word, one for each name. */
export function translatedBoldNames(
  { target, alignment, context: { article } }: Subject,
  source: Side,
): readonly Found[] {
  // People translate what a designer's window shows as a property.
  if (!isMachineMade(article)) return [];
  if (!/[*_] (?:\w+ )?(?:param|prop|meth|attr|keyw|cmdl|even|func)/.test(source.text)) return [];
  const seen = new Set<string>();
  return source.flat.flatMap((node) => {
    const name = nameOf(node, source);
    const other = alignment.targetOf.get(node);
    if (name === null || other?.content == null || seen.has(name) || seen.size >= MOST_TOLD) return [];
    seen.add(name);
    if (target.text.toLowerCase().includes(name.toLowerCase())) return [];
    const range = other.content;
    const now = target.text.slice(range.from, range.to);
    if (/[`[\]<>*]/.test(now) || now.trim() === "" || source.text.includes(now)) return [];
    return {
      range,
      ...(node.content !== null && { sourceRange: node.content }),
      message: `${name} became ${now}`,
      detail: name,
      fixes: [{ title: `Write ${name}`, target: splice(target.text, range, name), isProposal: true }],
    } satisfies Found;
  });
}

function nameOf({ kind, content, to }: MarkupNode, { text }: Side): string | null {
  if ((kind !== "strong" && kind !== "emphasis") || content === null || !THING.test(text.slice(to, to + FAR)))
    return null;
  const words = text.slice(content.from, content.to);
  return ONE_WORD.test(words) ? words : null;
}

const FAR = 40;
