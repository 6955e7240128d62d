import type { Period } from '../calendar/viet-nam-time.ts';

/** Reads a month as typed behind a command: «4/2023», «04-2023», «4», «tháng 4», «tháng 4 năm 2023». */
export function readPeriod(text: string, planYear: number): Period | 'unreadable' {
  const match = /^(?:th[aá]ng\s*)?(\d{1,2})(?:\s*(?:[/.-]|n[aă]m)\s*(\d{4}))?$/iu.exec(
    text.normalize('NFC').trim(),
  );
  const month = Number(match?.[1]);
  if (!match || month < 1 || month > 12) return 'unreadable';
  return { year: match[2] === undefined ? planYear : Number(match[2]), month };
}
