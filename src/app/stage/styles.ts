import { wearStyles } from "../ui/wear-styles.ts";
import css from "./style/stage.css?inline";

/** Gives the page the stage's style sheet, reveal.js's included, and returns what takes it off again. */
export function wearStageStyles(document: Document): () => void {
  return wearStyles(document, css);
}
