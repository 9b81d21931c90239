import fc from "fast-check";
import { expect, it } from "vitest";
import { expectLinear } from "#core/document/testing/expect-linear.ts";
import { codeTokens } from "./code-tokens.ts";

/** Each token as its kind's first letter and its text. */
const shown = (text: string, language: string) =>
  codeTokens(text, language).map(({ kind, from, to }) => `${kind[0]}:${text.slice(from, to)}`);

it.each([
  ["js", "const a = 'b'; // c\nreturn 12.5", ["k:const", "s:'b'", "c:// c", "k:return", "n:12.5"]],
  ["C#", 'public int X; /* a\nb */ "c\\"d"', ["k:public", "k:int", "c:/* a\nb */", 's:"c\\"d"']],
  ["cpp", "int constant = 0xFFu;", ["k:int", "n:0xFFu"]],
  ["powershell", "Get-Item -Path $x # y\nIF (1) {}", ["n:-Path", "n:$x", "c:# y", "k:IF", "n:1"]],
  ["yaml", "a:\n  - b: 'c' # d", ["n:a", "n:  - b", "s:'c'", "c:# d"]],
  ["python", "def f(x):\n  return None", ["k:def", "k:return", "k:None"]],
  ["vb", "Dim a As String ' b", ["k:Dim", "k:As", "k:String", "c:' b"]],
  ["sql", "SELECT a FROM b -- c", ["k:SELECT", "k:FROM", "c:-- c"]],
  ["json", '{"a": "b", "c": [1, true]}', ['n:"a"', 's:"b"', 'n:"c"', "n:1", "k:true"]],
  ["XML", '<a b="c"><!-- d --></a>', ["n:<a", "n:b", 's:"c"', "n:>", "c:<!-- d -->", "n:</a", "n:>"]],
  ["http", 'GET /a/1\nContent-type: json\n\n{"b": "c"}', ["k:GET", "n:1", "n:Content-type", 'n:"b"', 's:"c"']],
  ["js", "it's 'abc\nlet b", ["s:'s '", "k:let"]],
  ["output", "const a", []],
  ["", "const a", []],
])("PG86 colours %s", (language, text, tokens) => {
  expect(shown(text, language)).toEqual(tokens);
});

const languages = ["js", "powershell", "vb", "sql", "json", "css", "xml", "http"];

it("PG86 tokens of any text are in order, apart and within it", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.stringMatching(/^[<>"'`/*#=: \n\\a-c1-]*$/)), (text) => {
      for (const language of languages) {
        let at = 0;
        for (const { from, to } of codeTokens(text, language)) {
          expect(from).toBeGreaterThanOrEqual(at);
          expect(to).toBeGreaterThan(from);
          at = to;
        }
        expect(at).toBeLessThanOrEqual(text.length);
      }
    }),
  );
});

it.each(["/*", "<!--", "<#", '"', "'a", "`", "a-", "- ", "=\n", "  ", "a.b:", "0x", '"\\'])(
  "PG86 text made to be slow of %j takes time in proportion to its length",
  (piece) => {
    const all = (text: string) => {
      for (const language of languages) codeTokens(text, language);
    };
    expectLinear((n) => piece.repeat(n), Math.floor(49_000 / piece.length), all);
  },
);
