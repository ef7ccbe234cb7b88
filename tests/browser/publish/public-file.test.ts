import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readDeckFolder, type DeckFolder } from "../../../src/site/folder/deck-folder.ts";
import { figureText, paragraphText } from "../../../src/deck/notes/notes-text.ts";
import { exportJob } from "../../../src/export/export-job.ts";
import { singlePage } from "../../../src/export/html.ts";
import { closePages, ownBrowser, openPage } from "../browser.ts";

/** A deck with a secret in every place of a manuscript. */
const secretive: Readonly<Record<string, string>> = {
  "deck.yaml": "title: 公开的题目 # 密语甲\n# 密语乙\ntheme: white\n",
  "figures.yaml":
    "# 密语丙\n走访户数: { value: , placeholder: N, owner: 密语丁, source: 密语戊, date: 密语己 }\n" +
    "办结件数: { value: 36, owner: 密语庚, source: 密语辛, unit: 件 }\n",
  "01.md":
    "---\nlayout: cover # 密语壬\n---\n\n# 公开的封面\n\n<!-- 密语癸 -->\n\nNote:\n密语子 <!-- 密语丑 -->\n",
  "02.md":
    "## 公开的一节\n\n- 走访 {{走访户数}}户 <!-- 密语寅 -->\n- 办结 {{办结件数}}件\n\n公开<!-- 密语卯 -->的话\n\n" +
    "Note:\n密语辰**密语巳**，{{走访户数}}密语午。[click]密语未\n\n密语申\n",
  "03.md": "## 公开的末节\n\n最后一句\n\n----\n\n## 下面一页\n\nNote: 密语酉\n",
};

let copies: string;
beforeAll(async () => {
  copies = await mkdtemp(join(tmpdir(), "rostrum-public-"));
});
afterAll(() => rm(copies, { recursive: true, force: true }));

async function publicPage(folder: string): Promise<string> {
  return singlePage(exportJob(folder, await readDeckFolder(folder), true));
}

/** The readable text in the bytes: as they are, and line by line without tags. */
const readings = (page: string): readonly string[] => [
  page,
  page
    .replace(/<\/?(?:a|b|br|data|em|i|mark|span|strong|wbr)\b[^>]*>/g, "")
    .replace(/<[^>]*>/g, "\n")
    .replace(/[^\S\n]/g, ""),
];

/** What stands above the notes, with the figures put in. */
function writtenFaces({ sources, reading }: DeckFolder): string {
  return sources
    .map(({ text }) => text.split(/^Note:/m)[0] ?? "")
    .join("\n")
    .replace(/<wbr>|[^\S\n]|\*/g, "")
    .replace(/\{\{(.*?)\}\}/g, (_, name: string) => figureText(name, reading.deck.figures));
}

describe("the public file of the deck", () => {
  let page: string;
  beforeAll(async () => {
    page = await publicPage("slides");
  });

  it("has no clause of the notes that is not on a face", async () => {
    const deck = await readDeckFolder("slides");
    const faces = writtenFaces(deck);
    const { slides, figures } = deck.reading.deck;
    const clauses = slides
      .flatMap(({ notes }) => notes.paragraphs)
      .flatMap((one) => paragraphText(one, figures).split(/[^\p{L}\p{N}]+/u))
      .filter((clause) => clause.length >= 4 && !faces.includes(clause));
    expect(clauses.length).toBeGreaterThan(150);
    const texts = readings(page);
    expect(clauses.filter((clause) => texts.some((text) => text.includes(clause)))).toEqual([]);
  });

  it("has no script, no notes element and no comment but the licences", () => {
    expect(page).not.toMatch(/<script/i);
    const [own = "", licenses = ""] = page.split("</html>");
    expect(own).not.toContain("<!--");
    expect(licenses).toMatch(/^\s*<!--\n版权与许可[^]*SIL OPEN FONT LICENSE[^]*-->\s*$/);
    expect(page).not.toMatch(/<aside|\bon[a-z]+=/i);
  });

  it("is, byte for byte, the file of a manuscript that never had any notes or comments", async () => {
    const bare = join(copies, "bare");
    await cp("slides", bare, { recursive: true });
    for (const name of await readdir(bare)) {
      const path = join(bare, name);
      const text = await readFile(path, "utf8");
      const cut = name.endsWith(".md")
        ? text.replace(/\n\nNote:[^]*/, "\n")
        : text.replace(/ *#.*/g, "");
      await writeFile(path, cut);
    }
    expect((await publicPage(bare)) === page).toBe(true);
  });
});

describe("the public file of a deck with secrets everywhere", () => {
  const folder = (): string => join(copies, "secretive");
  let page: string;
  beforeAll(async () => {
    await mkdir(folder());
    for (const [name, text] of Object.entries(secretive)) {
      await writeFile(join(folder(), name), text);
    }
    page = await publicPage(folder());
  });

  it("has nothing of them, and all that is public", () => {
    for (const text of readings(page)) {
      expect(text.match(/密语.?/g)).toBeNull();
    }
    expect(page).toContain("公开的题目");
    expect(page).toContain("36");
  });

  it("lets them all through when it is not public, or this test proves nothing", async () => {
    const deck = await readDeckFolder(folder());
    const whole = await singlePage({ folder: folder(), deck, isPublic: false });
    expect(new Set(whole.match(/密语[子辰巳午未申酉]/g)).size).toBe(7);
  });

  it.each([true, false])("can be read with JavaScript enabled: %s", async (javaScriptEnabled) => {
    const path = join(copies, "公开.html");
    await writeFile(path, page);
    const browser = await ownBrowser();
    const { page: tab, faults } = await openPage(browser, `file://${path}`, { javaScriptEnabled });
    for (const words of ["公开的封面", "走访", "办结", "公开的话", "最后一句", "下面一页"]) {
      expect(await tab.locator("main").getByText(words).first().isVisible()).toBe(true);
    }
    expect(faults).toEqual([]);
    await closePages(browser);
  });
});
