import { words } from "../../deck/problems/problem.ts";
import type { ExportCard } from "../../deck/export-sheet.ts";
import type { FormatOptions } from "../format.ts";
import { onlyNotes } from "../export-job.ts";
import { formats } from "../formats.ts";

/** A card of the export sheet, and the format that it asks for. */
interface Card extends ExportCard {
  readonly format: string;
  readonly options?: FormatOptions;
}

const all: readonly Omit<Card, "internal">[] = [
  {
    id: "html",
    format: "html",
    use: "hall",
    name: words("单文件网页", "One HTML file"),
    about: words("一个文件，双击就放", "opens by double click"),
    ending: ".html",
  },
  {
    id: "venue",
    format: "venue",
    use: "hall",
    name: words("会场包", "For the venue"),
    about: words("拷进 U 盘，会场电脑能用", "a folder for the meeting room's machine"),
  },
  {
    id: "pptx",
    format: "pptx",
    use: "hall",
    name: words("PowerPoint", "PowerPoint"),
    about: words("能改字，内部版带逐字稿", "editable; the internal one has the notes"),
    ending: ".pptx",
  },
  {
    id: "reading",
    format: "pdf",
    options: { reading: true },
    use: "paper",
    name: words("领导阅读稿", "Reading copy"),
    about: words("大字，照着念", "large type to read from"),
    ending: ".pdf",
  },
  {
    id: "handout",
    format: "pdf",
    options: { handout: true },
    use: "paper",
    name: words("PDF 讲义", "Handout"),
    about: words("有图有文，发给参会的人", "slides with their text"),
    ending: ".pdf",
  },
  {
    id: "docx",
    format: "docx",
    use: "paper",
    name: words("Word 公文版", "Word"),
    about: words("按公文格式，能接着改", "the speech in the official form"),
    ending: ".docx",
  },
  {
    id: "pdf",
    format: "pdf",
    use: "archive",
    name: words("PDF 幻灯片", "Slides as PDF"),
    about: words("存档，传阅", "a page a slide"),
    ending: ".pdf",
  },
  {
    id: "png",
    format: "png",
    use: "archive",
    name: words("图片", "Pictures"),
    about: words("一页一张", "one a slide"),
    ending: ".png",
  },
  {
    id: "long",
    format: "png",
    options: { long: true },
    use: "archive",
    name: words("全文长图", "Long pictures"),
    about: words("发微信，手机上看", "the article, for a phone"),
    ending: ".png",
  },
  {
    id: "srt",
    format: "srt",
    use: "archive",
    name: words("字幕", "Subtitles"),
    about: words("配录像，按语速排时间", "for a film, timed by the pace"),
    ending: ".srt",
  },
];

/** The cards with a known format. The format itself says whether it has a public variant. */
export const cards: readonly Card[] = all.flatMap((card): readonly Card[] => {
  const format = formats.find(({ name }) => name === card.format);
  if (!format) return [];
  return onlyNotes(format, card.options ?? {}) === undefined
    ? [card]
    : [{ ...card, internal: true }];
});
