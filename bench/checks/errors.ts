/**
 * Errors as machine translation makes them, each as a small change to a right target. An error applies where its pattern stands in the target; the check
 * that has to speak is named with it. Variants of them, and what no sentence of its own shows, are in `variants.ts`.
 */
import {
  type InjectedError,
  inSentences,
  LATIN_OR_CYRILLIC,
  LINK,
  NO_WORD_SPACES,
  notIn,
  only,
  swap,
} from "./inject.ts";

export const injectedErrors: readonly InjectedError[] = [
  { kind: "link destination changed", checks: ["link-destination"], inject: swap(LINK, "[$1]($2x)") },
  {
    kind: "link destination swapped for another page",
    checks: ["link-destination"],
    inject: swap(LINK, "[$1](other.md)"),
  },
  { kind: "link lost, text kept", checks: ["link-missing"], inject: swap(LINK, "$1") },
  {
    kind: "link added",
    checks: ["link-extra"],
    inject: inSentences((target) => (/[[`]/.test(target) ? null : `[x](extra.md) ${target}`)),
  },
  { kind: "space between link text and destination", checks: ["link-broken"], inject: swap(/\]\((?!\.\.)/, "] (") },
  {
    kind: "link without its destination",
    checks: ["link-broken", "link-missing"],
    inject: swap(LINK, "[$1]"),
  },
  { kind: "full-width parentheses around a destination", checks: ["link-broken"], inject: swap(LINK, "[$1]（$2）") },
  { kind: "reference id changed", checks: ["reference-link"], inject: swap(/\]\[proxy\]/, "][starpnieks]") },
  {
    kind: "code changed",
    checks: ["code-span"],
    inject: swap(/`([^`]{3,})`/, (_, code = "") => `\`${code.slice(0, -1)}\``),
  },
  { kind: "code without backticks", checks: ["code-span"], inject: swap(/`([^`]+)`/, "$1") },
  { kind: "backtick lost", checks: ["code-span"], inject: swap(/`([^`]+)`/, "`$1") },
  { kind: "bold lost", checks: ["emphasis"], inject: swap(/\*\*([^*]+)\*\*/, "$1") },
  { kind: "space inside bold", checks: ["emphasis-dead"], inject: swap(/\*\*([^*]+)\*\*/, "** $1**") },
  { kind: "space before the end of bold", checks: ["emphasis-dead"], inject: swap(/\*\*([^*]+)\*\*/, "**$1 **") },
  { kind: "empty bold", checks: ["empty-emphasis"], inject: swap(/\*\*([^*]+)\*\*/, "****") },
  {
    kind: "escaped bold left",
    checks: ["empty-emphasis"],
    inject: inSentences((target) => target.replace(/(?<=\S) (?=\S)|$/, " \\*\\*\\*\\* ").trimEnd()),
  },
  { kind: "tag lost", checks: ["html-inline"], inject: swap(/<kbd>Ctrl<\/kbd>/, "Ctrl") },
  { kind: "tag not closed", checks: ["html-inline"], inject: swap(/<\/kbd>/, "") },
  { kind: "entity escaped again", checks: ["entity"], inject: swap(/&gt;/, "&amp;gt;") },
  { kind: "entity broken", checks: ["entity"], inject: swap(/&gt;/, "& gt;") },
  { kind: "include lost", checks: ["docs-token"], inject: swap(/\s*\[!INCLUDE .*\)\]/, "") },
  { kind: "include keyword translated", checks: ["docs-token"], inject: swap(/!INCLUDE/, "!IEKĻAUT") },
  {
    kind: "cross reference changed",
    checks: ["docs-token"],
    inject: swap(/<xref:[^>]*>/, "<xref:Orchard.Sync.Aģents>"),
  },
  { kind: "placeholder changed", checks: ["placeholder"], inject: swap(/\{0\}|\{name\}/, "{1}") },
  { kind: "placeholder translated", checks: ["placeholder"], inject: swap(/\{name\}/, "{vārds}") },
  { kind: "placeholder lost", checks: ["placeholder"], inject: swap(/ ?(?:\{0\}|\{name\})/, "") },
  { kind: "heading sign at the start", checks: ["block-injection"], inject: inSentences((target) => `# ${target}`) },
  { kind: "list mark at the start", checks: ["block-injection"], inject: inSentences((target) => `- ${target}`) },
  { kind: "quote mark at the start", checks: ["block-injection"], inject: inSentences((target) => `> ${target}`) },
  {
    kind: "number changed",
    checks: ["number"],
    inject: swap(/(?<![\d.,\-=`:/])(15|20|30|75|2023)(?![\d.,]*\d|[-\w`])/, (number = "") => `${Number(number) + 1}`),
  },
  { kind: "decimal sign lost", checks: ["number"], inject: swap(/2[.,]5(?= ?\p{L})/u, "25") },
  { kind: "number dropped", checks: ["number"], inject: swap(/(?<![\d.,`=:/-])\b(15|30)\b(?!\d)/, "") },
  { kind: "digit doubled", checks: ["number"], inject: swap(/10[.,\u00a0 ]?000/, "100000") },
  { kind: "identifier changed", checks: ["identifier"], inject: swap(/ORCHARD_HOME/, "ORCHARD_MAJAS") },
  { kind: "identifier in pieces", checks: ["identifier"], inject: swap(/ORCHARD_HOME/, "ORCHARD _ HOME") },
  {
    kind: "address of a mailbox changed",
    checks: ["identifier"],
    inject: swap(/support@orchard\.example\.com/, "atbalsts@orchard.example.com"),
  },
  { kind: "version changed", checks: ["identifier", "number"], inject: swap(/2\.4\.1/, "2.4.2") },
  {
    kind: "bare address changed",
    checks: ["url-text"],
    inject: swap(/<https:\/\/orchard\.example\.com\/status>/, "<https://orchard.example.com/statuss>"),
  },
  {
    kind: "name from no-loc translated",
    checks: ["do-not-translate"],
    inject: swap(/(?<![\w/.\\])Orchard(?![\w.\\/])/, "Dārzs"),
  },
  { kind: "nothing left", checks: ["empty"], inject: () => "" },
  { kind: "left in the source language", checks: ["untranslated"], inject: inSentences((_, source) => source) },
  {
    kind: "in a language that was not asked for",
    checks: ["wrong-language"],
    inject: inSentences((_, source, locale) =>
      /^(?:zh|ja)/.test(locale)
        ? "Это предложение написано на другом языке и стоит здесь по ошибке."
        : source === ""
          ? null
          : "这句话是用另一种语言写的，错误地出现在这里。",
    ),
  },
  {
    kind: "cut off in the middle",
    checks: ["truncated"],
    inject: inSentences((target, source) =>
      source.length < 60 || /^(?:th|lo)/.test(source)
        ? null
        : target.slice(0, Math.floor(target.length * 0.3)).replace(/[^\p{L}]*$/u, "") || null,
    ),
  },
  { kind: "space at the start", checks: ["whitespace-edge"], inject: inSentences((target) => ` ${target}`) },
  { kind: "space at the end", checks: ["whitespace-edge"], inject: inSentences((target) => `${target} `) },
  { kind: "doubled space", checks: ["double-space"], inject: inSentences(swap(/(?<=\p{L}) (?=\p{L})/u, "  ")) },
  {
    kind: "space before the full stop",
    checks: ["space-before-punctuation"],
    inject: inSentences(notIn(/^fr/, swap(/([.。।])$/, " $1"))),
  },
  {
    kind: "space before a comma",
    checks: ["space-before-punctuation"],
    inject: swap(/(?<=\p{L})([,،、])(?=[ \p{L}])/u, " $1"),
  },
  { kind: "final mark lost", checks: ["end-punctuation"], inject: inSentences(notIn(/^th/, swap(/[.。।]$/, ""))) },
  { kind: "question mark lost", checks: ["end-punctuation"], inject: swap(/ ?[?？؟]$/, ".") },
  { kind: "full stop doubled", checks: ["punctuation-doubled"], inject: inSentences(swap(/([.。।])$/, "$1$1")) },
  { kind: "bracket lost", checks: ["brackets"], inject: swap(/(?<=(?<!\])[(（][^()（）[\]]*)[)）](?=[^)\]]*$)/, "") },
  {
    kind: "word repeated",
    checks: ["repeated-word"],
    inject: inSentences(only(LATIN_OR_CYRILLIC, swap(/(?<= )(\p{Ll}{4,}) /u, "$1 $1 "))),
  },
  {
    kind: "zero-width space inside a word",
    checks: ["invisible"],
    // Thai has it where a line may break.
    inject: inSentences(notIn(/^th/, swap(/(\p{L})(\p{L})/u, "$1\u200b$2"))),
  },
  {
    kind: "bidi control",
    checks: ["invisible"],
    inject: inSentences(notIn(/^(?:ar|he)/, swap(/(\p{L})(\p{L})/u, "$1\u202e$2"))),
  },
  {
    kind: "letters read in the wrong encoding",
    checks: ["invisible"],
    inject: only(
      /^(?:lv|de|fr|es)/,
      swap(/([āēīļņšžčģķüöäßéèêàçóáíñ])/, (letter = "") =>
        [...new TextEncoder().encode(letter)].map((byte) => WINDOWS_1252[byte] ?? String.fromCharCode(byte)).join(""),
      ),
    ),
  },
  {
    kind: "look-alike letter of another script",
    checks: ["mixed-script"],
    inject: inSentences(only(/^(?:lv|de|fr|es|tr)/, swap(/(?<=\p{Ll})a(?=\p{Ll})/u, "а"))),
  },
  { kind: "tatweel", checks: ["kashida"], inject: only(/^ar/, swap(/(?<=\p{L})(ا|ل)/u, "ـ$1")) },
  { kind: "full-width letters", checks: ["full-width"], inject: notIn(NO_WORD_SPACES, swap(/FTP/, "ＦＴＰ")) },
  {
    kind: "line break in a heading or a cell",
    checks: ["block-injection"],
    inject: (target, source) => (/^(?:Set up|Number of)/.test(source) ? target.replace(/ /, "\n") : null),
  },
  {
    kind: "capital lost",
    checks: ["capital"],
    inject: only(
      LATIN_OR_CYRILLIC,
      swap(/^(\p{Lu})(?=\p{Ll})/u, (letter = "") => letter.toLowerCase()),
    ),
  },
];

/** What Windows-1252 has at 0x80 to 0x9f (WHATWG Encoding Standard). */
const WINDOWS_1252: Readonly<Record<number, string>> = Object.fromEntries(
  Array.from("€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ", (letter, index) => [0x80 + index, letter]),
);
