import { type Unit, worksForOffice } from '../../people/org.ts';
import { daysLateOf } from '../../report/days-late.ts';
import type { AskContext, Asked, SentAsked, SentRow } from '../answer.ts';
import { holds, pattern } from '../sentence.ts';
import { aheadOf, monthsOf, monthsRefused, monthsSoFar, openMonths } from './months-asked.ts';
import { ownUnits, type Parts, speaksOfSelf, unitsOf } from './parts.ts';

/** A unit's report of a month as it is told, or that there is none. */
export const sentRow = (context: AskContext, unit: Unit, month: number): SentRow => {
  const report = context.reportOf(unit.id, month);
  const { deadlineAt } = context.datesOf(month);
  return {
    unit,
    month,
    deadlineAt,
    ...(report || !context.unheard?.has(unit.id) ? {} : { unheard: true as const }),
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

const forOwnUnit = pattern(
  '(?:nộp|gửi|nhập|báo cáo|làm)(?: báo cáo)? (?:hộ|thay|giúp|giùm|cho) (?:phòng|đơn vị|trung tâm|bên) (?:em|mình|tôi|tụi em|bọn em)',
);

/** Whether it is asked who did something for the asker's own unit. */
export const isForOwnUnit = ({ sentence }: Parts): boolean => holds(forOwnUnit, sentence);

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
  // «ai nộp hộ phòng em thế, em có gửi đâu»: whatever stands behind it.
  if (isForOwnUnit(parts)) return ownUnits(parts);
  const asksRows = parts.pieces.some((piece) => piece.type === 'head' && piece.asks);
  return speaksOfSelf({ ...parts, named: spoken }) && !asksRows ? ownUnits(parts) : [];
}

/** «gửi cho văn phòng»: who gets it, and not whose it is. */
const receives =
  / (?:(?:nộp|gửi|báo|nop|gui|bao)(?: [^ @]+){0,3} (?:cho|về|lên|tới|ve|len|toi)|(?:lại|lai|sao) (?:do|là|la)) $/u;

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

/** What a follow-up of reports leans on. */
export const lastSent = (
  sent: SentAsked,
  months: readonly number[],
  rows: readonly string[],
  scope: readonly string[],
): { query: string; rows: string[] } => ({
  query: JSON.stringify({ sent, months, rows, scope }),
  rows: [...rows],
});

/** Units in the order of what they did in a month. */
export function answerRanking(parts: Parts): Asked | null {
  const { context } = parts;
  if (context.inGroup) return { answer: { type: 'refused', refusal: { type: 'in-private' } } };
  const { speaker, org } = context;
  const mayRank = speaker && (speaker.person.role === 'leader' || worksForOffice(org, speaker.person));
  if (!mayRank) return { answer: { type: 'refused', refusal: { type: 'not-yours', what: 'ranking' } } };
  const { months } = monthsOf(parts);
  const progress = context.progressOf(months.at(-1) ?? context.atHand);
  return progress.type === 'month' ? { answer: { type: 'unit-ranking', progress } } : null;
}

/** What a unit reported of a month. */
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
