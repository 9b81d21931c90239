/**
 * Names that are made of words: `QuickFilter`, `Report\Message\Summary`, `blog_viewer`. A person who translates what stands on a screen may well put them into words of
 * the target's language; whoever writes a drive, a file or a key of the registry does not.
 */

/** Words grown together, each with a capital. */
const HUMPED = /^(?:[A-Z]+[a-z]+){2,}$/;
/** Words with dots or backslashes between them, or with underscores. */
const PARTED = /^\.{0,2}\\?[A-Za-z][A-Za-z-]*\d?(?:[.\\][A-Za-z][A-Za-z-]*\d?)+$/;
const SNAKE = /^[a-z]+(?:_[a-z]+)+$/;
/** Behind the last dot: a file or a host. */
const FILE = /\.(?:[a-z]{2,4}|config|[a-z]{1,3}proj|Designer)$/;

export function isWorded(name: string): boolean {
  return HUMPED.test(name) || SNAKE.test(name) || isParted(name);
}

/** Whether it has parts, each a word: it is the same name where each has another. */
export function isParted(name: string): boolean {
  return PARTED.test(name) && !FILE.test(name);
}

const CODE = /^([A-Z]{2,})-(\d[\d-]*)$/;
/** Prefixes that say who numbered it, in all languages. */
const ISSUERS = /^(?:KB|CVE|ISO|IEC|IEEE|RFC|MS|ANSI|CP|SHA|MD|UTF|UCS|EN|DIN|TS|PR|RS|RJ|USB|HTTP|TLS|AES|RSA|DES)$/;

/** Whether a number of a series (`APP-10030`) has a prefix of the target's language: the same digits behind other letters. */
export function isRenumbered(name: string, now: string): boolean {
  const [, prefix = "", digits = ""] = CODE.exec(name) ?? [];
  if (digits === "" || ISSUERS.test(prefix)) return false;
  const [, other = ""] = /^(\p{Lu}+)-/u.exec(now) ?? [];
  return other !== "" && other !== prefix && now.slice(other.length + 1) === digits;
}
