/** The only source of time. */
export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
  /** Set when the clock is not the world's: the log and the page say so. */
  readonly rehearsal: boolean;
  /** False while the clock has jumped and nobody has said yet whether it is right: nothing is planned then. */
  believed?(): boolean;
  /** Calls back whenever it is believed again after a jump: it may have gone back or ahead by months. */
  onBelieved?(listener: () => void): void;
}
