import { type Person, type Unit, worksForOffice } from '../../people/org.ts';
import { taskOfKey } from '../../report/carried.ts';
import type { Asked } from '../answer.ts';
import { holds, pattern } from '../sentence.ts';
import { inMonths, lastOf, otherIn, queryIn, unitNamed } from './leaning.ts';
import { monthsOf, monthsRefused } from './months-asked.ts';
import { has, ownUnits, type Parts, speaksOfSelf, unitsOf } from './parts.ts';

const ofMine =
  / (?:phòng|đơn vị|bên|trung tâm|văn phòng|nhà|phong|don vi|ben|trung tam) (?:tôi|em|mình|chị|anh|tui|toi|minh|chi) /u;

/** «văn phòng trả lại những mục nào»: the unit that stands right before the verb gave it back. */
const givesBack =
  / @u\d+ (?:(?:mình|đã|lại|vừa|mới|cứ|hay|có|minh|da|lai|vua|moi|cu|co|em|tôi|toi) )*(?:trả lại|trả về|trả|tra lai|tra ve) /u;
/** «chị Diễm trả lại mục nào»: somebody who gave it back, and not whose it was. */
const personGives =
  / @p\d+ (?:(?:mình|đã|lại|vừa|mới|cứ|hay|có|minh|da|lai|vua|moi|cu|co) )*(?:trả lại|trả về|trả|tra lai|tra ve) /u;

/** Ids of those who stand right before the verb; none where nobody does. */
function giversIn({ sentence: { text }, named }: Parts): readonly string[] {
  const at = personGives.exec(text)?.index;
  return named.flatMap((one) =>
    one.type === 'person' && at !== undefined && one.at === at + 1 ? one.ids : [],
  );
}

const wasGivenBack = / (?:bị|được|phải|cần|bi|duoc|phai|can) /u;

/** The units that are named, but for one that stands right before the verb: that one gave it back. */
function unitsGivenBack(parts: Parts): readonly Unit[] {
  if (giversIn(parts).length > 0)
    return unitsOf({ ...parts, named: parts.named.filter(({ type }) => type !== 'person') });
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
  // «tháng sau bị trả lại gì»: of a month to come nothing is, and no month has no name.
  const refused = asked.length === 0 ? monthsRefused(parts) : null;
  if (refused) return refused;
  const units = ownUnits(parts);
  const { person } = context.speaker;
  const mayAll = person.role === 'leader' || worksForOffice(context.org, person);
  const scope = returnedScope(parts, person, mayAll);
  if (!mayAll && scope.some(({ id }) => !units.some((own) => own.id === id)))
    return { answer: { type: 'refused', refusal: { type: 'not-yours' } } };
  const rows = asked.flatMap((month) =>
    scope.flatMap((unit) => {
      const report = context.reportOf(unit.id, month);
      return (report?.returned ?? []).map(({ taskId, by, ...back }) => {
        const figure = report?.entries[taskId]?.figure;
        return {
          ...back,
          month,
          unit,
          task: taskOfKey(context.plan, taskId) ?? null,
          by: context.org.people.find(({ id }) => id === by) ?? null,
          ...(figure === undefined ? {} : { figure }),
        };
      });
    }),
  );
  const givers = giversIn(parts);
  const given = givers.length === 0 ? rows : rows.filter(({ by }) => by !== null && givers.includes(by.id));
  const locked = given.every(({ month }) => context.isLocked(month));
  return { answer: { type: 'returned', rows: given, months: asked, locked } };
}

const gaveBack = pattern('(?:trả|bị trả|hoàn|đẩy)(?: lại| về| ngược)+|bị trả(?= )');
const sendsAgain = pattern(
  '(?:sửa|chỉnh|bổ sung|khắc phục|làm|nộp|gửi|hoàn thiện|cập nhật|nhập)(?: (?:lại|xong|bổ sung|sửa|thêm|được))*',
);
const bidAgain = pattern(
  '(?:bắt|yêu cầu|đòi|phải|để|bị)(?: [^ @]+){0,2} (?:làm|sửa|nộp|gửi|bổ sung|chỉnh)(?: lại)?',
);
const asksWhetherDone = /(?:chưa|không|chua|khong)(?: (?:em|vậy|thế|rồi|vay|the|bot|ạ|nhỉ))* $/u;

/** «hạ tầng đã sửa lại chỗ mình trả về chưa»: whether what was given back was sent again; what stands there was not. */
export function returnedAgain(parts: Parts): Asked | null {
  const { sentence } = parts;
  if (!holds(gaveBack, sentence) || !asksWhetherDone.test(sentence.text)) return null;
  // What it is that was given back is no sign that it was mended.
  const { marked, plain } = gaveBack;
  const { marked: bidMarked, plain: bidPlain } = bidAgain;
  const rest = sentence.text
    .replace(sentence.marked ? marked : plain, '')
    // «bị trả về bắt làm lại»: what it was given back for.
    .replace(sentence.marked ? bidMarked : bidPlain, '');
  if (!holds(sendsAgain, { text: rest, marked: sentence.marked }) || indicesNamed(parts)) return null;
  const own = parts.context.speaker && worksForOffice(parts.context.org, parts.context.speaker.person);
  // «chỗ mình trả về», by the office: it gave back, and the unit that is named is whose it was.
  const pieces = own ? parts.pieces.filter(({ type }) => type !== 'own') : parts.pieces;
  const asked = answerReturned({ ...parts, pieces });
  return asked?.answer.type === 'returned' ? { ...asked, answer: { ...asked.answer, again: true } } : asked;
}

/** «họ», «các mục đó», «đơn vị»: those that were told, and nothing else. */
const ofThem =
  /^ (?:(?:thế|vậy|rồi|thì|đến nay|giờ|nay|có|đã|cho|hỏi|em|anh|chị|mình|văn phòng|họ|bên|đó|đơn vị|phòng|mấy|các|những|cả|hai|mục|việc|cái|nhiệm vụ|chỗ|đó|ấy|này|kia|nào|ai|lại|được|bị|trả|về|the|vay|roi|thi|den nay|gio|da|cho|hoi|anh|chi|minh|van phong|ho|ben|do|don vi|phong|may|cac|nhung|ca|muc|viec|cai|nhiem vu|ay|nay|nao|lai|duoc|bi|tra|ve|@u\d+|\d) )*$/u;

/** «các mục đó đơn vị đã gửi lại chưa», «đã bổ sung chưa», behind what was given back: which of it was not sent again. */
export function againOfShown(parts: Parts): Asked | null {
  const { sentence, topic, context } = parts;
  const known = queryIn(lastOf(topic));
  if (!known?.give.includes('returned') || known.months.length === 0) return null;
  if (monthsOf(parts).months.length > 0 || indicesNamed(parts) || !asksWhetherDone.test(sentence.text))
    return null;
  const rest = sentence.text
    .replace(sentence.marked ? sendsAgain.marked : sendsAgain.plain, ' ')
    .replace(asksWhetherDone, '')
    .replace(/ +/gu, ' ');
  if (rest === sentence.text || !holds(sendsAgain, sentence) || !ofThem.test(`${rest.trimEnd()} `))
    return null;
  const units = known.where.flatMap((one) => (one.by === 'unit' ? one.ids : []));
  const isOffice = context.speaker && worksForOffice(context.org, context.speaker.person);
  const named = parts.named.length > 0 ? parts.named : units.map(unitNamed);
  const pieces = [
    ...parts.pieces.filter(({ type }) => !(isOffice && type === 'own')),
    inMonths(known.months),
  ];
  const asked = answerReturned({ ...parts, named, pieces });
  return asked?.answer.type === 'returned' ? { ...asked, answer: { ...asked.answer, again: true } } : asked;
}

const indicesNamed = ({ named }: Parts): boolean => named.some(({ type }) => type === 'index');
