import { execFileSync } from 'node:child_process';
import type { TestProject } from 'vitest/node';
import { type Chromium, findChromium } from './chromium.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    chromium: Chromium | null;
  }
}

/** Once for all workers: journeys run the built bot, as people do, and the page's tests one Chromium. */
export default async function beforeAll(project: TestProject): Promise<void> {
  execFileSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' });
  const chromium = await findChromium();
  if (chromium === null)
    console.warn(
      'No Chromium: the tests of the page are skipped. Install Chrome or Chromium, or name one in the environment variable CHROMIUM.',
    );
  project.provide('chromium', chromium);
}
