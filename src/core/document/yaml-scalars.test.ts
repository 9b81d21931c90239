import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDocument } from "yaml";
import { lawRuns } from "#core/testing/law-runs.ts";
import { edit } from "./testing/generated-articles.ts";
import { readYaml, writeYamlScalar, type YamlScalar } from "./yaml-scalars.ts";

/** The text with the first scalar of that path written anew; null where it can't be. */
function rewrite(text: string, path: string, value: string): string | null {
  const scalar = scalarOf(text, path);
  const written = writeYamlScalar(text, scalar, value);
  return written === null ? null : text.slice(0, scalar.from) + written + text.slice(scalar.to);
}

function scalarOf(text: string, path: string): YamlScalar {
  const scalar = readYaml(text).scalars.find((candidate) => candidate.path === path);
  if (scalar === undefined) throw new Error(`No ${path} in ${text}`);
  return scalar;
}

describe("YAML values", () => {
  it.each<[text: string, value: string, written: string]>([
    ["t: a b", "c", "t: c"],
    ["t: a b  # c", "d", "t: d  # c"],
    ["t: a\n  b\nu: x", "c", "t: c\nu: x"],
    ["t: a", "", "t: ''"],
    ["t: a", "true", "t: 'true'"],
    ["t: a", "0x1F", "t: '0x1F'"],
    ["t: a", "12.5", "t: '12.5'"],
    ["t: 12", "13", "t: '13'"],
    ["t: a", "- b", "t: '- b'"],
    ["t: a", "b #c", "t: 'b #c'"],
    ["t: a", " b", "t: ' b'"],
    ["t: a", "@b", "t: '@b'"],
    ["t: a", "'b'", "t: '''b'''"],
    ["t: a", "\tb\u0007", 't: "\\tb\\u0007"'],
    ["t: [a, b]\nu: {t: c}", "d", ""],
    ["t:", "a", "t: a"],
    ["t:\nu: x", "a", "t: a\nu: x"],
    ["t: a: b", "c", "t: c"],
    ["t: a: b\nu: c: d", "e: f", "t: 'e: f'\nu: c: d"],
    ["t: |\n  a\n  b\nu: x", "c\nd\n", "t: |\n  c\n  d\nu: x"],
    ["t: |\n  a\nu: x", "c", "t: |-\n  c\nu: x"],
    ["t: |-\n  a\n\nu: x", "c\n\nd", "t: |-\n  c\n\n  d\n\nu: x"],
    ["t: >-\n  a\n  b\nu: x", "c d", "t: >-\n  c d\nu: x"],
    ["t: >-\n  a\nu: x", "c\nd", "t: >-\n  c\n\n  d\nu: x"],
    ["t: >-\n  a\nu: x", " c", "t: ' c'\nu: x"],
    ["t: |\r\n  a\r\nu: x\r\n", "c\nd\n", "t: |\r\n  c\r\n  d\r\nu: x\r\n"],
    ['t: "a"', "b\u2028\ufeff", 't: "b\\u2028\\ufeff"'],
    ["t: 'a\n\n  b'", "c", "t: 'c'"],
  ])("D43 writes %j as %j", (text, value, written) => {
    if (written === "") expect(rewrite(text, "u.t", value)).toBe(text.replace("c", value));
    else expect(rewrite(text, "t", value)).toBe(written);
  });

  it("D43 D44 any value is read back by another reader, all others as they were", () => {
    const values = ["a", "'a'", '"a"', "|\n  a", ">-\n  a\n  b", "", " # c", ">+\n  a\n", "a\n  b # c", "|2\n   a"];
    const styles = [
      ...values.map((written) => `t: ${written}\nu: [x, y] # c\nw: 'z'\n`),
      "- t: a\n- u: x\n",
      "{t: a, v: b}",
    ];
    const value = fc.oneof(
      edit,
      fc.string({ unit: "grapheme", maxLength: 20 }),
      fc.string({ unit: "binary-ascii", maxLength: 20 }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...styles), fc.boolean(), value, (style, isCrlf, typed) => {
        const text = isCrlf ? style.replace(/\r?\n/g, "\r\n") : style;
        const wanted = typed.replace(/\r\n?/g, "\n");
        const path = style.startsWith("-") ? "0.t" : "t";
        const keys = style.startsWith("-") ? [0, "t"] : ["t"];
        const written = parseDocument(rewrite(text, path, wanted) ?? "");
        expect(written.errors).toEqual([]);
        expect(written.getIn(keys)).toBe(wanted);
        const expected = parseDocument(text);
        expected.setIn(keys, wanted);
        expect(written.toJS()).toEqual(expected.toJS());
      }),
      { numRuns: lawRuns(1000) },
    );
  });

  it("D34 reads a value to the end of its line where it is no YAML", () => {
    expect(scalarOf("t: a: b # c  \nu: x", "t")).toMatchObject({ value: "a: b # c", style: "bare" });
    expect(readYaml("t: a: b\n   c: d\nu: x").scalars.map(({ path }) => path)).toEqual(["u"]);
    expect(
      readYaml("t: a: b: c\nu: d: e\nv:\n  w: f: g\n  x: y\nz: [1]").scalars.map(({ path, value }) => [path, value]),
    ).toEqual([
      ...[
        ["t", "a: b: c"],
        ["u", "d: e"],
        ["v.w", "f: g"],
        ["v.x", "y"],
        ["z.0", "1"],
      ],
    ]);
    expect(readYaml("- t: a: b\n  u: x\n- t: c").scalars.map(({ path }) => path)).toEqual(["0.t", "0.u", "1.t"]);
    expect(readYaml("t: a:\nu: x").scalars.map(({ path, value }) => [path, value])).toEqual([
      ["t", "a:"],
      ["u", "x"],
    ]);
    expect(readYaml("t: a: b: c: d").errors).toBeGreaterThan(0);
  });
});
