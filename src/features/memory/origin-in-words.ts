const days = new Intl.DateTimeFormat(undefined, { day: "numeric", month: "short" });
const daysOfYears = new Intl.DateTimeFormat(undefined, { dateStyle: "medium" });
const times = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });

interface Made {
  readonly path: string;
  readonly at: number | null;
  readonly by: string | null;
}

/** `two-factor.md`: what there is room for beside a score. */
export function originName({ path }: Pick<Made, "path">): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** `articles/two-factor.md · Anna · 12 Nov 2025, 09:30`. */
export function originInWords({ path, at, by }: Made): string {
  return joined([path, by, at === null ? null : times.format(at)]);
}

/** By whom, and when: `Anna · 12 Nov`, with the year where that is another one; empty where neither is known. */
export function madeInWords({ at, by }: Pick<Made, "at" | "by">, now: number): string {
  const isThisYear = at !== null && new Date(at).getFullYear() === new Date(now).getFullYear();
  return joined([by, at === null ? null : (isThisYear ? days : daysOfYears).format(at)]);
}

function joined(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null).join(" · ");
}
