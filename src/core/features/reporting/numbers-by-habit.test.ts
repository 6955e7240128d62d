import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';

const { hts } = people;
type Talk = ReturnType<typeof startTalk>;
const draft = (talk: Talk) => talk.state().drafts[0]!;

/** A report whose first task is late, its reason awaited. */
function atReason(): Talk {
  const talk = startTalk();
  talk.say(hts, '/baocao');
  talk.say(hts, 'chậm');
  talk.windTo('2023-05-22T09:01:00');
  return talk;
}

/** A report that asks why its figure of 98,5 % is below the target. */
function atShortfall(): Talk {
  const talk = startTalk();
  talk.say(hts, '/baocao');
  talk.say(hts, 'còn lại đúng tiến độ');
  expect(talk.say(hts, '98,5%').text).toContain('98,5% thấp hơn chỉ tiêu 100%. Vì sao?');
  talk.windTo('2023-05-22T09:01:00');
  return talk;
}

describe('a number where words are awaited, however it is written', () => {
  it.each(['số 3', '3️⃣', '(3)', '3 nhé', '3 3', '98,5', '-1', '5️⃣', '3!', 'ba', 'số 3 nha em', '100%', '３'])(
    '«%s» is asked about, and no word of the report',
    (typed) => {
      const talk = atReason();
      const asked = talk.say(hts, typed);
      expect(asked.text).toContain('là vướng mắc, kiến nghị hay gõ nhầm?');
      expect(asked.labels).toEqual(['Ghi', '◀ Chọn lại']);
      talk.windTo('2023-05-22T09:02:00');
      expect(talk.say(hts, typed).text).toContain('hay gõ nhầm?');
      expect(draft(talk).entries).toEqual({});
    },
  );

  it.each(['2', '2.', '#2', '２', '2️⃣', 'cái thứ 2', 'số 2 ạ', '2 👍', '2. Chọn lại'])(
    '«%s» is the choice that stands there',
    (typed) => {
      const talk = atReason();
      expect(talk.say(hts, typed).labels).toContain('🔵 Đúng tiến độ');
      expect(draft(talk).entries).toEqual({});
    },
  );

  it.each(['1️⃣', 'số 1 ạ', '1. Bỏ qua', '#1'])('«%s» is [Bỏ qua]', (typed) => {
    const talk = atReason();
    talk.say(hts, typed);
    expect(Object.values(draft(talk).entries)).toEqual([expect.not.objectContaining({ obstacle: typed })]);
  });

  it.each(['12 hồ sơ', 'thiếu 3 người', 'chờ kinh phí'])('«%s» is a reason', (typed) => {
    const talk = atReason();
    talk.say(hts, typed);
    expect(Object.values(draft(talk).entries)).toEqual([expect.objectContaining({ obstacle: typed })]);
  });

  it.each(['lời báo cáo', 'là lời báo cáo ạ', 'ghi', 'đúng'])('«%s» to the asking writes it', (typed) => {
    const talk = atReason();
    talk.say(hts, '5');
    talk.say(hts, typed);
    expect(Object.values(draft(talk).entries)).toEqual([expect.objectContaining({ obstacle: '5' })]);
  });

  it.each(['không phải, nhầm rồi', 'gõ nhầm', 'không', 'em gõ nhầm ạ'])(
    '«%s» to the asking goes back',
    (typed) => {
      const talk = atReason();
      talk.say(hts, '5');
      expect(talk.say(hts, typed).labels).toContain('🔵 Đúng tiến độ');
      expect(draft(talk).entries).toEqual({});
      expect(draft(talk).pending).toEqual({});
    },
  );
});

describe('what is typed by habit and says nothing', () => {
  it.each(['👍', 'ừ', '?', '.', '...', 'vì 3', 'ok', 'dạ vâng', 'x', 'kết quả: 2', '🙏🙏'])(
    '«%s» is asked about before it is a word of the report',
    (typed) => {
      const talk = atReason();
      const asked = talk.say(hts, typed);
      expect(asked.text).not.toContain('2/6');
      expect(draft(talk).entries).toEqual({});
      // The report's first question is a question as well.
      const result = startTalk();
      result.say(hts, '/baocao');
      result.say(hts, 'đúng tiến độ');
      result.windTo('2023-05-22T09:01:00');
      result.say(hts, typed);
      expect(draft(result).entries).toEqual({});
    },
  );

  it.each(['chậm vì 3', 'chậm: ừ', 'chậm vì ừ'])('«%s» chooses, and its words are asked about', (typed) => {
    const talk = startTalk();
    talk.say(hts, '/baocao');
    const asked = talk.say(hts, typed);
    expect(asked.labels).toEqual(['Ghi', '◀ Chọn lại']);
    expect(draft(talk).entries).toEqual({});
    talk.say(hts, 'chờ kinh phí');
    expect(Object.values(draft(talk).entries)).toEqual([
      expect.objectContaining({ status: 'late', obstacle: 'chờ kinh phí' }),
    ]);
  });

  it.each(['4 chậm vì 3', '4 chậm vì ừ', '4 chậm, 👍'])('«%s» of the summary asks its reason', (typed) => {
    const talk = startTalk();
    talk.say(hts, '/baocao');
    talk.say(hts, 'còn lại đúng tiến độ');
    talk.say(hts, '100');
    expect(talk.say(hts, typed).text).toContain('Vướng mắc gì?');
    expect(Object.values(draft(talk).entries).filter(({ obstacle }) => obstacle)).toEqual([]);
  });
});

describe('the name of a status where words are awaited', () => {
  it.each(['2. Đúng tiến độ', 'đúng tiến độ', '2) dung tien do', '🔵 Đúng tiến độ ạ'])(
    '«%s» is asked about as another status',
    (typed) => {
      for (const yes of ['có', 'đổi', '1', 'đúng tiến độ']) {
        const talk = atReason();
        const asked = talk.say(hts, typed);
        expect(asked.text).toContain('Đổi thành «Đúng tiến độ»?');
        expect(asked.labels).toEqual(['Đổi thành 🔵 Đúng tiến độ', 'Ghi', '◀ Chọn lại']);
        expect(draft(talk).entries).toEqual({});
        expect(talk.say(hts, yes).text).toContain('Kết quả tháng 5?');
        expect(draft(talk).pending).toEqual({ status: 'on-track' });
      }
    },
  );

  it.each(['3. Chậm', 'chậm'])('«%s» is no reason of what is late', (typed) => {
    const talk = atReason();
    expect(talk.say(hts, typed).text).toContain(`Ghi «${typed}» là vướng mắc`);
    expect(draft(talk).entries).toEqual({});
  });

  it('is of another task where its number is none of the list', () => {
    const talk = atReason();
    expect(talk.say(hts, '4. Hoàn thành, đã họp').text).toContain('Đã ghi nhiệm vụ 4.');
  });
});

describe('a status behind a number, with what is said of it', () => {
  it.each(['1. hoàn thành, đã họp 15/5', '1 hoàn thành, đã họp 15/5', '(1) xong: đã họp 15/5'])(
    '«%s» answers the first task, whose number is also the choice’s',
    (typed) => {
      const talk = startTalk();
      talk.say(hts, '/baocao');
      expect(talk.say(hts, typed).text).toContain('2/6');
      expect(draft(talk).entries['1.3.3']).toMatchObject({ status: 'done', result: 'đã họp 15/5' });
    },
  );

  it('gives its figure where one is asked, and is none', () => {
    const talk = startTalk();
    talk.say(hts, '/baocao');
    talk.say(hts, 'còn lại đúng tiến độ');
    talk.say(hts, '1. hoàn thành, 100');
    expect(draft(talk).entries['2.1.5']).toMatchObject({ status: 'done', figure: 100 });
  });
});

describe('a number where the reason of a figure is asked', () => {
  it.each(['7', '0', '3', '99,5'])('«%s» takes the figure’s place only after asking', (typed) => {
    const talk = atShortfall();
    const asked = talk.say(hts, typed);
    expect(asked.text).toBe(`Sửa số thành ${typed}%?`);
    expect(asked.labels).toEqual([`Sửa thành ${typed}%`, 'Giữ 98,5%']);
    expect(draft(talk).pending).toMatchObject({ figure: 98.5 });
    expect(draft(talk).entries['2.1.5']).toBeUndefined();
    talk.say(hts, 'có');
    expect(draft(talk).pending).toMatchObject({ figure: Number(typed.replace(',', '.')) });
  });

  it.each(['không', 'nhầm rồi', '2', 'giữ 98,5%'])('«%s» keeps the figure, and asks on', (no) => {
    const talk = atShortfall();
    talk.say(hts, '7');
    expect(talk.say(hts, no).text).toContain('98,5% thấp hơn chỉ tiêu 100%. Vì sao?');
    talk.say(hts, 'lỗi mạng');
    expect(draft(talk).entries['2.1.5']).toMatchObject({ figure: 98.5, obstacle: 'lỗi mạng' });
  });

  it('out of range is asked about as any number', () => {
    const talk = atShortfall();
    expect(talk.say(hts, '150').text).toContain('Anh/chị gõ 150: là vướng mắc, kiến nghị hay gõ nhầm?');
    expect(draft(talk).pending).toMatchObject({ figure: 98.5 });
  });
});

/** A report that asks a rate. */
function atRate(): Talk {
  const talk = startTalk();
  talk.say(hts, '/baocao');
  talk.say(hts, 'còn lại đúng tiến độ');
  return talk;
}

describe('a number that may be none of the figure that is asked', () => {
  it.each([
    ['5 hồ sơ', '5% hay 5 hồ sơ?'],
    ['95 ho so', '95% hay 95 ho so?'],
    ['98 hồ sơ đúng hạn trên 100', '98% hay 98 hồ sơ?'],
    ['2 vụ việc', '2% hay 2 vụ việc?'],
    ['3 ngày', '3% hay 3 ngày?'],
    ['đúng tiến độ, 95 hồ sơ', '95% hay 95 hồ sơ?'],
    ['2', '«2» là 2% hay gõ nhầm?'],
  ])('«%s» is asked about, and recorded by no one: %s', (typed, asked) => {
    const figure = Number(/\d+/.exec(typed)![0]);
    for (const yes of ['là số liệu', 'số liệu ạ', 'đúng rồi', 'có', `${figure}%`]) {
      const talk = atRate();
      expect(talk.say(hts, typed).text).toContain(asked);
      expect(draft(talk).entries['2.1.5']).toBeUndefined();
      talk.windTo('2023-05-22T09:05:00');
      expect(talk.say(hts, yes).text).toContain(`${figure}% thấp hơn chỉ tiêu 100%. Vì sao?`);
    }
    for (const no of ['gõ nhầm', 'nhầm', 'không', 'không phải ạ', 'em gõ nhầm']) {
      const talk = atRate();
      talk.say(hts, typed);
      talk.windTo('2023-05-22T09:05:00');
      const again = talk.say(hts, no);
      expect(again.text).toContain('Tỷ lệ hồ sơ đúng hạn tháng 5 (%)?');
      expect(again.labels).not.toContain('🔵 Đúng tiến độ');
      expect(draft(talk).entries['2.1.5']).toBeUndefined();
      expect(draft(talk).pending.doubted).toBeUndefined();
    }
  });

  it('is wanted still where the other thing is said once more', () => {
    const talk = atRate();
    talk.say(hts, '5 hồ sơ');
    expect(talk.say(hts, '5 hồ sơ').text).toContain('Tôi cần một con số từ 0 đến 100');
    expect(talk.say(hts, '98,5').text).toContain('98,5% thấp hơn');
  });

  it('goes no step back with «nhầm» said to the asking', () => {
    const talk = startTalk();
    talk.say(hts, '/baocao');
    talk.say(hts, 'đúng tiến độ');
    talk.say(hts, 'bỏ qua');
    talk.say(hts, 'đúng tiến độ');
    expect(talk.say(hts, 'bỏ qua').text).toContain('3/6');
    expect(talk.say(hts, '2').text).toContain('hay gõ nhầm?');
    talk.windTo('2023-05-22T09:05:00');
    expect(talk.say(hts, 'nhầm').text).toContain('3/6');
    expect(talk.say(hts, 'nhầm').text).toContain('2/6');
  });

  it('keeps a photo that came with it', () => {
    const talk = atRate();
    const said = talk.say(hts, '5 hồ sơ', {
      files: [{ ref: 'p1', kind: 'photo', name: 'a.jpg', bytes: 10 }],
    });
    expect(said.text).toContain('📎');
    expect(said.text).toContain('5% hay 5 hồ sơ?');
    talk.say(hts, '100%');
    expect(draft(talk).entries['2.1.5']!.evidence).toHaveLength(1);
  });
});

describe('a syllable under what is asked of a number', () => {
  it.each(['giữ', 'giữ nguyên', 'giữ 98,5', 'giu nguyen nhe'])(
    '«%s» keeps the figure, and is no reason',
    (typed) => {
      const talk = atShortfall();
      expect(talk.say(hts, '7').text).toBe('Sửa số thành 7%?');
      talk.windTo('2023-05-22T09:02:00');
      expect(talk.say(hts, typed).text).toContain('98,5% thấp hơn chỉ tiêu 100%. Vì sao?');
      expect(draft(talk).pending.figure).toBe(98.5);
    },
  );

  it('is asked about in its turn, where no choice begins with it', () => {
    const talk = atReason();
    talk.say(hts, '7');
    talk.windTo('2023-05-22T09:02:00');
    expect(talk.say(hts, 'giữ').text).toContain('Ghi «giữ» là vướng mắc');
    expect(draft(talk).entries).toEqual({});
  });
});

it.each(['nhầm rồi, em muốn sửa lại', 'nhầm mất, cho tôi chọn lại', 'sai rồi tôi cần sửa lại'])(
  '«%s» goes one question back',
  (typed) => {
    const talk = atReason();
    expect(talk.say(hts, typed).labels).toContain('🔵 Đúng tiến độ');
  },
);

describe('a number that is typed again at once', () => {
  it('answers the list that its choice brought, unless it was sent twice at once', () => {
    const talk = startTalk();
    talk.say(hts, '/baocao');
    const at = () => talk.windTo('2023-05-22T09:00:10');
    at();
    expect(talk.say(hts, '1').text).toContain('Kết quả tháng 5?');
    // The clock of the talk goes on by five seconds a message: nothing passes between these.
    at();
    expect(talk.say(hts, '1').text).toContain('chỉ ghi một lần');
    expect(Object.values(draft(talk).entries)).toEqual([]);
    talk.windTo('2023-05-22T09:00:13');
    expect(talk.say(hts, '1').text).toContain('2/6');
    expect(Object.values(draft(talk).entries)).toEqual([expect.objectContaining({ status: 'done' })]);
  });

  it('is dropped where no list came of it, or the same one stands', () => {
    const talk = startTalk();
    talk.say(hts, '/baocao');
    talk.windTo('2023-05-22T09:00:10');
    expect(talk.say(hts, '3').text).toContain('Vướng mắc gì?');
    const again = talk.say(hts, '3');
    expect(again.text).toContain('vướng mắc gì?');
    expect(again.labels).toContain('Bỏ qua');
    expect(draft(talk).pending.doubted).toBeUndefined();
  });

  it('confirms an act only where it was not sent with two taps', () => {
    const { office } = people;
    const talk = startTalk();
    talk.say(office, '/go');
    talk.windTo('2023-05-22T09:00:10');
    expect(talk.say(office, '1').labels).toEqual(['Gỡ liên kết']);
    talk.windTo('2023-05-22T09:00:10');
    expect(talk.say(office, '1').kind).toBe('silence');
    talk.windTo('2023-05-22T09:00:18');
    expect(talk.state().accounts).toHaveLength(startTalk().state().accounts.length);
    talk.windTo('2023-05-22T09:00:25');
    expect(talk.say(office, '1').text).toContain('Đã gỡ');
  });
});
