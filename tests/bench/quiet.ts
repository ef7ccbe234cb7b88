import { cpus } from "node:os";
import { setTimeout as wait } from "node:timers/promises";

/** How long the machine is watched, ms, and the share of its processors that other programs may use. */
const look = 250;
const quiet = 0.12;
/** After this the sample is taken all the same, ms. */
const patience = 120_000;

/** Waits until nothing else runs; false where something still does after two minutes. */
export async function untilQuiet(): Promise<boolean> {
  const end = performance.now() + patience;
  while (performance.now() < end) if (await isQuiet()) return true;
  return false;
}

/** Whether next to nothing runs on this machine just now. */
export async function isQuiet(): Promise<boolean> {
  const before = processorTimes();
  await wait(look);
  const after = processorTimes();
  const whole = after.whole - before.whole;
  return whole > 0 && (after.busy - before.busy) / whole < quiet;
}

/** Of all processors since the machine started, ms. */
function processorTimes(): { readonly busy: number; readonly whole: number } {
  const times = cpus().map((cpu) => cpu.times);
  const whole = times.reduce(
    (sum, one) => sum + one.user + one.nice + one.sys + one.idle + one.irq,
    0,
  );
  return { whole, busy: whole - times.reduce((sum, { idle }) => sum + idle, 0) };
}
