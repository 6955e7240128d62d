import { beforeAll, describe, expect, it } from 'vitest';
import { askWorld, loadWorld, type World } from '../../../../test/support/world.ts';

const names = ['so-y-te-2024', 'huyen-2026', 'so-cong-thuong-2025', 'so-tttt-2023', 'so-xay-dung-2025'];
const worlds = new Map<string, World>();
beforeAll(async () => {
  for (const name of names) worlds.set(name, await loadWorld(name));
});
const ask = (world: string, speaker: string, q: string) =>
  askWorld(worlds.get(world)!, { id: '', kind: '', expect: '', speaker, q });

describe('words that are to go along with a reminder', () => {
  it.each([
    [
      'so-y-te-2024',
      'quach-thi-diem',
      'nhắc phòng KHTC nộp bc t6 giùm mình, ghi thêm hạn chót là chiều nay nha',
      'hạn chót là chiều nay',
      'Nhắc Phòng Kế hoạch – Tài chính?',
    ],
    [
      'huyen-2026',
      'kha-thi-lua',
      'gởi nhắc anh Duy lần nữa nha, ghi là chiều nay Chủ tịch hỏi',
      'chiều nay Chủ tịch hỏi',
      'Nhắc Phòng Kinh tế, Hạ tầng và Đô thị?',
    ],
    [
      'so-cong-thuong-2025',
      'cao-my-hanh',
      'nhac trung tam khuyen cong nop bao cao thang 5 di, nhan them la chi Tam can so truoc 4h',
      'chi Tam can so truoc 4h',
      'Nhắc Trung tâm Khuyến công',
    ],
    [
      'so-y-te-2024',
      'thai-minh-tuan',
      'giục anh Phúc gửi báo cáo giùm với, kèm câu «anh gửi trước 15h giúp em»',
      'anh gửi trước 15h giúp em',
      'Nhắc Phòng Kế hoạch – Tài chính?',
    ],
  ])('are said not to go along, once: %s %s «%s»', (world, speaker, q, words, offered) => {
    const { text, contents } = ask(world, speaker, q);
    expect(text).toContain(offered);
    expect(contents.filter(({ type }) => type === 'reminder-wordless')).toEqual([
      { type: 'reminder-wordless', unit: null, words },
    ]);
  });

  it('are a word of their own, shown before it is sent, where a leader says them', () => {
    expect(ask('huyen-2026', 'cam-ba-thong', 'giục anh Duy gửi báo cáo, ghi là huyện sắp họp').text).toBe(
      '<confirm-instruction>',
    );
  });

  it('are none where nothing is to be reminded of, or nothing follows', () => {
    expect(ask('so-tttt-2023', 'van-thu-tong-hop', 'nhắc Thanh tra nộp báo cáo').text).not.toContain(
      'reminder-wordless',
    );
    expect(
      ask('so-xay-dung-2025', 'kieu-thi-nhan', 'tháng 8 phòng nào báo cáo muộn, ghi là gì').text,
    ).not.toContain('reminder-wordless');
  });

  it('finds a unit by its letters behind its noun', () => {
    expect(ask('so-y-te-2024', 'hoang-van-quyet', 'nhắc phòng KHTC nộp báo cáo tháng 6').text).toBe(
      '<reminder-offered>',
    );
  });
});
