import { articleChecks } from "./article/article-checks.ts";
import type { DescribedCheck } from "./check.ts";
import { checks } from "./checks.ts";

/** What is said of every check there is, in the order of the catalogue; nothing of it runs, so that it can be sent to whoever has not the checks' code. */
export const catalogue: readonly DescribedCheck[] = [...checks, ...articleChecks].map(
  ({ id, group, title, what, why, severity, example }) => ({ id, group, title, what, why, severity, example }),
);
