/** The only source of time. */
export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
  /** Set when the clock is not the world's: people and logs are told. */
  readonly rehearsal: boolean;
}
