import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type {
  PDFDocumentProxy,
  TextItem,
  TextMarkedContent,
} from "pdfjs-dist/types/src/display/api.js";
import { describe, expect, it } from "vitest";
import { notesText, shownText } from "../../../src/deck/notes/notes-text.ts";
import type { FormatOptions } from "../../../src/export/format.ts";
import { exportJob } from "../../../src/export/export-job.ts";
import { pdf } from "../../../src/export/pdf/pdf.ts";
import { readDeckFolder } from "../../../src/site/folder/deck-folder.ts";
import { getDocument } from "../../pdf-js.ts";
import { exportBrowser } from "../browser.ts";

/** What pdf.js tells of a font. */
interface FontFaceObject {
  readonly name: string;
  readonly isType3Font: boolean;
  readonly missingFile: boolean;
}

interface ReadPdf {
  readonly document: PDFDocumentProxy;
  /** The text of each page, without blanks. */
  readonly pages: readonly string[];
  readonly fonts: ReadonlySet<string>;
  /** How far above the foot of the paper the lowest line stands on each page, points. */
  readonly lowest: readonly number[];
  /** How far to the right text reaches on each page, by the page's width. */
  readonly rightmost: readonly number[];
}

async function printed(
  options: FormatOptions = {},
  isPublic = false,
  folder = "slides",
): Promise<ReadPdf> {
  const deck = await readDeckFolder(folder);
  const [file] = await pdf.make({
    ...exportJob(folder, deck, isPublic),
    options,
    browser: exportBrowser,
  });
  const data = new Uint8Array(file?.bytes ?? []);
  const document = await getDocument({ data, verbosity: 0, useSystemFonts: false }).promise;
  const pages: string[] = [];
  const fonts = new Set<string>();
  const lowest: number[] = [];
  const rightmost: number[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    await page.getOperatorList();
    const texts = items.filter((item) => "str" in item && item.str.trim() !== "") as TextItem[];
    for (const { fontName } of texts) {
      const font = page.commonObjs.get(fontName) as FontFaceObject;
      const { name, isType3Font, missingFile } = font;
      fonts.add(
        `${isType3Font ? "Type 3 " : missingFile ? "not embedded: " : ""}${name.replace(/^[A-Z]+\+/, "").replace(/-.*/, "")}`,
      );
    }
    const read = structured(items);
    pages.push(
      read
        .map(({ str }) => str)
        .join("")
        .replace(/\s/g, ""),
    );
    const { width } = page.getViewport({ scale: 1 });
    rightmost.push(
      Math.max(...texts.map(({ transform, width: own }) => (Number(transform[4]) + own) / width)),
    );
    lowest.push(Math.min(...read.map(({ transform }) => Number(transform[5]))));
  }
  // So reads a sign for which the font has no glyph, and a bold emoji, which is a picture.
  if (folder === "slides") expect(pages.join("")).not.toContain("\0");
  return { document, pages, fonts, lowest, rightmost };
}

/** The text of a page that is read aloud: the structure of the document, without the marks around the text. */
function structured(items: readonly (TextItem | TextMarkedContent)[]): readonly TextItem[] {
  const open: boolean[] = [];
  return items.flatMap((item) => {
    if ("str" in item) return open.at(-1) ? [item] : [];
    if (item.type === "endMarkedContent") open.pop();
    else open.push("id" in item && item.id !== undefined);
    return [];
  });
}

/** Only the typefaces of the deck. A Type 3 font is drawings, which cannot be searched. */
const ours = ["NotoSansSC", "NotoSerifSC", "SourceSerif4"];

describe("the slides as a PDF", () => {
  it("have a page each, our fonts, an outline by parts, and say what they are", async () => {
    const { document, pages, fonts } = await printed();
    const { slides, settings } = (await readDeckFolder("slides")).reading.deck;
    expect(pages.length).toBe(slides.length);
    slides.forEach(({ heading, layout }, index) => {
      // A cover and a closing may show their heading in lines of their own.
      if (layout === "points") expect(pages[index]).toContain(heading.replace(/\s/g, ""));
    });
    expect([...fonts].sort()).toEqual(ours);
    const outline = await document.getOutline();
    expect(outline.filter(({ items }) => items.length > 0).map(({ title }) => title)).toEqual([
      "为学",
      "践履",
    ]);
    const { info } = await document.getMetadata();
    expect(info).toMatchObject({ Title: settings.title, Language: "zh-Hans", Creator: "Rostrum" });
    expect(await document.getMarkInfo()).toMatchObject({ Marked: true });
  });

  it("have a page for each step", async () => {
    expect((await printed({ steps: true })).pages.length).toBeGreaterThan(13);
  });

  it("have no font that is drawings, not even for a bold emoji or a sign that no font of ours has", async () => {
    const folder = await mkdtemp(join(tmpdir(), "rostrum-signs-"));
    try {
      const text = "## 表情 😀 与 **粗体 🎉 ⠿**\n\n- **✅ 完成**\n\nNote:\n**各位😀**，⠿。\n";
      await writeFile(join(folder, "01.md"), text);
      for (const options of [{}, { notes: true }, { reading: true }] as const) {
        const { fonts } = await printed(options, false, folder);
        expect([...fonts].filter((name) => name.startsWith("Type 3"))).toEqual([]);
      }
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  it("have the code of their notes, on a machine without Chinese fonts too", async () => {
    const folder = await mkdtemp(join(tmpdir(), "rostrum-code-"));
    try {
      const text = "## 培训\n\n- 讲课\n\nNote:\n先运行 `重启命令`。\n\n```\n灯光：红\n```\n";
      await writeFile(join(folder, "01.md"), text);
      for (const options of [{ notes: true }, { handout: true }] as const) {
        const all = (await printed(options, false, folder)).pages.join("");
        for (const part of ["先运行重启命令。", "灯光：红"]) expect(all).toContain(part);
      }
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  it("stand whole over their notes, a page each", async () => {
    const { pages, rightmost } = await printed({ notes: true });
    expect(Math.max(...rightmost)).toBeLessThan(0.95);
    const { slides, figures } = (await readDeckFolder("slides")).reading.deck;
    expect(pages.length).toBe(slides.length);
    slides.forEach(({ notes }, index) => {
      // A mark that the bold face lacked was no text. The frame of a blank is read in its own words.
      const said = shownText(notesText(notes, figures)).replace(/\s/g, "");
      for (const part of said.split(/[XN]/)) expect(pages[index]).toContain(part);
    });
  });

  it("stand beside their notes on a handout, unless it is for the public", async () => {
    const said = "及时召开动员部署会";
    const inside = await printed({ handout: true });
    expect(inside.pages.join("")).toContain(said);
    expect([...inside.fonts].sort()).toEqual(ours);
    expect(Math.max(...inside.rightmost)).toBeLessThan(0.95);
    expect((await printed({ handout: true }, true)).pages.join("")).not.toContain(said);
  });
});

describe("a long address in the notes", () => {
  const address = `https://a.example/${"art_123456789".repeat(12)}END`;
  const cases = {
    "a paragraph": `请看 ${address} 就好。`,
    "a word without a break": `请看${"VeryLong".repeat(30)}就好。`,
    "an item": `- 一项：${address}`,
    "a table": `| 单位 | 地址 |\n|---|---|\n| 甲 | ${address} |`,
    code: `\`\`\`\n${address} ${address}\n\`\`\``,
    "code in a line": `请看 \`${address}\` 就好。`,
    "a figure": `请看{{地址}}就好。`,
  };

  it.each(Object.entries(cases))("stays whole on every paper in %s", async (_, notes) => {
    const folder = await mkdtemp(join(tmpdir(), "rostrum-long-"));
    try {
      await writeFile(join(folder, "01.md"), `## 地址\n\n- 一条\n\nNote:\n念的话。\n\n${notes}\n`);
      await writeFile(join(folder, "figures.yaml"), `地址: ${address}\n`);
      for (const options of [{ handout: true }, { notes: true }, { reading: true }] as const) {
        const { rightmost } = await printed(options, false, folder);
        expect(Math.max(...rightmost), JSON.stringify(options)).toBeLessThan(0.95);
      }
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});

describe("what is folded on the wall", () => {
  it("is open on every paper with slides, and stays on its slide", async () => {
    const folder = await mkdtemp(join(tmpdir(), "rostrum-folded-"));
    const folded = Array.from({ length: 12 }, (_, index) => `- 折里第${index + 1}条，话很长`);
    const fold = (text: string): string =>
      `<details><summary>点开</summary>\n\n${text}\n\n</details>\n`;
    try {
      const text = `## 折叠\n\n${fold(folded.join("\n"))}\nNote:\n念的话。\n\n${fold("讲稿折里的话。")}`;
      await writeFile(join(folder, "01.md"), text);
      for (const options of [{}, { steps: true }, { handout: true }, { notes: true }] as const) {
        const { pages, lowest } = await printed(options, false, folder);
        for (const item of folded) expect(pages.join("")).toContain(item.slice(2));
        if ("handout" in options || "notes" in options)
          expect(pages.join("")).toContain("讲稿折里的话");
        expect(Math.min(...lowest)).toBeGreaterThan(0);
      }
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});

describe("the reading copy as a PDF", () => {
  it("holds every character that is spoken, each page ending with a sentence", async () => {
    const { pages, fonts } = await printed({ reading: true });
    const { slides, figures, settings } = (await readDeckFolder("slides")).reading.deck;
    const spoken = slides.map(({ notes }) => notesText(notes, figures)).join("");
    const characters = (text: string): string => text.replaceAll("－－", "——").replace(/\s/g, "");
    // The title stands at the head already.
    const title = characters(settings.title);
    expect(pages.join("")).toBe(title + characters(spoken).replace(title, ""));
    for (const page of pages) expect(page).toMatch(/[。！？”]$/);
    expect([...fonts].sort()).toEqual(ours);
  });

  it("keeps its lines above the foot of the page, however many paragraphs stand on it", async () => {
    const folder = await mkdtemp(join(tmpdir(), "rostrum-reading-"));
    try {
      // Two lines each.
      const notes = Array<string>(40).fill("坚持领导包联、专班推进、清单管理，达到全年的目标。");
      await writeFile(join(folder, "01.md"), `# 汇报\n\nNote:\n${notes.join("\n\n")}\n`);
      const { lowest } = await printed({ reading: true }, false, folder);
      expect(lowest.length).toBeGreaterThan(3);
      // The text ends 32 mm above the edge, and letters stand 4 mm above the end of their line.
      expect(lowest.filter((points) => points < (36 * 72) / 25.4)).toEqual([]);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
