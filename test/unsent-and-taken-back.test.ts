import { expect, it } from 'vitest';
import { talkThroughKills, textOf } from './support/killed-talk.ts';
import { addAccounts, linkedFolder, users } from './support/org.ts';
import { folderWithZalo, onZalo, startOnZalo } from './support/zalo-talk.ts';

const [chief, inspector, centre] = [106, 109, 107];
const lanOnZalo = 'zu-lan';

it('keeps what is not sent, takes back what is, and reminds several at once on Telegram, with a SIGKILL behind each saved step', async () => {
  const folder = linkedFolder((org) => {
    addAccounts(org, 'truong-van-phong', 'telegram', [String(chief)]);
    addAccounts(org, 'truong-thanh-tra', 'telegram', [String(inspector)]);
    addAccounts(org, 'giam-doc-trung-tam-cong-nghe-so', 'telegram', [String(centre)]);
  });
  const { api, told, says, saved } = await talkThroughKills(folder, '2023-06-20T09:00:00');
  await says(chief, 'xin gia hạn họp doanh nghiệp đến 15/7 vì trùng lịch họp HĐND', '(lần 1/2)');
  const second = 'xin gia hạn giao ban với Doanh nghiệp TTTT 6 tháng đến 20/7 vì thiếu phòng họp';
  await says(chief, second, 'Giữ lại việc xin gia hạn');
  // The first is asked again behind the second, in a life that began since.
  await says(chief, 'gửi', '«trùng lịch họp HĐND»');
  await says(chief, 'gửi', 'có trả lời tôi báo ngay');
  const heard = api.sentTo(users.hung).length;
  await says(chief, 'hủy xin gia hạn họp doanh nghiệp', 'Đã rút yêu cầu gia hạn');
  await told(users.hung, 'rút yêu cầu gia hạn', heard);
  await says(users.lan, 'nhắc thanh tra và trung tâm', 'Chọn để gửi', 0);
  await says(users.lan, 'nhắc 2 đơn vị', 'Đã nhắc Thanh tra Sở và Trung tâm Công nghệ số');
  await told(inspector, 'nhắc anh/chị.');
  await told(centre, 'nhắc anh/chị.');
  const state = saved();
  expect(state.extensions.map(({ reason, settled }) => [reason, settled?.type])).toEqual([
    ['thiếu phòng họp', undefined],
    ['trùng lịch họp HĐND', 'withdrawn'],
  ]);
  const verbs = state.audit.map(({ verb }) => verb).filter((verb) => /extension|^remind$/.test(verb));
  expect(verbs).toEqual(['ask-extension', 'ask-extension', 'withdraw-extension', 'remind']);
  expect(Object.values(state.chats).some(({ unsent, form }) => unsent || form)).toBe(false);
  // What a kill came between may come twice, and is the same.
  for (const who of [inspector, centre]) {
    const reminded = api.sentTo(who).map(textOf);
    expect(new Set(reminded.filter((text) => text.includes('nhắc anh/chị.'))).size).toBe(1);
  }
}, 240_000);

it('gives, answers and takes back a matter in words on Zalo, with a SIGKILL behind each saved step', async () => {
  const folder = folderWithZalo((org) => {
    addAccounts(org, 'phuong-thi-huong-lan', 'zalo', [lanOnZalo]);
    const lan = org.people.find(({ id }) => id === 'phuong-thi-huong-lan')!;
    lan.accounts = lan.accounts.filter(({ channel }) => channel === 'zalo');
  });
  let on = await startOnZalo({ folder });
  const { api } = on;
  let lives = 0;
  const anew = async (minutes = 1): Promise<void> => {
    await on.bot.end('SIGKILL');
    lives += minutes;
    const at = Date.parse('2023-05-22T09:10:00+07:00') + lives * 60_000;
    on = await startOnZalo({ api, folder, environment: { CLOCK_START: new Date(at).toISOString() } });
  };
  // What a life that ended had said may come once more before it.
  const says = async (who: string, text: string, words: RegExp): Promise<void> => {
    const from = api.textsTo(who).length;
    api.write(who, text);
    await api.until(() =>
      api
        .textsTo(who)
        .slice(from)
        .find((read) => words.test(read)),
    );
    await anew();
  };
  await on.say(lanOnZalo, 'chào em');
  for (const text of ['/baocao', 'chậm', 'chờ Cục Thuế trả lời', '2 chậm vì thiếu máy chủ'])
    await on.say(onZalo.hts, text);
  for (const text of ['còn lại đúng tiến độ', '100', 'gửi báo cáo']) await on.say(onZalo.hts, text);
  const before = api.textsTo(lanOnZalo).length;
  await anew(40);
  await api.until(() => api.textsTo(lanOnZalo)[before]);
  await says(lanOnZalo, 'việc 1 giao trung tâm', /Đã giao Việc 1 cho Trung tâm Công nghệ số/);
  await says(lanOnZalo, 'việc 2: mời Sở Tài chính họp thứ sáu', /1\. Gửi\n2\. Thôi$/);
  await says(lanOnZalo, 'yêu cầu Thanh tra rà lại lịch', /^\(Giữ lại[\s\S]*«rà lại lịch»/);
  await says(lanOnZalo, '1', /^↩ Còn việc này chưa gửi[\s\S]*«mời Sở Tài chính họp thứ sáu»/);
  await says(lanOnZalo, '1', /Đã chuyển ý kiến tới Phòng Hạ tầng số/);
  await says(lanOnZalo, 'rút lại ý kiến việc 2', /Đã lấy lại ý kiến về Việc 2/);
  const state = on.saved();
  expect(state.matters.map(({ acts }) => acts.map(({ type }) => type))).toEqual([['to-unit'], []]);
  expect(state.instructions.map(({ words }) => words)).toEqual(['rà lại lịch']);
  expect(state.audit.map(({ verb }) => verb).filter((verb) => /matter|instruct/.test(verb))).toEqual([
    'give-matter',
    'instruct',
    'direct-matter',
    'undo-matter',
  ]);
  await on.bot.end('SIGTERM');
}, 240_000);
