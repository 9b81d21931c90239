import type { UnitKey } from "#core/document/article.ts";
import { rejectPartner, type ShownOriginal } from "#state/article/original/originals.ts";
import { Button, keepsFocus } from "#ui/button.tsx";

interface OriginalPartnerProps {
  readonly original: ShownOriginal;
  /** The active one. */
  readonly unitKey: UnitKey;
}

/** How surely the active block's partner in the original is its own, where that is to be asked; a wrong one can be put away, and taken back. */
export function OriginalPartner({ original, unitKey }: OriginalPartnerProps) {
  const { articleKey, blockOf, blocks, rejected } = original;
  const block = blockOf.get(unitKey) ?? -1;
  const isRejected = rejected.has(block);
  const by = blocks.get(block)?.by;
  if (!isRejected && (by === undefined || by === "same")) return null;
  return (
    <p className="page-partner" {...keepsFocus}>
      {isRejected
        ? "Its original was taken for a wrong one"
        : by === "place"
          ? "Original found by its place alone"
          : "Original found by most of its text"}
      <Button onClick={() => rejectPartner(articleKey, block, !isRejected)}>
        {isRejected ? "Take it back" : "Not the original of this"}
      </Button>
    </p>
  );
}
