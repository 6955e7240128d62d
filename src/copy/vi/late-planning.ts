import type { PaperPart, PlanningContent } from '../../core/features/planning/declared.ts';
import { findChanges } from '../../core/plan/changes.ts';
import type { Draft } from '../../core/plan/draft.ts';
import { openProposals, questionsLeft, questionsNeeded } from '../../core/plan/open-points.ts';
import type { Attachment } from '../../core/said/attachment.ts';
import type { Button, Line } from '../../core/said/message.ts';
import type { Names } from '../../core/said/names.ts';
import type { WordingOf } from '../wording.ts';
import { button, stayButton, waiting } from './button.ts';
import { shortOffice, theOffice } from './called.ts';
import { confirmButtons } from './confirmation.ts';
import { cellProblemWords, correctionLine } from './correction-sheet.ts';
import {
  besideTasksLine,
  changeOf,
  countsLine,
  doubtLines,
  indexLine,
  missingLines,
  noPlanWords,
  oneProposal,
  placeWords,
  wayOnLines,
} from './import.ts';
import {
  effectLines,
  fromNextMonth,
  listed,
  paperOf,
  tasksIn,
  unitChangeLines,
  untilThen,
  windToWords,
  windWords,
} from './planning-effect.ts';
import { planningOrders } from './planning-orders.ts';
import { addsMessage, pointMessage, pointProblem } from './planning-points.ts';
import { notReadWords, problemWords } from './planning-problems.ts';
import { filesElsewhere, newButton, sheetButton } from './planning-ways.ts';
import { b, date, line, only, planTitle, shortText } from './words.ts';

/** All but what is said without a paper having been spoken of. */
type LatePlanning = Exclude<PlanningContent, { type: 'plan-in-force' }>;

const lookButton = (label: string, part: PaperPart): Button => button(label, { type: 'look-at-paper', part });

/** All of one part of what was understood. */
const partLines: { readonly [Part in PaperPart]: (draft: Draft, names: Names) => readonly string[] } = {
  indices: (draft) => draft.indices.map((index) => indexLine(index, draft).trim()),
  missing: missingLines,
  doubts: doubtLines,
  unplaced: ({ unplaced }) => unplaced.map(({ words, place }) => `${placeWords(place)}: «${words}»`),
  proposals: (draft) => openProposals(draft).map((one) => oneProposal(one, draft)),
  // Compared as they are when it is said: draft, directory and plan change each by itself.
  changes: (draft, { org, plan }) =>
    findChanges(draft, { org, lastPlan: plan }).map(
      ({ of, type, name }) => `${changeOf[of]} ${type === 'new' ? 'mới' : 'không còn'}: ${name}`,
    ),
};

const partNames: Readonly<Record<PaperPart, string>> = {
  indices: 'Chỉ số',
  missing: 'Còn thiếu',
  doubts: 'Mâu thuẫn',
  unplaced: 'Chưa xếp được',
  proposals: 'Tôi đề xuất',
  changes: 'So với danh bạ và kế hoạch trước',
};

const count = (draft: Draft, part: PaperPart, names: Names): number => partLines[part](draft, names).length;

/** Parts that hold something, each to be looked at. */
const partButtons = (draft: Draft, names: Names, but?: PaperPart): Button[][] =>
  (Object.keys(partNames) as PaperPart[])
    .filter((part) => part !== but && count(draft, part, names) > 0)
    .map((part) => [lookButton(`${partNames[part]} (${count(draft, part, names)})`, part)]);

/** So many indices have a button for their tasks; those of others are asked for in words. */
const tasksButtons = 12;

const taskButtons = ({ indices }: Draft): Button[][] =>
  indices
    .slice(0, tasksButtons)
    .map(({ code }) => [button(`Nhiệm vụ của chỉ số ${code}`, { type: 'look-at-tasks', code })]);

const useButton = (): Button => button('Dùng kế hoạch này…', { type: 'use-plan' });
const dropButton = (): Button => button('Bỏ văn bản này', { type: 'drop-paper' });
const otherButton = (): Button => newButton('Gửi văn bản khác');

const isOther = (row: readonly Button[]): boolean => row[0]?.label === otherButton().label;

/** What can be done with a paper that was read: what is needed first. */
function paperButtons(draft: Draft, names: Names, shown?: PaperPart): Button[][] {
  const open = questionsLeft(draft);
  const ask = open === 0 ? [] : [[button(`Trả lời ${open} câu hỏi`, { type: 'ask-points' })]];
  return [
    ...(isLacking(draft) ? ask : [[useButton()], ...ask]),
    ...partButtons(draft, names, shown),
    ...(names.takesFiles === false ? [] : [[sheetButton()], [otherButton()]]),
    [dropButton()],
  ];
}

/** Whether anything is missing or asked without which no plan can be. */
const isLacking = (draft: Draft): boolean =>
  questionsNeeded(draft) > 0 || draft.missing.some(({ needed }) => needed);

/** Whether what was read is enough: so many questions keep it from being used as there are to be answered. */
function standingLine(draft: Draft): Line {
  const needed = questionsNeeded(draft);
  if (needed > 0) return line(b(`Còn ${needed} câu phải trả lời`), ' nên chưa dùng được.');
  if (isLacking(draft)) return line(b('Còn thiếu điểm phải có'), ' nên chưa dùng được.');
  return line(
    openProposals(draft).length > 0
      ? 'Đủ để dùng. Những chỗ tôi đề xuất được hiểu là đúng, trừ khi anh/chị nói khác.'
      : 'Đủ để dùng.',
  );
}

/** How much of the paper stands nowhere in the plan: the list of it is behind a button. */
const unplacedLine = ({ unplaced }: Draft): Line[] =>
  unplaced.length === 0
    ? []
    : [line(`Chưa xếp được ${unplaced.length} đoạn của văn bản, chưa đưa vào kế hoạch.`)];

export { draftWords } from './import.ts';

/** Words for a plan that the office takes up: loaded when a paper is first spoken of. */
export const latePlanning = {
  ...planningOrders,
  'plan-standing': ({ plan, since, next, paper, canGoBack }, names) => ({
    lines: [
      line(
        'Đang dùng ',
        b(planTitle(plan)),
        ` (${paperOf(plan)}): ${plan.indices.length} chỉ số, ${tasksIn(plan)} nhiệm vụ${since === null ? '' : `; từ ${date(since)}`}.`,
      ),
      ...(next ? [line(`Đã nhận ${planTitle(next.plan)}, dùng từ `, b(date(next.from)), '.')] : []),
      ...(paper
        ? [
            line(
              paper.draft
                ? `Đã đọc «${paper.name}», chưa dùng.`
                : `Đang đọc «${paper.name}», xong tôi báo anh/chị.`,
            ),
          ]
        : []),
      ...filesElsewhere('gửi kế hoạch mới, điều chỉnh, tệp sửa', names),
    ],
    buttons: [
      ...(paper?.draft ? paperButtons(paper.draft, names).filter((row) => !isOther(row)) : []),
      ...(names.takesFiles === false ? [] : [[newButton('Gửi kế hoạch mới hoặc điều chỉnh')]]),
      ...(canGoBack ? [[button(next ? 'Bỏ bản đang chờ' : 'Bản trước', { type: 'plan-back' })]] : []),
    ],
  }),
  'plan-paper-wanted': ({ takesFiles }, { speaksOn }) =>
    takesFiles
      ? waiting('Anh/chị gửi tệp kế hoạch vào đây: Word (.docx), Excel (.xlsx) hoặc .txt, dưới 10 MB.')
      : {
          ...waiting(''),
          lines: filesElsewhere('gửi tệp kế hoạch', { takesFiles, ...(speaksOn ? { speaksOn } : {}) }),
        },
  'paper-being-read': ({ name }) => only(`Tôi đang đọc «${name}», xong tôi báo anh/chị ngay.`),
  'paper-read': ({ name, draft }, names) => ({
    lines: [
      line('Đã đọc ', b(`«${name}»`), `: ${countsLine(draft)}.`),
      line(
        draft.document.title === '' ? 'Chưa rõ trích yếu' : shortText(draft.document.title, 160),
        ` (năm ${draft.year ?? 'chưa rõ'}).`,
      ),
      ...[besideTasksLine(draft)].filter((words) => words !== '').map((words) => line(words)),
      ...unplacedLine(draft),
      standingLine(draft),
      ...filesElsewhere('sửa bằng Excel, gửi văn bản khác', names),
    ],
    buttons: paperButtons(draft, names),
  }),
  'paper-no-plan': ({ name, why }) => ({
    lines: [line(`«${name}»: ${noPlanWords(why)}`), ...wayOnLines(null).map((words) => line(words.trim()))],
    buttons: [[otherButton()]],
  }),
  'paper-areas': ({ name, draft }, names) => ({
    lines: [
      line(
        `Đã đọc «${name}». `,
        b(`Văn bản có ${draft.indices.length} mảng việc`),
        `, ${countsLine({ ...draft, indices: [], areas: draft.indices })
          .split(' · ')
          .slice(1)
          .join(', ')}. Tôi coi mỗi mảng là một chỉ số.`,
      ),
      line(
        b(`Trả lời ${questionsNeeded(draft)} câu phải có là dùng được.`),
        ' Điểm, hạng năm trước và chỉ tiêu chưa có thì để sau cũng được, điền trong tệp Excel.',
      ),
      ...unplacedLine(draft),
    ],
    buttons: [
      [button(`Trả lời ${questionsLeft(draft)} câu hỏi`, { type: 'ask-points' })],
      [button('Tệp Excel để sửa', { type: 'correct-paper' })],
      ...partButtons(draft, names),
      [otherButton()],
      [dropButton()],
    ],
  }),
  'paper-not-read': ({ name, why }) => ({
    lines: [line(`«${name}»: ${notReadWords(why)}`)],
    buttons: [[otherButton()]],
  }),
  'paper-part': ({ part, draft }, names) => ({
    lines: [
      line(b(`${partNames[part]} (${count(draft, part, names)})`), ':'),
      ...(count(draft, part, names) === 0
        ? [line('Không có mục nào.')]
        : partLines[part](draft, names).map((entry) => line(`• ${entry}`))),
    ],
    buttons: [...(part === 'indices' ? taskButtons(draft) : []), ...paperButtons(draft, names, part)],
  }),
  'plan-point': pointMessage,
  'plan-point-left': ({ isNeeded }) =>
    only(
      isNeeded
        ? 'Để lại câu này; phải trả lời thì kế hoạch mới dùng được.'
        : 'Để lại câu này, chưa ghi gì; chọn Trả lời câu hỏi thì tôi hỏi lại.',
    ),
  'plan-point-behind-order': () =>
    only('Trước câu này là chỗ anh/chị sửa bản nháp bằng lời; gõ «hoàn tác» để lấy lại chỗ sửa đó.'),
  'plan-point-problem': pointProblem,
  'plan-point-adds': addsMessage,
  'no-paper-sheet': (_, names) => ({
    lines: filesElsewhere('sửa bằng Excel', { ...names, takesFiles: false }),
    buttons: [[button('Trả lời các câu hỏi', { type: 'ask-points' })]],
  }),
  'paper-sheet': ({ name, draft }) => ({
    lines: [
      line(
        `Tệp sửa của «${name}». Anh/chị sửa trong Excel, lưu lại rồi gửi vào đây; ô nào không sửa thì giữ nguyên.`,
      ),
    ],
    attachment: {
      type: 'file',
      name: 'Sua ke hoach.xlsx',
      mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      kind: 'plan-corrections',
      content: JSON.parse(JSON.stringify(draft)) as Extract<Attachment, { type: 'file' }>['content'],
    },
  }),
  'paper-corrected': ({ name, changes, draft }, names) => ({
    lines: [
      line(
        changes.length === 0
          ? `«${name}» không sửa chỗ nào.`
          : `Đã nhận ${changes.length} chỗ sửa trong «${name}»:`,
      ),
      ...listed(changes.map(correctionLine)),
      standingLine(draft),
    ],
    buttons: paperButtons(draft, names),
  }),
  'paper-cells': ({ name, problems }) => ({
    lines: [
      line(`«${name}» có ${problems.length} ô tôi chưa đọc được nên chưa nhận chỗ sửa nào:`),
      ...listed(problems.map(cellProblemWords)),
      line('Anh/chị sửa các ô đó rồi gửi lại.'),
    ],
  }),
  'paper-beside': ({ name, draft, at, kept, answers }) => ({
    lines: [
      line(
        'Đang có bản nháp ',
        b(`«${at}»`),
        `${questionsLeft(kept) > 0 ? ` (còn ${questionsLeft(kept)} câu)` : ''}: thay bằng `,
        b(`«${name}»`),
        '?',
      ),
      line(
        `Văn bản mới: ${countsLine(draft)}. ${
          answers > 0
            ? `Thay thì giữ ${answers} câu trả lời cho chỗ văn bản không đổi; chỗ đã sửa bằng lời thì mất.`
            : 'Thay thì những câu đã trả lời cho bản nháp cũng mất.'
        }`,
      ),
    ],
    buttons: [
      [
        button('Thay bằng văn bản mới', { type: 'take-other-paper' }),
        stayButton('Giữ bản nháp', { type: 'keep-paper' }),
      ],
    ],
  }),
  'paper-same': ({ name, draft, kept, isSame }, names) => ({
    lines: [
      line(
        `${isSame ? 'Văn bản như lần trước' : `«${name}» đã gửi lần trước`}; giữ `,
        b(`${kept} câu trả lời`),
        isSame ? ' và chỗ đã sửa.' : '; chỗ đã sửa bằng lời thì nhắn lại.',
      ),
      standingLine(draft),
    ],
    buttons: [
      ...paperButtons(draft, names).filter((row) => !isOther(row)),
      [button('Hỏi lại từ đầu', { type: 'take-other-paper' })],
    ],
  }),
  'confirm-paper-drop': ({ name }) => ({
    lines: [line('Bỏ ', b(`«${name}»`), '? Những câu anh/chị đã trả lời cho văn bản này cũng mất.')],
    buttons: [
      [button('Bỏ hẳn', { type: 'drop-paper-surely' }), stayButton('Giữ lại', { type: 'show-plan' })],
    ],
  }),
  'paper-dropped': ({ name }) => only(`Đã bỏ «${name}»; kế hoạch đang dùng giữ nguyên.`),
  'no-paper': ({ reading }, names) => {
    if (reading) return only('Văn bản đang được đọc, xong tôi báo anh/chị ngay.');
    const none = line('Chưa có văn bản nào được đọc.');
    return names.takesFiles === false
      ? { lines: [none, ...filesElsewhere('gửi kế hoạch', names)] }
      : { lines: [none], buttons: [[newButton('Gửi kế hoạch')]] };
  },
  'plan-day-wanted': ({ earliest }) =>
    waiting(`Dùng từ ngày nào? Sớm nhất là ${date(earliest)}; gõ như: ${date(earliest)}`),
  'plan-day-problem': ({ why, earliest, year, isWindable }) =>
    waiting(
      why === 'early'
        ? `Ngày đó sớm quá: kế hoạch dùng được sớm nhất từ ${date(earliest)}. Gõ ngày khác.${isWindable ? ` ${windWords}` : ''}`
        : why === 'other-year'
          ? `Ngày đó không thuộc năm ${year}. Gõ một ngày của năm ${year}, từ ${date(earliest)}.`
          : `Tôi chưa đọc được ngày; gõ như: ${date(earliest)}`,
    ),
  'plan-problem': ({ problem }, names) => ({
    lines: [
      line(problemWords(problem, names.takesFiles !== false)),
      ...filesElsewhere('gửi tệp sửa, văn bản khác', names),
    ],
    buttons: [
      ...(problem.type === 'lacking' || problem.type === 'refused'
        ? [[button('Trả lời các câu hỏi', { type: 'ask-points' })]]
        : []),
      ...(problem.type === 'lacking' ? [[lookButton('Xem điểm còn thiếu', 'missing')]] : []),
      ...(problem.type === 'no-month-left' ? [[button('Chọn ngày khác', { type: 'choose-plan-day' })]] : []),
      ...(names.takesFiles === false ? [] : [[sheetButton()], [otherButton()]]),
      [dropButton()],
    ],
  }),
  'confirm-plan': ({ effect, asked, waits, isWindable }, { org }) => ({
    lines: [
      ...effectLines(effect, org),
      ...(waits ? [untilThen(effect, isWindable ? windWords : null)] : []),
      line(b('Dùng bản này?')),
    ],
    buttons: [
      confirmButtons(asked, 'Đồng ý'),
      ...fromNextMonth(effect),
      [button('Chọn ngày khác', { type: 'choose-plan-day' })],
    ],
  }),
  'plan-taken-up': ({ effect, live, told, isWindable }) => ({
    lines: [
      line(
        live ? 'Từ nay dùng ' : `Từ ${date(effect.day)} dùng `,
        b(planTitle(effect.plan)),
        effect.amends === null ? '.' : ' đã điều chỉnh.',
      ),
      ...(live ? [] : [untilThen(effect, isWindable ? windToWords(effect.day) : null)]),
      ...unitChangeLines(effect, true),
      ...(effect.ofOther && live ? [line('Mời người của cơ quan: /moi tất cả.')] : []),
      line(
        `${told === 0 ? '' : `Đã báo ${told} lãnh đạo và cán bộ ${shortOffice}. `}Xem lại hoặc trở về bản trước: /kehoach.`,
      ),
    ],
  }),
  'plan-told': ({ effect, by, live }, { org }) => ({
    lines: [
      line(
        `${org.people.find(({ id }) => id === by)?.name ?? theOffice} đã đưa kế hoạch vào dùng${live ? '' : ', có hiệu lực sau'}.`,
      ),
      ...effectLines(effect, org),
    ],
  }),
  'confirm-plan-back': ({ plan, before, waiting: isWaiting, asked }) => ({
    lines: [
      line(
        isWaiting ? 'Bỏ bản đang chờ ' : 'Bỏ ',
        b(planTitle(plan)),
        ` (${paperOf(plan)}), dùng `,
        b(planTitle(before)),
        ` (${paperOf(before)})?`,
      ),
    ],
    buttons: [confirmButtons(asked, 'Đồng ý')],
  }),
  'plan-went-back': ({ plan }) => only(`Đang dùng ${planTitle(plan)} (${paperOf(plan)}).`),
  'no-way-back': ({ why }) =>
    only(
      why === 'answered'
        ? 'Đã có đơn vị báo cáo theo bản đang dùng nên không trở về được. Cần đổi thì gửi bản điều chỉnh: /kehoach.'
        : 'Không có bản nào trước bản đang dùng để trở về.',
    ),
} satisfies WordingOf<LatePlanning>;
