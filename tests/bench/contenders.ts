import type { Builder } from "./builders.ts";
import type { BenchDeck } from "./decks.ts";
import { revealPage, staticPage } from "./peers.ts";
import type { SiteFiles } from "./serve.ts";

export type ContenderName = "static page" | "reveal.js + markdown" | Builder["name"];

/** One of the pages that are compared: the same deck, made by another tool. */
export interface Contender {
  readonly name: ContenderName;
  readonly deck: BenchDeck;
  readonly files: SiteFiles;
  /** Where its slides can be turned. */
  readonly turning?: Turning;
}

/** How to find the slides of a page. */
export interface Turning {
  /** The hash that opens a slide, counted from 0. */
  readonly hashOf: (deck: BenchDeck, index: number) => string;
  /** Selects all slides. */
  readonly slides: string;
  /** Matches the one that is shown. */
  readonly shown: string;
}

const turnings: Readonly<Record<Builder["name"], Turning>> = {
  Rostrum: {
    hashOf: ({ slides }, index) => `#/${slides[index]?.id ?? ""}`,
    slides: ".slides section.slide",
    shown: ".present",
  },
  Marp: {
    hashOf: (_deck, index) => `#${index + 1}`,
    slides: "svg[data-marpit-svg]",
    shown: ".bespoke-marp-active",
  },
};

/** The page that a tool builds. */
export async function makePage(builder: Builder, deck: BenchDeck): Promise<Contender> {
  await builder.build(deck);
  const { name } = builder;
  return { name, deck, files: await builder.collect(), turning: turnings[name] };
}

export async function revealContender(deck: BenchDeck): Promise<Contender> {
  return {
    name: "reveal.js + markdown",
    deck,
    files: await revealPage(deck.slides),
    turning: {
      hashOf: (_deck, index) => `#/${index}`,
      slides: ".slides > section",
      shown: ".present",
    },
  };
}

export function staticContender(deck: BenchDeck): Contender {
  return { name: "static page", deck, files: staticPage(deck.slides) };
}
