import { words } from "../../deck/problems/problem.ts";
import { fileTitle, type Format } from "../format.ts";

/** Each slide as a picture, or the article as long ones. */
export const png: Format = {
  name: "png",
  description: words("图片，一页一张", "a picture of each slide"),
  isDrawn: true,
  options: {
    "4k": {
      about: words("png：3840×2160，不写就是 1920×1080", "png: 3840×2160 instead of 1920×1080"),
    },
    long: {
      about: words("png：全文的长图，发微信用", "png: long pictures of the article, for WeChat"),
    },
  },
  async make(job) {
    const { title } = job.deck.reading.deck.settings;
    const isLong = job.options?.["long"] === true;
    const pictures = isLong
      ? await (await import("./long-pictures.ts")).longPictures(job)
      : await (await import("./slide-pictures.ts")).slidePictures(job, job.options?.["4k"] ? 2 : 1);
    const folder = `${fileTitle(title)}${isLong ? "-长图" : "-图片"}${job.isPublic ? "-公开版" : ""}`;
    const digits = String(pictures.length).length;
    return pictures.map((bytes, index) => ({
      path: `${folder}/${String(index + 1).padStart(Math.max(digits, 2), "0")}.png`,
      bytes,
    }));
  },
};
