/**
 * Left in the source's language, wholly, for the most part or in half a sentence. That a text equals its source is right for names, code, identifiers, labels and words that two
 * languages share, so prose is asked for: words in lower case, and such as bind a sentence.
 */
import type { Check } from "#core/checks/check.ts";
import type { Found } from "#core/checks/finding.ts";
import { isBindingWord, wordsOf } from "#core/checks/reading/language-words.ts";
import { isMachineMade, isMadeByPeople } from "#core/checks/reading/made-by.ts";
import { translationBehind } from "#core/checks/reading/said-twice.ts";
import type { Side } from "#core/checks/reading/subject.ts";
import { wholePlace } from "#core/checks/reading/whole-place.ts";
import type { Article } from "#core/document/article.ts";
import { keptRun } from "./kept-run.ts";
import { FOR_THE_WEB } from "./named-for.ts";
import { IN_NAMES, isOtherLanguage } from "./other-language.ts";
import { FINAL_MARK, isTyped, withoutFormulas } from "./typed-line.ts";

export const untranslated: Check = {
  id: "untranslated",
  group: "completeness",
  title: "Not translated",
  what: "The target is its source again though it is prose, or is for the most part or in half a sentence in the source's language.",
  why: "A reader who does not know that language is left without the sentence.",
  severity: "warning",
  example: {
    locale: "fr-FR",
    source: "Select the account that you want to use.",
    target: "Select the account that you want to use.",
  },
  run({ source, target, isCode, context: { article } }) {
    if (isCode || source === null || source.language.code === target.language.code) return [];
    if (translationBehind(source, target) !== null) return titlesLeft(source, target);
    return [...textLeft(source, target, article), ...titlesLeft(source, target)];
  },
};

function textLeft(source: Side, target: Side, article: Article): readonly Found[] {
  const place = wholePlace(target.text);
  if (isSame(source, target)) {
    if (!isProse(source, target)) return [];
    const isName =
      (isMadeByPeople(article) && isMadeAName(source, target)) || (!isMachineMade(article) && isCourse(source));
    const message = "The target is the same as the source";
    return [{ ...place, message, detail: "same", ...(isName && { isMinor: true }) }];
  }
  if (isMostlySource(source, target))
    return [{ ...place, message: "The target is for the most part in the source's language", detail: "mostly" }];
  const run = keptRun(source, target);
  if (run === null) return [];
  const message = "A part of the sentence is still in the source's language";
  return [{ range: target.visible.rangeOf(run.from, run.to), message, detail: "part" }];
}

/** Titles of links and images are seen where a pointer rests on them. */
function titlesLeft(source: Side, target: Side): readonly Found[] {
  if (!/\]\([^)]*["']/.test(target.text)) return [];
  const titlesOf = ({ flat, text }: Side) =>
    flat.flatMap(({ title }) => (title === null ? [] : [{ range: title, words: text.slice(title.from, title.to) }]));
  const own = new Set(titlesOf(source).map(({ words }) => words));
  return titlesOf(target)
    .filter(({ words }) => own.has(words) && isProse(source.with(words), target))
    .map(({ range, words }) => ({
      range,
      message: `The title of a link or image is the same as in the source`,
      detail: `title ${words}`,
    }));
}

const NOT_LETTERS = /[^\p{L}\p{N}]+/gu;
const FIRST_WORD = /[\p{L}\p{N}]+/u;

function isSame(source: Side, target: Side): boolean {
  if (source.text === target.text) return true;
  if (Math.abs(source.text.length - target.text.length) > source.text.length / 4) return false;
  const first = ({ visible }: Side) => FIRST_WORD.exec(visible.text)?.[0].toLowerCase() ?? "";
  const [own, other] = [first(source), first(target)];
  // Where one of them has a blank or a mark that the other has not, its first word is a part of the other's.
  if (!own.startsWith(other) && !other.startsWith(own)) return false;
  const bare = ({ visible }: Side) => visible.text.replace(NOT_LETTERS, "").toLowerCase();
  return bare(source) === bare(target);
}

/** A word of a program: `maxValue`, `snake_case`, `a.b`, a path, an argument. */
const IDENTIFIER = /[\p{L}\d][._/\\:@=][\p{L}\d_]|\p{Ll}\p{Lu}|\d/u;
/** A whole line of one. */
const CODE = /[{}\\=]|;$|\w\((?!s\))/;
const LOWER = /^\p{Ll}{2,}$/u;
/** What instructions begin with. */
const IMPERATIVE =
  /^(?:add|change|check|choose|clear|click|close|configure|connect|copy|create|delete|disable|download|edit|enable|enter|find|fix|get|go|install|learn|make|open|press|read|remove|replace|run|save|see|select|set|sign|start|stop|submit|tap|try|turn|type|update|use|verify|view|wait)$/i;

/** Of these, what another language says in the same letters: "Open LinkedIn Talent Hub." */
const SHARED_VERBS: Readonly<Record<string, readonly string[]>> = {
  nl: ["open", "start", "stop", "update", "download", "type"],
  af: ["open", "start", "stop"],
  da: ["find", "start", "stop"],
  nb: ["start", "stop"],
  no: ["start", "stop"],
  es: ["use", "configure"],
  gl: ["use", "configure"],
  pt: ["use", "configure", "delete"],
};

/** Single words with commas between them are names, as of commands: `use, super, self`. */
function isWordList(text: string): boolean {
  const parts = text.split(/[,，、;]\s*/u);
  return parts.length > 2 && parts.every((part) => !/\s/u.test(part.trim()));
}

/** Nothing but pictures, as a row of badges. */
function isPictures({ text, flat }: Side): boolean {
  const pictures = flat.filter(({ kind }) => kind === "image");
  if (pictures.length === 0) return false;
  const rest = pictures.reduceRight((left, { from, to }) => left.slice(0, from) + left.slice(to), text);
  return !/\p{L}/u.test(rest.replace(/\]\([^()]*\)/g, ""));
}

/** Who writes it with a capital to each word says that it is what a thing is called: "Regression Suite Automation Tool". */
function isMadeAName({ visible }: Side, target: Side): boolean {
  if (FINAL_MARK.test(visible.text.trim())) return false;
  const wordsIn = (text: string) => text.split(/[\s-]+/u).filter((word) => /^\p{L}{4}/u.test(word));
  const [own, others] = [wordsIn(visible.text), wordsIn(target.visible.text)];
  const isCapital = (word: string) => /^\p{Lu}/u.test(word);
  return others.length > 2 && others.every(isCapital) && own.filter(isCapital).length < others.length;
}

const QUOTED_WHOLE = /^["“„«].*["”“»]$/u;

/** What it leaves in quotation marks in a link to another site is what a work is called there; the rest says who wrote it. */
function isCitation({ text, flat, visible }: Side): boolean {
  const titles = flat.filter(
    ({ kind, content, destination }) =>
      kind === "link" &&
      content !== null &&
      destination !== null &&
      /^https?:/.test(text.slice(destination.from, destination.to)) &&
      QUOTED_WHOLE.test(text.slice(content.from, content.to)),
  );
  if (titles.length === 0) return false;
  const cited = titles.reduce(
    (left, { content }) => left.replace(text.slice(content?.from, content?.to), ""),
    visible.text,
  );
  return !cited.split(/\s+/u).some((word) => LOWER.test(word));
}

/** Where courses, exams and recorded talks are. */
const COURSE =
  /(?:\/(?:learn|training|courses?|certifications?|exams?|learning|videos?)(?:[/?#]|$)|\/\/(?:www\.)?(?:youtube\.com|youtu\.be|vimeo\.com|coursera\.org|udemy\.com|edx\.org|pluralsight\.com)\/)/i;

/** Nothing but links to courses and talks, which may be held in English alone. */
function isCourse({ text, nodes }: Side): boolean {
  const links = nodes.filter(({ kind }) => kind === "link");
  const isOne = ({ destination }: (typeof links)[number]) =>
    destination !== null && COURSE.test(text.slice(destination.from, destination.to));
  const outside = links.reduceRight((left, { from, to }) => left.slice(0, from) + left.slice(to), text);
  return links.length > 0 && links.every(isOne) && !/\p{L}/u.test(outside);
}

/** A person with what they are called on a site: "Maria Berg (maria-berg)". */
function isPerson(text: string): boolean {
  const [, name = "", handle = ""] = /^(\p{Lu}[^()]*) \(@?([\w-]+)\)$/u.exec(text) ?? [];
  const letters = (words: string) => words.replace(NOT_LETTERS, "").toLowerCase();
  return handle !== "" && letters(name) === letters(handle);
}

/** A name in full, with what it is called for short: "Regression suite automation tool (RSAT)". */
function isNameWithShort(text: string): boolean {
  const [, name = "", short = ""] = /^([A-Z][^()]*) \(([A-Z]{3,6})\)$/.exec(text) ?? [];
  const letters = name.split(/[\s-]+/).map((word) => word.charAt(0).toUpperCase());
  return short !== "" && letters.join("") === short;
}

/** A file whose name is words; a member with its type, and how often it may be there. */
const FILE_OF_WORDS = /\.(?:axtr|xml|xlsx?|docx?|pptx?|pdf|csv|json|txt|zip|ya?ml|png|jpe?g|svg|sql|md|html?)$/i;
const MEMBER = /^\w+(?:\[\])?: ?\w+(?:\[\])?(?: \((?:optional|required)\))?$/;

/** Whether the word says in the source's language what to do, and not in the target's as well. */
function isImperative(word: string, source: Side, target: Side): boolean {
  // "Open source" is none.
  if (source.language.code !== "en" || !IMPERATIVE.test(word) || /^\W*open[- ]source\b/i.test(source.visible.text))
    return false;
  return SHARED_VERBS[target.language.code]?.includes(word.toLowerCase()) !== true;
}

function isProse(source: Side, target: Side): boolean {
  const text = source.visible.text.trim();
  if (isNameWithShort(text) || isPerson(text) || FILE_OF_WORDS.test(text) || MEMBER.test(text)) return false;
  if (!/\s/.test(text) || isTyped(text) || isOtherLanguage(source)) return false;
  if (isWordList(text) || isPictures(source) || isCitation(source) || !/\p{L}/u.test(text.replace(/<[^<>]*>/g, "")))
    return false;
  const words = plainWords(withoutFormulas(source.visible.text.replace(FOR_THE_WEB, " ")));
  const lower = words.filter((word) => LOWER.test(word));
  const binding = lower.filter((word) => isBindingWord(word, source.language.code));
  const strong = binding.filter((word) => !IN_NAMES.has(word)).length;
  const content = lower.length - binding.length;
  const capitals = words.length - lower.length - 1;
  const isSentence = FINAL_MARK.test(text);
  if (strong > 0 && words.length >= LEAST_WORDS && (isSentence || content + strong > capitals)) return true;
  if (CODE.test(text)) return false;
  const isInstruction = isImperative(words[0] ?? "", source, target);
  if (isInstruction && words.length > 1 && (isSentence || (content > 0 && words.length >= LEAST_WORDS))) return true;
  if (isSentence && content > 0 && binding.length > 0) return true;
  const isOtherScript = target.language.script !== source.language.script;
  const isEnough = binding.length > 0 || isSentence || isOtherScript || content >= LEAST_WORDS;
  return content >= 2 && content >= capitals && words.length >= LEAST_WORDS && isEnough;
}

/** Shorter ones are labels, or the same in two languages by chance. */
const LEAST_WORDS = 3;

/** Words that bind the parts of a name ("Finance and Operations"), and those that a compound is made of ("out-of-the-box"). */
const OF_A_NAME =
  /(?<=\p{Lu}[\p{L}\d]{1,30}) (?:and|for|of|the|in|to|&|\+) (?=\p{Lu})|(?<![\p{L}-])\p{L}+(?:-\p{L}+){2,}(?![\p{L}-])/gu;

/** Words of programs that English has not. */
const KEYWORD = /^(?:foreach|async|typeof|nameof|sizeof|enum|struct|const|readonly|stackalloc|elif|elseif|endif)$/;

/** Words that are not part of an identifier. */
function plainWords(text: string): readonly string[] {
  const isTypedWord = (piece: string) => IDENTIFIER.test(piece) || KEYWORD.test(piece);
  return text.split(/\s+/).flatMap((piece) => (isTypedWord(piece) ? [] : wordsOf(piece)));
}

/** Fewer words than this say nothing. */
const LEAST = 5;
const MOST = 0.6;

function isMostlySource(source: Side, target: Side): boolean {
  const { code } = source.language;
  const isBinding = (word: string) => isBindingWord(word, code) && !isBindingWord(word, target.language.code);
  if (target.words.filter(isBinding).length < 2) return false;
  const text = withoutFormulas(target.visible.text.replace(FOR_THE_WEB, " ").replace(OF_A_NAME, " "));
  const lower = plainWords(text).filter((word) => LOWER.test(word));
  if (lower.length < LEAST) return false;
  const given = new Set(source.words.map((word) => word.toLowerCase()));
  const shared = lower.filter((word) => given.has(word) || isBinding(word)).length;
  // A name may hold several words that bind: "Office of Management and Budget".
  if (!lower.some((word) => given.has(word) && !isBindingWord(word, code))) return false;
  return shared / lower.length >= MOST && latinShare(target) >= MOST && !isNamedOrQuoted(target, given);
}

const NAMING = new Set(["link", "reference", "strong", "emphasis", "image"]);
/** What is quoted over several segments closes in another one. */
const QUOTED = /["“„«「『][^"“”„«»「」『』]+(?:["“”»」』]|$)/gu;

/** Whether the words of the source are those of a name or a message that is quoted: a link's, bold, in quotation marks. */
function isNamedOrQuoted(target: Side, given: ReadonlySet<string>): boolean {
  const named = target.nodes.filter(({ kind, content }) => NAMING.has(kind) && content !== null);
  const outside = named.reduceRight((text, { from, to }) => text.slice(0, from) + text.slice(to), target.text);
  const left = target.with(outside.replace(QUOTED, " "));
  return plainWords(left.visible.text).filter((word) => LOWER.test(word) && given.has(word)).length < 2;
}

const LETTER = /\p{L}/gu;
const LATIN = /\p{Script=Latin}/gu;
/** One character of these says as much as three letters. */
const DENSE = /[\p{Script=Han}\p{Script=Hangul}]/gu;

function latinShare({ visible: { text } }: Side): number {
  const count = (pattern: RegExp) => (text.match(pattern) ?? []).length;
  return count(LATIN) / Math.max(1, count(LETTER) + 2 * count(DENSE));
}
