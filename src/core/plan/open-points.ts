import { foldedWords } from '../text/fold.ts';
import type { Doubt, Draft, Proposal } from './draft.ts';
import { neededPoints, oneOf, optionsOf, several, wholeNumber } from './needed-points.ts';
import type { OpenPoint, Option, ProposalKind, Subject, Takes } from './open-point.ts';
import { dueDays } from './paper-calendar.ts';

/** What is suggested together with what. */
export const kindOf: Readonly<Record<Proposal['type'], ProposalKind>> = {
  spelling: 'spelling',
  group: 'group',
  members: 'members',
  measure: 'measure',
  due: 'time',
  cadence: 'time',
  often: 'time',
  owner: 'who',
  leader: 'who',
  consolidator: 'who',
  'unit-name': 'who',
  'unit-change': 'units',
  alias: 'alias',
  scale: 'figure',
  code: 'figure',
  'from-aims': 'figure',
  joined: 'layout',
  'pillar-as-group': 'layout',
  'only-in-table': 'table',
};
const kinds: readonly ProposalKind[] = [
  'spelling',
  'group',
  'members',
  'measure',
  'time',
  'who',
  'units',
  'figure',
  'alias',
  'layout',
  'table',
];

/** What a proposal is about, as its id says it. */
function keyOfProposal(proposal: Proposal): string {
  if ('task' in proposal) return proposal.task;
  if ('group' in proposal) return proposal.group;
  switch (proposal.type) {
    case 'alias':
      return proposal.of;
    case 'leader':
      return proposal.index;
    case 'unit-name':
    case 'consolidator':
      return proposal.unit;
    case 'unit-change':
      return foldedWords(proposal.unit).replaceAll(' ', '-').slice(0, 20);
    case 'code':
    case 'from-aims':
      return proposal.code;
    default:
      return '';
  }
}

/** What somebody may say of one proposal instead of a yes. */
function takesOf(proposal: Proposal, draft: Draft): Takes {
  switch (proposal.type) {
    case 'group':
      return { type: 'text', most: 40 };
    case 'members':
      return several('unit', optionsOf.unit(draft));
    case 'owner':
      return several('unit', optionsOf.owner(draft));
    case 'leader':
      return several('person', optionsOf.person(draft));
    case 'consolidator':
      return oneOf('unit', optionsOf.unit(draft));
    case 'measure':
      return { type: 'measure' };
    case 'due':
    case 'cadence':
    case 'often':
      return { type: 'time' };
    case 'scale':
      return { type: 'number', least: 1, most: 1000, isWhole: false };
    case 'code':
      return { type: 'code' };
    case 'from-aims':
      return wholeNumber(1, proposal.of ?? 9_999);
    default:
      return { type: 'yes' };
  }
}

const proposed = (id: string, subject: Subject, takes: Takes, isKept = true): OpenPoint => ({
  ...subject,
  id,
  standing: 'proposed',
  takes,
  canStay: true,
  isKept,
});

/** Each with an id of its own: of two about the same the second is numbered. */
function eachProposed(proposals: readonly Proposal[], draft: Draft): OpenPoint[] {
  const taken = new Map<string, number>();
  return proposals.map((proposal) => {
    const id = `p-${proposal.type}-${keyOfProposal(proposal)}`.slice(0, 36);
    const number = (taken.get(id) ?? 0) + 1;
    taken.set(id, number);
    const own = number === 1 ? id : `${id}-${number}`;
    const isDenied = draft.asked?.settled.includes(denied(own)) === true;
    return proposed(
      own,
      { type: 'proposal', proposal, ...(isDenied ? { isDenied } : {}) },
      takesOf(proposal, draft),
    );
  });
}

/** The mark of a suggestion that somebody said no to, and of which it is asked what is right. */
export const denied = (point: string): string => `not-${point}`;

/** What the paper says of the day by which units report, as long as nobody has said yes or no to it. */
export function reportDayAsked({
  organisation: { reportDay },
  asked,
}: Pick<Draft, 'organisation' | 'asked'>): NonNullable<Draft['organisation']['reportDay']> | null {
  const isSaid = reportDay?.agreed !== undefined || asked?.settled.includes('report-day') === true;
  return reportDay === undefined || isSaid ? null : reportDay;
}

/** It changes the calendar, so that nothing but a yes or another day is taken for one. */
function reportDayOf(draft: Draft): OpenPoint[] {
  const said = reportDayAsked(draft);
  if (said === null) return [];
  const { day, words } = said;
  const takes = wholeNumber(dueDays.least, dueDays.most);
  return [proposed('report-day', { type: 'report-day', day, words }, takes, false)];
}

/** Who of the unit that the paper names puts the reports together; left, it is whoever takes the plan up. */
function consolidatingOf({ organisation, units }: Draft): OpenPoint[] {
  const unit = units.find(({ id }) => id === organisation.consolidator);
  if (!organisation.asksWho || organisation.who !== undefined || unit === undefined) return [];
  const subject: Subject = { type: 'consolidating', unit: unit.id, name: unit.name };
  return [proposed('consolidating', subject, { type: 'text', most: 40 }, false)];
}

/** Work of later sections: together in one question, one by one where that was asked for. */
function furtherOf({ further = [], asked }: Draft): OpenPoint[] {
  const [first, another] = further;
  if (first === undefined) return [];
  if (another !== undefined && asked?.settled.includes('each-further') !== true)
    return [proposed('further', { type: 'further-tasks', tasks: further }, { type: 'all-or-each' }, false)];
  if (asked?.settled.includes('further')) return [];
  return further.map((task) =>
    proposed(`further-${task.id}`, { type: 'further-task', task }, { type: 'yes' }, false),
  );
}

function proposedOf(draft: Draft): OpenPoint[] {
  const titles = draft.people
    .filter(({ title }) => title === '')
    .map(({ id, name }) =>
      proposed(
        `title-${id.slice(0, 34)}`,
        { type: 'person-title', person: id, name },
        { type: 'text', most: 80 },
        false,
      ),
    );
  const ofKinds = kinds.flatMap((kind): OpenPoint[] => {
    const proposals = draft.proposals.filter(({ type }) => kindOf[type] === kind);
    const [first] = proposals;
    const subject: Subject = { type: 'kind', kind, proposals };
    if (first === undefined) return [];
    if (kind === 'spelling') return [proposed('k-spelling', subject, { type: 'yes' })];
    const isEach = draft.asked?.settled.includes(`each-${kind}`) === true;
    if (proposals.length === 1 || isEach) {
      const each = eachProposed(proposals, draft);
      // A yes to all is none to what was said to be wrong.
      return draft.asked?.settled.includes(`k-${kind}`) ? each.filter(isDeniedPoint) : each;
    }
    return [proposed(`k-${kind}`, subject, { type: 'all-or-each' })];
  });
  return [...reportDayOf(draft), ...consolidatingOf(draft), ...titles, ...ofKinds, ...furtherOf(draft)];
}

const isDeniedPoint = (point: OpenPoint): boolean => point.type === 'proposal' && point.isDenied === true;

/** A rank of an index, among as many as the paper says. */
const rankOf = (indices: Draft['indices'], of: string): Takes =>
  wholeNumber(1, indices.find(({ code }) => code === of)?.baseline?.of ?? 9_999);

const optionsAmong = (units: Draft['units'], ids: readonly string[]): Option[] =>
  ids.flatMap((id) => units.find((unit) => unit.id === id) ?? []);

/** Who may go on with the work of a unit that ends: whoever the paper names, before all others. */
const optionsInstead = (
  units: Draft['units'],
  { unit, into }: { unit: string; into: string | null },
): Option[] => [
  ...units.filter(({ id }) => id === into),
  ...units.filter(({ id, type }) => type === 'unit' && id !== unit && id !== into),
];

/**
 * By what a doubt is settled: a yes or a no; a yes that leaves it as it is, where only the workbook changes it (which of two tasks is
 * right, under which index or group one belongs); or otherwise. A new doubt must say.
 */
export const settledBy: Readonly<Record<Doubt['type'], 'yes-or-no' | 'yes-else-sheet' | 'otherwise'>> = {
  movement: 'yes-or-no',
  'target-below': 'otherwise',
  'aim-rank': 'otherwise',
  'aim-alone': 'otherwise',
  'due-outside': 'otherwise',
  'no-such-time': 'otherwise',
  'time-open': 'otherwise',
  'several-leads': 'otherwise',
  'same-unit': 'yes-or-no',
  'pillar-differs': 'yes-else-sheet',
  'score-differs': 'otherwise',
  'no-owner': 'yes-else-sheet',
  'short-name': 'yes-else-sheet',
  'target-beside': 'otherwise',
  'target-unclear': 'yes-else-sheet',
  'title-differs': 'otherwise',
  'sum-differs': 'yes-else-sheet',
  'body-ended': 'otherwise',
  'month-days': 'yes-else-sheet',
  'told-besides': 'yes-else-sheet',
  'no-target': 'otherwise',
  'near-people': 'yes-or-no',
  'unit-ended': 'otherwise',
  'unit-unlisted': 'otherwise',
  'same-number': 'yes-else-sheet',
  'task-differs': 'yes-or-no',
  'index-count': 'otherwise',
  'basis-year': 'otherwise',
  'same-figures': 'otherwise',
  'same-code': 'otherwise',
  beyond: 'otherwise',
  'baseline-year': 'otherwise',
  'result-differs': 'otherwise',
  'heading-differs': 'otherwise',
  'index-odd': 'yes-or-no',
  'task-odd': 'yes-or-no',
  'whole-odd': 'yes-or-no',
  'own-or-outside': 'yes-or-no',
  'column-open': 'otherwise',
  'no-number': 'otherwise',
};

/** Who can be named instead of whoever a doubt is about; null of one that is about nobody. */
function whoSettles(doubt: Doubt, draft: Draft): Takes | null {
  const { units } = draft;
  switch (doubt.type) {
    case 'several-leads':
      return oneOf('unit', optionsAmong(units, doubt.units));
    case 'unit-ended':
      return oneOf('unit', optionsInstead(units, doubt));
    case 'title-differs':
      return oneOf('person', optionsOf.person(draft));
    case 'body-ended':
      return oneOf(
        'unit',
        units.filter(({ id, type }) => id !== doubt.unit && type !== 'group'),
      );
    case 'unit-unlisted':
      return oneOf('unit', optionsInstead(units, { unit: doubt.unit, into: null }));
    default:
      return null;
  }
}

/** What somebody can settle of what contradicts itself, and by what; null where only the paper can. */
function takesOfDoubt(doubt: Doubt, draft: Draft): Takes | null {
  const { scale, year, indices } = draft;
  if (settledBy[doubt.type] !== 'otherwise') return { type: 'yes' };
  switch (doubt.type) {
    case 'no-target':
      return { type: 'text', most: 120 };
    case 'due-outside':
    case 'no-such-time':
    case 'time-open':
      return year === null ? null : { type: 'day', year };
    case 'result-differs':
      return { type: 'said-or-recorded' };
    case 'column-open':
      return { type: 'column' };
    case 'score-differs':
      return { type: 'number', least: 0, most: scale, isWhole: false };
    case 'target-below':
      return doubt.of === 'score'
        ? { type: 'number', least: 0, most: scale, isWhole: false }
        : rankOf(indices, doubt.code);
    case 'aim-rank':
      return rankOf(indices, doubt.code);
    case 'beyond':
      return doubt.of === 'rank' ? wholeNumber(1, doubt.limit) : null;
    case 'baseline-year':
      return wholeNumber(2000, 2100);
    case 'no-number':
      return wholeNumber(1, 99_999);
    default:
      return whoSettles(doubt, draft);
  }
}

function idOfDoubt(doubt: Doubt): string {
  const of = 'of' in doubt ? `-${doubt.of}` : '';
  const about =
    'code' in doubt
      ? doubt.code
      : 'task' in doubt
        ? doubt.task
        : 'person' in doubt
          ? doubt.person
          : 'unit' in doubt
            ? doubt.unit
            : 'column' in doubt
              ? doubt.column
              : 'mark' in doubt
                ? `${doubt.why}-${doubt.mark}`
                : '';
  return `d-${doubt.type}${of}-${about}`.slice(0, 40);
}

/** What contradicts itself and a person can settle. A yes keeps a figure as it is written; a movement is worked out anew by it. */
function doubted(draft: Draft): OpenPoint[] {
  return draft.doubts.flatMap((doubt) => {
    const takes = takesOfDoubt(doubt, draft);
    if (takes === null) return [];
    return [
      {
        type: 'doubt' as const,
        doubt,
        id: idOfDoubt(doubt),
        standing: 'doubt' as const,
        takes,
        // Left for later it is asked again: which of two figures counts is for somebody to say.
        canStay: takes.type !== 'said-or-recorded',
        isKept: (takes.type === 'number' && doubt.type !== 'no-number') || doubt.type === 'time-open',
      },
    ];
  });
}

/** What the rules suggest and nobody has said yes or no to. */
export const openProposals = (draft: Draft): readonly Proposal[] =>
  openPoints(draft).flatMap((point) =>
    point.type === 'kind'
      ? point.proposals
      : point.type === 'proposal' && !point.isDenied
        ? [point.proposal]
        : [],
  );

/** How many questions are left at most: of a kind that is looked at one by one each, so that the count never grows by that. */
export const questionsLeft = (draft: Draft): number =>
  openPoints(draft).reduce(
    (sum, point) =>
      sum +
      (point.type === 'kind' && point.kind !== 'spelling'
        ? point.proposals.length
        : point.type === 'further-tasks'
          ? point.tasks.length
          : 1),
    0,
  );

/** How many questions there are without whose answers no plan can be used. */
export const questionsNeeded = (draft: Draft): number =>
  neededPoints(draft).filter(({ standing }) => standing === 'needed').length;

/**
 * The questions that a draft leaves open, in the order in which they are to be asked: tasks that are being typed; what no
 * plan can be without; what is suggested, a kind at a time; what contradicts itself and somebody can settle. What was
 * answered is not among them.
 */
export function openPoints(draft: Draft): readonly OpenPoint[] {
  const settled = new Set(draft.asked?.settled);
  return [
    ...neededPoints(draft),
    ...[...proposedOf(draft), ...doubted(draft)].filter(({ id }) => !settled.has(id)),
  ];
}
