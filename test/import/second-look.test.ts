import { describe, expect, test } from 'vitest';
import { doubtWords } from '../../src/copy/vi/import.ts';
import { answerPoint } from '../../src/core/plan/answer-point.ts';
import type { Doubt, Draft, IndexDraft, TaskDraft } from '../../src/core/plan/draft.ts';
import { openPoints } from '../../src/core/plan/open-points.ts';
import { refreshed } from '../../src/core/plan/refreshed.ts';
import { isOdd } from '../../src/core/plan/take-out-odd.ts';
import { itemsOf } from '../../src/documents/import/items.ts';
import { oddIndices } from '../../src/documents/import/odd-indices.ts';
import { oddTasks } from '../../src/documents/import/odd-tasks.ts';
import { oddWhole } from '../../src/documents/import/odd-whole.ts';
import { readDocument } from '../../src/documents/import/read-document.ts';
import { saidIn } from '../../src/documents/import/said-at.ts';
import { docxOf, paragraph, table } from './made-documents.ts';
import { draftOf, endLines, headLines, ofText, withBody } from './read-made.ts';

// Behind the reading of a paper comes a second look, by no rule that made the draft: here each fact of a clean one is spoilt as some reader
// may spoil it, and what is asked then says which.

const indexLines = (code: number, name: string): string[] => [
  `${code}. Chỉ số “${name}”`,
  `- Kết quả năm 2025: ${6 + code / 10} điểm, xếp hạng ${code + 3}/19.`.replace('.', ','),
  `- Chỉ tiêu năm 2026: ${7 + code / 10} điểm.`.replace('.', ','),
  `- Lãnh đạo phụ trách: Phó Giám đốc ${code % 2 === 0 ? 'Mai Thị Lan' : 'Hồ Văn Sơn'}.`,
  '- Đơn vị chủ trì: Phòng Giá và Công sản; phối hợp: Thanh tra Sở.',
  '- Nhiệm vụ:',
  `+ Rà soát quy trình nội bộ số ${code} trước ngày 30/6/2026.`,
  `+ Công khai kết quả giải quyết hồ sơ loại ${code} trong quý III/2026.`,
];
const names = [
  'Tính minh bạch',
  'Chi phí thời gian',
  'Gia nhập thị trường',
  'Cạnh tranh bình đẳng',
  'Thiết chế pháp lý',
];
const lines = names.flatMap((name, at) => indexLines(at + 1, name));
const text = withBody(...lines);

async function clean(): Promise<{ draft: Draft; look: (draft: Draft) => Doubt[] }> {
  const draft = await ofText(text);
  const reading = await readDocument(Buffer.from(text), 'a.txt');
  if (reading.type === 'refused') throw new Error(reading.why);
  const said = saidIn(itemsOf(reading.blocks).items);
  return {
    draft,
    look: (one) => [...oddWhole(one), ...oddIndices(one, said), ...oddTasks(one, said)],
  };
}

const told = (doubts: readonly Doubt[]): string[] =>
  doubts.map((one) =>
    one.type === 'index-odd'
      ? `${one.of} ${one.code}`
      : one.type === 'task-odd'
        ? `${one.of} ${one.task}`
        : one.type === 'whole-odd'
          ? one.of
          : one.type,
  );

const spoilt = async (
  spoil: (draft: Draft, first: IndexDraft, task: TaskDraft) => void,
): Promise<string[]> => {
  const { draft, look } = await clean();
  spoil(draft, draft.indices[0]!, draft.indices[0]!.tasks[0]!);
  return told(look(draft));
};

test('of a paper that was read rightly nothing is asked', async () => {
  const { draft, look } = await clean();
  expect(draft.indices).toHaveLength(5);
  expect(told(look(draft))).toEqual([]);
  expect(draft.doubts.filter(isOdd)).toEqual([]);
});

describe('an index that is none', () => {
  test.each([
    'Hiện trạng',
    'Kết quả năm 2025',
    ', việc phải làm và phân công',
    'CÁC CHỈ SỐ CẦN CẢI THIỆN',
    'Chi phí thời gian: đạt 6,2 điểm',
    'Đồng chí Hồ Văn Sơn phụ trách',
    '12/19',
  ])('«%s»', async (name) => {
    expect(
      await spoilt((_, first) => {
        first.name = name;
      }),
    ).toContain('index 1');
  });

  test('one of which the paper says nothing that it says of the others', async () => {
    expect(
      await spoilt((_, first) => {
        first.baseline = null;
        first.target = null;
        first.leaders = [];
        first.leaderWords = '';
        first.leadUnit = null;
        first.leadWords = '';
      }),
    ).toEqual(['index 1']);
  });

  test('one whose code is that of a pillar', async () => {
    expect(
      await spoilt(({ indices }) => {
        for (const [at, index] of indices.entries()) if (at > 0) index.code = `2.${at}`;
      }),
    ).toEqual(['pillar 1']);
  });

  test('one that stands above, named once more', async () => {
    expect(
      await spoilt(({ indices }, first) => {
        indices.push({ ...structuredClone(first), code: '9', tasks: [] });
      }),
    ).toEqual(['index 9']);
  });
});

describe('whoever and whatever an index has', () => {
  test('a unit as a leader, and the head of one', async () => {
    expect(
      await spoilt(({ people }, { leaders }) => {
        people.find(({ id }) => id === leaders[0])!.name = 'Phòng Giá';
      }),
    ).toEqual(['leader 1', 'leader 3', 'leader 5']);
    expect(
      await spoilt((draft, first) => {
        draft.people.push({ id: 'x', name: 'Lê Thị Hoa', title: 'Trưởng phòng' });
        first.leaders = ['x'];
      }),
    ).toEqual(['leader 1']);
  });

  test('who only helps with its work, as who leads it', async () => {
    const named = await spoilt((draft, first) => {
      draft.units.push({
        id: 'x',
        name: 'Phòng Kiểm toán',
        type: 'unit',
        kind: 'division',
        aliases: [],
        members: [],
      });
      first.leadUnit = 'x';
      first.coordinating = ['x'];
    });
    expect(named).toEqual(['lead 1', 'helper 1']);
  });

  test('an aim whose words go on with somebody', async () => {
    expect(
      await spoilt((_, first) => {
        first.target = { type: 'score', score: 7.1, words: 'trên 7,1 điểm. Đồng chí Hồ Văn Sơn phụ trách' };
      }),
    ).toEqual(['target 1']);
  });
});

describe('a task that is none, or another', () => {
  test.each([
    'Lãnh đạo Sở phụ trách: đồng chí Hồ Văn Sơn',
    'Sản phẩm: báo cáo',
    'Chi tiết tại Biểu kèm theo Kế hoạch này.',
    'Ghi chú: số liệu đến tháng 12',
    'Phòng Giá và Công sản',
    'Hồ Văn Sơn',
    'lượt người dân; hoàn thành trong tháng 10',
    'NHIỆM VỤ CỦA CÁC PHÒNG',
    'Kết quả năm 2025 đạt 6,5 điểm',
  ])('«%s»', async (words) => {
    expect(
      await spoilt((_, __, task) => {
        task.text = words;
      }),
    ).toEqual(['task 1.1']);
  });

  test.each([
    'Công khai giá đất. Đầu ra: bảng giá',
    'Công khai giá đất; thời hạn hoàn thành: tháng 5',
    'Công khai giá đất. 2.3. Tổ chức hội nghị',
    'Công khai giá đất. b) Tổ chức hội nghị',
  ])('whose words hold more: «%s»', async (words) => {
    expect(
      await spoilt((_, __, task) => {
        task.text = words;
      }),
    ).toEqual(['rest 1.1']);
  });

  test('twice in an index', async () => {
    expect(
      await spoilt((_, { tasks }, task) => {
        Object.assign(tasks[1]!, { text: task.text, due: task.due });
      }),
    ).toEqual(['task 1.2']);
  });

  test('owed by who only helps, and with a day for what is made', async () => {
    expect(
      await spoilt((draft, _, task) => {
        task.owners = [draft.units.find(({ name }) => name.startsWith('Thanh tra'))!.id];
        task.ownerWords = 'Phòng Giá và Công sản; phối hợp: Thanh tra Sở';
        task.product = 'Trước 30/6/2026';
      }),
    ).toEqual(['owner 1.1', 'product 1.1']);
  });
});

test('the whole: a kind of body, a title with a heading behind it, who did not sign, a note as an aim', async () => {
  expect(
    await spoilt((draft) => {
      draft.agency.name = 'Ban Quản lý';
      draft.document.title = 'Nâng cao Chỉ số DDCI năm 2026 I Căn cứ II';
      draft.document.signer = { authority: '', title: 'BẢNG CHỈ TIÊU NĂM 2026', name: 'Lê Văn Bình' };
      draft.aims.push('Ghi chú: chỉ số mới chưa đánh giá.');
    }),
  ).toEqual(['agency', 'title', 'signer', 'aim']);
});

describe('in a paper', () => {
  const head = [
    'STT',
    'Chỉ số',
    'Điểm năm 2025',
    'Chỉ tiêu năm 2026',
    'Lãnh đạo phụ trách',
    'Đơn vị chủ trì',
  ];
  const rows = [
    ['T1', 'Tính minh bạch'],
    ['T2', 'Chi phí thời gian'],
    ['T3', 'Gia nhập thị trường'],
    ['T4', 'Cạnh tranh bình đẳng'],
  ].map(([code, name], at) => [code!, name!, `6,${at}0`, `7,${at}0`, 'Hồ Văn Sơn', 'Phòng Giá và Công sản']);
  const work = ['Mã', 'Nhiệm vụ', 'Đơn vị thực hiện', 'Thời gian', 'Sản phẩm'];
  const tasks = [
    ['T1.1', 'Công khai bảng giá đất', 'Phòng Giá và Công sản', 'Quý II/2026', 'Bảng giá'],
    ['T2.1', 'Rút ngắn thời gian thẩm định', 'Phòng Giá và Công sản', 'Quý II/2026', 'Quy trình'],
    ['T3', 'Gia nhập thị trường', '', '', ''],
    ['T3.1', 'Hướng dẫn đăng ký trực tuyến', 'Phòng Giá và Công sản', 'Quý II/2026', 'Sổ tay'],
    ['T7.1', 'Đối thoại với hộ kinh doanh', 'Trung tâm Mua sắm công (Sở Nội vụ)', 'Quý III/2026', 'Biên bản'],
  ];
  const paper = (): Promise<Buffer> =>
    docxOf(
      ...headLines.map(paragraph),
      paragraph('II. CHỈ SỐ'),
      table(head, ...rows),
      paragraph('III. NHIỆM VỤ'),
      table(work, ...tasks),
      ...endLines.map((line) => paragraph(line.replace('III. TỔ', 'IV. TỔ'))),
    );

  test('a row with the code of an index that is not there is asked, or of none', async () => {
    const draft = await draftOf(await paper());
    const placed = draft.indices.flatMap((index) => index.tasks.map((task) => ({ task, code: index.code })));
    const moved = placed.find(({ task }) => task.text.startsWith('Đối thoại'));
    const isAsked = draft.doubts.some(
      (one) => one.type === 'task-odd' && one.of === 'index' && one.words === 'T7.1',
    );
    expect(moved === undefined || isAsked).toBe(true);
  });

  test('a body with another behind its name is asked, and goes outside by a no', async () => {
    const draft = await draftOf(await paper());
    const point = openPoints(draft).find((one) => one.id.startsWith('d-own-or-outside-trung-tam-mua-sam'));
    if (point?.type !== 'doubt') throw new Error('not asked');
    expect(doubtWords(point.doubt)).toContain('Trung tâm Mua sắm công');
    const answered = answerPoint(draft, point, 'không');
    if (!('draft' in answered)) throw new Error('not taken');
    const unit = answered.draft.units.find(({ name }) => name === 'Trung tâm Mua sắm công');
    expect(unit?.type).toBe('outside');
    expect(openPoints(refreshed(answered.draft)).map(({ id }) => id)).not.toContain(point.id);
  });
});

test('a no takes an index out, its work is listed, and a yes keeps it', async () => {
  const { draft, look } = await clean();
  draft.indices[0]!.name = 'Hiện trạng';
  draft.doubts = look(draft);
  const yes = answerPoint(draft, { id: 'd-index-odd-index-1' }, 'có');
  const no = answerPoint(draft, { id: 'd-index-odd-index-1' }, 'không');
  if (!('draft' in yes) || !('draft' in no)) throw new Error('not taken');
  expect(yes.draft.indices).toHaveLength(5);
  expect(openPoints(yes.draft).map(({ id }) => id)).not.toContain('d-index-odd-index-1');
  expect(no.draft.indices.map(({ code }) => code)).toEqual(['2', '3', '4', '5']);
  expect(no.draft.unplaced.map(({ words }) => words).join('\n')).toMatch(
    /1 Hiện trạng\n.*quy trình nội bộ số 1/s,
  );
});
