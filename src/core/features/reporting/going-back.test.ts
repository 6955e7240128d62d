import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';

const { hts, office, inspector } = people;
const draft = (talk: ReturnType<typeof startTalk>) => talk.state().drafts[0]!;

describe('a way back', () => {
  const photo = (ref: string) => ({ kind: 'photo' as const, ref, name: `${ref}.jpg`, bytes: 1000 });

  it.each([
    'nhầm',
    'quay lại',
    'bỏ',
    'xin lỗi tôi bấm nhầm',
    'Dạ em chọn nhầm ạ',
    'cho chọn lại',
    'quay lai',
  ])('«%s» is one step back, and no answer', (words) => {
    const talk = startTalk();
    talk.say(hts, '/baocao');
    talk.say(hts, 'chậm');
    expect(talk.say(hts, words).text).toContain('1/6 · Cạnh tranh bình đẳng');
    expect(draft(talk).entries).toEqual({});
    talk.say(hts, 'hoàn thành');
    talk.say(hts, 'đã họp');
    // From the next question the last answer is asked again, and stands until another takes its place.
    const again = talk.say(hts, words);
    expect(again.text).toContain('Đang ghi: ✅ Hoàn thành – «đã họp»');
    expect(talk.press(hts, talk.buttonOf(again, 'Giữ nguyên')).text).toContain('2/6');
    expect(draft(talk).entries['1.3.3']).toMatchObject({ status: 'done', result: 'đã họp' });
  });

  it.each([
    'đã hủy lịch họp do trùng HĐND',
    'doanh nghiệp nộp nhầm hồ sơ phải trả lại',
    'đề nghị bỏ bớt 02 biểu mẫu',
    'cán bộ bấm nhầm trạng thái trên phần mềm một cửa',
    'chờ bổ sung hồ sơ',
  ])('«%s» is an answer', (words) => {
    const talk = startTalk();
    talk.say(hts, '/baocao');
    talk.say(hts, 'chậm');
    expect(talk.say(hts, words).text).toContain('2/6');
    expect(JSON.stringify(draft(talk).entries['1.3.3'])).toContain(words);
  });

  it('a doubtful sentence is asked before it counts, and nothing of it is lost', () => {
    const talk = startTalk();
    talk.say(hts, '/baocao');
    talk.say(hts, 'chậm');
    const words = 'câu trước tôi trả lời sai mất rồi';
    const asked = talk.say(hts, words);
    expect(asked.text).toContain(`Ghi «${words}» là vướng mắc, kiến nghị của nhiệm vụ này?`);
    expect(asked.labels).toEqual(['Ghi', '◀ Chọn lại']);
    expect(draft(talk).entries).toEqual({});
    talk.say(hts, 'ghi');
    expect(draft(talk).entries['1.3.3']!.obstacle).toBe(words);
  });

  it('a photo is kept, whatever came with it or was taken back around it', () => {
    const talk = startTalk();
    talk.say(hts, '/baocao');
    talk.say(hts, 'chậm');
    // Asked about: neither the words nor the photo count yet, and both come with [Ghi].
    const asked = talk.say(hts, 'câu trước tôi trả lời sai mất rồi', { files: [photo('a')] });
    expect(asked.labels).toEqual(['Ghi', '◀ Chọn lại']);
    expect(draft(talk).entries).toEqual({});
    talk.press(hts, talk.buttonOf(asked, 'Ghi'));
    expect(draft(talk).entries['1.3.3']!.evidence).toHaveLength(1);
    // A caption in the form of a question is about its photo.
    talk.say(hts, 'chậm');
    talk.say(hts, 'ai phụ trách chi phí thời gian', { files: [photo('b')] });
    expect(Object.keys(draft(talk).entries)).toEqual(['1.3.3', '1.3.4']);
    expect(draft(talk).entries['1.3.4']!.evidence).toHaveLength(1);
    talk.say(hts, 'còn lại đúng tiến độ');
    talk.say(hts, '100');
    talk.say(hts, 'nhiệm vụ 4', { files: [photo('c')] });
    const proven = () =>
      Object.values(draft(talk).entries).filter(({ blanket, evidence }) => blanket && evidence[0]);
    expect(proven()).toHaveLength(1);
    for (let back = 0; back < 3; back++) talk.say(hts, 'quay lại');
    expect(Object.values(draft(talk).entries).filter(({ blanket }) => blanket)).toEqual(proven());
  });

  it('another status of the task at hand is a tap away, while its words or its figure are asked', () => {
    const talk = startTalk();
    const begin = talk.say(hts, '/baocao');
    talk.press(hts, talk.buttonOf(begin, 'Chậm'));
    expect(talk.press(hts, talk.buttonOf(begin, 'Hoàn thành')).text).toContain('Kết quả tháng 5?');
    talk.say(hts, 'xong việc');
    expect(draft(talk).entries['1.3.3']).toMatchObject({ status: 'done', result: 'xong việc' });
  });

  it('a report is thrown away only when that was asked and confirmed', () => {
    const talk = startTalk();
    talk.say(hts, '/baocao');
    talk.say(hts, 'hoàn thành');
    talk.say(hts, 'đã họp');
    const asked = talk.say(hts, 'hủy báo cáo');
    expect(asked.text).toContain('Bỏ bản báo cáo tháng 5/2023 đang soạn (đã trả lời 1/6 nhiệm vụ)?');
    expect(talk.press(hts, talk.buttonOf(asked, 'Thôi')).text).toContain('2/6');
    expect(talk.press(inspector, talk.buttonOf(asked, 'Bỏ bản này')).text).toContain('không có gì thay đổi');
    expect(talk.press(hts, talk.buttonOf(asked, 'Bỏ bản này')).text).toContain('Đã bỏ bản đang soạn');
    expect(talk.state().drafts).toEqual([]);
    expect(talk.press(hts, talk.buttonOf(asked, 'Bỏ bản này')).text).toContain('không có gì thay đổi');
  });

  /** A report with an answer and its photo was thrown away. */
  const thrownAway = () => {
    const talk = startTalk();
    talk.say(hts, '/baocao');
    talk.say(hts, 'hoàn thành');
    talk.say(hts, 'đã họp', { files: [photo('a')] });
    const before = draft(talk);
    talk.say(hts, 'hủy báo cáo');
    return { talk, before, said: talk.say(hts, 'bỏ bản này') };
  };

  it.each(['nhầm', 'lấy lại', 'Lấy lại bản vừa bỏ giúp em'])(
    'a report thrown away comes back: «%s»',
    (words) => {
      const { talk, before, said } = thrownAway();
      expect(said.labels).toEqual(['Lấy lại']);
      expect(talk.say(hts, words).text).toContain('2/6');
      expect(draft(talk).entries).toEqual(before.entries);
      expect(talk.state().evidence[before.entries['1.3.3']!.evidence[0]!]).not.toHaveProperty('struck');
      expect(talk.state()).not.toHaveProperty('discarded');
      expect(talk.press(hts, talk.buttonOf(said, 'Lấy lại')).text).toContain('không có gì thay đổi');
    },
  );

  it('also after other words, and where the new one holds nothing yet', () => {
    const { talk } = thrownAway();
    talk.say(hts, 'ai phụ trách chi phí thời gian');
    expect(talk.say(hts, '/baocao').text).toContain('1/6');
    expect(talk.say(hts, 'lấy lại').text).toContain('2/6');
  });

  it('not once it was begun anew or its month is locked, and for nobody else', () => {
    const { talk, said } = thrownAway();
    const data = talk.buttonOf(said, 'Lấy lại');
    expect(talk.press(inspector, data).text).toContain('không có gì thay đổi');
    for (const text of ['/baocao', 'chậm', 'chờ kinh phí']) talk.say(hts, text);
    expect(talk.press(hts, data).text).toContain('không có gì thay đổi');
    expect(Object.values(draft(talk).entries)).toMatchObject([{ status: 'late' }]);
    const locked = thrownAway();
    locked.talk.press(office, 'o:lock:2023-05');
    expect(locked.talk.state()).not.toHaveProperty('discarded');
    expect(Object.values(locked.talk.state().evidence)).toMatchObject([{ struck: { by: office } }]);
    expect(locked.talk.press(hts, data).text).toContain('không có gì thay đổi');
  });

  it('«sửa 1» in the middle goes on where one was', () => {
    const talk = startTalk();
    talk.say(hts, '/baocao');
    for (const text of ['hoàn thành', 'bỏ qua', 'hoàn thành', 'bỏ qua']) talk.say(hts, text);
    talk.say(hts, 'sửa 1');
    expect(talk.say(hts, 'chậm vì chờ kinh phí').text).toContain('3/6');
    expect(draft(talk).entries['1.3.3']).toMatchObject({ status: 'late', obstacle: 'chờ kinh phí' });
  });
});

describe('a figure that nobody has', () => {
  it.each(['chưa có số liệu', 'bỏ qua', 'Chưa tổng hợp được', 'chua co so lieu'])(
    '«%s»: the report is sent, nothing is known of the task, and it is asked again',
    (words) => {
      const talk = startTalk();
      for (const text of ['/baocao', 'còn lại đúng tiến độ', words]) talk.say(hts, text);
      expect(talk.say(hts, 'gửi').text).toContain('Đã nhận báo cáo');
      const report = () => talk.state().reports['2023-05:phong-ha-tang-so']!;
      expect(report().entries['2.1.5']).toMatchObject({ noFigure: 'awaited' });
      const told = talk.readAll(office, '/tiendo').map(({ text }) => text);
      expect(told.join('\n')).toContain('chưa có số liệu');
      const again = talk.say(hts, '/baocao');
      expect(again.text).toContain('Tỷ lệ hồ sơ đúng hạn tháng 5 (%)?');
      talk.say(hts, '100');
      talk.say(hts, 'gửi');
      expect(report().entries['2.1.5']).toMatchObject({ figure: 100 });
      expect(report().entries['2.1.5']).not.toHaveProperty('noFigure');
    },
  );

  it.each(['không phát sinh', 'không có hồ sơ', 'tháng này không có hồ sơ nào'])(
    '«%s»: the task is done for the month, without a figure',
    (words) => {
      const talk = startTalk();
      for (const text of ['/baocao', 'còn lại đúng tiến độ', words, 'gửi']) talk.say(hts, text);
      expect(talk.state().reports['2023-05:phong-ha-tang-so']!.entries['2.1.5']).toMatchObject({
        status: 'done',
        noFigure: 'nothing',
      });
      expect(talk.say(hts, '/baocao').labels[0]).toBe('Gửi báo cáo');
    },
  );
});

describe('a task that was given back', () => {
  const returned = () => {
    const talk = startTalk();
    for (const text of ['/baocao', 'chậm', 'chưa có lịch', 'còn lại đúng tiến độ', 'gửi'])
      talk.say(inspector, text);
    talk.say(office, '/tralai');
    talk.press(office, 'o:return-of:2023-05:thanh-tra');
    const shown = talk.press(office, 'o:ret:2023-05:1.1.4:thanh-tra');
    expect(shown.text).toContain('Đơn vị báo cáo: 🟠 Chậm – «chưa có lịch»');
    talk.say(office, 'lịch đã gửi từ tháng 4');
    return talk;
  };

  it('shows why, and what was answered; the same answer is not taken; the office hears of the new one', () => {
    const talk = returned();
    const open = talk.say(inspector, '/baocao');
    expect(open.text).toContain('↩ Văn phòng trả lại: «lịch đã gửi từ tháng 4»');
    expect(open.text).toContain('Đã báo cáo: 🟠 Chậm – «chưa có lịch»');
    talk.say(inspector, 'chậm');
    expect(talk.say(inspector, 'chưa có lịch').text).toContain('giống bản bị trả lại');
    talk.say(inspector, 'đúng tiến độ');
    talk.say(inspector, 'đã kiểm tra 2 cuộc');
    expect(talk.say(inspector, 'gửi').notices).toContainEqual({
      to: office,
      text: expect.stringMatching(
        /Thanh tra Sở .* đã trả lời lại 1 nhiệm vụ bị trả[\s\S]*Trước: 🟠 Chậm – «chưa có lịch»\nNay: 🔵 Đúng tiến độ – «đã kiểm tra 2 cuộc»/,
      ),
    });
  });

  it('may stand as it was, with a reason', () => {
    const talk = returned();
    const open = talk.say(inspector, '/baocao');
    expect(talk.press(inspector, talk.buttonOf(open, 'Giữ nguyên, vì…')).text).toContain('Vì sao giữ nguyên');
    talk.say(inspector, 'lịch tháng 4 đã bị hoãn');
    talk.say(inspector, 'gửi');
    expect(talk.state().reports['2023-05:thanh-tra']).toMatchObject({
      returned: [],
      entries: { '1.1.4': { status: 'late', obstacle: 'chưa có lịch', kept: 'lịch tháng 4 đã bị hoãn' } },
    });
  });
});

describe('which month is reported', () => {
  it('an empty draft of another month is none; a question of another month names it', () => {
    const talk = startTalk();
    talk.change((state) => ({ ...state, begunAt: Date.parse('2023-05-02T00:00:00+07:00') }));
    talk.say(hts, '/baocao 4/2023');
    expect(talk.say(hts, '/baocao').text).toContain('báo cáo DDCI tháng 5/2023');
    talk.say(hts, '/baocao 4/2023');
    talk.say(hts, 'hoàn thành');
    expect(talk.say(hts, 'đã họp').text).toContain('Báo cáo tháng 4/2023');
  });

  it('is asked where more than one is owed', () => {
    const talk = startTalk();
    talk.windTo('2023-07-21T09:00:00');
    const asked = talk.say(hts, '/baocao');
    expect(asked.labels).toEqual([
      'Tháng 5 · còn nợ, đã quá hạn',
      'Tháng 6 · còn nợ, đã quá hạn',
      'Tháng 7 · chưa báo cáo',
    ]);
    expect(talk.press(hts, talk.buttonOf(asked, 'Tháng 6')).text).toContain('tháng 6/2023');
  });
});

describe('a photo that came before its answer is not lost', () => {
  const photo = { kind: 'photo' as const, ref: 'p1', name: 'p1.jpg', bytes: 1000 };

  it('when the rest is answered at once: it goes with its task', () => {
    const talk = startTalk();
    talk.say(hts, '/baocao');
    talk.say(hts, 'ảnh buổi họp', { files: [photo] });
    talk.say(hts, 'còn lại đúng tiến độ');
    const { entries } = draft(talk);
    expect(entries['1.3.3']!.evidence).toHaveLength(1);
    expect(Object.values(entries).flatMap(({ evidence }) => evidence)).toHaveLength(1);
  });

  it('when the rest is answered at once and its own task is asked all the same: it waits on', () => {
    const talk = startTalk();
    talk.say(hts, '/baocao');
    while (draft(talk).step.type === 'task' && !JSON.stringify(draft(talk).step).includes('2.1.5'))
      talk.say(hts, 'hoàn thành, đã làm');
    talk.say(hts, 'ảnh màn hình một cửa', { files: [photo] });
    talk.say(hts, 'còn lại đúng tiến độ');
    expect(draft(talk).pending.evidence).toHaveLength(1);
    talk.say(hts, '100');
    expect(draft(talk).entries['2.1.5']!.evidence).toHaveLength(1);
  });

  it('when another task is opened meanwhile: it waits for its task at the summary', () => {
    const talk = startTalk();
    talk.say(hts, '/baocao');
    talk.say(hts, 'hoàn thành, đã họp');
    talk.say(hts, 'còn lại đúng tiến độ');
    talk.say(hts, '100');
    talk.say(hts, 'sửa 2');
    talk.say(hts, 'chậm');
    talk.say(hts, 'nhầm', { files: [photo] });
    talk.say(hts, 'sửa 1');
    const { entries, unplaced = [], pending } = draft(talk);
    const kept = [
      ...Object.values(entries).flatMap(({ evidence }) => evidence),
      ...unplaced,
      ...(pending.evidence ?? []),
    ];
    expect(kept).toHaveLength(1);
  });
});

describe('a measured task', () => {
  function atFigure() {
    const talk = startTalk();
    talk.say(hts, '/baocao');
    talk.say(hts, 'còn lại đúng tiến độ');
    expect(draft(talk).step).toMatchObject({ taskId: '2.1.5', part: 'figure' });
    return talk;
  }

  it('takes a number with its unit as the figure once more where its reason is asked', () => {
    const talk = atFigure();
    talk.say(hts, '1');
    talk.say(hts, '98,5%');
    expect(draft(talk).pending.figure).toBe(98.5);
    talk.say(hts, 'hai hồ sơ chờ bổ sung');
    expect(draft(talk).entries['2.1.5']).toMatchObject({
      figure: 98.5,
      status: 'late',
      obstacle: 'hai hồ sơ chờ bổ sung',
    });
  });

  it('is on track again once the corrected figure is', () => {
    const talk = atFigure();
    talk.say(hts, '10');
    expect(talk.say(hts, '100').text).toBe('Sửa số thành 100%?');
    talk.say(hts, 'có');
    expect(draft(talk).entries['2.1.5']).toMatchObject({ figure: 100, status: 'on-track' });
  });

  it('owes its figure also where it is late, and its reason behind that', () => {
    const talk = startTalk();
    talk.say(hts, '/baocao');
    while (!JSON.stringify(draft(talk).step).includes('2.1.5')) talk.say(hts, 'hoàn thành, đã làm');
    expect(talk.say(hts, 'chậm').text).toContain('Tỷ lệ');
    talk.say(hts, '96');
    expect(draft(talk).step).toMatchObject({ taskId: '2.1.5', part: 'words' });
    talk.say(hts, 'lỗi mạng');
    expect(draft(talk).entries['2.1.5']).toMatchObject({ status: 'late', figure: 96, obstacle: 'lỗi mạng' });
  });
});

it('what was copied from last month already is not said to be missing there', () => {
  const talk = startTalk();
  talk.say(hts, '/baocao');
  talk.say(hts, 'còn lại đúng tiến độ');
  talk.say(hts, '100');
  talk.say(hts, 'gửi báo cáo');
  talk.windTo('2023-06-22T09:00:00');
  talk.say(hts, '/baocao');
  talk.say(hts, 'tất cả như tháng 5');
  talk.say(hts, '100');
  expect(talk.say(hts, 'tất cả như tháng 5').text).not.toContain('không có báo cáo');
});

describe('a report that was sent and is opened again', () => {
  it('is no draft while nothing in it is changed: the next month is asked for at once', () => {
    const talk = startTalk();
    talk.say(hts, '/baocao');
    talk.say(hts, 'còn lại đúng tiến độ');
    talk.say(hts, '100');
    talk.say(hts, 'gửi báo cáo');
    talk.windTo('2023-06-02T09:00:00');
    talk.say(hts, '/baocao');
    talk.say(hts, 'để sau');
    talk.windTo('2023-06-22T09:00:00');
    expect(talk.say(hts, '/baocao').text).not.toContain('báo cáo tháng nào');
  });

  it('is not asked once more whether anything is new', () => {
    const talk = startTalk();
    for (const [month, day] of [
      ['05', 22],
      ['06', 22],
      ['07', 20],
    ] as const) {
      talk.windTo(`2023-${month}-${day}T09:00:00`);
      talk.say(hts, '/baocao');
      talk.say(hts, month === '05' ? 'còn lại đúng tiến độ' : `tất cả như tháng ${Number(month) - 1}`);
      talk.say(hts, '100');
      if (month === '07') expect(draft(talk).step).toEqual({ type: 'news' });
      if (month === '07') talk.say(hts, 'không có gì mới');
      talk.say(hts, 'gửi báo cáo');
    }
    talk.say(hts, '/baocao');
    expect(draft(talk).step).toEqual({ type: 'summary' });
  });
});

describe('several exceptions in one message at the summary', () => {
  function atSummary() {
    const talk = startTalk();
    talk.say(hts, '/baocao');
    talk.say(hts, 'còn lại đúng tiến độ');
    talk.say(hts, '100');
    expect(draft(talk).step).toEqual({ type: 'summary' });
    return { talk };
  }

  it('are parted at a comma behind which another task is named with its status or a colon', () => {
    const { talk } = atSummary();
    const [first, second] = Object.keys(draft(talk).entries);
    talk.say(hts, '1 xong, đã đăng 5 tin, 2 chậm vì thiếu người');
    expect(draft(talk).entries[first!]).toMatchObject({ status: 'done', result: 'đã đăng 5 tin' });
    expect(draft(talk).entries[second!]).toMatchObject({ status: 'late', obstacle: 'thiếu người' });
  });

  it('leave a comma alone behind which no task is named', () => {
    const { talk } = atSummary();
    const [first] = Object.keys(draft(talk).entries);
    talk.say(hts, '1 xong, họp ngày 4, 5 tin đã đăng');
    expect(draft(talk).entries[first!]).toMatchObject({ result: 'họp ngày 4, 5 tin đã đăng' });
  });

  it.each(['1, 2 xong', '1 và 2 xong', 'nhiệm vụ 1 và nhiệm vụ 2: xong'])('«%s» answers both', (words) => {
    const { talk } = atSummary();
    const [first, second] = Object.keys(draft(talk).entries);
    talk.say(hts, words);
    expect(draft(talk).entries[first!]!.status).toBe('done');
    expect(draft(talk).entries[second!]!.status).toBe('done');
  });

  const photo = { kind: 'photo' as const, ref: 'p1', name: 'p1.jpg', bytes: 1000 };

  it('name only tasks beside a photo: nothing is overwritten, and whose it is is asked', () => {
    const { talk } = atSummary();
    const [first] = Object.keys(draft(talk).entries);
    talk.say(hts, '1 xong, đã họp 15/5');
    const asked = talk.say(hts, 'nhiệm vụ 1 và 2', { files: [photo] });
    expect(draft(talk).entries[first!]!.result).toBe('đã họp 15/5');
    expect(draft(talk).unplaced).toHaveLength(1);
    expect(asked.text).toContain('nhiệm vụ');
  });

  it('keep what was said of a task where the words beside a photo only say what it shows', () => {
    const { talk } = atSummary();
    const [first] = Object.keys(draft(talk).entries);
    talk.say(hts, '1 xong, đã họp 15/5');
    talk.say(hts, '1 xong, ảnh họp quý II', { files: [photo] });
    expect(draft(talk).entries[first!]).toMatchObject({
      result: 'đã họp 15/5',
      evidence: [expect.anything()],
    });
  });
});

describe('a figure whose reason is still asked', () => {
  /** A report that was sent with its figure open, and is being corrected. */
  function corrected() {
    const talk = startTalk();
    talk.say(hts, '/baocao');
    for (const one of ['còn lại đúng tiến độ', 'chưa có số liệu', 'gửi']) talk.say(hts, one);
    talk.say(hts, 'sửa 3');
    expect(talk.say(hts, '98').text).toContain('98% thấp hơn chỉ tiêu 100%');
    return talk;
  }

  it('is the answer of its task where another is opened, which is said', () => {
    const talk = corrected();
    expect(talk.say(hts, 'sửa 2').text).toContain('Đã ghi nhiệm vụ 3.');
    expect(talk.say(hts, 'thôi').text).not.toContain('chưa sửa gì');
    expect(talk.say(hts, 'báo cáo').text).toContain('đã trả lời 6/6');
    expect(talk.say(hts, 'sửa 3').text).toContain('98%');
  });

  it('is kept where the report is set aside', () => {
    const talk = corrected();
    const parked = talk.say(hts, 'để sau');
    expect(parked.text).toContain('Đã để lại bản sửa');
    expect(parked.text).not.toContain('chưa sửa gì');
    expect(talk.say(hts, 'báo cáo').text).toContain('98% thấp hơn chỉ tiêu 100%');
  });
});

describe('a photo whose caption names another task than the one that is asked', () => {
  const photo = { kind: 'photo' as const, ref: 'p1', name: 'p1.jpg', bytes: 1000 };

  it.each([
    'nhiệm vụ 4: đã họp',
    'ảnh nhiệm vụ 4 họp giao ban',
    'Ảnh của việc 4 – đã họp',
    'minh chung nv 4',
  ])('and tells of it is no answer of the one that is asked: «%s»', (caption) => {
    const talk = startTalk();
    talk.say(hts, '/baocao');
    for (const typed of ['', 'chậm']) {
      if (typed !== '') talk.say(hts, typed);
      const before = talk.state().drafts[0]!;
      const said = talk.say(hts, caption, { files: [photo] });
      expect(said.text).toContain('ở bản tóm tắt tôi sẽ hỏi của nhiệm vụ nào.');
      if (caption !== 'minh chung nv 4') expect(said.text).toContain('Chữ gửi kèm thì chưa ghi.');
      const after = talk.state().drafts[0]!;
      expect({ step: after.step, pending: after.pending, entries: after.entries }).toEqual({
        step: before.step,
        pending: before.pending,
        entries: before.entries,
      });
    }
    expect(talk.state().drafts[0]!.unplaced).toHaveLength(2);
  });

  it('and tells of it goes with that task where it has its answer, asked or at the summary', () => {
    const talk = startTalk();
    talk.say(hts, '/baocao');
    talk.say(hts, '2 xong');
    const placed = talk.say(hts, 'ảnh nhiệm vụ 2 họp giao ban', { files: [photo] });
    expect(placed.text).toContain('minh chứng của nhiệm vụ 2. Chữ gửi kèm thì chưa ghi.');
    talk.say(hts, 'còn lại đúng tiến độ');
    talk.say(hts, '100');
    const atSummary = talk.say(hts, 'ảnh nhiệm vụ 4 họp giao ban', { files: [photo] });
    expect(atSummary.text).toContain('minh chứng của nhiệm vụ 4. Chữ gửi kèm thì chưa ghi.');
    // A caption of the task that is asked is about it, as any other is.
    const other = startTalk();
    other.say(hts, '/baocao');
    other.say(hts, 'chậm');
    other.say(hts, 'nhiệm vụ 1: chờ kinh phí', { files: [photo] });
    const [entry] = Object.values(other.state().drafts[0]!.entries);
    expect(entry!.obstacle).toContain('chờ kinh phí');
    expect(entry!.evidence).toHaveLength(1);
  });

  it.each(['nhiệm vụ 1', 'ảnh của nhiệm vụ 1 ạ', 'viec 1', 'nv1'])('goes to that: «%s»', (caption) => {
    const talk = startTalk();
    talk.say(hts, '/baocao');
    talk.say(hts, 'đúng tiến độ');
    expect(talk.say(hts, 'bỏ qua').text).toContain('2/6');
    const said = talk.say(hts, caption, { files: [photo] });
    expect(said.text).toMatch(/📎[\s\S]*nhiệm vụ 1/i);
    expect(said.text).toContain('2/6');
    expect(talk.state().drafts[0]!.entries['1.3.3']!.evidence).toHaveLength(1);
    expect(talk.state().drafts[0]!.pending.evidence).toBeUndefined();
  });

  it('waits where that has no answer yet, and is no evidence of the one that is asked', () => {
    const talk = startTalk();
    talk.say(hts, '/baocao');
    talk.say(hts, 'nhiệm vụ 4', { files: [photo] });
    expect(talk.state().drafts[0]!.unplaced).toHaveLength(1);
    expect(talk.state().drafts[0]!.pending.evidence).toBeUndefined();
  });
});
