import type { Measure } from '../../core/plan/plan.ts';
import type { Desk, Problem } from '../../core/report/desk-draft.ts';
import { isRate } from '../../core/report/figure.ts';
import { maxWords } from '../../core/report/report.ts';
import { numberAt, numberOf } from '../../core/report/task-number.ts';
import type { Line } from '../../core/said/message.ts';
import type { Names } from '../../core/said/names.ts';
import { say, type WordsOf } from '../wording.ts';
import { loadingIn, withUnit } from './entry.ts';
import { example, overdueWords, type TypedProblem, within } from './report-problems.ts';
import { figure, joined, line, shortText } from './words.ts';

type FigureProblem = Extract<Problem, { type: 'figure' }>['why'];

const figureProblems: Readonly<Record<FigureProblem, (range: string, like: string) => string>> = {
  'out-of-range': (range, like) => `Số phải ${range}, ${like}.`,
  'not-whole': (range, like) => `Số phải là số nguyên ${range}, ${like}.`,
  unreadable: (range, like) => `Tôi cần một con số ${range}, ${like}; có thể viết thêm lời sau số.`,
};

/** For which task files came: the one that is asked. What has not arrived yet is under way. */
function keptFiles(
  count: number,
  { draft: { step, pending }, tasks }: Desk,
  names: Names,
  worded?: true,
): string {
  const place = step.type === 'task' ? numberOf(tasks, step.taskId) : 0;
  const isUnderWay = loadingIn((pending.evidence ?? []).slice(-count), names) > 0;
  const [what, one] = names.takesFiles === false ? ['ảnh', 'ảnh'] : ['ảnh hoặc tệp', 'tệp'];
  return `📎 ${isUnderWay ? 'Đang tải' : 'Đã giữ'} ${count} ${what} cho nhiệm vụ ${place > 0 ? `${place} đang hỏi` : 'này'}${worded ? '' : ' (chưa ghi lời nào)'}. Nhầm ${one} thì gõ «bỏ ${one}».`;
}

/** The measure of the task that is asked for at this step. */
function measureAsked({ draft, tasks }: Desk): Measure | undefined {
  const { step } = draft;
  return step.type === 'task' ? tasks.find(({ task }) => task.id === step.taskId)?.task.measure : undefined;
}

/** What is wanted at this step, and how to get out of it. */
function helpFor({ draft }: Desk): string {
  const { step } = draft;
  const ways = 'Gõ «nhầm» để chọn lại, «để sau» để dừng, không mất gì.';
  if (step.type !== 'task') return `Bản này anh/chị gửi, sửa hoặc để sau. ${ways}`;
  const wanted: Readonly<Record<typeof step.part, string>> = {
    status: 'Anh/chị chọn tình trạng của nhiệm vụ này trong tháng.',
    figure: 'Anh/chị gõ một con số; chưa có thì chọn «Chưa có số liệu».',
    day: 'Anh/chị gõ ngày việc này xong, ví dụ 15/07, hoặc chọn «Xong trong hạn».',
    words: 'Anh/chị viết một tin ngắn như nói qua điện thoại; không có gì thì gõ «bỏ qua».',
  };
  return `${wanted[step.part]} ${ways}`;
}

/** What can be done where a question cannot be left out. */
function notLeftOut(desk: Desk): string {
  const { step, pending } = desk.draft;
  if (step.type !== 'task') return helpFor(desk);
  if (pending.keeps) return 'Việc bị trả lại cần một lý do mới giữ nguyên được; chọn lại thì gõ «nhầm».';
  const none = measureAsked(desk) ? '; chưa có số thì chọn «Chưa có số liệu»' : '';
  return `Nhiệm vụ nào cũng cần một tình trạng: chưa làm thì chọn «Chưa làm»${none}; chưa trả lời được thì gõ «để sau».`;
}

const problems: WordsOf<TypedProblem, [desk: Desk, names: Names], Line> = {
  overdue: (problem, desk, names) =>
    line(keptFiles(problem.kept, desk, names), ' ', overdueWords(problem, desk)),

  'too-long': ({ length }, _, { takesFiles }) =>
    line(
      `Tin dài ${figure(length)} ký tự, tối đa ${figure(maxWords)}. Anh/chị viết ngắn lại hoặc gửi kèm ${takesFiles === false ? 'ảnh' : 'tệp'}.`,
    ),
  figure({ why, kept, worded }, desk, names) {
    const measure = measureAsked(desk);
    if (!measure) return line('Tôi cần một con số.');
    const wrong = figureProblems[why](within(measure), `ví dụ ${example(measure)}`);
    return kept ? line(keptFiles(kept, desk, names, worded), ' ', wrong) : line(wrong);
  },
  choose({ kept, worded, told }, desk, names) {
    const { draft } = desk;
    if (told)
      return line(
        draft.pending.said === undefined
          ? 'Việc này đúng tiến độ, chậm hay chưa làm? Anh/chị chọn giúp tôi.'
          : `Tôi giữ lời «${shortText(draft.pending.said, 60)}»; anh/chị chọn tình trạng, lời ghi kèm theo.`,
      );
    if (kept)
      return line(
        keptFiles(kept, desk, names, worded),
        worded
          ? ' Anh/chị chọn tình trạng trước; lời kèm theo tôi hỏi lại sau đó.'
          : ' Anh/chị chọn tình trạng trước, rồi viết lời.',
      );
    return line(
      draft.step.type === 'summary'
        ? 'Tôi chưa hiểu. Anh/chị gửi, sửa hoặc để sau; hoặc gõ số nhiệm vụ và kết quả, ví dụ «4 xong, đã họp 15/5».'
        : 'Tôi chưa hiểu. Anh/chị chọn một tình trạng, hoặc gõ tên của nó, ví dụ «đúng tiến độ».',
    );
  },
  'which-number': ({ typed, kept }, desk, names) =>
    line(
      ...(kept ? [keptFiles(kept, desk, names), ' '] : []),
      `«${typed}» là ${typed}% hay gõ nhầm? Là số liệu thì gõ «${typed}%»; chọn thì gõ bằng chữ, ví dụ «đúng tiến độ».`,
    ),
  'which-unit'({ value, unit, kept }, desk, names) {
    const measure = measureAsked(desk);
    if (!measure) return line('Tôi cần một con số.');
    const asFigure = withUnit(value, measure);
    const wanted = isRate(measure) ? 'tỷ lệ' : `số ${measure.unit}`;
    return line(
      ...(kept ? [keptFiles(kept, desk, names), ' '] : []),
      `${asFigure} hay ${figure(value)} ${unit.toLowerCase()}? Là ${asFigure} thì gõ «${asFigure}»; không phải thì gõ ${wanted}, ví dụ ${example(measure)}.`,
    );
  },
  exception({ line: typed, why }, { tasks }) {
    if (why === 'number')
      return line(
        `Chưa ghi gì: dòng «${shortText(typed, 60)}» cần bắt đầu bằng số nhiệm vụ ${numbersOf(tasks)}, ví dụ «${numberAt(tasks, Math.min(3, tasks.length - 1))} xong, đã họp 15/5».`,
      );
    return line(
      why === 'figure'
        ? `Chưa ghi gì: «${shortText(typed, 60)}» thiếu số liệu đọc được, ví dụ «2 98,5».`
        : `Chưa ghi gì: «${shortText(typed, 60)}» chưa nói tình trạng, ví dụ «4 chậm vì chờ kinh phí».`,
    );
  },
  help: (_, desk) => line(helpFor(desk)),
  skip: (_, desk) => line(notLeftOut(desk)),
  talk: () => line('Vâng. Anh/chị trả lời tiếp câu này giúp tôi:'),
  'sent-twice': () => line('Tin này giống tin vừa rồi nên tôi chỉ ghi một lần. Cần thì gõ lại.'),
  going: () =>
    line(
      'Đang làm thì đúng tiến độ hay chậm? Có gì cần ghi thì gõ kèm, ví dụ «đúng tiến độ, đang lấy ý kiến».',
    ),
  unfinished: () =>
    line('Chưa xong mà vẫn trong hạn thì là «đúng tiến độ», quá hạn thì là «chậm»; chọn giúp tôi.'),
  partly: () =>
    line(
      'Xong một phần thì đúng tiến độ hay chậm? Có gì cần ghi thì gõ kèm, ví dụ «đúng tiến độ, xong 80%».',
    ),
  'no-such-task': (_, { tasks }) => line(`Chọn ${numbersOf(tasks)}.`),
};

/** «từ 1 đến 6»; of a part of a report its own numbers, «2 và 4». */
const numbersOf = (tasks: Desk['tasks']): string =>
  tasks.some(({ number }) => number !== undefined)
    ? joined(tasks.map((_, at) => String(numberAt(tasks, at))))
    : `từ 1 đến ${tasks.length}`;

/** Why what was typed, or came with files, was not taken. */
export const problemLine = (problem: TypedProblem, desk: Desk, names: Names): Line =>
  say(problems, problem, desk, names);
