import type { PlanFact } from '../../core/ask/answer.ts';
import type { Line } from '../../core/message/message.ts';
import { unitName } from '../../core/people/org.ts';
import type { Names } from './names.ts';
import { b, capital, date, line, shortTitle } from './words.ts';

/** What the plan document states of itself, the fact in the first line. */
export function planFactLines(fact: PlanFact, { plan, org }: Names): Line[] {
  const { document, agency, organisation } = plan;
  switch (fact) {
    case 'aim':
      return [
        line(
          `Mục tiêu ${plan.year}: ${agency.name} nằm trong `,
          b(`nhóm ${String(plan.overallAim.band).padStart(2, '0')} đơn vị`),
          ' sở, ngành dẫn đầu về chỉ số năng lực cạnh tranh.',
        ),
      ];
    case 'requirements':
      return plan.requirements.map((text, position) => line(`${position + 1}. ${text}`));
    case 'date':
      return [
        line(
          `${document.type} ký ngày `,
          b(date(document.date)),
          `; ${document.signer.name} ký, ${agency.name} ban hành.`,
        ),
      ];
    case 'signer':
      return [
        line(
          b(document.signer.name),
          ` ký kế hoạch ngày `,
          b(date(document.date)),
          ` (${document.signer.authority}, ${document.signer.title}).`,
        ),
      ];
    case 'issuer':
      return [
        line(
          b(agency.name),
          ` tỉnh ${agency.province} ban hành ngày ${date(document.date)}; ${document.signer.name} ký.`,
        ),
      ];
    case 'number':
      return [
        document.number === null
          ? line(
              `Bản kế hoạch này `,
              b('không ghi số'),
              ` (chỉ có «Số: ${document.symbol}»), ký ngày ${date(document.date)}.`,
            )
          : line('Số ', b(`${document.number}${document.symbol}`), `, ngày ${date(document.date)}.`),
      ];
    case 'basis':
      return [
        line('Kế hoạch căn cứ ', b(`${plan.legalBases.length} văn bản`), ':'),
        ...plan.legalBases.map((text) => line(`• ${capital(text)}.`)),
      ];
    case 'recipients':
      return [line(`Nơi nhận: ${document.recipients.join('; ')}.`)];
    case 'reporting':
      return [
        line(
          'Các phòng, đơn vị báo cáo ',
          b('hàng tháng'),
          ' với ',
          b(unitName(org, organisation.reportTo)),
          `; ${unitName(org, organisation.consolidator)} theo dõi, tổng hợp, tham mưu ${organisation.consolidatedFor}.`,
        ),
      ];
    case 'meaning':
      return [
        line(
          b('DDCI'),
          `: chỉ số đánh giá năng lực cạnh tranh cấp sở, ban, ngành; kế hoạch ${plan.year} có ${plan.indices.length} chỉ số thành phần.`,
        ),
      ];
    case 'leaders':
      return [
        line(
          b(`${org.people.filter((person) => person.role === 'leader').length} lãnh đạo phụ trách`),
          `: ${org.people
            .filter((person) => person.role === 'leader')
            .map(
              (person) =>
                `${shortTitle(person)} ${person.name} (${plan.indices.filter((index) => index.leader === person.id).length} chỉ số)`,
            )
            .join('; ')}.`,
        ),
      ];
    case 'units':
      return [line(b(`${org.units.length} đơn vị`), `: ${org.units.map((unit) => unit.name).join('; ')}.`)];
    case 'director':
      return [
        line(
          `Kế hoạch không nêu tên Giám đốc Sở; Phó Giám đốc phụ trách Sở là `,
          b(document.signer.name),
          ', người ký kế hoạch.',
        ),
      ];
    case 'doubts':
      return [
        line('Những chỗ trong bản gốc cần đối chiếu:'),
        ...plan.notes
          .filter((note) => note.type === 'doubt')
          .map((note) => line(`• ${note.place}: «${note.source}» – ${note.comment ?? ''}`)),
      ];
  }
}
