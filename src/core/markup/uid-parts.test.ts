import { expect, it } from "vitest";
import { uidParts } from "./uid-parts.ts";

it.each([
  ["<xref:System.String>", "String", "System.String"],
  ["@System.String", "String", "System.String"],
  ['@"system.text.rune"', "rune", "text.rune"],
  ["<xref:orchard/pairing-stations>", "pairing-stations", "orchard/pairing-stations"],
  ["<xref:System.Collections.Generic.List%601>", "List", "Generic.List"],
  ["<xref:System.Collections.Generic.List`1.Add%2A>", "Add", "List`1.Add"],
  ["<xref:System.String.Format(System.String,System.Object)>", "Format(System.String,System.Object)", null],
  ["<xref:System.String.Format*?displayProperty=nameWithType>", "String.Format", "System.String.Format"],
  ["<xref:System.String?displayProperty=fullName>", "System.String", null],
  ["<xref:System.String?text=la&displayProperty=fullName>", "la", null],
])("M24 of %s its name is shown: %s", (token, name, more) => {
  const parts = uidParts(token).map(({ from, to }) => token.slice(from, to));
  expect(parts[0]).toBe(name);
  if (more !== null) expect(parts[1]).toBe(more);
  expect(parts.at(-1)).toBe(token);
});

it.each(["[!NOTE]", "{{ x }}", ':::image source="a.png":::', '@"a b"', "<xref:>"])(
  "M24 %s names nothing of an API",
  (token) => {
    expect(uidParts(token)).toEqual([]);
  },
);
