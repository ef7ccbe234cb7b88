import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readDeckFolder } from "./deck-folder.ts";

const cell = '```{r}\nsecret <- "甲"\n```\n';

/** The lines at which code is told. */
async function told(files: Readonly<Record<string, string>>): Promise<readonly number[]> {
  const folder = await mkdtemp(join(tmpdir(), "rostrum-quarto-"));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  const { reading } = await readDeckFolder(folder);
  await rm(folder, { recursive: true });
  return reading.problems.flatMap(({ code, place }) =>
    code === "maybe-notes" ? [place.line] : [],
  );
}

it.each(["execute:\n  echo: false\n", "format:\n  revealjs: default\n", "format: revealjs\n"])(
  "code that settings of Quarto beside the deck hide is told: %j",
  async (settings) => {
    const slides = `## 一\n\n- 乙\n\n${cell}`;
    expect(await told({ "slides.md": slides, "_quarto.yml": settings })).toEqual([5]);
    expect(await told({ "slides.md": slides })).toEqual([]);
    expect(await told({ "slides.md": "## 一\n\n- 乙", "_quarto.yml": settings })).toEqual([]);
    const own = `---\nexecute:\n  echo: true\n---\n\n${slides}`;
    expect(await told({ "slides.md": own, "_quarto.yml": settings })).toEqual([]);
  },
);

it("settings of Quarto that show code tell nothing", async () => {
  const settings = "project:\n  type: website\n";
  expect(await told({ "slides.md": `## 一\n\n${cell}`, "_quarto.yml": settings })).toEqual([]);
});
