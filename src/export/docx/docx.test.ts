import { resolve } from "node:path";
import { unzipSync, strFromU8 } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import type { Deck } from "../../deck/model.ts";
import { notesText } from "../../deck/notes/notes-text.ts";
import { readDeck } from "../../deck/read.ts";
import { readDeckFolder } from "../../site/folder/deck-folder.ts";
import { openingOf } from "../speech/levels.ts";
import { plainText, speechOf } from "../speech/speech.ts";
import { formOf } from "./forms.ts";
import { wordFile } from "./word-file.ts";
import type { FormatOptions } from "../format.ts";

const folder = resolve(import.meta.dirname, "../../../slides");

async function partsOf(
  deck: Deck,
  options: FormatOptions = {},
): Promise<Readonly<Record<string, string>>> {
  const kind = options["reading"] ? "reading" : options["speech"] ? "speech" : "official";
  const files = unzipSync(await wordFile(speechOf(deck), formOf(options), kind));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/** The text of each paragraph of `word/document.xml`. */
function paragraphsOf(xml = ""): readonly string[] {
  return [...xml.matchAll(/<w:p>.*?<\/w:p>|<w:p\/>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
      .map(([, text = ""]) => text)
      .join("")
      .replaceAll("&quot;", '"')
      .replaceAll("&amp;", "&"),
  );
}

let deck: Deck;
let official: Readonly<Record<string, string>>;
beforeAll(async () => {
  ({ deck } = (await readDeckFolder(folder)).reading);
  official = await partsOf(deck);
});

describe("the Word file", () => {
  it("holds the speech word for word, paragraph by paragraph", () => {
    const spoken = deck.slides
      .map(({ notes }) => notesText(notes, deck.figures))
      .filter((text) => text !== "")
      .join("\n")
      .split("\n");
    const written = paragraphsOf(official["word/document.xml"]).filter((text) => text !== "");
    expect(written).toEqual(spoken);
  });

  it("has the properties of paragraphs in the order of ECMA-376, and its title off the grid", () => {
    const order = ["snapToGrid", "autoSpaceDN", "spacing", "ind", "jc", "outlineLvl"];
    const properties = [...(official["word/styles.xml"] ?? "").matchAll(/<w:pPr>(.*?)<\/w:pPr>/g)];
    expect(properties.length).toBeGreaterThan(5);
    for (const [, inner = ""] of properties) {
      const names = [...inner.matchAll(/<w:(\w+)/g)].map(([, name = ""]) => name);
      const known = names.filter((name) => order.includes(name));
      expect(known).toEqual(order.filter((name) => known.includes(name)));
    }
    expect(official["word/styles.xml"]).toMatch(
      /w:styleId="Title"(?:(?!<\/w:style>).)*<w:snapToGrid w:val="0"\/>/s,
    );
  });

  it("has the page and the grid of GB/T 9704-2012", () => {
    const xml = official["word/document.xml"] ?? "";
    expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838"');
    expect(xml).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
    expect(xml).toContain(
      '<w:docGrid w:type="linesAndChars" w:linePitch="579" w:charSpace="-848"/>',
    );
    // 22 lines and 28 characters fit the 225×156 mm that are left.
    expect((22 * 579) / 20).toBeLessThanOrEqual((225 / 25.4) * 72);
    expect(28 * (16 - 848 / 4096)).toBeLessThanOrEqual((156 / 25.4) * 72);
  });

  it("begins a paragraph two cells of the grid in, also in LibreOffice, whose cells have 15.73 pt", () => {
    const [, line] =
      /w:firstLine="([1-9]\d*)" w:firstLineChars="200"/.exec(official["word/styles.xml"] ?? "") ??
      [];
    expect(Number(line)).toBeGreaterThan(20 * 15.73);
    expect(Number(line)).toBeLessThan(2 * 20 * 15.73);
  });

  it("names one Chinese typeface for every script of every run, and no theme's", () => {
    for (const [name, xml] of Object.entries(official)) {
      if (!/^word\/(?:document|styles|footer\d*)\.xml$/.test(name)) continue;
      expect(xml).not.toMatch(/w:(?:ascii|eastAsia|hAnsi)Theme=/);
      for (const [fonts] of xml.matchAll(/<w:rFonts [^>]*>/g)) {
        expect(fonts).toContain('w:hint="eastAsia"');
        const [, face] = /w:eastAsia="([^"]+)"/.exec(fonts) ?? [];
        if (face === undefined) continue;
        expect(fonts).toContain(`w:ascii="${face}"`);
        expect(fonts).toContain(`w:hAnsi="${face}"`);
        expect(official["word/fontTable.xml"]).toContain(`<w:font w:name="${face}"><w:altName`);
      }
    }
    const runs = [...(official["word/document.xml"] ?? "").matchAll(/<w:r>.*?<\/w:r>/gs)];
    expect(runs.length).toBeGreaterThan(20);
    for (const [run] of runs) if (run.includes("<w:t")) expect(run).toContain("<w:rFonts ");
  });

  it("has headings that Word knows, and the face of its level for the head of a paragraph", async () => {
    const files = [
      {
        path: "1.md",
        text: "# 题\n\nNote:\n一、甲\n\n（一）乙\n\n1.丙\n\n（1）丁\n\n（二）抓好。正文\n\n－－有序。正文\n",
      },
    ];
    const parts = await partsOf(readDeck(files, { layouts: ["points"] }).deck);
    const xml = parts["word/document.xml"] ?? "";
    expect([...xml.matchAll(/w:pStyle w:val="(\w+)"/g)].map(([, style]) => style)).toEqual([
      "Title",
      "Heading1",
      "Heading2",
      "Heading3",
      "Heading4",
    ]);
    expect(xml).toMatch(/楷体_GB2312"[^>]*\/><\/w:rPr><w:t[^>]*>（二）抓好。<\/w:t>/);
    expect(xml).toMatch(/楷体_GB2312"[^>]*\/><\/w:rPr><w:t[^>]*>－－有序。<\/w:t>/);
    for (const level of [1, 2, 3, 4]) {
      expect(parts["word/styles.xml"]).toMatch(
        new RegExp(`w:styleId="Heading${level}".*?<w:outlineLvl w:val="${level - 1}"/>`, "s"),
      );
    }
  });

  it("marks what nobody has filled in, and fills in the rest", () => {
    const xml = official["word/document.xml"] ?? "";
    const blanks = speechOf(deck)
      .sections.flatMap(({ paragraphs }) => paragraphs)
      .flatMap(({ runs }) => runs)
      .filter((run) => run.kind === "figure" && run.blank).length;
    expect([...xml.matchAll(/<w:highlight w:val="yellow"\/>/g)]).toHaveLength(blanks);
    expect(blanks).toBeGreaterThan(0);
  });

  it("asks nothing when it is opened", () => {
    expect(official["word/settings.xml"]).not.toContain("updateFields");
    expect(official["word/document.xml"]).not.toContain("w:dirty");
  });

  it("lists the contents of a long report with the pages they are on", async () => {
    const body = `${"这是一个很长的段落。".repeat(60)}\n\n`;
    const text = ["一", "二", "三", "四", "五"]
      .map((numeral) => `${numeral}、第${numeral}个方面\n\n${body.repeat(3)}`)
      .join("");
    const { deck: report } = readDeck([{ path: "1.md", text: `# 报告\n\nNote:\n${text}` }], {
      layouts: ["points"],
    });
    // Not the first file of its process.
    await partsOf(report);
    const xml = (await partsOf(report))["word/document.xml"] ?? "";
    expect(xml).toContain("TOC");
    expect(xml).not.toContain("w:dirty");
    const toc = xml.slice(0, xml.indexOf("</w:sdt>"));
    expect(paragraphsOf(toc).filter((line) => /第.个方面/.test(line))).toHaveLength(5);
    expect(paragraphsOf(toc).join("\n")).toMatch(/第五个方面\s*\d+/);
  });

  it("takes a pitch and a size", () => {
    expect(formOf({ pitch: 28.95 }).pitch).toBe(579);
    expect(formOf({ reading: true, size: 22 })).toMatchObject({ size: 22, pitch: 770 });
  });

  it("for reading: ends each page with a sentence, figures bold, blanks framed, the whole text there", async () => {
    const xml = (await partsOf(deck, { reading: true }))["word/document.xml"] ?? "";
    const pages = xml.split("<w:pageBreakBefore/>");
    expect(pages.length).toBeGreaterThan(8);
    for (const page of pages.slice(0, -1)) {
      const written = paragraphsOf(page).filter((text) => text !== "");
      const last = written.at(-1) ?? "";
      expect(last).toMatch(/[。！？；，][”’」』）》]*$/);
      expect(openingOf(last).kind).not.toBe("heading");
    }
    expect(xml).toMatch(/<w:b\/><w:bCs\/>.*?<w:t[^>]*>7<\/w:t>/);
    expect(xml).toMatch(/<w:bdr w:val="dashed"/);
    const spoken = speechOf(deck)
      .sections.flatMap(({ paragraphs }) => paragraphs)
      .map(plainText)
      .join("");
    const written = paragraphsOf(xml)
      .join("")
      .replace(/[\u00a0\u3000①-⑳]/g, "");
    for (const sentence of spoken.replace(/\u3000/g, "").split(/(?<=。)/))
      expect(written).toContain(sentence);
  });
});

it("a table of the notes is a table, with its head and without the signs of Markdown", async () => {
  const text =
    "# 题\n\nNote:\n先看表。\n\n| 区 | 数 |\n|---|---|\n| 甲 | 1 |\n| 乙 |  |\n\n再往下。\n";
  const { deck: own } = readDeck([{ path: "a.md", text }], { layouts: [] });
  const { "word/document.xml": xml = "" } = await partsOf(own);
  const [table = ""] = /<w:tbl>.*<\/w:tbl>/s.exec(xml) ?? [];
  expect(table.match(/<w:tr>|<w:tr /g)).toHaveLength(3);
  expect(table.match(/<w:tblHeader/g)).toHaveLength(1);
  expect(paragraphsOf(table)).toEqual(["区", "数", "甲", "1", "乙", ""]);
  expect(paragraphsOf(xml).filter((one) => one !== "")).toEqual(
    expect.arrayContaining(["先看表。", "再往下。"]),
  );
});
