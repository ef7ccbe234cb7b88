import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { look, openView, readOn, resized, unread } from "./reading-view.ts";

describe("the view of the notes", () => {
  it.each([
    ["short notes are read at once", 5, 8, [0]],
    ["notes as long as the room, too", 8, 8, [0]],
    ["one line more is read with the lines before it", 9, 8, [0, 1]],
    ["long notes go on by what is in view but a line", 22, 8, [0, 7, 14]],
    ["the end fills the room", 17, 8, [0, 7, 9]],
    ["a room of one line goes line by line", 3, 1, [0, 1, 2]],
    ["no notes, nothing to read", 0, 8, [0]],
  ])("%s", (_name, lines, room, tops) => {
    const seen = [openView(lines, room)];
    for (let view = seen[0]; view && unread(view) > 0;) {
      view = readOn(view);
      seen.push(view);
    }
    expect(seen.map(({ top }) => top)).toEqual(tops);
  });

  it("shows once more what an alert has covered, and no more when it goes", () => {
    const view = openView(8, 8);
    expect(unread(view)).toBe(0);
    const covered = resized(view, 6);
    expect(unread(covered)).toBe(2);
    expect(unread(resized(covered, 8))).toBe(0);
  });

  it("says what is left, and takes nothing for read that was leapt over", () => {
    const view = openView(30, 8);
    expect(unread(view)).toBe(22);
    const leapt = look(view, 20);
    expect(unread(leapt)).toBe(22);
    expect(readOn(leapt).top).toBe(7);
    expect(unread(look(look(view, 7), 2))).toBe(15);
  });

  it("has shown every line once presses lead on, whatever is done by hand between", () => {
    fc.assert(
      fc.property(
        fc.nat(60),
        fc.integer({ min: 1, max: 12 }),
        fc.array(fc.option(fc.nat(60), { nil: undefined })),
        (lines, room, hands) => {
          const shown = new Set<number>();
          let view = openView(lines, room);
          const show = (): void => {
            for (let i = 0; i < view.room; i++) shown.add(view.top + i);
          };
          show();
          for (const hand of hands) {
            const before = unread(view);
            view = hand === undefined ? readOn(view) : look(view, hand);
            show();
            if (hand === undefined && before > 0) expect(unread(view)).toBeLessThan(before);
          }
          while (unread(view) > 0) {
            view = readOn(view);
            show();
          }
          for (let line = 0; line < lines; line++) expect(shown).toContain(line);
        },
      ),
    );
  });
});
