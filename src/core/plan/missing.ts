import { foldInPlace } from '../text/fold.ts';
import type { Draft, IndexDraft, Missing } from './draft.ts';
import { codePattern } from './plan.ts';

function missingOfIndex(index: IndexDraft): Missing[] {
  const of = index.code;
  const missing: Missing[] = [];
  if (index.baseline === null) missing.push({ what: 'baseline', of, needed: false });
  else if (index.baseline.year === null) missing.push({ what: 'baseline-year', of, needed: false });
  if (index.target === null || index.target.type === 'none')
    missing.push({ what: 'target', of, needed: false });
  if (index.group === null) missing.push({ what: 'group', of, needed: true });
  if (index.leaders.length === 0) missing.push({ what: 'leader', of, needed: true });
  if (index.leadUnit === null) missing.push({ what: 'lead', of, needed: true });
  if (index.tasks.length === 0) missing.push({ what: 'tasks', of, needed: true });
  if (!codePattern.test(of)) missing.push({ what: 'code', of, needed: true });
  return missing;
}

/** So many indices are compared at least, and what such a share of them tells, an index that does not lacks. */
const [leastCompared, mostHelped, mostBoth] = [4, 0.7, 0.5];

const speaksOfRank = /\b(?:bac|hang|vi tri|nhom)\b/;

/** What others of its kind have and an index has not: a score or a rank beside what is said of its target, and whoever helps. */
function missingBesideOthers(indices: readonly IndexDraft[]): Missing[] {
  const aimed = indices.filter(({ target }) => target !== null && target.type !== 'none');
  const hasRank = ({ target }: IndexDraft): boolean =>
    target !== null &&
    ('rank' in target || ('words' in target && speaksOfRank.test(foldInPlace(target.words))));
  // A span is asked as what it is.
  const hasScore = ({ target }: IndexDraft): boolean =>
    target !== null &&
    ('score' in target || ('words' in target && /\d[.,]\d|\d\s*diem/.test(foldInPlace(target.words))));
  const without = (
    what: Missing['what'],
    among: readonly IndexDraft[],
    has: (index: IndexDraft) => boolean,
    share: number,
  ): Missing[] => {
    const found = among.filter(has).length;
    if (among.length < leastCompared || found < among.length * share) return [];
    return among.filter((index) => !has(index)).map(({ code: of }) => ({ what, of, needed: false }));
  };
  // A plan may aim at ranks in one group and at scores in another: only where most aim at both is one without the other short of it.
  const areBoth = aimed.filter((one) => hasRank(one) && hasScore(one)).length > aimed.length * mostBoth;
  return [
    ...(areBoth ? without('target-rank', aimed, hasRank, mostBoth) : []),
    ...(areBoth ? without('target-score', aimed, hasScore, mostBoth) : []),
    ...without('helpers', indices, ({ coordinating }) => coordinating.length > 0, mostHelped),
  ];
}

/** What the paper's own tables have a column for and leave empty, a kind at a time. */
function missingOfTasks({ indices, taskColumns = [] }: Pick<Draft, 'indices' | 'taskColumns'>): Missing[] {
  const tasks = indices.flatMap((index) => index.tasks);
  return taskColumns.flatMap((what) => {
    const without = tasks.filter((task) => task[what] === null).map(({ id }) => id);
    return without.length === 0 ? [] : [{ what, of: without.join(', '), needed: false }];
  });
}

/** What a draft lacks; `needed` is what no plan can be without. */
export function findMissing(draft: Omit<Draft, 'missing'>): Missing[] {
  const { agency, year, document, overallAim, organisation, indices } = draft;
  const whole: [Missing['what'], boolean, boolean][] = [
    ['agency', agency.name === '', true],
    ['year', year === null, true],
    ['title', document.title === '', true],
    ['date', document.date === null, true],
    ['signer', document.signer.name === '', false],
    ['indices', indices.length === 0, true],
    ['overall-aim', !overallAim?.words, true],
    ['report-to', organisation.reportTo === null, true],
    ['monthly', !organisation.monthly, false],
  ];
  return [
    ...whole.filter(([, lacks]) => lacks).map(([what, , needed]) => ({ what, of: null, needed })),
    ...indices.flatMap(missingOfIndex),
    ...missingBesideOthers(indices),
    ...missingOfTasks(draft),
  ];
}

/** Units that a document names: those of the directory are in the draft whether it names them or not. */
export function unitsNamed({
  indices,
  areas,
  organisation,
  units,
}: Pick<Draft, 'indices' | 'areas' | 'organisation' | 'units'>): Set<string> {
  const named = new Set<string>([organisation.reportTo ?? '', organisation.consolidator ?? '']);
  for (const index of [...indices, ...areas]) {
    for (const id of [index.leadUnit ?? '', ...index.coordinating, ...index.following]) named.add(id);
    for (const { owners } of index.tasks) for (const id of owners ?? []) named.add(id);
  }
  for (const { id, members } of units) if (named.has(id)) for (const member of members) named.add(member);
  return named;
}

/** Names for several units that have work, of which nothing says whom they mean. */
export const groupsWithoutMembers = (
  draft: Pick<Draft, 'indices' | 'areas' | 'organisation' | 'units'>,
): Missing[] => {
  const named = unitsNamed(draft);
  return draft.units
    .filter(({ id, type, members }) => type === 'group' && members.length === 0 && named.has(id))
    .map(({ name }) => ({ what: 'members', of: name, needed: true }));
};
