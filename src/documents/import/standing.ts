import type { IndexDraft, TaskDraft } from '../../core/plan/draft.ts';
import type { Line } from './lines.ts';
import { levelOf, type OwnerHeading } from './task-lines.ts';

/** Where reading stands among the sections that hold indices. */
export interface Standing {
  roman: string;
  section: string;
  group: string | null;
  index: IndexDraft | null;
  pillar: IndexDraft | null;
  inTasks: boolean;
  hasTasksLine: boolean;
  owner: OwnerHeading | null;
  task: TaskDraft | null;
  /** Whether the last task bore a bullet or a number: a paragraph without one is then not surely another task. */
  isMarked: boolean;
  /** The index whose tasks bear plain numbers. */
  numbered: IndexDraft | null;
  /** Whether the line that names the index has told it whole. */
  isTold: boolean;
}

export const newStanding = (): Standing => ({
  roman: '',
  section: '',
  group: null,
  index: null,
  pillar: null,
  inTasks: false,
  hasTasksLine: false,
  owner: null,
  task: null,
  isMarked: false,
  numbered: null,
  isTold: false,
});

/** Whether a heading over tasks still holds for a line; where it does not, it ends. */
export function ownerFor(at: Standing, line: Line): OwnerHeading | null {
  const { owner } = at;
  if (owner === null) return null;
  const isDeeper = levelOf(line) > owner.level;
  if (!isDeeper && !owner.hasTasks) owner.isFlat = true;
  owner.hasTasks = true;
  if (isDeeper || owner.isFlat) return owner;
  at.owner = null;
  return null;
}

/** A line in small letters goes on with the task before it. */
export const goesOn = ({ task }: Standing, line: Line): boolean =>
  task !== null && line.marker === null && /^\p{Ll}/u.test(line.text);

/** «1.1.2. …» below the index 1.1 is its task. */
export const isTaskNumber = ({ index, inTasks }: Standing, { marker, folded }: Line): boolean =>
  index !== null &&
  inTasks &&
  marker?.type === 'number' &&
  marker.label.startsWith(`${index.code}.`) &&
  !/^(?:chi so|tieu chi)\b/.test(folded);
