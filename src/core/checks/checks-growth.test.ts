/** C7 for every check there is, on texts that repeat one thing: a new check is held to it as soon as it is listed. */
import { describe, it } from "vitest";
import { readInlineTags } from "#core/document/inline-html.ts";
import { parseArticle } from "#core/document/parse-article.ts";
import { expectLinear } from "#core/document/testing/expect-linear.ts";
import { checks } from "./checks.ts";
import { Subject } from "./reading/subject.ts";
import { articleText } from "./testing/generated-pairs.ts";

const REPEATED = [
  ..."Save |1 |` `` |、|a-to-a |v1.2.3 |a@b.example |“x” |(|  a|& amp; |[a](b) |保存|the of to |1 % |İ|\u202c|<!-- |& |_a_|x.Y|C:\\a b\\".split(
    "|",
  ),
];
const LENGTH = 16_000;

describe("every check by itself", () => {
  const cases = ["fr-FR", "zh-CN"].flatMap((locale) => REPEATED.map((part) => [part, locale] as const));

  it.each(cases)(
    "C7 takes time that grows with the text and no faster, whichever side repeats %j in %s",
    (part, locale) => {
      const article = parseArticle(articleText(locale, "x", "y"), "case.md");
      const context = { article, readTags: readInlineTags, sourceLocale: "en-US" };
      const segment = article.units.find((unit) => unit.kind === "segment");
      if (segment?.kind !== "segment") throw new Error("no segment");
      const textOf = (n: number) => `x ${part.repeat(n)}x`;
      const subjectsOf = (text: string) =>
        [
          ["x", text],
          [text, "x"],
          [text, `${text} 7`],
          [text, `x ${`${part}b `.repeat(text.length / (part.length + 2))}x`],
        ].map(([source = "", target = ""]) => new Subject({ ...segment, source }, target, context));
      for (const check of checks)
        expectLinear(
          textOf,
          Math.floor(LENGTH / part.length),
          (text) => {
            for (const subject of subjectsOf(text)) check.run(subject);
          },
          check.id,
        );
    },
  );
});
