import { askedAt } from '../../core/features/asked-at.ts';
import type { PlanningContent } from '../../core/features/planning/declared.ts';
import type { Draft, IndexDraft } from '../../core/plan/draft.ts';
import type { CarriedOut, DraftChanged, DraftOrder, OrderProblem } from '../../core/plan/ordered-of-draft.ts';
import type { Button, Line, Message } from '../../core/said/message.ts';
import type { Names } from '../../core/said/names.ts';
import { foldedWords } from '../../core/text/fold.ts';
import type { WordingOf } from '../wording.ts';
import { button, stayButton } from './button.ts';
import { shortOffice, theOffice } from './called.ts';
import { confirmButtons } from './confirmation.ts';
import { answerWords } from './planning-points.ts';
import { filesElsewhere, newButton, sheetButton } from './planning-ways.ts';
import { b, figure, line, only, planTitle, shortDate, shortText } from './words.ts';

type OrderContent = Extract<
  PlanningContent,
  {
    type:
      | 'confirm-draft-change'
      | 'draft-orders-left'
      | 'draft-nothing-to-undo'
      | 'draft-tasks'
      | 'of-plan-in-force'
      | 'draft-changed'
      | 'draft-change-undone'
      | 'draft-undo-old'
      | 'draft-change-stays'
      | 'draft-order-problem'
      | 'plan-change-how';
  }
>;

/** What of an index or a task is changed. */
const fields: Readonly<
  Record<
    Exclude<DraftChanged['what'], 'strike-index' | 'strike-task' | 'add' | 'add-unit' | 'strike-unit'>,
    string
  >
> = {
  target: 'mục tiêu',
  time: 'thời hạn',
  owners: 'đơn vị thực hiện',
  lead: 'đơn vị chủ trì',
  leaders: 'lãnh đạo phụ trách',
  product: 'sản phẩm',
  source: 'văn bản giao',
  measure: 'số liệu phải báo cáo',
  'name-unit': 'tên',
  name: 'tên',
  text: 'nội dung',
};

const ofIndex: ReadonlySet<DraftChanged['what']> = new Set([
  'strike-index',
  'target',
  'lead',
  'leaders',
  'name',
]);
const ofUnit: ReadonlySet<DraftChanged['what']> = new Set(['add-unit', 'strike-unit', 'name-unit']);

const placeOf = ({ what, of, name }: DraftChanged): string =>
  ofUnit.has(what)
    ? `đơn vị «${shortText(name, 80)}»`
    : `${ofIndex.has(what) ? 'chỉ số' : 'nhiệm vụ'} ${of} «${shortText(name, 80)}»`;

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
  if (what === 'strike-unit') return line(`Đã bỏ ${placeOf(one)} khỏi bản nháp.${unitLeaves(one)}`);
  if (what === 'add-unit')
    return line(
      `Đã thêm ${placeOf(one)} vào bản nháp; danh bạ đang dùng chưa đổi (thêm ở đó: /donvi ${one.after}).`,
    );
  if (what === 'add')
    return line(
      `Đã thêm nhiệm vụ ${one.of} vào bản nháp: «${shortText(one.after, 200)}»${besideWords(one)}.`,
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

const factNames = {
  time: 'thời hạn',
  product: 'sản phẩm',
  source: 'văn bản giao',
  measure: 'số liệu',
  owner: 'đơn vị thực hiện',
} as const;

/** What a new task has beside its words; what it has not is as of any task. */
function besideWords({ beside = [], unread = [] }: DraftChanged): string {
  const has = (of: keyof typeof factNames): boolean =>
    beside.some(([one]) => one === of) || unread.some((one) => one.of === of);
  return [
    ...beside.map(([of, words]) => `; ${factNames[of]}: ${shortText(words, 120)}`),
    ...(has('owner') ? [] : ['; đơn vị chủ trì chỉ số thực hiện']),
    ...(has('time') ? [] : ['; báo cáo hằng tháng']),
  ].join('');
}

/** What was said of a new task and could not be read, with how it is said anew. */
const unreadLines = ({ of: task, unread = [] }: DraftChanged): Line[] =>
  unread.map(({ of, typed }) => {
    const how = {
      time: `hạn của ${task} là 30/9`,
      owner: `nhiệm vụ ${task} giao cho Phòng …`,
      measure: `chỉ tiêu của nhiệm vụ ${task} là 90%`,
    }[of];
    return line(`Chưa ghi được ${factNames[of]} «${shortText(typed, 80)}». Gõ như: ${how}`);
  });

/** What becomes of the work of a unit that goes. */
function unitLeaves({ tasks, indices = 0 }: DraftChanged): string {
  const told = [
    ...(tasks > 0 ? [`${tasks} nhiệm vụ của đơn vị này về đơn vị chủ trì chỉ số`] : []),
    ...(indices > 0 ? [`${indices} chỉ số phải chọn lại đơn vị chủ trì`] : []),
  ];
  return told.length === 0 ? '' : ` ${told.join('; ')}.`.replace(/^ \p{L}/u, (first) => first.toUpperCase());
}

/** Who or what is new in the draft by a change. */
const addedLine = ({ changed }: CarriedOut, isDone: boolean): Line[] =>
  changed.flatMap(({ what, added = [] }) => {
    if (added.length === 0) return [];
    const all = `${what === 'leaders' ? 'lãnh đạo' : 'đơn vị'} ${added.map((name) => `«${name}»`).join(', ')}`;
    return [line(isDone ? `Đã thêm ${all} vào bản nháp.` : `Bản nháp không có ${all}: đồng ý thì tôi thêm.`)];
  });

/** What would be changed, as a question. */
function asksLines({ changed }: CarriedOut): Line[] {
  return changed.map((one) => {
    if (one.what === 'strike-index' || one.what === 'strike-task')
      return line('Bỏ ', b(placeOf(one)), ` khỏi bản nháp${withTasks(one)}?`);
    if (one.what === 'strike-unit') return line('Bỏ ', b(placeOf(one)), ` khỏi bản nháp?${unitLeaves(one)}`);
    if (one.what === 'add-unit') return line('Thêm ', b(placeOf(one)), ' vào bản nháp?');
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
  type === 'strike' || type === 'strike-unit' ? 'Bỏ' : type.startsWith('add') ? 'Thêm' : 'Đổi';

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
        : 'Gõ số của nhiệm vụ; xem số bằng cách nhắn: nhiệm vụ của chỉ số 2 trong bản nháp.'
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
    `Thêm «${shortText(text, 80)}» vào chỉ số nào? Gõ lại cả câu, thêm ở cuối «vào chỉ số ${indices[0]?.code ?? '2.1'}».`,
  'score-or-rank': ({ code, figure }) =>
    `${figure} là điểm hay hạng? Gõ như: mục tiêu chỉ số ${code} là ${figure} điểm; hoặc mục tiêu chỉ số ${code} là hạng ${figure}`,
  score: ({ most }) => `Điểm cao nhất của kế hoạch này là ${String(most).replace('.', ',')}.`,
  time: ({ task, typed, year }) =>
    year === null
      ? 'Chưa rõ năm của kế hoạch nên chưa ghi thời hạn được. Trả lời câu hỏi về năm trước.'
      : `Tôi chưa đọc được thời hạn «${shortText(typed, 60)}» của năm ${year}. Gõ như: hạn của ${task} là 30/6; hoặc Quý II, hằng quý, tháng 9`,
  unit: ({ typed }, { units }) =>
    `Bản nháp không có đơn vị «${shortText(typed, 60)}». Các đơn vị: ${listed(units.map(({ name }) => name))}. Đơn vị mới thì nhắn: thêm đơn vị Phòng …`,
  person: ({ typed }, { people }) =>
    `Bản nháp không có lãnh đạo «${shortText(typed, 60)}». Các lãnh đạo: ${listed(people.map(({ name }) => name))}. Gõ đủ họ và tên.`,
  'several-people': ({ typed, names }) =>
    `«${shortText(typed, 60)}» có thể là ${listed(names)}. Gõ lại với đủ họ và tên.`,
  'unit-there': ({ name }) =>
    `Bản nháp đã có đơn vị «${name}». Thêm vào danh bạ đang dùng thì gõ /donvi ${name}`,
  'no-figure': ({ task, typed }) =>
    `Tôi chưa đọc được số trong «${shortText(typed, 60)}». Gõ như: chỉ tiêu của nhiệm vụ ${task} là 90%; hoặc 5 cuộc`,
  'several-units': ({ typed, names }) =>
    `«${shortText(typed, 60)}» có thể là ${listed(names)}. Gõ lại với đủ tên.`,
  how: () =>
    'Nhắn bằng lời, tôi đổi được trong bản nháp: bỏ chỉ số, nhiệm vụ, đơn vị; thêm nhiệm vụ, đơn vị; đổi mục tiêu, lãnh đạo phụ trách, đơn vị, thời hạn, sản phẩm, số liệu, nội dung. Chỗ khác thì sửa trong tệp Excel rồi gửi lại.',
};

function problemMessage(problem: OrderProblem, draft: Draft, names: Names): Message {
  const words = (problemWords[problem.type] as (one: OrderProblem, of: Draft) => string)(problem, draft);
  const sheets: readonly OrderProblem['type'][] = ['how', 'unit', 'none-such', 'is-index', 'person'];
  const wantsSheet = sheets.includes(problem.type);
  return {
    lines: [line(words), ...(wantsSheet ? filesElsewhere('sửa bằng Excel', names) : [])],
    ...(wantsSheet && names.takesFiles !== false ? { buttons: [[sheetButton()]] } : {}),
  };
}

/** Words for a draft that is changed by words, and for who would change a plan in force so. */
export const planningOrders = {
  'confirm-draft-change': ({ change, order, asked, meant }) => ({
    lines: [
      ...meant.map(({ typed, name }) =>
        line(`Bản nháp không có «${shortText(typed, 60)}»; gần nhất là «${name}».`),
      ),
      ...asksLines(change),
      ...addedLine(change, false),
      ...renumberedLine(change),
    ],
    buttons: [confirmButtons(asked, yesWord(order))],
  }),
  'draft-changed': ({ change, at }) => ({
    lines: [
      ...change.changed.flatMap((one) => [changedLine(one), ...unreadLines(one)]),
      ...addedLine(change, true),
      ...renumberedLine(change),
    ],
    buttons: at === null ? [] : [undoButton(at)],
  }),
  'draft-change-undone': ({ name, more, said }) => ({
    lines: [
      line(
        `Đã hoàn tác${said === undefined ? '' : ` «${shortText(said, 100)}»`}: bản nháp «${name}» như trước.`,
      ),
    ],
    buttons: [
      ...(more === null ? [] : [[button('Hoàn tác tiếp', { type: 'undo-draft-change', at: askedAt(more) })]]),
      [button('Xem bản nháp', { type: 'show-plan' })],
    ],
  }),
  'draft-nothing-to-undo': () => only('Bản nháp không còn chỗ sửa nào để hoàn tác.'),
  'draft-orders-left': ({ said }) => ({
    lines: said.map((words) =>
      line(`Chưa làm: «${shortText(words, 120)}». Trả lời câu dưới xong, anh/chị nhắn lại.`),
    ),
  }),
  'draft-tasks': ({ draft, name, index, tasks }) => tasksMessage(draft, name, index, tasks),
  'of-plan-in-force': ({ plan, name }) =>
    only(`Theo ${planTitle(plan)} đang dùng, không phải bản nháp «${shortText(name, 60)}»:`),
  'draft-undo-old': ({ at, point, said }) => ({
    lines: [
      line(
        `${point ? 'Câu trả lời' : 'Chỗ sửa'} gần nhất của bản nháp là từ ${shortDate(at)}${said === undefined ? '' : `: «${point ? answerWords(point, said) : shortText(said, 100)}»`}. ${point ? 'Hỏi lại câu đó?' : 'Hoàn tác chỗ đó?'}`,
      ),
    ],
    buttons: [
      [
        button(point ? 'Hỏi lại câu đó' : 'Hoàn tác', { type: 'undo-draft-change', at: askedAt(at) }),
        stayButton('Thôi', { type: 'show-plan' }),
      ],
    ],
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

/** Who does a task, where its own sentence does not begin with them. */
const namedBeside = (text: string, names: readonly string[]): string[] => {
  const [only, another] = names;
  const isSaid = another === undefined && foldedWords(text).startsWith(`${foldedWords(only ?? '')} `);
  return isSaid ? [] : [names.join(', ')];
};

/** A task of the draft with all that it has. */
function taskLine(draft: Draft, { tasks, leadUnit }: IndexDraft, id: string): Line {
  const task = tasks.find((one) => one.id === id)!;
  const nameOf = (unit: string): string => draft.units.find((one) => one.id === unit)?.name ?? unit;
  const owners = task.owners ?? (leadUnit === null ? [] : [leadUnit]);
  const told = [
    ...(owners.length === 0 ? ['chưa rõ đơn vị'] : namedBeside(task.text, owners.map(nameOf))),
    task.cadence?.words ?? task.due?.words ?? 'báo cáo hằng tháng',
    ...(task.product === null ? [] : [`sản phẩm: ${task.product}`]),
    ...(task.source === null ? [] : [`văn bản giao: ${task.source}`]),
    ...(task.measure === null
      ? []
      : [`số liệu: ${task.measure.ask}, chỉ tiêu ${figure(task.measure.target)} ${task.measure.unit}`]),
  ];
  return line(b(task.id), ` ${task.text.replace(/[.;\s]+$/u, '')} (${told.join('; ')})`);
}

/** Tasks of the draft, those of an index under its name. */
function tasksMessage(draft: Draft, name: string, code: string | null, ids: readonly string[]): Message {
  const wanted = new Set(ids);
  const indices = draft.indices.filter(
    (index) => index.code === code || index.tasks.some(({ id }) => wanted.has(id)),
  );
  return {
    lines: [
      line(`Trong bản nháp «${shortText(name, 60)}»:`),
      ...indices.flatMap((index) => [
        line(b(`${index.code} ${index.name}`), index.tasks.length === 0 ? ': chưa có nhiệm vụ.' : ''),
        ...index.tasks.filter(({ id }) => wanted.has(id)).map(({ id }) => taskLine(draft, index, id)),
      ]),
    ],
  };
}

function undoButton(at: number): Button[] {
  return [button('Hoàn tác', { type: 'undo-draft-change', at: askedAt(at) })];
}
