import type { Unit } from '../../core/people/org.ts';
import type { Line } from '../../core/said/message.ts';
import { joined, line } from './words.ts';

/** What a month would be locked without: who has not reported, and what was given back and not sent again. */
export const lackingLines = ({ units, returned }: { units: readonly Unit[]; returned: number }): Line[] => [
  ...(units.length > 0 ? [line(`Chưa báo cáo: ${joined(units.map(({ name }) => name))}.`)] : []),
  ...(returned > 0 ? [line(`${returned} nhiệm vụ đã trả lại, chưa gửi lại.`)] : []),
];
