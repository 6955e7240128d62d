import { execFileSync } from 'node:child_process';
import type { TestProject } from 'vitest/node';
import { type Chromium, findChromium } from './chromium.ts';
import { findLibreOffice, type LibreOffice } from './libre-office.ts';
import { startPostgres } from './postgres-server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    chromium: Chromium | null;
    /** The address of a PostgreSQL in which databases may be made. */
    postgres: string | null;
    /** What saves a workbook as officials without Excel do. */
    libreOffice: LibreOffice;
  }
}

/**
 * Once for all workers: journeys run the built bot, as people do, the page's tests one Chromium, those of the database one
 * PostgreSQL.
 * @returns ends what was begun
 */
export default async function beforeAll(project: TestProject): Promise<() => Promise<void>> {
  execFileSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' });
  const chromium = await findChromium();
  if (chromium === null)
    console.warn(
      'No Chromium: the tests of the page are skipped. Install Chrome or Chromium, or name one in the environment variable CHROMIUM.',
    );
  project.provide('chromium', chromium);
  const given = process.env.DATABASE_URL_FOR_TESTS || null;
  const server = given === null ? await startPostgres() : null;
  if (given === null && server === null)
    console.warn(
      'No PostgreSQL: the tests of the database are skipped. Name a server, and somebody who may make databases there, in the environment variable DATABASE_URL_FOR_TESTS.',
    );
  project.provide('postgres', given ?? server?.url ?? null);
  const libreOffice = findLibreOffice(process.env.PATH ?? '');
  if ('lacks' in libreOffice)
    console.warn(
      `${libreOffice.lacks === 'calc' ? 'LibreOffice without Calc' : 'No LibreOffice'}: the test of a workbook that is saved there is skipped. Install LibreOffice Calc, and have soffice in the PATH.`,
    );
  project.provide('libreOffice', libreOffice);
  return async () => {
    await server?.remove();
  };
}
