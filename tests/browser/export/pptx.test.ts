import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, posix } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { notesText } from "../../../src/deck/notes/notes-text.ts";
import type { FormatOptions } from "../../../src/export/format.ts";
import { pptx } from "../../../src/export/pptx/pptx.ts";
import { readDeckFolder, type DeckFolder } from "../../../src/site/folder/deck-folder.ts";
import { systemProblem } from "../../../src/site/write/system-problem.ts";
import { exportBrowser } from "../browser.ts";

/** A deck with every kind of Markdown, steps, English, and signs that XML escapes. */
const files: Readonly<Record<string, string>> = {
  "deck.yaml": 'title: "防汛 & <工作> 汇报"\naspect: "4:3"\ntheme: night\n',
  "01.md":
    "---\nlayout: cover\n---\n\n# 防汛工作汇报\n\nNote:\n各位代表，\n\n大家好 <b> & “好”。\n",
  "02.md":
    '---\npart: 情况\n---\n\n## 雨情\n\n- 第一点 <!-- .element: class="fragment" -->\n- 第二点 <!-- .element: class="fragment" -->\n- 第三点\n\n' +
    "Note:\n先说[click]一，[click]再说二。\n",
  "03.md":
    "---\npart: 情况\n---\n\n## 水位 & Water\n\n| 站名 | 水位 |\n| --- | --- |\n| 东河 | 12.5 |\n| West River | 8 |\n\nNote:\n看表。\n",
  "04.md":
    "---\npart: 打算\n---\n\n## 打算\n\n1. 先修堤\n2. 再清淤\n\n![堤上的人](p.svg)\n\nNote:\n[click]就这样。\n",
  "05.md":
    '<!-- .slide: data-background-image="p.svg" -->\n\n## 分工\n\n' +
    '<table><tr><td rowspan="2">堤防</td><td>东段</td></tr><tr><td>西段</td></tr></table>\n',
  "06.md": '<!-- .slide: data-visibility="hidden" -->\n\n## 不放的一页\n',
  "07.md":
    "---\nlayout: points\n---\n\n## 库容\n\n1. 水面 10<sup>6</sup> 平方米\n   1. H<sub>2</sub>O\n2. 其余\n\n" +
    "$$\n\\frac{1}{3}\n$$\n\n面积 $S=\\frac{a+b}{2}h^2\\sqrt{3}$ 平方米\n\n```js\nif (a)\n  return 库容;\n```\n",
  "08.md": "---\nlayout: points\n---\n\n## 名单\n\n出席：张三\n\n列席：李四\n",
  "09.md":
    '## 藏的\n\n甲\n\n<div style="clip-path: inset(100%)">藏</div>\n\n<p style="text-indent: -9999px">藏</p>\n\n' +
    '乙<span style="display: inline-block; transform: scale(0)">藏</span><b style="position: absolute; left: -9999px">藏</b>\n',
  "10.md":
    "## 总表\n\n<table><caption>表甲的题</caption><tr><td>左格</td><td>右格<table><tr><td>内一</td><td>内二</td></tr></table></td></tr>" +
    '<tr><td><img src="p.svg" alt="格里的图"></td><td><b style="background: #fc0; display: inline-block">底色</b>格<ul><li>条一</li></ul></td></tr>' +
    '<tr><td><b style="float: left">并排一</b><p>并排二</p></td><td>末格</td></tr></table>\n',
  "11.md":
    "## 链接的图\n\n[![一图](p.svg)](https://a.example/) 话甲 **话乙![二图](p.svg)话丙**\n\n- 话丁 [![三图](p.svg)](https://a.example/) <q>话戊</q>\n",
  "p.svg":
    '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200"><path fill="#36c" d="M0 0h300v200z"/></svg>',
};

let folder: string;
let deck: DeckFolder;
let parts: ReadonlyMap<string, string>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rostrum-pptx-"));
  await Promise.all(
    Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text)),
  );
  deck = await readDeckFolder(folder);
  parts = await partsOf({});
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function partsOf(options: FormatOptions): Promise<ReadonlyMap<string, string>> {
  const [file] = await pptx.make({
    folder,
    deck,
    isPublic: false,
    options,
    browser: exportBrowser,
  });
  const entries = Object.entries(unzipSync(file?.bytes ?? new Uint8Array()));
  return new Map(
    entries.map(([name, bytes]) => [name, strFromU8(bytes, name.includes("/media/"))]),
  );
}

const named = (start: string): readonly string[] =>
  [...parts]
    .filter(([name]) => name.startsWith(start) && name.endsWith(".xml"))
    .map(([, xml]) => xml);
const slide = (number: number): string => parts.get(`ppt/slides/slide${number}.xml`) ?? "";
/** The text of a part, a paragraph an item. */
const paragraphs = (xml: string): readonly string[] =>
  [...xml.matchAll(/<a:p>([^]*?)<\/a:p>/g)].map(([, inner = ""]) =>
    [...inner.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text = ""]) => plain(text)).join(""),
  );
const plain = (xml: string): string =>
  xml.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
const shapes = (xml: string, name: string): readonly string[] =>
  [...xml.matchAll(new RegExp(`<p:${name}>[^]*?</p:${name}>`, "g"))].map(([shape]) => shape);

describe("a PowerPoint file", () => {
  it("is well-formed in every part", () => {
    const broken = [...parts].flatMap(([name, xml]) => {
      if (!/\.(?:xml|rels)$/.test(name)) return [];
      try {
        new SaxesParser({ xmlns: true }).write(xml).close();
        return [];
      } catch (fault) {
        return [`${name}: ${String(fault)}`];
      }
    });
    expect(broken).toEqual([]);
  });

  it("names the type of every part, and every part that another refers to is there", () => {
    const types = parts.get("[Content_Types].xml") ?? "";
    const untyped = [...parts.keys()].filter(
      (name) => /^(?:ppt|docProps)\/.*\.xml$/.test(name) && !types.includes(`PartName="/${name}"`),
    );
    const lost = [...parts].flatMap(([name, xml]) => {
      if (!name.endsWith(".rels")) return [];
      const base = posix.dirname(posix.dirname(name));
      const targets = [...xml.matchAll(/Target="([^"]*)"(?! TargetMode)/g)];
      return targets
        .map(([, target = ""]) => posix.join(base, target))
        .filter((target) => !parts.has(target));
    });
    const unknown = [...parts].flatMap(([name, xml]) => {
      const rels = parts.get(name.replace(/([^/]*)$/, "_rels/$1.rels")) ?? "";
      return [...xml.matchAll(/ r:(?:id|embed)="([^"]*)"/g)]
        .filter(([, id]) => !rels.includes(`Id="${id}"`))
        .map(([, id]) => `${name} ${id}`);
    });
    expect({ untyped, lost, unknown }).toEqual({ untyped: [], lost: [], unknown: [] });
  });

  it("gives every run its language and its fonts, Chinese and Latin, and the theme too", () => {
    const runs = [...parts.values()].flatMap((xml) => [
      ...xml.matchAll(/<a:rPr [^>]*?(?:\/>|>[^]*?<\/a:rPr>)/g),
    ]);
    const own = runs.filter(([run]) => run.includes("<a:latin"));
    expect(own.length).toBeGreaterThan(20);
    const poor = own.filter(
      ([run]) => !/lang="zh-CN"/.test(run) || !/<a:ea typeface="[^"]+"/.test(run),
    );
    expect(poor).toEqual([]);
    const onSlides = named("ppt/slides/").flatMap((xml) => [...xml.matchAll(/<a:rPr [^>]*\/>/g)]);
    expect(onSlides).toEqual([]);
    for (const theme of named("ppt/theme/")) expect(theme).not.toContain('<a:ea typeface=""');
  });

  it("has the notes of every slide, each paragraph as one, character by character", () => {
    const { slides, figures } = deck.reading.deck;
    const shown = slides.slice(0, 5);
    const written = shown.map((_, i) => {
      const notes = parts.get(`ppt/notesSlides/notesSlide${i + 1}.xml`) ?? "";
      return paragraphs(notes).join("\n");
    });
    expect(written).toEqual(shown.map(({ notes }) => notesText(notes, figures)));
  });

  it("has a title on every slide, and lists as paragraphs of the body", () => {
    const titles = [1, 2, 3, 4].map((number) =>
      shapes(slide(number), "sp")
        .filter((shape) => shape.includes('<p:ph type="title"/>'))
        .flatMap(paragraphs)
        .join(""),
    );
    expect(titles).toEqual(["防汛工作汇报", "雨情", "水位 & Water", "打算"]);
    const [body = ""] = shapes(slide(2), "sp").filter((one) => one.includes('type="body" idx="1"'));
    expect(paragraphs(body)).toEqual(["第一点", "第二点", "第三点"]);
    expect(body.match(/<a:buChar char="■"\/>/g)).toHaveLength(3);
  });

  it("keeps a table a table, a numbered list numbered, a picture with what it shows", () => {
    const [table = ""] = shapes(slide(3), "graphicFrame");
    expect(paragraphs(table)).toEqual(["站名", "水位", "东河", "12.5", "West River", "8"]);
    expect(slide(4)).toContain('<a:buAutoNum type="arabicPeriod" startAt="2"/>');
    expect(shapes(slide(4), "pic")[0]).toContain('descr="堤上的人"');
    expect(parts.get("ppt/media/image1.png")?.slice(1, 4)).toBe("PNG");
  });

  it("has a slide over its picture, and a cell that spans rows in each of them", () => {
    expect(paragraphs(slide(5))).toContain("分工");
    const [table = ""] = shapes(slide(5), "graphicFrame");
    expect([...table.matchAll(/<a:tc( [^>]*)?>/g)].map(([, own]) => own)).toEqual([
      ' rowSpan="2"',
      undefined,
      ' vMerge="1"',
      undefined,
    ]);
  });

  it("has the caption of a table, and all that a cell holds", () => {
    const xml = named("ppt/slides/").find((one) => one.includes("总表")) ?? "";
    const said = paragraphs(xml).join("|");
    for (const words of "表甲的题 左格 右格 内一 内二 底色 格 条一 并排一 并排二 末格".split(" ")) {
      expect(said).toContain(words);
    }
    expect(shapes(xml, "graphicFrame").map((table) => table.match(/<a:tr /g)?.length)).toEqual([
      3, 1,
    ]);
    expect(shapes(xml, "pic").join("")).toContain('descr="格里的图"');
  });

  it("has pictures that stand in a link or in bold text, and the marks around a quotation", () => {
    const xml = named("ppt/slides/").find((one) => one.includes("链接的图")) ?? "";
    const pictures = shapes(xml, "pic").map((one) => /descr="([^"]*)"/.exec(one)?.[1]);
    expect(pictures).toEqual(["一图", "二图", "三图"]);
    const said = paragraphs(xml).join("|");
    for (const words of "话甲 话乙 话丙 话丁 “话戊”".split(" ")) expect(said).toContain(words);
  });

  it("darkens a picture behind text as the wall does", () => {
    const [ground, inText] = [5, 4].map((number) => {
      const rels = parts.get(`ppt/slides/_rels/slide${number}.xml.rels`) ?? "";
      return /Target="..\/media\/([^"]+)"/.exec(rels)?.[1];
    });
    expect(ground).toBeDefined();
    expect(ground).not.toBe(inText);
  });

  it("raises and lowers letters, numbers an inner list anew, and draws a formula as a picture", () => {
    const xml = slide(6);
    expect(xml).toMatch(/baseline="30000"[^]*?<a:t>6<\/a:t>/);
    expect(xml).toMatch(/baseline="-25000"[^]*?<a:t>2<\/a:t>/);
    expect(xml).toMatch(/ lvl="1"[^]*?startAt="1"/);
    expect(shapes(xml, "pic")[0]).toContain('descr="13"');
  });

  it("hangs what is said of a label", () => {
    const hung = [...slide(7).matchAll(/marL="(\d+)" indent="-(\d+)"/g)];
    expect(hung).toHaveLength(2);
    expect(hung.every(([, left, first]) => left === first && Number(left) > 0)).toBe(true);
  });

  it("writes a formula within a line as text, and sets in code by its blanks alone", () => {
    expect(paragraphs(slide(6))).toContain("面积 S = (a+b)/2h2√3 平方米");
    const xml = slide(6);
    expect(xml).toMatch(/baseline="30000"[^>]*>(?:(?!<a:t>).)*<a:t>2<\/a:t>/s);
    const code = /<a:p>(?:(?!<\/a:p>).)*<a:t> {2}[^]*?<\/a:p>/s.exec(xml)?.[0] ?? "";
    expect(code).toContain("库容");
    expect(code).toContain('marL="0"');
  });

  it("leaves out a slide that is hidden", () => {
    expect(parts.has("ppt/slides/slide11.xml")).toBe(false);
    expect([...parts.values()].filter((xml) => xml.includes("不放的一页"))).toEqual([]);
  });

  it("has nothing that a style hides on the wall", () => {
    const [text = ""] = named("ppt/slides/").filter((xml) => xml.includes("藏的"));
    expect(paragraphs(text).filter((line) => /[甲乙藏]/.test(line))).toEqual(["藏的", "甲", "乙"]);
  });

  it("shows with each click what the wall shows with it", () => {
    const clicks = slide(2).match(/nodeType="clickEffect"/g);
    const ranges = [...slide(2).matchAll(/<p:pRg st="(\d)" end="(\d)"\/>/g)].map(([, st]) => st);
    expect({ clicks: clicks?.length, ranges }).toEqual({ clicks: 2, ranges: ["0", "1"] });
    expect(slide(3)).not.toContain("<p:timing>");
  });

  it("makes the parts sections, and the slide as wide as the deck", () => {
    const presentation = parts.get("ppt/presentation.xml") ?? "";
    const sections = [...presentation.matchAll(/<p14:section name="([^"]*)"/g)].map(
      ([, one]) => one,
    );
    expect(sections).toEqual(["防汛工作汇报", "情况", "打算", "分工"]);
    expect(presentation).toContain('<p:sldSz cx="9144000" cy="6858000"/>');
  });

  it("has two masters and every layout, with places for title, text and number", () => {
    const layouts = named("ppt/slideLayouts/");
    expect(named("ppt/slideMasters/")).toHaveLength(2);
    expect(layouts.filter((xml) => !xml.includes('<p:ph type="title"/>'))).toEqual([]);
    const points = layouts.find((xml) => xml.includes('<p:cSld name="要点">')) ?? "";
    expect(points).toContain('type="body" idx="1"');
    expect(points).toContain('type="sldNum"');
    expect(points).not.toMatch(/雨情|水位/);
    expect(layouts.some((xml) => xml.includes('type="pic"'))).toBe(true);
  });

  it("has no shape twice under one id, and none that is turned inside out", () => {
    for (const xml of named("ppt/slides/")) {
      const ids = [...xml.matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(xml).not.toMatch(/c[xy]="-|NaN|undefined/);
    }
  });
});

it("without a browser, the file is no fault of the program but a problem in words", async () => {
  vi.stubEnv("CHROME_PATH", join(folder, "p.svg"));
  try {
    const fault: unknown = await pptx
      .make({ folder, deck, isPublic: false })
      .catch((thrown: unknown) => thrown);
    expect(systemProblem(fault, "out")?.code).toBe("system-NOBROWSER");
  } finally {
    vi.unstubAllEnvs();
  }
});
