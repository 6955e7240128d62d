import type { Coordinated, CoordinatingContent } from '../../core/features/coordinating/declared.ts';
import type { Button } from '../../core/said/message.ts';
import { toPeriod } from '../../core/time/period.ts';
import { say, type WordingOf, type WordsOf } from '../wording.ts';
import { button, inPages, stopButton } from './button.ts';
import { taskWords } from './cadence-name.ts';
import { confirmButtons } from './confirmation.ts';
import { b, capital, i, line, monthName, only, shortText } from './words.ts';

const month = (period: string): string => monthName(toPeriod(period));

/** «việc 3 của Thanh tra Sở» */
const called = ({ place, unit }: Coordinated): string => `việc ${place} của ${unit.name}`;

const at = ({ unit, period, assignment }: Coordinated) => ({
  period,
  of: unit.id,
  taskId: assignment.task.id,
});

const choice = (seen: Coordinated): Button =>
  button(
    `${seen.share ? '✓ ' : ''}${seen.unit.name}, việc ${seen.place}: ${taskWords(seen.assignment.task, 40)}`,
    { type: 'write-share', ...at(seen) },
  );

type Why = Extract<CoordinatingContent, { type: 'share-refused' }>['why'];

const refusals: WordsOf<Why, []> = {
  locked: ({ period }) => `Kỳ ${month(period)} đã khóa. Không có gì thay đổi.`,
  'not-coordinating': ({ unit }) =>
    `Kế hoạch không giao đơn vị anh/chị phối hợp việc này${unit ? ` của ${unit.name}` : ''}. Không có gì thay đổi.`,
  'not-yours': () =>
    'Phần phối hợp do trưởng đơn vị phối hợp hoặc người đang thay ghi. Không có gì thay đổi.',
  'no-number': ({ unit, number }) =>
    `${unit.name} không có việc ${number} mà đơn vị anh/chị phối hợp. Xem danh sách: «phần phối hợp»`,
  own: ({ unit }) => `${unit.name} là đơn vị của anh/chị: việc của mình thì trả lời trong /baocao.`,
};

/** Words for what co-ordinating units add. */
export const coordinating = {
  'shares-listed': ({ unit, period, all, words }) => {
    if (all.length === 0)
      return only(
        `Đơn vị anh/chị không phối hợp việc nào${unit ? ` của ${unit.name}` : ''} phải báo cáo trong ${month(period)}.`,
      );
    if (words)
      return {
        lines: [line(`«${shortText(words, 200)}» là phần phối hợp của việc nào?`)],
        ...inPages([...all.map(choice), stopButton()]),
      };
    const added = all.filter(({ share }) => share !== null).length;
    return {
      lines: [
        line(
          b(`Phối hợp ${month(period)}: ${all.length} việc${unit ? ` của ${unit.name}` : ''}`),
          `${added > 0 ? `, đã thêm phần của mình ở ${added} việc (✓)` : ''}. Thêm vào việc nào?`,
        ),
        line(i('Phần này hiện dưới câu trả lời của đơn vị chủ trì, không đổi tình trạng của việc.')),
      ],
      ...inPages(all.map(choice)),
    };
  },
  'share-words': ({ seen }) => ({
    lines: [
      line(b(capital(called(seen))), ` · ${taskWords(seen.assignment.task, 160)}`),
      ...(seen.share ? [line(`Đang ghi: «${shortText(seen.share.words, 300)}»`)] : []),
      line(
        `Đơn vị anh/chị đã làm gì trong phần phối hợp ${month(seen.period)}? Trả lời một tin${seen.share ? '; lời mới thay lời cũ' : ''}.`,
      ),
    ],
    buttons: [
      [
        ...(seen.share ? [button('Rút phần này', { type: 'withdraw-share', ...at(seen) })] : []),
        stopButton(),
      ],
    ],
  }),
  'share-doubted': ({ seen, words, asked }) => ({
    lines: [line(`Ghi «${shortText(words, 200)}» làm phần phối hợp ở ${called(seen)}?`)],
    buttons: [confirmButtons(asked, 'Ghi', 'Thôi')],
  }),
  'share-too-long': ({ length, longest }) =>
    only(`Lời này dài ${length} ký tự, quá ${longest}; viết ngắn lại giúp tôi.`),
  'share-saved': ({ seen, isChanged }) => ({
    lines: [
      line(
        `✅ ${isChanged ? 'Đã sửa' : 'Đã thêm'} phần phối hợp ở ${called(seen)}, ${month(seen.period)}: «${shortText(seen.share?.words ?? '', 200)}». Sửa, rút được đến khi khóa kỳ.`,
      ),
    ],
    buttons: [
      [
        button('Nhầm – lấy lại', { type: 'undo-share', ...at(seen) }),
        button('Việc khác', { type: 'list-shares', period: seen.period }),
      ],
    ],
  }),
  'share-withdrawn': ({ seen, isUndone }) => ({
    lines: [
      line(
        seen.share
          ? `Đã lấy lại; phần phối hợp ở ${called(seen)} như trước: «${shortText(seen.share.words, 200)}»`
          : `${isUndone ? 'Đã lấy lại' : 'Đã rút'} phần phối hợp ở ${called(seen)}.`,
      ),
    ],
  }),
  'share-refused': ({ why }) => only(say(refusals, why)),
} satisfies WordingOf<CoordinatingContent>;
