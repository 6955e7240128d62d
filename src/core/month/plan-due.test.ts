import { describe, expect, it } from 'vitest';
import { context } from '../../../test/support/context.ts';
import { vietnamese } from '../../copy/vi/index.ts';
import { beginDraft } from '../report/desk.ts';
import { owedIn } from '../report/owed.ts';
import { type Report, reportKey } from '../report/report.ts';
import type { Content, Notice } from '../said/content.ts';
import { plainText } from '../said/message.ts';
import { emptyState, type State, stateSchema } from '../state/state.ts';
import { isQuiet } from '../time/quiet-hours.ts';
import { inVietNam, periodKey } from '../time/viet-nam-time.ts';
import { arrearsBefore } from './arrears.ts';
import { digestOf, postDigest, staleDigests } from './digest.ts';
import { nextDue } from './due-tiers.ts';
import { planDue } from './plan-due.ts';

const at = (moment: string): number => Date.parse(`${moment}+07:00`);
const shown = (ms: number): string => inVietNam(ms).format('DD/MM HH:mm');
const hts = 'truong-phong-ha-tang-so';

const begin = (change: Partial<State> = {}): State => ({
  ...emptyState(),
  begunAt: at('2023-05-19T08:00:00'),
  accounts: context.org.people.map(({ id }) => ({
    channel: 'telegram' as const,
    userId: id,
    personId: id,
    linkedAt: 0,
  })),
  groups: [{ channel: 'telegram', chatId: 'nhom', linkedAt: 0 }],
  ...change,
});

/** The whole of a unit's report of a month. */
function reported(state: State, unit: string, month: number, sentAt: number, late = false): State {
  const period = { year: 2023, month };
  const key = periodKey(period);
  const entries = Object.fromEntries(
    owedIn({ ...context, begunAt: state.begunAt }, state.reports, period)
      .filter((owed) => owed.unit.id === unit)
      .map(({ task }) => [task.id, { status: 'on-track' as const, evidence: [], at: sentAt, by: 'x' }]),
  );
  const report: Report = {
    unit,
    period: key,
    entries,
    firstSentAt: sentAt,
    sentAt,
    sentBy: 'x',
    late,
    revisions: [],
    returned: [],
    answers: [],
  };
  return { ...state, reports: { ...state.reports, [reportKey(unit, key)]: report } };
}

/** A notice in one line: to whom, what. */
const brief = (notice: Notice): string => {
  const to = 'personId' in notice ? notice.personId : notice.chat;
  const { content } = notice;
  return `${to} ${content.type}${content.type === 'reminder' ? `:${content.kind}` : ''}`;
};
const about = (notices: readonly Notice[], who: string): string[] =>
  notices.map(brief).filter((line) => line.startsWith(`${who} `));

/** Lets time run from one moment to another in steps, looking each time; what was said, with its moment. */
function run(
  from: State,
  start: string,
  end: string,
  stepMs: number,
  change?: (state: State, now: number) => State,
) {
  let state = from;
  const said: { now: number; notice: Notice }[] = [];
  for (let now = at(start); now <= at(end); now += stepMs) {
    if (change) state = change(state, now);
    const due = planDue(context, state, now);
    state = due.state;
    for (const notice of due.notices) said.push({ now, notice });
  }
  return { state: stateSchema.parse(JSON.parse(JSON.stringify(state))), said };
}
const minute = 60_000;
const timeline = (said: { now: number; notice: Notice }[], who: string): string[] =>
  said
    .filter(({ notice }) => brief(notice).startsWith(`${who} `))
    .map(({ now, notice }) => `${shown(now)} ${brief(notice).slice(who.length + 1)}`);

describe('the year in the summary of a leader', () => {
  it('has every month since the bot began, those without reports too, and none before', () => {
    const due = planDue(
      context,
      reported(begin(), 'thanh-tra', 5, at('2023-05-24T08:00:00')),
      at('2023-07-26T08:30:00'),
    );
    const { content } = due.notices.find((notice) => brief(notice) === 'le-hai-yen leader-summary')!;
    const year = content.type === 'leader-summary' ? content.year : [];
    expect(year.map(({ period, reported }) => [period.month, reported.length])).toEqual([
      [5, 1],
      [6, 0],
      [7, 0],
    ]);
  });
});

describe('the month of May 2023', () => {
  it('says everything at its moment, once', () => {
    const { said } = run(begin(), '2023-05-19T08:00:00', '2023-05-31T23:00:00', minute);
    expect(timeline(said, hts)).toEqual([
      '22/05 08:00 reminder:opening',
      '24/05 08:00 reminder:nudge',
      '25/05 14:00 reminder:nudge',
      '26/05 08:30 reminder:overdue',
    ]);
    expect(timeline(said, 'le-hai-yen')).toEqual(['26/05 08:30 leader-summary']);
    expect(timeline(said, 'van-thu-tong-hop')).toEqual(['26/05 08:30 office-brief']);
    expect(timeline(said, 'telegram:nhom')).toEqual(['26/05 09:00 digest']);
    expect(new Set(said.map(({ notice }) => notice.key)).size).toBe(said.length);
  });

  it('leaves those alone who have reported, and speaks of what is half done', () => {
    const draft = {
      id: '1',
      personId: hts,
      unit: 'phong-ha-tang-so',
      period: '2023-05',
      onBehalf: false,
      step: { type: 'summary' as const },
      pending: {},
      entries: Object.fromEntries(
        ['1.3.3', '1.3.4', '2.1.5', '2.3.1'].map((id) => [
          id,
          { status: 'done' as const, evidence: [], at: 0, by: hts },
        ]),
      ),
      extras: [],
      parked: false,
      askedIn: 'x',
      chats: [],
      answers: [],
      startedAt: 0,
      touchedAt: 0,
    };
    const state = reported(begin({ drafts: [draft] }), 'thanh-tra', 5, at('2023-05-22T08:30:00'));
    const due = planDue(context, state, at('2023-05-24T08:00:00'));
    expect(about(due.notices, 'truong-thanh-tra')).toEqual([]);
    const half = due.notices.find((notice) => brief(notice).startsWith(hts))!;
    expect(half.content).toMatchObject({ debts: [{ owed: 6, answered: 4 }] });
  });

  it('goes to the deputy where the head is away, and to the office where nobody can be told', () => {
    const away = begin({
      absences: [{ personId: hts, from: '2023-05-22', to: '2023-05-23' }],
      deputies: [
        {
          unit: 'phong-ha-tang-so',
          headId: hts,
          personId: 'giam-doc-trung-tam-cong-nghe-so',
          from: '2023-05-20',
          to: '2023-05-30',
        },
      ],
      accounts: begin().accounts.filter(({ personId }) => personId !== 'truong-thanh-tra'),
    });
    const opening = planDue(context, away, at('2023-05-22T08:00:00'));
    expect(about(opening.notices, hts)).toEqual([]);
    const deputy = opening.notices.find((notice) => brief(notice).startsWith('giam-doc'))!;
    // One message for the two units that the deputy answers for.
    expect(deputy.content).toMatchObject({
      debts: [
        { unit: { id: 'phong-ha-tang-so' }, head: { id: hts } },
        { unit: { id: 'trung-tam-cong-nghe-so' }, head: null },
      ],
    });
    const office = opening.notices.find((notice) => notice.content.type === 'office-brief')!;
    expect(office.content).toMatchObject({ unreached: [{ unit: { id: 'thanh-tra' } }], overdue: [] });
    const back = planDue(context, opening.state, at('2023-05-24T08:00:00'));
    expect(about(back.notices, hts)).toEqual([`${hts} reminder:nudge`]);
  });

  it('is not reminded of what is locked, nor of months before the bot began', () => {
    const locked = begin({ locks: [{ period: '2023-05', at: 0, by: 'x' }] });
    const { said } = run(locked, '2023-05-19T08:00:00', '2023-05-31T23:00:00', 10 * minute);
    // Leaders and the group hear of it all the same.
    expect(new Set(said.map(({ notice }) => notice.content.type))).toEqual(
      new Set(['leader-summary', 'digest']),
    );
    const late = begin({ begunAt: at('2023-05-27T08:00:00') });
    expect(run(late, '2023-05-27T08:00:00', '2023-06-19T23:00:00', 60 * minute).said).toEqual([]);
  });
});

describe('a quarter’s meeting', () => {
  it('is nudged in its last month until it is reported done', () => {
    let state = begin({ begunAt: at('2023-06-20T08:00:00') });
    for (const unit of context.org.units) state = reported(state, unit.id, 6, at('2023-06-20T08:10:00'));
    const june = run(state, '2023-06-20T08:20:00', '2023-06-30T20:00:00', 10 * minute);
    // The report of June is in, yet the meetings are only «on track».
    expect(timeline(june.said, 'truong-van-phong')).toEqual([
      '23/06 08:00 cadence-reminder',
      // With the overdue notice of that morning, whoever gets one.
      '27/06 08:30 cadence-reminder',
    ]);
    // The day after its end, a Saturday, is spoken of on Monday.
    const july = run(june.state, '2023-07-01T07:00:00', '2023-07-05T20:00:00', 10 * minute);
    expect(timeline(july.said, 'truong-van-phong')).toEqual(['03/07 08:00 cadence-reminder']);
    const done = reported(begin(), 'van-phong', 5, 0);
    const entries = done.reports['2023-05:van-phong']!.entries;
    for (const id of ['1.2.3', '1.5.2', '2.3.2'])
      entries[id] = { status: 'done', evidence: [], at: 0, by: 'x' };
    const quiet = run(done, '2023-06-27T07:30:00', '2023-06-30T20:00:00', 10 * minute);
    expect(timeline(quiet.said, 'truong-van-phong').filter((line) => line.includes('cadence'))).toEqual([]);
  });

  it('is part of the month’s own reminder where both fall on one moment', () => {
    const opening = planDue(context, begin(), at('2023-06-20T08:00:00'));
    const chief = opening.notices.filter((notice) => brief(notice).startsWith('truong-van-phong'));
    expect(chief.map(brief)).toEqual(['truong-van-phong reminder:opening']);
    expect(chief[0]!.content).toMatchObject({ debts: [{ cadence: [{}, {}, {}] }] });
  });
});

describe('what was missed in its quarter', () => {
  const since = { ...context, begunAt: at('2023-05-19T08:00:00') };
  const chief = 'truong-van-phong';
  const textOf = (content: Content): string => plainText(vietnamese.toMessage(content, since));
  /** Every unit's report of the months up to one, the meetings on track. */
  const until = (month: number): State => {
    let state = begin();
    for (let one = 5; one <= month; one++)
      for (const unit of context.org.units)
        state = reported(state, unit.id, one, at(`2023-0${one}-20T08:10:00`));
    return state;
  };

  it('is reminded in the months after it, with since when it is overdue', () => {
    const july = planDue(since, until(6), at('2023-07-20T08:00:00'));
    const opening = july.notices.find((notice) => brief(notice) === `${chief} reminder:opening`)!;
    expect(opening.content).toMatchObject({ debts: [{ owed: 18, cadence: [{}, {}, {}] }] });
    expect(textOf(opening.content)).toContain('tổ chức họp với Doanh nghiệp quý II (quá hạn từ 30/06)');
  });

  it('is nudged at the end of the next quarter beside that one', () => {
    const state = until(9);
    const { notices } = planDue(since, state, at('2023-09-27T08:00:00'));
    const nudge = notices.find((notice) => brief(notice) === `${chief} cadence-reminder`)!;
    expect(textOf(nudge.content)).toMatch(
      /cần xong trước 30\/09: tổ chức họp .*\n⏰ Văn phòng Sở chưa xong: .*quý II \(quá hạn từ 30\/06\)/,
    );
    const entries = state.reports['2023-09:van-phong']!.entries;
    for (const id of ['1.5.2', '1.5.2@Q2', '1.2.3@H1', '2.3.2@H1'])
      entries[id] = { status: 'done', evidence: [], at: 0, by: 'x' };
    expect(planDue(since, state, at('2023-09-27T08:00:00')).notices.map(brief)).not.toContain(
      `${chief} cadence-reminder`,
    );
  });

  it('stands in the digest of the month, and what is done there is no more said to come', () => {
    const state = until(6);
    const text = (period: string, of: State = state): string =>
      textOf(digestOf(of, since, period, at('2023-07-26T09:00:00'), false));
    expect(text('2023-07')).toContain(
      'Chưa xong: Tổ chức giao ban với Doanh nghiệp 6 tháng đầu năm (Văn phòng Sở, quá hạn từ 30/06)',
    );
    expect(text('2023-05')).toContain('Việc sắp đến hạn: tổ chức giao ban');
    const inMay = { ...state.reports['2023-05:van-phong']! };
    const done = { status: 'done' as const, evidence: [], at: 0, by: 'x' };
    inMay.entries = { ...inMay.entries, '1.5.2': done };
    // Reported in the digest's own month, and in the one after it.
    const may = text('2023-05', { ...state, reports: { ...state.reports, '2023-05:van-phong': inMay } });
    expect(may).not.toContain('quý II');
    const june = { ...state.reports['2023-06:van-phong']! };
    june.entries = { ...june.entries, '1.5.2': done };
    const both = { ...state, reports: { ...state.reports, '2023-06:van-phong': june } };
    expect(text('2023-05', both)).not.toContain('quý II');
    expect(text('2023-07', both)).not.toContain('quý II');
  });

  it('edits a digest that stands, and makes no addendum where nothing can be edited', () => {
    const state = until(6);
    const { digest } = postDigest(state, since, '2023-05', at('2023-05-26T09:00:00'), '')[0]!;
    const standing = (chat: string, messageId: string | null): State => ({
      ...state,
      digests: [{ period: '2023-05', chat, messageId, fingerprint: digest!.fingerprint }],
    });
    const june = state.reports['2023-06:van-phong']!;
    const entries = { ...june.entries, '1.5.2': { ...june.entries['1.5.2']!, status: 'done' as const } };
    const reports = { ...state.reports, '2023-06:van-phong': { ...june, entries } };
    const said = (of: State): string[] =>
      staleDigests({ ...of, reports }, since, at('2023-06-28T09:00:00')).notices.map(({ key }) => key ?? '');
    expect(said(standing('telegram:nhom', '7'))).toEqual(['digest-edit:2023-05:telegram:nhom']);
    expect(said(standing('zalo:nhom', null))).toEqual([]);
  });
});

describe('a month that is still owed when the next has opened', () => {
  const since = { ...context, begunAt: at('2023-05-19T08:00:00') };
  const textOf = (content: Content): string => plainText(vietnamese.toMessage(content, since));
  const labelsOf = (content: Content): string[] =>
    (vietnamese.toMessage(content, since).buttons ?? []).flat().map(({ label }) => label);
  const others = (state: State, month: number, but: readonly string[]): State =>
    context.org.units
      .filter(({ id }) => !but.includes(id))
      .reduce((to, { id }) => reported(to, id, month, at(`2023-0${month}-22T09:00:00`)), state);
  const toHead = (state: State, moment: string, of = since) =>
    planDue(of, state, at(moment)).notices.find((notice) => brief(notice).startsWith(`${hts} reminder`))!
      .content;

  it('stands in the unit’s reminder with a button, the oldest first, three buttons at most', () => {
    const june = toHead(others(begin(), 5, ['phong-ha-tang-so']), '2023-06-20T08:00:00');
    expect(textOf(june)).toContain('Còn nợ báo cáo tháng 5 (quá hạn 25/05).');
    expect(labelsOf(june)).toEqual([
      'Báo cáo ngay',
      'Báo cáo tháng 5',
      'Nhắc lại sau 2 giờ',
      'Nhắc sáng mai',
    ]);
    const november = toHead(begin(), '2023-11-21T10:00:00');
    expect(textOf(november)).toContain('Còn nợ báo cáo tháng 5 (quá hạn 25/05), tháng 6 (quá hạn 26/06), ');
    expect(textOf(november)).toContain(' và tháng 10 (quá hạn 25/10).');
    expect(labelsOf(november).filter((label) => label.startsWith('Báo cáo tháng'))).toEqual([
      'Báo cáo tháng 5',
      'Báo cáo tháng 6',
      'Báo cáo tháng 7',
    ]);
  });

  it('is told apart where the report was sent and something in it was given back', () => {
    const state = others(begin(), 5, []);
    const report = state.reports['2023-05:phong-ha-tang-so']!;
    const returned = [{ taskId: '1.3.3', reason: 'x', by: 'x', at: 1 }];
    const reports = { ...state.reports, '2023-05:phong-ha-tang-so': { ...report, returned } };
    expect(textOf(toHead({ ...state, reports }, '2023-06-20T08:00:00'))).toContain(
      'Còn nợ báo cáo tháng 5 (còn 1 nhiệm vụ, quá hạn 25/05).',
    );
  });

  it('is not told of a locked month, of one before the bot began, nor to a unit that was not there', () => {
    const locked = begin({ locks: [{ period: '2023-05', at: 0, by: 'x' }] });
    expect(textOf(toHead(locked, '2023-06-20T08:00:00'))).not.toContain('nợ');
    const later = { ...since, begunAt: at('2023-05-26T08:00:00') };
    expect(textOf(toHead(begin({ begunAt: later.begunAt }), '2023-06-20T08:00:00', later))).not.toContain(
      'nợ',
    );
    const units = context.org.units.map((unit) => ({ ...unit, addedAt: at('2023-06-01T08:00:00') }));
    const young = { ...since, org: { ...context.org, units } };
    expect(textOf(toHead(begin(), '2023-06-20T08:00:00', young))).not.toContain('nợ');
    // A month that has not ended is no debt, whatever month is asked for.
    const ahead = arrearsBefore(begin(), since, '2023-12', at('2023-06-20T08:00:00'));
    expect(ahead.map(({ period }) => period)).toEqual(['2023-05']);
  });

  it('stands in the office’s brief after the next deadline, also where that was kept by all', () => {
    const owing = others(begin(), 5, ['thanh-tra']);
    const state = others(owing, 6, []);
    const { notices } = planDue(since, state, at('2023-06-27T08:30:00'));
    const office = notices.find((notice) => brief(notice).startsWith('van-thu-tong-hop office-brief'))!;
    expect(textOf(office.content)).toContain('Còn nợ báo cáo tháng 5 (quá hạn 25/05): Thanh tra Sở.');
    expect(labelsOf(office.content)).toContain('Nhắc tháng 5');
    const kept = planDue(since, others(others(begin(), 5, []), 6, []), at('2023-06-27T08:30:00'));
    expect(kept.notices.map(({ content }) => textOf(content)).join()).not.toContain('nợ');
  });
});

describe('after a time of silence', () => {
  it.each([
    ['over the opening', '2023-05-23T10:00:00', 'reminder:opening'],
    ['over two nudges', '2023-05-25T15:00:00', 'reminder:nudge'],
    ['over the deadline, a week', '2023-06-02T10:00:00', 'reminder:overdue'],
    ['over a month', '2023-06-21T10:00:00', 'reminder:opening'],
    ['over two deadlines', '2023-06-28T10:00:00', 'reminder:overdue'],
    ['over half a year', '2023-11-21T10:00:00', 'reminder:opening'],
  ])('%s each person gets the one latest message that still matters', (_name, moment, kind) => {
    const { state, notices } = planDue(context, begin(), at(moment));
    expect(about(notices, hts)).toEqual([`${hts} ${kind}`]);
    const people = notices.flatMap((notice) => ('personId' in notice ? [notice.personId] : []));
    expect(new Set(people).size).toBe(people.length);
    expect(planDue(context, state, at(moment)).notices).toEqual([]);
  });

  it('posts no digest of a missed month, but offers it to the office', () => {
    const { notices } = planDue(context, begin(), at('2023-06-21T10:00:00'));
    expect(notices.some(({ content }) => content.type === 'digest')).toBe(false);
    const office = notices.find((notice) => brief(notice).startsWith('van-thu-tong-hop'))!;
    expect(office.content).toMatchObject({ type: 'office-brief', missed: ['2023-05'] });
    // One that is a working day late is still posted; not on a Saturday.
    expect(planDue(context, begin(), at('2023-05-27T10:00:00')).notices).toEqual([]);
    const late = planDue(context, begin(), at('2023-05-29T10:00:00'));
    expect(about(late.notices, 'telegram:nhom')).toEqual(['telegram:nhom digest']);
  });
});

describe('after a stop that ends on a day of rest', () => {
  it('the first word comes on the next working day, about the month that ended last, by its name', () => {
    const saturday = at('2023-07-01T09:00:00');
    const held = planDue(context, begin(), saturday);
    expect(held.notices).toEqual([]);
    expect(shown(nextDue(context, held.state, saturday)!.at)).toBe('03/07 07:00');
    const monday = planDue(context, held.state, at('2023-07-03T07:00:00'));
    const own = monday.notices.filter((notice) => 'personId' in notice && notice.personId === hts);
    expect(own).toHaveLength(1);
    const words = plainText(vietnamese.toMessage(own[0]!.content, context));
    expect(words).toContain('tháng 6/2023');
    expect(planDue(context, monday.state, at('2023-07-03T08:00:00')).notices).toEqual([]);
  });
});

describe('a digest that stands in a chat', () => {
  const posted = (messageId: string | null, chat = 'telegram:nhom'): State => {
    const state = begin();
    return {
      ...state,
      tiersDone: Object.fromEntries(
        ['opening', 'nudge-3d', 'nudge-1d', 'nudge-3h', 'escalation', 'digest'].map((tier) => [
          `2023-05:${tier}`,
          at('2023-05-26T09:00:00'),
        ]),
      ),
      digests: [{ period: '2023-05', chat, messageId, fingerprint: 'old' }],
    };
  };

  it('is edited once for what came later, and again only for something new', () => {
    const first = planDue(context, posted('7'), at('2023-05-27T22:00:00'));
    expect(first.notices).toMatchObject([
      { chat: 'telegram:nhom', edit: { messageId: '7' }, content: { type: 'digest', updated: true } },
    ]);
    expect(planDue(context, first.state, at('2023-05-27T22:01:00')).notices).toEqual([]);
    const later = reported(first.state, 'thanh-tra', 5, at('2023-05-28T09:00:00'), true);
    expect(planDue(context, later, at('2023-05-28T22:00:00')).notices).toHaveLength(1);
  });

  it('gets one addendum a day where nothing can be edited', () => {
    let state = posted('9', 'zalo:nhom');
    const kinds: string[] = [];
    for (const [position, unit] of context.org.units.entries()) {
      state = reported(state, unit.id, 5, at('2023-05-28T09:00:00'), true);
      const now = at(position < 4 ? `2023-05-28T1${position}:00:00` : '2023-05-29T09:00:00');
      const due = planDue(context, state, now);
      state = due.state;
      kinds.push(due.notices.map(({ content }) => content.type).join());
    }
    expect(kinds).toEqual(['digest-addendum', '', '', '', 'digest-addendum']);
  });
});

describe('whoever is answering just now', () => {
  const writing = (touchedAt: number, parked = false): State => {
    const state = begin();
    const begun = beginDraft(
      state,
      context,
      context.org.people.find(({ id }) => id === hts)!,
      'phong-ha-tang-so',
      '2023-05',
      'telegram:x',
      touchedAt,
    );
    const draft = { ...begun.draft, parked };
    return { ...begun.state, drafts: [draft], tiersDone: {} };
  };

  it('is left alone, and reminded ten minutes after the last answer of what is owed then', () => {
    const opening = planDue(context, writing(at('2023-05-24T07:55:00')), at('2023-05-24T08:00:00'));
    expect(about(opening.notices, hts)).toEqual([]);
    expect(opening.notices.length).toBeGreaterThan(0);
    expect(shown(nextDue(context, opening.state, at('2023-05-24T08:00:00'))!.at)).toBe('24/05 08:05');
    // Another answer has come meanwhile: it waits on.
    const [draft] = opening.state.drafts;
    const busy = { ...opening.state, drafts: [{ ...draft!, touchedAt: at('2023-05-24T08:04:00') }] };
    const still = planDue(context, busy, at('2023-05-24T08:05:00'));
    expect(about(still.notices, hts)).toEqual([]);
    const then = planDue(context, still.state, at('2023-05-24T08:14:00'));
    expect(about(then.notices, hts)).toEqual([`${hts} reminder:snoozed`]);
    // Who has sent meanwhile hears nothing.
    const sent = reported(still.state, 'phong-ha-tang-so', 5, at('2023-05-24T08:06:00'));
    expect(about(planDue(context, sent, at('2023-05-24T08:14:00')).notices, hts)).toEqual([]);
  });

  it('is one who answers: a report that lies, or was put aside, is reminded of at once', () => {
    for (const state of [writing(at('2023-05-24T07:40:00')), writing(at('2023-05-24T07:58:00'), true)]) {
      const { notices } = planDue(context, state, at('2023-05-24T08:00:00'));
      expect(about(notices, hts)).toEqual([`${hts} reminder:nudge`]);
    }
  });
});

describe('snoozes', () => {
  it('come once, to those who still owe', () => {
    const snooze = {
      personId: hts,
      unit: 'phong-ha-tang-so',
      period: '2023-05',
      at: at('2023-05-22T10:00:00'),
    };
    const state = {
      ...begin({ snoozes: [snooze] }),
      tiersDone: { '2023-05:opening': snooze.at, '2023-05:nudge-3d': snooze.at },
    };
    expect(planDue(context, state, at('2023-05-22T09:59:00')).notices).toEqual([]);
    const due = planDue(context, state, at('2023-05-22T10:00:00'));
    expect(due.notices.map(brief)).toEqual([`${hts} reminder:snoozed`]);
    expect(planDue(context, due.state, at('2023-05-22T10:01:00')).notices).toEqual([]);
    const done = reported(state, 'phong-ha-tang-so', 5, at('2023-05-22T09:30:00'));
    expect(planDue(context, done, at('2023-05-22T10:00:00')).notices).toEqual([]);
  });
});

describe('whatever the clock does', () => {
  /** A small seeded generator: the same jumps on every run. */
  const numbers = (seed: number) => () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed / 2_147_483_648;
  };

  it.each([1, 2, 3, 4, 5, 6])(
    'nothing is said twice, in the quiet hours, or to who owes nothing (seed %i)',
    (seed) => {
      const random = numbers(seed);
      let state = begin({ begunAt: at('2023-01-01T00:00:00') });
      let now = at('2023-01-02T08:00:00');
      const keys = new Set<string>();
      const end = at('2024-01-10T00:00:00');
      for (let step = 0; step < 4_000 && now < end; step++) {
        const jump = random();
        // Mostly minutes and hours forward; now and then days, also backwards.
        now +=
          jump < 0.02
            ? -random() * 5 * 86_400_000
            : jump < 0.04
              ? random() * 9 * 86_400_000
              : random() * 7_200_000;
        const { month } = { month: inVietNam(now).month() + 1 };
        if (random() < 0.02) {
          const unit = context.org.units[Math.floor(random() * context.org.units.length)]!;
          state = reported(state, unit.id, month, now);
        }
        const due = planDue(context, state, now);
        const people = due.notices.flatMap((notice) =>
          'personId' in notice && notice.content.type === 'reminder' ? [notice.personId] : [],
        );
        expect(new Set(people).size).toBe(people.length);
        for (const notice of due.notices) {
          if (notice.edit) continue;
          expect(keys.has(notice.key!), notice.key).toBe(false);
          keys.add(notice.key!);
          expect(isQuiet(now, context.calendar)).toBe(false);
          if (notice.content.type === 'reminder')
            for (const debt of notice.content.debts) {
              expect(state.reports[`${debt.period}:${debt.unit.id}`]).toBeUndefined();
              if (notice.content.kind === 'opening' || notice.content.kind === 'nudge')
                expect(now).toBeLessThan(debt.deadlineAt);
            }
        }
        state = due.state;
      }
      expect(keys.size).toBeGreaterThan(60);
    },
  );

  it('names the next moment in order, and none after the year', () => {
    const names: string[] = [];
    let now = at('2023-05-19T08:00:00');
    for (let count = 0; count < 8; count++) {
      const next = nextDue(context, begin(), now)!;
      names.push(`${shown(next.at)} ${next.type}`);
      now = next.at;
    }
    expect(names).toEqual([
      '22/05 08:00 opening',
      '24/05 08:00 nudge',
      '25/05 14:00 last-nudge',
      '25/05 17:00 deadline',
      '26/05 08:30 escalation',
      '26/05 09:00 digest',
      '20/06 08:00 opening',
      '23/06 08:00 nudge',
    ]);
    expect(nextDue(context, begin(), at('2023-12-31T08:00:00'))).toMatchObject({ type: 'year-end' });
    expect(nextDue(context, begin(), at('2024-01-02T09:00:00'))).toBeNull();
  });

  it('asks the office for the next plan when the year is over, on a working day, once', () => {
    expect(planDue(context, begin(), at('2024-01-01T09:00:00')).notices).toEqual([]);
    const over = planDue(context, begin(), at('2024-01-02T09:00:00'));
    expect(about(over.notices, 'van-thu-tong-hop')).toEqual([
      'van-thu-tong-hop year-summary',
      'van-thu-tong-hop next-plan',
    ]);
    expect(planDue(context, over.state, at('2024-01-03T09:00:00')).notices).toEqual([]);
    // One that waits for its day is that plan: it is not asked for.
    const next = { plan: { ...context.plan, year: 2024 }, from: '2024-05-01', at: 0, by: 'van-thu-tong-hop' };
    const waits = planDue(context, { ...begin(), plans: { next } }, at('2024-01-02T09:00:00'));
    expect(about(waits.notices, 'van-thu-tong-hop')).toEqual(['van-thu-tong-hop year-summary']);
  });
});
