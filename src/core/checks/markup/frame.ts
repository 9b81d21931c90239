import type { Check } from "#core/checks/check.ts";
import type { Fix, Found } from "#core/checks/finding.ts";
import { splice } from "#core/checks/reading/splice.ts";
import type { Subject } from "#core/checks/reading/subject.ts";
import { wholePlace } from "#core/checks/reading/whole-place.ts";
import type { Range } from "#core/document/article.ts";
import { maskCode } from "#core/document/code-spans.ts";
import { FRAME_TAG_MESSAGE, refuseBrackets, refuseTags } from "#core/document/guard-tags.ts";
import { matchesOf } from "#core/search/matches-of.ts";
import { cutOut } from "./cut-out.ts";

/**
 * What the frame guard would refuse if it were typed: the machine translation may come with it. The source is what may be wrong without being told.
 * Line breaks and pipes, which the guard looks at too, are `block-injection`'s.
 */
export const frame: Check = {
  id: "frame",
  group: "markup",
  title: "Frame of the pair",
  what: "The target holds a tag, comment or bracket that would end its own pair or link, or swallow what follows.",
  why: "Everything behind it in the article could be lost from the page.",
  severity: "error",
  example: {
    locale: "fr-FR",
    source: "Save the file.",
    target: "Enregistrez</span> le fichier.",
    fixed: "Enregistrez le fichier.",
  },
  run(subject) {
    const { source, target, place, isCode } = subject;
    if (source === null || !/[<[\]]|\\$/.test(target.text)) return [];
    const reason = refuseTags(target.text, source.text) ?? refuseBrackets(target.text, source.text, place);
    const isOfCode = reason !== null && (reason === FRAME_TAG_MESSAGE || reason.includes("span>"));
    if (reason !== null && (!isCode || isOfCode)) return [told(subject, reason)];
    return isCode ? [] : lastBackslash(subject, source.text);
  },
};

function told({ target: { text } }: Subject, reason: string): Found {
  const range = culprit(text, reason);
  if (range === null) return { ...wholePlace(text), message: firstSentence(reason), detail: text.slice(0, 80) };
  const written = text.slice(range.from, range.to);
  return { range, message: firstSentence(reason), detail: written.slice(0, 80), fixes: fixesOf(text, range, reason) };
}

/** The guard says what is wrong before a semicolon, and then what to do. */
function firstSentence(reason: string): string {
  return reason.split(";")[0] ?? reason;
}

const FRAME_TAG = /<[^<>]*(?:data-[ts]tu-id|sxs-lookup)[^<>]*>?/i;
const UNFINISHED = /<\/?[a-z!?][^<>]*$/i;

function culprit(text: string, reason: string): Range | null {
  if (reason === FRAME_TAG_MESSAGE) return rangeOf(FRAME_TAG.exec(text));
  const bare = maskCode(text);
  if (reason.includes("span>")) return unbalanced(matchesOf(bare, /<(\/?)span(?![\w-])[^<>]*>?/gi));
  if (reason.includes("<!--")) return rangeOf(/<!--(?![\s\S]*-->)/.exec(bare));
  if (reason.includes("unfinished tag")) return rangeOf(UNFINISHED.exec(bare));
  return unbalanced(matchesOf(bare, /\\[\s\S]|(\])|\[/g));
}

/** Null where the guard's reason has no one place. */
function rangeOf(match: RegExpExecArray | null): Range | null {
  return match === null ? null : { from: match.index, to: match.index + match[0].length };
}

/** The first that closes what is not open, else the last that is left open. The first group of a closing one is not empty. */
function unbalanced(matches: Iterable<RegExpExecArray>): Range | null {
  const open: RegExpExecArray[] = [];
  for (const match of matches) {
    if (match[0].startsWith("\\")) continue;
    if (!match[1]) open.push(match);
    else if (open.pop() === undefined) return rangeOf(match);
  }
  return rangeOf(open.at(-1) ?? null);
}

function fixesOf(text: string, range: Range, reason: string): readonly Fix[] {
  const isBracket = /^[[\]]$/.test(text.slice(range.from, range.to));
  const start = { from: range.from, to: range.from + 1 };
  const escaped = isBracket
    ? { title: "Escape it", target: splice(text, { from: range.from, to: range.from }, "\\") }
    : { title: "Escape it", target: splice(text, start, "&lt;") };
  const remove = { title: "Remove it", target: cutOut(text, range) };
  const isTag = reason === FRAME_TAG_MESSAGE || reason.includes("span>");
  return isTag ? [remove, escaped] : [escaped, remove];
}

/** A backslash at the end hides the tag that ends the pair. */
function lastBackslash({ target: { text } }: Subject, source: string): readonly Found[] {
  const run = /\\+$/.exec(text)?.[0] ?? "";
  if (run.length % 2 === 0 || source.endsWith("\\") || maskCode(text).at(-1) !== "\\") return [];
  const range = { from: text.length - 1, to: text.length };
  return [
    {
      range,
      message: "The backslash at the end hides the end of the segment",
      detail: "\\",
      fixes: [
        { title: "Remove it", target: text.slice(0, -1) },
        { title: "Write it twice", target: `${text}\\` },
      ],
    },
  ];
}
