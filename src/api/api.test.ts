import { expect, it } from "vitest";
import { exportDeck, readDeck, type ExportRequest } from "./api.ts";

it.each([{ public: "true" }, { public: 1 }, { isPublic: true }, { notes: "none" }])(
  "makes no file for the office of a request that is not understood: %j",
  async (request) => {
    const read = await readDeck("no-such-folder");
    await expect(exportDeck(read, "html", request as ExportRequest)).rejects.toThrow(TypeError);
  },
);
