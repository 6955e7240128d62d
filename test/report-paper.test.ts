import { Buffer } from 'node:buffer';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { vietnamese } from '../src/copy/vi/index.ts';
import { contextOf } from '../src/core/context-of.ts';
import { digestOf } from '../src/core/month/digest.ts';
import { worksForOffice } from '../src/core/people/org.ts';
import { countOf, doneOf, fallenOf, rateOf } from '../src/core/report/counting.ts';
import { progressIn } from '../src/core/report/progress.ts';
import type { Entry } from '../src/core/report/report.ts';
import { plainText } from '../src/core/said/message.ts';
import type { State } from '../src/core/state/state.ts';
import { makeReport, monthOf, opened, wordsOf, workOf, type XmlElement } from './support/report-paper.ts';
import { askWorld, loadWorld, type World } from './support/world.ts';

const sst = await loadWorld('so-tttt-2023');
const sct = await loadWorld('so-cong-thuong-2025');
const khcn = await loadWorld('so-khcn-2026');

/** Every answer of a state changed. */
const withEntries = (state: State, change: (entry: Entry, place: number) => Entry): State => ({
  ...state,
  reports: Object.fromEntries(
    Object.entries(state.reports).map(([key, report]) => [
      key,
      {
        ...report,
        entries: Object.fromEntries(
          Object.entries(report.entries).map(([id, entry], place) => [id, change(entry, place)]),
        ),
      },
    ]),
  ),
});

/** Whether a row stays on one page. */
const isWhole = (row: XmlElement): boolean => {
  const [kept] = Array.from(row.getElementsByTagName('w:cantSplit'));
  return kept !== undefined && kept.getAttribute('w:val') !== 'false';
};

/** Twips as the decree's millimetres, to a twentieth of one. */
const mm = (twips: string | null): number => Math.round((Number(twips) / 1440) * 25.4 * 20) / 20;

describe('the form of Decree 30/2020', async () => {
  const { bytes } = await makeReport(workOf(sst, monthOf(2023, 5), { rehearsal: true }));
  const { all, within, paragraphs, styles, headers, text } = await opened(bytes);
  const paragraph = (words: string) => paragraphs.find((one) => wordsOf(one).includes(words))!;
  const sizeOf = (words: string) => Number(within(paragraph(words), 'w:sz')[0]?.getAttribute('w:val')) / 2;
  const has = (words: string, name: string) => within(paragraph(words), name).length > 0;

  it('has A4 with its margins in every section, the annexes across', () => {
    const sections = all('w:sectPr').map((section) => {
      const [size, margin] = ['w:pgSz', 'w:pgMar'].map((name) => within(section, name)[0]!);
      return {
        size: [mm(size!.getAttribute('w:w')), mm(size!.getAttribute('w:h'))],
        orient: size!.getAttribute('w:orient'),
        margins: ['top', 'bottom', 'left', 'right'].map((side) => mm(margin!.getAttribute(`w:${side}`))),
        from: within(section, 'w:pgNumType')[0]!.getAttribute('w:start'),
        hasFirst: within(section, 'w:titlePg').length === 1,
      };
    });
    const margins = [20, 20, 30, 15];
    const across = { size: [297, 210], orient: 'landscape', margins, from: '1', hasFirst: true };
    expect(sections).toEqual([{ ...across, size: [210, 297], orient: 'portrait' }, across, across]);
    for (const margin of all('w:pgMar')) {
      // Never below the least that the decree allows, by not a twip.
      expect(Number(margin.getAttribute('w:left'))).toBeGreaterThanOrEqual((30 / 25.4) * 1440);
      expect(Number(margin.getAttribute('w:right'))).toBeGreaterThanOrEqual((15 / 25.4) * 1440);
    }
  });

  it('is in Times New Roman alone, black, each part in its size and weight', () => {
    expect(styles).toContain('w:ascii="Times New Roman"');
    expect(all('w:rFonts')).toEqual([]);
    expect(all('w:color')).toEqual([]);
    expect(sizeOf('UBND TỈNH LẠNG SƠN')).toBe(12);
    expect(has('UBND TỈNH LẠNG SƠN', 'w:b')).toBe(false);
    expect(sizeOf('SỞ THÔNG TIN VÀ TRUYỀN THÔNG')).toBe(12);
    expect(has('SỞ THÔNG TIN VÀ TRUYỀN THÔNG', 'w:b')).toBe(true);
    expect(sizeOf('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')).toBe(12);
    expect(sizeOf('Độc lập - Tự do - Hạnh phúc')).toBe(13);
    expect(sizeOf('/BC-STTTT')).toBe(13);
    expect(sizeOf('Lạng Sơn, ngày 09 tháng 8 năm 2023')).toBe(13);
    expect(has('Lạng Sơn, ngày 09 tháng 8 năm 2023', 'w:i')).toBe(true);
    expect(sizeOf('BÁO CÁO')).toBe(14);
    expect(sizeOf('Kết quả thực hiện Kế hoạch DDCI tháng 5 năm 2023')).toBe(14);
    expect(sizeOf('Nơi nhận:')).toBe(12);
    expect(has('Nơi nhận:', 'w:i')).toBe(true);
    expect(sizeOf('- Như trên;')).toBe(11);
    expect(sizeOf('KT. GIÁM ĐỐC')).toBe(14);
    expect(sizeOf('Nguyễn Trọng Hùng')).toBe(14);
  });

  it('keeps the nation’s name and the agency in one line each, their letters 0.3 pt closer, with room for a wider font', () => {
    for (const words of ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'SỞ THÔNG TIN VÀ TRUYỀN THÔNG']) {
      const closer = within(paragraph(words), 'w:spacing').map((one) => one.getAttribute('w:val'));
      expect(closer, words).toContain('-6');
    }
  });

  it('has a justified text of 14, its first line 1.27 cm in, 6 pt between paragraphs, and ends with ./.', () => {
    const body = paragraph('Kế hoạch DDCI năm 2023 có 8 chỉ số');
    expect(sizeOf('Kế hoạch DDCI năm 2023 có 8 chỉ số')).toBe(14);
    expect(within(body, 'w:jc')[0]!.getAttribute('w:val')).toBe('both');
    expect(mm(within(body, 'w:ind')[0]!.getAttribute('w:firstLine'))).toBe(12.7);
    expect(Number(within(body, 'w:spacing')[0]!.getAttribute('w:after'))).toBeGreaterThanOrEqual(120);
    const line = Number(within(body, 'w:spacing')[0]!.getAttribute('w:line'));
    expect(line).toBeGreaterThanOrEqual(240);
    expect(line).toBeLessThanOrEqual(360);
    expect(text).toMatch(/xem xét, chỉ đạo\.\/\.\nNơi nhận:/);
  });

  it('numbers its pages in the middle from the second on, and says on each that it is a rehearsal', () => {
    const numbered = headers.filter((xml) => xml.includes('PAGE'));
    expect(headers).toHaveLength(6);
    expect(numbered).toHaveLength(3);
    for (const xml of headers) expect(xml).toContain('CHẠY THỬ');
    for (const xml of numbered) {
      expect(xml).toContain('<w:tab w:val="center"');
      expect(xml).toContain('w:val="26"');
    }
  });

  it('repeats the header row of every table, and splits no row that fits on a page', () => {
    for (const table of all('w:tbl')
      .slice(1)
      .filter((one) => within(one, 'w:tblHeader').length > 0)) {
      const rows = within(table, 'w:tr');
      expect(within(rows[0]!, 'w:tblHeader')).toHaveLength(1);
      expect(rows.filter((row) => !isWhole(row))).toEqual([]);
    }
    expect(all('w:tblHeader')).toHaveLength(3);
  });
});

it('is no rehearsal’s where the bot is meant, in no page and not in its name', async () => {
  const real = await makeReport(workOf(sst, monthOf(2023, 5)));
  expect(real.paper.name).toBe('Báo cáo DDCI tháng 5-2023');
  expect((await opened(real.bytes)).headers.join()).not.toContain('CHẠY THỬ');
  const rehearsed = await makeReport(workOf(sst, monthOf(2023, 5), { rehearsal: true }));
  expect(rehearsed.paper.name).toBe('CHẠY THỬ - Báo cáo DDCI tháng 5-2023');
});

describe.each<[string, World, number]>([
  ['Sở Thông tin và Truyền thông 2023', sst, 5],
  ['Sở Thông tin và Truyền thông 2023, quá hạn', sst, 7],
  ['Sở Công Thương 2025', sct, 5],
  ['Sở Khoa học và Công nghệ 2026', khcn, 5],
])('the figures of %s', (_, world, month) => {
  const { state, now } = world;
  const context = contextOf(world.context, state, now);
  const { year } = context.plan;
  const period = { year, month };
  const progress = progressIn(context, state.reports, period, now, { type: 'all' });
  const count = countOf(progress.rows);

  it('are the same in text, table, picture, digest and chat', async () => {
    const { content, paper } = await makeReport(workOf(world, monthOf(year, month)));
    expect(countOf(content.rows)).toEqual(count);
    const rate = `${String(Math.round(rateOf(count)! * 10) / 10).replace('.', ',')}%`;
    const names = { plan: context.plan, org: context.org };
    const key = `${year}-0${month}`;
    const digest = vietnamese.toMessage(digestOf(state, context, key, now, false), names);
    const office = context.org.people.find((person) => worksForOffice(context.org, person))!;
    const answer = askWorld(world, {
      id: '',
      kind: '',
      expect: '',
      speaker: office.id,
      q: `tiến độ tháng ${month}`,
    });
    const chat = answer.text.split('\n').find((line) => line.startsWith('Tính đến'))!;
    expect(plainText(digest)).toContain(`${doneOf(count)}/${fallenOf(count)}`);
    expect(chat).toContain(`hoàn thành ${doneOf(count)}, đạt ${rate}`);
    // The very sentence of the chat stands in the report; of a month that is over it says of which month it tells. How many of
    // those that are done are monthly duties is said in the chat alone: papers keep the officials' own sentence.
    const texts = paper.body.flatMap((block) => (block.type === 'text' ? [block.text] : []));
    const told = chat
      .replace(/^Tính đến \S+ có/u, 'có')
      .replace(/; gồm \d+ việc hằng tháng đúng tiến độ(?=\))/u, '');
    expect(texts.map((text) => text.replace(/^(?:Tính đến|Theo báo cáo tháng) \S+ có/u, 'có'))).toContain(
      told,
    );
    const picture = JSON.stringify(digest.attachment);
    expect(picture).toContain(`hoàn thành ${doneOf(count)}/${fallenOf(count)} (${rate}`);
    const [table] = paper.body.flatMap((block) => (block.type === 'table' ? [block.table] : []));
    const total = table!.rows.at(-1)!.cells.slice(2);
    expect(total).toEqual(
      [fallenOf(count), doneOf(count), rate, count.overdue, count.unknown, count.inTerm].map(String),
    );
    // The rows add up to it.
    for (const column of [2, 3, 5, 6, 7]) {
      const sum = table!.rows.slice(0, -1).reduce((of, { cells }) => of + Number(cells[column]), 0);
      expect(String(sum)).toBe(table!.rows.at(-1)!.cells[column]);
    }
    const late = paper.annexes.find(({ title }) => title.includes('CHẬM MUỘN'));
    expect(late?.table.rows.length ?? 0).toBe(count.overdue + count.doneLate);
    const tasks = paper.annexes[0]!.table.rows.filter(({ type }) => type === undefined);
    expect(tasks).toHaveLength(progress.tasks.length);
  });

  it('compare with the month before as that one is counted', async () => {
    const { content, paper } = await makeReport(workOf(world, monthOf(year, month)));
    const before = countOf(
      progressIn(context, state.reports, { year, month: month - 1 }, now, { type: 'all' }).rows,
    );
    const said = JSON.stringify(paper.body).match(/So với tháng (\d+)\/\d+ \(hoàn thành (\d+)\/(\d+)/);
    if (content.before === null) return expect(said).toBeNull();
    expect(said!.slice(1).map(Number)).toEqual([month - 1, doneOf(before), fallenOf(before)]);
  });
});

it('counts a quarter, a half-year and a year as the months and the work with a day of its own in them', async () => {
  for (const [from, to] of [
    [4, 6],
    [1, 6],
    [1, 12],
  ] as const) {
    const { content, paper } = await makeReport(workOf(sst, { year: 2023, from, to }));
    // May is the first month that the bot ran; August has not opened.
    expect(content.months.map(({ period }) => period.month)).toEqual(to === 6 ? [5, 6] : [5, 6, 7]);
    const table = paper.body.find((block) => block.type === 'table')!;
    const total = table.type === 'table' ? table.table.rows.at(-1)!.cells : [];
    expect(total[2]).toBe(String(fallenOf(countOf(content.rows))));
    const monthly = content.rows.filter(({ period }) => period !== null);
    const months = content.months.flatMap(({ rows, period }) =>
      rows.filter(({ task }) => task.cadence === undefined && task.due === undefined).map(() => period.month),
    );
    expect(monthly.map(({ period }) => period!.month)).toEqual(months);
  }
});

it('numbers what has something to say, and names one month throughout', async () => {
  const nobody = { ...sst.state, reports: {} };
  const empty = await makeReport(
    workOf(sst, monthOf(2023, 5), { state: nobody, now: Date.parse('2023-05-23T09:00:00+07:00') }),
  );
  const headings = ({ paper }: typeof empty, level: 1 | 2) =>
    paper.body.flatMap((block) => (block.type === 'heading' && block.level === level ? [block.text] : []));
  // Nothing has fallen due: there is nothing to assess, and no number is left out.
  expect(headings(empty, 1)).toEqual([
    'I. CÔNG TÁC CHỈ ĐẠO, TRIỂN KHAI',
    'II. KẾT QUẢ THỰC HIỆN',
    'III. PHƯƠNG HƯỚNG, NHIỆM VỤ THÁNG 6/2023',
  ]);
  expect(JSON.stringify(empty.paper)).not.toContain('đạt ');
  expect(empty.paper.annexes.map(({ label }) => label)).toEqual(['Phụ lục']);
  const may = await makeReport(workOf(sst, monthOf(2023, 5)));
  expect(headings(may, 1).map((text) => text.split('.')[0])).toEqual(['I', 'II', 'III', 'IV']);
  expect(may.paper.annexes.map(({ label }) => label)).toEqual(['Phụ lục I', 'Phụ lục II']);
  const months = new Set(
    [may.paper.subject, may.paper.annexes[0]!.title, may.paper.name].map(
      (words) => /tháng (\d+)/i.exec(words)![1],
    ),
  );
  expect([...months]).toEqual(['5']);
});

it('has nothing to tell of months before the bot began', async () => {
  await expect(makeReport(workOf(sst, monthOf(2023, 3)))).rejects.toThrow('none of its months');
});

it('holds what units wrote word for word, whatever it is, and keeps to its time', async () => {
  const written = (kind: string) =>
    `<&> ${kind} "nháy" «ngoặc» =1+1 - đã họp 👩‍👩‍👧 \u202bعربي\u202c\tA\nDòng hai; ${'rà soát, đôn đốc các đơn vị '.repeat(90)}`.slice(
      0,
      2000,
    );
  const state = withEntries(sst.state, (entry, place) => ({
    ...entry,
    status: (['late', 'not-begun', 'done', 'on-track'] as const)[place % 4]!,
    result: written('kết quả'),
    obstacle: written('vướng mắc'),
    proposal: written('kiến nghị'),
  }));
  await makeReport(workOf(sst, monthOf(2023, 6)));
  const startedAt = performance.now();
  const ordinary = await makeReport(workOf(sst, monthOf(2023, 5)));
  const ordinaryAt = performance.now();
  const worst = await makeReport(workOf(sst, monthOf(2023, 5), { state }));
  const worstAt = performance.now();
  console.log(
    `a month's report: ordinary ${Math.round(ordinaryAt - startedAt)} ms (${ordinary.bytes.length} bytes), worst ${Math.round(worstAt - ordinaryAt)} ms (${worst.bytes.length} bytes)`,
  );
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(worst.bytes) });
  const lines = new Set(value.split('\n').map((line) => line.trim()));
  const [first, second] = written('vướng mắc').split('\n');
  expect(lines).toContain(first);
  expect(lines).toContain(second!.trim());
  // In its cell a row longer than a page may be split, and nothing else.
  const { all } = await opened(worst.bytes);
  const splits = all('w:tr').filter((row) => !isWhole(row));
  expect(splits.length).toBeGreaterThan(40);
  for (const row of splits.slice(2)) expect(wordsOf(row).length).toBeGreaterThan(300);
});

it('leaves out what no document can hold, and nothing else', async () => {
  const state = withEntries(sst.state, (entry) => ({ ...entry, result: 'a\u0000b\u000bc\ud800d\uffffe' }));
  const { bytes } = await makeReport(workOf(sst, monthOf(2023, 5), { state }));
  const { text } = await opened(bytes);
  expect(text).toContain('abcde');
});

it('has the head and foot that the office set, in every part of it', async () => {
  const state: State = {
    ...sst.state,
    letterhead: {
      issuer: 'Sở Khoa học và Công nghệ',
      symbol: 'BC-SKHCN',
      place: 'Đồng Đăng',
      addressees: 'UBND tỉnh Lạng Sơn\nSở Kế hoạch và Đầu tư',
      titles: 'GIÁM ĐỐC',
      signer: 'Trần Văn Mới',
      recipients: 'Như trên\nLưu: VT',
      opening: 'Thực hiện chỉ đạo, [kỳ] Sở báo cáo như sau:',
      closing: 'Trên đây là báo cáo [kỳ].',
    },
  };
  const { paper, bytes } = await makeReport(workOf(sst, { year: 2023, from: 4, to: 6 }, { state }));
  expect(paper.head).toMatchObject({
    parent: 'UBND TỈNH LẠNG SƠN',
    issuer: 'SỞ KHOA HỌC VÀ CÔNG NGHỆ',
    placeAndDate: 'Đồng Đăng, ngày 09 tháng 8 năm 2023',
  });
  const { text } = await opened(bytes);
  for (const part of [
    'Kính gửi:\n- UBND tỉnh Lạng Sơn;\n- Sở Kế hoạch và Đầu tư.',
    'Thực hiện chỉ đạo, quý II năm 2023 Sở báo cáo như sau:',
    'Trên đây là báo cáo quý II năm 2023./.\nNơi nhận:\n- Như trên;\n- Lưu: VT.\nGIÁM ĐỐC',
    'Trần Văn Mới',
    '/BC-SKHCN ngày 09 tháng 8 năm 2023 của Sở Khoa học và Công nghệ)',
  ])
    expect(text).toContain(part);
});

describe('what a report says of how a month was carried on', () => {
  const nudgedAt = Date.parse('2023-05-24T17:00:00+07:00');
  const state = (reports: State['reports']): State => ({
    ...sst.state,
    reports,
    audit: [],
    tiersDone: { '2023-05:opening': nudgedAt - 3 * 86_400_000, '2023-05:nudge-1d': nudgedAt },
  });
  const { reports } = sst.state;

  it('names the days on which somebody who owed was reminded, and no others', async () => {
    const [, one] = Object.entries(reports).find(([key]) => key.startsWith('2023-05'))!;
    const others = Object.fromEntries(
      Object.entries(reports).map(([key, report]) => [
        key,
        report.period === '2023-05' ? { ...report, firstSentAt: nudgedAt - 1 } : report,
      ]),
    );
    const words = async (of: State['reports']) =>
      JSON.stringify((await makeReport(workOf(sst, monthOf(2023, 5), { state: state(of) }))).paper.body);
    expect(await words(others)).not.toContain('đôn đốc các đơn vị chưa báo cáo');
    const late = { ...others, [`2023-05:${one.unit}`]: { ...one, firstSentAt: nudgedAt + 1 } };
    expect(await words(late)).toContain('đã đôn đốc các đơn vị chưa báo cáo vào ngày 24/05/2023');
  });

  it('counts who reported in time, late or not, as the month’s progress has them', async () => {
    const { content } = await makeReport(workOf(sst, monthOf(2023, 7)));
    const [month] = content.months;
    const [conduct] = content.conduct;
    expect(conduct!.late.map(({ unit }) => unit)).toEqual(month!.lateUnits);
    expect(conduct!.inTime.length + conduct!.late.length).toBe(month!.reported.length);
    expect(conduct!.missing.length).toBe(month!.owing.length - month!.reported.length);
  });
});

it('tells a month of an earlier year by the plan of that year', async () => {
  const { context, state } = sst;
  const before = contextOf(context, state, sst.now).plan;
  const [first, ...rest] = before.indices;
  const plan = { ...before, year: 2024, indices: [{ ...first!, name: 'Chỉ số xanh' }, ...rest] };
  const at = Date.parse('2024-01-02T08:00:00+07:00');
  const later: State = {
    ...state,
    begunAt: at,
    plans: { live: { plan, from: '2024-01-02', at, by: 'office', begunBefore: state.begunAt } },
  };
  const now = Date.parse('2024-02-10T09:00:00+07:00');
  const { content, paper } = await makeReport(workOf(sst, monthOf(2023, 5), { state: later, now }));
  expect(paper.subject).toBe('Kết quả thực hiện Kế hoạch DDCI tháng 5 năm 2023');
  expect(JSON.stringify(paper)).not.toContain('Chỉ số xanh');
  const own = await makeReport(workOf(sst, monthOf(2023, 5)));
  expect(content.tasks.map(({ task }) => task.id)).toEqual(own.content.tasks.map(({ task }) => task.id));
});

it('quotes as official papers do', async () => {
  for (const span of [monthOf(2023, 7), { year: 2023, from: 4, to: 6 }]) {
    const { text } = await opened((await makeReport(workOf(sst, span))).bytes);
    expect(text).toMatch(/báo cáo “Hoàn thành” và \d+ (?:lượt )?nhiệm vụ hằng tháng báo cáo “Đúng tiến độ”/);
    expect(text).not.toMatch(/[«»]/);
  }
});

describe('a paper is true of the day on which it is made', () => {
  const at = (moment: string): number => Date.parse(`${moment}:00+07:00`);
  /** What had come by a moment. */
  const knownAt = (now: number): State => ({
    ...sst.state,
    audit: sst.state.audit.filter((entry) => entry.at <= now),
    reports: Object.fromEntries(Object.entries(sst.state.reports).filter(([, { sentAt }]) => sentAt <= now)),
  });
  const textAt = async (
    moment: string,
    span: { year: number; from: number; to: number },
  ): Promise<string> => {
    const now = at(moment);
    const { bytes } = await makeReport(workOf(sst, span, { now, state: knownAt(now) }));
    return (await opened(bytes)).text;
  };

  it.each([
    ['2023-06-05T09:00', 4, 6, 'Tính đến 05/06/2023, có '],
    ['2023-06-05T09:00', 1, 6, 'Tính đến 05/06/2023, có '],
    ['2023-08-09T09:00', 1, 9, 'Tính đến 09/08/2023, có '],
    ['2023-08-09T09:00', 1, 12, 'Tính đến 09/08/2023, có '],
    ['2023-06-30T09:00', 4, 6, 'Tính đến 30/06/2023, có '],
    ['2023-07-01T09:00', 4, 6, 'Theo báo cáo quý II/2023, có '],
    ['2023-06-01T09:00', 5, 5, 'Theo báo cáo tháng 5/2023, có '],
  ])('on %s months %i to %i are told as far as they are over', async (moment, from, to, begin) => {
    const text = await textAt(moment, { year: 2023, from, to });
    expect(text).toContain(`\n${begin}`);
    const other = begin.startsWith('Tính đến') ? 'Theo báo cáo' : 'Tính đến';
    expect(text).not.toContain(`\n${other} `);
  });

  it('holds no month that is open against one that is over', async () => {
    const june = monthOf(2023, 6);
    // Four of five have reported; what they are behind with does not count before the deadline.
    const open = await textAt('2023-06-26T16:30', june);
    expect(open).toContain('có 4/5 đơn vị báo cáo kết quả tháng 6/2023');
    expect(open).toContain('đạt 100%');
    expect(open).not.toContain('So với tháng 5/2023');
    expect(await textAt('2023-06-26T17:01', june)).toContain('So với tháng 5/2023');
    expect(await textAt('2023-06-26T16:30', { year: 2023, from: 4, to: 6 })).not.toContain('So với');
  });

  it('speaks of what is ahead of that day', async () => {
    const may = monthOf(2023, 5);
    expect(await textAt('2023-05-26T09:00', may)).toContain('PHƯƠNG HƯỚNG, NHIỆM VỤ THÁNG 6/2023');
    expect(await textAt('2023-06-30T09:00', may)).toContain('PHƯƠNG HƯỚNG, NHIỆM VỤ THÁNG 6/2023');
    const later = await textAt('2023-08-09T09:00', may);
    expect(later).toContain('PHƯƠNG HƯỚNG, NHIỆM VỤ THỜI GIAN TỚI');
    expect(later).not.toContain('NHIỆM VỤ THÁNG 6/2023');
  });
});
