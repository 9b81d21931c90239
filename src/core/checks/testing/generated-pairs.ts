/** Sources and targets for the laws of the checks: pieces of Markdown in several scripts, whole and torn, and pairs of which one is the other, damaged. */
import fc from "fast-check";
import type { Article, Segment } from "#core/document/article.ts";
import { parseArticle } from "#core/document/parse-article.ts";
import { writePair } from "#core/document/testing/generated-articles.ts";

export const LOCALES = [
  "lv-LV",
  "de-DE",
  "fr-FR",
  "ja-JP",
  "zh-CN",
  "th-TH",
  "hi-IN",
  "ar-SA",
  "he-IL",
  "ru-RU",
  "ko-KR",
];

const words = [
  ...[
    "Save",
    "the file",
    "in 2019",
    "3,5 GB",
    "U.S.",
    "snake_case",
    "CamelCase",
    "a@b.example",
    "v1.2",
    "e.g.",
    "it’s",
  ],
  ...[
    "Saglabājiet",
    "Größe",
    "Remarque :",
    "保存",
    "「開く」",
    "请单击",
    "（注）",
    "บันทึก",
    "सहेजें।",
    "احفظ،",
    "שמור",
    "файл",
    "저장(Save)을",
  ],
  ...[
    "“x”",
    "„x“",
    "(y)",
    ".",
    "。",
    ",",
    ":",
    "؟",
    "…",
    "1.",
    "5 * 3",
    "50 %",
    "C:\\",
    "\u00a0",
    "\u200b",
    "\u200f",
    "😀",
  ],
];
const markup = [
  ...[
    "**Save**",
    "*it*",
    "__a__",
    "_b_",
    "***c***",
    "~~d~~",
    "`npm test`",
    "``a`b``",
    "[text](/en-us/x.md)",
    "[text][id]",
    "[id][]",
  ],
  ...[
    "![alt](i.png)",
    "<https://x.example>",
    "https://x.example/y",
    "[^1]",
    "<br>",
    "<kbd>F5</kbd>",
    '<a name="x"></a>',
    "<b>e</b>",
  ],
  ...[
    '<span class="u">v</span>',
    "&amp;",
    "&nbsp;",
    "&#39;",
    "\\*",
    "\\_",
    "[!NOTE]",
    "[!INCLUDE [a](../b.md)]",
    "{{x}}",
    "{0}",
    "%s",
  ],
  ...["<name>", "$(x)", "<xref:A.B>", "@A.B", '::: zone pivot="a"', "[**n**](m)", "**`k`**"],
];
const torn = [
  ...[
    "** ",
    " **",
    "*",
    "_",
    "****",
    "\\*\\*",
    "`",
    "[",
    "]",
    "](",
    "] (x)",
    "(",
    "<kbd>",
    "</kbd>",
    "<b",
    "& amp;",
    "&amp;amp;",
  ],
  ...["[! NOTE]", "[!PADOMS]", "{ 0 }", "% s", "# ", "- ", "> ", "1. ", "\n", "\n- ", "  ", "|", "\\", '"', "«", "„"],
];

const piece = (weight: number) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...words) },
    { weight: 2, arbitrary: fc.constantFrom(...markup) },
    { weight, arbitrary: fc.constantFrom(...torn) },
  );

const joined = (weight: number) =>
  fc.array(fc.tuple(piece(weight), fc.constantFrom(" ", " ", "")), { maxLength: 7 }).map((pieces) =>
    pieces
      .map(([text, gap]) => text + gap)
      .join("")
      .trimEnd(),
  );

/** A fragment as it might stand in an article. */
export const fragment: fc.Arbitrary<string> = joined(0);

/** One that no article should hold, and any string. */
export const hostileFragment: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: joined(3) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 40 }) },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 40 }) },
);

const AROUND = [
  "{}",
  "{}",
  "- {}",
  "> [!NOTE]\n> {}",
  '# <a name="x"></a>{}',
  "| a | b |\n|---|---|\n| {} | x |",
  "[{}](a.md)",
  "```\n{}\n```",
  "Text. {}",
];

export interface GeneratedPair {
  readonly article: Article;
  readonly segment: Segment;
  /** The target to look at. */
  readonly target: string;
}

/** Pairs in an article, with a target as it was loaded and one that is there now. */
export const pair: fc.Arbitrary<GeneratedPair> = fc
  .record({
    source: fragment,
    loaded: fc.oneof(fragment, hostileFragment),
    now: fc.option(fc.oneof(fragment, hostileFragment), { nil: null }),
    locale: fc.constantFrom(...LOCALES),
    around: fc.constantFrom(...AROUND),
  })
  .map(({ source, loaded, now, locale, around }) => {
    const article = parseArticle(articleText(locale, source, loaded, around), "case.md");
    const segment = article.units.find((unit) => unit.kind === "segment");
    return segment === undefined ? null : { article, segment, target: now ?? segment.target };
  })
  .filter((generated) => generated !== null);

/** The text of an article that holds one pair. */
export function articleText(locale: string, source: string, target: string, around = "{}"): string {
  const written = writePair("a0000-101", target, source);
  return `---\nms.contentlocale: ${locale}\n---\n\n${around.replace("{}", () => written)}\n`;
}
