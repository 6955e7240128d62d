import { describe, expect, it } from 'vitest';
import { emptyState } from '../src/core/state/state.ts';
import { loadContext } from '../src/load-data.ts';
import { startBot } from './support/bot-process.ts';
import { linkedFolder, linkedGroup, users } from './support/org.ts';
import { speakingOn } from './support/stub-channel.ts';
import { startTelegramStandin } from './support/telegram-standin.ts';
import { askWorld, type World } from './support/world.ts';

const clock = '2023-05-22T09:00:00+07:00';
const people = {
  office: { id: 'van-thu-tong-hop', userId: users.office },
  leader: { id: 'le-hai-yen', userId: users.yen },
  head: { id: 'truong-phong-ha-tang-so', userId: users.hts },
};

type Late = keyof typeof import('../src/copy/vi/late-answers.ts')['lateAnswers'];

/**
 * A question for each kind of answer whose words are loaded with the question engine, and two that hold others. What was and
 * is no more (`former`) needs a plan that was amended: src/core/ask/former.test.ts; a unit that begins later
 * (`not-yet-owing`) one that was added: src/core/features/directory/begins-later.test.ts; whether work was in time (`in-time`) a plan
 * with days of its own: src/core/ask/compose/several-at-once.test.ts; a question that is left open (`left-out`): src/core/ask/left-out.test.ts; two months beside each other (`months-beside`) reports of
 * both: src/core/ask/compose/beside-and-beyond.test.ts; what moved from month to month or was copied from one (`units-moved`,
 * `moved-by-month`, `copied`) too: src/core/ask/compose/across-months.test.ts.
 */
const questions: Readonly<
  Record<
    | Exclude<
        Late,
        | 'former'
        | 'not-yet-owing'
        | 'in-time'
        | 'left-out'
        | 'months-beside'
        | 'units-moved'
        | 'moved-by-month'
        | 'copied'
      >
    | 'refused'
    | 'several',
    readonly [keyof typeof people, string]
  >
> = {
  'person-indices': ['office', 'PGĐ Lê Hải Yến phụ trách những chỉ số nào'],
  'unit-indices': ['office', 'Phòng Hạ tầng số chủ trì những chỉ số nào'],
  ranking: ['office', 'chỉ số nào điểm thấp nhất'],
  bottom: ['office', 'chỉ số nào đội sổ'],
  table: ['office', 'điểm của tất cả các chỉ số'],
  comparison: ['office', 'so sánh điểm Chi phí thời gian và Tính minh bạch'],
  'leader-counts': ['office', 'lãnh đạo nào phụ trách nhiều chỉ số nhất'],
  'unit-counts': ['office', 'đơn vị ít việc nhất'],
  'plan-fact': ['office', 'kế hoạch ban hành ngày nào'],
  'plan-task-count': ['office', 'Phòng Hạ tầng số có bao nhiêu nhiệm vụ'],
  cadence: ['office', 'họp với doanh nghiệp mấy tháng một lần'],
  deadline: ['office', 'hạn nộp hằng tháng là ngày mấy'],
  'unit-progress': ['office', 'Phòng Hạ tầng số tiến độ ra sao'],
  'choose-index': ['office', 'ai phụ trách chỉ số này'],
  'by-status': ['office', 'Phòng Hạ tầng số có việc nào chậm không'],
  found: ['office', 'chỉ số nào Phòng Hạ tầng số không chủ trì'],
  counted: ['office', 'tỷ lệ hoàn thành tháng 5'],
  returned: ['office', 'báo cáo nào bị trả lại trong tháng 5'],
  'unit-ranking': ['leader', 'xếp hạng các đơn vị tháng 5'],
  sent: ['office', 'ai nộp báo cáo rồi'],
  accepted: ['head', 'báo cáo của phòng em được nhận chưa'],
  'stood-in': ['head', 'em có gửi thay ai lần nào chưa'],
  nudges: ['office', 'đã nhắc Phòng Hạ tầng số chưa'],
  'month-dates': ['office', 'tháng 5 khóa chưa'],
  'groups-by-tasks': ['office', 'nhóm duy trì và nhóm cải thiện bên nào nhiều việc hơn'],
  'late-ranking': ['office', 'từ đầu năm đơn vị nào nộp trễ nhiều nhất'],
  'units-at-work': ['office', 'Phòng Hạ tầng số với Thanh tra Sở bên nào làm tốt hơn'],
  'groups-at-work': ['office', 'nhóm nào làm tốt nhất'],
  'lock-ready': ['office', 'khóa tháng 5 được chưa'],
  'cadence-due': ['office', 'những việc theo quý nào sắp đến hạn'],
  debt: ['head', 'tôi còn nợ gì'],
  how: ['head', 'nộp muộn có sao không'],
  offer: ['office', 'nhắc Phòng Hạ tầng số gửi báo cáo đi'],
  chat: ['leader', 'mệt quá em ạ'],
  'who-am-i': ['leader', 'tôi là ai'],
  'who-is': ['office', 'Trưởng phòng Hạ tầng số là ai'],
  people: ['office', 'sở ta có mấy phó giám đốc, kể tên'],
  section: ['office', 'kế hoạch số 31 của tỉnh nói về gì'],
  'unit-report': ['office', 'cho xem báo cáo của Phòng Hạ tầng số tháng 5'],
  summary: ['leader', 'tóm tắt tháng này'],
  history: ['leader', '/bieudo'],
  refused: ['office', 'vì sao Chi phí thời gian thấp điểm'],
  claim: ['office', 'chỉ số nào điểm thấp nhất, có phải Phòng Hạ tầng số chủ trì không'],
  'only-one': ['office', 'có mỗi Thanh tra Sở là không chủ trì chỉ số nào à, hay còn đơn vị nào nữa'],
  several: ['office', 'chỉ số nào điểm thấp nhất? Ai nộp muộn?'],
};
const asked = Object.entries(questions);

const bare = (html: unknown): string =>
  String(html)
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

const firstLine = (text: string): string => text.split('\n').find((line) => line.trim() !== '')!;

describe('a bot that has just started', () => {
  it('words every kind of answer that its question engine gives', async () => {
    // Each is asked by another person, so that no question leans on the one before.
    const folder = linkedFolder(({ people: all }) => {
      for (const [position, [, [by]]] of asked.entries()) {
        const one = all.find(({ id }) => id === people[by].id)!;
        if (by !== 'head')
          all.push({
            ...one,
            id: `${by}-${position}`,
            accounts: [{ channel: 'telegram', userId: String(1000 + position) }],
          });
      }
    });
    const now = Date.parse(clock);
    const context = { ...(await loadContext(folder, 'data', 2023)), channels: speakingOn('telegram') };
    const world: World = { context, now, state: { ...emptyState(), begunAt: now } };
    world.state.accounts = context.org.people.flatMap(({ id, accounts }) =>
      accounts.map((account) => ({ ...account, personId: id, linkedAt: now })),
    );
    const api = await startTelegramStandin();
    startBot({ ...api.environment, DATA_DIR: folder, CLOCK_START: clock });
    const wrong: string[] = [];
    for (const [position, [type, [by, q]]] of asked.entries()) {
      const { id, userId } =
        by === 'head' ? people[by] : { id: `${by}-${position}`, userId: 1000 + position };
      const { text, contents } = askWorld(world, { id: '', kind: '', expect: '', speaker: id, q });
      // A verdict is told before what was asked, with it.
      const types: string[] = contents.flatMap((content) =>
        content.type !== 'answer'
          ? [content.type]
          : content.answer.type === 'several'
            ? [content.answer.type, ...content.answer.answers.map((one) => one.type)]
            : [content.answer.type],
      );
      if (!types.includes(type)) wrong.push(`«${q}» → ${types}`);
      const before = api.sentTo(userId).length;
      api.write(userId, q);
      const said = await api.until(() => api.sentTo(userId)[before]);
      if (!bare(said.text ?? said.caption).includes(firstLine(text)))
        wrong.push(`«${q}»: «${bare(said.text ?? said.caption)}» for «${firstLine(text)}»`);
    }
    expect(wrong).toEqual([]);
  }, 120_000);

  it('tells in private what somebody asks of their own in the group', async () => {
    const api = await startTelegramStandin();
    startBot({ ...api.environment, DATA_DIR: linkedFolder(), CLOCK_START: clock });
    api.writeInGroup(linkedGroup, users.hts, '/tiendo');
    await api.until(() => api.sentTo(linkedGroup)[0]);
    api.writeInGroup(linkedGroup, users.hts, '@ddci_test_bot việc của tôi');
    const told = await api.until(() => api.sentTo(users.hts)[0]);
    expect(bare(told.text)).toMatch(/nhiệm vụ/);
  });
});
