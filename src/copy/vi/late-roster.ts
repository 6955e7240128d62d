import type { RosterContent, RosterPerson, RosterUnit } from '../../core/features/roster/declared.ts';
import { type Button, type Line, type Message, plainText } from '../../core/said/message.ts';
import { inVietNam } from '../../core/time/viet-nam-time.ts';
import type { WordingOf } from '../wording.ts';
import { button, stopButton } from './button.ts';
import { invitationPages } from './invitation-pages.ts';
import { unnamedOnZalo } from './linking.ts';
import { channelNames } from './names.ts';
import { shortLines } from './short-list.ts';
import { b, date, line, longDate, moment, notKnown, only, shortText, withTitle } from './words.ts';

type Of<Type extends RosterContent['type']> = Extract<RosterContent, { type: Type }>;

/** So many people are told in one list; a unit of its own shows the others. */
const mostLines = 30;

/** How much of each is told: all of it; without since when; of whom nothing is to be said the name alone; a unit as its counts and who is missing. */
const brevities = ['whole', 'undated', 'names', 'counts'] as const;
type Brevity = (typeof brevities)[number];

/** What is read on a phone without scrolling much. */
const phoneScreen = 700;

/** «Telegram «Bình Minh» từ 22/05/2023 (ưu tiên)» */
function accountWords(
  { channel, shownName, linkedAt, unconfirmed, preferred }: RosterPerson['accounts'][number],
  brevity: Brevity,
): string {
  const shown = shownName === undefined ? '' : ` «${shortText(shownName, 24)}»`;
  const since = brevity === 'whole' ? ` từ ${inVietNam(linkedAt).format('DD/MM/YYYY')}` : '';
  return `${channelNames[channel]}${shown}${since}${unconfirmed ? ' (chờ xác nhận)' : ''}${preferred ? ' (ưu tiên)' : ''}`;
}

/** How somebody stands: linked or not, away, in whose stead. */
const standing = (
  { accounts, codeMadeAt, awayUntil, standsIn }: RosterPerson,
  brevity: Brevity = 'whole',
): string[] => [
  accounts.length > 0
    ? accounts.map((account) => accountWords(account, brevity)).join(', ')
    : `chưa liên kết${codeMadeAt === null ? '' : `, đã cấp mã ${inVietNam(codeMadeAt).format('DD/MM')}`}`,
  ...(awayUntil === null ? [] : [`vắng đến ${date(awayUntil)}`]),
  ...standsIn.map(
    ({ unit, until }) => `báo cáo thay ${unit.name}${until === null ? '' : ` đến ${date(until)}`}`,
  ),
];

/** Whether all is well with somebody, so that a count says it: linked, there, in nobody's stead. */
const isCounted = ({ accounts, awayUntil, standsIn }: RosterPerson): boolean =>
  awayUntil === null && standsIn.length === 0 && accounts.some(({ unconfirmed }) => !unconfirmed);

const personLine = (one: RosterPerson, brevity: Brevity): Line =>
  line(
    `– ${withTitle(one.person)}${brevity === 'names' && isCounted(one) ? '' : ` · ${standing(one, brevity).join(' · ')}`}`,
  );

/** A unit and its people, or how many of them are linked and the others by name. */
function unitLines(one: RosterUnit, isNamed: boolean, brevity: Brevity): Line[] {
  const name = unitWords(one);
  if (one.people.length === 0) return isNamed ? [line(b(name), ': chưa có ai.')] : [];
  const counted = brevity === 'counts' ? one.people.filter(isCounted) : [];
  const others = one.people.filter((person) => !counted.includes(person));
  return [
    ...(isNamed ? [line(b(name), counted.length > 0 ? `: ${counted.length} người đã liên kết` : '')] : []),
    ...others.map((person) => personLine(person, brevity === 'counts' ? 'undated' : brevity)),
  ];
}

const unitWords = ({ unit }: RosterUnit): string => unit?.name ?? 'Lãnh đạo và người không thuộc đơn vị';

const printLabel = (isPrinted: boolean, count: number): string =>
  isPrinted ? `In thư mời ${count} người chưa liên kết` : `Mã mời ${count} người chưa liên kết`;

function rosterMessage({ units, unlinked, isWhole, isPrinted, unknown }: Of<'roster'>): Message {
  const people = units.flatMap((one) => one.people);
  const linked = people.filter(({ accounts }) => accounts.length > 0).length;
  const linesOf = (brevity: Brevity): Line[] =>
    units.flatMap((one) => unitLines(one, isWhole || one.unit !== null, brevity));
  const chosen: Button[][] = isWhole
    ? units.map((one) => [
        button(unitWords(one), { type: 'show-roster', ...(one.unit ? { unit: one.unit.id } : {}) }),
      ])
    : people.map(({ person }) => [button(withTitle(person), { type: 'show-person', personId: person.id })]);
  const labels = chosen.flat().reduce((sum, { label }) => sum + label.length + 4, 0);
  const isShort = (brevity: Brevity): boolean =>
    plainText({ lines: linesOf(brevity) }).length + labels <= phoneScreen;
  // A unit's own page tells all of each; the whole list as much as is read on a phone.
  const brevity = isWhole ? (brevities.find(isShort) ?? 'counts') : 'whole';
  return {
    lines: [
      ...notKnown(unknown, 'ai, đơn vị nào tên'),
      line(`${people.length} người, ${linked} đã liên kết.`),
      ...shortLines(linesOf(brevity), mostLines, 'dòng'),
    ],
    buttons: [
      ...(unlinked > 0
        ? [[button(printLabel(isPrinted, unlinked), { type: 'print-invitations', whom: 'ask' as const })]]
        : []),
      ...chosen,
    ],
  };
}

function personMessage({ one, unit }: Of<'roster-person'>): Message {
  const { person, accounts } = one;
  return {
    lines: [
      line(b(withTitle(person)), unit && !withTitle(person).includes(unit.name) ? ` · ${unit.name}` : ''),
      ...standing(one).map((words) => line(words)),
    ],
    buttons: [
      [
        button(accounts.length > 0 ? 'Mời thêm tài khoản' : 'Mời', { type: 'invite', personId: person.id }),
        button('Đổi tên', { type: 'name-anew', personId: person.id }),
      ],
      [
        ...(unit ? [button(`Trưởng ${unit.name}`, { type: 'choose-head', unit: unit.id })] : []),
        button('Nghỉ', { type: 'leave', personId: person.id }),
      ],
    ],
  };
}

/** Words for who is there, and how they are linked. */
export const roster = {
  roster: rosterMessage,
  'roster-person': personMessage,
  'confirm-print': ({ holders, others, madeAt, isPrinted }) => ({
    lines: [
      line(
        `${holders} người có mã mời chưa dùng, tạo gần nhất lúc ${moment(madeAt)}, vẫn còn hiệu lực. Tạo mã mới thì mã đã gửi hết hiệu lực.`,
      ),
    ],
    buttons: [
      ...(others > 0
        ? [
            [
              button(`Chỉ ${others} người chưa có mã`, {
                type: 'print-invitations',
                whom: 'rest' as const,
              }),
            ],
          ]
        : []),
      [
        button(`${isPrinted ? 'In' : 'Tạo'} mã mới cho cả ${holders + others} người`, {
          type: 'print-invitations',
          whom: 'all' as const,
        }),
      ],
      [stopButton()],
    ],
  }),
  'nobody-to-invite': () => only('Mọi người trong danh bạ đều đã liên kết hoặc đã có mã mời.'),
  'invitation-pages': (content, names) => ({
    lines: [
      line(
        b(`Thư mời của ${content.codes.length} người`),
        `: in tệp này, cắt rời, đưa riêng từng người. Mã dùng một lần, đến ${longDate(content.expiresAt)}; mã cũ hết hiệu lực. Tôi không lưu tệp này: mất thì in lại mã mới.`,
      ),
      ...unnamedOnZalo(names),
    ],
    attachment: invitationPages(content, names),
  }),
} satisfies WordingOf<RosterContent>;
