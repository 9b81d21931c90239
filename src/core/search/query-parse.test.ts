import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lawRuns } from "#core/testing/law-runs.ts";
import { allOf, anyOf, everything, not } from "./query.ts";
import { parseQuery } from "./query-parse.ts";
import { serializeQuery } from "./query-serialize.ts";
import { canonicalQuery, queryLikeText } from "./testing/query-arbitraries.ts";

const text = (word: string, part: "any" | "source" | "target" | "id" = "any") =>
  ({ kind: "text", part, text: word }) as const;
const edited = { kind: "status", status: "edited" } as const;

function queryOf(written: string) {
  const { query, errors } = parseQuery(written);
  expect(errors).toEqual([]);
  return query;
}

/** Each error as the text it stands at, what it says, and what it suggests. */
function errorsOf(written: string) {
  return parseQuery(written).errors.map(({ from, to, message, suggestion }) => [
    written.slice(from, to),
    message,
    suggestion,
  ]);
}

describe("parseQuery", () => {
  it("Q1 never throws, and its errors lie within the text", () => {
    fc.assert(
      fc.property(fc.oneof(queryLikeText, fc.string({ unit: "binary" })), (written) => {
        for (const { from, to, message } of parseQuery(written).errors) {
          expect(0 <= from && from <= to && to <= written.length).toBe(true);
          expect(message).toMatch(/^\S.*[.?]$/su);
        }
      }),
      { numRuns: lawRuns(400) },
    );
  });

  it.each(["(".repeat(100_000), "-".repeat(3_000), "(".repeat(3_000), "-(".repeat(1_500), '"', "/", ":", "-", "or"])(
    "Q1 takes the hostile text %#",
    (written) => {
      expect(() => parseQuery(written)).not.toThrow();
    },
  );

  it("Q2 reads a query back as it was written", () => {
    fc.assert(
      fc.property(canonicalQuery, (query) => {
        expect(parseQuery(serializeQuery(query))).toEqual({ query, errors: [] });
      }),
      { numRuns: lawRuns(400) },
    );
  });

  it("Q2 writes what it reads so that it reads the same again", () => {
    fc.assert(
      fc.property(queryLikeText, (written) => {
        const { query } = parseQuery(written);
        expect(parseQuery(serializeQuery(query))).toEqual({ query, errors: [] });
      }),
      { numRuns: lawRuns(400) },
    );
  });

  it.each([
    ["", everything],
    ["  \t ", everything],
    ["sign in", allOf([text("sign"), text("in")])],
    ['"sign in"', text("sign in")],
    ['source:"sign in"', text("sign in", "source")],
    ["SOURCE:x", text("x", "source")],
    ['"a \\" b \\\\ C:\\Wells"', text('a " b \\ C:\\Wells')],
    ["status:edited", edited],
    ['status:"needs work"', { kind: "status", status: "needs-work" }],
    ["finding:Link-Destination", { kind: "finding", finding: "link-destination" }],
    ["finding:custom:polite", { kind: "finding", finding: "custom:polite" }],
    ["is:finding", { kind: "is", flag: "finding" }],
    ["is:changed", { kind: "is", flag: "changed" }],
    ["kind:heading", { kind: "structure", structure: "heading" }],
    ["id:a6051-103", text("a6051-103", "id")],
    ["-a", not(text("a"))],
    ["--a", not(not(text("a")))],
    ["a - b", allOf([text("a"), text("-"), text("b")])],
    ["5-a", text("5-a")],
    ["a or b c", anyOf([text("a"), allOf([text("b"), text("c")])])],
    ["(a OR b) c", allOf([anyOf([text("a"), text("b")]), text("c")])],
    ["-(a b)", not(allOf([text("a"), text("b")]))],
    ["((a))", text("a")],
    ['"or"', text("or")],
    ["order", text("order")],
    ["-target:/ie.*t/", not({ kind: "pattern", part: "target", pattern: "ie.*t", flags: "" })],
    ["/a b[/]\\/c/si", { kind: "pattern", part: "any", pattern: "a b[/]\\/c", flags: "is" }],
  ])("reads %s", (written, query) => {
    expect(queryOf(written)).toEqual(query);
  });

  it("Q3 leaves out what it does not understand", () => {
    expect(parseQuery("status:aproved a (b").query).toEqual(allOf([text("a"), text("b")]));
    expect(parseQuery("a or status:x").query).toEqual(text("a"));
    expect(parseQuery("-is:x").query).toEqual(everything);
  });

  it.each([
    ["status:aproved", "aproved", '"aproved" is not a status; did you mean approved?', "approved"],
    ["a kind:tabel", "tabel", '"tabel" is not a kind of structure; did you mean table?', "table"],
    ["statsu:edited", "statsu:", '"statsu:" is not a filter; did you mean status:?', "status:"],
    ["finding:numbr", "numbr", '"numbr" is no severity and no check; did you mean number?', "number"],
    ["finding:inconsi", "inconsi", '"inconsi" is no severity and no check; did you mean inconsistent?', "inconsistent"],
    ["has:finding", "has:", '"has:" is not a filter; did you mean is:?', "is:"],
    ["a lang:de", "lang:", '"lang:" is not a filter; did you mean locale:?', "locale:"],
    ["is:approved", "is:approved", "A status is written status:approved.", "status:approved"],
  ])("Q4 says of %s what was meant", (written, at, message, suggestion) => {
    expect(errorsOf(written)).toEqual([[at, message, suggestion]]);
  });

  it.each([
    ["status:", "status:", /one of unreviewed, edited, approved or needs-work/],
    ["status:zzz", "zzz", /it is one of/],
    ["finding:", "finding:", /a severity .* or the name of a check/],
    ["finding:link-", "link-", /one of link-destination, link-missing, link-extra, link-broken or custom:/],
    ["finding:zzzzz", "zzzzz", /one of error, warning, info, link-destination, .*, metadata or custom:/],
    ["source:", "source:", /what to look for/],
    ['a "b c', '"b c', /not closed/],
    ['""', '""', /nothing between the quotation marks/],
    ["/abc", "/abc", /no closing/],
    ["/azure/active-directory", "/azure/active-directory", /in quotes to search for a path/],
    ["a /(/ b", "/(/", /not a regular expression/],
    ["status:/a/", "/a/", /not a regular expression/],
    ["(a", "(", /not closed/],
    ["a) b", ")", /closes nothing/],
    ["f()", "()", /nothing between the parentheses/],
    ["a or", "or", /between two terms/],
    ["or a", "or", /between two terms/],
    [`${"-".repeat(51)}a`, "-", /At most 50/],
  ])("Q4 says where and why %s is wrong", (written, at, message) => {
    const errors = errorsOf(written);
    expect(errors).toHaveLength(1);
    expect(errors[0]?.[0]).toBe(at);
    expect(errors[0]?.[1]).toMatch(message);
  });

  it.each(["https://example.org/a", "xref:System.String", "note:", "12:30", ":x", "a:b:c"])(
    "Q5 takes %s as text",
    (written) => {
      expect(queryOf(written)).toEqual(text(written));
    },
  );
});
