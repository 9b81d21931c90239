/**
 * Names that are made of words: `QuickFilter`, `Report\Message\Summary`, `blog_viewer`. A person who translates what stands on a screen may well put them into words of
 * the target's language; whoever writes a drive, a file or a key of the registry does not.
 */

import { isMostlyNew } from "#core/checks/reading/find-trace.ts";

/** Words grown together, each with a capital. */
const HUMPED = /^(?:[A-Z]+[a-z]+){2,}[A-Z]?$/;
/** Words grown together in whatever way: `loyCustomers`, `CustomerID`, `Entity1Key`. */
const GROWN = /^[A-Z]*\d*[a-z][a-z\d]*[A-Z][A-Za-z\d]*$/;
/** Words with dots or backslashes between them, or with underscores. */
const PARTED = /^\.{0,2}\\?[A-Za-z][A-Za-z\d-]*(?:[.\\][A-Za-z][A-Za-z\d-]*)+$/;
const SNAKE = /^[a-z]+(?:_[a-z]+)+$/;
const REGISTRY = /^HK(?:EY_[A-Z_]+|LM|CU|CR|U|CC)\\/;
/** Behind the last dot: a file or a host. */
const FILE = /\.(?:[a-z]{2,4}|config|[a-z]{1,3}proj|Designer)$/;

/** One of a row in an example: `Warranty_1`, `STAGE01`; a word and which one it is. */
const NUMBERED = /^(?:[A-Z][a-z]{2,}_?|[A-Z]{4,}_?)(\d{1,4})$/;

/** Words with capitals and underscores between them, as what an example is called: `B2C_1_SignIn`, `MenuPage_Products`. */
const TITLED = /^(?=[^a-z]*[a-z])[A-Z][A-Za-z\d]*(?:_[A-Za-z\d]+)+$/;

export function isGrown(name: string): boolean {
  return GROWN.test(name);
}

/** Whether a file of the same sort has another name. A slip of the pen makes no name that is for the most part new. */
export function isRenamedFile(name: string, now: string): boolean {
  const [, stem = "", sort] = /^(.+)(\.[a-z\d]{2,4})$/i.exec(name) ?? [];
  return sort !== undefined && now.endsWith(sort) && isMostlyNew(stem, now.slice(0, -sort.length));
}

/** Folders and a file with no drive, server or key of the registry before them: `App\Scripts\Grid.js`. */
const FOLDERS = /^\.{0,2}\\?\w[\w-]*(?:\\[\w.-]+)+$/;

/** Whether folders became words of another language, as many as there are, and the sort of the file is the same. A slip of the pen makes none that is for the most part new. */
export function isPathInWords(name: string, now: string): boolean {
  if (!FOLDERS.test(name) || REGISTRY.test(name)) return false;
  return sortOf(name) === sortOf(now) && hasPartInWords(name, now, "\\");
}

const sortOf = (path: string) => /\.[a-z\d]{2,4}$/i.exec(path)?.[0] ?? "";

/** As many parts, one of them for the most part new, and the same digits: those are not translated. */
function hasPartInWords(name: string, now: string, sign: string): boolean {
  const parts = name.split(sign);
  const others = now.split(sign);
  const digitsOf = (text: string) => text.replace(/\D/g, "");
  if (parts.length !== others.length || others.includes("") || digitsOf(name) !== digitsOf(now)) return false;
  return parts.some((part, index) => isMostlyNew(part, others[index] ?? ""));
}

export function isWorded(name: string): boolean {
  return HUMPED.test(name) || SNAKE.test(name) || NUMBERED.test(name) || TITLED.test(name) || isParted(name);
}

/** Whether what an example is called became other words: more than half of it is new, or of one of its parts, as no slip of the pen makes it. */
export function isRetitled(name: string, now: string): boolean {
  return TITLED.test(name) && (isMostlyNew(name, now) || hasPartInWords(name, now, "_"));
}

/** Whether it has parts, each a word: it is the same name where each has another. */
export function isParted(name: string): boolean {
  return PARTED.test(name) && !FILE.test(name) && !REGISTRY.test(name);
}

const CODE = /^([A-Z]{2,})-(\d[\d-]*)$/;
/** Prefixes that say who numbered it, in all languages. */
const ISSUERS = /^(?:KB|CVE|ISO|IEC|IEEE|RFC|MS|ANSI|CP|SHA|MD|UTF|UCS|EN|DIN|TS|PR|RS|RJ|USB|HTTP|TLS|AES|RSA|DES)$/;

/** Whether a number of a series (`APP-10030`, `Warranty_1`) has a prefix of the target's language: the same digits behind other letters. */
export function isRenumbered(name: string, now: string): boolean {
  const [, which] = NUMBERED.exec(name) ?? [];
  if (which !== undefined) return new RegExp(`^\\p{L}{3,}[_ -]?${which}$`, "u").test(now) && !isSameWord(name, now);
  const [, prefix = "", digits = ""] = CODE.exec(name) ?? [];
  if (digits === "" || ISSUERS.test(prefix)) return false;
  const [, other = ""] = /^(\p{Lu}+)-/u.exec(now) ?? [];
  return other !== "" && other !== prefix && now.slice(other.length + 1) === digits;
}

/** Whether one of a row in an example (`LOT1002`) is called by a word of the target's language: the same digits behind other letters. */
export function isNumberedHere(name: string, text: string): boolean {
  const [, prefix = "", digits = ""] = /^([A-Z]{3,})(\d{2,4})$/.exec(name) ?? [];
  if (digits === "" || ISSUERS.test(prefix)) return false;
  return new RegExp(`(?<![\\p{L}\\p{N}])\\p{Lu}{2,}[ -]?${digits}(?!\\d)`, "u").test(text);
}

function isSameWord(name: string, now: string): boolean {
  const word = (text: string) => text.replace(/[^\p{L}]+/gu, "").toLowerCase();
  return word(name) === word(now);
}
