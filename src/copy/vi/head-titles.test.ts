import { expect, it } from 'vitest';
import { draftWords } from './import.ts';

it.each([
  ['Chi cục Quản lý thị trường', 'division', 'Chi cục trưởng Chi cục Quản lý thị trường'],
  ['Trung tâm Khuyến công', 'centre', 'Giám đốc Trung tâm Khuyến công'],
  ['Văn phòng Sở', 'office', 'Chánh Văn phòng Sở'],
  ['Thanh tra Sở', 'inspectorate', 'Chánh Thanh tra Sở'],
  ['Phòng Quản lý Công nghiệp', 'division', 'Trưởng phòng Quản lý Công nghiệp'],
] as const)('who heads «%s» has the post of its kind', (name, kind, title) => {
  expect(draftWords.headTitle({ name, kind })).toBe(title);
});
