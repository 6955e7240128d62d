import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { context } from '../../../test/support/context.ts';

const { plan, org } = context;
const source = readFileSync('data/source/ke-hoach-ddci-2023.txt', 'utf8');

/** Letters and figures only, blanks folded: layout, quotes and bullets do not count. */
const bare = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();

/** The source as it is shown: with the corrections that the plan file notes. */
const corrected = (text: string): string =>
  plan.notes
    .filter((note) => note.type === 'correction')
    .reduce((result, note) => result.replaceAll(bare(note.source), bare(note.shown!)), bare(text));

const whole = ` ${corrected(source)} `;
const section = (from: string, to: string): string => source.slice(source.indexOf(from), source.indexOf(to));
const sectionTwo = section('II. NỘI DUNG VÀ PHÂN CÔNG', 'III. TỔ CHỨC THỰC HIỆN');

describe('the plan file against the source document', () => {
  it('holds every task in the words of the source', () => {
    for (const index of plan.indices)
      for (const task of index.tasks) {
        expect(whole, task.id).toContain(bare(task.text));
        if (task.ownerWords) expect(whole, task.id).toContain(bare(task.ownerWords));
        if (task.measure) expect(bare(task.text)).toContain(bare(task.measure.words).split(' ')[0]);
      }
  });

  it('leaves no paragraph of section II out', () => {
    const known = plan.indices.flatMap((index) => [
      ...index.tasks.map((task) => task.text),
      ...index.tasks.flatMap((task) => task.ownerWords ?? []),
      index.name,
      index.baseline.words,
      index.target.words,
      index.leaderWords,
      index.leadWords,
    ]);
    let rest = ` ${corrected(sectionTwo)} `;
    for (const words of [...new Set(known.map(bare))].sort((a, b) => b.length - a.length))
      rest = rest.replaceAll(` ${words} `, '  ').replaceAll(` ${words} `, '  ');
    for (const heading of [
      ...plan.groups.map(({ name }) => name),
      'II. NỘI DUNG VÀ PHÂN CÔNG NHIỆM VỤ',
      'Nhiệm vụ cụ thể',
      'Chỉ tiêu năm 2023',
      'Chỉ tiêu',
      'Chỉ số',
    ])
      rest = rest.replaceAll(bare(heading), ' ');
    // Only the numbers of the headings (1, 1.1 … 2.3) may be left.
    expect(rest.replace(/\b\d\b/g, ' ').trim()).toBe('');
  });

  it('holds sections I and III, the legal bases, the aim and the end', () => {
    for (const words of [
      ...plan.aims,
      ...plan.requirements,
      ...plan.organisation.words,
      ...plan.legalBases,
      plan.overallAim.words,
      plan.document.title,
      plan.document.closing,
      ...plan.document.recipients,
      plan.organisation.consolidatedFor,
    ])
      expect(whole).toContain(bare(words));
    const sectionThree = section('III. TỔ CHỨC THỰC HIỆN', 'Trên đây là Kế hoạch');
    expect(bare(sectionThree)).toBe(
      bare(
        `III. TỔ CHỨC THỰC HIỆN ${plan.organisation.words.map((text, position) => `${position + 1}. ${text}`).join(' ')}`,
      ),
    );
  });

  it('gives the figures that stand in the words', () => {
    const figure = (value: number) => String(value).replace(/^(\d+)$/, '$1.0');
    for (const index of plan.indices) {
      const { baseline, target } = index;
      expect(baseline.words).toContain(baseline.score!.toFixed(2));
      expect(source).toMatch(
        new RegExp(
          `${index.name.replace('Tính minh', 'T[ií]nh minh')}\\*?” \\(xếp hạng ${String(baseline.rank).padStart(2, '0')}/25\\)`,
        ),
      );
      if (baseline.previous) {
        const { change, rank } = baseline.previous;
        expect(baseline.words).toMatch(new RegExp(`${change > 0 ? 'tăng' : 'tụt'} ${Math.abs(change)} bậc`));
        expect(baseline.words).toMatch(new RegExp(`xếp thứ 0?${rank}\\)`));
        expect(rank - baseline.rank!).toBe(change);
      }
      if (target.type === 'score') expect(target.words).toContain(figure(target.score));
      expect(bare(index.leaderWords)).toContain(
        bare(org.people.find((person) => person.id === index.leaders[0])!.name),
      );
    }
  });

  it('notes each correction where the source has the slip, and each doubt', () => {
    for (const note of plan.notes) {
      expect(source.replace(/\*/g, ''), note.place).toContain(note.source);
      if (note.shown) expect(JSON.stringify(plan.indices) + JSON.stringify(org)).toContain(note.shown);
    }
    const doubts = plan.notes.filter((note) => note.type === 'doubt').map((note) => note.source);
    expect(doubts).toEqual(expect.arrayContaining(['Số: /KH-STTTT', 'Năm 2022 đạt 6.79 điểm đứng 24/25']));
    const shown = JSON.stringify({ indices: plan.indices });
    for (const slip of ['Tinh minh bạch', 'Phần đầu', 'bút phá']) expect(shown).not.toContain(slip);
  });

  it('gives each unit the tasks that the plan gives it', async () => {
    const { assignmentsOf, carryingIds, coordinatingIds } = await import('./assignments.ts');
    const all = assignmentsOf(plan, org);
    const count = (unitId: string) => all.filter((assignment) => assignment.unit.id === unitId).length;
    // design.md: Phòng Hạ tầng số has 6 tasks, Chi phí thời gian 7 assignments.
    expect(count('phong-ha-tang-so')).toBe(6);
    expect(all.filter((assignment) => assignment.index.code === '2.1')).toHaveLength(7);
    expect(all).toHaveLength(45);
    const index = plan.indices.find(({ code }) => code === '2.1')!;
    expect(coordinatingIds(index)).toEqual(['cac-phong-chuyen-mon']);
    expect(carryingIds(org, index)).toEqual(['thanh-tra']);
  });
});
