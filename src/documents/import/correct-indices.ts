import { addGroup, renameCodes } from '../../core/plan/change-draft.ts';
import type { CellFault, CorrectedColumn } from '../../core/plan/correction.ts';
import type { IndexDraft } from '../../core/plan/draft.ts';
import { readTarget } from '../../core/plan/figure-words.ts';
import { codePattern } from '../../core/plan/plan.ts';
import { forgetEmptyGroups, forgetIndices } from '../../core/plan/strike.ts';
import { foldedWords } from '../../core/text/fold.ts';
import { newIndex } from './building.ts';
import { type Correcting, fault, type Matched, namedIn, noteRow, touched } from './correct-draft.ts';
import { personOptions, unitOptions } from './correct-names.ts';
import { indexRowId } from './correction-rows.ts';

/** The indices of a workbook of corrections. */

interface Row {
  correcting: Correcting;
  matched: Matched;
  index: IndexDraft;
}

const wrong = ({ correcting, matched }: Row, column: CorrectedColumn<'indices'>, why: CellFault): void =>
  fault(correcting, 'indices', matched, column, why);

/** What a cell that was touched says of its index. */
type Take = (row: Row, text: string) => void;

const empty = { year: null, score: null, rank: null, of: null, previous: null, words: '' };

function takeUnits(row: Row, column: 'coordinating' | 'following', text: string): void {
  const { correcting, matched, index } = row;
  const at = { sheet: 'indices' as const, matched, column };
  const ids = namedIn(correcting, at, text, unitOptions(correcting));
  if (ids !== null) index[column] = ids;
  forgetOwners(row);
}

/** Names that nobody knew were looked at by whoever corrected their cell. */
function forgetOwners({ correcting: { draft }, index }: Row): void {
  draft.missing = draft.missing.filter(
    ({ what, of }) => what !== 'owner' || !of?.startsWith(`${index.code}: `),
  );
}

const takes: { readonly [C in Exclude<CorrectedColumn<'indices'>, 'code'>]: Take } = {
  name: (row, text) => {
    if (text === '') wrong(row, 'name', { type: 'empty' });
    else row.index.name = text.replace(/\s+/g, ' ');
  },
  group: ({ correcting: { draft }, index }, text) => {
    const same = (name: string): boolean => foldedWords(name) === foldedWords(text);
    const known = draft.groups.find(({ name, short }) => same(name) || same(short));
    index.group = text === '' ? null : (known?.id ?? addGroup(draft, text));
  },
  leaders: ({ correcting, matched, index }, text) => {
    const { draft } = correcting;
    const at = { sheet: 'indices' as const, matched, column: 'leaders' as const };
    const ids = namedIn(correcting, at, text, personOptions(correcting));
    if (ids !== null) index.leaders = ids;
    draft.proposals = draft.proposals.filter((one) => one.type !== 'leader' || one.index !== index.code);
    draft.missing = draft.missing.filter(
      ({ what, of }) => what !== 'leader' || !of?.startsWith(`${index.code}: `),
    );
  },
  lead: (row, text) => {
    const { correcting, matched, index } = row;
    const at = { sheet: 'indices' as const, matched, column: 'lead' as const };
    const ids = namedIn(correcting, at, text, unitOptions(correcting));
    if (ids === null) return;
    if (ids.length > 1) wrong(row, 'lead', { type: 'one-only' });
    else index.leadUnit = ids[0] ?? null;
    forgetOwners(row);
  },
  coordinating: (row, text) => takeUnits(row, 'coordinating', text),
  following: (row, text) => takeUnits(row, 'following', text),
  score: (row, text) => {
    const { scale } = row.correcting.draft;
    const [, digits] = /^(\d{1,4}(?:[.,]\d{1,4})?)(?:\s*điểm)?$/iu.exec(text) ?? [];
    const score = digits === undefined ? null : Number(digits.replace(',', '.'));
    if (text !== '' && (score === null || score > scale)) wrong(row, 'score', { type: 'score', most: scale });
    else row.index.baseline = { ...(row.index.baseline ?? empty), score };
  },
  rank: (row, text) => {
    const { draft } = row.correcting;
    const match = /^(?:hạng\s*)?(\d{1,3})(?:\s*\/\s*(\d{1,3}))?$/iu.exec(text);
    const rank = match === null ? null : Number(match[1]);
    const of = match?.[2] === undefined ? null : Number(match[2]);
    if (text !== '' && (rank === null || rank === 0 || (of !== null && rank > of)))
      wrong(row, 'rank', { type: 'rank' });
    row.index.baseline = { ...(row.index.baseline ?? empty), rank, of };
    draft.proposals = draft.proposals.filter(
      (one) => one.type !== 'from-aims' || one.code !== row.index.code,
    );
  },
  target: (row, text) => {
    const target = text === '' ? null : readTarget(text);
    const { scale } = row.correcting.draft;
    // A bare number may be a score or a rank.
    if (text !== '' && !/\p{L}/u.test(text)) wrong(row, 'target', { type: 'target' });
    else if (target !== null && 'score' in target && target.score > scale)
      wrong(row, 'target', { type: 'score', most: scale });
    else row.index.target = target;
  },
};

/** Cells that nobody touched, and that name somebody whose row was struck. */
function tellStruck({ correcting, matched, index }: Row): void {
  const { struck } = correcting;
  const columns: [CorrectedColumn<'indices'>, readonly string[], Set<string>][] = [
    ['leaders', index.leaders, struck.people],
    ['lead', index.leadUnit === null ? [] : [index.leadUnit], struck.units],
    ['coordinating', index.coordinating, struck.units],
    ['following', index.following, struck.units],
  ];
  for (const [column, ids, gone] of columns)
    if (touched(matched, column) === null && ids.some((id) => gone.has(id)))
      wrong({ correcting, matched, index }, column, { type: 'is-struck', typed: matched.was![column]! });
}

/** New codes all at once: two indices may have changed theirs with each other. */
function correctCodes(correcting: Correcting, rows: readonly Row[]): void {
  const renamed = new Map<string, string>();
  const before = rows.map(({ index }) => index.code);
  for (const row of rows) {
    const { matched, index } = row;
    const code = touched(matched, 'code');
    if (code === null) continue;
    if (!codePattern.test(code)) wrong(row, 'code', { type: code === '' ? 'empty' : 'code' });
    else {
      // Of two with one code nobody knows which was meant.
      if (matched.was !== null && before.filter((one) => one === index.code).length === 1)
        renamed.set(index.code, code);
      index.code = code;
    }
  }
  renameCodes(correcting.draft, renamed);
  for (const row of rows)
    if (
      touched(row.matched, 'code') !== null &&
      rows.some((other) => other !== row && other.index.code === row.index.code)
    )
      wrong(row, 'code', { type: 'twice' });
}

/** What is said of an index that was struck goes with it. */
function strike(correcting: Correcting): void {
  const { draft, struck, corrections } = correcting;
  const gone = draft.indices.filter((_, at) => struck.indices.has(indexRowId(at)));
  const codes = new Set(gone.map(({ code }) => code));
  for (const index of gone) {
    corrections.push({ type: 'struck', sheet: 'indices', of: index.code });
    for (const { id } of index.tasks) struck.tasks.add(id);
  }
  draft.indices = draft.indices.filter((index) => !gone.includes(index));
  forgetIndices(draft, codes);
}

/** An index that was added stands behind the one of the row above it. */
function place({ draft }: Correcting, index: IndexDraft, above: IndexDraft | undefined): void {
  draft.indices.splice(above === undefined ? 0 : draft.indices.indexOf(above) + 1, 0, index);
}

/** Corrects the indices. @returns the codes that each had, for the rows of tasks that name it by them */
export function correctIndices(correcting: Correcting): ReadonlyMap<string, IndexDraft> {
  const { draft, rows: all } = correcting;
  const byId = new Map(draft.indices.map((index, at) => [indexRowId(at), index]));
  const byOldCode = new Map(draft.indices.map((index) => [index.code, index]));
  strike(correcting);
  const rows: Row[] = [];
  for (const matched of all.indices) {
    const above = rows.at(-1)?.index;
    const where = (above ?? draft.indices[0])?.place ?? { type: 'paragraph', number: 1 };
    const known = byId.get(matched.id ?? '');
    const index =
      known ?? newIndex({ type: 'index', place: where, path: '', code: '', name: '', group: null });
    if (known === undefined) place(correcting, index, above);
    const row = { correcting, matched, index };
    rows.push(row);
    tellStruck(row);
    for (const [column, take] of Object.entries(takes) as [keyof typeof takes, Take][]) {
      const text = touched(matched, column);
      if (text !== null && (text !== '' || matched.was !== null || column === 'name')) take(row, text);
    }
    noteRow(correcting, 'indices', matched);
  }
  correctCodes(correcting, rows);
  forgetEmptyGroups(draft);
  return byOldCode;
}
