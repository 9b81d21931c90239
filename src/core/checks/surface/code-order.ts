/** Article, name and noun in the order of English, where the language names a thing behind its noun: `le `x` paramètre`. */
import type { Check } from "#core/checks/check.ts";
import { NAMED_THINGS } from "#core/checks/locale/named-things.ts";
import { isMachineMade } from "#core/checks/reading/made-by.ts";
import { splice } from "#core/checks/reading/splice.ts";
import type { Side } from "#core/checks/reading/subject.ts";
import type { MarkupKind, MarkupNode } from "#core/markup/markup-node.ts";

const NAMES: ReadonlySet<MarkupKind> = new Set<MarkupKind>(["code", "strong", "emphasis"]);

export const codeOrder: Check = {
  id: "code-order",
  group: "surface",
  title: "Name before its noun",
  what: "A name set as code, bold or italic stands between the article and the noun, where the language has it behind the noun.",
  why: "Machine translation keeps the order of English, which readers of Romance languages stumble over.",
  severity: "warning",
  example: {
    locale: "fr-FR",
    source: "Set the `size` parameter.",
    target: "Définissez le `size` paramètre.",
    fixed: "Définissez le paramètre `size`.",
  },
  run({ source, target, isCode, alignment, context: { article } }) {
    const shape = shapeOf(target);
    if (isCode || source === null || shape === null || source.text === target.text) return [];
    return target.nodes
      .filter((node) => NAMES.has(node.kind) || isNamingLink(node, source, target))
      .flatMap((node) => {
        const noun = shape.noun.exec(target.text.slice(node.to, node.to + FAR))?.[1];
        const before = target.text.slice(Math.max(0, node.from - FAR), node.from);
        if (noun === undefined || shape.article?.test(before) === false) return [];
        // Without an article nothing shows that they belong together but that they are code.
        if (shape.article === null && (node.kind !== "code" || shape.named.test(before))) return [];
        if (!standsBeforeNoun(node, source, target)) return [];
        const name = target.text.slice(node.from, node.to);
        // What is stressed in a sentence is no name.
        if (/[.,:;][*_]*$/.test(name)) return [];
        const isCapital = node.kind === "code" || /^[*_[]+[\p{Lu}\p{N}`]/u.test(name);
        if (!isCapital && !(isMachineMade(article) && isNameInSource(alignment.sourceOf.get(node), source))) return [];
        // Before a consonant the elided article would be another.
        const isElided = /['’]$/.test(before);
        if (isElided && !/^[aeiouhéèêâîôàùyœ]/iu.test(noun)) return [];
        const to = node.to + 1 + noun.length;
        return {
          range: { from: node.from, to },
          message: `${name} stands before “${noun}”, which it names`,
          detail: `${name} ${noun}`,
          ...(shape.article === null && { isMinor: true }),
          fixes: [
            {
              title: "Move it behind the noun",
              target: splice(target.text, { from: node.from, to }, `${noun} ${name}`),
              // The article may be another for the noun.
              isProposal: true,
            },
          ],
        };
      });
  },
};

const FAR = 30;

interface Shape {
  /** Null where the language has none. */
  readonly article: RegExp | null;
  readonly noun: RegExp;
  /** Ends in such a noun, which the name then stands behind. */
  readonly named: RegExp;
}

const shapes = new Map<string, Shape | null>();

function shapeOf({ language: { code } }: Side): Shape | null {
  const known = shapes.get(code);
  if (known !== undefined) return known;
  const things = NAMED_THINGS[code];
  const shape =
    things === undefined
      ? null
      : {
          article:
            things.articles === ""
              ? null
              : new RegExp(`(?<![\\p{L}’'])(?:(?:${things.articles}) |(?:[ld]|dell|all|nell|un|quest)['’])$`, "iu"),
          noun: new RegExp(`^ (${things.nouns})(?![\\p{L}\\p{M}-])`, "u"),
          named: new RegExp(`(?<!\\p{L})(?:${things.nouns}) $`, "iu"),
        };
  shapes.set(code, shape);
  return shape;
}

/** A link whose words are a name: the same in both languages, and no sentence. */
function isNamingLink({ kind, key, content }: MarkupNode, source: Side, target: Side): boolean {
  if (kind !== "link" || content === null) return false;
  const words = target.text.slice(content.from, content.to);
  if (!/^`?[A-Z][\w.<>`]*$/.test(words)) return false;
  return source.nodes.some(
    (own) => own.kind === "link" && own.key === key && source.text.slice(own.content?.from, own.content?.to) === words,
  );
}

/** A name that an engine put into small letters, or a file: no sentence begins with it, and its noun follows. */
function isNameInSource(own: MarkupNode | undefined, { text }: Side): boolean {
  if (own?.content == null) return false;
  const words = text.slice(own.content.from, own.content.to);
  const isName = /^[A-Z]/.test(words) ? /\w $/.test(text.slice(0, own.from)) : /^[\w-]*\.\w/.test(words);
  return isName && /^ [a-z]{3}/.test(text.slice(own.to));
}

/** In English the name stands before a noun: what it is in the source is followed by a word in small letters. */
function standsBeforeNoun(node: MarkupNode, source: Side, target: Side): boolean {
  const own = source.nodes.find(
    ({ kind, key, from, to }) =>
      kind === node.kind &&
      (kind === "code" || kind === "link"
        ? key === node.key
        : source.text.slice(from, to) === target.text.slice(node.from, node.to)),
  );
  const behind = source.text.slice(own?.to ?? source.text.length);
  // A translated name has no counterpart that is told by its words.
  return own === undefined
    ? node.kind !== "code" &&
        source.nodes.some(({ kind, to }) => kind === node.kind && /^ [a-z]{3}/.test(source.text.slice(to)))
    : /^ [a-z]{3}/.test(behind);
}
