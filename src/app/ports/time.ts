/**
 * Real time, for waiting and pacing: monotonic, since the machine's clock may be set while the process runs; never a
 * rehearsal's clock. A parameter, so that a bench can make it virtual.
 */
export interface RealTime {
  /** Milliseconds since a moment of no meaning; never goes back. */
  now(): number;
  sleep(ms: number): Promise<void>;
}
