import { avoidedWording } from "./avoided-wording.ts";
import { blankFigure } from "./blank-figure.ts";
import { deadLink } from "./dead-link.ts";
import { doubledPunctuation } from "./doubled-punctuation.ts";
import { facePhrase } from "./face-phrase.ts";
import { fullWidthCharacter } from "./full-width-character.ts";
import { halfWidthPunctuation } from "./half-width-punctuation.ts";
import { imageAddress } from "./image-address.ts";
import { imageAlt } from "./image-alt.ts";
import { imageFile } from "./image-file.ts";
import { invisibleCharacter } from "./invisible-character.ts";
import { lookAlike } from "./look-alike.ts";
import { numbering } from "./numbering.ts";
import { placeholder } from "./placeholder.ts";
import { repeatedWord } from "./repeated-word.ts";
import { residue } from "./residue.ts";
import { figureValue } from "./figure-value.ts";
import type { Rule } from "./rule.ts";
import { setPhrase } from "./set-phrase.ts";
import { slip } from "./slip.ts";
import { straySpace } from "./stray-space.ts";
import { times } from "./times.ts";
import { typedFigure } from "./typed-figure.ts";
import { unpairedMark } from "./unpaired-mark.ts";
import { unusedFigure } from "./unused-figure.ts";

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
  slip,
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
  imageAddress,
  imageAlt,
  imageFile,
  deadLink,
];
