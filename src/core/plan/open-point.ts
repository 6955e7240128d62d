import type { Doubt, FurtherTask, Proposal, UnitDraft } from './draft.ts';

/** One of what a point may be answered with. */
export interface Option {
  id: string;
  name: string;
  aliases: readonly string[];
  /** Of a person, '' where nobody said it. */
  title?: string;
}

/** What the answer of a point is made of. */
export type Takes =
  /** Free words of at most so many signs. */
  | { type: 'text'; most: number }
  | { type: 'number'; least: number; most: number; isWhole: boolean }
  /** A day, of this year where one is named. */
  | { type: 'day'; year: number | null }
  /** A code of an index that no other has. */
  | { type: 'code' }
  /** Tasks, a line each: a single line is one of several messages, several lines are all. */
  | { type: 'tasks' }
  /** One of a list, or somebody new; `several` takes as many as are named, the first named first. */
  | { type: 'one' | 'several'; of: 'unit' | 'person' | 'group'; options: readonly Option[] }
  | { type: 'yes' }
  /** A yes or a no to what is counted of a task, or until when it is; or what is right: a name, a figure, both; a time. */
  | { type: 'measure' | 'time' }
  /** «lấy theo kế hoạch», «theo kết quả đã ghi». */
  | { type: 'said-or-recorded' }
  /** What a column holds: «chủ trì», «phối hợp», «sản phẩm», «thời hạn». */
  | { type: 'column' }
  /** «đồng ý tất cả», «xem từng cái». */
  | { type: 'all-or-each' };

/** What is suggested belongs together, so that it is asked in one question. */
export type ProposalKind =
  | 'spelling'
  | 'group'
  | 'members'
  | 'measure'
  | 'time'
  | 'who'
  | 'units'
  | 'alias'
  | 'figure'
  | 'layout'
  | 'table';

/** Something of an index: its place among them, from 0, and how it is called. */
type OfIndex<T> = T extends string ? { type: T; at: number; code: string; name: string } : never;
type OfPlan<T> = T extends string ? { type: T } : never;

/** What a point is about. An index is named by its place among the indices, from 0, since its code may be what is asked. */
export type Subject =
  | OfPlan<'agency' | 'year' | 'title' | 'date' | 'aim' | 'report-to'>
  /** `post`: what the paper calls them, where it names nobody: «Giám đốc Sở». */
  | (OfIndex<'leader'> & { post: string | null })
  | OfIndex<'lead' | 'group' | 'tasks' | 'code'>
  /** Who owes tasks that name somebody whom nobody knows; `as`: the words are a name, that may be added as one of those. */
  | { type: 'owner'; tasks: readonly string[]; words: string; as: UnitDraft['type'] | null; at: string }
  /** Who of the unit that the paper names puts the reports together. */
  | { type: 'consolidating'; unit: string; name: string }
  /** By which day of the month the paper has units report: taken for the calendar after a yes alone. */
  | { type: 'report-day'; day: number; words: string }
  /** The document parts its indices by nothing: what all of them are called together. */
  | { type: 'one-group' }
  | {
      type: 'score';
      at: number;
      code: string;
      name: string;
      of: 'baseline' | 'target';
      figure: number;
      limit: number;
    }
  | { type: 'members'; group: string; name: string }
  | { type: 'person-title'; person: string; name: string }
  | { type: 'kind'; kind: ProposalKind; proposals: readonly Proposal[] }
  /** `isDenied`: somebody said no to it, so that it is taken back, and it is asked what is right. */
  | { type: 'proposal'; proposal: Proposal; isDenied?: boolean }
  /** Work that later sections give to units, all of it or one: it goes in by a yes alone. */
  | { type: 'further-tasks'; tasks: readonly FurtherTask[] }
  | { type: 'further-task'; task: FurtherTask }
  | { type: 'doubt'; doubt: Doubt };

/** A question that a draft leaves open. */
export type OpenPoint = Subject & {
  /** Stable while it is open; of at most 40 signs that a button can carry. */
  id: string;
  /** What no plan can be without; what is suggested and holds until somebody says no; what contradicts itself. */
  standing: 'needed' | 'proposed' | 'doubt';
  takes: Takes;
  /** Whether «bỏ qua» leaves it as it is. */
  canStay: boolean;
  /** Whether a bare yes keeps what stands. */
  isKept: boolean;
};

/** Why an answer cannot be taken. */
export type PointProblem =
  /** It is not open any more. */
  | { type: 'gone' }
  /** No plan can be without it. */
  | { type: 'needed' }
  /** It is too long. */
  | { type: 'text'; most: number }
  /** It is no name of a person. */
  | { type: 'person-name' }
  /** It is no words, or only those of the question. */
  | { type: 'no-words' }
  /** A line that is no work: a figure, a name, or the answer of another question. */
  | { type: 'no-task'; typed: string }
  | { type: 'number'; least: number; most: number; isWhole: boolean }
  | { type: 'day'; year: number | null }
  | { type: 'code' }
  /** Neither of the list nor the name of somebody. `typed` is the part that is not understood. */
  | { type: 'choice'; of: 'unit' | 'person' | 'group'; count: number; typed: string }
  /** It names several of the list. */
  | { type: 'several-meant'; typed: string; names: readonly string[] }
  | { type: 'yes' }
  | { type: 'said-or-recorded' }
  | { type: 'column' }
  | { type: 'measure' }
  | { type: 'time'; year: number | null }
  | { type: 'all-or-each' }
  /** It asks something itself. */
  | { type: 'asked' }
  /** What was read of the paper is another way round: only the workbook changes it. */
  | { type: 'in-sheet' };

/** Somebody or something that the draft does not know yet. */
export interface Added {
  of: 'unit' | 'person' | 'group';
  name: string;
  /** Of a person, '' where it was not said. */
  title: string;
}
