import { describe, expect, it, onTestFinished } from 'vitest';
import { askedOfProvince } from '../src/agencies/province/asked-of-province.ts';
import { province } from '../src/agencies/province/province-people.ts';
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
    ['/toantinh', { what: 'all', month: null, of: null }],
    ['/toantinh tháng 4', { what: 'all', month: 4, of: null }],
    ['/toantinh 4', { what: 'all', month: 4, of: null }],
    ['/TOANTINH 0', 'no-month'],
    ['sở nào chưa báo cáo', { what: 'unreported', month: null, of: null }],
    ['những cơ quan nào chưa nộp báo cáo tháng 3', { what: 'unreported', month: 3, of: null }],
    ['so nao chua gui', { what: 'unreported', month: null, of: null }],
    ['đơn vị nào đang quá hạn?', { what: 'overdue', month: null, of: null }],
    ['sở nào có vướng mắc', { what: 'obstacles', month: null, of: null }],
    ['Sở Y tế thế nào', { what: 'all', month: null, of: 'Sở Y tế' }],
    ['sở xây dựng vướng mắc gì', { what: 'obstacles', month: null, of: 'Sở Xây dựng' }],
    ['tiến độ toàn tỉnh', { what: 'all', month: null, of: null }],
    ['cảm ơn em', null],
    ['4', null],
  ];
  it.each(read)('«%s»', (text, asked) => {
    expect(askedOfProvince(text, names)).toEqual(asked);
  });
});
