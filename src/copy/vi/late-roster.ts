import type { RosterContent, RosterPerson, RosterUnit } from '../../core/features/roster/declared.ts';
import { type Button, type Line, type Message, plainText } from '../../core/said/message.ts';
import type { Names } from '../../core/said/names.ts';
import { inVietNam } from '../../core/time/viet-nam-time.ts';
import type { WordingOf } from '../wording.ts';
import { button, stopButton } from './button.ts';
import { grouped } from './code-words.ts';
import { invitationPages } from './invitation-pages.ts';
import { linkOf, onZalo, speaksOn } from './late-linking.ts';
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

/** How an invited person gets in, in one sentence: nobody is sent to a platform on which the bot does not speak. */
function whereToSend(names: Names, link: string | null): string {
  if (speaksOn('zalo', names)) return `mở Zalo, ${onZalo(names)}, gửi mã dưới đây`;
  return link === null ? 'mở cuộc trò chuyện với bot của Sở, gửi mã dưới đây' : 'gửi bot mã dưới đây';
}

/** What the office sends besides, where nobody has said what the bot is called on Zalo. */
const unnamedOnZalo = (names: Names): Line[] =>
  names.speaksOn?.includes('zalo') && names.zaloName === undefined
    ? [
        line(
          'Máy chủ chưa ghi tên bot trên Zalo (ZALO_BOT_NAME) nên thư mời không nói tìm tên gì: anh/chị gửi kèm liên kết hoặc danh thiếp của bot trên Zalo.',
        ),
      ]
    : [];

/** Words for who is there, and how they are linked. */
export const roster = {
  roster: rosterMessage,
  'roster-person': personMessage,
  'confirm-codes': ({ person, holders, others, madeAt }) => ({
    lines: [
      line(
        person ? b(withTitle(person)) : `${holders} người`,
        ` có mã mời chưa dùng, tạo ${person || holders === 1 ? 'lúc' : 'gần nhất lúc'} ${moment(madeAt)}, vẫn còn hiệu lực. Tạo mã mới thì mã đã gửi hết hiệu lực.`,
      ),
    ],
    buttons: [
      ...(others > 0 ? [[button(`Chỉ mời ${others} người chưa có mã`, { type: 'invite-rest' })]] : []),
      [
        person
          ? button('Tạo mã mới', { type: 'invite-anew', personId: person.id })
          : button(`Tạo mã mới cho cả ${holders + others} người`, { type: 'invite-all-anew' }),
      ],
      [stopButton()],
    ],
  }),
  'codes-held': ({ held }) => ({
    lines: [
      ...held.map(({ person, madeAt }) =>
        line(b(withTitle(person)), ` có mã mời chưa dùng, tạo lúc ${moment(madeAt)}, vẫn còn hiệu lực.`),
      ),
      line('Tạo mã mới thì mã đã gửi hết hiệu lực.'),
    ],
    buttons: [
      ...held.map(({ person }) => [
        button(`Tạo mã mới: ${person.name}`, { type: 'invite-anew', personId: person.id }),
      ]),
      [stopButton()],
    ],
  }),
  codes: ({ codes, expiresAt, named }, names) =>
    codes.length === 0
      ? only('Mọi người trong danh bạ đều đã liên kết.')
      : {
          lines: [
            line(
              `Mã mời của ${codes.length} người${named ? '' : ' chưa liên kết'}, mỗi mã một người, dùng một lần, đến ${longDate(expiresAt)}; mã cũ hết hiệu lực. Gửi riêng cho từng người mã của họ; người được mời ${speaksOn('zalo', names) && names.zaloName !== undefined ? `mở Zalo, ${onZalo(names)}` : 'mở cuộc trò chuyện với bot'} rồi gửi mã.`,
            ),
            // A code stands on a line of its own: behind a name it breaks over two, and half of it is copied.
            ...codes.flatMap(({ person, code }) => {
              const link = linkOf(code, names);
              return [
                line(`${withTitle(person)}:`),
                line(b(grouped(code))),
                ...(link ? [line(`Telegram: ${link}`)] : []),
              ];
            }),
            ...unnamedOnZalo(names),
          ],
        },
  code: ({ person, expiresAt }, names) => ({
    lines: [
      ...unnamedOnZalo(names),
      line(
        `Mã mời của ${withTitle(person)}, dùng một lần, đến ${longDate(expiresAt)}; tạo mã mới thì mã cũ hết hiệu lực. Chuyển nguyên tin dưới đây cho người được mời:`,
      ),
    ],
  }),
  invitation({ code, person, expiresAt }, names) {
    const link = linkOf(code, names);
    const isByZalo = speaksOn('zalo', names);
    return {
      lines: [
        line(
          `Mời ${withTitle(person)} dùng Trợ lý ${names.plan.composite}: ${link && !isByZalo ? `mở ${link} hoặc ` : ''}${whereToSend(names, link)} (dùng một lần, đến ${longDate(expiresAt)}).`,
        ),
        ...(link && isByZalo ? [line(`Dùng Telegram thì mở ${link}`)] : []),
        line(b(grouped(code))),
      ],
    };
  },
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
