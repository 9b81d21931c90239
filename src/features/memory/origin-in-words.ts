const days = new Intl.DateTimeFormat(undefined, { day: "numeric", month: "short" });
const times = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });

interface Made {
  readonly path: string;
  readonly at: number | null;
  readonly by: string | null;
}

/** `two-factor.md · Anna · 12 Nov`; whole: the path from its first folder on, and the time. */
export function originInWords({ path, at, by }: Made, whole: boolean): string {
  const name = whole ? path : path.slice(path.lastIndexOf("/") + 1);
  return [name, by, at === null ? null : (whole ? times : days).format(at)].filter((part) => part !== null).join(" · ");
}
