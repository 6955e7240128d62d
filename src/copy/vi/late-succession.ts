import type { NameProblem } from '../../core/features/directory/declared.ts';
import type {
  LeadersChange,
  SuccessionContent,
  UnitChange,
  UnitEnd,
} from '../../core/features/succession/declared.ts';
import type { Person, Unit } from '../../core/people/org.ts';
import type { Index } from '../../core/plan/plan.ts';
import type { Button, Line } from '../../core/said/message.ts';
import { toPeriod } from '../../core/time/period.ts';
import type { WordingOf } from '../wording.ts';
import { button, stopButton, waiting } from './button.ts';
import { shortOffice } from './called.ts';
import { confirmation, confirmButtons } from './confirmation.ts';
import { badName } from './late-directory.ts';
import {
  b,
  capital,
  codedIndex,
  date,
  headOf,
  i,
  joined,
  line,
  monthName,
  notKnown,
  only,
  shortTitle,
  withTitle,
} from './words.ts';

const monthOf = (key: string): string => monthName(toPeriod(key));

/** «từ 01/07/2023». */
const from = (day: string): string => `từ ${date(day)}`;

const badUnitName: Readonly<Record<NameProblem | 'taken', string>> = {
  ...badName,
  taken: 'Đã có đơn vị hoặc nhóm tên như vậy; gõ tên khác.',
};

const listQuestions: Readonly<Record<UnitChange, string>> = {
  rename: 'Đổi tên đơn vị nào?',
  dissolve: 'Giải thể đơn vị nào?',
  merge: 'Sáp nhập đơn vị nào vào đơn vị khác?',
};

/** «Phòng A giải thể từ 01/07/2023», «Phòng A sáp nhập vào Phòng B từ …»: who has its work is said in either case. */
const endWords = ({ unit, heir, day }: Omit<UnitEnd, 'month'>): string =>
  heir ? `${unit.name} sáp nhập vào ${heir.name} ${from(day)}` : `${unit.name} giải thể ${from(day)}`;

/** Who reports up to which month. */
const reportsWords = ({ unit, heir, month }: UnitEnd): string =>
  heir
    ? `${heir.name} báo cáo thay từ ${monthOf(month)}; các tháng trước vẫn là của ${unit.name}.`
    : `${unit.name} thôi báo cáo từ ${monthOf(month)}.`;

const callOffButton = ({ id, name }: Unit, named = false): Button =>
  button(named ? `Bỏ lệnh về ${name}` : 'Bỏ lệnh này', { type: 'call-off-end', unit: id });

/** [Hôm nay], [Từ tháng sau] under a question for a day. */
const dayButtons = ({ today, next }: { today: string; next: string }): Button[][] => [
  [
    button('Hôm nay', { type: 'from-day', day: today }),
    button('Từ tháng sau', { type: 'from-day', day: next }),
  ],
  [stopButton()],
];

const indexList = (indices: readonly Index[]): string =>
  joined(indices.map(({ code, name }) => `${code} ${name}`));

const named = (people: readonly Person[]): string =>
  people.length === 0 ? 'chưa có' : joined(people.map((one) => `${shortTitle(one)} ${one.name}`));

/** What somebody leaves open, each with who may fill it. */
const vacancyLines = (headed: Unit | null, led: readonly Index[]): Line[] => [
  ...(headed ? [line(`${headed.name} chưa có người làm ${headOf(headed)}.`)] : []),
  ...(led.length > 0 ? [line(`Chưa có ai thay phụ trách ${indexList(led)}.`)] : []),
];

const vacancyButtons = (person: Person, headed: Unit | null, led: readonly Index[]): Button[][] => [
  ...(headed ? [[button(`Chọn ${headOf(headed)}`, { type: 'choose-head', unit: headed.id })]] : []),
  ...(led.length > 0
    ? [
        [
          button(led.length === 1 ? 'Chọn người thay' : 'Một người thay cho tất cả', {
            type: 'follow-in-all',
            personId: person.id,
          }),
          ...(led.length === 1
            ? []
            : [button('Chọn từng chỉ số', { type: 'follow-in-each', personId: person.id })]),
        ],
      ]
    : []),
];

/** «2.1 Chi phí thời gian, trước là PGĐ …, nay là PGĐ …». */
const changeLines = (changes: readonly LeadersChange[]): Line[] =>
  changes.map(({ index, before, after }) =>
    line(i(index.name), ` (${index.code}), trước là ${named(before)}, nay là `, b(named(after))),
  );

/** «2.1 Chi phí thời gian: PGĐ …». */
const ledLines = (changes: readonly LeadersChange[]): Line[] =>
  changes.map(({ index, after }) => line(i(index.name), ` (${index.code}): `, b(named(after))));

const doubtButtons = ([first]: readonly LeadersChange[], day: string): Button[][] =>
  first ? [[button('Không đúng', { type: 'doubt-leaders', code: first.index.code, day })]] : [];

/** Words for units that end, people who leave, and who leads an index. */
export const succession = {
  'choose-unit-to': ({ change, units, ordered }) => ({
    lines: [
      line(units.length > 0 ? listQuestions[change] : 'Không còn đơn vị nào giải thể hay sáp nhập được.'),
    ],
    buttons: [
      ...units.map((unit) => [button(unit.name, { type: 'change-unit', change, unit: unit.id })]),
      ...ordered.map((unit) => [callOffButton(unit, true)]),
      [stopButton()],
    ],
  }),
  'name-unit-anew': ({ unit }) => waiting(`Đang ghi: ${unit.name}. Gõ tên mới; tên cũ vẫn hiểu được.`),
  'confirm-unit-name': ({ unit, name, asked }) =>
    confirmation('Đổi tên đơn vị?', unit.name, name, null, asked),
  'unit-renamed': ({ before, unit }) => only(`Từ nay ${before} là ${unit.name}; hỏi theo tên cũ vẫn được.`),
  'unit-renamed-told': ({ before, unit }) => only(`Từ nay ${before} có tên là ${unit.name}.`),
  'choose-heir': ({ unit, merges, units, tasks, leads }) => ({
    lines: [
      line(
        merges
          ? `Sáp nhập ${unit.name} vào đơn vị nào?`
          : `${unit.name} đang có ${tasks} nhiệm vụ${leads.length > 0 ? `, chủ trì ${leads.length} chỉ số` : ''}; đơn vị nào nhận?`,
      ),
    ],
    buttons: [...units.map((one) => [button(one.name, { type: 'set-heir', unit: one.id })]), [stopButton()]],
  }),
  'unit-end-day': ({ unit, heir, today, next }) => ({
    lines: [
      line(
        `${heir ? `${unit.name} sáp nhập vào ${heir.name}` : `${unit.name} giải thể`} từ ngày nào? Ví dụ 01/07.`,
      ),
    ],
    buttons: dayButtons({ today, next }),
  }),
  'confirm-unit-end': ({ asked, other, tasks, shared, leads, drafts, people, ...end }) => ({
    lines: [
      line(b(`${endWords(end)}?`)),
      line(reportsWords(end)),
      ...(end.heir && tasks > 0
        ? [
            line(
              `Chuyển ${tasks} nhiệm vụ${shared > 0 ? ` (${shared} việc ${end.heir.name} đã có, chỉ tính một lần)` : ''}${leads.length > 0 ? ` và việc chủ trì ${indexList(leads)}` : ''}.`,
            ),
          ]
        : []),
      ...drafts.map(({ person, period, ends }) =>
        line(
          `Báo cáo ${monthOf(period)} ${person ? `${person.name} ` : ''}đang viết dở ${ends ? 'sẽ bỏ, đơn vị nhận việc báo cáo lại' : `vẫn do ${end.unit.name} gửi`}.`,
        ),
      ),
      ...(people.length > 0
        ? [
            line(
              `${joined(people.map(({ name }) => name))} ${end.heir ? `chuyển sang ${end.heir.name}` : 'thôi báo cáo'}, chỉ xem; nghỉ hay chuyển nơi khác thì ghi ở /nguoi.`,
            ),
          ]
        : []),
    ],
    buttons: [
      confirmButtons(asked, 'Đồng ý'),
      ...(other === null
        ? []
        : [[button(`Tính từ ${monthOf(other)}`, { type: 'end-from-month', period: other })]]),
    ],
  }),
  'unit-end-set': ({ mayCallOff, ...end }) => ({
    lines: [
      line(`Đã ghi: ${endWords(end)}. ${reportsWords(end)}`),
      ...(mayCallOff ? [line(`Bỏ được đến hết ngày trước ${date(end.day)}.`)] : []),
    ],
    ...(mayCallOff ? { buttons: [[callOffButton(end.unit)]] } : {}),
  }),
  'unit-end-told': (end) => only(`${endWords(end)}. ${reportsWords(end)}`),
  'unit-end-off': ({ unit }) => only(`Đã bỏ lệnh về ${unit.name}; đơn vị giữ nguyên như trước.`),
  'draft-ended': ({ unit, heir, period }) =>
    only(
      `Báo cáo ${monthOf(period)} của ${unit.name} anh/chị đang viết không phải gửi nữa${heir ? `; ${heir.name} báo cáo tháng này` : ''}.`,
    ),
  'may-not-leave': () => only(`Việc của chính mình thì nhờ người khác của ${shortOffice} ghi.`),
  'choose-leaving': ({ people, unknown }) => ({
    lines: [...notKnown(unknown, 'ai tên'), line('Ai nghỉ hoặc chuyển công tác?')],
    buttons: [
      ...people.map((person) => [button(withTitle(person), { type: 'leave', personId: person.id })]),
      [stopButton()],
    ],
  }),
  'leave-day': ({ person, today, next }) => ({
    lines: [line(`${withTitle(person)} nghỉ hoặc chuyển đi từ ngày nào? Ví dụ 01/07.`)],
    buttons: dayButtons({ today, next }),
  }),
  'confirm-leave': ({ person, unit, day, led, asked }) => ({
    lines: [
      line(
        'Ghi ',
        b(withTitle(person)),
        `${unit && !person.title.includes(unit.name) ? `, ${unit.name},` : ''} nghỉ hoặc chuyển đi ${from(day)}?`,
      ),
      line('Từ đó không nhắc, không còn quyền, gỡ tài khoản; tên trong các báo cáo cũ giữ nguyên.'),
      ...(person.role === 'head' && unit ? [line(`${capital(headOf(unit))} sẽ phải chọn người khác.`)] : []),
      ...(led.length > 0 ? [line(`Đang phụ trách ${indexList(led)}.`)] : []),
    ],
    buttons: [confirmButtons(asked, 'Đồng ý')],
  }),
  'leave-set': ({ person, day, headed, led, hasCome }) => ({
    lines: [
      line(
        hasCome
          ? `Đã ghi ${person.name} nghỉ hoặc chuyển đi từ hôm nay và đã gỡ tài khoản. Ghi nhầm thì bỏ được trong hôm nay.`
          : `Đã ghi ${person.name} nghỉ hoặc chuyển đi ${from(day)}.`,
      ),
      ...vacancyLines(headed, led),
    ],
    buttons: [
      ...vacancyButtons(person, headed, led),
      [button('Bỏ lệnh này', { type: 'call-off-leave', personId: person.id })],
    ],
  }),
  'leave-told': ({ day, hasCome }) =>
    only(
      hasCome
        ? `${shortOffice} ghi anh/chị nghỉ hoặc chuyển công tác nên tài khoản này đã được gỡ. Cảm ơn anh/chị; nếu nhầm, xin báo ${shortOffice} trong hôm nay.`
        : `${shortOffice} ghi anh/chị nghỉ hoặc chuyển công tác ${from(day)}; từ hôm đó tôi thôi nhắc và gỡ tài khoản này. Nếu nhầm, xin báo ${shortOffice}.`,
    ),
  left: ({ person, headed, led }) => ({
    lines: [
      line(`Từ hôm nay ${person.name} nghỉ hoặc chuyển đi; tôi đã gỡ tài khoản.`),
      ...vacancyLines(headed, led),
    ],
    buttons: [
      ...vacancyButtons(person, headed, led),
      [button('Ghi nhầm, bỏ lệnh', { type: 'call-off-leave', personId: person.id })],
    ],
  }),
  'leave-off': ({ person }) => only(`Đã bỏ; ${person.name} vẫn như trước.`),
  'leave-off-told': () =>
    only(`${shortOffice} đã bỏ lệnh ghi nhầm; anh/chị vẫn dùng tài khoản này như trước.`),
  'choose-led': ({ indices, unknown }) => ({
    lines: [...notKnown(unknown, 'chỉ số'), line('Đổi lãnh đạo phụ trách chỉ số nào?')],
    buttons: [
      ...indices.map((index) => [button(codedIndex(index), { type: 'lead-anew', code: index.code })]),
      [stopButton()],
    ],
  }),
  'new-leader': ({ indices, now, instead, people, unknown }) => ({
    lines: [
      ...notKnown(unknown, 'lãnh đạo'),
      line(
        instead
          ? `Ai thay ${instead.name} phụ trách `
          : `${capital(named(now))} đang phụ trách. Ai sẽ phụ trách `,
        i(joined(indices.map(({ name }) => name))),
        people.length > 0 ? '?' : '? Chưa có lãnh đạo nào khác, thêm ở /nguoi trước.',
      ),
    ],
    buttons: [
      ...people.map((person) => [button(person.name, { type: 'set-leader', personId: person.id })]),
      [stopButton()],
    ],
  }),
  'leader-day': ({ indices, leaders, today, next }) => ({
    lines: [
      line(
        `${named(leaders)} phụ trách `,
        i(joined(indices.map(({ name }) => name))),
        ' từ ngày nào? Ví dụ 01/07.',
      ),
    ],
    buttons: dayButtons({ today, next }),
  }),
  'confirm-leaders': ({ changes, day, asked }) => ({
    lines: [line(b(`Đổi lãnh đạo phụ trách ${from(day)}?`)), ...changeLines(changes)],
    buttons: [confirmButtons(asked)],
  }),
  'leaders-set': ({ changes, day, told, at }) => ({
    lines: [
      line(`Đã đổi lãnh đạo phụ trách ${from(day)}${told > 0 ? `, đã báo ${told} người liên quan` : ''}.`),
      ...changeLines(changes),
    ],
    buttons: [[button('Nhầm – lấy lại', { type: 'leaders-back', at })]],
  }),
  'leaders-restored': ({ changes, day, told }) => ({
    lines: [
      line(
        `Đã bỏ lần đổi lãnh đạo phụ trách ${from(day)}${told > 0 ? `, đã báo ${told} người liên quan` : ''}. Như trước khi đổi:`,
      ),
      ...ledLines(changes),
    ],
  }),
  'leaders-restored-told': ({ changes, day }) => ({
    lines: [
      line(`${shortOffice} đổi nhầm lãnh đạo phụ trách ${from(day)} và đã bỏ. Như trước khi đổi:`),
      ...ledLines(changes),
    ],
  }),
  'leaders-told': ({ changes, day, to }) => ({
    lines: [
      line(
        to === 'new'
          ? `Anh/chị phụ trách ${changes.length === 1 ? 'chỉ số này' : 'các chỉ số này'} ${from(day)}.`
          : to === 'old'
            ? `Anh/chị thôi phụ trách ${changes.length === 1 ? 'chỉ số này' : 'các chỉ số này'} ${from(day)}.`
            : `Lãnh đạo phụ trách thay đổi ${from(day)}.`,
      ),
      ...changeLines(changes),
    ],
    buttons: doubtButtons(changes, day),
  }),
  'leaders-same': () => only('Đang ghi đúng như vậy rồi; không có gì đổi.'),
  'leaders-doubted': ({ person, index, leaders, day }) => ({
    lines: [
      line(
        `${withTitle(person)} báo không đúng: ${named(leaders)} phụ trách `,
        i(index.name),
        ` ${from(day)}. Xem lại với người ấy rồi sửa nếu cần.`,
      ),
    ],
    buttons: [[button('Sửa người phụ trách', { type: 'lead-anew', code: index.code })]],
  }),
  'doubt-passed-on': () => only(`Tôi đã báo ${shortOffice} là anh/chị thấy không đúng.`),
  'no-such-day': ({ why }, { plan }) =>
    only(
      why === 'past'
        ? 'Ngày đó đã qua. Gõ hôm nay hoặc một ngày sắp tới, ví dụ 01/07.'
        : why === 'year'
          ? `Chỉ đổi được trong năm của kế hoạch (${plan.year}). Gõ ngày khác.`
          : 'Tôi chưa hiểu ngày đó. Gõ như hôm nay, 01/07 hoặc từ tháng sau.',
    ),
  'bad-unit-name': ({ why }) => waiting(badUnitName[why]),
} satisfies WordingOf<SuccessionContent>;
