import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { called, shortOffice, theAgency, theOffice } from '../src/copy/vi/called.ts';
import { aboutBot, commandsUnder } from '../src/copy/vi/commands.ts';
import { vietnamese } from '../src/copy/vi/index.ts';
import { plainText } from '../src/core/said/message.ts';
import { cleanText } from '../src/core/text/clean-text.ts';
import { context } from './support/context.ts';

// What the unit is called that puts the reports together, and what the agency is, the plan and its directory know; no sentence does.

await vietnamese.loadAnswers();

/** A district whose reports are put together by a unit that is no «Văn phòng». */
const district = {
  plan: { ...context.plan, agency: { ...context.plan.agency, name: 'UBND huyện Sông Lam' } },
  org: {
    ...context.org,
    units: context.org.units.map((unit) =>
      unit.id === context.plan.organisation.consolidator ? { ...unit, name: 'Phòng Tổng hợp' } : unit,
    ),
  },
};

it('no sentence of the bot has a name of the embedded plan', () => {
  const { plan, org } = context;
  const names = [
    plan.agency.name,
    ...org.units.map(({ name }) => name),
    ...org.people.filter(({ name, title }) => name !== title).map(({ name }) => name),
    ...plan.indices.map(({ name }) => name),
  ];
  // Every sentence of src/copy/vi, which `npm run loi-noi` writes out and its own test holds to be all of them.
  const sentences = readFileSync('docs/loi-noi.md', 'utf8').replaceAll('\\', '').split('\n');
  expect(sentences.length).toBeGreaterThan(5_000);
  expect(sentences.filter((text) => names.some((name) => text.includes(name)))).toEqual([]);
});

it('a district whose reports another unit puts together is spoken of by its own names', () => {
  const said = (names: typeof district) =>
    [
      vietnamese.toMessage({ type: 'office-only' }, names),
      vietnamese.toMessage({ type: 'overseers-only' }, names),
      vietnamese.toMessage({ type: 'unlinked-group' }, names),
      vietnamese.toMessage({ type: 'fault' }, names),
    ].map(plainText);
  expect(said(district)).toEqual([
    'Việc này chỉ Phòng Tổng hợp làm được.',
    'Việc này của lãnh đạo cơ quan và Phòng Tổng hợp.',
    'Nhóm này chưa được liên kết; đề nghị Phòng Tổng hợp nhắc tên tôi kèm /nhom tại đây.',
    'Tôi gặp lỗi với tin này và đã ghi lại; anh/chị thử hỏi cách khác hoặc báo Phòng Tổng hợp.',
  ]);
  expect(said(context)[1]).toBe('Việc này của lãnh đạo Sở và Văn phòng Sở.');
  expect(aboutBot(district).short).toBe(
    'Trợ lý Kế hoạch DDCI của cơ quan. Mã liên kết do Phòng Tổng hợp cấp.',
  );
  expect(aboutBot(context).short).toBe('Trợ lý Kế hoạch DDCI của Sở. Mã liên kết do Văn phòng Sở cấp.');
  const khoa = (names: typeof district) =>
    commandsUnder(names).find(({ command }) => command === 'khoa')?.description;
  expect(khoa(district)).toBe('Phòng Tổng hợp: khóa hoặc mở kỳ báo cáo');
  expect(khoa(context)).toBe('Văn phòng: khóa hoặc mở kỳ báo cáo');
});

it('buttons and what is typed for them have the names too, and nobody can type the signs', () => {
  const message = called(
    {
      lines: [[{ b: `${theOffice}, ${shortOffice}` }]],
      buttons: [[{ label: `Toàn ${theAgency}`, data: 'x' }]],
      typed: theOffice,
    },
    district,
  );
  expect(message).toEqual({
    lines: [[{ b: 'Phòng Tổng hợp, Phòng Tổng hợp' }]],
    buttons: [[{ label: 'Toàn cơ quan', data: 'x' }]],
    typed: 'Phòng Tổng hợp',
  });
  expect(cleanText(`a${theOffice}b${theAgency}`)).toBe('ab');
});
