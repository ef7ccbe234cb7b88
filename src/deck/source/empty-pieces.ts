/** Pieces that make no slide: there is nothing on them, or what another program sets for the slide below. */
import type { Problem } from "../model.ts";
import { warning, words } from "../problems/problem.ts";
import { hidesItself, hidesSlide, isSlideOfSlidev } from "../settings/foreign-keys.ts";
import type { FrontMatter } from "../settings/front-matter.ts";
import type { Range } from "./opaque.ts";
import type { Piece } from "./pieces.ts";
import { fileIn, slidesNotLoaded } from "./slides-elsewhere.ts";
import { type Source, placeOf } from "./source.ts";

function isBlank(source: Source, [start, end]: Range): boolean {
  return source.text.slice(start, end).trim() === "";
}

/** Where its first letter stands. */
export function firstCharacter(source: Source, { face: [start] }: Piece): number {
  return start + Math.max(0, source.text.slice(start).search(/\S/));
}

/** Leaves out slides without a face and without notes, except in a file that is all front matter. */
export function withoutEmpty(
  source: Source,
  pieces: readonly Piece[],
  { fields, program, bodyStart }: Pick<FrontMatter, "fields" | "program" | "bodyStart">,
  problems: Problem[],
): readonly Piece[] {
  const kept: Piece[] = [];
  let isTopGone = false;
  // What stands below the name of a file Slidev shows no more than a slide that is hidden.
  let isNextHidden = program === "Slidev" && fileIn(source.text.slice(0, bodyStart)) !== undefined;
  if (pieces.length === 1 && Object.keys(fields).length > 0)
    return pieces.map((piece) => ({ ...piece, isHidden: piece.isHidden || isNextHidden }));
  const settings: Piece[] = [];
  const aboveHidden = new Set<Piece | undefined>();
  pieces.forEach((piece, index) => {
    const isBetween = index > 0 && index < pieces.length - 1;
    const isSlidev = program === "Slidev";
    // At the end of Slidev's file, the second separator may be missing.
    const isForeign =
      (isBetween || (isSlidev && index > 0)) &&
      isSlideOfSlidev(source.text.slice(...piece.face), isSlidev);
    if ((!isBlank(source, piece.face) && !isForeign) || piece.notes.length > 0) {
      const vertical = piece.vertical && !isTopGone;
      const text = source.text.slice(...piece.face);
      const isSelfHidden = hidesItself(text);
      const isHidden = piece.isHidden || isNextHidden || isSelfHidden;
      if (isSelfHidden && index < pieces.length - 1 && isAllSettings(text))
        problems.push(hidesItselfAlone(source, piece));
      kept.push({ ...piece, vertical, isHidden });
      if (isNextHidden) aboveHidden.add(settings.at(-1));
      isTopGone = false;
      isNextHidden = false;
      return;
    }
    isTopGone ||= !piece.vertical;
    const text = source.text.slice(...piece.face);
    isNextHidden = isForeign && (isNextHidden || hidesSlide(text) || fileIn(text) !== undefined);
    if (isForeign) settings.push(piece);
    else if (isBetween) problems.push(emptySlide(source, piece));
  });
  problems.push(...slidevSettings(source, settings, aboveHidden));
  if (kept.length === 0) problems.push(emptyFile(source));
  return kept;
}

function isAllSettings(text: string): boolean {
  return text.split("\n").every((line) => /^\s*(?:[a-z][\w-]*[ \t]*:.*)?$/i.test(line));
}

/** A slide that has nothing but settings hides itself: the one below was meant. */
function hidesItselfAlone(source: Source, piece: Piece): Problem {
  return warning(
    "torn-mark",
    placeOf(source, firstCharacter(source, piece)),
    words(
      "这些设置只管它们自己这一页，下一页照常显示",
      "These settings hide nothing but themselves: the next slide is shown",
    ),
    words(
      "文件开头的设置，上面和下面各写一行 ---；一页不放映，写 <!-- .slide: hidden -->",
      "Settings of a file stand at its head between two lines ---; to hide a slide write <!-- .slide: hidden -->",
    ),
  );
}

function emptySlide(source: Source, { face: [start] }: Piece): Problem {
  return warning(
    "empty-slide",
    placeOf(source, start),
    words(
      "两条分隔线之间没有内容，这一页略去",
      "Nothing stands between two separators: there is no slide",
    ),
    words("删去一条分隔线", "Delete one of them"),
  );
}

/** Files that they name are told one by one, all others once. */
function slidevSettings(
  source: Source,
  pieces: readonly Piece[],
  aboveHidden: ReadonlySet<Piece | undefined>,
): readonly Problem[] {
  const place = (piece: Piece) => placeOf(source, firstCharacter(source, piece));
  const files = pieces.flatMap((piece) => {
    const file = fileIn(source.text.slice(...piece.face));
    return file === undefined ? [] : [{ piece, file }];
  });
  const [first] = pieces.filter(
    (piece) =>
      !files.some((one) => one.piece === piece) && !isTaken(source.text.slice(...piece.face)),
  );
  return [
    ...files.map(({ piece, file }) => slidesNotLoaded(file, place(piece), aboveHidden.has(piece))),
    ...(first
      ? [
          warning(
            "foreign-key",
            place(first),
            words(
              "Slidev 对一页的设置不显示；这里认的是 layout、hide 和图片，别的不起作用",
              "Slidev's settings of a slide are not shown: of them, layout, hide and pictures have an effect here",
            ),
            words(
              "一页的设置写成 <!-- .slide: … -->",
              "Write settings of a slide as <!-- .slide: … -->",
            ),
          ),
        ]
      : []),
  ];
}

/** Whether all that such a text sets has an effect here. */
function isTaken(text: string): boolean {
  return text
    .split("\n")
    .every((line) =>
      /^\s*(?:(?:layout|image|background|hide|hidden|disabled|draft)\s*:.*)?$/.test(line),
    );
}

function emptyFile(source: Source): Problem {
  return warning(
    "empty-file",
    placeOf(source, 0),
    words("文件是空的，没有这一页", "The file is empty: there is no slide"),
    words("写上内容，或者删去文件", "Write something, or delete the file"),
  );
}
