import type { Problem, Notes } from "../../deck/model.ts";
import { layoutNamed } from "../../deck/layouts/layouts.ts";
import type { Prose } from "../text/prose.ts";
import type { Rule } from "../rule.ts";
import { proseBySlide, type SlideProse } from "../text/slide-prose.ts";
import { han, opaque } from "../text/writing.ts";

const separator = new RegExp(`([、，。；：！？\\s|／/]+|${opaque})`, "u");
const chinese = new RegExp(`${han}{2}`, "u");
const notLetters = new RegExp(`[^\\p{L}\\p{N}${opaque}]`, "gu");

/**
 * A phrase on a face that stands nowhere in the slide's notes, compared letter by letter without punctuation, piece by
 * piece between 、and，. A cover, an overview, a closing and a slide without notes are held to the whole speech, and so
 * are headings; an overview's own heading to nothing. A group's heading may follow the slide's brace: 始终坚持 + 问题指向.
 */
export const facePhrase: Rule = {
  code: "face-phrase",
  severity: "warning",
  check(manuscript) {
    const speech = manuscript.deck.slides.map(({ notes }) => lettersOf(notes)).join("\n");
    if (speech.trim() === "") return [];
    return proseBySlide(manuscript).flatMap((entry) => missingPhrases(entry, speech));
  },
};

function missingPhrases({ slide, prose }: SlideProse, speech: string): Problem[] {
  const own = lettersOf(slide.notes);
  const notes = own === "" || layoutNamed(slide.layout).speaksOfAll ? speech : own;
  const brace = plain(slide.brace ?? "");
  return prose
    .filter(({ role, text, level }) => {
      if (role === "face")
        return level === 0 || level > 2 || !layoutNamed(slide.layout).hasContents;
      return role === "setting" && text === slide.brace;
    })
    .flatMap((stretch) => {
      const heard = stretch.level === 1 || stretch.level === 2 ? speech : notes;
      return piecesOf(stretch)
        .filter(({ letters }) => !heard.includes(letters) && !heard.includes(brace + letters))
        .map(({ text, index }) => problem(stretch, text, index));
    });
}

function problem(stretch: Prose, text: string, index: number): Problem {
  return {
    code: facePhrase.code,
    severity: facePhrase.severity,
    place: stretch.placeAt(index),
    message: {
      zh: `画面上的“${text}”讲稿里没有`,
      en: `"${text}" on the face is not in the notes`,
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
    const letters = plain(piece);
    if (chinese.test(letters)) {
      pieces.push({ text: piece, letters, index });
    }
    index += piece.length;
  }
  return pieces;
}

function lettersOf(notes: Notes): string {
  return notes.paragraphs
    .map(({ runs }) =>
      plain(
        runs
          .map((run) => (run.kind === "text" ? run.text : run.kind === "figure" ? opaque : ""))
          .join(""),
      ),
    )
    .join("\n");
}

function plain(text: string): string {
  return text.replace(notLetters, "").toLowerCase();
}
