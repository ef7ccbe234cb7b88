/** Figures in settings and in what a slide is set to, which are plain text. */
import type { FigureText } from "../markdown/face/face-context.ts";
import { holdsWords } from "../markdown/html/figures-in-html.ts";
import { figuresIn, writeInto } from "../markdown/rules/figures/figure.ts";
import type { Attributes, Problem } from "../model.ts";
import type { Field } from "../settings/slide-settings.ts";
import { type FigureUse, figureNotPlaced } from "./figure-problems.ts";

/** A field with what its figures say. They are added to `uses`, those of one field once. */
export function writtenField(
  field: Field | undefined,
  say: FigureText,
  uses: FigureUse[],
): string | undefined {
  if (!field || !say) return field?.text;
  const { text, place } = field;
  const known = new Set(uses.filter((use) => use.place === place).map(({ name }) => name));
  return writeInto(text, (name) => {
    if (!known.has(name)) uses.push({ name, place });
    known.add(name);
    return say(name);
  });
}

/** The attributes of a slide: figures are written in those that hold words, and told in all others. */
export function writtenAttributes(
  attributes: Iterable<readonly [name: string, field: Field]>,
  say: FigureText,
  uses: FigureUse[],
  problems: Problem[],
): Attributes {
  const written = Array.from(attributes, ([name, field]): readonly [string, string] => {
    if (holdsWords(name)) return [name, writtenField(field, say, uses) ?? ""];
    if (say && figuresIn(field.text).length > 0) problems.push(figureNotPlaced(name, field.place));
    return [name, field.text];
  });
  return Object.fromEntries(written);
}
