import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readDeckFolder } from "../../site/folder/deck-folder.ts";
import { makeCard } from "./make-card.ts";

it("what may be notes in a public file is told with its place", async () => {
  const folder = await mkdtemp(join(tmpdir(), "rostrum-card-"));
  try {
    await writeFile(
      join(folder, "1.md"),
      "---\n密级: 内部\n---\n\n# 题\n\n- 标题：甲\n- 讲稿：各位领导，大家好。\n",
    );
    const wanted = { card: "html", kind: "html", theme: "red", aspect: "16:9" } as const;
    const made = async (isPublic: boolean) =>
      makeCard(
        { folder, out: join(folder, "out") },
        await readDeckFolder(folder),
        { ...wanted, isPublic },
        { stopped: new AbortController().signal, tell: () => {} },
      );
    expect(await made(true)).toMatchObject({
      kind: "made",
      maybeNotes: {
        zh: expect.stringMatching(/1\.md:8、.*1\.md:5可能是只念的话.*；.*1\.md:2写着/),
      },
    });
    expect(await made(false)).not.toHaveProperty("maybeNotes");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
