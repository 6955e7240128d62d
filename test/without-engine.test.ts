import { expect, it, vi } from 'vitest';
import type { Content } from '../src/core/said/content.ts';
import { type Button, type Message, plainText } from '../src/core/said/message.ts';
import type { State } from '../src/core/state/state.ts';
import { loadWorld, type World } from './support/world.ts';

const world = await loadWorld('so-tttt-2023');
const secrets = { newCode: () => 'MA-MOI', hashOf: (code: string) => code };

// The modules of a process that has only started: what the world above has loaded is not known to them.
vi.resetModules();
const { converse } = await import('../src/core/features/converse.ts');
const { planDue } = await import('../src/core/month/plan-due.ts');
const { nextDue } = await import('../src/core/month/due-tiers.ts');
const { declarations } = await import('../src/core/features/acts.ts');
const { indexIntents } = await import('../src/core/ask/answer.ts');
const { askButton } = await import('../src/copy/vi/button.ts');
const { hasNothingToSay, vietnamese } = await import('../src/copy/vi/index.ts');

const { askingStanding } = await import('../src/core/features/asking/declared.ts');
const { digestStanding } = await import('../src/core/features/digest/declared.ts');
const { directoryStanding } = await import('../src/core/features/directory/declared.ts');
const { evidenceStanding } = await import('../src/core/features/evidence/declared.ts');
const { letterheadStanding } = await import('../src/core/features/letterhead/declared.ts');
const { linkingStanding } = await import('../src/core/features/linking/declared.ts');
const { planningStanding } = await import('../src/core/features/planning/declared.ts');
const { remindingStanding } = await import('../src/core/features/reminding/declared.ts');

const { reportingStanding } = await import('../src/core/features/reporting/declared.ts');

const isNotLoaded = (error: unknown): boolean => (error as Error).name === 'NotLoadedError';

/** Of the guided report its questions alone have their words from the start. */
const {
  'report-step': _step,
  'report-evidence-came': _came,
  'report-attached': _attached,
  'report-incomplete': _incomplete,
  'report-edits': _edits,
  ...lateOfReports
} = reportingStanding;

/** What the office looks at where something does not work: it asks for that, and what goes wrong is said from the start. */
const lateOfOperating = { asides: 'opens', status: 'opens' };

/** What is said of a plan's paper, of people and units, of the papers' head, of evidence, of a month as a whole and of reminders, which other features say, too. */
const papers: ReadonlySet<string> = new Set(
  [
    // Words of what is asked come with the question engine: the first card of a bot that just started waits for them as the first question does.
    askingStanding,
    planningStanding,
    directoryStanding,
    letterheadStanding,
    evidenceStanding,
    linkingStanding,
    digestStanding,
    lateOfReports,
    lateOfOperating,
    remindingStanding,
  ].flatMap((standing) => Object.keys(standing)),
);

/** What a newcomer is told first. */
const isPlain = (said: Content): boolean =>
  said.type === 'answer' && ['help', 'greeting', 'thanks'].includes(said.answer.type) && !said.note;

interface Heard {
  state: State;
  by: 'text' | 'press';
  what: string;
}

/** What is said, put into words; each kind of it. */
function createSpeaker({ context }: World) {
  const kinds = new Set<string>();
  function inWords(content: Content): Message {
    const { plan, org } = context;
    const message = vietnamese.toMessage(content, { plan, org });
    expect(hasNothingToSay(message), content.type).toBe(false);
    expect(plainText(message), content.type).not.toMatch(/undefined|\[object/);
    kinds.add(content.type === 'answer' ? `answer: ${content.answer.type}` : content.type);
    return message;
  }
  return { kinds, inWords };
}

/** Gives every command in a chat and taps every button that comes of it. @returns the commands and buttons that were not decided */
function tapThrough(
  { context, state: begin, now }: World,
  inWords: (content: Content) => Message,
  personId: string,
  place: 'private' | 'group',
): string[] {
  const { userId } = context.org.people.find(({ id }) => id === personId)!.accounts[0]!;
  const chat = { channel: 'telegram' as const, chatId: place === 'group' ? '-5001' : userId };
  const commands = Object.values(declarations).flatMap((one) => Object.keys(one.commands));
  const [index] = context.plan.indices;
  const waiting: Heard[] = [
    ...commands.flatMap((name) => ['', ' 4', ' 11', ` ${index!.code}`].map((more) => `/${name}${more}`)),
    index!.code,
  ].map((what) => ({ state: begin, by: 'text', what }));
  for (const intent of indexIntents)
    waiting.push({ state: begin, by: 'press', what: askButton('', { intents: [intent] }, index!).data });
  const undecided: string[] = [];
  const seen = new Set<string>();
  for (let heard = waiting.shift(); heard && seen.size < 1_500; heard = waiting.shift()) {
    const { state, by, what } = heard;
    const common = { eventId: String(seen.size), chat, chatKind: place, userId };
    let outcome: ReturnType<typeof converse>;
    try {
      outcome = converse(
        state,
        by === 'text'
          ? { ...common, type: 'text', text: what, addressed: true }
          : { ...common, type: 'press', data: what, pressId: 'p' },
        context,
        now,
        secrets,
      );
    } catch (error) {
      if (!isNotLoaded(error)) throw error;
      undecided.push(what);
      continue;
    }
    if (outcome.kind === 'silence') continue;
    const act = outcome.kind === 'act' ? outcome : null;
    const said = [...outcome.replies, ...(act?.fleeting ?? [])];
    // Few papers are ever taken up: what is said of them is loaded when one is spoken of.
    if (said.some((one) => papers.has(one.type) && !isPlain(one))) {
      expect(() => said.map(inWords)).toThrow(expect.objectContaining({ name: 'NotLoadedError' }));
      undecided.push(what);
      continue;
    }
    const messages = said.map(inWords);
    for (const { content } of act?.notices ?? []) inWords(content);
    for (const { label, data } of messages.flatMap(({ buttons = [] }): Button[] => buttons.flat())) {
      // Of one list a button of each kind is enough.
      const kind = `${data.split(':')[0]} ${label.replace(/[\d/.]+/g, '')}`;
      if (seen.has(kind)) continue;
      seen.add(kind);
      waiting.push({ state: act?.state ?? state, by: 'press', what: data });
    }
  }
  return undecided;
}

it('has the words for all that commands and buttons say, without what answers questions', () => {
  const { kinds, inWords } = createSpeaker(world);
  const of = (role: string) => world.context.org.people.find((person) => person.role === role)!.id;
  const undecided = ['office', 'leader', 'head'].flatMap((role) =>
    (['private', 'group'] as const).flatMap((place) => tapThrough(world, inWords, of(role), place)),
  );
  // Those of people and units, of deputies and absences, of linking, inviting, locking and giving back, of a month as a whole, of reminders, and of a report besides its questions
  // are said with words that are loaded later.
  expect([...kinds]).toEqual(
    expect.arrayContaining([
      'answer: greeting',
      'answer: help',
      'head-only',
      'help-part',
      'in-private',
      'office-only',
      'report-edits',
      'report-step',
    ]),
  );
  // Whoever gives these names something to look for, types an index, speaks of a plan's paper, or asks for what is seldom
  // asked for: papers, the calendar, the account that is preferred, units and people that end, who leads an index, the office's
  // review, discipline, results, the directory, an answer's history, the trail, deputies, absences, invitations, links, groups, more time, matters, tasks that are passed on, what leaders have done, reminders, the digest; or names something else than a month behind /tiendo
  // and /chuabaocao, which is a question.
  const first = new Set(
    undecided.map((what) => (/^[a-z]{1,2}:/.test(what) ? what.split(':', 2).join(':') : what.split(' ')[0]!)),
  );
  expect([...first].sort()).toEqual([
    '/baocao',
    '/baocaothang',
    '/bieudo',
    '/chiso',
    '/chuabaocao',
    '/danhba',
    '/donvi',
    '/duyet',
    '/giahan',
    '/go',
    '/huy',
    '/index',
    '/kehoach',
    '/kenh',
    '/ketqua',
    '/khoa',
    '/lich',
    '/lichsu',
    '/mau',
    '/moi',
    '/nguoi',
    '/nhac',
    '/nhantonghop',
    '/nhatky',
    '/nhom',
    '/phutrach',
    '/suaten',
    '/thongke',
    '/tiendo',
    '/tinhtrang',
    '/tonghop',
    '/tralai',
    '/trichdan',
    '/truong',
    '/uyquyen',
    '/vangmat',
    '/vuongmac',
    '/xacnhan',
    '/xuat',
    '/yeucau',
    world.context.plan.indices[0]!.code,
    'ps:c',
    'q:card',
    'q:change',
    'q:coordinating',
    'q:gap',
    'q:lead-unit',
    'q:leader',
    'q:measures',
    'q:obstacles',
    'q:previous-rank',
    'q:progress',
    'q:rank',
    'q:score',
    'q:target',
    'q:task-count',
    'q:tasks',
    'r:later',
    'r:send',
    'x:c',
    'x:x',
  ]);
});

it.each<[string, Partial<State>]>([
  ['nobody reports', { reports: {}, locks: [] }],
  // What is said of their matters is loaded when it is first said.
  ['units report', { mattersSince: 1 }],
])('has the words for all that the year says by itself, without what answers questions: %s', (_, change) => {
  const { inWords } = createSpeaker(world);
  const { context } = world;
  let now = Date.parse('2023-01-03T08:00:00+07:00');
  let state: State = { ...world.state, ...change, begunAt: now };
  const said = new Set<string>();
  for (let next = nextDue(context, state, now); next !== null; next = nextDue(context, state, now)) {
    now = next.at;
    const due = planDue(context, state, now);
    state = due.state;
    for (const { content } of due.notices) {
      // Some days a month, or once a year: whoever sends it loads its words then.
      const isLate = content.type in digestStanding || content.type in remindingStanding;
      if (!(content.type === 'year-summary' || isLate)) inWords(content);
      else expect(() => inWords(content)).toThrow(expect.objectContaining({ name: 'NotLoadedError' }));
      said.add(content.type);
    }
    if (next.type === 'year-end') break;
  }
  expect([...said].sort()).toEqual([
    'digest',
    'leader-summary',
    'next-plan',
    'office-brief',
    'reminder',
    'year-summary',
  ]);
});

it('knows nothing yet of what answers questions: the tests above can fail', () => {
  const [person] = world.context.org.people;
  const said: Content = {
    type: 'answer',
    answer: { type: 'person-indices', person: person!, indices: world.context.plan.indices },
  };
  const names = { plan: world.context.plan, org: world.context.org };
  expect(() => vietnamese.toMessage(said, names)).toThrow(/not loaded/);
});
