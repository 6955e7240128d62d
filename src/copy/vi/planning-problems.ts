import type { PlanProblem } from '../../core/features/planning/declared.ts';
import type { NotRead } from '../../core/plan/paper-read.ts';
import type { PlanFault } from '../../core/plan/plan-fault.ts';
import { refusalWords } from './import.ts';
import { shortList } from './short-list.ts';
import { shortDate } from './words.ts';

// Why a paper could not be read, or its plan cannot be used.

export const notReadWords = (why: NotRead): string => {
  switch (why.type) {
    case 'refused':
      return refusalWords[why.why] ?? refusalWords.broken!;
    case 'slow':
      return 'Đọc quá lâu nên tôi dừng lại. Hãy chỉ gửi phần kế hoạch và phụ lục, bỏ ảnh trong văn bản.';
    case 'unavailable':
      return why.why === 'too-large'
        ? refusalWords['too-large']!
        : 'Tôi không tải được tệp từ nền tảng. Hãy gửi lại tệp.';
  }
};

/** «chỉ số 1.1, 2.3», each code once. */
function codesIn(what: string, codes: readonly (string | undefined)[]): string[] {
  const known = [...new Set(codes.flatMap((code) => code ?? []))];
  const { shown, left } = shortList(known, ', ');
  return known.length === 0 ? [] : [`${what} ${shown.join(', ')}${left > 0 ? ` và ${left} mã nữa` : ''}`];
}

/** How many places of a plan do not fit, where they are, and by what they are put right. */
function refusedWords(faults: readonly PlanFault[], takesFiles: boolean): string {
  const places = [
    ...codesIn(
      'chỉ số',
      faults.map(({ index }) => index),
    ),
    ...codesIn(
      'nhiệm vụ',
      faults.map(({ task }) => task),
    ),
    ...(faults.some(({ index, task }) => (index ?? task) === undefined) ? ['phần chung hoặc danh bạ'] : []),
  ];
  return `Chưa dùng được: có ${faults.length} chỗ chưa khớp, ở ${places.join('; ')}. Anh/chị trả lời các câu hỏi${takesFiles ? ' hoặc sửa trong tệp Excel' : ''}.`;
}

export const problemWords = (problem: PlanProblem, takesFiles: boolean): string => {
  switch (problem.type) {
    case 'lacking':
      return `Chưa dùng được: văn bản còn thiếu ${problem.count} điểm phải có. Tôi hỏi từng điểm${takesFiles ? ', hoặc anh/chị sửa trong tệp Excel' : ''}.`;
    case 'older':
      return `Văn bản là kế hoạch năm ${problem.year}, cũ hơn kế hoạch đang dùng (năm ${problem.live}). Hãy gửi kế hoạch năm ${problem.live} đã điều chỉnh, hoặc kế hoạch năm sau.`;
    case 'other-agency':
      return `Văn bản là của ${problem.name}, còn bot đang chạy cho ${problem.live} và đã có báo cáo. Mỗi cơ quan dùng một bot riêng: nhờ người quản trị lập thư mục mới (npm run setup).`;
    case 'same':
      return 'Văn bản không khác kế hoạch đang dùng ở điểm nào, nên không có gì để điều chỉnh.';
    case 'no-month-left':
      return `Kỳ báo cáo cuối cùng của năm ${problem.year} (tháng 12) đã hết hạn lúc ${shortDate(problem.deadlineAt)}, nên kế hoạch này không còn tháng nào để báo cáo. Nếu là kế hoạch năm ${problem.year + 1}, hãy sửa năm của kế hoạch${takesFiles ? ' trong tệp Excel' : ''} rồi chọn lại ngày.`;
    case 'refused':
      return refusedWords(problem.faults, takesFiles);
  }
};
