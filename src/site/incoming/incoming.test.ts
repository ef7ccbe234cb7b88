import { expect, it } from "vitest";
import { openIncomingDesk } from "./incoming.ts";

const text = "春耕动员讲话\n同志们：\n一、抓紧备耕\n备足种子。";

function openDesk() {
  let count = 0;
  return openIncomingDesk(
    () => String(++count),
    async () => [],
  );
}

async function fingerprintOf(bytes: string, name: string) {
  const answer = await openDesk().file(new TextEncoder().encode(bytes), name);
  return answer.kind === "draft" ? answer.draft.fingerprint : undefined;
}

it("the same text has the same fingerprint, under another name too, and another text another", async () => {
  const read = await fingerprintOf(text, "春耕.txt");
  expect(read).toMatch(/^[\w-]{22}$/);
  expect(await fingerprintOf(text, "春耕（终稿）.txt")).toBe(read);
  expect(await fingerprintOf(text.replace("备足", "备好"), "春耕.txt")).not.toBe(read);
});

it("changes of a draft leave its fingerprint", async () => {
  const desk = openDesk();
  const answer = await desk.pasted(text);
  if (answer.kind !== "draft") throw new Error("not read");
  const { id, rows, fingerprint } = answer.draft;
  const at = rows.find(({ kind }) => kind === "heading")?.at;
  if (!at) throw new Error("no heading");
  const changed = await desk.changed(id, [{ kind: "level", at, level: "prose" }]);
  expect(changed?.draft.rows).not.toEqual(rows);
  expect(changed?.draft.fingerprint).toBe(fingerprint);
});

it("four drafts are kept, and the server says which", async () => {
  const desk = openDesk();
  for (const place of ["东", "南", "西", "北", "中"]) await desk.pasted(`${place}区\n${text}`);
  expect(desk.drafts()).toEqual(["2", "3", "4", "5"]);
  expect(await desk.changed("1", [])).toBeUndefined();
});
