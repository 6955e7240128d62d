import type { Draft, Place, UnitDraft } from './draft.ts';

/** The sheets in which a draft is corrected, and their columns. */
export const correctionColumns = {
  plan: ['item', 'value', 'note'],
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

/** What a plan must have as a whole and its paper may lack: a row each of the first sheet. */
export const planItems = [
  'agency',
  'year',
  'title',
  'number',
  'date',
  'aim',
  'band',
  'director',
  'report-to',
  'report-day',
] as const;
export type PlanItem = (typeof planItems)[number];

/** The cells of the first sheet that are to be filled in before a draft is a plan, as they lie when it is written: «B5». */
export function emptyPlanCells({ agency, year, document, overallAim, organisation }: Draft): string[] {
  const lacks: Partial<Record<PlanItem, boolean>> = {
    agency: agency.name === '',
    year: year === null,
    title: document.title === '',
    date: document.date === null,
    aim: !overallAim?.words,
    band: (overallAim?.band ?? null) === null,
    'report-to': organisation.reportTo === null,
  };
  return planItems.flatMap((item, at) => (lacks[item] ? [`B${at + 2}`] : []));
}

export type CorrectedSheet = keyof typeof correctionColumns;
export type CorrectedColumn<S extends CorrectedSheet = CorrectedSheet> =
  (typeof correctionColumns)[S][number];

/** What a unit is, as one column says it. */
export type UnitSort = UnitDraft['kind'] | 'group' | 'outside';

/** The Vietnamese words of the workbook, handed in: whoever draws it knows none. */
export interface CorrectionWords {
  sheets: Readonly<Record<CorrectedSheet | 'unplaced' | 'guide', string>>;
  columns: { readonly [S in CorrectedSheet]: Readonly<Record<CorrectedColumn<S>, string>> };
  /** How each row of the first sheet is called, and how it is written. */
  items: Readonly<Record<PlanItem, { label: string; note: string }>>;
  /** Beside the day of the reports: what the paper says of it. */
  reportDay(words: string, day: number): string;
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
  /** What stands there is worked out of other cells, and came to nothing. */
  | { type: 'formula' }
  | { type: 'words'; most: number }
  | { type: 'plan-year' }
  | { type: 'number' }
  | { type: 'day' }
  | { type: 'band' }
  | { type: 'due-day'; least: number; most: number }
  | { type: 'twice' }
  /** A code is made of letters and digits, with stops between. */
  | { type: 'code' }
  | { type: 'no-unit'; typed: string }
  | { type: 'no-person'; typed: string }
  | { type: 'several-meant'; typed: string; names: readonly string[] }
  /** One is asked for, and several stand there. */
  | { type: 'one-only' }
  | { type: 'one-unit' }
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
  /** «B4», of the first sheet, whose rows have names and no columns worth one. */
  cell?: string;
  why: CellFault;
}
