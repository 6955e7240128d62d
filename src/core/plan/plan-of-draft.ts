import { type Org, orgSchema, type Person, type Unit } from '../people/org.ts';
import type { Doubt, Draft, IndexDraft, Missing, UnitDraft } from './draft.ts';
import { type Due, type Plan, planSchema } from './plan.ts';
import type { PlanFault } from './plan-fault.ts';

/** The Vietnamese words that a plan holds and no document says: handed in, since the core words nothing. */
export interface DraftWords {
  /** «Trưởng phòng Hạ tầng số»: what the head of a unit is called until the office names them. */
  headTitle(unit: Pick<UnitDraft, 'name' | 'kind'>): string;
  /** «Chuyên viên tổng hợp Văn phòng Sở»: whoever of the office works with the bot until they are named. */
  officeTitle(unit: Pick<UnitDraft, 'name'>): string;
  doubt(doubt: Doubt): string;
  place(doubt: Pick<Doubt, 'place' | 'path'>): string;
}

export type PlanOfDraft =
  | { type: 'plan'; plan: Plan; org: Org }
  /** What it cannot be without, and what of it the plan's own rules refuse. */
  | { type: 'lacking'; missing: Missing[]; refused: PlanFault[] };

const isUnit = ({ type }: UnitDraft): boolean => type === 'unit';

/** At most 24 characters, as ids in buttons are, and nobody else's. */
function freeId(wanted: string, taken: Set<string>): string {
  const short = wanted.slice(0, 24).replace(/-+$/, '');
  let id = short;
  for (let number = 2; taken.has(id); number++) id = `${short.slice(0, 21)}-${number}`;
  taken.add(id);
  return id;
}

/** The directory that a document alone gives: its units, its leaders, and for each unit a head who has no name yet. */
function orgOf(draft: Draft, words: DraftWords): unknown {
  const units = draft.units.filter(isUnit);
  const taken = new Set(draft.people.map(({ id }) => id));
  const heads: Person[] = units.map((unit) => ({
    id: freeId(`truong-${unit.id}`, taken),
    name: words.headTitle(unit),
    title: words.headTitle(unit),
    role: 'head',
    unit: unit.id,
    accounts: [],
  }));
  const office = units.find(({ id }) => id === draft.organisation.consolidator) ?? units[0];
  return {
    version: 1,
    units: units.map(({ id, name, aliases, kind }): Unit => ({ id, name, aliases, kind })),
    unitGroups: draft.units
      .filter(({ type }) => type === 'group')
      .map(({ id, name, aliases, members }) => ({ id, name, aliases, units: members })),
    people: [
      ...draft.people.map(({ id, name, title }) => ({
        id,
        name,
        title: title || name,
        role: 'leader',
        accounts: [],
      })),
      ...heads,
      ...(office === undefined
        ? []
        : [
            {
              id: freeId(`tong-hop-${office.id}`, taken),
              name: draft.organisation.who ?? words.officeTitle(office),
              title: words.officeTitle(office),
              role: 'office',
              unit: office.id,
              accounts: [],
            },
          ]),
    ],
    groups: [],
  };
}

const noBaseline = (year: number): NonNullable<IndexDraft['baseline']> => ({
  year: year - 1,
  score: null,
  rank: null,
  of: null,
  previous: null,
  words: '',
});

/**
 * When a task without any time of its own is to be done: a duty of every month where the plan has reports every month, else
 * within the plan's year (`tracking.md`: «trong hạn» until 31/12).
 */
const untimed = (year: number, monthly: boolean): { due?: Due } =>
  monthly ? {} : { due: { type: 'year', words: `năm ${year}` } };

function indexOf(index: IndexDraft, year: number, monthly: boolean): unknown {
  const { code, name, aliases, group, within, leaders, leaderWords, leadUnit, coordinating, following } =
    index;
  const baseline = index.baseline ?? noBaseline(year);
  return {
    code,
    name,
    aliases,
    group,
    ...(within === null ? {} : { within }),
    baseline: { ...baseline, year: baseline.year ?? year - 1 },
    target: index.target ?? { type: 'none', words: '' },
    leaders,
    leaderWords,
    leadUnit,
    coordinating,
    following,
    leadWords: index.leadWords,
    tasks: index.tasks.map(({ id, text, owners, ...task }) => ({
      id,
      text,
      ...(owners === null ? {} : { owners }),
      ...Object.fromEntries(
        (['ownerWords', 'measure', 'cadence', 'due', 'product', 'source'] as const)
          .filter((field) => task[field] !== null)
          .map((field) => [field, task[field]]),
      ),
      ...(task.cadence === null && task.due === null ? untimed(year, monthly) : {}),
    })),
  };
}

/** Whoever outside of the agency has work in the plan. */
function outsideOf({ units, indices }: Draft): UnitDraft[] {
  const named = new Set(
    indices.flatMap((index) => [
      index.leadUnit ?? '',
      ...index.coordinating,
      ...index.following,
      ...index.tasks.flatMap(({ owners }) => owners ?? []),
    ]),
  );
  return units.filter(({ id, type }) => type === 'outside' && named.has(id));
}

function notesOf({ doubts, proposals }: Draft, words: DraftWords): Plan['notes'] {
  return [
    ...proposals.flatMap((proposal) =>
      proposal.type === 'spelling'
        ? [
            {
              type: 'correction' as const,
              place: words.place(proposal),
              source: proposal.source,
              shown: proposal.shown,
            },
          ]
        : [],
    ),
    ...doubts.map((doubt) => ({
      type: 'doubt' as const,
      place: words.place(doubt),
      source: doubt.source,
      comment: words.doubt(doubt),
    })),
  ];
}

/**
 * What a paper's title calls its composite index for short: «(DDCI)», «chỉ số PII». Nothing where it stands in no title, and in
 * one of capitals alone, where any word looks so, only brackets tell.
 */
function compositeOf(title: string): string | null {
  const bracketed = /\(([A-Z]{2,8}(?: [A-Z]{2,8})?)\)/u.exec(title)?.[1];
  if (bracketed) return bracketed;
  return /\p{Ll}/u.test(title)
    ? (/[Cc]hỉ số\s+([A-Z]{3,8}(?: [A-Z]{3,8})?)(?!\p{L})/u.exec(title)?.[1] ?? null)
    : null;
}

/** The index, or the task, of a draft in which a place of its plan («indices», 2, «tasks», 0, «text») lies. */
function placeOf(draft: Draft, [part, at, of, place]: readonly PropertyKey[]): Omit<PlanFault, 'words'> {
  const index = part === 'indices' ? draft.indices[Number(at)] : undefined;
  if (index === undefined) return {};
  const task = of === 'tasks' ? index.tasks[Number(place)] : undefined;
  return task === undefined ? { index: index.code } : { task: task.id };
}

/**
 * Makes a plan and a directory of a draft, where nothing is missing that they cannot be without. What the draft proposes
 * is taken as agreed to, but corrections of spelling, which `withSpelling` makes; the document's own words stay.
 */
export function planOfDraft(draft: Draft, words: DraftWords): PlanOfDraft {
  const missing = draft.missing.filter(({ needed }) => needed);
  if (missing.length > 0 || draft.year === null) return { type: 'lacking', missing, refused: [] };
  const { year, agency, document, legalBases, overallAim, aims, requirements, organisation, scale } = draft;
  const composite = compositeOf(document.title);
  const plan = planSchema.safeParse({
    version: 2,
    year,
    ...(composite === null ? {} : { composite }),
    agency,
    document,
    legalBases,
    // A paper need not name a rank; the aim's own words say what is aimed at.
    overallAim: overallAim?.band === null ? { words: overallAim.words } : overallAim,
    aims,
    requirements,
    organisation: {
      reportTo: organisation.reportTo,
      consolidator: organisation.consolidator,
      consolidatedFor: organisation.consolidatedFor,
      reportCadence: 'monthly',
      words: organisation.words,
    },
    scale,
    groups: draft.groups.map(({ tends, ...group }) => ({
      ...group,
      aliases: [],
      ...(tends === null ? {} : { tends }),
    })),
    outside: outsideOf(draft).map(({ id, name, aliases }) => ({ id, name, aliases })),
    indices: draft.indices.map((index) => indexOf(index, year, draft.organisation.monthly)),
    notes: notesOf(draft, words),
  });
  const org = orgSchema.safeParse(orgOf(draft, words));
  if (plan.success && org.success) return { type: 'plan', plan: plan.data, org: org.data };
  const issues = [...(plan.error?.issues ?? []), ...(org.error?.issues ?? [])];
  return {
    type: 'lacking',
    missing,
    refused: issues.map(({ path, message }) => ({
      ...placeOf(draft, path),
      words: `${path.map(String).join('.')}: ${message}`,
    })),
  };
}

/** A draft with the corrections of spelling that were agreed to, in the names and tasks that they were found in. */
export function withSpelling(
  draft: Draft,
  agreed: readonly { path: string; source: string; shown: string }[],
): Draft {
  const correct = (text: string, path: string): string =>
    agreed
      .filter((one) => one.path === path)
      .reduce((words, { source, shown }) => words.replaceAll(source, shown), text);
  return {
    ...draft,
    indices: draft.indices.map((index) => ({
      ...index,
      name: correct(index.name, index.path),
      leadWords: correct(index.leadWords, index.path),
      tasks: index.tasks.map((task) => ({ ...task, text: correct(task.text, index.path) })),
    })),
  };
}
