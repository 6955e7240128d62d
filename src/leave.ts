import { setTimeout as pass } from 'node:timers/promises';

const lookEveryMs = 10;
/** A disk that has not answered by then hangs; one that other work keeps busy may take a good part of it. */
const diskWithinMs = 500;

/** Whether the system has not answered yet on a file. */
const waitsForDisk = (): boolean => process.getActiveResourcesInfo().some((name) => name.startsWith('FSReq'));

/**
 * Ends this process, whatever hangs. `process.exit` waits for the threads that read and write files, without an end
 * where a disk of the network hangs; a signal that nobody handles does not. A service manager takes SIGTERM for a clean end.
 * @param code the exit code where no disk hangs
 */
export async function leave(code: number): Promise<void> {
  for (let waited = 0; waited < diskWithinMs && waitsForDisk(); waited += lookEveryMs)
    await pass(lookEveryMs);
  if (!waitsForDisk()) process.exit(code);
  process.removeAllListeners('SIGTERM');
  process.kill(process.pid, 'SIGTERM');
}
