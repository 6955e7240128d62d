import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import exceljs from 'exceljs';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import type { DocumentMade, DocumentWork } from '../src/core/documents/document-work.ts';
import { type Evidence, reportKey } from '../src/core/report/report.ts';
import { makeDocument } from '../src/office-documents.ts';
import { newFolder } from './support/bot-process.ts';
import { loadWorld } from './support/world.ts';

const at = Date.parse('2023-05-22T09:05:00+07:00');

/** A world in which a unit's first answers of May have evidence, its files in a folder. */
async function withEvidence(
  pieces: readonly (Partial<Evidence> & { task: number })[],
  sizes: Record<string, number>,
) {
  const world = await loadWorld('so-tttt-2023');
  const key = reportKey('thanh-tra', '2023-05');
  const report = world.state.reports[key]!;
  const tasks = Object.keys(report.entries);
  const folder = newFolder();
  mkdirSync(join(folder, 'evidence'), { recursive: true });
  for (const [name, size] of Object.entries(sizes))
    writeFileSync(join(folder, 'evidence', name), Buffer.alloc(size, name));
  const evidence = pieces.map(({ task: _, ...piece }, number): [string, Evidence] => [
    `e${number}`,
    {
      id: `e${number}`,
      kind: 'photo',
      name: `ảnh ${number}.jpg`,
      by: report.sentBy,
      at,
      unit: 'thanh-tra',
      period: '2023-05',
      kept: { type: 'stored', file: `evidence/${number}.jpg`, mime: 'image/jpeg', bytes: 1 },
      ...piece,
    },
  ]);
  const entries = Object.fromEntries(
    tasks.map((id, place) => [
      id,
      {
        ...report.entries[id]!,
        evidence: pieces.flatMap(({ task, kept }, number) =>
          task === place && kept?.type !== 'refused' ? [`e${number}`] : [],
        ),
      },
    ]),
  );
  const work: DocumentWork = {
    asked: {
      id: 'telegram:1',
      kind: 'evidence',
      span: { year: 2023, from: 5, to: 5 },
      by: 'x',
      chat: 'telegram:1',
      at,
    },
    base: world.context,
    state: {
      ...world.state,
      reports: { ...world.state.reports, [key]: { ...report, entries } },
      evidence: Object.fromEntries(evidence),
    },
    trail: [],
    closed: {},
    now: world.now,
    rehearsal: false,
  };
  return {
    work,
    folder,
    tasks,
    sender: world.context.org.people.find(({ id }) => id === report.sentBy)!.name,
  };
}

const filesOf = (made: DocumentMade) => (made.type === 'made' ? made.files : []);

async function listIn(zip: JSZip): Promise<unknown[][]> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(await zip.file('Danh mục minh chứng.xlsx')!.async('arraybuffer'));
  return workbook.worksheets[0]!.getRows(5, 20)!.map((row) => (row.values as unknown[]).slice(1));
}

describe('evidence as an archive', () => {
  it('names each file by month, unit and task, and lists what is in it, linked, gone or never arrived', async () => {
    const { work, folder, tasks, sender } = await withEvidence(
      [
        { task: 0 },
        {
          task: 0,
          name: 'họp.PDF',
          kind: 'file',
          kept: { type: 'stored', file: 'evidence/1.pdf', mime: 'application/pdf', bytes: 3 },
        },
        { task: 1, kind: 'link', name: 'liên kết', kept: { type: 'link', url: 'https://dong.example/a' } },
        { task: 1, name: 'mất.jpg' },
        { task: 1, name: 'phim.mp4', kept: { type: 'refused', why: 'too-large' }, taskId: '' },
        { task: 2, struck: { by: 'x', at } },
        {
          task: 2,
          name: '=ảnh.jpg',
          kept: { type: 'stored', file: '../state.json', mime: 'image/jpeg', bytes: 3 },
        },
      ],
      { '0.jpg': 10, '1.pdf': 20, '5.jpg': 5 },
    );
    writeFileSync(join(folder, 'state.json'), '{}');
    const refused = work.state.evidence.e4!;
    refused.taskId = tasks[1]!;
    const progress: number[][] = [];
    const made = await makeDocument(work, folder, (done, of) => progress.push([done, of]));
    expect(filesOf(made).map(({ name, mime }) => [name, mime])).toEqual([
      ['Minh chứng DDCI tháng 5-2023.zip', 'application/zip'],
    ]);
    expect(progress).toEqual([
      [1, 2],
      [2, 2],
    ]);
    const zip = await JSZip.loadAsync(readFileSync(join(folder, filesOf(made)[0]!.file)));
    const names = [
      `2023-05 · Thanh tra Sở · ${tasks[0]} · 1.jpg`,
      `2023-05 · Thanh tra Sở · ${tasks[0]} · 2.pdf`,
    ];
    expect(Object.keys(zip.files)).toEqual(['Danh mục minh chứng.xlsx', ...names]);
    expect((await zip.file(names[1]!)!.async('nodebuffer')).equals(Buffer.alloc(20, '1.pdf'))).toBe(true);
    // As a clock in Viet Nam showed it.
    expect(zip.file(names[0]!)!.date.toISOString()).toBe('2023-05-22T09:05:00.000Z');
    const rows = await listIn(zip);
    expect(rows[0]).toEqual([
      1,
      '5/2023',
      'Thanh tra Sở',
      tasks[0],
      expect.any(String),
      'Ảnh',
      'ảnh 0.jpg',
      sender,
      new Date('2023-05-22T09:05:00Z'),
      1,
      names[0],
    ]);
    expect(rows.slice(1, 6).map((row) => row.at(-1))).toEqual([
      names[1],
      'https://dong.example/a',
      'Không có tệp: không còn trên máy chủ',
      'Không có tệp: quá lớn, không lưu được',
      'Không có tệp: không còn trên máy chủ',
    ]);
    expect(rows[6]).toEqual([]);
  });

  it('is nothing where there is none, and none of a report that was not sent', async () => {
    const { work, folder } = await withEvidence([], {});
    expect(await makeDocument(work, folder, () => {})).toEqual({ type: 'empty' });
  });

  it('of 40 photos of 5 MB is several of at most 45 MB, written from disk to disk', {
    timeout: 120_000,
  }, async () => {
    const megabytes = 5;
    const pieces = Array.from({ length: 40 }, (_, number) => ({ task: number % 4 }));
    const sizes = Object.fromEntries(pieces.map((_, number) => [`${number}.jpg`, megabytes * 1_000_000]));
    const { work, folder } = await withEvidence(pieces, sizes);
    const { holidays, ...base } = work.base;
    const given = join(folder, 'work.json');
    writeFileSync(given, JSON.stringify({ ...work, base: { ...base, holidays } }));
    const said = execFileSync(
      process.execPath,
      ['test/support/document-memory.mjs', resolve('dist/document-worker.js'), given, folder],
      { encoding: 'utf8' },
    );
    const { made, grownMb, tookMs, priority } = JSON.parse(said) as {
      made: DocumentMade;
      grownMb: number;
      tookMs: number;
      priority: number;
    };
    console.log(`40 photos of 5 MB: ${grownMb.toFixed(0)} MB of memory, ${tookMs.toFixed(0)} ms`);
    // The thread steps back behind the bot, and does not take the bot along.
    expect(priority).toBe(0);
    const files = filesOf(made);
    expect(files.map(({ name }) => name)).toEqual(
      files.map((_, part) => `Minh chứng DDCI tháng 5-2023 (phần ${part + 1}-${files.length}).zip`),
    );
    expect(files).toHaveLength(5);
    const kept: string[] = [];
    for (const { file, bytes } of files) {
      expect(bytes).toBeLessThanOrEqual(45_000_000);
      expect(statSync(join(folder, file)).size).toBe(bytes);
      const zip = await JSZip.loadAsync(readFileSync(join(folder, file)), { checkCRC32: true });
      const [list, ...names] = Object.keys(zip.files);
      expect(list).toBe('Danh mục minh chứng.xlsx');
      kept.push(...names);
    }
    expect(new Set(kept).size).toBe(40);
    expect(grownMb).toBeLessThan(60);
  });
});
