import { words } from './words.js';

// Viet Nam is UTC+7 all year, so a fixed shift is exact whatever the visitor's own time zone is.
const shiftMs = 7 * 3_600_000;
const inVietNam = (at) => new Date(at + shiftMs);
const two = (number) => String(number).padStart(2, '0');

/** «Thứ Hai 22/05/2023» */
export function toDay(at) {
  const day = inVietNam(at);
  const date = `${two(day.getUTCDate())}/${two(day.getUTCMonth() + 1)}/${day.getUTCFullYear()}`;
  return `${words.weekdays[day.getUTCDay()]} ${date}`;
}

/** «08:00» */
export const toTime = (at) => `${two(inVietNam(at).getUTCHours())}:${two(inVietNam(at).getUTCMinutes())}`;

/** «Thứ Hai 22/05/2023 08:00» */
export const toMoment = (at) => `${toDay(at)} ${toTime(at)}`;
