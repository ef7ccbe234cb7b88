import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planDeck } from "../../deck/notes/pace/pace.ts";
import { rehearsalCsv } from "./csv.ts";
import { parseKeptRecordings, parseRehearsal, parseRehearsals } from "./parse.ts";
import {
  type Recording,
  type Rehearsal,
  finishRecording,
  followSlides,
  goOnRecording,
  keepRehearsal,
  ownRate,
  recordSlide,
  rehearsalTotals,
  rehearsalsKept,
  startRecording,
} from "./rehearsal.ts";

const plan = planDeck(
  [
    { id: "cover", characters: 10 },
    { id: "research", characters: 210 },
    { id: "closing", characters: 0 },
  ],
  { rate: 210 },
);

type Visit = readonly [slide: string, elapsed: number];

/** What the clock shows in milliseconds when a slide comes. */
function record(...visits: readonly Visit[]): Recording {
  const begun = startRecording("cover", 0, 1_700_000_000_000);
  return visits.reduce((own, [slide, elapsed]) => recordSlide(own, slide, elapsed), begun);
}

/** Until the clock shows 100 s. */
function rehearse(...visits: readonly Visit[]): Rehearsal {
  const last = visits.at(-1)?.[0] ?? "cover";
  return finishRecording(record(...visits, [last, 100_000]), "deck", plan);
}

const section = (characters: number, actual: number) => ({
  id: "a",
  characters,
  planned: 1,
  actual,
});
const withSections = (...sections: Rehearsal["sections"]): Rehearsal => ({
  ...rehearse(),
  sections,
});

describe("a rehearsal", () => {
  it("adds up the times of each slide, over several visits", () => {
    const rehearsal = rehearse(
      ["research", 5000],
      ["research", 6000],
      ["cover", 65_000],
      ["research", 67_000],
      ["closing", 97_500],
    );
    expect(rehearsal.sections.map(({ actual }) => actual)).toEqual([7, 90.5, 2.5]);
    expect(rehearsalTotals(rehearsal).actual).toBe(100);
    expect(rehearsalTotals(rehearsal).planned).toBe(plan.total);
  });

  it("loses no more than the time since the last look when the clock was reset", () => {
    const rehearsal = rehearse(["research", 5000], ["research", 9000], ["research", 200]);
    expect(rehearsal.sections.map(({ actual }) => actual)).toEqual([5, 103.8, 0]);
  });

  it("that was cut off goes on without the time in between, whatever the clock shows then", () => {
    for (const then of [600_000, 0]) {
      const again = goOnRecording(record(["research", 5000], ["research", 9000]), "cover", then);
      const done = recordSlide(again, "cover", then + 3000);
      const { sections } = finishRecording(done, "deck", plan);
      expect(sections.map(({ actual }) => actual)).toEqual([8, 4, 0]);
    }
  });

  describe("while the manuscript is edited", () => {
    const before = ["cover", "research", "closing"];
    /** Ten seconds on the cover and twenty on the research, then one edit after another, and three more on what is shown. */
    const timesAfter = (shown: string, ...edits: readonly (readonly string[])[]) => {
      const first = record(["research", 10_000], ["research", 30_000]);
      const edited = [before, ...edits].reduce<Recording>(followSlides, first);
      const done = recordSlide(edited, shown, 33_000);
      const slides = (edits.at(-1) ?? before).map((id) => ({ id, characters: 100 }));
      const rehearsal = finishRecording(done, "deck", planDeck(slides, { rate: 210 }));
      expect(rehearsalTotals(rehearsal).actual).toBe(33);
      return rehearsal.sections.map(({ id, actual }) => `${id} ${actual}`);
    };

    it.each([
      ["nothing", "research", [before], "cover 10, research 23, closing 0"],
      [
        "the heading that is on",
        "results",
        [["cover", "results", "closing"]],
        "cover 10, results 23, closing 0",
      ],
      [
        "the heading of one behind, and back",
        "research",
        [["title", "research", "closing"], before],
        "cover 10, research 23, closing 0",
      ],
      [
        "two headings, and a slide put in above",
        "b",
        [
          ["a", "b", "closing"],
          ["new", "a", "b", "closing"],
        ],
        "new 0, a 10, b 23, closing 0",
      ],
      ["two into one", "all", [["all", "closing"]], "all 33, closing 0"],
      [
        "the file that is emptied and written with another heading",
        "results",
        [[], ["cover", "results", "closing"]],
        "cover 10, results 23, closing 0",
      ],
      [
        "one that is taken out",
        "research",
        [["research", "closing"]],
        "research 23, closing 0, cover 10",
      ],
      [
        "one that is taken out and comes back",
        "research",
        [["research", "closing"], before],
        "cover 10, research 23, closing 0",
      ],
      [
        "to words of every object",
        "constructor",
        [["__proto__", "constructor", "closing"]],
        "__proto__ 10, constructor 23, closing 0",
      ],
    ])("moves each time with its slide: %s", (_, shown, edits, times) => {
      expect(timesAfter(shown, ...edits).join(", ")).toBe(times);
    });

    it("after it was cut off too", () => {
      const left = followSlides(record(["research", 10_000], ["research", 30_000]), before);
      const mended = planDeck([{ id: "title", characters: 10 }, ...plan.sections.slice(1)], {
        rate: 210,
      });
      const { sections } = finishRecording(left, "deck", mended);
      expect(sections.map(({ actual }) => actual)).toEqual([10, 20, 0]);
    });

    it("leaves the rate as it is without one that is gone", () => {
      const left = record(["research", 10_000], ["research", 70_000]);
      const rest = planDeck([{ id: "research", characters: 210 }], { rate: 210 });
      expect(ownRate([finishRecording(left, "deck", rest)])).toBe(210);
    });
  });

  it("is kept once, also where it went on after it was kept", () => {
    const [short, long] = [rehearse(), { ...rehearse(), sections: [] }];
    expect([short, long].reduce<readonly Rehearsal[]>(keepRehearsal, [])).toEqual([long]);
  });

  it.each([
    ["of what was spoken", [section(210, 60), section(105, 40)], 189],
    ["without what was leafed past", [section(210, 60), section(500, 3), section(9, 0)], 210],
    ["without slides that have no notes", [section(210, 60), section(0, 60)], 210],
    ["none where nothing was spoken", [section(0, 60), section(9, 0)], undefined],
  ])("gives the own rate: %s", (_, sections, rate) => {
    expect(ownRate([withSections(...sections)])).toBe(rate);
  });

  it("pools the rate of several", () => {
    expect(ownRate([withSections(section(100, 60)), withSections(section(300, 60))])).toBe(200);
    expect(ownRate([])).toBeUndefined();
  });

  it("is kept among the last ten, whatever the clock said", () => {
    const all = Array.from({ length: 12 }, (_, i) => ({ ...rehearse(), startedAt: (i * 5) % 12 }));
    const list = all.reduce<readonly Rehearsal[]>(keepRehearsal, []);
    expect(list.map(({ startedAt }) => startedAt)).toEqual([10, 3, 8, 1, 6, 11, 4, 9, 2, 7]);
    expect(list).toHaveLength(rehearsalsKept);
  });
});

describe("stored rehearsals", () => {
  const rehearsal = rehearse(["research", 5000], ["closing", 70_000]);
  const stored: unknown = JSON.parse(JSON.stringify(rehearsal));

  it("are read back as they were, without broken ones and those of other decks", () => {
    expect(parseRehearsal(stored, "deck")).toEqual(rehearsal);
    const other = { ...rehearsal, deck: "other" };
    expect(parseRehearsals([null, stored, { ...rehearsal, version: 0 }, other], "deck")).toEqual([
      rehearsal,
    ]);
    expect(parseRehearsals({ length: 1 }, "deck")).toBeUndefined();
  });

  it.each<[object]>([
    [{ startedAt: "now" }],
    [{ sections: {} }],
    [{ sections: [{ ...section(1, 1), actual: -1 }] }],
    [{ sections: [{ ...section(1, 1), planned: Infinity }] }],
    [{ sections: [{ ...section(1, 1), id: 1 }] }],
    [{ sections: [{ ...section(1, 1), characters: 1.5 }] }],
    [{ sections: [section(1, 1), null] }],
  ])("with %j are none", (wrong) => {
    expect(parseRehearsal({ ...rehearsal, ...wrong }, "deck")).toBeUndefined();
  });

  it("may be anything, and never throw", () => {
    fc.assert(
      fc.property(fc.anything(), fc.constantFrom(...Object.keys(rehearsal)), (wrong, key) => {
        expect(parseRehearsal(wrong, "deck")).toBeUndefined();
        const read = parseRehearsal({ ...rehearsal, [key]: wrong }, "deck");
        if (read !== undefined) expect(parseRehearsal(read, "deck")).toEqual(read);
        parseRehearsals(wrong, "deck");
      }),
    );
  });
});

describe("a rehearsal under way", () => {
  // Words of every object are ids too.
  const spoken = record(["constructor", 9000], ["__proto__", 9500], ["cover", 9600]);
  const recording = followSlides(spoken, ["cover", "constructor", "__proto__"]);
  const kept = { recording, at: 1_700_000_009_000, isLeft: true };

  it("is read back as it was", () => {
    expect(parseKeptRecordings(JSON.parse(JSON.stringify([kept, kept])))).toEqual([kept, kept]);
    // As earlier versions kept it.
    expect(parseKeptRecordings(JSON.parse(JSON.stringify(kept)))).toEqual([kept]);
    const { ids: _, ...former } = recording;
    const none = { ...kept, recording: { ...recording, ids: [] } };
    expect(parseKeptRecordings([{ ...kept, recording: former }])).toEqual([none]);
  });

  it.each<[unknown]>([
    [null],
    [[]],
    [recording],
    [{ ...kept, at: "now" }],
    [{ ...kept, recording: { ...recording, slide: 1 } }],
    [{ ...kept, recording: { ...recording, seen: "0" } }],
  ])("as %j is none", (wrong) => {
    expect(parseKeptRecordings(wrong)).toEqual([]);
  });
});

describe("rehearsals as CSV", () => {
  const context = {
    language: "zh",
    headings: new Map([
      ["research", '保持"学习"定力, 干'],
      ["closing", "=1+1"],
    ]),
    formatMoment: (moment: number) => new Date(moment).toISOString(),
  } as const;

  it("have a byte order mark, quotes where needed, and no formula", () => {
    const csv = rehearsalCsv([rehearse(["research", 5000], ["closing", 75_000])], context);
    expect(csv).toBe(
      [
        "\ufeff排练,页,标题,字数,计划（秒）,实际（秒）,相差（秒）,语速（字/分）",
        "2023-11-14T22:13:20.000Z,1,cover,10,3,5,2,120",
        '2023-11-14T22:13:20.000Z,2,"保持""学习""定力, 干",210,60,70,10,180',
        "2023-11-14T22:13:20.000Z,3,'=1+1,0,0,25,25,",
        "",
      ].join("\r\n"),
    );
  });

  it("have a difference below nothing as the number that it is, and part no cell at a semicolon", () => {
    const csv = rehearsalCsv([rehearse(["research", 1000], ["closing", 75_000])], {
      ...context,
      headings: new Map([["cover", "甲;乙"]]),
    });
    expect(csv).toContain(',1,"甲;乙",10,3,1,-2,');
  });

  it("have a head in English too", () => {
    expect(rehearsalCsv([], { ...context, language: "en" })).toMatch(
      /^\ufeffRehearsal,Slide,.*\r\n$/,
    );
  });
});
