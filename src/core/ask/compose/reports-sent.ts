import { predecessorsOf } from '../../people/as-of.ts';
import { type Person, type Unit, worksForOffice } from '../../people/org.ts';
import { taskOfKey } from '../../report/carried.ts';
import { daysLateOf } from '../../report/days-late.ts';
import { fold } from '../../text/fold.ts';
import type { Answer, AskContext, Asked, OwedMonth, SentAsked, SentRow } from '../answer.ts';
import type { Filter } from '../query.ts';
import { holds, pattern } from '../sentence.ts';
import { answered } from './answered.ts';
import { lastOf, otherIn } from './leaning.ts';
import {
  aheadOf,
  datesOf,
  monthsOf,
  monthsRefused,
  monthsSoFar,
  openMonths,
  tasksAhead,
} from './months-asked.ts';
import { has, ownUnit, ownUnits, type Parts, speaksOfSelf, unitsOf } from './parts.ts';

const sentRow = (context: AskContext, unit: Unit, month: number): SentRow => {
  const report = context.reportOf(unit.id, month);
  const { deadlineAt } = context.datesOf(month);
  return {
    unit,
    month,
    deadlineAt,
    report: report
      ? {
          firstSentAt: report.firstSentAt,
          sentAt: report.sentAt,
          late: report.late,
          daysLate: daysLateOf(report, deadlineAt),
          by: context.org.people.find(({ id }) => id === report.sentBy) ?? null,
          sentFor: context.org.people.find(({ id }) => id === report.sentFor) ?? null,
          reason: report.reason ?? null,
        }
      : null,
  };
};

/** What a group may not hear of reports: days, order and moments. */
const privately: ReadonlySet<SentAsked> = new Set(['days', 'first', 'last', 'closest', 'when', 'who']);

/** Whose reports are asked about: those named, the asker's own, or all. */
function scopeOf(parts: Parts): readonly Unit[] {
  // «báo cáo thanh tra ghi tên cậu Bình»: of the unit, whoever sent it.
  const units = parts.named.filter(({ type }) => type === 'unit');
  // «ai nhập cho phòng báo chí»: it is whose that is; only the office is sent to.
  const office = parts.context.org.units.find(({ kind }) => kind === 'office')?.id;
  const senders = units.filter(
    (one) =>
      one.type !== 'unit' ||
      one.ids.some((id) => id !== office) ||
      !receives.test(parts.sentence.text.slice(0, one.at)),
  );
  const spoken =
    senders.length < units.length ? parts.named.filter((one) => !units.includes(one)) : parts.named;
  const named = unitsOf(senders.length > 0 ? { ...parts, named: senders } : { ...parts, named: spoken });
  if (named.length > 0) return named;
  const asksRows = parts.pieces.some((piece) => piece.type === 'head' && piece.asks);
  return speaksOfSelf({ ...parts, named: spoken }) && !asksRows ? ownUnits(parts) : [];
}

/** «gửi cho văn phòng»: who gets it, and not whose it is. */
const receives =
  / (?:(?:nộp|gửi|báo|nop|gui|bao)(?: [^ @]+){0,3} (?:cho|về|lên|tới|ve|len|toi)|(?:lại|lai|sao) (?:do|là|la)) $/u;

const stoodIn = pattern('(?:nộp|gửi|báo cáo|nhập|ký)(?: báo cáo)? (?:thay|hộ)');
/** «ngoài tháng 5 em còn gửi thay tháng nào nữa» */
const besides = / (?:ngoài|trừ|ngoai|tru) .*(?:nữa|còn|nua|con) /u;
const didMyself = pattern(
  '(?:em|tôi|mình|tui|anh|chị)(?: có| còn| đã| từng| được| phải| ký| bấm| lại)* (?:nộp|gửi|báo cáo|nhập|ký)(?: báo cáo)? (?:thay|hộ)',
);

/** «em có gửi thay chị Thu lần nào không»: what the asker sent in another's name. */
export function answerStoodIn(parts: Parts): Asked | null {
  const { context, sentence, named } = parts;
  const { speaker, inGroup } = context;
  // «báo cáo em gửi thay chị Hà có mấy việc chậm»: what stands in it, and not whether it was sent.
  if (has(parts, 'status') || !speaker || !holds(stoodIn, sentence) || !holds(didMyself, sentence))
    return null;
  if (inGroup) return { answer: { type: 'refused', refusal: { type: 'in-private' } } };
  const refused = monthsRefused(parts);
  if (refused) return refused;
  const whom = new Set(named.flatMap((one) => (one.type === 'person' ? one.ids : [])));
  const said = monthsOf(parts).months;
  const months = said.length > 0 && !besides.test(sentence.text) ? openMonths(parts) : monthsSoFar(context);
  const rows = months
    .flatMap((month) => context.org.units.map((unit) => sentRow(context, unit, month)))
    .filter(
      ({ report }) => report?.by?.id === speaker.person.id && (report.sentFor ?? report.reason) !== null,
    )
    .filter(({ report }) => whom.size === 0 || whom.has(report?.sentFor?.id ?? ''));
  return {
    answer: { type: 'stood-in', rows, months, whom: context.org.people.filter(({ id }) => whom.has(id)) },
  };
}

const enters = pattern('(?:nhập|gửi|nộp|làm|báo cáo|gõ|điền|bấm)(?: báo cáo)? (?:thay|hộ|giúp|giùm)');
const forWhom = pattern('(?:đơn vị|phòng|bên|nơi|chỗ)(?: nào| mô)|ai(?= |$)|những ai');

/** «phòng báo chí sao lại để văn phòng nhập hộ»: of the unit that is named beside the office; null where none is. */
function enteredFor(parts: Parts, office: string | undefined): Parts | null {
  const named = parts.named.filter((one) => !(one.type === 'unit' && one.ids.every((id) => id === office)));
  const [whose, another] = named;
  const isOne = whose?.type === 'unit' && another === undefined && parts.named.length === 2;
  return isOne && has(parts, 'period') && !has(parts, 'status', 'returned') && holds(enters, parts.sentence)
    ? { ...parts, named }
    : null;
}

/** Those who may have entered a report, of whom one is named: a leader reports nothing, and whoever else is called so is meant. */
function entering({ context: { org }, sentence, named }: Parts): readonly string[] | null {
  const [one, another] = named;
  if (one?.type !== 'person' || another !== undefined) return null;
  const called = sentence.wordAt.get(one.at)?.folded ?? '';
  const ids = new Set(one.ids);
  const givenName = (name: string): string => fold(name).split(' ').at(-1)!;
  const names = new Set([
    called,
    ...org.people.filter(({ id }) => ids.has(id)).map(({ name }) => givenName(name)),
  ]);
  return org.people
    .filter(({ name, role, id }) => role !== 'leader' && (ids.has(id) || names.has(givenName(name))))
    .map(({ id }) => id);
}

/** «Bình nhập thay cho đơn vị nào tháng 4»: the reports that somebody entered for units, each with why. */
function enteredBySomebody(parts: Parts): Asked | null {
  const { context, sentence } = parts;
  if (has(parts, 'status') || !holds(enters, sentence) || !holds(forWhom, sentence)) return null;
  const ids = entering(parts);
  if (ids === null || ids.length === 0) return null;
  if (context.inGroup) return { answer: { type: 'refused', refusal: { type: 'in-private' } } };
  const refused = monthsRefused(parts);
  if (refused) return refused;
  const months = monthsOf(parts).months.length > 0 ? openMonths(parts) : monthsSoFar(context);
  const rows = months
    .flatMap((month) => context.org.units.map((unit) => sentRow(context, unit, month)))
    .filter(
      ({ report }) =>
        report !== null &&
        ids.includes(report.by?.id ?? '') &&
        (report.reason !== null || report.sentFor !== null),
    );
  return rows.length > 0 ? { answer: { type: 'stood-in', rows, months, whom: [], byOffice: true } } : null;
}

/** «tháng 6 văn phòng nhập hộ phòng nào, lý do gì»: the reports that the office entered for units, each with why. */
export function enteredByOffice(parts: Parts): Asked | null {
  const { context, sentence } = parts;
  const office = context.org.units.find(({ kind }) => kind === 'office')?.id;
  const [doer, another] = parts.named.filter(({ type }) => type === 'unit');
  const ofOther = enteredFor(parts, office);
  if (ofOther) return answerSent(ofOther, 'when');
  const bySomebody = enteredBySomebody(parts);
  if (bySomebody) return bySomebody;
  const isOffice = doer?.type === 'unit' && another === undefined && doer.ids.every((id) => id === office);
  if (!isOffice || has(parts, 'status') || !holds(enters, sentence) || !holds(forWhom, sentence)) return null;
  if (parts.named.some(({ type }) => type !== 'unit')) return null;
  if (context.inGroup) return { answer: { type: 'refused', refusal: { type: 'in-private' } } };
  const refused = monthsRefused(parts);
  if (refused) return refused;
  const months = monthsOf(parts).months.length > 0 ? openMonths(parts) : monthsSoFar(context);
  const rows = months
    .flatMap((month) => context.org.units.map((unit) => sentRow(context, unit, month)))
    .filter(({ report }) => report !== null && report.reason !== null);
  return { answer: { type: 'stood-in', rows, months, whom: [], byOffice: true } };
}

/** «nộp được những tháng nào», «mấy lần»: month by month. */
const asksWhichMonths =
  / (?:tháng nào|kỳ nào|đợt nào|lần nào|bao giờ|từng|những tháng|mấy tháng|mấy lần|bao nhiêu lần|các tháng|thang nao|ky nao|dot nao|may lan|bao gio) /u;

/** «đơn vị nào nộp muộn», «phòng em nộp chưa», «ai gửi sớm nhất tháng 6». */
export function answerSent(parts: Parts, what: SentAsked): Asked | null {
  const { context } = parts;
  const { inGroup, now } = context;
  if (monthsOf(parts).otherYear) return null;
  const refused = monthsRefused(parts);
  if (refused) return refused;
  if (inGroup && privately.has(what)) return { answer: { type: 'refused', refusal: { type: 'in-private' } } };
  const isEachMonth = monthsOf(parts).months.length === 0 && asksWhichMonths.test(parts.sentence.text);
  const months = isEachMonth ? monthsSoFar(context) : openMonths(parts);
  const scope = scopeOf(parts);
  const rows = months.flatMap((month) => {
    const progress = context.progressOf(month);
    if (progress.type !== 'month') return [];
    const wanted = progress.owing.filter(
      ({ id }) => scope.length === 0 || scope.some((unit) => unit.id === id),
    );
    return wanted.map((unit) => sentRow(context, unit, month));
  });
  if (rows.length === 0) return null;
  const isWhether = ['sent', 'unsent', 'whether'].includes(what);
  // Of one report all is told in one line: when, by whom, how late.
  const isOne = rows.length === 1 && !inGroup && !['unsent', 'whether', 'sent'].includes(what);
  const asked = isOne
    ? 'when'
    : !isWhether
      ? what
      : scope.length > 0
        ? 'whether'
        : what === 'whether'
          ? 'sent'
          : what;
  return {
    answer: { type: 'sent', inGroup, what: asked, rows, months, now },
    topic: {
      indices: [],
      intents: [],
      ...(scope.length === 1 ? { unit: scope[0]!.id } : {}),
      last: lastSent(
        what,
        months,
        shownOf(what, rows, scope),
        scope.map(({ id }) => id),
      ),
    },
  };
}

/** Whom an answer names: those late, those that have not sent, or those asked about. */
function shownOf(what: SentAsked, rows: readonly SentRow[], scope: readonly Unit[]): string[] {
  if (scope.length > 0) return scope.map(({ id }) => id);
  const isShown = ({ report }: SentRow): boolean =>
    what === 'late' || what === 'days' ? report?.late === true : what === 'unsent' ? report === null : false;
  return [...new Set(rows.filter(isShown).map(({ unit }) => unit.id))];
}

const lastSent = (
  sent: SentAsked,
  months: readonly number[],
  rows: readonly string[],
  scope: readonly string[],
): { query: string; rows: string[] } => ({
  query: JSON.stringify({ sent, months, rows, scope }),
  rows: [...rows],
});

/** Why a task was given back, where it was. */
function backOf(
  { reportOf, org, inGroup, speaker }: AskContext,
  unit: Unit,
  month: number,
  id: string,
): Pick<OwedMonth['tasks'][number], 'back'> {
  const mayKnow =
    !inGroup &&
    speaker !== null &&
    (speaker.person.role === 'leader' ||
      worksForOffice(org, speaker.person) ||
      speaker.person.unit === unit.id ||
      speaker.units.some(({ id: own }) => own === unit.id));
  const back = !mayKnow
    ? undefined
    : reportOf(unit.id, month)?.returned.findLast(({ taskId }) => taskId === id);
  return back ? { back: { ...back, by: org.people.find((one) => one.id === back.by) ?? null } } : {};
}

/** What a unit still owes, month by month. */
export function owedBy(context: AskContext, unit: Unit, months: readonly number[]): OwedMonth[] {
  return months.flatMap((month) => {
    const progress = context.progressOf(month);
    if (progress.type !== 'month' || context.isLocked(month)) return [];
    const tasks = progress.tasks.filter((task) => task.unit.id === unit.id && task.entry === null);
    return tasks.length === 0
      ? []
      : [
          {
            month,
            deadlineAt: progress.deadlineAt,
            tasks: tasks.map(({ index, task }) => ({
              index,
              task,
              ...backOf(context, unit, month, task.id),
            })),
            sent: context.reportOf(unit.id, month) !== undefined,
          },
        ];
  });
}

const ofMine =
  / (?:phòng|đơn vị|bên|trung tâm|văn phòng|nhà|phong|don vi|ben|trung tam) (?:tôi|em|mình|chị|anh|tui|toi|minh|chi) /u;

/** «văn phòng trả lại những mục nào»: the unit that stands right before the verb gave it back. */
const givesBack = / @u\d+ (?:(?:mình|đã|minh|da|em|tôi|toi) )*(?:trả lại|trả về|trả|tra lai|tra ve) /u;
const wasGivenBack = / (?:bị|được|phải|cần|bi|duoc|phai|can) /u;

/** The units that are named, but for one that stands right before the verb: that one gave it back. */
function unitsGivenBack(parts: Parts): readonly Unit[] {
  const giver = givesBack.exec(parts.sentence.text)?.index;
  if (giver === undefined) return unitsOf(parts);
  const named = parts.named.filter(({ type, at }) => !(type === 'unit' && at === giver + 1));
  return unitsOf({ ...parts, named });
}

const isBareWhich =
  /^ (?:thế |vậy |trong đó |the |vay |trong do )?(?:có )?(?:cái|mục|việc|nhiệm vụ|cai|muc|viec|nhiem vu) (?:nào|gì|nao|gi) (?:bị|phải|bi|phai) [^@]{2,20}$/u;

/** Whose tasks are meant: the asker's own, those of the units named, else of all for who may know of all. */
function returnedScope(parts: Parts, person: Person, mayAll: boolean): readonly Unit[] {
  const { org } = parts.context;
  const units = ownUnits(parts);
  const named = unitsGivenBack(parts);
  // «văn phòng đòi phòng tôi bổ sung gì»: who gave it back is named beside whose it is.
  const saysOwn =
    has(parts, 'own') || speaksOfSelf({ ...parts, named: [] }) || ofMine.test(parts.sentence.text);
  // «văn phòng mình trả lại những mục nào», asked by the office: what it gave back, and not what it was given back.
  const gives = worksForOffice(org, person) && !wasGivenBack.test(parts.sentence.text);
  const isOwn = units.length > 0 && saysOwn && !gives && !(mayAll && !has(parts, 'own'));
  if (isOwn) return units;
  if (named.length > 0) return named;
  // «cái nào bị trả lại», behind a unit's report: of that one.
  const spoken = isBareWhich.test(parts.sentence.text) ? parts.topic?.unit : undefined;
  if (mayAll && spoken !== undefined) return org.units.filter(({ id }) => id === spoken);
  return mayAll && (gives || !has(parts, 'own')) ? org.units : units;
}

/** Tasks that the office gave back, of the asker's unit or of all. */
export function answerReturned(parts: Parts): Asked | null {
  const { context } = parts;
  if (context.inGroup || !context.speaker)
    return { answer: { type: 'refused', refusal: { type: 'in-private' } } };
  const { months } = monthsOf(parts);
  // «chị trả họ việc gì», behind when they sent: of the month that was spoken of.
  const before = has(parts, 'that') ? otherIn(lastOf(parts.topic))?.months : undefined;
  const asked =
    months.length > 0 ? months.filter((month) => month <= context.atHand) : (before ?? [context.atHand]);
  const units = ownUnits(parts);
  const { person } = context.speaker;
  const mayAll = person.role === 'leader' || worksForOffice(context.org, person);
  const scope = returnedScope(parts, person, mayAll);
  if (!mayAll && scope.some(({ id }) => !units.some((own) => own.id === id)))
    return { answer: { type: 'refused', refusal: { type: 'not-yours' } } };
  const rows = asked.flatMap((month) =>
    scope.flatMap((unit) =>
      (context.reportOf(unit.id, month)?.returned ?? []).map(({ taskId, by, ...back }) => ({
        ...back,
        month,
        unit,
        task: taskOfKey(context.plan, taskId) ?? null,
        by: context.org.people.find(({ id }) => id === by) ?? null,
      })),
    ),
  );
  const locked = rows.every(({ month }) => context.isLocked(month));
  return { answer: { type: 'returned', rows, months: asked, locked } };
}

const gaveBack = pattern('(?:trả|bị trả|hoàn|đẩy)(?: lại| về| ngược)+|bị trả(?= )');
const sendsAgain = pattern(
  '(?:sửa|chỉnh|bổ sung|khắc phục|làm|nộp|gửi|hoàn thiện|cập nhật|nhập)(?: (?:lại|xong|bổ sung|sửa|thêm|được))*',
);
const asksWhetherDone = /(?:chưa|không|chua|khong)(?: (?:em|vậy|thế|rồi|vay|the|bot|ạ|nhỉ))* $/u;

/** «hạ tầng đã sửa lại chỗ mình trả về chưa»: whether what was given back was sent again; what stands there was not. */
export function returnedAgain(parts: Parts): Asked | null {
  const { sentence } = parts;
  if (!holds(gaveBack, sentence) || !asksWhetherDone.test(sentence.text)) return null;
  // What it is that was given back is no sign that it was mended.
  const { marked, plain } = gaveBack;
  const rest = sentence.text.replace(sentence.marked ? marked : plain, '');
  if (!holds(sendsAgain, { text: rest, marked: sentence.marked }) || indicesNamed(parts)) return null;
  const own = parts.context.speaker && worksForOffice(parts.context.org, parts.context.speaker.person);
  // «chỗ mình trả về», by the office: it gave back, and the unit that is named is whose it was.
  const pieces = own ? parts.pieces.filter(({ type }) => type !== 'own') : parts.pieces;
  const asked = answerReturned({ ...parts, pieces });
  return asked?.answer.type === 'returned' ? { ...asked, answer: { ...asked.answer, again: true } } : asked;
}

const indicesNamed = ({ named }: Parts): boolean => named.some(({ type }) => type === 'index');

/** Units in the order of what they did in a month. */
export function answerRanking(parts: Parts): Asked | null {
  const { context } = parts;
  if (context.inGroup) return { answer: { type: 'refused', refusal: { type: 'in-private' } } };
  const { months } = monthsOf(parts);
  const progress = context.progressOf(months.at(-1) ?? context.atHand);
  return progress.type === 'month' ? { answer: { type: 'unit-ranking', progress } } : null;
}

const whichOnes = / (?:những|các|gì|nào|liệt kê|danh sách|nhung|cac|gi|nao|liet ke|danh sach) /u;

/** Whether the tasks are asked for by name, and not how many they are. */
const asksWhich = ({ sentence }: Parts): boolean => whichOnes.test(sentence.text);

/** «kỳ tới bên tôi phải báo cáo những việc gì», of a month that has not opened: what the plan asks for in it, and by when. */
function dutiesAhead(parts: Parts, unit: Unit, month: number): Asked {
  const { context } = parts;
  const ids = tasksAhead(context, unit, month).map(({ task }) => task.id);
  if (ids.length === 0) return aheadOf(context, month, unit);
  const where: Filter[] = [
    { by: 'text', words: ids.join('|') },
    { by: 'unit', relation: 'task', ids: [unit.id] },
  ];
  const tasks = answered(context, { of: 'task', where, give: [], months: [] }, parts.fields);
  const dates = {
    type: 'month-dates',
    what: 'deadline',
    months: [datesOf(context, month)],
    now: context.now,
  } as const;
  return { ...tasks, answer: { type: 'several', answers: [tasks.answer, dates] } };
}

/** Whether who asks in private may report for a unit; of a group it is not known who will. */
const mayReport = ({ speaker, org }: Parts['context'], unit: Unit): boolean =>
  speaker === null || worksForOffice(org, speaker.person) || speaker.units.some(({ id }) => id === unit.id);

export function answerDebt(parts: Parts): Asked | null {
  const { context } = parts;
  const [named] = unitsOf(parts);
  // «phòng em còn nợ văn phòng cái gì»: whom it is owed to.
  const isOwn = has(parts, 'own') && / (?:nợ|no) @u/u.test(parts.sentence.text);
  const unit = (isOwn ? null : named) ?? ownUnit(parts);
  if (!unit) return null;
  const { months } = monthsOf(parts);
  const all = Array.from(
    { length: context.atHand - context.firstMonth + 1 },
    (_, offset) => context.firstMonth + offset,
  );
  const [first] = months;
  if (first !== undefined && months.every((month) => month > context.atHand))
    return asksWhich(parts) ? dutiesAhead(parts, unit, first) : aheadOf(context, first, unit);
  // Of a month before the bot's first nobody was asked.
  const asked = months.length > 0 ? months.filter((month) => all.includes(month)) : all;
  if (asked.length === 0) return monthsRefused(parts);
  const owed = owedBy(context, unit, asked);
  const spoken = owed.length > 0 ? owed.map(({ month }) => month) : [context.atHand];
  const debt = (of: Unit, held: readonly OwedMonth[]): Answer => ({
    type: 'debt',
    unit: of,
    months: held,
    now: context.now,
    ...(mayReport(context, of) ? {} : { reads: true }),
  });
  // What a unit that is no more still owes is owed by who has its work.
  const ended = predecessorsOf(context.org, unit.id).flatMap((of) => {
    const held = owedBy(context, of, asked);
    return held.length > 0 ? [debt(of, held)] : [];
  });
  const own = owed.length > 0 || ended.length === 0 ? [debt(unit, owed)] : [];
  const [one, ...others] = [...own, ...ended];
  return {
    answer: others.length === 0 ? one! : { type: 'several', answers: [one!, ...others] },
    // «trễ mấy ngày rồi»: of the reports that are owed.
    topic: {
      indices: [],
      intents: [],
      unit: unit.id,
      last: lastSent('unsent', spoken, [unit.id], [unit.id]),
    },
  };
}

export function unitReport(context: AskContext, unit: Unit, month: number): Asked {
  const progress = context.progressOf(month);
  if (month > context.atHand || progress.type !== 'month') return aheadOf(context, month, unit);
  return {
    answer: {
      type: 'unit-report',
      unit,
      progress,
      report: context.reportOf(unit.id, month) ?? null,
      locked: context.isLocked(month),
    },
    topic: {
      indices: [],
      intents: [],
      unit: unit.id,
      last: { query: JSON.stringify({ report: unit.id, months: [month] }), rows: [unit.id] },
    },
  };
}
