import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { statuses } from "./query.ts";
import { type ChoosableTerm, isChosen, toggleTerm } from "./query-controls.ts";
import { parseQuery } from "./query-parse.ts";
import { serializeQuery } from "./query-serialize.ts";
import { canonicalQuery } from "./testing/query-arbitraries.ts";

const edited: ChoosableTerm = { kind: "status", status: "edited" };
const approved: ChoosableTerm = { kind: "status", status: "approved" };
const changed: ChoosableTerm = { kind: "is", flag: "changed" };

const toggled = (written: string, ...terms: ChoosableTerm[]) =>
  serializeQuery(terms.reduce(toggleTerm, parseQuery(written).query));

describe("toggleTerm", () => {
  it("Q11 adds a term, and takes it out again", () => {
    expect(toggled("a", edited)).toBe("a status:edited");
    expect(toggled("a", edited, approved)).toBe("a (status:edited or status:approved)");
    expect(toggled("a (status:edited or status:approved) b", edited)).toBe("a status:approved b");
    expect(toggled("status:edited", edited)).toBe("");
    expect(toggled("is:commented", changed)).toBe("is:commented is:changed");
    expect(toggled("is:commented is:changed", changed)).toBe("is:commented");
  });

  it("Q11 leaves what was typed", () => {
    expect(toggled("a or b", edited)).toBe("(a or b) status:edited");
    expect(toggled("-status:edited", edited)).toBe("-status:edited status:edited");
  });

  it("Q11 changes whether the term is chosen, and reads back the same", () => {
    const term = fc.oneof(
      fc.constantFrom(...statuses).map((status) => ({ kind: "status" as const, status })),
      fc.constant(changed),
    );
    fc.assert(
      fc.property(canonicalQuery, term, (query, one) => {
        const next = toggleTerm(query, one);
        expect(isChosen(next, one)).toBe(!isChosen(query, one));
        expect(parseQuery(serializeQuery(next))).toEqual({ query: next, errors: [] });
      }),
      { numRuns: 400 },
    );
  });
});
