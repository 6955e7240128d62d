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

/** Which of two months went better, by what was reported; how each stands, and of how much nothing is known. */
export function monthsBesideMessage({ months, where, worse }: Beside, names: Names): Message {
  const [first, second] = months.toSorted(
    (one, other) => goodOf(other) / other.told - goodOf(one) / one.told,
  ) as [Tally, Tally];
  const reading = readingWords(
    { of: 'task', where, give: [], months: months.map(({ month }) => month) },
    names,
  );
  const of = reading === '' ? '' : ` ${reading}`;
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
