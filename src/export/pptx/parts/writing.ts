import type { Palette } from "../show/show.ts";
import type { FontMap } from "./fonts.ts";

/** What the parts of one file share. */
export interface Look {
  readonly palette: Palette;
  readonly fonts: FontMap;
}

/** A part that belongs to another: what its relationship says. */
export interface Related {
  readonly type: string;
  readonly target: string;
  readonly isExternal?: true;
}

/** The relationships of a part, while it is written. */
export interface Relations {
  /** The id of the one to this target: a new one, unless it has been named before. */
  readonly add: (related: Related) => string;
  readonly all: () => readonly (Related & { readonly id: string })[];
}

export function relations(): Relations {
  const list: (Related & { readonly id: string })[] = [];
  return {
    add(related) {
      const known = list.find(({ type, target }) => {
        return type === related.type && target === related.target;
      });
      const id = known?.id ?? `rId${list.length + 1}`;
      if (!known) list.push({ ...related, id });
      return id;
    },
    all: () => list,
  };
}

/** The ids of a slide's shapes count from 2: 1 is the slide's own tree. */
export interface Writing extends Look {
  readonly relations: Relations;
  /** Names the file of a picture, the same for the same bytes. */
  readonly media: (bytes: Uint8Array, type: string) => string;
  readonly nextId: () => number;
  /** Called with each shape that appears with a step. */
  readonly stepped: (step: number, shape: number, paragraphs?: readonly [number, number]) => void;
}
