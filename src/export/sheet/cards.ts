import { words } from "../../deck/problems/problem.ts";
import type { ExportCard, ExportKind } from "../../deck/exchange/export-sheet.ts";
import type { FormatOptions } from "../format.ts";
import { onlyNotes } from "../export-job.ts";
import { formats } from "../formats.ts";

/** A kind of a card, and the format that it asks for. */
export interface CardKind extends Omit<ExportKind, "extent" | "seconds"> {
  readonly format: string;
  readonly options?: FormatOptions;
  /** `--all` makes it beside the first kind of its card. */
  readonly inAll?: true;
}

/** A card of the export sheet. */
export interface Card extends Omit<ExportCard, "kinds"> {
  readonly kinds: readonly CardKind[];
}

const all: readonly Card[] = [
  {
    id: "html",
    use: "hall",
    name: words("单文件网页", "HTML file"),
    kinds: [
      {
        id: "html",
        format: "html",
        about: words("一个文件，双击就放", "opens by double click"),
        ending: ".html",
      },
    ],
  },
  {
    id: "venue",
    use: "hall",
    name: words("会场包", "For the venue"),
    kinds: [
      {
        id: "venue",
        format: "venue",
        about: words("拷进 U 盘，会场电脑能用", "for the meeting room's machine"),
      },
    ],
  },
  {
    id: "pptx",
    use: "hall",
    name: words("PowerPoint", "PowerPoint"),
    kinds: [
      {
        id: "office",
        format: "pptx",
        about: words("能改字，备注里有稿", "editable, with notes"),
        aboutPublic: words("能改字，备注是空的", "editable, without notes"),
        ending: ".pptx",
      },
      {
        id: "ours",
        format: "pptx",
        options: { fonts: "ours" },
        about: words("用思源字体", "with Noto fonts"),
        ending: ".pptx",
      },
      {
        id: "embedded",
        format: "pptx",
        options: { "embed-fonts": true },
        about: words("字体放进文件里", "with fonts inside"),
        ending: ".pptx",
      },
    ],
  },
  {
    id: "reading",
    use: "paper",
    name: words("领导阅读稿", "Reading copy"),
    kinds: [
      {
        id: "24",
        format: "pdf",
        options: { reading: true },
        about: words("大字 24 磅，照着念", "large type, 24 pt"),
        ending: ".pdf",
      },
      {
        id: "22",
        format: "pdf",
        options: { reading: true, size: 22 },
        about: words("二号字 22 磅", "22 pt"),
        ending: ".pdf",
      },
      {
        id: "16",
        format: "pdf",
        options: { reading: true, size: 16 },
        about: words("三号字 16 磅", "16 pt"),
        ending: ".pdf",
      },
      {
        id: "word",
        format: "docx",
        options: { reading: true },
        about: words("Word 文件，能改", "as a Word file"),
        ending: ".docx",
      },
    ],
  },
  {
    id: "handout",
    use: "paper",
    name: words("PDF 讲义", "Handout"),
    kinds: [
      {
        id: "handout",
        format: "pdf",
        options: { handout: true },
        about: words("两三张一页，附文字", "two or three a page"),
        ending: ".pdf",
      },
      {
        id: "notes",
        format: "pdf",
        options: { notes: true },
        about: words("备注页，一张一页", "one a page, with notes"),
        ending: ".pdf",
      },
    ],
  },
  {
    id: "docx",
    use: "paper",
    name: words("Word 公文版", "Word"),
    kinds: [
      {
        id: "official",
        format: "docx",
        about: words("公文格式，接着改", "the official form"),
        ending: ".docx",
      },
      {
        id: "speech",
        format: "docx",
        options: { speech: true },
        about: words("讲话稿格式", "the form of speeches"),
        ending: ".docx",
      },
    ],
  },
  {
    id: "pdf",
    use: "archive",
    name: words("PDF 幻灯片", "Slides as PDF"),
    kinds: [
      {
        id: "slides",
        format: "pdf",
        about: words("一页一张，存档", "a page a slide"),
        ending: ".pdf",
      },
      {
        id: "steps",
        format: "pdf",
        options: { steps: true },
        about: words("一步一页", "a page a step"),
        ending: ".pdf",
      },
    ],
  },
  {
    id: "png",
    use: "archive",
    name: words("图片", "Pictures"),
    kinds: [
      { id: "png", format: "png", about: words("一页一张", "one a slide"), ending: ".png" },
      {
        id: "4k",
        format: "png",
        options: { "4k": true },
        about: words("一页一张，4K", "one a slide, 4K"),
        ending: ".png",
      },
      {
        id: "long",
        format: "png",
        options: { long: true },
        about: words("全文长图，发微信", "the article, for a phone"),
        ending: ".png",
        inAll: true,
      },
    ],
  },
  small("srt", words("字幕", "Subtitles"), words("配录像用的字幕", "for a film of the speech")),
  small("txt", words("纯文字", "Text"), words("讲稿的纯文字", "the speech as plain text")),
  small("md", words("Markdown", "Markdown"), words("讲稿的 Markdown", "the speech as Markdown")),
];

/** A card for a text file. */
function small(format: string, name: Card["name"], about: Card["name"]): Card {
  return {
    id: format,
    use: "also",
    name,
    kinds: [{ id: format, format, about, ending: `.${format}` }],
  };
}

/** The cards. The format of a kind says itself whether it has a public variant. */
export const cards: readonly Card[] = all.map((card) => ({
  ...card,
  kinds: card.kinds.flatMap((kind): readonly CardKind[] => {
    const format = formats.find(({ name }) => name === kind.format);
    if (!format) return [];
    const isInternal = onlyNotes(format, kind.options ?? {}) !== undefined;
    return [{ ...kind, ...(isInternal && { internal: true }) }];
  }),
}));
