import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { Browser, Builder, Capabilities, Key } from "selenium-webdriver";
import { freePort } from "../free-port.ts";
import type { Driver, Engine } from "./driver.ts";

const programs = "/usr/bin/WebKitWebDriver";
const libraries = "/usr/lib/x86_64-linux-gnu";
const miniBrowser = existsSync(libraries)
  ? readdirSync(libraries)
      .filter((name) => name.startsWith("webkit2gtk-"))
      .map((name) => `${libraries}/${name}/MiniBrowser`)
      .find((path) => existsSync(path))
  : undefined;

/** What is drawn around a page in its window, found out when the window is resized. */
const largestWindow = "2200x1400x24";

/** GTK's port of WebKit, on a screen that nobody sees. */
export const webkit: Engine = {
  name: "WebKit",
  isThere: miniBrowser !== undefined && existsSync(programs) && existsSync("/usr/bin/Xvfb"),
  missing: "apt-get install --no-install-recommends webkit2gtk-driver xvfb",
  async start(): Promise<Driver> {
    const display = `:${70 + (process.pid % 900)}`;
    const screen = spawn("Xvfb", [display, "-screen", "0", largestWindow], { stdio: "ignore" });
    const port = await freePort();
    const environment = { ...process.env, DISPLAY: display, LANG: "zh_CN.UTF-8" };
    const server = spawn(programs, [`--port=${port}`], { stdio: "ignore", env: environment });
    try {
      const driver = await open(port);
      const capabilities = await driver.getCapabilities();
      /** In the order of opening, which the driver does not keep. */
      let known = await driver.getAllWindowHandles();
      const handles = async (): Promise<readonly string[]> => {
        const now = await driver.getAllWindowHandles();
        const kept = known.filter((handle) => now.includes(handle));
        known = [...kept, ...now.filter((handle) => !kept.includes(handle))];
        return known;
      };
      return {
        version: `WebKitGTK ${String(capabilities.get("browserVersion"))}`,
        open: (url) => driver.get(url),
        async resize(width, height) {
          const sizeOf = () => driver.executeScript<number[]>("return [innerWidth, innerHeight]");
          const window = driver.manage().window();
          await window.setRect({ width, height });
          const [innerWidth = width, innerHeight = height] = await sizeOf();
          await window.setRect({
            width: 2 * width - innerWidth,
            height: 2 * height - innerHeight,
          });
        },
        async press(key) {
          const name = key.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
          const code = key.length === 1 ? key : Reflect.get(Key, name.replace(/^_/, ""));
          await driver.actions().sendKeys(String(code)).perform();
        },
        evaluate: (work, argument) =>
          driver.executeScript(`return (${work.toString()})(arguments[0])`, argument),
        screenshot: async () => Buffer.from(await driver.takeScreenshot(), "base64"),
        windows: async () => (await handles()).length,
        async focus(window) {
          await driver.switchTo().window((await handles())[window] ?? "");
        },
        async closeOthers() {
          const [first = "", ...others] = await handles();
          for (const other of others) {
            await driver.switchTo().window(other);
            await driver.close();
          }
          await driver.switchTo().window(first);
        },
        async close() {
          await driver.quit();
          stop(server, screen);
        },
      };
    } catch (fault) {
      stop(server, screen);
      throw fault;
    }
  },
};

/** The driver's program listens a moment after its start. */
async function open(port: number) {
  const capabilities = new Capabilities()
    .setBrowserName("MiniBrowser")
    .set("webkitgtk:browserOptions", { binary: miniBrowser, args: ["--automation"] });
  for (let attempt = 1; ; attempt++) {
    try {
      return await new Builder()
        .usingServer(`http://127.0.0.1:${port}`)
        .forBrowser(Browser.SAFARI)
        .withCapabilities(capabilities)
        .build();
    } catch (fault) {
      if (attempt === 20) throw fault;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }
}

function stop(...programs: readonly ChildProcess[]): void {
  for (const program of programs) program.kill();
}
