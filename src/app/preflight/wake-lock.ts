import type { Finding } from "./finding.ts";

const powerSettings = {
  zh: "请在系统的电源设置里，把“关闭显示器”和“睡眠”都设为“从不”；笔记本插上电源。",
  en: "In the system's power settings, set display off and sleep to never, and plug the machine in.",
};

/** Asks to keep the screen awake, as a speech needs it, and gives the lock back at once. */
export async function sleepFinding(lock: Pick<WakeLock, "request"> | undefined): Promise<Finding> {
  if (!lock) {
    return {
      state: "fair",
      text: { zh: "这个浏览器不能阻止熄屏", en: "This browser cannot keep the screen awake" },
      hint: powerSettings,
    };
  }
  try {
    await (await lock.request("screen")).release();
    return {
      state: "good",
      text: { zh: "浏览器可以阻止熄屏", en: "The browser can keep the screen awake" },
      hint: powerSettings,
    };
  } catch {
    return {
      state: "fair",
      text: {
        zh: "系统不让浏览器阻止熄屏",
        en: "The system does not let browsers keep the screen awake",
      },
      hint: powerSettings,
    };
  }
}
