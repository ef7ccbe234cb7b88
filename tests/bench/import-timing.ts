import { randomFillSync } from "node:crypto";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { strToU8, zipSync } from "fflate";
import { projectFolder } from "../../src/site/folder/folders.ts";
import { ownCommand } from "./builders.ts";
import { median } from "./statistics.ts";
import type { Workplace } from "./workplace.ts";

export interface ImportTiming {
  readonly input: string;
  /** From the start of the program to its end, median, ms. */
  readonly time: number;
  /** The most that the process held, bytes. */
  readonly memory: number;
}

const rounds = 3;
const hook = pathToFileURL(join(projectFolder, "tests", "bench", "memory-hook.mjs")).href;

/** `npm run import` of the longest texts and the largest files that it takes, and of nothing much. */
export async function timeImports({ folder, run }: Workplace): Promise<readonly ImportTiming[]> {
  const home = join(folder, "import");
  await mkdir(home, { recursive: true });
  const timings: ImportTiming[] = [];
  for (const { input, name, bytes } of inputs()) {
    const file = join(home, name);
    await writeFile(file, bytes);
    const times: number[] = [];
    let memory = 0;
    for (let round = 0; round < rounds; round++) {
      const [target, held] = [join(home, "deck"), join(home, "held")];
      for (const each of [target, held]) await rm(each, { recursive: true, force: true });
      await mkdir(held);
      const args = ["--import", hook, ...ownCommand("import", file, target)];
      const env = { BENCH_MEMORY_FOLDER: held };
      times.push(await run(process.execPath, args, { cwd: projectFolder, env }));
      for (const each of await readdir(held)) {
        memory = Math.max(memory, 1024 * Number(await readFile(join(held, each), "utf8")));
      }
    }
    timings.push({ input, time: median(times), memory });
    await rm(file);
  }
  return timings;
}

interface Input {
  readonly input: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A report of `length` characters: sections, points, figures and parallel clauses. */
export function report(length: number): readonly string[] {
  const lines = ["2026年政府工作报告", "各位代表："];
  for (let number = 1, count = 0; count < length; number++) {
    const paragraph = `（${number % 10}）推进第${number}项工作。坚持问题导向、目标导向、结果导向，全年完成投资${number}亿元，增长6.8%，新建改建道路${number}条。要压实责任，守住底线，做到有部署、有检查、有落实，让群众看得见、摸得着、得实惠。`;
    lines.push(...(number % 10 === 1 ? [`第${number}部分 重点工作`] : []), paragraph);
    count += paragraph.length;
  }
  return lines;
}

function* inputs(): Generator<Input> {
  yield { input: "text of 300 characters", name: "short.txt", bytes: text(300) };
  yield { input: "text of 33,000 characters", name: "long.txt", bytes: text(33_000) };
  yield { input: "Word file of 33,000 characters", name: "long.docx", bytes: word(report(33_000)) };
  yield {
    input: "the longest text, 58,000 characters",
    name: "longest.txt",
    bytes: text(58_000),
  };
  const picture = randomFillSync(new Uint8Array(31 * 2 ** 20));
  yield {
    input: "Word file of 31 MB, pictures that cannot be packed",
    name: "pictures.docx",
    bytes: word(report(3000), { "word/media/image1.png": picture }),
  };
  yield {
    input: "Word file with 15 MB of marks round 58,000 characters",
    name: "marks.docx",
    bytes: word(report(58_000), {}, 150_000),
  };
}

function text(length: number): Uint8Array {
  return strToU8(report(length).join("\n"));
}

/** A Word file; `empty` runs without a text stand in it. */
function word(
  lines: readonly string[],
  more: Readonly<Record<string, Uint8Array>> = {},
  empty = 0,
): Uint8Array {
  const names = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const filler =
    "<w:r><w:rPr><w:b/><w:i/><w:color w:val='000000'/><w:sz w:val='32'/></w:rPr></w:r>";
  const each = filler.repeat(Math.ceil(empty / lines.length));
  const body = lines.map((line) => `<w:p>${each}<w:r><w:t>${line}</w:t></w:r></w:p>`).join("");
  return zipSync({
    "word/document.xml": [
      strToU8(`<w:document ${names}><w:body>${body}</w:body></w:document>`),
      { level: 6 },
    ],
    ...Object.fromEntries(
      Object.entries(more).map(([path, bytes]) => [path, [bytes, { level: 0 }] as const]),
    ),
  });
}
