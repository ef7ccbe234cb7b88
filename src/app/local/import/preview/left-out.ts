import { make, makeButton } from "../../../ui/element.ts";
import type { PreviewPart, PreviewDesk } from "./preview.ts";

/**
 * What is left out, each kind with its count. On demand it is listed, to be put back. Beside it, the proof that nothing
 * else is lost.
 */
export function leftOutBar(desk: PreviewDesk): PreviewPart {
  const { say, language } = desk;
  const element = make("section", { class: "left-out", "aria-label": say("left") });
  let isOpen = false;

  function show(): void {
    const { left, lost } = desk.draft();
    const proof =
      lost === undefined
        ? make("span", { class: "whole", text: say(left.length === 0 ? "wholeAll" : "whole") })
        : make("strong", { class: "lost", text: say("lost", lost) });
    const toggle = makeButton(say(isOpen ? "hideLeft" : "showLeft"), () => {
      isOpen = !isOpen;
      show();
      element.querySelector<HTMLElement>(".toggle")?.focus();
    });
    toggle.className = "toggle";
    toggle.setAttribute("aria-expanded", String(isOpen));
    const kinds = left.map(({ name, items }) =>
      make(
        "span",
        { class: "kind" },
        `${name[language]} `,
        make("b", { text: String(items.length) }),
        ...(items.length <= 2 ? items.map(({ text }) => make("s", { text: shortened(text) })) : []),
      ),
    );
    const line = make(
      "p",
      {},
      make("b", { text: say(left.length === 0 ? "nothingLeft" : "left") }),
      ...kinds,
      ...(left.length === 0 ? [] : [toggle]),
      proof,
    );
    element.replaceChildren(line, ...(isOpen && left.length > 0 ? [list()] : []));
  }

  function list(): HTMLElement {
    const items = desk
      .draft()
      .left.flatMap(({ name, items: each }) =>
        each.map(({ text, block }) =>
          make(
            "li",
            {},
            make("small", { text: name[language] }),
            make("span", { text }),
            block === undefined
              ? make("small", { text: say("notBack") })
              : makeButton(say("putBack"), () => desk.change({ kind: "keep", block })),
          ),
        ),
      );
    const found = make("ul");
    found.append(...items);
    return found;
  }

  return { element, show };
}

function shortened(text: string): string {
  return text.length > 14 ? `${text.slice(0, 13)}…` : text;
}
