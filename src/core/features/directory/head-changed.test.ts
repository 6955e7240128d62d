import { describe, expect, it } from 'vitest';
import { context } from '../../../../test/support/context.ts';
import { people, startTalk } from '../../../../test/support/talk.ts';

const { hts, office } = people;
const { centre: deputy } = people;
const unit = 'phong-ha-tang-so';

/** The office makes somebody else head of Phòng Hạ tầng số, who is linked, while the old head has answered one of six. */
function changed() {
  const talk = startTalk();
  talk.say(hts, '/baocao');
  talk.say(hts, 'Chậm');
  talk.say(hts, 'chờ Cục Thuế trả lời');
  talk.say(office, '/nguoi');
  talk.say(office, 'Chuyên viên (xem)');
  talk.say(office, 'Phòng Hạ tầng số');
  talk.say(office, 'Lò Văn Ai, Chuyên viên');
  talk.say(office, 'thêm');
  talk.change((state) => ({
    ...state,
    accounts: [
      ...state.accounts,
      { channel: 'web' as const, userId: 'lo-van-ai', personId: 'lo-van-ai', linkedAt: 1 },
    ],
  }));
  talk.say(office, '/truong');
  talk.say(office, 'Phòng Hạ tầng số');
  const asked = talk.say(office, 'Lò Văn Ai');
  const said = talk.press(office, talk.buttonOf(asked, 'Đổi'));
  return { talk, said };
}

describe('a head who is changed while a report is half written', () => {
  it.each(['làm lại', 'lam lai di', 'thôi em làm lại từ đầu'])(
    'may still be told «%s» by the new one, as long as nothing else was answered',
    (words) => {
      const { talk } = changed();
      talk.say('lo-van-ai', '/baocao');
      talk.say('lo-van-ai', 'Dùng');
      const asked = talk.say('lo-van-ai', words);
      expect(asked.text).toContain('Bỏ');
      expect(Object.keys(talk.state().drafts[0]!.entries)).toHaveLength(1);
      talk.press('lo-van-ai', talk.buttonOf(asked, 'Bỏ'));
      expect(talk.state().drafts).toEqual([]);
    },
  );

  it('is a step back as ever, once the new one has answered', () => {
    const { talk } = changed();
    talk.say('lo-van-ai', '/baocao');
    talk.say('lo-van-ai', 'Dùng');
    talk.say('lo-van-ai', 'đúng tiến độ');
    expect(talk.say('lo-van-ai', 'làm lại').text).toContain('2/6');
    talk.say('lo-van-ai', 'đúng tiến độ');
    talk.say('lo-van-ai', 'bỏ qua');
    expect(talk.say('lo-van-ai', 'làm lại').text).toContain('2/6');
    expect(Object.keys(talk.state().drafts[0]!.entries).length).toBeGreaterThan(0);
  });

  it('is told, with the new one, the office and the deputy; what was written goes with the unit', () => {
    const { said } = changed();
    const of = (who: string) => said.notices.find(({ to }) => to === who)?.text ?? '';
    expect(of('lo-van-ai')).toContain(
      'Đã có 1/6 báo cáo tháng 5/2023 do Nguyên Trưởng phòng Hạ tầng số soạn.',
    );
    expect(of(hts)).toContain('Bản nháp đang dở đã chuyển cho người mới');
    expect(of('truong-van-phong')).toContain('Lò Văn Ai là');
  });

  it('is asked on no more, and what they type answers nothing of it', () => {
    const { talk } = changed();
    const said = talk.say(hts, 'đúng tiến độ');
    expect(said.text).not.toMatch(/\d\/6/);
    expect(talk.say(hts, '/baocao').text).toContain('Anh/chị xem được tiến độ');
    expect(talk.say(hts, 'ai phụ trách chi phí thời gian').text).toContain('Lê Hải Yến');
  });

  it('leaves it to the new one: used, with the name of who gave each answer', () => {
    const { talk } = changed();
    const asked = talk.say('lo-van-ai', '/baocao');
    expect(asked.text).toContain('do Nguyên Trưởng phòng Hạ tầng số soạn');
    expect(asked.labels).toEqual(['Dùng', 'Làm lại']);
    expect(talk.say('lo-van-ai', 'Dùng').text).toContain('2/6');
    const [draft] = talk.state().drafts;
    expect(draft).toMatchObject({ personId: 'lo-van-ai' });
    expect(Object.values(draft!.entries)[0]).toMatchObject({ by: hts, obstacle: 'chờ Cục Thuế trả lời' });
    expect(talk.say('lo-van-ai', '/baocao').labels).not.toContain('Làm lại');
  });

  it('or begun anew', () => {
    const { talk } = changed();
    talk.say('lo-van-ai', '/baocao');
    const asked = talk.say('lo-van-ai', 'Làm lại');
    // Nothing is gone at one tap: who meant the other choice finds all of it.
    expect(talk.state().drafts.some(({ entries }) => Object.keys(entries).length === 1)).toBe(true);
    talk.say('lo-van-ai', 'nhầm');
    expect(talk.say('lo-van-ai', '/baocao').text).toContain('Đã có 1/6');
    talk.say('lo-van-ai', 'Làm lại');
    talk.press('lo-van-ai', talk.buttonOf(asked, 'Bỏ'));
    expect(talk.say('lo-van-ai', '/baocao').text).toContain('1/6 ·');
    expect(talk.state().drafts.every(({ entries }) => Object.keys(entries).length === 0)).toBe(true);
  });
});

describe('what was begun under the head before', () => {
  /** Phòng Hạ tầng số has sent May; then somebody else is made its head. */
  function sent(linkNew: boolean) {
    const talk = startTalk();
    talk.say(hts, '/baocao');
    talk.say(hts, 'còn lại đúng tiến độ');
    talk.say(hts, 'chưa có số liệu');
    talk.say(hts, 'gửi báo cáo');
    talk.say(hts, '/uyquyen');
    talk.press(hts, `o:appoint:${deputy}`);
    talk.say(hts, '22/05 - 30/06');
    talk.press(office, `o:choose-head:${unit}`);
    talk.say(office, 'Lò Văn Ai');
    const said = talk.say(office, 'Đổi');
    if (linkNew)
      talk.change((state) => ({
        ...state,
        accounts: [
          ...state.accounts,
          { channel: 'web' as const, userId: 'lo-van-ai', personId: 'lo-van-ai', linkedAt: 1 },
        ],
      }));
    const [report] = Object.values(talk.state().reports);
    talk.press(office, `o:ret:2023-05:${Object.keys(report!.entries)[0]}:${unit}`);
    return { talk, said, returned: talk.say(office, 'ghi rõ kết quả') };
  }

  it('is given back to the one who answers for the unit now; the office hears where nobody can be told', () => {
    expect(sent(true).returned.notices.map(({ to }) => to)).toEqual(['lo-van-ai']);
    const { returned } = sent(false);
    expect(returned.notices.map(({ to }) => to)).toEqual(['lo-van-ai']);
    expect(returned.text).toContain('chưa được báo');
  });

  it('ends with whoever made it: a deputy by word of the head is told', () => {
    const { talk, said } = sent(true);
    expect(said.notices.find(({ to }) => to === deputy)?.text).toContain('anh/chị thôi báo cáo thay');
    expect(talk.state().deputies).toEqual([]);
  });

  it('shows nobody in a list under a title that is another’s now', () => {
    const { talk } = sent(true);
    const { labels } = talk.say(office, '/moi');
    expect(labels).toContain('Nguyên Trưởng phòng Hạ tầng số');
    expect(labels).toContain('Lò Văn Ai (Trưởng phòng Hạ tầng số)');
    // And back again.
    talk.press(office, `o:choose-head:${unit}`);
    talk.press(office, `o:set-head:${hts}`);
    talk.say(office, 'Đổi');
    const after = talk.say(office, '/moi').labels;
    expect(after).toContain('Trưởng phòng Hạ tầng số');
    expect(after).toContain('Lò Văn Ai');
  });
});

describe('a unit that is added in the middle of a month', () => {
  const added = (startAt: string) => {
    const talk = startTalk(startAt);
    talk.press(office, 'o:name-unit:division:cac-phong-chuyen-mon');
    talk.say(office, 'Phòng Chuyển đổi số');
    const said = talk.say(office, 'thêm');
    return { talk, said };
  };

  it('reports from the month after, which the office may change; nobody is red for what they never heard', () => {
    const { talk, said } = added('2023-05-23T09:00:00');
    expect(said.text).toContain('báo cáo từ tháng 6/2023');
    expect(said.labels).toEqual(['Từ tháng 5/2023', 'Bỏ đơn vị này']);
    talk.windTo('2023-05-26T09:00:00');
    expect(talk.say(office, '/chuabaocao 5/2023').text).not.toContain('Chuyển đổi số');
    expect(talk.press(office, talk.buttonOf(said, 'Từ tháng 5')).text).toContain('báo cáo từ tháng 5/2023');
    expect(talk.say(office, '/chuabaocao 5/2023').text).toContain('Chuyển đổi số');
    expect(talk.state().audit.at(-1)).toMatchObject({
      verb: 'unit-owes-from',
      after: 'phong-chuyen-doi-so 2023-05',
    });
  });

  it('reports from the month at hand where that has not opened', () => {
    expect(added('2023-05-12T09:00:00').said.text).toContain('báo cáo từ tháng 5/2023');
  });

  it('takes no button of another month, or of a unit that always was', () => {
    const { talk } = added('2023-05-23T09:00:00');
    expect(talk.press(office, 'o:owes:2301:phong-chuyen-doi-so').text).toContain('không còn dùng được');
    expect(talk.press(office, 'o:owes:2305:thanh-tra').text).toContain('không còn dùng được');
    expect(talk.press(hts, 'o:owes:2305:phong-chuyen-doi-so').text).toContain('Văn phòng Sở');
  });
});

describe('what was written before several changes of head', () => {
  /** The office makes somebody head by name, who is linked then. */
  const makeHead = (talk: ReturnType<typeof startTalk>, name: string, id: string) => {
    talk.say(office, '/truong');
    talk.say(office, 'Phòng Hạ tầng số');
    const asked = talk.say(office, name);
    const said = talk.press(office, talk.buttonOf(asked, 'Đổi'));
    talk.change((state) => ({
      ...state,
      accounts: [
        ...state.accounts.filter(({ personId }) => personId !== id),
        { channel: 'web' as const, userId: id, personId: id, linkedAt: 1 },
      ],
    }));
    return { asked, said };
  };

  it('keeps the name of who wrote it, and is their own when it comes back to them', () => {
    const { talk } = changed();
    makeHead(talk, 'Phạm Văn Thay', 'pham-van-thay');
    expect(talk.say('pham-van-thay', '/baocao').text).toContain('do Nguyên Trưởng phòng Hạ tầng số soạn');
    talk.say('pham-van-thay', 'Dùng');
    makeHead(talk, 'Nguyên Trưởng phòng Hạ tầng số', hts);
    expect(talk.say(hts, '/baocao').text).toContain('do anh/chị soạn');
  });

  it('says that a new head would be a namesake of somebody who is known', () => {
    const talk = startTalk();
    const { asked } = makeHead(talk, 'Lê Hải Yến', 'le-hai-yen-2');
    expect(asked.text).toContain('Danh bạ đã có Lê Hải Yến (Phó Giám đốc)');
    expect(asked.text).toContain('trùng tên');
    expect(makeHead(startTalk(), 'Phạm Văn Thay', 'pham-van-thay').asked.text).not.toContain('trùng tên');
  });
});

it('says by name who is not linked yet, where two people are spoken of', () => {
  const talk = startTalk();
  talk.say(office, '/nguoi');
  talk.say(office, 'Chuyên viên (xem)');
  talk.say(office, 'Phòng Hạ tầng số');
  talk.say(office, 'Lò Văn Ai, Chuyên viên');
  talk.say(office, 'thêm');
  talk.say(office, '/truong');
  talk.say(office, 'Phòng Hạ tầng số');
  const asked = talk.say(office, 'Lò Văn Ai');
  expect(talk.press(office, talk.buttonOf(asked, 'Đổi')).text).toContain(
    'từ nay chỉ xem. Lò Văn Ai chưa liên kết: tạo mã bằng /moi.',
  );
});

it('a deputy by their own post, appointed as well, reports on under a new head: nobody is told otherwise', () => {
  const talk = startTalk();
  const own = { ...context.org.people.find(({ id }) => id === deputy)!, role: 'deputy' as const, unit };
  talk.change((state) => ({
    ...state,
    directory: { ...state.directory, people: [own] },
    deputies: [{ unit, personId: deputy, headId: hts, from: '2023-05-01', to: '2023-06-30' } as never],
  }));
  talk.say(office, '/truong');
  talk.say(office, 'Phòng Hạ tầng số');
  const asked = talk.say(office, 'Lò Văn Ai');
  const said = talk.press(office, talk.buttonOf(asked, 'Đổi'));
  expect(talk.state().deputies).toEqual([]);
  expect(said.notices.filter(({ text }) => text.includes('thôi báo cáo thay'))).toEqual([]);
});
