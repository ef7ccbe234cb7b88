import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseDocument } from "yaml";
import { readDeckFolder } from "../../../src/site/folder/deck-folder.ts";
import { checkLook } from "../../../src/site/check/look.ts";
import { aspects, themes, type Aspect, type Problem, type Theme } from "../../../src/deck/model.ts";
import { closePages, ownBrowser } from "../browser.ts";
import { serveSite } from "../site.ts";

let browser: Browser;
let copies: string;

beforeAll(async () => {
  [browser, copies] = await Promise.all([ownBrowser(), mkdtemp(join(tmpdir(), "rostrum-look-"))]);
});

afterAll(async () => {
  await closePages(browser);
  if (copies) await rm(copies, { recursive: true, force: true });
});

const byline = { unit: "某市某区某某局", speaker: "发言人姓名", date: "2023年12月28日" };

/** A copy of the committed deck with this aspect and, where a value is given, with it in every figure, and a byline. */
async function copyDeck(aspect: Aspect, value: string | undefined): Promise<string> {
  const folder = join(copies, `${aspect.replace(":", "-")}-${value ?? "blank"}`);
  await cp("slides", folder, { recursive: true });
  await edit(join(folder, "deck.yaml"), (deck) => deck.set("aspect", aspect));
  if (value !== undefined) {
    await edit(join(folder, "deck.yaml"), (deck) => {
      for (const [name, text] of Object.entries(byline)) deck.set(name, text);
    });
    await edit(join(folder, "figures.yaml"), (sheet) => {
      const names = Object.keys(sheet.toJS() as object);
      for (const name of names) sheet.set(name, value);
    });
  }
  return folder;
}

async function edit(
  path: string,
  change: (document: ReturnType<typeof parseDocument>) => void,
): Promise<void> {
  const document = parseDocument(await readFile(path, "utf8"));
  change(document);
  await writeFile(path, document.toString());
}

/** What is wrong with the looks of the deck in `folder`, in the themes named. */
async function look(folder: string, themes: readonly Theme[]): Promise<readonly Problem[]> {
  const deck = await readDeckFolder(folder);
  const site = await serveSite(folder, deck);
  try {
    return await checkLook(browser, { url: site.url, reading: deck.reading, themes });
  } finally {
    await site.close();
  }
}

describe("every slide in every theme", () => {
  it.each(
    aspects.flatMap((aspect) => {
      // A theme is colours, and these are the same at every aspect.
      const worn = aspect === "16:9" ? themes : (["red"] as const);
      return [
        { aspect, figures: "blank", value: undefined, worn },
        { aspect, figures: "filled", value: "188", worn },
        { aspect, figures: "of four digits", value: "1280", worn: ["red"] as const },
      ];
    }),
  )("looks right in $aspect with its figures $figures", async ({ aspect, value, worn }) => {
    const problems = await look(await copyDeck(aspect, value), worn);
    expect(problems.map(({ code, message }) => `${code}: ${message.en}`)).toEqual([]);
  });
});

const wrongSlide = `---
layout: points
---

## 调查研究有效检视整改有力谋划部署有序理论学习有招保持学习定力

- 小字 <!-- .element: style="font-size:20px" -->
- 淡字 <!-- .element: style="color:#999" -->
- other <!-- .element: style="font-family:monospace" -->
- 只有 {{页数}}页
- 后来 <!-- .element: class="fragment" -->
`;

describe("a slide that went wrong", () => {
  it("is reported with the line of its text, and once, however many steps show it", async () => {
    const folder = join(copies, "wrong");
    await mkdir(folder);
    await writeFile(join(folder, "deck.yaml"), "theme: white\n");
    await writeFile(join(folder, "figures.yaml"), "页数: 1\n");
    await writeFile(join(folder, "01-wrong.md"), wrongSlide);
    // The curly marks of a text without Chinese are no fault.
    await writeFile(join(folder, "02-right.md"), "## One more “thing”…\n\n- It’s here\n");
    const chart = '```chart line title="每单花费"\n月,旧,新\n1月,4.1,0\n4月,4.0,6.2\n```';
    await writeFile(join(folder, "03-chart.md"), `## 花费\n\n${chart}\n`);
    const found = await look(folder, ["white"]);
    const lines = found.map(({ code, place }) => `${place.file.slice(-11)}:${place.line} ${code}`);
    expect(lines).toEqual([
      "01-wrong.md:7 small-text",
      "01-wrong.md:9 foreign-font",
      "01-wrong.md:8 low-contrast",
    ]);
  });
});

/** Items that bring a number, and what else takes a colour from the theme. */
const numbered = "- 1. 修路\n- 2. **修桥**：好走\n\n1. 修渠\n\n> 好走";

describe("numbers of the author's", () => {
  it.each([
    [
      "on a deep ground",
      ["cover", "section", "bridge", "closing"].map(
        (layout) => `---\nlayout: ${layout}\n---\n\n## 先修路，再修桥\n\n${numbered}\n`,
      ),
    ],
    [
      "in a quotation",
      [
        "> - （一）甲\n> - （二）乙",
        "> - 1. 甲\n> - 2. 乙",
        "> [!IMPORTANT]\n> - （三）甲\n> - B. 乙",
      ].map((quotation) => `## 引用\n\n${quotation}\n`),
    ],
  ])("can be read %s", async (name, slides) => {
    const folder = join(copies, name);
    await mkdir(folder);
    await writeFile(join(folder, "deck.yaml"), "theme: red\n");
    await Promise.all(slides.map((text, i) => writeFile(join(folder, `0${i + 1}.md`), text)));
    const found = await look(folder, ["red"]);
    expect(found.map(({ code, message }) => `${code}: ${message.en}`)).toEqual([]);
  });
});
