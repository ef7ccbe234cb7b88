/** One Markdown file as slides; what depends on the other files is added in `read.ts`. */
import type { Token } from "markdown-it";
import type { FigureUse } from "./figures/figure-problems.ts";
import { writtenAttributes, writtenField } from "./figures/written-fields.ts";
import { isFrame, isSafeAttribute } from "./markdown/html/attributes.ts";
import { isHidden } from "./markdown/html/hidden.ts";
import { hidesUnset } from "./markdown/html/hides-unset.ts";
import { mathOf } from "./markdown/rules/math.ts";
import { append } from "./append.ts";
import { publicFace } from "./public/public-face.ts";
import { unsafeAttribute } from "./markdown/rules/html/raw-html.ts";
import { isBlankFace } from "./markdown/face/blank-face.ts";
import { faceTokens } from "./markdown/face/face-tokens.ts";
import { bareAddress, frameName, standInLine } from "./markdown/face/stand-in.ts";
import type { FigureText } from "./markdown/face/face-context.ts";
import { readFace, slideHeading } from "./markdown/face/face.ts";
import { readFrontMatter } from "./settings/front-matter.ts";
import { shownRemark } from "./settings/shown-remarks.ts";
import type { Attributes, Block, Place, Problem, StyleUse } from "./model.ts";
import { type Draft, blankSlides, withoutEmptyDrafts } from "./draft.ts";
import { tagAttributes } from "./source/sections/section-tags.ts";
import { cutByHeadings, cutsOfDocument, withoutDialect } from "./source/foreign/foreign.ts";
import { loneMarks } from "./markdown/torn/torn.ts";
import { tornSlide, untold, withoutMeant } from "./torn-slide.ts";
import { cutPieces } from "./source/pieces.ts";
import { firstCharacter, withoutEmpty } from "./source/empty-pieces.ts";
import { commentsInNotes } from "./notes/cutouts.ts";
import { castNotes, emptyNotes } from "./notes/empty-notes.ts";
import { lostCells } from "./lost-cells.ts";
import { lostDefinitions } from "./lost-definitions.ts";
import { shownRulers } from "./shown-rulers.ts";
import { headingLevels } from "./notes/lost-rulers.ts";
import { readNotes } from "./notes/notes.ts";
import { spokenComments } from "./notes/spoken-comments.ts";
import { figureProse } from "./markdown/face/face-prose.ts";
import { withSaid } from "./notes/said.ts";
import type { RevealSettings } from "./settings/reveal-settings.ts";
import {
  type Field,
  fileId,
  readId,
  readLayout,
  readTime,
  spokenId,
} from "./settings/slide-settings.ts";
import { type Source, placeOf } from "./source/source.ts";

export interface FileReading {
  readonly drafts: readonly Draft[];
  /** reveal-md's `title`. */
  readonly title: string | undefined;
  /** The figures of its title, and of the parts, braces and attributes of its slides. */
  readonly named: readonly FigureUse[];
  readonly reveal: RevealSettings;
  readonly styles: readonly StyleUse[];
  readonly problems: readonly Problem[];
}

/**
 * Reads a Markdown file; an empty one has no slide. `separators` hold for files that name no separators. `isWhole`: the
 * deck has no other file; `isFirst`: none comes before it.
 */
export function readFile(
  written: Source,
  layouts: readonly string[],
  figureText: FigureText,
  separators: RevealSettings["separators"],
  { isWhole, isFirst }: { readonly isWhole: boolean; readonly isFirst: boolean },
): FileReading {
  const { fields, reveal, isHidden: isFileHidden, ...frontMatter } = readFrontMatter(written);
  const { source, problems: foreign, ...dialect } = withoutDialect(written, frontMatter, isFirst);
  const settings = { fields: { ...separators, ...fields }, ...frontMatter, ...dialect };
  const headings = isWhole ? cutsOfDocument(source, settings) : undefined;
  const cut = cutPieces(source, headings ? { ...settings, marpCuts: headings } : settings);
  const problems = [
    ...frontMatter.problems,
    ...foreign,
    ...(headings ? [cutByHeadings(source, frontMatter.bodyStart)] : []),
    ...cut.problems,
  ];
  const pieces = withoutEmpty(source, cut.pieces, { ...frontMatter, ...dialect, fields }, problems);
  append(problems, emptyNotes(source, pieces));
  append(problems, spokenComments(written, source, pieces));
  for (const piece of pieces)
    append(problems, [
      ...castNotes(source, piece),
      ...lostDefinitions(source, piece),
      ...lostCells(source, piece),
    ]);
  const isAlone = pieces.length === 1;
  const levels = headingLevels(source.text, pieces);
  const styles: StyleUse[] = [];
  const named: FigureUse[] = [];
  const torn: Problem[] = [...loneMarks(written)];
  const drafts = pieces.map((piece, index): Draft => {
    const inNotes = piece.notes.flatMap(([from, to]) =>
      commentsInNotes(source.text.slice(from, to)).map(({ start, inside }) => ({
        start: from + start,
        inside,
      })),
    );
    const face = readFace(source, piece, cut.references, figureText, inNotes);
    const hasFigures = figureText !== undefined;
    const spoken = readNotes(source, piece.notes, cut.references, hasFigures, levels);
    for (const problem of [...face.problems, ...spoken.problems]) problems.push(problem);
    const tag = piece.tag ? tagAttributes(source.text.slice(...piece.tag)) : [];
    const attributes = new Map([
      ...sectionAttributes(tag, piece.tag && placeOf(source, piece.tag[0]), problems),
      ...face.slideAttributes,
    ]);
    const take = (name: string): Field | undefined => {
      const field = attributes.get(name);
      attributes.delete(name);
      return field;
    };
    const place = placeOf(source, firstCharacter(source, piece));
    const frames = [
      ...tag.flatMap(([name, value]) => (isFrame(name) ? [value] : [])),
      ...face.frames,
    ];
    const blocks = withoutBlank(face.blocks, frames);
    const shown = shownBlocks(blocks, figureText);
    const saidFirst = spokenId(firstWords(shown));
    // Of a file's front matter only the part is for all its slides.
    const first = index === 0 ? fields : {};
    const id = take("id") ?? first.id;
    const layout = take("data-layout") ?? first.layout;
    const time = take("data-time") ?? first.time;
    const said = take("data-notes");
    const own = [...(said ? [said] : []), ...face.spoken];
    const whole = withSaid(spoken.notes, own, hasFigures);
    const before = named.length;
    const part = writtenField(take("data-part") ?? fields.part, figureText, named);
    const brace = writtenField(take("data-brace") ?? first.brace, figureText, named);
    const shownAttributes = withVisibility(
      writtenAttributes(attributes, figureText, named, problems),
      isFileHidden || piece.isHidden,
    );
    const set = named.slice(before);
    const isLeftOut = isHidden(Object.entries(shownAttributes));
    append(problems, shownRulers(source.path, blocks, levels));
    if (!isLeftOut) append(torn, tornSlide(written, source, piece, { blocks, shown }));
    // A slide that is not shown styles nothing.
    const ownStyles = isLeftOut ? [] : face.styles;
    styles.push(...ownStyles.filter(({ isScoped }) => !isScoped));
    return {
      id: id ? readId(id.text) : ((isAlone ? undefined : saidFirst) ?? fileId(source.path)),
      isNamed: id !== undefined || isAlone,
      idPlace: id?.place ?? place,
      place,
      layout: layout && readLayout(layout, layouts, problems),
      part,
      brace,
      vertical: piece.vertical,
      time: time && readTime(time, problems),
      attributes: shownAttributes,
      heading: slideHeading(shown, figureText),
      face: withTexts(blocks, shown),
      notes: whole.notes,
      figures: [...face.figures, ...spoken.figures, ...whole.figures],
      styles: ownStyles.filter(({ isScoped }) => isScoped),
      isEmpty:
        id === undefined &&
        attributes.size + frames.length + own.length === 0 &&
        faceTokens(face.blocks).length + piece.notes.length === 0,
      prose: [
        ...face.prose,
        ...figureProse(set),
        ...spoken.prose,
        ...figureProse(whole.figures, "notes"),
      ].filter(({ text }) => text.trim() !== ""),
    };
  });
  for (const field of [fields.title, fields.part, fields.brace])
    if (field && !isFileHidden) append(torn, shownRemark(field.place, field.text));
  append(problems, untold(torn, problems));
  const kept = withoutEmptyDrafts(drafts);
  for (const problem of blankSlides(kept)) problems.push(problem);
  return {
    drafts: kept,
    title: isFileHidden ? undefined : writtenField(fields.title, figureText, named),
    named,
    reveal: isFileHidden ? { ...reveal, styles: [] } : reveal,
    styles,
    problems: withoutMeant(written, problems),
  };
}

/**
 * A page of the web is never shown: where it is all that a slide has, its title or its address stands there. Marks
 * without words, such as an empty list, are not drawn. Raw HTML stays, as styles may draw it.
 */
function withoutBlank(face: readonly Block[], frames: readonly string[]): readonly Block[] {
  if (!isBlankFace(face)) return face;
  const name = frameName(face) ?? frames.flatMap(bareAddress)[0];
  if (name !== undefined) return [standInLine(name)];
  return faceTokens(face).some(({ type }) => type === "html_block") ? face : [];
}

/** What the tag of a `<section>` sets on the slide that it is. */
function sectionAttributes(
  tag: ReturnType<typeof tagAttributes>,
  place: Place | undefined,
  problems: Problem[],
): readonly (readonly [name: string, field: Field])[] {
  if (!place) return [];
  const set = tag.flatMap(([name, text]) => {
    // reveal.js's sign that Markdown stands in it.
    if (/^data-(?:markdown|template)$/i.test(name)) return [];
    if (isSafeAttribute(name, text)) return [[name, { text, place }] as const];
    problems.push(unsafeAttribute(name, place));
    return [];
  });
  const hiding = ["data-visibility", { text: "hidden", place }] as const;
  return hidesUnset(tag) ? [...set, hiding] : set;
}

/** However a slide is hidden, it says so in reveal.js's way: the stage and the pages know that one. */
function withVisibility(attributes: Attributes, isLeftOut: boolean): Attributes {
  if (!isLeftOut && !isHidden(Object.entries(attributes))) return attributes;
  return { ...attributes, "data-visibility": "hidden" };
}

/** Blocks whose headings say in titles, lists and links what is shown of them. */
function withTexts(blocks: readonly Block[], shown: readonly Block[]): readonly Block[] {
  if (blocks === shown) return blocks;
  return blocks.map((block, index): Block => {
    const other = shown[index];
    if (block.kind === "heading" && other?.kind === "heading")
      return { ...block, text: other.text };
    if (block.kind === "group" && other?.kind === "group")
      return { ...block, heading: { ...block.heading, text: other.heading.text } };
    return block;
  });
}

/** What a public output shows of a face: an id is part of an address, and what is hidden must not get into it. */
function shownBlocks(blocks: readonly Block[], figureText: FigureText): readonly Block[] {
  const mayHide = (token: Token): boolean =>
    token.type.startsWith("html_") ||
    token.attrs !== null ||
    mathOf(token) !== undefined ||
    (token.children ?? []).some(mayHide);
  return faceTokens(blocks).some(mayHide) ? publicFace(blocks, () => "", figureText) : blocks;
}

/** Its heading, or its first words where it has no heading. */
function firstWords(blocks: readonly Block[]): string {
  const heading = blocks.find((block) => block.kind === "heading");
  if (heading && heading.text !== "") return heading.text;
  const texts = faceTokens(blocks).flatMap(({ children }) => {
    const pieces = children?.filter(({ type }) => type === "text" || type === "code_inline") ?? [];
    return pieces.map(({ content }) => content).join("");
  });
  return texts.find((text) => text.trim() !== "") ?? "";
}
