import { readFileSync, writeFileSync } from 'node:fs';
import { it } from 'vitest';
import { askWorld, loadWorld } from './support/world.ts';

it('x', async () => {
  const ws: any = { s: await loadWorld('so-tttt-2023'), c: await loadWorld('so-cong-thuong-2025') };
  let kind = '';
  const tally: any = {};
  let out = '';
  const only = process.env.K?.split(',');
  for (const line of readFileSync(process.env.F ?? '/tmp/l27/phr.txt', 'utf8')
    .split('\n')
    .filter(Boolean)) {
    if (line.startsWith('#')) {
      kind = line.slice(2);
      continue;
    }
    if (only && !only.includes(kind.split(' ')[0]!)) continue;
    const [w, speaker, _n, ...rest] = line.split('|').map((x) => x.trim());
    // messages come first, patterns are everything from the first that has no blank-or-lowercase question form: marked by count
    const isPat = (x: string, i: number) =>
      i > 0 && (x.startsWith('!') || x.startsWith('^') || x.startsWith('=') || PAT.has(x));
    const n = rest.length;
    const chainLen = Number(CH(line));
    const before = rest.slice(0, chainLen - 1),
      q = rest[chainLen - 1]!,
      pats = rest.slice(chainLen).filter((p) => !p.startsWith('='));
    let text: string;
    try {
      text = askWorld(ws[w!], { id: '', kind: '', speaker: speaker!, before, q, expect: '' } as any).text;
    } catch (e) {
      text = 'ERR ' + e;
    }
    const ok = pats.every((p) =>
      p.startsWith('!')
        ? !text.includes(p.slice(1))
        : p.startsWith('^')
          ? text.split('\n')[0]!.includes(p.slice(1))
          : text.includes(p),
    );
    (tally[kind] ??= [0, 0])[1]++;
    if (ok) tally[kind][0]++;
    out += `${ok ? 'ok ' : 'NO '} ${kind.split(' ')[0]} [${speaker}] ${before.length ? before.join(' → ') + ' → ' : ''}${q}   {${pats.join('|')}}\n    ${text.slice(0, Number(process.env.L ?? 500)).replaceAll('\n', '\n    ')}\n`;
  }
  writeFileSync(
    process.env.O ?? '/tmp/l27/out.txt',
    out +
      Object.entries(tally)
        .map(([k, v]: any) => `${k}: ${v[0]}/${v[1]}`)
        .join('\n') +
      '\n',
  );
}, 200000);
const PAT = new Set<string>();
/** How many of the parts are messages: a line «…|=N|…» says so, else chains are told by K of follow-ups. */
function CH(line: string): number {
  const m = /\|@(\d)\|/.exec(line);
  return m ? Number(m[1]) : 1;
}
