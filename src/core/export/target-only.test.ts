import { describe, expect, it } from "vitest";
import { parseArticle } from "#core/document/parse-article.ts";
import { exportTargetOnly } from "./target-only.ts";

const pair = (id: string, target: string, q = '"') =>
  `<span data-ttu-id=${q}${id}${q}>${target}</span><span class=${q}sxs-lookup${q}><span data-stu-id=${q}${id}${q}>S</span></span>`;

describe("target-only export", () => {
  const text = `\ufeff---\r\ntitle: Old\r\n---\r\n# ${pair("a-1", "Viens")} ${pair("a-2", "", "&quot;")}\r\n\r\n- [${pair("a-1", "x <span>y</span>")}](z) <span>w</span>\r\n`;
  const article = parseArticle(text, "x.md");

  it("D42 puts each target in the place of its pair and keeps all else", () => {
    expect(exportTargetOnly(article, new Map())).toBe(
      "\ufeff---\r\ntitle: Old\r\n---\r\n# Viens \r\n\r\n- [x <span>y</span>](z) <span>w</span>\r\n",
    );
  });

  it("D42 writes edits of segments, repeated ids and fields", () => {
    const edits = new Map([
      ["a-1", "Divi"],
      ["a-1~2", "Trīs"],
      ["a-2", "!"],
      ["field:title", "a: b"],
    ]);
    expect(exportTargetOnly(article, edits)).toBe(
      "\ufeff---\r\ntitle: 'a: b'\r\n---\r\n# Divi !\r\n\r\n- [Trīs](z) <span>w</span>\r\n",
    );
  });

  it("D42 leaves tags that make no pair as they are", () => {
    const odd = `<span data-ttu-id="q">x</span> ${pair("a", "T")}`;
    expect(exportTargetOnly(parseArticle(odd, "x.md"), new Map())).toBe('<span data-ttu-id="q">x</span> T');
  });
});
