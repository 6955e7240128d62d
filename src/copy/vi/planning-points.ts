import type { PlanningContent } from '../../core/features/planning/declared.ts';
import type { Doubt, Draft, FurtherTask } from '../../core/plan/draft.ts';
import { indexForFurther } from '../../core/plan/further-tasks.ts';
import type { OpenPoint, PointProblem, ProposalKind } from '../../core/plan/open-point.ts';
import { dueDays } from '../../core/plan/paper-calendar.ts';
import type { Button, Line, Message } from '../../core/said/message.ts';
import type { Names } from '../../core/said/names.ts';
import { button } from './button.ts';
import { confirmButtons } from './confirmation.ts';
import { doubtWords, furtherWords, oneProposal, placeWords } from './import.ts';
import { ownerChoices, ownerHow, ownerLines, ownerQuestion } from './planning-owners.ts';
import { b, i, line, shortText } from './words.ts';

/** So many choices are listed; longer lists are answered by a name. */
const choicesAtMost = 20;
const proposalsAtMost = 8;

const kindWords: Readonly<Record<ProposalKind, string>> = {
  spelling: 'Tôi đề xuất sửa chính tả',
  group: 'Tôi đề xuất tên gọi tắt của nhóm',
  members: 'Tôi hiểu tên gọi chung như sau',
  measure: 'Tôi đề xuất số liệu phải báo cáo',
  time: 'Tôi hiểu thời hạn, định kỳ như sau',
  who: 'Tôi hiểu đơn vị, lãnh đạo như sau',
  units: 'Tôi hiểu đây là thay đổi của đơn vị, không phải nhiệm vụ',
  alias: 'Tôi đề xuất tên gọi khác để hỏi chỉ số, tên chính giữ nguyên',
  figure: 'Tôi lấy số từ phần khác của văn bản',
  layout: 'Tôi ghép, chia văn bản như sau',
  table: 'Việc có thêm trong bảng, phần lời không có: đưa vào kế hoạch',
};

const indexOf = ({ code, name }: { code: string; name: string }): string => `${code} ${name}`;

/** What is asked of the plan as a whole. */
const wholeQuestions = {
  agency: 'Tên cơ quan ban hành kế hoạch là gì?',
  year: 'Kế hoạch của năm nào?',
  title: 'Trích yếu của kế hoạch là gì?',
  date: 'Kế hoạch ban hành ngày nào?',
  aim: 'Mục tiêu chung của kế hoạch viết thế nào?',
  'report-to': 'Các đơn vị gửi báo cáo tháng về đơn vị nào?',
  'one-group': 'Kế hoạch không chia nhóm chỉ số. Gọi chung các chỉ số là gì?',
} as const satisfies Partial<Record<OpenPoint['type'], string>>;

/** What is asked of a suggestion; behind a no to one of a task, what is right. */
function proposalQuestion({ isDenied, takes }: OpenPoint & { type: 'proposal' }): string {
  if (!isDenied) return 'Tôi hiểu như sau, có đúng không?';
  return takes.type === 'measure' ? 'Đúng thì phải báo cáo số liệu gì?' : 'Đúng thì thời hạn là khi nào?';
}

/** What asks of a doubt that is no figure against another. */
const doubtHeads: Partial<Record<Doubt['type'], string>> = {
  'result-differs': 'Kế hoạch và kết quả đã ghi chưa khớp. Lấy theo bên nào?',
  'no-number': 'Văn bản chưa ghi số. Số mấy?',
  'time-open': 'Thời gian này tôi chưa ghi được đủ. Hạn là ngày nào?',
  'several-leads': 'Kế hoạch chỉ ghi được một đơn vị chủ trì. Đơn vị nào?',
  'near-people': 'Hai tên này rất giống nhau:',
  'score-differs': 'Điểm năm trước ghi hai nơi khác nhau. Đúng là bao nhiêu?',
  'short-name': 'Tên này có phải của chỉ số đó?',
  'same-unit': 'Hai tên này là cùng một đơn vị?',
  'pillar-differs': 'Giữ chỉ số này ở nhóm đang ghi?',
  'no-owner': 'Kế hoạch không ghi đơn vị thực hiện của những việc sau. Giao cho đơn vị chủ trì chỉ số?',
  'title-differs': 'Một người ghi hai chức danh:',
  'sum-differs': 'Giữ điểm các chỉ số như đang ghi?',
  'body-ended': 'Cơ quan này không còn:',
  'month-days': 'Giữ ngày đang ghi ở nhiệm vụ?',
  'told-besides': 'Văn bản còn ghi điều này. Giữ kế hoạch như đang ghi?',
  'no-target': 'Chỉ tiêu còn thiếu. Ví dụ: 8,0 điểm, hạng 5.',
  'target-unclear': 'Giữ nguyên chữ chỉ tiêu này?',
  'unit-ended': 'Đơn vị này không còn:',
  'index-odd': 'Tôi đọc như sau, có đúng không?',
  'task-odd': 'Tôi đọc như sau, có đúng không?',
  'whole-odd': 'Tôi đọc như sau, có đúng không?',
  'own-or-outside': 'Của cơ quan hay ngoài cơ quan?',
  'column-open': 'Cột này trong bảng là gì?',
  'unit-unlisted': 'Đơn vị này không có trong danh sách của kế hoạch:',
};

const doubtHead = (doubt: Doubt): string =>
  doubt.type === 'unit-unlisted' && doubt.isOnce
    ? 'Đơn vị này chỉ ghi một lần:'
    : (doubtHeads[doubt.type] ?? 'Chỗ này trong văn bản chưa khớp:');

/** What is asked, in one sentence. */
function questionOf(point: OpenPoint): string {
  switch (point.type) {
    case 'report-day':
      return `Văn bản ghi hạn báo cáo «${point.words}». Đặt hạn ngày ${point.day} hằng tháng?`;
    case 'consolidating':
      return `Văn bản giao ${point.name} tổng hợp báo cáo. Ai của ${point.name} làm việc đó?`;
    case 'leader':
      return point.post === null
        ? `Lãnh đạo nào phụ trách chỉ số ${indexOf(point)}?`
        : `Văn bản ghi «${point.post}» phụ trách chỉ số ${indexOf(point)}. ${point.post} là ai?`;
    case 'lead':
      return `Đơn vị nào chủ trì chỉ số ${indexOf(point)}?`;
    case 'owner':
      return ownerQuestion(point);
    case 'group':
      return `Chỉ số ${indexOf(point)} thuộc nhóm nào?`;
    case 'tasks':
      return `Chỉ số ${indexOf(point)} có những nhiệm vụ nào? Mỗi dòng một việc.`;
    case 'code':
      return `Mã của chỉ số ${point.name} là gì? Văn bản ghi «${point.code}».`;
    case 'score':
      return `Chỉ số ${indexOf(point)} ghi ${String(point.figure).replace('.', ',')} điểm, quá thang điểm ${point.limit}. Đúng là bao nhiêu?`;
    case 'members':
      return `«${point.name}» gồm những đơn vị nào?`;
    case 'person-title':
      return `Chức danh của ${point.name} là gì?`;
    case 'kind':
      return `${kindWords[point.kind]}:`;
    case 'proposal':
      return proposalQuestion(point);
    case 'further-tasks':
      return `Phần sau của văn bản giao thêm ${point.tasks.length} việc cho đơn vị. Đưa vào nhiệm vụ?`;
    case 'further-task':
      return 'Đưa việc này vào nhiệm vụ?';
    case 'doubt':
      return doubtHead(point.doubt);
    default:
      return wholeQuestions[point.type];
  }
}

/** The index that it would stand under. */
function furtherIndexLine(task: FurtherTask, draft: Draft): Line[] {
  const index = indexForFurther(draft, task);
  return index === null ? [] : [line(i(`Xếp vào chỉ số ${indexOf(index)}.`))];
}

/** What the question is about, where it needs more than a sentence. */
function aboutLines(point: OpenPoint, draft: Draft): Line[] {
  switch (point.type) {
    case 'kind': {
      const shown = point.proposals.slice(0, proposalsAtMost);
      const more = point.proposals.length - shown.length;
      return [
        ...shown.map((one) => line(`• ${shortText(oneProposal(one, draft), 160)}`)),
        ...(more > 0 ? [line(i(`… và ${more} mục nữa`))] : []),
      ];
    }
    case 'proposal':
      return [
        line(`• ${oneProposal(point.proposal, draft)}`),
        ...(point.isDenied ? [line(i('Đã bỏ chỗ này khỏi bản nháp.'))] : []),
      ];
    case 'further-tasks':
      return [
        ...point.tasks
          .slice(0, proposalsAtMost)
          .map((task) => line(`• ${shortText(furtherWords(task, draft), 160)}`)),
        ...(point.tasks.length > proposalsAtMost
          ? [line(i(`… và ${point.tasks.length - proposalsAtMost} việc nữa`))]
          : []),
      ];
    case 'owner':
      return ownerLines(point, draft);
    case 'further-task':
      return [line(`• ${furtherWords(point.task, draft)}`), ...furtherIndexLine(point.task, draft)];
    case 'doubt':
      if (point.doubt.type === 'no-number') return [];
      // What is of a task names it.
      return 'task' in point.doubt
        ? [line(`• ${doubtWords(point.doubt)}`)]
        : [line(`• ${point.doubt.path || placeWords(point.doubt.place)}: ${doubtWords(point.doubt)}`)];
    default:
      return [];
  }
}

/** How one that has a way of its own is answered; null of any other. */
function ownHowWords(point: OpenPoint): string | null {
  const { takes } = point;
  if (point.type === 'report-day')
    return `Rơi vào ngày nghỉ thì hết ngày làm việc tiếp theo. Ngày mở kỳ dời theo, giữ nguyên số ngày làm báo cáo. Đồng ý, giữ lịch cũ, hoặc gõ ngày khác từ ${dueDays.least} đến ${dueDays.most}.`;
  if (point.type === 'consolidating')
    return 'Gõ họ và tên, như: Nguyễn Văn An. Chính anh/chị làm thì chọn Chính tôi.';
  if (point.type === 'doubt' && point.doubt.type === 'no-number')
    return 'Gõ số, như: 113. Chưa ban hành thì bỏ qua.';
  if (point.type === 'owner') return ownerHow(point);
  if (point.type === 'proposal' && takes.type === 'measure')
    return 'Sai thì gõ tên đúng, con số đúng, hoặc cả hai, như: Tỷ lệ hồ sơ trực tuyến, 85%.';
  if (point.type === 'proposal' && takes.type === 'time')
    return 'Sai thì gõ thời hạn đúng, như: 30/6, Quý II, hằng quý.';
  if (point.type === 'proposal' && takes.type === 'text') return 'Gõ tên khác, hoặc giữ nguyên.';
  if (point.type === 'proposal' && takes.type === 'several')
    return 'Sai thì gõ tên hoặc số của đơn vị, người đúng; đúng thì chọn Đúng rồi.';
  return null;
}

/** How it is answered. */
function howWords(point: OpenPoint): string {
  const { takes, canStay, isKept } = point;
  const own = ownHowWords(point);
  if (own !== null) return own;
  switch (takes.type) {
    case 'number':
      return isKept
        ? `Gõ số đúng (từ ${takes.least} đến ${takes.most}), hoặc giữ nguyên.`
        : `Gõ một số từ ${takes.least} đến ${takes.most}.`;
    case 'day':
      return `Gõ ngày như: 15/02/${takes.year ?? 2026}`;
    case 'code':
      return 'Gõ mã gồm chữ, số và dấu chấm, như: 2.1';
    case 'tasks':
      return canStay ? 'Gõ thêm, hoặc chọn Hết.' : 'Gõ từng việc, mỗi việc một dòng.';
    case 'one':
      return takes.options.length > 0 ? 'Chọn, hoặc gõ tên khác để thêm.' : 'Gõ tên đầy đủ.';
    case 'several':
      return takes.options.length > 0
        ? 'Gõ các số như: 1 và 3, hoặc tên; gõ tên khác để thêm.'
        : 'Gõ tên đầy đủ, cách nhau bằng dấu phẩy.';
    case 'text':
      return 'Gõ như trong văn bản.';
    default:
      return '';
  }
}

/** The choices of what contradicts itself; null of what has none of its own. */
function buttonsOfDoubt(
  doubt: Doubt,
  answer: (label: string, choice: string) => Button[],
): Button[][] | null {
  if (doubt.type === 'same-number')
    return [answer('Giữ cả hai', 'có'), answer('Có việc thừa', 'không'), answer('Để sau', 'bỏ qua')];
  if (doubt.type === 'near-people')
    return [answer('Hai người', 'có'), answer('Một người', 'không'), answer('Để sau', 'bỏ qua')];
  if (doubt.type === 'same-unit')
    return [answer('Cùng một đơn vị', 'có'), answer('Hai đơn vị', 'không'), answer('Để sau', 'bỏ qua')];
  if (doubt.type === 'own-or-outside') {
    const [kept, other] = doubt.isOutside ? ['không', 'có'] : ['có', 'không'];
    return [answer('Của cơ quan', kept!), answer('Ngoài cơ quan', other!), answer('Để sau', 'bỏ qua')];
  }
  if (doubt.type === 'no-owner')
    return [
      answer('Giao đơn vị chủ trì', 'có'),
      answer('Có việc của đơn vị khác', 'không'),
      answer('Để sau', 'bỏ qua'),
    ];
  if (doubt.type === 'task-differs')
    return [
      answer(`Giữ «${shortText(doubt.first, 40)}»`, 'có'),
      answer(`Lấy «${shortText(doubt.second, 40)}»`, 'không'),
      answer('Để sau', 'bỏ qua'),
    ];
  return null;
}

/** The choices of one that has its own; null of any other. */
function ownButtons(
  point: OpenPoint,
  answer: (label: string, choice: string) => Button[],
): Button[][] | null {
  if (point.type === 'report-day') return [answer('Đồng ý', 'có'), answer('Giữ lịch cũ', 'bỏ qua')];
  if (point.type === 'proposal' && point.isDenied)
    return [
      point.takes.type === 'measure'
        ? answer('Không có chỉ tiêu', 'không có')
        : answer('Báo cáo hằng tháng', 'hằng tháng'),
      answer('Vẫn như trên', 'có'),
      answer('Để sau', 'để sau'),
    ];
  if (point.type === 'consolidating') return [answer('Chính tôi', 'tôi')];
  if (point.type === 'further-tasks')
    return [
      answer('Đưa vào cả', 'tất cả'),
      answer('Xem từng việc', 'từng mục'),
      answer('Không đưa vào', 'bỏ qua'),
    ];
  if (point.type === 'owner' && point.as !== null)
    return ownerChoices(point).map(([label, choice]) => answer(label, choice));
  if (point.type === 'further-task') return [answer('Đưa vào', 'có'), answer('Không đưa vào', 'không')];
  if (point.type === 'doubt') return buttonsOfDoubt(point.doubt, answer);
  return null;
}

function answerButtons(point: OpenPoint): Button[][] {
  const { takes, canStay, isKept, id } = point;
  const answer = (label: string, choice: string): Button[] => [
    button(label, { type: 'answer-point', point: id, choice }),
  ];
  const own = ownButtons(point, answer);
  if (own !== null) return own;
  switch (takes.type) {
    case 'yes':
    case 'measure':
    case 'time':
      return [answer('Đúng', 'có'), answer('Không đúng', 'không')];
    case 'said-or-recorded':
      return [
        answer('Lấy theo kế hoạch', 'kế hoạch'),
        answer('Lấy theo kết quả đã ghi', 'kết quả'),
        answer('Để sau', 'để sau'),
      ];
    case 'column':
      return [
        answer('Chủ trì', 'chủ trì'),
        answer('Phối hợp', 'phối hợp'),
        answer('Sản phẩm', 'sản phẩm'),
        answer('Thời hạn', 'thời hạn'),
        answer('Bỏ qua', 'bỏ qua'),
      ];
    case 'all-or-each':
      return [answer('Đồng ý tất cả', 'tất cả'), answer('Xem từng mục', 'từng mục')];
    case 'one':
    case 'several':
      return [
        ...takes.options
          .slice(0, choicesAtMost)
          .map(({ name, title }, place) => answer(title ? `${name} · ${title}` : name, String(place + 1))),
        ...(canStay ? [answer(point.type === 'proposal' ? 'Đúng rồi' : 'Bỏ qua', 'bỏ qua')] : []),
      ];
    case 'tasks':
      return canStay ? [answer('Hết', 'bỏ qua')] : [];
    default:
      return canStay ? [answer(isKept ? 'Giữ nguyên' : 'Bỏ qua', 'bỏ qua')] : [];
  }
}

/** What an answer in words is like, where something else was typed. */
const wordsWanted = (type: OpenPoint['type']): string => {
  switch (type) {
    case 'aim':
      return 'Tôi cần một câu như trong văn bản, ví dụ: Phấn đấu vào nhóm 10 đơn vị dẫn đầu. Chưa có thì gõ: bỏ qua';
    case 'agency':
      return 'Tôi cần tên cơ quan, ví dụ: Sở Công Thương';
    case 'person-title':
      return 'Tôi cần chức danh, ví dụ: Phó Giám đốc';
    case 'title':
      return 'Tôi cần trích yếu như trong văn bản, ví dụ: Nâng cao Chỉ số DDCI năm 2026';
    default:
      return 'Tôi cần tên gọi bằng chữ, như trong văn bản.';
  }
};

const problemTexts: {
  readonly [T in PointProblem['type']]: (
    problem: Extract<PointProblem, { type: T }>,
    point: OpenPoint,
    takesFiles: boolean,
  ) => string;
} = {
  gone: () => 'Câu này đã được trả lời.',
  needed: () => 'Câu này phải có câu trả lời thì kế hoạch mới dùng được.',
  text: (problem) => `Câu trả lời dài nhất ${problem.most} ký tự; anh/chị gõ ngắn hơn.`,
  'no-words': (_, { type }) => wordsWanted(type),
  'no-task': (problem) =>
    `«${shortText(problem.typed)}» không giống một nhiệm vụ nên tôi chưa ghi. Gõ việc phải làm, ví dụ: Rà soát thủ tục hành chính.`,
  number: (problem) => `Tôi cần một số từ ${problem.least} đến ${problem.most}.`,
  day: (problem) => `Tôi chưa đọc được ngày; gõ như: 15/02/${problem.year ?? 2026}`,
  code: () => 'Mã gồm chữ, số và dấu chấm, dài nhất 12 ký tự, và chưa chỉ số nào dùng; như: 2.1',
  choice: (problem) =>
    problem.of === 'person'
      ? `Tôi chưa rõ «${shortText(problem.typed)}» là ai; gõ họ và tên đầy đủ, ví dụ Nguyễn Văn An.`
      : `Tôi chưa rõ «${shortText(problem.typed)}» là đơn vị, nhóm nào; gõ tên đầy đủ.`,
  'several-meant': (problem) =>
    `«${shortText(problem.typed)}» có thể là ${problem.names.join(', ')}; gõ đủ tên.`,
  yes: () => 'Anh/chị trả lời đúng hay không đúng.',
  measure: () => 'Tôi cần tên hoặc con số phải báo cáo, như: Tỷ lệ hồ sơ trực tuyến, 85%.',
  time: (problem) =>
    `Tôi chưa đọc được thời hạn${problem.year === null ? '' : ` của năm ${problem.year}`}; gõ như: 30/6, Quý II, hằng quý.`,
  'said-or-recorded': () => 'Anh/chị chọn lấy theo kế hoạch, theo kết quả đã ghi, hay để sau.',
  column: () => 'Anh/chị chọn chủ trì, phối hợp, sản phẩm, thời hạn, hay bỏ qua.',
  'all-or-each': () => 'Anh/chị chọn đồng ý tất cả, hay xem từng mục.',
  asked: () =>
    'Tôi chưa trả lời được câu hỏi này, cũng không ghi nó làm câu trả lời. Anh/chị trả lời câu đang hỏi, hoặc gõ «để sau».',
  'person-name': () => 'Tôi cần họ và tên đầy đủ, viết hoa chữ đầu, như: Nguyễn Văn An.',
  'in-sheet': (_, __, takesFiles) =>
    takesFiles
      ? 'Chỗ này sửa trong tệp Excel: gõ /kehoach rồi chọn Tệp Excel để sửa.'
      : 'Chỗ này chỉ sửa được trong tệp Excel, mà ở đây tôi không nhận được tệp: làm sau, nơi tôi nhận được tệp.',
};

const problemWords = (problem: PointProblem, point: OpenPoint, takesFiles: boolean): string =>
  (problemTexts[problem.type] as (one: PointProblem, of: OpenPoint, files: boolean) => string)(
    problem,
    point,
    takesFiles,
  );

const kindOfAdded = { unit: 'đơn vị', person: 'lãnh đạo', group: 'nhóm chỉ số' } as const;

/** An answer as whoever gave it knows it: the words of its button, the names behind its numbers. */
export function answerWords(point: OpenPoint, was: string): string {
  const pressed = answerButtons(point)
    .flat()
    .find(
      ({ data }) =>
        data === button('', { type: 'answer-point', point: point.id, choice: was.slice(0, 12) }).data,
    );
  if (pressed && was.length <= 12) return pressed.label;
  const { takes } = point;
  const isOfList = (takes.type === 'one' || takes.type === 'several') && /^[\d\s,;và]+$/u.test(was);
  const names = isOfList
    ? (was.match(/\d+/g) ?? []).flatMap((place) => takes.options[Number(place) - 1]?.name ?? [])
    : [];
  return names.length > 0 ? names.join(', ') : shortText(was, 120);
}

/** A question that a paper leaves open. */
export const pointMessage = ({
  point,
  draft,
  left,
  was,
}: Extract<PlanningContent, { type: 'plan-point' }>): Message => {
  const how = howWords(point);
  const before = was === undefined ? null : answerWords(point, was);
  return {
    lines: [
      ...(before === null
        ? []
        : [line('Quay lại câu trước. Đang ghi: ', b(`«${before}»`), '. Trả lời khác thì tôi ghi lại.')]),
      line(b(questionOf(point)), point.standing === 'needed' ? '' : i(left > 1 ? ` (còn ${left} câu)` : '')),
      ...aboutLines(point, draft),
      ...(how === '' ? [] : [line(how)]),
    ],
    buttons: [
      ...(before === null
        ? []
        : [
            [
              button(`Giữ «${shortText(before, 40)}»`, {
                type: 'answer-point',
                point: point.id,
                choice: 'như cũ',
              }),
            ],
          ]),
      ...answerButtons(point),
      [button('Xem văn bản', { type: 'show-plan' })],
    ],
  };
};

/** Why an answer cannot be taken, and the question once more. */
export const pointProblem = (
  { problem, point }: Extract<PlanningContent, { type: 'plan-point-problem' }>,
  { takesFiles }: Names,
): Message => ({
  lines: [
    line(problemWords(problem, point, takesFiles !== false)),
    ...(problem.type === 'asked' ? [line(b(questionOf(point)))] : []),
  ],
  buttons: answerButtons(point),
});

/** Whom an answer would add, or may have meant, before it counts. */
export const addsMessage = ({
  added,
  meant,
  point,
  asked,
}: Extract<PlanningContent, { type: 'plan-point-adds' }>): Message => ({
  lines: [
    ...meant.map(({ typed, name }) =>
      line(`Tôi chưa có «${shortText(typed, 60)}»; gần nhất là `, b(`«${name}»`), '.'),
    ),
    ...(added.length === 0
      ? [line('Lấy tên đó?')]
      : [
          line(
            'Tôi chưa có ',
            b(added.map(({ of, name }) => `${kindOfAdded[of]} ${name}`).join(', ')),
            '. Thêm vào kế hoạch này?',
          ),
        ]),
  ],
  buttons: [
    confirmButtons(asked, meant.length > 0 ? 'Đúng' : 'Thêm'),
    ...(meant.length > 0
      ? [[button('Thêm tên mới', { type: 'answer-point', point, choice: 'thêm mới' })]]
      : []),
  ],
});
