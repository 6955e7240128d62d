import type { Log, LogLevel } from './app/ports/log.ts';

const order: readonly LogLevel[] = ['debug', 'info', 'warn', 'error'];

/**
 * Whoever reads what this process prints may go away (`| head`, a closed terminal), and the disk that it is written to
 * may be full: what cannot be printed is dropped, and is no reason to end.
 */
export function outliveReaders(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
}

/** Prints a line where it can be printed. */
function print(line: string): void {
  try {
    process.stderr.write(line);
  } catch {
    // There is nobody to tell.
  }
}

/** One line an event on standard error: time, level, event, facts. @param write takes one line, for tests */
export function createLog(level: LogLevel, write: (line: string) => void = print): Log {
  const at =
    (own: LogLevel): Log[LogLevel] =>
    (event, facts = {}) => {
      if (order.indexOf(own) < order.indexOf(level)) return;
      const details = Object.entries(facts).map(([name, value]) => ` ${name}=${JSON.stringify(value)}`);
      write(`${new Date().toISOString()} ${own.padEnd(5)} ${event}${details.join('')}\n`);
    };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}
