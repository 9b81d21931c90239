import type { About } from "#core/checks/check.ts";

/** Of `spelling`, for whoever sees to dictionaries and has not the checks' code. */
export const spellingNamed = { id: "spelling", severity: "info" } as const satisfies Partial<About>;
