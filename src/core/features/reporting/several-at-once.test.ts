import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';

const { hts, inspector, chief } = people;

/** What stands in a report after texts: what was answered, and what was said last. */
function reported(who: string, ...texts: string[]) {
  const talk = startTalk();
  const said = texts.map((text) => talk.say(who, text)).at(-1)!;
  const draft = talk.state().drafts[0]!;
  return {
    said,
    statuses: Object.values(draft.entries).map(({ status }) => status),
    entries: Object.values(draft.entries),
  };
}
const count = (statuses: readonly string[], status: string): number =>
  statuses.filter((one) => one === status).length;

describe('a list at the first question of a report', () => {
  it.each([
    '1 xong\n2 đúng tiến độ\n3 99\n4 chậm vì chờ Cục Thuế\n5 đúng tiến độ\n6 đúng tiến độ',
    '1: xong\n2: đúng tiến độ\n3: 99\n4: chậm vì chờ Cục Thuế\n5: đúng tiến độ\n6: đúng tiến độ',
    '1 xong, 2 đúng tiến độ, 3 99%, 4 chậm vì chờ Cục Thuế, 5 6 đúng tiến độ',
    'việc 1 xong\nviệc 2 đúng tiến độ\nviệc 3 là 99%\nviệc 4 chậm vì chờ Cục Thuế\nviệc 5, 6 đúng tiến độ',
    '1 xong, 3 99%, 4 chậm vì chờ Cục Thuế, còn lại đúng tiến độ',
    'em báo cáo: 1 xong, 2 đúng tiến độ, 3 99, 4 chậm vì chờ Cục Thuế, 5 6 đúng tiến độ',
  ])('keeps the figure among its lines: «%s»', (text) => {
    const { said, entries, statuses } = reported(hts, '/baocao', text);
    expect(entries.find(({ figure }) => figure !== undefined)).toMatchObject({ figure: 99, status: 'late' });
    expect(entries.find(({ obstacle }) => obstacle !== undefined)).toMatchObject({
      obstacle: 'chờ Cục Thuế',
    });
    expect([count(statuses, 'done'), count(statuses, 'on-track'), count(statuses, 'late')]).toEqual([
      1, 3, 2,
    ]);
    expect(said.text).toContain('99% thấp hơn chỉ tiêu 100%. Vì sao?');
  });

  it('takes a figure with its reason', () => {
    const { entries } = reported(hts, '/baocao', '1 xong, 2 đúng tiến độ, 3 99% vì lỗi phần mềm, 4 5 6 xong');
    expect(entries.find(({ figure }) => figure === 99)?.obstacle).toContain('lỗi phần mềm');
    expect(entries).toHaveLength(6);
  });

  it('takes nothing where a line of it cannot be read, and no line is the result of another', () => {
    const { said, entries } = reported(hts, '/baocao', '1 xong\n2 đang làm\n3 99\n4 chậm vì thiếu người');
    expect(entries).toEqual([]);
    expect(said.text).toContain('«đang làm»');
  });

  it.each([
    ['1 xong và 4 chậm vì chờ Cục Thuế', ['done', 'late']],
    ['việc 1 đã xong còn việc 4 thì chậm do chờ Cục Thuế', ['done', 'late']],
    ['1 xong 2 chậm 4 chưa làm', ['done', 'late', 'not-begun']],
    ['1 xong 2 xong 3 100 4 xong', ['done', 'done', 'done', 'on-track']],
    ['từ 4 đến 6 xong', ['done', 'done', 'done']],
    ['4-6 đúng tiến độ', ['on-track', 'on-track', 'on-track']],
  ])('parts what is joined without a comma: «%s»', (text, statuses) => {
    const found = reported(hts, '/baocao', text);
    expect([...found.statuses].sort()).toEqual(statuses);
    expect(found.entries.every(({ result }) => result === undefined)).toBe(true);
  });

  it.each([
    ['4 xong, đã trả lời 5 kiến nghị, 2 văn bản', 'đã trả lời 5 kiến nghị, 2 văn bản'],
    ['4 xong, đã họp với 2 đơn vị và 3 doanh nghiệp', 'đã họp với 2 đơn vị và 3 doanh nghiệp'],
    ['4 xong, đã họp, 2 vướng mắc đã tháo gỡ', 'đã họp, 2 vướng mắc đã tháo gỡ'],
  ])('leaves the numbers in a result: «%s»', (text, result) => {
    const { entries } = reported(hts, '/baocao', 'còn lại đúng tiến độ', '100', text);
    expect(entries.filter((one) => one.result !== undefined).map((one) => one.result)).toEqual([result]);
    expect(
      count(
        entries.map(({ status }) => status),
        'done',
      ),
    ).toBe(1);
  });
});

describe('what is said of all tasks', () => {
  it.each(['tất cả hoàn thành', 'toàn bộ đã xong', 'cả 6 việc đều xong rồi ạ', 'tat ca deu xong'])(
    '«%s»: done, but for what is asked by itself',
    (text) => {
      const { said, statuses } = reported(hts, '/baocao', text);
      expect(statuses).toEqual(['done', 'done', 'done', 'done', 'done']);
      expect(said.text).toContain('Tỷ lệ hồ sơ đúng hạn');
    },
  );

  it.each([
    'đúng tiến độ hết ạ',
    'đều đúng tiến độ',
    'cả 6 việc đúng tiến độ',
    'dung tien do het roi',
    'tháng này phòng em các việc đều đúng tiến độ hết rồi ạ',
  ])('«%s»: on track', (text) => {
    const { statuses } = reported(hts, '/baocao', text);
    expect(statuses).toEqual(['on-track', 'on-track', 'on-track', 'on-track', 'on-track']);
  });

  it('of some, nobody knows which', () => {
    expect(reported(hts, '/baocao', 'cả 4 việc đúng tiến độ').statuses).toEqual([]);
  });

  it('leaves out the one that is to be asked', () => {
    const { said, statuses } = reported(inspector, '/baocao', 'còn lại đúng tiến độ trừ việc 7');
    expect(statuses).toHaveLength(9);
    expect(said.text).toContain('7/10');
  });

  it('takes figures behind their numbers with it', () => {
    const { entries } = reported(chief, '/baocao', 'tất cả đúng tiến độ, 3 là 2, 13 là 100%');
    expect(entries.flatMap(({ figure }) => figure ?? []).sort()).toEqual([100, 2]);
    expect(entries.every(({ result }) => result === undefined)).toBe(true);
  });
});
