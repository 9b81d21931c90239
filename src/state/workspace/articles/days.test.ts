import { expect, it } from "vitest";
import { dayOf, lastDays } from "./days.ts";

it("W165 days are told one after the other, over the ends of months and leap years, those without a count too", () => {
  expect(lastDays(new Map([["2028-02-29", 7]]), "2028-03-01", 3)).toEqual([
    { day: "2028-02-28", count: 0 },
    { day: "2028-02-29", count: 7 },
    { day: "2028-03-01", count: 0 },
  ]);
  expect(lastDays(new Map(), "2027-01-01", 2).map(({ day }) => day)).toEqual(["2026-12-31", "2027-01-01"]);
  const late = new Date(2026, 10, 28, 23, 59, 59);
  expect(dayOf(late.getTime())).toBe("2026-11-28");
});
