/** English nouns that German and Luxembourgish have as well, left in small letters, which no noun is there: `die app`. */

import type { Found } from "#core/checks/finding.ts";
import { isBindingWord } from "#core/checks/reading/language-words.ts";
import { spliceVisible } from "#core/checks/reading/splice-visible.ts";
import type { Side, Subject } from "#core/checks/reading/subject.ts";
import type { MarkupKind } from "#core/markup/markup-node.ts";
import { matchesOf } from "#core/search/matches-of.ts";

/** Words that are nothing but nouns in German: no verb's form, no adjective. */
const NOUNS =
  "account app array blog bot browser button cache chat client cluster cmdlet code computer container cookie cursor dashboard endpoint event feed firewall framework gateway hash header host hub image index interface job link login manager namespace node notebook parameter plugin pool port proxy query queue router runbook schema script server session skill snapshot socket stack stream string switch tab tag task team template tenant thread ticket token toolkit user wizard workflow workspace";
const WORD = new RegExp(
  `(?<![\\p{L}\\p{N}_./\\\\@#$%&=<:'"„“‚‘«»-])(?:${NOUNS.replaceAll(" ", "|")})s?(?![\\p{L}\\p{N}_/\\\\@=(:'"“”’»-]|\\.\\w)`,
  "gu",
);
/** What stands before a noun: an article, a pronoun, a preposition. */
const BEFORE =
  /(?:^|[\s(])(?:der|die|das|den|dem|des|eine?[nmrs]?|kein(?:e[nmrs]?)?|diese[nmrs]?|jede[nmrs]?|Ihre?[nmrs]?|ihre?[nmrs]?|seine?[nmrs]?|zum|zur|vom|im|am|beim|ins|mit|von|für|ohne|durch|pro|\p{Ll}+(?:e[nmrs]?))\s$/iu;
/** Nobody reads more of one text. */
const MOST_TOLD = 20;

export function smallNouns({ target, language }: Subject, source: Side): readonly Found[] {
  if (language.code !== "de" && language.code !== "lb") return [];
  const { text, rangeOf } = target.visible;
  const words = matchesOf(text, WORD);
  if (words.length === 0) return [];
  // What a link or bold type names by one small word is a name of a program's: the resource [user](user.md).
  const named = new Set(
    target.flat.flatMap(({ kind, content }) =>
      NAMING.has(kind) && content !== null && /^[a-z]+$/.test(target.text.slice(content.from, content.to))
        ? [content.from]
        : [],
    ),
  );
  return words
    .filter(
      ({ 0: word, index }) =>
        BEFORE.test(text.slice(Math.max(0, index - FAR), index)) &&
        hasWord(source.visible.text, word) &&
        !isForeign(text, index, word, source) &&
        !named.has(rangeOf(index, index + 1).from),
    )
    .slice(0, MOST_TOLD)
    .map(({ 0: word, index }) => {
      const range = { from: index, to: index + 1 };
      const mended = word.charAt(0).toUpperCase();
      return {
        range: rangeOf(index, index + 1),
        message: `“${word}” is a noun, and begins with a small letter`,
        detail: `noun ${word}`,
        fixes: [{ title: `Make it ${mended}`, target: spliceVisible(target, range, mended) }],
      };
    });
}

const NAMING: ReadonlySet<MarkupKind> = new Set<MarkupKind>(["link", "reference", "strong", "emphasis"]);
const FAR = 24;

/** Words beside it are the source's: a sentence, or the name of a page, that was not translated. */
function isForeign(text: string, at: number, word: string, { words, language }: Side): boolean {
  const before = /(\p{L}+)\s$/u.exec(text.slice(Math.max(0, at - FAR), at))?.[1] ?? "";
  const behind = /^\s(\p{Ll}{4,})/u.exec(text.slice(at + word.length, at + word.length + FAR))?.[1] ?? "";
  if (isBindingWord(before.toLowerCase(), language.code) && !isBindingWord(before.toLowerCase(), "de")) return true;
  return words.some((own) => own.toLowerCase() === before.toLowerCase() || own === behind);
}

/** As a word of its own, in small letters: where it is code or a name, it is none of the sentence's. */
function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (
      !/[\p{L}\p{N}_./\\@#$-]$/u.test(text.slice(0, at).slice(-1)) &&
      !/^(?:[\p{L}\p{N}_/\\@]|\.\w)/u.test(text.slice(at + word.length, at + word.length + 2))
    )
      return true;
  }
  return false;
}
