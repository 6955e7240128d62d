import type { Answer } from '../../core/ask/answer.ts';
import type { Message } from '../../core/message/message.ts';
import type { Role } from '../../core/people/org.ts';
import { commandLines } from './commands.ts';
import type { Names } from './names.ts';
import { b, line, planTitle } from './words.ts';

export function refusal(answer: Extract<Answer, { type: 'refused' }>, { plan, org }: Names): Message {
  const { refusal: why } = answer;
  switch (why.type) {
    case 'no-such-index':
      return {
        lines: [
          line(
            `Kế hoạch ${plan.year} không có chỉ số «${why.name}». ${plan.indices.length} chỉ số trong kế hoạch: ${plan.indices.map((index) => index.name).join('; ')}.`,
          ),
        ],
      };
    case 'no-such-person':
      return {
        lines: [
          line(
            `Kế hoạch ${plan.year} không có người này hoặc không ghi điều anh/chị hỏi về người đó; hãy hỏi theo tên chỉ số hoặc tên lãnh đạo phụ trách.`,
          ),
        ],
      };
    case 'no-such-unit':
      return {
        lines: [
          line(
            `Kế hoạch ${plan.year} không có đơn vị này; các đơn vị trong kế hoạch: ${org.units.map((unit) => unit.name).join('; ')}.`,
          ),
        ],
      };
    case 'no-such-year':
      return {
        lines: [
          line(
            `Kế hoạch không có số liệu năm đó; chỉ có hạng ${plan.year - 2}, kết quả ${plan.year - 1} và chỉ tiêu ${plan.year}.`,
          ),
        ],
      };
    case 'no-reasons':
      return {
        lines: [
          line(
            'Kế hoạch không ghi nguyên nhân; hãy hỏi về điểm, hạng, chỉ tiêu, nhiệm vụ, người phụ trách hoặc tiến độ của chỉ số.',
          ),
        ],
      };
    case 'out-of-plan':
      return {
        lines: [
          line(
            `Kế hoạch DDCI ${plan.year} không có điều này; hãy hỏi về chỉ số, chỉ tiêu, người phụ trách, đơn vị, nhiệm vụ, tiến độ hoặc hạn báo cáo.`,
          ),
        ],
      };
    case 'not-understood':
      return {
        lines: [
          line(
            `Tôi không hiểu câu này; hãy hỏi về chỉ số, chỉ tiêu, người phụ trách, đơn vị, nhiệm vụ, tiến độ hoặc hạn báo cáo, hoặc gõ /trogiup.`,
          ),
        ],
      };
  }
}

/** What the bot can be asked, and behind it what the asker may command; a greeting leaves that to /trogiup. */
export function help({ plan }: Names, asker: { role?: Role } | null): Message {
  return {
    lines: [
      line(
        `${asker ? '' : 'Chào anh/chị! '}Tôi trả lời về `,
        b(planTitle(plan)),
        `: ${plan.indices.length} chỉ số, ai phụ trách, chỉ tiêu, nhiệm vụ, tiến độ và hạn báo cáo.`,
      ),
      line('Hỏi bằng lời thường, có dấu hay không dấu đều được:'),
      line('• ai phụ trách chi phí thời gian'),
      line('• còn chỉ tiêu?'),
      line('• nhiệm vụ của thanh tra'),
      line('• chỉ số nào tụt nhiều nhất'),
      line('• có gì chậm không'),
      line('• hạn báo cáo tháng này'),
      ...(asker
        ? [line(''), ...commandLines(asker.role).map((one) => line(one))]
        : [line('Các lệnh: /trogiup')]),
    ],
  };
}
