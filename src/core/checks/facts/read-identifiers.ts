/**
 * Identifiers in prose: names that are written for a machine, or as one. Told by their shape alone, so each shape is one that words don't have; words
 * with digits, abbreviations (`API`, `PDFs`) and units (`kWh`) are left to translators.
 */

import type { Range } from "#core/document/article.ts";
import { matchesOf } from "#core/search/matches-of.ts";

export interface Identifier extends Range {
  readonly name: string;
  /** Dashes and hyphens are no sign of language in it: a program reads them. */
  readonly isTyped: boolean;
  /** Byte for byte; else a name that may take an ending. */
  readonly isExact: boolean;
}

interface Shape {
  /** What it can't be without, quick to look for. */
  readonly sign: RegExp;
  readonly pattern: RegExp;
  /** Whether words of prose look like it too, where the text speaks of no command. */
  readonly isDoubtful?: true;
}

/** Verbs with which commands of PowerShell begin, as its guidelines list them. */
const VERBS =
  "Add|Approve|Assert|Backup|Block|Build|Checkpoint|Clear|Close|Compare|Complete|Compress|Confirm|Connect|Convert|ConvertFrom|ConvertTo|Copy|Debug|Deny|Deploy|Disable|Disconnect|Dismount|Edit|Enable|Enter|Exit|Expand|Export|Find|ForEach|Format|Get|Grant|Group|Hide|Import|Initialize|Install|Invoke|Join|Limit|Lock|Measure|Merge|Mount|Move|New|Open|Optimize|Out|Ping|Pop|Protect|Publish|Push|Read|Receive|Redo|Register|Remove|Rename|Repair|Request|Reset|Resize|Resolve|Restart|Restore|Resume|Revoke|Save|Search|Select|Send|Set|Show|Skip|Sort|Split|Start|Step|Stop|Submit|Suspend|Switch|Sync|Test|Trace|Unblock|Undo|Uninstall|Unlock|Unprotect|Unpublish|Unregister|Update|Use|Wait|Watch|Where|Write";
/** What stands behind such a verb in titles: `Read-Only`, `Open-Source`. */
const NO_NOUN =
  "(?:Access|On|In|Ins|Ons|Up|Off|Out|Back|Only|Down|Over|Through|Based|Source|Case|Driven|Time|Ended|Menu|Free|Party|By|To|Of|And|Like|Wide|Level|Side|Defined|Specific|Aware|Ready|Enabled|Disabled|Used|Style|Type|Mode|Un[a-z]{2,}ed)";
/** What two words with a hyphen are a kind of: "the Publish-Subscribe pattern". */
const OF_A_KIND = " (?:patterns?|models?|approach|architectures?|paradigm|messaging)(?![a-z])";
const EXTENSION =
  "(?:json|xml|ya?ml|config|exe|dll|cs|tsx?|jsx?|py|psd?m?1|sh|md|txt|csv|tsv|log|ini|html?|css|zip|msix?|cab|docx?|xlsx?|pptx?|pdf|png|jpe?g|svg|sql|cmd|bat|reg|inf|sys|lock|toml|conf|cfg|env|dat|db|vhdx?|iso|ps1xml|resx|csproj|sln)";

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
      /\b[A-Za-z]:\\(?:[^\s\\<>"|?*,;:()\ufffc]+(?: [A-Z\d(][^\s\\<>"|?*,;:\ufffc]*){1,4}\\|[^\s<>"|?*,;()\ufffc])*[^\s<>"|?*,;().:'’\ufffc]/g,
  },
  {
    sign: /[A-Z]{2}:\\/,
    pattern: /(?<![\w\\])[A-Z][A-Za-z]+:\\[\w.$-]+(?:\\[\w.$*-]+)*(?<![.])/g,
  },
  { sign: /HK[A-Z_]{2}/, pattern: /(?<!\w)HK(?:EY_[A-Z_]+|LM|CU|CR|U|CC)(?:\\[\w.$-]+)+(?<![.])/g },
  { sign: /\\\\/, pattern: /(?<![\w\\])\\\\[\w.$-]+\\[\w.$\\-]*\w/g },
  { sign: /\\/, pattern: /(?<![\w.\\-])[\w.-]+(?:\\[\w.$-]+)+\\[\w.$-]*\w/g },
  { sign: /\/[\w.$-]+\//, pattern: /(?<=^|[\s("'])(?:~|\.{1,2})?(?:\/[\w.$-]+){2,}(?<![.])/g },
  // A version: `1.2.3`, `v2.0`.
  // What English says of one with a hyphen (`v2.0-compatible`) is not part of it.
  {
    sign: /\d\.\d/,
    pattern:
      /(?<![\w.])(?:v\d+(?:\.\d+)+|\d+(?:\.\d+){2,})(?:-(?!(?:specific|based|compatible|compliant|conformant|only|style|level|enabled|aware|capable|like|or)(?!\w))[a-z][\w.]*\w)?(?![\w])/g,
  },
  // A flag: `--force`, `-Force`, `/quiet`; a variable of a shell.
  // Behind a closing quotation mark two dashes are a long one, and a slash parts two words.
  { sign: /--[a-z]/i, pattern: /(?<=^|[\s(/]|(?:^|[\s(])["'“„«「])--[a-z][\w-]*\w/gi },
  {
    sign: /-[A-Z]/,
    pattern:
      /(?<=^|[\s("'“„«「])-(?!(?:The|This|That|These|If|You|In|An|To|For|It|We|No|Or|And|When|Is|As|At|By)\b)[A-Z][A-Za-z\d]*[a-z][A-Za-z\d]*(?![\w-])/g,
  },
  { sign: /-[a-z]/, pattern: /(?<=^|[\s("'“„«「])-[a-z][a-z\d]+(?![\w-])/g, isDoubtful: true },
  {
    sign: /\/[A-Za-z]/,
    pattern:
      /(?<=^|[\s(]|(?:^|[\s(])["'“„«「])\/(?!(?:or|and|month|year|day|hour|user|week)\b)[A-Za-z][A-Za-z\d-]*[A-Za-z\d](?![\w/\\-]|\.\w)/g,
  },
  { sign: /\$[A-Za-z_]/, pattern: /(?<![\w$])\$(?:env:)?[A-Za-z_]\w+(?!\w)/gi },
  // A code of an error.
  { sign: /0x[\da-f]/i, pattern: /(?<![\w.])0x[\da-f]{2,}(?!\w)/gi },
  // A command: `Get-Item`.
  {
    sign: /[a-z]-[A-Z]/,
    pattern: new RegExp(
      `(?<![\\w./-])(?:${VERBS})-(?!${NO_NOUN}(?![a-z]))[A-Z][A-Za-z\\d]{2,}(?![\\w-]|${OF_A_KIND})`,
      "g",
    ),
  },
  // A file whose name has a hyphen.
  {
    sign: /\w-\w+\.[a-z]/i,
    pattern: new RegExp(`(?<![\\w.@\\\\/-])\\w+(?:-\\w+)+(?:\\.\\w+)*\\.${EXTENSION}(?![\\w-])`, "gi"),
  },
  // A file, a host, a namespace: `app.config`, `System.IO`; but no abbreviation (`e.g`) and no missing blank (`end.Next`).
  {
    sign: /[A-Za-z]\.[A-Za-z]/,
    pattern: /(?<![\w.@\\/-])(?![a-z]+\.[A-Z][a-z]+(?!\w|\.\w))[A-Za-z]\w+(?:\.[A-Za-z]\w+)+(?![\w@])/g,
  },
  { sign: /_/, pattern: /(?<![\w.\\/@])[A-Za-z\d]+(?:_[A-Za-z\d]+)+(?!\w)/g },
];
/** `SHA256`, `UTF-8`, `x64`; but no `step1`, `SP2`, `FY20`, `USD100`, `9 AM-5 PM`, `the1099`. */
const WITH_DIGITS =
  /(?<![\w.\\/@-])(?!(?:FY|CY|USD?|EUR|GBP|the|an|and|of|for|from|with|than|to)\d|[AP]M-\d|[A-Za-z]?[a-z]{2,}\d{1,2}(?!\w)|[A-Z]{1,3}\d{1,2}(?!\w))(?:[A-Za-z]+\d[A-Za-z\d]+|[A-Z]{2,}-\d+(?:-\d+)*)(?![\w])/g;
/** Of what a text with flags in small letters speaks. */
/** A text that is put before or behind another, as the name of a copy has it: "the name with **-copy** appended". */
const AFFIX = /\b(?:append(?:ed|ing|s)?|suffix(?:es)?|prefix(?:es)?)\b/i;
const COMMAND = /\b(?:parameters?|options?|switch(?:es)?|flags?|arguments?|commands?|run|use|with)\b/i;
/** A small letter with a capital behind it. */
const CAMEL = /(?<![\w.\\/@])[A-Z]*\d*[a-z][a-z\d]*[A-Z][A-Za-z\d]*(?!\w)/g;
const WORDS_WITH_A_HUMP = /^(?:.{1,3}|[A-Z]aaS|e[A-Z][a-z]+|[KMGT]?Bps|[kMGT][A-Z].{0,2}s?)$/;
/** What any of them has. */
const QUICK =
  /(?:^|[\s("'“„«「])[-/][A-Za-z]{2}|\$[A-Za-z_]|[a-z]-[A-Z]|-\w+\.[a-z]|[a-z][A-Z]|[@\\_]|[A-Za-z]-?\d|\d\.\d+\.\d|--[a-z]|\/[\w.$-]+\/|[A-Za-z]\.[A-Za-z]/;

/** A number, a time or a date to be filled in, with the point of the source's language: `xx.xx`, `HH.mm`. */
const PATTERN = /^(?:([xyzn#])\1*(?:\.([xyzn#])\2*)+|([a-z])\3+(?:\.([a-z])\4+)+)$/i;
/** Keys that are pressed together: `ALT_SHIFT`. */
const KEYS = /^(?:ALT|ALTGR|CTRL|CONTROL|SHIFT|WIN|CMD|FN)(?:_(?:ALT|CTRL|SHIFT|WIN|CMD|FN|TAB|ENTER|DEL|[A-Z\d]))+$/;

/** Two words with a zero where a hyphen was meant, the key beside it: `time0off`. */
const MISTYPED_HYPHEN = /^[A-Z]?[a-z]{2,}0[a-z]{3,}$/;

/** A long word by its first and last letter, with the number of those between, which other languages say in full: `i18n`, `a11y`. */
const COUNTED_LETTERS = /^[a-z](?:[3-9]|\d\d)[a-z]$/;

/** An amount with a point for the comma of its thousands: `10.000.00`, `2.500.000`. */
const AMOUNT = /^[1-9]\d{0,2}(?:\.\d{3})+\.(?:\d\d|\d{3})$/;

/** A slash between two words that became a point: "SPF and.or DKIM". */
const MISTYPED_SLASH = /^and\.or$/i;

function isNoName(name: string): boolean {
  return (
    MISTYPED_SLASH.test(name) ||
    AMOUNT.test(name) ||
    COUNTED_LETTERS.test(name) ||
    PATTERN.test(name) ||
    KEYS.test(name) ||
    MISTYPED_HYPHEN.test(name)
  );
}

/** @param text reading text; in order of place, none inside another */
export function readIdentifiers(text: string): readonly Identifier[] {
  if (!QUICK.test(text)) return [];
  const found: Identifier[] = [];
  /** 1 for each code unit of what is found. */
  const covered = new Uint8Array(text.length);
  const add = (pattern: RegExp, isExact: boolean, isTyped: boolean) => {
    for (const { 0: name, index } of matchesOf(text, pattern)) {
      const to = index + name.length;
      if (covered.subarray(index, to).includes(1)) continue;
      covered.fill(1, index, to);
      found.push({ name, from: index, to, isExact, isTyped });
    }
  };
  const isCommand = COMMAND.test(text) && !AFFIX.test(text);
  for (const { sign, pattern, isDoubtful } of EXACT) {
    if (sign.test(text) && (isDoubtful !== true || isCommand)) add(pattern, true, true);
  }
  if (/[A-Za-z]-?\d/.test(text)) add(WITH_DIGITS, true, false);
  if (/[a-z][A-Z]/.test(text)) add(CAMEL, false, false);
  return found
    .filter(({ name, isExact }) => (isExact ? !isNoName(name) : !WORDS_WITH_A_HUMP.test(name)))
    .sort((a, b) => a.from - b.from);
}
