import type { DocumentNotes, NotedProposal } from '../../core/documents/document-work.ts';
import type { DocumentsContent } from '../../core/features/documents/declared.ts';
import type { Line, Message } from '../../core/said/message.ts';
import { button } from './button.ts';
import { unheardWords } from './progress.ts';
import { spanName } from './span-name.ts';
import { b, capital, clock, joined, line, only, shortText } from './words.ts';

/** So many are named one by one. */
const mostNamed = 4;

/** «A, B và 3 … khác» */
function fewOf(names: readonly string[], others: string): string {
  if (names.length <= mostNamed) return joined([...names]);
  return `${names.slice(0, mostNamed - 1).join(', ')} và ${names.length - mostNamed + 1} ${others} khác`;
}

const monthsOf = (months: readonly number[]): string => `tháng ${joined(months.map(String))}`;

/** What a document lacks, in one line; nothing where it lacks nothing. */
function lackingWords(notes: DocumentNotes, year: number): string[] {
  const { told, before, ahead, open, unreported, returned, unread } = notes;
  const isOne = told.length === 1;
  const units = unreported.map(
    ({ unit, months, unheard }) =>
      `${isOne ? unit : `${unit}: ${monthsOf(months)}`}${unheard ? ` – ${unheardWords}` : ''}`,
  );
  const lacks = [
    ...(unreported.length > 0
      ? [`${unreported.length} đơn vị chưa báo cáo${isOne ? '' : ' đủ'} (${fewOf(units, 'đơn vị')})`]
      : []),
    ...(returned > 0 ? [`${returned} nội dung đang trả lại`] : []),
    ...(unread > 0 ? [`${unread} báo cáo chưa duyệt (/duyet)`] : []),
    ...(before.length > 0 ? [`chưa có số liệu ${monthsOf(before)}`] : []),
    ...(ahead.length > 0 ? [`${monthsOf(ahead)} chưa mở`] : []),
    ...open.map(({ month, deadlineAt }) =>
      isOne ? `kỳ chưa hết hạn (${clock(deadlineAt)})` : `${monthsOf([month])}/${year} chưa hết hạn`,
    ),
  ];
  return lacks.length === 0 ? [] : [`${lacks.join('; ')}.`];
}

const oneOf = ({ unit, code, words }: NotedProposal): string => `${unit} (${code}) «${shortText(words, 80)}»`;

/**
 * What is said under a document that was made: what it lacks, and which proposals do not go out with it.
 * @param to to whom it goes out; null where it goes to nobody
 */
export function noteLines(notes: DocumentNotes, year: number, to: string | null): Line[] {
  const lacking = lackingWords(notes, year).map((words) => line(b('Lưu ý'), ': ', words));
  if (to === null) return lacking;
  const { inside, unclear } = notes.proposals;
  return [
    ...lacking,
    ...(inside.length > 0
      ? [
          line(
            `${inside.length} kiến nghị nội bộ không đưa vào kiến nghị với ${to}: ${fewOf(inside.map(oneOf), 'kiến nghị')}.`,
          ),
        ]
      : []),
    ...(unclear.length > 0
      ? [
          line(
            `${unclear.length} kiến nghị chưa rõ gửi ai, đang để trong báo cáo: ${fewOf(unclear.map(oneOf), 'kiến nghị')}.`,
          ),
        ]
      : []),
  ];
}

/** Each proposal of some months, with where it goes and a choice that moves it; their words once, and not with each move. */
export function proposalsMessage({
  span,
  to,
  proposals,
  again,
}: Extract<DocumentsContent, { type: 'proposals' }>): Message {
  if (proposals.length === 0) return only(`${capital(spanName(span))} chưa có kiến nghị nào.`);
  const out = proposals.filter(({ isOut }) => isOut).length;
  const monthOf = (period: string): string =>
    span.from === span.to ? '' : `, tháng ${Number(period.slice(5))}`;
  return {
    lines: [
      line(
        b(`Kiến nghị ${spanName(span)}`),
        `: ${out} gửi ${to}, ${proposals.length - out} chỉ ở phụ lục. Chọn số để đưa vào hoặc bỏ ra.`,
      ),
      ...(again ? [] : proposals).map(({ unit, code, words, isOut, isPlaced, addressee, period }, at) =>
        line(
          `${at + 1} `,
          b(isOut ? `gửi ${to}` : 'chỉ ở phụ lục'),
          isOut && !isPlaced && addressee === 'nobody' ? ' (chưa rõ gửi ai)' : '',
          `: ${unit.name}, nhiệm vụ ${code}${monthOf(period)} – «${shortText(words, 120)}»`,
        ),
      ),
    ],
    buttons: [
      ...proposals.map(({ period, unit, taskId, isOut, code }, at) => [
        button(
          `${at + 1}. ${isOut ? 'Bỏ ra' : 'Đưa vào'}: ${unit.name}, nhiệm vụ ${code}${monthOf(period)}`,
          {
            type: isOut ? 'keep-proposal' : 'send-proposal',
            period,
            taskId,
            unit: unit.id,
          },
        ),
      ]),
      [button('Lập báo cáo', { type: 'make-document', kind: 'report', span })],
    ],
  };
}
