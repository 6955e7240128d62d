// Takes the tree to a folder of its own, installs it as those do who only run it (README.md), starts it, and asks for its
// page, its health and its state. Run: npm run check:start
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, lstatSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const startMs = 120_000;
const shell = process.platform === 'win32';

const folder = mkdtempSync(join(tmpdir(), 'ddci-start-'));
const dataDir = mkdtempSync(join(tmpdir(), 'ddci-data-'));
const inCopy = { cwd: folder, shell, env: { ...process.env, DATA_DIR: dataDir, PORT: '0' } };
const npm = (...words) => execFileSync('npm', words, { ...inCopy, stdio: 'inherit' });

/** The address of the page, as the log says it. */
async function addressOf(bot) {
  let said = '';
  const timer = setTimeout(() => bot.kill(), startMs);
  for await (const chunk of bot.stderr) {
    said += chunk;
    const address = /http:\/\/localhost:\d+/.exec(said)?.[0];
    if (address === undefined) continue;
    clearTimeout(timer);
    return address;
  }
  throw new Error(`the bot did not start: ${said}`);
}

async function askFor(url, part) {
  const answer = await fetch(url);
  const text = await answer.text();
  if (!answer.ok || !text.includes(part)) throw new Error(`${url}: ${answer.status} ${text.slice(0, 200)}`);
}

try {
  const names = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard']);
  // Never a link, such as node_modules of another folder: `npm ci` would empty what it leads to.
  const isCopied = (name) => existsSync(name) && !lstatSync(name).isSymbolicLink();
  for (const name of names.toString().split('\0').filter(isCopied)) cpSync(name, join(folder, name));
  npm('ci', '--omit=dev');
  if (existsSync(join(folder, 'node_modules', 'vitest'))) throw new Error('dev dependencies were installed');
  const bot = spawn('npm', ['start'], { ...inCopy, stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = once(bot, 'exit');
  try {
    const address = await addressOf(bot);
    await askFor(`${address}/`, '<html lang="vi">');
    await askFor(`${address}/healthz`, '');
  } finally {
    bot.kill();
    await ended;
  }
  npm('run', 'state', '--', 'list');
  console.log('starts without dev dependencies, and serves its page');
} finally {
  for (const made of [folder, dataDir]) rmSync(made, { recursive: true, force: true, maxRetries: 10 });
}
