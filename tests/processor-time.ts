/** The processor time of `run`, in milliseconds: other work on the machine does not change it. */
export function processorTime(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** From here on the clock of the processor is fine enough, milliseconds. */
const measurable = 8;

/**
 * How many times as long something takes for four times as much: four where time grows with the size, sixteen where it
 * grows with the square of the size. Says nothing of how quick the machine is. A short run is made measurable with up
 * to `largest` characters, or whatever `run` counts by.
 */
export function growth(run: (size: number) => unknown, largest = 64_000): number {
  let size = 2000;
  const time = (times: number): number => processorTime(() => run(size * times));
  // The first run is slow: nothing is compiled yet.
  time(1);
  let small = time(1);
  while (small < measurable && size < largest) {
    size *= 2;
    small = time(1);
  }
  let large = time(4);
  // Another process may have been in the way: the bounds of the tests begin a little above what grows with the size.
  for (let again = 0; again < 3 && large > 5 * small; again++) {
    small = Math.max(Math.min(small, time(1)), measurable / 2);
    large = Math.min(large, time(4));
  }
  return large / Math.max(small, measurable / 2);
}
