import type { Stats } from "node:fs";

/** Changes when a file does: by its time, its size, or as another file has its name. */
export function fileMark({ mtimeMs, size, ino }: Stats): string {
  return `${mtimeMs} ${size} ${ino}`;
}
