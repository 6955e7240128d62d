import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** A Chromium that can be started: its program, and what its environment needs beside that of the tests. */
export type Chromium = { executablePath: string; environment: Record<string, string> };

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
];

/**
 * The Chromium of the tests: the one that CHROMIUM names, else one that is installed, else the one that npm brought,
 * which runs on Linux x64 alone. `CHROMIUM=none` passes over what is installed.
 * @returns null where there is none
 * @throws if CHROMIUM names a file that is not there: a run without a browser must not look like one with it
 */
export async function findChromium(): Promise<Chromium | null> {
  const named = process.env.CHROMIUM ?? '';
  if (named !== '' && named !== 'none') {
    if (!existsSync(named)) throw new Error(`CHROMIUM names a file that is not there: ${named}`);
    return { executablePath: named, environment: {} };
  }
  const found = named === 'none' ? undefined : installed.find((path) => existsSync(path));
  if (found !== undefined) return { executablePath: found, environment: {} };
  return process.platform === 'linux' && process.arch === 'x64' ? fromNpm() : null;
}

/**
 * Unpacks the Chromium of npm, with the libraries and the font that a bare machine lacks (200 MB, 2 seconds), once for a
 * version. Into a folder that gets its name when it is complete, so that of two runs at once none starts half of it.
 */
async function fromNpm(): Promise<Chromium> {
  const require = createRequire(import.meta.url);
  const root = dirname(dirname(dirname(require.resolve('@sparticuz/chromium'))));
  const { version } = require(join(root, 'package.json')) as { version: string };
  const cache = join(dirname(dirname(root)), '.cache');
  const folder = join(cache, `chromium-${version}`);
  if (!existsSync(folder)) {
    await mkdir(cache, { recursive: true });
    const draft = await mkdtemp(`${folder}-`);
    await unpackInto(draft);
    await writeFile(join(draft, 'fonts', 'fonts.conf'), fontsConf(join(folder, 'fonts')));
    // Another run may have been faster: then its folder is as good as ours.
    await rename(draft, folder).catch(() => rm(draft, { recursive: true }));
  }
  return {
    executablePath: join(folder, 'chromium'),
    environment: { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_PATH: join(folder, 'fonts') },
  };
}

/** The package unpacks into the temporary folder, and its libraries only where it takes the machine for a Lambda. */
async function unpackInto(folder: string): Promise<void> {
  const before = { ...process.env };
  process.env.TMPDIR = folder;
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs20.x';
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    await chromium.executablePath();
  } finally {
    // Each by itself: another object in its place would leave the process's own environment as it is now.
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
  }
}

/** The package's own fonts.conf names folders of a Lambda. */
const fontsConf = (folder: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${folder}</dir>
  <cachedir>${join(folder, 'cache')}</cachedir>
</fontconfig>
`;
