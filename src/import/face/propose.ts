/** Proposes the face of a slide from its notes. */
import { largest } from "../../deck/extremes.ts";
import { emsOf } from "../../deck/text/ems.ts";
import type { FigureSpan } from "../figures/figures.ts";
import type { Passage, SlidePlan } from "../model.ts";
import { loneClauses } from "./phrases/clauses.ts";
import { keepMeaning } from "./meaning.ts";
import { isCaption } from "../slides/caption.ts";
import { greeting, headingWords } from "../slides/heading.ts";
import type { FaceGroup, FacePlan, FaceText, Phrase, Tile } from "./model.ts";
import { parallelGroups } from "./parallel.ts";
import { pickPhrases, rooms } from "./pick.ts";
import { quotedSeries } from "./phrases/quoted.ts";
import { phrasesIn } from "./phrases/rules.ts";
import { holdsDirection } from "./stage-direction.ts";
import { tilesOf } from "./tiles.ts";

export interface FaceSources {
  /** Figures by the passage they stand in. */
  readonly spans: readonly (readonly FigureSpan[])[];
  /** Wordings of `phrases.yaml`. */
  readonly wordings: readonly string[];
}

/** Most tiles beside phrases, and in a row of a group. */
const mostTiles = 4;
const mostBlankTiles = 6;
const mostTilesOfGroup = 3;
/** Most groups side by side; more are lines. */
const mostGroups = 4;

/** Proposes a face. Every phrase is a stretch of the slide's passages, in their order. */
export function proposeFace(
  { passages, heading, kind }: SlidePlan,
  sources: FaceSources,
): FacePlan {
  // A table has the whole slide: beside anything else its cells are too small to read.
  if (passages.some(({ table }) => table)) return { groups: [], lines: [], tiles: [] };
  const texts = passages.flatMap((passage, index) =>
    isCaption(passages, index) ? [] : faceText(passage, index, heading),
  );
  const all = texts.flatMap((text) => tilesOf(text, sources.spans[text.passage] ?? []));
  const grouped =
    kind === "section"
      ? undefined
      : (headingGroups({ passages, heading }, texts, all, sources) ??
        parallelFace(texts, all, sources));
  if (grouped) return grouped;
  const isBlank = all.some(({ name }) => name !== "");
  const tiles = all.slice(0, isBlank ? mostBlankTiles : mostTiles);
  const room = tiles.length > 0 ? rooms.beside : rooms.alone;
  const phrases = texts.flatMap((text) => phrasesIn(text, sources.wordings));
  const free = phrases.filter(
    (phrase) => !isTile(phrase, all) && !isHeadingSaid(phrase, texts, heading),
  );
  const lines = pickPhrases(free, texts, room);
  if (kind === "section" || lines.length + tiles.length > 0) return { groups: [], tiles, lines };
  const lone = texts.flatMap((text) =>
    loneClauses(text)
      .filter((phrase) => !holdsDirection(phrase, text))
      .flatMap((phrase) => keepMeaning(phrase, text) ?? []),
  );
  return { groups: [], tiles, lines: pickPhrases(lone, texts, { ...room, lines: 1 }) };
}

/** The sign before an item of a list in plain text. */
const typedBullet = /^[-*•·●○■□▪◆◇►➢✓✔][\s\u3000]*(?=[\p{L}\p{N}“《])/u;

/** Prose of a passage; of a heading, what runs on after it. */
function faceText(passage: Passage, index: number, heading: string): readonly FaceText[] {
  const { text, role, table, picture } = passage;
  if (table || picture || role.kind === "signature" || role.kind === "address") return [];
  if (role.kind === "heading")
    return role.lead < text.length ? [{ passage: index, text, from: role.lead }] : [];
  const greeted = greeting.exec(text)?.[0].length ?? 0;
  const bullet = typedBullet.exec(text)?.[0].length ?? 0;
  const from = heading !== "" && text.startsWith(heading) ? heading.length : greeted + bullet;
  const isItem = passage.item ?? bullet > 0;
  return [{ passage: index, text, from, ...(isItem && { item: true }) }];
}

function isTile(phrase: Phrase, tiles: readonly Tile[]): boolean {
  return tiles.some(
    (tile) =>
      tile.passage === phrase.passage &&
      phrase.start < tile.unitEnd &&
      tile.label.start < phrase.end,
  );
}

function isHeadingSaid(
  { passage, start, end }: Phrase,
  texts: readonly FaceText[],
  heading: string,
): boolean {
  const words = texts.find((text) => text.passage === passage)?.text.slice(start, end) ?? "";
  return words !== "" && heading.includes(words);
}

/** Two to six sub-headings on one slide are its groups, or its points where they have little under them. */
function headingGroups(
  { passages, heading: over }: Pick<SlidePlan, "passages" | "heading">,
  texts: readonly FaceText[],
  tiles: readonly Tile[],
  { wordings }: FaceSources,
): FacePlan | undefined {
  const starts = passages.flatMap((passage, index) =>
    passage.role.kind === "heading" && (index > 0 || headingWords(passage) !== over) ? [index] : [],
  );
  if (starts.length < 2) return undefined;
  const headings = starts.map((index): Phrase => {
    const passage = passages[index];
    const words = passage ? headingWords(passage) : "";
    const start = Math.max(0, passage?.text.indexOf(words) ?? 0);
    return { passage: index, start, end: start + words.length, weight: 9 };
  });
  const widths = headings.map(({ passage, start, end }) =>
    emsOf(passages[passage]?.text.slice(start, end) ?? ""),
  );
  const longest = largest(widths);
  if (starts.length > mostGroups || longest > 13)
    return { groups: [], tiles: [], lines: headings.slice(0, 7) };
  const groups = headings.map((heading, at): FaceGroup => {
    const inGroup = (index: number) =>
      index >= heading.passage && index < (starts[at + 1] ?? passages.length);
    const own = texts.filter(({ passage }) => inGroup(passage));
    const phrases = own.flatMap((text) => phrasesIn(text, wordings));
    return {
      heading,
      lines: pickPhrases(
        phrases.filter((phrase) => !isTile(phrase, tiles)),
        own,
        rooms.group,
        [heading],
      ),
      tiles: tiles.filter(({ passage }) => inGroup(passage)).slice(0, mostTilesOfGroup),
    };
  });
  if (groups.some(({ lines, tiles: own }) => lines.length + own.length === 0)) {
    return { groups: [], tiles: tiles.slice(0, mostTiles), lines: headings };
  }
  return { groups, lines: [], tiles: [] };
}

/** Sentences of one paragraph that open alike are groups under what they share. */
function parallelFace(
  texts: readonly FaceText[],
  tiles: readonly Tile[],
  { wordings }: FaceSources,
): FacePlan | undefined {
  for (const text of texts) {
    const parallel = parallelGroups(text);
    if (!parallel) continue;
    const { brace } = parallel;
    if (parallel.groups.length > mostGroups) {
      const lines = parallel.groups.map(({ heading }) => ({
        ...heading,
        start: heading.start - brace.length,
      }));
      return { groups: [], lines, tiles: tiles.slice(0, mostTiles) };
    }
    const groups = parallel.groups.map(({ heading, range }): FaceGroup => {
      const inside = ({ passage, start, end }: Phrase) =>
        passage === text.passage && start >= range.start && end <= range.end;
      const own: FaceText = { ...text, from: range.start };
      const phrases = phrasesIn(own, wordings).filter(
        (phrase) => inside(phrase) && !isTile(phrase, tiles),
      );
      const series = brace === "" ? [] : quotedSeries(text, range);
      const picked = pickPhrases(
        phrases,
        texts,
        { ...rooms.group, ...(brace === "" ? { lines: 4, rows: 5 } : { lines: 1 }) },
        [heading],
      );
      return {
        heading,
        lines: series.length > 0 ? series : picked,
        tiles: tiles
          .filter(
            (tile) =>
              tile.passage === text.passage && tile.start >= range.start && tile.start < range.end,
          )
          .slice(0, mostTilesOfGroup),
      };
    });
    if (groups.some((group) => group.lines.length + group.tiles.length > 0)) {
      return {
        ...(brace !== "" && { brace }),
        groups,
        lines: [],
        tiles: [],
      };
    }
  }
  return undefined;
}
