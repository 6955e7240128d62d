// Loaded into a bot before it starts (NODE_OPTIONS=--import): the machine's clock says what the file CLOCK_FILE says, epoch
// ms at the moment it was written, and runs on from there. Whoever writes it anew sets the clock while the bot runs.
import { readFileSync } from 'node:fs';

const { now } = Date;
let said = '';
let aheadMs = 0;
const look = () => {
  const text = readFileSync(process.env.CLOCK_FILE, 'utf8');
  if (text === said || text === '') return;
  said = text;
  aheadMs = Number(text) - now();
};
look();
setInterval(look, 10).unref();
Date.now = () => now() + aheadMs;
