/** Where agencies stand, and by which year their plans are read. */
export interface Place {
  dataDir: string;
  /** The data files of this project. */
  embeddedDir: string;
  year: number;
  /** Epoch ms. */
  now(): number;
}
