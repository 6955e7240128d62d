import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sentencesOf } from './sentences.mjs';

const intro = `# Lời nói của trợ lý

Mọi câu tiếng Việt mà trợ lý nói, mỗi câu một lần, để người Việt đọc và góp ý. Trang này do máy ghi ra từ
\`src/copy/vi\` (\`npm run loi-noi\`): đừng sửa ở đây, hãy ghi câu nào cần sửa và sửa thế nào.

- \`{tên}\` là chỗ điền tên, số hoặc ngày (tên tiếng Anh trong ngoặc là tên trong mã nguồn); \`{a | b}\` là một trong hai; \`[…]\` có thể có, có thể không.
- \`↵\` là xuống dòng. Chữ sau dấu \`/\` là lệnh.
`;

/** A sentence as an item of a list: nothing in it is taken for Markdown. */
const item = (text) =>
  `- ${text
    .replaceAll('\n', ' ↵ ')
    .replaceAll(/[\\`*_<>#]/g, '\\$&')
    // «[…](…)», what may be there with what stands behind it, is no link.
    .replaceAll('](', ']\\(')
    .trim()}`;

/**
 * The page of all sentences, each where it comes first.
 * @param folder of the words, with a slash at its end
 */
export function loiNoi(folder) {
  const known = new Set();
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .sort();
  const parts = files.flatMap((name) => {
    const groups = new Map();
    for (const { heading, text } of sentencesOf(readFileSync(join(folder, name), 'utf8'))) {
      if (known.has(text)) continue;
      known.add(text);
      groups.set(heading, [...(groups.get(heading) ?? []), item(text)]);
    }
    if (groups.size === 0) return [];
    const sections = [...groups].map(([heading, items]) => `### ${heading}\n\n${items.join('\n')}\n`);
    return [`## ${name.replace(/\.ts$/, '')}\n\n${sections.join('\n')}`];
  });
  return `${[intro, ...parts].join('\n')}`;
}
