import { statusNames } from "#core/review/status-names.ts";
import type { ListedVersion } from "#core/review/versions.ts";

const times = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });

export function timeOf(at: number): string {
  return times.format(at);
}

/** What a version is called in a list: `Approved · 12 Nov 2026, 14:02 · Anna`. */
export function versionName(version: ListedVersion): string {
  if (version.kind === "machine") return "Machine translation";
  if (version.kind === "typed") return "Being typed";
  return reviewedName(version);
}

/** As `versionName`, of what a reviewer decided. */
export function reviewedName({ status, at, by }: Pick<ListedVersion, "status" | "at" | "by">): string {
  return [statusNames[status], at === null ? null : timeOf(at), by].filter((part) => part != null).join(" · ");
}

/** What happened to the status with a version; null where nothing did. */
export function statusStep(version: ListedVersion, before: ListedVersion | undefined): string | null {
  if (before === undefined || version.kind === "typed" || before.status === version.status) return null;
  return `${statusNames[before.status]} → ${statusNames[version.status]}`;
}
