import { expect } from "vitest";
import { firstStamp } from "../../../session/messages/messages.ts";
import { type Topic, mayPublish, maySubscribe } from "../../../session/messages/room.ts";
import { initialState } from "../../../session/state.ts";
import { openHub } from "../hub.ts";
import { joinSession } from "../session.ts";
import type { Link, LinkClock, LinkState } from "./connection.ts";
import { linkDesk } from "./desk-link.ts";
import { type PressEnd, openDistantSession } from "./distant-session.ts";
import { followState } from "./follow-state.ts";

export const ids = Array.from({ length: 60 }, (_, i) => `s${i}`);
const shape = ids.map(() => 0);
export const deck = "/ deck";

/** Time that passes only when the test says so. */
export function openTime() {
  let time = 0;
  const due: { readonly at: number; readonly act: () => void }[] = [];
  const clock: LinkClock = {
    now: () => time,
    random: () => 0.5,
    after(milliseconds, act) {
      const entry = { at: time + milliseconds, act };
      due.push(entry);
      return () => {
        const at = due.indexOf(entry);
        if (at !== -1) due.splice(at, 1);
      };
    },
  };
  const pass = (milliseconds: number): void => {
    const end = time + milliseconds;
    for (;;) {
      const next = due.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      due.splice(due.indexOf(next), 1);
      time = Math.max(time, next.at);
      next.act();
    }
    time = end;
  };
  return { clock, pass, now: () => time };
}

/** A machine that can sleep: what should have happened on it meanwhile happens when it wakes, all at once. */
interface Machine {
  readonly clock: LinkClock;
  isAsleep: boolean;
  run(act: () => void): void;
  wake(): void;
}

function openMachine({ clock }: ReturnType<typeof openTime>): Machine {
  const held: (() => void)[] = [];
  const machine: Machine = {
    isAsleep: false,
    run: (act) => (machine.isAsleep ? void held.push(act) : act()),
    wake() {
      machine.isAsleep = false;
      for (const act of held.splice(0)) act();
    },
    clock: {
      ...clock,
      after(milliseconds, act) {
        let isOff = false;
        const off = clock.after(milliseconds, () => machine.run(() => isOff || act()));
        return () => {
          isOff = true;
          off();
        };
      },
    },
  };
  return machine;
}

/** A broker between links: it keeps the last state, delivers late, and may be killed and come back with nothing. */
export function openFakeBroker(time: ReturnType<typeof openTime>) {
  interface Fake {
    readonly topics: readonly Topic[];
    readonly hear: (topic: Topic, text: string) => void;
    readonly set: (state: LinkState) => void;
    isCut: boolean;
    /** What is on its way up when the line is cut may still come, late. */
    isSlow: boolean;
    /** When the last message on this line arrives: messages do not overtake each other. */
    up: number;
    down: number;
  }
  const all: Fake[] = [];
  let retained: string | undefined;
  let isAlive = true;
  let session = 0;
  const latency = 10;
  const deliver = (fake: Fake, topic: Topic, text: string): void => {
    const mine = session;
    fake.down = Math.max(fake.down + 1, time.now() + latency);
    time.clock.after(fake.down - time.now(), () => {
      if (isAlive && mine === session && !fake.isCut) fake.hear(topic, text);
    });
  };
  const connect = (fake: Fake): void => {
    if (!isAlive || fake.isCut) return;
    fake.set("up");
    if (fake.topics.includes("state") && retained !== undefined) deliver(fake, "state", retained);
  };
  return {
    link(
      topics: readonly Topic[],
      role: "follow" | "control",
      machine = openMachine(time),
    ): Link & { readonly fake: Fake } {
      expect(topics.every((topic) => maySubscribe(role, topic))).toBe(true);
      let state: LinkState = "joining";
      const states = new Set<(state: LinkState) => void>();
      const listeners = new Set<(topic: Topic, text: string) => void>();
      const fake: Fake = {
        topics,
        hear: (topic, text) =>
          machine.run(() => listeners.forEach((listener) => listener(topic, text))),
        set: (next) =>
          machine.run(() => {
            state = next;
            states.forEach((listener) => listener(next));
          }),
        isCut: false,
        isSlow: false,
        up: 0,
        down: 0,
      };
      all.push(fake);
      time.clock.after(1, () => connect(fake));
      return {
        fake,
        room: "hall",
        state: () => state,
        onState(listener) {
          states.add(listener);
          return () => states.delete(listener);
        },
        onMessage(listener) {
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
        send(topic, text) {
          if (state !== "up") return false;
          expect(mayPublish(role, topic)).toBe(true);
          const mine = session;
          fake.up = Math.max(fake.up + 1, time.now() + latency + (fake.isSlow ? 8000 : 0));
          time.clock.after(fake.up - time.now(), () => {
            if (!isAlive || mine !== session) return;
            if (topic === "state") retained = text;
            for (const other of all) if (other.topics.includes(topic)) deliver(other, topic, text);
          });
          return true;
        },
        retry() {},
        close() {},
      };
    },
    cut(fake: Fake) {
      fake.isCut = true;
      fake.set("down");
    },
    mend(fake: Fake) {
      fake.isCut = false;
      connect(fake);
    },
    kill() {
      isAlive = false;
      retained = undefined;
      session += 1;
      for (const fake of all) fake.set("down");
    },
    revive() {
      if (isAlive) return;
      isAlive = true;
      all.forEach(connect);
    },
  };
}

/** A window that holds the state. It joins on a machine of its own; `now`: milliseconds since the epoch. */
export function openDesk(
  {
    time,
    broker,
  }: {
    readonly time: ReturnType<typeof openTime>;
    readonly broker: ReturnType<typeof openFakeBroker>;
  },
  name: string,
  now = (): number => 1e12 + time.now(),
) {
  const machine = openMachine(time);
  const hub = openHub();
  const start = firstStamp(initialState(deck), name);
  const session = joinSession({ start, name, shape, transports: [hub], now });
  const link = broker.link(["state", "order", "desk"], "control", machine);
  const joined = linkDesk({ link, session, name, ids: () => ids, now, clock: machine.clock });
  hub.add(joined.transport);
  return { session, link, machine };
}

/** A room with two desks, two remotes and a follower, for tests. */
export function openRoom() {
  const time = openTime();
  const broker = openFakeBroker(time);
  /** Each machine has a clock of its own; two of them are minutes wrong. */
  const desk = (name: string, skew: number) =>
    openDesk({ time, broker }, name, () => 1e12 + skew + time.now());
  const remote = (name: string, skew: number) => {
    const machine = openMachine(time);
    const link = broker.link(["state", "desk"], "control", machine);
    const ends: PressEnd[] = [];
    const session = openDistantSession({
      link,
      name,
      start: firstStamp(initialState(deck), name),
      shape,
      ids: () => ids,
      now: () => 1e12 + skew + time.now(),
      clock: machine.clock,
    });
    session.onPressEnd((end) => ends.push(end));
    return { session, link, ends, machine };
  };
  const desks = [desk("stage-a", 0), desk("speaker-b", 300_000)];
  const remotes = [remote("remote-a", -300_000), remote("remote-b", 7)];
  const follower = broker.link(["state"], "follow");
  const followed = followState(follower, deck, () => ids);
  time.pass(2500);
  const links = [...desks, ...remotes].map(({ link }) => link.fake).concat(follower.fake);
  const screens = (): readonly unknown[] => [
    ...[...desks, ...remotes].map(({ session }) => session.state()),
    followed.stamped()?.state,
  ];
  return { time, broker, desks, remotes, links, screens };
}
