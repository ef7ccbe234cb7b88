// Loaded by `node --import` into a program that is measured: leaves its peak memory, in KB, in a file of its own.
import { writeFileSync } from "node:fs";
import { join } from "node:path";

process.on("exit", () => {
  const file = join(process.env.BENCH_MEMORY_FOLDER, String(process.pid));
  writeFileSync(file, String(process.resourceUsage().maxRSS));
});
