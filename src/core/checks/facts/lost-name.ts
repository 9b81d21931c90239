/** What is told of a name that is not in the target: where it would stand, what stands there instead, and how sure it is that it was meant to. */
import type { Found } from "#core/checks/finding.ts";
import { countOf, type KeptName } from "#core/checks/names/kept-names.ts";
import { isKeptByMost, isKeptByNearlyAll, type NameCount } from "#core/checks/names/name-evidence.ts";
import { standsIn } from "#core/checks/names/stands-in.ts";
import { insertionPlace } from "#core/checks/reading/insertion.ts";
import { isBindingWord, wordsOf } from "#core/checks/reading/language-words.ts";
import { isMachineMade, isMadeByPeople } from "#core/checks/reading/made-by.ts";
import { splice } from "#core/checks/reading/splice.ts";
import type { Side, Subject } from "#core/checks/reading/subject.ts";
import type { Range } from "#core/document/article.ts";
import type { MarkupKind } from "#core/markup/markup-node.ts";
import { escapePattern } from "#core/search/escape-pattern.ts";

/** In a longer sentence a name may be left out or said by another word. */
const SHORT = 12;
const SHORTEST = 5;

/** @param sourceRange where it stands in the source's fragment */
export function lostName(one: KeptName, sourceRange: Range, subject: Subject, source: Side): Found {
  const count = one.count ?? countOf(one.name, subject.context);
  const isMinor = !isSure({ ...one, count }, subject, source) || isSaidInFull(one, subject);
  // What is known by other segments alone may be a word there: String.
  const became = isMinor && one.known === null ? null : whatItBecame(one, sourceRange, subject, source);
  const at = became?.from ?? insertionPlace(subject, sourceRange, (node) => subject.alignment.targetOf.get(node));
  const now = became === null ? "" : subject.target.text.slice(became.from, became.to);
  return {
    range: became ?? { from: at, to: at },
    sourceRange,
    message: `${one.name} ${became === null ? "is not in the target" : `became ${now}`}${reasonOf({ count })}`,
    detail: one.name,
    ...(isMinor && { isMinor: true }),
    ...(became !== null && {
      fixes: [{ title: `Write ${one.name}`, target: splice(subject.target.text, became, one.name), isProposal: true }],
    }),
  };
}

export function reasonOf({ count }: Pick<KeptName, "count">): string {
  return count === null ? "" : `; ${count.kept} of ${count.segments} segments keep it`;
}

export function isMost(count: NameCount | null): boolean {
  return count !== null && isKeptByMost(count);
}

/** Names of two words are translated word by word; a single one is left out where the sentence can do without it. */
function isSure(one: KeptName, subject: Subject, source: Side): boolean {
  const words = wordsOf(source.visible.text).length;
  // Alone in a cell or a heading, what is a name elsewhere may be a word: String, Field.
  const isWord =
    one.known === null
      ? isTitle(one.name) && (words === wordsOf(one.name).length || isTitleCase(source))
      : COMMON.test(one.name) && isTitleCase(source);
  if (isWord || isThereInSmall(one.name, subject.target)) return false;
  if (isMachineMade(subject.context.article) && isLostByEngine(one, subject)) return true;
  const isLatin = subject.language.script === "Latn";
  if (one.isLinked) return false;
  if (one.known !== null && one.name.includes(" ") && isLatin) return words <= SHORT;
  return words <= SHORTEST && (isMost(one.count) || (one.known !== null && isLatin));
}

/** Scripts of languages in whose articles names stay in Latin letters, but for the forms of the list. */
const KEEPING = new Set(["Latn", "Cyrl", "Grek", "Jpan", "Kore", "Hans", "Hant"]);

/** An engine leaves no name out to say it in another way. */
function isLostByEngine({ name, known, isLinked, count }: KeptName, { language: { script } }: Subject): boolean {
  if (isLinked) return script === "Latn";
  if (known !== null) return KEEPING.has(script) || isMost(count);
  if (/^[A-Z]{1,2}$/.test(name) || count === null) return false;
  return isKeptByNearlyAll(count, isTitle(name) && !name.includes(" "));
}

/** The source has it in small letters as well, as a file or in code. */
function isThereInSmall(name: string, { visible }: Side): boolean {
  return new RegExp(`(?<!\\p{L})${escapePattern(name.toLowerCase())}(?!\\p{L})`, "u").test(visible.text);
}

/** Words with a capital each. */
function isTitle(name: string): boolean {
  return /^[A-Z][a-z]+(?: [A-Z][a-z]+)*$/.test(name);
}

/** Products that are called by a common word, which a title with capitals throughout may mean: "List of Open Windows". */
const COMMON =
  /^(?:Windows|Word|Access|Teams|Edge|Forms|Lists|Project|Projects|Stream|Whiteboard|Bookings|Planner|Loop|Outlook|Office|Access|Store|Fabric|Flow|Power|Surface|Spaces|Safari|Swift|Go|Rust|Python|Ruby|Spring|Angular|React|Node|Chrome)$/;

/** Capitals throughout tell no name from a word: "Importing from Other Ledgers". */
function isTitleCase({ visible: { text } }: Side): boolean {
  const words = wordsOf(text).filter((word) => word.length > 3 && !isBindingWord(word, "en"));
  return words.length > 1 && words.every((word) => /^[\p{Lu}\p{N}]/u.test(word));
}

/**
 * An abbreviation that is no product may be said by the words of the language (ID, Kennung), and a listed name of two words is in the target's language where
 * its maker is there: "Funzioni di Azure". An engine has no reason to.
 */
function isSaidInFull({ name, known }: KeptName, { context: { article }, target }: Subject): boolean {
  if (isMachineMade(article)) return false;
  // What is an abbreviation in it stands, and the other word is one of the language: "Base de données SQL".
  if (known === null && name.includes(" ") && isMadeByPeople(article))
    return name.split(" ").some((word) => /^[A-Z]{2,}$/.test(word) && standsIn(target.visible.text, word));
  // Of three letters and more that is sure where the article says that a person wrote it.
  if (known === null) return /^[A-Z]{2}$/.test(name) || (/^[A-Z]{3,4}$/.test(name) && isMadeByPeople(article));
  const [maker = "", ...others] = name.split(" ");
  return others.length > 0 && isMadeByPeople(article) && standsIn(target.visible.text, maker);
}

const HOLDING: ReadonlySet<MarkupKind> = new Set<MarkupKind>(["link", "strong", "emphasis"]);

/** The words that a link or bold type has instead, where the name is all that it holds in the source. */
function whatItBecame(
  { name }: KeptName,
  { from, to }: Range,
  { target, alignment }: Subject,
  source: Side,
): Range | null {
  const node = source.flat.find(
    ({ kind, content }) => HOLDING.has(kind) && content?.from === from && content.to === to,
  );
  const range = node && (alignment.targetOf.get(node)?.content ?? null);
  if (!range) return null;
  const now = target.text.slice(range.from, range.to);
  const isWords =
    now.trim() === now && now !== "" && now.length <= 3 * name.length + SHORT && !/[`[\]<>*_\\]/.test(now);
  return isWords && !source.text.includes(now) ? range : null;
}
