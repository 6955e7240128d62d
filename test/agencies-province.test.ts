import { describe, expect, it, onTestFinished } from 'vitest';
import { askedOfProvince } from '../src/agencies/province/asked-of-province.ts';
import { province } from '../src/agencies/province/province-people.ts';
import { correctionWords } from '../src/copy/vi/correction-sheet.ts';
import { makeFile } from '../src/documents/files.ts';
import { buttonOf, type Linked, overseer, type Sent, startAgencies } from './support/several-agencies.ts';

const head = 'truong-phong-ha-tang-so';
const linked: Linked[] = [
  { agency: 'alpha', channel: 'telegram', userId: '101', personId: 'van-thu-tong-hop' },
  { agency: 'alpha', channel: 'telegram', userId: '102', personId: head },
  { agency: 'bravo', channel: 'zalo', userId: '202', personId: head },
];

async function start(more: Parameters<typeof startAgencies>[2] = {}) {
  const line = await startAgencies(['alpha', 'bravo'], linked, {
    overseers: [{ channel: 'telegram', userId: '800' }],
    ...more,
  });
  onTestFinished(() => line.stop());
  return line;
}

const all = (said: readonly Sent[]): string =>
  said.map(({ chatId, text }) => `${chatId}: ${text}`).join('\n');

/** A report of alpha with a task that is late, and why. */
async function reportOne(line: Awaited<ReturnType<typeof start>>): Promise<void> {
  await line.press('telegram', '102', buttonOf(await line.say('telegram', '102', '/baocao'), 'Chậm'));
  await line.say('telegram', '102', 'chờ Sở Tài chính thẩm định');
  await line.say('telegram', '102', 'tất cả còn lại đúng tiến độ');
  await line.say('telegram', '102', '100');
  expect(all(await line.say('telegram', '102', 'gửi'))).toContain('Đã nhận báo cáo');
}

describe('who looks at all agencies', () => {
  it('sees each by its counts, as a picture too, and nobody’s words', async () => {
    const line = await start({ held: [{ agency: 'charlie' }] });
    await reportOne(line);
    const said = await line.say('telegram', '800', '/toantinh');
    expect(all(said)).toMatch(
      /Toàn tỉnh tháng 5\/2023, số liệu đến 09:00 thứ Hai 22\/05\/2023: 0\/3 cơ quan đã báo cáo đủ; 0 nhiệm vụ quá hạn; 1 vướng mắc\./,
    );
    expect(all(said)).toMatch(
      /Sở alpha: 1\/\d+ đơn vị đã báo cáo, 1 đúng hạn; 0 nhiệm vụ quá hạn; 1 vướng mắc\nSở bravo: 0\/\d+ đơn vị đã báo cáo, 0 đúng hạn; 0 nhiệm vụ quá hạn; 0 vướng mắc\nSở charlie: đang tạm dừng để sửa dữ liệu/,
    );
    expect(JSON.stringify(said)).not.toContain('thẩm định');
    const picture = said[0]!.message.attachment;
    expect(picture).toMatchObject({
      type: 'picture',
      picture: {
        type: 'month',
        content: {
          rows: [{ name: 'Sở bravo' }, { name: 'Sở alpha', late: 1 }],
          units: [
            { name: 'Sở alpha', state: 'awaited' },
            { name: 'Sở bravo', state: 'awaited' },
          ],
        },
      },
    });
  });

  it('asks who has not reported, what is overdue and where obstacles are', async () => {
    const line = await start();
    await reportOne(line);
    const missing = all(await line.say('telegram', '800', 'sở nào chưa báo cáo ạ'));
    expect(missing).toMatch(
      /Chưa báo cáo đủ tháng 5\/2023 \(2 cơ quan\):\nSở bravo: còn (\d+)\/\1 đơn vị \(hạn /,
    );
    expect(missing).toMatch(/Sở alpha: còn \d+\/\d+ đơn vị/);
    expect(missing).not.toMatch(/Sở alpha: .*Phòng Hạ tầng số/);
    expect(all(await line.say('telegram', '800', 'sở nào vướng mắc'))).toMatch(
      /Có vướng mắc tháng 5\/2023 \(1 cơ quan\):\nSở alpha: /,
    );
    expect(all(await line.say('telegram', '800', 'sở nào quá hạn'))).toBe(
      '800: Không cơ quan nào có nhiệm vụ quá hạn tháng 5/2023.',
    );
    expect(all(await line.say('telegram', '800', 'Sở bravo thế nào'))).toMatch(/Sở bravo: 0\//);
    expect(all(await line.say('telegram', '800', '/toantinh 6'))).toContain('Sở alpha: chưa mở, mở lúc');
    expect(all(await line.say('telegram', '800', '/toantinh 13'))).toContain('Tháng từ 1 đến 12');
    expect(all(await line.say('telegram', '800', 'chào em'))).toContain('Gõ /toantinh để xem các cơ quan');
    // After the deadline who has not reported is missing, and late when they do.
    await line.wind(14 * 24 * 3_600_000);
    const later = await line.say('telegram', '800', '/toantinh 5');
    expect(all(later)).toMatch(
      /Sở bravo: 0\/\d+ đơn vị đã báo cáo, 0 đúng hạn; [1-9]\d* nhiệm vụ quá hạn|Sở bravo: 0\//,
    );
    expect(JSON.stringify(later[0]!.message.attachment)).toContain('"state":"missing"');
  });

  it('has it by a code of the operator’s command alone, once', async () => {
    const line = await start({ overseers: [] });
    const code = await line.codeFor(province, overseer.id, 'console');
    const said = all(await line.say('zalo', '801', `/start ${code}`));
    expect(said).toContain('Chào Trần Văn Tỉnh. Anh/chị xem được kết quả của mọi cơ quan.');
    expect(all(await line.say('zalo', '801', '/toantinh'))).toContain('Sở alpha: 0/');
    expect(all(await line.say('zalo', '801', code))).toContain('Anh/chị đã xem được toàn tỉnh');
    expect(all(await line.say('zalo', '802', code))).toBe(
      '802: Mã này không dùng được nữa. Xin người quản trị bot cấp mã mới.',
    );
    expect(line.membersOf('zalo', '802')).toEqual([]);
    // In a group a code ends, whoever sends it.
    const shown = await line.codeFor(province, overseer.id, 'console');
    await line.inGroup('zalo', '-7', '802', shown, false);
    expect(all(await line.say('zalo', '802', shown))).toContain('không dùng được nữa');
  });

  it('may be of an agency, too, and changes between the two', async () => {
    const line = await start({ overseers: [{ channel: 'telegram', userId: '102' }] });
    const asked = await line.say('telegram', '102', '/baocao');
    expect(asked[0]!.message.buttons!.flat().map(({ label }) => label)).toEqual(['Toàn tỉnh', 'Sở alpha']);
    expect(all(await line.press('telegram', '102', buttonOf(asked, 'alpha')))).toContain('1/6');
    // The command is the province’s, whatever was chosen; the report stays open.
    expect(all(await line.say('telegram', '102', '/toantinh'))).toContain('Sở bravo: 0/');
    expect(all(await line.say('telegram', '102', 'chậm'))).toContain('Vướng mắc gì');
    await expect.poll(() => line.menus.get('102')).toContain('toantinh');
  });
});

describe('what an agency’s own plan says', () => {
  it('is told of the one that is named, and of it again without its name', async () => {
    const line = await start();
    const said = all(await line.say('telegram', '800', 'chi phí thời gian của Sở alpha bao nhiêu điểm'));
    expect(said).toContain('Sở alpha\nChi phí thời gian alpha năm 2022: 6,79 điểm, hạng 24/25');
    expect(said).not.toContain('bravo');
    expect(all(await line.say('telegram', '800', 'ai phụ trách'))).toMatch(/Sở alpha\n.*phụ trách/);
    // Half an hour later nothing is leant on.
    await line.wind(31 * 60_000);
    expect(all(await line.say('telegram', '800', 'hạng mấy'))).not.toContain('hạng 24');
  });

  it('is told of all where none is named, without buttons of any', async () => {
    const line = await start();
    const said = await line.say('telegram', '800', 'chỉ số nào tụt hạng nhiều nhất');
    expect(all(said)).toMatch(/Sở alpha\n[\s\S]*Sở bravo\n/);
    expect(said.flatMap(({ message }) => message.buttons ?? [])).toEqual([]);
  });

  it('is nobody’s words, nor what is somebody’s own', async () => {
    const line = await start();
    await reportOne(line);
    for (const text of [
      'Sở alpha vướng mắc gì',
      'vì sao Phòng Hạ tầng số của Sở alpha chậm',
      'Sở alpha phòng hạ tầng số tháng 5 ghi gì',
      'báo cáo của phòng hạ tầng số Sở alpha',
      'em còn nợ gì',
      'Sở alpha làm sao để báo cáo',
    ]) {
      const said = await line.say('telegram', '800', text);
      expect(JSON.stringify(said), text).not.toContain('thẩm định');
      expect(all(said), text).not.toBe('');
    }
  });
});

describe('the workbook of all agencies', () => {
  it('has a row each, and opens as a sheet', async () => {
    const line = await start({ held: [{ agency: 'charlie' }] });
    await reportOne(line);
    const [said] = await line.say('telegram', '800', '/toantinh excel');
    const { attachment } = said!.message;
    if (attachment?.type !== 'file') throw new Error('no file');
    expect(attachment.name).toBe('Kết quả các cơ quan tháng 5-2023.xlsx');
    const { default: excel } = await import('exceljs');
    const book = new excel.Workbook();
    const bytes = await makeFile(attachment, { corrections: correctionWords });
    await book.xlsx.load(bytes as unknown as Parameters<typeof book.xlsx.load>[0]);
    const rows: string[] = [];
    book.worksheets[0]!.eachRow((row) => rows.push((row.values as unknown[]).slice(1).join('|')));
    const alpha = rows.find((row) => row.includes('Sở alpha'))!.split('|');
    expect(alpha.slice(1, 7)).toEqual(['Sở alpha', 'tháng 5/2023', expect.any(String), '1', '1', '0']);
    expect(alpha.at(-1)).toBe('1');
    expect(rows.find((row) => row.includes('Sở charlie'))).toContain('đang tạm dừng để sửa dữ liệu');
    expect(JSON.stringify(attachment)).not.toContain('thẩm định');
  });
});

describe('the digest of all agencies', () => {
  it('goes to the group that is linked, once a month, behind the agencies’ own', async () => {
    const line = await start();
    await reportOne(line);
    expect(all(await line.inGroup('telegram', '-9', '102', '/nhom'))).not.toContain('toàn tỉnh');
    const linked = await line.inGroup('telegram', '-9', '800', '/nhom');
    expect(all(linked)).toContain('-9: Đã liên kết nhóm này với toàn tỉnh');
    expect(all(await line.inGroup('telegram', '-9', '800', '/nhom'))).toContain('từ trước');
    // Nobody else hears anything there, and whoever may asks there, too.
    expect(all(await line.inGroup('telegram', '-9', '102', '/toantinh'))).toBe(
      '-9: Trong nhóm này chỉ người được cấp quyền xem toàn tỉnh mới hỏi được.',
    );
    expect(all(await line.inGroup('telegram', '-9', '102', 'chào cả nhà', false))).toBe('');
    expect(all(await line.inGroup('telegram', '-9', '800', '/toantinh'))).toContain('Sở alpha: 1/');
    const ofGroup = (said: readonly Sent[]) => said.filter(({ chatId }) => chatId === '-9');
    // The deadline is 25 May; the agencies’ own digests come the day after at 09:00.
    expect(ofGroup(await line.wind(Date.parse('2023-05-26T09:10:00+07:00') - line.now()))).toEqual([]);
    const given = ofGroup(await line.wind(25 * 60_000));
    expect(all(given)).toContain('Toàn tỉnh tháng 5/2023');
    expect(all(given)).toContain('Sở bravo: 0/');
    expect(JSON.stringify(given)).not.toContain('thẩm định');
    expect(ofGroup(await line.wind(60 * 60_000))).toEqual([]);
    expect(ofGroup(await line.wind(20 * 24 * 3_600_000))).toEqual([]);
    expect(all(await line.inGroup('telegram', '-9', '800', '/nhom thôi'))).toContain('thôi nhận');
    expect(ofGroup(await line.wind(12 * 24 * 3_600_000))).toEqual([]);
  });
});

it('everybody else has their own agency alone', async () => {
  const line = await start();
  expect(all(await line.say('telegram', '101', '/toantinh'))).toBe(
    '101: Tôi chỉ có Kế hoạch của Sở alpha cho anh/chị.',
  );
  const stranger = all(await line.say('zalo', '999', '/toantinh'));
  expect(stranger).toContain('Tôi chưa biết anh/chị');
  for (const text of ['sở nào chưa báo cáo', 'các sở khác thế nào', 'toàn tỉnh đến đâu rồi'])
    expect(all(await line.say('telegram', '101', text)), text).not.toContain('bravo');
});

describe('a question to all agencies', () => {
  const names = ['Sở Y tế', 'Sở Xây dựng', 'Sở Nội vụ'];
  const read: [string, ReturnType<typeof askedOfProvince>][] = [
    ['/toantinh', { isOpen: false, what: 'all', month: null, of: null }],
    ['/toantinh tháng 4', { isOpen: false, what: 'all', month: 4, of: null }],
    ['/toantinh 4', { isOpen: false, what: 'all', month: 4, of: null }],
    ['/TOANTINH 0', 'no-month'],
    ['sở nào chưa báo cáo', { isOpen: false, what: 'unreported', month: null, of: null }],
    ['những cơ quan nào chưa nộp báo cáo tháng 3', { isOpen: false, what: 'unreported', month: 3, of: null }],
    ['so nao chua gui', { isOpen: false, what: 'unreported', month: null, of: null }],
    ['đơn vị nào đang quá hạn?', { isOpen: false, what: 'overdue', month: null, of: null }],
    ['sở nào có vướng mắc', { isOpen: false, what: 'obstacles', month: null, of: null }],
    ['Sở Y tế thế nào', { isOpen: false, what: 'all', month: null, of: 'Sở Y tế' }],
    ['sở xây dựng vướng mắc gì', { isOpen: false, what: 'obstacles', month: null, of: 'Sở Xây dựng' }],
    ['tiến độ toàn tỉnh', { isOpen: false, what: 'all', month: null, of: null }],
    ['cảm ơn em', null],
    ['4', null],
  ];
  it.each(read)('«%s»', (text, asked) => {
    expect(askedOfProvince(text, names)).toEqual(asked);
  });
});
