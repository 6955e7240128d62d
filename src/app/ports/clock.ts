/** The only source of time. */
export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
  /** Set when the clock is not the world's: the log and the page say so. */
  readonly rehearsal: boolean;
}
