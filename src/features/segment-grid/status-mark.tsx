import { Check, Circle, Flag, Pencil } from "lucide-react";
import { memo } from "react";
import type { Status } from "#core/review/record.ts";

const marks = {
  unreviewed: { Icon: Circle, name: "Unreviewed" },
  edited: { Icon: Pencil, name: "Edited" },
  approved: { Icon: Check, name: "Approved" },
  "needs-work": { Icon: Flag, name: "Needs work" },
} as const;

interface StatusMarkProps {
  readonly status: Status;
}

/** Status by shape and colour, with its name for those who see neither. */
export const StatusMark = memo(function StatusMark({ status }: StatusMarkProps) {
  const { Icon, name } = marks[status];
  return (
    <span className="status-mark" data-status-mark={status} role="img" aria-label={name} title={name}>
      <Icon aria-hidden="true" size={status === "unreviewed" ? 14 : 16} strokeWidth={1.8} />
    </span>
  );
});
