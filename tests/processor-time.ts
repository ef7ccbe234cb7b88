/** How long the processor works on `run`, milliseconds: a machine that is busy with other things changes nothing. */
export function processorTime(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
