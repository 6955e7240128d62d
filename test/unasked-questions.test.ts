import { describe, expect, it } from 'vitest';
import { folderWithZalo, onZalo, startOnZalo } from './support/zalo-talk.ts';

/** The head of a unit on Zalo alone has something open when a stranger joins with a code of theirs. */
async function joinedUpon(open: readonly string[], who: string = onZalo.hts) {
  const folder = folderWithZalo((org) => {
    for (const person of org.people)
      person.accounts = person.accounts.filter(({ channel }) => channel === 'zalo');
  });
  const talk = await startOnZalo({ folder });
  const { api, say } = talk;
  const before = api.textsTo(onZalo.office).length;
  api.write(onZalo.office, who === onZalo.hts ? '/moi Trưởng phòng Hạ tầng số' : '/moi Lê Hải Yến');
  const invitation = await api.until(() => api.textsTo(onZalo.office)[before + 1]);
  const code = /(?:[a-z2-9]{4}-){6}[a-z2-9]{2}/.exec(invitation)![0];
  await say(who, 'ai ký kế hoạch');
  for (const text of open) await say(who, text);
  const own = api.textsTo(who).length;
  await say(onZalo.stranger, code);
  expect(await api.until(() => api.textsTo(who)[own])).toContain('– Không phải tôi');
  return talk;
}

/** Says something, and gives the two messages that follow. */
async function twice({ api }: Awaited<ReturnType<typeof startOnZalo>>, who: string, text: string) {
  const before = api.textsTo(who).length;
  api.write(who, text);
  await api.until(() => api.textsTo(who)[before + 1]);
  return api.textsTo(who).slice(before);
}

describe('a question that came unasked on Zalo', () => {
  it.each(['không phải tôi', 'không phải', 'gỡ', 'dạ không phải em đâu ạ'])(
    'is answered by «%s» in the middle of a report, which goes on',
    async (typed) => {
      const talk = await joinedUpon(['/baocao']);
      const [settled, goesOn] = await twice(talk, onZalo.hts, typed);
      expect(settled).toContain('Đã gỡ');
      expect(goesOn).toContain('1/6');
      expect(talk.saved().accounts.some(({ userId }) => userId === onZalo.stranger)).toBe(false);
    },
  );

  it('leaves a number to the report that it interrupted, and lets nobody in by it', async () => {
    const talk = await joinedUpon(['/baocao']);
    const [answer, again] = await twice(talk, onZalo.hts, 'ai ký kế hoạch');
    expect(answer).toContain('ký kế hoạch');
    expect(again).toContain('1/6');
    expect(await talk.say(onZalo.hts, '1')).not.toContain('Đã xác nhận');
    expect(talk.saved().drafts).toHaveLength(1);
    expect(talk.saved().accounts.find(({ userId }) => userId === onZalo.stranger)).toHaveProperty(
      'unconfirmed',
    );
    const [settled, goesOn] = await twice(talk, onZalo.hts, 'đúng là tôi');
    expect(settled).toContain('Đã xác nhận');
    expect(goesOn).toContain('1/6');
    expect((await twice(talk, onZalo.hts, 'không phải tôi'))[0]).toContain('Đã gỡ');
  });

  it('leaves a number to the list that it interrupted, and throws nobody out by it', async () => {
    const talk = await joinedUpon([], onZalo.yen);
    const { api } = talk;
    const asked = await api.until(() =>
      api.textsTo(onZalo.office).find((text) => text.includes('– Không phải – gỡ')),
    );
    expect(asked).toContain('Gõ «đúng» hoặc «không phải».');
    expect(asked).not.toMatch(/^\d\. /m);
    await talk.say(onZalo.office, '/truong');
    await talk.say(onZalo.office, '2');
    expect(talk.saved().accounts.some(({ userId }) => userId === onZalo.stranger)).toBe(true);
  });

  it('is asked by itself where a bare yes may be of what stood open before it', async () => {
    const talk = await joinedUpon(['/baocao']);
    expect(await talk.say(onZalo.hts, 'đúng rồi em')).toContain('Có phải anh/chị không?');
    expect(talk.saved().accounts.find(({ userId }) => userId === onZalo.stranger)).toHaveProperty(
      'unconfirmed',
    );
    expect(await talk.say(onZalo.hts, 'đúng rồi em')).toContain('Đã xác nhận');
  });

  it('is taken back by «nhầm» by whoever confirmed it of themselves', async () => {
    const talk = await joinedUpon([]);
    expect(await talk.say(onZalo.hts, 'đúng')).toContain('– Nhầm – gỡ');
    expect(await talk.say(onZalo.hts, 'nhầm')).toContain('Đã gỡ');
    expect(talk.saved().accounts.some(({ userId }) => userId === onZalo.stranger)).toBe(false);
  });

  it('is reached by «đúng» and the menu long after other lists took its place', async () => {
    const talk = await joinedUpon([], onZalo.yen);
    const { api } = talk;
    await api.until(() => api.textsTo(onZalo.office).find((text) => text.includes('– Không phải – gỡ')));
    await talk.say(onZalo.office, '/lich');
    expect(await talk.say(onZalo.office, 'menu')).toContain('1. Xác nhận tài khoản mới của Lê Hải Yến');
    expect(await talk.say(onZalo.office, '1')).toContain('Có đúng là người này không?');
    expect(await talk.say(onZalo.office, 'xác nhận')).toContain('Đã xác nhận Lê Hải Yến');
  });

  it('is reached by words also where another list was opened since, which is said again', async () => {
    const talk = await joinedUpon([]);
    expect(await talk.say(onZalo.hts, '/uyquyen')).toContain('1. ');
    const [settled, list] = await twice(talk, onZalo.hts, 'không phải tôi');
    expect(settled).toContain('Đã gỡ');
    expect(list).toMatch(/^↩ Vẫn chờ anh\/chị chọn:\n\n1\. /);
  });

  it('gives way to the list that it interrupted once it is answered', async () => {
    const talk = await joinedUpon(['/uyquyen']);
    const [settled, list] = await twice(talk, onZalo.hts, 'không phải');
    expect(settled).toContain('Đã gỡ');
    expect(list).toMatch(/^↩ Vẫn chờ anh\/chị chọn:\n\n1\. /);
  });

  it('is not turned away from', async () => {
    const talk = await joinedUpon([]);
    expect(await talk.say(onZalo.hts, 'thôi')).toContain('– Không phải tôi');
    expect(await talk.say(onZalo.hts, 'không phải')).toContain('Đã gỡ');
  });

  it('of the office is told to the earlier account, and taken back by «nhầm»', async () => {
    const talk = await joinedUpon([]);
    const { api } = talk;
    await api.until(() => api.textsTo(onZalo.office).find((text) => text.includes('– Không phải – gỡ')));
    const told = api.textsTo(onZalo.hts).length;
    expect(await talk.say(onZalo.office, 'đúng')).toContain('/go');
    expect(await api.until(() => api.textsTo(onZalo.hts)[told])).toContain('Văn phòng Sở đã xác nhận');
    expect(await talk.say(onZalo.office, 'nhầm')).toContain('Đã gỡ');
    expect(talk.saved().accounts.some(({ userId }) => userId === onZalo.stranger)).toBe(false);
  });
});

describe('a lock on Zalo', () => {
  it('is set by a number behind a question only where the choice was the last list said', async () => {
    const talk = await startOnZalo();
    expect(await talk.say(onZalo.office, '/khoa 5')).toContain('1. Khóa kỳ');
    const [, again] = await twice(talk, onZalo.office, 'ai ký kế hoạch');
    expect(again).toContain('1. Khóa kỳ');
    expect(await talk.say(onZalo.office, 'khoan đã')).toBe('Đã thôi.');
    expect(await talk.say(onZalo.office, '1')).toContain('không ứng với lựa chọn nào');
    expect(talk.saved().locks).toEqual([]);
    await talk.say(onZalo.office, '/khoa 5');
    await twice(talk, onZalo.office, 'ai ký kế hoạch');
    expect(await talk.say(onZalo.office, '1')).toContain('khóa');
    expect(talk.saved().locks).toHaveLength(1);
  });
});
