// Pictures of the papers in docs/huong-dan-van-phong.md, drawn anew from a world of the tests: npm run guide-pictures.
// Needs LibreOffice (soffice), poppler (pdftoppm), and for the chat of /duyet the build and the Chromium of the tests.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { loadBundle } from './bench/checkout.mjs';
import { drawChat } from './guide-pictures/chat.mjs';

const root = join(import.meta.dirname, '..');
const docs = join(root, 'docs');
const folder = mkdtempSync(join(tmpdir(), 'ddci-guide-'));

/** The most that a picture may weigh, in bytes: a guide is read on a phone. */
const mostBytes = 120_000;

const wanted = [
  ['test/support/chromium.ts', 'findChromium'],
  ['test/support/world.ts', 'loadWorld'],
  ['test/support/report-paper.ts', 'makeReport, workOf'],
  ['src/core/documents/compose-workbook.ts', 'composeWorkbook'],
  ['src/core/documents/compose-discipline.ts', 'composeDiscipline'],
  ['src/copy/vi/workbook.ts', 'workbookWords'],
  ['src/copy/vi/discipline-sheet.ts', 'disciplineSheetWords'],
  ['src/copy/vi/evidence-list.ts', 'evidenceArchiveWords'],
  ['src/copy/vi/invitation-pages.ts', 'invitationPages'],
  ['src/documents/office/write-workbook.ts', 'writeWorkbook'],
  ['src/documents/invitations.ts', 'writeInvitations'],
];
const made = await loadBundle(
  root,
  wanted.map((place) => [place]),
  { packages: 'external' },
);

const world = await made.loadWorld('so-tttt-2023');
const { context, state, now } = world;
const { plan, org } = context;
const { year } = plan;
const months = (from, to = from) => ({ year, from, to });
const workOf = (span, more) => made.workOf(world, span, more);

/** A part of a PNG: how long it is, its name, what it holds, and its check sum. */
function partOf(name, data) {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A picture in 256 greys (PGM) as a PNG in 16, which a page of letters needs no more than, at a third of the weight. */
function pngOf(pgm) {
  const [head, width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/
    .exec(pgm.toString('latin1', 0, 40))
    .map((part, at) => (at === 0 ? part.length : Number(part)));
  const stride = Math.ceil(width / 2);
  const rows = Buffer.alloc((stride + 1) * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const grey = Math.round(pgm[head + y * width + x] / 17);
      rows[y * (stride + 1) + 1 + (x >> 1)] |= x % 2 === 0 ? grey << 4 : grey;
    }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Four bits a dot, grey.
  header.writeUInt8(4, 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    partOf('IHDR', header),
    partOf('IDAT', deflateSync(rows, { level: 9 })),
    partOf('IEND', Buffer.alloc(0)),
  ]);
}

/**
 * A page of a paper as a picture of the guide.
 * @param picture its name in docs/, without «.png»
 * @param bytes of the paper, .docx or .xlsx
 * @param page from 1; or words that stand on it
 * @param dpi so many dots to the inch
 */
function draw(picture, ending, bytes, page, dpi) {
  const path = join(folder, `${picture}.${ending}`);
  writeFileSync(path, bytes);
  execFileSync('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', folder, path], {
    stdio: 'ignore',
  });
  const pdf = join(folder, `${picture}.pdf`);
  const texts = execFileSync('pdftotext', ['-layout', pdf, '-']).toString().split('\f');
  const at = typeof page === 'number' ? page : texts.findIndex((text) => text.includes(page)) + 1;
  if (at < 1) throw new Error(`${picture}: no page has «${page}»`);
  const stem = join(folder, `page-${picture}`);
  execFileSync('pdftoppm', ['-r', `${dpi}`, '-f', `${at}`, '-l', `${at}`, '-gray', pdf, stem]);
  const file = readdirSync(folder).find((name) => name.startsWith(`page-${picture}-`));
  const drawn = join(docs, `${picture}.png`);
  const png = pngOf(readFileSync(join(folder, file)));
  writeFileSync(drawn, png);
  told(picture, png);
}

function told(picture, { length }) {
  if (length > mostBytes) throw new Error(`${picture}: ${length} bytes, more than ${mostBytes}`);
  console.log(`${picture}.png ${Math.round(length / 1000)} kB`);
}

const drawPaper = async (picture, span, page, dpi, more) =>
  draw(picture, 'docx', (await made.makeReport(workOf(span, more))).bytes, page, dpi);
const drawSheet = async (picture, model, page, dpi) =>
  draw(picture, 'xlsx', await made.writeWorkbook(model), page, dpi);

await drawPaper('van-phong-bao-cao-word', months(6), 1, 110);
await drawPaper('van-phong-phu-luc', months(6), 'TỔNG HỢP CÁC NHIỆM VỤ CHẬM MUỘN', 100);

// What the province published: scores that the drawing invents, as no world has them.
const values = Object.fromEntries(
  plan.indices.map(({ code, name }, at) => [code, { name, score: 7.4 + 0.3 * at, rank: at + 1 }]),
);
const results = [{ year, values, before: null, at: now, by: 'office' }];
await drawPaper('van-phong-bao-cao-nam', months(1, 12), 'so với chỉ tiêu của kế hoạch', 110, {
  state: { ...state, results },
});

await drawSheet(
  'bang-so-lieu',
  made.workbookWords(made.composeWorkbook({ ...workOf(months(6)), trail: [] })),
  1,
  105,
);
await drawSheet(
  'bang-tong-hop',
  made.workbookWords(made.composeWorkbook({ ...workOf(months(5, 7)), trail: [] })),
  'Đơn vị gửi báo cáo theo tháng',
  105,
);

const leader = org.people.find(({ role }) => role === 'leader');
const discipline = workOf(months(5, 7));
await drawSheet(
  'van-phong-thong-ke',
  made.disciplineSheetWords(
    made.composeDiscipline({
      ...discipline,
      asked: { ...discipline.asked, kind: 'discipline', by: leader.id },
    }),
    false,
  ),
  1,
  105,
);

const pieces = state.reports[`${year}-06:${org.units[0].id}`];
const entries = Object.keys(pieces.entries).slice(0, 6);
const evidence = entries.map((taskId, at) => ({
  period: { year, month: 6 },
  unit: org.units[0].name,
  taskId,
  task: plan.indices.flatMap(({ tasks }) => tasks).find(({ id }) => id === taskId).text,
  number: 1,
  by: org.people.find(({ id }) => id === pieces.sentBy)?.name ?? null,
  evidence: {
    id: `${at}`,
    kind: 'photo',
    name: 'anh.jpg',
    at: pieces.firstSentAt,
    kept: { type: 'stored', file: 'evidence/anh.jpg', mime: 'image/jpeg', bytes: 1 },
  },
}));
const list = {
  span: months(6),
  agency: plan.agency.name,
  composite: plan.composite,
  now,
  rehearsal: false,
  pieces: evidence,
};
const outcomes = evidence.map((piece) => ({
  type: 'file',
  part: 1,
  name: `${made.evidenceArchiveWords.fileName(piece)}.jpg`,
}));
await drawSheet('van-phong-minh-chung', made.evidenceArchiveWords.list(list, outcomes), 1, 105);

// Codes that open nothing.
const codes = org.people.slice(0, 8).map((person, at) => ({
  person,
  unit: org.units.find(({ id }) => id === person.unit) ?? null,
  code: `viduvdmamoikhongdungduoc${22 + at}`,
}));
const { content } = made.invitationPages(
  { type: 'invitation-pages', codes, expiresAt: now + 7 * 86_400_000 },
  {
    ...context,
    telegramLink: (code) => `https://t.me/vi_du_bot?start=${code}`,
    speaksOn: ['telegram', 'zalo'],
    zaloName: 'Bot DDCI',
  },
);
draw('van-phong-thu-moi', 'docx', await made.writeInvitations(content), 1, 105);

const browser = await made.findChromium();
if (browser === null) throw new Error('the chat of /duyet needs a Chromium: CHROMIUM names one');
const chat = await drawChat(mkdtempSync(join(folder, 'rehearsal-')), browser, [
  [
    'truong-phong-ha-tang-so',
    '/baocao',
    'còn lại đúng tiến độ',
    '98',
    'hai hồ sơ chờ bổ sung',
    '4 xong, đã trả lời 5 kiến nghị',
    'gửi',
  ],
  ['van-thu-tong-hop', '/duyet'],
]);
writeFileSync(join(docs, 'van-phong-duyet.png'), chat);
told('van-phong-duyet', chat);

rmSync(folder, { recursive: true, force: true });
