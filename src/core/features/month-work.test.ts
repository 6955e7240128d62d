import { describe, expect, it } from 'vitest';
import { context } from '../../../test/support/context.ts';
import { people, startTalk } from '../../../test/support/talk.ts';
import { owedIn } from '../report/owed.ts';
import { reportKey } from '../report/report.ts';
import { readCalendar } from './settings/read-calendar.ts';

const { hts, office, inspector, yen } = people;

describe('reminders', () => {
  it('are put off by two hours or until the morning, never into the quiet hours', () => {
    const talk = startTalk('2023-05-22T09:00:00');
    expect(talk.press(hts, 'm:2h:2023-05:phong-ha-tang-so').text).toContain('lúc 11:00 hôm nay');
    expect(talk.state().snoozes).toHaveLength(1);
    expect(talk.press(hts, 'm:am:2023-05:phong-ha-tang-so').text).toContain('08:00 thứ Ba 23/05');
    expect(talk.state().snoozes).toHaveLength(1);
    talk.windTo('2023-05-22T20:30:00');
    expect(talk.press(hts, 'm:2h:2023-05:phong-ha-tang-so').text).toContain('07:00 thứ Ba 23/05');
    // Another unit's reminder, a month that owes nothing, in the group.
    expect(talk.press(inspector, 'm:2h:2023-05:phong-ha-tang-so').text).toContain('không báo cáo thay');
    talk.press(office, 'o:lock:2023-05');
    expect(talk.press(hts, 'm:2h:2023-05:phong-ha-tang-so').text).toContain('Không còn gì phải báo cáo');
    talk.change((state) => ({ ...state, groups: [{ channel: 'web', chatId: 'nhom', linkedAt: 0 }] }));
    expect(talk.pressInGroup(hts, 'm:2h:2023-05:phong-ha-tang-so').text).toContain('trò chuyện riêng');
  });

  it('are sent by the office at once, to one or to all', () => {
    const talk = startTalk('2023-05-23T09:00:00');
    const chosen = talk.say(office, '/nhac');
    expect(chosen.labels).toContain('Tất cả 5 đơn vị');
    const all = talk.press(office, talk.buttonOf(chosen, 'Tất cả'));
    expect(all.notices).toHaveLength(5);
    expect(all.notices.find(({ to }) => to === hts)!.text).toContain(
      'Phòng Hạ tầng số: báo cáo DDCI tháng 5/2023, hạn 17:00 thứ Năm 25/05 (còn 2 ngày). 6 nhiệm vụ',
    );
    const twice = talk.press(office, talk.buttonOf(chosen, 'Thanh tra Sở'));
    expect(twice.notices).toEqual([]);
    expect(twice.text).toBe('Đã nhắc lúc 09:00; nhắc nữa?');
    const again = talk.press(office, talk.buttonOf(twice, 'Nhắc nữa'));
    expect(again.notices.map(({ to }) => to)).toEqual([inspector]);
    expect(talk.say(hts, '/nhac').text).toContain('chỉ Văn phòng');
    expect(talk.press(hts, 'm:nudge:2023-05:').text).toContain('chỉ Văn phòng');
    talk.change((state) => ({
      ...state,
      accounts: state.accounts.filter(({ personId }) => personId !== inspector),
    }));
    talk.windTo('2023-05-23T14:00:00');
    expect(talk.press(office, 'm:nudge:2023-05:thanh-tra').text).toBe(
      'Chưa nhắc được Thanh tra Sở: chưa ai liên kết (/moi).',
    );
  });
});

describe('a month that is still owed', () => {
  const talkInJune = (unreported: readonly string[]) => {
    const talk = startTalk('2023-05-22T09:00:00');
    talk.change((state) => ({
      ...state,
      groups: [{ channel: 'web', chatId: 'nhom', linkedAt: 0 }],
      reports: Object.fromEntries(
        context.org.units
          .filter(({ id }) => !unreported.includes(id))
          .map((unit) => {
            const owed = owedIn(context, {}, { year: 2023, month: 5 }, unit.id);
            const entry = { status: 'on-track' as const, evidence: [], at: 0, by: 'x' };
            const report = {
              unit: unit.id,
              period: '2023-05',
              entries: Object.fromEntries(owed.map(({ task }) => [task.id, entry])),
              firstSentAt: 0,
              sentAt: 0,
              sentBy: 'x',
              late: false,
              revisions: [],
              returned:
                unit.id === 'phong-ha-tang-so' ? [{ taskId: '1.3.3', reason: 'x', by: 'x', at: 1 }] : [],
              answers: [],
            };
            return [reportKey(unit.id, '2023-05'), report];
          }),
      ),
    }));
    talk.windTo('2023-06-20T09:00:00');
    return talk;
  };

  it.each(['/chuabaocao', 'ai chưa báo cáo'])(
    'is told with %s, to each as much as they may know',
    (asked) => {
      const talk = talkInJune(['thanh-tra']);
      const line =
        'Còn nợ báo cáo tháng 5 (quá hạn 25/05): Thanh tra Sở và Phòng Hạ tầng số (còn 1 nhiệm vụ).';
      const toOffice = talk.say(office, asked);
      expect(toOffice.text).toContain(line);
      expect(toOffice.labels).toEqual(['Nhắc tháng 5']);
      expect(talk.press(office, talk.buttonOf(toOffice, 'Nhắc tháng 5')).text).toContain(
        'Đã nhắc Thanh tra Sở',
      );
      const toLeader = talk.say(yen, asked);
      expect(toLeader.text).toContain(line);
      expect(toLeader.labels).toEqual([]);
      const toHead = talk.say(inspector, asked);
      expect(toHead.text).toContain('Còn nợ báo cáo tháng 5: Thanh tra Sở.');
      expect(talk.press(inspector, talk.buttonOf(toHead, 'Báo cáo tháng 5')).text).toContain('tháng 5/2023');
      // In the group names, but neither since when nor what was given back.
      const inGroup = talk.inGroup(inspector, asked);
      expect(inGroup.text).toContain('Còn nợ báo cáo tháng 5: Thanh tra Sở.');
      expect(inGroup.text).not.toContain('Phòng Hạ tầng số (còn');
      expect(inGroup.labels).toEqual([]);
    },
  );

  it('is not told where a month is named, nor once it is locked', () => {
    const talk = talkInJune(['thanh-tra']);
    expect(talk.say(office, '/chuabaocao 5').text).not.toContain('nợ');
    talk.press(office, 'o:lock:2023-05');
    expect(talk.say(office, '/chuabaocao').text).not.toContain('nợ');
  });
});

describe('the digest', () => {
  it('is shown to the office before it is sent, and sent again only on purpose', () => {
    const talk = startTalk('2023-05-24T09:00:00');
    expect(talk.say(office, '/tonghop').text).toContain('Chưa có nhóm nào');
    talk.change((state) => ({ ...state, groups: [{ channel: 'web', chatId: 'nhom', linkedAt: 0 }] }));
    const preview = talk.say(office, '/tonghop 5/2023');
    expect(preview.messages[0]!.attachment).toMatchObject({ type: 'picture', picture: { type: 'month' } });
    expect(preview.text).toContain('DDCI tháng 5/2023: 0/5 đơn vị đã báo cáo');
    const posted = talk.press(office, talk.buttonOf(preview, 'Gửi vào nhóm'));
    expect(posted.notices.map(({ to }) => to)).toEqual(['web:nhom']);
    // Sent by hand, it is not sent again at its time.
    expect(talk.state().tiersDone['2023-05:digest']).toBeDefined();
    talk.change((state) => ({
      ...state,
      digests: [{ period: '2023-05', chat: 'web:nhom', messageId: '1', fingerprint: 'x' }],
    }));
    const stale = talk.press(office, talk.buttonOf(preview, 'Gửi vào nhóm'));
    expect(stale.notices).toEqual([]);
    expect(stale.labels).toContain('Gửi lại vào nhóm');
    expect(talk.press(office, talk.buttonOf(stale, 'Gửi lại')).notices).toHaveLength(1);
    // The same button on another screen.
    const twice = talk.press(office, talk.buttonOf(stale, 'Gửi lại'));
    expect(twice.notices).toEqual([]);
    expect(twice.text).toContain('vừa được gửi nên tôi không gửi lần nữa');
    talk.windTo('2023-05-24T09:05:00');
    expect(talk.press(office, talk.buttonOf(stale, 'Gửi lại')).notices).toHaveLength(1);
    expect(talk.say(yen, '/tonghop').text).toContain('chỉ Văn phòng');
  });

  it('answers [Chi tiết] in private, with as much as one may see', () => {
    const talk = startTalk('2023-05-24T09:00:00');
    talk.change((state) => ({ ...state, groups: [{ channel: 'web', chatId: 'nhom', linkedAt: 0 }] }));
    const pressed = talk.pressInGroup(yen, 'm:details:2023-05');
    expect(pressed.text).toBe('Tôi đã gửi riêng cho anh/chị.');
    expect(pressed.notices).toMatchObject([{ to: yen, text: expect.stringContaining('Tháng 5/2023') }]);
    expect(talk.pressInGroup('somebody', 'm:details:2023-05').text).toContain('Anh/chị là ai ạ');
    expect(talk.pressInGroup(yen, 'm:indices').text).toContain('8 chỉ số');
  });

  it('goes in private to who asks for it, and quotes as the office decides', () => {
    const talk = startTalk();
    talk.press(yen, talk.buttonOf(talk.say(yen, '/nhantonghop'), 'Nhận riêng'));
    expect(talk.state().digestPeople).toEqual([yen]);
    talk.press(yen, talk.buttonOf(talk.say(yen, '/nhantonghop'), 'Thôi nhận'));
    expect(talk.state().digestPeople).toEqual([]);
    talk.press(office, talk.buttonOf(talk.say(office, '/trichdan'), 'Thôi trích'));
    expect(talk.state().quoteObstacles).toBe(false);
    expect(talk.say(hts, '/trichdan').text).toContain('chỉ Văn phòng');
    talk.say(hts, '/baocao');
    // The question no longer says that the group may read the answer.
    expect(talk.say(hts, 'chậm').text).not.toContain('Bản tổng hợp trong nhóm');
  });
});

describe('the calendar by chat', () => {
  it('is changed in a guided way: value, next dates, confirmation, audit', () => {
    const talk = startTalk('2023-05-19T09:00:00');
    talk.press(office, talk.buttonOf(talk.say(office, '/lich'), 'Hạn báo cáo'));
    expect(talk.say(office, 'cuối tháng').text).toContain('17:00 ngày 25');
    expect(talk.say(office, 'ngày 31 17:00').text).toContain('1 đến 28');
    const shown = talk.say(office, 'ngày 26 lúc 16h30');
    expect(shown.text).toContain('Hết hạn: 17:00 thứ Năm 25/05 → 16:30 thứ Sáu 26/05');
    expect(talk.state().calendar).toBeNull();
    talk.press(office, talk.buttonOf(shown, 'Lưu'));
    expect(talk.state().calendar).toMatchObject({ deadline: { day: 26, time: '16:30' } });
    expect(talk.state().audit.at(-1)).toMatchObject({ verb: 'set-calendar', by: office });
    expect(talk.say(yen, 'hạn báo cáo').text).toContain('16:30 thứ Sáu 26/05/2023');
    expect(talk.press(office, 'm:set-calendar').text).toContain('không còn dùng được');
    expect(talk.say(hts, '/lich').text).toContain('chỉ Văn phòng');
    talk.press(office, 'm:field:opening');
    expect(talk.say(office, 'ngày 27 08:00').text).toContain('trước hạn báo cáo');
    expect(talk.say(office, '/huy').text).toBe('Đã thôi.');
  });

  it.each([
    [
      'nudges',
      '5 ngày 09:00, 2 ngày, 4 giờ',
      { nudges: [{ daysBefore: 5, time: '09:00' }, { daysBefore: 2, time: '08:00' }, { hoursBefore: 4 }] },
    ],
    ['escalation', '2 ngày 8h', { escalation: { daysAfter: 2, time: '08:00' } }],
    ['digest', '09:30', { digest: { daysAfter: 1, time: '09:30' } }],
    ['quiet', '20h đến 6h30', { quietHours: { from: '20:00', to: '06:30' } }],
    ['opening', '18 07:45', { opening: { day: 18, time: '07:45' } }],
    ['deadline', 'ngày 25 hằng tháng, lúc 5 giờ chiều', { deadline: { day: 25, time: '17:00' } }],
    // Of a day alone the hour stays, and the new calendar is shown before it is saved.
    ['deadline', '26', { deadline: { day: 26, time: '17:00' } }],
    ['quiet', 'từ 9 giờ tối đến 6h sáng', { quietHours: { from: '21:00', to: '06:00' } }],
    ['escalation', 'sau hạn 2 ngày lúc 8h', { escalation: { daysAfter: 2, time: '08:00' } }],
    ['nudges', 'trước hạn 3 ngày lúc 8 giờ sáng', { nudges: [{ daysBefore: 3, time: '08:00' }] }],
  ] as const)('reads %s «%s»', (field, typed, expected) => {
    expect(readCalendar(context.calendar, field, typed)).toMatchObject({ calendar: expected });
  });

  it.each([
    ['nudges', 'mỗi ngày'],
    ['nudges', '3 ngày 08:00, 3 ngày 09:00'],
    ['deadline', '25:00'],
    ['quiet', '21:00'],
    ['digest', 'sáng mai'],
    ['opening', 'ngày 20 ngày 21 08:00'],
    ['deadline', 'ngày 25 17:00 hoặc thứ 6'],
    ['deadline', 'ngày 25 17h trở đi'],
    ['deadline', 'trước ngày 25 17:00'],
    ['deadline', '25 tháng 5 17:00'],
    ['deadline', 'ngày 25 lúc 5 giờ sáng chiều'],
    ['opening', 'ngày 20 lúc 13h sáng'],
    ['quiet', '20h đến 6h30, 7h cuối tuần'],
    ['quiet', '20h đến 6h30 trừ chủ nhật'],
    ['nudges', '3 ngày 08:00 09:00'],
    ['nudges', '3 ngày sau hạn'],
    ['digest', '2 ngày trước hạn 9h'],
  ] as const)('refuses %s «%s»', (field, typed) => {
    expect(readCalendar(context.calendar, field, typed)).toHaveProperty('problem');
  });
});

describe('the channel of choice', () => {
  it('is chosen among one’s own', () => {
    const talk = startTalk();
    expect(talk.say(hts, '/kenh').text).toContain('mới liên kết một tài khoản');
    talk.change((state) => ({
      ...state,
      accounts: [...state.accounts, { channel: 'zalo', userId: 'z', personId: hts, linkedAt: 1 }],
    }));
    talk.press(hts, talk.buttonOf(talk.say(hts, '/kenh'), 'Zalo'));
    expect(talk.state().preferred).toEqual({ [hts]: 'zalo' });
    expect(talk.press(hts, 'm:prefer:telegram').text).toContain('không còn dùng được');
  });
});

describe('a unit that the plan does not know', () => {
  it('is answered in words, whatever is asked of it', () => {
    const talk = startTalk();
    talk.press(office, 'o:name-unit:centre:');
    talk.say(office, 'Trung tâm Dữ liệu mở');
    expect(talk.say(office, 'thêm').text).toContain('Đã thêm Trung tâm Dữ liệu mở');
    // Each answer has words of its own, or startTalk fails.
    for (const asked of [
      'bao nhiêu điểm năm 2022',
      'chỉ tiêu',
      'hạng mấy',
      'tiến độ',
      'nhiệm vụ',
      'còn thiếu bao nhiêu điểm',
    ])
      expect(talk.say(yen, `trung tâm dữ liệu mở ${asked}`).text).toMatch(/\S/);
    expect(talk.say(yen, 'điểm các chỉ số của trung tâm dữ liệu mở').text).toContain('không');
  });
});
