/**
 * What something takes of the processor, ms, by all threads of this process: unlike time on the wall it does not grow with
 * whatever else the machine does.
 */
export async function processorMs(work: () => unknown): Promise<number> {
  const begun = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1_000;
}
