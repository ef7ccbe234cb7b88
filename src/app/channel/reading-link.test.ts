import { describe, expect, it } from "vitest";
import { byeMessage, type Reading, type Transport } from "../../session/messages/messages.ts";
import { openReadingLink } from "./reading-link.ts";

/** Two windows that hear each other twice, as over two transports. */
function twoWindows() {
  const ears: ((data: unknown) => void)[][] = [[], []];
  const sent: unknown[] = [];
  const transport = (own: 0 | 1): Transport => ({
    send(message) {
      sent.push(message);
      for (const hear of ears[1 - own] ?? []) hear(structuredClone(message));
    },
    onMessage(listener) {
      ears[own]?.push(listener);
      return () => {};
    },
    close() {},
  });
  const time = { now: 1000 };
  const open = (own: 0 | 1, name: string) => {
    const both = [transport(own), transport(own)];
    return openReadingLink({ deck: "deck", name, transports: both, now: () => time.now });
  };
  const [stage, speaker] = [open(0, "stage-a"), open(1, "speaker-b")];
  const presses: string[] = [];
  speaker.onPress((to) => presses.push(to));
  const leave = () => transport(1).send(byeMessage("deck", "speaker-b"));
  return { stage, speaker, presses, time, leave };
}

const at = (slide: number, more: Partial<Reading> = {}): Reading => ({
  position: { slide, step: 0 },
  forward: false,
  back: false,
  ...more,
});
const here = { slide: 2, step: 0 };

describe("a press on the stage", () => {
  it("is the stage's where no speaker's screen is open, or where it has nothing left to read", () => {
    const { stage, speaker, presses } = twoWindows();
    expect(stage.handOver("forward", here)).toBe(false);
    speaker.tell(at(2, { back: true }));
    expect(stage.handOver("forward", here)).toBe(false);
    expect(presses).toEqual([]);
  });

  it("comes once to the speaker's screen that still reads", () => {
    const { stage, speaker, presses } = twoWindows();
    speaker.tell(at(2, { forward: true }));
    expect(stage.handOver("forward", here)).toBe(true);
    expect(stage.handOver("back", here)).toBe(false);
    expect(stage.handOver("forward", here)).toBe(true);
    expect(presses).toEqual(["forward", "forward"]);
  });

  it("is left to a speaker's screen that has not heard of the last turn", () => {
    const { stage, speaker, presses } = twoWindows();
    speaker.tell(at(1));
    expect(stage.handOver("forward", here)).toBe(true);
    expect(presses).toEqual(["forward"]);
  });

  it("never waits for a speaker's screen that has gone or is silent", () => {
    const { stage, speaker, time, leave } = twoWindows();
    speaker.tell(at(2, { forward: true }));
    time.now += 3000;
    expect(stage.handOver("forward", here)).toBe(false);
    speaker.tell(at(2, { forward: true }));
    leave();
    expect(stage.handOver("forward", here)).toBe(false);
  });
});
