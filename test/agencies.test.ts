import { describe, expect, it, onTestFinished } from 'vitest';
import { buttonOf, type Linked, type Sent, startAgencies } from './support/several-agencies.ts';

const office = 'van-thu-tong-hop';
const head = 'truong-phong-ha-tang-so';

const linked: Linked[] = [
  { agency: 'alpha', channel: 'telegram', userId: '101', personId: office },
  { agency: 'alpha', channel: 'telegram', userId: '102', personId: head },
  { agency: 'bravo', channel: 'telegram', userId: '201', personId: office },
  { agency: 'bravo', channel: 'zalo', userId: '202', personId: head },
  // Of two agencies, on each platform one.
  { agency: 'alpha', channel: 'telegram', userId: '900', personId: 'truong-van-phong' },
  { agency: 'bravo', channel: 'telegram', userId: '900', personId: 'giam-doc-trung-tam-cong-nghe-so' },
  { agency: 'alpha', channel: 'zalo', userId: '901', personId: 'truong-thanh-tra' },
  { agency: 'bravo', channel: 'zalo', userId: '901', personId: 'truong-thanh-tra' },
];

async function start() {
  const line = await startAgencies(['alpha', 'bravo'], linked);
  onTestFinished(() => line.stop());
  return line;
}

const all = (said: readonly Sent[]): string =>
  said.map(({ chatId, text }) => `${chatId}: ${text}`).join('\n');
const labelsOf = (said: readonly Sent[]): string[] =>
  said.flatMap(({ message }) => (message.buttons ?? []).flat().map(({ label }) => label));

describe('a message', () => {
  it('leads to the agency of its sender', async () => {
    const line = await start();
    expect(all(await line.say('telegram', '102', 'ai phụ trách chi phí thời gian'))).toContain('alpha');
    expect(all(await line.say('zalo', '202', 'ai phụ trách chi phí thời gian'))).toContain('bravo');
    expect(line.starts()).toBe(2);
  });

  it('of somebody unknown is answered without a word of any agency', async () => {
    const line = await start();
    const said = all(await line.say('telegram', '999', 'ai phụ trách chi phí thời gian'));
    expect(said).toContain('Tôi chưa biết anh/chị. Xin mã tham gia ở Văn phòng');
    const wrong = all(await line.say('telegram', '999', 'abcd2efghijkmnpqrstuvwxyz2'));
    expect(wrong).toContain('Mã không đúng; còn 4 lần thử');
    expect((await line.state('alpha')).wrongCodes).toEqual([]);
  });

  it('of somebody of one agency, «/coquan», says which it is', async () => {
    const line = await start();
    expect(all(await line.say('telegram', '102', '/coquan'))).toBe(
      '102: Anh/chị chỉ thuộc một cơ quan: Sở alpha.',
    );
  });
});

describe('a code', () => {
  it('joins the agency that made it', async () => {
    const line = await start();
    const code = await line.codeFor('bravo', 'le-hai-yen');
    expect(all(await line.say('zalo', '300', code))).toContain('bravo');
    expect(line.membersOf('zalo', '300').map(({ agency }) => agency)).toEqual(['bravo']);
  });

  it('of a further agency makes that one the present one, and says how to change', async () => {
    const line = await start();
    const code = await line.codeFor('bravo', 'le-hai-yen');
    const said = all(await line.say('telegram', '102', code));
    expect(said).toContain('tin nhắn từ đây là của Sở bravo. Chuyển cơ quan: gõ /coquan.');
    expect(all(await line.say('telegram', '102', '/index 1.1'))).toContain('bravo');
    await line.say('telegram', '102', 'chuyển sang Sở alpha giúp em');
    expect(all(await line.say('telegram', '102', '/index 1.1'))).toContain('alpha');
  });

  it('of two agencies in one text is nobody’s', async () => {
    const line = await start();
    const [one, other] = [
      await line.codeFor('alpha', 'le-hai-yen'),
      await line.codeFor('bravo', 'le-hai-yen'),
    ];
    expect(all(await line.say('zalo', '300', `${one} ${other}`))).toContain('mã của nhiều người');
    expect(line.membersOf('zalo', '300')).toEqual([]);
  });

  it('in a group of another agency is ended, its own office is told, and the group hears no name', async () => {
    const line = await start();
    await line.inGroup('telegram', '-7', '101', '/nhom');
    const code = await line.codeFor('bravo', 'le-hai-yen');
    const said = await line.inGroup('telegram', '-7', '102', code, false);
    const inGroup = said.filter(({ chatId }) => chatId === '-7');
    expect(all(inGroup)).toContain('Mã liên kết là của riêng một người');
    expect(all(inGroup)).not.toMatch(/alpha|bravo/);
    const told = said.filter(({ chatId }) => chatId === '201');
    expect(all(told)).toContain('bị gửi vào một nhóm');
    expect(all(await line.say('zalo', '300', code))).toContain('đã bị hủy');
  });
});

describe('somebody of two agencies', () => {
  it('is asked which is meant, and what was asked before is answered then', async () => {
    const line = await start();
    const asked = await line.say('telegram', '900', '/index 1.1');
    expect(all(asked)).toBe('900: Anh/chị thuộc nhiều cơ quan. Làm việc với cơ quan nào?');
    expect(labelsOf(asked)).toEqual(['Sở alpha', 'Sở bravo']);
    const said = await line.press('telegram', '900', buttonOf(asked, 'bravo'));
    expect(all(said)).toMatch(/làm việc với Sở bravo[\s\S]*Tính minh bạch và tiếp cận thông tin bravo/);
    expect(line.pressed.length).toBeGreaterThan(0);
    // It stays so.
    expect(all(await line.say('telegram', '900', '/index 1.1'))).toContain('bravo');
  });

  it('chooses by number and by name where there are no buttons', async () => {
    const line = await start();
    await line.say('zalo', '901', '/index 1.1');
    expect(all(await line.say('zalo', '901', '2'))).toMatch(/Sở bravo[\s\S]*thông tin bravo/);
    await line.say('zalo', '901', '/coquan alpha');
    expect(all(await line.say('zalo', '901', '/index 1.1'))).toContain('thông tin alpha');
    const list = await line.say('zalo', '901', 'đổi cơ quan');
    expect(all(list)).toContain('Đang chọn: Sở alpha.');
    expect(all(await line.say('zalo', '901', '/coquan y tế'))).toContain('Anh/chị không thuộc cơ quan đó');
    // The list is over with the next question: a number is that question's again.
    await line.say('zalo', '901', 'đổi cơ quan');
    await line.say('zalo', '901', '/baocao');
    expect(all(await line.say('zalo', '901', '2'))).not.toContain('làm việc với');
    expect((await line.state('alpha')).drafts).toHaveLength(1);
    expect((await line.state('bravo')).drafts).toHaveLength(0);
  });

  it('presses a button in the agency whose message it stands under', async () => {
    const line = await start();
    await line.say('telegram', '900', '/coquan bravo');
    const report = await line.say('telegram', '900', '/baocao');
    const late = buttonOf(report, 'Chậm');
    await line.say('telegram', '900', '/coquan alpha');
    const said = await line.press('telegram', '900', late);
    expect(all(said)).toContain('bravo');
    expect(all(said)).not.toContain('alpha');
    expect((await line.state('bravo')).drafts).toHaveLength(1);
    expect((await line.state('alpha')).drafts).toHaveLength(0);
    // It is said whose it is, since they speak with another.
    expect(all(said)).toContain('Sở bravo (trả lời: gõ /coquan để chuyển sang)');
  });

  it('is not taken at their word by another agency: a number after its reminder is asked about', async () => {
    const line = await start();
    await line.say('zalo', '901', '/coquan alpha');
    await line.say('zalo', '901', '/baocao');
    const drafts = async () => JSON.stringify((await line.state('alpha')).drafts);
    const before = await drafts();
    const reminded = await line.wind(24 * 3_600_000 * 7);
    const ofBravo = reminded.filter(
      ({ chatId, text }) => chatId === '901' && text.startsWith('Sở bravo (trả lời'),
    );
    expect(ofBravo, all(reminded)).toHaveLength(1);
    expect(all(await line.say('zalo', '901', '1'))).toBe('901: Tin vừa rồi là của cơ quan nào?');
    expect(await drafts()).toBe(before);
    expect(all(await line.say('zalo', '901', '2'))).toContain('Sở bravo');
    expect(await drafts()).toBe(before);
    // What is said to the present one is no answer to another's reminder any more.
    await line.say('zalo', '901', '/coquan alpha');
    await line.say('zalo', '901', '/baocao');
    expect(all(await line.say('zalo', '901', '1'))).not.toContain('cơ quan nào');
  });

  it('is asked once of an album, all of which goes on then', async () => {
    const line = await start();
    const photo = (name: string) => ({
      albumId: 'a',
      files: [{ kind: 'photo', ref: name, name: `${name}.jpg`, bytes: 1 }],
    });
    await line.say('telegram', '900', '/coquan bravo');
    await line.press('telegram', '900', buttonOf(await line.say('telegram', '900', '/baocao'), 'Chậm'));
    await line.say('telegram', '900', 'chờ Sở Tài chính');
    // What the choice was is not known any more.
    await line.forget('telegram', '900');
    const asked = await line.say('telegram', '900', 'biên bản', photo('một'));
    expect(labelsOf(asked)).toEqual(['Sở alpha', 'Sở bravo']);
    expect(await line.say('telegram', '900', '', photo('hai'))).toEqual([]);
    await line.press('telegram', '900', buttonOf(asked, 'bravo'));
    const kept = JSON.stringify((await line.state('bravo')).evidence);
    expect([kept.includes('một'), kept.includes('hai')]).toEqual([true, true]);
  });

  it('who blocks the bot is unreachable for both', async () => {
    const line = await start();
    const chat = { channel: 'telegram', chatId: '900' };
    await line.hear({ chat, chatKind: 'private', userId: '900', type: 'reachable', reachable: false });
    for (const agency of ['alpha', 'bravo'])
      expect(
        (await line.state(agency)).unreachable.map(({ chatId }) => chatId),
        agency,
      ).toEqual(['900']);
  });

  it('corrects a message in the agency that it was written to', async () => {
    const line = await start();
    await line.say('telegram', '900', '/coquan bravo');
    const report = await line.say('telegram', '900', '/baocao');
    await line.press('telegram', '900', buttonOf(report, 'Chậm'));
    await line.say('telegram', '900', 'chờ Sở Tài chính', { messageId: 'words' });
    await line.say('telegram', '900', '/coquan alpha');
    const chat = { channel: 'telegram', chatId: '900' };
    const changed = { chat, chatKind: 'private', userId: '900', type: 'edited', messageId: 'words' };
    await line.hear({ ...changed, text: 'chờ Bộ Tài chính' });
    expect(JSON.stringify((await line.state('bravo')).drafts)).toContain('chờ Bộ Tài chính');
  });

  it('has the commands of both in the menu, and the one to change', async () => {
    const line = await start();
    await line.say('telegram', '900', '/coquan bravo');
    await line.say('telegram', '900', '/baocao');
    await expect.poll(() => line.menus.get('900')).toContain('coquan');
    // The head of the office in one, of a division in the other.
    expect(line.menus.get('900')).toEqual(expect.arrayContaining(['baocao', 'moi']));
    expect(line.menus.get('102')).not.toContain('coquan');
  });
});

describe('a group', () => {
  it('belongs to the agency that linked it, whoever else is in it', async () => {
    const line = await start();
    const before = all(await line.inGroup('telegram', '-7', '101', 'ai chưa báo cáo'));
    expect(before).toContain('Nhóm này chưa được liên kết');
    expect(before).not.toMatch(/alpha|bravo/);
    expect(all(await line.inGroup('telegram', '-7', '102', '/nhom'))).not.toMatch(/alpha|bravo|Đã liên kết/);
    expect(all(await line.inGroup('telegram', '-7', '101', '/nhom'))).toContain('Đã liên kết nhóm này');
    expect(line.ownerOf('telegram', '-7')).toBe('alpha');
    // The other office asks there as a guest, and takes nothing away.
    await line.inGroup('telegram', '-7', '201', '/nhom');
    expect(line.ownerOf('telegram', '-7')).toBe('alpha');
    expect(all(await line.inGroup('telegram', '-7', '201', '/index 1.1'))).toContain('alpha');
  });

  it('is linked by somebody of two offices once they have chosen for which', async () => {
    const line = await start();
    const code = await line.codeFor('bravo', 'truong-van-phong');
    await line.say('telegram', '101', code);
    expect(line.membersOf('telegram', '101')).toHaveLength(2);
    await line.say('telegram', '101', '/coquan alpha');
    await line.inGroup('telegram', '-8', '101', '/nhom');
    expect(line.ownerOf('telegram', '-8')).toBe('alpha');
  });
});

describe('an agency that is held', () => {
  const told = 'đang tạm dừng trên Trợ lý để sửa dữ liệu. Tin vừa rồi chưa được ghi';

  it('tells its people so, and the others are served', async () => {
    const line = await startAgencies(['alpha'], linked, { held: [{ agency: 'bravo' }] });
    onTestFinished(() => line.stop());
    expect(all(await line.say('telegram', '102', '/index 1.1'))).toContain('thông tin alpha');
    expect(all(await line.say('zalo', '202', '/baocao'))).toContain(`Sở bravo ${told}`);
    expect(all(await line.press('telegram', '201', 'whatever'))).toContain(`Sở bravo ${told}`);
    expect(line.pressed.length).toBeGreaterThan(0);
    // Nobody else hears of it.
    expect(all(await line.say('telegram', '999', '/baocao'))).toBe(
      '999: Tôi chưa biết anh/chị. Xin mã tham gia ở Văn phòng rồi gửi mã đó vào đây.',
    );
  });

  it('is one of those among which somebody chooses, and takes nothing of theirs for another', async () => {
    const line = await startAgencies(['alpha'], linked, { held: [{ agency: 'bravo' }] });
    onTestFinished(() => line.stop());
    const asked = await line.say('telegram', '900', '/baocao');
    expect(labelsOf(asked)).toEqual(['Sở alpha', 'Sở bravo']);
    const said = await line.press('telegram', '900', buttonOf(asked, 'bravo'));
    expect(all(said)).toBe(
      `900: Sở bravo ${told}; xin gửi lại khi cơ quan báo đã chạy lại. Chuyển cơ quan: gõ /coquan.`,
    );
    await line.say('telegram', '900', '/coquan alpha');
    expect(all(await line.say('telegram', '900', '/index 1.1'))).toContain('thông tin alpha');
  });

  it('whose people nobody can tell is spoken of to whoever is unknown, without its name', async () => {
    const line = await startAgencies(['alpha'], linked, { held: [{ agency: 'bravo', blind: true }] });
    onTestFinished(() => line.stop());
    const said = all(await line.say('zalo', '202', '/baocao'));
    expect(said).toMatch(
      /^202: Một cơ quan dùng chung Trợ lý này đang tạm dừng[\s\S]*Tôi chưa biết anh\/chị/,
    );
    expect(said).not.toMatch(/alpha|bravo/);
    expect(all(await line.say('telegram', '102', '/index 1.1'))).not.toContain('tạm dừng');
  });

  it('since it cannot begin keeps no other from beginning', async () => {
    const line = await startAgencies(['alpha', 'bravo'], linked, { failing: ['bravo'] });
    onTestFinished(() => line.stop());
    expect(line.starts()).toBe(2);
    expect(line.houses.held()).toEqual(['bravo']);
    expect(all(await line.say('telegram', '102', '/index 1.1'))).toContain('thông tin alpha');
    expect(all(await line.say('zalo', '202', '/baocao'))).toContain(`Sở bravo ${told}`);
    await expect(startAgencies(['alpha'], linked, { failing: ['alpha'] })).rejects.toThrow('ENOSPC');
  });

  it('is none where what all of them stand in is away: nobody is told that one pauses', async () => {
    await expect(
      startAgencies(['alpha', 'bravo'], linked, { failing: ['bravo'], isAway: true }),
    ).rejects.toThrow('ENOSPC');
  });
});

it('a choice that a platform brings again after a kill is known by the state: it answers nothing that was asked since', async () => {
  const line = await start();
  await line.say('telegram', '900', '/baocao');
  const chosen = await line.say('telegram', '900', 'Sở bravo', { eventId: 'choice' });
  expect(all(chosen)).toContain('1/');
  expect((await line.state('bravo')).seenEvents).toContainEqual(
    expect.objectContaining({ channel: 'telegram', eventId: 'choice' }),
  );
});

it('what a platform brings again does nothing in another agency, which was chosen meanwhile', async () => {
  const line = await start();
  await line.say('telegram', '900', '/coquan alpha');
  const report = await line.say('telegram', '900', '/baocao');
  await line.press('telegram', '900', buttonOf(report, 'Chậm'));
  const reason = { eventId: 'again', messageId: 'again' };
  await line.say('telegram', '900', 'chờ Sở Tài chính', reason);
  await line.say('telegram', '900', '/coquan bravo');
  await line.say('telegram', '900', '/baocao');
  const before = JSON.stringify((await line.state('bravo')).drafts);
  expect(await line.say('telegram', '900', 'chờ Sở Tài chính', reason)).toEqual([]);
  expect(JSON.stringify((await line.state('bravo')).drafts)).toBe(before);
});
