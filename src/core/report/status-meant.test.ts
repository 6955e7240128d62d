import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../test/support/talk.ts';
import { beginsWithStatus } from './spoken-status.ts';
import { saysNothingArose, statusMeant } from './status-meant.ts';

const { hts } = people;

describe('a status in other words than its name', () => {
  it.each([
    ['done', 'em làm rồi'],
    ['done', 'dạ việc này bên em làm xong rồi ạ'],
    ['done', 'đã hoàn thành 100%'],
    ['done', 'mới xong'],
    ['done', 'lam xong roi a'],
    ['done', 'cái này xong'],
    ['on-track', 'vẫn đúng tiến độ ạ'],
    ['on-track', 'đang triển khai đúng kế hoạch'],
    ['on-track', 'phòng em thực hiện theo đúng tiến độ đề ra'],
    ['on-track', 'vẫn bình thường'],
    ['on-track', 'không chậm'],
    ['on-track', 'đạt yêu cầu đề ra'],
    ['on-track', 'dam bao tien do nhe'],
    ['on-track', 'thường xuyên thực hiện'],
    ['on-track', 'việc này vẫn duy trì'],
    ['on-track', 'đạt'],
    ['late', 'hơi chậm'],
    ['late', 'việc này đang bị chậm rồi em ơi'],
    ['late', 'tiến độ chậm'],
    ['late', 'không kịp tiến độ'],
    ['late', 'quá hạn'],
    ['not-begun', 'chưa làm được gì'],
    ['not-begun', 'em chưa kịp làm'],
    ['not-begun', 'tháng này chưa triển khai'],
    ['not-begun', 'ko lam'],
  ] as const)('%s: «%s»', (status, text) => {
    expect(statusMeant(text)).toEqual({ status });
  });

  it.each([
    ['going', 'đang làm'],
    ['going', 'vẫn đang lấy ý kiến ạ'],
    ['unfinished', 'chưa xong'],
    ['unfinished', 'việc này chưa hoàn thành'],
    ['partly', 'xong 80%'],
    ['partly', 'gần xong rồi'],
    ['partly', 'cơ bản hoàn thành'],
    ['partly', 'được khoảng 50%'],
  ] as const)('leaves it open (%s): «%s»', (unsure, text) => {
    expect(statusMeant(text)).toEqual({ unsure });
  });

  it.each([
    'việc nào chưa làm',
    'đơn vị nào chậm',
    'đã xong chưa?',
    'xong 3/5 hồ sơ',
    'đã họp với Sở Tài chính',
    'chậm vì thiếu người',
    'đã gửi văn bản',
    'ai làm',
    'việc đang chậm',
    'tháng trước chậm mấy việc',
    'đúng là chậm thật',
    'sổ đỏ làm chậm',
    'ok',
    '98,5',
  ])('is none of «%s»', (text) => {
    expect(statusMeant(text)).toBeNull();
  });

  it('stands before what is said of it, behind a sign or «vì»', () => {
    expect(beginsWithStatus('dạ việc này bên em chậm vì thiếu kinh phí')).toEqual({
      status: 'late',
      rest: 'thiếu kinh phí',
    });
    expect(beginsWithStatus('em làm xong rồi, đã gửi Sở Nội vụ')).toEqual({
      status: 'done',
      rest: 'đã gửi Sở Nội vụ',
    });
    // «làm rồi nhưng …» says something else.
    expect(beginsWithStatus('làm rồi nhưng chưa nghiệm thu')).toBeNull();
  });

  it('is on track where nothing arose, in these words', () => {
    for (const text of ['không phát sinh', 'tháng này chưa phát sinh ạ', 'khong phat sinh vu viec nao'])
      expect(saysNothingArose(text), text).toBe(true);
    expect(saysNothingArose('không phát sinh chi phí nhưng chậm')).toBe(false);
  });
});

describe('typed where the status of a task is asked', () => {
  const entries = (text: string) => {
    const talk = startTalk();
    talk.say(hts, '/baocao');
    const said = talk.say(hts, text);
    const [draft] = talk.state().drafts;
    return { said, entries: draft?.entries ?? {}, pending: draft?.pending };
  };

  it.each([
    ['em làm rồi', 'done'],
    ['việc này xong rồi ạ', 'done'],
    ['đã xong việc 1', 'done'],
    ['em làm rồi, đã xong việc 1', 'done'],
    ['việc 1 xong rồi', 'done'],
    ['hơi chậm', 'late'],
    ['em chưa kịp làm', 'not-begun'],
    ['phòng em làm đúng tiến độ', 'on-track'],
  ])('«%s» is chosen, and nothing is told instead', (text, status) => {
    expect(entries(text).pending).toMatchObject({ status });
  });

  it('of other tasks is of those, and the question stays', () => {
    const { said, entries: written } = entries('em đã làm xong việc 2 rồi ạ');
    expect(said.text).toMatch(/Đã ghi nhiệm vụ 2.*Nhiệm vụ 1\/6/s);
    expect(Object.values(written).map(({ status }) => status)).toEqual(['done']);
    expect(Object.values(entries('việc 2, 4 em làm xong rồi').entries)).toHaveLength(2);
  });

  it('is never taken for what its words deny', () => {
    expect(entries('làm').pending).toEqual({});
    expect(entries('làm').said.text).not.toContain('Vì sao chưa làm');
  });

  it('asks which it is where that is left open', () => {
    expect(entries('đang làm').said.text).toContain('Đang làm thì đúng tiến độ hay chậm?');
    expect(entries('chưa xong').said.text).toContain('Chưa xong mà vẫn trong hạn');
    expect(entries('xong 80%').said.text).toContain('Xong một phần');
    expect(entries('đang làm').said.labels).toContain('🟠 Chậm');
  });

  it('takes «không phát sinh» in these words', () => {
    expect(Object.values(entries('tháng này không phát sinh ạ').entries)).toMatchObject([
      { status: 'on-track', result: 'tháng này không phát sinh ạ' },
    ]);
  });

  it('of a task that is measured is its figure where that is told in a sentence', () => {
    for (const text of ['đạt 98%', 'dạ tháng này tỷ lệ là 98', 'được 98% ạ', 'việc 3 98%', '45/46 hồ sơ']) {
      const talk = startTalk();
      for (const typed of ['/baocao', 'đúng tiến độ', 'bỏ qua', 'đúng tiến độ', 'bỏ qua'])
        talk.say(hts, typed);
      expect(talk.say(hts, text).text, text).toMatch(/thấp hơn chỉ tiêu 100%|Đã ghi nhiệm vụ 3/);
    }
  });

  it('still answers a question in the middle', () => {
    expect(entries('đơn vị nào chậm').said.text).toContain('chưa có báo cáo nào');
    expect(entries('việc nào chưa làm').pending).toEqual({});
  });
});
