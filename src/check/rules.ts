import { avoidedWording, typo } from "./phrases/wording-list.ts";
import { blankFigure } from "./rules/figures/blank-figure.ts";
import { deadLink } from "./rules/slides/dead-link.ts";
import { doubledPunctuation } from "./rules/text/doubled-punctuation.ts";
import { facePhrase } from "./rules/slides/face-phrase.ts";
import { fullWidthCharacter } from "./rules/text/full-width-character.ts";
import { halfWidthPunctuation } from "./rules/text/half-width-punctuation.ts";
import { imageAlt } from "./rules/slides/image-alt.ts";
import { imageFile } from "./rules/slides/image-file.ts";
import { invisibleCharacter } from "./rules/text/invisible-character.ts";
import { lookAlike } from "./rules/text/look-alike.ts";
import { numbering } from "./rules/text/numbering.ts";
import { placeholder } from "./rules/text/placeholder.ts";
import { repeatedWord } from "./rules/text/repeated-word.ts";
import { residue } from "./rules/text/residue.ts";
import { figureValue } from "./rules/figures/figure-value.ts";
import type { Rule } from "./rule.ts";
import { setPhrase } from "./phrases/set-phrase.ts";
import { straySpace } from "./rules/text/stray-space.ts";
import { times } from "./rules/slides/times.ts";
import { tooMuch } from "./rules/slides/too-much.ts";
import { typedFigure } from "./rules/figures/typed-figure.ts";
import { unmarkedHeading } from "./rules/slides/unmarked-heading.ts";
import { unpairedMark } from "./rules/text/unpaired-mark.ts";
import { unusedFigure } from "./rules/figures/unused-figure.ts";

/** All rules. Of problems in one place, those of the earlier rule come first. */
export const rules: readonly Rule[] = [
  // What is missing or left over
  blankFigure,
  unusedFigure,
  typedFigure,
  figureValue,
  placeholder,
  residue,
  // Wordings
  avoidedWording,
  typo,
  setPhrase,
  facePhrase,
  repeatedWord,
  numbering,
  // Characters
  doubledPunctuation,
  halfWidthPunctuation,
  unpairedMark,
  straySpace,
  fullWidthCharacter,
  lookAlike,
  invisibleCharacter,
  // The deck
  times,
  unmarkedHeading,
  tooMuch,
  imageAlt,
  imageFile,
  deadLink,
];
