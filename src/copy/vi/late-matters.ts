import { isOpen } from '../../core/extensions/extension.ts';
import type {
  MatterRight,
  MatterSeen,
  MattersContent,
  WordKind,
} from '../../core/features/matters/declared.ts';
import type { Answerers } from '../../core/matters/answering.ts';
import {
  givenTo,
  isOpenMatter,
  isSpokenOf,
  type MatterAct,
  settledBy,
  type Told,
  wordsOf,
} from '../../core/matters/matter.ts';
import type { Person } from '../../core/people/org.ts';
import type { Button, Line, Message } from '../../core/said/message.ts';
import type { Names } from '../../core/said/names.ts';
import { toPeriod } from '../../core/time/period.ts';
import { dateOf } from '../../core/time/viet-nam-time.ts';
import type { WordingOf } from '../wording.ts';
import { answerWhich, doneWhich } from './answer-which.ts';
import { button, inPages, stopButton } from './button.ts';
import { dayMonth } from './cadence-name.ts';
import { theOffice } from './called.ts';
import { confirmButtons } from './confirmation.ts';
import { mostWords } from './entry.ts';
import { countLabel } from './evidence-rows.ts';
import { requestTold } from './late-extending.ts';
import {
  b,
  capital,
  clock,
  daysBetween,
  i,
  joined,
  line,
  only,
  shortIndex,
  shortText,
  shortTitle,
  withTitle,
} from './words.ts';

/** So many matters stand with their words in a list; the rest are opened by their numbers. */
const mostListed = 12;
/** So many are offered as choices. */
const mostOffered = 40;

/** «PGĐ Nguyễn Trọng Hùng», or somebody whom the directory does not have any more. */
const nameOf = (person: Person | undefined): string =>
  person === undefined
    ? 'một người không còn trong danh bạ'
    : person.role === 'leader'
      ? `${shortTitle(person)} ${person.name}`
      : withTitle(person);
const who = (id: string, { org }: Names): string => nameOf(org.people.find((person) => person.id === id));

const called = ({ matter: { id } }: MatterSeen): string => `Việc ${id}`;

/** What its unit wrote last of the report's words, and what it added since. */
function wordsNow({ matter: { told } }: MatterSeen): string {
  const at = told.findLastIndex(({ entry }) => entry !== undefined);
  const parts = told.slice(Math.max(at, 0)).map((one) => wordsOf(one).replace(/[.;\s]+$/u, ''));
  return parts.filter((one) => one !== '').join('; ');
}

/** «22/05» */
const dayOf = (at: number): string => dayMonth(dateOf(at));

const openFor = ({ matter }: MatterSeen, now: number): string => {
  const days = daysBetween(matter.at, now);
  return days === 0 ? 'mở hôm nay' : `mở ${days} ngày`;
};

/** «giao Văn phòng Sở», «PGĐ … đã trả lời»; nothing where nobody has acted. */
function standing({ matter, given }: MatterSeen, names: Names): string[] {
  const settled = settledBy(matter);
  if (settled)
    return [`${settled.type === 'solved' ? 'đã giải quyết' : 'không giải quyết được'} ${dayOf(settled.at)}`];
  const last = matter.acts.at(-1);
  return [
    ...(givenTo(matter) ? [`giao ${given?.name ?? theOffice}`] : []),
    ...(last?.type === 'direction' ? [`${who(last.by, names)} trả lời ${dayOf(last.at)}`] : []),
    ...(last?.type === 'replied' ? [`đơn vị trả lời ${dayOf(last.at)}`] : []),
    ...(last?.type === 'reopened' ? [`mở lại ${dayOf(last.at)}`] : []),
  ];
}

/** «📣 Việc 12 · Phòng Hạ tầng số, *Dịch vụ hỗ trợ doanh nghiệp*: «đề nghị …» (22/05)» */
const headLine = (seen: MatterSeen, most?: number): Line =>
  line(
    b(called(seen)),
    ` · ${seen.unit.name}, `,
    i(shortIndex(seen.index)),
    `: «${most === undefined ? wordsNow(seen) : shortText(wordsNow(seen), most)}» (${dayOf(seen.matter.at)})`,
  );

/** The same in a list, with how long it is open and who has it. */
const listLine = (seen: MatterSeen, names: Names, now: number): Line =>
  line(
    ...headLine(seen, mostWords),
    ` – ${[...(isOpenMatter(seen.matter) ? [openFor(seen, now)] : []), ...standing(seen, names)].join(', ')}`,
  );

/** Of what unit somebody speaks, where they are none of those who lead. */
const ofUnit = (id: string, { unit }: MatterSeen, { org }: Names): string =>
  org.people.some((one) => one.id === id && one.role === 'leader') ? '' : `, ${unit.name}`;

/** An act of the past, with who and when. */
function actLine(act: MatterAct, seen: MatterSeen, names: Names): Line {
  const by = `${clock(act.at)} ${who(act.by, names)}`;
  switch (act.type) {
    case 'direction':
      return line(`– ${by}: «${act.words}»`);
    case 'to-office':
      return line(`– ${by} giao ${theOffice}`);
    case 'to-unit':
      return line(`– ${by} giao ${names.org.units.find(({ id }) => id === act.unit)?.name ?? 'một đơn vị'}`);
    case 'solved':
      return line(`– ${by}: đã giải quyết${act.words === undefined ? '' : `, «${act.words}»`}`);
    case 'refused':
      return line(`– ${by}: không giải quyết được, «${act.words}»`);
    case 'replied':
      return line(`– ${by}, ${seen.unit.name} trả lời: «${act.words}»`);
    case 'reopened':
      return line(`– ${by}${ofUnit(act.by, seen, names)} mở lại: «${act.words}»`);
  }
}

/** What was written of it before, in the months that are named. */
const toldLine = (told: Told, names: Names): Line =>
  line(`– tháng ${toPeriod(told.period).month}, ${who(told.by, names)}: «${wordsOf(told)}»`);

const answerButton = (id: number): Button => button('Trả lời', { type: 'answer-matter', id });
const solveButton = (id: number): Button => button('Đã giải quyết', { type: 'solve-matter', id });
const refuseButton = (id: number): Button => button('Không giải quyết được…', { type: 'refuse-matter', id });

/** What its reader may do with it. */
function buttonsOf({ matter, given }: MatterSeen, may: MatterRight): Button[][] {
  const { id } = matter;
  if (!isOpenMatter(matter))
    return (may === 'own' || may === 'decide') && settledBy(matter)
      ? [[button('Chưa xong, mở lại…', { type: 'reopen-matter', id })]]
      : [];
  if (may === 'own')
    return [
      [button('Đã xong', { type: 'solve-matter', id }), ...(isSpokenOf(matter) ? [answerButton(id)] : [])],
    ];
  if (may === 'read') return [];
  const isOffice = givenTo(matter)?.type === 'to-office';
  const giving =
    may === 'decide'
      ? [
          ...(isOffice ? [] : [button('Giao Văn phòng', { type: 'matter-to-office', id })]),
          button(given ? 'Giao đơn vị khác…' : 'Giao đơn vị…', { type: 'choose-matter-unit', id }),
        ]
      : [];
  return [
    [answerButton(id), ...giving],
    [solveButton(id), refuseButton(id)],
  ];
}

const openButton = (seen: MatterSeen): Button =>
  button(called(seen), { type: 'open-matter', id: seen.matter.id });

/** [📎 n] of the report that wrote of it last; what may be read of it is asked when it is pressed. */
function evidenceButton({ matter }: MatterSeen, may: MatterRight): Button[][] {
  const last = matter.told.findLast(({ entry, evidence }) => entry !== undefined && evidence.length > 0);
  if (!last?.entry || may === 'answer') return [];
  const of = { period: last.period, taskId: last.entry, unit: matter.unit };
  return [[button(countLabel(last.evidence.length), { type: 'evidence-of-task', ...of })]];
}

/** Why somebody else is asked than the leader. */
function insteadLines(instead: Answerers['instead']): Line[] {
  if (instead === null) return [];
  const leaders = instead.leaders.length > 0 ? joined(instead.leaders.map(nameOf)) : 'Lãnh đạo phụ trách';
  const why = instead.why === 'away' ? 'đang vắng mặt' : 'chưa liên kết với Trợ lý';
  return [line(i(`${leaders} ${why}, nên tôi báo ${theOffice}.`))];
}

/** Whether its unit said itself that it is done. */
const isDoneByUnit = ({ matter }: MatterSeen): boolean => !isOpenMatter(matter);

/** A card: the words whole, what was done since, and what its reader may do. */
function cardLines(seen: MatterSeen, names: Names, now: number): Line[] {
  const { matter } = seen;
  const at = matter.told.findLastIndex(({ entry }) => entry !== undefined);
  const earlier = matter.told.slice(0, Math.max(at, 0));
  const evidence = new Set(matter.told.flatMap((one) => one.evidence)).size;
  return [
    headLine(seen),
    line(
      i(
        `${shortText(seen.task.text, 100)}${evidence > 0 ? ` 📎${evidence}` : ''} · ${[...(isOpenMatter(matter) ? [openFor(seen, now)] : []), ...standing(seen, names)].join(', ')}`,
      ),
    ),
    ...earlier.map((told) => toldLine(told, names)),
    ...matter.acts.map((act) => actLine(act, seen, names)),
  ];
}

/** Matters in a list, the first with their words, each opened by its number. */
function listed(
  all: readonly MatterSeen[],
  names: Names,
  now: number,
): Pick<Message, 'lines' | 'buttons' | 'further'> {
  const left = all.length - mostListed;
  return {
    lines: [
      ...all.slice(0, mostListed).map((seen) => listLine(seen, names, now)),
      ...(left > 0 ? [line(`… và ${left} việc khác; xem một việc: /vuongmac ${all.at(-1)!.matter.id}`)] : []),
    ],
    // Of very many the others are opened by their numbers: no chat keeps thousands of choices.
    ...inPages(all.slice(0, mostOffered).map(openButton)),
  };
}

/** Who gets what is said to whoever answers a matter. */
const answererOf = (seen: MatterSeen, names: Names): string =>
  givenTo(seen.matter) ? (seen.given?.name ?? theOffice) : leadersOf(seen, names);

const questions: Readonly<Record<WordKind, (seen: MatterSeen) => string>> = {
  direction: ({ unit }) => `: ý kiến của anh/chị? Trả lời một tin; ${unit.name} nhận nguyên văn.`,
  refused: ({ unit }) => `: vì sao không giải quyết được? Trả lời một tin; ${unit.name} nhận nguyên văn.`,
  replied: () => ': đơn vị trả lời gì? Trả lời một tin; người phụ trách nhận nguyên văn.',
  solved: ({ unit }) => `: đã giải quyết thế nào? Trả lời một tin; ${unit.name} nhận nguyên văn.`,
  reopened: () => ': còn gì chưa xong? Trả lời một tin; người phụ trách nhận nguyên văn.',
};

const doubts: Readonly<Record<WordKind, (seen: MatterSeen, names: Names) => string>> = {
  direction: (seen) => `tới ${seen.unit.name} làm ý kiến về ${called(seen)}?`,
  refused: (seen) => `tới ${seen.unit.name} làm lý do không giải quyết được ${called(seen)}?`,
  replied: (seen, names) => `tới ${answererOf(seen, names)} làm trả lời về ${called(seen)}?`,
  solved: (seen) => `và ghi ${called(seen)} là đã giải quyết?`,
  reopened: (seen) => `làm lý do mở lại ${called(seen)}?`,
};

type Acted = Extract<MattersContent, { type: 'matter-acted' }>;

/** What was done, as whoever did it reads it. */
function doneLine({ seen, act, told: hearers, isUnheard }: Acted): Line {
  const names = hearers.map((one) => {
    if (one === 'office') return theOffice;
    if ('role' in one) return nameOf(one);
    return one.kind === 'office' ? theOffice : one.name;
  });
  // Of the office's own matter its head and the office hear: it is named once.
  const told = [...new Set(names)];
  const to = told.length > 0 ? ` Đã báo ${joined(told)}.` : '';
  const name = called(seen);
  const unheard = isUnheard
    ? ` ${capital(seen.unit.name)} chưa ai liên kết; khi liên kết sẽ xem được ở /vuongmac.`
    : '';
  const stays = `${name} đang mở, nhắc lại ${dayOf(seen.matter.remindAt)}.`;
  switch (act.type) {
    case 'direction':
      return line(`✅ Đã chuyển ý kiến${told.length > 0 ? ` tới ${joined(told)}` : ''}.${unheard} ${stays}`);
    case 'to-office':
      return line(`✅ Đã giao ${name} cho ${theOffice}.${to} ${stays}`);
    case 'to-unit':
      return line(`✅ Đã giao ${name} cho ${seen.given?.name ?? 'đơn vị'}.${to} ${stays}`);
    case 'solved':
      return line(
        `✅ Đã ghi ${name} là đã giải quyết${act.words === undefined ? '' : `: «${act.words}»`}.${to}${unheard}`,
      );
    case 'refused':
      return line(`✅ Đã ghi ${name} là không giải quyết được: «${act.words}».${to}${unheard}`);
    case 'replied':
      return line(`✅ Đã gửi trả lời về ${name}: «${act.words}».${to}`);
    case 'reopened':
      return line(`✅ Đã mở lại ${name}: «${act.words}».${to}`);
  }
}

/** The same, as others read it: who and when, and the words as they are. */
function heardLine({ seen, act, by }: Acted): Line {
  const ofIts = by.role === 'leader' ? '' : ` (${seen.unit.name})`;
  const person = nameOf(by);
  const at = clock(act.at);
  const name = b(called(seen));
  switch (act.type) {
    case 'direction':
      return line('📣 ', name, `, ${person} trả lời lúc ${at}: «${act.words}»`);
    case 'to-office':
      return line('📣 ', name, `, ${person} giao ${theOffice} lúc ${at}.`);
    case 'to-unit':
      return line('📣 ', name, `, ${person} giao ${seen.given?.name ?? 'một đơn vị'} lúc ${at}.`);
    case 'solved':
      return line(
        '✅ ',
        name,
        `, ${person} ghi đã giải quyết lúc ${at}${act.words === undefined ? '.' : `: «${act.words}»`}`,
      );
    case 'refused':
      return line('📣 ', name, `, ${person} trả lời không giải quyết được, lúc ${at}: «${act.words}»`);
    case 'replied':
      return line('📣 ', name, `, ${person}${ofIts} trả lời lúc ${at}: «${act.words}»`);
    case 'reopened':
      return line('📣 ', name, `, ${person}${ofIts} mở lại lúc ${at}: «${act.words}»`);
  }
}

const rightOf: Readonly<Record<Acted['to'], MatterRight>> = {
  self: 'read',
  unit: 'own',
  concerned: 'read',
  answerer: 'decide',
};

/** What whoever hears of it can do. */
function heardButtons({ seen, act, to }: Acted): Pick<Message, 'buttons'> {
  if (to === 'concerned') return {};
  const may = to === 'answerer' && act.type === 'to-unit' ? 'answer' : rightOf[to];
  // An opinion is for its unit to act on: what it says then is of this matter.
  const forUnit = act.type === 'direction' ? [[openButton(seen)]] : [];
  const buttons = to === 'unit' && isOpenMatter(seen.matter) ? forUnit : buttonsOf(seen, may);
  return buttons.length > 0 ? { buttons } : {};
}

const undone: Readonly<Record<MatterAct['type'], string>> = {
  direction: 'ý kiến',
  'to-office': 'việc giao',
  'to-unit': 'việc giao',
  solved: 'ghi «đã giải quyết»',
  refused: 'ghi «không giải quyết được»',
  replied: 'trả lời',
  reopened: 'việc mở lại',
};

/** Who answers for its index: «PGĐ Lê Hải Yến». */
const leadersOf = ({ index }: MatterSeen, names: Names): string =>
  joined(index.leaders.map((id) => who(id, names)));

function closedWords(
  { seen, why, id }: Extract<MattersContent, { type: 'matter-closed' }>,
  names: Names,
): string {
  if (seen === null || why === 'gone')
    return `Không có Việc ${id} nào anh/chị xem được. Xem danh sách: /vuongmac`;
  const name = called(seen);
  const settled = settledBy(seen.matter);
  switch (why) {
    case 'settled':
      return settled
        ? `${name} ${settled.type === 'solved' ? 'đã được ghi là đã giải quyết' : 'đã được trả lời là không giải quyết được'}, ${who(settled.by, names)}, ${clock(settled.at)}.`
        : `${name} đã khép lại.`;
    case 'own':
      return `${name} là của đơn vị anh/chị, nên ${leadersOf(seen, names)} trả lời.`;
    case 'leader':
      return `${name} do ${leadersOf(seen, names)} trả lời.`;
    case 'other':
      return givenTo(seen.matter)
        ? `${name} nay giao ${answererOf(seen, names)} trả lời.`
        : `${name} do ${leadersOf(seen, names)} trả lời.`;
    case 'withdrawn':
      return `${name} đã được ${seen.unit.name} rút khỏi báo cáo.`;
    case 'later':
      return `Không lấy lại được: sau đó ${name} đã có việc khác.`;
    case 'open':
      return `${name} đang mở, không cần mở lại.`;
    case 'given':
      return `${name} đã được giao ${seen.given?.name ?? theOffice} từ trước.`;
  }
}

/** Words for what stands in the way and is asked for. */
export const matters = {
  'matters-new': ({ matters: all, instead, may, now }, names) => {
    const [first, another] = all;
    if (first && !another && !isDoneByUnit(first))
      return {
        lines: [line('📣 ', ...headLine(first)), ...insteadLines(instead)],
        buttons: buttonsOf(first, may),
      };
    const done = all.filter(isDoneByUnit);
    const open = all.filter((seen) => !isDoneByUnit(seen));
    const { lines, ...buttons } = open.length > 0 ? listed(open, names, now) : { lines: [] };
    return {
      lines: [
        ...(open.length > 0 ? [line('📣 ', b(`${open.length} vướng mắc, kiến nghị mới`), ':')] : []),
        ...lines,
        ...done
          .slice(0, mostListed)
          .map((seen) =>
            line(
              `✅ ${capital(seen.unit.name)} báo đã xong ${called(seen)}: «${shortText(wordsNow(seen), mostWords)}»`,
            ),
          ),
        ...insteadLines(instead),
      ],
      ...buttons,
    };
  },
  matter: ({ seen, may, now }, names) => {
    const buttons = [...buttonsOf(seen, may), ...evidenceButton(seen, may)];
    return { lines: cardLines(seen, names, now), ...(buttons.length > 0 ? { buttons } : {}) };
  },
  'matter-words': ({ seen, kind }) => ({
    lines: [line(b(called(seen)), questions[kind](seen))],
    buttons: [[stopButton()]],
  }),
  'matter-doubted': ({ seen, kind, words, asked }, names) => ({
    lines: [line(`Gửi «${shortText(words, 200)}» ${doubts[kind](seen, names)}`)],
    buttons: [confirmButtons(asked, 'Gửi', 'Thôi')],
  }),
  'answer-which': answerWhich,
  'done-which': doneWhich,
  'matter-too-long': ({ length, longest }) =>
    only(`Lời này dài ${length} ký tự, quá ${longest}; viết ngắn lại giúp tôi.`),
  'matter-units': ({ seen, units, isNamed }) => {
    const { id } = seen.matter;
    const [only, another] = units;
    if (isNamed && only && !another)
      return {
        lines: [
          line('Giao ', b(called(seen)), ` cho ${only.name}? Lời kèm theo tôi cho xem lại sau khi giao.`),
        ],
        buttons: [
          [button(`Giao ${only.name}`, { type: 'matter-to-unit', id, unit: only.id })],
          [stopButton()],
          [button(`Không giao, gửi lời tới ${seen.unit.name}`, { type: 'answer-matter', id })],
        ],
      };
    return {
      lines: [
        line(
          'Giao ',
          b(called(seen)),
          isNamed
            ? ' cho đơn vị nào? Một đơn vị chủ trì; đơn vị phối hợp thì yêu cầu riêng. Lời kèm theo tôi cho xem lại sau khi chọn.'
            : ' cho đơn vị nào?',
        ),
      ],
      ...inPages([
        ...units.map(({ id: unit, name }) => button(name, { type: 'matter-to-unit', id, unit })),
        stopButton(),
      ]),
    };
  },
  'matter-acted': (content, names) => {
    const { seen, act, to } = content;
    if (to === 'self')
      return {
        lines: [doneLine(content)],
        buttons: [[button('Nhầm – lấy lại', { type: 'undo-matter', id: seen.matter.id })]],
      };
    const isNews = act.type !== 'direction' && act.type !== 'solved' && act.type !== 'refused';
    const lines =
      to === 'answerer' && isNews
        ? [
            heardLine(content),
            headLine(seen),
            ...seen.matter.acts.slice(0, -1).map((one) => actLine(one, seen, names)),
          ]
        : [
            heardLine(content),
            line(i(`${to === 'unit' ? '' : `${seen.unit.name}: `}«${shortText(wordsNow(seen), mostWords)}»`)),
          ];
    return { lines, ...heardButtons(content) };
  },
  'matter-undone': ({ seen, act, by, to, leads }, names) => {
    const what = undone[act.type];
    const text =
      to === 'self'
        ? `Đã lấy lại ${what} về ${called(seen)}.`
        : `${nameOf(by)} lấy lại ${what} về ${called(seen)} («${shortText(wordsNow(seen), 80)}»).`;
    const now = isOpenMatter(seen.matter)
      ? ` ${called(seen)} đang mở.`
      : ` ${closedWords({ type: 'matter-closed', seen, why: 'settled', id: seen.matter.id }, names)}`;
    return {
      lines: [line(`${text}${now}`)],
      ...(to === 'self' && !leads ? { buttons: [[openButton(seen)]] } : {}),
    };
  },
  'matter-closed': (content, names) =>
    only(
      `${closedWords(content, names)}${content.isUnsent ? ` Lời vừa gõ chưa gửi cho ai.${content.why === 'own' ? ' Cần lãnh đạo biết thêm thì ghi vào báo cáo: /baocao' : ''}` : ''}`,
    ),
  'matters-apart'({ id, rest, follows }) {
    const others = rest.map((one) => `«việc ${one.id}: ${shortText(one.said, 200)}»`).join(', ');
    return only(
      follows
        ? `Việc ${id} ở dưới; gửi xong tôi làm tiếp: ${others}.`
        : `Mỗi lần tôi gửi lời của một việc. Việc ${id} ở dưới; chưa gửi: ${others}, gửi xong anh/chị gõ tiếp.`,
    );
  },
  'matters-later': ({ ids }) => only(`Việc ${joined(ids.map(String))} vẫn chờ anh/chị: /vuongmac`),
  'matters-awaited': ({ matters: all, now }, names) => {
    const [first, another] = all;
    if (first && !another)
      return {
        lines: [line('🔔 Đang chờ anh/chị giải quyết:'), ...cardLines(first, names, now)],
        buttons: [[openButton(first)]],
      };
    const { lines, ...buttons } = listed(all, names, now);
    return {
      lines: [line(`🔔 ${all.length} vướng mắc, kiến nghị đang chờ anh/chị giải quyết:`), ...lines],
      ...buttons,
    };
  },
  'matters-listed': ({ open, settled, of, now }, names) => {
    if (of !== null && of.length === 0 && open.length === 0)
      return only('Vướng mắc, kiến nghị là của đơn vị báo cáo; anh/chị không báo cáo cho đơn vị nào.');
    const scope = of === null ? '' : ` của ${joined(of.map(({ name }) => name))}`;
    const all = open.length + settled.length;
    if (all === 0) return only(`Chưa có vướng mắc, kiến nghị nào${scope}.`);
    const lately = settled.slice(-3).reverse();
    const head =
      open.length === 0
        ? line(`Không còn vướng mắc, kiến nghị nào mở${scope}; đã khép lại ${settled.length}/${all}.`)
        : line(
            b(`${open.length} vướng mắc, kiến nghị đang mở${scope}`),
            `; đã khép lại ${settled.length}/${all}:`,
          );
    const { lines, ...buttons } = open.length > 0 ? listed(open, names, now) : { lines: [] };
    return {
      lines: [head, ...lines, ...(open.length === 0 ? lately.map((seen) => listLine(seen, names, now)) : [])],
      ...(open.length > 0 ? buttons : inPages(lately.map(openButton))),
    };
  },
  'asked-of-leaders': ({ leader, requests, matters: all, now }, names) => {
    const told = [
      ...requests.map((request) => ({ isAnswered: !isOpen(request.extension), lines: requestTold(request) })),
      ...all.slice(0, mostListed).map((seen) => ({
        isAnswered: seen.matter.acts.length > 0,
        lines: [
          listLine(seen, names, now),
          ...seen.matter.acts.slice(-1).map((act) => actLine(act, seen, names)),
        ],
      })),
    ];
    const by = leader ? nameOf(leader) : 'Lãnh đạo';
    const waiting = told.filter(({ isAnswered }) => !isAnswered).length;
    const count =
      waiting === 0
        ? 'đã trả lời'
        : waiting === told.length
          ? 'chưa trả lời'
          : `chưa trả lời ${waiting}/${told.length} việc`;
    return {
      lines: [line(b(`${by} ${count}:`)), ...told.flatMap(({ lines }) => lines)],
      ...inPages(all.map(openButton)),
    };
  },
} satisfies WordingOf<MattersContent>;
