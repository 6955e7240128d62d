import type { FollowedMatter } from '../../core/matters/followed.ts';
import type { Person } from '../../core/people/org.ts';
import type { Index, Plan } from '../../core/plan/plan.ts';
import type { MonthProgress } from '../../core/report/progress.ts';
import type { Content } from '../../core/said/content.ts';
import type { Button, Line, Message } from '../../core/said/message.ts';
import type { Names } from '../../core/said/names.ts';
import { inVietNam, periodKey } from '../../core/time/viet-nam-time.ts';
import { button } from './button.ts';
import { theAgency } from './called.ts';
import { yearPicture } from './digest-pictures.ts';
import { evidenceRow } from './evidence-rows.ts';
import { matterCounts, openMatters } from './matter-counts.ts';
import { indexLine, indicesLedBy, silentLine } from './progress.ts';
import { indexTold, toldOf } from './told-words.ts';
import { warningLines } from './warning-lines.ts';
import { b, capital, date, line, monthName, plainLength, shortTitle } from './words.ts';

type LeaderSummary = Extract<Content, { type: 'leader-summary' }>;
type OwnDetails = Extract<Content, { type: 'own-details' }>;

/** The longest text under a picture on Telegram. */
const captionLimit = 1000;

/** «📣 Vướng mắc, kiến nghị: đã giải quyết 2/5; còn mở Việc 12 (9 ngày)», of some indices; nothing where there is none. */
function mattersLine(
  { now }: MonthProgress,
  own: readonly Index[],
  matters: readonly FollowedMatter[],
): Line[] {
  const theirs = matters.filter(({ index }) => own.some(({ code }) => code === index.code));
  const said = [matterCounts(theirs), openMatters(theirs, now)].filter((one) => one !== '');
  return said.length === 0 ? [] : [line(`📣 Vướng mắc, kiến nghị: ${said.join('; ')}. Xem: /vuongmac`)];
}

/** How a leader's own indices fare, with as much of the units' words as there is room for, what matters first. */
export function ownLines(
  person: Person,
  { progress, matters }: { progress: MonthProgress; matters: readonly FollowedMatter[] },
  plan: Plan,
  most: number,
): Line[] {
  const own = indicesLedBy(plan, person);
  const head = line(
    b(capital(monthName(progress.period))),
    `: ${own.length} chỉ số của anh/chị (hạn báo cáo ${date(inVietNam(progress.deadlineAt).format('YYYY-MM-DD'))}).`,
  );
  const heads = own.map((index) => ({ index, lines: indexLine(progress, index) }));
  const silent = [...mattersLine(progress, own, matters), ...silentLine(progress, own)];
  const said = own.flatMap((index) => toldOf(progress, index).map((one) => ({ index, ...one })));
  const always = [head, ...heads.flatMap(({ lines }) => lines), ...silent];
  let room = most - 40 - always.reduce((sum, one) => sum + plainLength(one) + 1, 0);
  const shown = new Set(
    [...said]
      .sort((one, other) => one.weight - other.weight)
      .filter(({ words }) => {
        room -= plainLength(words) + 1;
        return room >= 0;
      }),
  );
  const left = said.length - shown.size;
  return [
    head,
    ...heads.flatMap(({ index, lines }): Line[] => [
      ...lines,
      ...said.filter((one) => one.index === index && shown.has(one)).map(({ words }) => words),
    ]),
    ...silent,
    ...(left > 0 ? [line(`… và ${left} nhiệm vụ khác: [Chi tiết]`)] : []),
  ];
}

/** So many warnings stand in a summary. */
const mostWarned = 3;

/** A leader's own indices in the units' words, with the year as a picture. */
export function leaderSummary(content: LeaderSummary, names: Names): Message {
  const { person, progress, year, warnings = [], instructed } = content;
  const codes = new Set(indicesLedBy(names.plan, person).map(({ code }) => code));
  const period = periodKey(progress.period);
  const warned = [
    ...(instructed
      ? [
          line(
            `📌 Anh/chị đã yêu cầu ${instructed.given}, đơn vị đã trả lời ${instructed.answered}. Xem: /yeucau`,
          ),
        ]
      : []),
    ...warningLines(warnings, mostWarned, true),
  ];
  const room = warned.reduce((left, one) => left - plainLength(one) - 1, captionLimit);
  return {
    lines: [...ownLines(person, content, names.plan, room), ...warned],
    buttons: [
      [
        button('Chi tiết', { type: 'own-details', period, person: person.id }),
        button(`Toàn ${theAgency}`, { type: 'details', period }),
      ],
    ],
    ...(year.length > 0
      ? {
          attachment: {
            type: 'picture' as const,
            picture: { type: 'year' as const, content: yearPicture(year, codes, names) },
          },
        }
      : {}),
  };
}

/** So much of an index stands in the details of a leader's own; the rest is counted. */
const mostOfIndex = 1500;

/** [Chi tiết] of a leader's summary: their own indices, unit by unit, in the units' words. */
export function ownDetails({ person, own: isOwn, progress }: OwnDetails, names: Names): Message {
  const period = periodKey(progress.period);
  const own = indicesLedBy(names.plan, person);
  const told = own.map((index) => ({ index, ...indexTold(index, progress, mostOfIndex, names) }));
  const whose = isOwn ? 'anh/chị' : `${shortTitle(person)} ${person.name}`;
  const shown = told.flatMap(({ index, lines }) => {
    const head = indexLine(progress, index);
    return head.length > 0 ? [[...head, ...lines.slice(1)]] : [];
  });
  return {
    lines: [
      line(b(capital(monthName(progress.period))), `, ${own.length} chỉ số của ${whose}:`),
      ...shown.flatMap((lines, position) => (position === 0 ? lines : [line(''), ...lines])),
      ...silentLine(progress, own),
    ],
    buttons: [
      ...told.flatMap(({ index, cut }): Button[][] =>
        cut ? [[button(`Xem đủ lời ${index.code}`, { type: 'index-words', period, code: index.code })]] : [],
      ),
      ...(isOwn ? evidenceRow(progress) : []),
      [button(`Toàn ${theAgency}`, { type: 'details', period })],
    ],
  };
}
