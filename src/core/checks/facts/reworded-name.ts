/** Whether a person may have put the name of something into words of the target's language on purpose, where an engine would not know better. */
import { isKnownName } from "#core/checks/names/kept-names.ts";
import { isMachineMade, isMadeByPeople } from "#core/checks/reading/made-by.ts";
import type { Side, Subject } from "#core/checks/reading/subject.ts";
import type { Article } from "#core/document/article.ts";
import { matchesOf } from "#core/search/matches-of.ts";
import { allSources } from "./all-sources.ts";
import {
  folderIn,
  isLocalFolder,
  isReleaseInWords,
  isToBeFilledIn,
  isWidthInBits,
  isSetApart as isWrittenApart,
} from "./said-in-full.ts";
import {
  isGrown,
  isNumberedHere,
  isParted,
  isPathInWords,
  isRenamedFile,
  isRenumbered,
  isRetitled,
  isWorded,
} from "./worded-name.ts";

/** Whether a person may have put a name into the words of the target's language. An engine knows no better. */
export function isReworded(name: string, now: string | null, subject: Subject): boolean {
  const { article } = subject.context;
  if (isMachineMade(article)) return false;
  const { text } = subject.target.visible;
  if (isToBeFilledIn(name) || isReleaseInWords(name, text) || isWidthInBits(name, text)) return true;
  if (now === null && (isNumberedHere(name, text) || isLocalFolder(name, folderIn(text)))) return true;
  if (now === null && isMadeByPeople(article) && isRenamedHere(name, subject)) return true;
  if (now === null) return isWorded(name) || (isGrown(name) && isMadeByPeople(article) && !namesOther(subject));
  if (isMadeByPeople(article) && (isLocalised(name, now) || isRenamedThroughout(name, now, article))) return true;
  // The same letters in other case, or with blanks between them, are no other words.
  return isRenumbered(name, now) || isRetitled(name, now) || (isParted(name) && letters(name) !== letters(now));
}

/** Whether a grown name (`ServerA`) became the same other words in two segments or more: no slip of the pen comes twice. */
function isRenamedThroughout(name: string, now: string, { units }: Article): boolean {
  if (!isGrown(name) || isKnownName(name) || letters(name) === letters(now)) return false;
  let count = 0;
  for (const unit of units)
    if (unit.kind === "segment" && unit.source.includes(name) && unit.target.includes(now)) count++;
  return count > 1;
}

/** Whether it became one of the grown names that the source has not, in two segments or more. */
function isRenamedHere(name: string, { source, target, context: { article } }: Subject): boolean {
  const others = matchesOf(target.visible.text, /(?<![\p{L}\p{N}_])\p{L}*\p{Ll}\p{Lu}[\p{L}\p{N}]*/gu).slice(
    0,
    MOST_NAMES,
  );
  return others.some(({ 0: other }) => !stands(other, source, article) && isRenamedThroughout(name, other, article));
}

/** In this source or any other: then it is the name of another thing. */
function stands(name: string, source: Side | null, article: Article): boolean {
  return source?.visible.text.includes(name) === true || allSources(article).includes(name);
}

/** Nobody writes more of them in one text. */
const MOST_NAMES = 20;

/** Whether a name has become that of the same thing in the target's language, or was put right. */
function isLocalised(name: string, now: string): boolean {
  if (isRenamedFile(name, now) || isPathInWords(name, now) || isLocalPrefix(name, now)) return true;
  return isLocalFolder(name, now) || isWrittenApart(name, now) || isProgram(name, now) || isInCapitals(name, now);
}

/** So short a word with capitals is an abbreviation. */
const SHORT = 5;

/** Whether an abbreviation of both cases (`vNet`, `DBaaS`) stands in capitals throughout, as house styles have it, one or several of it. */
export function isInCapitals(name: string, now: string): boolean {
  const bare = now.replace(/(?<=\p{Lu})s$/u, "");
  return (
    name.length <= SHORT && /[a-z]/.test(name) && (bare === name.toUpperCase() || now === `${name.toUpperCase()}S`)
  );
}

/** A program or its settings, or a host, in other capitals: nothing that opens them tells those apart. */
function isProgram(name: string, now: string): boolean {
  return (
    /\.(?:exe|config)$|^(?:[a-z\d-]+\.)+(?:com|net|org|io)$/i.test(name) && name.toLowerCase() === now.toLowerCase()
  );
}

/** Whether the target has names of this kind that the source has not: they are those of another thing. */
function namesOther({ source, target }: Subject): boolean {
  const names = target.visible.text.match(/[A-Za-z\d]*[a-z][A-Z][A-Za-z\d]*/g) ?? [];
  return names.some((name) => source?.visible.text.includes(name) !== true);
}

/** The letters before a number, as a closing date has in the North (`C123101`, `U123101`) or a contract (`SC0015`, `CA0015`). */
function isLocalPrefix(name: string, now: string): boolean {
  const digits = /^[A-Z]{1,3}(\d{3,})$/.exec(name)?.[1];
  return digits !== undefined && /^\p{Lu}{1,3}\d+$/u.test(now) && now.endsWith(digits) && now.length === name.length;
}

const letters = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, "").toLowerCase();
