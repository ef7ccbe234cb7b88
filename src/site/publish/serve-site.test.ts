import { get } from "node:http";
import { expect, it } from "vitest";
import { serveFiles } from "./serve-site.ts";

it("files for a check are given to this machine alone, and no address ends the program", async () => {
  const served = await serveFiles([
    { path: "index.html", bytes: "page" },
    { path: "图.svg", bytes: "<svg/>" },
  ]);
  const { port } = new URL(served.url);
  const status = (path: string, headers: Readonly<Record<string, string>> = {}): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const asked = get({ host: "127.0.0.1", port, path, headers }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      });
      asked.on("error", reject);
    });
  const found = [];
  for (const path of ["/", "/?view=stage", `/${encodeURIComponent("图.svg")}`]) {
    found.push(await status(path));
  }
  for (const path of ["//", "/%", "/%E0%A4%A", "/.."]) found.push(await status(path));
  found.push(await status("/", { host: "evil.example" }));
  found.push(await status("/", { "sec-fetch-site": "cross-site" }));
  await served.close();
  expect(found).toEqual([200, 200, 200, 404, 404, 404, 404, 403, 403]);
});
