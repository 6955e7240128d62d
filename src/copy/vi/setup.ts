import type { Calendar } from '../../core/calendar/calendar.ts';
import { type Org, unitName } from '../../core/people/org.ts';
import type { Doubt, Draft } from '../../core/plan/draft.ts';
import type { OpenPoint, PointProblem } from '../../core/plan/open-point.ts';
import { dueDays } from '../../core/plan/paper-calendar.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { doubtWords } from './import.ts';
import { shortText } from './words.ts';

/** What `npm run setup` asks and says, for whoever begins in a department and has its plan at hand. */
export const setupWords = {
  intro: [
    'Lập thư mục cho Trợ lý DDCI. Trả lời từng câu, mỗi câu một dòng; câu có ghi «Enter: …» thì để trống được.',
    'Trả lời nhầm thì gõ «lùi lại» để về câu trước. Trước khi ghi, tôi cho xem tóm tắt và hỏi lại.',
  ],
  usage: 'Cách dùng: npm run setup [-- --out THƯ_MỤC] [--corrections BẢNG_SỬA.xlsx]',
  isCorrections: (file: string): string =>
    `${file} là bảng sửa của một văn bản, không phải kế hoạch; tôi giữ bảng này. Giờ gõ tệp kế hoạch gốc.`,
  file: 'Tệp kế hoạch (.docx, .xlsx, .txt):',
  ended: 'Đã dừng giữa chừng: chưa ghi gì. Chạy lại npm run setup để làm từ đầu.',
  asked: (count: number): string =>
    count === 0
      ? 'Bản kế hoạch đủ những gì phải có.'
      : `Bản kế hoạch còn thiếu ${count} điểm phải có; tôi hỏi từng điểm.`,
  agency: 'Tên cơ quan (ví dụ: Sở Khoa học và Công nghệ):',
  year: 'Kế hoạch của năm nào?',
  wrongYear: 'Gõ một năm bốn chữ số, ví dụ 2026.',
  title: 'Trích yếu của kế hoạch (ví dụ: Nâng cao Chỉ số DDCI năm 2026):',
  date: 'Ngày ban hành (ngày/tháng/năm):',
  noTask: (typed: string) => `«${typed}» không giống một nhiệm vụ nên chưa ghi. Gõ việc phải làm.`,
  bothStay: 'Giữ cả hai? (đồng ý, hoặc bỏ qua)',
  firstStays: 'Giữ ý thứ nhất? (có, không thì lấy ý thứ hai, hoặc bỏ qua)',
  endOrStays: 'Hạn là ngày nào, ví dụ 30/06? (Giữ như trên: bỏ qua)',
  whichLeads: 'Đơn vị nào chủ trì? (Giữ như trên: bỏ qua)',
  twoPeople: '(có: hai người; không: một người; hoặc bỏ qua)',
  oneUnit: '(có: cùng một đơn vị; không: hai đơn vị; hoặc bỏ qua)',
  leadOwes: 'Giao như vậy? (có; việc của đơn vị khác thì sửa ở bảng sửa; hoặc bỏ qua)',
  sameIndex: 'Đúng không? (có; không đúng thì sửa ở bảng sửa; hoặc bỏ qua)',
  stays: 'Giữ kế hoạch như đang ghi? (có; không thì sửa ở bảng sửa; hoặc bỏ qua)',
  readRightly: '(có: đúng; không: bỏ cách đọc này; hoặc bỏ qua)',
  whoInstead: '(Giữ đơn vị cũ: bỏ qua)',
  dayInstead: 'Đúng là ngày nào, ví dụ 30/06? (Chưa rõ: bỏ qua)',
  wrongDate: 'Gõ ngày/tháng/năm, ví dụ 15/02/2026.',
  aim: 'Mục tiêu chung của kế hoạch, như văn bản viết:',
  reportTo: 'Các đơn vị gửi báo cáo tháng về đơn vị nào?',
  leader: (code: string, name: string): string => `Lãnh đạo phụ trách chỉ số ${code} ${name}?`,
  leaderByPost: (code: string, name: string, post: string): string =>
    `Văn bản ghi «${post}» phụ trách chỉ số ${code} ${name}. Họ và tên của ${post}?`,
  leaderTitle: (name: string): string => `Chức vụ của ${name} (ví dụ: Phó Giám đốc):`,
  lead: (code: string, name: string): string => `Đơn vị chủ trì chỉ số ${code} ${name}?`,
  code: (code: string, name: string): string =>
    `Số hiệu của chỉ số ${name} (kế hoạch ghi «${code}»; ví dụ 2.1):`,
  wrongCode:
    'Số hiệu gồm chữ và số, cách nhau bằng dấu chấm, tối đa 12 ký tự, và chưa chỉ số nào dùng; ví dụ 2.1.',
  task: (code: string, name: string): string =>
    `Nhiệm vụ của chỉ số ${code} ${name}, mỗi dòng một việc; Enter: hết.`,
  members: (group: string): string => `«${group}» gồm những đơn vị nào? Gõ các số, cách nhau bằng dấu phẩy.`,
  spelling: (count: number): string =>
    `Sửa ${count} lỗi chính tả nêu ở trên trong chữ của kế hoạch? (c: có, k: giữ nguyên văn)`,
  head: (title: string): string => `${title} là ai? Họ và tên, viết hoa chữ đầu (Enter: điền sau):`,
  office: (unit: string): string =>
    `Ai của ${unit} tổng hợp báo cáo? Họ và tên, viết hoa chữ đầu (Enter: điền sau):`,
  choose: (lines: readonly string[]): string[] => lines.map((line, at) => `  ${at + 1}. ${line}`),
  number: (count: number, canAdd: boolean): string =>
    `Số từ 1 đến ${count}${canAdd ? ', hoặc gõ tên khác để thêm' : ''}:`,
  wrongNumber: (count: number, canName: boolean): string =>
    `Gõ số từ 1 đến ${count}${canName ? ', hoặc đúng tên trong danh sách' : ''}.`,
  meant: (meant: readonly { typed: string; name: string }[]): string =>
    `${meant.map(({ typed, name }) => `«${typed}» là «${name}»`).join(', ')}? (c: đúng, k: không)`,
  add: (names: readonly string[]): string =>
    `Chưa có ${names.map((name) => `«${name}»`).join(', ')}. Thêm vào? (c: có, k: không)`,
  firstName: 'Họ và tên, viết hoa chữ đầu:',
  firstUnit: 'Tên đơn vị:',
  firstGroup: 'Tên nhóm:',
  group: (code: string, name: string): string => `Chỉ số ${code} ${name} thuộc nhóm nào?`,
  oneGroup: 'Kế hoạch không chia nhóm chỉ số. Gọi chung các chỉ số là gì? (ví dụ: Các chỉ số thành phần)',
  score: (code: string, name: string, figure: string, limit: number): string =>
    `Chỉ số ${code} ${name} ghi ${figure} điểm, quá thang điểm ${limit}. Đúng là bao nhiêu điểm?`,
  wrongFigure: (least: number, most: number): string => `Gõ một số từ ${least} đến ${most}.`,
  severalMeant: (typed: string, names: readonly string[]): string =>
    `«${typed}» có thể là ${names.join(', ')}. Gõ số hoặc đủ tên.`,
  wrongGroup: 'Tên nhóm mới gồm ít nhất bốn chữ cái.',
  wrongUnit: 'Tên đơn vị mới gồm ít nhất hai tiếng, ví dụ Phòng Bưu chính.',
  wrongName: 'Gõ họ và tên đầy đủ, ví dụ Nguyễn Văn An.',
  needed: 'Câu này phải có câu trả lời.',
  wrongYes: 'Gõ c (có) hoặc k (không).',
  exists: (folder: string, files: readonly string[]): string =>
    `${folder} đã có ${files.join(', ')}. Ghi đè? (c: có, k: không)`,
  firstQuestion: 'Đây là câu đầu tiên.',
  proposals: (count: number): string =>
    `Tôi đề xuất ${count} điều. Từng điều: Enter là giữ; «giữ hết» hoặc «bỏ hết» cho mọi điều còn lại.`,
  proposal: (canBeOther: boolean): string =>
    canBeOther ? '(Enter: giữ; hoặc gõ cái đúng)' : '(Enter: giữ; k: bỏ)',
  wrongProposal: (canBeOther: boolean): string =>
    canBeOther ? 'Để trống là giữ; không thì gõ cái đúng.' : 'Để trống là giữ, gõ k là bỏ.',
  proposalInSheet:
    'Chỗ này chỉ sửa được trong bảng sửa (npm run import -- TỆP --sheet BẢNG_SỬA.xlsx). Enter: tạm giữ.',
  further: (count: number): string =>
    `Phần sau của văn bản giao thêm ${count} việc cho đơn vị. Từng việc: có là đưa vào nhiệm vụ.`,
  furtherTask: 'Đưa việc này vào nhiệm vụ? (có/không)',
  whatColumn: 'Cột này là gì? (chủ trì, phối hợp, sản phẩm hay thời hạn; để nguyên: bỏ qua)',
  write: (folder: string): string => `Ghi vào ${folder}? (Enter: ghi; «lùi lại»: về câu trước; k: dừng)`,
  notWritten: 'Đã dừng: chưa ghi gì.',
  reportDay: (said: string, day: number): string =>
    `Văn bản ghi hạn báo cáo «${said}». Đặt hạn ngày ${day} hằng tháng, ngày mở kỳ dời theo? (c: có; k: giữ hạn ngày 25; hoặc gõ ngày khác, ${dueDays.least}–${dueDays.most})`,
  wrongReportDay: `Gõ c (có), k (giữ hạn ngày 25), hoặc một ngày từ ${dueDays.least} đến ${dueDays.most}.`,
  kept: 'Chưa ghi gì; tệp cũ còn nguyên. Chạy lại với --out THƯ_MỤC khác.',
  refused: (fault: string): string => `Chưa dùng được: ${fault}`,
  draftOnly: (folder: string): string =>
    `Đã ghi bản nháp vào ${folder}/draft.json. Sửa bản kế hoạch theo các điểm trên rồi chạy lại.`,
  next: (folder: string): string[] => [
    'Bước tiếp theo:',
    `  1. Chạy thử trên máy này: DATA_DIR=${folder} npm start, rồi mở trang hiện ra.`,
    '  2. Chạy thật: đặt DATA_DIR và TELEGRAM_BOT_TOKEN hoặc ZALO_BOT_TOKEN trong tệp .env, rồi npm start; mã cho Văn phòng hiện trên màn hình.',
    '  3. Văn phòng gửi mã đó cho bot, rồi gõ /moi để mời từng người.',
  ],
};

const first = { unit: setupWords.firstUnit, person: setupWords.firstName, group: setupWords.firstGroup };
const wrongChoice = {
  unit: setupWords.wrongUnit,
  person: setupWords.wrongName,
  group: setupWords.wrongGroup,
};

/** «8.5» as officials write it. */
const figure = (value: number): string => String(value).replace('.', ',');

/** How what contradicts itself is settled, of each that is asked. */
const settledBy: Partial<Record<Doubt['type'], string>> = {
  'same-number': setupWords.bothStay,
  'task-differs': setupWords.firstStays,
  'time-open': setupWords.endOrStays,
  'several-leads': setupWords.whichLeads,
  'near-people': setupWords.twoPeople,
  'short-name': setupWords.sameIndex,
  'same-unit': setupWords.oneUnit,
  'pillar-differs': setupWords.sameIndex,
  'no-owner': setupWords.leadOwes,
  'told-besides': setupWords.stays,
  'unit-ended': setupWords.whoInstead,
  'index-odd': setupWords.readRightly,
  'task-odd': setupWords.readRightly,
  'whole-odd': setupWords.readRightly,
  'own-or-outside': setupWords.readRightly,
  'column-open': setupWords.whatColumn,
  'unit-unlisted': setupWords.whoInstead,
};

const doubtQuestion = (doubt: Doubt): string =>
  `${doubtWords(doubt)} ${settledBy[doubt.type] ?? setupWords.dayInstead}`;

function questionOf(point: OpenPoint): string {
  switch (point.type) {
    case 'agency':
    case 'year':
    case 'title':
    case 'date':
    case 'aim':
      return setupWords[point.type];
    case 'report-to':
      return setupWords.reportTo;
    case 'one-group':
      return setupWords.oneGroup;
    case 'leader':
      return point.post === null
        ? setupWords.leader(point.code, point.name)
        : setupWords.leaderByPost(point.code, point.name, point.post);
    case 'lead':
    case 'group':
    case 'code':
      return setupWords[point.type](point.code, point.name);
    case 'score':
      return setupWords.score(point.code, point.name, figure(point.figure), point.limit);
    case 'members':
      return setupWords.members(point.name);
    case 'person-title':
      return setupWords.leaderTitle(point.name);
    case 'consolidating':
      return setupWords.office(point.name);
    case 'report-day':
      return setupWords.reportDay(point.words, point.day);
    case 'doubt':
      return doubtQuestion(point.doubt);
    case 'kind':
      return setupWords.spelling(point.proposals.length);
    default:
      return '';
  }
}

/** What is going to be written, in a screen's half. */
export function summaryLines(plan: Plan, org: Org, { opening, deadline }: Calendar): string[] {
  const count = plan.indices.reduce((sum, { tasks }) => sum + tasks.length, 0);
  const of = (role: Org['people'][number]['role']): string[] =>
    org.people.filter((person) => person.role === role).map(({ name }) => name);
  const lead = plan.organisation.consolidator;
  return [
    '',
    'Tóm tắt:',
    `  ${plan.agency.name}, kế hoạch năm ${plan.year}: ${plan.indices.length} chỉ số, ${count} nhiệm vụ.`,
    `  Đơn vị: ${org.units.map(({ name }) => name).join(', ')}.`,
    `  Lãnh đạo: ${of('leader').join(', ')}.`,
    `  Trưởng đơn vị: ${of('head').join(', ')}.`,
    `  Tổng hợp: ${of('office').join(', ')}${lead === null ? '' : ` (${unitName(org, lead)})`}.`,
    `  Lịch tháng: mở ngày ${opening.day}, hạn ${deadline.time} ngày ${deadline.day}.`,
  ];
}

/** A point as it is asked at the console: what is said above, and the question at which an answer is typed. */
export function pointWords(point: OpenPoint, { indices }: Draft): { said: string[]; question: string } {
  const question = questionOf(point);
  const { takes } = point;
  if (point.type === 'tasks') {
    const { tasks } = indices[point.at]!;
    return {
      said: tasks.length === 0 ? [setupWords.task(point.code, point.name)] : [],
      question: `${tasks.length + 1}.`,
    };
  }
  if (takes.type !== 'one' && takes.type !== 'several') return { said: [], question };
  const { options, of } = takes;
  if (options.length === 0) return { said: [], question: `${question} ${first[of]}` };
  const shown = options.map(({ name, title }) => (title ? `${name} – ${title}` : name));
  return {
    said: [question, ...setupWords.choose(shown)],
    question: setupWords.number(options.length, point.type !== 'members'),
  };
}

/** Why an answer at the console cannot be taken, and what would be right. */
export function pointProblemWords(problem: PointProblem, { type }: OpenPoint): string {
  switch (problem.type) {
    case 'number':
      if (type === 'report-day') return setupWords.wrongReportDay;
      if (type === 'year') return setupWords.wrongYear;
      return setupWords.wrongFigure(problem.least, problem.most);
    case 'day':
      return setupWords.wrongDate;
    case 'code':
      return setupWords.wrongCode;
    case 'choice':
      return problem.count === 0
        ? wrongChoice[problem.of]
        : `${setupWords.wrongNumber(problem.count, true)} ${wrongChoice[problem.of]}`;
    case 'several-meant':
      return setupWords.severalMeant(problem.typed, problem.names);
    case 'person-name':
      return setupWords.wrongName;
    case 'yes':
      return setupWords.wrongYes;
    case 'in-sheet':
      return setupWords.proposalInSheet;
    case 'no-task':
      return setupWords.noTask(shortText(problem.typed));
    default:
      return setupWords.needed;
  }
}
