import { expect, it } from "vitest";
import { parseBeginning, parseDraftChange, parseOpening } from "./requests.ts";

const at = { block: 1, offset: 0 };

it.each([
  [{ kind: "level", at, level: 0 }, true],
  [{ kind: "level", at, level: "prose" }, true],
  [{ kind: "split", at, character: 7 }, true],
  [{ kind: "keep", block: 3 }, true],
  [{ kind: "light", at, length: 6, isOn: true }, true],
  [{ kind: "layout", at, layout: "big-figure" }, true],
  [{ kind: "light", at, length: -1, isOn: true }, false],
  [{ kind: "light", at, length: 6, isOn: "yes" }, false],
  [{ kind: "layout", at, layout: "a\nlayout: b" }, false],
  [{ kind: "level", at, level: 6 }, false],
  [{ kind: "level", at: { block: -1, offset: 0 }, level: 1 }, false],
  [{ kind: "level", at: null, level: 1 }, false],
  [{ kind: "split", at, character: 0.5 }, false],
  [{ kind: "keep", block: "3" }, false],
  [{ kind: "constructor" }, false],
  ["level", false],
])("the change %j is one: %s", (edit, isOne) => {
  const read = parseDraftChange(JSON.stringify({ id: "a", edits: [edit] }));
  expect(read).toEqual(isOne ? { id: "a", edits: [edit] } : undefined);
});

it.each(["", "{", "null", "[]", '"text"', '{"id":1,"edits":[]}', '{"id":"a","edits":{}}'])(
  "%j asks for nothing",
  (body) => {
    expect([parseDraftChange(body), parseBeginning(body), parseOpening(body)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  },
);
