import exceljs from 'exceljs';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../src/core/plan/draft.ts';
import { resultDoubts } from '../src/core/plan/results.ts';
import { makeAttachment } from '../src/make-attachment.ts';
import { startBot } from './support/bot-process.ts';
import { context } from './support/context.ts';
import { linkedFolder, users } from './support/org.ts';
import { people, startTalk } from './support/talk.ts';
import { startTelegramStandin } from './support/telegram-standin.ts';
import { onZalo, startOnZalo } from './support/zalo-talk.ts';

const { office, yen, hts } = people;
const { indices } = context.plan;

/** A talk after the year, when the province publishes. */
const start = () => startTalk('2024-03-15T09:00:00');

describe('/ketqua', () => {
  it('asks one index after another, is corrected by «nhầm», skips, shows all before it saves', () => {
    const talk = start();
    const first = talk.say(office, '/ketqua');
    expect(first.text).toContain(`1/${indices.length}`);
    expect(first.text).toContain(indices[0]!.name);
    expect(talk.say(office, '7,28 hạng 5').text).toContain(indices[1]!.name);
    expect(talk.say(office, 'nhầm').text).toContain('Đang ghi: 7,28 điểm, hạng 5');
    talk.say(office, '7,82 hạng 5');
    expect(talk.say(office, 'bỏ qua').text).toContain(indices[2]!.name);
    expect(talk.say(office, '99').text).toContain('Điểm không quá 10');
    expect(talk.say(office, '7,5 hạng 99').text).toContain('Hạng là số từ 1 đến 25');
    expect(talk.say(office, '7,5 hạng 4/63').text).toContain('25 cơ quan');
    expect(talk.say(office, 'hạng 4').text).toContain(indices[3]!.name);
    expect(talk.state().results).toBeUndefined();
    const shown = talk.say(office, 'xong');
    expect(shown.text).toContain(`Còn ${indices.length - 2} chỉ số chưa ghi`);
    expect(shown.text).toContain('7,82 điểm, hạng 5');
    expect(shown.labels).toEqual(['Lưu', 'Thôi']);
    const saved = talk.say(office, 'lưu');
    expect(saved.text).toContain('Đã lưu kết quả năm 2023 của 2 chỉ số');
    expect(talk.state().results?.[0]?.values[indices[0]!.code]).toMatchObject({ score: 7.82, rank: 5 });
    expect(talk.state().audit.at(-1)).toMatchObject({ verb: 'set-results', by: office, before: '' });
  });

  it('takes lines, as they are copied out of a table, all or none of them', () => {
    const talk = start();
    const [one, two] = indices;
    const bad = talk.say(office, `/ketqua 2023\n${one!.code} 7,28 5\n9.99 7 3`);
    expect(bad.text).toContain('«9.99 7 3»: không có chỉ số này trong kế hoạch');
    // Each line has its own fault.
    const several = talk.say(
      office,
      `/ketqua 2023\nxyz 1 2\n${one!.code} 12 3\n${two!.code} 7 40\n${two!.code} chín\n${one!.code} 7 3\n${one!.code} 7 3`,
    ).text;
    expect(several.split('\n')).toEqual([
      'Có 5 dòng chưa ghi được:',
      '– «xyz 1 2»: không có chỉ số này trong kế hoạch',
      `– «${one!.code} 12 3»: điểm quá 10`,
      `– «${two!.code} 7 40»: hạng ngoài 1 đến 25`,
      `– «${two!.code} chín»: chưa đọc được điểm, hạng`,
      `– «${one!.code} 7 3»: chỉ số được ghi hai lần`,
      expect.stringContaining('Chưa ghi dòng nào'),
    ]);
    expect(talk.state().results).toBeUndefined();
    const shown = talk.say(
      office,
      `/ketqua 2023\n${one!.code} ${one!.name}\t7,28\t5\n${two!.code}: 7,28; hạng 5`.replace(
        '; hạng',
        ' hạng',
      ),
    );
    expect(shown.text).toContain('7,28 điểm, hạng 5');
    expect(shown.text).toContain('cùng điểm và cùng hạng: có đúng không?');
    talk.press(office, talk.buttonOf(shown, 'Lưu'));
    expect(Object.keys(talk.state().results![0]!.values)).toHaveLength(2);
  });

  it('is told beside the target, corrected, and taken back', () => {
    const talk = start();
    const { code, name } = indices.find(({ target }) => target.type === 'score')!;
    const record = (figures: string) =>
      talk.press(office, talk.buttonOf(talk.say(office, `/ketqua ${code} ${figures}`), 'Lưu'));
    expect(talk.say(yen, 'kết quả năm 2023').text).not.toContain('do tỉnh chấm:');
    record('7,28 hạng 5');
    expect(talk.say(yen, `/index ${code}`).text).toContain('Kết quả 2023: 7,28 điểm, hạng 5 (chưa đạt).');
    expect(talk.say(hts, 'kết quả năm 2023').text).toMatch(
      new RegExp(`${name}: chỉ tiêu [^\\n]* · kết quả 7,28 điểm, hạng 5 \\(chưa đạt\\)`),
    );
    expect(talk.say(yen, `chỉ tiêu ${name} là bao nhiêu`).text).toContain('Kết quả 2023: 7,28 điểm');
    expect(talk.say(yen, 'tỉnh công bố điểm DDCI chưa').text).toContain('do tỉnh chấm');
    const again = record('9,9 hạng 1');
    expect(talk.say(yen, `/index ${code}`).text).toContain('Kết quả 2023: 9,9 điểm, hạng 1 (đạt).');
    talk.press(office, talk.buttonOf(again, 'Bỏ lần ghi này'));
    expect(talk.say(yen, `/index ${code}`).text).toContain('7,28 điểm');
    const left = talk.press(office, talk.buttonOf(talk.say(office, '/ketqua'), 'Bỏ kết quả đã ghi'));
    expect(left.text).toContain('coi như chưa công bố');
    expect(talk.state().results).toBeUndefined();
    expect(talk.state().audit.at(-1)).toMatchObject({ verb: 'withdraw-results' });
    expect(talk.say(yen, `/index ${code}`).text).not.toContain('Kết quả 2023');
  });

  it('is for the office alone, at the act', () => {
    const talk = start();
    for (const who of [yen, hts]) {
      expect(talk.say(who, '/ketqua').text).toContain('Văn phòng');
      expect(talk.press(who, 's:go:2023').kind).not.toBe('act');
    }
    expect(talk.say(office, '/ketqua 2019').text).toContain('/ketqua 2023');
  });
});

it('a new plan’s figures of the year before are checked against what was recorded', () => {
  const [one] = indices;
  const draft = (score: number): Draft =>
    ({
      year: 2024,
      indices: [
        {
          code: '1.9',
          name: one!.name,
          place: 'x',
          path: 'y',
          baseline: { year: 2023, score, rank: 5, of: 25, previous: null, words: 'w' },
        },
      ],
    }) as unknown as Draft;
  const results = [
    {
      year: 2023,
      values: { [one!.code]: { name: one!.name, score: 7.82, rank: 5 } },
      before: null,
      at: 0,
      by: office,
    },
  ];
  expect(resultDoubts(draft(7.28), results)).toMatchObject([
    { type: 'result-differs', code: '1.9', said: 7.28, recorded: 7.82, of: 'score' },
  ]);
  expect(resultDoubts(draft(7.82), results)).toEqual([]);
  expect(resultDoubts(draft(7.28), undefined)).toEqual([]);
});

it('a sheet of it is filled in, sent back on Telegram, shown, and saved by a yes', async () => {
  const { code, name } = indices[1]!;
  const talk = start();
  const sheet = talk.press(office, talk.buttonOf(talk.say(office, '/ketqua'), 'Điền trong Excel'));
  const attachment = sheet.messages[0]!.attachment;
  if (attachment?.type !== 'file') throw new Error('no file');
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load((await makeAttachment(attachment)) as never);
  const [page] = workbook.worksheets;
  const fill = (score: number | string, rank: number): Promise<unknown> => {
    page!.eachRow((row) => {
      if (row.getCell(1).text !== code) return;
      expect(row.getCell(2).text).toBe(name);
      row.getCell(3).value = score;
      row.getCell(4).value = rank;
    });
    return workbook.xlsx.writeBuffer();
  };
  const api = await startTelegramStandin();
  startBot({ ...api.environment, DATA_DIR: linkedFolder(), CLOCK_START: '2023-05-22T09:00:00+07:00' });
  const told = (words: string) =>
    api.until(() => api.sentTo(users.office).find(({ text }) => String(text).includes(words)));
  const send = (fileId: string, bytes: unknown): void => {
    api.files.set(fileId, Buffer.from(bytes as ArrayBuffer));
    api.writeMore(users.office, {
      document: { file_id: fileId, file_unique_id: fileId, file_name: 'kq.xlsx', file_size: 9_000 },
    });
  };
  send('bad', await fill(77, 3));
  await told('«1.2 77 hạng 3»: điểm quá 10');
  send('good', await fill('7,5', 3));
  await told('Lưu kết quả năm 2023?');
  api.write(users.office, 'lưu');
  await told('Đã lưu kết quả năm 2023 của 1 chỉ số');
  api.write(users.office, `/index ${code}`);
  await told('hạng 3');
});

it('is recorded on Telegram by the running bot, and on Zalo in words', async () => {
  const { code } = indices[0]!;
  const api = await startTelegramStandin();
  startBot({ ...api.environment, DATA_DIR: linkedFolder(), CLOCK_START: '2023-05-22T09:00:00+07:00' });
  const told = (words: string) =>
    api.until(() => api.sentTo(users.office).find(({ text }) => String(text).includes(words)));
  api.write(users.office, `/ketqua ${code} 7,28 5`);
  await told('Lưu kết quả năm 2023?');
  api.write(users.office, 'lưu');
  await told('Đã lưu kết quả năm 2023');
  api.write(users.office, `/index ${code}`);
  await told('Kết quả 2023:');
  const zalo = await startOnZalo();
  const asked = await zalo.say(onZalo.office, '/ketqua');
  expect(asked).toContain('Gõ «bỏ qua»');
  expect(asked).not.toMatch(/bấm|nút/i);
  expect(asked).not.toContain('Điền trong Excel');
  // There a number chooses: a small one alone is no score before that is said.
  expect(await zalo.say(onZalo.office, '3')).toContain('«3,0» hoặc «3 điểm»');
  await zalo.say(onZalo.office, '7,28 5');
  expect(await zalo.say(onZalo.office, 'xong')).toContain('Lưu kết quả năm 2023?');
  expect(await zalo.say(onZalo.office, '1')).toContain('Đã lưu kết quả năm 2023 của 1 chỉ số');
});
