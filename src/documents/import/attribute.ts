/** What a line says of an index or a task, apart from the work itself. */
export type Attribute =
  | { type: 'leader'; value: string }
  /** Who leads, who helps, who follows; what a line does not name is ''. */
  | { type: 'units'; lead: string; coordinating: string; following: string; isLabelled: boolean }
  | { type: 'time'; value: string }
  | { type: 'product'; value: string }
  | { type: 'source'; value: string }
  | { type: 'measure'; value: string }
  /** «Nhiệm vụ cụ thể:»: what follows is work. */
  | { type: 'tasks' };
