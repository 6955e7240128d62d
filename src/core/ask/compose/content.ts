import { isIdleWord } from '../pieces.ts';
import type { PieceMeaning } from '../language.ts';
import type { ContentWord } from '../matter.ts';
import { fold } from '../../text/fold.ts';
import type { Parts } from './parts.ts';

/**
 * Words that build a sentence and say nothing of what it is about: pronouns, auxiliaries, question words, politeness.
 * Language alone, no word of any plan.
 */
const building: ReadonlySet<string> = new Set(
  `em anh chị tôi mình tui tớ ta họ nó chúng bọn tụi sếp cô chú bác cháu con ông bà bạn bot ad e a c m t đồng chí
  ai gì nào đâu sao mấy bao nhiêu nhiu thế vậy này kia đó đấy đây ấy nớ ni tê mô răng rứa ri chi hè hỉ
  là thì mà và với hoặc hay hoăc của cho để do bởi tại ở trong ngoài trên dưới theo từ đến tới vào ra lên xuống về qua bằng cùng
  có không ko chưa chẳng chả đã đang sẽ rồi vừa mới còn vẫn cũng đều chỉ cứ lại nữa luôn ngay được đc bị phải cần nên hãy đừng
  ạ à ơi ừ ờ nhé nhỉ nha nhá hả hử dạ thưa vâng ok uh á ớ hen nghen nè với đi nào thôi giùm giúp hộ dùm
  xin hỏi biết xem coi nói bảo kể nghe thấy nhớ quên tìm tra tưởng định muốn hiểu rõ chắc hình như có lẽ
  cái con chiếc các những mỗi từng một hai ba số vài nhiều ít hơn nhất rất quá lắm thật hẳn khá hơi cả toàn tất mọi
  khi lúc giờ nay hôm ngày tháng năm tuần sáng chiều tối mai qua trước sau hiện lâu hoài mãi sớm
  nếu nhưng vì nên tuy dù hễ thì như kiểu ví dụ tức thực ra nhân tiện tiện thể
  vụ chuyện món khoản mảng phần bên phía đằng chỗ nơi đợt kỳ lần lượt
  sếp gấp nhanh gọn ngắn xíu chút tí tẹo thử luôn thể nhờ phiền vui lòng làm ơn
  ntn r k ko kh j z v vs ak ah ns lm đg cx trc`.split(/\s+/),
);
const buildingFolded: ReadonlySet<string> = new Set([...building].map(fold));

/** What pieces do to the words they were read from: nothing is looked for by them, or only beside others. */
const standing: Readonly<Record<PieceMeaning['type'], 'none' | 'soft'>> = {
  act: 'soft',
  ask: 'none',
  cadence: 'none',
  chat: 'none',
  debt: 'none',
  field: 'soft',
  filler: 'soft',
  fold: 'none',
  head: 'none',
  how: 'soft',
  measure: 'soft',
  month: 'none',
  not: 'none',
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
  'bao cao ke hoach nhiem vu viec cong chi so don vi so phong tinh hinh ket qua tien do thuc hien to chuc trien khai nop gui thong tin noi dung hop lanh dao giao ban'.split(' '),
);

const saysNothing = (raw: string, folded: string, marked: boolean): boolean =>
  marked ? building.has(raw) || (raw === folded && buildingFolded.has(folded)) : buildingFolded.has(folded);

/** The words of a question that say what it is about, in their order. */
export function contentOf({ sentence, pieces, reading }: Pick<Parts, 'sentence' | 'pieces' | 'reading'>): ContentWord[] {
  const inIndexName = new Set(
    reading.cover.flatMap(({ from, to, phrase }) =>
      phrase.meanings.some(({ type }) => type === 'index') ? reading.tokens.slice(from, to) : [],
    ),
  );
  return [...sentence.wordAt]
    .sort(([one], [other]) => one - other)
    .flatMap(([at, token]): ContentWord[] => {
      if (sentence.text[at] === '@') return [];
      const { raw, folded, typed } = token;
      const isFigure = /^\d/.test(folded) && !/^\d{4,}$/.test(folded);
      if (isFigure || /^20\d\d$/.test(folded)) return [];
      const place = sentence.placeOf.get(at)!;
      const piece = pieces.find((one) => one.at <= at && at < one.to);
      // «tổ chức», «triển khai» are what a task does, «chủ trì» what a unit is.
      const isDoing = piece?.type === 'relation' && piece.relation === 'task';
      if (piece && !isDoing && standing[piece.type] === 'none') return [];
      const only = { word: folded, typed, place, ...(inIndexName.has(token) ? { inName: true as const } : {}) };
      // Without diacritics «so» may be «số» or half of «hồ sơ»: it counts where the plan has it beside its neighbour.
      if (saysNothing(raw, folded, sentence.marked))
        return sentence.marked ? [] : [{ ...only, soft: true, paired: true }];
      return [{ ...only, soft: piece !== undefined || isIdleWord(token) || faint.has(folded) }];
    });
}
