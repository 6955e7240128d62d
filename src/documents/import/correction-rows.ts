import { isHeadPost } from '../../core/people/head-post.ts';
import {
  type CorrectedColumn,
  type CorrectedSheet,
  type CorrectionWords,
  correctionColumns,
  type PlanItem,
  planItems,
  type UnitSort,
} from '../../core/plan/correction.ts';
import type { Draft, IndexDraft, TaskDraft, UnitDraft } from '../../core/plan/draft.ts';

/** What the workbook shows of a draft, cell by cell: written so, and compared with what comes back. */
export interface CorrectionRow {
  id: string;
  cells: Record<string, string>;
}

export const correctedSheets = Object.keys(correctionColumns) as CorrectedSheet[];
export const columnsOf = (sheet: CorrectedSheet): readonly CorrectedColumn[] => correctionColumns[sheet];

/** «8.5» as officials write it. */
const figureWords = (value: number): string => String(value).replace('.', ',');

const sortOf = ({ type, kind }: UnitDraft): UnitSort => (type === 'unit' ? kind : type);

type Names = (ids: readonly string[]) => string;

const namesBy =
  (named: readonly { id: string; name: string }[]): Names =>
  (ids) =>
    ids.map((id) => named.find((one) => one.id === id)?.name ?? id).join('; ');

const measureWords = ({ measure }: Pick<TaskDraft, 'measure'>): string =>
  measure === null ? '' : `${measure.ask}: ${figureWords(measure.target)} ${measure.unit}`;

const timeWords = ({ cadence, due }: Pick<TaskDraft, 'cadence' | 'due'>): string =>
  cadence?.words ?? due?.words ?? '';

function rankWords({ baseline }: IndexDraft): string {
  if (baseline === null || baseline.rank === null) return '';
  return baseline.of === null ? String(baseline.rank) : `${baseline.rank}/${baseline.of}`;
}

/** Indices have no id: that of a row is the place of its index. */
export const indexRowId = (at: number): string => `c${at + 1}`;

const indexRow = (
  index: IndexDraft,
  at: number,
  draft: Draft,
  units: Names,
): CorrectionRow & { cells: Record<CorrectedColumn<'indices'>, string> } => {
  const score = index.baseline?.score ?? null;
  return {
    id: indexRowId(at),
    cells: {
      code: index.code,
      name: index.name,
      group: draft.groups.find(({ id }) => id === index.group)?.name ?? '',
      leaders: namesBy(draft.people)(index.leaders),
      lead: index.leadUnit === null ? '' : units([index.leadUnit]),
      coordinating: units(index.coordinating),
      following: units(index.following),
      score: score === null ? '' : figureWords(score),
      rank: rankWords(index),
      target: index.target?.words ?? '',
    },
  };
};

const taskRow = (
  task: TaskDraft,
  index: IndexDraft,
  units: Names,
): CorrectionRow & { cells: Record<CorrectedColumn<'tasks'>, string> } => ({
  id: task.id,
  cells: {
    id: task.id,
    index: index.code,
    text: task.text,
    owners: units(task.owners ?? []),
    time: timeWords(task),
    product: task.product ?? '',
    source: task.source ?? '',
    measure: measureWords(task),
  },
});

/** Whoever is called the agency's director: of the leaders that the draft knows. */
export const directorOf = ({ people }: Pick<Draft, 'people'>): Draft['people'][number] | undefined =>
  people.find(({ title }) => isHeadPost(title));

const dayWords = (iso: string | null): string => iso?.split('-').reverse().join('/') ?? '';

const itemValue: Readonly<Record<PlanItem, (draft: Draft) => string>> = {
  agency: ({ agency }) => agency.name,
  year: ({ year }) => String(year ?? ''),
  title: ({ document }) => document.title,
  number: ({ document: { number, symbol } }) => (number === null ? '' : `${number}${symbol}`),
  date: ({ document }) => dayWords(document.date),
  aim: ({ overallAim }) => overallAim?.words ?? '',
  band: ({ overallAim }) => String(overallAim?.band ?? ''),
  director: (draft) => directorOf(draft)?.name ?? '',
  'report-to': ({ organisation, units }) =>
    namesBy(units)(organisation.reportTo ? [organisation.reportTo] : []),
  'report-day': ({ organisation }) => String(organisation.reportDay?.agreed ?? ''),
};

function itemNote(item: PlanItem, { organisation: { reportDay } }: Draft, words: CorrectionWords): string {
  const { note } = words.items[item];
  return item === 'report-day' && reportDay !== undefined && reportDay.words !== ''
    ? words.reportDay(reportDay.words, reportDay.day)
    : note;
}

/** The rows of each sheet as the draft says them. */
export function rowsOfDraft(draft: Draft, words: CorrectionWords): Record<CorrectedSheet, CorrectionRow[]> {
  const units = namesBy(draft.units);
  return {
    plan: planItems.map((item) => ({
      id: item,
      cells: {
        item: words.items[item].label,
        value: itemValue[item](draft),
        note: itemNote(item, draft, words),
      },
    })),
    units: draft.units.map((unit) => ({
      id: unit.id,
      cells: {
        name: unit.name,
        aliases: unit.aliases.join('; '),
        kind: words.sorts[sortOf(unit)],
        members: units(unit.members),
      },
    })),
    people: draft.people.map(({ id, name, title }) => ({ id, cells: { name, title } })),
    indices: draft.indices.map((index, at) => indexRow(index, at, draft, units)),
    tasks: draft.indices.flatMap((index) => index.tasks.map((task) => taskRow(task, index, units))),
  };
}

/** How a cell is compared: a program that saves it may wrap its lines and blanks anew. */
export const cellKey = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** A short sign of what a cell said when it was written (FNV-1a, 32 bits). */
export function signOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(cellKey(text))) {
    hash ^= byte;
    hash = Math.imul(hash, 0x01000193) >>> 0;
  }
  return hash.toString(36);
}

/** Above the rows' ids stands of which year's draft they are, and which rows there were: a row that is gone was struck. */
export const idsHeader = (
  year: number | null,
  rowId: string,
  rows: readonly Pick<CorrectionRow, 'id'>[],
): string => [rowId, year ?? '-', ...rows.map(({ id }) => id)].join(' ');
