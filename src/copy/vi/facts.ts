import type { Fact } from '../../core/ask/answer.ts';
import { expandUnits, type Org, unitName } from '../../core/people/org.ts';
import { carryingIds, coordinatingIds } from '../../core/plan/assignments.ts';
import { type Index, rankGap, scoreGap } from '../../core/plan/plan.ts';
import type { Progress } from '../../core/report/progress.ts';
import type { Line, Span } from '../../core/said/message.ts';
import { progressLine } from './progress.ts';
import {
  b,
  bareScoreOf,
  codedIndex,
  figure,
  i,
  leaderSpans,
  line,
  movement,
  placeOf,
  score,
  scoreOf,
  target,
} from './words.ts';

/** A group is spelt out once, so that every unit behind it can be read. */
const spelt = (org: Org, ids: readonly string[]): string =>
  ids
    .map((id) => {
      const group = org.unitGroups.find((candidate) => candidate.id === id);
      return group
        ? `${group.name} (${group.units.map((unit) => unitName(org, unit)).join('; ')})`
        : unitName(org, id);
    })
    .join(', ');

const coordinators = (org: Org, { index }: Pick<Fact, 'index'>): string =>
  spelt(org, coordinatingIds(index)) || 'kế hoạch không nêu';

/** « · có nhiệm vụ: …»: those that only have a task stand apart. */
function carriers(org: Org, { index }: Pick<Fact, 'index'>): string {
  const ids = carryingIds(org, index);
  return ids.length > 0 ? ` · có nhiệm vụ: ${spelt(org, ids)}` : '';
}

const verdict = (fact: Fact, holders: readonly string[]): Span[] =>
  fact.claimed === undefined ? [] : [holders.includes(fact.claimed.id) ? 'Đúng, ' : 'Không, '];

/** Whether whoever the asker believes to help does. */
const helps = (org: Org, { index, claimed }: Fact): Span[] =>
  claimed === undefined || claimed.id === index.leadUnit
    ? []
    : [expandUnits(org, coordinatingIds(index)).some(({ id }) => id === claimed.id) ? 'Có, ' : 'Không, '];

/** How it stood the year before, in what its target is put in. */
function before(index: Index): string {
  const { target: aim } = index;
  if (aim.type === 'score') return bareScoreOf(index);
  return aim.type === 'score-and-rank' || aim.type === 'words' || aim.type === 'none'
    ? `${scoreOf(index)}, ${placeOf(index)}`
    : placeOf(index);
}

/** «; theo dõi: Văn phòng Sở» of an index that somebody follows besides. */
const followers = (org: Org, { following }: Index): string =>
  following.length > 0 ? `; theo dõi: ${spelt(org, following)}` : '';

/** A fact with what its words are made of. */
interface Told {
  org: Org;
  fact: Fact;
  index: Index;
  baseline: Index['baseline'];
  /** The index's name, as it is said. */
  name: Span;
  /** Of the plan. */
  year: number;
  progress: Progress;
}

/** «, thấp hơn 0,01 điểm»: a score to reach that was reached before. */
function below({ target: aim, baseline }: Index): string {
  if (aim.type !== 'score' || baseline.score === null || aim.score === baseline.score) return '';
  const apart = Math.round(Math.abs(aim.score - baseline.score) * 100) / 100;
  return `, chỉ tiêu ${aim.score < baseline.score ? 'thấp' : 'cao'} hơn ${score(apart)} điểm`;
}

/** Why it is so: the plan's own words of an index that is new; that it says nothing of any other. */
export function reasonLines(told: readonly Fact[]): Line[] {
  const asked = told.filter(({ why }) => why);
  const indices = [...new Set(asked.map(({ index }) => index))];
  const unmeasured = indices.filter(({ baseline }) => baseline.score === null && baseline.words !== '');
  return indices.length === 0
    ? []
    : unmeasured.length === indices.length
      ? unmeasured.map(({ baseline }) => line(`Kế hoạch ghi: «${baseline.words.replace(/[.]$/u, '')}».`))
      : [line('Kế hoạch không nêu lý do.')];
}

const facts: Readonly<Record<Fact['intent'], (told: Told) => Line>> = {
  leader: ({ org, fact, index, name }) =>
    line(
      ...verdict(fact, index.leaders),
      ...leaderSpans(org, index),
      ' phụ trách ',
      name,
      `; ${unitName(org, index.leadUnit)} chủ trì${followers(org, index)}.`,
    ),
  'lead-unit': ({ org, fact, index, name }) =>
    line(
      ...verdict(fact, [index.leadUnit]),
      b(unitName(org, index.leadUnit)),
      ' chủ trì ',
      name,
      `; phối hợp: ${coordinators(org, fact)}${carriers(org, fact)}.`,
    ),
  coordinating({ org, fact, index, name }) {
    const asked = helps(org, fact);
    return line(
      ...asked,
      asked.length > 0 ? 'phối hợp ' : 'Phối hợp ',
      name,
      ': ',
      b(coordinators(org, fact)),
      `${carriers(org, fact)}; ${unitName(org, index.leadUnit)} chủ trì.`,
    );
  },
  target: ({ fact, index, baseline, name, year }) =>
    line(
      `Chỉ tiêu ${year} của `,
      name,
      ': ',
      b(target(index.target)),
      `${fact.unscored ? ', không đặt mức điểm' : ''} (${baseline.year}: ${before(index)})${fact.why ? below(index) : ''}.`,
    ),
  gap({ index, baseline, name }) {
    const gap = scoreGap(index);
    const places = rankGap(index) ?? 0;
    if (gap === null)
      return line(
        name,
        ': chỉ tiêu ',
        b(target(index.target)),
        ', không tính bằng điểm',
        ...(places > 0 ? [', ', b(`còn cách ${figure(places)} bậc`)] : []),
        ` (${baseline.year}: ${scoreOf(index)}, ${placeOf(index)}).`,
      );
    if (gap <= 0)
      return line(
        name,
        ' ',
        b('đã đạt'),
        ` chỉ tiêu ${target(index.target)} (${baseline.year}: ${bareScoreOf(index)}).`,
      );
    return line(
      name,
      ' còn thiếu ',
      b(`${score(gap)} điểm`),
      ` (${baseline.year}: ${bareScoreOf(index)}; chỉ tiêu: ${score((baseline.score ?? 0) + gap)}).`,
    );
  },
  score({ fact, index, baseline, name }) {
    if (fact.askedYear !== undefined && fact.askedYear < baseline.year)
      return line(
        `Kế hoạch không ghi điểm ${fact.askedYear} của `,
        name,
        `; ${baseline.year}: `,
        b(scoreOf(index)),
        '.',
      );
    return line(name, ` năm ${baseline.year}: `, b(scoreOf(index)), `, ${placeOf(index)}.`);
  },
  rank: ({ index, baseline, name }) =>
    line(name, ` năm ${baseline.year}: `, b(placeOf(index)), ` (${scoreOf(index)}).`),
  change({ index, baseline, name }) {
    const { previous } = baseline;
    if (!previous)
      return line(
        `Kế hoạch không ghi mức tăng, giảm của `,
        name,
        `; ${baseline.year}: `,
        b(placeOf(index)),
        '.',
      );
    const verb = previous.change < 0 ? 'tụt' : previous.change > 0 ? 'tăng' : 'giữ nguyên';
    return line(
      name,
      ` ${verb} `,
      b(`${Math.abs(previous.change)} bậc`),
      `: hạng ${previous.rank} (${previous.year}) → ${placeOf(index)} (${baseline.year}).`,
    );
  },
  'previous-rank'({ fact, index, baseline, name }) {
    const { previous } = baseline;
    if (fact.unscored)
      return line(
        b(`Kế hoạch không ghi điểm ${baseline.year - 1}`),
        ' của ',
        name,
        previous ? `, chỉ ghi hạng ${previous.rank}` : '',
        `; ${baseline.year}: ${scoreOf(index)}, ${placeOf(index)}.`,
      );
    if (!previous)
      return line(
        `Kế hoạch không ghi hạng ${baseline.year - 1} của `,
        name,
        `; ${baseline.year}: `,
        b(placeOf(index)),
        '.',
      );
    return line(
      name,
      ` năm ${previous.year}: `,
      b(`hạng ${previous.rank}`),
      `; ${baseline.year}: ${placeOf(index)} (${movement(previous.change)}).`,
    );
  },
  'task-count': ({ index, name }) => line(name, ' có ', b(`${index.tasks.length} nhiệm vụ`), '.'),
  measures({ index, name }) {
    const measured = index.tasks.filter((task) => task.measure);
    if (measured.length === 0) return line(name, ' không có nhiệm vụ đo bằng con số.');
    return line(
      name,
      ': ',
      b(
        measured
          .map(
            (task) =>
              `${task.measure!.words} (${figure(task.measure!.target)}${task.measure!.unit === '%' ? '%' : ` ${task.measure!.unit}`})`,
          )
          .join('; '),
      ),
      '.',
    );
  },
  progress: ({ index, name, progress }) => line(name, ': ', ...progressLine(progress, index)),
};

/** One asked fact in one line, the fact first. */
export function factLine(org: Org, fact: Fact, progress: Progress): Line {
  const { index } = fact;
  const year = 'period' in progress ? progress.period.year : progress.year;
  return facts[fact.intent]({
    org,
    fact,
    index,
    baseline: index.baseline,
    name: i(codedIndex(index)),
    year,
    progress,
  });
}
