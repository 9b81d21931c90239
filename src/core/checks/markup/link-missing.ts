import type { Check } from "#core/checks/check.ts";
import type { Fix } from "#core/checks/finding.ts";
import { insertionPlace, insertPiece } from "#core/checks/reading/insertion.ts";
import { linkName, shortened } from "#core/checks/reading/link-words.ts";
import { closingOf, type Link, type Links, linksOf } from "#core/checks/reading/links.ts";
import { splice } from "#core/checks/reading/splice.ts";
import type { Subject } from "#core/checks/reading/subject.ts";
import { tellApart } from "#core/checks/reading/tell-apart.ts";
import type { Range } from "#core/document/article.ts";
import type { MarkupKind } from "#core/markup/markup-node.ts";
import { findWords } from "./find-words.ts";

/** Links, images, reference links and addresses that left no trace. What Markdown no longer reads as a link is `link-broken`'s. */
export const linkMissing: Check = {
  id: "link-missing",
  group: "markup",
  title: "Missing link",
  what: "A link, image or address of the source is not in the target.",
  why: "The reader can't go where the author sends them, or misses a picture.",
  severity: "error",
  example: {
    locale: "lv-LV",
    source: "Open [Outlook](https://outlook.live.com) and sign in.",
    target: "Atveriet Outlook un pierakstieties.",
    fixed: "Atveriet [Outlook](https://outlook.live.com) un pierakstieties.",
  },
  run(subject) {
    const links = linksOf(subject);
    if (links.missing.length === 0 || subject.target.text.trim() === "") return [];
    const found = links.missing.slice(0, MOST_FOUND).map((link) => {
      const { at, fix } = mend(link, links, subject);
      return {
        range: at,
        sourceRange: { from: link.node.from, to: link.node.to },
        message: `${linkName(link, links.source)} to ${shortened(link.written)} is missing`,
        detail: `${link.sort} ${link.written}`,
        fixes: [fix],
      };
    });
    return tellApart(found);
  },
};

/** Nobody reads more of one sentence. */
const MOST_FOUND = 50;

/** Around the words the link had where they stand there as they are, around all of it where the source is but a link, else put in at its place. */
function mend(link: Link, links: Links, subject: Subject): { at: Range; fix: Fix } {
  const source = subject.source?.text ?? "";
  const text = subject.target.text;
  const { node } = link;
  const whole = source.slice(node.from, node.to);
  const instead = links.target.find(({ sort, name }) => sort !== link.sort && name === link.name && name !== "");
  const around = instead === undefined ? wordsOf(link, subject) : null;
  if (instead !== undefined && instead.node.content === null) {
    const at = { from: instead.node.from, to: instead.node.to };
    return { at, fix: { title: "Make it the link again", target: splice(text, at, whole) } };
  }
  if (around !== null && node.content !== null) {
    const open = source.slice(node.from, node.content.from);
    const close = closingOf(source, link);
    const linked = open + text.slice(around.from, around.to) + close;
    return { at: around, fix: { title: "Put the link around the words", target: splice(text, around, linked) } };
  }
  const pairs = new Map([...links.targetOf].map(([from, to]) => [from.node, to.node]));
  const at = insertionPlace(subject, node, (one) => pairs.get(one) ?? subject.alignment.targetOf.get(one));
  const title = node.kind === "image" ? "Insert the image" : "Insert the link";
  return { at: { from: at, to: at }, fix: { title, target: insertPiece(subject, at, whole) } };
}

const LINKS: ReadonlySet<MarkupKind> = new Set<MarkupKind>(["link", "reference", "image"]);
const WORD = /[\p{L}\p{N}]/u;
const HEAD = /^[\s([«„“"'¡¿]*/u;
const END = /[\s.!?:;…,)\]»”"'。．！？：；।॥؟۔，、]*$/u;

function wordsOf({ node }: Link, { source, target }: Subject): Range | null {
  if (source === null || node.content === null || node.kind === "image") return null;
  const words = source.text.slice(node.content.from, node.content.to);
  const at = WORD.test(words) ? findWords(target, words, LINKS) : -1;
  if (at >= 0) return { from: at, to: at + words.length };
  const isAll = !WORD.test(source.text.slice(0, node.from)) && !WORD.test(source.text.slice(node.to));
  if (!isAll || target.flat.some(({ kind }) => kind === "link" || kind === "reference" || kind === "tag")) return null;
  const from = HEAD.exec(target.text)?.[0].length ?? 0;
  const to = END.exec(target.text)?.index ?? target.text.length;
  return from < to ? { from, to } : null;
}
