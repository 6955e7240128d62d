import { memo } from '../../../kit/memo.ts';
import type { Plan } from '../../plan/plan.ts';
import { fold } from '../../text/fold.ts';
import type { AskContext, Topic } from '../answer.ts';
import { type Field, fields as planFields } from '../fields.ts';
import type { Piece } from '../language.ts';
import { codesOf } from '../names.ts';
import { ofPlanId } from '../numbered-index.ts';
import { deniedBy, monthsIn, piecesOf } from '../pieces.ts';
import type { Reading } from '../reading.ts';
import { sentenceOf } from '../sentence.ts';
import { isRun, isWrittenInTasks, runsInTasks } from '../task-text.ts';
import { bareGrammar } from './content.ts';
import { monthInMind } from './leaning.ts';
import { isBotEm, type Parts } from './parts.ts';
import { byTitle, byUnitBehind, isAddressee, isAgent, isCreditor, saidBy } from './who-is-named.ts';

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

/** «640 căn»: what figures of a plan are to come to, each of one task alone; a share, or a few, may be anything. */
const figuresToReach = memo(
  (plan: Plan) => [plan],
  (plan) => {
    const all = plan.indices
      .flatMap(({ tasks }) => tasks)
      .flatMap(({ id, measure }) =>
        measure && measure.unit !== '%' && measure.target >= 20
          ? [{ id, name: `${measure.target} ${fold(measure.unit)}` }]
          : [],
      );
    return all.filter(({ name }) => all.filter((one) => one.name === name).length === 1);
  },
);

/** The task that a question names by the figure to which it is to come: «640 căn nhà ở xã hội phải xong khi nào». */
function tasksByTarget({ plan }: AskContext, sentence: ReturnType<typeof sentenceOf>): Piece[] {
  const text = fold(sentence.text);
  return figuresToReach(plan)
    .filter(({ name }) => text.includes(` ${name} `))
    .map(({ id }) => ({ type: 'task', id, at: -1, to: -1 }));
}

const toWhom: ReadonlySet<string> = new Set(['voi', 'cho', 'len', 'toi', 'trinh', 'gui', 'xin', 'nghi']);

/** What is asked of an index, and of no task. */
const ofIndices =
  /(?:^| )(?:chi so|cs|diem|hang|xep|phu trach|chu tri|phoi hop|bac|chi tieu|nhiem vu)(?= |$)/u;

/** The names of a plan's indices, folded. */
const foldedNames = memo(
  (plan: Plan) => [plan],
  ({ indices }): ReadonlySet<string> => new Set(indices.map(({ name }) => fold(name))),
);

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
  if (to - from < 2) return false;
  const isPart =
    meanings.some(({ type }) => type === 'index') &&
    meanings.every(({ type }) => type === 'index' || type === 'foreign') &&
    !foldedNames(plan).has(phrase.folded.join(' '));
  if (!isPart || ofIndices.test(foldedText)) return false;
  // «kiến nghị với lãnh đạo Sở»: whom it is said to.
  if (toWhom.has(tokens[from - 1]?.folded ?? '') && phrase.folded.includes('dao')) return true;
  const first = Math.max(0, from - 2);
  const around = tokens.slice(first, to).map(({ folded }) => folded);
  return runsInTasks(plan, around, () => true).some(
    (run) => run.from + first < from && run.to + first === to,
  );
}

/** A question taken to its parts: once, though several ask for them. @param known the figures that can be asked, a parameter for tests */
export const partsOf = (
  context: AskContext,
  reading: Reading,
  topic: Topic | null,
  known: readonly Field[] = planFields,
): Parts =>
  topic ? leaningOn(takenApart(reading, context, known), topic) : takenApart(reading, context, known);

const takenApart = memo(
  (reading: Reading, context: AskContext, known: readonly Field[]) => [reading, context, known],
  takeApart,
);

/** The same parts behind what was spoken of before: nothing is read once more for it. */
const leaningOn = memo(
  (parts: Parts, topic: Topic) => [parts, topic],
  (parts, topic): Parts => ({
    ...parts,
    topic,
    pieces: withMonthAfter(parts, topic),
    named: indexSpokenOf(parts.sentence, parts.named, topic),
  }),
);

/** So many months after one, as far as they have opened. */
const monthsAfter = (month: number, count: number, { atHand }: AskContext): number[] =>
  Array.from({ length: Math.min(count, atHand - month) }, (_, step) => month + 1 + step);

/** «tháng sau đó», behind one that was spoken of and is over: the month after it. */
function withMonthAfter({ pieces, context }: Parts, topic: Topic): readonly Piece[] {
  if (
    !pieces.some(({ type, ...piece }) => type === 'period' && 'spec' in piece && piece.spec.type === 'after')
  )
    return pieces;
  const month = monthInMind(topic);
  if (month === undefined || month >= context.atHand) return pieces;
  return pieces.map((piece) =>
    piece.type === 'period' && piece.spec.type === 'after'
      ? { ...piece, spec: { type: 'months', months: monthsAfter(month, piece.spec.count ?? 1, context) } }
      : piece,
  );
}

/** Words behind which a unit is meant. */
const namesUnit: ReadonlySet<string> = new Set(
  'cua ben phong do cho voi va o tai trung tam giao nhu la cac so'.split(' '),
);

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

/**
 * Words of the language that without their marks are half of many others: «tru» of «lưu trữ», «so» of «hồ sơ», «ke» of
 * «kế hoạch», «tang» of «nền tảng», «khoa» of «khoa học».
 */
const halfWords: ReadonlySet<Piece['type']> = new Set(['not', 'fold', 'ask', 'state', 'act']);

/** «ke hoach giao …»: the plan itself, of which is asked, and no word of a task. */
const planItself =
  /^ke hoach (?:giao|bat|quy|yeu|ghi|noi|dat|viet|nay|nam|ddci|co|cua|so|ban|duoc|do|ai|may|la|\d|@)/u;

/** «cua *to chuc*»: the last word of a piece with the one behind it, or its first with the one before, is a word of tasks. */
function isBesideHalf(
  plan: Plan,
  tokens: Reading['tokens'],
  placeOf: ReadonlyMap<number, number>,
  text: string,
  { at, to }: { at: number; to: number },
): boolean {
  if (at < 0 || at <= 1) return false;
  const lastAt = text.slice(0, to).trimEnd().lastIndexOf(' ') + 1;
  const [first, last] = [placeOf.get(at), placeOf.get(lastAt)];
  const isWord = (from: number): boolean => {
    const [one, other] = [tokens[from], tokens[from + 1]];
    if (!one || !other || one.raw !== one.folded || other.raw !== other.folded) return false;
    return (
      !bareGrammar.has(one.folded) &&
      !bareGrammar.has(other.folded) &&
      isRun(plan, [one.folded, other.folded])
    );
  };
  return (first !== undefined && isWord(first - 1)) || (last !== undefined && isWord(last));
}

/**
 * Whether a piece that was read from one bare word without its marks is half of a word of tasks: «luu *tru*», with the word
 * beside it. Whoever writes so means the plan's word.
 */
function isHalfWord(
  { plan }: AskContext,
  { tokens }: Reading,
  { text, placeOf }: ReturnType<typeof sentenceOf>,
  { type, at, to }: Piece,
): boolean {
  // An order begins with its verb: «khoa ky thang 5», and «to chuc khoa hoc».
  if (type === 'chat' || type === 'own') return isBesideHalf(plan, tokens, placeOf, text, { at, to });
  if (
    !halfWords.has(type) ||
    at < 0 ||
    (type === 'act' && at <= 1) ||
    text.slice(at, to).trim().includes(' ')
  )
    return false;
  if (planItself.test(text.slice(at))) return false;
  const place = placeOf.get(at);
  const half = place === undefined ? undefined : tokens[place];
  if (place === undefined || half === undefined || half.raw !== half.folded) return false;
  const stands = (from: number): boolean => {
    const [one, other] = [tokens[from], tokens[from + 1]];
    if (!one || !other) return false;
    // «so voi»: a word that only builds the sentence makes no other.
    const beside = from === place ? other : one;
    return !bareGrammar.has(beside.folded) && isRun(plan, [one.folded, other.folded]);
  };
  return stands(place - 1) || stands(place);
}

const thatIndex =
  / (?:(?:chỉ số|chi so) (?:đó|này|ấy|đấy|kia|do|nay|ay|day)|(?:trong|ở) (?:đó|ấy|đấy)|trong (?:do|ay|day))(?= (?!ai |@))/u;

/**
 * «chỉ số đó có mấy việc, việc nào của trung tâm», «thanh tra phải làm gì trong đó»: the one index that was spoken of, beside
 * a unit that is named. Without
 * marks «do» before somebody is «do».
 */
function indexSpokenOf(
  { text }: ReturnType<typeof sentenceOf>,
  named: Parts['named'],
  topic: Topic,
): Parts['named'] {
  const [code, another] = topic.indices;
  const match = thatIndex.exec(text);
  if (code === undefined || another !== undefined || !match) return named;
  if (named.some(({ type }) => type === 'index') || named.every(({ type }) => type !== 'unit')) return named;
  return [...named, { type: 'index', codes: [code], strong: true, at: match.index + 1, not: false }];
}

function takeApart(reading: Reading, context: AskContext, known: readonly Field[]): Parts {
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
      /^(?:tỉnh|tinh|huyện|huyen|ubnd|chính|chinh|bộ|quốc|quoc|xã)$/.test(tokens[to]?.raw ?? '') ||
      // «đổi số của phòng Dược thành 99»: that is no city.
      (tokens[to]?.raw === 'thành' && tokens[to + 1]?.folded === 'pho')
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
    const whole = sentenceOf(reading, codes, isPlainWord, undefined, marked);
    const months = monthsIn(whole);
    const sentence =
      months.pieces.length === 0 ? whole : sentenceOf(reading, codes, isPlainWord, months.isTaken, marked);
    const read = piecesOf(sentence, months.pieces, known, context.plan.groups);
    if (sentence.marked) return { months, sentence, ...read };
    const halves = read.pieces.filter((piece) => isHalfWord(context, reading, sentence, piece));
    if (halves.length === 0) return { months, sentence, ...read };
    const pieces = read.pieces.filter((piece) => !halves.includes(piece));
    return { months, sentence, ...read, pieces, named: read.named.map(deniedBy(pieces)) };
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
    type === 'own' &&
    !isBot &&
    context.speaker?.person.role !== 'leader' &&
    / (?:của|cua) (?:chị|anh|chi)(?= |$)/u.test(sentence.text.slice(at - 1, to));
  const isOfBot = ({ type, at, to }: Piece): boolean =>
    type === 'own' && isBot && / (?:em|e)(?= |$)/u.test(sentence.text.slice(at - 1, to));
  const byPlanId = found.map((piece) =>
    piece.type === 'task' ? { ...piece, id: ofPlanId(context.plan, piece.id) } : piece,
  );
  const pieces = (
    measured.length === 0
      ? byPlanId
      : [...byPlanId.filter(({ type }) => type !== 'sent' && type !== 'words'), ...measured]
  )
    .concat(measured.length === 0 ? tasksByTarget(context, sentence) : [])
    .filter((piece) => !isOfBot(piece) && !isOther(piece));
  const said = saidBy(sentence, pieces);
  const isSaid = ({ at }: { at: number }): boolean => said !== null && at >= said.at && at < said.to;
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
    pieces: said ? pieces.filter((piece) => !isSaid(piece)) : pieces,
    named: byUnitBehind(context, sentence, people.named).filter(
      (one) =>
        !isSaid(one) &&
        !isAgent(sentence, pieces, one) &&
        !isAddressee(sentence, pieces, one) &&
        !isCreditor(context, sentence, pieces, one),
    ),
    left: left.filter((word) => !people.isTitle(word.at) && !isSaid(word)),
    topic: null,
    fields: known,
    years: reading.years,
  };
}
