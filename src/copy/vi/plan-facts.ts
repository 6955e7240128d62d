import type { PlanFact } from '../../core/ask/answer.ts';
import { unitsNow } from '../../core/people/as-of.ts';
import { headPost, isHeadPost } from '../../core/people/head-post.ts';
import { unitName } from '../../core/people/org.ts';
import { isLedBy } from '../../core/plan/plan.ts';
import type { Line } from '../../core/said/message.ts';
import type { Names } from '../../core/said/names.ts';
import { agencyWord } from './called.ts';
import { b, capital, date, line, shortTitle } from './words.ts';

/** The papers by which a plan was amended, each with the day from which it holds. */
const amendmentLines = ({ plan }: Names): Line[] =>
  (plan.amendments ?? []).map(({ number, symbol, date: signed, from }) =>
    line(
      `Điều chỉnh: văn bản ${number === null ? '' : `số ${number}${symbol} `}ký ngày ${date(signed)}, áp dụng từ `,
      b(date(from)),
      '.',
    ),
  );

const planFacts: Readonly<Record<PlanFact, (names: Names) => Line[]>> = {
  // The paper's own words and nothing beside them, but a rank that the office named and they do not.
  aim: ({ plan: { year, overallAim } }) => [
    line(
      `Mục tiêu ${year}: `,
      b(overallAim.words.replace(/[.]$/, '')),
      overallAim.band === undefined ||
        new RegExp(`(?<!\\d)0?${overallAim.band}(?!\\d)`).test(overallAim.words)
        ? '.'
        : ` (cần đạt: nhóm hoặc hạng ${overallAim.band}).`,
    ),
  ],
  requirements: ({ plan }) => plan.requirements.map((text, position) => line(`${position + 1}. ${text}`)),
  date: (names) => [
    line(
      `${names.plan.document.type}${names.plan.document.number === null ? ` (bản này không ghi số, chỉ có «${names.plan.document.symbol}»)` : ` số ${names.plan.document.number}${names.plan.document.symbol}`} ký ngày `,
      b(date(names.plan.document.date)),
      `; ${names.plan.document.signer.name} ký, ${names.plan.agency.name} ban hành.`,
    ),
    ...amendmentLines(names),
  ],
  signer: ({ plan }) => [
    line(
      b(plan.document.signer.name),
      ` ký kế hoạch ngày `,
      b(date(plan.document.date)),
      ` (${[plan.document.signer.authority, plan.document.signer.title].filter((part) => part !== '').join(', ')}).`,
    ),
  ],
  issuer: ({ plan }) => [
    line(
      b(plan.agency.name),
      `${plan.agency.province === '' ? '' : ` tỉnh ${plan.agency.province}`} ban hành ngày ${date(plan.document.date)}; ${plan.document.signer.name} ký.`,
    ),
  ],
  number: ({ plan }) => [
    plan.document.number === null
      ? line(
          `Bản kế hoạch này `,
          b('không ghi số'),
          ` (chỉ có «Số: ${plan.document.symbol}»), ký ngày ${date(plan.document.date)}; ${plan.document.signer.name} ký, ${plan.agency.name} ban hành.`,
        )
      : line(
          'Số ',
          b(`${plan.document.number}${plan.document.symbol}`),
          `, ngày ${date(plan.document.date)}; ${plan.document.signer.name} ký, ${plan.agency.name} ban hành.`,
        ),
  ],
  basis: ({ plan }) => [
    line('Kế hoạch căn cứ ', b(`${plan.legalBases.length} văn bản`), ':'),
    ...plan.legalBases.map((text) => line(`• ${capital(text)}.`)),
  ],
  recipients: ({ plan }) => [line(`Nơi nhận: ${plan.document.recipients.join('; ')}.`)],
  reporting: ({ plan, org }) => [
    line(
      'Các phòng, đơn vị báo cáo ',
      b('hàng tháng'),
      ' với ',
      b(unitName(org, plan.organisation.reportTo)),
      `; ${unitName(org, plan.organisation.consolidator)} theo dõi, tổng hợp${plan.organisation.consolidatedFor === '' ? '' : `, tham mưu ${plan.organisation.consolidatedFor}`}.`,
    ),
  ],
  meaning: ({ plan }) => [
    line(
      b(plan.composite),
      plan.composite === 'DDCI'
        ? `: chỉ số đánh giá năng lực cạnh tranh cấp sở, ban, ngành; kế hoạch ${plan.year} có ${plan.indices.length} chỉ số thành phần.`
        : `: chỉ số của Kế hoạch «${plan.document.title}», có ${plan.indices.length} chỉ số thành phần.`,
    ),
  ],
  leaders: ({ plan, org }) => [
    line(
      b(`${org.people.filter((person) => person.role === 'leader').length} lãnh đạo phụ trách`),
      `: ${org.people
        .filter((person) => person.role === 'leader')
        .map(
          (person) =>
            `${shortTitle(person)} ${person.name} (${plan.indices.filter((index) => isLedBy(index, person.id)).length} chỉ số)`,
        )
        .join('; ')}.`,
    ),
  ],
  units: ({ org }) => [
    line(
      b(`${unitsNow(org).length} đơn vị`),
      `: ${unitsNow(org)
        .map((unit) => unit.name)
        .join('; ')}.`,
    ),
  ],
  director: ({ plan, org }) => {
    const { signer } = plan.document;
    const leaders = org.people.filter(({ role, name, title }) => role === 'leader' && name !== title);
    const first = leaders.find(({ title }) => isHeadPost(title));
    if (first !== undefined) return [line(`${first.title} là `, b(first.name), '.')];
    const titles = [signer.authority, signer.title, ...leaders.map(({ title }) => title)];
    const word = agencyWord(plan) ?? plan.agency.name;
    const post = `${headPost(plan.agency.name, titles)} ${word}`;
    const acting = leaders.find(({ title }) => title.includes(`phụ trách ${word}`));
    if (acting === undefined)
      return [line(`Kế hoạch không nêu tên ${post}; người ký kế hoạch là `, b(signer.name), '.')];
    return [
      line(
        `Kế hoạch không nêu tên ${post}; ${acting.title} là `,
        b(acting.name),
        signer.name === acting.name ? ', người ký kế hoạch.' : '.',
      ),
    ];
  },
  doubts: ({ plan }) => [
    line('Những chỗ trong bản gốc cần đối chiếu:'),
    ...plan.notes
      .filter((note) => note.type === 'doubt')
      .map((note) => line(`• ${note.place}: «${note.source}» – ${note.comment ?? ''}`)),
  ],
};

/** What the plan document states of itself, the fact in the first line. */
export const planFactLines = (fact: PlanFact, names: Names): Line[] => planFacts[fact](names);
