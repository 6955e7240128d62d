import { eitherWay } from '../text/either-way.ts';
import { fold, tokenize } from '../text/fold.ts';
import { leaningToBot } from './leaning.ts';

/**
 * What a whole message in the middle of a report says to the bot instead of answering: one step back, nothing to add,
 * throw the report away, later, what is wanted, or mere talk.
 */
export type ToBot = 'back' | 'skip' | 'discard' | 'later' | 'help' | 'talk';

/** A pattern over words that stand apart by one blank, with their diacritics or without them. */
const pattern = (source: string): RegExp => new RegExp(eitherWay(source), 'u');

/** Words that a pattern has, which are letters and blanks and how they follow each other, as they may be typed. */
const wordsIn = (source: string): string[] =>
  (source.match(/\p{L}+/gu) ?? []).flatMap((word) => [word, fold(word)]);

/** Compiled when it is first wanted: a start waits for none of them. */
function onDemand<Compiled>(compile: () => Compiled): () => Compiled {
  let compiled: Compiled | undefined;
  return () => {
    compiled ??= compile();
    return compiled;
  };
}

/** Words of courtesy, address and hurry at either end: they change nothing of what a message says. */
const courtesy = onDemand(
  (): ReadonlySet<string> =>
    new Set(
      wordsIn(
        'cho à ạ a ơi ủa ơ ờ ui úi ừ ừm uh um ok oke okay vâng dạ thôi chết ấy ối trời sorry xl xin lỗi làm ơn vui lòng giúp giùm dùm hộ với nhé nha nhe nghe đi nè này rồi luôn đã lại mất em anh chị tôi mình tui bác cô chú bạn bot trợ lý hic hix haha hi được không dc đc ko k vậy thế mà thì là đó kia gì cái nhỉ hả hở',
      ),
    ),
);

/** What of the chat may be spoken of: «câu trước», «bước vừa rồi». */
const step =
  '(?:câu|bước|mục|phần|chỗ|trạng thái|tình trạng|nút|ô|dòng|cái|tin|nhiệm vụ|đáp án|lựa chọn)(?: (?:hỏi|trả lời|trên|trước|vừa rồi|vừa nãy|hồi nãy|nãy|lúc nãy|đó|kia|vừa|rồi|này|đầu|trước đó|[0-9]+))*';
/** What one does to the bot with a finger. */
const press =
  '(?:bấm|ấn|nhấn|gõ|chọn|click|kích|chạm|tick|tích|đánh|ghi|nhập|trả lời|viết|gửi|điền|bấm vào|ấn vào|chọn vào|nhắn)';
const wrong = '(?:nhầm|lộn|sai|lầm|lỡ|nhằm|trật)';
/** What else one chooses in error, at other questions than a report's. */
const thing = `(?:${step}|(?:việc|đơn vị|phòng|người|tháng|kỳ|nhóm|chỉ số|năm|ngày|tên)(?: (?:rồi|này|kia|đó))*)`;
/** Whose report it is, before «không có gì». */
const own =
  '(?:(?:phòng|đơn vị|bên|ban|trung tâm|văn phòng|thanh tra)(?: (?:em|tôi|mình|này|chúng tôi|tụi em))? )?';
const none = '(?:không|chưa|chẳng|ko|k|hổng|hông|hok|không còn|chả)';

/** Whole messages without courtesy: the first that fits decides. */
const sources: readonly (readonly [ToBot, string])[] = [
  [
    'discard',
    '(?:hủy|hủy bỏ|bỏ|xóa|xóa bỏ|dẹp|vứt)(?: hết| toàn bộ| cả| luôn)*(?: bản)? (?:báo cáo|bc|bản này|bản báo cáo|bản nháp|bản đang làm|bản đang soạn)(?: này| đang làm| đang soạn| tháng này| đi| dở)*',
  ],
  [
    'discard',
    '(?:xóa|hủy|bỏ) (?:hết|toàn bộ|tất cả)(?: làm lại)?(?: từ đầu)?|(?:làm|báo cáo|nhập|khai|điền) lại (?:từ đầu|hết|toàn bộ)(?: báo cáo)?|bắt đầu lại(?: từ đầu)?|(?:không|thôi không) (?:báo cáo|làm báo cáo|làm) nữa',
  ],
  [
    'later',
    '(?:để|để lại|hẹn|lưu lại|lưu|tạm để|tạm lưu) (?:sau|mai|chiều|tối|lát|lát nữa|tí nữa|hôm khác|sáng mai|lúc khác|khi khác|tiếp sau|đó|đấy)(?: (?:làm|làm tiếp|tiếp|tính|báo cáo|nhập|điền|trả lời|ghi|bổ sung|nhé))*',
  ],
  [
    'later',
    '(?:lát|lát nữa|một lát|một lát nữa|chút|chút nữa|tí|tí nữa|mai|ngày mai|sáng mai|chiều|chiều nay|tối|tối nay|hôm sau|lúc khác|khi khác) (?:làm|làm tiếp|tiếp tục|tiếp|báo cáo|nhập|nhập tiếp|điền|điền tiếp|trả lời|bc)(?: tiếp| sau| nốt)*',
  ],
  [
    'later',
    '(?:tạm )?(?:dừng|ngưng|nghỉ|ngừng)(?: (?:ở đây|đây|tại đây|đã|lại|chút|một chút|tí|báo cáo))*|(?:đang )?bận(?: (?:họp|việc|quá|chút|rồi))*|tạm dừng|lưu lại',
  ],
  [
    'later',
    'khoan(?: (?:đã|nào|hãy|chút|tí))*|(?:từ từ|chờ|đợi)(?: (?:đã|chút|tí|một chút|một tí|xíu|tôi|em|mình|lát))+|từ từ',
  ],
  [
    'skip',
    `bỏ qua(?: (?:câu|bước|mục|phần|chỗ|cái|nhiệm vụ|việc|chỉ số)(?: này)?)?|${own}(?:${none}(?: có)?|hết|hết rồi)(?: (?:gì|gì cả|gì thêm|gì hết|thêm|thêm gì|nữa|ý kiến|ý kiến gì|kiến nghị|kiến nghị gì|đề xuất|đề xuất gì|vướng mắc|vướng mắc gì|khó khăn|khó khăn gì|nội dung|gì để ghi|gì để thêm|gì để báo cáo|gì phải ghi|gì để nói|gì đâu|gì khác|kiến nghị nào|đề xuất nào|vướng mắc nào|vướng|vướng gì))*(?: (?:cả|hết|đâu|ạ))*(?: (?:sang|qua|chuyển)(?: sang| qua)? (?:việc|câu|mục)(?: tiếp| tiếp theo| khác| sau))?|tiếp đi|tiếp|tiếp theo|qua câu khác|(?:sang |qua |chuyển )*câu (?:tiếp|tiếp theo|khác|sau)|next|skip|khỏi(?: ghi| cần| cần ghi)?|khỏi đi|không cần(?: ghi| thêm)?`,
  ],
  [
    'back',
    `nhầm(?: nhầm)*|lộn|lầm|bỏ|back|undo|sai|nhầm nút|lộn nút|nhầm câu|sai nút|nhầm chỗ|${wrong} ${thing}`,
  ],
  [
    'back',
    `(?:quay|lùi|trở|quay trở|chọn|sửa|làm|trả lời|nhập|ghi|gõ|chỉnh|hỏi|đổi|bấm|về)(?: lại| về| lui| ngược)+(?: (?:một|1|bước|phát|cái))*(?: ${step})?|(?:quay|lùi|trở)(?: (?:một|1|lại|về|lên|xuống))* ${step}|về ${step}`,
  ],
  ['back', `${press}(?: ${thing})? ${wrong}(?: ${thing})?`],
  [
    'back',
    `${wrong}(?: rồi| mất)?(?: (?:cho|để))?(?: (?:em|tôi|mình))?(?: (?:muốn|cần|xin|xin phép))? (?:sửa|chọn|ghi|gõ|làm|nhập|trả lời) lại`,
  ],
  [
    'back',
    `(?:rút|lấy|thu) (?:lại|hồi)(?: ${step})?|không phải(?: ${step})?|(?:hủy|bỏ|xóa|đổi|sửa)(?: giúp| giùm| hộ| cho| lại)* ${step}`,
  ],
  [
    'help',
    `${none} hiểu(?: (?:câu|câu hỏi|ý|gì|chỗ)(?: này)?)?|sao|nghĩa sao|ý sao|hỏi gì|ghi sao|ghi thế nào|trả lời (?:sao|thế nào)|phải (?:làm|ghi|trả lời|nhập|điền) (?:sao|thế nào|gì)|hướng dẫn|làm sao|help|trợ giúp|giải thích`,
  ],
  ['talk', 'cảm ơn(?: nhiều)?|cám ơn(?: nhiều)?|thanks|thank|tks|chào|hello|alo'],
];

/** They are compiled when it is first wanted: a start waits for none of them. */
const messages = onDemand(() => sources.map(([what, source]) => [what, pattern(`^(?:${source})$`)] as const));

/** Every word that any of them has: a message with another word is none of them. */
const vocabulary = onDemand(
  (): ReadonlySet<string> => new Set(sources.flatMap(([, source]) => wordsIn(source))),
);

/** The longest message, in words, that is looked at as one to the bot: what units report is longer. */
const mostWords = 18;

const wordsOf = (text: string): string[] => tokenize(text).map(({ raw }) => raw);

/**
 * Whether a whole message speaks to the bot. Words that are the same in a report («đã hủy lịch họp») are more than the
 * message: only all of it together says so.
 */
export function toBot(text: string): ToBot | null {
  const words = wordsOf(text);
  if (words.length === 0 || words.length > mostWords) return null;
  const isStrange = (word: string): boolean => !vocabulary().has(word) && !/^\d+$/.test(word);
  const found = (said: readonly string[]): ToBot | null =>
    said.some(isStrange) ? null : (messages().find(([, known]) => known.test(said.join(' ')))?.[0] ?? null);
  const known = found(words);
  if (known) return known;
  // Courtesy is left out at both ends, never in the middle, and never all of it.
  for (let from = 0; from < words.length; from++) {
    if (from > 0 && !courtesy().has(words[from - 1]!)) return null;
    for (let to = words.length; to > from; to--) {
      if (to < words.length && !courtesy().has(words[to]!)) break;
      const inner = found(words.slice(from, to));
      if (inner) return inner;
    }
  }
  return null;
}

/** So much a text must lean to the bot, in log odds, before it is asked for: a question too many costs as much. */
const doubtful = 0.5;

/** The longest text that is doubted, in words and in signs. */
const longestDoubt = { words: 30, signs: 240 };

/** Whether a text may be meant for the bot, so that it is asked before it counts as an answer. */
export const isDoubtful = (text: string): boolean =>
  text.length <= longestDoubt.signs &&
  wordsOf(text).length <= longestDoubt.words &&
  leaningToBot(text) > doubtful;
