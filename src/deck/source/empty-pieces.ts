/** Pieces that make no slide: there is nothing on them, or what another program sets for the slide below. */
import type { Problem } from "../model.ts";
import { warning, words } from "../problems/problem.ts";
import { hidesSlide, isSlideOfSlidev } from "../settings/foreign-keys.ts";
import type { FrontMatter } from "../settings/front-matter.ts";
import type { Range } from "./opaque.ts";
import type { Piece } from "./pieces.ts";
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
  fields: FrontMatter["fields"],
  problems: Problem[],
): readonly Piece[] {
  if (pieces.length === 1 && Object.keys(fields).length > 0) return pieces;
  const kept: Piece[] = [];
  let isTopGone = false;
  let isNextHidden = false;
  pieces.forEach((piece, index) => {
    const isBetween = index > 0 && index < pieces.length - 1;
    const isForeign = isBetween && isSlideOfSlidev(source.text.slice(...piece.face));
    if ((!isBlank(source, piece.face) && !isForeign) || piece.notes.length > 0) {
      const vertical = piece.vertical && !isTopGone;
      kept.push({ ...piece, vertical, isHidden: piece.isHidden || isNextHidden });
      isTopGone = false;
      isNextHidden = false;
      return;
    }
    isTopGone ||= !piece.vertical;
    isNextHidden ||= isForeign && hidesSlide(source.text.slice(...piece.face));
    if (isForeign) problems.push(slidevSettings(source, piece));
    else if (isBetween) problems.push(emptySlide(source, piece));
  });
  if (kept.length === 0) problems.push(emptyFile(source));
  return kept;
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

function slidevSettings(source: Source, piece: Piece): Problem {
  const place = placeOf(source, firstCharacter(source, piece));
  const [, file] = /^src:[ \t]*(\S.*)$/m.exec(source.text.slice(...piece.face)) ?? [];
  if (file !== undefined) {
    return warning(
      "not-loaded",
      place,
      words(`“${file}”里的页不会载入`, `The slides in “${file}” are not loaded`),
      words(
        "把那个文件放在这份稿子旁边，或把内容抄过来",
        "Put that file beside this one, or copy what it says",
      ),
    );
  }
  return warning(
    "foreign-key",
    place,
    words(
      "这几行是 Slidev 对一页的设置，不显示；这里只认 hide 和图片",
      "These lines are Slidev's settings of a slide and are not shown: only hide and pictures have an effect here",
    ),
    words(
      "删去它们；一页的设置写成 <!-- .slide: … -->",
      "Delete them; write settings of a slide as <!-- .slide: … -->",
    ),
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
