import type { Deck, Slide } from "../../../deck/model.ts";
import { layoutNamed } from "../../../deck/layouts/layouts.ts";
import { paragraphText } from "../../../deck/notes/notes-text.ts";
import { withRows } from "../../speech/speech.ts";
import type { Captured } from "../look/capture.ts";
import { faceShapes, overlaps } from "./face-shapes.ts";
import { withRoom } from "./fit.ts";
import { colourOf } from "./paint.ts";
import type { Palette, Shape, Show, ShowLayout, TextShape } from "./show.ts";

/** The heading that samples of layouts have. */
const sampleHeading = "单击此处添加标题";

export interface ShowSource {
  readonly deck: Deck;
  readonly captured: Captured;
  /** The layouts of the samples, in their order. */
  readonly layouts: readonly string[];
  readonly width: number;
  /** Whether what is spoken goes into the file. */
  readonly withNotes: boolean;
}

/** The deck as a show: what is alike on all slides of a layout stands on the layout, and what all have on the master. */
export function makeShow(source: ShowSource): Show {
  const { captured, layouts, width, withNotes } = source;
  const shown = source.deck.slides.filter(({ id }) => captured.slides.has(id));
  const deck = { ...source.deck, slides: shown };
  const faces = shown.flatMap(({ id, heading }) => {
    const look = captured.slides.get(id);
    return look ? [withRoom(withBody(faceShapes(look, heading)), width)] : [];
  });
  const samples = captured.samples.map((look) => {
    return withRoom(withBody(faceShapes(look, sampleHeading)), width);
  });
  const shared = layouts.map((name, i) => {
    const own = faces.filter((_, at) => deck.slides[at]?.layout === name);
    return { name, isDeep: layoutNamed(name).isDeep, shapes: inAll([samples[i] ?? [], ...own]) };
  });
  const masterOf = (isDeep: boolean) =>
    inAll(shared.filter((one) => one.isDeep === isDeep).map(({ shapes }) => shapes));
  const masters = { plain: masterOf(false), deep: masterOf(true) };
  const drawn = shared.map(({ name, isDeep, shapes }, i): ShowLayout => {
    const master = masters[isDeep ? "deep" : "plain"];
    const places = (samples[i] ?? []).filter((shape) => shape.kind === "text" && shape.role);
    const picture = (samples[i] ?? []).find((shape) => shape.kind === "picture");
    return {
      name,
      isDeep,
      shapes: [...without(shapes, master), ...places],
      ...(picture && { picture: picture.box }),
    };
  });
  return {
    title: deck.settings.title,
    width,
    palette: paletteOf(captured.palette),
    layouts: drawn,
    masters,
    slides: deck.slides.map((slide, i) => ({
      layout: slide.layout,
      shapes: without(
        faces[i] ?? [],
        shared.find(({ name }) => name === slide.layout)?.shapes ?? [],
      ),
      notes: withNotes ? notesOf(slide, deck) : [],
    })),
    sections: sectionsOf(deck),
  };
}

/** The longest text is the body of the slide, which the outline shows under its title. */
function withBody(shapes: readonly Shape[]): readonly Shape[] {
  const texts = shapes.filter(
    (shape): shape is TextShape => shape.kind === "text" && isBody(shape),
  );
  const [body] = texts.toSorted((one, other) => lengthOf(other) - lengthOf(one));
  return shapes.map((shape) => (shape === body ? { ...body, role: "body" } : shape));
}

function isBody({ role, isDecoration, vertical, fill, line }: TextShape): boolean {
  return !role && !isDecoration && !vertical && !fill && !line;
}

function lengthOf({ paragraphs }: TextShape): number {
  return paragraphs.flatMap(({ runs }) => runs).reduce((sum, { text }) => sum + text.length, 0);
}

/** The decorations that every one of the lists has, and paints under everything of its own. */
function inAll(lists: readonly (readonly Shape[])[]): readonly Shape[] {
  const [first = [], ...rest] = lists;
  const keys = rest.map((list) => new Set(list.map(keyOf)));
  const alike = first.filter((shape) => {
    const key = keyOf(shape);
    const isOwn = shape.isProgress || shape.step !== undefined || !shape.isDecoration;
    return !isOwn && keys.every((set) => set.has(key));
  });
  const over = new Set(lists.flatMap((list) => overOthers(list, new Set(alike.map(keyOf)))));
  return alike.filter((shape) => !over.has(keyOf(shape)));
}

/** The keys of those shapes that are painted over others of their slide. */
function overOthers(list: readonly Shape[], keys: ReadonlySet<string>): readonly string[] {
  const others: Shape[] = [];
  return list.flatMap((shape) => {
    const key = keyOf(shape);
    if (keys.has(key)) return others.some(({ box }) => overlaps(box, shape.box)) ? [key] : [];
    others.push(shape);
    return [];
  });
}

function without(shapes: readonly Shape[], others: readonly Shape[]): readonly Shape[] {
  const keys = new Set(others.map(keyOf));
  return shapes.filter((shape) => !keys.has(keyOf(shape)));
}

function keyOf(shape: Shape): string {
  return JSON.stringify(shape, (_, value: unknown) => {
    return typeof value === "number" ? Math.round(value * 10) / 10 : value;
  });
}

function notesOf({ notes }: Slide, { figures }: Deck): readonly string[] {
  return withRows(notes.paragraphs).map((paragraph) => {
    const { shape } = paragraph;
    const text = paragraphText(paragraph, figures);
    if (shape?.kind !== "item") return text;
    return "\u3000".repeat(shape.depth) + (shape.mark === "bullet" ? "• " : "") + text;
  });
}

/** Slides of one part stand in a section of its name; others in one of the first slide's title. */
function sectionsOf({ slides, parts, settings }: Deck): Show["sections"] {
  const partOf = (slide: Slide) => parts.find(({ slideIds }) => slideIds.includes(slide.id))?.name;
  const sections: { name: string; part: string | undefined; from: number; to: number }[] = [];
  slides.forEach((slide, i) => {
    const part = partOf(slide);
    const last = sections.at(-1);
    if (last && last.part === part) last.to = i + 1;
    else {
      const name = part ?? (slide.heading || settings.title || `${i + 1}`);
      sections.push({ name, part, from: i, to: i + 1 });
    }
  });
  return sections.map(({ name, from, to }) => ({ name, from, to }));
}

function paletteOf(colours: readonly string[]): Palette {
  const [ink, ink2, bg, deep, onDeep, onDeep2, accent, gold, lineDeep, rule] = [
    ...colours,
    ...Array<string>(10).fill("rgb(0, 0, 0)"),
  ].map(colourOf);
  return { ink, ink2, bg, deep, onDeep, onDeep2, accent, gold, lineDeep, rule } as Palette;
}
