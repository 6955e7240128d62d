import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';

const { hts } = people;
const draft = (talk: ReturnType<typeof startTalk>) => talk.state().drafts[0]!;

/** A report that has come to its one measured task: its place is the last. */
function atFigure() {
  const talk = startTalk();
  talk.say(hts, '/baocao');
  const asked = talk.say(hts, 'còn lại đúng tiến độ');
  expect(asked.text).toContain('Gõ số');
  const step = draft(talk).step;
  const place = Number(/(\d)\/6 · /.exec(asked.text)![1]);
  return { talk, place, taskId: step.type === 'task' ? step.taskId : '' };
}

describe('a status that is typed with words at a measured task', () => {
  it('asks the figure as the tapped one does, and keeps the words', () => {
    const { talk, taskId } = atFigure();
    const asked = talk.say(hts, 'chậm vì chờ kinh phí');
    expect(asked.text).toContain('Đã giữ lời «chờ kinh phí».');
    expect(asked.text).toContain('(%)? Gõ số');
    expect(draft(talk).entries[taskId]).toBeUndefined();
    talk.say(hts, '80');
    expect(draft(talk).entries[taskId]).toMatchObject({
      status: 'late',
      figure: 80,
      obstacle: 'chờ kinh phí',
    });
  });

  it('takes a figure that stands behind the status, and none out of a reason', () => {
    const { talk, taskId } = atFigure();
    talk.say(hts, 'chậm, 95, thiếu người');
    expect(draft(talk).entries[taskId]).toMatchObject({
      status: 'late',
      figure: 95,
      obstacle: 'thiếu người',
    });
    const other = atFigure();
    expect(other.talk.say(hts, 'chậm vì 2 cán bộ nghỉ').text).toContain('Đã giữ lời «2 cán bộ nghỉ».');
    other.talk.say(hts, 'chưa có số liệu');
    expect(draft(other.talk).entries[taskId]).toMatchObject({
      status: 'late',
      noFigure: 'awaited',
      obstacle: '2 cán bộ nghỉ',
    });
  });

  it('keeps words of what is done, and a photo, until the figure', () => {
    const { talk, taskId } = atFigure();
    talk.say(hts, 'xong, đã họp với một cửa', {
      files: [{ kind: 'photo', ref: 'a', name: 'a.jpg', bytes: 1000 }],
    });
    expect(draft(talk).entries[taskId]).toBeUndefined();
    talk.say(hts, '100');
    expect(draft(talk).entries[taskId]).toMatchObject({ figure: 100, result: 'đã họp với một cửa' });
    expect(draft(talk).entries[taskId]!.evidence).toHaveLength(1);
  });

  it('is asked for its figure at the summary, too, the task named', () => {
    const { talk, place, taskId } = atFigure();
    talk.say(hts, 'không phát sinh');
    const asked = talk.say(hts, `1 xong, đã họp\n${place} chậm vì chờ kinh phí`);
    expect(asked.text).toContain(`${place}/6 · `);
    expect(asked.text).toContain('🟠 Chậm');
    expect(asked.text).toContain('(%)? Gõ số');
    expect(talk.say(hts, '80').labels[0]).toBe('Gửi báo cáo');
    expect(draft(talk).entries['1.3.3']).toMatchObject({ status: 'done', result: 'đã họp' });
    expect(draft(talk).entries[taskId]).toMatchObject({
      status: 'late',
      figure: 80,
      obstacle: 'chờ kinh phí',
    });
    expect(draft(talk).entries[taskId]).not.toHaveProperty('noFigure');
    // What has not begun has no figure, as when it is tapped.
    talk.say(hts, `sửa ${place}`);
    talk.say(hts, 'không phát sinh');
    expect(talk.say(hts, `${place} chưa làm vì chờ kinh phí`).labels[0]).toBe('Gửi báo cáo');
    expect(draft(talk).entries[taskId]).toMatchObject({ status: 'not-begun', obstacle: 'chờ kinh phí' });
  });
});

it('keeps a proposal behind a status that needs no reason as one, too', () => {
  const talk = startTalk();
  talk.say(hts, '/baocao');
  talk.say(hts, 'xong, đề nghị Sở Tài chính cấp kinh phí');
  expect(draft(talk).entries['1.3.3']).toMatchObject({
    status: 'done',
    proposal: 'đề nghị Sở Tài chính cấp kinh phí',
  });
  talk.say(hts, 'hoàn thành');
  talk.say(hts, 'đã họp, đề nghị Sở Tài chính cấp kinh phí');
  expect(draft(talk).entries['1.3.4']).toMatchObject({
    result: 'đã họp',
    proposal: 'đề nghị Sở Tài chính cấp kinh phí',
  });
});

it('quotes in one line what was typed in several', () => {
  const talk = startTalk();
  talk.say(hts, '/baocao');
  talk.say(hts, 'hoàn thành');
  talk.say(hts, 'đã họp 15/5\nđã gửi văn bản.\nSẽ họp tiếp');
  talk.say(hts, 'còn lại đúng tiến độ');
  const summary = talk.say(hts, '100');
  expect(summary.text).toContain('1 ✅');
  expect(summary.text).toContain('– «đã họp 15/5; đã gửi văn bản. Sẽ họp tiếp»');
  expect(draft(talk).entries['1.3.3']!.result).toContain('\n');
});

describe('lines that leave several things open', () => {
  const threeLate = (): ReturnType<typeof atFigure> & { asked: string } => {
    const at = atFigure();
    at.talk.say(hts, 'không phát sinh');
    const asked = at.talk.say(hts, `1 chậm\n2 xong, đã họp\n4 chậm\n${at.place} chậm`).text;
    return { ...at, asked };
  };

  it('are asked for each of them, one after the other, the task named', () => {
    const { talk, place, taskId, asked } = threeLate();
    expect(asked).toContain('1/6 · ');
    expect(asked).toContain('Vướng mắc gì?');
    const second = talk.say(hts, 'thiếu người');
    expect(second.text).toContain('4/6 · ');
    expect(second.text).toContain('Vướng mắc gì?');
    // A question in the middle is answered, and what is open is asked again.
    expect(talk.say(hts, 'ai phụ trách chỉ số 2.1').text).toContain('↩ Nhiệm vụ 4/6: vướng mắc gì?');
    const third = talk.say(hts, 'chờ kinh phí');
    expect(third.text).toContain(`${place}/6 · `);
    expect(third.text).toContain('Gõ số');
    talk.say(hts, '80');
    expect(talk.say(hts, 'hồ sơ nhiều').labels[0]).toBe('Gửi báo cáo');
    expect(draft(talk).entries).toMatchObject({
      '1.3.3': { status: 'late', obstacle: 'thiếu người' },
      '2.3.1': { status: 'late', obstacle: 'chờ kinh phí' },
      [taskId]: { status: 'late', figure: 80, obstacle: 'hồ sơ nhiều' },
    });
    expect(draft(talk).lacking).toBeUndefined();
  });

  it('ask each once: what is skipped is not asked again, and what was answered meanwhile is passed over', () => {
    const { talk, place } = threeLate();
    expect(talk.say(hts, 'bỏ qua').text).toContain('4/6 · ');
    talk.say(hts, `${place} chưa làm vì chờ kinh phí\n4 xong, đã gửi văn bản`);
    const end = talk.say(hts, 'bỏ qua');
    expect(end.labels[0]).toBe('Gửi báo cáo');
  });

  it('ask nothing of a figure that somebody says there is not yet', () => {
    const { talk, place } = atFigure();
    talk.say(hts, 'không phát sinh');
    expect(talk.say(hts, `1 chậm vì thiếu người\n${place} chưa có số liệu`).labels[0]).toBe('Gửi báo cáo');
  });

  it('goes back to the tasks without an answer after them, where not all are answered yet', () => {
    const talk = startTalk();
    talk.say(hts, '/baocao');
    expect(talk.say(hts, '4 chậm\n5 chậm').text).toContain('4/6 · ');
    expect(talk.say(hts, 'thiếu người').text).toContain('5/6 · ');
    expect(talk.say(hts, 'chờ kinh phí').text).toContain('1/6');
  });
});

describe('lines behind numbers while one task is asked', () => {
  const lines = '4 xong, đã họp\n5 chậm vì chờ kinh phí';

  it.each(['chậm', 'hoàn thành'])('are no words of a task of which «%s» was said', (status) => {
    const talk = startTalk();
    talk.say(hts, '/baocao');
    talk.say(hts, status);
    const again = talk.say(hts, lines);
    expect(again.text).toMatch(/^Đã ghi nhiệm vụ 4 và 5\.\n↩ Nhiệm vụ 1\/6: /);
    expect(draft(talk).entries).toMatchObject({
      '2.3.1': { status: 'done', result: 'đã họp' },
    });
    expect(Object.values(draft(talk).entries)).toHaveLength(2);
    talk.say(hts, 'trùng lịch');
    expect(JSON.stringify(draft(talk).entries['1.3.3'])).toContain('trùng lịch');
  });

  it('are taken where a status is asked, too, and go on where one of them answers the task at hand', () => {
    const talk = startTalk();
    talk.say(hts, '/baocao');
    expect(talk.say(hts, lines).text).toContain('Đã ghi nhiệm vụ 4 và 5.');
    expect(talk.say(hts, '1 xong, 2 chậm vì thiếu người').text).toContain('Nhiệm vụ 3/6');
    expect(draft(talk).entries['1.3.4']).toMatchObject({ status: 'late', obstacle: 'thiếu người' });
  });

  it.each(['4 xong việc còn chờ 2 đơn vị', '2 gói thầu chưa xong', '3 hoàn thành hồ sơ còn thiếu chữ ký'])(
    '«%s» is a reason',
    (words) => {
      const talk = startTalk();
      talk.say(hts, '/baocao');
      talk.say(hts, 'chậm');
      talk.say(hts, words);
      expect(draft(talk).entries['1.3.3']).toMatchObject({ status: 'late', obstacle: words });
    },
  );
});

it('leaves the files of the task at hand with it, whatever lines say of others', () => {
  const talk = startTalk();
  talk.say(hts, '/baocao');
  talk.say(hts, 'câu trước tôi trả lời sai mất rồi', {
    files: [{ kind: 'photo', ref: 'a', name: 'a.jpg', bytes: 1000 }],
  });
  talk.say(hts, '4 xong, đã họp');
  expect(draft(talk).entries['2.3.1']!.evidence).toEqual([]);
  talk.say(hts, 'xong, đã họp');
  expect(draft(talk).entries['1.3.3']!.evidence).toHaveLength(1);
  expect(draft(talk).unplaced ?? []).toEqual([]);
});

describe('what is typed in another place than it was meant for', () => {
  it('is no figure where each line names a task and its status', () => {
    const { talk, place, taskId } = atFigure();
    const [one, two] = [1, 2, 3, 4, 5, 6].filter((other) => other !== place);
    const asked = talk.say(hts, `${one} xong, đã họp 15/5\n${two} chậm vì chờ Cục Thuế trả lời`);
    expect(draft(talk).entries[taskId]).toBeUndefined();
    expect(asked.text).toContain('Gõ số');
    expect(Object.values(draft(talk).entries)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ status: 'done', result: 'đã họp 15/5' }),
        expect.objectContaining({ status: 'late', obstacle: 'chờ Cục Thuế trả lời' }),
      ]),
    );
    // One line is the figure, as a number always is there.
    talk.say(hts, '100');
    expect(draft(talk).entries[taskId]).toMatchObject({ figure: 100 });
  });

  it('is another status where a result is awaited, as a tap on it would be', () => {
    const talk = startTalk();
    talk.say(hts, '/baocao');
    expect(talk.say(hts, 'đúng tiến độ').text).toContain('Kết quả tháng 5?');
    talk.say(hts, 'chậm vì thiếu người');
    expect(Object.values(draft(talk).entries)).toEqual([
      expect.objectContaining({ status: 'late', obstacle: 'thiếu người' }),
    ]);
  });

  it('is a result where it only begins like a status', () => {
    const talk = startTalk();
    talk.say(hts, '/baocao');
    talk.say(hts, 'đúng tiến độ');
    talk.say(hts, 'xong 3/5 hồ sơ');
    expect(Object.values(draft(talk).entries)).toEqual([
      expect.objectContaining({ status: 'on-track', result: 'xong 3/5 hồ sơ' }),
    ]);
  });
});
