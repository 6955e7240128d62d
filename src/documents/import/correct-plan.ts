import { headPost, isHeadPost } from '../../core/people/head-post.ts';
import { addPerson } from '../../core/plan/change-draft.ts';
import { type CellFault, type PlanItem, planItems } from '../../core/plan/correction.ts';
import { postOf } from '../../core/plan/needed-points.ts';
import { dueDays } from '../../core/plan/paper-calendar.ts';
import { isPersonName } from '../../core/plan/person-words.ts';
import { takePost } from '../../core/plan/put-answer.ts';
import { bandIn, readDay, readNumber, readText } from '../../core/plan/read-answer.ts';
import { foldedWords } from '../../core/text/fold.ts';
import { type Correcting, fault, type Matched, namedIn, touched } from './correct-draft.ts';
import { unitOptions } from './correct-names.ts';
import { directorOf } from './correction-rows.ts';

/** What a plan says as a whole, in the first sheet of a workbook of corrections: a row each. */

interface Row {
  correcting: Correcting;
  matched: Matched;
}

/** What a cell that was touched says of the plan. @returns why it cannot be taken */
type Take = (row: Row, text: string) => CellFault | null;

/** Free words of at most so many signs, put where they belong. */
const takeWords =
  (most: number, put: (row: Row, words: string) => void): Take =>
  (row, text) => {
    if (text === '') return { type: 'empty' };
    const read = readText(text, most);
    if ('problem' in read) return { type: 'words', most };
    put(row, read.value);
    return null;
  };

const whole = (text: string, least: number, most: number): number | null => {
  const read = readNumber(text, { type: 'number', least, most, isWhole: true });
  return 'value' in read ? read.value : null;
};

/** A day that a cell of text holds as spreadsheets count days, from 30/12/1899; of the years 2009 to 2064. */
const dayOfSerial = (text: string): string | null =>
  /^[45]\d{4}$/.test(text)
    ? new Date(Date.UTC(1899, 11, 30 + Number(text))).toISOString().slice(0, 10)
    : null;

/** Whoever was named is the director, and leads what the paper says the director does. */
function takeDirector({ correcting: { draft } }: Row, name: string): CellFault | null {
  if (name === '') return { type: 'empty' };
  if (!isPersonName(name)) return { type: 'person-name' };
  const posts = draft.indices.flatMap(({ code }) => postOf(draft, code) ?? []).filter(isHeadPost);
  const { signer } = draft.document;
  const post =
    posts[0] ??
    headPost(draft.agency.name, [signer.authority, signer.title, ...draft.people.map(({ title }) => title)]);
  const known = directorOf(draft);
  const same = draft.people.find((one) => foldedWords(one.name) === foldedWords(name));
  const director = same ?? known ?? addPerson(draft, name, post);
  if (same === undefined) director.name = name;
  // Whoever was called so before keeps no post that another has now.
  else if (known !== undefined && known !== same) [same.title, known.title] = [known.title, same.title];
  if (director.title === '') director.title = post;
  for (const said of new Set(posts)) takePost(draft, [director.id], said);
  return null;
}

const takes: Readonly<Record<PlanItem, Take>> = {
  agency: takeWords(120, ({ correcting: { draft } }, words) => {
    draft.agency.name = words;
  }),
  title: takeWords(300, ({ correcting: { draft } }, words) => {
    draft.document.title = words;
  }),
  aim: takeWords(500, ({ correcting: { draft } }, words) => {
    draft.overallAim = { words, band: draft.overallAim?.band ?? bandIn(words) };
  }),
  year: ({ correcting: { draft } }, text) => {
    const year = whole(text, 2000, 2100);
    if (year === null) return { type: 'plan-year' };
    draft.year = year;
    return null;
  },
  number: ({ correcting: { draft } }, text) => {
    const [, number, symbol] = /^(?:số\s*:?\s*)?(\d{1,5})\s*(\/\s*[\p{L}\d-]{1,30})?$/iu.exec(text) ?? [];
    if (text !== '' && (number === undefined || Number(number) === 0)) return { type: 'number' };
    draft.document.number = number ?? null;
    if (symbol !== undefined) draft.document.symbol = symbol.replace(/\s+/g, '');
    return null;
  },
  date: ({ correcting: { draft } }, text) => {
    const read = readDay(text, null);
    const day = 'value' in read ? read.value : dayOfSerial(text);
    if (day === null) return { type: 'day' };
    draft.document.date = day;
    return null;
  },
  band: ({ correcting: { draft } }, text) => {
    const band = whole(text, 1, 9_999);
    if (band === null && text !== '') return { type: 'band' };
    draft.overallAim = { words: draft.overallAim?.words ?? '', band };
    return null;
  },
  director: takeDirector,
  'report-to': (row, text) => {
    const { correcting, matched } = row;
    if (text === '') return { type: 'empty' };
    const options = unitOptions(correcting).filter(({ id }) =>
      correcting.draft.units.some((unit) => unit.id === id && unit.type === 'unit'),
    );
    const ids = namedIn(correcting, { sheet: 'plan', matched, column: 'value' }, text, options);
    if (ids === null) return null;
    if (ids.length > 1) return { type: 'one-unit' };
    const { draft } = correcting;
    const { organisation } = draft;
    // Whoever gets the reports puts them together unless the paper has somebody else do it.
    if (organisation.consolidator === organisation.reportTo) {
      organisation.consolidator = ids[0]!;
      draft.proposals = draft.proposals.filter(({ type }) => type !== 'consolidator');
    }
    organisation.reportTo = ids[0]!;
    return null;
  },
  'report-day': ({ correcting: { draft } }, text) => {
    const { reportDay } = draft.organisation;
    const { least, most } = dueDays;
    const day = whole(text, least, most);
    if (day === null) return { type: 'due-day', least, most };
    draft.organisation.reportDay = { ...(reportDay ?? { day, words: '' }), agreed: day };
    return null;
  },
};

const isItem = (id: string | null): id is PlanItem => planItems.some((item) => item === id);

/** Corrects what the plan says as a whole: units and leaders come before, since it names them. */
export function correctPlan(correcting: Correcting): void {
  for (const matched of correcting.rows.plan) {
    const { id } = matched;
    const after = isItem(id) ? touched(matched, 'value') : null;
    if (!isItem(id) || after === null) continue;
    const why = takes[id]({ correcting, matched }, after);
    if (why !== null) fault(correcting, 'plan', matched, 'value', why);
    else
      correcting.corrections.push({
        type: 'changed',
        sheet: 'plan',
        of: correcting.words.items[id].label,
        column: 'value',
        before: matched.was!.value!,
        after,
      });
  }
}
