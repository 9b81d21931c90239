import { expect, it } from "vitest";
import { linkDefinitions } from "./link-definitions.ts";
import { readMarkup } from "./read-markup.ts";

/** Links of a fragment as `label→what is seen of it`, in an article that says `definitions`. */
function links(fragment: string, definitions: string): readonly string[] {
  const nodes = readMarkup(fragment, "markdown", undefined, linkDefinitions(definitions));
  return nodes.map(({ key, content }) => `${key}→${content && fragment.slice(content.from, content.to)}`);
}

it.each([
  ["as it is defined", "Read [RFC 3066].", "[RFC 3066]: https://x.example", ["RFC 3066→RFC 3066"]],
  ["in other letters and with other blanks", "[rfc   3066]", "\n  [RFC 3066]:\t/a", ["rfc   3066→rfc   3066"]],
  ["in Arabic and Japanese", "[اسم] [名前]", "[اسم]: /a\r\n[名前]: /b\r\n", ["اسم→اسم", "名前→名前"]],
  ["as an image", "![a]", "[a]: /x.png", ["a→a"]],
  ["with markup in it", "[`a`]", "[`a`]: /x", ["`a`→`a`"]],
  ["defined in a quote", "[a]", "> [a]: /x", ["a→a"]],
  ["whose bracket is escaped", "[a\\]]", "[a\\]]: /x", ["a\\]→a\\]"]],
])("M44 a label is a link %s", (_name, fragment, definitions, expected) => {
  expect(links(fragment, definitions)).toEqual(expected);
});

it.each([
  ["is not defined", "[a] [b]", "[c]: /x"],
  ["is defined without an address", "[a]", "[a]:\n\n[a]: \n"],
  ["is defined in code only", "[a]", "```md\n[a]: /x\n```\n"],
  ["is a footnote's", "[^a]:", "[^a]: text"],
  ["stands in the middle of a line", "[a]", "see [a]: /x"],
  ["is empty", "[]", "[]: /x"],
  ["begins a sentence", "[Note]", "[Note]: this goes on"],
])("M44 a label is text where it %s", (_name, fragment, definitions) => {
  expect(links(fragment, definitions).filter((link) => !link.startsWith("[^"))).toEqual([]);
});

it("M44 code that ended defines nothing and hides nothing behind it", () => {
  expect(links("[a] [b] [c]", "~~~~\n[a]: /x\n```\n~~~~\n[b]: /x\n```\n[c]: /x\n")).toEqual(["b→b"]);
});

it("M44 a label with an address of its own keeps it", () => {
  expect(links("[a](/y) [a][b] [a][]", "[a]: /x")).toEqual(["/y→a", "b→a", "→a"]);
});

it("M1 text of many brackets and lines takes no longer than its length", () => {
  const many = "[".repeat(5000) + "a".repeat(5000) + "]".repeat(5000);
  expect(links(many, `${"[a\n".repeat(50_000)}${" ".repeat(50_000)}[${"a".repeat(50_000)}`)).toEqual([]);
});
