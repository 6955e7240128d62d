import { expandUnits, type Person, type Unit } from '../../people/org.ts';
import { type Index, isLedBy } from '../../plan/plan.ts';
import type { AskContext, Topic } from '../answer.ts';
import type { Field } from '../fields.ts';
import type { Piece, PieceMeaning } from '../language.ts';
import type { Pieces } from '../pieces.ts';
import type { Query } from '../query.ts';
import type { Reading } from '../reading.ts';
import { holds, pattern, type Sentence } from '../sentence.ts';

export type Of<T extends PieceMeaning['type']> = Extract<Piece, { type: T }>;

/** What a question is composed from, looked at from every side. */
export interface Parts {
  context: AskContext;
  reading: Reading;
  sentence: Sentence;
  pieces: readonly Piece[];
  named: Pieces['named'];
  left: Pieces['left'];
  topic: Topic | null;
  fields: readonly Field[];
  /** The months that are named, as typed. */
  period: string;
  /** Years that are named. */
  years: readonly number[];
}

export const pieceOf = <T extends PieceMeaning['type']>(
  parts: Pick<Parts, 'pieces'>,
  type: T,
): Of<T> | undefined => parts.pieces.find((piece): piece is Of<T> => piece.type === type);

export const piecesOfType = <T extends PieceMeaning['type']>(
  parts: Pick<Parts, 'pieces'>,
  type: T,
): Of<T>[] => parts.pieces.filter((piece): piece is Of<T> => piece.type === type);

export const has = (parts: Parts, ...types: PieceMeaning['type'][]): boolean =>
  types.some((type) => pieceOf(parts, type) !== undefined);

/** A sentence with the months that it names, which are no words of its text any more. */
export const wholeSentence = ({ sentence, reading }: Pick<Parts, 'sentence' | 'reading'>): Sentence => ({
  ...sentence,
  text: ` ${reading.tokens.map(({ raw, folded }) => (sentence.marked ? raw : folded)).join(' ')} `,
});

const justDenied = pattern('(?:không|chẳng)(?: (?:phải|bị|hề|còn|làm|thực hiện|theo|là))*(?= $)');

/** «không theo quý», «không chậm»: whether a piece is denied by what stands right before it. */
export const standsDenied = ({ sentence }: Pick<Parts, 'sentence'>, { at }: { at: number }): boolean =>
  holds(justDenied, { ...sentence, text: `${sentence.text.slice(0, at).trimEnd()} ` });

/** Whether a question asks for rows of a kind by a head noun of its own. */
export const isHeadOf = (parts: Pick<Parts, 'pieces'>, of: Query['of'], asks?: boolean): boolean =>
  parts.pieces.some(
    (piece) => piece.type === 'head' && piece.of === of && (asks === undefined || piece.asks === asks),
  );

/** Whether a question asks in one of these ways. */
export const isAsked = (parts: Pick<Parts, 'pieces'>, ...whats: Of<'ask'>['what'][]): boolean =>
  parts.pieces.some((piece) => piece.type === 'ask' && whats.includes(piece.what));

/** Whether nothing but pieces of these types was read. */
export const isOnly = (parts: Pick<Parts, 'pieces'>, ...types: PieceMeaning['type'][]): boolean =>
  parts.pieces.every(({ type }) => types.includes(type));

const verbs =
  '(?:phụ trách|chủ trì|phối hợp|chịu trách nhiệm|lo|làm|theo dõi|chỉ đạo|quản lý|nợ|nộp|gửi|báo cáo|ghi|trả lời|khai|kiến nghị|đề nghị|đề xuất|nêu|vướng|bị|xong|hoàn thành|chậm|trễ|quá hạn|phải|cần|thiếu|chưa|đã|còn|có|được)';

/** «em nộp chưa», «tôi phụ trách»: the asker does what is asked about. */
const self = pattern(
  `(?:em|tôi|mình|tui|chúng em|chúng tôi|bọn em)(?: đang| được| có| còn| phải| đã| chưa| từng)* ${verbs}`,
);

const leaderSelf = pattern(`(?:anh|chị)(?: đang| được| có| còn| phải)* ${verbs}`, null);

const asker = '(?:em|tôi|mình|anh|chị|tui)';

/** «cho em hỏi», «giúp tôi», «chị cần danh sách …», «em đang rà …»: nobody is asked about. */
const addressed = pattern(
  `(?:cho|giúp|hộ|thưa|dạ|chào|với) ${asker}(?: hỏi| xem| biết| xin)*|${asker} (?:đang )?(?:cần|muốn|xin|định)(?: (?:có|lấy|xin))*(?= (?:danh sách|danh mục|bảng|bản|số liệu|thông tin|các|những|toàn bộ|tất cả|tổng hợp|tóm tắt)(?= ))|${asker} (?:đang )?(?:cần|muốn|xin|định|phải|đang)(?: (?:lấy|có|xem|coi|biết|nắm|hỏi|rà|rà soát|soát|lọc|tìm|kiểm tra|kiểm|thống kê|tổng hợp|liệt kê)(?: (?:lại|ra|qua|rõ|hết))*)+`,
);

/** The asker's own units: those they report for, else the one they belong to. */
export const ownUnits = ({ context }: Pick<Parts, 'context'>): readonly Unit[] => {
  const { speaker, org } = context;
  if (!speaker) return [];
  return speaker.units.length > 0 ? speaker.units : org.units.filter(({ id }) => id === speaker.person.unit);
};

/** The asker's own unit; null where the directory gives none. */
export const ownUnit = (parts: Pick<Parts, 'context'>): Unit | null => ownUnits(parts)[0] ?? null;

/** «em ơi …», «… cho chị»: the bot is spoken to as «em», so that this is not who asks. */
const callsBot = pattern(
  '(?<=^ )em (?:ơi|cho|tra|tìm|xem|nhắc|giúp|nói|kiểm tra|(?:gửi|báo)(?= (?:cho|giúp|chị|anh|tôi|bác|lại|danh|bảng|file|số|kết|luôn)))|(?:cho|giúp|hộ|để|với|báo|nhắc) (?:chị|anh|tôi|bác|chú|cô)(?= )|(?:anh|chị) (?:em)(?= )|(?:các|mấy) em|(?:anh|chị) (?:cần|hỏi|muốn|đang|xem)|(?<=^ )(?:chị|anh|cô|chú|bác) (?:đã |có |còn |phải )*(?:nộp|gửi|báo cáo|làm|quên|còn|phải)|(?:chưa|không|nhé|nhỉ|ơi|gì|nào|giờ|đâu|thế|rồi|sao|mấy) em(?= |$)|em (?:ơi|nhé|nhỉ)(?= |$)',
);

/** Whether «em» is the bot: a leader calls it so, and whoever calls themselves «chị» or «anh». */
export function isBotEm({ context, sentence }: Pick<Parts, 'context' | 'sentence'>): boolean {
  return context.speaker?.person.role === 'leader' || sentence.callsBot || holds(callsBot, sentence);
}

/** «(anh) em»: colleagues, or the bot; nobody who asks. */
const notEm = / (?:anh|chị|các|mấy|chi|cac|may) (?:em|e)(?= )/gu;
const botEm = / (?:em|e)(?= )/gu;

/** «sở mình phải lọt vào nhóm mấy»: of the whole agency, and not of who asks. */
const ourAgency = / (?:sở|so) (?:mình|ta|nhà|em|tôi|minh|nha|toi)(?= )/gu;

/** Whether the asker speaks of themselves. */
export function speaksOfSelf({ sentence, context, named }: Parts): boolean {
  if (named.some(({ type }) => type === 'person' || type === 'unit')) return false;
  const isBot = isBotEm({ context, sentence });
  const spoken = sentence.text.replace(sentence.marked ? addressed.marked : addressed.plain, '');
  const ofAgency = spoken.replace(ourAgency, ' ');
  const { marked } = sentence;
  const text = isBot ? ofAgency.replace(notEm, '').replace(botEm, '') : ofAgency.replace(notEm, '');
  return (
    holds(self, { text, marked }) ||
    ((isBot || context.speaker?.person.role === 'leader') && holds(leaderSelf, { text, marked }))
  );
}

/** The unit that was spoken of; else the one that leads the index spoken of. */
export function unitSpokenOf({ topic, context }: Parts): string[] {
  if (topic?.unit !== undefined) return [topic.unit];
  const [code, another] = topic?.indices ?? [];
  const index = another === undefined ? context.plan.indices.find((one) => one.code === code) : undefined;
  return index ? [index.leadUnit] : [];
}

/** The units that a question names; the asker's own where it says so. */
export function unitsOf(parts: Parts): Unit[] {
  const { context, named } = parts;
  const ids = named.flatMap((one) => (one.type === 'unit' && !one.not ? [...one.ids] : []));
  const byPerson = peopleOf(parts).flatMap(({ role, unit }) =>
    role !== 'leader' && unit !== undefined ? [unit] : [],
  );
  const own = pieceOf(parts, 'own') ? ownUnits(parts).map(({ id }) => id) : [];
  const that = has(parts, 'that') ? unitSpokenOf(parts) : [];
  return expandUnits(context.org, [...ids, ...own, ...byPerson, ...that]);
}

export const indicesOf = ({ context, named }: Parts): Index[] => {
  const codes = new Set(
    named.flatMap((one) => (one.type === 'index' && one.codes.length === 1 ? one.codes : [])),
  );
  return context.plan.indices.filter(({ code }) => codes.has(code));
};

export const peopleOf = ({ context, named }: Parts): Person[] => {
  const ids = new Set(named.flatMap((one) => (one.type === 'person' ? one.ids : [])));
  return context.org.people.filter(({ id }) => ids.has(id));
};

/** «nhóm cần cải thiện», «nhóm hạ tầng số»: whether one of the plan's groups is spoken of. */
export const namesGroup = (parts: Parts): boolean =>
  has(parts, 'group') ||
  piecesOfType(parts, 'state').some(({ filter }) => filter === 'maintain' || filter === 'improve');

/** «dính việc ở chỉ số nào»: every word has its meaning here, and one of them none in the plain reading. */
export const knowsMore = ({ left, reading }: Pick<Parts, 'left' | 'reading'>): boolean =>
  left.length === 0 && reading.unknown.length > 0;

/** «năm 2024 mình có mấy chỉ số lọt tốp 5»: who leads none, or one, speaks of the agency, and whoever does so with «tỉnh». */
export function isOfAgency(parts: Parts): boolean {
  const { speaker, asker, plan } = parts.context;
  const person = (speaker ?? asker)?.person;
  const leads = person && plan.indices.filter((index) => isLedBy(index, person.id)).length > 1;
  return (
    pieceOf(parts, 'own')?.of === 'person' &&
    (!leads || / (?:tỉnh|toàn tỉnh|tinh) /u.test(parts.sentence.text)) &&
    has(parts, 'number', 'order', 'state') &&
    isHeadOf(parts, 'index') &&
    / (?:mình|ta|chúng ta|minh) /u.test(parts.sentence.text)
  );
}
