import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../test/support/talk.ts';

const photo = { files: [{ kind: 'photo', name: 'a.jpg', ref: 'a' }] } as never;

describe('a picture that nothing waits for', () => {
  it('sends nobody to report who reports for no unit', () => {
    const talk = startTalk();
    expect(talk.say(people.yen, '', photo).text).not.toContain('/baocao');
    expect(talk.say(people.hts, '', photo).text).toContain('/baocao');
  });

  it('is no hindrance to the question under it', () => {
    const talk = startTalk();
    expect(talk.say(people.office, 'chi phí thời gian ai phụ trách', photo).text).toContain('Lê Hải Yến');
  });

  it('a file that the channel does not hand over is not to be sent to its own reader', () => {
    const talk = startTalk();
    const file = { type: 'unsupported', kind: 'file' } as never;
    expect(talk.say(people.office, '', file).text).not.toContain('Văn phòng Sở');
    expect(talk.say(people.hts, '', file).text).toContain('Văn phòng Sở');
  });
});
