import type { Person } from '../../people/org.ts';
import { fold } from '../../text/fold.ts';
import type { Asked, SentRow } from '../answer.ts';
import type { Filter } from '../query.ts';
import { holds, matchIn, pattern } from '../sentence.ts';
import { answered } from './answered.ts';
import { contentOf } from './content.ts';
import { monthsOf, monthsRefused, monthsSoFar, openMonths } from './months-asked.ts';
import { has, isHeadOf, type Parts, piecesOfType } from './parts.ts';
import { answerSent, lastSent, sentRow } from './reports-sent.ts';

const stoodIn = pattern('(?:nộp|gửi|báo cáo|báo|nhập|ký)(?: báo cáo)? (?:thay|hộ)');
/** «ngoài tháng 5 em còn gửi thay tháng nào nữa» */
const besides = / (?:ngoài|trừ|ngoai|tru) .*(?:nữa|còn|nua|con) /u;
const didMyself = pattern(
  '(?:em|tôi|mình|tui|anh|chị)(?: có| còn| đã| từng| được| phải| ký| bấm| lại| quyền| thể| phép)* (?:nộp|gửi|báo cáo|báo|nhập|ký)(?: báo cáo)? (?:thay|hộ)',
);

const asksLeave = pattern(
  '(?:nộp|gửi|báo cáo|nhập|ký)(?: báo cáo)? (?:thay|hộ)(?: [^ ]+){0,5} (?:được|có được)(?: (?:không|chứ|chăng|ko))?(?= |$)(?! (?:mấy|bao nhiêu|lần|những|tháng))|(?:được|được phép|có quyền|được quyền|có thể) (?:nộp|gửi|báo cáo|nhập|ký)(?: báo cáo)? (?:thay|hộ)(?: (?:anh|chị|sếp|cho|@p\\d+|mặt|báo cáo|ấy|được|luôn))* (?:không|hông|ko|chứ|chăng|hay không)(?= |$)',
);

/** «(phó phòng là ai,) có được gửi thay chị Xuân không»: whether somebody may, in the place of who is named. */
const mayInPlaceOf = pattern(
  '(?:có được|được phép|có quyền|được quyền|có thể)(?: quyền)? (?:nộp|gửi|báo cáo|nhập|ký)(?: báo cáo)? (?:thay|hộ)(?: cho| mặt)? @p\\d+(?: [^ @]+){0,3} (?:không|hông|ko|chứ)(?= |$)',
);

/** «em gửi thay được không»: whether one may, and not whether one did. */
export const asksLeaveToStandIn = (parts: Parts): boolean =>
  parts.context.speaker !== null &&
  ((holds(asksLeave, parts.sentence) && holds(didMyself, parts.sentence)) ||
    holds(mayInPlaceOf, parts.sentence)) &&
  !has(parts, 'period', 'status');

/** «đã gửi thay lần nào», «gửi thay chưa»: whether somebody did is asked. */
const asksWhether = pattern(
  'chưa|không|lần nào|mấy|bao nhiêu|tháng nào|tháng mấy|kỳ nào|những|các|ai|nào|gì|đã|từng|lúc nào|khi nào|hôm nào|hay|chứ|phải|đúng|sao|vì|lý do|thế nào',
);

/** «chị Thu nhờ anh nhập hộ báo cáo, mở cho anh với», «cho anh báo cáo hộ phòng Thương mại»: it is to be done, and nothing is asked. */
export function wantsToStandIn({ sentence, context }: Parts): boolean {
  if (context.speaker === null) return false;
  const found = matchIn(enters, sentence);
  if (!found || whoEnters.test(sentence.text)) return false;
  // «phòng thương mại chưa gửi thì tôi gửi hộ luôn»: what is said before is why it is wanted.
  const isWanted = holds(bidding, sentence);
  const from = isWanted ? sentence.text.slice(found.index - 1) : sentence.text;
  const text = from.replace(maybe, ' ');
  return !holds(asksWhether, { ...sentence, text });
}

/** «thì tôi gửi hộ luôn», «nhập giúp trung tâm», «để tôi làm thay cho họ»: somebody is about to do it, or has it done. */
const bidding = pattern(
  '(?:thì|để|cho)(?: (?:tôi|em|anh|chị|mình|tụi em|bên em))?(?: (?:sẽ|xin|đi|luôn))* (?:nhập|gửi|nộp|làm|báo cáo|gõ|điền|bấm)(?: báo cáo)? (?:thay|hộ|giúp|giùm)|(?<=^ )(?:nhập|gửi|nộp|làm|gõ|điền|bấm)(?: báo cáo)? (?:thay|hộ|giúp|giùm)|(?:thay|hộ|giúp|giùm)(?: [^ ]+){0,5} (?:luôn|nhé|với|cho họ|cho tôi|cho anh|cho chị|cho em|đi(?= (?:em|nhé|cứ|luôn|$)))(?= |$)',
);
/** Whether it is asked where or how that is done, or whether one may. */
export const asksWayToStandIn = ({ sentence }: Parts): boolean =>
  holds(whichWay, sentence) || new RegExp(maybe.source, 'u').test(sentence.text);
const whichWay = pattern('đâu|cách|bấm|gõ|kiểu|lệnh|nút|chỗ nào|làm sao|thế nào');

/** «ai nhập hộ»: who did. */
const whoEnters =
  / (?:ai|người nào|nguoi nao) (?:(?:đã|là|người|da|la|nguoi) )*(?:nhập|gửi|nộp|làm|báo cáo|ký|nhap|gui|nop|lam|bao cao|ky) /u;
/** «… được không»: whether it may be done. */
const maybe = / (?:có )?(?:được|duoc|đc|dc) (?:không|khong|ko|k|chứ|chu)(?= )/gu;

type Told = NonNullable<SentRow['report']>;

/** Whether somebody sent a report in another's name, or entered it and said why. */
const isForAnother = ({ sentFor, reason }: Told): boolean => sentFor !== null || reason !== null;

/**
 * Those reports that are meant, of the months that are named, else of all so far.
 * @param isOfAll the months that are named are left out of what is asked
 */
function sentForOthers(
  parts: Parts,
  isMeant: (report: Told) => boolean,
  toldWith: { whom: readonly Person[]; byOffice?: true },
  isOfAll = false,
): Asked {
  const { context } = parts;
  if (context.inGroup) return { answer: { type: 'refused', refusal: { type: 'in-private' } } };
  const refused = monthsRefused(parts);
  if (refused) return refused;
  const isOfNamed = monthsOf(parts).months.length > 0 && !isOfAll;
  const months = isOfNamed ? openMonths(parts) : monthsSoFar(context);
  const rows = months
    .flatMap((month) => context.org.units.map((unit) => sentRow(context, unit, month)))
    .filter(({ report }) => report !== null && isMeant(report));
  const units = [...new Set(rows.map(({ unit }) => unit.id))];
  const told = [...new Set(rows.map(({ month }) => month))];
  const [unit, another] = units;
  return {
    answer: { type: 'stood-in', rows, months, ...toldWith },
    ...(unit === undefined
      ? {}
      : {
          topic: {
            indices: [],
            intents: [],
            ...(another === undefined ? { unit } : {}),
            last: lastSent('when', told, units, units),
          },
        }),
  };
}

/** «t5 mình gửi thay anh Khanh có báo mấy gói thầu không»: what stands in it is asked, of work that its words name. */
const asksContent = (parts: Parts): boolean =>
  has(parts, 'period') &&
  contentOf(parts).filter(({ soft, inName, word }) => !soft && inName !== true && !ofSending.has(word))
    .length >= 2;

/** Words of sending, and of how well one recalls it: they name no work. */
const ofSending: ReadonlySet<string> = new Set(
  'gui nop nhap ky thay ho giup bao cao bam may mang chac nho lan dung phai qua han truoc kiem lai'.split(
    ' ',
  ),
);

/** «bữa mình báo hộ anh Bình có mục nào chưa làm không»: of the one report that the asker sent in another's name. */
function statesOfStoodIn(parts: Parts, sent: Asked): Asked | null {
  const { context, fields } = parts;
  const [status] = piecesOfType(parts, 'status');
  if (sent.answer.type !== 'stood-in' || !status) return null;
  const [row, another] = sent.answer.rows;
  if (!row || another) return null;
  const where: Filter[] = [
    { by: 'unit', relation: 'task', ids: [row.unit.id] },
    { by: 'status', status: status.status },
  ];
  const states = answered(context, { of: 'task', where, give: [], months: [row.month] }, fields);
  return { ...states, answer: { type: 'several', answers: [states.answer, sent.answer] } };
}

/** «em có gửi thay chị Thu lần nào không»: what the asker sent in another's name. */
export function answerStoodIn(parts: Parts): Asked | null {
  const { context, sentence, named } = parts;
  const { speaker } = context;
  if (!speaker || !holds(stoodIn, sentence) || !holds(didMyself, sentence)) return null;
  if (wantsToStandIn(parts) || asksContent(parts)) return null;

  const whom = new Set(named.flatMap((one) => (one.type === 'person' ? one.ids : [])));
  const sent = sentForOthers(
    parts,
    (report) =>
      report.by?.id === speaker.person.id &&
      isForAnother(report) &&
      (whom.size === 0 || whom.has(report.sentFor?.id ?? '')),
    { whom: context.org.people.filter(({ id }) => whom.has(id)) },
    besides.test(sentence.text),
  );
  // «báo cáo em gửi thay chị Hà có mấy việc chậm»: what stands in it, and not whether it was sent.
  // «… đã qua hạn chưa»: of the report, where no work is spoken of.
  const isOfWork = has(parts, 'status') && isHeadOf(parts, 'task');
  return isOfWork ? statesOfStoodIn(parts, sent) : sent;
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

const enteredForUnits = { whom: [], byOffice: true } as const;

/** «ai gửi báo cáo thay *anh Khánh*»: whoever is named there sent nothing. */
const inTheirPlace = pattern(
  '(?:ai|người nào|đồng chí nào)(?: [^ @]+){0,3} (?:nhập|gửi|nộp|làm|báo cáo)(?: báo cáo)? (?:thay|hộ)(?: (?:mặt|cho))* @p\\d+',
);

/** «Bình nhập thay cho đơn vị nào tháng 4»: the reports that somebody entered for units, each with why. */
function enteredBySomebody(parts: Parts): Asked | null {
  const { sentence } = parts;
  if (has(parts, 'status') || !holds(enters, sentence) || !holds(forWhom, sentence)) return null;
  if (holds(inTheirPlace, sentence)) return null;
  const ids = entering(parts);
  if (ids === null || ids.length === 0) return null;
  const told = sentForOthers(
    parts,
    (report) => ids.includes(report.by?.id ?? '') && isForAnother(report),
    enteredForUnits,
  );
  return told.answer.type === 'stood-in' && told.answer.rows.length === 0 ? null : told;
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
  return sentForOthers(parts, ({ reason }) => reason !== null, enteredForUnits);
}
