import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { draftWords } from '../../src/copy/vi/import.ts';
import { type Org, orgSchema } from '../../src/core/people/org.ts';
import type { Draft } from '../../src/core/plan/draft.ts';
import { type Plan, planSchema } from '../../src/core/plan/plan.ts';
import { planOfDraft, withSpelling } from '../../src/core/plan/plan-of-draft.ts';
import { dueDayOf } from '../../src/core/report/due.ts';
import { fold } from '../../src/core/text/fold.ts';
import { readDocument } from '../../src/documents/import/read-document.ts';
import { understandPlan } from '../../src/documents/import/understand-plan.ts';

// What a person made of three plans, field by field against what the importer understands of their texts.

interface World {
  name: string;
  text: string;
  plan: string;
  org: string;
  /** What the person knew beyond the text, by index or task, with why. */
  beyond: { rankOf: string[] };
}

const worlds: World[] = [
  {
    name: 'Sở TTTT 2023',
    text: 'data/source/ke-hoach-ddci-2023.txt',
    plan: 'data/plan-2023.json',
    org: 'data/org.json',
    beyond: { rankOf: [] },
  },
  {
    name: 'Sở Công Thương 2025',
    text: 'test/worlds/so-cong-thuong-2025/plan-text.txt',
    plan: 'test/worlds/so-cong-thuong-2025/plan.json',
    org: 'test/worlds/so-cong-thuong-2025/org.json',
    // The index is new: the text gives it no rank of so many.
    beyond: { rankOf: ['2.4'] },
  },
  {
    name: 'Sở Y tế 2024',
    text: 'test/worlds/so-y-te-2024/plan-text.txt',
    plan: 'test/worlds/so-y-te-2024/plan.json',
    org: 'test/worlds/so-y-te-2024/org.json',
    beyond: { rankOf: [] },
  },
];

const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

async function understood(path: string): Promise<Draft> {
  const reading = await readDocument(readFileSync(path), path);
  if (reading.type === 'refused') throw new Error(reading.why);
  const result = understandPlan(reading.blocks);
  if (result.type === 'no-plan') throw new Error(`no plan: ${result.lacks.join()}`);
  return result.draft;
}

/** Words as the source writes them: what the person corrected, and how a sentence ends, is no fact of it. */
const plain = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\d%]+/gu, ' ')
    .trim();

const namesOf =
  (org: Org) =>
  (ids: readonly string[]): string[] =>
    ids
      .map((id) => plain([...org.units, ...org.unitGroups].find((unit) => unit.id === id)?.name ?? id))
      .sort();

const draftNames =
  ({ units }: Draft) =>
  (ids: readonly string[]): string[] =>
    ids.map((id) => plain(units.find((unit) => unit.id === id)?.name ?? id)).sort();

describe.each(worlds)('$name', ({ text, plan: planFile, org: orgFile, beyond }) => {
  const plan: Plan = planSchema.parse(json(planFile));
  const org: Org = orgSchema.parse(json(orgFile));
  const draft = understood(text);
  const ofPlan = namesOf(org);
  const personOf = (id: string): string => org.people.find((person) => person.id === id)!.name;

  test('the document: agency, year, number, date, title, signer, recipients, closing', async () => {
    const { agency, year, document, legalBases, overallAim, aims, requirements } = await draft;
    expect({ agency, year, document, legalBases, overallAim, aims, requirements }).toEqual({
      agency: plan.agency,
      year: plan.year,
      document: plan.document,
      legalBases: plan.legalBases,
      overallAim: plan.overallAim,
      aims: plan.aims,
      requirements: plan.requirements,
    });
  });

  test('the organisation', async () => {
    const { organisation, ...rest } = await draft;
    expect(organisation.words).toEqual(plan.organisation.words);
    expect(organisation.consolidatedFor).toBe(plan.organisation.consolidatedFor);
    expect(organisation.monthly).toBe(true);
    const ofDraft = draftNames({ organisation, ...rest });
    expect(ofDraft([organisation.reportTo!])).toEqual(ofPlan([plan.organisation.reportTo]));
    expect(ofDraft([organisation.consolidator!])).toEqual(ofPlan([plan.organisation.consolidator]));
  });

  test('groups, and the group of each index', async () => {
    const { groups, indices } = await draft;
    const nameOf = (id: string | null): string => groups.find((group) => group.id === id)!.name;
    expect(groups.map(({ name, tends }) => ({ name, tends }))).toEqual(
      plan.groups.map(({ name, tends }) => ({ name, tends })),
    );
    expect(indices.map(({ code, group }) => [code, nameOf(group)])).toEqual(
      plan.indices.map(({ code, group }) => [code, plan.groups.find(({ id }) => id === group)!.name]),
    );
  });

  test('codes and names', async () => {
    expect((await draft).indices.map(({ code, name }) => [code, name])).toEqual(
      plan.indices.map(({ code, name }) => [code, name]),
    );
  });

  test('baselines', async () => {
    const told = (await draft).indices.map(({ code, baseline }) => [code, baseline]);
    expect(told).toEqual(
      plan.indices.map(({ code, baseline }) => [
        code,
        beyond.rankOf.includes(code) ? { ...baseline, of: null } : baseline,
      ]),
    );
  });

  test('targets', async () => {
    expect((await draft).indices.map(({ code, target }) => [code, target])).toEqual(
      plan.indices.map(({ code, target }) => [code, target]),
    );
  });

  test('leaders, their titles, and who leads and helps', async () => {
    const made = await draft;
    const ofDraft = draftNames(made);
    const leaderOf = (id: string): string => made.people.find((person) => person.id === id)!.name;
    expect(
      made.indices.map((index) => ({
        code: index.code,
        leaders: index.leaders.map(leaderOf),
        leaderWords: index.leaderWords,
        lead: ofDraft([index.leadUnit!]),
        coordinating: ofDraft(index.coordinating),
      })),
    ).toEqual(
      plan.indices.map((index) => ({
        code: index.code,
        leaders: index.leaders.map(personOf),
        leaderWords: index.leaderWords,
        lead: ofPlan([index.leadUnit]),
        coordinating: ofPlan(index.coordinating),
      })),
    );
    for (const { name, title } of made.people)
      expect(plain(org.people.find((person) => person.name === name)!.title)).toBe(plain(title));
  });

  test('every task: words, owners, cadence, measured number', async () => {
    const found = await draft;
    // The person corrected the spelling; so do the proposals, once somebody agrees to them.
    const made = withSpelling(
      found,
      found.proposals.flatMap((one) => (one.type === 'spelling' ? [one] : [])),
    );
    const ofDraft = draftNames(made);
    const order = (one: { words: string }, other: { words: string }): number =>
      one.words.localeCompare(other.words);
    for (const index of plan.indices) {
      const told = made.indices.find(({ code }) => code === index.code)!;
      const facts = told.tasks.map((task) => ({
        words: plain(task.text),
        owners: ofDraft(task.owners ?? [told.leadUnit!]),
        ownerWords: plain(task.ownerWords ?? ''),
        cadence: task.cadence,
        due: task.due,
        number: task.measure?.target ?? null,
        isPercent: task.measure?.unit === '%',
      }));
      const expected = index.tasks.map((task) => ({
        words: plain(task.text),
        owners: ofPlan(task.owners ?? [index.leadUnit]),
        ownerWords: plain(task.ownerWords ?? ''),
        cadence: task.cadence ?? null,
        due: null,
        number: task.measure?.target ?? null,
        isPercent: task.measure?.unit === '%',
      }));
      // The person put some tasks in another order than the text; none is another task.
      expect([index.code, facts.sort(order)]).toEqual([index.code, expected.sort(order)]);
    }
  });

  test('units and what they are', async () => {
    const { units } = await draft;
    expect(
      units
        .filter(({ type }) => type === 'unit')
        .map(({ name, kind }) => `${plain(name)} ${kind}`)
        .sort(),
    ).toEqual(org.units.map(({ name, kind }) => `${plain(name)} ${kind}`).sort());
    const inside = namesOf(org);
    expect(
      units
        .filter(({ type }) => type === 'group')
        .map((group) => [plain(group.name), draftNames({ units } as Draft)(group.members)]),
    ).toEqual(org.unitGroups.map((group) => [plain(group.name), inside(group.units)]));
  });

  test('every misspelling that the person corrected is proposed', async () => {
    const { proposals } = await draft;
    const proposed = proposals.flatMap((one) => (one.type === 'spelling' ? [fold(one.source)] : []));
    const unitNames = proposals.flatMap((one) => (one.type === 'unit-name' ? [fold(one.words)] : []));
    for (const note of plan.notes.filter(({ type }) => type === 'correction')) {
      const source = fold(note.source);
      const isFound =
        proposed.some((one) => source.includes(one) || one.includes(source)) ||
        unitNames.some((one) => source.startsWith(one));
      expect(isFound, note.source).toBe(true);
    }
  });

  test('nothing is left over, and it is a plan that runs', async () => {
    const made = await draft;
    expect(made.unplaced).toEqual([]);
    expect(made.missing).toEqual([]);
    const result = planOfDraft(made, draftWords);
    expect(result.type).toBe('plan');
    if (result.type === 'plan') {
      expect(result.plan.indices.length).toBe(plan.indices.length);
      expect(result.org.units.length).toBe(org.units.length);
    }
  });

  test('every paragraph is placed or listed', async () => {
    const made = await draft;
    const said = plain(JSON.stringify(made).replaceAll('"', ' '));
    // The end of one paragraph that begins the next stands there.
    const moved = made.proposals.flatMap((one) => (one.type === 'joined' ? [plain(one.words)] : []));
    /** Headings, which say where what follows belongs, and the sentence that leads in. */
    const leads =
      /^(?:[IVX]+\. |Số:|\d\. (?:Mục|Yêu)|Nhiệm vụ cụ thể|Nơi nhận|KẾ HOẠCH)|như sau:?$|ngày \d+ tháng/;
    const lost = readFileSync(text, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '' && !leads.test(line.trim()))
      // A rank among the aims stands in the baseline; a correction changes a word.
      .map((line) => plain(line.replace(/\(xếp hạng.*|\(chỉ số mới.*/, '').replace(/[*“”]/g, '')))
      .map((line) => line.split(' ').slice(-4).join(' '))
      .filter((end) => !said.includes(end) && !moved.some((words) => end.endsWith(words)));
    expect(lost).toEqual([]);
  });

  test('goes through JSON and back', async () => {
    const made = await draft;
    expect(JSON.parse(JSON.stringify(made))).toEqual(made);
  });
});

test('the doubts of the source are found by rule', async () => {
  const { doubts } = await understood('data/source/ke-hoach-ddci-2023.txt');
  expect(doubts.map(({ type, path }) => [type, path])).toEqual([
    ['no-number', ''],
    ['heading-differs', 'I'],
    ['basis-year', ''],
    ['target-below', 'II.1.4'],
    ['same-figures', 'II.2.1, II.2.2'],
  ]);
});

test('with the directory, its ids and names are used, and nothing is new or gone', async () => {
  const org = orgSchema.parse(json('data/org.json'));
  const plan = planSchema.parse(json('data/plan-2023.json'));
  const path = 'data/source/ke-hoach-ddci-2023.txt';
  const reading = await readDocument(readFileSync(path), path);
  if (reading.type === 'refused') throw new Error(reading.why);
  const result = understandPlan(reading.blocks, { org, lastPlan: plan });
  if (result.type === 'no-plan') throw new Error('no plan');
  expect(result.draft.changes).toEqual([]);
  expect(
    result.draft.indices.map(({ leadUnit, leaders, coordinating }) => ({
      leadUnit,
      leaders,
      coordinating: [...coordinating].sort(),
    })),
  ).toEqual(
    plan.indices.map(({ leadUnit, leaders, coordinating }) => ({
      leadUnit,
      leaders,
      coordinating: [...coordinating].sort(),
    })),
  );
});

describe('what a paper calls its composite index', () => {
  const paper = readFileSync('data/source/ke-hoach-ddci-2023.txt');
  const named = async (title: string): Promise<string | null> => {
    const reading = await readDocument(paper, 'ke-hoach.txt');
    if (reading.type === 'refused') return reading.why;
    const { draft } = understandPlan(reading.blocks);
    if (draft === null) return null;
    const made = planOfDraft({ ...draft, document: { ...draft.document, title } }, draftWords);
    return made.type === 'plan' ? made.plan.composite : null;
  };

  test.each([
    ['Nâng cao Chỉ số đổi mới sáng tạo cấp địa phương (PII) tỉnh Tây Hải năm 2026', 'PII'],
    ['Cải thiện, nâng cao chỉ số PAPI năm 2026', 'PAPI'],
    ['NÂNG CAO CHỈ SỐ CẢI CÁCH HÀNH CHÍNH (PAR INDEX) NĂM 2026', 'PAR INDEX'],
    ['NÂNG CAO CHỈ SỐ KINH TẾ XANH NĂM 2026', 'DDCI'],
    ['Nâng cao chỉ số năng lực cạnh tranh cấp sở năm 2026', 'DDCI'],
  ])('«%s»: %s', async (title, composite) => {
    expect(await named(title)).toBe(composite);
  });
});

describe('a plan that orders no monthly reports', () => {
  test('has what it gives no time to done within its year, and counts it so', async () => {
    const text = readFileSync('data/source/ke-hoach-ddci-2023.txt', 'utf8').replaceAll(
      /hàng tháng/giu,
      'kịp thời',
    );
    const reading = await readDocument(Buffer.from(text), 'ke-hoach.txt');
    if (reading.type === 'refused') throw new Error(reading.why);
    const read = understandPlan(reading.blocks);
    if (read.type === 'no-plan') throw new Error('no plan');
    expect(read.draft.missing).toContainEqual(expect.objectContaining({ what: 'monthly', needed: false }));
    const made = planOfDraft(read.draft, draftWords);
    if (made.type !== 'plan') throw new Error(made.type);
    const tasks = made.plan.indices.flatMap((index) => index.tasks);
    const untimed = tasks.filter(({ cadence, due }) => cadence === undefined && due?.words === 'năm 2023');
    expect(tasks.filter(({ cadence }) => cadence !== undefined).every(({ due }) => due === undefined)).toBe(
      true,
    );
    expect(untimed).toHaveLength(tasks.filter(({ cadence }) => cadence === undefined).length);
    expect(new Set(untimed.map((task) => dueDayOf(task, 2023)))).toEqual(new Set(['2023-12-31']));
  });
});
