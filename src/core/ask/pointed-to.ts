import type { AskContext, Topic } from './answer.ts';
import { lastOf, monthInMind, otherIn, queryIn } from './compose/leaning.ts';
import { asksSomething } from './several.ts';

/** «đó» as people type it; without its mark «do» is also «do», so that somebody behind it is whose it is. */
const that =
  '(?:đó|đấy|ấy|này|nớ|nói trên|vừa rồi|vừa nêu|ay|nay|(?:do|day)(?! (?:ai|anh|chi|pgd|ong|ba|sep|giam|pho|lanh|phong|van|don|trung|thanh)(?!\\p{L})))';

/** «tháng 4 đơn vị đó»: the month, and no count of units. */
const noMonth = '(?<!(?<!\\p{L})(?:tháng|thang|t|quý|quy|kỳ|ky) ?)';

/** «phòng đó», «đơn vị ấy»; «các phòng đó» are several. «bên này» is whoever speaks. */
const thatUnit = new RegExp(
  `(?<!\\p{L})(${noMonth}(?:các|những|mấy|hai|ba|cả|cac|nhung|may|ca|\\d) )?(?:(?:phòng|đơn vị|trung tâm|chi cục|ban|phong|don vi|trung tam|chi cuc) ${that}|bên (?:đó|đấy|ấy)|ben ay)(?!\\p{L})`,
  'giu',
);

const thatPerson =
  /(?<!\p{L})(?:anh|chị|ông|bà|cô|chú|sếp|đồng chí|đ\/c|người|vị|chi|ong|co|chu|sep|dong chi|nguoi|vi) (?:ấy|đó|đấy|này|nớ|ay|nay|do(?! ai))(?!\p{L})/giu;

/** «phòng anh ấy», «đơn vị của chị ấy». */
const unitOfThat =
  /(?<!\p{L})(?:phòng|đơn vị|trung tâm|bên|phong|don vi|trung tam|ben)(?: (?:của|cua))? (?:anh|chị|ông|bà|cô|chú|sếp|chi|ong|co|chu|sep) (?:ấy|đó|đấy|ay)(?!\p{L})/giu;

/** «tháng đó», «kỳ ấy», «hồi đó»: the month that was spoken of. */
const thatMonth =
  /(?<!\p{L})(?<!(?:\d|hai|ba|mấy|những|các|cả|may|nhung|cac|ca) )(?:(?:tháng|kỳ|đợt|thang|ky|dot)(?: (?:báo cáo|bao cao))? (?:đó|đấy|ấy|nớ|day|ay|do)|(?:lúc|hồi|khi|dạo|luc|hoi|khi|dao) (?:đó|đấy|ấy|ay|do))(?!\p{L})/giu;

/** «tháng trước đó», «tháng liền trước»: the month before the one that was spoken of. */
const monthBeforeThat =
  /(?<!\p{L})(?<!(?:\d|hai|ba|mấy|những|các|may|nhung|cac) )(?:tháng|kỳ|thang|ky) (?:(?:liền |lien )?(?:trước|truoc) (?:đó|đấy|ấy|nữa|day|ay|do|nua)|(?:liền trước|lien truoc))(?!\p{L})/giu;

/** «nó»: an index, of which alone it is said. */
const thatIndex = /(?<!\p{L})nó(?!\p{L})/giu;

/** «cái đó», behind what found one index: that one, and no task. */
const thatOne =
  /(?<!\p{L})(?<!(?:với|hơn|các|những|mấy|hai|ba|cả|voi|hon|cac|nhung|may|ca|(?<!(?:tháng|thang|t|quý|quy|kỳ|ky) ?)\d) )(?:cái|chỉ số|mục|cai|chi so|muc) (?:đó|đấy|ấy|day|ay|do(?! (?:ai|anh|chi|pgd|ong|ba|sep|giam|pho|lanh|phong|van|don|trung|thanh)(?!\p{L})))(?!\p{L})/giu;

/** «chỗ đó tháng rồi tới đâu», «mảng ấy vướng gì», «ở đó sao rồi»: whatever one thing was spoken of, an index or a unit. */
const thatPlace =
  /(?<!\p{L})(?:(?:ở |trong |về )?(?:chỗ|mảng|khoản|lĩnh vực|phần) (?:đó|đấy|ấy|nớ)|ở (?:đó|đấy|ấy))(?!\p{L})/giu;

/** How far something is, or how it was in a month. */
const howItGoes =
  /(?<!\p{L})(?:tháng|kỳ|đến đâu|tới đâu|ra sao|thế nào|sao rồi|tình hình|tiến độ)(?!\p{L})/iu;

/** «nhắc họ», «giục đơn vị đó»: whoever has not sent what was spoken of. */
const thoseReminded =
  /(?<=(?:^|[^\p{L}])(?:nhắc|giục|đôn đốc|hối|nhac|giuc|don doc|hoi)(?: (?:nhở|luôn|ngay|giúp|hộ|nho|luon|giup|ho(?= ho)))* )(?:họ|ho(?= (?:them|lai|di|giup|cai|nua|luon|nhe|voi|$))|(?:đơn vị|phòng|bên|trung tâm|don vi|phong|ben|trung tam) (?:đó|đấy|ấy|kia|do|day|ay))(?!\p{L})/iu;

/** The units of the question that was composed last, or of the rows that it showed. */
function unitsOfLast(last: ReturnType<typeof lastOf>): readonly string[] {
  const query = queryIn(last);
  const rows = last?.rows ?? [];
  if (query?.of === 'unit' || (query?.of === 'group' && query.group?.by === 'unit')) return rows;
  const asked = query?.where.flatMap((one) => (one.by === 'unit' && !one.not ? one.ids : [])) ?? [];
  return asked.length > 0 ? asked : [...new Set(rows.flatMap((row) => row.split(':')[1] ?? []))];
}

/** The unit of the person who was spoken of, or that leads the index. */
function unitBehind(topic: Topic, { org, plan }: AskContext): readonly string[] {
  const person = org.people.find(({ id }) => id === topic.person);
  if (person?.unit !== undefined) return [person.unit];
  const [code, another] = topic.indices;
  const index = another === undefined ? plan.indices.find((one) => one.code === code) : undefined;
  return index ? [index.leadUnit] : [];
}

/** The units that were spoken of: whom the answer named, else whom the question was about. */
function unitsInMind(topic: Topic, context: AskContext): readonly string[] {
  const last = lastOf(topic);
  const told = otherIn(last);
  const found = [topic.unit === undefined ? [] : [topic.unit], told?.rows, told?.scope, unitsOfLast(last)];
  return found.find((ids) => ids !== undefined && ids.length > 0) ?? unitBehind(topic, context);
}

/** The one person who was spoken of: by name, or as the leader of the index. */
function personInMind(topic: Topic, { plan }: AskContext): string | undefined {
  if (topic.person !== undefined) return topic.person;
  const [code, another] = topic.indices;
  if (another !== undefined || !topic.intents.includes('leader')) return undefined;
  const leaders = plan.indices.find((one) => one.code === code)?.leaders ?? [];
  return leaders.length === 1 ? leaders[0] : undefined;
}

/** The one index that was spoken of, or that alone was left of several. */
function indexInMind(topic: Topic): string | undefined {
  const last = lastOf(topic);
  const query = queryIn(last);
  const codes = query?.of === 'index' ? (last?.rows ?? []) : query === null ? topic.indices : [];
  return codes.length === 1 ? codes[0] : undefined;
}

/** «chỉ số này», behind a task of it: of its index, and not of the task. */
const thatIndexNamed =
  /(?<!\p{L})(?<!(?:các|những|mấy|hai|ba|cả|cac|nhung|may|ca|(?<!(?:tháng|thang|t|quý|quy|kỳ|ky) ?)\d) )(?:chỉ số|chi so) (?:đó|đấy|ấy|này|day|ay|nay|do(?! (?:anh|chi|pgd|ong|ba)(?!\p{L})))(?!\p{L})/giu;

/** «việc đó», one and none of several. */
const thatTask =
  /(?<!\p{L})(?<!(?:các|những|mấy|hai|ba|(?<!(?:tháng|thang|t|quý|quy|kỳ|ky) ?)\d|cac|nhung|may) )(?:việc|nhiệm vụ|mục|cái|đầu việc|viec|nhiem vu|muc|cai) (?:đó|đấy|ấy|này|ay|nay)(?!\p{L})/giu;

/** What is asked of a task by its place in the plan, or of another month than that which was spoken of. */
const ofItsPlace =
  /(?<!\p{L})(?:thuộc|phụ trách|lãnh đạo|chỉ số (?:nào|của|gì)|thuoc|phu trach|lanh dao|chi so (?:nao|cua|gi))(?!\p{L})/iu;
const ofMonth = /(?<!\p{L})(?:tháng|thang|t|quý|quy) ?\d/iu;

/** Of a leader's own: what they have charge of is an index, and no task. */
const ofLeader = /(?<!\p{L})(?:tôi|mình|anh|chị|em|toi|minh|chi|a|c|e)(?!\p{L})/iu;

/** The one task that was shown, and whose row it was; null where none was, or several. */
function rowInMind(topic: Topic): { id: string; unitId: string | undefined } | null {
  const last = lastOf(topic);
  const [id, unitId] = last?.rows.length === 1 ? last.rows[0]!.split(':') : [];
  return queryIn(last)?.of === 'task' && id !== undefined ? { id, unitId } : null;
}

/** «việc đó của tôi phụ trách à», by a leader: who has charge of its index. */
function chargeOf(text: string, topic: Topic, { plan, speaker }: AskContext): string | null {
  const row = speaker?.person.role === 'leader' && ofLeader.test(text) ? rowInMind(topic) : null;
  const index = plan.indices.find(({ tasks }) => tasks.some(({ id }) => id === row?.id));
  return index ? `chỉ số ${index.name} ai phụ trách` : null;
}

/** The one task that was shown: by its id, in a month with whose row it was. */
function taskInMind(topic: Topic, { org }: AskContext, text: string): string | null {
  const row = rowInMind(topic);
  if (!row) return null;
  const { id, unitId } = row;
  const unit = ofMonth.test(text) ? org.units.find((one) => one.id === unitId) : undefined;
  return `nhiệm vụ ${id}${unit ? ` của ${unit.name}` : ''}`;
}

type Pointer = readonly [
  word: RegExp,
  name: (topic: Topic, context: AskContext, text: string, several: boolean) => string | null,
];

const givesBack = /(?<!\p{L})(?:trả (?:lại|về)|tra (?:lai|ve))(?!\p{L})/iu;

const ofOthers = /(?<!\p{L})(?:khác|nữa|ngoài|khac|nua|ngoai)(?!\p{L})/iu;

/** So many of several are named one after the other. */
const most = 4;

/** The units that have not sent the month that was spoken of; null where no month's reports were. */
function unsentInMind(topic: Topic, { progressOf }: AskContext): string | null {
  const told = otherIn(lastOf(topic));
  const [month, another] = told?.months ?? [];
  if (told?.sent === undefined || month === undefined || another !== undefined) return null;
  const progress = progressOf(month);
  if (progress.type !== 'month') return null;
  const sent = new Set(progress.reported.map(({ id }) => id));
  const names = progress.owing.filter(({ id }) => !sent.has(id)).map(({ name }) => name);
  return names.length > 0 && names.length <= most ? names.join(', ') : null;
}

/** «cả phòng luôn, không riêng cái đó»: the whole unit whose task was told of; «cả phòng em» says itself whose. */
const wholeUnit =
  /(?<!\p{L})(?:của |cho |tính |cua |tinh )?(?:chung )?(?:cả|toàn|ca|toan) (?:phòng|đơn vị|trung tâm|bên|phong|don vi|trung tam|ben)(?: (?:luôn|ấy|đó|đấy|kia|luon|ay|day))*(?:(?:\s+(?:thì|thi) (?:sao|thế nào|the nao))?\s*,\s*(?=\S)|\s+)?(?:(?:không|chứ không|ko|k|khong|chu khong) (?:riêng|chỉ|phải mỗi|rieng|chi|phai moi)(?: gì| gi)? (?:cái|việc|mục|chỗ|cai|viec|muc|cho) (?:đó|đấy|ấy|này|do|day|ay|nay)\s*,?\s*)?(?=[?.!]|$|(?:có|thì|mà|chứ|tháng|còn|việc|co|thi|ma|chu|thang|con|viec)(?!\p{L}))/giu;

/** The one unit whose tasks were told of, of the answer before. */
function unitOfRows(topic: Topic): string | undefined {
  const last = lastOf(topic);
  if (queryIn(last)?.of !== 'task') return undefined;
  const [only, another] = new Set((last?.rows ?? []).flatMap((row) => row.split(':')[1] ?? []));
  return another === undefined ? only : undefined;
}

/** «trưởng phòng tên gì», «thủ trưởng là ai», of no unit that is named: whoever leads the one that was told of. */
const bareHead =
  /^(?:(?:thế|vậy|còn|và|mà|rồi|the|vay|con|va|ma|roi) )*(?:(?:ai|người nào|nguoi nao) (?:đang |dang )?(?:là |làm |la |lam ))?(?:trưởng phòng|trưởng đơn vị|trưởng ban|thủ trưởng|lãnh đạo phòng|truong phong|truong don vi|truong ban|thu truong|lanh dao phong|(?:ai |người )(?:đứng đầu|dung dau))(?: (?:làm|giữ|phụ trách|lam|giu|phu trach) (?:việc|cái|mục|viec|cai|muc) (?:đó|đấy|ấy|này|do|day|ay|nay))?(?: (?:đó|đấy|ấy|day|ay|bên ấy|bên đó))?(?: (?:là ai|tên gì|tên là gì|tên chi|là người nào|la ai|ten gi|ten la gi))?(?: (?:nhỉ|ạ|vậy|thế|em|nhi|vay|the|a))*\s*[?.!]*$/iu;
const asksName = /(?<!\p{L})(?:ai|tên|người nào|ten|nguoi nao)(?!\p{L})/iu;

/** The title of who leads the one unit that was told of. */
function headInMind(topic: Topic, context: AskContext): string | null {
  const [id, another] = unitsInMind(topic, context);
  const head = context.org.people.find((one) => one.role === 'head' && one.unit === id);
  return id !== undefined && another === undefined && head ? `${head.title} là ai` : null;
}

const pointers: readonly Pointer[] = [
  [bareHead, (topic, context, text) => (asksName.test(text) ? headInMind(topic, context) : null)],
  [
    wholeUnit,
    (topic, { org }, text) => {
      const unit = org.units.find(({ id }) => id === unitOfRows(topic));
      const [month, another] = queryIn(lastOf(topic))?.months ?? [];
      if (!unit) return null;
      return month === undefined || another !== undefined || ofMonth.test(text)
        ? `${unit.name} `
        : `${unit.name} tháng ${month} `;
    },
  ],
  // «ai nhắc bên ấy», «nhắc họ mấy lần rồi» ask of those who were reminded.
  [thoseReminded, (topic, context, text) => (asksSomething(text) ? null : unsentInMind(topic, context))],
  [
    unitOfThat,
    (topic, context) => {
      const person = context.org.people.find(({ id }) => id === personInMind(topic, context));
      return context.org.units.find(({ id }) => id === person?.unit)?.name ?? null;
    },
  ],
  [
    thatUnit,
    (topic, context, _, several) => {
      const names = unitsInMind(topic, context).flatMap(
        (id) => context.org.units.find((unit) => unit.id === id)?.name ?? [],
      );
      return names.length === 1 || (names.length > 1 && (several || names.length <= most))
        ? names.join(', ')
        : null;
    },
  ],
  [
    thatPerson,
    // «chị ấy còn giữ chỉ số nào khác» leaves out what was spoken of (`follow-person.ts`).
    (topic, context, text) =>
      ofOthers.test(text)
        ? null
        : (context.org.people.find(({ id }) => id === personInMind(topic, context))?.name ?? null),
  ],
  [
    monthBeforeThat,
    (topic, { firstMonth }) => {
      const month = monthInMind(topic);
      return month === undefined || month <= firstMonth ? null : `tháng ${month - 1}`;
    },
  ],
  [
    thatMonth,
    (topic) => {
      const month = monthInMind(topic);
      return month === undefined ? null : `tháng ${month}`;
    },
  ],
  [
    thatIndexNamed,
    (topic, { plan }) => {
      const [code, another] = topic.indices;
      const index = another === undefined ? plan.indices.find((one) => one.code === code) : undefined;
      return index && queryIn(lastOf(topic))?.of === 'task' ? `chỉ số ${index.name}` : null;
    },
  ],
  [
    thatIndex,
    (topic, { plan }) => {
      const code = indexInMind(topic);
      const index = plan.indices.find((one) => one.code === code);
      return index ? `chỉ số ${index.name}` : null;
    },
  ],
  [
    thatOne,
    (topic, { plan }) => {
      const code = queryIn(lastOf(topic))?.of === 'index' ? indexInMind(topic) : undefined;
      const index = plan.indices.find((one) => one.code === code);
      return index ? `chỉ số ${index.name}` : null;
    },
  ],
  [
    thatPlace,
    (topic, context, text) => {
      // One task, or several, are pointed into by the rules that lean on their rows, and states by what is in mind.
      if (queryIn(lastOf(topic))?.of === 'task' || !howItGoes.test(text)) return null;
      const index = context.plan.indices.find(({ code }) => code === indexInMind(topic));
      if (index) return `chỉ số ${index.name}`;
      const [id, another] = unitsInMind(topic, context);
      return another === undefined ? (context.org.units.find((unit) => unit.id === id)?.name ?? null) : null;
    },
  ],
];

/**
 * A question with the names of what it points to: «phòng đó chủ trì chỉ số nào» behind «ai chưa nộp» is read as if the unit had
 * been named. Where nothing of the kind was spoken of, or too many, it stays as it was typed.
 * @param topic what was spoken of before
 * @returns the text, and what of the topic it may still lean on: nothing where it asks of a task's place in the plan, which now
 * is named
 */
export function pointedNamed(
  text: string,
  topic: Topic | null,
  context: AskContext,
): { text: string; topic: Topic | null } {
  // What is given back is asked of whoever was spoken of (`given-back.ts`).
  if (!topic || givesBack.test(text)) return { text, topic };
  const named = pointers.reduce(
    (read, [word, nameOf]) =>
      read.replace(
        word,
        (whole, several?: string) => nameOf(topic, context, text, typeof several === 'string') ?? whole,
      ),
    text,
  );
  const isOfPlace = ofItsPlace.test(text);
  if (!isOfPlace && !ofMonth.test(text)) return { text: named, topic };
  const charge = isOfPlace && text.search(thatTask) >= 0 ? chargeOf(text, topic, context) : null;
  if (charge !== null) return { text: charge, topic: null };
  const ofTask = named.replace(thatTask, (whole) => taskInMind(topic, context, text) ?? whole);
  return { text: ofTask, topic: ofTask !== named && !ofMonth.test(text) ? null : topic };
}
