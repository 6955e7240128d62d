import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';

const { hts, inspector, office } = people;

/** The head of the inspectorate leaves on 01/07, and who follows was named on 05/06. */
function toCome() {
  const talk = startTalk('2023-06-05T09:00:00');
  const shown = talk.say(office, 'Chánh Thanh tra Sở nghỉ hưu từ 1/7, chị Lò Thị Mai về thay');
  const asked = talk.say(office, 'đồng ý');
  const set = talk.say(office, 'đồng ý');
  const id = talk.state().directory.people.find(({ name }) => name === 'Lò Thị Mai')?.id ?? '';
  talk.change((state) => ({
    ...state,
    accounts: [...state.accounts, { channel: 'web' as const, userId: id, personId: id, linkedAt: 1 }],
  }));
  return { talk, shown, asked, set, id };
}

describe('who follows a head that leaves on a later day', () => {
  it('is said in the same sentence, and heads the unit from that day on; until then nobody loses anything', () => {
    const { talk, shown, asked, set, id } = toCome();
    expect(shown.text).toContain('nghỉ hoặc chuyển đi từ 01/07/2023?');
    expect(asked.text).toContain('có hiệu lực từ hôm đó');
    expect(set.text).toContain('từ 01/07/2023, thay Chánh Thanh tra Sở');
    expect(set.notices.find(({ to }) => to === inspector)?.text).toContain('anh/chị vẫn báo cáo như thường');
    talk.liveTo('2023-06-22T09:00:00');
    expect(talk.say(inspector, '/baocao 6').text).toContain('1/10');
    expect(talk.say(id, '/baocao 6').text).not.toContain('1/10');
    const first = talk.say(inspector, '/baocao 6');
    talk.press(inspector, talk.buttonOf(first, 'Còn lại'));
    const told = talk.liveTo('2023-07-01T12:00:00');
    expect(told.find(({ to, text }) => to === id && text.includes('Từ nay anh/chị là'))).toBeDefined();
    // The office is told of nobody who would be missing.
    expect(told.filter(({ to, text }) => to === office && text.includes('chưa có người'))).toEqual([]);
    expect(talk.say(id, '/baocao 6').text).toMatch(/Đã có 10\/10 báo cáo tháng 6/);
    expect(talk.say(inspector, '/baocao').text).toContain('Tôi chưa biết anh/chị');
  });

  it('is taken back by «nhầm», and by calling off that the head leaves', () => {
    const slip = toCome();
    slip.talk.change((state) => ({
      ...state,
      accounts: state.accounts.filter(({ personId }) => personId !== slip.id),
    }));
    expect(slip.talk.say(office, 'nhầm').text).toContain('Chánh Thanh tra Sở vẫn là');
    expect(slip.talk.state().directory.people.some(({ follows }) => follows)).toBe(false);
    const { talk } = toCome();
    talk.press(office, `d:stay:${inspector}`);
    expect(talk.state().directory.people.filter(({ until, follows }) => until ?? follows)).toEqual([]);
  });

  it('is one person: another who is named takes the place', () => {
    const { talk, id } = toCome();
    talk.say(office, '/truong thanh tra');
    talk.say(office, 'Vàng A Páo');
    talk.say(office, 'đồng ý');
    const following = talk.state().directory.people.filter(({ follows }) => follows);
    expect(following.map(({ name }) => name)).toEqual(['Vàng A Páo']);
    talk.liveTo('2023-07-02T12:00:00');
    expect(talk.say(id, '/baocao 6').text).not.toContain('1/10');
  });

  it('follows at once a head who leaves on no day', () => {
    const talk = startTalk('2023-06-05T09:00:00');
    talk.say(office, '/truong hạ tầng số');
    talk.say(office, 'Vàng A Páo');
    expect(talk.say(office, 'đồng ý').text).toContain('từ nay chỉ xem');
    expect(talk.say(hts, '/baocao').text).not.toContain('1/6');
  });
});
