import type { Draft, IndexDraft } from '../../src/core/plan/draft.ts';
import { readDocument } from '../../src/documents/import/read-document.ts';
import { type Understood, understandPlan } from '../../src/documents/import/understand-plan.ts';

/** Plans as the tests write them: a head, an end, and what stands between. All of it is made up. */

export async function read(bytes: Uint8Array, name = 'a.docx'): Promise<Understood> {
  const reading = await readDocument(bytes, name);
  if (reading.type === 'refused') throw new Error(`refused: ${reading.why}`);
  return understandPlan(reading.blocks);
}

export async function draftOf(bytes: Uint8Array, name?: string): Promise<Draft> {
  const understood = await read(bytes, name);
  if (understood.type === 'no-plan') throw new Error(`no plan: ${understood.lacks.join()}`);
  return understood.draft;
}

export const ofText = (text: string): Promise<Draft> => draftOf(Buffer.from(text), 'a.txt');

export const index = ({ indices }: Draft, code: string): IndexDraft =>
  indices.find((one) => one.code === code)!;

export const headLines = [
  'UBND TỈNH HÒA AN',
  'SỞ TÀI CHÍNH',
  'Số: 7/KH-STC',
  'Hòa An, ngày 05 tháng 3 năm 2026',
  'KẾ HOẠCH',
  'Nâng cao Chỉ số DDCI của Sở Tài chính năm 2026',
  'Căn cứ Kế hoạch số 3/KH-UBND ngày 06/01/2026 của UBND tỉnh về DDCI năm 2026;',
  'Sở Tài chính ban hành Kế hoạch như sau:',
  'I. MỤC TIÊU',
  '- Phấn đấu DDCI năm 2026 xếp trong nhóm 05 sở, ngành dẫn đầu.',
];
export const endLines = [
  'III. TỔ CHỨC THỰC HIỆN',
  '1. Các phòng báo cáo hằng tháng về Văn phòng Sở.',
  '2. Văn phòng Sở tổng hợp, trình Giám đốc Sở.',
  'Nơi nhận:',
  '- UBND tỉnh;',
  'GIÁM ĐỐC',
  'Vũ Văn An',
];
export const withBody = (...lines: string[]): string =>
  [...headLines, 'II. NHIỆM VỤ', ...lines, ...endLines].join('\n');

export const oneIndex = (...lines: string[]): string =>
  withBody('1. Chỉ số “Tính minh bạch”', '- Đơn vị chủ trì: Văn phòng Sở.', ...lines);
