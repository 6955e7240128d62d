import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../test/support/talk.ts';

const { hts } = people;

/** What is said to the last of some texts in a report that was opened. */
function reportAfter(...texts: string[]) {
  const talk = startTalk();
  talk.say(hts, '/baocao');
  const said = texts.map((text) => talk.say(hts, text)).at(-1)!;
  return { said, draft: talk.state().drafts[0]! };
}

describe('a task of the report that is named to be seen', () => {
  it.each(['xem lại việc 4', 'việc 4 là việc gì', 'cho em xem nhiệm vụ 4', 'viec 4 ghi gi vay'])(
    '«%s» shows it, with its buttons',
    (text) => {
      const { said, draft } = reportAfter(text);
      expect(said.text).toContain('4/6');
      expect(said.labels.join()).toContain('Chậm');
      expect(draft.entries).toEqual({});
    },
  );

  it('is shown from the summary, with its answer', () => {
    const { said } = reportAfter('còn lại đúng tiến độ', '100', 'xem lại việc 4');
    expect(said.text).toContain('4/6');
  });
});

describe('a status that is said to be another’s', () => {
  it.each(['giống việc 1', 'tương tự nhiệm vụ 1', 'cũng thế', 'như trên', 'giong viec 1 a'])(
    '«%s» is the status of the task before',
    (text) => {
      const { draft } = reportAfter('xong', 'đã rà 5 gói thầu', text);
      expect(Object.values(draft.entries).map(({ status }) => status)).toEqual(['done']);
      expect(draft.pending.status ?? 'recorded').toBe('done');
    },
  );

  it('that is not answered is none', () => {
    expect(reportAfter('giống việc 5').draft.entries).toEqual({});
  });
});
