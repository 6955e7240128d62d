import { describe, expect, it } from 'vitest';
import { reachedCount } from '../src/copy/vi/result-words.ts';
import { countOf } from '../src/core/report/counting.ts';
import type { State } from '../src/core/state/state.ts';
import { makeReport, monthOf, opened, wordsOf, workOf } from './support/report-paper.ts';
import { loadWorld } from './support/world.ts';

const world = await loadWorld('so-tttt-2023');
const year = { year: 2023, from: 1, to: 12 };

/** What was read of a paper before its office would sign it. */
describe('a paper that nobody corrects by hand', () => {
  it('of a year tells what the province gave beside what was to be reached; of other months not', async () => {
    const { indices } = world.context.plan;
    const given = [
      { score: 9.9, rank: 1 },
      { score: 9.8, rank: 2 },
      { score: 7, rank: 3 },
    ];
    const values = Object.fromEntries(
      given.map((result, at) => [indices[at]!.code, { name: indices[at]!.name, ...result }]),
    );
    const state: State = {
      ...world.state,
      results: [{ year: 2023, values, before: null, at: world.now, by: 'van-thu-tong-hop' }],
    };
    const { paper } = await makeReport(workOf(world, year, { state }));
    const words = paper.body.flatMap((block) => (block.type === 'text' ? [block.text] : []));
    expect(words).toContain('Kết quả năm 2023: 9,9 điểm, hạng 1; đạt chỉ tiêu.');
    expect(words).toContain('Kết quả năm 2023: 9,8 điểm, hạng 2; chưa đạt chỉ tiêu.');
    expect(words).toContain(
      'Về kết quả DDCI năm 2023: 1/2 chỉ số có kết quả đạt chỉ tiêu (Tính minh bạch và tiếp cận thông tin); chưa đạt: Vai trò người đứng đầu; chưa xác định theo điểm và hạng: Cạnh tranh bình đẳng.',
    );
    // The chat counts it by the same: one of which it cannot be told is in neither number.
    expect(reachedCount(indices, { plan: world.context.plan, results: state.results })).toMatchObject({
      reached: 1,
      told: 2,
    });
    const tables = paper.body.flatMap((block) => (block.type === 'table' ? [block.table] : []));
    expect(tables[1]!.rows.map(({ cells }) => cells.at(-1))).toEqual([
      'Đạt chỉ tiêu',
      'Chưa đạt chỉ tiêu',
      'Chưa xác định',
      ...Array.from({ length: 5 }, () => 'Chưa có kết quả'),
    ]);
    expect(tables[1]!.rows[1]!.cells).toContain('9,75 điểm, hạng 1/25');
    for (const work of [workOf(world, year), workOf(world, monthOf(2023, 7), { state })])
      expect(JSON.stringify((await makeReport(work)).paper)).not.toContain('so với chỉ tiêu');
  });

  it('of several months names all that it counts as overdue, with units, though it was put right since', async () => {
    const { content, paper } = await makeReport(workOf(world, { year: 2023, from: 4, to: 6 }));
    const count = countOf(content.rows);
    const late = paper.annexes.find(({ title }) => title.includes('CHẬM MUỘN'))!;
    const states = late.table.rows.map(({ cells }) => cells.at(-1)!);
    expect(count.overdue).toBeGreaterThan(0);
    expect(states).toHaveLength(count.overdue + count.doneLate);
    expect(states.filter((words) => words.startsWith('Quá hạn'))).toHaveLength(count.overdue);
    expect(states).toContain('Quá hạn trong kỳ, đã thực hiện sau');
    const words = paper.body.flatMap((block) => (block.type === 'text' ? [block.text] : [])).join('\n');
    expect(words).toMatch(
      new RegExp(
        `Trong kỳ có ${count.overdue} lượt nhiệm vụ quá hạn chưa hoàn thành \\(.+\\) tại Phụ lục II; trong đó \\d+ lượt nhiệm vụ đã được thực hiện sau, \\d+ lượt nhiệm vụ chưa\\.`,
      ),
    );
  });

  it('before the deadline tells what is behind, praises nobody for being in time, and no opening as a reminder', async () => {
    const now = Date.parse('2023-05-24T09:00:00+07:00');
    const reports = Object.fromEntries(
      Object.entries(world.state.reports)
        .filter(([, { period }]) => period === '2023-05')
        .map(([key, report]) => [
          key,
          {
            ...report,
            late: false,
            firstSentAt: now,
            entries: Object.fromEntries(
              Object.entries(report.entries).map(([id, entry]) => [
                id,
                { ...entry, status: 'late' as const },
              ]),
            ),
          },
        ]),
    );
    const openedAt = now - 3_600_000;
    const state: State = {
      ...world.state,
      reports,
      audit: [],
      tiersDone: { '2023-05:opening': openedAt, '2023-05:nudge-3d': openedAt },
    };
    const { content, paper } = await makeReport(workOf(world, monthOf(2023, 5), { state, now }));
    expect(content.conduct[0]!.deadlineAt).toBeGreaterThan(now);
    const words = paper.body.flatMap((block) => (block.type === 'text' ? [block.text] : [])).join('\n');
    expect(words).toMatch(
      /Kỳ báo cáo chưa hết hạn; các đơn vị đã báo cáo chậm hoặc chưa làm \d+ nhiệm vụ \(/,
    );
    expect(words).not.toMatch(/đúng hạn tháng 5|tất cả đúng hạn|đôn đốc các đơn vị chưa báo cáo/);
  });

  it('keeps a total with the rows above it, and what announces something with what follows', async () => {
    const { bytes } = await makeReport(workOf(world, { year: 2023, from: 4, to: 6 }));
    const { all, within, paragraphs } = await opened(bytes);
    const stays = (element: Parameters<typeof within>[0]): boolean =>
      within(element, 'w:keepNext').some((one) => one.getAttribute('w:val') !== 'false');
    const table = all('w:tbl').find((one) => wordsOf(one).includes('Tổng cộng'))!;
    expect(within(table, 'w:tr').slice(1).map(stays)).toEqual([
      ...Array.from({ length: 5 }, () => false),
      true,
      true,
      true,
      false,
    ]);
    const announced = paragraphs.filter((one) => /^[-+] .*:$/.test(wordsOf(one)));
    expect(announced.length).toBeGreaterThan(20);
    expect(announced.filter((one) => !stays(one))).toEqual([]);
  });

  it('has long words whole in the table of all tasks alone, and their beginning elsewhere with the place', async () => {
    const long = 'rà soát, đôn đốc các đơn vị '.repeat(60).trim();
    const state: State = structuredClone(world.state);
    for (const report of Object.values(state.reports))
      for (const entry of Object.values(report.entries))
        Object.assign(entry, {
          status: 'late',
          result: `A ${long}`,
          obstacle: `B ${long}`,
          proposal: `C ${long}`,
        });
    const { paper } = await makeReport(workOf(world, monthOf(2023, 5), { state }));
    const [tasks, late] = paper.annexes.map(({ table }) => JSON.stringify(table.rows));
    for (const mark of ['A', 'B', 'C']) expect(tasks).toContain(`"${mark} ${long}"`);
    for (const others of [JSON.stringify(paper.body), late!])
      expect(others).not.toContain(long.slice(0, 500));
    expect(/A rà soát[^"]*/u.exec(JSON.stringify(paper.body))![0]).toMatch(
      /^A rà soát.{100,400}… \(xem Phụ lục I\)/u,
    );
    expect(/B rà soát[^"]*/u.exec(late!)![0]).toMatch(/^B rà soát.{100,400}… \(xem mục \d+ Phụ lục I\)/u);
  });

  it('says of what a figure is, and begins another sentence behind it', async () => {
    const { paper } = await makeReport(workOf(world, monthOf(2023, 7)));
    const words = paper.body.flatMap((block) => (block.type === 'text' ? [block.text] : []));
    expect(words).toContain(
      '- Văn phòng Sở (mục 6 Phụ lục I): Số nhiệm vụ trọng tâm đã hoàn thành: lũy kế 2 nhiệm vụ. UBND tỉnh đã phê duyệt nền tảng dữ liệu dùng chung, hoàn thành nhiệm vụ thứ hai.',
    );
    expect(words).toContain(
      '- Văn phòng Sở (mục 27 Phụ lục I): Tỷ lệ hồ sơ trực tuyến đạt 97,8%. Tiếp nhận 137 hồ sơ, 134 hồ sơ trực tuyến.',
    );
    expect(JSON.stringify(paper.annexes[0]!.table)).toContain('đạt 97,8%. Tiếp nhận 137 hồ sơ');
  });

  it('numbers an index as the plan does, everywhere, and counts months since the first', async () => {
    const { paper } = await makeReport(workOf(world, monthOf(2023, 7)));
    const headings = paper.body.flatMap((block) => (block.type === 'heading' ? [block.text] : []));
    expect(headings).toContain('2.1. Chi phí thời gian');
    const [table] = paper.body.flatMap((block) => (block.type === 'table' ? [block.table] : []));
    expect(table!.rows.map(({ cells }) => cells[0])).toEqual([
      ...world.context.plan.indices.map(({ code }) => code),
      '',
    ]);
    const annex = paper.annexes[0]!;
    expect(annex.notes.at(-1)).toContain('Lũy kế tính từ tháng 5/2023');
    expect(JSON.stringify(annex.table)).toContain('"Đạt 3/3 tháng"');
  });

  it('has no «1.» alone, names units in the directory’s order, and tells first what is due this month still', async () => {
    const nobody = { ...world.state, reports: {} };
    const empty = await makeReport(workOf(world, monthOf(2023, 5), { state: nobody }));
    const headings = empty.paper.body.flatMap((block) => (block.type === 'heading' ? [block.text] : []));
    expect(headings).toContain('Tồn tại, nguyên nhân');
    const june = await makeReport(
      workOf(world, monthOf(2023, 6), { state: nobody, now: Date.parse('2023-06-27T09:00:00+07:00') }),
    );
    const words = june.paper.body.flatMap((block) => (block.type === 'text' ? [block.text] : []));
    const units = world.context.org.units.map(({ name }) => name);
    const named = words
      .find((one) => one.includes('chưa có thông tin ('))!
      .replace(/^.*\(|\)\.$/g, '')
      .split(/ \d+(?:, |$)/)
      .filter((one) => one !== '');
    expect(named.length).toBeGreaterThan(3);
    expect(named).toEqual(units.filter((name) => named.includes(name)));
    const due = words.flatMap((one) => /^- .*thời hạn (\d\d)\/(\d\d)\/2023\)\.$/.exec(one)?.[2] ?? []);
    expect(due).toContain('06');
    expect(
      words
        .filter((one) => one.includes('30/06/2023'))
        .every((one) => one.includes('Hoàn thành trong tháng 6/2023')),
    ).toBe(true);
  });
});
