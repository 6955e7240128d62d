import { memo } from '../../../kit/memo.ts';
import { expandUnits, type Org, type Person, type Unit, worksForOffice } from '../../people/org.ts';
import type { Index, Plan } from '../../plan/plan.ts';
import { fold } from '../../text/fold.ts';
import type { AskContext, Topic } from '../answer.ts';
import { type Field, fields as planFields } from '../fields.ts';
import type { Piece, PieceMeaning } from '../language.ts';
import { codesOf } from '../names.ts';
import { monthsIn, type Pieces, piecesOf } from '../pieces.ts';
import type { Query } from '../query.ts';
import type { Reading } from '../reading.ts';
import { holds, matchIn, pattern, type Sentence, sentenceOf } from '../sentence.ts';
import { isWrittenInTasks, runsInTasks } from '../task-text.ts';

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

/** «cho em hỏi», «giúp tôi»: nobody is asked about. */
const addressed = pattern(
  '(?:cho|giúp|hộ|thưa|dạ|chào|với) (?:em|tôi|mình|anh|chị|tui)(?: hỏi| xem| biết| xin)*',
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
function isBotEm({ context, sentence }: Pick<Parts, 'context' | 'sentence'>): boolean {
  if (context.speaker?.person.role === 'leader') return true;
  return holds(callsBot, sentence);
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

/** What the report asks each figure of a plan by, folded, where it is long enough to name a task. */
const figureNames = memo(
  (plan: Plan) => [plan],
  (plan) =>
    plan.indices
      .flatMap(({ tasks }) => tasks)
      .flatMap(({ id, measure }) => {
        const name = measure
          ? fold(measure.ask)
              .replace(/^(?:ty le|so luong|so|muc) /, '')
              .replace(/,.*$/, '')
              .trim()
          : '';
        return name.split(' ').length >= 3 ? [{ id, name }] : [];
      }),
);

/** Tasks whose figure a question names as the report asks it: «hồ sơ đúng hạn». */
function measuredTasks(
  { plan }: AskContext,
  sentence: ReturnType<typeof sentenceOf>,
): (Piece & { name: string })[] {
  const text = fold(sentence.text);
  return figureNames(plan)
    .filter(({ name }) => text.includes(` ${name} `))
    .map(({ id, name }) => ({ type: 'task', id, at: -1, to: -1, name }));
}

const toWhom: ReadonlySet<string> = new Set(['voi', 'cho', 'len', 'toi', 'trinh', 'gui', 'xin', 'nghi']);

/** What is asked of an index, and of no task. */
const ofIndices =
  /(?:^| )(?:chi so|cs|diem|hang|xep|phu trach|chu tri|phoi hop|bac|chi tieu|nhiem vu)(?= |$)/u;

/**
 * «bản tin *xuất khẩu*»: part of an index's name at the end of a longer run of a task's words is no name, where nothing is
 * asked of an index.
 */
function isPartOfRun(
  plan: Plan,
  { tokens, foldedText }: Reading,
  { from, to, phrase }: Reading['cover'][number],
): boolean {
  const { meanings } = phrase;
  const isPart =
    meanings.some(({ type }) => type === 'index') &&
    meanings.every(({ type }) => type === 'index' || type === 'foreign') &&
    plan.indices.every(({ name }) => fold(name) !== phrase.folded.join(' '));
  if (!isPart || to - from < 2 || ofIndices.test(foldedText)) return false;
  // «kiến nghị với lãnh đạo Sở»: whom it is said to.
  if (toWhom.has(tokens[from - 1]?.folded ?? '') && phrase.folded.includes('dao')) return true;
  const first = Math.max(0, from - 2);
  const around = tokens.slice(first, to).map(({ folded }) => folded);
  return runsInTasks(plan, around, () => true).some(
    (run) => run.from + first < from && run.to + first === to,
  );
}

const titleBehind = pattern(
  '@p(\\d+) (phó (?:giám đốc|@p\\d+)|giám đốc|phó trưởng phòng|phó phòng|trưởng phòng|phó chánh văn phòng|chánh văn phòng|phó chánh thanh tra|chánh thanh tra|chuyên viên)',
);

/** «anh Minh *phó giám đốc*»: where the title alone names somebody as well, whoever has the name and the title. */
function titleNamed(org: Org, { text, wordAt }: Sentence, named: Pieces['named']): Pieces['named'] | null {
  const match = / @p\d+ (?=(@p\d+) )/u.exec(text);
  const at = match ? match.index + match[0].length : -1;
  const first = match && named.find((one) => one.type === 'person' && one.at === match.index + 1);
  const title = wordAt.get(at)?.folded ?? '';
  if (first?.type !== 'person' || !/^(?:pho|giam|truong|chanh|pgd|gd)$/.test(title)) return null;
  const starts = title === 'pgd' ? 'pho giam' : title === 'gd' ? 'giam' : title;
  const ids = first.ids.filter((id) =>
    fold(org.people.find((person) => person.id === id)?.title ?? '').startsWith(starts),
  );
  if (ids.length === 0) return null;
  return named.flatMap((one) => (one.at === at ? [] : one === first ? [{ ...first, ids }] : [one]));
}

/** «chị Bình phó giám đốc»: of those who are called alike, whoever has the title that stands behind. */
function byTitle(
  { org }: AskContext,
  sentence: Sentence,
  named: Pieces['named'],
): { named: Pieces['named']; isTitle(at: number): boolean } {
  const beside = titleNamed(org, sentence, named);
  if (beside) return { named: beside, isTitle: () => false };
  const match = matchIn(titleBehind, sentence);
  const one = match && named.find(({ type, at }) => type === 'person' && at === match.index);
  if (!match || one?.type !== 'person') return { named, isTitle: () => false };
  // «giám đốc» alone names the director.
  const title = fold(match[2]!.replace(/@p\d+/u, 'giám đốc'));
  const ids = one.ids.filter((id) =>
    fold(org.people.find((person) => person.id === id)?.title ?? '').startsWith(title),
  );
  const from = match.index + match[0].length - match[2]!.length;
  return {
    named: named
      .filter(({ at }) => at < from || at >= match.index + match[0].length)
      .map((other) => (other === one && ids.length > 0 ? { ...one, ids } : other)),
    isTitle: (at) => at >= from && at < match.index + match[0].length,
  };
}

/** «bị *văn phòng* trả lại»: who did it, and not whose it is. */
function isAgent({ text }: Sentence, pieces: readonly Piece[], one: Pieces['named'][number]): boolean {
  if (one.type !== 'unit') return false;
  const isPassive = / (?:bị|bi|do) $/u.test(text.slice(0, one.at));
  const end = text.indexOf(' ', one.at) + 1;
  // «vp trả lại việc nào» does it; «văn phòng có bị trả lại không» has it done to them.
  const isActive = /^(?:trả|bắt|yêu cầu|tra|bat|yeu cau) /u.test(text.slice(end));
  return (isPassive || isActive) && pieces.some(({ type, at }) => type === 'returned' && at === end);
}

const owing =
  / (?:nợ(?: nần)?|thiếu|chưa (?:nộp|gửi|báo cáo)|(?:phải|cần) (?:nộp|gửi|báo cáo)|no(?: nan)?|thieu|chua (?:nop|gui|bao cao)|(?:phai|can) (?:nop|gui|bao cao)) /u;
const toCreditor =
  / (?:nợ|nợ gì|thiếu|với|cho|lên|về|tới|bên|no|no gi|thieu|voi|len|ve|toi|ben)(?: (?:các|bên|anh chị|cac|ben))? $/u;

/** «phòng chị còn nợ gì với *văn phòng*»: whom it is owed to, which is whoever gathers the reports; whose it is, is the asker's own. */
function isCreditor(
  { org, speaker }: AskContext,
  { text }: Sentence,
  pieces: readonly Piece[],
  one: Pieces['named'][number],
): boolean {
  if (one.type !== 'unit' || !speaker || worksForOffice(org, speaker.person)) return false;
  const isOffice = one.ids.every((id) => org.units.some((unit) => unit.id === id && unit.kind === 'office'));
  const isOfAsker =
    pieces.some(({ type, at }) => type === 'own' && at < one.at) ||
    / (?:em|tôi|mình|chị|anh|toi|minh|chi) /u.test(text.slice(0, one.at));
  return isOffice && isOfAsker && owing.test(text) && toCreditor.test(text.slice(0, one.at));
}

/** «cậu Bình *vp*»: of those who are called so, whoever is in the unit that stands behind the name. */
function byUnitBehind(
  { org }: AskContext,
  { text, wordAt }: Sentence,
  named: Pieces['named'],
): Pieces['named'] {
  return named.flatMap((one): Pieces['named'][number][] => {
    const before = named.find(
      ({ type, at }) =>
        type === 'person' &&
        one.type === 'unit' &&
        one.at > at &&
        /^(?:(?:bên|ở|của|ben|o|cua) )?$/u.test(text.slice(text.indexOf(' ', at) + 1, one.at)),
    );
    if (one.type === 'unit' && before?.type === 'person' && inUnit(before, one.ids).length > 0) return [];
    const behind = named.find(
      ({ type, at }) =>
        type === 'unit' &&
        one.type === 'person' &&
        at > one.at &&
        /^(?:(?:bên|ở|của|ben|o|cua) )?$/u.test(text.slice(text.indexOf(' ', one.at) + 1, at)),
    );
    if (one.type !== 'person' || behind?.type !== 'unit') return [one];
    const ids = inUnit(one, behind.ids);
    return [ids.length > 0 ? { ...one, ids } : one];
  });

  function inUnit(
    { at, ids }: Pieces['named'][number] & { type: 'person' },
    units: readonly string[],
  ): string[] {
    const called = wordAt.get(at)?.folded ?? '';
    return org.people
      .filter(({ id, name }) => ids.includes(id) || fold(name).split(' ').at(-1) === called)
      .filter(({ unit }) => unit !== undefined && units.includes(unit))
      .map(({ id }) => id);
  }
}

/** A question taken to its parts: once, though several ask for them. @param known the figures that can be asked, a parameter for tests */
export const partsOf = (
  context: AskContext,
  reading: Reading,
  topic: Topic | null,
  known: readonly Field[] = planFields,
): Parts => takenApart(reading, context, topic, known);

const takenApart = memo(
  (reading: Reading, context: AskContext, topic: Topic | null, known: readonly Field[]) => [
    reading,
    context,
    topic ?? 'none',
    known,
  ],
  takeApart,
);

/** «nhóm cần cải thiện», «nhóm hạ tầng số»: whether one of the plan's groups is spoken of. */
export const namesGroup = (parts: Parts): boolean =>
  has(parts, 'group') ||
  piecesOfType(parts, 'state').some(({ filter }) => filter === 'maintain' || filter === 'improve');

/** Words behind which a unit is meant. */
const namesUnit: ReadonlySet<string> = new Set(
  'cua ben phong do cho voi va o tai trung tam giao nhu la cac so'.split(' '),
);

/** Whether words stand as they are in some task. */
const isRun = (plan: Plan, words: readonly string[]): boolean =>
  runsInTasks(plan, words, () => true).some((run) => run.to - run.from === words.length);

/** «don vi em thang 5»: without diacritics the month stands where «Thắng» might, whoever is called so. */
function isMonthWord(
  tokens: Reading['tokens'],
  from: number,
  to: number,
  { phrase }: Reading['cover'][number],
): boolean {
  const last = tokens[to - 1];
  return (
    from < to &&
    last?.raw === 'thang' &&
    phrase.meanings.some(({ type }) => type === 'person') &&
    /^(?:1[0-2]|[1-9]|nay|truoc|sau|roi|nao|toi)$/.test(tokens[to]?.folded ?? '')
  );
}

function takeApart(
  reading: Reading,
  context: AskContext,
  topic: Topic | null,
  known: readonly Field[],
): Parts {
  const { tokens } = reading;
  // A short name of a unit that was guessed without its diacritics, or within a run of a task's words, is no name.
  const plainWords = new Map<number, boolean>();
  const isPlainWord = (from: number, to: number): boolean => {
    const known = plainWords.get(from) ?? isPlain(from, to);
    plainWords.set(from, known);
    return known;
  };
  const isPlain = (from: number, to: number): boolean => {
    const span = reading.cover.find((one) => one.from === from)!;
    if (isPartOfRun(context.plan, reading, span)) return true;
    if (isMonthWord(tokens, from, to, span)) return true;
    if (!span.phrase.meanings.some(({ type }) => type === 'unit')) return false;
    // «thanh tra tỉnh», «văn phòng UBND tỉnh»: another agency's.
    if (
      // «bên hạ tầng tính đến giờ»: no province.
      /^(?:tỉnh|tinh|huyện|huyen|ubnd|chính|chinh|bộ|quốc|quoc|xã|thành)$/.test(tokens[to]?.raw ?? '')
    )
      return true;
    // «đề án khuyến công», «kế hoạch thanh tra»: a short name within a run of four words that tasks have is part of it.
    const before = tokens.slice(Math.max(0, from - 2), from).map(({ folded }) => folded);
    if (
      before.length === 2 &&
      to - from <= 2 &&
      !before.some((word) => namesUnit.has(word)) &&
      isRun(
        context.plan,
        tokens.slice(from - 2, to).map(({ folded }) => folded),
      )
    )
      return true;
    if (span.sameMarks) return false;
    // «trọng tâm» is no slip for «Trung tâm» where tasks have these very words.
    if (
      isWrittenInTasks(
        context.plan,
        tokens
          .slice(from, to)
          .map(({ raw }) => raw)
          .join(' '),
      )
    )
      return true;
    const around = tokens.slice(Math.max(0, from - 2), to).map(({ folded }) => folded);
    return runsInTasks(context.plan, around, () => true).some(
      (run) => run.to - run.from === around.length && around.length > to - from,
    );
  };
  const codes = codesOf(context.plan);
  const readAs = (marked?: false) => {
    const months = monthsIn(sentenceOf(reading, codes, isPlainWord, undefined, marked));
    const sentence = sentenceOf(reading, codes, isPlainWord, months.isTaken, marked);
    return { months, sentence, ...piecesOf(sentence, months.pieces, known, context.plan.groups) };
  };
  const careful = readAs();
  // «viêc của phong toi con chậm»: half of the words without their diacritics are read without them all.
  const isMixed =
    careful.sentence.marked &&
    careful.left.filter(({ word }) => word === fold(word) && word.length > 1).length > 1;
  const careless = isMixed ? readAs(false) : careful;
  const {
    months,
    sentence,
    pieces: found,
    named,
    left: open,
  } = careless.left.length === 0 && careful.left.length > 1 && careless.pieces.length > careful.pieces.length
    ? careless
    : careful;
  const people = byTitle(context, sentence, named);
  const measured = measuredTasks(context, sentence);
  const isBot = isBotEm({ context, sentence });
  // «của chị» is the asker's only where the asker calls themselves so.
  const isOther = ({ type, at, to }: Piece): boolean =>
    type === 'own' && !isBot && / (?:của|cua) (?:chị|anh|chi)(?= |$)/u.test(sentence.text.slice(at - 1, to));
  const isOfBot = ({ type, at, to }: Piece): boolean =>
    type === 'own' && isBot && / (?:em|e)(?= |$)/u.test(sentence.text.slice(at - 1, to));
  const pieces = (
    measured.length === 0
      ? found
      : [...found.filter(({ type }) => type !== 'sent' && type !== 'words'), ...measured]
  ).filter((piece) => !isOfBot(piece) && !isOther(piece));
  const left =
    measured.length === 0
      ? open
      : open.filter(({ word }) => !measured.some(({ name }) => name.includes(fold(word))));
  const period = tokens
    .filter((_, at) => months.isTaken(at))
    .map(({ typed }) => typed)
    .join(' ');
  return {
    context,
    reading,
    period,
    sentence,
    pieces,
    named: byUnitBehind(context, sentence, people.named).filter(
      (one) => !isAgent(sentence, pieces, one) && !isCreditor(context, sentence, pieces, one),
    ),
    left: left.filter(({ at }) => !people.isTitle(at)),
    topic,
    fields: known,
    years: reading.years,
  };
}

const ofYear = / (?:kế hoạch|năm nay|cả năm|trong năm|ke hoach|nam nay|ca nam|trong nam) /u;
const stillOwed = / (?:còn|nợ|thiếu|nữa|chưa|nộp|gửi|báo cáo|con|no|thieu|nua|chua|nop|gui|bao cao|bc) /u;
const namesDuties =
  / (?:phải|cần|được giao|phai|can|duoc giao) (?:làm|lo|lam) (?:những |các |mấy |nhung |cac |may )?(?:việc|nhiệm vụ|đầu việc|viec|nhiem vu|dau viec) /u;

/** «một tháng phòng tôi phải báo cáo mấy việc»: of every month alike, and not what is owed of one. */
const everyMonth =
  / (?:một|mỗi|hằng|hàng|từng|1|mot|moi|hang|tung) tháng| (?:một|mỗi|hằng|hàng|từng|1|mot|moi|hang|tung) thang| tháng nào cũng | thang nao cung /u;

/** «năm nay thanh tra phải làm những việc gì»: what the plan gives them to do, and not what of a month is owed still. */
export const isOfDuties = (parts: Parts): boolean =>
  ofYear.test(parts.sentence.text) ||
  (everyMonth.test(parts.sentence.text) && !/ (?:còn|nợ|thiếu|con|no|thieu) /u.test(parts.sentence.text)) ||
  / (?:năm nay|cả năm|trong năm|nam nay|ca nam|trong nam) /u.test(` ${parts.period} `) ||
  (!has(parts, 'period') && namesDuties.test(parts.sentence.text) && !stillOwed.test(parts.sentence.text));
