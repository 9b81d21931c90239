import type { Status } from "./record.ts";

/** What a status is called before the reviewer. */
export const statusNames: Readonly<Record<Status, string>> = {
  unreviewed: "Unreviewed",
  edited: "Edited",
  approved: "Approved",
  "needs-work": "Needs work",
};
