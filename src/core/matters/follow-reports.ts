import type { Context } from '../context.ts';
import type { Draft, Entry, Report } from '../report/report.ts';
import type { State } from '../state/state.ts';
import { isOpenMatter, type Matter, mostKept, settledBy, type Told, wordsOf } from './matter.ts';
import { remindingAt, settledTellingAt, tellingAt } from './matter-time.ts';

/** What the report asked of matters that were open, and what was answered, by their numbers. */
export type Decisions = NonNullable<Draft['matters']>;

type Rules = Pick<Context, 'calendar' | 'holidays'>;
type Place = Pick<Report, 'unit' | 'period'>;

/** Words of one answer that make a matter. */
interface Answer extends Pick<Entry, 'obstacle' | 'proposal' | 'evidence' | 'by'> {
  key: string;
  taskId: string;
  /** It says what the month before said. */
  isCopied: boolean;
}

/** The task in the plan that an answer is of, whatever quarter it is carried over from. */
const planTask = (key: string): string => key.split('@')[0]!;

/** Answers with something that stands in the way or is asked for, without what the office gave back. */
function answersOf(report: Report | undefined): Map<string, Answer> {
  const back = new Set(report?.returned.map(({ taskId }) => taskId));
  return new Map(
    Object.entries(report?.entries ?? {}).flatMap(([key, entry]): [string, Answer][] => {
      const { obstacle = '', proposal = '', evidence, by } = entry;
      if (back.has(key) || (obstacle === '' && proposal === '')) return [];
      const isCopied = entry.sameAs !== undefined;
      return [[key, { key, taskId: planTask(key), obstacle, proposal, evidence, by, isCopied }]];
    }),
  );
}

const toTold = ({ key, obstacle, proposal, evidence, by }: Answer, period: string, at: number): Told => ({
  period,
  entry: key,
  ...(obstacle ? { obstacle } : {}),
  ...(proposal ? { proposal } : {}),
  evidence,
  by,
  at,
});

const isOf =
  (period: string, key: string) =>
  (told: Told): boolean =>
    told.period === period && told.entry === key;

/** Whether anybody has acted on a matter: until then its unit may change it and take it out. */
const isUntouched = ({ acts }: Matter): boolean => acts.length === 0;

const says = (told: Told, { obstacle, proposal }: Answer): boolean =>
  (told.obstacle ?? '') === (obstacle ?? '') && (told.proposal ?? '') === (proposal ?? '');

/** What a report does to the matters, as it is followed answer by answer. */
function createRegister(state: State, rules: Rules, { unit, period }: Place, now: number) {
  let { nextMatter } = state;
  // Of thousands only the unit's own are looked at.
  let matters = state.matters.filter((one) => one.unit === unit);
  const changed = new Map<number, Matter>();

  const put = (id: number, change: (matter: Matter) => Matter): void => {
    matters = matters.map((one) => (one.id === id ? change(one) : one));
    changed.set(id, matters.find((one) => one.id === id)!);
  };
  const asNews = (matter: Matter): Pick<Matter, 'tellAt'> => ({
    tellAt: matter.tellAt ?? tellingAt(now, rules),
  });

  /** The matter that already holds words of an answer: of several the last. */
  const ownerOf = (key: string): Matter | undefined =>
    matters.findLast((one) => one.told.some(isOf(period, key)));

  const lastOfTask = (taskId: string): Matter | undefined =>
    matters.findLast((one) => one.taskId === taskId && one.withdrawnAt === undefined);

  function open(answer: Answer): void {
    const matter: Matter = {
      id: nextMatter,
      unit,
      taskId: answer.taskId,
      told: [toTold(answer, period, now)],
      at: now,
      acts: [],
      tellAt: tellingAt(now, rules),
      remindAt: remindingAt(now, rules.holidays),
    };
    nextMatter += 1;
    matters = [...matters, matter];
  }

  /** More is written of a matter that is open. */
  const add = (id: number, more: Told): void =>
    put(id, (one) => ({ ...one, told: [...one.told, more], ...asNews(one) }));

  /** Its words are no more in the report: nobody needs to answer them, unless somebody has. */
  function takeOut(owner: Matter, key: string): void {
    if (!isUntouched(owner) || owner.withdrawnAt !== undefined) return;
    const left = owner.told.filter((one) => !isOf(period, key)(one));
    // Whoever was told of it hears that it waits for them no more.
    const tellAt = owner.toldAt === undefined ? null : tellingAt(now, rules);
    put(owner.id, (one) =>
      left.length === 0 ? { ...one, withdrawnAt: now, tellAt } : { ...one, told: left },
    );
  }

  /** The same answer as it was, or another. */
  function change(owner: Matter, answer: Answer, decisions: Decisions): void {
    const at = owner.told.findLastIndex(isOf(period, answer.key));
    const before = owner.told[at]!;
    const { withdrawnAt, ...revived } = owner;
    if (says(before, answer)) {
      const isSame = before.evidence.join() === answer.evidence.join();
      if (withdrawnAt === undefined && (isSame || !isOpenMatter(owner))) return;
      const list = owner.told.with(at, { ...before, evidence: answer.evidence });
      put(owner.id, () => ({ ...revived, told: list }));
      return;
    }
    if (decisions[owner.id]?.says === 'other' || settledBy(owner)) open(answer);
    else if (isUntouched(owner))
      put(owner.id, () => ({
        ...revived,
        told: owner.told.with(at, toTold(answer, period, now)),
        ...asNews(owner),
      }));
    else add(owner.id, toTold(answer, period, now));
  }

  /** Words of which no matter has any yet: of the one that is open of the same work, else of a new one. */
  function take(answer: Answer, decisions: Decisions): void {
    const last = lastOfTask(answer.taskId);
    const words = wordsOf(answer);
    const isSaid = last?.told.some((one) => wordsOf(one) === words) ?? false;
    if (!last || !isOpenMatter(last)) {
      // What was settled, and is only said once more as last month, is none again: its unit may open it.
      if (!(isSaid && answer.isCopied)) open(answer);
      return;
    }
    if (decisions[last.id]?.says === 'other' && !isSaid) open(answer);
    else if (!isSaid) add(last.id, toTold(answer, period, now));
  }

  /** Of each matter that was asked about, what was answered. */
  function decide(decisions: Decisions, by: string): void {
    for (const [number, { says: said, words }] of Object.entries(decisions)) {
      const matter = matters.find(({ id }) => id === Number(number));
      if (!matter || !isOpenMatter(matter) || matter.askedIn === period) continue;
      put(matter.id, (one) => ({ ...one, askedIn: period }));
      if (said === 'done')
        put(matter.id, (one) => ({
          ...one,
          acts: [...one.acts, { type: 'solved', by, at: now }],
          tellAt: one.tellAt ?? settledTellingAt(now, rules.holidays),
        }));
      else if (words) add(matter.id, { period, more: words, evidence: [], by, at: now });
    }
  }

  function follow(report: Report | undefined, decisions: Decisions): void {
    const answers = answersOf(report);
    const held = matters.flatMap(({ told }) =>
      told.flatMap((each) => (each.period === period ? (each.entry ?? []) : [])),
    );
    for (const key of new Set([...answers.keys(), ...held])) {
      const owner = ownerOf(key);
      const answer = answers.get(key);
      if (answer && owner) change(owner, answer, decisions);
      else if (answer) take(answer, decisions);
      else if (owner) takeOut(owner, key);
    }
  }

  function result(): State {
    const added = matters.filter(({ id }) => id >= state.nextMatter);
    if (changed.size === 0 && added.length === 0) return state;
    const before =
      changed.size === 0 ? state.matters : state.matters.map((one) => changed.get(one.id) ?? one);
    return { ...state, matters: trimmed([...before, ...added]), nextMatter };
  }
  return { decide, follow, result };
}

/** Of very many the oldest that nobody waits for go. */
function trimmed(matters: Matter[]): Matter[] {
  if (matters.length <= mostKept) return matters;
  let over = matters.length - mostKept;
  return matters.filter((one) => {
    const goes = over > 0 && !isOpenMatter(one);
    if (goes) over -= 1;
    return !goes;
  });
}

/**
 * The matters as a report has them now: what it says anew is opened or added, what it says no more is withdrawn as long as
 * nobody has acted on it. Following the same report once more changes nothing.
 * @param report as it is; undefined where it is gone
 * @param asked what was answered of matters that were open when it was sent, and by whom
 */
export function withReportFollowed(
  state: State,
  rules: Rules,
  place: Place,
  report: Report | undefined,
  now: number,
  asked: { decisions: Decisions; by: string } | null = null,
): State {
  const register = createRegister(state, rules, place, now);
  if (asked) register.decide(asked.decisions, asked.by);
  register.follow(report, asked?.decisions ?? {});
  return register.result();
}

/** The matters after an act that changed reports, whatever changed them. @param before the reports before it */
export function withChangedFollowed(
  before: State['reports'],
  state: State,
  rules: Rules,
  now: number,
): State {
  if (state.reports === before) return state;
  const { reports } = state;
  let after = state;
  for (const key of Object.keys({ ...before, ...reports })) {
    const [was, is] = [before[key], reports[key]];
    const place = is ?? was;
    if (was !== is && place) after = withReportFollowed(after, rules, place, is, now);
  }
  return after;
}

/**
 * What was reported before there was a register: its matters are opened once, in the order in which they were sent, of months
 * that are not locked.
 */
export function withEarlierFollowed(state: State, rules: Rules, now: number): State {
  const reports = Object.values(state.reports);
  if (state.mattersSince !== undefined || reports.length === 0) return state;
  const locked = new Set(state.locks.map(({ period }) => period));
  const begun: State = { ...state, mattersSince: now };
  return reports
    .filter(({ period }) => !locked.has(period))
    .sort((one, other) => one.period.localeCompare(other.period) || one.sentAt - other.sentAt)
    .reduce((after, report) => withReportFollowed(after, rules, report, report, now), begun);
}
