import type { Refusal } from '../../core/ask/answer.ts';
import { unitsNow } from '../../core/people/as-of.ts';
import type { Names } from '../../core/said/names.ts';
import type { WordsOf } from '../wording.ts';
import { shortOffice, theAgency, theOffice } from './called.ts';
import { hasLongNames, joined, moment } from './words.ts';

/** Of which years the plan has figures, and which: no more is said than there is. */
const figuresOfYears = ({ indices, year }: Names['plan']): string[] => [
  ...(indices.some(({ baseline }) => baseline.previous !== null) ? [`hạng ${year - 2}`] : []),
  ...(indices.some(({ baseline }) => baseline.score !== null || baseline.rank !== null)
    ? [`kết quả ${year - 1}`]
    : []),
  `chỉ tiêu ${year}`,
];

/** Why a question is not answered, and what can be asked instead, where only the question engine finds that it is not. */
export const lateRefusals = {
  'no-such-index': ({ name }, { plan }) =>
    `Kế hoạch ${plan.year} không có chỉ số «${name}». ${hasLongNames(plan.indices) ? `Xem ${plan.indices.length} chỉ số trong kế hoạch: /index` : `${plan.indices.length} chỉ số trong kế hoạch: ${plan.indices.map((index) => index.name).join('; ')}.`}`,
  'no-such-person': (_, { plan }) =>
    `Kế hoạch ${plan.year} không có người này hoặc không ghi điều anh/chị hỏi về người đó; hãy hỏi theo tên chỉ số hoặc tên lãnh đạo phụ trách.`,
  'no-such-unit': (_, { plan, org }) =>
    `Kế hoạch ${plan.year} không có đơn vị này; các đơn vị trong kế hoạch: ${unitsNow(org)
      .map((unit) => unit.name)
      .join('; ')}.`,
  'no-such-year': (_, { plan }) =>
    `Kế hoạch không có số liệu năm đó; chỉ có ${joined(figuresOfYears(plan))}.`,
  'no-reasons': () =>
    'Kế hoạch không ghi nguyên nhân; hãy hỏi về điểm, hạng, chỉ tiêu, nhiệm vụ, người phụ trách hoặc tiến độ của chỉ số.',
  'no-such-group': ({ tends }, { plan }) =>
    `Kế hoạch ${plan.year} không chia chỉ số thành nhóm ${tends === 'improve' ? 'cần cải thiện' : 'duy trì'}; các nhóm: ${joined(plan.groups.map(({ short }) => short))}. Hãy hỏi «chỉ số nào ${tends === 'improve' ? 'điểm thấp nhất' : 'điểm cao nhất'}».`,
  unclear: ({ words }) =>
    `Tôi chưa hiểu phần «${words.join(' ')}»; hãy hỏi về chỉ số, chỉ tiêu, người phụ trách, nhiệm vụ, tiến độ hoặc hạn báo cáo.`,
  uncombined: ({ words }) =>
    `Tôi hiểu từng phần nhưng chưa ghép được ${words.some((word) => word !== '') ? `«${words.filter((word) => word !== '').join('», «')}» vào câu trả lời` : 'cả câu'}; anh/chị hãy hỏi từng ý một, ví dụ «có gì chậm không», «vướng mắc của thanh tra», «ai chưa báo cáo».`,
  'not-found': ({ words }, { plan }) =>
    `Tôi chỉ có kế hoạch, báo cáo và danh bạ của ${plan.agency.name}, không có số liệu về «${words.join(' ')}»; hãy hỏi về chỉ số, chỉ tiêu, người phụ trách, nhiệm vụ hoặc tiến độ của ${theAgency}.`,
  'no-field': ({ field, ofPlan }, { plan }) =>
    ofPlan
      ? `Kế hoạch ${plan.year} không ghi ${field}; báo cáo có nói đến ở từng việc thì hãy hỏi theo tên việc, ví dụ «${plan.indices[0]!.name} tháng này thế nào».`
      : `Kế hoạch ${plan.year} và các báo cáo không có ${field}; hãy hỏi về điểm, hạng, chỉ tiêu, người phụ trách, nhiệm vụ hoặc tiến độ.`,
  forecast: ({ index }, { plan: { composite, year, overallAim } }) =>
    index
      ? `Kết quả ${year} của ${index.name} chưa có nên tôi không dự đoán; hãy hỏi chỉ tiêu, kết quả năm trước hoặc tiến độ các nhiệm vụ của chỉ số này.`
      : `Kết quả ${composite} ${year} chưa có nên tôi không dự đoán; kế hoạch đặt mục tiêu «${overallAim.words.replace(/[.]$/, '')}».`,
  'other-agency': ({ name }, { plan }) =>
    `Tôi chỉ có Kế hoạch của ${plan.agency.name}, không có số của ${name}; hãy hỏi về chỉ số, nhiệm vụ hoặc tiến độ của ${theAgency}.`,
  'no-own': ({ of }) =>
    of === 'unit'
      ? `Danh bạ chưa ghi đơn vị của anh/chị; hãy hỏi theo tên đơn vị, hoặc nhắn ${theOffice} để được thêm.`
      : 'Danh bạ chưa giao việc nào cho anh/chị; hãy hỏi theo tên đơn vị hoặc tên lãnh đạo.',
  'not-yours': ({ what }) =>
    what === 'ranking'
      ? `Xếp hạng các đơn vị chỉ lãnh đạo và ${shortOffice} xem được; số của đơn vị anh/chị: /thongke. Ai đã báo cáo, ai trễ hạn thì hỏi được, ví dụ «ai nộp rồi, ai trễ».`
      : `Việc trả lại và nhắc đơn vị khác chỉ lãnh đạo và ${shortOffice} xem được; hãy hỏi về đơn vị của anh/chị.`,
  'draft-of-others': ({ unit, month, sent }, { plan }) =>
    `Không xem được: bản nháp của ${unit.name} chỉ người của đơn vị đó thấy, ở chat riêng. Báo cáo tháng ${month}/${plan.year} của ${unit.name} ${sent ? 'đã gửi; hãy hỏi báo cáo đã gửi' : 'chưa gửi'}.`,
  'month-ahead': ({ month, openAt, deadlineAt, owes }, { plan }) =>
    `Kỳ tháng ${month}/${plan.year} chưa mở (mở từ ${moment(openAt)}, hạn ${moment(deadlineAt)})${owes ? `; theo kế hoạch ${owes.unit.name} phải báo cáo ${owes.tasks} nhiệm vụ` : ''}; hãy hỏi về tháng đã mở.`,
} satisfies Partial<WordsOf<Refusal, [names: Names]>>;
