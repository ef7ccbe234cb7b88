/**
 * What a remote asks of the windows that hold the state. A remote holds no state: an order is done at once or never,
 * and only once.
 */
import { type Fields, fieldsOf, isCount, isOneOf, isTime } from "../../deck/exchange/fields.ts";
import type { Action } from "../reduce.ts";
import { type State, screens } from "../state.ts";

const steps = ["forward", "back", "undo"] as const;
const clockOrders = ["start", "pause", "resume", "reset"] as const;
const releases = ["catchingUp", "returning"] as const;

/**
 * An action without its time. Done twice, it has the effect of once: it names the screen to show, not a change. Only
 * the three steps cannot be named in this way; they count from the state that the remote saw.
 */
export type Order =
  | { readonly type: (typeof steps)[number] }
  | { readonly type: "goTo"; readonly slide: number; readonly step: number }
  | { readonly type: "screen"; readonly to: State["screen"] }
  | { readonly type: "freeze" }
  | { readonly type: "unfreeze"; readonly by: (typeof releases)[number] }
  | { readonly type: "clock"; readonly to: (typeof clockOrders)[number] };

/** The order for an action that was chosen at `state`; undefined for an action of the manuscript's own window. */
export function orderFor(action: Action, { screen }: State): Order | undefined {
  switch (action.type) {
    case "forward":
    case "back":
    case "undo":
    case "freeze":
      return { type: action.type };
    case "goTo":
      return { type: "goTo", slide: action.slide, step: action.step ?? 0 };
    case "black":
    case "holding":
      return { type: "screen", to: screen === action.type ? "live" : action.type };
    case "unfreeze":
      return { type: "unfreeze", by: action.by };
    case "clock":
      return { type: "clock", to: action.to };
    case "reorder":
      return undefined;
  }
}

/** What the order does to `state` at `at`; undefined where it is so already. */
export function actionFor(order: Order, state: State, at: number): Action | undefined {
  switch (order.type) {
    case "freeze":
      return order;
    case "screen": {
      if (order.to === state.screen) return undefined;
      const toggled = order.to === "live" ? state.screen : order.to;
      return toggled === "live" ? undefined : { type: toggled };
    }
    default:
      return { ...order, at };
  }
}

/** Whether it counts from the state that its sender saw. */
function isStep({ type }: Order): boolean {
  return isOneOf(type, steps);
}

/** The order; undefined for a value that is no order. */
export function parseOrder(value: unknown): Order | undefined {
  const { type, slide, step, to, by } = fieldsOf(value);
  if (isOneOf(type, steps)) return { type };
  if (type === "freeze") return { type };
  if (type === "goTo") return isCount(slide) && isCount(step) ? { type, slide, step } : undefined;
  if (type === "screen") return isOneOf(to, screens) ? { type, to } : undefined;
  if (type === "unfreeze") return isOneOf(by, releases) ? { type, by } : undefined;
  if (type === "clock") return isOneOf(to, clockOrders) ? { type, to } : undefined;
  return undefined;
}

/** An order on its way. */
export interface SentOrder {
  readonly author: string;
  /** Tells it from the author's other ones: each counts one up. */
  readonly count: number;
  readonly order: Order;
  /** The revision of the state that its sender saw. */
  readonly base: number;
  /** When it was sent, by the clock of each window that its sender has just heard of. So no clock needs to be right. */
  readonly sent: ReadonlyMap<string, number>;
}

/** The most windows that hold a state, for a device that counts them. */
const mostDesks = 8;

/** The order with its sender and time; undefined for a value that is no order. */
export function parseSentOrder(fields: Fields, author: string): SentOrder | undefined {
  const { count, base } = fields;
  const order = parseOrder(fields["order"]);
  const sent = Object.entries(fieldsOf(fields["sent"])).slice(0, mostDesks);
  const times = sent.flatMap(([name, at]) => (isTime(at) ? [[name, at] as const] : []));
  if (!order || !isCount(count) || !isCount(base)) return undefined;
  return { author, count, order, base, sent: new Map(times) };
}

/** What a window that holds the state remembers of each sender. */
export type OrderMemory = ReadonlyMap<string, Taken>;

/** The last orders of an author, with nothing between them that changed the state. */
interface Taken {
  /** Of the last one. */
  readonly count: number;
  /** The revision before the first of them, and the one after the last. */
  readonly from: number;
  readonly revision: number;
}

/**
 * What becomes of an order. `overtaken`: another one turned first, so that a step would be one too many. `late`: it was
 * long on its way; `unheard`: its sender has not heard of this window; `again`: it came before. Such orders are not
 * done.
 */
export type Verdict = "do" | "overtaken" | "late" | "unheard" | "again";

/** A press that is older than this is not for the slide that stands there now, milliseconds. */
const orderHolds = 3000;

/** Judges an order that came in at `now` while the state has `revision`. `name` is this window's. */
export function judgeOrder(
  memory: OrderMemory,
  sent: SentOrder,
  {
    name,
    revision,
    now,
  }: { readonly name: string; readonly revision: number; readonly now: number },
): Verdict {
  const last = memory.get(sent.author);
  if (last && sent.count <= last.count) return "again";
  const at = sent.sent.get(name);
  if (at === undefined) return "unheard";
  if (Math.abs(now - at) > orderHolds) return "late";
  if (!isStep(sent.order) || sent.base === revision) return "do";
  // Quick presses of one remote: the later ones were sent before the earlier ones came back.
  const follows = last && last.revision === revision && sent.base >= last.from;
  return follows ? "do" : "overtaken";
}

/** The memory after an order was answered, which found the state at the revision `before` and left it at `after`. */
export function rememberOrder(
  memory: OrderMemory,
  { author, count }: Pick<SentOrder, "author" | "count">,
  { before, after }: { readonly before: number; readonly after: number },
): OrderMemory {
  const others = [...memory].filter(([name]) => name !== author).slice(-mostAuthors);
  const last = memory.get(author);
  const from = last?.revision === before ? last.from : before;
  return new Map([...others, [author, { count, from, revision: after }]]);
}

/** Only the last authors are remembered. */
const mostAuthors = 63;
