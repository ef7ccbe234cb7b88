import { avoidedWording } from "./phrases/avoided-wording.ts";
import { blankFigure } from "./rules/blank-figure.ts";
import { deadLink } from "./rules/dead-link.ts";
import { doubledPunctuation } from "./rules/doubled-punctuation.ts";
import { facePhrase } from "./rules/face-phrase.ts";
import { fullWidthCharacter } from "./rules/full-width-character.ts";
import { halfWidthPunctuation } from "./rules/half-width-punctuation.ts";
import { imageAlt } from "./rules/image-alt.ts";
import { imageFile } from "./rules/image-file.ts";
import { invisibleCharacter } from "./rules/invisible-character.ts";
import { lookAlike } from "./rules/look-alike.ts";
import { numbering } from "./rules/numbering.ts";
import { placeholder } from "./rules/placeholder.ts";
import { repeatedWord } from "./rules/repeated-word.ts";
import { residue } from "./rules/residue.ts";
import { figureValue } from "./rules/figure-value.ts";
import type { Rule } from "./rule.ts";
import { setPhrase } from "./phrases/set-phrase.ts";
import { typo } from "./phrases/typo.ts";
import { straySpace } from "./rules/stray-space.ts";
import { times } from "./rules/times.ts";
import { tooMuch } from "./rules/too-much.ts";
import { typedFigure } from "./rules/typed-figure.ts";
import { unpairedMark } from "./rules/unpaired-mark.ts";
import { unusedFigure } from "./rules/unused-figure.ts";

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
  tooMuch,
  imageAlt,
  imageFile,
  deadLink,
];
