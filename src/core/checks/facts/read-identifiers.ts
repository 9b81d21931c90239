/**
 * Identifiers in prose: names that are written for a machine, or as one. Told by their shape alone, so each shape is one that words don't have; words
 * with digits, abbreviations (`API`, `PDFs`) and units (`kWh`) are left to translators.
 */
import type { Range } from "#core/document/article.ts";

export interface Identifier extends Range {
  readonly name: string;
  /** Byte for byte; else a name that may take an ending. */
  readonly isExact: boolean;
}

interface Shape {
  /** What it can't be without, quick to look for. */
  readonly sign: RegExp;
  readonly pattern: RegExp;
}

/** Byte for byte. */
const EXACT: readonly Shape[] = [
  // A mailbox.
  { sign: /@/, pattern: /(?<![\w.+-])[\w.+-]+@[a-z\d-]+(?:\.[a-z\d-]+)+/gi },
  { sign: /-[\da-f]{4}-/i, pattern: /\b[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}\b/gi },
  // An address without its scheme.
  { sign: /www\./i, pattern: /(?<![\w.@/-])www(?:\.[\w-]+)+(?:\/[\w.$%&=?#~+-]*)*(?<![.?])/gi },
  // Paths: `C:\a`, `\\server\share`, `HKLM\a\b`, `/usr/bin`, `~/a`.
  // A blank belongs to a part that goes on with a capital and ends with a backslash: `C:\Program Files\App`.
  {
    sign: /:\\/,
    pattern:
      /\b[A-Za-z]:\\(?:[^\s\\<>"|?*,;:()\ufffc]+(?: [A-Z\d(][^\s\\<>"|?*,;:\ufffc]*){1,4}\\|[^\s<>"|?*,;()\ufffc])*[^\s<>"|?*,;().:\ufffc]/g,
  },
  { sign: /\\\\/, pattern: /(?<![\w\\])\\\\[\w.$-]+\\[\w.$\\-]*\w/g },
  { sign: /\\/, pattern: /(?<![\w.\\-])[\w.-]+(?:\\[\w.$-]+)+\\[\w.$-]*\w/g },
  { sign: /\/[\w.$-]+\//, pattern: /(?<=^|[\s("'])(?:~|\.{1,2})?(?:\/[\w.$-]+){2,}(?<![.])/g },
  // A version: `1.2.3`, `v2.0`.
  { sign: /\d\.\d/, pattern: /(?<![\w.])(?:v\d+(?:\.\d+)+|\d+(?:\.\d+){2,})(?:-[a-z][\w.]*\w)?(?![\w])/g },
  // A flag: `--force`.
  { sign: /--[a-z]/i, pattern: /(?<=^|[\s("'“„«「/])--[a-z][\w-]*\w/gi },
  // A file, a host, a namespace: `app.config`, `System.IO`; but no abbreviation (`e.g`) and no missing blank (`end.Next`).
  {
    sign: /[A-Za-z]\.[A-Za-z]/,
    pattern: /(?<![\w.@\\/-])(?![a-z]+\.[A-Z][a-z]+(?!\w|\.\w))[A-Za-z]\w+(?:\.[A-Za-z]\w+)+(?![\w@])/g,
  },
  { sign: /_/, pattern: /(?<![\w.\\/@])[A-Za-z\d]+(?:_[A-Za-z\d]+)+(?!\w)/g },
];
/** `SHA256`, `UTF-8`, `x64`; but no `step1`, `SP2`, `FY20`, `USD100`, `9 AM-5 PM`. */
const WITH_DIGITS =
  /(?<![\w.\\/@-])(?!(?:FY|CY|USD?|EUR|GBP)\d|[AP]M-\d|[A-Za-z]?[a-z]{2,}\d{1,2}(?!\w)|[A-Z]{1,3}\d{1,2}(?!\w))(?:[A-Za-z]+\d[A-Za-z\d]+|[A-Z]{2,}-\d+(?:-\d+)*)(?![\w])/g;
/** A small letter with a capital behind it. */
const CAMEL = /(?<![\w.\\/@])[A-Z]*\d*[a-z][a-z\d]*[A-Z][A-Za-z\d]*(?!\w)/g;
const WORDS_WITH_A_HUMP = /^(?:.{1,3}|[A-Z]aaS|e[A-Z][a-z]+|[KMGT]?Bps|[kMGT][A-Z].{0,2}s?)$/;
/** What any of them has. */
const QUICK = /[a-z][A-Z]|[@\\_]|[A-Za-z]-?\d|\d\.\d+\.\d|--[a-z]|\/[\w.$-]+\/|[A-Za-z]\.[A-Za-z]/;

/** @param text reading text; in order of place, none inside another */
export function readIdentifiers(text: string): readonly Identifier[] {
  if (!QUICK.test(text)) return [];
  const found: Identifier[] = [];
  /** 1 for each code unit of what is found. */
  const covered = new Uint8Array(text.length);
  const add = (pattern: RegExp, isExact: boolean) => {
    for (const { 0: name, index } of text.matchAll(pattern)) {
      const to = index + name.length;
      if (covered.subarray(index, to).includes(1)) continue;
      covered.fill(1, index, to);
      found.push({ name, from: index, to, isExact });
    }
  };
  for (const { sign, pattern } of EXACT) if (sign.test(text)) add(pattern, true);
  if (/[A-Za-z]-?\d/.test(text)) add(WITH_DIGITS, true);
  if (/[a-z][A-Z]/.test(text)) add(CAMEL, false);
  return found.filter(({ name, isExact }) => isExact || !WORDS_WITH_A_HUMP.test(name)).sort((a, b) => a.from - b.from);
}
