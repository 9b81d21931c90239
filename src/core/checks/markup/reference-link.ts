import type { Check } from "#core/checks/check.ts";
import { linkName, shortened } from "#core/checks/reading/link-words.ts";
import { type Link, linksOf } from "#core/checks/reading/links.ts";
import { splice } from "#core/checks/reading/splice.ts";
import type { Subject } from "#core/checks/reading/subject.ts";
import { tellApart } from "#core/checks/reading/tell-apart.ts";
import type { MarkupNode } from "#core/markup/markup-node.ts";
import { comparePieces, type PieceRules } from "./pieces.ts";

/**
 * Ids of `[text][id]`, `[id][]` and `![text][id]`, and of footnotes (`[^id]`). An id that only the target has a definition for, or one that leads to where
 * the source's does, is a translated one that works.
 */
export const referenceLink: Check = {
  id: "reference-link",
  group: "markup",
  title: "Reference id",
  what: "A reference link or a footnote names another id than in the source, or a footnote is missing.",
  why: "No address stands behind the other name, so the reader would see brackets instead of a link.",
  severity: "error",
  example: {
    locale: "fr-FR",
    source: "Open the [Azure portal][portal].",
    target: "Ouvrez le [portail Azure][portail].",
    fixed: "Ouvrez le [portail Azure][portal].",
  },
  run(subject) {
    const { target } = subject;
    const links = linksOf(subject);
    const found = links.changed
      .filter((pair) => pair.source.sort === "reference" && !isDefinedInstead(subject, pair.source, pair.target))
      .flatMap((pair) => {
        const id = idOf(pair.target.node);
        if (id === null) return [];
        const { range, written: instead, by } = id;
        return [
          {
            range,
            sourceRange: { from: pair.source.node.from, to: pair.source.node.to },
            message: `${linkName(pair.target, links.target)} names ${shortened(pair.target.written)} instead of ${shortened(pair.source.written)}`,
            detail: `${pair.source.written} → ${pair.target.written}`,
            fixes: [{ title: "Restore the id", target: splice(target.text, instead, by(pair.source.written)) }],
          },
        ];
      });
    return tellApart([...found, ...comparePieces(subject, FOOTNOTES)].sort((a, b) => a.range.from - b.range.from));
  },
};

const FOOTNOTES: PieceRules = {
  shape: null,
  sign: /(?!)/,
  noun: "footnote",
  isPiece: ({ kind }) => kind === "footnote",
  nameOf: (key) => key,
  familyOf: () => "[^",
  lookAlikes: () => /[[［]\s?[\^＾]\s?[^[\]［］\n]{1,40}[\]］]/gu,
  isKept: () => false,
  isStrange: () => true,
};

/** Where the id stands, and how another is written: between the second pair of brackets, which a link whose text is its id has none of. */
function idOf({ marks, content }: MarkupNode) {
  const tail = marks[1];
  if (tail === undefined || content === null) return null;
  if (tail.to - tail.from === 1)
    return { range: content, written: { from: tail.to, to: tail.to }, by: (id: string) => `[${id}]` };
  const range = { from: tail.from + 2, to: tail.to - 1 };
  return { range, written: range, by: (id: string) => id };
}

function isDefinedInstead({ context }: Subject, source: Link, target: Link): boolean {
  const [own, other] = [definitionOf(source, context.article.text), definitionOf(target, context.article.text)];
  return other !== null && (own === null || own === other);
}

/** Where a name leads to, as the article defines it. */
function definitionOf({ written }: Link, text: string): string | null {
  const head = `\n[${written}]:`;
  const at = text.indexOf(head);
  return at < 0 ? null : (/[^\n]*/.exec(text.slice(at + head.length, at + head.length + LONGEST))?.[0].trim() ?? null);
}

/** No address is longer. */
const LONGEST = 2000;
