import type { Found } from "#core/checks/finding.ts";

/** Findings with the same detail get a number behind it, so that each can be dismissed alone. */
export function tellApart(found: readonly Found[]): readonly Found[] {
  const counts = new Map<string, number>();
  return found.map((one) => {
    const count = (counts.get(one.detail) ?? 0) + 1;
    counts.set(one.detail, count);
    return count === 1 ? one : { ...one, detail: `${one.detail} #${count}` };
  });
}
