interface MeterProps {
  readonly label: string;
  /** How far it is. */
  readonly words: string;
  readonly total: number;
  /** Filled with the colour of what is done. */
  readonly done: number;
  /** Filled after it, with the colour of what is under way. */
  readonly begun?: number;
  /** Filled last, with the colour of what is wrong. */
  readonly flagged?: number;
}

/** A thin progress bar of three colours. */
export function Meter({ label, words, total, done, begun = 0, flagged = 0 }: MeterProps) {
  const share = (count: number) => `${total === 0 ? 0 : (100 * count) / total}%`;
  return (
    <div
      className="meter"
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={total}
      aria-valuenow={done}
      aria-valuetext={words}
    >
      <i className="meter-done" style={{ inlineSize: share(done) }} />
      <i className="meter-begun" style={{ inlineSize: share(begun) }} />
      <i className="meter-flagged" style={{ inlineSize: share(flagged) }} />
    </div>
  );
}
