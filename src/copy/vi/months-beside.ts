import type { Answer } from '../../core/ask/answer.ts';
import type { Line, Message } from '../../core/said/message.ts';
import type { Names } from '../../core/said/names.ts';
import { share } from './counting.ts';
import { readingWords } from './found-reading.ts';
import { b, joined, line } from './words.ts';

type Beside = Extract<Answer, { type: 'months-beside' }>;
type Tally = Beside['months'][number];

const goodOf = ({ finished, onTrack }: Tally): number => finished + onTrack;

/** «42/47 (89,4%)»: how much of what was reported is done or on time. */
const goodWords = (tally: Tally): string =>
  `${goodOf(tally)}/${tally.told} (${share((100 * goodOf(tally)) / tally.told)})`;

const tallyLine = (tally: Tally): Line => {
  const states: readonly (readonly [string, number])[] = [
    ['hoàn thành', tally.finished],
    ['đúng tiến độ', tally.onTrack],
    ['chậm', tally.late],
    ['chưa làm', tally.notBegun],
    ['chưa có thông tin', tally.unknown],
  ];
  const counts = states.filter(([, count]) => count > 0).map(([what, count]) => `${what} ${count}`);
  const missing =
    tally.missing.length > 0 ? ` (chưa báo cáo: ${joined(tally.missing.map(({ name }) => name))})` : '';
  return line(`Tháng ${tally.month}: ${counts.join(', ')}${missing}.`);
};

/** «khá hơn tháng 5 (76,9%)»: how the last month went beside one before it, by what was reported. */
function courseWords(last: Tally, before: Tally): string {
  const apart = goodOf(last) * before.told - goodOf(before) * last.told;
  const how = apart === 0 ? 'ngang' : apart > 0 ? 'khá hơn' : 'kém hơn';
  return `${how} tháng ${before.month} (${share((100 * goodOf(before)) / before.told)})`;
}

/** «Tháng 6 khá hơn tháng 5»: how the last of some months went beside those before; how much nothing is known of is told with it. */
function courseLines(months: readonly Tally[], of: string): Line[] {
  const last = months.at(-1)!;
  const whole = last.told + last.unknown;
  return [
    line(
      b(
        `Tháng ${last.month} ${joined(
          months
            .slice(0, -1)
            .toReversed()
            .map((one) => courseWords(last, one)),
        )}`,
      ),
      `: hoàn thành, đúng tiến độ ${goodWords(last)} nhiệm vụ đã báo cáo${of}.`,
    ),
    ...(last.unknown > 0
      ? [
          line(
            `Tháng ${last.month} còn ${last.unknown} việc chưa có thông tin; tính cả thì ${goodOf(last)}/${whole} (${share((100 * goodOf(last)) / whole)}).`,
          ),
        ]
      : []),
  ];
}

/** Which of two months went better, by what was reported; how each stands, and of how much nothing is known. */
export function monthsBesideMessage({ months, where, worse, course }: Beside, names: Names): Message {
  const [first, second] = months.toSorted(
    (one, other) => goodOf(other) / other.told - goodOf(one) / one.told,
  ) as [Tally, Tally];
  const reading = readingWords(
    { of: 'task', where, give: [], months: months.map(({ month }) => month) },
    names,
  );
  const of = reading === '' ? '' : ` ${reading}`;
  if (course) return { lines: [...courseLines(months, of), ...months.map(tallyLine)] };
  const isSame = goodOf(first) * second.told === goodOf(second) * first.told;
  const [asked, other] = worse ? [second, first] : [first, second];
  return {
    lines: [
      isSame
        ? line(
            b('Hai tháng ngang nhau'),
            `: hoàn thành, đúng tiến độ ${goodWords(first)} nhiệm vụ đã báo cáo${of}.`,
          )
        : line(
            b(`Tháng ${asked.month} ${worse ? 'kém' : 'khá'} hơn`),
            `: hoàn thành, đúng tiến độ ${goodWords(asked)} nhiệm vụ đã báo cáo${of}, tháng ${other.month} ${goodWords(other)}.`,
          ),
      ...months.map(tallyLine),
    ],
  };
}
