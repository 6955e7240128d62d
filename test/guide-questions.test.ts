import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { askWorld, loadWorld, type World } from './support/world.ts';

/** What the guide tells each role to ask, between quotation marks behind the role's name. */
const guide = readFileSync('docs/huong-dan.md', 'utf8');

const speakers = {
  'Lãnh đạo Sở': 'phuong-thi-huong-lan',
  'Trưởng đơn vị': 'truong-thanh-tra',
  'Văn phòng Sở': 'van-thu-tong-hop',
  'Hỏi nhiều việc một lần': 'van-thu-tong-hop',
} as const;

let world: World;
beforeAll(async () => {
  world = await loadWorld('so-tttt-2023');
});

const say = (speaker: string, q: string, before: string[] = []) =>
  askWorld(world, { id: '', kind: '', expect: '', speaker, q, before });

describe.each(Object.entries(speakers))('what the guide tells %s to ask', (role, speaker) => {
  const line = guide.split('\n').find((one) => one.startsWith(`- **${role}**: `)) ?? '';
  const questions = [...line.matchAll(/«([^»]+)»/g)].map(([, question]) => question!);

  it('stands in the guide', () => {
    // Messages of several questions are longer, and fewer.
    expect(questions.length).toBeGreaterThanOrEqual(role === 'Hỏi nhiều việc một lần' ? 3 : 6);
  });

  it.each(questions)('«%s» is answered', (question) => {
    const { text, contents } = say(speaker, question);
    for (const content of contents)
      if (content.type === 'answer') expect(content.answer.type, text).not.toBe('refused');
    expect(text).not.toMatch(/chưa hiểu|không hiểu|nhắn Văn phòng giúp|Anh\/chị hỏi chỉ số nào/);
  });
});

it('what the guide tells to ask next leans on the answer before', () => {
  const { text } = say(speakers['Lãnh đạo Sở'], 'tháng 7 thì sao', ['kiến nghị tháng 6']);
  expect(text).toContain('kiến nghị tháng 7/2023');
  const second = say(speakers['Lãnh đạo Sở'], 'cái thứ hai', ['những chỉ số tôi phụ trách']);
  expect(second.text).toContain('Thiết chế pháp lý');
  expect(second.text).not.toContain('Cạnh tranh bình đẳng');
});

it('a question with a head of its own does not lean on who has reported', () => {
  const { text } = say(speakers['Trưởng đơn vị'], 'thanh tra tôi có bao nhiêu nhiệm vụ', [
    'tháng 5 đơn vị nào chưa báo cáo',
  ]);
  expect(text).toContain('10 nhiệm vụ');
});
