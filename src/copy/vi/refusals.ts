import type { Refusal } from '../../core/ask/answer.ts';
import type { Names } from '../../core/said/names.ts';
import type { WordsOf } from '../wording.ts';
import type { lateRefusals } from './late-refusals.ts';
import { planTitle } from './words.ts';

type LateRefusal = Extract<Refusal, { type: keyof typeof lateRefusals }>;

/** Why something is not answered that needs no question engine to be refused, and what can be asked instead. */
export const refusals: WordsOf<Exclude<Refusal, LateRefusal>, [names: Names]> = {
  'out-of-plan': (_, { plan }) =>
    `${planTitle(plan)} không có điều này; hãy hỏi về chỉ số, chỉ tiêu, người phụ trách, đơn vị, nhiệm vụ, tiến độ hoặc hạn báo cáo.`,
  'in-private': ({ why }) =>
    why === 'ranked'
      ? 'Điều này hãy hỏi tôi ở chat riêng: trong nhóm tôi không xếp thứ tự đơn vị, không nêu giờ gửi, số ngày trễ.'
      : 'Điều này hãy hỏi tôi ở chat riêng.',
  'before-first': ({ month, first }, { plan }) =>
    `Tôi không có báo cáo tháng ${month}/${plan.year}: dữ liệu bắt đầu từ tháng ${first}/${plan.year}; hãy hỏi về các tháng sau đó.`,
  'not-understood': () =>
    'Tôi không hiểu câu này; hãy hỏi về chỉ số, chỉ tiêu, người phụ trách, đơn vị, nhiệm vụ, tiến độ hoặc hạn báo cáo, hoặc gõ /trogiup.',
};
