/** A person's changes to a proposed face: phrases that are put on it or taken off. */
import type { FaceGroup, FacePlan, Phrase, Tile } from "./model.ts";

/** A stretch of a slide's passage that is to stand on its face, or no longer. */
export interface FaceChoice {
  readonly passage: number;
  readonly start: number;
  readonly end: number;
  readonly isOn: boolean;
}

/** A person's own phrase comes before all phrases that were found. */
const chosenWeight = 10;

/** The face after the choices, in their order. Whatever overlaps a choice makes way for it. */
export function chosenFace(face: FacePlan, choices: readonly FaceChoice[]): FacePlan {
  return choices.reduce(choose, face);
}

function choose(face: FacePlan, choice: FaceChoice): FacePlan {
  const cleared = without(face, choice);
  if (!choice.isOn) return cleared;
  const { passage, start, end } = choice;
  const phrase: Phrase = { passage, start, end, weight: chosenWeight };
  const group = cleared.groups.findLast(({ heading }) => isBefore(heading, phrase));
  if (!group) return { ...cleared, lines: inOrder([...cleared.lines, phrase]) };
  const groups = cleared.groups.map((each) =>
    each === group ? { ...each, lines: inOrder([...each.lines, phrase]) } : each,
  );
  return { ...cleared, groups };
}

function without({ brace, groups, lines, tiles }: FacePlan, choice: FaceChoice): FacePlan {
  const others = (phrases: readonly Phrase[]) => phrases.filter((each) => !meets(each, choice));
  const otherTiles = (all: readonly Tile[]) => all.filter((tile) => !meetsTile(tile, choice));
  const left = groups.flatMap((group): FaceGroup[] =>
    meets(group.heading, choice)
      ? []
      : [{ ...group, lines: others(group.lines), tiles: otherTiles(group.tiles) }],
  );
  return {
    ...(brace !== undefined && left.length > 0 && { brace }),
    groups: left,
    lines: others(lines),
    tiles: otherTiles(tiles),
  };
}

function meets({ passage, start, end }: Phrase, choice: FaceChoice): boolean {
  return passage === choice.passage && start < choice.end && choice.start < end;
}

function meetsTile({ passage, label, start, unitEnd }: Tile, choice: FaceChoice): boolean {
  return (
    meets({ passage, ...label, weight: 0 }, choice) ||
    meets({ passage, start, end: unitEnd, weight: 0 }, choice)
  );
}

function isBefore(a: Phrase, b: Phrase): boolean {
  return a.passage < b.passage || (a.passage === b.passage && a.start <= b.start);
}

function inOrder(phrases: readonly Phrase[]): readonly Phrase[] {
  return phrases.toSorted((a, b) => a.passage - b.passage || a.start - b.start);
}
