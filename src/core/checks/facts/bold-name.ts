/** Names of parameters, properties, folders and the like that the source sets in bold or italics: `the **Filter** parameter` names it as a program does, and so does its translation. */
import type { Found } from "#core/checks/finding.ts";
import { isMachineMade } from "#core/checks/reading/made-by.ts";
import { splice } from "#core/checks/reading/splice.ts";
import type { Side, Subject } from "#core/checks/reading/subject.ts";
import type { MarkupNode } from "#core/markup/markup-node.ts";

/** What a program has by name; fields, buttons and pages are what a screen says, which is translated. */
const THING =
  /^ (?:(?:dynamic|automatic|switch|optional|required|common|static) )?(?:parameter|property|method|attribute|keyword|cmdlet|event|function)s?(?![\w-])/;
/** A folder on a disk; bold ones are what a screen shows. */
const FOLDER = /^ (?:sub)?(?:folder|director(?:y|ies))s?(?![\w-])/;
const OF_FOLDER = /(?:folder|directory)(?: (?:called|named))? $/;
const FOLDER_NAME = /^[A-Z][a-z\d]+(?:[\\/][A-Z][A-Za-z\d]*)*\/?$/;
/** Which systems and programs show in the reader's language. */
const TRANSLATED =
  /^(?:Documents|Desktop|Downloads|Pictures|Music|Videos|Favorites|Inbox|Outbox|Sent|Drafts|Trash|Junk|Archive|Public|Users|Applications|Library|Home|Contacts|Templates|Programs)(?![a-z])/;
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
  if (
    !/[*_] (?:\w+ )?(?:param|prop|meth|attr|keyw|cmdl|even|func|(?:sub)?(?:fold|dire))|(?:folder|ory|called|named) [*_]/.test(
      source.text,
    )
  )
    return [];
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

function nameOf({ kind, content, from, to }: MarkupNode, { text }: Side): string | null {
  if ((kind !== "strong" && kind !== "emphasis") || content === null) return null;
  const words = text.slice(content.from, content.to);
  const behind = text.slice(to, to + FAR);
  if (THING.test(behind)) return ONE_WORD.test(words) ? words : null;
  const isFolder =
    kind === "emphasis" && (FOLDER.test(behind) || OF_FOLDER.test(text.slice(Math.max(0, from - FAR), from)));
  return isFolder && FOLDER_NAME.test(words) && !TRANSLATED.test(words) ? words : null;
}

const FAR = 40;
