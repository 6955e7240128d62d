/** Real time, for waiting and pacing; never a rehearsal's clock. A parameter, so that a bench can make it virtual. */
export interface RealTime {
  /** Milliseconds. */
  now(): number;
  sleep(ms: number): Promise<void>;
}
