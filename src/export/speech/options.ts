/** The options of every format that sets the speech for reading. */
import { words } from "../../deck/problems/problem.ts";
import type { Option } from "../option.ts";

export const points = words("磅", "points");

/** Points of the reading copy, unless the leader wants another size. */
export const readingSize = 24;

export const readingCopy: Option = {
  about: words(
    "docx、pdf：朗读稿，大字，每页停在句末",
    "docx, pdf: large type to read from; pages end with a sentence",
  ),
  internal: true,
  isForm: true,
};

/** Points; 二号 is 22, 三号 16. */
export const textSize: Option = {
  about: words("docx、pdf：正文字号", "docx, pdf: size of the text"),
  value: { label: points, range: [8, 72], decimal: true },
};
