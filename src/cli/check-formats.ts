/** The ways `recto check` prints what it found. A format writes one file at a time, so that nothing grows with their number. */

import type { CheckFormat } from "./check-format.ts";
import type { CheckFormatName } from "./check-settings.ts";
import { jsonLines } from "./json-lines.ts";
import { markdownReport } from "./markdown-report.ts";
import { sarifLog } from "./sarif-log.ts";

export const checkFormats: Readonly<Record<CheckFormatName, CheckFormat>> = {
  jsonl: jsonLines,
  sarif: sarifLog,
  markdown: markdownReport,
};
