/** What is in view of the notes of a slide, in lines of equal height: the first line of the notes is line 0. */
export interface View {
  /** How many lines the notes have. */
  readonly lines: number;
  /** How many whole lines there is room for, at least 1. */
  readonly room: number;
  /** The first line in view. */
  readonly top: number;
  /** Every line before this one was in view at some time. */
  readonly seen: number;
}

/** The view of notes that were just opened. */
export function openView(lines: number, room: number): View {
  return look({ lines, room: Math.max(1, room), top: 0, seen: 0 }, 0);
}

/** The view from line `top` on. Lines that a leap skips stay unseen. */
export function look(view: View, top: number): View {
  const to = Math.max(0, Math.min(Math.trunc(top), lastTop(view)));
  const end = Math.min(view.lines, to + view.room);
  return { ...view, top: to, seen: to <= view.seen ? Math.max(view.seen, end) : view.seen };
}

/** The view with another height. Lines that were covered may be unread, so they are shown once more. */
export function resized(view: View, room: number): View {
  const next = look({ ...view, room: Math.max(1, room) }, view.top);
  return next.room < view.room
    ? { ...next, seen: Math.min(next.seen, next.top + next.room) }
    : next;
}

/** The view where every line before `line` counts as read, such as what stands before the step that is shown. */
export function passed(view: View, line: number): View {
  return { ...view, seen: Math.max(view.seen, Math.min(line, view.lines)) };
}

/** How many lines were never in view. */
export function unread({ lines, seen }: View): number {
  return Math.max(0, lines - seen);
}

/**
 * The view after a press that reads on: the last line that was seen becomes the first, where there is room for more
 * lines. The same view where nothing is left.
 */
export function readOn(view: View): View {
  if (unread(view) === 0) return view;
  const overlap = view.room > 2 ? 1 : 0;
  return look(view, view.seen - overlap);
}

/** Notes that are too short to fill the room begin at the top; there is no line to see below the last. */
function lastTop({ lines, room }: View): number {
  return Math.max(0, lines - room);
}
