import { setTimeout as pause } from "node:timers/promises";

/**
 * What Windows and drives of a network say while another program has a file open; and what is said of a folder into which
 * another program has just put something.
 */
const codes: readonly unknown[] = ["EPERM", "EACCES", "EBUSY", "ENOTEMPTY"];

/** How long is waited for the other program, milliseconds: less than a lock is held. */
const patience = 4000;

/** Between the first two tries, milliseconds; twice as long each time. */
const firstPause = 10;

/**
 * Does what needs a file to itself, such as renaming it, until nothing else holds that file: scanners for viruses, indexes
 * and programs that synchronise open each new file for a moment. Rejects with the last fault of the system where it is
 * held for longer.
 */
export async function whileHeld<Value>(act: () => Promise<Value>): Promise<Value> {
  const start = performance.now();
  for (let between = firstPause; ; between *= 2) {
    try {
      return await act();
    } catch (fault) {
      const code = fault instanceof Error && "code" in fault ? fault.code : undefined;
      if (!codes.includes(code) || performance.now() - start + between > patience) throw fault;
    }
    await pause(between);
  }
}
