import { askedAt } from '../../core/features/asked-at.ts';
import type {
  BehindTask,
  InstructingContent,
  InstructionSeen,
  LastReminder,
  Reached,
} from '../../core/features/instructing/declared.ts';
import type { Unreached } from '../../core/features/reminding/declared.ts';
import type { InstructionAnswer } from '../../core/instructions/instruction.ts';
import type { Person, Unit } from '../../core/people/org.ts';
import type { Index } from '../../core/plan/plan.ts';
import { planIdOf } from '../../core/report/carried.ts';
import type { Button, Line, Message, Span } from '../../core/said/message.ts';
import type { Names } from '../../core/said/names.ts';
import { toPeriod } from '../../core/time/period.ts';
import { dateOf, inVietNam } from '../../core/time/viet-nam-time.ts';
import type { WordingOf } from '../wording.ts';
import { button, doButton, inPages, stayButton, stopButton } from './button.ts';
import { dayMonth, overdueWords, taskWords } from './cadence-name.ts';
import { shortOffice, theOffice } from './called.ts';
import { confirmButtons } from './confirmation.ts';
import { givenRow, inBrackets, nameOf } from './given-lines.ts';
import { stateWithin } from './progress.ts';
import { reminding, unreachedLines } from './reminding.ts';
import {
  b,
  capital,
  clock,
  codedIndex,
  i,
  joined,
  line,
  monthName,
  only,
  shortDate,
  shortIndex,
  shortText,
} from './words.ts';

/** So many rows of a list stand with their words. */
const mostListed = 12;
/** So many tasks that stand behind are named in a reminder. */
const mostBehind = 8;

/** «lãnh đạo phụ trách», or who they are. */
const leadersNamed = (leaders: readonly Person[]): string =>
  leaders.length === 0 ? 'lãnh đạo phụ trách' : joined(leaders.map(nameOf));

/** «2.2 Chi phí không chính thức», «Thanh tra Sở» */
const aboutNamed = (about: Index | Unit): string => ('leaders' in about ? codedIndex(about) : about.name);

const dayOf = (at: number): string => dayMonth(dateOf(at));

const hourOf = (at: number): string => inVietNam(at).format('HH:mm');

/** «07:00 hôm nay», «07:00 thứ Tư 24/05» */
const whenWords = (at: number, now: number): string =>
  dateOf(at) === dateOf(now) ? `${hourOf(at)} hôm nay` : shortDate(at);

/** «PGĐ Phan Thị Lan yêu cầu Thanh tra Sở (2.2 …) lúc 09:12 20/05: «…»» */
const givenLine = ({ instruction: { words, at }, unit, by, ...about }: InstructionSeen): Line =>
  line('📌 ', b(nameOf(by)), ` yêu cầu ${unit.name}${inBrackets(about)} lúc ${clock(at)}: «${words}»`);

const answerLine = ({ words, by, at }: InstructionAnswer, { org }: Names): Line =>
  line(`– ${clock(at)} ${nameOf(org.people.find(({ id }) => id === by) ?? null)} trả lời: «${words}»`);

/** «Kiểm tra … (chậm, «chưa có lịch»)», «… (quá hạn từ 30/06)» */
function behindLine({ index, task, entry, since }: BehindTask, name: string): Line {
  const words = entry?.obstacle ?? entry?.result ?? '';
  const said = words === '' ? '' : `, «${shortText(words, 80)}»`;
  const state: Span[] =
    since === null && entry ? [stateWithin(entry), said] : [since ? overdueWords(task, since) : 'chậm', said];
  return line(`– ${name}${index.code} ${taskWords(task, 90)} (`, ...state, ')');
}

const few = (all: readonly BehindTask[], told: (one: BehindTask) => Line): Line[] => [
  ...all.slice(0, mostBehind).map(told),
  ...(all.length > mostBehind ? [line(`… và ${all.length - mostBehind} việc khác.`)] : []),
];

type UnitReminded = Extract<InstructingContent, { type: 'unit-reminded' }>;

/** To whoever answers for units: the report that is owed as any reminder says it, then what stands behind. */
function unitReminded({ by, debts, behind, period, now }: UnitReminded, names: Names): Message {
  const owed =
    debts.length > 0
      ? reminding.reminder(
          {
            type: 'reminder',
            kind: debts.every(({ deadlineAt }) => now > deadlineAt) ? 'overdue' : 'asked',
            debts,
            now,
          },
          names,
        )
      : ({ lines: [], buttons: [] } as Message);
  const units = [...new Set(behind.map(({ unit }) => unit))];
  const month = monthName(toPeriod(period));
  const owing = new Set(debts.map(({ unit }) => unit.id));
  const [first] = behind;
  return {
    lines: [
      line('🔔 ', b(nameOf(by)), ' nhắc anh/chị.'),
      ...owed.lines,
      ...(first
        ? [
            line(
              `${capital(joined(units.map(({ name }) => name)))} có `,
              b(`${behind.length} việc chậm, quá hạn`),
              ` (${month}):`,
            ),
            ...few(behind, (one) => behindLine(one, units.length > 1 ? `${one.unit.name}: ` : '')),
          ]
        : []),
    ],
    buttons: [
      ...(owed.buttons ?? []),
      ...units
        .filter(({ id }) => !owing.has(id))
        .map(({ id, name }) => [
          button(`Báo cáo ngay${units.length > 1 ? ` · ${name}` : ''}`, { type: 'open', unit: id, period }),
        ]),
      ...(first ? [[button('Xin gia hạn, cam kết', { type: 'give', name: 'giahan' })]] : []),
    ],
    // Where figures alone are asked for, a number is one of them.
    ...(!first && owed.wordsOnly ? { wordsOnly: true } : {}),
  };
}

/** Who somebody of a unit is: its name, and who stands in for its head. */
const reachedNamed = ({ unit, people, instead }: Reached): string =>
  instead ? `${unit.name} (${joined(people.map(({ name }) => name))}, báo cáo thay)` : unit.name;

/** «Lần nhắc trước: Thanh tra Sở 09:00 thứ Ba 23/05 (PGĐ Phan Thị Lan).» */
function lastLine(last: readonly LastReminder[], lead: string): Line[] {
  if (last.length === 0) return [];
  const of = last.map(
    ({ unit, at, by }) =>
      `${last.length > 1 ? `${unit.name} ` : ''}${shortDate(at)} (${by ? nameOf(by) : 'tự động theo lịch'})`,
  );
  return [line(`${lead}: ${of.slice(0, mostListed).join('; ')}.`)];
}

const remindedLines = (reached: readonly Reached[], unreached: readonly Unreached[]): Line[] => [
  ...(reached.length > 0 ? [line(`✅ Đã nhắc ${joined(reached.map(reachedNamed))}.`)] : []),
  ...unreachedLines(unreached, 'Chưa nhắc được '),
];

type Asking = Extract<InstructingContent, { type: 'ask-remind-units' }>;

function askRemind({ period, of, units, last, lately, quietUntil, now, sent }: Asking): Message {
  const ordered = { period, of };
  const again = (label: string): Button =>
    button(label, { type: 'remind-units-again', ...ordered, asked: askedAt(now) });
  const stop = stayButton('Thôi', { type: 'leave-reminder' });
  const known = last.filter((one) => lately.includes(one.unit));
  const done = sent ? remindedLines(sent.reached, sent.unreached) : [];
  if (quietUntil === null)
    return {
      lines: [
        ...done,
        ...lastLine(known, `Đã nhắc${sent || units.length > 1 ? '' : ` ${units[0]?.name ?? ''}`}`),
        line('Nhắc nữa?'),
      ],
      buttons: [[again('Nhắc nữa'), stop]],
    };
  const wakes = hourOf(quietUntil);
  return {
    lines: [
      line(`Nhắc ${joined(units.map(({ name }) => name))}.`),
      ...lastLine(last, 'Lần nhắc trước'),
      line(`Bây giờ là ${hourOf(now)}, giờ nghỉ đến ${wakes}. Gửi lúc nào?`),
    ],
    buttons: [
      [doButton(`Gửi ${wakes}`, { type: 'remind-units-later', ...ordered }), again('Gửi ngay'), stop],
    ],
  };
}

type Denied = Extract<InstructingContent, { type: 'word-denied' }>;

function deniedWords({ what, why, leaders, about }: Denied): string {
  switch (why) {
    case 'gone':
      return 'Kế hoạch, danh bạ không còn chỉ số, việc hoặc đơn vị này.';
    case 'locked':
      return what === 'remind'
        ? 'Kỳ đã khóa nên không nhắc được; muốn nhắc thì mở khóa trước.'
        : 'Kỳ đã khóa, năm kế hoạch không còn kỳ sau, nên không giao thêm yêu cầu được.';
    case 'office':
      return `Yêu cầu là của lãnh đạo (${leadersNamed(leaders)}). ${capital(theOffice)} nhắc đơn vị bằng /nhac hoặc [Nhắc đơn vị].`;
    case 'role':
      return what === 'remind'
        ? `Nhắc đơn vị là việc của lãnh đạo phụ trách và ${theOffice}; đến hạn tôi cũng tự nhắc.`
        : 'Giao yêu cầu cho đơn vị là việc của lãnh đạo phụ trách.';
    case 'index':
      return `${about ? capital(aboutNamed(about)) : 'Việc này'} do ${leadersNamed(leaders)} phụ trách, nên anh/chị không ${what === 'remind' ? 'nhắc' : 'giao yêu cầu'} ở đây.${what === 'remind' ? '' : ' Vướng mắc, kiến nghị của chỉ số mình phụ trách thì giao, trả lời được ở /vuongmac.'}`;
  }
}

/** Why nothing comes of a button. */
const closedWords: Readonly<
  Record<Extract<InstructingContent, { type: 'instruction-closed' }>['why'], string>
> = {
  gone: 'Không có yêu cầu này, hoặc đã được lấy lại. Xem danh sách: /yeucau',
  answered: 'Không lấy lại được: đơn vị đã trả lời yêu cầu này.',
  over: 'Quá 15 phút nên không lấy lại được; anh/chị gửi thêm một yêu cầu để điều chỉnh.',
  other: 'Yêu cầu này là với đơn vị khác, nên đơn vị đó trả lời.',
  full: `Yêu cầu này đã có quá nhiều trả lời; anh/chị trao đổi trực tiếp với lãnh đạo hoặc ${shortOffice}.`,
};

const answerButton = ({ instruction: { id } }: InstructionSeen): Button =>
  button('Trả lời', { type: 'answer-instruction', id });

/** Words for what leaders remind of and have done. */
export const instructing = {
  'unit-reminded': unitReminded,
  'units-reminded': ({ reached, unreached, last }) => ({
    lines: [...remindedLines(reached, unreached), ...lastLine(last, 'Lần nhắc trước')],
  }),
  'ask-remind-units': askRemind,
  'remind-units-later': ({ period, of, units, at, now }) => ({
    lines: [
      line(
        `Tôi sẽ nhắc ${joined(units.map(({ name }) => name))} lúc ${whenWords(at, now)}, nếu khi đó còn nợ báo cáo hoặc còn việc chậm.`,
      ),
    ],
    buttons: [
      [
        button('Nhầm – lấy lại', {
          type: 'undo-remind-later',
          period,
          of,
        }),
      ],
    ],
  }),
  'remind-later-undone': ({ isGone }) =>
    only(isGone ? 'Không lấy lại được: lời nhắc đã gửi hoặc đã lấy lại.' : 'Đã lấy lại, không nhắc nữa.'),
  'reminder-wordless': ({ unit, words }) =>
    only(
      `Lời nhắc là mẫu có sẵn, «${shortText(words, 120)}» không gửi kèm${unit ? `. Muốn ${unit.name} làm lại việc đã báo cáo thì gõ «trả lại việc … của ${unit.name} vì …»` : '; lời riêng thì anh/chị nhắn thêm giúp'}.`,
    ),
  'reminder-offered': ({ period, of, units, idle }) => {
    const [only_, another] = units;
    const names = joined(units.map(({ name }) => name));
    return {
      lines: [
        line(
          `Nhắc ${only_ ? names : 'các đơn vị còn nợ báo cáo, có việc chậm'} (${monthName(toPeriod(period))})? Chọn để gửi; chưa chọn thì chưa nhắc ai.`,
        ),
        ...(idle.length > 0
          ? [
              line(
                `${joined(idle.map(({ name }) => name))} không có gì phải nhắc trong phần anh/chị phụ trách.`,
              ),
            ]
          : []),
      ],
      buttons: [
        [
          button(`Nhắc ${only_ ? (another ? `${units.length} đơn vị` : only_.name) : 'các đơn vị'}`, {
            type: 'remind-units',
            period,
            of,
          }),
        ],
      ],
    };
  },
  'nobody-to-remind': ({ period, of, named, but = [], ofOwnPart }) => {
    const part = ofOwnPart ? ' trong phần anh/chị phụ trách' : '';
    const whom = named ?? (of && !('leaders' in of) ? [of] : null);
    return only(
      but.length > 0
        ? `Chỉ còn ${joined(but.map(({ name }) => name))} nợ báo cáo ${monthName(toPeriod(period))}; trừ ra thì không còn đơn vị nào để nhắc.`
        : whom
          ? `${capital(joined(whom.map(({ name }) => name)))} không còn nợ báo cáo, không có việc chậm${part} (${monthName(toPeriod(period))}); không có gì để nhắc.`
          : `${of ? `${capital(aboutNamed(of))}: ` : ''}${of ? 'k' : 'K'}hông đơn vị nào còn nợ báo cáo hoặc có việc chậm${part} trong ${monthName(toPeriod(period))}, không có gì để nhắc.`,
    );
  },
  'word-denied': (content) => only(deniedWords(content)),
  'word-unsent': ({ why, units }) => {
    const named = joined(units.map(({ name }) => name));
    return only(
      why === 'not'
        ? `Tôi không gửi gì tới ${named}. Nhắc tự động theo lịch vẫn đi khi còn nợ báo cáo; yêu cầu đã gửi thì lấy lại ở /yeucau.`
        : `Tôi chưa gửi gì: lời giữa các lãnh đạo tôi không chuyển. Yêu cầu thẳng ${named} thì gõ «yêu cầu ${units[0]?.name ?? 'đơn vị'} …».`,
    );
  },
  'choose-instructed': ({ of, scope, behind, units }) => ({
    lines: [line(`Yêu cầu${of ? ` về ${aboutNamed(of)}` : ''}: gửi đơn vị nào, hay về việc chậm nào?`)],
    ...inPages([
      ...units.map(({ id, name }) => button(name, { type: 'instruct', of: scope, unit: id })),
      ...behind.slice(0, mostListed).map(({ index, task, unit }) =>
        button(`${shortIndex(index, 24)}: ${shortText(task.text, 36)} (${unit.name})`, {
          type: 'instruct',
          of: `t${planIdOf(task)}`,
          unit: unit.id,
        }),
      ),
      stopButton(),
    ]),
  }),
  'instruction-words': ({ about, others, period }) => ({
    lines: [
      line(
        'Yêu cầu ',
        b(joined([about.unit, ...others].map(({ name }) => name))),
        `${inBrackets(about)}, ${monthName(toPeriod(period))}: anh/chị gõ nội dung trong một tin; tôi cho xem lại trước khi gửi nguyên văn.`,
      ),
    ],
    buttons: [[stopButton()]],
  }),
  'instruction-wordless': ({ length, longest }) =>
    only(
      length === 0
        ? 'Tôi chưa đọc được chữ nào; anh/chị gõ nội dung bằng chữ giúp tôi.'
        : `Lời này dài ${length} ký tự, quá ${longest}; viết ngắn lại giúp tôi.`,
    ),
  'confirm-instruction': ({ about, others, next, period, words, reached, unreached, asked, quietUntil }) => ({
    lines: [
      line(
        'Gửi ',
        b(joined([about.unit, ...others].map(({ name }) => name))),
        `${inBrackets(about)}, ${monthName(toPeriod(period))}:`,
      ),
      line(`«${words}»`),
      ...(next.length > 0
        ? [line(i(`Lời riêng của ${joined(next.map(({ name }) => name))}: hiện sau khi gửi tin này.`))]
        : []),
      ...(reached?.instead
        ? [line(i(`Người nhận: ${joined(reached.people.map(nameOf))}, báo cáo thay trưởng đơn vị.`))]
        : []),
      ...(unreached
        ? unreachedLines([unreached], 'Chưa ai nhận được tin; yêu cầu sẽ hiện ở bước báo cáo. ')
        : []),
      ...(quietUntil !== null && reached
        ? [line(i(`Đang giờ nghỉ: đơn vị nhận lúc ${hourOf(quietUntil)}.`))]
        : []),
    ],
    buttons: [
      [
        ...confirmButtons(asked, 'Gửi', 'Thôi').slice(0, 1),
        button('Sửa', { type: 'edit-instruction', asked: askedAt(asked) }),
        ...confirmButtons(asked, 'Gửi', 'Thôi').slice(1),
      ],
    ],
  }),
  'instruction-sent': ({ seen, others, reached, unreached, at, leads }) => ({
    lines: [
      line(
        reached
          ? `✅ Đã gửi yêu cầu tới ${joined([reachedNamed(reached), ...others.flatMap((one) => (one.reached ? [reachedNamed(one.reached)] : []))])}${at === null ? '' : `; đơn vị nhận lúc ${hourOf(at)}`}. Yêu cầu được giữ với báo cáo ${monthName(toPeriod(seen.instruction.period))}.`
          : `✅ Đã ghi yêu cầu với ${seen.unit.name}; hiện ở bước báo cáo ${monthName(toPeriod(seen.instruction.period))} tiếp theo.`,
      ),
      ...(unreached || others.some((one) => one.unreached)
        ? unreachedLines(
            [unreached, ...others.map((one) => one.unreached)].flatMap((one) => one ?? []),
            'Chưa gửi được tin tới ',
          )
        : []),
    ],
    ...(leads
      ? {}
      : { buttons: [[button('Nhầm – lấy lại', { type: 'undo-instruction', id: seen.instruction.id })]] }),
  }),
  'instruction-given': ({ seen, canReport }) => ({
    lines: [givenLine(seen)],
    buttons: [
      [
        answerButton(seen),
        button(canReport ? 'Báo cáo ngay' : 'Xem báo cáo', {
          type: 'open',
          unit: seen.unit.id,
          period: seen.instruction.period,
        }),
      ],
    ],
  }),
  'instruction-undone': ({ seen, others, to, wasSent }) =>
    only(
      to === 'self'
        ? `Đã lấy lại yêu cầu với ${joined([seen.unit, ...others].map(({ name }) => name))}${wasSent ? '; đơn vị được báo' : ', đơn vị chưa nhận tin nào'}.`
        : `${nameOf(seen.by)} đã lấy lại yêu cầu «${shortText(seen.instruction.words, 80)}».`,
    ),
  'instruction-answer': ({ seen }) => ({
    lines: [
      line(
        `Trả lời yêu cầu «${shortText(seen.instruction.words, 120)}»: anh/chị gõ một tin; ${nameOf(seen.by)} nhận nguyên văn.`,
      ),
    ],
    buttons: [[stopButton()]],
  }),
  'instruction-doubted': ({ seen, words, asked }) => ({
    lines: [line(`Gửi «${shortText(words, 200)}» tới ${nameOf(seen.by)} làm trả lời yêu cầu?`)],
    buttons: [confirmButtons(asked, 'Gửi', 'Thôi')],
  }),
  'instruction-answered': ({ seen, answer, by, to, told }) => {
    const whom = told.map((one) => (one === 'office' ? theOffice : nameOf(one)));
    if (to === 'self')
      return only(
        whom.length > 0
          ? `✅ Đã chuyển trả lời tới ${joined(whom)}.`
          : `✅ Đã ghi trả lời; ${nameOf(seen.by)} chưa nhận được tin, xem ở /yeucau.`,
      );
    return {
      lines: [
        line('📌 ', b(seen.unit.name), ` (${nameOf(by)}) trả lời lúc ${clock(answer.at)}: «${answer.words}»`),
        line(
          i(
            `Yêu cầu ${dayOf(seen.instruction.at)}${inBrackets(seen)}: «${shortText(seen.instruction.words, 160)}»`,
          ),
        ),
      ],
    };
  },
  instruction: ({ seen, may }, names) => ({
    lines: [
      givenLine(seen),
      ...(seen.instruction.answers.length > 0
        ? seen.instruction.answers.map((one) => answerLine(one, names))
        : [line(i('Đơn vị chưa trả lời.'))]),
    ],
    ...(may === 'own' ? { buttons: [[answerButton(seen)]] } : {}),
  }),
  'instructions-of-others': ({ unit }) =>
    only(
      `Yêu cầu của lãnh đạo với ${unit.name} chỉ đơn vị đó, lãnh đạo và ${shortOffice} xem được. Yêu cầu với đơn vị anh/chị: /yeucau`,
    ),
  'instruction-closed': ({ why }) => only(closedWords[why]),
  'instructions-listed': ({ period, all, of, own }) => {
    const month = monthName(toPeriod(period));
    const whose =
      of === null
        ? ''
        : Array.isArray(of)
          ? ` với ${joined((of as readonly Unit[]).map(({ name }) => name))}`
          : ` của ${nameOf(of as Person)}`;
    if (own && Array.isArray(of) && of.length === 0)
      return only('Yêu cầu của lãnh đạo là với đơn vị báo cáo; anh/chị không báo cáo cho đơn vị nào.');
    if (all.length === 0)
      return only(
        of === null || Array.isArray(of)
          ? `${capital(month)}: chưa có yêu cầu nào của lãnh đạo${whose}.`
          : `${capital(month)}: ${nameOf(of as Person)} chưa yêu cầu gì.`,
      );
    const answered = all.filter(({ instruction: { answers } }) => answers.length > 0).length;
    const latest = all.slice(-mostListed);
    return {
      lines: [
        line(b(`${all.length} yêu cầu${whose} trong ${month}`), `, đã trả lời ${answered}:`),
        ...(latest.length < all.length ? [line(`(${latest.length} yêu cầu gần nhất)`)] : []),
        ...latest.map(givenRow),
      ],
      ...inPages(
        latest.map((seen) =>
          button(
            `${dayOf(seen.instruction.at)} ${seen.unit.name}: ${shortText(seen.instruction.words, 24)}`,
            {
              type: 'open-instruction',
              id: seen.instruction.id,
            },
          ),
        ),
      ),
    };
  },
} satisfies WordingOf<InstructingContent>;
