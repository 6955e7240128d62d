import type { Unit } from '../../people/org.ts';
import { isLedBy } from '../../plan/plan.ts';
import type { Answer, Asked } from '../answer.ts';
import { holds, pattern } from '../sentence.ts';
import { has, ownUnit, type Parts, peopleOf, piecesOfType, unitSpokenOf, unitsOf } from './parts.ts';

const headOf = pattern(
  '(phó |cấp phó |phó phòng |phó trưởng phòng |phó giám đốc |phó chánh )?(?:trưởng phòng|trưởng|trg|trg phòng|tp|chánh|giám đốc|lãnh đạo|thủ trưởng|sếp|người đứng đầu|phụ trách)(?: phòng| trung tâm| văn phòng| thanh tra| đơn vị| của| bên)* @u|@u (?:thì |do |là )*(?:ai|người nào|đồng chí nào) (?:đang |hiện |là |làm |giữ chức |giữ )+(?:trưởng phòng|trưởng|chánh|giám đốc|lãnh đạo|thủ trưởng|sếp|phó phòng|cấp phó)',
);
/** «giám đốc, phó giám đốc tên gì»: a head and a deputy, as folded words. */
const bothTitles =
  / (?:truong phong|truong|giam doc|chanh van phong|chanh thanh tra|thu truong)(?: (?:va|voi|lan|cung))? (?:cap pho|pho)(?= )/;

/** «bên ban dự án giám đốc, phó giám đốc tên gì»: who head one unit, by the directory. */
function bothIn(parts: Parts): Asked | null {
  const [unit, another] = unitsOf(parts);
  const text = ` ${parts.reading.tokens.map(({ folded }) => folded).join(' ')} `;
  if (!unit || another || !asksName.test(parts.sentence.text) || !bothTitles.test(text)) return null;
  if (has(parts, 'period', 'status', 'words', 'sent')) return null;
  const { people } = parts.context.org;
  const two = (['head', 'deputy'] as const).flatMap(
    (role) => people.find((one) => one.unit === unit.id && one.role === role) ?? [],
  );
  const answers = two.map((person): Answer => ({ type: 'who-is', person, units: [unit], indices: [] }));
  return answers.length === 2 ? { answer: { type: 'several', answers } } : null;
}

const asksName = / (?:ai|tên|họ tên|là ai|tên gì|ten|ho ten) /u;

const deputyTitle =
  '(?:phó giám đốc|phó trưởng phòng|phó phòng|phó chánh|cấp phó|phó|pgđ)(?: văn phòng| thanh tra)?';
const headTitle =
  '(?:trưởng phòng|trưởng đơn vị|trưởng|trg phòng|trg|tp|cấp trưởng|chánh|giám đốc|lãnh đạo|thủ trưởng|sếp|người đứng đầu)(?: văn phòng| thanh tra)?';
const whoOrName = '(?:ai|người nào|đồng chí nào|(?:họ )?tên(?: họ| đầy đủ| là| của)* (?:gì|chi|ai))';
/** «@u ai là phó», «phó @u là ai», «@u có phó tên gì», «trưởng @u là anh Khánh hay anh Phúc»: a title, the unit, and that somebody is asked for. */
const holderOf = (title: string) =>
  pattern(
    [
      `@u (?:thì |do |là |có |hiện |giờ )*${whoOrName} (?:đang |hiện |là |làm |giữ chức |giữ |được )*${title}(?= |$)`,
      `@u (?:thì |có |của |mà )*${title}(?: (?:là|thì|hiện|tên|họ tên|ấy))* (?:ai|gì|người nào|@p)`,
      `${whoOrName} (?:đang |hiện |là |làm |giữ chức |giữ )*${title}(?: (?:phòng|đơn vị|của|bên|ở|trung tâm))* @u`,
      `${title}(?: (?:phòng|đơn vị|của|bên|ở|trung tâm))* @u (?:thì |là |hiện |ấy |tên |họ tên )*(?:ai|gì|người nào|@p(?: hay @p)?)`,
    ].join('|'),
  );
const holders = { deputy: holderOf(deputyTitle), head: holderOf(headTitle) };

/** The unit alone that is named, or that a title with its name in it names; null where several are. */
function unitOfTitle(parts: Parts): Unit | null {
  const ids = parts.named.flatMap((one) => (one.type === 'unit' ? [...one.ids] : []));
  const own = ids.length === 0 && piecesOfType(parts, 'own').some(({ of }) => of === 'unit');
  if (own) return ownUnit(parts);
  return ids.length === 1 ? (parts.context.org.units.find(({ id }) => id === ids[0]) ?? null) : null;
}

/** «giám đốc trung tâm công nghệ số là anh Hùng hay anh Sơn»: who is named by the title, whoever else it may be thought to be. */
function oneOfTwo(parts: Parts): Asked | null {
  const { named, sentence, context } = parts;
  const [titled] = named;
  if (!/^ @p\d+ (?:thì |là |la |thi )*@p\d+ (?:hay|hoặc|hoac) @p\d+ /u.test(sentence.text)) return null;
  if (titled?.type !== 'person' || titled.ids.length !== 1 || parts.left.length > 0) return null;
  const person = context.org.people.find(({ id }) => id === titled.ids[0]);
  const unit = context.org.units.find(({ id }) => id === person?.unit);
  return person ? { answer: { type: 'who-is', person, units: unit ? [unit] : [], indices: [] } } : null;
}

/** «phòng hạ tầng số ai là phó»: whoever holds a title in a unit, by the directory, all of them where they are several. */
function holderIn(parts: Parts): Asked | null {
  const { context, sentence } = parts;
  const unit = unitOfTitle(parts);
  if (!unit || has(parts, 'period', 'status', 'words', 'sent', 'returned', 'debt', 'month')) return null;
  const text = sentence.text.replace(/@([up])\d+/gu, '@$1');
  const asked = { text, marked: sentence.marked };
  const role = holds(holders.deputy, asked) ? 'deputy' : holds(holders.head, asked) ? 'head' : null;
  if (role === null) return null;
  const answers = context.org.people
    .filter((one) => one.unit === unit.id && one.role === role)
    .map((person): Answer => ({ type: 'who-is', person, units: [unit], indices: [] }));
  const [first, another] = answers;
  if (!first) return null;
  return { answer: another ? { type: 'several', answers } : first };
}

/** «họ tên trưởng phòng hạ tầng»: who heads a unit, by the directory. */
function headIn(parts: Parts): Asked | null {
  const { context, sentence } = parts;
  const [unit, another] = unitsOf(parts);
  const expression = sentence.marked ? headOf.marked : headOf.plain;
  expression.lastIndex = 0;
  const match = expression.exec(sentence.text.replace(/@u\d+/gu, '@u'));
  if (
    !match ||
    !unit ||
    another ||
    !asksName.test(sentence.text) ||
    has(parts, 'period', 'status', 'words', 'sent')
  )
    return null;
  const role = match[1] || /phó|pho /u.test(match[0]) ? 'deputy' : 'head';
  const person = context.org.people.find((one) => one.unit === unit.id && one.role === role);
  return person ? { answer: { type: 'who-is', person, units: [unit], indices: [] } } : null;
}

/** Whether something of reports or of their months is said: a name from the directory leaves it without effect. */
const asksOfReports = (parts: Parts): boolean =>
  has(
    parts,
    'period',
    'status',
    'words',
    'sent',
    'returned',
    'debt',
    'month',
    'task',
    'act',
    'nudged',
    'due',
  );

const ownHeadAsked = pattern(
  '(?:sếp|thủ trưởng|trưởng phòng|trưởng đơn vị|giám đốc|chánh văn phòng|chánh thanh tra|lãnh đạo(?: phòng| đơn vị)?)(?: trực tiếp)?(?: của)?(?: phòng| đơn vị| trung tâm| bên)? (?:em|tôi|mình|tui)(?: là| tên(?: là)?)* (?:ai|gì)|ai là (?:sếp|trưởng phòng|thủ trưởng|lãnh đạo)(?: trực tiếp)?(?: của)?(?: phòng| đơn vị)? (?:em|tôi|mình|tui)',
);

const headOfThat = pattern(
  '(?:trưởng phòng|trưởng đơn vị|giám đốc|lãnh đạo|thủ trưởng|sếp)(?: của)?(?: phòng| đơn vị| trung tâm| bên)? (?:đó|này|ấy|kia)(?: là| tên(?: là)?)* (?:ai|gì)',
);

/** «trưởng phòng em tên gì», «sếp em là ai», «trưởng phòng đó là ai»: whoever heads the asker's own unit, or the one spoken of. */
export function ownHead(parts: Parts): Asked | null {
  if (asksOfReports(parts)) return null;
  const [spokenOf] = holds(headOfThat, parts.sentence) ? unitSpokenOf(parts) : [];
  const unit = holds(ownHeadAsked, parts.sentence)
    ? ownUnit(parts)
    : (parts.context.org.units.find(({ id }) => id === spokenOf) ?? null);
  const person = parts.context.org.people.find((one) => one.role === 'head' && one.unit === unit?.id);
  return unit && person ? { answer: { type: 'who-is', person, units: [unit], indices: [] } } : null;
}

const postAsked = pattern(
  `@p(?: (?:ở|bên|của|phòng|thuộc|tại))*(?: @u)?(?: (?:ấy|hiện|đang|giờ|thì|là|làm|giữ|có|bây giờ|hiện nay))*(?: (?:chức vụ|chức danh|chức|vị trí) (?:gì|nào|chi)| (?:${deputyTitle}|${headTitle})(?: (?:phòng|đơn vị|trung tâm|ban|bên|của))* nào)(?: (?:nhỉ|vậy|thế|ạ|à|đấy|em|anh|chị|bạn))*(?= $)`,
);

/** «chị Thắm bên tài chính giữ chức gì», «chị Liễu là trưởng phòng nào»: the post of who is named, whichever it is believed to be. */
function postOf(parts: Parts): Asked | null {
  const { context, sentence, named } = parts;
  const people = peopleOf(parts);
  const units = new Set(named.flatMap((one) => (one.type === 'unit' ? [...one.ids] : [])));
  const asked = { text: sentence.text.replace(/@([up])\d+/gu, '@$1'), marked: sentence.marked };
  if (!holds(postAsked, asked) || named.some(({ type }) => type === 'index') || asksOfReports(parts))
    return null;
  const [one, another] = people.filter(({ unit = '' }) => units.size === 0 || units.has(unit));
  if (!one || another) return null;
  const unit = context.org.units.find(({ id }) => id === one.unit);
  return { answer: { type: 'who-is', person: one, units: unit ? [unit] : [], indices: [] } };
}

/** «trưởng phòng hạ tầng số là ai»: from the directory. */
export function whoIs(parts: Parts): Asked | null {
  const { context, sentence } = parts;
  const head = bothIn(parts) ?? holderIn(parts) ?? oneOfTwo(parts) ?? headIn(parts);
  if (head) return head;
  const post = postOf(parts);
  if (post) return post;
  const [one] = peopleOf(parts).filter(({ role }) => role !== 'leader');
  if (
    !one ||
    parts.left.length > 0 ||
    !/ (?:là ai|la ai|là gì|tên gì|ten gi|ai|là|chức gì|phòng nào) $|^ ai (?:(?:đang|dang|hiện|hien|giờ|gio) )*(?:là|la|làm|lam|giữ chức|giu chuc) @p\d+(?: (?:của|cua|sở|so|mình|minh|vậy|vay|thế|the))* $/u.test(
      sentence.text,
    )
  )
    return null;
  if (parts.pieces.some(({ type }) => !['head', 'ask', 'filler'].includes(type))) return null;
  const unit = context.org.units.find(({ id }) => id === one.unit);
  return { answer: { type: 'who-is', person: one, units: unit ? [unit] : [], indices: [] } };
}

/** «tôi là ai», «em đang được xếp vào phòng nào». */
const asksOfMe =
  / (?:tôi|toi|mình|minh|tui) (?:là ai|la ai) |^ (?:em|tôi|mình|toi|minh) (?:đang |dang |được |duoc )*(?:thuộc|ở|xếp vào|nằm ở|thuoc|o|xep vao|nam o) (?:phòng|đơn vị|phong|don vi)(?: nào| nao) /u;

export function whoAmI(parts: Parts): Asked | null {
  const { speaker, plan } = parts.context;
  const match = asksOfMe.exec(parts.sentence.text);
  // «báo cáo tháng 4 bên tôi là ai nhập hộ»: «tôi» says whose report it is, and who entered it is asked.
  const isOfUnit = piecesOfType(parts, 'own').some(
    ({ of, at, to }) => of === 'unit' && match !== null && at <= match.index && match.index < to,
  );
  if (!speaker || !match || isOfUnit || asksOfReports(parts)) return null;
  return {
    answer: {
      type: 'who-am-i',
      person: speaker.person,
      units: speaker.units,
      indices: plan.indices.filter((index) => isLedBy(index, speaker.person.id)),
    },
  };
}
