import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { doubtWords } from '../../src/copy/vi/import.ts';
import type { Draft, IndexDraft, TaskDraft } from '../../src/core/plan/draft.ts';
import { openPoints } from '../../src/core/plan/open-points.ts';
import { fold } from '../../src/core/text/fold.ts';
import { draftOf, read } from './read-made.ts';

// Papers of somebody who had seen neither the code nor these tests: what a careful clerk would take from each (papers-3/ABOUT.md).
// They have been read since, so that they prove no more than that what is right stays so.

const folder = 'test/import/papers-3';
const bytesOf = (name: string): Buffer => readFileSync(`${folder}/${name}`);
const plain = (name: string): string =>
  fold(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
const sorted = (names: readonly string[]): string[] => [...new Set(names)].sort();

interface Expected {
  units: { name: string; short: string | null }[];
  indices: {
    name: string;
    leaders: string[];
    lead: string | null;
    coordinating: string[];
    baseline: { score: number | null; rank: string | null };
    target: { words: string | null; score: number | null; rank: number | null };
  }[];
  tasks: { words: string; index: string; owners: string[]; product: string | null; due: string | null }[];
}
const expected = (paper: number): Expected =>
  JSON.parse(readFileSync(`${folder}/${paper}.json`, 'utf8')) as Expected;

/** Names as the paper writes them in full, whichever of the two it uses. */
function namer({ units }: Expected): (name: string) => string {
  const whole = new Map(
    units.flatMap(({ name, short }) => (short === null ? [] : [[plain(short), plain(name)]])),
  );
  return (name) => whole.get(plain(name)) ?? plain(name);
}

function indexAsTold({ people, units }: Draft, one: IndexDraft, named: (name: string) => string): object {
  const unit = (id: string): string => named(units.find((other) => other.id === id)!.name);
  const { leaders, leadUnit, coordinating, baseline, target } = one;
  return {
    leaders: sorted(leaders.map((id) => plain(people.find((person) => person.id === id)!.name))),
    lead: leadUnit === null ? null : unit(leadUnit),
    coordinating: sorted(coordinating.map(unit)),
    score: baseline?.score ?? null,
    rank: baseline === null || baseline.rank === null ? null : `${baseline.rank}/${baseline.of}`,
    target:
      target === null || target.type === 'none'
        ? null
        : ['score' in target ? target.score : null, 'rank' in target ? target.rank : null],
  };
}

/** When a task is done in the paper's own words: held, proposed, or asked since no task can hold it. */
function timeWords({ proposals, doubts }: Draft, { id, due, cadence }: TaskDraft): string {
  const often = proposals.find((one) => one.type === 'often' && one.task === id);
  const asked = doubts.find(
    (one) => (one.type === 'time-open' || one.type === 'due-outside') && one.task === id,
  );
  return plain(
    due?.words ?? cadence?.words ?? (often && 'words' in often ? often.words : asked?.source) ?? '',
  );
}

const taskNamed = (draft: Draft, words: string): { index: IndexDraft; task: TaskDraft } | undefined =>
  draft.indices
    .flatMap((index) => index.tasks.map((task) => ({ index, task })))
    .find(({ task }) => plain(task.text).includes(plain(words)));

describe.each([
  [1, '1-ke-hoach-ddci-so-nnmt.docx'],
  [2, '2-ke-hoach-par-index-thanh-tra-tinh.docx'],
  [3, '3-ke-hoach-ddci-ban-quan-ly-kkt.docx'],
  [4, '4-ke-hoach-pii-so-khcn.xlsx'],
  [5, '5-ke-hoach-papi-xa-thuong-hoa.txt'],
  [6, '6-ke-hoach-ddci-phuong-hai-khe-chat.txt'],
])('plan %i', (paper, name) => {
  const told = expected(paper);
  const named = namer(told);

  test('its indices, and none besides', async () => {
    const draft = await draftOf(bytesOf(name), name);
    expect(draft.indices.map((one) => plain(one.name))).toEqual(told.indices.map((one) => plain(one.name)));
    for (const one of told.indices)
      expect({
        name: one.name,
        ...indexAsTold(draft, draft.indices.find((index) => plain(index.name) === plain(one.name))!, named),
      }).toEqual({
        name: one.name,
        leaders: sorted(one.leaders.map(plain)),
        lead: one.lead === null ? null : named(one.lead),
        coordinating: sorted(one.coordinating.map(named)),
        score: one.baseline.score,
        rank: one.baseline.rank,
        target: one.target.words === null ? null : [one.target.score, one.target.rank],
      });
  });

  test('its tasks, each with its index, owners, time and product, and none besides', async () => {
    const draft = await draftOf(bytesOf(name), name);
    expect(draft.indices.flatMap(({ tasks }) => tasks)).toHaveLength(told.tasks.length);
    for (const one of told.tasks) {
      const { index, task } = taskNamed(draft, one.words)!;
      const owners = task.owners ?? (index.leadUnit === null ? [] : [index.leadUnit]);
      const isAsked = draft.missing.some(
        ({ what, of }) => what === 'owner' && of?.startsWith(`${task.id}: `),
      );
      expect([plain(index.name), plain(task.product ?? '')]).toEqual([
        plain(one.index),
        plain(one.product ?? ''),
      ]);
      const [time, due] = [timeWords(draft, task), plain(one.due ?? '')];
      expect([one.words, time !== '' && (due.includes(time) || time.includes(due))]).toEqual([
        one.words,
        true,
      ]);
      // Somebody whom the paper explains nowhere is asked.
      if (!isAsked)
        expect([
          one.words,
          sorted(owners.map((id) => named(draft.units.find((unit) => unit.id === id)!.name))),
        ]).toEqual([one.words, sorted(one.owners.map(named))]);
    }
  });
});

/** What a clerk would ask of each paper, by the question that asks it. */
test.each<[paper: string, asked: RegExp[]]>([
  [
    '1-ke-hoach-ddci-so-nnmt.docx',
    [
      /2\.2 .*thời hạn: «Xong trước 15\/5\/2026».*30\/6\/2026/,
      /«Phòng Khoáng sản»/,
      /Chỉ số 8 ghi «Phó Giám đốc Trần Quốc Dũng»/,
      /Chỉ số 10 .*chưa có chỉ tiêu/,
    ],
  ],
  [
    '2-ke-hoach-par-index-thanh-tra-tinh.docx',
    [
      /tổng 85,15, cộng các chỉ số được 84,15/,
      /II\.1 .*30\/9\/2025.*Quý IV\/2025/,
      /Thanh tra các sở đã kết thúc hoạt động từ 01\/07\/2025/,
    ],
  ],
  [
    '3-ke-hoach-ddci-ban-quan-ly-kkt.docx',
    [/Hạng 23 .*\(21\)/, /ghi 10 chỉ số.*có 9/, /Chỉ số 9 ghi «Phó Trưởng ban Bế Văn Hòa»/],
  ],
  ['4-ke-hoach-pii-so-khcn.xlsx', [/ghi 14 chỉ số.*có 12/, /3\.1\.1\.2.*2026/]],
  [
    '5-ke-hoach-papi-xa-thuong-hoa.txt',
    [
      /tổng 42,17, cộng các chỉ số được 42,71/,
      /3\.3 ghi ngày 20 hằng tháng, nơi khác ghi ngày 25/,
      /«Phòng Địa chính»/,
      /Chỉ số 7 .*chưa có chỉ tiêu/,
    ],
  ],
  [
    '6-ke-hoach-ddci-phuong-hai-khe-chat.txt',
    [/«Tổ CNTT»/, /CS2\.2 .*«30\/6\/2026».*«xong trước 15\/6»/, /CS4 ghi «Chủ tịch Tô Thị Hồng Nhung»/],
  ],
])('what does not fit in %s is asked', async (name, asked) => {
  const words = (await draftOf(bytesOf(name), name)).doubts.map(doubtWords);
  for (const pattern of asked) expect(words).toContainEqual(expect.stringMatching(pattern));
});

test.each([
  ['2-ke-hoach-par-index-thanh-tra-tinh.docx', ['lead-VI']],
  ['3-ke-hoach-ddci-ban-quan-ly-kkt.docx', ['leader-8', 'lead-8']],
  ['4-ke-hoach-pii-so-khcn.xlsx', ['lead-4.1.2', 'owner-5.1.2.1']],
  ['6-ke-hoach-ddci-phuong-hai-khe-chat.txt', ['leader-CS7', 'lead-CS7']],
])('who is missing in %s is asked', async (name, points) => {
  const ids = openPoints(await draftOf(bytesOf(name), name)).map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining(points));
});

test.each([
  ['7-bao-cao-ket-qua-ddci.docx', 'báo cáo'],
  ['8-giay-moi-hop-ddci.txt', 'giấy mời'],
  ['9-quyet-dinh-dieu-dong-bo-nhiem.docx', 'quyết định'],
])('%s is no plan, but a %s', async (name, seems) => {
  expect(await read(bytesOf(name), name)).toMatchObject({ type: 'no-plan', seems });
});
