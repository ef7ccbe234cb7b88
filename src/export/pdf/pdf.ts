import { words } from "../../deck/problems/problem.ts";
import { fileTitle, type Format, type FormatOptions } from "../format.ts";
import { readingCopy, readingSize, textSize } from "../speech/options.ts";

const kinds = ["steps", "handout", "notes", "reading"] as const;
type Kind = "slides" | (typeof kinds)[number];

const suffixes: Readonly<Record<Kind, string>> = {
  slides: "",
  steps: "-逐步",
  handout: "-讲义",
  notes: "-备注页",
  reading: "-朗读稿",
};

/** The slides as a PDF, or a paper that goes with them. */
export const pdf: Format = {
  name: "pdf",
  description: words("PDF，一页一张画面", "a PDF with one slide a page"),
  isDrawn: true,
  options: {
    steps: { about: words("pdf：一步一页", "pdf: a page for each step"), isForm: true },
    handout: {
      about: words("pdf：讲义，每页两三张，附文字", "pdf: two or three slides a page, with text"),
      isForm: true,
    },
    notes: {
      about: words("pdf：每页一张画面，下面是讲稿", "pdf: each slide over its notes"),
      internal: true,
      isForm: true,
    },
    reading: readingCopy,
    size: textSize,
  },
  async make(job) {
    const { deck } = job.deck.reading;
    const kind = kindOf(job.options);
    const printed =
      kind === "reading"
        ? await (await import("./print-reading.ts")).printReading(job, sizeOf(job.options))
        : await (await import("./print-slides.ts")).printSlides(job, kind);
    const suffix = suffixes[kind] + (job.isPublic ? "-公开版" : "");
    return [{ path: `${fileTitle(deck.settings.title)}${suffix}.pdf`, ...printed }];
  },
};

/** The first that was asked for. */
function kindOf(options: FormatOptions = {}): Kind {
  return kinds.find((kind) => options[kind] === true) ?? "slides";
}

function sizeOf({ size }: FormatOptions = {}): number {
  return typeof size === "number" ? size : readingSize;
}
