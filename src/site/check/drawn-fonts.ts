import type { CDPSession, Page } from "playwright-core";
import {
  type ForeignText,
  type MeasuredSlide,
  measuredParts,
} from "../../check/layout/measured.ts";
import { findUndrawn } from "./undrawn.ts";

/** A page whose fonts can be asked for. */
export interface WatchedFonts {
  readonly page: Page;
  readonly session: CDPSession;
}

/** Chromium takes a while to tell of every style sheet, so a page is watched once for all of its slides. */
export async function watchFonts(page: Page): Promise<WatchedFonts> {
  const session = await page.context().newCDPSession(page);
  await session.send("DOM.enable");
  await session.send("CSS.enable");
  return { page, session };
}

/**
 * Finds what is not drawn in a font of the page. Chromium tells which fonts drew the text of an element (DevTools
 * protocol, `CSS.getPlatformFontsForNode`); where one is foreign, every character of the element is drawn once more by
 * itself to find which. Chromium counts characters without a font as the page's own, so they are checked separately.
 */
export async function foreignTexts(
  { page, session }: WatchedFonts,
  slide: MeasuredSlide,
): Promise<readonly ForeignText[]> {
  const elements = [...new Set(slide.texts.map(({ element }) => element))];
  if (elements.length === 0) return [];
  const offsets = elements.map((element) => element - slide.face);
  const undrawn = await page.evaluate(findUndrawn, {
    id: slide.id,
    parts: measuredParts,
    offsets,
  });
  const nodes = await faceNodes(session, slide.id);
  const found = await Promise.all(
    elements.map(async (element, index) => {
      const node = nodes[element - slide.face];
      const foreign = node === undefined ? [] : await foreignCharacters(session, node);
      const blank = undrawn[index] ?? [];
      // A font that draws its box for a character it lacks counts as the one that drew it.
      const drawn = foreign.map(({ font, characters }) => ({
        font,
        characters: characters.filter((character) => !blank.includes(character)),
      }));
      return [...drawn, ...(blank.length > 0 ? [{ characters: blank }] : [])]
        .filter(({ characters }) => characters.length > 0)
        .map((one) => ({ element, ...one }));
    }),
  );
  return found.flat();
}

/** A slide's face and what is measured of it, in document order. */
async function faceNodes(session: CDPSession, id: string): Promise<readonly number[]> {
  const { root } = await session.send("DOM.getDocument", { depth: 0 });
  const { nodeId } = await session.send("DOM.querySelector", {
    nodeId: root.nodeId,
    selector: `[id=${JSON.stringify(id)}] > .face`,
  });
  return [nodeId, ...(await allBelow(session, nodeId, measuredParts))];
}

async function allBelow(
  session: CDPSession,
  nodeId: number,
  selector = "*",
): Promise<readonly number[]> {
  const { nodeIds } = await session.send("DOM.querySelectorAll", { nodeId, selector });
  return nodeIds;
}

/** The first font of an element's text, or its children's, that did not come with the page. */
async function foreignFont(session: CDPSession, nodeId: number): Promise<string | undefined> {
  const { fonts } = await session.send("CSS.getPlatformFontsForNode", { nodeId });
  return fonts.find(({ isCustomFont }) => !isCustomFont)?.familyName;
}

type FontUse = Required<Omit<ForeignText, "element">>;

/** Draws each character of an element's own text in it, alone, and takes them out again. */
async function foreignCharacters(session: CDPSession, nodeId: number): Promise<readonly FontUse[]> {
  if (!(await foreignFont(session, nodeId))) return [];
  const { object } = await session.send("DOM.resolveNode", { nodeId });
  const call = async (functionDeclaration: string): Promise<unknown> => {
    const { result } = await session.send("Runtime.callFunctionOn", {
      objectId: object.objectId ?? "",
      functionDeclaration,
      returnByValue: true,
    });
    return result.value;
  };
  const characters = (await call(addProbes)) as readonly string[];
  const { nodeId: holder } = await session.send("DOM.querySelector", {
    nodeId,
    selector: ":scope > [data-probe]",
  });
  const probes = await allBelow(session, holder);
  const fonts = await Promise.all(probes.map((probe) => foreignFont(session, probe)));
  await call(removeProbes);
  const uses = new Map<string, string[]>();
  for (const [index, font] of fonts.entries()) {
    const character = characters[index];
    if (font === undefined || character === undefined) continue;
    uses.set(font, [...(uses.get(font) ?? []), character]);
  }
  return [...uses].map(([font, drawn]) => ({ font, characters: drawn }));
}

const addProbes = `function () {
  const own = [...this.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
  const text = own.map((node) => node.data).join("").replace(/\\s/g, "");
  const segments = Array.from(new Intl.Segmenter("zh").segment(text), (one) => one.segment);
  // Of a text without Chinese, the theme leaves these to the common fonts of every machine ("Latin Marks").
  const left = this.closest(".latin") ? ["‘", "’", "“", "”", "…"] : [];
  const characters = [...new Set(segments)].filter((character) => !left.includes(character));
  const holder = document.createElement("span");
  holder.dataset.probe = "";
  holder.style.position = "absolute";
  for (const character of characters) {
    holder.append(Object.assign(document.createElement("span"), { textContent: character }));
  }
  this.append(holder);
  // Asking for fonts lays nothing out.
  holder.getBoundingClientRect();
  return characters;
}`;

const removeProbes = `function () {
  this.querySelector(":scope > [data-probe]").remove();
  this.getBoundingClientRect();
}`;
