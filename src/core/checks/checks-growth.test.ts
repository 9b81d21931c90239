/** C7 for every check there is, on texts that repeat one thing: a new check is held to it as soon as it is listed. */
import { describe, it } from "vitest";
import { readInlineTags } from "#core/document/inline-html.ts";
import { parseArticle } from "#core/document/parse-article.ts";
import { expectLinear } from "#core/document/testing/expect-linear.ts";
import { checks } from "./checks.ts";
import { Subject } from "./reading/subject.ts";
import { articleText } from "./testing/generated-pairs.ts";

const REPEATED = ["Save ", "1 ", "v1.2.3 ", "a@b.example ", "“x” ", "(", "  a", "& amp; ", "[a](b) ", "保存"];
const LENGTH = 16_000;

describe("every check", () => {
  const article = parseArticle(articleText("fr-FR", "x", "y"), "case.md");
  const context = { article, readTags: readInlineTags, sourceLocale: "en-US" };
  const segment = article.units.find((unit) => unit.kind === "segment");
  if (segment?.kind !== "segment") throw new Error("no segment");

  it.each(REPEATED)("C7 takes time that grows with the text and no faster, whichever side repeats %j", (part) => {
    const textOf = (n: number) => `x ${part.repeat(n)}x`;
    expectLinear(textOf, Math.floor(LENGTH / part.length), (text) => {
      for (const [source, target] of [
        ["x", text],
        [text, "x"],
        [text, `${text} 7`],
      ] as const) {
        const subject = new Subject({ ...segment, source }, target, context);
        for (const check of checks) check.run(subject);
      }
    });
  });
});
