import { officeUnit } from '../../core/people/office-unit.ts';
import { type Message, plainSpan, withText } from '../../core/said/message.ts';
import type { Names } from '../../core/said/names.ts';

// Hundreds of sentences speak of the unit that puts the reports together, and of the agency. How these are called is known only
// under a plan: sentences hold a sign in their place, which nobody can type (`cleanText`), and one place puts the names in.

/** What stands in the place of the name of the unit that puts the reports together: «Văn phòng Sở», «Phòng Tổng hợp». */
export const theOffice = '\uE000';

/** The same as colleagues say it: «Văn phòng», and by its whole name what is no «Văn phòng». */
export const shortOffice = '\uE001';

/** What stands in the place of what the agency is in one word: «Sở», «cơ quan». */
export const theAgency = '\uE002';

/** The plan and the directory that the names are taken from. */
export type Called = Pick<Names, 'plan' | 'org'>;

const aSign = /[\uE000-\uE002]/gu;

const officeNoun = 'Văn phòng';

/** «Sở» of «Sở Công Thương»; null of an agency whose kind is no word for it. */
export const agencyWord = ({ agency }: Pick<Called['plan'], 'agency'>): string | null =>
  /^(?:Sở|Chi cục|Cục|Ban)(?= )/u.exec(agency.name)?.[0] ?? null;

const nameOf: Readonly<Record<string, (called: Called) => string>> = {
  [theOffice]: ({ plan, org }) => officeUnit(plan, org)?.name ?? officeNoun,
  [shortOffice]: ({ plan, org }) => {
    const { name = officeNoun } = officeUnit(plan, org) ?? {};
    return name.startsWith(officeNoun) ? officeNoun : name;
  },
  [theAgency]: ({ plan }) => agencyWord(plan) ?? 'cơ quan',
};

/** A sentence with the names that its signs stand for. */
export const calledIn = (text: string, called: Called): string =>
  text.replace(aSign, (sign) => nameOf[sign]!(called));

/** A message with the names that its signs stand for. */
export function called<M extends Message>(message: M, names: Called): M {
  const isOpen = (text: string): boolean => text.search(aSign) >= 0;
  const button = <B extends { label: string }>(one: B): B =>
    isOpen(one.label) ? { ...one, label: calledIn(one.label, names) } : one;
  const { lines, buttons, further, typed } = message;
  return {
    ...message,
    lines: lines.map((line) =>
      line.map((span) => {
        const text = plainSpan(span);
        return isOpen(text) ? withText(span, calledIn(text, names)) : span;
      }),
    ),
    ...(buttons ? { buttons: buttons.map((row) => row.map(button)) } : {}),
    ...(further ? { further: { ...further, options: further.options.map(button) } } : {}),
    ...(typed === undefined ? {} : { typed: calledIn(typed, names) }),
  };
}
