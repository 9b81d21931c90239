/** Every check there is that looks at a whole article, in the order of the catalogue. */
import type { ArticleCheck } from "./article-check.ts";
import { inconsistent } from "./inconsistent.ts";
import { metadata } from "./metadata.ts";
import { register } from "./register.ts";
import { sameTarget } from "./same-target.ts";
import { structure } from "./structure.ts";
import { titleHeading } from "./title-heading.ts";

export const articleChecks: readonly ArticleCheck[] = [
  structure,
  inconsistent,
  sameTarget,
  register,
  titleHeading,
  metadata,
];
