import { articleChecks } from "./article/article-checks.ts";
import type { About } from "./check.ts";
import { checks } from "./checks.ts";
import type { CheckId } from "./finding.ts";

/** What is said of every check there is, in the order of the catalogue. */
export const catalogue: readonly About[] = [...checks, ...articleChecks];

export const catalogueIds: ReadonlySet<CheckId> = new Set(catalogue.map(({ id }) => id));
