import { actionFinder, type Binding } from "./press.ts";

/** What the page of the local server does beyond the page of a built deck. */
type LocalAction = "figures" | "import";

/** The keys that only `npm start` has; its help sheet lists them after those of the stage. */
export const localBindings: readonly Binding<LocalAction>[] = [
  { action: "figures", keys: ["d"], label: { zh: "填数表", en: "Figures sheet" } },
  { action: "import", keys: ["i"], label: { zh: "换一篇讲稿", en: "Another speech" } },
];

/** The action of a key, if it has one here. */
export const localActionOf = /* @__PURE__ */ actionFinder(localBindings);
