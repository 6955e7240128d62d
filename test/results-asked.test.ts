import { describe, expect, it } from 'vitest';
import { vietnamese } from '../src/copy/vi/index.ts';
import { contextOf } from '../src/core/context-of.ts';
import { type Index, type Plan, scoreAim } from '../src/core/plan/plan.ts';
import { hasReached, type IndexResult, type ResultValues } from '../src/core/plan/results.ts';
import { plainText } from '../src/core/said/message.ts';
import { context } from './support/context.ts';
import { people, startTalk } from './support/talk.ts';
import { askWorld, loadWorld, type World } from './support/world.ts';

const { office, yen } = people;

/** Results of every index, each another than what the plan began from. */
function resultsFor({ indices, scale }: Plan, but: readonly string[] = []): ResultValues {
  const given = indices.filter(({ code }) => !but.includes(code));
  return Object.fromEntries(
    given.map(({ code, name }, at): [string, IndexResult] => [
      code,
      {
        name,
        score: Math.round(scale * (0.4 + 0.05 * ((at * 7) % 11)) * 100) / 100 + at / 100,
        rank: ((at * 5) % 11) + 2,
      },
    ]),
  );
}

async function recordedWorld(
  name: string,
  but: readonly string[] = [],
): Promise<World & { values: ResultValues }> {
  const world = await loadWorld(name);
  const { plan } = world.context;
  const values = resultsFor(plan, but);
  const results = [{ year: plan.year, values, before: null, at: world.now, by: office }];
  const state = { ...world.state, results };
  return { ...world, state, context: contextOf(world.context, state, world.now), values };
}

const leaderOf = ({ context: { org } }: World): string =>
  org.people.find(({ role }) => role === 'leader')!.id;

function told(world: World, q: string, before: string[] = []) {
  const { contents } = askWorld(world, { id: '', kind: '', speaker: leaderOf(world), q, before, expect: '' });
  const message = vietnamese.toMessage(contents[0]!, world.context);
  return { text: plainText(message), labels: (message.buttons ?? []).flat().map(({ label }) => label) };
}

/** The names of a plan in the order in which a text has them. */
const namesIn = (text: string, { indices }: Plan): string[] =>
  indices
    .map(({ code, name }) => ({
      name,
      at: text.search(new RegExp(`(?<![\\d.])${code.replaceAll('.', '\\.')} `)),
      bare: text.indexOf(name),
    }))
    .map(({ name, at, bare }) => ({ name, at: at >= 0 ? at : bare }))
    .filter(({ at }) => at >= 0)
    .sort((one, other) => one.at - other.at)
    .map(({ name }) => name);

type Figures = (index: Index) => { score: number | null; rank: number | null; before: number | null };

const best = (
  indices: readonly Index[],
  of: (index: Index) => number | null,
  take: 'high' | 'low',
): Set<string> => {
  const known = indices.flatMap((index) => of(index) ?? []);
  const end = take === 'high' ? Math.max(...known) : Math.min(...known);
  return new Set(indices.filter((index) => of(index) === end).map(({ name }) => name));
};

/** What is asked, in several ways, and of which indices it is true by some figures. */
const generated: {
  ways: readonly string[];
  rows(indices: readonly Index[], figures: Figures): Set<string>;
}[] = [
  {
    ways: ['chỉ số nào cao điểm nhất', 'chỉ số nào điểm cao nhất'],
    rows: (indices, figures) => best(indices, (index) => figures(index).score, 'high'),
  },
  {
    ways: ['chỉ số nào thấp điểm nhất', 'chỉ số nào điểm thấp nhất'],
    rows: (indices, figures) => best(indices, (index) => figures(index).score, 'low'),
  },
  {
    ways: ['chỉ số nào hạng cao nhất', 'chỉ số nào có thứ hạng cao nhất'],
    rows: (indices, figures) => best(indices, (index) => figures(index).rank, 'low'),
  },
  {
    ways: ['chỉ số nào tăng hạng', 'những chỉ số nào tăng hạng'],
    rows: (indices, figures) =>
      new Set(
        indices
          .filter((index) => {
            const { rank, before } = figures(index);
            return rank !== null && before !== null && before > rank;
          })
          .map(({ name }) => name),
      ),
  },
  {
    ways: ['chỉ số nào còn thiếu nhiều điểm nhất'],
    rows: (indices, figures) =>
      best(
        indices,
        (index) => {
          const { score } = figures(index);
          const aim = scoreAim(index);
          return score === null || aim === null ? null : Math.round((aim - score) * 100) / 100;
        },
        'high',
      ),
  },
];

describe.each(['so-tttt-2023', 'so-y-te-2024', 'so-cong-thuong-2025'])(
  'questions of results in «%s»',
  (name) => {
    it('are answered by the figures of the year that is meant, which is named', async () => {
      const world = await recordedWorld(name);
      const { plan } = world.context;
      const before = plan.year - 1;
      const byResults: Figures = ({ code, baseline }) => ({ ...world.values[code]!, before: baseline.rank });
      const byPlan: Figures = ({ baseline }) => ({ ...baseline, before: baseline.previous?.rank ?? null });
      const faults: string[] = [];
      for (const { ways, rows } of generated)
        for (const way of ways)
          for (const [suffix, figures, year, other] of [
            ['', byResults, plan.year, before],
            [` năm ${plan.year}`, byResults, plan.year, null],
            [` năm ${before}`, byPlan, before, plan.year],
          ] as const) {
            const { text, labels } = told(world, `${way}${suffix}`);
            const expected = rows(plan.indices, figures);
            const [first = '', ...rest] = text.split('\n');
            const found = namesIn(rest.join('\n'), plan);
            const isRight =
              first.startsWith(`Theo kết quả năm ${year} `) &&
              labels.includes(`Theo kết quả năm ${other}`) === (other !== null) &&
              (expected.size === 0 ||
                (found.length === expected.size && found.every((one) => expected.has(one))));
            if (!isRight)
              faults.push(`${way}${suffix}: [${[...expected]}] ≠ [${found}]\n   ${text} ${labels}`);
          }
      expect(faults.length, faults.slice(0, 6).join('\n')).toBe(0);
    });

    it('order all by the results of the year', async () => {
      const world = await recordedWorld(name);
      const { plan } = world.context;
      for (const q of [
        `xếp hạng các chỉ số theo điểm năm ${plan.year}`,
        'xếp hạng các chỉ số theo điểm',
        `xếp hạng theo kết quả ${plan.year}`,
      ]) {
        const { text } = told(world, q);
        const [first = '', ...rest] = text.split('\n');
        expect(first, text).toMatch(
          new RegExp(`^(?:Theo kết quả năm|Kết quả .*) ${plan.year} (?:tỉnh công bố|do tỉnh chấm)`),
        );
        const points = [...plan.indices].sort(
          (one, other) => world.values[other.code]!.score! - world.values[one.code]!.score!,
        );
        expect(namesIn(rest.join('\n'), plan), text).toEqual(points.map(({ name: of }) => of));
      }
    });

    it('say which came to their target and which did not, by score, rank or both', async () => {
      const world = await recordedWorld(name);
      const { plan } = world.context;
      const are = (is: boolean): string[] =>
        plan.indices
          .filter((index) => hasReached(index, world.values[index.code]!) === is)
          .map(({ name: of }) => of)
          .sort();
      for (const [q, expected] of [
        ['chỉ số nào đạt chỉ tiêu', are(true)],
        [`những chỉ số nào đạt chỉ tiêu năm ${plan.year}`, are(true)],
        ['chỉ số nào chưa đạt chỉ tiêu', are(false)],
        ['có bao nhiêu chỉ số không đạt mục tiêu', are(false)],
        ['kết quả so với chỉ tiêu', plan.indices.map(({ name: of }) => of).sort()],
      ] as const) {
        const { text } = told(world, q);
        expect(text.split('\n')[0], text).toContain(`${plan.year} do tỉnh chấm`);
        expect(namesIn(text.split('\n').slice(1).join('\n'), plan).sort(), `${q}\n${text}`).toEqual(expected);
      }
    });

    it('leave out what is not recorded, and say so', async () => {
      const { plan } = (await loadWorld(name)).context;
      const [one, two] = plan.indices;
      const world = await recordedWorld(name, [one!.code, two!.code]);
      const { text } = told(world, 'chỉ số nào cao điểm nhất');
      expect(text).toContain('(2 chỉ số chưa ghi)');
      const rest = text.split('\n').slice(1, 2).join('');
      expect(rest).not.toContain(one!.name);
      expect(rest).not.toContain(two!.name);
    });

    it('stay as they were where nothing is recorded, and of what is no figure of a year', async () => {
      const [world, bare] = [await recordedWorld(name), await loadWorld(name)];
      for (const q of [
        'chỉ số nào nhiều nhiệm vụ nhất',
        'chỉ tiêu nào cao nhất',
        'ai phụ trách nhiều chỉ số nhất',
      ])
        expect(told(world, q).text, q).toBe(told(bare, q).text);
      // Of several, each has the figures of the year that is named once; of one, both years are told.
      const [one, two] = world.context.plan.indices;
      const each = told(world, `${one!.name} và ${two!.name} bao nhiêu điểm`).text;
      expect(each).toContain(`Theo kết quả năm ${world.context.plan.year} tỉnh công bố`);
      const alone = told(world, `${one!.name} bao nhiêu điểm`).text;
      expect(alone).toContain(`Kết quả ${world.context.plan.year}: `);
      expect(told(world, `hạng của ${one!.name} tăng hay giảm`).text).toContain(
        `Theo kết quả năm ${world.context.plan.year} `,
      );
      expect(told(bare, 'chỉ số nào cao điểm nhất').text).not.toContain('Theo kết quả năm');
    });
  },
);

it('the other year is one tap, number or word away', () => {
  const talk = startTalk('2024-03-15T09:00:00');
  const { plan } = context;
  const lines = Object.entries(resultsFor(plan)).map(
    ([code, { score, rank }]) => `${code} ${String(score).replace('.', ',')} ${rank}`,
  );
  const shown = talk.say(office, `/ketqua 2023\n${lines.join('\n')}`);
  talk.press(office, talk.buttonOf(shown, 'Lưu'));
  const newest = talk.say(yen, 'chỉ số nào cao điểm nhất');
  expect(newest.text).toContain('Theo kết quả năm 2023 tỉnh công bố:');
  const earlier = talk.press(yen, talk.buttonOf(newest, 'Theo kết quả năm 2022'));
  expect(earlier.text).toContain('Theo kết quả năm 2022 ghi trong kế hoạch:');
  talk.say(yen, 'chỉ số nào cao điểm nhất');
  const byWord = talk.say(yen, 'còn năm 2022?');
  expect(byWord.text).toBe(earlier.text);
  expect(talk.say(yen, '1').text).toContain('Theo kết quả năm 2023 tỉnh công bố:');
  // Where another thing was asked since, the button of old explains itself.
  talk.say(yen, 'hạn báo cáo tháng này');
  expect(talk.press(office, 'y:of:2022').kind).not.toBe('act');
});
