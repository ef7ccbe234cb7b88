import type { SpokenPart } from "../deck/live.ts";
import type { Deck } from "../deck/model.ts";
import { renderNotes } from "../render/notes/notes.ts";

/** What of a deck only the speaker's side knows: the page that everyone gets is without it. */
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
