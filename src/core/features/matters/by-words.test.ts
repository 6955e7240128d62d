import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';
import { rememberChat } from '../../said/chat-memory.ts';
import { toPressData } from '../acts.ts';

const { hts, centre } = people;
const lan = 'phuong-thi-huong-lan';

/** Two matters of one unit, told to the leader of their index. */
function reported() {
  const talk = startTalk('2023-05-22T09:00:00');
  for (const said of [
    '/baocao',
    'chậm',
    'chờ Cục Thuế trả lời',
    '2 chậm vì thiếu máy chủ',
    'còn lại đúng tiến độ',
    '100',
  ])
    talk.say(hts, said);
  talk.say(hts, 'gửi báo cáo');
  talk.liveTo('2023-05-23T09:00:00');
  expect(talk.state().matters).toHaveLength(2);
  return talk;
}

const acts = (talk: ReturnType<typeof startTalk>, id: number) =>
  talk.state().matters.find((one) => one.id === id)!.acts;

describe('the acts of a matter in words', () => {
  it.each([
    'việc 2 giao Trung tâm',
    'giao việc 2 cho Trung tâm Công nghệ số xử lý nhé',
    'chuyển việc 2 sang trung tâm',
  ])('«%s» gives it to the unit', (words) => {
    const talk = reported();
    const said = talk.say(lan, words);
    expect(said.text).toContain('Đã giao Việc 2 cho Trung tâm Công nghệ số');
    expect(acts(talk, 2)).toMatchObject([{ type: 'to-unit', unit: 'trung-tam-cong-nghe-so' }]);
    expect(said.notices.map(({ to }) => to)).toEqual([hts, centre]);
  });

  it.each(['việc 1 giao văn phòng', 'giao việc 1 cho văn phòng xử lý'])(
    '«%s» gives it to the office',
    (words) => {
      const talk = reported();
      expect(talk.say(lan, words).text).toContain('Đã giao Việc 1 cho Văn phòng Sở');
      expect(acts(talk, 1)).toMatchObject([{ type: 'to-office' }]);
    },
  );

  it.each([
    'việc 2 không giải quyết được vì vượt thẩm quyền',
    'không giải quyết được việc 2 vì vượt thẩm quyền',
    'việc 2: sở không đáp ứng được do vượt thẩm quyền',
  ])('«%s» refuses it, with the reason, once that is confirmed', (words) => {
    const talk = reported();
    const shown = talk.say(lan, words);
    expect(shown.text).toContain('Gửi «vượt thẩm quyền» tới Phòng Hạ tầng số làm lý do');
    expect(acts(talk, 2)).toEqual([]);
    talk.press(lan, talk.buttonOf(shown, 'Gửi'));
    expect(acts(talk, 2)).toMatchObject([{ type: 'refused', words: 'vượt thẩm quyền' }]);
  });

  it('asks why where no reason stands behind', () => {
    const talk = reported();
    expect(talk.say(lan, 'viec 2 khong giai quyet duoc').text).toContain('vì sao không giải quyết được?');
  });

  it.each(['việc 2 xong rồi', 'việc 2 đã giải quyết, cảm ơn', 'đóng việc 2', 'đã xử lý xong việc 2'])(
    '«%s» settles it',
    (words) => {
      const talk = reported();
      expect(talk.say(lan, words).text).toContain('Đã ghi Việc 2 là đã giải quyết');
    },
  );

  it.each(['việc 2 giải quyết sớm', 'việc 2: Trung tâm hỗ trợ Phòng Hạ tầng số', 'việc 2 chưa có kinh phí'])(
    '«%s» says more: it is an answer in words, shown before it is sent',
    (words) => {
      const talk = reported();
      const shown = talk.say(lan, words);
      expect(shown.text).toContain('làm ý kiến về Việc 2?');
      expect(acts(talk, 2)).toEqual([]);
    },
  );

  it.each([
    'việc 2 giao trung tâm phối hợp cấp máy chủ trước 30/5',
    'giao việc 2 cho trung tâm làm trước 30/5',
  ])('«%s» is given to the unit that it names, and the words are shown behind', (words) => {
    const talk = reported();
    const asked = talk.say(lan, words);
    expect(asked.text).toContain('Giao Việc 2 cho Trung tâm Công nghệ số?');
    expect(acts(talk, 2)).toEqual([]);
    const given = talk.say(lan, 'có');
    expect(given.notices.map(({ to }) => to)).toEqual([hts, centre]);
    expect(given.text).toContain('làm ý kiến về Việc 2?');
    // The unit to which it was given hears them as well.
    expect(talk.say(lan, 'gửi').notices.map(({ to }) => to)).toContain(centre);
    const kept = reported();
    kept.say(lan, words);
    kept.say(lan, '3');
    expect(acts(kept, 2)).toMatchObject([{ type: 'direction' }]);
  });

  it.each([
    ['việc 1 và 2 giao văn phòng', 'to-office', 'to-office'],
    ['việc 1 giao văn phòng, việc 2 giao trung tâm', 'to-office', 'to-unit'],
    ['việc 1 xong rồi; việc 2 giao trung tâm', 'solved', 'to-unit'],
  ])('«%s» is done with each', (words, one, other) => {
    const talk = reported();
    talk.say(lan, words);
    expect(acts(talk, 1)).toMatchObject([{ type: one }]);
    expect(acts(talk, 2)).toMatchObject([{ type: other }]);
  });

  it.each([
    ['việc 1: mời họp; việc 2: chờ phân bổ quý 3', 'mời họp', 'chờ phân bổ quý 3'],
    ['việc 1, 2 mời họp tuần này', 'mời họp tuần này', 'mời họp tuần này'],
  ])('words of several go one after the other: «%s»', (words, one, other) => {
    const talk = reported();
    const shown = talk.say(lan, words);
    expect(shown.text).toContain(`gửi xong tôi làm tiếp: «việc 2: ${other}»`);
    expect(shown.text).toContain(`Gửi «${one}» tới Phòng Hạ tầng số làm ý kiến về Việc 1?`);
    const sent = talk.say(lan, 'gửi');
    expect(acts(talk, 1)).toMatchObject([{ type: 'direction', words: one }]);
    expect(acts(talk, 2)).toEqual([]);
    expect(sent.text).toContain(`Gửi «${other}» tới Phòng Hạ tầng số làm ý kiến về Việc 2?`);
    talk.say(lan, 'gửi');
    expect(acts(talk, 2)).toMatchObject([{ type: 'direction', words: other }]);
  });

  it.each([
    ['việc 1 đồng ý, việc 2 giao văn phòng, còn lại để sau'],
    ['1 đồng ý, 2 giao văn phòng'],
    ['việc 1 đồng ý còn việc 2 giao văn phòng'],
  ])('«%s»: what is done with the other follows once the words are sent', (words) => {
    const talk = reported();
    expect(talk.say(lan, words).text).toContain('Gửi «đồng ý» tới Phòng Hạ tầng số');
    expect(acts(talk, 2)).toEqual([]);
    // A question in the middle leaves it as it was.
    expect(talk.say(lan, 'ai chưa báo cáo').text).toContain('Gửi «đồng ý»');
    talk.say(lan, 'gửi');
    expect(acts(talk, 1)).toMatchObject([{ type: 'direction', words: 'đồng ý' }]);
    expect(acts(talk, 2)).toMatchObject([{ type: 'to-office' }]);
  });

  it.each(['việc 1 đồng ý, việc 2 giao văn phòng', 'việc 1: mời họp; việc 2: chờ phân bổ'])(
    '«%s», left: what was to follow is told, and nothing of it is done',
    (words) => {
      const talk = reported();
      const shown = talk.say(lan, words);
      const left = talk.press(lan, talk.buttonOf(shown, 'Thôi'));
      expect(left.text).toMatch(
        /Đã thôi\. Chưa làm, vẫn cần thì gõ lại: «việc 2: (?:giao văn phòng|chờ phân bổ)»\./,
      );
      expect(left.labels).toEqual(['Việc 2']);
      expect([acts(talk, 1), acts(talk, 2)]).toEqual([[], []]);
      talk.say(lan, words);
      expect(talk.say(lan, 'thôi').text).toContain('«việc 2: ');
    },
  );

  it('tells of those that are left for later', () => {
    const talk = reported();
    const said = talk.say(lan, 'việc 1 giao văn phòng, còn lại để sau');
    expect(said.text).toContain('Việc 2 vẫn chờ anh/chị');
    expect(acts(talk, 2)).toEqual([]);
  });

  it.each(['cả 2 việc giao văn phòng', 'còn lại giao văn phòng', 'tất cả các việc giao văn phòng'])(
    '«%s» is of all that wait',
    (words) => {
      const talk = reported();
      talk.say(lan, words);
      expect(acts(talk, 1)).toMatchObject([{ type: 'to-office' }]);
      expect(acts(talk, 2)).toMatchObject([{ type: 'to-office' }]);
    },
  );

  it('takes a number of something else for no matter', () => {
    const talk = reported();
    expect(talk.say(lan, 'việc 1: mời họp, 2 đơn vị cùng dự').text).toContain(
      'Gửi «mời họp, 2 đơn vị cùng dự»',
    );
  });

  it('asks which of several units is meant', () => {
    const talk = reported();
    expect(talk.say(lan, 'giao việc 2 cho Thanh tra và Trung tâm').text).toContain('cho đơn vị nào?');
  });
});

describe('plain words under the one matter that was told', () => {
  /** The notice of one matter is the last message of the leader's chat. */
  function noticed() {
    const talk = reported();
    const options = (['answer-matter', 'matter-to-office'] as const).map((type) => ({
      label: type === 'answer-matter' ? 'Trả lời' : 'Giao Văn phòng',
      data: toPressData({ type, id: 1 }),
    }));
    const now = Date.parse('2023-05-23T09:00:01+07:00');
    talk.change((state) =>
      rememberChat(state, { channel: 'web', chatId: lan }, { topic: null, options, patient: true }, now),
    );
    return talk;
  }

  it.each(['việc này giao trung tâm công nghệ số nhé', 'việc này thì chuyển sang trung tâm xử lý'])(
    '«%s» gives it, and is no instruction of other words',
    (words) => {
      const talk = noticed();
      talk.say(lan, words);
      expect(acts(talk, 1)).toMatchObject([{ type: 'to-unit', unit: 'trung-tam-cong-nghe-so' }]);
      expect(talk.state().instructions).toEqual([]);
    },
  );

  it.each([
    'gửi văn bản sang Sở Tài chính trước 30/5 nhé',
    'để tôi hỏi lại Sở Tài chính',
    'cứ làm theo kế hoạch, tuần sau họp',
    'nhờ văn phòng xem giúp',
    'tự cân đối trong dự toán được giao',
    'đồng chí phải chủ động',
    'có kinh phí rồi',
  ])('«%s» is offered as the answer, word for word', (words) => {
    const talk = noticed();
    const shown = talk.say(lan, words);
    expect(shown.text).toBe(`Gửi «${words}» tới Phòng Hạ tầng số làm ý kiến về Việc 1?`);
    talk.press(lan, talk.buttonOf(shown, 'Gửi'));
    expect(acts(talk, 1)).toMatchObject([{ type: 'direction', words }]);
  });

  it.each([
    'tiến độ tháng 5',
    'chi phí thời gian',
    'việc chậm của tôi',
    'ai chưa báo cáo',
    'nhắc Thanh tra nộp báo cáo',
    'đơn vị chưa báo cáo',
  ])('«%s» is what it always was', (words) => {
    expect(noticed().say(lan, words).text).not.toContain('làm ý kiến về');
  });
});

it('the answer to a leader’s instruction is offered, when it is typed under it', () => {
  const talk = reported();
  talk.say(lan, 'yêu cầu Phòng Hạ tầng số nộp lại số liệu trước 25/5');
  talk.say(lan, 'gửi');
  talk.press(hts, 'l:o:1');
  const shown = talk.say(hts, 'phòng đã nộp lại sáng nay ạ');
  expect(shown.text).toContain('phòng đã nộp lại sáng nay ạ');
  talk.press(hts, talk.buttonOf(shown, 'Gửi'));
  expect(talk.state().instructions[0]!.answers).toMatchObject([{ words: 'phòng đã nộp lại sáng nay ạ' }]);
});

it('what waits for a leader stands in their menu, and in nobody else’s', () => {
  const talk = reported();
  expect(talk.say(lan, 'menu').labels).toContain('Vướng mắc, kiến nghị chờ anh/chị (2)');
  expect(talk.say('nguyen-trong-hung', 'menu').labels.join()).not.toContain('Vướng mắc');
  talk.press(lan, 'g:s:1');
  talk.press(lan, 'g:s:2');
  expect(talk.say(lan, 'menu').labels.join()).not.toContain('Vướng mắc');
});

describe('a number that is of a matter and of a task of the report', () => {
  it.each(['việc 2 đã xong rồi', 'em làm xong việc 2 rồi', 'viec 2 hoan thanh roi a'])(
    '«%s» of its unit asks which is done',
    (words) => {
      const talk = reported();
      const asked = talk.say(hts, words);
      expect(asked.text).toContain('Việc nào đã xong?');
      expect(asked.labels).toEqual(['Việc 2 đã giải quyết', 'Nhiệm vụ 2 hoàn thành', 'Thôi']);
      expect(acts(talk, 2)).toEqual([]);
      // Nothing of the report is begun by that.
      expect(talk.state().drafts).toEqual([]);
      const edited = talk.press(hts, talk.buttonOf(asked, 'Nhiệm vụ 2'));
      expect(edited.text).toContain('Kết quả tháng 5');
      expect(talk.say(hts, 'đã mượn máy').text).toContain('2 ✅');
      expect(acts(talk, 2)).toEqual([]);
      const other = reported();
      other.press(hts, other.buttonOf(other.say(hts, words), 'Việc 2'));
      expect(acts(other, 2)).toMatchObject([{ type: 'solved' }]);
    },
  );

  it('is of one where the words, the report or the list say which', () => {
    const settled = reported();
    settled.say(hts, 'việc 2 đã giải quyết xong');
    expect(acts(settled, 2)).toMatchObject([{ type: 'solved' }]);
    const task = reported();
    expect(task.say(hts, 'nhiệm vụ 2 đã xong rồi').text).toContain('2 ✅');
    expect(acts(task, 2)).toEqual([]);
    expect(reported().say(hts, 'việc 3 xong rồi').text).toContain('3 ✅');
    // The task is done already: what stood in its way is meant.
    const done = reported();
    done.say(hts, 'nhiệm vụ 2 đã xong rồi');
    done.say(hts, 'gửi');
    done.change((state) => ({ ...state, matters: state.matters.map(({ withdrawnAt: _, ...one }) => one) }));
    done.say(hts, 'việc 2 xong rồi');
    expect(acts(done, 2)).toMatchObject([{ type: 'solved' }]);
  });

  it('is reopened with a reason only where it is settled', () => {
    const talk = reported();
    expect(talk.say(hts, 'việc 2 chưa xong vì thiếu máy').text).toContain('Việc 2 đang mở, không cần mở lại');
    talk.say(hts, 'việc 2 đã giải quyết xong');
    expect(talk.say(hts, 'việc 2 chưa xong vì thiếu máy').text).toContain('Gửi «thiếu máy» làm lý do mở lại');
  });
});
