import { describe, expect, it } from "vitest";
import { deckFiles, readManuscript, readOutline } from "../import.ts";

/** The file of the slide with a picture that stands before this line. */
function slideWith(line: string): string {
  const text = `# 汇报\n\n## 一、公园\n\n公园占地广阔，水面开阔。\n\n![](a.png)\n\n${line}\n\n## 二、打算\n\n真抓实干。`;
  const read = readManuscript(new TextEncoder().encode(text), "稿.md");
  if ("problem" in read) throw new Error(read.problem.code);
  const files = deckFiles(read.manuscript, readOutline(read.manuscript));
  const found = [...files.values()].find((file) => typeof file === "string" && file.includes("a.png"));
  return typeof found === "string" ? found : "";
}

describe("the line under a picture", () => {
  it.each([
    ["图1　湿地公园鸟瞰", "湿地公园鸟瞰"],
    ["图 3：观鸟塔", "观鸟塔"],
    ["照片二、开工仪式", "开工仪式"],
    ["Figure 2. The new bridge", "The new bridge"],
  ])("%s names it and is no point of the slide", (line, name) => {
    const file = slideWith(line);
    expect(file).toContain(`![${name}](a.png)`);
    expect(file.split("Note:")[0]?.split("\n").filter((each) => each.startsWith("- "))).not.toContainEqual(
      expect.stringContaining(name),
    );
    expect(file.split("Note:")[1]).toContain(line);
  });

  it("is a sentence like any other where it only begins so", () => {
    expect(slideWith("图书馆全年开放，读者满意。")).toContain("![](a.png)");
  });
});
