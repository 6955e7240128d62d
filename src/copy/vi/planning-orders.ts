import { askedAt } from '../../core/features/asked-at.ts';
import type { PlanningContent } from '../../core/features/planning/declared.ts';
import type { Draft } from '../../core/plan/draft.ts';
import type { CarriedOut, DraftChanged, DraftOrder, OrderProblem } from '../../core/plan/ordered-of-draft.ts';
import type { Button, Line, Message } from '../../core/said/message.ts';
import type { Names } from '../../core/said/names.ts';
import type { WordingOf } from '../wording.ts';
import { button } from './button.ts';
import { shortOffice, theOffice } from './called.ts';
import { confirmButtons } from './confirmation.ts';
import { filesElsewhere, newButton, sheetButton } from './planning-ways.ts';
import { b, line, only, shortText } from './words.ts';

type OrderContent = Extract<
  PlanningContent,
  {
    type:
      | 'confirm-draft-change'
      | 'draft-changed'
      | 'draft-change-undone'
      | 'draft-change-stays'
      | 'draft-order-problem'
      | 'plan-change-how';
  }
>;

/** What of an index or a task is changed. */
const fields: Readonly<
  Record<Exclude<DraftChanged['what'], 'strike-index' | 'strike-task' | 'add'>, string>
> = {
  target: 'mục tiêu',
  time: 'thời hạn',
  owners: 'đơn vị thực hiện',
  lead: 'đơn vị chủ trì',
  name: 'tên',
  text: 'nội dung',
};

const ofIndex: ReadonlySet<DraftChanged['what']> = new Set(['strike-index', 'target', 'lead', 'name']);

const placeOf = ({ what, of, name }: DraftChanged): string =>
  `${ofIndex.has(what) ? 'chỉ số' : 'nhiệm vụ'} ${of} «${shortText(name, 80)}»`;

/** A task without a time is reported every month. */
const orNone = ({ what }: DraftChanged, words: string): string =>
  words !== '' ? `«${shortText(words, 120)}»` : what === 'time' ? 'báo cáo hằng tháng' : 'chưa có';

/** Tasks that go with an index. */
const withTasks = ({ tasks }: DraftChanged): string =>
  tasks === 0 ? '' : `, cùng ${tasks} nhiệm vụ của chỉ số này`;

/** One change that was made. */
function changedLine(one: DraftChanged): Line {
  const { what } = one;
  if (what === 'strike-index' || what === 'strike-task')
    return line(`Đã bỏ ${placeOf(one)} khỏi bản nháp${withTasks(one)}.`);
  if (what === 'add')
    return line(
      `Đã thêm nhiệm vụ ${one.of} vào bản nháp: «${shortText(one.after, 200)}», đơn vị chủ trì chỉ số thực hiện, báo cáo hằng tháng.`,
    );
  if (one.before === one.after) return line(`Bản nháp đã ghi như vậy: ${placeOf(one)}.`);
  return line(
    `Đã đổi ${fields[what]} của ${placeOf(one)} trong bản nháp: ${orNone(one, one.before)} thành `,
    b(orNone(one, one.after)),
    '.',
  );
}

const shownNumbers = 3;

/** Tasks have their numbers in their order: those behind one that is gone move up. */
function renumberedLine({ renumbered }: CarriedOut): Line[] {
  if (renumbered.length === 0) return [];
  const told = renumbered.slice(0, shownNumbers).map(([before, after]) => `${before} thành ${after}`);
  const more = renumbered.length > shownNumbers ? ` và ${renumbered.length - shownNumbers} số nữa` : '';
  return [line(`Nhiệm vụ phía sau đánh số lại: ${told.join(', ')}${more}.`)];
}

/** What would be changed, as a question. */
function asksLines({ changed }: CarriedOut): Line[] {
  return changed.map((one) => {
    if (one.what === 'strike-index' || one.what === 'strike-task')
      return line('Bỏ ', b(placeOf(one)), ` khỏi bản nháp${withTasks(one)}?`);
    if (one.what === 'add')
      return line('Thêm vào bản nháp nhiệm vụ ', b(`«${shortText(one.after, 200)}»`), '?');
    return line(
      `Đổi ${fields[one.what]} của `,
      b(placeOf(one)),
      ` trong bản nháp từ ${orNone(one, one.before)} thành ${orNone(one, one.after)}?`,
    );
  });
}

const yesWord = ({ type }: DraftOrder): string =>
  type === 'strike' ? 'Bỏ' : type === 'add' ? 'Thêm' : 'Đổi';

const listedAtMost = 12;
const listed = (names: readonly string[]): string =>
  `${names.slice(0, listedAtMost).join(', ')}${names.length > listedAtMost ? ' …' : ''}`;

/** An index or a task by its number, with its first words. */
function numbered(draft: Draft, id: string): string {
  const index = draft.indices.find(({ code }) => code === id);
  const task = draft.indices.flatMap(({ tasks }) => tasks).find((one) => one.id === id);
  return `${id} «${shortText(index?.name ?? task?.text ?? '', 50)}»`;
}

const nounOf = { index: 'chỉ số', task: 'nhiệm vụ' } as const;

const problemWords: {
  readonly [T in OrderProblem['type']]: (problem: Extract<OrderProblem, { type: T }>, draft: Draft) => string;
} = {
  'none-such': ({ of, ref }, { indices }) =>
    `Bản nháp không có ${nounOf[of]} «${shortText(ref, 60)}». ${
      of === 'index'
        ? `Các chỉ số: ${listed(indices.map(({ code }) => code))}.`
        : 'Gõ số của nhiệm vụ, xem trong tệp Excel.'
    }`,
  several: ({ ref, named }, draft) =>
    `«${shortText(ref, 60)}» có thể là ${named
      .slice(0, 5)
      .map((id) => numbered(draft, id))
      .join(', ')}. Gõ lại với số.`,
  'is-index': ({ code, tasks }) =>
    tasks.length === 0
      ? `${code} là chỉ số, chưa có nhiệm vụ nào.`
      : `${code} là chỉ số, gồm các nhiệm vụ ${listed(tasks)}. Gõ lại với số của nhiệm vụ.`,
  'is-task': ({ task }) => `${task} là nhiệm vụ. Gõ lại với mã của chỉ số.`,
  'which-index': ({ text }, { indices }) =>
    `Thêm «${shortText(text, 80)}» vào chỉ số nào? Gõ như: thêm nhiệm vụ vào chỉ số ${indices[0]?.code ?? '2.1'} ${shortText(text, 80)}`,
  'score-or-rank': ({ code, figure }) =>
    `${figure} là điểm hay hạng? Gõ như: mục tiêu chỉ số ${code} là ${figure} điểm; hoặc mục tiêu chỉ số ${code} là hạng ${figure}`,
  score: ({ most }) => `Điểm cao nhất của kế hoạch này là ${String(most).replace('.', ',')}.`,
  time: ({ task, typed, year }) =>
    year === null
      ? 'Chưa rõ năm của kế hoạch nên chưa ghi thời hạn được. Trả lời câu hỏi về năm trước.'
      : `Tôi chưa đọc được thời hạn «${shortText(typed, 60)}» của năm ${year}. Gõ như: hạn của ${task} là 30/6; hoặc Quý II, hằng quý, tháng 9`,
  unit: ({ typed }, { units }) =>
    `Bản nháp không có đơn vị «${shortText(typed, 60)}». Các đơn vị: ${listed(units.map(({ name }) => name))}. Đơn vị mới thì thêm ở trang Đơn vị của tệp Excel.`,
  'several-units': ({ typed, names }) =>
    `«${shortText(typed, 60)}» có thể là ${listed(names)}. Gõ lại với đủ tên.`,
  how: () =>
    'Nhắn bằng lời, tôi đổi được trong bản nháp: bỏ chỉ số, nhiệm vụ; đổi mục tiêu, thời hạn, đơn vị, nội dung; thêm nhiệm vụ. Chỗ khác thì sửa trong tệp Excel rồi gửi lại.',
};

function problemMessage(problem: OrderProblem, draft: Draft, names: Names): Message {
  const words = (problemWords[problem.type] as (one: OrderProblem, of: Draft) => string)(problem, draft);
  const sheets: readonly OrderProblem['type'][] = ['how', 'unit', 'none-such', 'is-index'];
  const wantsSheet = sheets.includes(problem.type);
  return {
    lines: [line(words), ...(wantsSheet ? filesElsewhere('sửa bằng Excel', names) : [])],
    ...(wantsSheet && names.takesFiles !== false ? { buttons: [[sheetButton()]] } : {}),
  };
}

/** Words for a draft that is changed by words, and for who would change a plan in force so. */
export const planningOrders = {
  'confirm-draft-change': ({ change, order, asked }) => ({
    lines: [...asksLines(change), ...renumberedLine(change)],
    buttons: [confirmButtons(asked, yesWord(order))],
  }),
  'draft-changed': ({ change, at }) => ({
    lines: [...change.changed.map(changedLine), ...renumberedLine(change)],
    buttons: at === null ? [] : [undoButton(at)],
  }),
  'draft-change-undone': ({ name }) => ({
    lines: [line(`Đã hoàn tác: bản nháp «${name}» như trước.`)],
    buttons: [[button('Xem bản nháp', { type: 'show-plan' })]],
  }),
  'draft-change-stays': () =>
    only('Bản nháp đã đổi tiếp sau đó nên không hoàn tác được nữa. Anh/chị nhắn lại chỗ cần sửa.'),
  'draft-order-problem': ({ problem, draft }, names) => problemMessage(problem, draft, names),
  'plan-change-how': ({ isOffice }, names) =>
    isOffice
      ? {
          lines: [
            line(
              'Kế hoạch đang dùng chỉ đổi theo văn bản điều chỉnh: gửi tệp, tôi hiện từng chỗ đổi và hỏi anh/chị trước khi dùng.',
            ),
            line('Đổi lãnh đạo phụ trách chỉ số thì gõ /phutrach; đổi tên, sáp nhập đơn vị thì gõ /donvi.'),
            ...filesElsewhere('gửi văn bản điều chỉnh', names),
          ],
          buttons: names.takesFiles === false ? [] : [[newButton('Gửi kế hoạch mới hoặc điều chỉnh')]],
        }
      : only(`Kế hoạch do ${theOffice} điều chỉnh; anh/chị nhắn ${shortOffice} giúp.`),
} satisfies WordingOf<OrderContent>;

function undoButton(at: number): Button[] {
  return [button('Hoàn tác', { type: 'undo-draft-change', at: askedAt(at) })];
}
