import { describe, expect, it } from 'vitest';
import { context } from '../../../test/support/context.ts';
import { people, startTalk } from '../../../test/support/talk.ts';
import { vietnamese } from '../../copy/vi/index.ts';
import { plainText } from '../said/message.ts';
import { settleEvidence, settleTogether } from './keep-evidence.ts';

const { hts, office } = people;
const gone = { type: 'refused', why: 'gone' } as const;

/** A report in which a photo came with the words of its second task. */
function withPhoto() {
  const talk = startTalk();
  talk.say(hts, '/baocao');
  talk.say(hts, 'đúng tiến độ');
  talk.say(hts, 'bỏ qua');
  talk.say(hts, 'đúng tiến độ');
  talk.say(hts, 'đã họp', { files: [{ kind: 'photo', ref: 'f1', name: 'a.jpg', bytes: 10 }] });
  return talk;
}

/** What is told when the photo of the talk cannot be had. */
function toldOf(talk: ReturnType<typeof startTalk>): string {
  const [id] = Object.keys(talk.state().evidence);
  const { notices } = settleEvidence(talk.state(), id!, gone, context, 0);
  return notices.map(({ content }) => plainText(vietnamese.toMessage(content, context))).join('\n');
}

describe('a photo that could not be kept is sent once more', () => {
  it('by its task, where the report asks another one', () => {
    const talk = withPhoto();
    expect(toldOf(talk)).toMatch(/anh\/chị gõ «sửa 2» rồi gửi lại\.$/);
    // As it says.
    talk.say(hts, 'sửa 2');
    expect(talk.state().drafts[0]!.step).toMatchObject({ taskId: '1.3.4' });
  });

  it('at once, where its task is asked, or where it is asked of which task it is', () => {
    const talk = withPhoto();
    talk.say(hts, 'sửa 2');
    expect(toldOf(talk)).toMatch(/anh\/chị gửi lại ngay tại đây\.$/);
    talk.say(hts, 'đúng tiến độ');
    talk.say(hts, 'bỏ qua');
    talk.say(hts, 'còn lại đúng tiến độ');
    talk.say(hts, 'chưa có số liệu');
    expect(talk.state().drafts[0]!.step.type).toBe('summary');
    expect(toldOf(talk)).toMatch(/anh\/chị gửi lại ngay tại đây\.$/);
  });

  it('by /baocao, where the report is set aside', () => {
    const talk = withPhoto();
    talk.say(hts, 'để sau');
    expect(toldOf(talk)).toMatch(/anh\/chị gửi lại khi báo cáo \(\/baocao\)\.$/);
  });

  it('by the office, where the month is locked', () => {
    const talk = withPhoto();
    talk.say(office, '/khoa 5');
    talk.say(office, '1');
    expect(toldOf(talk)).toMatch(/kỳ đã khóa, cần bổ sung thì đề nghị Văn phòng Sở mở lại\.$/);
  });

  it('the same of several, where it is the same of all', () => {
    const talk = withPhoto();
    talk.change((state) => {
      const [one] = Object.values(state.evidence);
      const [draft] = state.drafts;
      const entries = Object.fromEntries(
        Object.entries(draft!.entries).map(([id, entry]) => [
          id,
          entry.evidence.length > 0 ? { ...entry, evidence: [...entry.evidence, 'other'] } : entry,
        ]),
      );
      return {
        ...state,
        evidence: { ...state.evidence, other: { ...one!, id: 'other' } },
        drafts: [{ ...draft!, entries }],
      };
    });
    const outcomes = Object.keys(talk.state().evidence).map((id) => ({ id, kept: gone }));
    const { notices } = settleTogether(talk.state(), outcomes, context, 0);
    expect(notices).toHaveLength(1);
    expect(plainText(vietnamese.toMessage(notices[0]!.content, context))).toMatch(
      /^Không tải được 2 ảnh, tệp .*anh\/chị gõ «sửa 2» rồi gửi lại\.$/,
    );
  });
});

it('what is neither words nor a file is met by what can be sent at this step', () => {
  const talk = startTalk();
  const send = (kind?: 'location') =>
    talk.say(hts, '', { type: 'unsupported', ...(kind ? { kind } : {}) } as never).text;
  expect(send('location')).toContain('hoặc gửi ảnh khi báo cáo');
  talk.say(hts, '/baocao');
  expect(send('location')).toContain('anh/chị gõ chữ, hoặc gửi ảnh.');
  expect(send()).toContain('ảnh hoặc tệp làm minh chứng');
  talk.say(office, '/donvi Phòng Bưu chính');
  const amid = talk.say(office, '', { type: 'unsupported' } as never).text;
  expect(amid).not.toContain('ảnh');
});
