import { existsSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

/** The LibreOffice that saves workbooks, or what of it is not there. */
export type LibreOffice = { program: string } | { lacks: 'soffice' | 'calc' };

/** The part that opens workbooks, by the names that it has beside the program; many machines have Writer alone. */
const calc = ['libsclo.so', 'sclo.dll', '../Frameworks/libsclo.dylib'];

/**
 * Finds a LibreOffice that opens workbooks: the program itself is followed to where it is installed, since a link to it says
 * nothing of its parts. Where the parts lie elsewhere, it is said to lack them and not tried.
 * @param path folders of programs, as the environment variable PATH has them
 */
export function findLibreOffice(path: string): LibreOffice {
  const programs = path
    .split(delimiter)
    .flatMap((folder) => [join(folder, 'soffice'), join(folder, 'soffice.exe')])
    .filter((program) => existsSync(program));
  const whole = programs.find((program) => {
    const folder = dirname(realpathSync(program));
    return calc.some((part) => existsSync(join(folder, part)));
  });
  return whole === undefined ? { lacks: programs.length === 0 ? 'soffice' : 'calc' } : { program: whole };
}
