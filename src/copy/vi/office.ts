import { momentOf, periodKey } from '../../core/calendar/viet-nam-time.ts';
import type { DatesProblem } from '../../core/conversation/dates.ts';
import type { OfficeContent } from '../../core/conversation/outcome.ts';
import { type Act, toPressData } from '../../core/features/acts.ts';
import { askedAt } from '../../core/features/asked-at.ts';
import type { Form } from '../../core/features/forms.ts';
import type { Button, Message } from '../../core/message/message.ts';
import type { Role, Unit } from '../../core/people/org.ts';
import { toPeriod } from '../../core/report/owed.ts';
import { tallyOf } from '../../core/report/progress.ts';
import type { Names } from './names.ts';
import { statusMark } from './progress.ts';
import { b, capital, date, joined, line, longDate, monthName, shortText, withTitle } from './words.ts';

const only = (text: string): Message => ({ lines: [line(text)] });
const button = (label: string, act: Act): Button => ({
  label,
  data: toPressData(act),
});

const roleNames: Readonly<Record<Role, string>> = {
  leader: 'Lãnh đạo',
  head: 'Trưởng đơn vị',
  deputy: 'Phó, được báo cáo thay',
  office: 'Văn phòng tổng hợp',
  staff: 'Chuyên viên (xem)',
};

const kindNames: Readonly<Record<Unit['kind'], string>> = {
  office: 'Văn phòng',
  inspectorate: 'Thanh tra',
  division: 'Phòng',
  centre: 'Trung tâm',
};

/** «từ 22/05/2023 đến 26/05/2023», «ngày 22/05/2023». */
const span = ({ from, to }: { from: string; to: string }): string =>
  from === to ? `ngày ${date(from)}` : `từ ${date(from)} đến ${date(to)}`;

/** Why a typed name was not taken, and what would be right. */
const badName: Readonly<Record<Extract<OfficeContent, { type: 'bad-name' }>['why'], string>> = {
  length: 'Tên cần từ 2 đến 80 ký tự, có chữ; ví dụ: Nguyễn Văn An. Gõ lại, hoặc /huy',
  asked: 'Tôi đọc đó là câu hỏi hoặc lệnh, không phải tên. Gõ lại tên, hoặc /huy',
  digits: 'Họ tên không có chữ số; ví dụ: Nguyễn Văn An. Gõ lại, hoặc /huy',
  unit: 'Đó là tên một đơn vị; tôi cần họ tên một người, ví dụ: Nguyễn Văn An. Gõ lại, hoặc /huy',
  same: 'Đang ghi đúng như vậy rồi. Gõ tên khác, hoặc /huy',
};

/** What was being asked, behind «việc». */
const leftForms: Readonly<Record<Form['type'], string>> = {
  'person-name': 'thêm người',
  'new-name': 'sửa tên',
  'confirm-rename': 'sửa tên',
  'head-name': 'đổi trưởng đơn vị',
  'confirm-head': 'đổi trưởng đơn vị',
  'confirm-new-head': 'đổi trưởng đơn vị',
  'unit-name': 'thêm đơn vị',
  'deputy-dates': 'ủy quyền',
  'confirm-end-deputy': 'thôi ủy quyền',
  'absence-dates': 'báo vắng mặt',
  'return-reason': 'trả lại nhiệm vụ',
  'calendar-value': 'đổi lịch',
  'calendar-confirm': 'đổi lịch',
};

/** What is shown before it counts: before, after, what it takes away, and [Đổi] [Thôi]. */
const confirmation = (
  question: string,
  before: string,
  after: string,
  loses: string | null,
  asked: number,
): Message => ({
  lines: [
    line(b(question)),
    line(`Trước: ${before}`),
    line('Sau: ', b(after)),
    ...(loses === null ? [] : [line(loses)]),
  ],
  buttons: [
    [
      button('Đổi', { type: 'confirm', asked: askedAt(asked) }),
      button('Thôi', { type: 'cancel', asked: askedAt(asked) }),
    ],
  ],
});

const invited = (linked: boolean): string => (linked ? '' : ' Người này chưa liên kết: tạo mã bằng /moi.');

/** What is wrong with typed dates, and what would be right. */
function dates(problem: DatesProblem): string {
  const like = 'ví dụ 22/05 – 26/05, hoặc hôm nay.';
  switch (problem.type) {
    case 'nothing':
      return `Tôi cần một hoặc hai ngày, ${like}`;
    case 'unclear':
      return `Tôi chưa hiểu «${shortText(problem.part, 30)}»; tôi cần một hoặc hai ngày, ${like}`;
    case 'impossible':
      return problem.month < 1 || problem.month > 12
        ? `Không có tháng ${problem.month}; viết lại, ${like}`
        : `Không có ngày ${problem.day}/${problem.month}/${problem.year}; viết lại, ${like}`;
    case 'year':
      return `Năm ${problem.year} không đúng; viết lại, ${like}`;
    case 'no-month':
      return `Ngày của tháng nào? Viết cả tháng, ${like}`;
    case 'no-end':
      return `Đến hết ngày nào? Viết cả ngày cuối, ${like}`;
    case 'ambiguous': {
      const two = (value: number): string => String(value).padStart(2, '0');
      const day = `${two(problem.day)}/${two(problem.month)}`;
      return `«${problem.day}-${problem.month}» là ngày ${day}, hay từ ngày ${problem.day} đến ngày ${problem.month}? Viết rõ, ví dụ ${day}, hoặc 22/05 – 26/05.`;
    }
    case 'scattered':
      return `Tôi ghi được một ngày, hoặc một khoảng ngày liền nhau; viết lại, ${like}`;
    case 'weekday':
      return `Thứ và ngày chưa khớp (${date(problem.date)} là ${longDate(momentOf(problem.date, '12:00')).replace(/ \S+$/, '')}); viết lại, ${like}`;
    case 'reversed':
      return `Ngày sau phải không sớm hơn ngày trước, ${like}`;
    case 'past':
      return `Những ngày đó đã qua; viết lại, ${like}`;
    case 'too-long':
      return `Không quá một năm; viết lại, ${like}`;
  }
}

function confirmLock({ progress, locked }: Extract<OfficeContent, { type: 'confirm-lock' }>): Message {
  const period = periodKey(progress.period);
  const month = monthName(progress.period);
  if (locked)
    return {
      lines: [line(`Kỳ ${month} đang khóa. Mở lại thì các đơn vị sửa được báo cáo.`)],
      buttons: [[button(`Mở khóa ${month}`, { type: 'unlock', period })]],
    };
  const missing = progress.owing.filter((unit) => !progress.reported.includes(unit));
  const tally = tallyOf(progress.tasks);
  return {
    lines: [
      line(
        b(capital(month)),
        `: ${progress.reported.length}/${progress.owing.length} đơn vị, ${tally.due - tally.missing}/${tally.due} nhiệm vụ đã báo cáo.`,
      ),
      ...(missing.length > 0 ? [line(`Chưa báo cáo: ${joined(missing.map(({ name }) => name))}.`)] : []),
      line('Khóa rồi thì chỉ Văn phòng sửa được, kèm lý do.'),
    ],
    buttons: [[button(`Khóa kỳ ${month}`, { type: 'lock', period })]],
  };
}

/** Words for the office's work, for deputies and absences. */
export function officeMessage(content: OfficeContent, names: Names): Message {
  switch (content.type) {
    case 'choose-headed':
      return {
        lines: [line('Đổi trưởng của đơn vị nào?')],
        buttons: content.units.map((unit) => [button(unit.name, { type: 'choose-head', unit: unit.id })]),
      };
    case 'choose-head':
      return {
        lines: [
          line(
            `Trưởng ${content.unit.name} hiện nay: `,
            b(content.head?.name ?? 'chưa có'),
            '. Ai thay? Gõ họ tên (có thể kèm chức danh sau dấu phẩy)',
            content.people.length > 0 ? ', hoặc chọn:' : '.',
          ),
        ],
        ...(content.people.length > 0
          ? {
              buttons: content.people.map((person) => [
                button(person.name, { type: 'set-head', personId: person.id }),
              ]),
            }
          : {}),
      };
    case 'head-set':
      return only(
        `${content.person.name} là trưởng ${content.unit.name}.${content.before ? ` ${content.before.name} từ nay chỉ xem.` : ''}${invited(content.linked)}`,
      );
    case 'choose-role':
      return {
        lines: [line('Thêm người với vai nào? (Đổi trưởng đơn vị: /truong)')],
        buttons: (['staff', 'deputy', 'office', 'leader'] as const).map((role) => [
          button(roleNames[role], { type: 'choose-unit-of', role }),
        ]),
      };
    case 'choose-unit-of':
      return {
        lines: [line(`${roleNames[content.role]} của đơn vị nào?`)],
        buttons: content.units.map((unit) => [
          button(unit.name, { type: 'name-person', role: content.role, unit: unit.id }),
        ]),
      };
    case 'name-person':
      return only(
        `Gõ họ tên, chức danh, ví dụ: Nguyễn Văn An, Chuyên viên${content.unit ? ` ${content.unit.name}` : ''}. Thôi: /huy`,
      );
    case 'person-added':
      return only(
        `Đã thêm ${content.person.name}${content.unit ? ` (${content.unit.name})` : ''}. Tạo mã mời: /moi`,
      );
    case 'choose-renamed':
      return {
        lines: [line('Sửa họ tên, chức danh của ai?')],
        buttons: content.people.map((person) => [
          button(withTitle(person), { type: 'name-anew', personId: person.id }),
        ]),
      };
    case 'name-anew':
      return only(
        `Đang ghi: ${withTitle(content.person)}. Gõ họ tên đúng; có thể kèm chức danh sau dấu phẩy. Thôi: /huy`,
      );
    case 'person-renamed':
      return only(`Đã sửa: ${withTitle(content.before)} thành ${withTitle(content.person)}.`);
    case 'choose-kind':
      return {
        lines: [line('Thêm đơn vị loại nào?')],
        buttons: (['division', 'centre', 'inspectorate', 'office'] as const).map((kind) => [
          button(kindNames[kind], { type: 'choose-group', kind }),
        ]),
      };
    case 'choose-group':
      return {
        lines: [
          line('Phòng này có thuộc nhóm nào của kế hoạch không? Thuộc nhóm thì có các nhiệm vụ của nhóm.'),
        ],
        buttons: [
          ...content.groups.map((group) => [
            button(capital(group.name), { type: 'name-unit', kind: content.kind, group: group.id }),
          ]),
          [button('Không thuộc nhóm nào', { type: 'name-unit', kind: content.kind })],
        ],
      };
    case 'name-unit':
      return only('Gõ tên đơn vị, ví dụ: Phòng Bưu chính. Thôi: /huy');
    case 'unit-added':
      return only(
        `Đã thêm ${content.unit.name}${content.group ? `, thuộc ${content.group.name}` : ''}. Đặt trưởng đơn vị: /truong`,
      );
    case 'bad-name':
      return only(badName[content.why]);
    case 'confirm-head':
      return confirmation(
        `Đổi trưởng ${content.unit.name}?`,
        content.before ? withTitle(content.before) : 'chưa có',
        withTitle(content.person),
        content.before ? `${content.before.name} từ đó chỉ xem, không báo cáo được nữa.` : null,
        content.asked,
      );
    case 'confirm-rename':
      return confirmation(
        'Sửa họ tên, chức danh?',
        withTitle(content.before),
        withTitle(content.person),
        null,
        content.asked,
      );
    case 'confirm-end-deputy':
      return {
        lines: [
          line(
            `Thôi ủy quyền ${content.person?.name ?? 'người này'}? Người đó không báo cáo thay cho ${content.unit.name} được nữa.`,
          ),
        ],
        buttons: [
          [
            button('Thôi ủy quyền', { type: 'confirm', asked: askedAt(content.asked) }),
            button('Giữ nguyên', { type: 'cancel', asked: askedAt(content.asked) }),
          ],
        ],
      };
    case 'head-told':
      return only(
        content.toNew
          ? `Từ nay anh/chị là trưởng ${content.unit.name} trong kế hoạch DDCI: /baocao`
          : `${content.person.name} thay anh/chị làm trưởng ${content.unit.name} trong kế hoạch DDCI; từ nay anh/chị chỉ xem.`,
      );
    case 'deputy-ended-told':
      return only(`${content.head.name} đã thôi ủy quyền anh/chị báo cáo DDCI của ${content.unit.name}.`);
    case 'form-ended':
      return only(`(Dừng việc ${leftForms[content.form]} đang dở.)`);
    case 'name-taken':
      return only(`Đã có ${content.name}; gõ tên khác, hoặc /huy`);
    case 'confirm-lock':
      return confirmLock(content);
    case 'lock-changed': {
      const month = monthName(toPeriod(content.period));
      if (!content.changed) return only(`Kỳ ${month} ${content.locked ? 'đã khóa' : 'không khóa'} từ trước.`);
      return only(
        content.locked
          ? `🔒 Đã khóa kỳ ${month}. Mở lại: /khoa ${content.period.slice(5)}/${content.period.slice(0, 4)}`
          : `Đã mở khóa kỳ ${month}; các đơn vị sửa được báo cáo.`,
      );
    }
    case 'choose-returned':
      return content.units.length === 0
        ? only(`${capital(monthName(toPeriod(content.period)))} chưa có báo cáo nào để trả lại.`)
        : {
            lines: [line(`Trả lại nhiệm vụ ${monthName(toPeriod(content.period))} của đơn vị nào?`)],
            buttons: content.units.map((unit) => [
              button(unit.name, { type: 'choose-returned-task', unit: unit.id, period: content.period }),
            ]),
          };
    case 'choose-returned-task':
      return {
        lines: [
          line(`Trả lại nhiệm vụ nào của ${content.unit.name}?`),
          ...content.tasks.map(({ task }, position) =>
            line(
              `${position + 1} ${statusMark[content.report.entries[task.id]!.status]} ${shortText(task.text)}`,
            ),
          ),
        ],
        buttons: content.tasks.map(({ task }, position) => [
          button(`${position + 1}. ${shortText(task.text, 40)}`, {
            type: 'return',
            unit: content.unit.id,
            period: content.period,
            taskId: task.id,
          }),
        ]),
      };
    case 'why-return':
      return only(`Vì sao trả lại «${shortText(content.task.task.text)}»? Trả lời một tin. Thôi: /huy`);
    case 'task-returned':
      return only(
        `Đã trả lại «${shortText(content.task.task.text)}» cho ${content.task.unit.name}.${content.told ? '' : ' Đơn vị chưa có ai liên kết nên chưa được báo.'}`,
      );
    case 'task-was-returned':
      return {
        lines: [
          line(
            `↩ ${content.by.name} trả lại một nhiệm vụ ${monthName(toPeriod(content.period))} của ${content.task.unit.name}:`,
          ),
          line(shortText(content.task.task.text, 120)),
          line('Lý do: ', `«${content.reason}»`),
        ],
        buttons: [
          [
            {
              label: 'Sửa ngay',
              data: toPressData({
                type: 'open',
                unit: content.task.unit.id,
                period: content.period,
              }),
            },
          ],
        ],
      };
    case 'choose-deputy':
      return {
        lines: [
          ...content.deputies.map((one) => line(`Đang ủy quyền cho ${one.person.name}, ${span(one)}.`)),
          line(
            content.people.length > 0
              ? `Ai báo cáo thay cho ${content.unit.name}?`
              : 'Chưa có ai để ủy quyền; đề nghị Văn phòng Sở thêm người (/nguoi).',
          ),
        ],
        buttons: [
          ...content.people.map((person) => [
            button(
              `${person.name}${person.unit && person.unit !== content.unit.id ? ` · ${names.org.units.find(({ id }) => id === person.unit)?.name ?? ''}` : ''}`,
              { type: 'appoint', personId: person.id },
            ),
          ]),
          ...content.deputies.map((one) => [
            button(`Thôi ủy quyền ${one.person.name}`, { type: 'end-deputy', personId: one.person.id }),
          ]),
        ],
      };
    case 'deputy-dates':
      return only(
        `${content.person.name} báo cáo thay cho ${content.unit.name} từ ngày nào đến ngày nào? Ví dụ: 22/05 – 26/05. Thôi: /huy`,
      );
    case 'absence-dates':
      return {
        lines: [
          ...(content.absent ? [line(`Đang báo vắng ${span(content.absent)}.`)] : []),
          line('Anh/chị vắng từ ngày nào đến ngày nào? Ví dụ: 22/05 – 26/05, hoặc hôm nay. Thôi: /huy'),
        ],
        ...(content.absent ? { buttons: [[button('Tôi đã trở lại', { type: 'end-absence' })]] } : {}),
      };
    case 'dates-problem':
      return only(dates(content.problem));
    case 'deputy-appointed':
      return only(
        `${content.person.name} báo cáo thay cho ${content.unit.name} ${span(content)}; tên cả hai được ghi.${invited(content.linked)}`,
      );
    case 'deputy-told':
      return only(
        `${content.head.name} ủy quyền cho anh/chị báo cáo DDCI của ${content.unit.name} ${span(content)}: /baocao`,
      );
    case 'deputy-ended':
      return only(`Đã thôi ủy quyền ${content.person?.name ?? 'người này'}.`);
    case 'absence-set':
      return only(
        `Đã ghi anh/chị vắng ${span(content)}; trong thời gian đó tôi không nhắc việc.${
          content.isHead
            ? content.deputies.length > 0
              ? ` ${joined(content.deputies.map(({ name }) => name))} được nhắc thay.`
              : ' Chưa có ai báo cáo thay: /uyquyen'
            : ''
        }`,
      );
    case 'absence-ended':
      return only('Đã ghi anh/chị trở lại.');
    case 'head-only':
      return only('Việc này chỉ trưởng đơn vị làm được cho đơn vị mình.');
    case 'cancelled':
      return only('Đã thôi.');
  }
}
