import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import type { SourceFile } from "../src/deck/model.ts";
import { readDeck } from "../src/deck/read.ts";
import { layoutNames } from "../src/site/css/theme-files.ts";

const folder = resolve(import.meta.dirname, "../slides");
const files: readonly SourceFile[] = readdirSync(folder).map((name) => ({
  path: `slides/${name}`,
  text: readFileSync(join(folder, name), "utf8"),
}));

describe("the committed deck without its layouts", () => {
  it("gets those that its author chose", async () => {
    const layouts = await layoutNames();
    const read = (sources: readonly SourceFile[]): readonly string[] =>
      readDeck(sources, { layouts }).deck.slides.map(({ id, layout }) => `${id}: ${layout}`);
    const bare = files.map(({ path, text }) => ({ path, text: text.replace(/^layout:.*\n/m, "") }));
    expect(read(bare)).toEqual(read(files));
  });
});
