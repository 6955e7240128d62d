import { describe, expect, it } from 'vitest';
import { accountName } from './support/zalo-standin.ts';
import { folderWithZalo, onZalo, startOnZalo, zaloGroup } from './support/zalo-talk.ts';

describe('a list of numbers on Zalo', () => {
  it('lives through a wrong number and a question, behind which it is said again, and through half an hour', async () => {
    const { api, say } = await startOnZalo({ environment: { CLOCK_SPEED: '2400' } });
    const list = await say(onZalo.office, '/moi');
    const count = list.match(/^\d+\. /gm)!.length;
    expect(await say(onZalo.office, String(count + 9))).toBe(`Chọn từ 1 đến ${count}.`);
    const before = api.textsTo(onZalo.office).length;
    api.write(onZalo.office, 'ai ký kế hoạch');
    const again = await api.until(() => api.textsTo(onZalo.office)[before + 1]);
    expect(api.textsTo(onZalo.office)[before]).toContain('ký kế hoạch');
    expect(again).toMatch(/^↩ Vẫn chờ anh\/chị chọn:\n\n1\. /);
    expect(again.split('\n').slice(2)).toEqual(list.split('\n').filter((line) => /^\d+\. /.test(line)));
    // Forty minutes of the bot's clock.
    await new Promise((done) => setTimeout(done, 1_000));
    const sent = api.textsTo(onZalo.office).length;
    expect(await say(onZalo.office, '2')).toContain('Mã mời của');
    await api.until(() => api.textsTo(onZalo.office)[sent + 1]);
    // It was answered: the number is none of a list any more.
    expect(await say(onZalo.office, '3')).toContain('không ứng với lựa chọn nào');
  });

  it('is said again, too, where an answer asked which index is meant', async () => {
    const { api, say } = await startOnZalo();
    await say(onZalo.hts, 'chi phí ai phụ trách');
    const before = api.textsTo(onZalo.hts).length;
    api.write(onZalo.hts, 'ai ký kế hoạch');
    const again = await api.until(() => api.textsTo(onZalo.hts)[before + 1]);
    expect(again).toContain('1. Chi phí thời gian');
    expect(await say(onZalo.hts, '2')).toContain('Chi phí không chính thức');
  });

  it('is said again, too, where it came unasked and waits for an answer: whose a further account is', async () => {
    const folder = folderWithZalo((org) => {
      for (const person of org.people)
        person.accounts = person.accounts.filter(({ channel }) => channel === 'zalo');
    });
    const { api, say } = await startOnZalo({ folder });
    const before = api.textsTo(onZalo.office).length;
    api.write(onZalo.office, '/moi Trưởng phòng Hạ tầng số');
    const invitation = await api.until(() => api.textsTo(onZalo.office)[before + 1]);
    // Their chat is known by what they have written.
    await say(onZalo.hts, 'ai ký kế hoạch');
    const own = api.textsTo(onZalo.hts).length;
    await say(onZalo.stranger, /(?:[a-z2-9]{4}-){6}[a-z2-9]{2}/.exec(invitation)![0]);
    expect(await api.until(() => api.textsTo(onZalo.hts)[own])).toContain('Không phải tôi');
    api.write(onZalo.hts, 'ai ký kế hoạch');
    expect(await api.until(() => api.textsTo(onZalo.hts)[own + 2])).toContain('– Không phải tôi');
    // Who is let in is no matter of a number: it may be meant for any other list.
    const said = api.textsTo(onZalo.hts).length;
    expect(await say(onZalo.hts, '2')).toContain('không ứng với lựa chọn nào');
    await api.until(() => api.textsTo(onZalo.hts)[said + 1]);
    expect(await say(onZalo.hts, 'không phải')).toContain('Đã gỡ');
  });

  it.each([
    ['số 2', 'Phương Thị Hương Lan'],
    ['cái thứ hai', 'Phương Thị Hương Lan'],
    ['chọn 2 nhé', 'Phương Thị Hương Lan'],
    ['2️⃣', 'Phương Thị Hương Lan'],
    ['２', 'Phương Thị Hương Lan'],
    ['lê hải', 'Lê Hải Yến'],
    ['yến', 'Lê Hải Yến'],
  ])('is answered by «%s» as people type it', async (typed, said) => {
    const { say } = await startOnZalo();
    const list = await say(onZalo.office, '/moi');
    const place = list.split('\n').find((line) => line.startsWith('2. '))!;
    expect(await say(onZalo.office, typed)).toContain(
      said === 'Lê Hải Yến' ? said : place.replace(/^2\. /, '').split(' (')[0]!,
    );
  });

  it('asks which is meant where what was typed stands in several', async () => {
    const { say } = await startOnZalo();
    await say(onZalo.office, '/moi');
    const asked = await say(onZalo.office, 'phó giám đốc');
    expect(asked).toContain('Ý anh/chị là lựa chọn nào?');
    expect(asked.match(/^\d+\. /gm)!.length).toBeGreaterThan(1);
    expect(await say(onZalo.office, '1')).toContain('Mã mời của');
  });

  it('takes a number that was sent twice once, and says so with the question that stands', async () => {
    const { say } = await startOnZalo();
    await say(onZalo.hts, '/baocao');
    expect(await say(onZalo.hts, '3')).toContain('Vướng mắc gì');
    const asked = await say(onZalo.hts, '3');
    expect(asked).toContain('chỉ ghi một lần');
    expect(asked).toContain('vướng mắc gì?');
    expect(await say(onZalo.hts, 'chờ văn bản của tỉnh')).toContain('2/6');
  });

  it('belongs in a group to whoever asked; what is answered by anybody else is another list', async () => {
    const { api } = await startOnZalo();
    const inGroup = async (who: string, text: string): Promise<string> => {
      const before = api.textsTo(zaloGroup).length;
      api.writeInGroup(zaloGroup, who, `@${accountName} ${text}`);
      return api.until(() => api.textsTo(zaloGroup)[before]);
    };
    await inGroup(onZalo.yen, 'chi phí ai phụ trách');
    const other = await inGroup(onZalo.hts, '/index 2.1');
    expect(other).toContain('1. Nhiệm vụ');
    // Each answers their own.
    expect(await inGroup(onZalo.yen, '2')).toContain('Phương Thị Hương Lan');
    expect(await inGroup(onZalo.hts, '1')).toContain('nhiệm vụ');
    expect(await inGroup(onZalo.yen, '9')).toContain('không ứng với lựa chọn nào');
  });
});

it('an invitation on Zalo says whom to look for there, and sends nobody to a Telegram that is not there', async () => {
  const { api, say } = await startOnZalo({ environment: { ZALO_BOT_NAME: 'Bot DDCI Sở TTTT' } });
  await say(onZalo.office, '/moi Phương Thị Hương Lan');
  const invitation = await api.until(() =>
    api.textsTo(onZalo.office).find((text) => text.startsWith('Mời Phương Thị Hương Lan')),
  );
  expect(invitation).toContain('dùng Trợ lý DDCI: mở Zalo, tìm «Bot DDCI Sở TTTT», gửi mã dưới đây');
  expect(invitation).not.toContain('Telegram');
});
