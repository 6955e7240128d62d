import type { Store } from '../app/ports/store.ts';

/** Where the states of agencies stand, for the operator's tool. */
export interface States {
  hasRun(id: string): Promise<boolean>;
  /** Works while no bot has the agency's state. @throws InUseError */
  whileUnused<Result>(id: string, work: () => Promise<Result>): Promise<Result>;
  /** The state of those who look at all agencies, while no bot has it. @throws InUseError */
  openProvince(): Promise<Store>;
  /** What is to be done with a state that lies in files; null where it stands where it should. */
  readonly afterFiles: string | null;
}

/** Where agencies stand, and by which year their plans are read. */
export interface Place {
  dataDir: string;
  /** The data files of this project. */
  embeddedDir: string;
  year: number;
  states: States;
  /** Epoch ms. */
  now(): number;
}
