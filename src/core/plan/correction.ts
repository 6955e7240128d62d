import type { Place, UnitDraft } from './draft.ts';

/** The sheets in which a draft is corrected, and their columns. */
export const correctionColumns = {
  units: ['name', 'aliases', 'kind', 'members'],
  people: ['name', 'title'],
  indices: [
    'code',
    'name',
    'group',
    'leaders',
    'lead',
    'coordinating',
    'following',
    'score',
    'rank',
    'target',
  ],
  tasks: ['id', 'index', 'text', 'owners', 'time', 'product', 'source', 'measure'],
} as const;

export type CorrectedSheet = keyof typeof correctionColumns;
export type CorrectedColumn<S extends CorrectedSheet = CorrectedSheet> =
  (typeof correctionColumns)[S][number];

/** What a unit is, as one column says it. */
export type UnitSort = UnitDraft['kind'] | 'group' | 'outside';

/** The Vietnamese words of the workbook, handed in: whoever draws it knows none. */
export interface CorrectionWords {
  sheets: Readonly<Record<CorrectedSheet | 'unplaced' | 'guide', string>>;
  columns: { readonly [S in CorrectedSheet]: Readonly<Record<CorrectedColumn<S>, string>> };
  unplaced: { words: string; place: string };
  /** Above the hidden column that tells which row is which. */
  rowId: string;
  sorts: Readonly<Record<UnitSort, string>>;
  /** The first line tells the workbook from any other. */
  guide: readonly string[];
  place(place: Place): string;
}

/** What was corrected, in the words of the workbook. */
export type Correction =
  | {
      type: 'changed';
      sheet: CorrectedSheet;
      /** How the row is called: a code, a name. */
      of: string;
      column: CorrectedColumn;
      before: string;
      after: string;
    }
  | { type: 'added' | 'struck'; sheet: CorrectedSheet; of: string };

/** Why a cell cannot be read. */
export type CellFault =
  | { type: 'empty' }
  | { type: 'twice' }
  /** A code is made of letters and digits, with stops between. */
  | { type: 'code' }
  | { type: 'no-unit'; typed: string }
  | { type: 'no-person'; typed: string }
  | { type: 'several-meant'; typed: string; names: readonly string[] }
  /** One is asked for, and several stand there. */
  | { type: 'one-only' }
  /** It names somebody whose row was struck. */
  | { type: 'is-struck'; typed: string }
  | { type: 'score'; most: number }
  | { type: 'rank' }
  | { type: 'target' }
  | { type: 'no-index'; typed: string }
  /** The number of a task follows from its index. */
  | { type: 'task-id' }
  | { type: 'time'; year: number | null }
  | { type: 'measure' }
  | { type: 'sort' }
  | { type: 'person-name' }
  /** Members are only of a name for several units. */
  | { type: 'no-group' }
  | { type: 'no-column' }
  | { type: 'no-sheet' }
  /** The draft has other rows than when the workbook was written. */
  | { type: 'outdated' };

/** A cell that cannot be read: its sheet and column as they are shown, its row from 1. */
export interface CellProblem {
  sheet: string;
  row: number;
  column: string;
  why: CellFault;
}
