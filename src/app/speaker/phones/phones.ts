/** The sheet with the codes for phones and tablets, and the number of connected ones. */
import type { DeskPass, DeskWish } from "../../../deck/exchange/live.ts";
import type { LinkState } from "../../channel/live/connection.ts";
import type { Device } from "../../../session/messages/room.ts";
import { askPass, keyHash } from "../../channel/live/room.ts";
import type { RoomPart } from "../../channel/live/take-part.ts";
import { codePicture } from "../../ui/code-picture.ts";
import { make, makeButton, setText } from "../../ui/element.ts";
import { createPanel, type Panel } from "../panel.ts";
import type { Say as SpeakerSay } from "../words.ts";
import type { Say } from "./words.ts";

/** How long the audience's code stays on the wall, milliseconds; `stage/code-sheet.ts` takes it off itself. */
const lighting = 20_000;
/** A second press within this, milliseconds, renews the key. */
const asking = 6000;

export function createPhones(
  part: RoomPart,
  {
    say,
    speaker,
    light,
  }: {
    readonly say: Say;
    readonly speaker: SpeakerSay;
    /** Shows the audience's code on the wall. */
    readonly light: () => void;
  },
): Panel {
  const cards = {
    remote: createCard("remote", say),
    lectern: createCard("lectern", say),
    follow: createCard("follow", say),
  };
  const fault = make("div", { class: "fault", role: "alert" }, make("b"), make("p"));
  const list = make(
    "div",
    { class: "cards" },
    cards.remote.element,
    cards.lectern.element,
    cards.follow.element,
  );
  const wall = makeButton(say("light"), () => {
    light();
    setText(wall, say("lit"));
    window.setTimeout(() => setText(wall, say("light")), lighting);
  });
  cards.follow.element.append(wall);
  let isAsked = false;
  const renew = makeButton(say("renew"), () => {
    if (isAsked) return void show("renew");
    isAsked = true;
    setText(renew, say("renewAsk"));
    window.setTimeout(calm, asking);
  });
  const calm = (): void => {
    isAsked = false;
    setText(renew, say("renew"));
  };
  let isOpen = true;
  const door = makeButton("", () => void show(isOpen ? "close" : "open"));
  const panel = createPanel(say("title"), "phones", speaker, () => void show());
  panel.element.append(
    make("p", { class: "network", text: say("sameNetwork") }),
    fault,
    list,
    make(
      "div",
      { class: "foot" },
      make(
        "div",
        {},
        make("p", { class: "warning", text: say("warning") }),
        make("p", { text: say("warningMore") }),
      ),
      renew,
      door,
      makeButton(`${say("done")}　Esc`, panel.close, { class: "done" }),
    ),
  );

  const { elsewhere } = part;
  const keyForm = elsewhere && createKeyForm(elsewhere, part.link.state, say);
  if (keyForm) {
    panel.element.querySelector(".network")?.replaceWith(keyForm.element);
    for (const button of [renew, door]) button.hidden = true;
  }
  const drawElsewhere = (there: NonNullable<RoomPart["elsewhere"]>): void => {
    keyForm?.update();
    const isUp = part.link.state() === "up";
    list.hidden = !isUp || there.url === undefined;
    fault.hidden = !isUp || there.url !== undefined;
    const [title, what] = [fault.querySelector("b"), fault.querySelector("p")];
    if (title) setText(title, say("noUrl"));
    if (what) setText(what, "");
    const { url } = there;
    if (list.hidden || url === undefined) return;
    for (const view of ["remote", "lectern"] as const) {
      const address = new URL(`?view=${view}${keyHash(there.key() ?? "")}`, url);
      cards[view].show(address.href, say("scanOnly"));
    }
    cards.follow.show(new URL("?view=follow", url).href, say("followAt"));
  };
  const draw = (pass: DeskPass | undefined): void => {
    calm();
    const address = pass?.address;
    const hasCodes = pass !== undefined && address !== undefined && pass.open;
    list.hidden = !hasCodes;
    fault.hidden = hasCodes;
    isOpen = pass?.open ?? true;
    setText(door, say(isOpen ? "close" : "open"));
    for (const button of [renew, door]) button.disabled = pass === undefined;
    const [title, what] = [fault.querySelector("b"), fault.querySelector("p")];
    const why = pass === undefined ? "noServer" : address === undefined ? "noNetwork" : undefined;
    if (title) setText(title, say(why ?? "shut"));
    if (what) setText(what, why ? say(`${why}What`) : "");
    if (!hasCodes) return;
    for (const view of ["remote", "lectern"] as const) {
      cards[view].show(`${address}?view=${view}${keyHash(pass.key)}`, say("scanOnly"));
    }
    cards.follow.show(address, address.replace(/^http:\/\/|\/$/g, ""));
  };
  const show = async (wish?: DeskWish): Promise<void> => {
    if (elsewhere) return drawElsewhere(elsewhere);
    draw(await askPass(wish).catch(() => undefined));
  };
  part.onCounts((counts) => {
    for (const view of ["remote", "lectern", "follow"] as const) cards[view].count(counts[view]);
  });
  // The server may go and come back while the sheet is open.
  part.link.onState(() => {
    if (panel.isOpen()) void show();
  });
  return panel;
}

/** Where the speaker types the key of a broker that is not this machine's. */
function createKeyForm(
  { enter }: NonNullable<RoomPart["elsewhere"]>,
  state: () => LinkState,
  say: Say,
): { readonly element: HTMLElement; update(): void } {
  const field = make("input", {
    type: "password",
    autocomplete: "off",
    "aria-label": say("key"),
    placeholder: say("key"),
  });
  const told = make("output");
  const send = make("button", { type: "submit", text: say("connect") });
  const element = make(
    "form",
    { class: "key-form" },
    make("p", { text: say("enterKey") }),
    field,
    send,
    told,
  );
  let wasTyped = false;
  element.addEventListener("submit", (event) => {
    event.preventDefault();
    wasTyped = true;
    enter(field.value.trim());
    field.value = "";
    update();
  });
  const update = (): void => {
    const now = state();
    element.hidden = now === "up";
    const words = { joining: "joining", down: "down", refused: "wrongKey" } as const;
    setText(told, now === "up" || (now === "refused" && !wasTyped) ? "" : say(words[now]));
  };
  return { element, update };
}

interface Card {
  readonly element: HTMLElement;
  show(address: string, below: string): void;
  count(number: number): void;
}

function createCard(view: Device, say: Say): Card {
  const isKeyed = view !== "follow";
  const frame = make("div", { class: "code" });
  const below = make("p", { class: "below" });
  const count = make("p", {
    class: "count-here",
    text: say(isKeyed ? "connected" : "followed", 0),
  });
  const element = make(
    "section",
    { class: isKeyed ? "card keyed" : "card" },
    make(
      "h3",
      {},
      make("span", { text: say(view) }),
      make("small", { text: say(isKeyed ? "keyed" : "anyone") }),
    ),
    make("p", { class: "for", text: say(`${view}For`) }),
    frame,
    below,
    count,
  );
  return {
    element,
    show(address, words) {
      frame.replaceChildren(codePicture(document, address, say(view)));
      setText(below, words);
    },
    count(number) {
      setText(count, say(isKeyed ? "connected" : "followed", number));
      count.classList.toggle("some", number > 0);
    },
  };
}
