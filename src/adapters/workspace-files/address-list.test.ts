import { describe, expect, it } from "vitest";
import { readAddresses } from "./address-list.ts";

const read = (text: string) => readAddresses(text, "https://recto.example/app/");

describe("W160 a list of addresses", () => {
  it("has one a line, with any line endings; empty lines, comments and a byte order mark are passed over", () => {
    const { addresses, faults } = read(
      "\ufeffhttps://a.example/x/one.md\r\n\r\n# those of May\rhttps://b.example/tw%C5%8D.md?raw=1#y\n  samples/c d.md".replace(
        "c d",
        "c%20d",
      ),
    );
    expect(faults).toEqual([]);
    expect(addresses).toEqual([
      { line: 1, address: "https://a.example/x/one.md", path: "x/one.md" },
      { line: 4, address: "https://b.example/tw%C5%8D.md?raw=1", path: "twō.md" },
      { line: 5, address: "https://recto.example/app/samples/c%20d.md", path: "app/samples/c d.md" },
    ]);
  });

  it.each([
    ["not an address", /^Line 2: “not an address” is no address\. Write one address a line\.$/],
    ["https://", /^Line 2: “https:\/\/” is no address/],
    ["ftp://a.example/b.md", /^Line 2: Only addresses that begin with https/],
    ["javascript:alert(1)", /^Line 2: Only addresses/],
    ["https://me:secret@a.example/b.md", /^Line 2: An address that holds a user name/],
    ["https://github.com/contoso/docs", /^Line 2: This is a repository: open it by itself\.$/],
    ["https://a.example/a.md#part", /^Line 2: This address is in line 1 already\.$/],
  ])("tells of %j by its line, and has the others", (line, fault) => {
    const { addresses, faults } = read(`https://a.example/a.md\n${line}\nhttps://a.example/c.md`);
    expect(addresses.map(({ line: at }) => at)).toEqual([1, 3]);
    expect(faults).toEqual([expect.stringMatching(fault)]);
    expect(faults.join()).not.toContain("secret");
  });

  it("takes so many and says so of the rest", () => {
    const lines = Array.from({ length: 5_002 }, (_, index) => `https://a.example/${index}.md`);
    const { addresses, faults } = read(lines.join("\n"));
    expect(addresses).toHaveLength(5_000);
    expect(faults).toEqual([5_001, 5_002].map((line) => expect.stringMatching(`^Line ${line}: More than 5000`)));
  });
});
