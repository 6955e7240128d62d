import { describe, expect, it } from 'vitest';
import { isNod } from './nod.ts';
import { nameSpelt, readCommand } from './read-command.ts';

const names = new Set([
  'baocao',
  'baocaothang',
  'tiendo',
  'chuabaocao',
  'index',
  'lich',
  'lichsu',
  'go',
  'nhantonghop',
]);
const known = (name: string, argument = '') => ({ type: 'known', name, argument });

describe('a command', () => {
  it.each([
    ['/baocao', 'baocao', ''],
    ['/Baocao', 'baocao', ''],
    ['/BÁO CÁO', 'baocao', ''],
    ['/báo cáo', 'baocao', ''],
    ['/báocáo', 'baocao', ''],
    ['/ baocao', 'baocao', ''],
    ['  /  báo   cáo ', 'baocao', ''],
    ['/baocao.', 'baocao', ''],
    ['/baocao!!!', 'baocao', ''],
    ['／baocao', 'baocao', ''],
    ['\\baocao', 'baocao', ''],
    ['/baocao@ddci_bot', 'baocao', ''],
    ['/báo cáo@ddci_bot tháng 4', 'baocao', 'tháng 4'],
    ['/baocao 4/2023.', 'baocao', '4/2023'],
    ['/baocao4/2023', 'baocao', '4/2023'],
    ['/baocao: tháng 4', 'baocao', 'tháng 4'],
    ['/baocao -1', 'baocao', '-1'],
    ['/baocao-4', 'baocao', '4'],
    ['/baocao:tháng 4', 'baocao', 'tháng 4'],
    ['/tiendotháng4', 'tiendo', 'tháng4'],
    ['/bao cao5', 'baocao', '5'],
    ['/bao cao thang 5', 'baocao', 'thang 5'],
    ['/bao cao thang', 'baocaothang', ''],
    ['/baocaothang 5', 'baocaothang', '5'],
    ['/index2.1', 'index', '2.1'],
    ['/index 2.1.', 'index', '2.1'],
    ['/Index Chi phí thời gian', 'index', 'Chi phí thời gian'],
    ['/index\nChi phí thời gian', 'index', 'Chi phí thời gian'],
    ['/tien do', 'tiendo', ''],
    ['/tiến độ?', 'tiendo', ''],
    ['/chua bao cao tháng 5', 'chuabaocao', 'tháng 5'],
    ['/lich su', 'lichsu', ''],
    ['/lịch', 'lich', ''],
    ['/nhan tong hop', 'nhantonghop', ''],
    ['/go', 'go', ''],
  ])('is read as it is typed: «%s»', (text, name, argument) => {
    expect(readCommand(text, names)).toEqual(known(name, argument));
  });

  it.each([
    'báo cáo',
    '/',
    '/ 5 hồ sơ',
    '/5 hồ sơ',
    '/2.1',
    '30/06',
    '/ và đơn vị',
    '',
    'xem /baocao',
    '/constructor x'.slice(1),
  ])('is not: «%s»', (text) => {
    expect(readCommand(text, names)).toBeNull();
  });

  it('that there is not is told apart, with all that may have been meant', () => {
    expect(readCommand('/baocaoo tháng 5', names)).toEqual({
      type: 'unknown',
      plain: true,
      tried: [
        { typed: 'baocaoo', folded: 'baocaoo', argument: 'tháng 5' },
        { typed: 'baocaoo tháng', folded: 'baocaoothang', argument: '5' },
        { typed: 'baocaoo tháng 5', folded: 'baocaoothang5', argument: '' },
      ],
    });
    expect(readCommand('/và đơn vị', names)).toMatchObject({ type: 'unknown', plain: false });
    expect(readCommand('/constructor', names)).toMatchObject({ type: 'unknown', plain: true });
  });

  it('is spelt by its words alone, and by nothing beside them', () => {
    for (const text of ['Báo cáo', 'bao cao', 'baocao.', ' BÁO  CÁO! '])
      expect(nameSpelt(text, names)).toBe('baocao');
    expect(nameSpelt('Chưa báo cáo?', names)).toBe('chuabaocao');
    for (const text of ['báo cáo tháng 5', 'báo, cáo', 'báo\ncáo', 'em báo cáo', '', 'báo cáo rồi'])
      expect(nameSpelt(text, names)).toBeNull();
  });
});

describe('a yes', () => {
  it.each([
    'ok',
    'Ok em',
    'OKE',
    'vâng',
    'vâng ạ',
    'dạ',
    'đã làm xong rồi',
    'xong rồi',
    'đã báo cáo rồi',
    'rồi em nhé',
    'Đã hoàn thành rồi ạ',
    'đồng ý',
    'ừ',
    '👍',
    '👍🏻',
    'tiếp tục',
  ])('is «%s»', (text) => expect(isNod(text)).toBe(true));
  it.each([
    'báo cáo',
    'hoàn thành',
    'ai đã báo cáo',
    'đã xong chưa',
    'ok thế ai chậm',
    'chưa',
    'xong rồi nhưng còn vướng kinh phí',
    '',
    ' ',
    'cảm ơn',
    '98,5',
  ])('is not «%s»', (text) => expect(isNod(text)).toBe(false));
});
