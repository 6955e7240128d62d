import { pattern } from '../sentence.ts';

/** «kể ra», «liệt kê», «gồm những việc nào»: the rows themselves are wanted, and no number of them alone; «liệt kê số việc» counts. */
export const wantsRows = pattern(
  'kể (?:ra|rõ|hết|tên|cụ thể|từng|các|những|mấy|giúp|lại|luôn)|liệt kê(?! (?:giúp |cho |em |anh |chị |tôi )*số )|nêu (?:ra|rõ|hết|tên|cụ thể|từng|các|những)|(?:việc|nhiệm vụ|mục|cái|đầu việc) (?:nào|gì)|ghi rõ|kèm tên|(?:nói |ghi |nêu )?cụ thể',
);
