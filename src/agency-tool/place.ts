import type { FoundAgency } from '../agencies/agency-folders.ts';
import type { ProvincePeople } from '../agencies/province/province-people.ts';
import type { Store } from '../app/ports/store.ts';
import type { Context } from '../core/said/content.ts';
import type { State } from '../core/state/state.ts';
import type { DataFiles } from '../load-data.ts';

/** Where the states of agencies stand, for the operator's tool. */
export interface States {
  hasRun(id: string): Promise<boolean>;
  /** Which there are, and which were set aside. */
  ids(): Promise<{ shown: readonly string[]; aside: readonly string[] }>;
  /** One of them, by the files by which it is served. @throws DataError */
  read(id: string): Promise<FoundAgency>;
  /** Sets one aside or takes it back, while no bot has its state. @throws InUseError */
  setAside(id: string, way: 'off' | 'on'): Promise<void>;
  /** The state of those who look at all agencies, while no bot has it. @throws InUseError */
  openProvince(): Promise<Store>;
  readPeople(): Promise<ProvincePeople>;
  writePeople(people: ProvincePeople): Promise<void>;
  /**
   * Takes the data files of an agency, or of a department alone (null), in the place of those that are kept, while no bot has
   * its state; null where files are all that there is.
   * @param check looks whether they can be started with. @throws DataError where not
   */
  readonly takeFiles:
    | ((
        id: string | null,
        files: DataFiles,
        context: Context,
        check: (state: State, place: string) => void,
      ) => Promise<void>)
    | null;
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
