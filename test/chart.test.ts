import { describe, expect, it } from 'vitest';
import { answerMessage } from '../src/copy/vi/asking.ts';
import { askWorld, loadWorld } from './support/world.ts';

const world = await loadWorld('so-tttt-2023');
const ask = (q: string, speaker = 'le-hai-yen') =>
  askWorld(world, { id: 'x', kind: '', expect: '', speaker, q });

/** The picture that goes with an answer; its rows by name. */
function pictureOf(q: string, speaker?: string) {
  const [content] = ask(q, speaker).contents;
  const message = content?.type === 'answer' ? answerMessage(content.answer, world.context) : null;
  const picture = message?.attachment?.type === 'picture' ? message.attachment.picture : null;
  return picture?.type === 'year' ? picture.content : null;
}

describe('the year as a picture', () => {
  it.each(['/bieudo', 'biểu đồ từ đầu năm', 've bieu do tien do nam nay'])('is given to «%s»', (q) => {
    expect(pictureOf(q)!.rows.map(({ name }) => name)).toEqual(
      world.context.plan.indices.map(({ name }) => name),
    );
  });

  it.each(['/bieudo Chi phí thời gian', '/bieudo 2.1', 'xu hướng chi phí thời gian từ đầu năm'])(
    'is of one index: «%s»',
    (q) => {
      const { rows } = pictureOf(q)!;
      expect(rows.map(({ name }) => name)).toEqual(['Chi phí thời gian']);
      // The bot's first month is May: nothing is drawn before it.
      expect(rows[0]!.months.map((month) => month !== null)).toEqual(
        Array.from({ length: 12 }, (_, position) => position >= 4 && position <= 6),
      );
    },
  );

  it('goes with the measured figures of the months, in private alone', () => {
    expect(ask('/bieudo 2.1').text).toContain(
      '📈 Tỷ lệ hồ sơ trực tuyến (Văn phòng Sở): tháng 5 91,5%, tháng 6 94,2%, tháng 7 97,8% (chỉ tiêu 100%)',
    );
    expect(pictureOf('/bieudo', 'group:le-hai-yen')).not.toBeNull();
    expect(ask('/bieudo', 'group:le-hai-yen').text).not.toContain('📈');
  });
});
