import { describe, expect, it } from "vitest";
import { paceProblems } from "./pace-problems.ts";

const deck = { file: "slides/deck.yaml", line: 9, column: 1 };
const slides = (...own: (readonly [characters: number, time?: number])[]) =>
  own.map(([characters, time], i) => ({
    id: `s${i}`,
    characters,
    place: { file: `slides/${i}.md`, line: 1, column: 1 },
    ...(time !== undefined && { time }),
  }));

describe("budgets that do not add up", () => {
  it.each([
    ["nothing without minutes", slides([10, 900]), { rate: 210 }, []],
    ["nothing where they fit", slides([10, 30], [100]), { rate: 210, minutes: 1 }, []],
    ["nothing in an empty deck", [], { rate: 210, minutes: 1 }, []],
    [
      "nothing where all are set and fit",
      slides([1, 20], [0], [1, 40]),
      { rate: 9, minutes: 1 },
      [],
    ],
    [
      "the slide that overruns",
      slides([9, 50], [9, 50], [9]),
      { rate: 210, minutes: 1 },
      [
        "times-do-not-add-up error slides/1.md 各页 time 合计 1:40，全篇只有 1:00，其余各页没有时间了",
      ],
    ],
    [
      "the slide that overruns where all are set",
      slides([9, 50], [9, 20]),
      { rate: 210, minutes: 1 },
      ["times-do-not-add-up error slides/1.md 各页 time 合计 1:10，全篇只有 1:00"],
    ],
    [
      "the slide that leaves nothing",
      slides([9, 60], [9]),
      { rate: 210, minutes: 1 },
      [
        "times-do-not-add-up error slides/0.md 各页 time 合计 1:00，全篇只有 1:00，其余各页没有时间了",
      ],
    ],
    [
      "the last slide where time is left to nobody",
      slides([9, 30], [9, 20], [0]),
      { rate: 210, minutes: 1 },
      ["times-do-not-add-up warning slides/1.md 各页 time 合计 0:50，全篇是 1:00，差 0:10"],
    ],
    [
      "the deck whose minutes are too few",
      slides([100, 50], [100]),
      { rate: 210, minutes: 1 },
      ["pace-too-fast warning slides/deck.yaml 按 minutes: 1 要每分钟念 600 字，rate 是 210"],
    ],
  ])("name %s", (_, own, settings, expected) => {
    const found = paceProblems(own, settings, deck).map(
      ({ code, severity, place, message }) => `${code} ${severity} ${place.file} ${message.zh}`,
    );
    expect(found).toEqual(expected);
  });
});
