import { describe, expect, it } from 'vitest';
import { oneTimeCodes } from '../../app/one-time-codes.ts';
import { emptyState } from '../state/state.ts';
import { codeAlone, codeIn, codeLifetimeMs, invite, isSilenced, redeem } from './enrolment.ts';

const account = { channel: 'telegram' as const, userId: '7' };
const other = { channel: 'zalo' as const, userId: 'z' };

describe('one-time codes', () => {
  it('are read however they are typed, and no question is taken for one', () => {
    for (let round = 0; round < 500; round++) {
      const code = oneTimeCodes.newCode();
      const grouped = code.match(/.{1,4}/g)!;
      for (const typed of [code, ` ${code.toUpperCase()} `, grouped.join('-'), grouped.join(' ')]) {
        expect(codeIn(typed)).toBe(code);
        expect(codeAlone(typed)).toBe(code);
        expect(codeIn(`mã: ${typed}, ạ`)).toBe(code);
        expect(codeAlone(`mã: ${typed}`)).toBeNull();
      }
    }
    for (const text of [
      'ngay ky ke hoach ddci la ngay bn v',
      'vai tro ng dung dau dv nao chu tri',
      'aiphutrachchiphithoigianvay',
      '12345678901234567890123456',
      '',
    ])
      expect(codeIn(text)).toBeNull();
  });

  it('last 7 days and link one account; a second channel takes a second code', () => {
    const first = invite(emptyState(), 'p', 'office', 0, oneTimeCodes);
    expect(first.expiresAt).toBe(codeLifetimeMs);
    expect(JSON.stringify(first.state)).not.toContain(first.code);
    const late = redeem(first.state, account, null, first.code, codeLifetimeMs, oneTimeCodes);
    expect(late).toEqual({ state: first.state, result: { type: 'expired' } });
    const joined = redeem(first.state, account, null, first.code, codeLifetimeMs - 1, oneTimeCodes);
    expect(joined.result).toEqual({ type: 'linked', personId: 'p' });
    expect(redeem(joined.state, other, null, first.code, 1, oneTimeCodes).result).toEqual({ type: 'used' });
    const second = invite(joined.state, 'p', 'office', 2, oneTimeCodes);
    const both = redeem(second.state, other, null, second.code, 3, oneTimeCodes);
    expect(both.state.accounts.map(({ channel, personId }) => [channel, personId])).toEqual([
      ['telegram', 'p'],
      ['zalo', 'p'],
    ]);
  });

  it('stop working when a new one is made for the same person', () => {
    const first = invite(emptyState(), 'p', 'office', 0, oneTimeCodes);
    const second = invite(first.state, 'p', 'office', 1, oneTimeCodes);
    expect(redeem(second.state, account, null, first.code, 2, oneTimeCodes).result.type).toBe('replaced');
    expect(redeem(second.state, account, null, second.code, 2, oneTimeCodes).result.type).toBe('linked');
  });

  it('may be wrong five times, then not for 15 minutes, even when right', () => {
    const made = invite(emptyState(), 'p', 'office', 0, oneTimeCodes);
    let state = made.state;
    const wrong = oneTimeCodes.newCode();
    for (let tries = 4; tries >= 0; tries--) {
      const tried = redeem(state, account, null, wrong, 10, oneTimeCodes);
      expect(tried.result).toEqual({ type: 'wrong', triesLeft: tries });
      state = tried.state;
    }
    expect(isSilenced(state, account, 11)).toBe(true);
    expect(isSilenced(state, other, 11)).toBe(false);
    expect(redeem(state, account, null, made.code, 11, oneTimeCodes)).toEqual({
      state,
      result: { type: 'silence' },
    });
    expect(redeem(state, account, null, made.code, 10 + 15 * 60_000, oneTimeCodes).result.type).toBe(
      'linked',
    );
  });
});
