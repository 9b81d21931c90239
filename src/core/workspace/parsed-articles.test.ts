import { describe, expect, it } from "vitest";
import type { StoredBytes } from "#core/archive/unpack.ts";
import { packFile } from "#core/archive/write-zip.ts";
import { ParsedArticles } from "./parsed-articles.ts";

const bytesOf = (words: number) =>
  new TextEncoder().encode(
    `<span data-ttu-id="a-1">Teksts${" vārds".repeat(words)}</span><span class="sxs-lookup"><span data-stu-id="a-1">Text</span></span>`,
  );

/** How a file of its own is stored, and how an archive keeps it: packed, repeated words take next to nothing. */
const ways: readonly (readonly [string, (bytes: Uint8Array) => StoredBytes])[] = [
  ["alone", (bytes) => ({ bytes, packing: null })],
  [
    "packed",
    (bytes) => {
      const { bytes: packed, ...packing } = packFile(bytes);
      return { bytes: packed, packing };
    },
  ],
];

describe.each(ways)("articles that are kept as they were parsed, stored %s", (_, store) => {
  const [long, short] = [store(bytesOf(500)), store(bytesOf(1))];
  const read = (parsed: ParsedArticles, path: string, stored: StoredBytes) => {
    const found = parsed.read(path, stored);
    if (!found.ok) throw new Error(found.failure.message);
    return found.value.article;
  };

  it("W192 there is room for so many characters of their texts, of those that were asked for last", () => {
    const parsed = new ParsedArticles(2 * read(new ParsedArticles(), "a.md", long).text.length);
    const [a, b] = [read(parsed, "a.md", long), read(parsed, "b.md", long)];
    expect(read(parsed, "a.md", long)).toBe(a);
    const c = read(parsed, "c.md", short);
    expect(read(parsed, "a.md", long)).toBe(a);
    expect(read(parsed, "c.md", short)).toBe(c);
    expect(read(parsed, "b.md", long)).not.toBe(b);
  });

  it("W192 one whose file is another one by now is parsed again, in the place of the first", () => {
    const parsed = new ParsedArticles();
    const first = read(parsed, "a.md", long);
    expect(read(parsed, "a.md", short).text).not.toBe(first.text);
    expect(read(parsed, "a.md", long)).not.toBe(first);
  });
});
