import { planIdOf } from '../../report/carried.ts';
import { fold } from '../../text/fold.ts';
import type { Asked } from '../answer.ts';
import { answerOf } from '../conditions.ts';
import type { Filter } from '../query.ts';
import { answered } from './answered.ts';
import {
  type AskedFor,
  askedFor,
  isOfItsTask,
  isToldAnyway,
  isToldBetter,
  proposalsNamed,
} from './asked-for.ts';
import { buildsSentence } from './content.ts';
import { withGranted } from './granted-later.ts';
import { monthsOf, progressOfMonths } from './months-asked.ts';
import { has, ownUnits, type Parts, pieceOf, unitsOf } from './parts.ts';

/** Words by which it is said that something was asked for, folded. */
const asked =
  /(?:^| )(?:kien nghi|de xuat|de nghi|xin(?! (?:hoi|phep|loi|chao|cam on|giup|cho (?:em|toi|anh|chi|minh)|danh sach|so lieu|file|link|bang|thong tin)(?: |$))|nho(?= (?:\w+ ){0,3}(?:ky|cap|cho|tham dinh|sua|lam viec|ho tro|giup|gop y|xuong|don doc|lo|mo))|neu(?! \w+ (?:thi|ma))|trinh(?= (?:len|sep|lanh dao|giam doc|xin))|ngo y|cai y|y (?:kien )?(?:cua )?(?:em|toi|tui|minh|phong|chi|anh) (?:neu|dua|nop)|im re|im lim|chim luon|bi ngam)(?= |$)/u;

/** Who may have answered it. */
const somebody =
  '(?:ai|nguoi|sep|lanh dao|giam doc|pho giam doc|pgd|gd|chu tich|thu truong|cap tren|ben tren|ben tren|tren|ho|so|tinh|huyen|phong|ben|van phong|vp|trung tam|tai chinh|cong an|\\w+)';

/** «có đề nghị gì không»: what was asked for is asked, and not what became of it. */
const whatAsked =
  /(?:^| )(?:kien nghi|de xuat|de nghi|xin|neu)(?: \w+){0,2} (?:gi|nao|nhung gi|bao nhieu|may)(?= |$)/u;
const answering =
  /(?:^| )(?:tra loi|duyet|giai quyet|phan hoi|hoi am|dong y|chap thuan|quyet|xu ly|y kien|gat)(?= |$)/u;

/** What is said behind a question and belongs to none. */
const tail =
  '(?: (?:a|ah|em|e|anh|chi|bot|ad|nhi|nhe|nha|vay|the|ta|ha|hen|hem|hon|hong|hay|ne|do|day|ban|roi|ma|thoi|nua|co|hay sao|hay chua|hay khong|de|luon))*[ .?!]*$';

/** What became of it is asked, whoever it was put to and by whatever verb: «… chưa», «… ra sao», «ai theo». */
const outcome = new RegExp(
  `(?<![a-z0-9])(?:${[
    `(?<!(?:gui|nop|bao cao|bc|khai|nhap|bao) )(?:chua|chua vay)${tail}`,
    'chua (?:hay|hoac) ',
    `(?:may|bao nhieu) (?:lan|phen|bua|dot)(?: roi)?(?= |$)`,
    '(?:ai|nguoi nao|don vi nao|phong nao|ben nao) (?:da |dang )?(?:de nghi|xin|kien nghi|de xuat|neu|nho)(?= |$)',
    `(?<!lam )(?:ra sao|the nao|toi dau|den dau|sao roi|roi sao|ket cuc|ket cuoc|ket qua)(?: roi)?${tail}`,
    `(?:co|duoc)(?: ${somebody}){0,2} (?:duyet|dong y|tra loi|giai quyet|chap thuan|chap nhan|phan hoi|hoi am|cap|chi|bo tri|cho|de y|xem|xu ly|lo|gi) (?:gi )?(?:khong|ko|k)${tail}`,
    `(?:ai|sep nao|phong nao|ben nao|don vi nao|lanh dao nao) (?:dang |se |da )?(?:theo|lo|giai quyet|xu ly|tra loi|nhan|cam|giu|lam|phu trach)${tail}`,
    'im re|im lim|im hoi|chim (?:luon|xuong|nghim|mat)|troi vao|bi quen|bo quen|roi vao quen',
  ].join('|')})`,
  'u',
);

/** Whose words of asking: they name no more of what was asked for. */
const ofAsking: ReadonlySet<string> = new Set(
  'kien nghi de xuat xin nho neu trinh y cai vu chuyen chua duyet ky gat dau tra loi dong hoi am phan giai quyet xu ly chap thuan nhan quan tam sep lanh dao giam doc pho chu tich thu truong cap tren ai nao gi sao the roi den toi dau ket cuc cuoc qua rot xong em e anh chi toi tui minh phong ben don vi nguoi ta bon tren cho duoc co khong ko bot nghe thay ngo u chiu theo lo im re chim luon hom bua truoc hoi ky thang vua nay gio may but phe con dang lai da van cua cho voi vao tai o bi ngo ngang'.split(
    ' ',
  ),
);

/** The words of a question that say what was asked for. */
const wordsOf = ({ reading, sentence }: Parts): string[] => {
  const months = new Set(reading.months.map(String));
  return reading.tokens
    .filter(
      ({ folded, raw }, at) =>
        !ofAsking.has(folded) &&
        !buildsSentence(raw, sentence.marked) &&
        !(months.has(folded) && /^(?:thang|t)$/u.test(reading.tokens[at - 1]?.folded ?? '')) &&
        !/^t\d{1,2}$/u.test(folded),
    )
    .map(({ folded }) => folded);
};

/** So much of what is said must stand in what was asked for. */
const leastShare = 0.34;

/** How something stands is asked, and not who answered. */
const onlyHow = new RegExp(`(?:the nao|ra sao|toi dau|den dau|sao roi|roi sao)(?: roi)?${tail}`, 'u');

/** «qua các tháng báo cáo thế nào»: how it went, month by month. */
const ofEachMonth = /(?:qua|tung|trong) (?:cac |may |nhung |\d )?(?:thang|ky)(?= |$)/u;

/** «… sau đó đến đâu rồi»: how it went on since, month by month. */
const onSince = new RegExp(
  `(?:sau do|tu do|tu day|tu bua do|tu hom do|ke tu do)(?: (?:den|toi|cho den) (?:nay|gio))? (?:the nao|ra sao|toi dau|den dau|sao roi)(?: roi)?${tail}`,
  'u',
);

/** How it went month by month, or what was asked for, and not what became of it. */
const isOfElse = (text: string): boolean =>
  ofEachMonth.test(text) || onSince.test(text) || (whatAsked.test(text) && !answering.test(text));

/** «… chưa, …»: what became of it may be asked before something else. */
const askedBefore = /(?<!(?:gui|nop|bao cao|bc|khai|nhap|bao) )chua\s*[,;?!]/u;

/** Those among which is looked for: of the asker's own unit where they speak of themselves, of the months named where there are any. */
function among(parts: Parts): readonly (readonly AskedFor[])[] {
  const all = askedFor(parts.context);
  const own = new Set(ownUnits(parts).map(({ id }) => id));
  const named = new Set(unitsOf(parts).map(({ id }) => id));
  const months = new Set(monthsOf(parts).months);
  const ofUnit = all.filter(({ unit }) => (named.size > 0 ? named : own).has(unit.id));
  const inMonths = (rows: readonly AskedFor[]): readonly AskedFor[] =>
    rows.filter(({ month }) => months.has(month));
  return [inMonths(ofUnit), ofUnit, inMonths(all), all].filter((rows) => rows.length > 0);
}

/** The last month since in which the task was reported of; null where there is none. */
function lastSince({ context }: Parts, row: AskedFor): number | null {
  const months = Array.from({ length: context.atHand - row.month }, (_, step) => row.month + 1 + step);
  const later = progressOfMonths(context, months).findLast(({ tasks }) =>
    tasks.some(
      (one) =>
        planIdOf(one.task) === planIdOf(row.task) && one.unit.id === row.unit.id && answerOf(one) !== null,
    ),
  );
  return later?.period.month ?? null;
}

const whereOf = ({ task, unit }: AskedFor): Filter[] => [
  { by: 'text', words: planIdOf(task) },
  { by: 'unit', relation: 'task', ids: [unit.id] },
];

/**
 * «Hôm bữa tui xin làm việc với nhà mạng, sếp nào trả lời chưa», «… kết cục ra sao»: what became of something that a unit asked
 * for in a report, found by its words: whether anybody answered, and how it stands since. Null where nothing that was asked for
 * is named, or something else is asked of it.
 */
export function fateOfProposal(parts: Parts): Asked | null {
  const { context, reading } = parts;
  const text = reading.foldedText;
  if (!asked.test(text)) return null;
  if (!outcome.test(text) && !askedBefore.test(fold(reading.text))) return null;
  if (isOfElse(text)) return null;
  if (has(parts, 'sent') && !pieceOf(parts, 'words')) return null;
  const words = wordsOf(parts);
  if (words.length === 0) return null;
  if (context.inGroup) return inGroup(parts, words);
  const isOnlyHow = onlyHow.test(text) && !byItsName.test(text);
  for (const rows of among(parts)) {
    const found = proposalsNamed(context, rows, words, leastShare);
    const [first] = found;
    const isOfWhom = first !== undefined && isSpokenOf(parts, first);
    // «hai cụm mới xin thành lập giờ thế nào rồi»: what the work itself is about, and not what was asked for in it.
    if (first && isOnlyHow && isOfItsTask(context, first, words)) return null;
    if (first && (isOfWhom || !isToldBetter(context, first, words))) return toldOf(parts, found, first);
  }
  return null;
}

const byItsName = /(?:^| )(?:kien nghi|de xuat|de nghi)(?= |$)/u;

/** In a group its words are nobody's to hear: only where the plan or a state tells of the same it is asked there. */
const inGroup = ({ context, reading }: Parts, words: readonly string[]): Asked | null =>
  byItsName.test(reading.foldedText) && !isToldAnyway(context, words)
    ? { answer: { type: 'refused', refusal: { type: 'in-private' } } }
    : null;

/** Whether its unit is the one that is named, or the asker's own. */
const isSpokenOf = (parts: Parts, { unit }: AskedFor): boolean =>
  [...unitsOf(parts), ...ownUnits(parts)].some(({ id }) => id === unit.id);

/** Whether anybody answered; where no report tells it, how the task stands since. */
function toldOf(parts: Parts, found: readonly AskedFor[], first: AskedFor): Asked {
  const { context, fields } = parts;
  const months = found.map(({ month }) => month);
  const query = { of: 'task' as const, where: whereOf(first), give: ['reply'], about: [], repliesIn: months };
  const asked = answered(context, { ...query, months }, fields);
  const granted = withGranted(parts, asked);
  if (granted !== asked) return granted;
  const since = lastSince(parts, found.at(-1)!);
  return since === null ? asked : answered(context, { ...query, months: [...months, since] }, fields);
}
