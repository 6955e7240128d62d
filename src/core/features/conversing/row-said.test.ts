import { describe, expect, it } from 'vitest';
import { people, type Said, startTalk } from '../../../../test/support/talk.ts';
import { fold, foldedWords } from '../../text/fold.ts';

const { hts, office, yen } = people;

/** What was said, without the codes that are made anew each time. */
const plain = ({ kind, text }: Said): string =>
  `${kind}: ${text.replace(/[a-z0-9]{4}(?:-[a-z0-9]{2,4}){6}/g, 'MÃ')}`;

function reach(who: string, texts: readonly string[]) {
  const talk = startTalk();
  const said = texts.map((text) => talk.say(who, text)).at(-1)!;
  return { talk, said };
}

/** Lists that are chosen from, and by whom. */
const lists: readonly (readonly [string, ...string[]])[] = [
  ...[
    ['/truong'],
    ['/moi'],
    ['/go'],
    ['/nhac'],
    ['/danhba'],
    ['/lich'],
    ['/mau'],
    ['/suaten'],
    ['/baocao'],
    ['/donvi', 'đổi tên'],
    ['/nguoi'],
    ['/nguoi', 'chuyên viên'],
    ['/nguoi', 'nghỉ'],
    ['/duyet'],
    ['menu'],
  ].map((texts) => [office, ...texts] as const),
  [hts, '/uyquyen'],
  [hts, 'menu'],
  [yen, '/index'],
  [yen, 'chi phí ai phụ trách'],
];

describe('words around a label choose it', () => {
  it.each(lists)('%s: %s %s', (who, ...texts) => {
    const { said } = reach(who, texts);
    const buttons = said.messages.flatMap((message) => message.buttons?.flat() ?? []);
    // [Thôi] turns away, by words of its own.
    for (const { label, data } of buttons.filter(({ stays }) => !stays).slice(0, 6)) {
      const wanted = reach(who, texts);
      const meant = plain(wanted.talk.press(who, data));
      const name = label.split(/ [·(]/)[0]!.replace('…', '');
      for (const typed of [
        `chọn ${name}`,
        `em chọn ${fold(name)} nhé`,
        `cái ${name} ạ`,
        `cái của ${foldedWords(name)}`,
        `mục ${name}`,
      ]) {
        const { talk } = reach(who, texts);
        expect(plain(talk.say(who, typed)), typed).toBe(meant);
      }
    }
  });

  it.each([
    ['/truong', 'đơn vị thanh tra', 'Chánh Thanh tra Sở hiện nay'],
    ['/truong', 'bên hạ tầng', 'Trưởng phòng Hạ tầng số'],
    ['/truong', 'chọn phòng HTS', 'Trưởng phòng Hạ tầng số'],
    ['/truong', 'em lay ben bcxb a', 'Báo chí'],
    ['/lich', 'sửa hạn báo cáo', 'Hạn báo cáo hiện là'],
    ['/danhba', 'xem thanh tra', 'Chánh Thanh tra Sở'],
    ['/moi', 'cho chị Yến', 'Lê Hải Yến'],
  ])('%s: «%s»', (command, typed, expected) => {
    const { talk } = reach(office, [command]);
    expect(talk.say(office, typed).text).toContain(expected);
  });

  it('asks which is meant where words are of several', () => {
    const { talk } = reach(office, ['/moi']);
    expect(talk.say(office, 'cái của trưởng phòng').labels).toHaveLength(2);
  });

  it.each(['chọn phòng CNTT', 'em lấy phòng Kế toán nhé'])(
    'says of «%s» that no row is called so',
    (typed) => {
      const { talk } = reach(office, ['/truong']);
      expect(talk.say(office, typed).text).toMatch(/^Ở trên không có «.+»\. Chọn từ 1 đến 5\.$/);
      expect(talk.say(office, '2').text).toContain('Chánh Thanh tra Sở hiện nay');
    },
  );

  it.each([
    'thanh tra nộp chưa',
    'nhiệm vụ của thanh tra',
    'thanh tra có mấy nhiệm vụ',
    'thanh tra chủ trì chỉ số nào',
    'hạn của thanh tra là bao giờ',
  ])('«%s» is a question, and the list stays', (typed) => {
    const { talk } = reach(office, ['/truong']);
    const answer = talk.say(office, typed);
    expect(answer.text).not.toContain('hiện nay: ');
    expect(answer.kind).toBe('answer');
    expect(talk.say(office, 'cái của thanh tra').text).toContain('Chánh Thanh tra Sở hiện nay');
  });
});

describe('words around a scrap of a label undo nothing', () => {
  it.each(['cái tháng 5', 'chọn kỳ tháng 5', 'của tháng 5/2023', 'mục kỳ ạ', 'sửa kỳ tháng 5'])(
    'lock no month: «%s»',
    (typed) => {
      const { talk } = reach(office, ['/khoa']);
      talk.say(office, typed);
      expect(talk.state().locks).toEqual([]);
    },
  );

  it.each(['xem thanh tra', 'sửa thanh tra', 'đổi thanh tra'])('nudge nobody: «%s»', (typed) => {
    const { talk } = reach(office, ['/nhac']);
    expect(talk.say(office, typed).notices).toEqual([]);
  });

  it.each(['cái liên kết', 'của liên kết', 'chọn tài khoản'])('unlink nobody: «%s»', (typed) => {
    const { talk } = reach(office, ['/go Giám đốc Trung tâm Công nghệ số']);
    const before = talk.state().accounts.length;
    talk.say(office, typed);
    expect(talk.state().accounts).toHaveLength(before);
  });
});

it('«thôi trích lời» with a word of courtesy is the choice, and no turning away from it', () => {
  for (const typed of ['thôi trích', 'thôi trích lời ạ', 'thoi trich loi nhe']) {
    const { talk } = reach(office, ['/trichdan']);
    talk.say(office, typed);
    expect(talk.state().quoteObstacles, typed).toBe(false);
  }
});
