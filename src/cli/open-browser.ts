import { spawn } from "node:child_process";

/** Opens an address of our own in the browser of whoever works here. Where that fails, the address was printed. */
export function openBrowser(url: string): void {
  const [command, ...args] =
    process.platform === "win32"
      ? ["cmd", "/c", "start", "", url]
      : [process.platform === "darwin" ? "open" : "xdg-open", url];
  const opened = spawn(command ?? "", args, { stdio: "ignore", detached: true });
  opened.on("error", () => undefined);
  opened.unref();
}
