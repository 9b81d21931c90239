import { Check, Circle, Flag, Pencil } from "lucide-react";
import { memo } from "react";
import type { Status } from "#core/review/record.ts";
import { statusNames } from "#core/review/status-names.ts";

const icons = { unreviewed: Circle, edited: Pencil, approved: Check, "needs-work": Flag } as const;

interface StatusMarkProps {
  readonly status: Status;
}

/** Status by shape and colour, with its name for those who see neither. */
export const StatusMark = memo(function StatusMark({ status }: StatusMarkProps) {
  const Icon = icons[status];
  const name = statusNames[status];
  return (
    <span className="status-mark" data-status-mark={status} role="img" aria-label={name} title={name}>
      <Icon aria-hidden="true" size={status === "unreviewed" ? 14 : 16} strokeWidth={1.8} />
    </span>
  );
});
