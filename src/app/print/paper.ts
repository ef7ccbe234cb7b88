/**
 * The page that is made to be printed: only sheets. Neither a view nor reveal.js runs, and the article beside the sheets
 * is never laid out.
 */
import { fitPictures } from "../ui/fit-slides.ts";
import { wearStyles } from "../ui/wear-styles.ts";
import css from "./sheets.css?inline";
import { makeSheets, papers } from "./sheets.ts";

declare global {
  interface Window {
    /** Lays out the sheets of the paper that the address names; gives the id of the slide on each. */
    laySheets: () => Promise<string[]>;
  }
}

// The layers of the theme are in their order by now.
wearStyles(document, css);

window.laySheets = async () => {
  const asked = new URLSearchParams(location.search).get("paper");
  const sheets = makeSheets(document, papers.find((paper) => paper === asked) ?? "slides");
  const fonts = [...document.fonts].map((font) => font.load());
  const images = [...sheets.querySelectorAll("img")].map((image) => image.decode());
  await Promise.allSettled([...fonts, ...images]);
  // Only now: laid out before, the text would be shaped in the fonts of the system first.
  document.body.append(sheets);
  fitPictures(sheets);
  return [...sheets.children].map((sheet) => (sheet as HTMLElement).dataset["slide"] ?? "");
};
