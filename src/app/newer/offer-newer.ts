import { pickLanguage, say } from "../ui/words.ts";

/** A bar at the foot of the article that offers the newer version, once. The stage does not show it. */
export function offerNewer(document: Document, accept: () => void): void {
  if (document.querySelector(".newer")) return;
  const language = pickLanguage(navigator.languages);
  const bar = document.createElement("p");
  bar.className = "newer";
  bar.setAttribute("role", "status");
  document.body.append(bar);
  const button = (words: string, act: () => void): HTMLButtonElement => {
    const element = document.createElement("button");
    element.type = "button";
    element.textContent = words;
    element.addEventListener("click", act);
    return element;
  };
  // Filled when it stands there already: only then is it read out.
  bar.append(
    say("newer", language),
    button(say("newerShow", language), accept),
    button(say("close", language), () => (bar.hidden = true)),
  );
}
