/** What a deck of Slidev or Remark sets for a slide: it is no text, and some of it hides the slide. */
import {
  isRemark,
  outsideOfCode,
  settingOfRemark,
  leftOutByRemark,
} from "../../deck/source/foreign/foreign.ts";
import { hidesFile } from "../../deck/settings/file-visibility.ts";
import type { Entry } from "../../deck/settings/yaml/yaml-map.ts";
import {
  dialectOf,
  hidesItself,
  hidesSlide,
  isSlideOfSlidev,
  isSlidev,
} from "../../deck/settings/foreign-keys.ts";

interface WithoutSettings {
  /** The text without them, and without hidden slides. Lines stay where they are. */
  readonly text: string;
  readonly settings: readonly string[];
  readonly hidden: readonly string[];
}

/** Keys by which Slidev leaves a slide out. Others are of a document, which somebody brings here to be shown. */
const ofSlidev = /^(?:hide|disabled)$/;

const separator = /^---[ \t]*$/;

/**
 * Takes the settings of slides out of a text without front matter. `head` is what is set at the head of its file, which to
 * Slidev are the first slide's.
 */
export function withoutSlideSettings(text: string, head: readonly Entry[]): WithoutSettings {
  const lines = text.split("\n");
  const outside = outsideOfCode(text);
  const cuts = outside.split("\n").flatMap((line, at) => (separator.test(line) ? [at] : []));
  const isOfRemark = isRemark(text);
  const isOfSlidev = dialectOf(head)?.name === "Slidev" || (!isOfRemark && isSlidev(outside));
  const settings: string[] = [];
  const hidden: string[] = [];
  /** Lines become blank; they are told as one. */
  const take = (into: string[], from: number, end: number): void => {
    const taken = lines.slice(from, end).join("\n").trim();
    if (taken !== "") into.push(taken);
    lines.fill("", from, end);
  };
  let isHidden =
    cuts.length > 0 && head.some((entry) => ofSlidev.test(entry.key) && hidesFile(entry));
  [-1, ...cuts].forEach((cut, index) => {
    const [start, end] = [cut + 1, cuts[index] ?? lines.length];
    const slide = lines.slice(start, end).join("\n");
    const isBetween = index > 0 && index < cuts.length;
    // To Slidev a heading there is a remark; to Remark it is one of the slide.
    if (isBetween && !(isOfRemark && /^#/m.test(slide)) && isSettings(slide, isOfSlidev)) {
      take(settings, start, end);
      // The settings and their slide are one.
      lines[end] = "";
      isHidden = hidesSlide(slide);
      return;
    }
    const head = isOfRemark ? headOf(lines, start, end) : start;
    const leavesOut = leftOutByRemark.test(lines.slice(start, head).join("\n"));
    if (isHidden || leavesOut || hidesItself(slide)) take(hidden, start, end);
    else take(settings, start, head);
    isHidden = false;
  });
  return { text: lines.join("\n"), settings, hidden };
}

function isSettings(slide: string, isOfSlidev: boolean): boolean {
  return slide.trim() !== "" && isSlideOfSlidev(slide, isOfSlidev);
}

/** The line behind a slide's settings in Remark. */
function headOf(lines: readonly string[], start: number, end: number): number {
  let at = start;
  while (at < end && lines[at]?.trim() === "") at++;
  while (at < end && settingOfRemark.test(lines[at] ?? "")) at++;
  return at;
}
