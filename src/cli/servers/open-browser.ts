import { spawn } from "node:child_process";

/** Opens an address of the local server in the person's browser. Where that fails, the printed address remains. */
export function openBrowser(url: string): void {
  const [command, ...args] =
    process.platform === "win32"
      ? ["cmd", "/c", "start", "", url]
      : [process.platform === "darwin" ? "open" : "xdg-open", url];
  const opened = spawn(command ?? "", args, { stdio: "ignore", detached: true });
  opened.on("error", () => undefined);
  opened.unref();
}
