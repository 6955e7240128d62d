import { runStateTool } from '../../src/state-tool/state-tool.ts';

/** What `npm run state -- …` says and returns, without a process of its own. */
export async function runStateCommand(
  words: readonly string[],
  environment: Record<string, string>,
): Promise<{ code: number; said: string }> {
  let said = '';
  const code = await runStateTool({
    words,
    environment: { ...environment },
    say: (line) => {
      said += `${line}\n`;
    },
    now: () => Date.now(),
  });
  return { code, said };
}
