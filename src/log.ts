import type { Log, LogLevel } from './app/ports/log.ts';

const order: readonly LogLevel[] = ['debug', 'info', 'warn', 'error'];

/** One line an event on standard error: time, level, event, facts. @param write takes one line, for tests */
export function createLog(
  level: LogLevel,
  write: (line: string) => void = (line) => void process.stderr.write(line),
): Log {
  const at =
    (own: LogLevel): Log[LogLevel] =>
    (event, facts = {}) => {
      if (order.indexOf(own) < order.indexOf(level)) return;
      const details = Object.entries(facts).map(([name, value]) => ` ${name}=${JSON.stringify(value)}`);
      write(`${new Date().toISOString()} ${own.padEnd(5)} ${event}${details.join('')}\n`);
    };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}
