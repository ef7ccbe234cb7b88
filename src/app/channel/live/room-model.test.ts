import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wallView } from "../../../session/state.ts";
import { followState } from "./follow-state.ts";
import { deck, ids, openDesk, openFakeBroker, openRoom, openTime } from "./sample-room.ts";

const forward = { type: "forward", at: 0 } as const;

describe("a room", () => {
  it("turns once for a press of a remote, on every screen, whatever the clocks say", () => {
    const { time, remotes, screens } = openRoom();
    remotes[0]?.session.dispatch(forward);
    time.pass(200);
    const [first, ...others] = screens();
    expect(first).toMatchObject({ position: { slide: 1 } });
    for (const other of others) expect(other).toEqual(first);
    expect(remotes[0]?.ends).toEqual(["done"]);
  });

  it("turns twice for two quick presses of one remote, and once for two remotes at once", () => {
    const { time, remotes, desks } = openRoom();
    remotes[0]?.session.dispatch(forward);
    remotes[0]?.session.dispatch(forward);
    time.pass(500);
    expect(desks[0]?.session.state().position.slide).toBe(2);
    for (const { session } of remotes) session.dispatch(forward);
    time.pass(500);
    expect(desks[0]?.session.state().position.slide).toBe(3);
    expect(remotes.flatMap(({ ends }) => ends).sort()).toEqual([
      "done",
      "done",
      "done",
      "overtaken",
    ]);
  });

  it("drops a press of a remote that is out of touch, says so, and never turns for it later", () => {
    const { time, broker, remotes, desks } = openRoom();
    const [one, other] = remotes;
    if (!one || !other) throw new Error("no remote");
    broker.cut(one.link.fake);
    one.session.dispatch(forward);
    expect(one.ends).toEqual(["dropped"]);
    expect(one.session.touch().kind).toBe("lost");
    // The line holds, and what goes over it comes long after.
    other.link.fake.isSlow = true;
    other.session.dispatch(forward);
    time.pass(20_000);
    broker.mend(one.link.fake);
    time.pass(5000);
    expect(other.ends).toEqual(["unanswered"]);
    expect(desks[0]?.session.state().position.slide).toBe(0);
    expect(one.session.touch().kind).toBe("up");
  });

  it("lets a wall go on alone, and what it did wins when it is back", () => {
    const { time, broker, desks, remotes, screens } = openRoom();
    const [stage] = desks;
    if (!stage) throw new Error("no stage");
    broker.cut(stage.link.fake);
    for (let i = 0; i < 3; i++) stage.session.dispatch(forward);
    remotes[1]?.session.dispatch(forward);
    time.pass(600_000);
    expect(stage.session.state().position.slide).toBe(3);
    broker.mend(stage.link.fake);
    time.pass(3000);
    for (const screen of screens()) expect(screen).toMatchObject({ position: { slide: 3 } });
  });

  it("begins anew on phones that were open before, where broker and wall both begin anew", () => {
    const { time, broker, desks, remotes, screens } = openRoom();
    for (let i = 0; i < 9; i++) desks[0]?.session.dispatch(forward);
    time.pass(1000);
    broker.kill();
    for (const { session, link } of desks) {
      link.fake.isCut = true;
      session.leave();
    }
    time.pass(3_600_000);
    broker.revive();
    const fresh = openDesk({ time, broker }, "stage-c");
    time.pass(3000);
    fresh.session.dispatch(forward);
    time.pass(1000);
    remotes[0]?.session.dispatch(forward);
    time.pass(1000);
    expect(remotes[0]?.ends).toEqual(["done"]);
    const { position } = fresh.session.state();
    expect(position.slide).toBe(2);
    for (const screen of screens().slice(desks.length)) expect(screen).toMatchObject({ position });
  });

  it("begins anew where the broker still has the place of last week", () => {
    const time = openTime();
    const broker = openFakeBroker(time);
    const open = (name: string, now: () => number) => openDesk({ time, broker }, name, now);
    const old = open("stage-z", () => 1e12);
    time.pass(1000);
    for (let i = 0; i < 9; i++) old.session.dispatch(forward);
    time.pass(1000);
    broker.cut(old.link.fake);
    const fresh = open("stage-a", () => 1e12 + 7 * 86_400_000);
    time.pass(2000);
    expect(fresh.session.state().position.slide).toBe(0);
    expect(fresh.session.stamped().revision).toBe(10);
    const second = open("speaker-a", () => 1e12 + 7 * 86_400_000 + 1000);
    fresh.session.dispatch(forward);
    time.pass(2000);
    expect(second.session.state().position.slide).toBe(1);
  });

  it("ends with all screens equal, and no press done twice, in any order of presses, cuts, deaths and sleep", () => {
    const event = fc.oneof(
      { weight: 6, arbitrary: fc.record({ kind: fc.constant("press" as const), who: fc.nat(1) }) },
      { weight: 3, arbitrary: fc.record({ kind: fc.constant("local" as const), who: fc.nat(1) }) },
      { weight: 2, arbitrary: fc.record({ kind: fc.constant("black" as const), who: fc.nat(1) }) },
      { weight: 2, arbitrary: fc.record({ kind: fc.constant("cut" as const), who: fc.nat(4) }) },
      { weight: 3, arbitrary: fc.record({ kind: fc.constant("mend" as const), who: fc.nat(4) }) },
      { weight: 1, arbitrary: fc.constant({ kind: "kill" as const, who: 0 }) },
      { weight: 2, arbitrary: fc.constant({ kind: "revive" as const, who: 0 }) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant("slow" as const), who: fc.nat(4) }) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant("sleep" as const), who: fc.nat(3) }) },
      { weight: 2, arbitrary: fc.record({ kind: fc.constant("wake" as const), who: fc.nat(3) }) },
    );
    const timed = fc.tuple(event, fc.constantFrom(0, 3, 15, 40, 900, 4000));
    fc.assert(
      fc.property(fc.array(timed, { maxLength: 40 }), (events) => {
        const { time, broker, desks, remotes, links, screens } = openRoom();
        const machines = [...desks, ...remotes].map(({ machine }) => machine);
        let local = 0;
        let presses = 0;
        let blacks = 0;
        for (const [{ kind, who }, wait] of events) {
          const [fake, machine] = [links[who], machines[who]];
          // Nobody presses on a machine that sleeps.
          const [desk, remote] = [desks, remotes].map((all) => {
            const one = all[who];
            return one?.machine.isAsleep ? undefined : one?.session;
          });
          if (remote && kind === "press") {
            remote.dispatch(forward);
            presses += 1;
          }
          if (remote && kind === "black") {
            remote.dispatch({ type: "black" });
            blacks += 1;
          }
          if (desk && kind === "local") {
            desk.dispatch(forward);
            local += 1;
          }
          if (machine && kind === "sleep") machine.isAsleep = true;
          if (machine && kind === "wake") machine.wake();
          if (fake && kind === "cut") broker.cut(fake);
          if (fake && kind === "mend") broker.mend(fake);
          if (fake && kind === "slow") fake.isSlow = !fake.isSlow;
          if (kind === "kill") broker.kill();
          if (kind === "revive") broker.revive();
          time.pass(wait);
        }
        for (const machine of machines) machine.wake();
        for (const fake of links) fake.isSlow = false;
        broker.revive();
        for (const fake of links) broker.mend(fake);
        time.pass(20_000);
        const late = followState(broker.link(["state"], "follow"), deck, () => ids);
        time.pass(100);
        const [first, ...others] = [...screens(), late.stamped()?.state];
        for (const other of others) expect(other).toEqual(first);
        const { position } = desks[0]?.session.state() ?? {};
        const done = remotes.flatMap(({ ends }) => ends).filter((end) => end === "done").length;
        // An unanswered order may have been done. A dropped or overtaken one was not.
        const open = remotes
          .flatMap(({ ends }) => ends)
          .filter((end) => end === "unanswered").length;
        // What a window did that was asleep, or on a slow line, it tells late: another one has reported it as overtaken.
        const isLate = events.some(
          ([{ kind, who }]) => (kind === "slow" || kind === "sleep") && who < desks.length,
        );
        const mostDone = isLate ? presses : Math.min(presses, done + open);
        expect(position?.slide).toBeLessThanOrEqual(local + mostDone);
        expect(remotes.flatMap(({ ends }) => ends)).toHaveLength(presses + blacks);
        for (const { session } of [...desks, ...remotes])
          expect(wallView(session.state())).toBeDefined();
      }),
      { numRuns: 50 },
    );
  });
});
