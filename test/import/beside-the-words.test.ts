import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import { expect, test } from 'vitest';
import type { Draft } from '../../src/core/plan/draft.ts';
import { docxOfText, withParts } from './made-documents.ts';
import { draftOf, oneIndex } from './read-made.ts';

// What a file keeps beside its words: notes below a page, words that a tracked change takes out, a sheet that is hidden; and a head whose
// sections stand in three columns of a sheet.

const besides = ({ doubts }: Draft): string[] =>
  doubts.flatMap((one) =>
    one.type === 'told-besides' && /^(?:footnote|taken-out|hidden-sheet)$/.test(one.why)
      ? [`${one.why} ${one.words}`]
      : [],
  );
const ns = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

const paper = (): Promise<Buffer> =>
  docxOfText(
    oneIndex(
      '- Mục tiêu năm 2026: 8,00 điểm, hạng 5.',
      '- Công khai dự toán. Văn phòng Sở chủ trì; trước ngày 31/3/2026.',
    ),
  );

test('a footnote that tells a score is asked, one that cites a paper is listed', async () => {
  const notes = ['Năm 2025 Sở đạt 7,45 điểm.', 'Kế hoạch số 3/KH-UBND ngày 06/01/2026.']
    .map((words, at) => `<w:footnote w:id="${at + 1}"><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:footnote>`)
    .join('');
  const draft = await draftOf(
    await withParts(await paper(), { 'word/footnotes.xml': `<w:footnotes ${ns}>${notes}</w:footnotes>` }),
  );
  expect(besides(draft)).toEqual(['footnote Năm 2025 Sở đạt 7,45 điểm.']);
  expect(draft.unplaced.map(({ words }) => words)).toContain('Kế hoạch số 3/KH-UBND ngày 06/01/2026.');
});

test('a figure that a tracked change takes out is asked with what stands in its place', async () => {
  const docx = await paper();
  const xml = await (await JSZip.loadAsync(docx)).file('word/document.xml')!.async('string');
  const run = /<w:r>(?:(?!<w:r>).)*?- Mục tiêu năm 2026: 8,00 điểm(?:(?!<\/w:r>).)*?<\/w:r>/s;
  const [before, anew] = ['7,80', '8,00'];
  const changed = xml.replace(
    run,
    `<w:r><w:t xml:space="preserve">- Mục tiêu năm 2026: </w:t></w:r><w:del w:id="1"><w:r><w:delText>${before}</w:delText></w:r></w:del><w:ins w:id="2"><w:r><w:t>${anew}</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> điểm, hạng 5.</w:t></w:r>`,
  );
  expect(changed).not.toBe(xml);
  const draft = await draftOf(await withParts(docx, { 'word/document.xml': changed }));
  expect(draft.indices[0]?.target).toMatchObject({ score: 8, rank: 5 });
  expect(besides(draft)).toEqual(['taken-out 7,80 → 8,00']);
});

const workbook = async (state: 'hidden' | 'veryHidden' | 'visible'): Promise<Draft> => {
  const book = new ExcelJS.Workbook();
  book
    .addWorksheet('Chung')
    .addRows([
      ['UBND TỈNH HÒA AN', '', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
      ['SỞ TÀI CHÍNH', '', 'Độc lập - Tự do - Hạnh phúc'],
      ['', '', 'Hòa An, ngày 05 tháng 3 năm 2026'],
      ['KẾ HOẠCH', 'KẾ HOẠCH', 'KẾ HOẠCH'],
      ['Nâng cao Chỉ số DDCI của Sở Tài chính năm 2026'],
      ['I', 'Mục tiêu năm 2026', 'Điểm tổng hợp đạt từ 82 điểm trở lên; xếp hạng 4/20.'],
      ['II', 'Chế độ báo cáo', 'Các phòng báo cáo Văn phòng Sở trước ngày 25 hằng tháng.'],
      ['', '', 'GIÁM ĐỐC'],
      ['', '', 'Vũ Văn An'],
    ]);
  book.addWorksheet('PL1').addRows([
    ['Mã', 'Chỉ số', 'Điểm 2025', 'Mục tiêu 2026', 'Phụ trách', 'Chủ trì'],
    ['CS1', 'Tính minh bạch', '71,0', '80', 'Trần Thị Hoa', 'Văn phòng Sở'],
    ['CS2', 'Chi phí thời gian', '68,0', '78', 'Trần Thị Hoa', 'Phòng Ngân sách'],
  ]);
  book.addWorksheet('PL2').addRows([
    ['TT', 'Mã', 'Nhiệm vụ', 'Chủ trì', 'Hạn'],
    ['1', 'CS1', 'Công khai dự toán của đơn vị', 'Văn phòng Sở', '31/3/2026'],
    ['2', 'CS2', 'Rà soát quy trình thẩm định', 'Phòng Ngân sách', '30/6/2026'],
  ]);
  const other = book.addWorksheet('Năm cũ', { state });
  other.addRows([['Việc của năm cũ'], ['Đã xong']]);
  return draftOf(Buffer.from(await book.xlsx.writeBuffer()), 'a.xlsx');
};

test('a head whose sections stand in three columns', async () => {
  const { agency, document, overallAim } = await workbook('veryHidden');
  expect(agency.name).toBe('Sở Tài chính');
  expect(document).toMatchObject({ date: '2026-03-05', title: expect.stringContaining('Chỉ số DDCI') });
  expect(document.signer.name).toBe('Vũ Văn An');
  expect(overallAim?.words).toContain('82 điểm');
});

test('a sheet that somebody has hidden is asked, one that is hidden for good is not', async () => {
  expect(besides(await workbook('hidden'))).toEqual(['hidden-sheet Năm cũ']);
  expect(besides(await workbook('veryHidden'))).toEqual([]);
});
