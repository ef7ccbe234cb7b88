import type { FrontMatter } from "../../deck/settings/front-matter.ts";
import type { Place } from "../../deck/model.ts";
import { startOf, type Source } from "../../deck/source/source.ts";
import { readYamlMap, type Entry } from "../../deck/settings/yaml-map.ts";
import type { Piece } from "./prose-inline.ts";

/** The keys whose values people read. A figure's `placeholder` is not one: it is X by right. */
const deckKeys = ["title", "subtitle", "unit", "speaker", "date"];
const figureKeys = ["value", "label", "unit", "source", "owner", "date"];

/** The texts in `deck.yaml` and `figures.yaml`; none in any other file. */
export function settingPieces(source: Source): readonly Piece[] {
  const name = source.path.slice(source.path.lastIndexOf("/") + 1);
  if (name !== "deck.yaml" && name !== "figures.yaml") return [];
  const { entries } = readYamlMap(source, 0, source.text.length);
  return entries.flatMap((entry) => {
    if (name === "deck.yaml") return deckKeys.includes(entry.key) ? texts(source, entry) : [];
    if (entry.value.kind !== "map") return texts(source, entry);
    const fields = entry.value.entries.filter(({ key }) => figureKeys.includes(key));
    return fields.flatMap((field) => texts(source, field));
  });
}

/** The texts in the front matter of a Markdown file. */
export function frontMatterPieces(source: Source, { fields }: FrontMatter): readonly Piece[] {
  return [fields.title, fields.part, fields.brace].flatMap((field) =>
    field ? [toPiece(source, field.text, field.place)] : [],
  );
}

function texts(source: Source, { value, valuePlace }: Entry): Piece[] {
  return value.kind === "text" ? [toPiece(source, value.text, valuePlace)] : [];
}

/** A plain or quoted value stands in the file letter by letter; places in one with escapes are a little early. */
function toPiece(source: Source, text: string, { line, column }: Place): Piece {
  const start = startOf(source, line - 1) + column - 1;
  const offset = source.text[start] === text[0] ? start : start + 1;
  return { text, segments: [{ index: 0, offset }], figures: [] };
}
