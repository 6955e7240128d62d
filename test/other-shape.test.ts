import { expect, it } from 'vitest';
import { contextOf } from '../src/core/context-of.ts';
import { type Plan, planSchema } from '../src/core/plan/plan.ts';
import { withPlanTakenUp } from '../src/core/plan/take-up.ts';
import { rowsOfMonth } from '../src/core/report/counting.ts';
import { context } from './support/context.ts';
import { people, startTalk } from './support/talk.ts';

// A plan of another shape (issue 15, 1 and 2): three groups with names of their own, codes three deep within a pillar, a scale of
// 100, targets as a band, as places up, as score and rank, in words; two leaders; whoever is outside; days of every kind.

const { centre, hts, office, yen } = people;
const lan = 'phuong-thi-huong-lan';
const words = '';
const baseline = { year: 2022, score: null, rank: null, of: null, previous: null, words };
const index = (code: string, name: string, more: object) => ({
  code,
  name,
  aliases: [],
  group: 'ha-tang',
  baseline,
  target: { type: 'none', words: '' },
  leaders: [yen],
  leaderWords: words,
  leadUnit: 'phong-ha-tang-so',
  coordinating: [],
  following: [],
  leadWords: words,
  tasks: [{ id: `${code}.1`.slice(0, 9), text: `Rà soát hồ sơ ${name.toLowerCase()}.` }],
  ...more,
});
const due = (id: string, text: string, more: object) => ({ id, text, ...more });
const shaped: Plan = planSchema.parse({
  ...context.plan,
  composite: 'PII',
  scale: 100,
  groups: [
    { id: 'the-che', name: 'Thể chế', short: 'thể chế', aliases: [] },
    { id: 'ha-tang', name: 'Hạ tầng', short: 'hạ tầng', aliases: [] },
    { id: 'dau-ra', name: 'Sản phẩm tri thức', short: 'đầu ra', aliases: [] },
  ],
  outside: [{ id: 'so-tai-chinh', name: 'Sở Tài chính', aliases: [] }],
  indices: [
    index('3', 'Cơ sở hạ tầng', { target: { type: 'band', band: 'nhóm khá', words: 'nhóm khá' } }),
    index('3.1', 'Hạ tầng chung', {
      within: '3',
      target: { type: 'relative', places: 1, words: 'tăng ít nhất 01 bậc' },
    }),
    index('3.1.2', 'Quản trị môi trường', {
      within: '3.1',
      leaders: [yen, lan],
      baseline: { ...baseline, score: 61.5, rank: 12, of: 63 },
      target: {
        type: 'score-and-rank',
        score: 75,
        atLeast: true,
        rank: 10,
        words: 'trên 75 điểm, hạng từ 10',
      },
      coordinating: ['trung-tam-cong-nghe-so', 'so-tai-chinh'],
      following: ['van-phong'],
      tasks: [
        due('3.1.2.1', 'Trình đề án hạ tầng dùng chung.', {
          due: { type: 'half-year', half: 1, words: '6 tháng đầu năm 2023' },
          product: 'Đề án được phê duyệt',
          source: 'Quyết định 15/QĐ-UBND',
        }),
        due('3.1.2.2', 'Mở lớp tập huấn an toàn số.', { due: { type: 'yearly', words: 'Hàng năm' } }),
        due('3.1.2.3', 'Tổ chức giao ban hạ tầng.', { cadence: { type: 'quarter', words: '01 quý/lần' } }),
        due('3.1.2.4', 'Bố trí kinh phí đường truyền.', { owners: ['so-tai-chinh'] }),
        due('3.1.2.5', 'Cập nhật số liệu hạ tầng.', {
          owners: ['phong-ha-tang-so', 'trung-tam-cong-nghe-so'],
        }),
      ],
    }),
    index('6', 'Sản phẩm tri thức', {
      group: 'dau-ra',
      target: { type: 'words', words: 'giữ vững kết quả đã có' },
      leadUnit: 'trung-tam-cong-nghe-so',
    }),
  ],
});

const begun = Date.parse('2023-05-22T09:00:00+07:00');
function talkOf() {
  const talk = startTalk('2023-05-22T09:00:00');
  talk.change((state) =>
    withPlanTakenUp(state, { plan: shaped, from: '2023-05-22', at: begun, by: office }, false, begun),
  );
  return talk;
}

it('shows each kind of target, both leaders, the place in its group, and a baseline that lacks all', () => {
  const talk = talkOf();
  const card = talk.say(yen, '/index 3.1.2').text;
  expect(card).toContain('(3.1.2 · hạ tầng)');
  expect(card).toMatch(/Phụ trách: .*Lê Hải Yến.*Phương Thị Hương Lan/);
  expect(card).toContain('61,5 điểm · hạng 12/63');
  expect(card).toMatch(/75.*hạng 10/);
  expect(card).toContain('theo dõi: Văn phòng Sở');
  expect(talk.say(yen, '/index 3').text).toContain('nhóm khá');
  expect(talk.say(yen, 'chỉ tiêu hạ tầng chung').text).toMatch(/tăng ít nhất 0?1 bậc/);
  expect(talk.say(yen, 'chỉ tiêu của chỉ số Sản phẩm tri thức').text).toContain('giữ vững kết quả đã có');
  expect(talk.say(yen, '/index 3.1').text).toMatch(/2022: chưa/);
  expect(talk.say(yen, 'phương thị hương lan phụ trách gì').text).toContain('Quản trị môi trường');
});

it('shows whoever is outside, counts them apart, and asks nothing of them', () => {
  const talk = talkOf();
  expect(talk.say(office, 'sở tài chính có nhiệm vụ gì').text).toContain('Bố trí kinh phí đường truyền');
  expect(talk.say(office, '/chuabaocao').text).not.toContain('Sở Tài chính');
  const seen = contextOf(context, talk.state(), begun);
  const rows = rowsOfMonth(seen, talk.state().reports, { year: 2023, month: 5 }, begun);
  expect(rows.some(({ unit }) => unit.id === 'so-tai-chinh')).toBe(false);
  // Task × owing unit: what two units owe is two rows.
  expect(rows.filter(({ task }) => task.id === '3.1.2.5')).toHaveLength(2);
});

it('asks what falls due in the half-year, tells what every year asks, and names it in June', () => {
  const talk = talkOf();
  expect(talk.say(office, 'nhiệm vụ của chỉ số quản trị môi trường').text).toContain('Hàng năm');
  const heard = talk.liveTo('2023-06-21T09:00:00');
  const june = heard.find(({ to, text }) => to === hts && text.includes('tháng 6/2023'))!;
  expect(june.text).toContain('trình đề án hạ tầng dùng chung');
  expect(june.text).not.toContain('mở lớp tập huấn');
  // At most one message of what falls due a day to a person.
  const later = talk.liveTo('2023-07-05T12:00:00').filter(({ to }) => to === hts);
  expect(later.some(({ text }) => /đề án hạ tầng dùng chung/.test(text))).toBe(true);
  expect(talk.say(hts, 'quyết định 15 giao việc gì').text).not.toContain('undefined');
  expect(talk.say(centre, '/baocao 6').text).toContain('1/');
});

it('is worked within its scale: 75 of 100, no figure above it is a plan', () => {
  const talk = talkOf();
  expect(talk.say(yen, 'quản trị môi trường còn thiếu mấy điểm').text).toContain('13,5');
  const over = {
    ...shaped,
    indices: shaped.indices.map((one) => ({ ...one, baseline: { ...one.baseline, score: 120 } })),
  };
  expect(planSchema.safeParse(over).success).toBe(false);
});
