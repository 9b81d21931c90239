/** How far something is that is done to one article of a workspace after the other. */
export interface Progress {
  readonly read: number;
  readonly total: number;
  /** Articles a second. */
  readonly rate: number;
  /** The reviewer has stopped it; what is done stays. */
  readonly isStopped: boolean;
}
