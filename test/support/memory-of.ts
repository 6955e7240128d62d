import { existsSync, readFileSync } from 'node:fs';

/**
 * What a process holds now (VmRSS) or held at most so far (VmHWM), in MB.
 * @returns null where the system does not tell: it stands in Linux's /proc alone
 * @throws where it tells of others, but not of this one
 */
export function memoryMb(pid: number, figure: 'VmRSS' | 'VmHWM', proc = '/proc'): number | null {
  if (!existsSync(`${proc}/self/status`)) return null;
  const status = readFileSync(`${proc}/${pid}/status`, 'utf8');
  return Number(new RegExp(`^${figure}:\\s+(\\d+) kB`, 'm').exec(status)![1]) / 1_024;
}
