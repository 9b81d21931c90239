/** Variants of the errors in `errors.ts`: what else happens to links, code, numbers and marks, and what needs a glossary to be seen. */
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

const MARKED = /[`[<{*\\]/;
const QUOTED = /[“„«"「](?!\{)([^“„«"”»「」{}]+)[”“»"」]/;
const BRACKETED = /(?<![\])\w`])[(（]([^()（）[\]]+)[)）]/;

/** In prose without any markup. */
function inPlain(inject: InjectedError["inject"]): InjectedError["inject"] {
  return inSentences((target, source, locale) => (MARKED.test(target) ? null : inject(target, source, locale)));
}

/** "folder" as the sentence about deleting one has it, and a word that is wrong for it. */
const FOLDER: Readonly<Record<string, readonly [right: string, wrong: string]>> = {
  "ar-SA": ["المجلد", "الدليل"],
  "de-DE": ["Ordner", "Mappe"],
  "es-ES": ["carpeta", "mapa"],
  "fr-FR": ["dossier", "classeur"],
  "he-IL": ["התיקיה", "הספריה"],
  "hi-IN": ["फ़ोल्डर", "निर्देशिका"],
  "ja-JP": ["フォルダー", "ディレクトリ"],
  "ko-KR": ["폴더", "디렉터리"],
  "lv-LV": ["mapi", "katalogu"],
  "ru-RU": ["папку", "каталог"],
  "th-TH": ["โฟลเดอร์", "ไดเรกทอรี"],
  "tr-TR": ["klasörü", "dizini"],
  "zh-CN": ["文件夹", "目录"],
};

function replaceFolder(target: string, source: string, locale: string): string | null {
  const [right, wrong] = FOLDER[locale] ?? ["", ""];
  return source.startsWith("**Important**") && right !== "" ? target.replace(right, wrong) : null;
}

/** A sentence of the same meaning in a language of the same script. */
const NEIGHBOURS: Readonly<Record<string, string>> = {
  "ar-SA": "دستگاه را دوباره راه‌اندازی کنید و منتظر بمانید تا چراغ سبز شود؛ گزینه‌های پیکربندی کمک می‌کنند.",
  "de-DE": "Start de computer na de installatie opnieuw op en wacht tot het lampje groen wordt.",
  "es-ES": "Reinicie o computador após a instalação e aguarde até que a luz fique verde.",
  "fr-FR": "Reinicie el equipo después de la instalación y espere hasta que la luz se ponga verde.",
  "ja-JP": "安装后重新启动计算机，然后等待指示灯变为绿色。",
  "ko-KR": "安装后重新启动计算机，然后等待指示灯变为绿色。",
  "lv-LV": "Pärast installimist taaskäivitage arvuti ja oodake, kuni tuli muutub roheliseks.",
  "ru-RU": "Після інсталяції перезавантажте комп’ютер і зачекайте, доки індикатор не стане зеленим.",
  "tr-TR": "Starten Sie den Computer nach der Installation neu, und warten Sie, bis die Anzeige grün leuchtet.",
  "zh-CN": "安裝之後，請重新啟動電腦，並等候燈號變成綠色。",
};

export const variantErrors: readonly InjectedError[] = [
  { kind: "fragment changed", checks: ["link-destination"], inject: swap(/#windows\)/, "#logi)") },
  { kind: "query dropped", checks: ["link-destination"], inject: swap(/\?view=agent-2\.4/, "") },
  { kind: "link with its text lost", checks: ["link-missing"], inject: inSentences(swap(LINK, "")) },
  { kind: "link doubled", checks: ["link-extra"], inject: swap(LINK, "[$1]($2) [$1]($2)") },
  { kind: "bracket of a link lost", checks: ["link-broken"], inject: swap(LINK, "[$1($2)") },
  { kind: "link escaped", checks: ["link-broken"], inject: swap(LINK, "\\[$1\\]($2)") },
  { kind: "full-width brackets around a link's text", checks: ["link-broken"], inject: swap(LINK, "［$1］($2)") },
  { kind: "link without text", checks: ["link-broken", "link-missing"], inject: swap(LINK, "[]($2)") },
  { kind: "code translated", checks: ["code-span"], inject: swap(/`([^`]{3,})`/, "`vērtība`") },
  { kind: "code in quotation marks", checks: ["code-span"], inject: swap(/`([^`]{3,})`/, "“$1”") },
  {
    kind: "code in capitals",
    checks: ["code-span"],
    inject: swap(/`([a-z][^`]{2,})`/, (all = "") => all.toUpperCase()),
  },
  { kind: "bold made italic", checks: ["emphasis"], inject: swap(/\*\*([^*]+)\*\*/, "*$1*") },
  {
    kind: "bold never closed",
    checks: ["emphasis-dead", "emphasis"],
    inject: swap(/\*\*([^*]+)\*\*/, "**$1"),
  },
  { kind: "bold escaped", checks: ["empty-emphasis"], inject: swap(/\*\*([^*]+)\*\*/, "\\*\\*$1\\*\\*") },
  { kind: "tag translated", checks: ["html-inline"], inject: swap(/<kbd>C<\/kbd>/, "<taste>C</taste>") },
  { kind: "entity without its semicolon", checks: ["entity"], inject: swap(/&gt;/, "&gt") },
  { kind: "include apart", checks: ["docs-token"], inject: swap(/\[!INCLUDE/, "[! INCLUDE") },
  { kind: "path of an include changed", checks: ["docs-token"], inject: swap(/includes\/preview/, "includes/vista") },
  { kind: "cross reference lost", checks: ["docs-token"], inject: swap(/<xref:[^>]*>/, "") },
  { kind: "placeholder spaced", checks: ["placeholder"], inject: swap(/\{0\}/, "{ 0 }") },
  { kind: "placeholder doubled", checks: ["placeholder"], inject: swap(/\{0\}/, "{0} {0}") },
  { kind: "full-width placeholder", checks: ["placeholder"], inject: swap(/\{name\}/, "｛name｝") },
  { kind: "number at the start", checks: ["block-injection"], inject: inSentences((target) => `1. ${target}`) },
  {
    kind: "list mark on a new line",
    checks: ["block-injection"],
    inject: inSentences(notIn(NO_WORD_SPACES, swap(/(?<=\p{L}) (?=\p{L})/u, "\n- "))),
  },
  {
    kind: "pipe in a cell",
    checks: ["block-injection"],
    inject: (target, source) => (source.startsWith("Number of") ? target.replace(/ /, " | ") : null),
  },
  { kind: "pair closed early", checks: ["frame"], inject: inPlain((target) => `${target}</span>`) },
  {
    kind: "another pair opened",
    checks: ["frame"],
    inject: inPlain((target) => `${target}<span data-ttu-id="a1b2c-900">`),
  },
  {
    kind: "reference id dropped",
    checks: ["reference-link", "link-missing", "link-broken"],
    inject: swap(/\]\[proxy\]/, "]"),
  },
  {
    kind: "digits transposed",
    checks: ["number"],
    inject: swap(/(?<![\d.,\-=`:/])(15|75)(?![\d.,]*\d|[-\w`])/, (number = "") =>
      Array.from(number).reverse().join(""),
    ),
  },
  { kind: "a group of digits lost", checks: ["number"], inject: swap(/10[.,\u00a0 ]?000/, "10") },
  { kind: "version shortened", checks: ["identifier", "number"], inject: swap(/2\.4\.1/, "2.4") },
  { kind: "identifier in small letters", checks: ["identifier"], inject: swap(/ORCHARD_HOME/, "orchard_home") },
  { kind: "bare address without its path", checks: ["url-text"], inject: swap(/\.com\/status>/, ".com>") },
  {
    kind: "term not used",
    checks: ["term"],
    terms: (locale) => [{ source: "folder", required: [FOLDER[locale]?.[0] ?? "?"] }],
    inject: replaceFolder,
  },
  {
    kind: "forbidden word used",
    checks: ["term-forbidden"],
    terms: (locale) => [{ source: "folder", forbidden: [FOLDER[locale]?.[1] ?? "?"] }],
    inject: replaceFolder,
  },
  { kind: "nothing but a space left", checks: ["empty"], inject: () => " " },
  {
    kind: "second half in the source's language",
    checks: ["untranslated"],
    inject: inPlain(
      notIn(NO_WORD_SPACES, (target, source) => {
        const [words, own] = [source.split(" "), target.split(" ")];
        const half = [...own.slice(0, Math.ceil(own.length / 2)), ...words.slice(Math.floor(words.length / 2))];
        return words.length < 14 ? null : half.join(" ");
      }),
    ),
  },
  {
    kind: "in a related language",
    checks: ["wrong-language"],
    inject: (_, source, locale) => (source.startsWith("Restart the computer") ? (NEIGHBOURS[locale] ?? null) : null),
  },
  {
    kind: "a sentence that loops",
    checks: ["length", "repeated-word"],
    inject: inPlain((target) => `${target} `.repeat(5).trim()),
  },
  {
    kind: "far too short",
    checks: ["length", "truncated"],
    inject: inPlain((target, source) =>
      source.length < 60 ? null : `${target.slice(0, 4).trim()}${/[.。।]$/.exec(target)?.[0] ?? ""}`,
    ),
  },
  {
    kind: "no-break space at the end",
    checks: ["whitespace-edge"],
    inject: inSentences((target) => `${target}\u00a0`),
  },
  { kind: "doubled space before bold", checks: ["double-space"], inject: swap(/(?<=\p{L}) (?=\*\*)/u, "  ") },
  {
    kind: "space inside brackets",
    checks: ["space-before-punctuation"],
    inject: swap(BRACKETED, "($1 )"),
  },
  {
    kind: "French marks not set off",
    checks: ["punctuation-spacing"],
    inject: only(/^fr/, swap(/[ \u00a0\u202f](?=[:?;])/, "")),
  },
  {
    kind: "French guillemets not set off",
    checks: ["punctuation-spacing"],
    inject: only(/^fr/, swap(/«[ \u00a0\u202f]/, "«")),
  },
  {
    kind: "no space behind a comma",
    checks: ["punctuation-spacing"],
    inject: notIn(NO_WORD_SPACES, swap(/(?<=\p{L}\p{L}[,،]) (?=\p{L}\p{L})/u, "")),
  },
  {
    kind: "full stop for a colon",
    checks: ["end-punctuation"],
    inject: inSentences(notIn(/^th/, swap(/[.。।]$/, ":"))),
  },
  {
    kind: "a comma at the end",
    checks: ["end-punctuation", "truncated"],
    inject: inSentences(notIn(/^th/, swap(/[.。।]$/, ","))),
  },
  {
    kind: "narrow full stop",
    checks: ["end-punctuation"],
    inject: inPlain(only(/^(?:ja|zh)/, swap(/(?<=[\p{Script=Han}\p{Script=Hiragana}])。$/u, "."))),
  },
  { kind: "question not opened", checks: ["end-punctuation"], inject: only(/^es/, swap(/¿/, "")) },
  { kind: "comma doubled", checks: ["punctuation-doubled"], inject: swap(/(?<=\p{L})([,،、，])(?=[ \p{L}])/u, "$1$1") },
  { kind: "full stop behind a question mark", checks: ["punctuation-doubled"], inject: swap(/([?？؟])$/, "$1.") },
  { kind: "bracket doubled", checks: ["brackets"], inject: swap(BRACKETED, "($1))") },
  { kind: "quotation mark lost", checks: ["quotes"], inject: swap(QUOTED, (all = "") => all.slice(0, -1)) },
  { kind: "quotation marks lost", checks: ["quotes"], inject: notIn(/^(?:ja|zh)/, swap(QUOTED, "$1")) },
  { kind: "quotation marks turned", checks: ["quotes"], inject: notIn(/^(?:de|ja|zh)/, swap(QUOTED, "»$1«")) },
  {
    kind: "quotation marks of two sorts",
    checks: ["quotes"],
    inject: swap(QUOTED, (all = "") => `${all.slice(0, -1)}${all.endsWith("»") ? "”" : "»"}`),
  },
  {
    kind: "a few words repeated",
    checks: ["repeated-word"],
    inject: inPlain(
      notIn(NO_WORD_SPACES, swap(/(?<=\p{L} )(\p{L}[\p{L}\p{M}]+ \p{L}[\p{L}\p{M}]+) (?=\p{L})/u, "$1 $1 ")),
    ),
  },
  {
    kind: "first word repeated",
    checks: ["repeated-word"],
    inject: inSentences(
      only(LATIN_OR_CYRILLIC, (target, source, locale) =>
        swap(/^(\p{Lu}\p{Ll}{3,}) (?=\p{L})/u, (_, word = "") => `${word} ${word.toLowerCase()} `)(
          target,
          source,
          locale,
        ),
      ),
    ),
  },
  {
    kind: "particle repeated",
    checks: ["repeated-word"],
    inject: inSentences(only(/^ja/, swap(/を(?=\p{L})/u, "をを"))),
  },
  { kind: "soft hyphen", checks: ["invisible"], inject: inPlain(swap(/(\p{L})(\p{L})/u, "$1\u00ad$2")) },
  { kind: "line separator", checks: ["invisible"], inject: inPlain(swap(/(\p{L})(\p{L})/u, "$1\u2028$2")) },
  { kind: "private character", checks: ["invisible"], inject: inPlain(swap(/(\p{L})(\p{L})/u, "$1\ue000$2")) },
  {
    kind: "Latin letter in a Cyrillic word",
    checks: ["mixed-script"],
    inject: inPlain(only(/^ru/, swap(/(?<=[а-я])о(?=[а-я])/u, "o"))),
  },
  {
    kind: "full-width digits",
    checks: ["full-width"],
    inject: swap(/(?<![\d.,\-=`:/\w])(15|30|75)(?![\d.,]*\d|[-\w`])/, (number = "") =>
      Array.from(number, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join(""),
    ),
  },
  { kind: "full-width full stop", checks: ["full-width"], inject: inSentences(notIn(/^(?:ja|zh)/, swap(/\.$/, "。"))) },
  { kind: "two tatweels", checks: ["kashida"], inject: inPlain(only(/^ar/, swap(/(?<=\p{L})(?=[اون])/u, "ــ"))) },
];
