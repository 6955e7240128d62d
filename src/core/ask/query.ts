import type { FigureBound } from './found.ts';

/** What a question is about: the rows that its answer lists, counts or orders. */
export type Of = 'index' | 'task' | 'unit' | 'person' | 'group';

/** By what reports are counted. */
export type Group = 'unit' | 'month' | 'person' | 'index';

export type Op = '<' | '<=' | '>' | '>=' | '=' | 'between';

/** What of the tasks' state is asked about. */
export type Wanted =
  | 'behind'
  | 'late'
  | 'not-begun'
  | 'finished'
  | 'unfinished'
  | 'on-track'
  | 'unreported'
  /** Answered without its figure. */
  | 'awaited';

/** What an answer of a report may hold. */
export type Said = 'obstacle' | 'proposal' | 'result' | 'evidence';

/** What of reports is counted. */
export type Measured = Wanted | 'obstacle' | 'proposal' | 'returned';

/** What a unit has to do with an index or a task. */
export type UnitRelation = 'lead' | 'coordinate' | 'task' | 'any';

/** One condition on rows. */
export type Filter = (
  | { by: 'figure'; field: string; op: Op; value: number; to?: number }
  | { by: 'person'; ids: readonly string[] }
  | { by: 'unit'; relation: UnitRelation; ids: readonly string[] }
  /** The id of one of the plan's groups. */
  | { by: 'group'; group: string }
  | { by: 'index'; codes: readonly string[] }
  /**
   * `every`: in each of the months; `least`: in at least so many; `months`: of these alone, where another state is asked of
   * others; `both`: «chậm hoặc chưa làm» was said so, and is counted as one.
   */
  | {
      by: 'status';
      status: Wanted;
      every?: true;
      least?: number;
      months?: readonly number[];
      both?: true;
    }
  | { by: 'text'; words: string }
  /** What an answer holds beside its state. */
  | { by: 'said'; what: Said }
  | { by: 'measure'; value: number | null; unit?: '%' }
  | { by: 'cadence'; cadence: 'monthly' | 'quarter' | 'half-year' | null }
) & { not?: true };

/** How rows are ordered, and how many of them are wanted; `nth` is one place («thứ nhì»). */
export interface Order {
  field: string;
  dir: 'asc' | 'desc';
  /** «ends»: the first and the last. */
  take: number | 'all' | 'ends';
  nth?: number;
}

/** What is asked: a value that can be printed, kept and patched. */
export interface Query {
  of: Of;
  where: readonly Filter[];
  order?: Order;
  /** What is made of the rows. */
  /** `tally`: how many there are of each state; `share`: what part of all those in question. */
  fold?: 'count' | 'sum' | 'average' | 'difference' | 'yes-no' | 'tally' | 'share';
  /** Of groups: by what, and what is counted. */
  /** `only`: those of which nothing is counted, something, or something in each of the months. */
  /** `beside`: two of them are set beside each other: who has more, and by how much, is told first; `listed`: the rows of each are told. */
  group?: {
    by: Group;
    measured: Measured;
    only?: 'none' | 'some' | 'every';
    both?: true;
    turned?: true;
    beside?: true;
    listed?: true;
  };
  /** Fields that are shown of each row. */
  give: readonly string[];
  /** Of units: what they have to do with the indices asked, or have not; `beside`: units that are left out. */
  concern?: { relation: UnitRelation; not?: true; beside: readonly string[] };
  /** Units that are set beside each other; all where none is given. */
  among?: readonly string[];
  /** The question's own words that name the tasks, where they were found by them. */
  about?: readonly string[];
  /** Units that the asker believes these tasks to be of. */
  claimed?: readonly string[];
  /** Units of which it is asked whether they alone have such tasks. */
  only?: readonly string[];
  /** The unit or index whose place in the order is asked. */
  place?: string;
  /** What is counted in the words of reports: «cuộc gọi». */
  counted?: string;
  /** «chậm từ tháng mấy»: since when it stands behind is told before what was reported. */
  since?: true;
  /** «tháng nào thấp nhất»: in which of the months a figure stood at an end is told before what was reported. */
  extreme?: 'low' | 'high';
  /** «tháng nào trên 90%»: in which of the months a figure stood so is told before what was reported. */
  within?: FigureBound;
  /** «tháng nào làm được nhiều hơn, t8 hay t9»: the months of which it is asked; all where none are named. */
  between?: readonly number[];
  /** Of a task that is told of already: what else is asked, without its words; of tasks that are counted: no rows of them. */
  brief?: true;
  /** The months in which something was asked for, of which it is asked whether anybody answered; others tell how it stands since. */
  repliesIn?: readonly number[];
  /** Months that the same was asked of just before: «tháng nào nhiều hơn» sets them beside this one. */
  earlier?: readonly number[];
  /** Months of the plan's year; none where the plan itself is asked. */
  months: readonly number[];
}
