import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import jszip from 'jszip';
import { decodeQR } from 'qr/decode.js';
import { describe, expect, it } from 'vitest';
import { vietnamese } from '../src/copy/vi/index.ts';
import { plainText } from '../src/core/said/message.ts';
import { makeAttachment } from '../src/make-attachment.ts';
import { startBot } from './support/bot-process.ts';
import { context } from './support/context.ts';
import { linkedFolder, users } from './support/org.ts';
import { speakingOn } from './support/stub-channel.ts';
import { people, startTalk } from './support/talk.ts';
import { startTelegramStandin } from './support/telegram-standin.ts';
import { folderWithZalo, onZalo, startOnZalo } from './support/zalo-talk.ts';

const { office, hts, yen, inspector } = people;

/** A talk in which three people are not linked. */
function someUnlinked(channels?: Parameters<typeof startTalk>[1]) {
  const talk = startTalk('2023-05-22T09:00:00', channels);
  const unlinked = new Set<string>([hts, yen, inspector]);
  talk.change((state) => ({
    ...state,
    accounts: state.accounts.filter(({ personId }) => !unlinked.has(personId)),
  }));
  return talk;
}

/** Every file below a folder, as text. */
const filesIn = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    const found = statSync(path);
    if (found.isDirectory()) return filesIn(path);
    // The folder's lock is a socket, which holds nothing.
    return found.isFile() ? [`${name}\n${readFileSync(path, 'latin1')}`] : [];
  });

/** What a picture's sign says. */
function readSign(png: Uint8Array): string {
  const data = Buffer.from(png).toString('base64');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400"><rect width="400" height="400" fill="#fff"/><image x="20" y="20" width="360" height="360" href="data:image/png;base64,${data}"/></svg>`;
  const image = new Resvg(svg).render();
  return decodeQR({ width: image.width, height: image.height, data: new Uint8Array(image.pixels) });
}

describe('/danhba', () => {
  it('lists people by unit, who is linked and since when, who is away and who stands in', () => {
    const talk = someUnlinked(speakingOn('web'));
    talk.change((state) => ({
      ...state,
      absences: [{ personId: people.centre, from: '2023-05-20', to: '2023-05-26' }],
    }));
    const said = talk.say(office, '/danhba');
    expect(said.text).toContain('đã liên kết.');
    expect(said.text).toMatch(/Thanh tra Sở\n– Chánh Thanh tra Sở · chưa liên kết/);
    expect(said.text).toContain('trang chạy thử · vắng đến 26/05/2023');
    // The whole list is read on a phone: since when stands where a unit is asked for.
    expect(talk.say(office, '/danhba trung tâm công nghệ số').text).toMatch(
      /trang chạy thử từ \d\d\/\d\d\/\d{4} · vắng đến 26\/05\/2023/,
    );
    expect(said.labels).toContain('In thư mời 3 người chưa liên kết');
    const unit = talk.say(office, '/danhba hạ tầng số');
    expect(unit.labels.join()).toContain('Trưởng phòng Hạ tầng số');
    const one = talk.press(office, talk.buttonOf(unit, 'Trưởng phòng Hạ tầng số'));
    expect(one.text).toContain('chưa liên kết');
    expect(one.labels).toEqual(['Mời', 'Đổi tên', 'Trưởng Phòng Hạ tầng số', 'Nghỉ']);
    expect(talk.press(office, talk.buttonOf(one, 'Đổi tên')).text).toContain('Gõ họ tên đúng');
    talk.say(office, 'thôi');
    expect(talk.press(office, talk.buttonOf(one, 'Nghỉ')).text).toContain('nghỉ hoặc chuyển đi từ ngày nào');
    talk.say(office, 'thôi');
    expect(talk.press(office, talk.buttonOf(one, 'Trưởng')).text).toContain('Phòng Hạ tầng số');
    expect(talk.say(office, '/danhba Lê Hải Yến').text).toContain('Lê Hải Yến');
    expect(talk.say(office, '/danhba Trần Văn Không Có').text).toContain('Trần Văn Không Có');
  });

  it('is for the office alone, at the act, and not in a group', () => {
    const talk = someUnlinked(speakingOn('web'));
    expect(talk.say(people.press, '/danhba').text).toContain('Văn phòng');
    expect(talk.press(people.press, 'p:print:all').kind).not.toBe('act');
    expect(talk.state().codes).toEqual([]);
  });

  it('asks before codes that were given out are replaced, and tells those who have none apart', () => {
    const talk = someUnlinked(speakingOn('web'));
    talk.press(office, `o:invite:${hts}`);
    const asked = talk.press(office, 'p:print:ask');
    expect(asked.text).toContain('1 người có mã mời chưa dùng');
    expect(asked.labels).toEqual(['Chỉ 2 người chưa có mã', 'In mã mới cho cả 3 người', 'Thôi']);
    expect(talk.state().codes).toHaveLength(1);
    const rest = talk.press(office, talk.buttonOf(asked, 'Chỉ 2 người'));
    expect(rest.text).toContain('Thư mời của 2 người');
    expect(talk.state().codes.filter(({ replaced }) => replaced)).toEqual([]);
    talk.press(office, 'p:print:all');
    expect(talk.state().codes.filter(({ replaced }) => replaced)).toHaveLength(3);
    expect(talk.state().audit.at(-1)).toMatchObject({ verb: 'invite', by: office });
  });

  it('gives the codes as a list where a file would lie on this machine', () => {
    const zalo = { web: { ...speakingOn('zalo').zalo!, files: true } };
    const talk = someUnlinked(zalo);
    const said = talk.say(office, '/danhba');
    expect(said.labels).toContain('Mã mời 3 người chưa liên kết');
    const list = talk.press(office, talk.buttonOf(said, 'Mã mời 3'));
    expect(list.messages.every(({ attachment }) => attachment === undefined)).toBe(true);
    expect(list.text.match(/^(?:[a-z2-9]{4}-){6}[a-z2-9]{2}$/gm)).toHaveLength(3);
  });
});

it('invitations are eight a page, each with its own code and a sign that leads there', async () => {
  const codes = Array.from({ length: 11 }, (_, at) => ({
    person: { ...context.org.people[at % context.org.people.length]! },
    unit: null,
    code: `${'abcdefghjkmnpqrstuvwxy'}${String(2000 + at)}`,
  }));
  const message = vietnamese.toMessage(
    { type: 'invitation-pages', codes, expiresAt: Date.parse('2023-05-29T09:00:00+07:00') },
    {
      ...context,
      rehearsal: true,
      inviteLink: (code) => `https://t.me/ddci_bot?start=${code}`,
      zaloName: 'Bot DDCI',
    },
  );
  const { attachment } = message;
  if (attachment?.type !== 'file') throw new Error('no file');
  expect(attachment.name).toContain('CHẠY THỬ');
  expect(plainText(message)).not.toContain(codes[0]!.code.slice(0, 4));
  const bytes = await makeAttachment(attachment);
  const zip = await jszip.loadAsync(bytes);
  const xml = await zip.file('word/document.xml')!.async('string');
  const header = await zip.file('word/header1.xml')!.async('string');
  expect(header).toContain('CHẠY THỬ');
  expect(xml).toContain('w:w="11906" w:h="16838"');
  const texts = [...xml.matchAll(/<w:t[^>]*>([^<]*)</g)].map(([, text]) => text);
  expect(texts.filter((text) => /^(?:[a-z0-9]{4}\u2011){6}[a-z0-9]{2}$/.test(text!))).toHaveLength(11);
  expect(texts.join(' ')).toContain('mở Zalo, tìm «Bot DDCI», gửi mã');
  // A card that was cut out says whose it is, what, that it is a rehearsal's, and whom the code is sent to.
  for (const words of ['CHẠY THỬ – Thư mời dùng Trợ lý DDCI', context.plan.agency.name])
    expect(texts.filter((text) => text === words)).toHaveLength(11);
  expect(texts.filter((text) => text!.includes('tìm @ddci_bot trên Telegram rồi gửi mã'))).toHaveLength(11);
  const named = vietnamese.toMessage(
    {
      type: 'invitation-pages',
      codes: [
        {
          person: { ...codes[0]!.person, title: 'Trưởng phòng Hạ tầng số' },
          unit: context.org.units.find(({ name }) => name === 'Phòng Hạ tầng số')!,
          code: codes[0]!.code,
        },
      ],
      expiresAt: 0,
    },
    context,
  ).attachment;
  expect(JSON.stringify(named)).toContain('"title":"Trưởng phòng Hạ tầng số"');
  // Six rows of two: four fit the page (in twentieths of a point).
  const heights = [...xml.matchAll(/<w:trHeight w:val="(\d+)"/g)].map(([, height]) => Number(height));
  expect(heights).toHaveLength(6);
  const room = 16838 - Math.round((22 * 1440) / 25.4);
  expect(heights[0]! * 4).toBeLessThanOrEqual(room);
  expect(heights[0]! * 5).toBeGreaterThan(room);
  const pictures = Object.keys(zip.files).filter((name) => name.endsWith('.png'));
  expect(pictures).toHaveLength(11);
  const signs = await Promise.all(
    pictures.map(async (name) => readSign(await zip.file(name)!.async('uint8array'))),
  );
  expect([...signs].sort()).toEqual(codes.map(({ code }) => `https://t.me/ddci_bot?start=${code}`).sort());
});

it('a page of invitations comes on Telegram as a document, and no code of it lies anywhere', async () => {
  const api = await startTelegramStandin();
  const folder = linkedFolder();
  startBot({ ...api.environment, DATA_DIR: folder, CLOCK_START: '2023-05-22T09:00:00+07:00' });
  api.press(users.hts, 'p:print:all');
  api.write(users.office, '/danhba');
  await api.until(() => api.sentTo(users.office).find(({ text }) => String(text).includes('đã liên kết.')));
  api.press(users.office, 'p:print:ask');
  const sent = await api.until(() => api.sentTo(users.office).find(({ document }) => document !== undefined));
  const { document } = sent as unknown as { document: { name: string; bytes: number } };
  expect(document.name).toMatch(/^CHẠY THỬ - Thư mời DDCI \d+ người\.docx$/);
  expect(document.bytes).toBeGreaterThan(5_000);
  expect(api.sentTo(users.hts).some((one) => one.document !== undefined)).toBe(false);
  const files = filesIn(join(folder, 'rehearsal'));
  expect(files.join('\n')).toContain('"verb":"invite"');
  expect(files.filter((text) => /(?:[a-z2-9]{4}[-\u2011]){6}[a-z2-9]{2}(?![a-z0-9])/.test(text))).toEqual([]);
  expect(files.some((text) => text.startsWith('Thư mời') || text.includes('invitation-pages'))).toBe(false);
});

it.each([{}, { PUBLIC_URL: 'https://ddci.example' }])(
  'on Zalo the codes are a list and no file, with %o',
  async (environment) => {
    const zalo = await startOnZalo({ folder: folderWithZalo(), environment } as never);
    expect(await zalo.say(onZalo.office, '/danhba')).toContain('Mã mời');
    const list = await zalo.say(onZalo.office, '1');
    expect(list).toMatch(/(?:[a-z2-9]{4}-){6}[a-z2-9]{2}/);
    expect(list).not.toContain('/zalo/files/');
  },
);
