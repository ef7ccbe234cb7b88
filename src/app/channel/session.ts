/** The shared state as one window holds it: changed by actions here, and by what other windows send. */
import {
  type Drawn,
  type Message,
  type Stamped,
  type Transport,
  byeMessage,
  codeMessage,
  faultMessage,
  helloMessage,
  markMessage,
  merge,
  nextStamp,
  parseMessage,
  stateMessage,
} from "../../session/messages/messages.ts";
import type { Mark } from "../../session/messages/mark.ts";
import { type State, fitState } from "../../session/state.ts";
import type { Shape } from "../../session/position.ts";
import { type Action, reduce } from "../../session/reduce.ts";
import { createListeners } from "../ui/listeners.ts";

export interface Session {
  readonly deck: string;
  /** Fitted to the deck as this window shows it. */
  state(): State;
  /** The same as it is stored and sent. */
  stamped(): Stamped;
  dispatch(action: Action): void;
  /** Makes what this window has the state of all, after `revision`: what they had is of another time. */
  begin(revision: number): void;
  /** Called after every change, in this window or another. */
  onChange(listener: (state: State) => void): () => void;
  /** When another window of this view was last heard of, milliseconds since the epoch; undefined where it has gone. */
  lastHeard(view: string): number | undefined;
  /** The page of such a window that shows another one than this window, heard of since then. */
  otherPage(view: string, since: number): string | undefined;
  /** Takes up a deck that has changed. */
  setShape(shape: Shape): void;
  /** Asks the others for their state: for a window that may have slept. They ask back at their own times. */
  greet(): void;
  /** Tells the others that something went wrong here. The wall itself shows no fault. */
  reportFault(text: string): void;
  /** Called with what went wrong in another window. */
  onFault(listener: (text: string) => void): () => void;
  /** Lets the wall show, for a while, the code by which the audience follows. */
  showCode(): void;
  /** Called when this window is to show it. */
  onCode(listener: () => void): () => void;
  /** Lets the others draw it on the slide too. */
  showMark(mark: Mark): void;
  /** Called with what another window draws. */
  onMark(listener: (mark: Mark) => void): () => void;
  /** Tells the others that this window goes; one that comes back need only greet. */
  farewell(): void;
  /** Ends it: from now on nothing is sent, taken in or changed. */
  leave(): void;
}

/** What a session begins with. `now` gives milliseconds since the epoch. */
export interface SessionStart {
  readonly start: Stamped;
  /** As `windowName` makes it. */
  readonly name: string;
  /** Tells the page from other versions of it; undefined where it follows the manuscript. */
  readonly page?: string | undefined;
  readonly shape: Shape;
  readonly transports: readonly Transport[];
  readonly now: () => number;
}

/**
 * How long a greeting may be on its way, milliseconds. Of two ways between the same windows, the goodbye may be quicker on
 * one than the greeting before it on the other. A window that comes back greets again.
 */
const overtaking = 800;

/** Joins the other windows of the deck. Whatever comes in that is not ours is dropped. */
export function joinSession(options: SessionStart): Session {
  const { start, name, page, shape, transports, now } = options;
  const { deck } = start.state;
  const listeners = createListeners<State>();
  const faults = createListeners<string>();
  const codes = createListeners<void>();
  const marks = createListeners<Mark>();
  const heard = new Map<string, { readonly at: number; readonly page?: string }>();
  /** When a window said goodbye. */
  const gone = new Map<string, number>();
  /** The count of the last mark of each author. */
  const drawn = new Map<string, number>();
  let ownMarks = 0;
  let current = start;
  let ownShape = shape;
  let fitted = fitState(start.state, shape);

  let isOver = false;
  const send = (message: Message): void => {
    if (isOver) return;
    for (const transport of transports) transport.send(message);
  };
  const take = (next: Stamped): void => {
    current = next;
    fitted = fitState(next.state, ownShape);
    // Messages from others are passed on too: a window in the middle links windows that cannot hear each other.
    send(stateMessage(current));
    listeners.tell(fitted);
  };
  const forget = (author: string): void => {
    heard.delete(author);
    gone.set(author, now());
  };
  const hear = ({ author, page }: { readonly author: string; readonly page?: string }): void => {
    if (now() - (gone.get(author) ?? -Infinity) < overtaking) return;
    gone.delete(author);
    heard.set(author, { at: now(), ...(page !== undefined && { page }) });
    send(stateMessage(current));
  };
  /** What was heard of each other window of a view. */
  const windowsOf = (view: string) =>
    [...heard].flatMap(([author, one]) => (author.startsWith(`${view}-`) ? [one] : []));
  const takeMark = ({ author, count, mark }: Drawn & { readonly author: string }): void => {
    if (count <= (drawn.get(author) ?? 0)) return;
    drawn.set(author, count);
    marks.tell(mark);
  };
  const receive = (data: unknown): void => {
    const message = isOver ? undefined : parseMessage(data, deck);
    if (message === undefined) return;
    if (message.kind === "fault") return faults.tell(message.text);
    if (message.kind === "code") return codes.tell();
    if (message.kind === "mark") return takeMark(message);
    if (message.kind === "bye") return forget(message.author);
    if (message.kind === "hello") return hear(message);
    // `reading-link.ts` takes the others.
    if (message.kind !== "state") return;
    const winner = merge(current, message);
    if (winner !== current) take(winner);
    else if (message.revision < current.revision) send(stateMessage(current));
  };
  for (const transport of transports) transport.onMessage(receive);
  const greet = (): void => send(helloMessage(deck, name, page));
  greet();

  return {
    deck,
    state: () => fitted,
    stamped: () => current,
    dispatch(action) {
      if (isOver) return;
      // In a deck that has changed, another slide stands at the place's old index: its steps are not those of the place.
      const from = action.type === "reorder" ? current.state : fitted;
      const next = reduce(from, action, ownShape);
      if (next !== from) take(nextStamp(current, next, name));
    },
    begin: (revision) => take(nextStamp({ ...current, revision }, current.state, name)),
    onChange: listeners.add,
    lastHeard(view) {
      const times = windowsOf(view).map(({ at }) => at);
      return times.length === 0 ? undefined : Math.max(...times);
    },
    otherPage(view, since) {
      if (page === undefined) return undefined;
      return windowsOf(view).find((one) => one.at >= since && (one.page ?? page) !== page)?.page;
    },
    setShape(next) {
      ownShape = next;
      fitted = fitState(current.state, next);
    },
    greet,
    reportFault: (text) => send(faultMessage(deck, name, text)),
    onFault: faults.add,
    showCode: () => send(codeMessage(deck, name)),
    onCode: codes.add,
    showMark: (mark) => send(markMessage(deck, name, { mark, count: ++ownMarks })),
    onMark: marks.add,
    farewell: () => send(byeMessage(deck, name)),
    leave() {
      send(byeMessage(deck, name));
      isOver = true;
      for (const transport of transports) transport.close();
    },
  };
}
