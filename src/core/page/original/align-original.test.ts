import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { admitArticle } from "#core/document/admit-article.ts";
import type { Article } from "#core/document/article.ts";
import { parseArticle } from "#core/document/parse-article.ts";
import { openFields } from "#core/page/open-fields.ts";
import { readPage } from "#core/page/read-page.ts";
import { unpairedFields } from "#core/page/unpaired.ts";
import { keyOfArticle } from "#core/workspace/index-article.ts";
import { alignOriginal } from "./align-original.ts";

const pair = (id: string, source: string, target: string) =>
  `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">${source}</span></span>`;

const TEXT = `---
title: Kennwort
description: Wie.
---
# <a name="x"></a>${pair("1", "Change your password", "Kennwort ändern")}

${pair("2", "It has twelve characters.", "Es hat zwölf Zeichen.")} ${pair("3", "See the help.", "Siehe Hilfe.")}

Ein Absatz ohne Paar.

| ${pair("4", "Setting", "Einstellung")} | Gilt |
| - | - |
| ${pair("5", "Stay", "Bleiben")} | 30 Tage |

![Das Fenster](media/a.png)

- ${pair("6", "Done.", "Fertig.")}
`;
const ORIGINAL = `---
title: Password
description: How.
author: x
---
# Change your password

It has fourteen characters.
See the help.

A paragraph without a pair.

| Setting | Applies |
|---|---|
| Stay | 30 days |

![The window](media/a.png)

A new paragraph.

- Done.
`;
const read = parseArticle(TEXT, "x.md");
const article = openFields(
  read,
  unpairedFields(read).map(({ key }) => key),
);
const keyOf = (target: string) => article.units.find((unit) => unit.target === target)?.key ?? "";

const changedIn = (text: string, original: string) => {
  const { changed } = alignOriginal(parseArticle(`${text}\n`, "x.md"), parseArticle(`${original}\n`, "y.md"));
  return Object.fromEntries(changed);
};

it.each([
  ["a heading's marks", `# <a name="x"></a>${pair("1", "Old", "Alt")} #`, "# New #"],
  ["an alert's keyword", `> [!NOTE]\n> ${pair("1", "Old", "Alt")}`, "> [!NOTE]\n> New"],
  ["marks around it", `**${pair("1", "Old", "Alt")}**`, "**New**"],
  ["a link", `[${pair("1", "Old", "Alt")}](x.md)`, "[New](x.md)"],
  ["a task's box", `- [ ] ${pair("1", "Old", "Alt")}`, "- [ ] New"],
  ["what stands between it and the next", `${pair("1", "Old", "Alt")} (${pair("2", "Same", "Gleich")})`, "New (Same)"],
  ["nothing, where another frame stands there", `**${pair("1", "Old", "Alt")}**`, "New"],
])("PG71 tells of a sentence that is another one by now that sentence alone, without %s", (_, text, original) => {
  expect(
    changedIn(`${pair("8", "One", "Eins")}\n\n${text}\n\n${pair("9", "End", "Ende")}`, `One\n\n${original}\n\nEnd`),
  ).toEqual({ 1: "New" });
});

describe("the English original", () => {
  it("PG70 gives fields and opened texts their source, by their key, their address and their place", () => {
    const { fields } = alignOriginal(article, parseArticle(ORIGINAL, "x.md"));
    expect(Object.fromEntries(fields)).toEqual({
      "field:title": "Password",
      "field:description": "How.",
      [keyOf("Das Fenster")]: "The window",
      [keyOf("Ein Absatz ohne Paar.")]: "A paragraph without a pair.",
      [keyOf("Gilt")]: "Applies",
      [keyOf("30 Tage")]: "30 days",
    });
  });

  it("PG71 tells which sentence is another one by now, and which block is which", () => {
    const original = parseArticle(ORIGINAL, "x.md");
    const { changed, blocks, share } = alignOriginal(article, original);
    expect(Object.fromEntries(changed)).toEqual({ 2: "It has fourteen characters." });
    expect(share).toBe(1);
    const page = readPage(article);
    const told = Array.from(blocks, ([index, { by, block }]) => [page.blocks[index]?.kind, by, block.kind]);
    expect(told.filter(([own, , theirs]) => own !== theirs)).toEqual([]);
    expect(told.map(([, by]) => by)).toContain("place");
  });

  it("PG84 a block whose partner is rejected has none, and its texts have no source from it", () => {
    const original = parseArticle(ORIGINAL, "x.md");
    const { blockOf } = readPage(article);
    const indexOf = (key: string) => blockOf.get(key) ?? -1;
    const [raw, image, changed] = [
      indexOf(keyOf("Ein Absatz ohne Paar.")),
      indexOf(keyOf("Das Fenster")),
      indexOf("2"),
    ];
    const aligned = alignOriginal(article, original, new Set([raw, image, changed]));
    for (const index of [raw, image, changed]) expect(aligned.blocks.has(index)).toBe(false);
    expect([...aligned.fields.values()]).toEqual(["Password", "How.", "Applies", "30 days"]);
    expect(aligned.changed.size).toBe(0);
    expect(aligned.share).toBeCloseTo(3 / 6);
  });

  it("PG71 another article has nothing to say", () => {
    const { fields, changed, blocks } = alignOriginal(read, parseArticle("# Else\n\nWords.\n\n1. One\n", "y.md"));
    expect([fields.size, changed.size, Array.from(blocks.values()).filter(({ by }) => by !== "place").length]).toEqual([
      0, 0, 0,
    ]);
  });

  it("PG72 reading one changes no key and no text", () => {
    const before = JSON.stringify([article.text, article.units, keyOfArticle(article)]);
    alignOriginal(article, parseArticle(ORIGINAL, "x.md"));
    expect(JSON.stringify([article.text, article.units, keyOfArticle(article)])).toBe(before);
  });
});

/** What the publisher had before the pairs: their sources alone. */
function originalOf({ text, units, path }: Article): Article {
  let at = 0;
  const parts: string[] = [];
  for (const unit of units) {
    if (unit.kind !== "segment") continue;
    parts.push(text.slice(at, unit.pairRange.from), unit.source);
    at = unit.pairRange.to;
  }
  return parseArticle((parts.join("") + text.slice(at)).replace(/<a name="[^"]*"><\/a>/g, ""), path);
}

const folder = process.env["RECTO_CORPUS"] ?? join(import.meta.dirname, "../../../../../shared/corpus");
const manifest = join(folder, "manifest.json");
describe.skipIf(!existsSync(manifest))("corpus", () => {
  it("PG70 PG71 nearly every block has its original, and no sentence that did not change is told of", () => {
    const entries: readonly { readonly path: string }[] = JSON.parse(readFileSync(manifest, "utf8"));
    let [blocks, aligned, segments, told] = [0, 0, 0, 0];
    for (const { path } of entries) {
      const admitted = admitArticle(readFileSync(join(folder, path)), path);
      if (!admitted.ok) throw new Error(admitted.failure.message);
      const { share, changed } = alignOriginal(admitted.value, originalOf(admitted.value));
      const count = readPage(admitted.value).blocks.length;
      blocks += count;
      aligned += share * count;
      segments += admitted.value.units.filter((unit) => unit.kind === "segment").length;
      told += changed.size;
    }
    expect(aligned / blocks).toBeGreaterThan(0.95);
    expect(told / segments).toBeLessThan(0.01);
  }, 120_000);
});
