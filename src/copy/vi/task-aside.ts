import type { ReportingContent } from '../../core/features/reporting/declared.ts';
import { theOffice } from './called.ts';
import { shortText } from './words.ts';

type Aside = Extract<ReportingContent, { type: 'task-aside' }>;

/** What somebody said of a task that is no answer of it, and what can be done instead. */
const asides: Readonly<Record<Aside['why'], (aside: Aside) => string>> = {
  'not-ours'({ unit, task, isSent }) {
    const wrong = `Giao nhầm thì nhắn ${theOffice}: chỉ ${theOffice} sửa được kế hoạch.`;
    if (!task) return `Việc của từng đơn vị là theo kế hoạch. ${wrong} Xem việc của ${unit.name}: /baocao.`;
    const { place, work } = task;
    const until = isSent ? '' : ` Đến lúc đó vẫn cần một tình trạng, ví dụ «${place} không phát sinh».`;
    return `Nhiệm vụ ${place} (${shortText(work.task.text, 50)}) kế hoạch giao ${unit.name}. ${wrong}${until}`;
  },
  'left-out': ({ task }) =>
    `Nhiệm vụ nào cũng cần một tình trạng: tháng này không có gì thì gõ «${task?.place ?? 4} không phát sinh», chưa làm thì gõ «${task?.place ?? 4} chưa làm».`,
  'no-words': ({ task, isSent }) =>
    `Nhiệm vụ ${task?.place ?? ''} ${isSent ? 'đã gửi ' : ''}không có lời đó; không có gì thay đổi.`,
  'no-such-task': ({ unit, count }) => `Báo cáo của ${unit.name} có các nhiệm vụ từ 1 đến ${count}.`,
};

/** The same as one sentence or two. */
export const taskAside = (aside: Aside): string => asides[aside.why](aside);
