import { createHash, randomBytes } from 'node:crypto';
import type { Secrets } from '../core/people/enrolment.ts';

/** 32 letters and digits that are not mistaken for each other (no l, o, 0, 1). */
const alphabet = 'abcdefghijkmnpqrstuvwxyz23456789';
const codeLength = 26;

function newCode(): string {
  const code = [...randomBytes(codeLength)].map((byte) => alphabet[byte % alphabet.length]).join('');
  // One in a thousand is all letters and could be a question: another is drawn.
  return /\d/.test(code) ? code : newCode();
}

/** One-time codes: 26 signs of 5 bits are 130 bits of chance; kept as SHA-256, enough for a secret of that size. */
export const oneTimeCodes: Secrets = {
  newCode,
  hashOf: (code) => createHash('sha256').update(code).digest('hex'),
};
