import type { AskProblem, Duty } from '../../core/extensions/asked.ts';
import { keyOf } from '../../core/extensions/duty.ts';
import type { WishProblem } from '../../core/extensions/read-wish.ts';
import type { Committed, ExtendingContent, Request } from '../../core/features/extending/declared.ts';
import type { Task } from '../../core/plan/plan.ts';
import type { Button, Line, Message } from '../../core/said/message.ts';
import { toPeriod } from '../../core/time/period.ts';
import { say, type WordingOf, type WordsOf } from '../wording.ts';
import { button, inPages, stopButton } from './button.ts';
import { cadenceName, dayMonth } from './cadence-name.ts';
import { confirmButtons } from './confirmation.ts';
import { insteadLine, who } from './instead.ts';
import { completing } from './late-completing.ts';
import { b, capital, clock, date, i, joined, line, monthName, only, shortText } from './words.ts';

/** «Tổ chức họp với Doanh nghiệp quý II» */
const workName = (task: Task, due: string): string => {
  const { carried: _, ...own } = task;
  return cadenceName(own, toPeriod(due)).replace(/[\s.;]+$/u, '');
};

const nameOfDuty = ({ task, due }: Duty): string => workName(task, due);
const nameOf = ({ task, extension }: Request): string => workName(task, extension.due);

/** «hạn 30/06», «hạn gốc 30/06, gia hạn lần 1 đến 15/07», «tháng 5/2023» of a duty of every month. */
function termOf({ due, day, times }: Duty): string {
  if (day === null) return monthName(toPeriod(due));
  return times > 0
    ? `hạn gốc ${dayMonth(due)}, gia hạn lần ${times} đến ${dayMonth(day)}`
    : `hạn ${dayMonth(day)}`;
}

const mark = ({ isLate }: Duty): string => (isLate ? '⏰ ' : '');

/** «Cần Sở Tài chính bố trí phòng.» */
const needsOf = (needs: string | undefined): string => (needs ? ` ${capital(needs)}.` : '');

const dutyButton = (kind: 'extend' | 'commit', duty: Duty, label: string): Button =>
  button(label, { type: kind, ...keyOf(duty) });

/** One line of a list of work, with what tells two alike apart. */
const dutyLine = (duty: Duty): string => `${mark(duty)}${shortText(nameOfDuty(duty), 70)} (${termOf(duty)})`;

/** What is wrong with a day or words, and what would be right. */
const problems: WordsOf<WishProblem, [example: string]> = {
  'no-day': (_, example) => `Tôi cần một ngày, ví dụ ${dayMonth(example)}.`,
  impossible: ({ day, month }, example) =>
    `Không có ngày ${day}/${month}; viết lại, ví dụ ${dayMonth(example)}.`,
  past: ({ day }, example) =>
    `Ngày ${dayMonth(day)} đã qua hoặc là hôm nay; chọn ngày sau hôm nay, ví dụ ${dayMonth(example)}.`,
  'not-later': ({ day, present }, example) =>
    `Ngày ${dayMonth(day)} không sau hạn hiện nay (${dayMonth(present)}); chọn ngày sau đó, ví dụ ${dayMonth(example)}.`,
  'beyond-year': ({ year }, example) =>
    `Kế hoạch chỉ đến hết 31/12/${year}; chọn ngày trong năm, ví dụ ${dayMonth(example)}.`,
  'no-reason': () => 'Tôi cần lý do, ví dụ «trùng lịch họp HĐND».',
  'too-long': ({ length, longest }) => `Lời này dài ${length} ký tự, quá ${longest}; viết ngắn lại giúp tôi.`,
};

/** «Văn phòng Sở xin gia hạn … (hạn 30/06) đến 15/07 (lần 1/2): «trùng lịch họp HĐND».» */
const requestLine = (request: Request): Line => {
  const { extension, unit, place, most } = request;
  const term =
    place > 1
      ? `hạn gốc ${dayMonth(extension.due)}, đang gia hạn đến ${dayMonth(extension.from)}`
      : `hạn ${dayMonth(extension.from)}`;
  return line(
    `${capital(unit.name)} xin gia hạn `,
    i(nameOf(request)),
    ` (${term}) đến `,
    b(date(extension.to).slice(0, 5)),
    ` (lần ${place}/${Math.max(most, place)}): «${extension.reason}».${needsOf(extension.needs)}`,
  );
};

const asker = ({ by, for: head, extension }: Request): string =>
  `${who(by)}${head ? ` (thay ${head.name})` : ''}, ${clock(extension.at)}`;

const decideButtons = ({ extension: { id } }: Request): Button[] => [
  button('Đồng ý', { type: 'grant', id }),
  button('Ngày khác…', { type: 'grant-other', id }),
  button('Không…', { type: 'refuse', id }),
];

/** What became of a request, with who and when, in their own words. */
function decisionLines(request: Request): Line[] {
  const { extension, place, most, decidedBy } = request;
  const { settled } = extension;
  const at = settled ? clock(settled.at) : '';
  if (settled?.type === 'granted')
    return [
      line(
        `✅ ${who(decidedBy)} đồng ý gia hạn `,
        i(nameOf(request)),
        ' đến ',
        b(dayMonth(settled.to)),
        ` (lần ${place}/${Math.max(most, place)}; hạn gốc ${dayMonth(extension.due)}), lúc ${at}.`,
      ),
      ...(settled.to === extension.to ? [] : [line(`Đơn vị xin đến ${dayMonth(extension.to)}.`)]),
      ...(settled.words ? [line(`Ý kiến: «${settled.words}»`)] : []),
    ];
  if (settled?.type === 'refused')
    return [
      line(
        `${who(decidedBy)} không đồng ý gia hạn `,
        i(nameOf(request)),
        ` đến ${dayMonth(extension.to)}, lúc ${at}: «${settled.words}»`,
      ),
      line(`Hạn vẫn là ${dayMonth(extension.from)}.`),
    ];
  return [];
}

const stateWords = (request: Request): string => {
  const { settled } = request.extension;
  switch (settled?.type) {
    case undefined:
      return 'đang chờ trả lời';
    case 'granted':
      return `đã được ${who(request.decidedBy)} đồng ý đến ${dayMonth(settled.to)} lúc ${clock(settled.at)}`;
    case 'refused':
      return `đã bị ${who(request.decidedBy)} từ chối lúc ${clock(settled.at)}`;
    case 'withdrawn':
      return `đã được đơn vị rút lúc ${clock(settled.at)}`;
    case 'done':
      return 'đã kết thúc, vì việc đã báo cáo hoàn thành';
    case 'void':
      return 'đã kết thúc, vì việc không còn của đơn vị';
  }
};

/** Why no more time can be asked for, and what can be done instead. */
const denials: WordsOf<AskProblem, [duty: Duty | null, request: Request | null], Message> = {
  gone: () => only('Việc này không còn là việc của đơn vị trong kế hoạch. Xem việc đang có: /giahan'),
  done: (_, duty) =>
    only(`${duty ? `«${nameOfDuty(duty)}»` : 'Việc này'} đã báo cáo hoàn thành, không cần gia hạn.`),
  monthly: (_, duty) => ({
    lines: [
      line(
        'Việc hằng tháng đến hạn cùng báo cáo của tháng, không có hạn riêng để gia hạn. Việc đang chậm thì đơn vị cam kết ngày xong.',
      ),
    ],
    ...(duty ? { buttons: [[dutyButton('commit', duty, 'Cam kết tiến độ')]] } : {}),
  }),
  most: ({ most }, duty) => ({
    lines: [
      line(
        most === 0
          ? 'Sở không cho gia hạn nhiệm vụ của kế hoạch này.'
          : `${duty ? `«${nameOfDuty(duty)}»` : 'Việc này'} đã được gia hạn ${duty?.times ?? most} lần, hết số lần cho phép (${most}).`,
      ),
    ],
    ...(duty?.isLate ? { buttons: [[dutyButton('commit', duty, 'Cam kết tiến độ')]] } : {}),
  }),
  asked: (_, duty, request) => ({
    lines: [
      line(
        `${duty ? `«${nameOfDuty(duty)}»` : 'Việc này'} đã có yêu cầu gia hạn${request ? ` đến ${dayMonth(request.extension.to)}, gửi ${clock(request.extension.at)}` : ''}, đang chờ trả lời.`,
      ),
    ],
    ...(request
      ? { buttons: [[button('Rút yêu cầu', { type: 'withdraw-extension', id: request.extension.id })]] }
      : {}),
  }),
  'no-time-left': () => only('Hạn của việc này đã là ngày cuối năm kế hoạch, không lùi được nữa.'),
};

const nameOfCommitted = ({ task, due }: Committed): string => workName(task, due);

/** Why a commitment cannot be taken back, and what can be done. */
const stays: Readonly<Record<Extract<ExtendingContent, { type: 'commitment-stays' }>['why'], string>> = {
  gone: 'Không có cam kết này, hoặc đã rút. Xem cam kết đang có: /giahan',
  passed: 'ngày đó đã qua. Việc chưa xong thì cam kết ngày mới: /giahan',
  done: 'việc đã báo cáo xong.',
  replaced: 'đã có cam kết khác thay. Xem cam kết đang có: /giahan',
};

const committedLine = ({ unit, task, due, until, words }: Committed): Line =>
  line(
    `${capital(unit.name)} cam kết xong `,
    i(workName(task, due)),
    ' ngày ',
    b(dayMonth(until)),
    `: «${words}».`,
  );

/** Two buttons for each piece of work that is late, one for what is only due; a few of a long list at once. */
function choiceButtons(duties: readonly Duty[], several: boolean): Button[] {
  const labelOf = (duty: Duty): string =>
    `${shortText(nameOfDuty(duty), 44)}${several ? ` · ${duty.unit.name}` : ''}`;
  return duties.flatMap((duty) => [
    ...(duty.kind === 'dated' ? [dutyButton('extend', duty, `Xin gia hạn ${labelOf(duty)}`)] : []),
    ...(duty.isLate ? [dutyButton('commit', duty, `Cam kết ${labelOf(duty)}`)] : []),
  ]);
}

/** Whoever decides is reminded of what waits for them. */
function extensionsAwaited({
  requests,
  instead,
}: Extract<ExtendingContent, { type: 'extensions-awaited' }>): Message {
  const [only_, another] = requests;
  const lines = [
    line(
      requests.length === 1
        ? '🔔 Một yêu cầu gia hạn đang chờ anh/chị trả lời:'
        : `🔔 ${requests.length} yêu cầu gia hạn đang chờ anh/chị trả lời:`,
    ),
    ...requests.map((request) => line(...requestLine(request), ` (gửi ${clock(request.extension.at)})`)),
    ...insteadLine(instead, { asked: false }),
  ];
  return only_ && !another
    ? { lines, buttons: [decideButtons(only_)] }
    : { lines, ...inPages(requests.map((request) => openButton(request))) };
}

/** «⏳ Văn phòng Sở xin gia hạn … đến 15/07 …: chưa trả lời, gửi 09:00 20/06», or what became of it. */
export const requestTold = (request: Request): Line[] => {
  const decided = decisionLines(request);
  if (decided.length > 0) return decided;
  const { settled, at } = request.extension;
  return [
    line(
      '⏳ ',
      ...requestLine(request),
      ` ${settled ? capital(stateWords(request)) : `Chưa trả lời, gửi ${clock(at)}`}.`,
    ),
  ];
};

/** Words for more time and commitments. */
export const extending = {
  'choose-extension': ({ duties, open, units, over }) => {
    const several = units.length > 1;
    const none =
      over === undefined
        ? `${several ? 'Các đơn vị' : capital(units[0]?.name ?? 'Đơn vị')} không có việc nào có hạn riêng hoặc đang chậm${open.length > 0 ? ' khác' : ''}.`
        : `Năm ${over} của kế hoạch đã hết: việc chưa xong không gia hạn, cam kết ở đây được nữa; làm tiếp thì báo lãnh đạo phụ trách.`;
    const lines = [
      ...open.map((request) =>
        line('⏳ ', ...requestLine(request), ` Đang chờ trả lời, gửi ${clock(request.extension.at)}.`),
      ),
      line(
        duties.length === 0
          ? none
          : 'Việc có hạn hoặc đang chậm; chọn việc để xin gia hạn hoặc cam kết tiến độ:',
      ),
      ...duties.map((duty) =>
        line(
          dutyLine(duty),
          ...(duty.committed
            ? [` – cam kết xong ${dayMonth(duty.committed.until)}: «${shortText(duty.committed.words, 60)}»`]
            : []),
        ),
      ),
    ];
    const buttons = [
      ...choiceButtons(duties, several),
      ...open.map((request) =>
        button(`Rút yêu cầu ${shortText(nameOf(request), 40)}`, {
          type: 'withdraw-extension',
          id: request.extension.id,
        }),
      ),
    ];
    return buttons.length === 0 ? { lines } : { lines, ...inPages(buttons) };
  },
  'which-duty': ({ kind, duties }) => ({
    lines: [line(kind === 'extend' ? 'Xin gia hạn việc nào?' : 'Cam kết việc nào?')],
    ...inPages([
      ...duties.map((duty) => dutyButton(kind, duty, `${shortText(nameOfDuty(duty), 44)} (${termOf(duty)})`)),
      stopButton(),
    ]),
  }),
  'extension-wish': ({ duty, form, example, most }) => {
    const name = i(nameOfDuty(duty));
    const day = dayMonth(example);
    if (form.kind === 'commit')
      return {
        lines: [line('Cam kết tiến độ ', name, ` (${termOf(duty)}): ${commitAsks(form, day)}`)],
        buttons: [[stopButton()]],
      };
    return {
      lines: [
        line(
          'Xin gia hạn ',
          name,
          ` (${termOf(duty)}${duty.times + 1 === most ? ', lần cuối' : ''}): ${extendAsks(form, day)}`,
        ),
      ],
      buttons: [
        ...(duty.isLate && form.day === undefined && form.words === undefined
          ? [[dutyButton('commit', duty, 'Cam kết tiến độ')]]
          : []),
        [stopButton()],
      ],
    };
  },
  'wish-apart': ({ said, more = [], kind }) =>
    only(
      `Mỗi việc gửi riêng. Việc đầu ở dưới; sau đó gõ ${[said, ...more].map((one) => `«${kind === 'extend' ? 'xin gia hạn' : 'cam kết'} ${shortText(one, 90)}${/ (?:vì|do|vi) /u.test(one) ? '' : ' vì …'}»`).join(', rồi ')}.`,
    ),
  'extension-not-yours': ({ all }) => ({
    lines: all.map(({ request, deciders }) =>
      line(
        ...requestLine(request),
        ` (gửi ${clock(request.extension.at)}). ${joined(deciders.people.map(who))} trả lời yêu cầu này.`,
      ),
    ),
  }),
  'wish-problem': ({ problem, example }) => only(say(problems, problem, example)),
  'confirm-wish': ({ duty, form, most, asked }) => ({
    lines: [
      form.kind === 'extend'
        ? line(
            'Xin gia hạn ',
            i(nameOfDuty(duty)),
            ` (${termOf(duty)}) đến `,
            b(date(form.day)),
            ` (lần ${duty.times + 1}/${most}): «${form.words}».${needsOf(form.needs)}`,
          )
        : line(
            'Cam kết xong ',
            i(nameOfDuty(duty)),
            ` (${termOf(duty)}) ngày `,
            b(date(form.day)),
            `: «${form.words}».${duty.committed ? ` Thay cam kết ngày ${dayMonth(duty.committed.until)}.` : ''}`,
          ),
    ],
    buttons: [
      [
        confirmButtons(asked, 'Gửi', 'Thôi')[0]!,
        button('Sửa', { type: 'edit-wish' }),
        confirmButtons(asked, 'Gửi', 'Thôi')[1]!,
      ],
    ],
  }),
  'extension-denied': ({ problem, duty, request }) => say(denials, problem, duty, request),
  'commitment-denied': ({ why, duty }) =>
    only(
      why === 'gone'
        ? 'Việc này không còn là việc của đơn vị trong kế hoạch. Xem việc đang có: /giahan'
        : why === 'done'
          ? `${duty ? `«${nameOfDuty(duty)}»` : 'Việc này'} đã báo cáo xong, không cần cam kết.`
          : `${duty ? `«${nameOfDuty(duty)}»` : 'Việc này'} chưa chậm; cam kết tiến độ dành cho việc quá hạn hoặc báo chậm.`,
    ),
  'extension-sent': ({ request, deciders }) => {
    const { people, instead } = deciders;
    const to =
      people.length === 0
        ? 'Chưa ai nhận được yêu cầu: lãnh đạo phụ trách và văn phòng chưa liên kết với Trợ lý. Yêu cầu được giữ và chuyển khi có người nhận.'
        : `Đã gửi ${joined(people.map(who))}; có trả lời tôi báo ngay.`;
    return {
      lines: [
        line('⏳ ', ...requestLine(request)),
        line(to),
        ...(people.length > 0 ? insteadLine(instead, { asked: true }) : []),
      ],
      buttons: [[button('Rút yêu cầu', { type: 'undo-request', id: request.extension.id })]],
    };
  },
  'commitment-made': ({ committed, before, told, isToLeader, by }) => ({
    lines: [
      line(isToLeader ? '🤝 ' : '✅ ', ...committedLine(committed)),
      ...(before ? [line(`Thay cam kết trước: ngày ${dayMonth(before.until)}, «${before.words}».`)] : []),
      line(
        isToLeader
          ? `Người cam kết: ${who(by)}.`
          : `Cam kết có trong báo cáo và phụ lục${told.length > 0 ? `; đã báo ${joined(told.map(who))}` : ''}. Tôi nhắc trước ngày ${dayMonth(committed.until)} một ngày làm việc.`,
      ),
    ],
    ...(isToLeader
      ? {}
      : { buttons: [[button('Nhầm – lấy lại', { type: 'undo-commitment', id: committed.id })]] }),
  }),
  'commitment-withdrawn': ({ committed, again, told, to, by }) =>
    only(
      `${to === 'self' ? 'Đã rút' : `${capital(committed.unit.name)} (${who(by)}) rút`} cam kết xong «${nameOfCommitted(committed)}» ngày ${dayMonth(committed.until)}.${again ? ` Cam kết trước lại có hiệu lực: ngày ${dayMonth(again.until)}, «${again.words}».` : ''}${to === 'self' && told.length > 0 ? ` Đã báo ${joined(told.map(who))}.` : ''}`,
    ),
  'commitment-stays': ({ committed, why }) =>
    only(
      committed === null
        ? stays.gone
        : `Không rút được cam kết xong «${nameOfCommitted(committed)}» ngày ${dayMonth(committed.until)}: ${stays[why]}`,
    ),
  'extension-asked': ({ request, instead }) => ({
    lines: [
      line('⏳ ', ...requestLine(request)),
      line(i(asker(request))),
      ...insteadLine(instead, { asked: false }),
    ],
    buttons: [decideButtons(request)],
  }),
  'extension-day': ({ request }) => ({
    lines: [
      line(
        'Gia hạn ',
        i(nameOf(request)),
        ` đến ngày nào? Đơn vị xin đến ${dayMonth(request.extension.to)}; gõ ngày sau ${dayMonth(request.extension.from)}, kèm ý kiến nếu có.`,
      ),
    ],
    buttons: [[stopButton()]],
  }),
  'extension-refusal': ({ request }) => ({
    lines: [
      line(
        'Vì sao không gia hạn ',
        i(nameOf(request)),
        `? Trả lời một tin; ${request.unit.name} nhận nguyên văn.`,
      ),
    ],
    buttons: [[stopButton()]],
  }),
  'day-doubted': ({ request, day, words, asked }) => ({
    lines: [
      line(
        'Gia hạn ',
        i(nameOf(request)),
        ' đến ',
        b(dayMonth(day)),
        words === '' ? '?' : `, gửi «${shortText(words, 200)}» tới ${request.unit.name} làm ý kiến?`,
      ),
    ],
    buttons: [confirmButtons(asked, 'Gửi', 'Thôi')],
  }),
  'refusal-doubted': ({ request, words, asked }) => ({
    lines: [line(`Gửi «${shortText(words, 200)}» tới ${request.unit.name} làm lý do không gia hạn?`)],
    buttons: [confirmButtons(asked, 'Gửi', 'Thôi')],
  }),
  'extension-decided': ({ request, isToUnit }) => ({
    lines: [...decisionLines(request), ...(isToUnit ? [] : [line(`Đã báo ${request.unit.name}.`)])],
    ...(isToUnit
      ? {}
      : { buttons: [[button('Nhầm – lấy lại', { type: 'undo-decision', id: request.extension.id })]] }),
  }),
  'decision-undone': ({ request, isToUnit, by, leads }) => ({
    lines: [
      line(
        `${isToUnit ? `${who(by)} lấy lại` : 'Đã lấy lại'} trả lời về gia hạn `,
        i(nameOf(request)),
        leads
          ? '.'
          : `. Yêu cầu đến ${dayMonth(request.extension.to)} lại chờ trả lời; hạn đang là ${dayMonth(request.extension.from)}.`,
      ),
    ],
    ...(isToUnit || leads ? {} : { buttons: [decideButtons(request)] }),
  }),
  'extension-withdrawn': ({ request, isToUnit, by }) =>
    only(
      `${isToUnit ? 'Đã rút' : `${capital(request.unit.name)} (${who(by)}) rút`} yêu cầu gia hạn «${nameOf(request)}» đến ${dayMonth(request.extension.to)}. Hạn vẫn là ${dayMonth(request.extension.from)}.`,
    ),
  'request-closed': ({ request, why, leaders }) => {
    const name = request ? `«${nameOf(request)}»` : 'này';
    const leader = leaders.length > 0 ? joined(leaders.map(who)) : 'lãnh đạo phụ trách';
    const words: Readonly<Record<typeof why, string>> = {
      settled: `Yêu cầu gia hạn ${name} ${request ? stateWords(request) : 'đã được trả lời'}.`,
      answered: `Không rút được: yêu cầu gia hạn ${name} ${request ? stateWords(request) : 'đã được trả lời'}.${request && (request.extension.settled?.type === 'granted' || request.extension.settled?.type === 'refused') ? ` Cần khác đi thì trao đổi với ${who(request.decidedBy)}, hoặc xin gia hạn lần nữa: /giahan` : ''}`,
      own: `Yêu cầu gia hạn ${name} là của đơn vị anh/chị, nên ${leader} trả lời.`,
      other: `Yêu cầu gia hạn ${name} do ${leader} trả lời.`,
      later: `Không lấy lại được trả lời về ${name}: việc đã xong, hoặc đã có yêu cầu sau đó.`,
      gone: `Yêu cầu ${name} không còn.`,
    };
    return only(words[why]);
  },
  'extension-ended': ({ request, isToUnit }) =>
    only(
      request.extension.settled?.type === 'void'
        ? `Yêu cầu gia hạn «${nameOf(request)}» kết thúc: việc không còn của ${request.unit.name}.`
        : `Yêu cầu gia hạn «${nameOf(request)}» kết thúc: ${isToUnit ? 'việc' : `${request.unit.name}`} đã báo cáo hoàn thành${isToUnit ? '' : ' việc này'}.`,
    ),
  'extensions-awaited': extensionsAwaited,
  'awaited-together': ({ claims, requests }, names) => {
    const [first, then] = [
      completing['claims-awaited'](claims, names),
      extensionsAwaited({ type: 'extensions-awaited', ...requests }),
    ];
    const { buttons = [] } = first;
    const { further } = then;
    return {
      lines: [...first.lines, ...then.lines],
      // What is to be confirmed is chosen by the numbers that stand in its list.
      buttons: [...buttons, ...(then.buttons ?? [])],
      ...(further ? { further: { ...further, before: further.before + buttons.flat().length } } : {}),
    };
  },
  'extensions-listed': ({ open, granted, commitments, mayDecide, of }) => {
    const scope = of === null ? '' : ` của ${joined(of.map(({ name }) => name))}`;
    if (open.length + granted.length + commitments.length === 0)
      return only(`Chưa có yêu cầu gia hạn, việc được gia hạn hay cam kết tiến độ nào${scope}.`);
    const toAnswer = open.filter(({ extension }) => mayDecide.includes(extension.id));
    const [only_, another] = toAnswer;
    const answers = only_ && !another ? { buttons: [decideButtons(only_)] } : null;
    return {
      lines: [
        ...(open.length > 0 ? [line(b(`${open.length} yêu cầu gia hạn đang chờ${scope}:`))] : []),
        ...open.map((request) => line(...requestLine(request), ` (gửi ${clock(request.extension.at)})`)),
        ...(granted.length > 0 ? [line(b(`${granted.length} lần đã gia hạn${scope}:`))] : []),
        ...granted.map((request) => grantedLine(request)),
        ...(commitments.length > 0 ? [line(b(`${commitments.length} cam kết tiến độ${scope}:`))] : []),
        ...commitments.map(committedLine),
      ],
      ...(answers ?? (only_ ? inPages(toAnswer.map((request) => openButton(request))) : {})),
    };
  },
  'no-unit-to-ask': () =>
    only(
      'Xin gia hạn và cam kết tiến độ là việc của người báo cáo cho đơn vị; anh/chị không báo cáo cho đơn vị nào.',
    ),
  'commitment-told': ({ commitments, when, isToLeader }) => ({
    lines: [
      line(
        when === 'comes' ? '🔔 Ngày đã cam kết đang đến:' : '⏰ Đã qua ngày cam kết mà chưa báo cáo xong:',
      ),
      ...commitments.map(committedLine),
    ],
    ...(isToLeader || when === 'comes'
      ? {}
      : { buttons: [[button('Cam kết lại, xin gia hạn', { type: 'give', name: 'giahan' })]] }),
  }),
} satisfies WordingOf<ExtendingContent>;

const openButton = (request: Request): Button =>
  button(`${shortText(nameOf(request), 40)} · ${request.unit.name}`, {
    type: 'open-request',
    id: request.extension.id,
  });

/** «Họp doanh nghiệp quý II (Văn phòng Sở): hạn gốc 30/06, gia hạn lần 1 đến 15/07, PGĐ … 10:05 21/06» */
function grantedLine(request: Request): Line {
  const { extension, unit, place, decidedBy } = request;
  const { settled } = extension;
  const to = settled?.type === 'granted' ? settled.to : extension.to;
  return line(
    i(nameOf(request)),
    ` (${unit.name}): hạn gốc ${dayMonth(extension.due)}, gia hạn lần ${place} đến ${dayMonth(to)} – ${who(decidedBy)}, ${settled ? clock(settled.at) : ''}.`,
  );
}

/** What is still asked of a wish for more time. */
const extendAsks = (
  { day, words }: { day?: string | undefined; words?: string | undefined },
  example: string,
): string => {
  if (day !== undefined) return `đến ${dayMonth(day)}. Vì sao, cần ai giúp? Ví dụ: trùng lịch họp HĐND.`;
  if (words !== undefined) return `«${shortText(words, 120)}». Đến ngày nào? Ví dụ: ${example}.`;
  return `đến ngày nào, vì sao, cần ai giúp? Ví dụ: ${example}, trùng lịch họp HĐND.`;
};

/** The same of a commitment. */
const commitAsks = (
  { day, words }: { day?: string | undefined; words?: string | undefined },
  example: string,
): string => {
  if (day !== undefined)
    return `ngày ${dayMonth(day)}. Sẽ làm gì để xong? Ví dụ: đã mời doanh nghiệp, chờ xếp phòng họp.`;
  if (words !== undefined) return `«${shortText(words, 120)}». Xong ngày nào? Ví dụ: ${example}.`;
  return `xong ngày nào, sẽ làm gì? Ví dụ: ${example}, đã mời doanh nghiệp, chờ xếp phòng họp.`;
};
