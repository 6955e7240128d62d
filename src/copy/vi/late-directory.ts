import type {
  DirectoryContent,
  InUse,
  NameProblem,
  OfficeOrder,
} from '../../core/features/directory/declared.ts';
import type { WaitingMonth } from '../../core/features/waiting-month.ts';
import type { Person, Role, Unit } from '../../core/people/org.ts';
import { isBeforeFirst } from '../../core/people/owes-from.ts';
import type { Button, Line } from '../../core/said/message.ts';
import { toPeriod } from '../../core/time/period.ts';
import type { WordingOf } from '../wording.ts';
import { button, stopButton, waiting } from './button.ts';
import { shortOffice, theOffice } from './called.ts';
import { confirmation, confirmButtons } from './confirmation.ts';
import { handedButtons, handedWords } from './handed.ts';
import { monthLines, reportButtons, untilWords } from './welcome.ts';
import {
  b,
  capital,
  date,
  headOf,
  joined,
  line,
  lowered,
  monthName,
  notKnown,
  notLinkedYet,
  only,
  shortDate,
  withTitle,
} from './words.ts';

export const roleNames: Readonly<Record<Role, string>> = {
  leader: 'Lãnh đạo',
  head: 'Trưởng đơn vị',
  deputy: 'Phó, được báo cáo thay',
  office: 'Văn phòng tổng hợp',
  staff: 'Chuyên viên (xem)',
};

/** Whom the office may add: heads come by /truong. */
const rolesAdded = ['staff', 'deputy', 'office', 'leader'] as const satisfies readonly Role[];

const kindNames: Readonly<Record<Unit['kind'], string>> = {
  division: 'Phòng',
  centre: 'Trung tâm',
  inspectorate: 'Thanh tra',
  office: 'Văn phòng',
};

/** Why a typed name was not taken, and what would be right. */
export const badName: Readonly<Record<NameProblem, string>> = {
  length: 'Tên cần từ 2 đến 80 ký tự, có chữ; ví dụ: Nguyễn Văn An. Gõ lại.',
  'maybe-asked':
    'Đó là họ tên người mới, hay anh/chị hỏi? Là họ tên thì viết hoa chữ đầu, ví dụ: Lò Văn Ai. Hỏi thì gõ «thôi», rồi hỏi lại.',
  asked: 'Tôi đọc đó là câu hỏi hoặc lệnh, không phải tên. Gõ lại tên.',
  digits: 'Họ tên không có chữ số; ví dụ: Nguyễn Văn An. Gõ lại.',
  unit: 'Đó là tên một đơn vị; tôi cần họ tên một người, ví dụ: Nguyễn Văn An. Gõ lại.',
  'no-name': 'Đó chưa phải họ tên; gõ đủ họ và tên, ví dụ: Nguyễn Văn An.',
  'no-unit-name': 'Đó chưa phải tên đơn vị; gõ đủ tên, ví dụ: Phòng Bưu chính.',
  same: 'Đang ghi đúng như vậy rồi. Gõ tên khác.',
};

/** What is ordered of people and units, as its subject. */
const ordersOfOffice: Readonly<Record<OfficeOrder, string>> = {
  head: 'Đổi trưởng đơn vị',
  leader: 'Đổi lãnh đạo phụ trách chỉ số',
  person: 'Thêm người',
  unlink: 'Gỡ tài khoản',
  invite: 'Mời người, cấp mã',
  leave: 'Ghi người nghỉ, chuyển công tác',
  rename: 'Sửa họ tên, chức danh',
  'add-unit': 'Thêm đơn vị',
  'rename-unit': 'Đổi tên đơn vị',
  'end-unit': 'Sáp nhập, giải thể đơn vị',
};

const owesFromButton = (unit: Unit, period: string): Button =>
  button(`Từ ${monthName(toPeriod(period))}`, { type: 'unit-owes-from', unit: unit.id, period });

/** What a unit that reports from now on owes of the month at hand, and by when; that it owes nothing of it. */
function owedLines(unit: Unit, waits: WaitingMonth): Line[] {
  const { period, openAt, deadlineAt, isOpen, now, debts } = waits;
  const month = monthName(toPeriod(period));
  if (isBeforeFirst(unit, period)) return [line(`${capital(month)} không phải báo cáo.`)];
  if (now < openAt)
    return [line(`Kỳ báo cáo ${month} mở lúc ${shortDate(openAt)}, hạn ${shortDate(deadlineAt)}.`)];
  if (!isOpen) return [];
  const owed = debts.reduce((sum, debt) => sum + debt.owed, 0);
  return [
    line(
      `${capital(month)} đã mở, ${untilWords(waits)}: ${unit.name} ${owed > 0 ? `có ${owed} nhiệm vụ phải báo cáo` : 'không có nhiệm vụ nào phải báo cáo kỳ này'}.`,
    ),
  ];
}

const removeButton = (unit: Unit): Button => button('Bỏ đơn vị này', { type: 'remove-unit', unit: unit.id });

const dropButton = (person: Person): Button =>
  button('Bỏ người này', { type: 'remove-person', personId: person.id });

/** Of whom the file names nothing is taken back. */
const dropRow = (person: Person): Button[][] => (person.addedAt === undefined ? [] : [[dropButton(person)]]);

/** Why somebody stays in the directory, and what would be right instead. */
const inUse: Readonly<Record<InUse, string>> = {
  linked: 'đã có tài khoản liên kết nên không bỏ được; muốn người này thôi dùng thì gỡ tài khoản: /go',
  head: 'đang là trưởng đơn vị nên không bỏ được; đổi trưởng đơn vị trước: /truong',
  deputy: 'đang được ủy quyền báo cáo thay nên không bỏ được; trưởng đơn vị thôi ủy quyền trước: /uyquyen',
  leads: 'đang phụ trách chỉ số trong kế hoạch nên không bỏ được; giữ nguyên.',
  acted: 'đã có việc ghi trong nhật ký nên giữ tên; không có tài khoản thì không đọc được gì.',
};

/** The name is of whoever heads the unit already. */
const nameOnly = 'Chỉ ghi tên';

/** Words for the office's changes of people and units. */
export const directory = {
  'choose-headed': ({ units, unknown }) => ({
    lines: [...notKnown(unknown, 'đơn vị'), line('Đổi trưởng của đơn vị nào?')],
    buttons: units.map((unit) => [button(unit.name, { type: 'choose-head', unit: unit.id })]),
  }),
  'choose-head': ({ unit, head, people }) => ({
    lines: [
      line(
        `${capital(headOf(unit))} hiện nay: `,
        b(head?.name ?? 'chưa có'),
        // A post that nobody was named for has no one to be replaced.
        `${head && head.name !== head.title ? '. Ai thay?' : ', chưa ghi tên.'} Gõ họ tên (có thể kèm chức danh sau dấu phẩy)`,
        people.length > 0 ? ', hoặc chọn:' : '.',
      ),
    ],
    buttons: [
      ...people.map((person) => [button(person.name, { type: 'set-head', personId: person.id })]),
      [stopButton()],
    ],
  }),
  'confirm-head': ({ unit, person, before, unnamed, namesakes = [], from, asked }) => {
    const shown = confirmation(
      `Đổi ${headOf(unit)}?`,
      before ? withTitle(before) : 'chưa có',
      withTitle(person),
      [
        namesakes.length > 0
          ? `Danh bạ đã có ${joined(namesakes.map(withTitle))}; đổi là thêm một người khác trùng tên.`
          : '',
        before && from !== undefined
          ? `${before.name} nghỉ từ ${date(from)} nên việc này có hiệu lực từ hôm đó; đến khi ấy ${before.name} vẫn báo cáo.`
          : before
            ? `${before.name} từ đó chỉ xem, không báo cáo được nữa.`
            : '',
        unnamed ? `Người đang báo cáo chính là ${person.name} thì chọn «${nameOnly}».` : '',
      ]
        .filter((one) => one !== '')
        .join(' ') || null,
      asked,
    );
    return unnamed
      ? { ...shown, buttons: [...(shown.buttons ?? []), [button(nameOnly, { type: 'name-head' })]] }
      : shown;
  },
  'head-told': ({ unit, person, before, to, handed, waits }, { plan }) => {
    if (to === 'new')
      return {
        lines: [
          line(`Từ nay anh/chị là ${headOf(unit)} trong kế hoạch ${plan.composite}: /baocao`),
          ...(waits ? monthLines(waits) : []),
          ...handed.map((one) => line(handedWords(one))),
        ],
        ...(handed.length > 0
          ? { buttons: handed.flatMap(handedButtons) }
          : waits && waits.debts.length > 0
            ? { buttons: reportButtons(waits) }
            : {}),
      };
    if (to === 'other')
      return only(`${person.name} là ${headOf(unit)} từ nay${before ? `, thay ${before.name}` : ''}.`);
    if (to === 'deputy')
      return only(
        `${person.name} là ${headOf(unit)} từ nay, thay ${before?.name ?? 'người trước'}; anh/chị thôi báo cáo thay. Người mới cần thì ủy quyền lại.`,
      );
    const draft =
      handed.length > 0
        ? ` Bản nháp đang dở đã chuyển cho người mới (${joined(handed.map(({ answered, of, period }) => `${answered}/${of} ${monthName(toPeriod(period))}`))}).`
        : '';
    return only(
      `${person.name} thay anh/chị làm ${headOf(unit)} trong kế hoạch ${plan.composite}; từ nay anh/chị chỉ xem.${draft} Cảm ơn anh/chị.`,
    );
  },
  'head-set': ({ unit, person, before, linked }) => ({
    lines: [
      line(
        `${person.name} là ${headOf(unit)}.${before ? ` ${before.name} từ nay chỉ xem.` : ''}${notLinkedYet(linked, before ? person.name : undefined)}`,
      ),
    ],
    buttons: [[button('Nhầm – lấy lại', { type: 'head-back', unit: unit.id })]],
    wordsOnly: true,
    typed: 'Đổi nhầm thì gõ «nhầm».',
  }),
  'head-to-come': ({ unit, person, before, day, to, linked }) => {
    const from = `từ ${date(day)}`;
    if (to === 'new')
      return only(
        `${capital(from)} anh/chị là ${headOf(unit)}, thay ${before.name}; đến hôm đó ${before.name} vẫn báo cáo. Anh/chị chưa phải làm gì.`,
      );
    if (to === 'old')
      return only(
        `${person.name} thay anh/chị làm ${headOf(unit)} ${from}; đến hôm đó anh/chị vẫn báo cáo như thường.`,
      );
    const said = `${person.name} là ${headOf(unit)} ${from}, thay ${before.name}; đến hôm đó ${before.name} vẫn báo cáo.`;
    if (to === 'other') return only(said);
    return {
      lines: [line(`${said}${notLinkedYet(linked ?? false, person.name)}`)],
      buttons: [[button('Nhầm – lấy lại', { type: 'head-back', unit: unit.id })]],
      wordsOnly: true,
      typed: 'Đổi nhầm thì gõ «nhầm».',
    };
  },
  'head-restored': ({ unit, person, not, to }) => {
    const is = person ? `${person.name} vẫn là ${headOf(unit)}` : `${unit.name} chưa có ${headOf(unit)}`;
    if (to === 'self')
      return only(`Đã lấy lại: ${is}; ủy quyền, bản nháp và mã mời như trước. Người liên quan được báo.`);
    if (to === 'old')
      return only(
        `${shortOffice} ghi nhầm nên đã lấy lại: anh/chị vẫn là ${headOf(unit)}, ủy quyền và bản nháp như trước.`,
      );
    if (to === 'new')
      return only(
        `${shortOffice} ghi nhầm nên đã lấy lại: ${is}. Anh/chị không phải báo cáo cho ${unit.name}.`,
      );
    return only(`${shortOffice} ghi nhầm nên đã lấy lại: ${is}, không phải ${not.name}.`);
  },
  'choose-role': ({ name, unit }) => ({
    lines: [
      line(
        'Thêm ',
        name === undefined ? 'người' : b(name),
        `${unit ? ` vào ${unit.name}` : ''} với vai nào? (Đổi trưởng đơn vị: /truong)`,
      ),
    ],
    buttons: [
      ...rolesAdded.map((role) => [button(roleNames[role], { type: 'choose-unit-of', role })]),
      ...(name === undefined ? [[button('Nghỉ, chuyển công tác…', { type: 'choose-leaving' })]] : []),
    ],
  }),
  'choose-unit-of': ({ role, units }) => ({
    lines: [line(`${roleNames[role]} của đơn vị nào?`)],
    buttons: units.map((unit) => [button(unit.name, { type: 'name-person', role, unit: unit.id })]),
  }),
  'name-person': ({ unit }) =>
    waiting(`Gõ họ tên, chức danh, ví dụ: Nguyễn Văn An, Chuyên viên${unit ? ` ${unit.name}` : ''}.`),
  'confirm-person': ({ person, unit, asked }) => ({
    lines: [
      line(
        'Thêm ',
        b(withTitle(person)),
        `, ${lowered(roleNames[person.role])}${unit ? `, ${unit.name}` : ''}?`,
      ),
      ...(person.name.includes(' ')
        ? []
        : [line('Muốn ghi đủ thì gõ họ tên, chức danh, ví dụ: Nguyễn Văn An, Chuyên viên.')]),
    ],
    buttons: [confirmButtons(asked, 'Thêm')],
  }),
  'person-added': ({ person, unit }) => ({
    lines: [
      line(
        `Đã thêm ${person.name}${unit ? ` (${unit.name})` : ''}. Tạo mã mời: /moi. Thêm nhầm thì sửa tên hoặc bỏ; chưa mời thì người này chưa đọc và chưa báo cáo được gì.`,
      ),
    ],
    buttons: [
      [button('Sửa họ tên, chức danh', { type: 'mend-added', personId: person.id })],
      [dropButton(person)],
    ],
  }),
  'choose-renamed': ({ people, unknown }) => ({
    lines: [...notKnown(unknown, 'ai tên'), line('Sửa họ tên, chức danh của ai?')],
    buttons: people.map((person) => [button(withTitle(person), { type: 'name-anew', personId: person.id })]),
  }),
  'person-removed': ({ person }) => only(`Đã bỏ ${person.name}.`),
  'person-in-use': ({ person, why }) => only(`${person.name} ${inUse[why]}`),
  'name-anew': ({ person }) => {
    const asked = waiting(
      `Đang ghi: ${withTitle(person)}. Gõ họ tên đúng; có thể kèm chức danh sau dấu phẩy.`,
    );
    return { ...asked, buttons: [...dropRow(person), ...(asked.buttons ?? [])] };
  },
  'confirm-rename': ({ before, person, asked }) =>
    confirmation('Sửa họ tên, chức danh?', withTitle(before), withTitle(person), null, asked),
  'person-renamed': ({ before, person }) => ({
    lines: [line(`Đã sửa: ${withTitle(before)} thành ${withTitle(person)}.`)],
    buttons: dropRow(person),
  }),
  'confirm-names': ({ pairs, left, asked }) => ({
    lines: [
      line(b(`Ghi tên ${pairs.length} trưởng đơn vị?`)),
      ...pairs.map(({ before, person }) => line(`${before.name}: `, b(person.name))),
      ...left.map((one) => line(`Chưa ghi dòng «${one}»: đổi người hoặc nói rõ đơn vị bằng /truong.`)),
    ],
    buttons: [confirmButtons(asked)],
  }),
  'heads-named': ({ people }) =>
    only(
      `Đã ghi tên ${people.length} người: ${joined(people.map(({ name, title }) => `${name} (${title})`))}.`,
    ),
  'choose-kind': () => ({
    lines: [line('Thêm đơn vị loại nào?')],
    buttons: [
      ...(['division', 'centre', 'inspectorate', 'office'] as const).map((kind) => [
        button(kindNames[kind], { type: 'choose-group', kind }),
      ]),
      [button('Đổi tên…', { type: 'choose-unit-to', change: 'rename' })],
      [
        button('Giải thể…', { type: 'choose-unit-to', change: 'dissolve' }),
        button('Sáp nhập vào…', { type: 'choose-unit-to', change: 'merge' }),
      ],
    ],
  }),
  'choose-group': ({ kind, groups, name }) => ({
    lines: [
      line(
        `${name ?? 'Phòng này'} có thuộc nhóm nào của kế hoạch không? Thuộc nhóm thì có các nhiệm vụ của nhóm.`,
      ),
    ],
    buttons: [
      ...groups.map((group) => [button(capital(group.name), { type: 'name-unit', kind, group: group.id })]),
      [button('Không thuộc nhóm nào', { type: 'name-unit', kind })],
    ],
  }),
  'name-unit': () => waiting('Gõ tên đơn vị, ví dụ: Phòng Bưu chính.'),
  'confirm-unit': ({ name, group, from, asked }) => ({
    lines: [
      line(
        'Thêm ',
        b(name),
        `${group ? `, thuộc ${group.name}` : ''}, báo cáo từ ${monthName(toPeriod(from))}?`,
      ),
    ],
    buttons: [confirmButtons(asked, 'Thêm')],
  }),
  'unit-removed': ({ unit }) => only(`Đã bỏ ${unit.name}.`),
  'unit-in-use': ({ unit }) =>
    only(`${unit.name} đã có người hoặc có báo cáo nên không bỏ được; giữ nguyên.`),
  'unit-added': ({ unit, group, from, other }) => ({
    lines: [
      line(
        `Đã thêm ${unit.name}${group ? `, thuộc ${group.name}` : ''}, báo cáo từ ${monthName(toPeriod(from))}. Đặt trưởng đơn vị: /truong`,
      ),
    ],
    buttons: [[owesFromButton(unit, other), removeButton(unit)]],
  }),
  'unit-owes': ({ unit, from, other, waits }) => ({
    lines: [line(`${unit.name} báo cáo từ `, b(monthName(toPeriod(from))), '.'), ...owedLines(unit, waits)],
    buttons: [[owesFromButton(unit, other), removeButton(unit)]],
  }),
  'unit-owes-told': ({ unit, waits }) => ({
    lines: [
      line(`${unit.name} báo cáo từ `, b(monthName(toPeriod(unit.owesFrom ?? waits.period))), '.'),
      ...owedLines(unit, waits),
    ],
    buttons: reportButtons(waits),
  }),
  'not-into-group': () =>
    only('Thêm người vào nhóm chat thì thành viên trong nhóm tự làm; tôi chỉ mời người dùng Trợ lý.'),
  'ordered-of-office': ({ does, isHead }) =>
    only(
      `${ordersOfOffice[does]} là việc của ${theOffice}; anh/chị nhắn ${shortOffice} giúp.${does === 'person' && isHead ? ' Cử người báo cáo thay thì gõ /uyquyen.' : ''}`,
    ),
  'bad-name': ({ why }) => waiting(badName[why]),
  'name-taken': ({ name }) => waiting(`Đã có ${name}; gõ tên khác.`),
} satisfies WordingOf<DirectoryContent>;
