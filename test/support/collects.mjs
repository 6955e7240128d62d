// Imported into a bot: on SIGUSR2 it collects garbage and says what is left, so that no laziness of V8 counts as held.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');

process.on('SIGUSR2', () => {
  collect();
  const { heapUsed, external } = process.memoryUsage();
  console.log(`live: ${Math.round((heapUsed + external) / 1_048_576)} MB`);
});
