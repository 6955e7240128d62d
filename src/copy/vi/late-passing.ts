import type {
  NotPassed,
  Numbered,
  PassedOver,
  PassedSeen,
  PassingContent,
  PassingSeen,
  ReasonKind,
} from '../../core/features/passing/declared.ts';
import { givenLast, isAnswered, isAwaited } from '../../core/passing/passing.ts';
import { hasLeft } from '../../core/people/as-of.ts';
import type { Person } from '../../core/people/org.ts';
import type { Button, Line, Message } from '../../core/said/message.ts';
import type { Names } from '../../core/said/names.ts';
import { toPeriod } from '../../core/time/period.ts';
import { say, type WordingOf, type WordsOf } from '../wording.ts';
import { button, inPages, stopButton } from './button.ts';
import { taskWords } from './cadence-name.ts';
import { theOffice } from './called.ts';
import { confirmButtons } from './confirmation.ts';
import { wholeAnswer } from './progress.ts';
import {
  b,
  capital,
  clock,
  i,
  joined,
  line,
  monthName,
  only,
  shortDate,
  shortText,
  timeLeft,
  withTitle,
} from './words.ts';

/** So many tasks are told one by one. */
const mostTold = 12;
/** So much of an answer's words is shown to whoever decides whether it is used. */
const mostWords = 300;

const nameOf = (id: string, { org }: Names): string =>
  org.people.find((person) => person.id === id)?.name ?? 'một người không còn trong danh bạ';

/** «việc 3, 4»: by the numbers of the unit's report. */
export const numbered = (tasks: readonly Pick<Numbered, 'place'>[]): string =>
  `việc ${tasks.map(({ place }) => place).join(', ')}`;

const month = (period: string): string => monthName(toPeriod(period));

/** «báo cáo tháng 5/2023» */
const reportOf = ({ passing }: PassingSeen): string => `báo cáo ${month(passing.period)}`;

const taskLine = ({ place, assignment }: Numbered, most = 90): Line =>
  line(b(`Việc ${place}`), ` · ${taskWords(assignment.task, most)}`);

/** The first of many, and how many more there are. */
function listed<One>(all: readonly One[], toLines: (one: One) => Line[]): Line[] {
  const left = all.length - mostTold;
  return [...all.slice(0, mostTold).flatMap(toLines), ...(left > 0 ? [line(`… và ${left} việc khác`)] : [])];
}

/** «Việc 3 · …», and under it the answer. */
const answerLines = ({ place, assignment, passed: { answer } }: PassedSeen, names: Names): Line[] =>
  answer
    ? [
        line(
          b(`Việc ${place}`),
          ` · ${taskWords(assignment.task, 60)}: `,
          ...wholeAnswer(answer, assignment.task.measure, names, mostWords),
        ),
      ]
    : [];

/** [Dùng] [Sửa] [Trả lại…], and where all else is answered the report's sending with it. */
function useButtons(seen: PassingSeen, isWhole: boolean): Button[][] {
  const { id } = seen.passing;
  const at = givenLast(seen.passing.tasks);
  return [
    [
      button('Dùng', { type: 'use-passed', id, at }),
      button('Sửa', { type: 'edit-passed', id, at }),
      button('Trả lại…', { type: 'return-passed', id }),
    ],
    ...(isWhole ? [[button('Dùng và gửi báo cáo', { type: 'use-and-send', id, at })]] : []),
  ];
}

const howToLink = ({ name }: Person): string =>
  `${theOffice} tạo mã bằng «/moi ${name}», ${name} gửi mã đó cho Trợ lý là xong`;

const notPassed: WordsOf<NotPassed, []> = {
  'no-number': ({ numbers, count }) =>
    `Báo cáo chỉ có ${count} việc, không có việc ${numbers.slice(0, 10).join(', ')}. Chưa chuyển việc nào.`,
  'no-person': ({ name, staff }) =>
    `Không thấy ai tên «${shortText(name, 40)}» trong đơn vị anh/chị${staff.length > 0 ? `; có ${joined(staff.slice(0, 8).map((one) => one.name))}` : ''}. Chưa chuyển việc nào.`,
  'other-unit': ({ person, unit }) =>
    `${person.name} không thuộc ${unit.name}, nên chưa chuyển việc nào. Người của đơn vị chưa có trong danh bạ thì ${theOffice} thêm giúp.`,
  'not-linked': ({ person }) =>
    `${person.name} chưa liên kết với Trợ lý nên chưa chuyển việc nào. ${capital(howToLink(person))}; sau đó anh/chị chuyển lại.`,
  'a-unit': ({ named, unit }) =>
    `Việc trong báo cáo chỉ chuyển cho người của ${unit.name}; ${named.name} là đơn vị khác. Cần phối hợp thì ${named.name} ghi phần của mình (/baocao), đổi đơn vị chủ trì thì ${theOffice} điều chỉnh kế hoạch. Chưa chuyển việc nào.`,
  'which-number': ({ name, tasks: found }) => {
    const [first] = found;
    const listed = found.map(({ place, assignment: { task } }) => `${place} «${taskWords(task, 60)}»`);
    return `Việc số mấy trong báo cáo?${listed.length > 0 ? ` Có ${joined(listed)}.` : ''} Gõ số, ví dụ «chuyển ${first?.place ?? 4} cho ${shortText(name, 40)}». Chưa chuyển việc nào.`;
  },
  oneself: () => 'Đó là chính anh/chị; chưa chuyển việc nào.',
  'no-staff': ({ unit }) =>
    `Danh bạ chưa có ai khác của ${unit.name} để chuyển việc. ${capital(theOffice)} thêm người bằng /nguoi.`,
  'not-yours': () => 'Việc của báo cáo do trưởng đơn vị hoặc người đang thay chuyển; chưa chuyển việc nào.',
  'nothing-open': () => 'Không còn việc nào để chuyển.',
  answered: ({ place, by }) =>
    `Việc ${place} ${by.name} đã trả lời, đang chờ anh/chị dùng hoặc trả lại. Chưa chuyển việc nào.`,
  same: ({ place, to }) => `Việc ${place} đang ở ${to.name} rồi.`,
};

const overs: WordsOf<PassedOver, []> = {
  gone: () => 'Việc này không còn chuyển cho ai nữa. Không có gì thay đổi.',
  locked: ({ period }) => `Kỳ ${month(period)} đã khóa. Không có gì thay đổi.`,
  used: ({ by, at }) => `Trả lời này ${by?.name ?? 'người khác'} đã dùng lúc ${clock(at)}.`,
  'not-answered': () => 'Việc này chưa có trả lời để dùng.',
  'not-yours': () => 'Việc này không còn của anh/chị. Không có gì thay đổi.',
};

const reasonQuestions: Readonly<Record<ReasonKind, (seen: PassingSeen) => string>> = {
  refused: (seen) =>
    `Vì sao chưa trả lời được ${numbered(seen.tasks)}? Trả lời một tin; người chuyển nhận nguyên văn.`,
  back: (seen) =>
    `${capital(numbered(seen.tasks))}: cần ${seen.to.name} trả lời lại thế nào? Trả lời một tin; ${seen.to.name} nhận nguyên văn.`,
};

const reasonDoubts: Readonly<Record<ReasonKind, (seen: PassingSeen) => string>> = {
  refused: (seen) => `làm lý do trả lại ${numbered(seen.tasks)}?`,
  back: (seen) => `tới ${seen.to.name} khi trả lại ${numbered(seen.tasks)}?`,
};

/** How far one task is: «đang chờ», «đã trả lời, chờ dùng», «trả lại: «…»», «đã trả lời, ông A ký». */
function standing({ passed }: PassedSeen, names: Names): string {
  if (passed.refused)
    return `đã trả lại ${clock(passed.refused.at)}: «${shortText(passed.refused.reason, 120)}»`;
  if (passed.used) return `đã trả lời, ${nameOf(passed.used.by, names)} ký ${clock(passed.used.at)}`;
  if (passed.answer) return `đã trả lời ${clock(passed.answer.at)}, chờ dùng`;
  return `chuyển ${clock(passed.at)}, chưa trả lời`;
}

const standingLine = (one: PassedSeen, seen: PassingSeen, names: Names): Line =>
  line(
    b(`Việc ${one.place}`),
    ` · ${taskWords(one.assignment.task, 60)} – ${seen.to.name} ${standing(one, names)}`,
  );

/** What can be done with what was passed on, by how far it is. */
function nextButtons(seen: PassingSeen): Button[][] {
  const { id } = seen.passing;
  const answered = seen.tasks.some(({ passed }) => isAnswered(passed));
  const awaited = seen.tasks.filter(({ passed }) => isAwaited(passed));
  const [only, another] = awaited;
  return [
    ...(answered ? [[button(`Xem trả lời của ${seen.to.name}`, { type: 'open-passed', id })]] : []),
    ...(only
      ? [
          [
            button(`Lấy lại ${numbered(awaited.slice(0, 9))}`, {
              type: 'take-passed-back',
              id,
              ...(another ? {} : { taskId: only.passed.taskId }),
            }),
          ],
        ]
      : []),
  ];
}

const answerButton = ({ passing: { id } }: PassingSeen): Button =>
  button('Trả lời', { type: 'answer-passed', id });
const refuseButton = ({ passing: { id } }: PassingSeen): Button =>
  button('Không trả lời được…', { type: 'refuse-passed', id });

type Taken = Extract<PassingContent, { type: 'passed-taken' }>;

const takenWords: Readonly<Record<Taken['why'], (content: Taken) => string>> = {
  taken: ({ seen, by }) =>
    `${by.name} lấy lại ${numbered(seen.tasks)} ${reportOf(seen)}; anh/chị không phải trả lời nữa.`,
  undone: ({ seen, by }) =>
    `${by.name} chuyển nhầm ${numbered(seen.tasks)} ${reportOf(seen)}; anh/chị không phải trả lời nữa.`,
  own: ({ seen, by }) =>
    `${by.name} giữ câu trả lời của mình cho ${numbered(seen.tasks)} ${reportOf(seen)}; câu của anh/chị không dùng.`,
  sent: ({ seen, by }) =>
    `${by.name} đã gửi ${reportOf(seen)}; ${numbered(seen.tasks)} anh/chị không phải trả lời nữa.`,
};

const withButtons = (buttons: Button[][]): Pick<Message, 'buttons'> =>
  buttons.length > 0 ? { buttons } : {};

/** What comes of tasks that are theirs again who passed them on. */
const goOnButtons = ({ unit, passing, tasks }: PassingSeen): Button[][] => [
  [
    button('Tự trả lời', { type: 'open', unit: unit.id, period: passing.period }),
    button('Chuyển người khác…', {
      type: 'choose-staff',
      unit: unit.id,
      period: passing.period,
      ...(tasks.length === 1 ? { taskId: tasks[0]!.passed.taskId } : {}),
    }),
  ],
];

/** Words for tasks of a report that others of the unit answer. */
export const passing = {
  'pass-whom': ({ tasks, period, staff, unlinked, isOfName }) => ({
    lines: [
      line(
        `${isOfName ? 'Có mấy người cùng tên. ' : ''}Chuyển ${numbered(tasks.slice(0, 20))} báo cáo ${month(period)} cho ai?`,
      ),
      ...(unlinked.length > 0
        ? [
            line(
              i(
                `Chưa liên kết nên chưa nhận được: ${joined(unlinked.slice(0, 8).map(({ name }) => name))}; ${theOffice} tạo mã bằng /moi.`,
              ),
            ),
          ]
        : []),
    ],
    ...inPages([
      ...staff.map((one) => button(withTitle(one), { type: 'pass-to', person: one.id })),
      stopButton(),
    ]),
  }),
  'not-passed': ({ why }) => ({
    ...only(say(notPassed, why)),
    ...(why.type === 'answered'
      ? { buttons: [[button('Xem trả lời', { type: 'open-passed', id: why.id })]] }
      : {}),
  }),
  'passed-on': ({ seen, at, answered, heardAt, isOfSeveral }) => ({
    lines: [
      line(
        `✅ Đã chuyển ${numbered(seen.tasks)} ${reportOf(seen)} cho ${seen.to.name}${heardAt === undefined ? '' : `; tin tới lúc ${clock(heardAt)}`}.`,
      ),
      ...(answered.length > 0
        ? [line(i(`Việc ${answered.join(', ')} đã có trả lời; dùng trả lời mới thì mới thay.`))]
        : []),
    ],
    buttons: [
      [
        button(isOfSeveral ? `Nhầm – lấy lại ${numbered(seen.tasks)}` : 'Nhầm – lấy lại', {
          type: 'undo-pass',
          id: seen.passing.id,
          at,
        }),
      ],
    ],
  }),
  'passed-to-you': ({ seen, by, deadlineAt, why, reason }) => ({
    lines: [
      reason === undefined
        ? line(
            `📨 ${withTitle(by)} chuyển anh/chị ${seen.tasks.length} việc của ${reportOf(seen)}, ${seen.unit.name}, hạn ${shortDate(deadlineAt)}:`,
          )
        : line(
            `↩ ${withTitle(by)} trả lại ${numbered(seen.tasks)} của ${reportOf(seen)}, hạn ${shortDate(deadlineAt)}: «${reason}»`,
          ),
      ...listed(seen.tasks, (one) => [taskLine(one)]),
      ...(why === undefined ? [] : [line(`Lý do chuyển: «${shortText(why, 200)}»`)]),
    ],
    buttons: [[answerButton(seen), refuseButton(seen)]],
  }),
  'passed-reason': ({ seen, kind }) => ({
    lines: [line(reasonQuestions[kind](seen))],
    buttons: [[stopButton()]],
  }),
  'passed-reason-doubted': ({ seen, kind, words, asked }) => ({
    lines: [line(`Gửi «${shortText(words, 200)}» ${reasonDoubts[kind](seen)}`)],
    buttons: [confirmButtons(asked, 'Gửi', 'Thôi')],
  }),
  'passed-too-long': ({ length, longest }) =>
    only(`Lời này dài ${length} ký tự, quá ${longest}; viết ngắn lại giúp tôi.`),
  'passed-sent': ({ seen, told }) => ({
    lines: [
      line(
        `✅ Đã gửi ${seen.tasks.length} câu trả lời ${told.length > 0 ? `cho ${joined(told.map(({ name }) => name))}` : 'vào báo cáo của đơn vị'}; chỉ tính khi ${told.length > 0 ? 'người đó' : 'trưởng đơn vị'} dùng. Trước lúc đó anh/chị vẫn sửa được.`,
      ),
    ],
    buttons: [[button('Sửa trả lời', { type: 'answer-passed', id: seen.passing.id })]],
  }),
  'passed-answered': ({ seen, isWhole, isAnew }, names) => ({
    lines: [
      ...(isAnew ? [line(`${seen.to.name} vừa sửa trả lời:`)] : []),
      line(`📝 ${seen.to.name} đã trả lời ${numbered(seen.tasks)} ${reportOf(seen)}, ${seen.unit.name}:`),
      ...listed(seen.tasks, (one) => answerLines(one, names)),
    ],
    buttons: useButtons(seen, isWhole),
  }),
  'passed-left': ({ seen }) => ({
    lines: [
      line(
        `${seen.to.name} nghỉ hoặc chuyển đi; ${numbered(seen.tasks)} ${reportOf(seen)} anh/chị đã chuyển nay về lại anh/chị.`,
      ),
    ],
    buttons: goOnButtons(seen),
  }),
  'passed-refused': ({ seen, reason, at, to }) => ({
    lines: [
      line(
        to === 'self'
          ? `Đã trả lại ${numbered(seen.tasks)} ${reportOf(seen)}: «${reason}»`
          : `↩ ${seen.to.name} chưa trả lời được ${numbered(seen.tasks)} ${reportOf(seen)}: «${reason}»`,
      ),
    ],
    buttons:
      to === 'self'
        ? [[button('Nhầm – lấy lại', { type: 'undo-refusal', id: seen.passing.id, at })]]
        : goOnButtons(seen),
  }),
  'passed-refusal-undone': ({ seen, to }) => ({
    lines: [
      line(
        to === 'self'
          ? `Đã lấy lại; ${numbered(seen.tasks)} vẫn do anh/chị trả lời.`
          : `${seen.to.name} nhận lại ${numbered(seen.tasks)} ${reportOf(seen)}.`,
      ),
    ],
    ...(to === 'self' ? { buttons: [[answerButton(seen)]] } : {}),
  }),
  'passed-sent-back': ({ seen, reason }) =>
    only(`Đã trả lại ${numbered(seen.tasks)} cho ${seen.to.name}: «${reason}»`),
  'passed-conflict': ({ seen, own }, names) => {
    const at = givenLast(seen.passing.tasks);
    const { id } = seen.passing;
    return {
      lines: [
        line(`Anh/chị đã tự trả lời ${numbered(seen.tasks)} sau khi chuyển. Lấy câu nào?`),
        ...listed(seen.tasks, (one) => [
          line(b(`Việc ${one.place}`), ` · ${taskWords(one.assignment.task, 60)}`),
          line(
            'Của anh/chị: ',
            ...wholeAnswer(own[one.passed.taskId]!, one.assignment.task.measure, names, 120),
          ),
          line(
            `Của ${seen.to.name}: `,
            ...wholeAnswer(one.passed.answer!, one.assignment.task.measure, names, 120),
          ),
        ]),
      ],
      buttons: [
        [button(`Dùng của ${seen.to.name}`, { type: 'use-over', id, at })],
        [button('Giữ của tôi', { type: 'keep-own', id, at })],
      ],
    };
  },
  'passed-used': ({ seen, kept }) => ({
    lines: [
      ...(seen.tasks.length > 0
        ? [line(`✅ Đã dùng ${numbered(seen.tasks)} do ${seen.to.name} trả lời, anh/chị ký.`)]
        : []),
      ...(kept.length > 0 ? [line(`Giữ câu của anh/chị ở việc ${kept.join(', ')}.`)] : []),
    ],
  }),
  'passed-taken': (content) =>
    only(
      content.to === 'staff'
        ? takenWords[content.why](content)
        : `Đã lấy lại ${numbered(content.seen.tasks)}; ${content.seen.to.name} không phải trả lời nữa.`,
    ),
  'passed-over': ({ why }) => only(say(overs, why)),
  'passed-listed': ({ all, of }, names) => {
    if (all.length === 0) return only('Anh/chị không có việc nào được chuyển để trả lời.');
    const own = all.filter(({ tasks }) => tasks.some(({ passed }) => isAwaited(passed)));
    return {
      lines: all.flatMap((seen) => [
        line(b(`${capital(reportOf(seen))}, ${seen.unit.name}`), ':'),
        ...listed(seen.tasks, (one) =>
          of === 'self'
            ? [
                line(
                  b(`Việc ${one.place}`),
                  ` · ${taskWords(one.assignment.task, 90)} – ${isAwaited(one.passed) ? `${nameOf(one.passed.by, names)} chuyển ${clock(one.passed.at)}, chưa trả lời` : standing(one, names)}`,
                ),
              ]
            : [standingLine(one, seen, names)],
        ),
      ]),
      ...withButtons(
        of === 'self'
          ? own.map((seen) => [answerButton(seen), refuseButton(seen)])
          : all.flatMap(nextButtons),
      ),
    };
  },
  'passed-told': ({ seen }, names) => ({
    lines: [
      ...listed(seen.tasks, (one) => [standingLine(one, seen, names)]),
      ...(hasLeft(names.org, seen.to.id) && seen.tasks.some(({ passed }) => isAwaited(passed))
        ? [line(`${seen.to.name} không còn ở đơn vị; việc chưa trả lời nay về lại anh/chị.`)]
        : []),
    ],
    ...withButtons(nextButtons(seen)),
  }),
  'passed-reminder': ({ seen, deadlineAt, now }) => ({
    lines: [
      line(
        `🔔 ${seen.tasks.length} việc của ${reportOf(seen)} đang chờ anh/chị trả lời, hạn ${shortDate(deadlineAt)} (${timeLeft(now, deadlineAt)}):`,
      ),
      ...listed(seen.tasks, (one) => [taskLine(one, 60)]),
    ],
    buttons: [[answerButton(seen), refuseButton(seen)]],
  }),
} satisfies WordingOf<PassingContent>;
