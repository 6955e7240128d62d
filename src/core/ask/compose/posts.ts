import type { Person, Unit } from '../../people/org.ts';
import { fold } from '../../text/fold.ts';
import type { Answer, Asked } from '../answer.ts';
import { holds, pattern } from '../sentence.ts';
import { calledAlike } from './called-alike.ts';
import { answerHow } from './how-told.ts';
import { lastOf, otherIn } from './leaning.ts';
import { has, ownUnit, type Parts, piecesOfType } from './parts.ts';

/** Titles of who stands below a unit's head, of the head, and words for both. */
const deputyTitle =
  '(?:phó giám đốc|phó trưởng phòng|phó trưởng ban|phó trưởng|phó phòng|phó ban|phó chánh|cấp phó|phó|pgđ)';
const headTitle =
  '(?:trưởng phòng|trưởng ban|trưởng đơn vị|trưởng|cấp trưởng|chánh|giám đốc|thủ trưởng|người đứng đầu|đứng đầu)';
const bothTitle = '(?:ban lãnh đạo|ban giám đốc|lãnh đạo)';
const staffTitle = '(?:chuyên viên|viên chức|nhân viên|cán bộ|thanh tra viên|văn thư)';
const anyTitle = `(?:${deputyTitle}|${headTitle}|${staffTitle})`;

/** «ai báo cáo thay», «người nộp thay được»: who stands in for a head, as the directory has it. */
const standsIn = '(?:báo cáo|nộp|gửi|ký)(?: báo cáo)?(?: được)? thay(?: được| cho| mặt)*';

/** All else that such a question says. */
const around =
  '(?:ai|người nào|người|đồng chí nào|đồng chí|những|các|mấy|bao nhiêu|là|tên|họ tên|họ và tên|gì|chi|nào|của|bên|ở|phòng|đơn vị|trung tâm|ban|văn phòng|thanh tra|thì|đang|hiện|nay|hiện nay|bây giờ|giờ|làm|giữ|chức vụ|chức danh|chức|vị trí|có|gồm|được|quyền|có thể|cho|xin|hỏi|muốn|cần|biết|em|anh|chị|tôi|mình|với|nhé|danh sách|đó|đấy|này|ấy|kia|vậy|thế|nhỉ|và|hay|hoặc|đầy đủ|cụ thể|công tác|thuộc|tại|phụ trách|họ|số|lượng|còn|rồi|không|chưa|@u|@p)';

const holder = {
  deputy: pattern(deputyTitle),
  head: pattern(`(?<!phó )(?<!cấp )${headTitle}`),
  both: pattern(bothTitle),
  standing: pattern(standsIn),
};
const alone = pattern(
  `(?<=^ )(?:(?:${standsIn}|${bothTitle}|${anyTitle}|${around}) )*(?:${standsIn}|${bothTitle}|${anyTitle}|${around})(?= $)`,
);
const asksWho = pattern(
  '(?:ai|người nào|đồng chí nào|tên gì|tên là gì|những ai|là gì|mấy|bao nhiêu|danh sách|gồm)|có (?:[^ ]+ )?phó(?: [^ ]+){0,2} (?:không|chưa)|(?:xin|cho|hỏi|biết)(?: [^ @]+){0,3} (?:họ )?tên',
);
const inWhosePlace = pattern('thay(?: cho| mặt)? ai');
const asksPost = pattern(
  `(?:chức vụ|chức danh|chức|vị trí) (?:gì|nào|chi)|(?:phòng|đơn vị|bên|trung tâm|ban) (?:nào|gì)|${anyTitle}(?: (?:phòng|đơn vị|trung tâm|ban|bên|@u|sở|văn phòng|thanh tra))* (?:hay|hoặc)(?: là)? ${anyTitle}|${anyTitle}(?: (?:phòng|đơn vị|trung tâm|ban|bên|của))* nào`,
);
const eitherTitle = pattern(`@p (?:là |làm |giữ )*${anyTitle} (?:[^ ]+ ){0,2}(?:hay|hoặc) `.trimEnd());
/** «phòng nào phụ trách» asks for a unit, and «chị phụ trách chỉ số nào» for what somebody has. */
const asksUnit = pattern(
  '(?:phòng|đơn vị|bên|ban|trung tâm) nào (?:thì |đang |là )*(?:phụ trách|làm|có)|phụ trách',
);

const bare = ({ sentence }: Parts): { text: string; marked: boolean } => ({
  text: sentence.text.replace(/@([up])\d+/gu, '@$1'),
  marked: sentence.marked,
});

/** Whether it is asked who stands in for somebody: never whoever has the post that is named. */
export const asksStandIn = (parts: Parts): boolean => holds(holder.standing, bare(parts));

const told = (people: readonly Person[], units: readonly Unit[]): Asked | null => {
  const answers = people.map((person): Answer => {
    const unit = units.find(({ id }) => id === person.unit);
    return { type: 'who-is', person, units: unit ? [unit] : [], indices: [] };
  });
  const [first, another] = answers;
  if (!first) return null;
  return { answer: another ? { type: 'several', answers } : first };
};

const most = 4;

/** The one unit that was spoken of, or that alone the answer before named. */
function unitBefore(parts: Parts): Unit | null {
  const { topic, context } = parts;
  const [row, another] = otherIn(lastOf(topic))?.rows ?? [];
  const id = topic?.unit ?? (another === undefined ? row : undefined);
  return context.org.units.find((unit) => unit.id === id) ?? null;
}

/** Whose posts are asked for: the one unit named, the asker's own, that of the head who is named, else the one spoken of. */
function unitMeant(parts: Parts): { unit: Unit | null; isBefore: boolean } {
  const { named, context } = parts;
  const { units, people } = context.org;
  const ids = new Set(named.flatMap((one) => (one.type === 'unit' ? one.ids : [])));
  if (ids.size > 1) return { unit: null, isBefore: false };
  const [id] = ids;
  if (id !== undefined) return { unit: units.find((unit) => unit.id === id) ?? null, isBefore: false };
  const of = new Set(
    named.flatMap((one) =>
      one.type === 'person'
        ? people.flatMap((person) => (one.ids.includes(person.id) ? [person.unit ?? ''] : []))
        : [],
    ),
  );
  if (named.length > 0) {
    const [only, more] = of;
    return { unit: more ? null : (units.find((unit) => unit.id === only) ?? null), isBefore: false };
  }
  const own = piecesOfType(parts, 'own').some((one) => one.of === 'unit') ? ownUnit(parts) : null;
  return own ? { unit: own, isBefore: false } : { unit: unitBefore(parts), isBefore: true };
}

/** «giám đốc là ai», of a unit that was spoken of: its head is one, else the agency's is meant. */
const isTitled = ({ title }: Person, { text }: { text: string }): boolean => {
  const said = / (trưởng|truong|giám đốc|giam doc|chánh|chanh) /u.exec(text)?.[1];
  return said === undefined || fold(title).startsWith(fold(said));
};

/**
 * «ai là phó trưởng phòng thương mại», «lãnh đạo ban dự án gồm những ai», «ai báo cáo thay giám đốc»: whoever holds a post of one
 * unit by the directory, where nothing but titles, names and words that ask is said.
 */
function holdersAsked(parts: Parts): Asked | null {
  const said = bare(parts);
  if (!holds(alone, said) || !holds(asksWho, said) || holds(asksPost, said)) return null;
  // «tháng 5 ai nộp thay», «gửi thay ai»: who did, and for whom.
  if (has(parts, 'period', 'status', 'returned', 'words') || holds(inWhosePlace, said)) return null;
  const isStanding = holds(holder.standing, said);
  const isDeputy = isStanding || holds(holder.deputy, said);
  const isBoth = holds(holder.both, said);
  // «ai báo cáo thay giám đốc» names the head as whose place it is, «giám đốc là ai, ai báo cáo thay» asks for both.
  const isHead = isStanding ? holds(headAsked, said) : holds(holder.head, said);
  if (!isDeputy && !isBoth && !isHead) return null;
  const { unit, isBefore } = unitMeant(parts);
  if (!unit) return null;
  const { people, units } = parts.context.org;
  const held = people.filter((one) => one.unit === unit.id && (one.role === 'head' || one.role === 'deputy'));
  const meant = held.filter(
    ({ role }) =>
      isBoth || (role === 'deputy' ? isDeputy : isHead && (isStanding || !isDeputy || holds(bothSaid, said))),
  );
  // The directory names nobody who stands in: how somebody is let to.
  if (isStanding && meant.length === 0) return answerHow({ ...parts, named: [] }, 'deputy');
  if (meant.length === 0 && isDeputy && !isBefore) return deputiesOf(parts, unit);
  if (isBefore && meant.some((one) => one.role === 'head' && !isTitled(one, said))) return null;
  return told(meant.slice(0, most), units);
}

/** «trưởng phòng và phó phòng là ai»: both, where each is said by itself. */
const bothSaid = pattern(
  `${headTitle}(?: [^ ]+){0,3} (?:và|với|lẫn|cùng|hay|còn) ${deputyTitle}|${deputyTitle}(?: [^ ]+){0,3} (?:và|với|lẫn|cùng|hay|còn) (?<!phó )${headTitle}`,
);
const headAsked = pattern(
  `(?<!phó )(?<!thay )(?<!cho )${headTitle}(?: (?:của|phòng|đơn vị|trung tâm|ban|bên|@u|văn phòng|thanh tra))*(?: (?:là|tên|họ tên))+ (?:ai|gì)`,
);

/** «chị Cúc là trưởng phòng hay chuyên viên, ở phòng nào»: the post of who is named, of all who are called so. */
function postAsked(parts: Parts): Asked | null {
  const said = bare(parts);
  const [one, another] = parts.named.filter((named) => named.type === 'person');
  if (one?.type !== 'person' || another || !holds(alone, said)) return null;
  if (!holds(asksPost, said) || holds(asksUnit, said)) return null;
  const { units } = parts.context.org;
  const within = new Set(parts.named.flatMap((named) => (named.type === 'unit' ? named.ids : [])));
  const isEither = holds(eitherTitle, said);
  // «anh Phúc bên dược»: the unit behind the name says which.
  const isTold = said.text.includes(' @u ') && !isEither;
  const alike = calledAlike(parts, one);
  const listed = parts.context.org.people.filter(({ id }) => one.ids.includes(id));
  // Of the same name in that unit all are told: «chị Cúc bên nghiệp vụ y là trưởng phòng hay chuyên viên».
  const people = isTold
    ? alike.filter((person) => listed.some(({ id, unit }) => id === person.id || unit === person.unit))
    : alike;
  // «anh Minh là chánh thanh tra hay phó giám đốc»: units of titles between which is asked are nobody's.
  const inUnit = isEither ? [] : people.filter(({ unit = '' }) => within.has(unit));
  const meant = inUnit.length > 0 ? inUnit : people;
  if (meant.length > most) return null;
  const post = told(meant, units);
  // «chị Mây chức vụ gì, phó phòng là ai»: and who stands below them.
  const unit = units.find(({ id }) => id === meant[0]?.unit);
  if (!post || !unit || !holds(deputyBeside, said)) return post;
  const beside = deputiesOf(parts, unit);
  const all = [post, beside].flatMap(({ answer }) => (answer.type === 'several' ? answer.answers : [answer]));
  return { ...post, answer: { type: 'several', answers: all } };
}

const deputyBeside = pattern(
  `${deputyTitle}(?: (?:phòng|của|anh ấy|chị ấy|ấy|anh|chị|đó))*(?: là| tên)* (?:ai|gì)`,
);

/** The deputies of a unit; that the directory has none. */
function deputiesOf(parts: Parts, unit: Unit): Asked {
  const { people, units } = parts.context.org;
  const deputies = people.filter((one) => one.unit === unit.id && one.role === 'deputy');
  return (
    told(deputies.slice(0, most), units) ?? {
      answer: { type: 'refused', refusal: { type: 'no-field', field: `cấp phó của ${unit.name}` } },
    }
  );
}

/** Who holds which post, where that is all that is asked. */
export const postsAsked = (parts: Parts): Asked | null =>
  parts.named.some(({ type }) => type === 'index') ? null : (postAsked(parts) ?? holdersAsked(parts));
