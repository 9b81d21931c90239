import fc from "fast-check";
import { expect, test } from "vitest";
import { lawRuns } from "#core/testing/law-runs.ts";
import { flattenNodes } from "./markup-node.ts";
import { readMarkup } from "./read-markup.ts";
import { shortAddresses } from "./short-address.ts";

/** What the chips of links with these addresses show. */
function shown(...addresses: readonly string[]): string[] {
  const text = addresses.map((address) => `[a](${address})`).join(" ");
  return Array.from(shortAddresses(text, flattenNodes(readMarkup(text))).values(), ({ from, to }) =>
    text.slice(from, to),
  );
}

test.each([
  ["/graph/api/resources/user?view=graph-rest-beta", "user"],
  ["https://products.office.com/visio/compare-visio-options", "compare-visio-options"],
  ["../includes/set-up.md#pair-a-station", "set-up.md#pair-a-station"],
  ["set-up.md?tabs=a#b", "set-up.md"],
  ["#pair-a-station", "#pair-a-station"],
  ["?view=all", "?view=all"],
  ["https://example.com", "example.com"],
  ["https://example.com/", "example.com/"],
  ["/docs/", "docs/"],
  ["/", "/"],
  ["mailto:a@example.com", "mailto:a@example.com"],
  ["media/one.png", "one.png"],
])("M24 %s is shown as %s", (address, part) => {
  expect(shown(address)).toEqual([part]);
});

test("M24 addresses that would look alike show what tells them apart", () => {
  expect(shown("/a/user?view=beta", "/b/user?view=beta")).toEqual(["a/user?view=beta", "b/user?view=beta"]);
  expect(shown("/a/user?view=beta", "/a/user?view=v1")).toEqual(["user?view=beta", "user?view=v1"]);
  expect(shown("/a/user", "/a/group", "/a/user")).toEqual(["user", "group", "user"]);
  expect(shown("http://a.example/x", "https://a.example/x")).toEqual(["http://a.example/x", "https://a.example/x"]);
});

test("M24 law: two chips show the same only where their addresses are the same, and each shows a part of its own", () => {
  const piece = fc.constantFrom("a", "b", "user", "..", "");
  const address = fc
    .tuple(
      fc.constantFrom("", "/", "https://", "http://"),
      fc.array(piece, { minLength: 1, maxLength: 4 }),
      fc.constantFrom("", "?v=1", "?v=2", "#c", "?v=1#c"),
    )
    .map(([scheme, pieces, rest]) => `${scheme}x${pieces.join("/")}${rest}`);
  fc.assert(
    fc.property(fc.array(address, { minLength: 1, maxLength: 6 }), (addresses) => {
      const looks = shown(...addresses);
      expect(looks).toHaveLength(addresses.length);
      for (const [index, look] of looks.entries()) {
        expect(addresses[index]).toContain(look);
        expect(look).not.toBe("");
        for (const [other, same] of looks.entries()) if (look === same) expect(addresses[other]).toBe(addresses[index]);
      }
    }),
    { numRuns: lawRuns(300) },
  );
});

test("M24 references to an API are shown by their names, more of those that would look alike", () => {
  const text = "<xref:System.String> <xref:System.Text.Encoding> <xref:Other.Encoding> @System.String [!NOTE]";
  const looks = [...shortAddresses(text, flattenNodes(readMarkup(text))).values()];
  expect(looks.map(({ from, to }) => text.slice(from, to))).toEqual([
    "<xref:System.String>",
    "Text.Encoding",
    "Other.Encoding",
    "@System.String",
  ]);
});
