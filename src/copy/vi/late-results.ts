import type { ResultDoubt, ResultRow, ResultsContent } from '../../core/features/results/declared.ts';
import type { ResultProblem } from '../../core/features/results/read-results.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { hasReached, type YearResults } from '../../core/plan/results.ts';
import type { Line } from '../../core/said/message.ts';
import type { Names } from '../../core/said/names.ts';
import type { WordingOf } from '../wording.ts';
import { button, stopButton } from './button.ts';
import { confirmButtons } from './confirmation.ts';
import { resultWords, yearResultLines } from './result-words.ts';
import { resultsSheet } from './results-sheet.ts';
import { b, codedIndex, figure, joined, line, only } from './words.ts';

interface Limits {
  scale: number;
  agencies: number | null;
}

const problems: Readonly<Record<ResultProblem, (limits: Limits) => string>> = {
  unreadable: () =>
    'Tôi chưa đọc được. Gõ điểm rồi hạng, ví dụ «7,28 hạng 5»; chỉ có một số thì gõ «7,28» hoặc «hạng 5».',
  bare: () =>
    'Ở đây lựa chọn gõ bằng chữ: «bỏ qua», «xong», «nhầm», «thôi». Nếu đó là điểm thì gõ rõ, ví dụ «3,0» hoặc «3 điểm».',
  scale: ({ scale }) => `Điểm không quá ${figure(scale)} (thang điểm của kế hoạch). Anh/chị xem lại.`,
  rank: ({ agencies }) =>
    `Hạng là số từ 1${agencies === null ? '' : ` đến ${agencies} (số cơ quan được xếp hạng trong kế hoạch)`}. Anh/chị xem lại.`,
  of: ({ agencies }) =>
    `Kế hoạch ghi ${agencies} cơ quan được xếp hạng. Gõ lại hạng, không kèm số cơ quan, nếu năm nay khác.`,
  'unknown-index': () =>
    'Tôi không thấy chỉ số đó trong kế hoạch. Mỗi dòng: mã chỉ số, điểm, hạng, ví dụ «2.1 7,28 5».',
  twice: () => 'Một chỉ số được ghi hai lần. Anh/chị giữ lại một dòng.',
};

/** The same in a few words, behind the line that it is said of. */
const lineProblems: Readonly<Record<ResultProblem, (limits: Limits) => string>> = {
  unreadable: () => 'chưa đọc được điểm, hạng',
  bare: () => 'chưa rõ là điểm hay hạng',
  scale: ({ scale }) => `điểm quá ${figure(scale)}`,
  rank: ({ agencies }) => (agencies === null ? 'hạng phải từ 1' : `hạng ngoài 1 đến ${agencies}`),
  of: ({ agencies }) => `kế hoạch ghi ${agencies} cơ quan được xếp hạng`,
  'unknown-index': () => 'không có chỉ số này trong kế hoạch',
  twice: () => 'chỉ số được ghi hai lần',
};

/** So many lines that cannot be taken are told. */
const mostLines = 8;

/** Where a sheet can be filled in and sent back, for who reads it where no file is taken. */
const sheetElsewhere = (speaksOn: Names['speaksOn']): string =>
  speaksOn?.includes('telegram') === false ? '' : ' Điền bằng tệp Excel thì gõ /ketqua trên Telegram.';

const rowLine = ({ index, result, before }: ResultRow): Line =>
  line(
    `– ${codedIndex(index)}: `,
    b(resultWords(result)),
    before ? ` (trước ghi ${resultWords(before)})` : '',
  );

const doubtLine = (doubt: ResultDoubt): Line =>
  line(
    doubt.type === 'same'
      ? `Các chỉ số ${joined(doubt.codes)} cùng điểm và cùng hạng: có đúng không?`
      : `Chỉ số ${doubt.code} lệch nhiều so với năm trước: có đúng không?`,
  );

/** Why some results are neither «đạt» nor «chưa đạt»; nothing where each can be told. */
function untoldLines({ indices }: Plan, { values }: YearResults): Line[] {
  const untold = indices.filter((index) => {
    const result = values[index.code];
    return result !== undefined && hasReached(index, result) === null;
  });
  return untold.length === 0
    ? []
    : [
        line(
          `Chưa xác định đạt hay chưa: ${joined(untold.map(({ code }) => code))} (chỉ tiêu không so được với điểm, hạng đã ghi).`,
        ),
      ];
}

/** Words for what the province published of a year. */
export const results = {
  results: ({ plan, results: recorded, isChangeable }) => ({
    lines: [...yearResultLines(plan.indices, plan, [recorded]), ...untoldLines(plan, recorded)],
    ...(isChangeable
      ? {
          buttons: [
            [button('Ghi lại', { type: 'enter-results', year: plan.year })],
            [
              button(recorded.before ? 'Về lần ghi trước' : 'Bỏ kết quả đã ghi', {
                type: 'withdraw-results',
                year: plan.year,
              }),
            ],
          ],
        }
      : {}),
  }),
  'ask-result': ({ year, index, place, of, known }, { takesFiles, speaksOn }) => ({
    lines: [
      line(
        b(`${place}/${of}`),
        ` · ${codedIndex(index)}: điểm và hạng năm ${year}? Ví dụ «7,28 hạng 5».${known ? ` Đang ghi: ${resultWords(known)}.` : ''}`,
      ),
      ...(place === 1
        ? [
            line(
              `Gõ một lần nhiều dòng cũng được, mỗi dòng một chỉ số: «2.1 7,28 5».${takesFiles === false ? sheetElsewhere(speaksOn) : ''}`,
            ),
          ]
        : []),
    ],
    // A number that is typed is the score.
    wordsOnly: true,
    typed: 'Gõ «bỏ qua», «xong» để xem lại, «nhầm» để quay lại, hoặc «thôi».',
    buttons: [
      [button('Bỏ qua', { type: 'skip-result' }), button('Xong, xem lại', { type: 'finish-results' })],
      [
        ...(takesFiles === false ? [] : [button('Điền trong Excel', { type: 'results-sheet', year })]),
        stopButton(),
      ],
    ],
  }),
  'bad-result': ({ why, scale, agencies, lines }) => ({
    lines:
      lines.length === 0
        ? [line(problems[why]({ scale, agencies }))]
        : [
            line(`Có ${lines.length} dòng chưa ghi được:`),
            ...lines
              .slice(0, mostLines)
              .map((one) => line(`– «${one.line}»: ${lineProblems[one.why]({ scale, agencies })}`)),
            ...(lines.length > mostLines ? [line(`… và ${lines.length - mostLines} dòng nữa.`)] : []),
            line(
              'Chưa ghi dòng nào; sửa rồi gửi lại tất cả. Mỗi dòng: mã chỉ số, điểm, hạng, ví dụ «2.1 7,28 5».',
            ),
          ],
  }),
  'confirm-results': ({ year, rows, doubts, left, asked }) => ({
    lines: [
      line(b(`Lưu kết quả năm ${year}?`), left > 0 ? ` Còn ${left} chỉ số chưa ghi.` : ''),
      ...rows.map(rowLine),
      ...doubts.map(doubtLine),
    ],
    buttons: [confirmButtons(asked, 'Lưu')],
  }),
  'no-results-sheet': (_, { speaksOn }) =>
    only(
      `Ở đây tôi không nhận được tệp nên chưa điền bằng Excel được: gõ /ketqua rồi mỗi dòng một chỉ số, ví dụ «2.1 7,28 5».${sheetElsewhere(speaksOn)}`,
    ),
  'results-sheet': ({ plan, results: recorded }, { rehearsal = false }) => ({
    lines: [
      line(
        'Điền cột Điểm, Hạng trong tệp này rồi gửi lại vào đây; tôi cho xem trước khi lưu. Ô để trống thì bỏ qua.',
      ),
    ],
    attachment: resultsSheet(plan, recorded, rehearsal),
  }),
  'results-saved': ({ year, count }) => ({
    lines: [
      line(
        `Đã lưu kết quả năm ${year} của ${count} chỉ số; thẻ chỉ số, câu trả lời và tổng kết năm dùng số này.`,
      ),
    ],
    buttons: [[button('Bỏ lần ghi này', { type: 'withdraw-results', year })]],
  }),
  'results-withdrawn': ({ year, isRestored }) =>
    only(
      isRestored
        ? `Đã bỏ lần ghi vừa rồi; kết quả năm ${year} về như trước.`
        : `Đã bỏ kết quả năm ${year}; coi như chưa công bố.`,
    ),
  'no-results': ({ why, years }) =>
    only(
      why === 'nothing'
        ? 'Chưa ghi chỉ số nào nên không có gì để lưu.'
        : `Tôi chỉ có kế hoạch năm ${joined(years.map(String))}, ví dụ /ketqua ${years[0]}.`,
    ),
} satisfies WordingOf<ResultsContent>;
