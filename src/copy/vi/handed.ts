import type { HandedDraft } from '../../core/report/handed-draft.ts';
import type { Button } from '../../core/said/message.ts';
import { toPeriod } from '../../core/time/period.ts';
import { button } from './button.ts';
import { monthName } from './words.ts';

/** «Đã có 1/6 báo cáo tháng 5/2023 do Vi Thanh Bình soạn.» */
export const handedWords = ({ period, answered, of, from, own }: HandedDraft): string =>
  `Đã có ${answered}/${of} báo cáo ${monthName(toPeriod(period))} do ${own ? 'anh/chị' : (from?.name ?? 'người trước')} soạn.`;

export const handedButtons = (
  { draftId, period }: HandedDraft,
  _at = 0,
  all: readonly HandedDraft[] = [],
): Button[][] => {
  const of = all.length > 1 ? ` · ${monthName(toPeriod(period))}` : '';
  return [
    [button(`Dùng${of}`, { type: 'take-over', draftId }), button(`Làm lại${of}`, { type: 'anew', draftId })],
  ];
};
