import type {
  Doubt,
  FurtherTask,
  GroupDraft,
  IndexDraft,
  Missing,
  Proposal,
  TaskDraft,
  Written,
} from '../../core/plan/draft.ts';
import type { Leaders } from './leaders.ts';
import { isCapitals, type Line } from './lines.ts';
import type { Units } from './units.ts';
import type { WholeRow } from './whole-row.ts';

/** What is being made of a document, while it is read from its first line to its last. */
export interface Building {
  /** What the plan is for; where the document does not say, dates without a year cannot be placed. */
  year: number | null;
  units: Units;
  leaders: Leaders;
  groups: GroupDraft[];
  indices: IndexDraft[];
  /** Who is in charge of a whole group, as it is said above its indices. */
  groupLeaders: { group: string; names: string; said: Written }[];
  doubts: Doubt[];
  missing: Missing[];
  /** Tasks whose sentence begins with somebody whom nobody knows yet. */
  heads: { task: TaskDraft; missing: Missing }[];
  proposals: Proposal[];
  unplaced: Written[];
  /** Lines of sections of work in which no index stands. */
  outside: Line[];
  /** Rows of an annex whose work no index has: whether it is of the plan is asked. */
  annexed: Omit<FurtherTask, 'id'>[];
  /** Tasks that a table gives to whoever leads their index. */
  ofLead: Set<TaskDraft>;
  /** Indices of which a table of indices says who leads them, or leaves that open. */
  charged: Set<IndexDraft>;
  /** Ids of all units of the agency, where one sentence of the paper lists them. */
  listed: Set<string>;
  /** The sign of the headings of indices that bear no number («•»; '' for none); null where they are told otherwise. */
  bare: string | null;
  /** The words that the paper numbers its indices by, folded: «yeu to» of «Yếu tố 1 về …». */
  kinds: readonly string[];
  /** Lines that stood below an index: what they tell is of it, and not of the whole. */
  ofIndices: Set<Line>;
  /** What a table of indices tells of the whole; null where none does. */
  wholeRow: WholeRow | null;
  /** What tables of tasks have a column for: where one is empty something is missing. */
  taskColumns: Set<'product' | 'source' | 'measure'>;
}

export function newIndex(
  fields: Pick<IndexDraft, 'type' | 'place' | 'path' | 'code' | 'name' | 'group'>,
): IndexDraft {
  return {
    ...fields,
    within: null,
    baseline: null,
    target: null,
    leaders: [],
    leaderWords: '',
    leadUnit: null,
    coordinating: [],
    following: [],
    leadWords: '',
    tasks: [],
    aliases: [],
  };
}

/** Adds a group of indices by its heading; of a name that is known already, that one. */
export function addGroup(building: Building, name: string): string {
  // A whole section in capitals may stand for a group.
  const shown = isCapitals(name) ? name.charAt(0) + name.slice(1).toLowerCase() : name;
  const known = building.groups.find((group) => group.name === shown);
  if (known !== undefined) return known.id;
  const id = `nhom-${building.groups.length + 1}`;
  building.groups.push({ id, name: shown, short: '', tends: null });
  return id;
}
