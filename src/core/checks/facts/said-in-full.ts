/** Names that a translation says in full, in their right spelling or in words, and has kept all the same. */
import { isKnownName } from "#core/checks/names/kept-names.ts";
import { matchesOf } from "#core/search/matches-of.ts";

const SHORT = /^([A-Z]{1,3})(\d{2,4})$/;
/** Words with capitals, and the number behind them. */
const NUMBERED = /((?:\p{Lu}[\p{L}\p{M}]*[ \u00a0-]){1,3})(\d{2,4})(?!\d)/gu;

/** `O365` as "Office 365", `VS17` as "Visual Studio 2017": words of these initials before the number, a year in full. */
export function isSaidInFull(name: string, text: string): boolean {
  const [, initials = "", number = ""] = SHORT.exec(name) ?? [];
  if (number === "" || !text.includes(number)) return false;
  return matchesOf(text, NUMBERED).some(([, words = "", other = ""]) => {
    const own = words.split(/[ \u00a0-]/u).map((word) => word.charAt(0));
    return own.join("").endsWith(initials) && (other === number || other === `20${number}`);
  });
}

const lettersOf = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, "").toLowerCase();

/** Whether what the source mistyped (`PowerBI`, `ASP.Net`) is written as the product is. */
export function isRightSpelling(name: string, now: string): boolean {
  return !isKnownName(name) && isKnownName(now.replace(/[\u00a0\u202f]/g, " ")) && lettersOf(name) === lettersOf(now);
}

/** Whether words that are grown together (`WebAPI`, `EndToEnd`) stand apart, or with hyphens, with the capitals that they had. */
export function isSetApart(name: string, now: string): boolean {
  if (
    isKnownName(name) ||
    !/^(?:[A-Z][a-z]+|[A-Z]+)+$/.test(name) ||
    !/^\p{Lu}[\p{L}\p{N}]*(?:[ -][\p{L}\p{N}]+)+$/u.test(now)
  )
    return false;
  const capitals = (text: string) => text.replace(/[^\p{Lu}]+/gu, "");
  const isSame = lettersOf(name) === lettersOf(now);
  return isSame && (capitals(name) === capitals(now) || /To|And|Of/.test(name));
}

/** What a reader puts a name of their own in the place of: `YOUR_NAME`. */
export function isToBeFilledIn(name: string): boolean {
  return /^(?:YOUR|MY|SOME)_[A-Z_]+$/.test(name);
}

/** `v1.2.0-preview` as "v1.2.0 (Vorschau)": its number stands there, and the word behind it is another. */
export function isReleaseInWords(name: string, text: string): boolean {
  const [, version = ""] = /^v?(\d+(?:\.\d+)+)-(?:preview|beta|alpha|release|final|stable|latest)$/.exec(name) ?? [];
  return version !== "" && text.includes(version);
}

/** How Windows calls the folder of programs where it speaks another language. */
const PROGRAM_FOLDERS =
  /^[A-Z]:\\+(?:Programme|Program|Programs|Programmi|Archivos de programa|Arquivos de [Pp]rogramas|Programas|Programmer|Programfiler|Ohjelmatiedostot|Programfájlok)(?![A-Za-z])/;

/** From the first drive of a text on. */
export function folderIn(text: string): string {
  const at = text.search(/(?<!\w)[A-Z]:\\/);
  return at < 0 ? "" : text.slice(at);
}

export function isLocalFolder(name: string, now: string): boolean {
  return /^[A-Z]:\\Program Files(?: \(x86\))?(?=\\|$)/.test(name) && PROGRAM_FOLDERS.test(now);
}

/** `x86` as "32-bit": what the processor's family means to a reader. */
export function isWidthInBits(name: string, text: string): boolean {
  const bits = name === "x86" ? "32" : name === "x64" ? "64" : null;
  return bits !== null && new RegExp(`(?<!\\d)${bits}[ \\u00a0-]?\\p{L}`, "u").test(text);
}
