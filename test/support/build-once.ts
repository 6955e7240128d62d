import { execFileSync } from 'node:child_process';

/** Journeys run the built bot, as people do. */
export default function buildOnce(): void {
  execFileSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' });
}
