import type { CheckFormat, UnitFinding } from "./check-format.ts";

/** One line of JSON for each finding; `from` and `to` are offsets into the unit's target. */
export const jsonLines: CheckFormat = {
  begin: () => null,
  file: ({ path, found }) => found.map((one) => JSON.stringify(toPlain(path, one))).join("\n"),
  join: (text) => text,
  end: () => null,
};

/** The order of its parts is part of the format. */
function toPlain(path: string, { unit, finding }: UnitFinding) {
  const { check, severity, range, message, fixes } = finding;
  return { path, segment: unit.key, check, severity, from: range.from, to: range.to, message, fixes };
}
