/** A state that was stored or sent, read back. */
import { type State, type Undo, type Wall, screens, stateVersion } from "../state.ts";
import type { Clock } from "../clock.ts";
import { fieldsOf, isCount, isOneOf, isTime } from "../../deck/exchange/fields.ts";
import type { Position } from "../position.ts";

/**
 * The state of this deck, or undefined where the value is not one: wrong shape, wrong version, another deck. Fields that
 * a state does not have are left out. Whether the deck still has its position is for `fitState`.
 */
export function parseState(value: unknown, deck: string): State | undefined {
  const fields = fieldsOf(value);
  const { version, screen, enteredAt, order } = fields;
  if (version !== stateVersion || fields["deck"] !== deck) return undefined;
  const position = parsePosition(fields["position"]);
  const wall = parseWall(fields["wall"]);
  const clock = parseClock(fields["clock"]);
  const undo = parseUndo(fields["undo"]);
  if (position === undefined || wall === undefined || clock === undefined) return undefined;
  if (!isOneOf(screen, screens) || !isTime(enteredAt)) return undefined;
  if (undo === undefined && fields["undo"] !== undefined) return undefined;
  if (order !== undefined && typeof order !== "string") return undefined;
  return {
    version,
    deck,
    position,
    wall,
    screen,
    clock,
    enteredAt,
    ...(order !== undefined && { order }),
    ...(undo && { undo }),
  };
}

export function parsePosition(value: unknown): Position | undefined {
  const { slide, step } = fieldsOf(value);
  return isCount(slide) && isCount(step) ? { slide, step } : undefined;
}

function parseWall(value: unknown): Wall | undefined {
  const { kind, at } = fieldsOf(value);
  if (kind === "follows") return { kind };
  const position = parsePosition(at);
  return kind === "frozen" && position !== undefined ? { kind, at: position } : undefined;
}

function parseClock(value: unknown): Clock | undefined {
  const { kind, startedAt, pausedAt, accumulated, isDoubtful } = fieldsOf(value);
  if (kind === "idle") return { kind };
  if (!isTime(accumulated)) return undefined;
  const ran = { accumulated, ...(isDoubtful === true && { isDoubtful: true as const }) };
  if (kind === "running" && isTime(startedAt)) return { kind, startedAt, ...ran };
  return kind === "paused" && isTime(pausedAt) ? { kind, pausedAt, ...ran } : undefined;
}

function parseUndo(value: unknown): Undo | undefined {
  const { position: at, enteredAt, wasHolding, startedAt } = fieldsOf(value);
  const position = parsePosition(at);
  if (position === undefined || !isTime(enteredAt) || typeof wasHolding !== "boolean") {
    return undefined;
  }
  if (startedAt !== undefined && !isTime(startedAt)) return undefined;
  return { position, enteredAt, wasHolding, ...(startedAt !== undefined && { startedAt }) };
}
