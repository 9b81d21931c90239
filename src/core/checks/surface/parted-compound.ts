/** A name in code and the noun that says what it is stand apart, where the language writes them as one word: `die `size` Eigenschaft`. */
import type { Found } from "#core/checks/finding.ts";
import { COMPOUND_NOUNS } from "#core/checks/locale/compound-nouns.ts";
import { isBindingWord } from "#core/checks/reading/language-words.ts";
import { isMachineMade } from "#core/checks/reading/made-by.ts";
import { splice } from "#core/checks/reading/splice.ts";
import type { Side, Subject } from "#core/checks/reading/subject.ts";
import type { MarkupNode } from "#core/markup/markup-node.ts";

const FAR = 30;

interface Shape {
  readonly before: RegExp | null;
  readonly noun: RegExp;
}

const shapes = new Map<string, Shape | null>();

function shapeOf(code: string): Shape | null {
  const known = shapes.get(code);
  if (known !== undefined) return known;
  const own = COMPOUND_NOUNS[code === "no" ? "nb" : code];
  const shape =
    own === undefined
      ? null
      : {
          before: own.articles === null ? null : new RegExp(`(?<![\\p{L}-])(?:${own.articles}) $`, "iu"),
          noun: new RegExp(`^ (?:${own.nouns})(?![\\p{L}\\p{M}-])`, "u"),
        };
  shapes.set(code, shape);
  return shape;
}

/** @param source in English the name stands before its noun as well; where it does not, they may be no compound */
export function partedCompound(
  node: MarkupNode,
  { target, context: { article } }: Subject,
  source: Side,
): readonly Found[] {
  const shape = node.kind === "code" ? shapeOf(target.language.code) : null;
  if (shape === null) return [];
  const { text } = target;
  if (!shape.noun.test(text.slice(node.to, node.to + FAR))) return [];
  if (shape.before?.test(text.slice(Math.max(0, node.from - FAR), node.from)) === false) return [];
  if (!source.nodes.some((own) => own.kind === "code" && own.key === node.key && isBeforeNoun(own, source))) return [];
  return [
    {
      range: { from: node.to, to: node.to + 1 },
      message: "A hyphen is missing between a name and its noun",
      detail: `${node.key} compound`,
      ...(!isMachineMade(article) && { isMinor: true }),
      fixes: [{ title: "Write a hyphen", target: splice(text, { from: node.to, to: node.to + 1 }, "-") }],
    },
  ];
}

/** A word in small letters stands behind it that is none of those which bind a sentence. */
function isBeforeNoun({ to }: MarkupNode, { text, language }: Side): boolean {
  const word = /^ ([a-z]{3,})/.exec(text.slice(to, to + FAR))?.[1];
  return word !== undefined && !isBindingWord(word, language.code);
}
