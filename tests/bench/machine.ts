import { cpus, platform, release, totalmem } from "node:os";

/** The machine and the versions, without anything that names it. */
export function describeMachine(versions: {
  readonly browser: string;
  readonly reveal: string;
  readonly marp: string | undefined;
}): readonly string[] {
  const processors = cpus();
  const [kernel = ""] = /^\d+(\.\d+)*/.exec(release()) ?? [];
  return [
    `processor: ${processors[0]?.model.trim() ?? "unknown"}, ${processors.length} cores`,
    `memory: ${Math.round(totalmem() / 2 ** 30)} GB`,
    `system: ${platform()} ${kernel}`,
    `Node ${process.versions.node}, Chromium ${versions.browser}`,
    `reveal.js ${versions.reveal}, Marp CLI ${versions.marp ?? "not installed"}`,
  ];
}
