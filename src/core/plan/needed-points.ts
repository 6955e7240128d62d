import { foldedWords } from '../text/fold.ts';
import type { Draft, IndexDraft, Missing } from './draft.ts';
import type { OpenPoint, Option, Subject, Takes } from './open-point.ts';
import { isPost, readPersonWords } from './person-words.ts';
import { codePattern } from './plan.ts';

export const optionsOf = {
  unit: ({ units }: Draft): Option[] => units.filter(({ type }) => type === 'unit'),
  owner: ({ units }: Draft): Option[] => units,
  person: ({ people }: Draft): Option[] => people.map((person) => ({ ...person, aliases: [] })),
  group: ({ groups }: Draft): Option[] =>
    groups.map(({ id, name, short }) => ({ id, name, aliases: [short] })),
};

export const several = (of: 'unit' | 'person', options: readonly Option[]): Takes => ({
  type: 'several',
  of,
  options,
});
export const oneOf = (of: 'unit' | 'group' | 'person', options: readonly Option[]): Takes => ({
  type: 'one',
  of,
  options,
});
export const wholeNumber = (least: number, most: number): Takes => ({
  type: 'number',
  least,
  most,
  isWhole: true,
});

/** Whether the code of an index is one, and no index before it has it. */
const hasOwnCode = (indices: readonly IndexDraft[], at: number): boolean =>
  codePattern.test(indices[at]!.code) && indices.findIndex(({ code }) => code === indices[at]!.code) === at;

/** How an index is named in ids: by its code; by its place where its code is none. */
const keyOf = (indices: readonly IndexDraft[], at: number): string =>
  hasOwnCode(indices, at) ? indices[at]!.code : `@${at + 1}`;

const needed = (id: string, subject: Subject, takes: Takes): OpenPoint => ({
  ...subject,
  id,
  standing: 'needed',
  takes,
  canStay: false,
  isKept: false,
});

function neededOfPlan(draft: Draft): OpenPoint[] {
  const { agency, year, document, overallAim, organisation, groups, indices } = draft;
  const whole: [boolean, Subject & { type: string }, Takes][] = [
    [agency.name === '', { type: 'agency' }, { type: 'text', most: 120 }],
    [year === null, { type: 'year' }, wholeNumber(2000, 2100)],
    [document.title === '', { type: 'title' }, { type: 'text', most: 300 }],
    [document.date === null, { type: 'date' }, { type: 'day', year: null }],
    [(overallAim?.words ?? '') === '', { type: 'aim' }, { type: 'text', most: 500 }],
    [organisation.reportTo === null, { type: 'report-to' }, oneOf('unit', optionsOf.unit(draft))],
    [groups.length === 0 && indices.length > 0, { type: 'one-group' }, { type: 'text', most: 120 }],
  ];
  return whole.filter(([lacks]) => lacks).map(([, subject, takes]) => needed(subject.type, subject, takes));
}

const isGrouped = ({ groups }: Draft, { group }: IndexDraft): boolean =>
  groups.some(({ id }) => id === group);

/** A score above the scale, which no plan takes, by the figure that it is. */
function scoreBeyond({ doubts, indices }: Draft, at: number): (Subject & { type: 'score' }) | null {
  const { code, name, baseline, target } = indices[at]!;
  for (const doubt of doubts) {
    if (doubt.type !== 'beyond' || doubt.of !== 'score' || doubt.code !== code) continue;
    const { figure, limit } = doubt;
    const of =
      baseline?.score === figure
        ? 'baseline'
        : target !== null && 'score' in target && target.score === figure
          ? 'target'
          : null;
    if (of !== null) return { type: 'score', at, code, name, of, figure, limit };
  }
  return null;
}

/** Whom the paper has lead an index by their post alone; null where it says nobody, or more than a post. */
export function postOf({ missing }: Draft, code: string): string | null {
  const said = missing.find(
    ({ what, of, needed: isNeeded }) => what === 'leader' && !isNeeded && of?.startsWith(`${code}: `),
  );
  const words = said?.of?.slice(code.length + 2) ?? '';
  const read = words === '' ? null : readPersonWords(words);
  if (read?.name === '') return read.title;
  return isPost(words) ? words : null;
}

function neededOfIndex(draft: Draft, at: number): OpenPoint[] {
  const index = draft.indices[at]!;
  const { code, name } = index;
  const key = keyOf(draft.indices, at);
  const points: OpenPoint[] = [];
  const add = (type: 'lead' | 'group' | 'tasks', takes: Takes): void => {
    points.push(needed(`${type}-${key}`, { type, at, code, name } as Subject, takes));
  };
  if (draft.groups.length > 0 && !isGrouped(draft, index))
    add('group', oneOf('group', optionsOf.group(draft)));
  if (index.leaders.length === 0)
    points.push(
      needed(
        `leader-${key}`,
        { type: 'leader', at, code, name, post: postOf(draft, code) },
        several('person', optionsOf.person(draft)),
      ),
    );
  if (index.leadUnit === null) add('lead', oneOf('unit', optionsOf.unit(draft)));
  if (index.tasks.length === 0) add('tasks', { type: 'tasks' });
  const beyond = scoreBeyond(draft, at);
  if (beyond !== null)
    points.push(
      needed(`score-${beyond.of}-${key}`, beyond, {
        type: 'number',
        least: 0,
        most: beyond.limit,
        isWhole: false,
      }),
    );
  return points;
}

/** Tasks that are being typed: it is asked for the next until they end. */
function beingAdded({ asked, indices }: Draft): OpenPoint[] {
  const at = indices.findIndex((_, place) => asked?.adding === `tasks-${keyOf(indices, place)}`);
  const index = indices[at];
  if (index === undefined || index.tasks.length === 0) return [];
  const { code, name } = index;
  return [
    {
      ...needed(asked!.adding!, { type: 'tasks', at, code, name }, { type: 'tasks' }),
      standing: 'proposed',
      canStay: true,
    },
  ];
}

function neededMembers(draft: Draft): OpenPoint[] {
  return draft.missing.flatMap(({ what, of }) => {
    const group = draft.units.find(({ name, type }) => name === of && type === 'group');
    if (what !== 'members' || group === undefined || group.members.length > 0) return [];
    return [
      needed(
        `members-${group.id}`,
        { type: 'members', group: group.id, name: group.name },
        several('unit', optionsOf.unit(draft)),
      ),
    ];
  });
}

/** The task, and the words that name who owes it, of what is missing; null of anything else. */
export function unknownOwner({ what, of }: Missing): { task: string; words: string } | null {
  const at = what === 'owner' ? (of?.indexOf(': ') ?? -1) : -1;
  return at < 0 ? null : { task: of!.slice(0, at), words: of!.slice(at + 2) };
}

/** Tasks that name somebody whom nobody knows: who owes them is asked once for all that say the same words. */
function neededOwners(draft: Draft): OpenPoint[] {
  const tasks = new Map(draft.indices.flatMap((index) => index.tasks.map((task) => [task.id, task])));
  const points = new Map<string, OpenPoint & { type: 'owner' }>();
  for (const one of draft.missing) {
    const said = one.needed ? unknownOwner(one) : null;
    const task = tasks.get(said?.task ?? '');
    if (said === null || task === undefined) continue;
    const key = `${one.as ?? ''}:${foldedWords(said.words)}`;
    const asked = points.get(key);
    const subject = {
      type: 'owner' as const,
      tasks: [...(asked?.tasks ?? []), task.id],
      words: said.words,
      as: one.as ?? null,
      at: asked?.at ?? task.text,
    };
    const id = asked?.id ?? `owner-${task.id}`;
    points.set(
      key,
      needed(id, subject, several('unit', optionsOf.owner(draft))) as OpenPoint & {
        type: 'owner';
      },
    );
  }
  return [...points.values()];
}

/** New codes are asked last: what else is missing of an index is named by the old one. */
function neededCodes({ indices }: Draft): OpenPoint[] {
  return indices.flatMap(({ code, name }, at) =>
    hasOwnCode(indices, at)
      ? []
      : [needed(`code-@${at + 1}`, { type: 'code', at, code, name }, { type: 'code' })],
  );
}

/** What no plan can be without, in the order in which it is asked; before it the tasks that are being typed. */
export const neededPoints = (draft: Draft): OpenPoint[] => [
  ...beingAdded(draft),
  ...neededOfPlan(draft),
  ...draft.indices.flatMap((_, at) => neededOfIndex(draft, at)),
  ...neededOwners(draft),
  ...neededMembers(draft),
  ...neededCodes(draft),
];
