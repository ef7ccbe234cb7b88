import { stageSizes } from "../../deck/layouts/stage-size.ts";
import { words } from "../../deck/problems/problem.ts";
import { fileTitle, type ExportJob, type Format } from "../format.ts";
import type { Fonts } from "./power-point-file.ts";
import type { Show } from "./show/show.ts";

/**
 * The slides as shapes and text that people edit in PowerPoint, as they look on the wall. What is spoken is in their
 * notes.
 */
export const pptx: Format = {
  name: "pptx",
  description: words(
    "PowerPoint 演示文稿，能改，备注里是讲稿",
    "the slides as a PowerPoint file that can be edited, with the notes",
  ),
  isDrawn: true,
  options: {
    fonts: {
      about: words(
        "pptx：office 用 Windows 和 WPS 自带的字体（默认），ours 用思源字体",
        "pptx: office for the fonts of Windows and WPS (the default), ours for Noto",
      ),
      value: { label: words("office 或 ours", "office or ours"), choices: ["office", "ours"] },
    },
    "embed-fonts": {
      about: words(
        "pptx：思源字体放进文件，没装字体的电脑上 PowerPoint 也认",
        "pptx: Noto inside the file, for PowerPoint on machines without it",
      ),
    },
  },
  async make(job) {
    const { powerPointFile } = await import("./power-point-file.ts");
    const { title } = job.deck.reading.deck.settings;
    const embeds = job.options?.["embed-fonts"] === true;
    const fonts: Fonts = embeds || job.options?.["fonts"] === "ours" ? "ours" : "office";
    const show = await showOf(job);
    job.tell?.(0.9, words("正在写文件", "Writing the file"));
    const embedded = embeds ? await (await import("./embed.ts")).fontsToEmbed(show) : [];
    const bytes = powerPointFile(show, fonts, embedded);
    return [{ path: `${fileTitle(title)}${job.isPublic ? "-公开版" : ""}.pptx`, bytes }];
  },
};

/** Draws the deck in a browser, and reads from there what stands where. */
async function showOf(job: ExportJob): Promise<Show> {
  const [{ captureDeck }, { layoutSamples }, { makeShow }] = await Promise.all([
    import("./look/capture.ts"),
    import("./look/layout-samples.ts"),
    import("./show/make-show.ts"),
  ]);
  const { deck } = job.deck.reading;
  const samples = await layoutSamples(deck);
  const captured = await captureDeck(
    job,
    samples.map(({ html }) => html),
  );
  return makeShow({
    deck,
    captured,
    layouts: samples.map(({ layout }) => layout),
    width: stageSizes[deck.settings.aspect].width,
    withNotes: !job.isPublic,
  });
}
