import { memo } from '../../../kit/memo.ts';
import type { Org } from '../../people/org.ts';
import type { Plan } from '../../plan/plan.ts';
import { fold, type Token, tokenize } from '../../text/fold.ts';
import type { PieceMeaning } from '../language.ts';
import { isIdleWord } from '../pieces.ts';
import { isRun, isWrittenInTasks } from '../task-text.ts';
import type { ContentWord } from '../wanted-words.ts';
import type { Parts } from './parts.ts';

/**
 * Words that build a sentence and say nothing of what it is about: pronouns, auxiliaries, question words, politeness.
 * Language alone, no word of any plan.
 */
const building: ReadonlySet<string> = new Set(
  `em anh chị tôi mình tui tớ ta họ nó chúng bọn tụi sếp cô chú bác cháu con ông bà bạn bot ad e a c m t đồng chí
  ủa ơ ai gì nào đâu sao mấy bao nhiêu nhiu thế vậy này kia đó đấy đây ấy nớ ni tê mô răng rứa ri chi hè hỉ
  là thì mà và với hoặc hay hoăc của cho để do bởi tại ở trong ngoài trên dưới theo từ đến tới vào ra lên xuống về qua bằng cùng
  có không ko chưa chẳng chả đã đang sẽ rồi vừa mới còn vẫn cũng đều chỉ cứ lại nữa luôn ngay được đc bị phải cần nên hãy đừng
  ạ à ơi ừ ờ nhé nhỉ nha nhá hả hử dạ thưa vâng ok uh á ớ hen nghen nè với đi nào thôi giùm giúp hộ dùm
  chừng chép trích nguyên đầy đủ soạn đếm cộng chia
  xin hỏi biết xem coi nói bảo kể nghe thấy nhớ quên tìm tra tưởng định muốn hiểu rõ chắc hình như có lẽ
  cái con chiếc các những mỗi từng một hai ba số vài nửa nhiều ít hơn nhất rất quá lắm thật hẳn khá hơi cả toàn tất mọi
  khi lúc giờ nay hôm ngày tháng năm tuần sáng chiều tối mai qua trước sau hiện lâu hoài mãi sớm
  nếu nhưng vì nên tuy dù hễ thì như kiểu ví dụ tức thực ra nhân tiện tiện thể
  vụ chuyện món khoản mảng phần bên phía đằng chỗ nơi đợt kỳ lần lượt
  sếp gấp nhanh gọn ngắn xíu chút tí tẹo thử luôn thể nhờ phiền vui lòng làm ơn
  ntn r k ko kh j z v vs ak ah ns lm đg cx trc`.split(/\s+/),
);
const buildingFolded: ReadonlySet<string> = new Set([...building].map(fold));

/** Words that build a sentence also without their marks, since they are half of no other: «web cua so». */
export const bareGrammar: ReadonlySet<string> = new Set(
  'cua la va cac nhung cho voi khi thi ma duoc khong rang'.split(' '),
);

/** Whether a word only builds a sentence, as it was typed. */
export const buildsSentence = (word: string, marked: boolean): boolean =>
  marked ? building.has(word) : buildingFolded.has(fold(word));

/** What pieces do to the words they were read from: nothing is looked for by them, or only beside others. */
const standing: Readonly<Record<PieceMeaning['type'], 'none' | 'soft'>> = {
  act: 'soft',
  ask: 'none',
  cadence: 'none',
  chat: 'none',
  debt: 'none',
  said: 'none',
  due: 'none',
  field: 'soft',
  filler: 'soft',
  fold: 'none',
  group: 'soft',
  head: 'none',
  how: 'soft',
  measure: 'soft',
  month: 'none',
  not: 'none',
  times: 'none',
  nudged: 'soft',
  number: 'soft',
  order: 'none',
  own: 'none',
  period: 'none',
  ranking: 'soft',
  relation: 'none',
  returned: 'soft',
  sent: 'soft',
  state: 'soft',
  status: 'none',
  summary: 'soft',
  task: 'none',
  that: 'none',
  trend: 'none',
  within: 'none',
  words: 'soft',
};

/** Words that stand in so many texts that they are looked for only beside others. */
const faint: ReadonlySet<string> = new Set(
  'bao cao ke hoach nhiem vu viec cong chi so don vi so phong tinh hinh ket qua tien do thuc hien to chuc trien khai nop gui thong tin noi dung lanh dao'.split(
    ' ',
  ),
);

/** What is held, and what people go to when they ask: «họp với doanh nghiệp», «mai anh họp». */
const gatherings: ReadonlySet<string> = new Set(['hop', 'giao', 'ban', 'doi', 'thoai']);
const going =
  / (?:chiều|sáng|trưa|tối|đi|sắp|chuẩn bị|khi|đang|vào|mai|để|lên|phải|nay|anh|chị|em|tôi|trước|buổi|ra|về|di|sap|chuan bi|dang|vao|de|len|phai|truoc) (?:giao ban|hop|họp)(?= )/u;

const saysNothing = (raw: string, folded: string, marked: boolean): boolean =>
  marked
    ? building.has(raw) || (raw === folded && !gatherings.has(folded) && buildingFolded.has(folded))
    : buildingFolded.has(folded);

/** Names in full, folded. */
const wholeNames = memo(
  (plan: Plan, org: Org) => [plan, org],
  (plan, org) => ({
    units: new Set(
      org.units.map(({ name }) =>
        fold(name)
          .replace(/[^a-z ]/g, '')
          .replace(/ +/g, ' '),
      ),
    ),
    indices: new Set(
      plan.indices.map(({ name }) =>
        tokenize(name)
          .map(({ folded }) => folded)
          .join(' '),
      ),
    ),
  }),
);

/** A name that a text uses a part of («hóa chất» of an index, «khuyến công» of a centre) may be words of a task. */
function partsOfNames({ reading, context }: Pick<Parts, 'reading' | 'context'>): ContentWord[] {
  const { indices, units: whole } = wholeNames(context.plan, context.org);
  return reading.cover.flatMap(({ from, to, phrase }): ContentWord[] => {
    const isIndex =
      phrase.meanings.some(({ type }) => type === 'index') && !indices.has(phrase.folded.join(' '));
    const isUnit = phrase.meanings.some(({ type }) => type === 'unit') && !whole.has(phrase.folded.join(' '));
    if (!isIndex && !isUnit) return [];
    return reading.tokens.slice(from, to).map(({ folded, typed }, at) => ({
      word: folded,
      typed,
      place: from + at,
      soft: isUnit,
      faint: true,
      inName: true,
    }));
  });
}

/** Whether something was done with it, or why it was not: of another agency alone the plan tells nothing. */
const ofDoing =
  / (?:chưa|sao|vướng|tắc|kẹt|mắc|phối hợp|trao đổi|gặp|hẹn|chua|vuong|tac|ket|phoi hop|trao doi) /u;

/**
 * «vẫn chưa gặp được thanh tra tỉnh»: the name of another agency, which may begin with one of our units', where tasks speak of it. The places of
 * its words.
 */
function placesOfOthers(
  { reading, context, sentence }: Given,
  shown: ReadonlySet<number>,
): ReadonlySet<number> {
  const { tokens } = reading;
  if (!ofDoing.test(sentence.text)) return new Set();
  return new Set(
    reading.cover.flatMap(({ from, to, phrase }) => {
      const types = phrase.meanings.map(({ type }) => type);
      const end = types.includes('unit') ? to + 1 : types.includes('foreign') ? to : from;
      const run = tokens.slice(from, end).map(({ folded }) => folded);
      return run.length >= 3 && shown.has(from) && isRun(context.plan, run)
        ? run.map((_, step) => from + step)
        : [];
    }),
  );
}

/** The words of a question that say what it is about, in their order. */
export const contentOf = memo((parts: Given) => [parts], contentIn);

type Given = Pick<Parts, 'sentence' | 'pieces' | 'reading' | 'context'>;

function contentIn(parts: Given): readonly ContentWord[] {
  const { sentence } = parts;
  const names = partsOfNames(parts);
  const shown = new Set(
    [...sentence.placeOf].filter(([at]) => sentence.text[at] !== '@').map(([, place]) => place),
  );
  const others = placesOfOthers(parts, shown);
  const words = [...sentence.wordAt].flatMap(([at, token]) => {
    const place = sentence.placeOf.get(at)!;
    const { folded: word, typed } = token;
    // «bao nhiêu phần trăm»: in what something is counted, and nothing that is looked for.
    if (word === 'tram' && parts.reading.tokens[place - 1]?.folded === 'phan') return [];
    return others.has(place) ? [{ word, typed, place, soft: false }] : wordAt(parts, at, token);
  });
  return [...words, ...names.filter(({ place }) => !shown.has(place))].sort(
    (one, other) => one.place - other.place,
  );
}

/** A figure or a year; a longer number may be a name («9001»). */
const isFigure = (folded: string): boolean =>
  (/^\d/.test(folded) && !/^\d{4,}$/.test(folded)) || /^20\d\d$/.test(folded);

/**
 * Words of the mouth that are half of another as well: «sáng» of «sáng kiến», «tra» of «kiểm tra», «số» of «số hóa», «chỗ» of
 * «tại chỗ», «lòng» of «hài lòng», «định» of «kiểm định».
 */
const halves: ReadonlySet<string> = new Set('sáng tra số chỗ tại lòng định'.split(' '));

/** «quyết định», «quy định»: words of papers, whatever tasks speak of. */
const papers: ReadonlySet<string> = new Set(['quyết định', 'quy định', 'chỉ định', 'dự định', 'nhất định']);

/** Whether a word and the one beside it, which says something, stand so in the plan, with their marks. */
function isHalfOfWord({ plan }: Given['context'], tokens: readonly Token[], place: number): boolean {
  const { raw } = tokens[place]!;
  if (!halves.has(raw) || papers.has(`${tokens[place - 1]?.raw ?? ''} ${raw}`)) return false;
  const isWritten = (other: Token | undefined, pair: (word: string) => string): boolean =>
    other !== undefined &&
    (!building.has(other.raw) || halves.has(other.raw)) &&
    !/^\d/.test(other.raw) &&
    isWrittenInTasks(plan, pair(other.raw));
  return (
    isWritten(tokens[place - 1], (word) => `${word} ${raw}`) ||
    isWritten(tokens[place + 1], (word) => `${raw} ${word}`)
  );
}

/** «phòng công nghiệp làm *sang kien* gì»: two words typed without their marks among others with them, which tasks have side by side. */
function isBarePair({ plan }: Given['context'], tokens: readonly Token[], place: number): boolean {
  const isBare = (token: Token | undefined): token is Token =>
    token !== undefined &&
    token.raw === token.folded &&
    !bareGrammar.has(token.folded) &&
    !/^\d/.test(token.raw);
  const stands = (one: Token | undefined, next: Token | undefined): boolean =>
    isBare(one) &&
    isBare(next) &&
    isRun(plan, [one.folded, next.folded]) &&
    (!saysNothing(one.raw, one.folded, true) || !saysNothing(next.raw, next.folded, true));
  return stands(tokens[place - 1], tokens[place]) || stands(tokens[place], tokens[place + 1]);
}

/** A figure, or a verb that only gives something to somebody. */
const isNoWord = (context: Given['context'], tokens: readonly Token[], place: number): boolean =>
  isFigure(tokens[place]!.folded) || isGiven(context, tokens, place);

/** «kế hoạch giao mình …» gives something to somebody; «giao ban», «giao thương» are held. */
const isGiven = ({ plan }: Given['context'], tokens: readonly Token[], place: number): boolean => {
  const [word, next] = [tokens[place]!.folded, tokens[place + 1]?.folded ?? ''];
  return word === 'giao' && !/^(?:ban|luu|thuong|thong|dich)$/.test(next) && !isRun(plan, [word, next]);
};

/** Whether a task has the words of a piece and the one behind them, in a row; of an index that is asked for nothing is said so. */
function runsOn(piece: Given['pieces'][number], given: Given): boolean {
  const { sentence, pieces, context, reading } = given;
  const from = sentence.placeOf.get(piece.at);
  if (from === undefined || pieces.some((one) => one.type === 'head' && one.of === 'index')) return false;
  const words = sentence.text.slice(piece.at, piece.to).trim().split(' ').length;
  const run = reading.tokens.slice(from, from + words + 1).map(({ folded }) => folded);
  return run.length > 3 && isRun(context.plan, run);
}

/** Whether a piece says nothing of a task that is looked for. */
function isRead(piece: Given['pieces'][number], given: Given): boolean {
  const {
    sentence,
    context: { plan },
  } = given;
  if (standing[piece.type] !== 'none') return false;
  if (piece.type !== 'relation') return true;
  // «phối hợp với Thanh tra tỉnh» where a task says so: its words, and not what a unit has to do with an index.
  if (piece.relation === 'coordinate' && runsOn(piece, given)) return false;
  // «tổ chức», «triển khai» are what a task does, «chủ trì» what a unit is, but where a task says so of itself.
  if (piece.relation === 'task') return false;
  const said = sentence.text.slice(piece.at, piece.to).trim();
  return !(/ (?:đầu mối|dau moi)$/u.test(` ${said}`) && isWrittenInTasks(plan, said));
}

/** A word that only builds the sentence, without its marks: «trong tam» stands so in tasks, so that its «trong» says something. */
const standingPlain = (
  { plan }: Given['context'],
  tokens: readonly Token[],
  place: number,
  read: PieceMeaning['type'] | undefined,
  next: PieceMeaning['type'] | undefined,
): Pick<ContentWord, 'soft' | 'paired'> =>
  // «nam trong chi so nao»: what stands behind it is read.
  read === 'within' &&
  next !== 'head' &&
  isRun(plan, [tokens[place]!.folded, tokens[place + 1]?.folded ?? ''])
    ? { soft: false }
    : { soft: true, paired: true };

/** What the word behind a place was read as. */
const pieceBehind = ({ sentence, pieces }: Given, at: number): PieceMeaning['type'] | undefined => {
  const next = sentence.text.indexOf(' ', at) + 1;
  return pieces.find((one) => one.at <= next && next < one.to)?.type;
};

/** Of the halves those that without their marks, too, are hardly anything else before their other half: «sang kien». */
const plainHalves: ReadonlySet<string> = new Set(['sang']);

/** A word that may only build the sentence: without its marks it counts where the plan has it beside its neighbour, with them where it is half of a word. */
function buildingWord(
  given: Given,
  at: number,
  { folded, typed }: Token,
  piece: Given['pieces'][number] | undefined,
): ContentWord[] {
  const { sentence, context, reading } = given;
  const { tokens } = reading;
  const place = sentence.placeOf.get(at)!;
  const only = { word: folded, typed, place };
  if (sentence.marked)
    return isHalfOfWord(context, tokens, place) || isBarePair(context, tokens, place)
      ? [{ ...only, soft: false }]
      : [];
  const isHalf = plainHalves.has(folded) && piece === undefined;
  if (isHalf && isRun(context.plan, [folded, tokens[place + 1]?.folded ?? '']))
    return [{ ...only, soft: false }];
  // Without diacritics «so» may be «số» or half of «hồ sơ».
  return [
    {
      ...only,
      ...standingPlain(context, tokens, place, piece?.type, pieceBehind(given, at)),
      ...(piece !== undefined || bareGrammar.has(folded) ? { read: true as const } : {}),
    },
  ];
}

/**
 * «nhà máy thông minh»: three words or more that a task holds as they were typed, of which only one says something by itself, are its
 * words: that one alone would find nothing, and the others hardly say anything elsewhere.
 */
function isWithinRun({ plan }: Given['context'], tokens: readonly Token[], place: number): boolean {
  const says = (token: Token): boolean => !saysNothing(token.raw, token.folded, true) && !isIdleWord(token);
  for (let from = Math.max(0, place - 3); from <= place; from++)
    for (let to = Math.max(place + 1, from + 3); to <= Math.min(tokens.length, from + 4); to++) {
      const run = tokens.slice(from, to);
      const isWritten = (): boolean => isWrittenInTasks(plan, run.map(({ raw }) => raw).join(' '));
      if (run.filter(says).length === 1 && isWritten()) return true;
    }
  return false;
}

/** A word of a question as it counts in a search; nothing where it only builds the sentence. */
function wordAt(given: Given, at: number, token: Token): ContentWord[] {
  const {
    sentence,
    pieces,
    context,
    reading: { tokens },
  } = given;
  const { raw, folded, typed } = token;
  const place = sentence.placeOf.get(at)!;
  if (sentence.text[at] === '@' || isNoWord(context, tokens, place)) return [];
  const piece = pieces.find((one) => one.at <= at && at < one.to);
  const isHidden = piece !== undefined && isRead(piece, given);
  // Without diacritics «trong» may be «trọng» of «trọng tâm».
  if (isHidden && (sentence.marked || piece.type !== 'within')) return [];
  const only = { word: folded, typed, place };
  if (isHidden || saysNothing(raw, folded, sentence.marked)) return buildingWord(given, at, token, piece);
  // «mai anh họp» is no meeting of the plan.
  const isHeld = gatherings.has(folded) && piece === undefined;
  if (isHeld) return [{ ...only, soft: going.test(sentence.text) }];
  const isIdle = isIdleWord(token) && !(sentence.marked && isWithinRun(context, tokens, place));
  const soft = piece !== undefined || isIdle || faint.has(folded);
  return [{ ...only, soft, ...(piece !== undefined || faint.has(folded) ? { faint: true as const } : {}) }];
}
