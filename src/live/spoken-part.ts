import type { SpokenPart } from "../deck/exchange/live.ts";
import type { Deck } from "../deck/model.ts";
import { renderNotes } from "../render/notes/notes.ts";

/** The part of a deck for the speaker's side only. The page for everyone does not have it. */
export function spokenPart({ settings, slides, figures }: Deck): SpokenPart {
  const { rate, minutes } = settings;
  const notes = slides.flatMap((slide) => {
    const html = renderNotes(slide, figures);
    return html === "" ? [] : [[slide.id, html] as const];
  });
  const times = slides.flatMap(({ id, time }) => (time === undefined ? [] : [[id, time] as const]));
  return {
    rate,
    ...(minutes !== undefined && { minutes }),
    notes: Object.fromEntries(notes),
    times: Object.fromEntries(times),
  };
}
