import type { DraftLevel, DraftPlace, DraftRow } from "../../../../deck/exchange/incoming.ts";
import { make, makeButton } from "../../../ui/element.ts";
import type { PreviewPart, PreviewDesk } from "./preview.ts";

/** What a heading may become; the two deepest stand here only where a text has them. */
const shortList = [0, 1, 2, 3, "prose"] as const;
const all = [0, 1, 2, 3, 4, 5, "prose"] as const;

/** The headings by their levels. The chosen one opens: raise and lower, join, split. */
export function outlineColumn(desk: PreviewDesk): PreviewPart {
  const { say } = desk;
  const list = make("ul");
  const more = make("p", { class: "more", "aria-hidden": "true" });
  const element = make(
    "section",
    { class: "outline", "aria-label": say("outline") },
    make("h2", { text: say("outline") }),
    list,
    more,
    make("p", { class: "hint", text: say("outlineHint") }),
  );

  function show(): void {
    const { rows } = desk.draft();
    const hadFocus = list.contains(document.activeElement);
    const { scrollTop } = list;
    list.replaceChildren(...rows.map((row, index) => item(row, index)));
    list.scrollTop = scrollTop;
    const chosen = list.querySelector<HTMLElement>("[aria-current] > .row");
    chosen?.parentElement?.scrollIntoView({ block: "nearest" });
    if (hadFocus) chosen?.focus({ preventScroll: true });
    tellMore();
  }

  function tellMore(): void {
    const bottom = list.getBoundingClientRect().bottom;
    const below = [...list.children].filter(
      (child) => child.getBoundingClientRect().top > bottom - 24,
    ).length;
    more.textContent = below > 0 ? say("moreRows", below) : "";
  }

  function item(row: DraftRow, index: number): HTMLElement {
    const isChosen = index === desk.row();
    const button = makeButton("", () => desk.chooseRow(index), { class: "row" });
    button.tabIndex = isChosen ? 0 : -1;
    button.append(
      ...(row.mark === "" ? [] : [make("span", { class: "mark", text: row.mark })]),
      make("span", { class: "words", text: wordsOf(row) }),
      make("small", { text: say("characters", row.characters) }),
    );
    const made = make("li", { "data-level": String(row.level ?? row.kind) }, button);
    if (!isChosen) return made;
    made.setAttribute("aria-current", "true");
    if (row.at && row.level !== undefined) made.append(toolsOf(row.at, row.level, index));
    // A text without headings is parted here.
    if (row.kind === "opening")
      made.append(make("div", { class: "tools" }, make("div", { class: "cuts" }, splitButton())));
    return made;
  }

  function wordsOf({ kind, words }: DraftRow): string {
    if (kind === "opening") return say("openingRow");
    return kind === "title" ? `${say("titleRow")}　${words}` : words;
  }

  function toolsOf(at: DraftPlace, level: DraftLevel, index: number): HTMLElement {
    const levels = level > 3 ? all : shortList;
    const choices = levels.map((each) => {
      const name = each === "prose" ? "prose" : (`level${each}` as const);
      return makeButton(say(name), () => desk.change({ kind: "level", at, level: each }), {
        "aria-pressed": String(each === level),
      });
    });
    const isFirst = desk.draft().rows.findIndex(({ kind }) => kind === "heading") === index;
    const join = makeButton(say("joinUp"), () =>
      desk.change({ kind: "level", at, level: "prose" }),
    );
    join.disabled = isFirst;
    return make(
      "div",
      { class: "tools" },
      make("div", { class: "levels", role: "group", "aria-label": say("levels") }, ...choices),
      make("div", { class: "cuts" }, join, splitButton()),
    );
  }

  function splitButton(): HTMLElement {
    const isSplitting = desk.isSplitting();
    return makeButton(say(isSplitting ? "splitStop" : "split"), () => desk.split(!isSplitting), {
      "aria-pressed": String(isSplitting),
    });
  }

  /** Raises or lowers the chosen heading by one. */
  function shift(by: 1 | -1): void {
    const { at, level } = desk.draft().rows[desk.row()] ?? {};
    if (!at || level === undefined) return;
    const next = level + by;
    if (next < 0) return;
    const deepest = level > 3 ? 5 : 3;
    const found = next > deepest ? "prose" : all.find((each) => each === next);
    if (found !== undefined) desk.change({ kind: "level", at, level: found });
  }

  function step(by: 1 | -1): void {
    const next = Math.min(Math.max(desk.row() + by, 0), desk.draft().rows.length - 1);
    desk.chooseRow(next);
    list.querySelector<HTMLElement>("[aria-current] > .row")?.focus();
  }

  list.addEventListener("scroll", tellMore);
  new ResizeObserver(tellMore).observe(list);
  list.addEventListener("keydown", (event) => {
    const isOnRow = event.target instanceof Element && event.target.matches(".row");
    if (!isOnRow) return;
    const act: Readonly<Record<string, () => void>> = {
      Tab: () => shift(event.shiftKey ? -1 : 1),
      ArrowDown: () => step(1),
      ArrowUp: () => step(-1),
      // The way out by keyboard: Tab has another use here.
      Escape: desk.leave,
    };
    const doIt = act[event.key];
    if (!doIt || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    doIt();
  });
  return { element, show };
}
