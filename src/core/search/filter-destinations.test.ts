import { describe, expect, it } from "vitest";
import { parseArticle } from "#core/document/parse-article.ts";
import { findDestinations } from "./filter-destinations.ts";

function pair(id: string, target: string, source: string): string {
  return `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">${source}</span></span>`;
}

const { units } = parseArticle(
  [
    "---",
    "title: Dārzs 103",
    "---",
    "![Attēls](image.png)",
    pair("b2-1103", "Sinhronizācija", "Sync"),
    pair("a1-103", "Pieteikties kontā", "Sign in to the account"),
    pair("a1-104", "Konts 103", "Account"),
    pair("b2-103", "Stacija", "Station in the sign"),
    pair("b2-105", "Kle\u0301\u00a0neliela e\u030c", "Small"),
  ].join("\n"),
  "x.md",
);

const found = (typed: string, limit = 9) =>
  findDestinations(typed, units, (unit) => unit.target, limit).map((unit) =>
    unit.kind === "field" ? unit.name : unit.id,
  );

describe("findDestinations", () => {
  it.each([
    ["103", ["a1-103", "b2-103"]],
    [" 1103 ", ["b2-1103"]],
    ["1", []],
    ["3", []],
    ["205", []],
    ["2105", []],
    ["b2-10", ["b2-103", "b2-105", "b2-1103"]],
    ["image-1", ["image-1"]],
    ["konts 103", ["a1-104"]],
    ["A1-104", ["a1-104"]],
    ["a1", ["a1-103", "a1-104", "image-1"]],
    ["a14", ["a1-104"]],
    ["title", ["title"]],
    ["sign in", ["a1-103", "b2-103"]],
    ["STACIJA", ["b2-103"]],
    ["stācija", []],
    ["klé nel", ["b2-105"]],
    ["ě", ["b2-105"]],
    ["  ", []],
  ])("G1 G2 %s leads to %j", (typed, expected) => {
    expect(found(typed)).toEqual(expected);
  });

  it("G1 gives the best where there are too many", () => {
    expect(found("103", 1)).toEqual(["a1-103"]);
  });
});
