import type { Check } from "#core/checks/check.ts";
import type { Found } from "#core/checks/finding.ts";
import type { BrokenShape } from "#core/checks/reading/broken-shapes.ts";
import { inFolderOf, type LocalePair } from "#core/checks/reading/destination-name.ts";
import { linkName, shortened } from "#core/checks/reading/link-words.ts";
import { closingOf, type Link, linksOf } from "#core/checks/reading/links.ts";
import { splice } from "#core/checks/reading/splice.ts";
import type { Subject } from "#core/checks/reading/subject.ts";
import { tellApart } from "#core/checks/reading/tell-apart.ts";
import type { MarkupNode } from "#core/markup/markup-node.ts";

/**
 * Links that Markdown reads in the source and no longer in the target, though what they were made of is there; links whose text was moved out of
 * them; blanks inside a link's round brackets.
 */
export const linkBroken: Check = {
  id: "link-broken",
  group: "markup",
  title: "Broken link",
  what: "The parts of a link stand in the target, but Markdown does not read them as a link.",
  why: "The reader would see brackets and an address instead of a link.",
  severity: "error",
  example: {
    locale: "lv-LV",
    source: "See [the overview](/overview).",
    target: "Skatiet [pārskatu] (/overview).",
    fixed: "Skatiet [pārskatu](/overview).",
  },
  run(subject) {
    const links = linksOf(subject);
    if (links.source.length === 0) return [];
    const broken = links.broken.map(({ source, shape }) => brokenLink(source, shape, links.source, subject));
    const spoiled = [...links.targetOf].flatMap(([source, target]) =>
      spoiledLink(source, target, links.target, subject),
    );
    return tellApart([...broken, ...spoiled].sort((a, b) => a.range.from - b.range.from));
  },
};

function brokenLink(link: Link, shape: BrokenShape, all: readonly Link[], { source, target }: Subject): Found {
  const written = source?.text ?? "";
  const { node } = link;
  const open = node.kind === "image" ? "![" : "[";
  const languages: LocalePair = [source?.language.code ?? "und", target.language.code];
  const close = inFolderOf(shape.tail ?? "", closingOf(written, link), languages);
  const from = node.kind === "image" ? shape.from : shape.from + shape.bang;
  const range = { from, to: shape.to };
  return {
    range,
    sourceRange: { from: node.from, to: node.to },
    message: `${linkName(link, all)} to ${shortened(link.written)} is broken`,
    detail: `${link.sort} ${link.written}`,
    fixes: [{ title: "Repair the link", target: splice(target.text, range, open + shape.text.trim() + close) }],
  };
}

function spoiledLink(
  link: Link,
  { node, sort, position, ...rest }: Link,
  all: readonly Link[],
  subject: Subject,
): Found[] {
  const source = subject.source?.text ?? "";
  const { text } = subject.target;
  const name = linkName({ node, sort, position, ...rest }, all);
  const found = { sourceRange: { from: link.node.from, to: link.node.to } };
  if (node.content !== null && sort !== "image" && isTextless(text, node) && !isTextless(source, link.node)) {
    const words = source.slice(link.node.content?.from, link.node.content?.to);
    // A name can stand as it is; words of the source would stand beside their translation.
    const fixes = /\s/.test(words) ? [] : [{ title: "Put in the name", target: splice(text, node.content, words) }];
    const range = { from: node.from, to: node.to };
    return [{ ...found, range, message: `${name} has no text`, detail: `empty ${rest.written}`, fixes }];
  }
  const tail = tailOf(text, node);
  const own = tailOf(source, link.node);
  if (tail === null || own === null || !BLANK_INSIDE.test(tail) || BLANK_INSIDE.test(own)) return [];
  const range = { from: node.to - tail.length, to: node.to };
  const tight = tail.replace(/^\(\s+/, "(").replace(/\s+\)$/, ")");
  const fixes = [{ title: "Remove the blanks", target: splice(text, range, tight) }];
  return [
    {
      ...found,
      range,
      message: `${name} has a blank inside its round brackets`,
      detail: `blank ${rest.written}`,
      fixes,
    },
  ];
}

const BLANK_INSIDE = /^\(\s|\s\)$/;

/** The round brackets of an inline link. */
function tailOf(text: string, { destination, content, to }: MarkupNode): string | null {
  return destination === null || content === null ? null : text.slice(content.to + 1, to);
}

function isTextless(text: string, { content }: MarkupNode): boolean {
  return content !== null && text.slice(content.from, content.to).trim() === "";
}
