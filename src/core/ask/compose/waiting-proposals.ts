import { planIdOf } from '../../report/carried.ts';
import type { Asked } from '../answer.ts';
import { answerOf } from '../conditions.ts';
import type { TaskRow } from '../found.ts';
import type { Filter } from '../query.ts';
import { answered } from './answered.ts';
import { contentOf } from './content.ts';
import { type Granted, grantedLater, toldOfGranted } from './granted-later.ts';
import { monthsOf, monthsReported, monthsSoFar } from './months-asked.ts';
import { indicesOf, ownUnits, type Parts, peopleOf, unitsOf } from './parts.ts';
import { asksAnswered } from './proposals-answered.ts';

/** Whoever has to answer, as they speak of themselves, or others of them. */
const me = '(?:toi|anh|chi|minh|em|bac|co|chu)';
const leaders = '(?:sep|lanh dao|giam doc|pho giam doc|chu tich|pho chu tich|thu truong|cap tren|ai|so)';
const answering =
  '(?:quyet|quyet dinh|y kien|cho y kien|co y kien|tra loi|xu ly|giai quyet|chi dao|go|go vuong|go kho|ra mat|ra tay|phan hoi|hoi am|duyet|phe duyet|phe|dong y|can thiep|xem xet|but phe|lo|chot)';

/** «đang đợi tôi quyết», «nợ ý kiến anh em», «nằm ở bàn tôi», «tôi chưa cho ý kiến», «chị phải ra mặt»: it waits for whoever asks. */
const waitsForMe = new RegExp(
  [
    `(?:cho|doi|ngong|can|trong)(?: \\w+){0,2} ${me}(?: \\w+){0,2} ${answering}(?= |$)`,
    `(?:no|thieu|dang no|con no) (?:y kien|cau tra loi|tra loi|chi dao|loi giai)(?= |$)`,
    `(?:nam|de|treo|ket|dong|ton|u|dung|dang|cho)(?: (?:lai|lau|hoai))? (?:o|tren|tai|trong|noi|ngay)? ?(?:ban|tay|cho|phia) ${me}(?= |$)`,
    `${me}(?: (?:con|van|dang|thi|la))* chua (?:duoc )?(?:${answering})(?= |$)`,
    `${me} (?:phai|can|se phai|nen) (?:truc tiep |dich than )?(?:quyet|y kien|cho y kien|tra loi|xu ly|giai quyet|go|ra mat|ra tay|phan hoi|can thiep|but phe)(?= |$)`,
    `(?:cho|doi|can|xin|trinh) y kien(?: chi dao)?(?: cua)? ${me}(?= |$)`,
    `den (?:tay|luot) ${me}(?= |$)`,
  ].join('|'),
  'u',
);

/** «kiến nghị nào chưa ai trả lời», «đề xuất còn treo»: nobody has answered it, whoever has to. */
const unanswered = new RegExp(
  [
    `chua (?:(?:duoc|co|ai|thay|he|nguoi|${leaders}|${me}) )*${answering}(?= |$)`,
    '(?:con |van |dang |bi )+(?:treo|ton|ton dong|ngam|cho|doi|im|bo ngo|bo quen|bo lung|nam im|ket|de do|tac)(?= |$)',
    '(?:treo|ton dong|ngam|bo quen|bo ngo|bi im|chua xong|chua dut)(?= |$)',
    'da (?:duoc )?(?:tra loi|giai quyet|xu ly|phan hoi|duyet)(?: \\w+)? hay chua',
  ].join('|'),
  'u',
);

/** What units asked for, by its name; of what others ask of the agency it is not said. */
const proposals =
  /(?:^| )(?:kien nghi|de xuat|de nghi|y kien de xuat)(?! (?:\w+ ){0,1}(?:cua )?(?:doanh nghiep|dn|nguoi dan|dan|cu tri|nha dau tu|nha thau|ho kinh doanh|cong dan))(?= |$)/u;

/** «còn bao nhiêu …», «… nào», «danh sách»: all of a kind are asked for. */
const all =
  /(?:^| )(?:nao|nhung|bao nhieu|may|danh sach|liet ke|cac|tat ca|ca|con gi|gi|thong ke|tong hop|in|ke|cai nao|viec gi|dau)(?= |$)/u;

/** «ngâm hơn một tháng», «quá hai tháng»: for so long. */
const forLong = /(?:hon|qua|tren|den|ca|da) (mot|hai|ba|bon|1|2|3|4|nua) thang(?: (?:roi|nay|troi))?(?= |$)/u;
const counts: Readonly<Record<string, number>> = { mot: 1, hai: 2, ba: 3, bon: 4, nua: 0.5 };

const dayMs = 86_400_000;

/** Words that say who waits for whom and for how long, and name no thing that was asked for. */
const ofWaiting: ReadonlySet<string> = new Set(
  'no thieu cau loi kien nghi de xuat y treo ton dong ngam cho doi quyet duyet xu ly giai tra loi phan hoi hoi am go ra mat tay ban nam lau roi qua hon mot hai ba thang ngay danh sach kem hay chua da in ke liet tong hop quen bo ngo im gui len trinh anh em phong ben don vi cap tren duoi so huyen lanh dao sep giam doc chu tich dang con bao nhieu may nao gi ai toi minh chi tinh den hom nay gio dau nam'.split(
    ' ',
  ),
);

/** Whether something else is named than what waits: then what became of that one thing is asked. */
const namesMore = (parts: Parts): boolean =>
  contentOf(parts).some(({ word, soft, inName }) => !soft && inName !== true && !ofWaiting.has(word));

/** Who has charge of the whole agency: what anybody asks for is theirs. */
const isChief = (title: string | undefined): boolean =>
  title !== undefined && !/^phó (?!giám đốc phụ trách)/iu.test(title);

/** Whose indices are meant: of a leader who speaks of themselves their own; of whoever leads the agency all of it. */
function ledBy(parts: Parts, isMine: boolean): Filter[] {
  const { context } = parts;
  const person = (context.speaker ?? context.asker)?.person;
  // «đang chờ tôi quyết»: what is to be done, and nobody who is called so.
  if (isMine && person?.role === 'leader')
    return isChief(person.title) ? [] : [{ by: 'person', ids: [person.id] }];
  const named = peopleOf(parts).filter(({ role }) => role === 'leader');
  return named.length > 0 ? [{ by: 'person', ids: named.map(({ id }) => id) }] : [];
}

const ofOwn = /(?:^| )(?:mang|chi so|linh vuc|phan)(?: \w+){0,3} (?:toi|anh|chi|minh)(?= |$)/u;

/** The units that are asked about: those named, else the own one of who reports for it. */
function ofUnits(parts: Parts): Filter[] {
  const named = unitsOf(parts);
  const isHead = parts.context.speaker?.person.role !== 'leader';
  const isOwn =
    / (?:phong|don vi|trung tam|ben|ban|van phong|thanh tra) (?:em|toi|minh|tui|anh|chi)(?= |$)| (?:cua|do) (?:em|toi|minh|tui)(?= |$)/u;
  const units =
    named.length > 0 ? named : isHead && isOwn.test(` ${parts.reading.foldedText}`) ? ownUnits(parts) : [];
  return units.length > 0 ? [{ by: 'unit', relation: 'task', ids: units.map(({ id }) => id) }] : [];
}

/** The months whose reports are told: those named, else all so far; of what waits for long those that are old enough. */
function monthsMeant(parts: Parts, text: string): readonly number[] {
  const { context } = parts;
  const named = monthsReported(context, monthsOf(parts).months);
  const months = named.length > 0 ? named : monthsSoFar(context);
  const [, count] = forLong.exec(text) ?? [];
  if (count === undefined) return months;
  const least = (counts[count] ?? Number(count)) * 30 * dayMs;
  return monthsSoFar(context).filter((month) => context.now - context.datesOf(month).deadlineAt >= least);
}

/**
 * «anh em đang đợi tôi quyết gì», «kiến nghị nào chưa ai trả lời»: all that units asked for and nobody has answered, with whether
 * that was recorded: of a leader's own indices, of the units or months that are named, else of all so far. Null where one thing is named.
 */
export function waitingProposals(parts: Parts): Asked | null {
  const { context } = parts;
  const text = parts.reading.foldedText;
  const person = (context.speaker ?? context.asker)?.person;
  const isMine = person?.role === 'leader' && waitsForMe.test(text);
  const isOfAll = proposals.test(` ${text}`) && unanswered.test(text) && all.test(` ${text}`);
  if (!isMine && !isOfAll) return null;
  if (namesMore(parts)) return null;
  // «phòng anh có kiến nghị nào chưa được trả lời không»: of one unit, whether anybody answered.
  if (!isMine && asksAnswered(parts) && ofUnits(parts).length > 0) return null;
  const codes = indicesOf(parts).map(({ code }) => code);
  const where: Filter[] = [
    ...ledBy(parts, isMine || (person?.role === 'leader' && ofOwn.test(` ${text}`))),
    ...ofUnits(parts),
    ...(codes.length > 0 ? [{ by: 'index' as const, codes }] : []),
  ];
  const months = monthsMeant(parts, text);
  if (months.length === 0) return null;
  const asked = answered(context, { of: 'task', where, give: ['proposal', 'reply'], months }, parts.fields);
  return withoutGranted(parts, asked, /(?:^| )hay (?:la )?chua(?= |$)/u.test(text));
}

/** What became of what a row asked for in a month, where a later report tells it. */
function grantedIn(
  { context }: Parts,
  { task, units }: TaskRow,
  { month, progress }: Reported,
): Granted | null {
  const proposal = answerOf(progress)?.proposal;
  const unit = units[0]?.id;
  if (proposal === undefined || unit === undefined) return null;
  return grantedLater(context, { id: planIdOf(task), unit, month, proposal });
}

type Reported = TaskRow['reported'][number];

/** Whether whoever answers has said something about it, or that it is settled, at /vuongmac. */
const isReplied = ({ heeded = [] }: Reported['progress']): boolean =>
  heeded.some(({ acts }) => acts.some(({ type }) => replies.has(type)) && acts.at(-1)?.type !== 'reopened');
const replies: ReadonlySet<string> = new Set(['direction', 'solved', 'refused']);

/** Those alone that nobody answered as far as reports tell; those that were, behind them where both are asked for. */
function withoutGranted(parts: Parts, asked: Asked, isOfBoth: boolean): Asked {
  const granted: Granted[] = [];
  const { answer } = asked;
  if (answer.type !== 'found' || answer.found.of !== 'task') return asked;
  const rows = answer.found.rows.flatMap((row) => {
    const reported = row.reported.filter((one) => {
      const told = grantedIn(parts, row, one);
      if (told) granted.push(told);
      return told === null && !isReplied(one.progress) && answerOf(one.progress)?.proposal !== undefined;
    });
    return reported.length > 0 ? [{ ...row, reported }] : [];
  });
  // Of one alone all is told, whether anybody answered first.
  const [only, another] = rows.flatMap(({ reported }) => reported);
  const query = only && !another ? { ...answer.query, give: ['reply'], months: [only.month] } : answer.query;
  const left: Asked = { ...asked, answer: { ...answer, query, found: { ...answer.found, rows } } };
  const told = isOfBoth ? granted.map((one) => toldOfGranted(parts, one).answer) : [];
  return told.length > 0 ? { ...left, answer: { type: 'several', answers: [left.answer, ...told] } } : left;
}
