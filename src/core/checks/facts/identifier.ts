import type { Check } from "#core/checks/check.ts";
import type { Found } from "#core/checks/finding.ts";
import { isKnownName } from "#core/checks/names/kept-names.ts";
import { destinationName, type LocalePair } from "#core/checks/reading/destination-name.ts";
import { findTrace } from "#core/checks/reading/find-trace.ts";
import { insertionPlace } from "#core/checks/reading/insertion.ts";
import type { Language } from "#core/checks/reading/language.ts";
import { isMachineMade } from "#core/checks/reading/made-by.ts";
import { withOurDigits } from "#core/checks/reading/number-signs.ts";
import { splice } from "#core/checks/reading/splice.ts";
import { spliceVisible } from "#core/checks/reading/splice-visible.ts";
import type { Side, Subject } from "#core/checks/reading/subject.ts";
import type { Article, Range } from "#core/document/article.ts";
import { matchesOf } from "#core/search/matches-of.ts";
import { allSources } from "./all-sources.ts";
import { doNotTranslateOf } from "./do-not-translate-terms.ts";
import { dottedCapitals } from "./dotted-capitals.ts";
import { findKeptName, isAdjective, isInflected, isInside } from "./kept-name.ts";
import { type Identifier, readIdentifiers } from "./read-identifiers.ts";
import { isReworded } from "./reworded-name.ts";
import { isRightSpelling, isSaidInFull } from "./said-in-full.ts";
import { plainSigns, searchableText, typedText } from "./searchable-text.ts";

/**
 * Identifiers of the source's text that the target has nowhere, not even in code. What is code in the source is `code-span`'s, an address with a scheme
 * `url-text`'s, a placeholder `placeholder`'s, a listed term, and what is part of one, `do-not-translate`'s. How often one is said is a matter of grammar.
 */
export const identifier: Check = {
  id: "identifier",
  group: "facts",
  title: "Identifier",
  what: "A name of code, a path, a version or a mailbox of the source is missing or changed in the target.",
  why: "Readers type and search for it as it stands.",
  severity: "error",
  example: {
    locale: "fr-FR",
    source: "Set the variable APP_HOME.",
    target: "Définissez la variable APP_MAISON.",
    fixed: "Définissez la variable APP_HOME.",
  },
  run(subject) {
    const { source, target, isCode, context } = subject;
    if (source === null || isCode || source.text === target.text || target.text.trim() === "") return [];
    const names = readIdentifiers(source.visible.text);
    if (names.length === 0) return dottedCapitals(source, target);
    const kept = doNotTranslateOf(context).findIn(source.visible.text);
    const text = names.every(({ isTyped }) => isTyped) ? "" : searchableText(target);
    const typed = names.some(({ isTyped }) => isTyped) ? typedText(target) : "";
    const seen = new Set<string>();
    const languages: LocalePair = [source.language.code, target.language.code];
    const missed = names.filter((one) => {
      if (seen.has(one.name) || kept.some(({ from, to }) => from <= one.from && one.to <= to)) return false;
      seen.add(one.name);
      return (
        !isThere(one.isTyped ? typed : text, one, target, languages) &&
        !isSaidInFull(one.name, target.visible.text) &&
        !isDestination(one.name, target) &&
        !isCapitalOfSentence(one, source, typed, context.article)
      );
    });
    const replaced = replacedFlags(missed, names, target);
    return [
      ...missed.flatMap((one) => lost(one, source, subject, replaced.get(one))),
      ...dottedCapitals(source, target),
    ].sort((a, b) => a.range.from - b.range.from);
  },
};

/** Where a link leads, which the source has in its text because it is broken there. */
function isDestination(name: string, { flat, text }: Side): boolean {
  return flat.some(({ destination }) => destination != null && text.slice(destination.from, destination.to) === name);
}

/** Blanks and marks between a sentence and the one before it. */
const MOST_BEFORE = 8;

/** With the capital of a sentence that it begins, and small in its middle: a host (`Docs.orchard.org`), a file that the article has small as well. */
function isCapitalOfSentence({ name, from }: Identifier, { visible }: Side, typed: string, article: Article): boolean {
  const before = visible.text.slice(Math.max(0, from - MOST_BEFORE), from);
  const isHead = /[.!?]\s\W*$/.test(before) || (from < MOST_BEFORE && !/\w/.test(before));
  if (!isHead || !/^[A-Z][a-z\d-]*(?:\.[a-z\d-]+)+$/.test(name)) return false;
  const small = name.charAt(0).toLowerCase() + name.slice(1);
  return standsExactly(typed, small) && (/\..*\./.test(name) || standsIn(allSources(article), small));
}

/** What begins a flag or a variable, so that one of another name stands for it. */
const LEAD = /^(?:--|[-/$])/;

/** Which flag of the target, unknown to the source, each missing one became: as many of a sort, in order. */
function replacedFlags(missed: readonly Identifier[], names: readonly Identifier[], target: Side) {
  const replaced = new Map<Identifier, Range>();
  if (!missed.some(({ name }) => LEAD.test(name))) return replaced;
  const known = new Set(names.map(({ name }) => name));
  const others = matchesOf(target.visible.text, FLAG)
    .map(({ 0: flag, index }) => ({
      name: flag,
      from: index,
      to: index + flag.length,
    }))
    .filter(({ name }) => !known.has(name));
  for (const lead of ["--", "-", "/", "$"]) {
    const lost = missed.filter(({ name }) => LEAD.exec(name)?.[0] === lead);
    const free = others.filter(({ name }) => LEAD.exec(name)?.[0] === lead);
    for (const [index, one] of lost.entries()) {
      const other = lost.length === free.length ? free[index] : undefined;
      if (other !== undefined) replaced.set(one, other);
    }
  }
  return replaced;
}

const FLAG = /(?<=^|[\s("'“„«「])(?:--|[-/]|\$(?:env:)?)\p{L}[\p{L}\p{M}\d]+(?:-[\p{L}\p{M}\d]+)*(?![\p{L}/\\])/gu;

/** A path of a site from a folder of its locale on: `/en/guides`. */
const LOCALE_PATH = /^\/[a-z]{2,3}(?:-[a-z]{2,4})?\/./i;

function isThere(text: string, one: Identifier, { language }: Side, languages: LocalePair): boolean {
  const plain = one.isTyped ? withOurDigits(one.name) : plainSigns(one.name);
  if (/^www\./i.test(plain)) return standsExactly(withoutFolder(text), withoutFolder(plain));
  if (LOCALE_PATH.test(plain) && standsExactly(destinationName(text, languages), destinationName(plain, languages)))
    return true;
  return one.isExact ? isThereExactly(text, plain, one, language) : isThereInWords(text, plain, one, language);
}

function isThereExactly(text: string, plain: string, { isTyped }: Identifier, language: Language): boolean {
  if (BEGINS.test(plain) && beginsSentence(text, capitalized(plain))) return true;
  if (HOST.test(plain) && (findKeptName(text, plain, language) !== null || hasHost(text, plain))) return true;
  // A version may have the letter that stands before it in the source.
  if (/^\d+(?:\.\d+){2,}$/.test(plain) && (standsExactly(text, `v${plain}`) || standsExactly(text, `V${plain}`)))
    return true;
  // `v1.0` may be “Version 1.0”, and `u16s` one `u16`.
  const other = /^v\d/.test(plain) ? plain.slice(1) : !isTyped && /\ds$/.test(plain) ? plain.slice(0, -1) : null;
  return standsExactly(text, plain) || (other !== null && standsExactly(text, other));
}

function isThereInWords(text: string, plain: string, { name }: Identifier, language: Language): boolean {
  // A sentence may begin with it, or with one of them.
  if (beginsSentence(text, capitalized(plain.replace(/(?<=[a-z])s$/, "")))) return true;
  if (findKeptName(text, name, language) !== null || isAdjective(text, name, language)) return true;
  if (isInflected(text, name, language)) return true;
  if (/ies$/.test(name) && findKeptName(text, `${name.slice(0, -3)}y`, language) !== null) return true;
  // `ViewModels` may be one of them, `eDTUs` too.
  return /[A-Za-z]s$/.test(name) && findKeptName(text, name.slice(0, -1), language) !== null;
}

/** At the head of the text, or of a sentence or of what stands behind a colon in it, whatever quotation mark opens before it. */
function beginsSentence(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (SENTENCE_BEFORE.test(text.slice(Math.max(0, at - MOST_BEFORE), at))) return true;
    if (text.slice(0, at).trim() === "") return true;
  }
  return false;
}

const SENTENCE_BEFORE = /[.!?:]\s+["'“„‚‘«»「]?$|^["'“„‚‘«»「]$|[。！？：]["「『]?$/u;

/** In whatever capitals: hosts are told apart by none. */
function hasHost(text: string, name: string): boolean {
  return standsExactly(text.toLowerCase(), name.toLowerCase());
}

const capitalized = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);
/** A file of one word or a host, which gets a capital where a heading begins with it: `robots.txt`. */
const BEGINS = /^[a-z]+(?:\.[a-z]{2,9})*\.[a-z]{2,4}$/;
/** A host, which is the name of what it serves and takes the endings of one: `PowerBI.comin`. */
const HOST = /^[A-Z]\w+\.(?:com|net|org|io)$/;
/** Said in full in another language: business to business. */
const ABBREVIATED = /^[A-Z]2[A-Z]$/;

/** The folder of a locale in an address may be another (`/en-us/`, `/lv-lv/`) or none. */
const withoutFolder = (text: string) => text.replace(/\/[a-z]{2}-[a-z]{2}(?=[/?#\s)]|$)/gi, "");

/** How many of it there are, written on to it: `4xA1_v2`. */
const TIMES = /\d[x×]$/;

/** No letter or digit of ours goes on with it on either side. */
function standsExactly(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const isOpen = isInside(text, at) && /^\w/.test(name) && !TIMES.test(text.slice(Math.max(0, at - 2), at));
    if (!isOpen && !/^(?:\w|\.\d)/.test(text.slice(at + name.length))) return true;
  }
  return false;
}

/** Compounds that are written like identifiers and yet are words: what features and parts of windows are called. */
const WORDS =
  /^(?:Auto(?:Save|Recover|Fill|Fit|Correct|Filter|Sum|Text|Format|Complete|Play|Run|Start|Update|Size|Number)|Pivot\w+|FastTab|InfoTip|ToolTip|PopUp|DropDown|CheckBox|TextBox|ComboBox|ListBox|Log(?:On|In|Off|Out)|Sign(?:In|Out|Up)|SetUp|StartUp|BackUp|AddIn|PlugIn|Add(?:On)|WebSite|WebPage|DataBase|HomePage|NameSpace|SubType|FileName|UserName|NameServer|TimeLine|WordArt|WiFi|DevTools?|(?:camel|Pascal|snake|kebab)Case|FactBox|NonProfit|StandBy)(?:e?s)?$/i;

function lost(one: Identifier, source: Side, subject: Subject, replaced: Range | undefined): readonly Found[] {
  const written = source.visible.rangeOf(one.from, one.to);
  // What stands on both sides of a link or an image is no name: `end.[![next`.
  if (WORDS.test(one.name) || /[[\]]/.test(source.text.slice(written.from, written.to))) return [];
  if (isDash(one, source, subject)) return [];
  if (isSlipOfDigit(one.name, subject.context.article)) return [];
  if (isGrownTogether(one.name, source) || isUnderscoredDash(one.name, subject.context.article)) return [];
  // All of the segment is the name, and so all of it became another.
  const isAll = one.isTyped && written.from === 0 && written.to === source.text.length;
  const whole = isAll ? { from: 0, to: subject.target.visible.text.length } : undefined;
  const near = findTrace(plainSigns(subject.target.visible.text), one.name, source.visible.text);
  const isSpelled = near !== null && subject.target.visible.text[near.from] === one.name[0];
  const trace = whole ?? (isSpelled ? near : (replaced ?? near));
  // A known product is `name`'s: it is left out, or written in another script.
  if (trace === null)
    return isKnownName(one.name) || ABBREVIATED.test(one.name) ? [] : [missing(one, written, subject)];
  const now = subject.target.visible.text.slice(trace.from, trace.to);
  // Grown together with its neighbours by marks that Markdown did not take: those are told.
  return now === one.name || isRightSpelling(one.name, now) ? [] : [changed(one, written, trace, subject)];
}

/** A dash before bold type (`-**Top`), or at the head of both texts before a word that goes on as a sentence ("-Select a line"). */
function isDash({ name, from, to }: Identifier, source: Side, { target, context: { article } }: Subject): boolean {
  if (name[0] !== "-") return false;
  const range = source.visible.rangeOf(from, to);
  if (/[*_]/.test(source.text.slice(range.from, range.to))) return true;
  // A part of a pattern that may be left out: `Major.Minor[-Suffix]`, spoken of here or elsewhere in the article.
  const all = allSources(article);
  if (/\w/.test(all[all.indexOf(`[${name}]`) - 1] ?? "")) return true;
  // Before a word in the middle of a label, with a dash of its own in the target: "the lines -Customer budget".
  if (/^-[A-Z][a-z]+$/.test(name) && /\p{Ll} $/u.test(source.visible.text.slice(0, from)) && isSetApart(target))
    return true;
  const behind = source.visible.text.slice(to);
  // Less a range of a column, as filters of rows have it: `-Account=[1200:1205]`.
  if (/^-[A-Z]\w*$/.test(name) && /^=\[/.test(behind)) return true;
  // A dash for a point of a list, before an instruction or beside others: "-Learn more about it", "  -Group 1  - Item".
  if (
    /^-[A-Z]/.test(name) &&
    (/\s{2}- /.test(behind) || (from === 0 && /^ (?:more|the|an?|how|your|all|about|what) /.test(behind)))
  )
    return true;
  return from === 0 && /^ [a-z%]/.test(source.visible.text.slice(to)) && /^[-–—]\p{L}/u.test(target.visible.text);
}

function isSetApart({ visible: { text } }: Side): boolean {
  return /\s[–—-]\s/u.test(text);
}

/** Two words with an underscore for a dash, of which the article has the first by itself: "letter of guarantee_Receive from bank". */
function isUnderscoredDash(name: string, article: Article): boolean {
  const [, first] = /^([a-z]{4,})_[A-Z][a-z]+$/.exec(name) ?? [];
  return first !== undefined && standsIn(allSources(article), first);
}

/** A digit that fell into a word which the article has without it: `producti1on`. */
function isSlipOfDigit(name: string, article: Article): boolean {
  return /^[a-z]{2,}\d[a-z]+$/.test(name) && name.length > 5 && standsIn(allSources(article), name.replace(/\d/, ""));
}

/** Two words that the source has apart as well, and here without the blank between them: `Contract valueEstimated costs`. */
function isGrownTogether(name: string, { visible: { text } }: Side): boolean {
  const [, first, second] = /^([a-z]{4,})([A-Z][a-z]{3,})$/.exec(name) ?? [];
  // The blank between two sentences, or a field and what is said of it: "the dialog boxThe pane".
  if (/^[a-z]{3,}(?:The|This|These|You|We)$/.test(name) && new RegExp(`\\p{Ll} ${name} `, "u").test(text)) return true;
  return first !== undefined && second !== undefined && standsIn(text, first) && standsIn(text, second);
}

function changed(one: Identifier, sourceRange: Range, trace: Range, subject: Subject): Found {
  const { source, target } = subject;
  const { visible } = target;
  const { name } = one;
  const now = visible.text.slice(trace.from, trace.to);
  // A backslash that the source escapes would be one less on the page.
  const own = source?.text.slice(sourceRange.from, sourceRange.to) ?? name;
  const restored = spliceVisible(target, trace, name.includes("\\") ? own : name);
  return {
    range: visible.rangeOf(trace.from, trace.to),
    sourceRange,
    message: `${name} became ${now}`,
    detail: name,
    ...((isReworded(name, now, subject) || isSpelledElsewhere(one, now, subject)) && { isMinor: true }),
    fixes:
      isDoubtful(one, now, subject) || isSpelledElsewhere(one, now, subject)
        ? []
        : [{ title: `Write ${name}`, target: restored }],
  };
}

const DATED = /^[A-Z](\d{6})$/;

/** The date in a closing date's name in the order of the target's language, with whatever letter: `C123101`, `C311201`. */
function datedOtherwise(name: string, { visible: { text, rangeOf } }: Side): Range | null {
  const date = DATED.exec(name)?.[1];
  if (date === undefined) return null;
  const sorted = (digits: string) => (digits.match(/../g) ?? []).sort().join();
  for (const { 0: written, 1: digits = "", index } of matchesOf(text, /(?<![\p{L}\d])\p{Lu}?(\d{6})(?![\p{L}\d])/gu))
    if (sorted(digits) === sorted(date)) return rangeOf(index, index + written.length);
  return null;
}

/** What became of it may be anywhere: translated, in other letters. Put in, it would stand beside that. */
function missing({ name }: Identifier, sourceRange: Range, subject: Subject): Found {
  const { source, target, alignment, context } = subject;
  const dated = isMachineMade(context.article) ? null : datedOtherwise(name, target);
  if (dated !== null) {
    const message = `The date in ${name} is in another order`;
    return { range: dated, sourceRange, message, detail: name, isMinor: true };
  }
  const alone = counterpart(sourceRange, subject);
  const at = alone?.from ?? insertionPlace(subject, sourceRange, (node) => alignment.targetOf.get(node));
  const written = source?.text.slice(sourceRange.from, sourceRange.to) ?? name;
  return {
    range: alone ?? { from: at, to: at },
    sourceRange,
    message: `${name} is missing`,
    detail: name,
    ...(isReworded(name, null, subject) && { isMinor: true }),
    fixes:
      alone === null
        ? []
        : [{ title: `Write ${written}`, target: splice(target.text, alone, written), isProposal: true }],
  };
}

/** A name of functions in a sheet, which has one in each language: `CHISQ.DIST.RT`. */
const FUNCTION = /^[A-Z][A-Z\d]*(?:\.[A-Z\d]+)+$/;

/** Whether what became of a name may be right: another number's prefix, a sheet's function, or what the article has elsewhere (the source is mistyped). */
function isDoubtful({ name }: Identifier, now: string, { context: { article }, source }: Subject): boolean {
  const digits = /^\p{L}(\d{3,})$/u.exec(name)?.[1];
  if (digits !== undefined && now.endsWith(digits) && !now.startsWith(name[0] ?? "")) return true;
  if (FUNCTION.test(name)) return true;
  const isOtherCase = now.toLowerCase() === name.toLowerCase();
  return !isOtherCase && (standsIn(allSources(article), now) || addressesOf(source).includes(now.toLowerCase()));
}

/** In the capitals, or with the blank, that the article's other sources have: a person saw that the source is mistyped here (`Azure AD B2c`). */
function isSpelledElsewhere({ name, isTyped }: Identifier, now: string, { context: { article } }: Subject): boolean {
  if (isMachineMade(article)) return false;
  const letters = (text: string) => [...text.toLowerCase()].sort().join("");
  const isSame =
    now.replaceAll(" ", "").toLowerCase() === name.toLowerCase() ||
    (now.length < LONGEST_SLIP && letters(now) === letters(name));
  if (!isSame || !(isTyped || /[A-Z]/.test(now))) return false;
  const all = allSources(article);
  return standsIn(all, now) && (!isTyped || timesIn(all, now) > timesIn(all, name));
}

/** Letters in another order are a slip of the source where they are few: `rPoject`. */
const LONGEST_SLIP = 30;

function timesIn(text: string, name: string): number {
  return text.split(name).length - 1;
}

function standsIn(text: string, name: string): boolean {
  return text.includes(name) && standsExactly(text, name);
}

function addressesOf(source: Side | null): string {
  const places = source?.flat.flatMap(({ destination }) => destination ?? []) ?? [];
  return places
    .map(({ from, to }) => source?.text.slice(from, to))
    .join("\n")
    .toLowerCase();
}

const WHOLE: ReadonlySet<string> = new Set(["link", "reference", "strong", "emphasis", "tag"]);

/** What stands in the target for a piece that is all a link, bold or the segment holds; null where it is not all of it. */
function counterpart({ from, to }: Range, { source, target, alignment, context }: Subject): Range | null {
  if (source === null) return null;
  const node = source.flat.find(
    ({ kind, content }) => WHOLE.has(kind) && content !== null && content.from === from && content.to === to,
  );
  const other = node === undefined ? undefined : alignment.targetOf.get(node);
  // A link that leads elsewhere is another one.
  const content = other === undefined || other.key !== node?.key ? null : other.content;
  const whole =
    node === undefined && from === 0 && to === source.text.length ? { from: 0, to: target.text.length } : content;
  const now = whole === null ? "" : target.text.slice(whole.from, whole.to);
  return now.trim() === "" || standsIn(allSources(context.article), now.trim()) || /[`[\]<>*]/.test(now) ? null : whole;
}
