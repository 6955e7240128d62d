import { describe, expect, it } from 'vitest';
import { choiceBegunBy, choiceOf } from './choices.ts';

const of = (...labels: string[]) => ({ options: labels.map((label) => ({ label, data: label })), at: 0 });
/** What is confirmed, and beside it what leaves everything as it is, as its button declares. */
const confirming = (yes: string, no: string) => ({
  options: [
    { label: yes, data: yes },
    { label: no, data: no, stays: true as const },
  ],
  at: 0,
});
const chosen = (text: string, ...labels: string[]) => choiceOf(text, of(...labels), 1000)?.label;

describe('a choice by its words', () => {
  it('may be named by what stands before what is said of it', () => {
    const months = ['Tháng 8 · còn nợ, đã quá hạn', 'Tháng 9 · chưa báo cáo'];
    expect(chosen('tháng 8', ...months)).toBe(months[0]);
    expect(chosen('Thang 9', ...months)).toBe(months[1]);
    expect(chosen('tháng', ...months)).toBeUndefined();
    expect(chosen('tháng 8', 'Tháng 8 · a', 'Tháng 8 · b')).toBeUndefined();
  });

  it('may be begun by two words or more that begin no other', () => {
    const begun = (text: string) =>
      choiceBegunBy(text, of('Phòng Hạ tầng số', 'Phòng Thông tin – Báo chí', 'Thanh tra Sở'), 1000)?.label;
    expect(begun('phong ha tang')).toBe('Phòng Hạ tầng số');
    expect(begun('phòng')).toBeUndefined();
    expect(begun('thanh')).toBeUndefined();
    expect(begun('phòng h')).toBeUndefined();
    expect(begun('thanh tra')).toBe('Thanh tra Sở');
  });

  it.each([
    ['có', 'Bỏ bản này'],
    ['Vâng ạ', 'Bỏ bản này'],
    ['đúng rồi', 'Bỏ bản này'],
    ['không', 'Thôi, soạn tiếp'],
    ['thôi', 'Thôi, soạn tiếp'],
    ['đừng', 'Thôi, soạn tiếp'],
    ['dạ không ạ', 'Thôi, soạn tiếp'],
    ['khong', 'Thôi, soạn tiếp'],
    ['dung roi', 'Bỏ bản này'],
    ['Co', 'Bỏ bản này'],
    ['có gì chậm không', undefined],
  ])('«%s» is a yes or no to what is confirmed', (text, label) => {
    expect(choiceOf(text, confirming('Bỏ bản này', 'Thôi, soạn tiếp'), 1000)?.label).toBe(label);
  });

  it('is no yes or no where no button says that everything stays', () => {
    for (const text of ['có', 'không']) expect(chosen(text, 'Bỏ bản này', 'Thôi, soạn tiếp')).toBeUndefined();
  });

  it('with what it carries out is told by its button, whatever that is called, be there other ways beside it', () => {
    const between = (yes: object) => ({
      options: [
        { label: 'Rút yêu cầu', data: 'a', ...yes },
        { label: 'Sửa', data: 'b' },
        { label: 'Thôi', data: 'c', stays: true as const },
      ],
      asked: true,
      at: 0,
    });
    expect(choiceOf('ok', between({ does: true }), 1000)?.data).toBe('a');
    expect(choiceOf('ok', between({}), 1000)).toBeNull();
    expect(choiceOf('có', { ...between({ does: true }), asked: undefined }, 1000)).toBeNull();
  });

  it('is no yes where a name or words are awaited', () => {
    expect(choiceOf('Dũng', confirming('Bỏ bản này', 'Thôi'), 1000, true)).toBeNull();
    expect(choiceOf('không', confirming('Bỏ bản này', 'Thôi'), 1000, true)).toBeNull();
    expect(choiceOf('thôi', confirming('Bỏ bản này', 'Thôi'), 1000, true)?.label).toBe('Thôi');
    // A word with other diacritics than those of a yes or a no is neither.
    for (const other of ['Dũng', 'dung', 'cô', 'chùa', 'cỏ', 'dừng'])
      expect(chosen(other, 'Bỏ bản này', 'Thôi')).toBeUndefined();
  });

  it('is a yes or no to nothing else', () => {
    expect(chosen('có', 'Bỏ qua', '◀ Chọn lại')).toBeUndefined();
    expect(chosen('có', 'Đổi', 'Thôi', 'Khác')).toBeUndefined();
    expect(chosen('có', 'Tiếp tục báo cáo', 'Bỏ bản này')).toBeUndefined();
  });
});
