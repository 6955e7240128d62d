import type { EvidencePiece } from '../../core/documents/compose-evidence.ts';
import { cutAt } from '../../core/text/cut.ts';
import { periodKey } from '../../core/time/viet-nam-time.ts';

/** The most signs of a unit's name in a file's: some systems take 255 bytes, and a letter with marks is three. */
const mostOfUnit = 50;

/** Without the signs that a file system refuses, and what none shows. */
const harmless = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[. ]+$/, '');

/**
 * The name of a piece's file, without its ending: «2023-05 · Thanh tra Sở · 1.4.2 · 1».
 */
export const evidenceFileName = ({ period, unit, taskId, number }: EvidencePiece): string =>
  [periodKey(period), cutAt(harmless(unit), mostOfUnit).trim(), harmless(taskId), String(number)].join(' · ');

/** «.jpg» of a file's path; nothing of one without. */
export const endingOf = (path: string): string => /\.[A-Za-z0-9]{1,8}$/.exec(path)?.[0].toLowerCase() ?? '';
