import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { TestProject } from "vitest/node";
import { serveSite } from "../../src/site/publish/serve-site.ts";
import { writeSingleFile } from "./single-file.ts";

/** Something that lives as long as a run. */
interface Shared {
  /** Where the tests reach it. */
  readonly address: string;
  close(): Promise<void>;
}

/** What all test files of a run share. Each is made when the first of them asks. */
const makers = {
  // With its fonts as they are published.
  site: async () => named(await serveSite("slides", undefined, { isPacked: true })),
  "single-file": async () => named(await writeSingleFile()),
} satisfies Readonly<Record<string, () => Promise<Shared>>>;

export type SharedName = keyof typeof makers;

declare module "vitest" {
  interface ProvidedContext {
    /** The server that tells where a shared thing is. */
    readonly sharedAt: string;
  }
}

/**
 * The Chromium out of npm has no windows to draw, so a page of it costs a third of the processor time that one of a whole
 * Chrome takes. It exists for one system. There, the tests and the commands that they run draw in it, unless
 * `CHROME_PATH` names another.
 */
function chooseBrowser(): void {
  const isThere = process.platform === "linux" && process.arch === "x64";
  if (isThere) process.env["CHROME_PATH"] ||= "npm";
}

function named({ url, close }: { url: string; close(): Promise<void> }): Shared {
  return { address: url, close };
}

/** Test files run in processes of their own, so they ask for a shared thing by its name, over a port of this machine. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  chooseBrowser();
  const made = new Map<string, Promise<Shared>>();
  const make = (name: SharedName): Promise<Shared> => {
    const shared = made.get(name) ?? makers[name]();
    made.set(name, shared);
    return shared;
  };
  const server = createServer((request, response) => {
    make(request.url?.slice(1) as SharedName).then(
      ({ address }) => response.end(address),
      (fault: unknown) => response.writeHead(500).end(String(fault)),
    );
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  provide("sharedAt", `http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  return async () => {
    server.close();
    await Promise.allSettled([...made.values()].map(async (shared) => (await shared).close()));
  };
}
