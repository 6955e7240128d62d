import { beforeAll, describe, expect, it } from 'vitest';
import { askWorld, loadWorld, type World } from '../../../../test/support/world.ts';
import { type Field, fields } from '../fields.ts';
import { codesOf } from '../names.ts';
import { compilePhraseBook } from '../phrase-book.ts';
import { readQuestion } from '../reading.ts';
import { partsOf } from './taken-apart.ts';
import { understand } from './understand.ts';

let world: World;
const leader = 'phuong-thi-huong-lan';

beforeAll(async () => {
  world = await loadWorld('so-tttt-2023');
});

const say = (speaker: string, q: string, before: string[] = []): string =>
  askWorld(world, { id: '', kind: '', expect: '', speaker, q, before }).text;

describe('a composed question', () => {
  /** A figure that no plan has: the number of letters of an index's name. A row of the table is all that it needs. */
  const letters: Field = {
    id: 'letters',
    words: 'độ dài',
    unit: 'chữ',
    better: 'high',
    of: ({ name }) => name.length,
  };

  it.each([
    ['chỉ số nào có độ dài cao nhất', { order: { field: 'letters', dir: 'desc', take: 1 } }],
    ['chỉ số nào độ dài dưới 20', { where: [{ by: 'figure', field: 'letters', op: '<', value: 20 }] }],
    [
      'mấy chỉ số có độ dài trên 20',
      { fold: 'count', where: [{ by: 'figure', field: 'letters', op: '>', value: 20 }] },
    ],
  ])('knows a new figure in «%s»', (text, expected) => {
    const { plan, org } = world.context;
    const codes = codesOf(plan);
    const reading = readQuestion(compilePhraseBook(plan, org), codes, text);
    const asking = {
      ...world.context,
      atHand: 7,
      firstMonth: 5,
      speaker: null,
      inGroup: false,
      progressOf: () => ({ type: 'outside' }),
    };
    const asked = understand(asking as never, reading, null, [...fields, letters]);
    expect(asked?.answer).toMatchObject({ type: 'found', query: expected });
    expect(partsOf(asking as never, reading, null, [...fields, letters]).left).toEqual([]);
  });

  it('says who has not reported, where it says that nothing is late', () => {
    const text = say('nguyen-trong-hung', 'tháng 7 phòng báo chí có việc nào chậm không');
    expect(text).toContain('hưa');
    expect(text).not.toMatch(/không có nhiệm vụ nào chậm hoặc chưa làm\.$/);
  });

  it('tells a leader of their own indices, in whatever way they speak of themselves', () => {
    for (const q of [
      'mấy chỉ số tôi phụ trách',
      'chị phụ trách những chỉ số nào',
      'c phụ trách mấy chỉ số',
    ]) {
      const text = say(leader, q);
      expect(text, q).toContain('3 chỉ số');
      expect(text, q).not.toContain('Chi phí thời gian');
    }
  });

  it('tells nothing of oneself or of days in a group', () => {
    expect(say(`group:${leader}`, 'tháng 7 phòng em có việc nào chậm')).toContain('riêng');
    expect(say('group:nguyen-trong-hung', 'tháng 6 ai nộp muộn mấy ngày')).not.toMatch(/\d+ ngày/);
  });

  it('denies nobody where a title means whoever asks', () => {
    for (const q of [
      'Việc nào chậm cả 3 tháng liền vậy em, chị rà để đưa vào báo cáo quý',
      'TMĐT thì phòng chị phải hỗ trợ bao nhiêu DN mở gian hàng',
    ])
      expect(say('truong-van-phong', q), q).not.toContain('không có người này');
    expect(say('truong-van-phong', 'anh Lam phụ trách gì')).toContain('không có người này');
  });

  it('takes what points back from the question before, and what stands by itself from nothing', () => {
    const first = 'vướng mắc của chi phí thời gian tháng 7';
    expect(say('nguyen-trong-hung', 'tháng 6 thì sao', [first])).toContain('Chi phí thời gian');
    expect(say('nguyen-trong-hung', 'vướng mắc tháng này', [first])).not.toContain('trong Chi phí thời gian');
  });
});
