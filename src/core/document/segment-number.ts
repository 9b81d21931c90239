/** The running number within a segment's id: `a6051-103` → `103`, `a6051-p103` → `p103`; an id of another shape as it is. */
export function segmentNumber(id: string): string {
  return /-(p?\d+)$/.exec(id)?.[1] ?? id;
}
