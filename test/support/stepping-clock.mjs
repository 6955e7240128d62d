// Loaded into a bot before it starts (NODE_OPTIONS=--import): the machine's clock is set again and again, by an hour and
// by a month, forward and back. A rehearsal has a clock of its own and only ever passes, so nothing may follow from it.
const hourMs = 3_600_000;
const steps = [0, -hourMs, hourMs, 30 * 24 * hourMs, -30 * 24 * hourMs];
const { now } = Date;
let at = 0;
setInterval(() => {
  at = (at + 1) % steps.length;
  process.stderr.write('the clock was set\n');
}, 40).unref();
Date.now = () => now() + steps[at];
