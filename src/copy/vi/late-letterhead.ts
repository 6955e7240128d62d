import { fixedSpans, spanSign, withoutFixedSpans } from '../../core/documents/fixed-spans.ts';
import {
  type Letterhead,
  type LetterheadField,
  letterheadFields,
  longestLetterhead,
} from '../../core/documents/letterhead.ts';
import type { LetterheadContent } from '../../core/features/letterhead/declared.ts';
import type { Line } from '../../core/said/message.ts';
import type { Names } from '../../core/said/names.ts';
import type { WordingOf } from '../wording.ts';
import { button, stopButton } from './button.ts';
import { shortOffice } from './called.ts';
import { confirmButtons } from './confirmation.ts';
import { letterheadOf } from './paper-head.ts';
import { b, joined, line, only, shortText } from './words.ts';

/** What each is called. */
export const fieldNames: Readonly<Record<LetterheadField, string>> = {
  parent: 'Cơ quan chủ quản',
  issuer: 'Cơ quan ban hành',
  symbol: 'Ký hiệu',
  place: 'Địa danh',
  addressees: 'Kính gửi',
  opening: 'Câu mở đầu',
  closing: 'Câu kết',
  titles: 'Chức vụ người ký',
  signer: 'Họ tên người ký',
  recipients: 'Nơi nhận',
};

/** How a field is typed, where that is not plain. */
const hints: Readonly<Partial<Record<LetterheadField, string>>> = {
  addressees: 'Gửi nhiều nơi thì mỗi nơi một dòng.',
  titles: 'Hai dòng thì cách nhau bằng dấu /, ví dụ KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC.',
  recipients: 'Mỗi nơi một dòng, hoặc cách nhau bằng dấu chấm phẩy; dòng lưu để cuối.',
  opening: `Chỗ ${spanSign} là tháng, quý hoặc năm của văn bản.`,
  closing: `Chỗ ${spanSign} là tháng, quý hoặc năm của văn bản.`,
};

const capitals: ReadonlySet<LetterheadField> = new Set(['parent', 'issuer', 'titles']);

/** A field as a paper has it. */
function shown({ plan, org }: Names, set: Letterhead, field: LetterheadField): string {
  const value = letterheadOf(plan, org, set)[field];
  if (value === '') return '(để trống)';
  return capitals.has(field) ? value.toLocaleUpperCase('vi') : value;
}

/** «Nơi nhận – Như trên; Sở KH&ĐT»: a name may not be followed by a colon, since some values end with one. */
const fieldLine = (name: string, value: string): Line => line(b(name), ` – ${value}`);

/** What stood there and what would; of equal words only that they no longer follow, or follow again, from the plan. */
const changeLines = (before: string, after: string, isSet: boolean): Line[] =>
  before === after
    ? [
        line('Đang ghi – ', b(after)),
        line(
          isSet
            ? 'Nội dung như cũ; đổi thì giữ cố định, không theo kế hoạch và danh bạ nữa.'
            : 'Nội dung như cũ; đổi thì lại theo kế hoạch và danh bạ.',
        ),
      ]
    : [line(`Trước – ${before}`), line('Sau – ', b(after))];

/** A sentence that names its month stands so in every paper: that is said before it is saved, with the sentence that follows it. */
const fixedLines = (field: LetterheadField, value: string): Line[] => {
  const fixed = fixedSpans(field, value);
  return fixed.length === 0
    ? []
    : [
        line(
          '⚠️ Câu này ghi cố định ',
          b(joined(fixed.map((one) => `«${one}»`))),
          ': văn bản của mọi tháng, quý, năm đều sẽ ghi như vậy.',
        ),
        line('Nên ghi – ', b(withoutFixedSpans(field, value))),
        line(`Chỗ ${spanSign} tự đổi theo tháng, quý hoặc năm của từng văn bản.`),
      ];
};

const isFixed = (field: LetterheadField, after: Letterhead): boolean =>
  fixedSpans(field, after[field] ?? '').length > 0;

/** Of a sentence so much is seen in the list; chosen, it is seen whole. */
const longestShown = 100;

/** Words for the head and foot of papers. */
export const letterhead = {
  letterhead: ({ set, unknown }, names) => ({
    lines: [
      ...(unknown === undefined
        ? []
        : [line(`Văn bản không có mục «${unknown}»; anh/chị chọn mục dưới đây.`)]),
      line('Văn bản của cơ quan ghi như sau. Số văn bản và chữ ký để trống.'),
      ...letterheadFields.map((field) =>
        fieldLine(
          `${fieldNames[field]}${set[field] === undefined ? '' : ' ✎'}`,
          shortText(shown(names, set, field), longestShown),
        ),
      ),
      ...(Object.keys(set).length > 0
        ? [line(`Mục có ✎ do ${shortOffice} đặt; các mục khác theo kế hoạch và danh bạ.`)]
        : [line('Các mục lấy theo kế hoạch và danh bạ. Chọn mục cần đổi.')]),
    ],
    buttons: letterheadFields.flatMap((_, at) =>
      at % 2 === 0
        ? [
            letterheadFields
              .slice(at, at + 2)
              .map((one) => button(fieldNames[one], { type: 'letterhead-field', field: one })),
          ]
        : [],
    ),
  }),
  'letterhead-value': ({ field, set }, names) => ({
    lines: [
      fieldLine(fieldNames[field], shown(names, set, field)),
      line(`Anh/chị gõ nội dung mới.${hints[field] ? ` ${hints[field]}` : ''}`),
    ],
    buttons: [
      ...(set[field] === undefined ? [] : [[button('Về mặc định', { type: 'letterhead-default', field })]]),
      [stopButton()],
    ],
  }),
  'letterhead-problem': ({ field, why }) =>
    only(
      why === 'empty'
        ? `Mục ${fieldNames[field]} cần có chữ; anh/chị gõ lại nhé.`
        : `Mục ${fieldNames[field]} dài quá ${longestLetterhead} ký tự; anh/chị rút gọn giúp.`,
    ),
  'confirm-letterhead': ({ field, before, after, asked }, names) => ({
    lines: [
      line(b(`Đổi ${fieldNames[field]} trong mọi văn bản?`)),
      ...changeLines(shown(names, before, field), shown(names, after, field), after[field] !== undefined),
      ...fixedLines(field, after[field] ?? ''),
    ],
    buttons: isFixed(field, after)
      ? [
          [button(`Ghi ${spanSign}`, { type: 'letterhead-spanned' })],
          confirmButtons(asked, 'Vẫn ghi cố định'),
        ]
      : [confirmButtons(asked)],
  }),
  'letterhead-same': ({ field }) => only(`Mục ${fieldNames[field]} đang ghi đúng như vậy, không có gì đổi.`),
  'letterhead-set': ({ field, set, at }, names) => ({
    lines: [
      line(at === null ? 'Đã lấy lại như trước khi đổi.' : 'Đã lưu, dùng từ văn bản sau.'),
      fieldLine(fieldNames[field], shown(names, set, field)),
    ],
    buttons: [
      ...(at === null ? [] : [[button('Nhầm – lấy lại', { type: 'letterhead-back', field, at })]]),
      [button('Mục khác', { type: 'show-letterhead' })],
    ],
  }),
} satisfies WordingOf<LetterheadContent>;
