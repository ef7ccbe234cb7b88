import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pacedSlides, paceAt, planDeck } from "./pace.ts";

/** The source speech: characters of its thirteen slides. */
const speech = [13, 0, 132, 289, 261, 537, 346, 74, 234, 411, 306, 348, 0].map((characters, i) => ({
  id: `s${i}`,
  characters,
}));

const slide = (characters: number, time?: number) => ({
  id: "a",
  characters,
  ...(time !== undefined && { time }),
});

describe("the plan of times", () => {
  it.each([
    ["at the rate without minutes", [slide(210), slide(105)], { rate: 210 }, [60, 30]],
    ["scaled to the minutes", [slide(210), slide(105)], { rate: 210, minutes: 3 }, [120, 60]],
    ["none without script", [slide(0), slide(1)], { rate: 210, minutes: 1 }, [0, 60]],
    [
      "their own where set",
      [slide(9, 100), slide(1), slide(3)],
      { rate: 210, minutes: 2 },
      [100, 5, 15],
    ],
    ["their own where set, at the rate", [slide(0, 10), slide(210)], { rate: 210 }, [10, 60]],
    [
      "at the rate where nothing is left",
      [slide(9, 90), slide(210)],
      { rate: 210, minutes: 1 },
      [90, 60],
    ],
    ["their own, minutes or not", [slide(9, 20)], { rate: 210, minutes: 1 }, [20]],
    ["none at all", [], { rate: 210, minutes: 1 }, []],
  ])("gives slides %s", (_, slides, settings, seconds) => {
    const plan = planDeck(slides, settings);
    expect(plan.sections.map(({ start, end }) => end - start)).toEqual(seconds);
    expect(plan.total).toBe(seconds.reduce((sum, one) => sum + one, 0));
  });

  it("fills the minutes without gap, whatever the slides", () => {
    const slides = fc.array(fc.nat(600).map((characters) => slide(characters)));
    fc.assert(
      fc.property(slides, fc.integer({ min: 1, max: 90 }), (own, minutes) => {
        const { sections, total } = planDeck(own, { minutes, rate: 210 });
        sections.forEach(({ start }, i) => expect(start).toBe(sections[i - 1]?.end ?? 0));
        const isSpoken = own.some(({ characters }) => characters > 0);
        expect(total).toBeCloseTo(isSpoken ? minutes * 60 : 0, 6);
      }),
    );
  });

  it("takes characters and times from the deck", () => {
    const place = { file: "a.md", line: 1, column: 1 };
    const rest = {
      place,
      layout: "points",
      vertical: false,
      attributes: {},
      heading: "",
      face: [],
    };
    const paragraph = { place, runs: [{ kind: "text", text: "调研7次。" } as const] };
    const deck = {
      settings: {
        title: "",
        rate: 210,
        theme: "red",
        aspect: "16:9",
        publish: { notes: "full" },
      } as const,
      figures: new Map(),
      parts: [],
      slides: [
        { ...rest, id: "a", notes: { paragraphs: [paragraph] }, time: 30 },
        { ...rest, id: "b", notes: { paragraphs: [] } },
      ],
    };
    expect(pacedSlides(deck)).toEqual([
      { id: "a", characters: 4, time: 30 },
      { id: "b", characters: 0 },
    ]);
  });
});

describe("the pace", () => {
  const plan = planDeck(speech, { minutes: 14, rate: 210 });

  it("of the speaker's screen as drawn: 2:33 for the section, 17 s slow within it", () => {
    const pace = paceAt(plan, {
      elapsed: 251,
      sectionElapsed: 57,
      slideIndex: 5,
      clauseProgress: 139 / 537,
    });
    expect(Math.round(pace.sectionPlanned)).toBe(153);
    expect(Math.round(pace.sectionAhead ?? 0)).toBe(-17);
    expect(Math.round(pace.ahead)).toBe(-14);
    expect(pace.expectedSlide).toBe(5);
    expect(pace.expectedFraction).toBeCloseTo(0.348, 3);
  });

  const ten = planDeck([slide(10), slide(0), slide(10)], { minutes: 1, rate: 210 });
  it.each([
    [{ elapsed: 0, slideIndex: 0, clauseProgress: 0 }, 0, 0, 0],
    [{ elapsed: 15, slideIndex: 0, clauseProgress: 1 }, 15, 0, 0.5],
    [{ elapsed: 30, slideIndex: 0, clauseProgress: 0.5 }, -15, 2, 0],
    [{ elapsed: 40, slideIndex: 1, clauseProgress: 0 }, -10, 2, 1 / 3],
    [{ elapsed: 90, slideIndex: 2, clauseProgress: 7 }, -30, 2, 1],
    [{ elapsed: 20, slideIndex: 0 }, 0, 0, 2 / 3],
    [{ elapsed: 20, slideIndex: 2 }, 10, 0, 2 / 3],
    [{ elapsed: 45, slideIndex: 0 }, -15, 2, 0.5],
    [{ elapsed: 5, slideIndex: 99 }, -5, 0, 1 / 6],
  ])("at %j is %d s, and slide %d at %d is due", (moment, ahead, expectedSlide, fraction) => {
    const pace = paceAt(ten, moment);
    expect(pace).toMatchObject({ ahead, expectedSlide });
    expect(pace.expectedFraction).toBeCloseTo(fraction, 9);
    expect(pace).not.toHaveProperty("sectionAhead");
  });

  it("is empty for a deck without notes", () => {
    const empty = paceAt(planDeck([], { rate: 210 }), { elapsed: 3, slideIndex: 0 });
    expect(empty).toEqual({ ahead: -3, sectionPlanned: 0, expectedSlide: 0, expectedFraction: 0 });
  });

  it("is due at the last slide with notes when the time is over", () => {
    const plan = planDeck([slide(10), slide(0)], { minutes: 1, rate: 210 });
    expect(paceAt(plan, { elapsed: 70, slideIndex: 1 })).toEqual({
      ahead: -10,
      sectionPlanned: 0,
      expectedSlide: 0,
      expectedFraction: 1,
    });
  });

  it("counts the section alone by its own time", () => {
    const moment = { elapsed: 50, slideIndex: 0, sectionElapsed: 10 };
    expect(paceAt(ten, moment)).toMatchObject({ ahead: -20, sectionAhead: 0 });
  });
});
