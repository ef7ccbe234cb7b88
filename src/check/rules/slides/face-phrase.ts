import type { Place, Problem } from "../../../deck/model.ts";
import { layoutNamed } from "../../../deck/layouts/layouts.ts";
import { lettersOf, phraseIndex, rawText } from "../../../deck/notes/phrase-search.ts";
import type { Prose } from "../../../deck/text/prose.ts";
import type { Rule, SlideProse } from "../../rule.ts";
import { han, opaque } from "../../../deck/text/characters.ts";

const separator = new RegExp(`([、，。；：！？\\s|／/]+|${opaque})`, "u");
const chinese = new RegExp(`${han}{2}`, "u");

/**
 * A phrase on a face that stands nowhere in the slide's notes, compared letter by letter without punctuation, piece by
 * piece between 、and，. It is reported once a slide, at the first of them. A cover, an overview, a closing and all
 * headings may use words of the whole speech. An overview's own heading and a slide without notes are not checked. A
 * group's heading may follow the slide's brace: 始终坚持 + 问题指向.
 */
export const facePhrase: Rule = {
  code: "face-phrase",
  severity: "warning",
  check(manuscript) {
    const speech = phraseIndex(manuscript.deck.slides.map(({ notes }) => notes));
    return manuscript.slides.flatMap((entry) => missingPhrases(entry, speech));
  },
};

type IsSaid = (letters: string) => boolean;

function missingPhrases({ slide, prose }: SlideProse, speech: IsSaid): Problem[] {
  if (!slide.notes.paragraphs.some((paragraph) => lettersOf(rawText(paragraph)) !== "")) return [];
  const { speaksOfAll, hasContents } = layoutNamed(slide.layout);
  const own = phraseIndex([slide.notes]);
  const notes = speaksOfAll ? speech : own;
  const brace = lettersOf(slide.brace ?? "");
  const missing = prose
    .filter(({ role, text, level }) => {
      if (role === "face") return level === 0 || level > 2 || !hasContents;
      return role === "setting" && text === slide.brace;
    })
    .flatMap((stretch) => {
      const isSaid = stretch.level === 1 || stretch.level === 2 ? speech : notes;
      return piecesOf(stretch)
        .filter(({ letters }) => !isSaid(letters) && !isSaid(brace + letters))
        .map(({ text, index }) => ({ text, place: () => stretch.placeAt(index) }));
    });
  const [first] = missing;
  return first ? [phraseProblem(first.place(), [...new Set(missing.map(({ text }) => text))])] : [];
}

/** The most phrases that one message names. */
const named = 3;

function phraseProblem(place: Place, texts: readonly string[]): Problem {
  const quoted = (open: string, close: string, comma: string) =>
    texts
      .slice(0, named)
      .map((text) => `${open}${text}${close}`)
      .join(comma);
  const more = texts.length > named;
  return {
    code: facePhrase.code,
    severity: facePhrase.severity,
    place,
    message: {
      zh: `画面上的${quoted("“", "”", "")}${more ? `等 ${texts.length} 处` : ""}讲稿里没有`,
      en: `${quoted('"', '"', ", ")}${more ? ` and ${texts.length - named} more` : ""} on the face, not in the notes`,
    },
    hint: { zh: "改成讲稿里的原话", en: "Use the words of the notes" },
  };
}

interface PhrasePiece {
  readonly text: string;
  readonly letters: string;
  readonly index: number;
}

/** The pieces of Chinese text between separators, figures and other opaque things. */
function piecesOf({ text }: Prose): readonly PhrasePiece[] {
  const pieces: PhrasePiece[] = [];
  let index = 0;
  for (const piece of text.split(separator)) {
    const letters = lettersOf(piece);
    if (chinese.test(letters)) {
      pieces.push({ text: piece, letters, index });
    }
    index += piece.length;
  }
  return pieces;
}
