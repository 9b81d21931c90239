import { Info, type LucideIcon, OctagonAlert, TriangleAlert } from "lucide-react";
import type { Severity } from "#core/checks/finding.ts";

const marks: Readonly<Record<Severity, LucideIcon>> = { error: OctagonAlert, warning: TriangleAlert, info: Info };

/** A shape for each severity; its word stands beside it or in a name. */
export function SeverityMark({ severity, size = 14 }: { readonly severity: Severity; readonly size?: number }) {
  const Icon = marks[severity];
  return <Icon aria-hidden className="severity-mark" data-severity={severity} size={size} />;
}
