import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';

const { office } = people;
const asks = 'ai chưa liên kết';

/** Two heads without an account. */
function begun() {
  const talk = startTalk();
  talk.change((state) => ({
    ...state,
    accounts: state.accounts.filter(
      ({ personId }) => personId !== people.centre && personId !== people.press,
    ),
  }));
  return talk;
}

describe('who is not linked, asked in the middle of something else', () => {
  it.each([
    [['/donvi Phòng Bưu chính', '1']],
    [['/suaten thanh tra', 'Nguyễn Văn Bảy']],
    [['/truong']],
    [['/moi']],
    [['/nhac']],
    [['/lich', '2']],
    [['/baocao', '1']],
  ])('%j is answered, and what stood open is said again', (typed) => {
    const talk = begun();
    let open = talk.say(office, typed[0]!);
    for (const text of typed.slice(1)) open = talk.say(office, text);
    const said = talk.say(office, asks);
    expect(said.messages[0]!.lines.flat().join('')).toContain('Còn 2 người chưa liên kết');
    expect(said.labels).toEqual(open.labels);
  });

  it('keeps its own choice where nothing is open', () => {
    expect(begun().say(office, asks).labels).toEqual(['Mời tất cả 2 người chưa liên kết']);
  });
});
