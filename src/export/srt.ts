import { words } from "../deck/problems/problem.ts";
import { fileTitle, type Format } from "./format.ts";
import { cuesOf, subRip } from "./subtitles.ts";

/** Subtitles for a film of the speech. Players in China read a file without a byte order mark as GBK. */
export const srt: Format = {
  name: "srt",
  description: words(
    "字幕，一句一条，按语速排时间",
    "subtitles, a cue a clause, timed by the pace",
  ),
  internal: true,
  async make({ deck: { reading } }) {
    const text = subRip(cuesOf(reading.deck));
    const path = `${fileTitle(reading.deck.settings.title)}.srt`;
    return [{ path, bytes: Buffer.from(`\uFEFF${text}`) }];
  },
};
