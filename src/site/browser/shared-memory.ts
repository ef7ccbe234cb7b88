import { statfsSync } from "node:fs";

/** Where Linux keeps what processes share. A container may have as little as 64 MB there. */
const sharedMemory = "/dev/shm";

/** Free space at which many large pages and several browsers at a time have room there, bytes. */
export const roomForPages = 2 * 2 ** 30;

/**
 * Flags of Playwright that Chromium starts without. Playwright has it keep the drawn parts of pages in files of the folder
 * for temporary files. Where there is room in memory, opening a page there takes a fifth less of the processor's time.
 */
export function flagsToLeaveOut(free = freeSharedMemory()): string[] {
  return free >= roomForPages ? ["--disable-dev-shm-usage"] : [];
}

/** Bytes. 0 where the system has no such folder. */
function freeSharedMemory(): number {
  try {
    const { bavail, bsize } = statfsSync(sharedMemory);
    return bavail * bsize;
  } catch {
    return 0;
  }
}
