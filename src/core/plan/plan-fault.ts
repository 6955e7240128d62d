/** A place where a plan is not what it has to be, or does not fit the directory. */
export interface PlanFault {
  /** The code of the index that it stands in; unset of a task's, and of what is in neither. */
  index?: string;
  /** The id of the task that it stands in. */
  task?: string;
  /** What stands there and what should, as whoever writes the files reads it. */
  words: string;
}
