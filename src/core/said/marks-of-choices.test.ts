import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../test/support/talk.ts';
import { choiceBegunBy, choiceOf, declines, type OpenChoices } from './choices.ts';

const { inspector, hts } = people;
const open = (...labels: string[]): OpenChoices => ({
  options: labels.map((label) => ({ label, data: label })),
  asked: true,
  at: 0,
});

describe('the marks of what is typed', () => {
  it.each([
    ['đừng', 'Đúng', null],
    ['đúng', 'Đúng', 'Đúng'],
    ['dung', 'Đúng', 'Đúng'],
    ['Đúng ạ', 'Đúng', 'Đúng'],
    ['khống', 'Không', null],
    ['gõ', 'Gỡ', null],
    ['1. Đừng', 'Đúng', null],
    ['bó người này', 'Bỏ người này', null],
    ['bo người này', 'Bỏ người này', 'Bỏ người này'],
    ['hủy', 'Huy', null],
    ['huy', 'Hủy', 'Hủy'],
    ['khoá kỳ', 'Khóa kỳ', 'Khóa kỳ'],
    // Hỏi and ngã are written for each other by many.
    ['gữi báo cáo', 'Gửi báo cáo', 'Gửi báo cáo'],
  ])('«%s» against [%s]', (typed, label, found) => {
    expect(choiceOf(typed, open(label, 'Để sau'), 1000)?.data ?? null).toBe(found);
  });

  it('are looked at where a label is only begun, and where a choice is declined', () => {
    expect(choiceBegunBy('phòng hạ tầng', open('Phòng Hạ tầng số'), 1)?.label).toBe('Phòng Hạ tầng số');
    expect(choiceBegunBy('phông hạ tầng', open('Phòng Hạ tầng số'), 1)).toBeNull();
    const lock = open('Khóa kỳ');
    for (const typed of ['đừng khóa', 'dung khoa', 'không khóa nữa'])
      expect(declines(typed, lock, 1)).toBe(true);
    for (const typed of ['đúng khóa', 'dùng khóa']) expect(declines(typed, lock, 1)).toBe(false);
  });

  it('make «đừng» no [Đúng] under a notice, and no yes to words that were doubted', () => {
    const talk = startTalk();
    talk.change((state) => ({
      ...state,
      accounts: [
        ...state.accounts,
        {
          channel: 'zalo' as const,
          userId: 'z',
          personId: inspector,
          linkedAt: 1,
          unconfirmed: true as const,
        },
      ],
    }));
    talk.press(inspector, 'o:choose-invited');
    talk.say(inspector, 'đừng');
    expect(talk.state().accounts.find(({ userId }) => userId === 'z')).toMatchObject({ unconfirmed: true });

    const report = startTalk();
    report.say(hts, '/baocao');
    report.say(hts, 'chậm');
    expect(report.say(hts, '3').text).toContain('gõ nhầm');
    report.say(hts, 'đừng');
    expect(JSON.stringify(report.state().drafts[0]!.entries)).not.toContain('"3"');
  });
});
