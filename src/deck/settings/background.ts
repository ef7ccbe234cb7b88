/** What stands behind a slide, as reveal.js's `data-background…` attributes name it. */
import type { Attributes } from "../model.ts";
import { isPaint, isPlacing } from "./css-values.ts";

export interface Background {
  /** A colour or gradient of CSS. */
  readonly paint?: string;
  readonly image?: string;
  readonly video?: string;
  readonly isLooped: boolean;
  /** `cover`, `contain`, or lengths as CSS has them. */
  readonly size: string;
  readonly position: string;
  /** Of the picture or the film, 0 to 1. */
  readonly opacity: number;
}

/** As reveal.js 6 tells an address from a colour in `data-background`. */
const address = /^(?:https?:|file:|data:|\/\/)|\.(?:svg|png|jpe?g|gif|bmp|webp|avif)(?:[?#\s]|$)/i;

/** Whether a value of `data-background` is a picture's address. */
export function isBackgroundAddress(value: string): boolean {
  return address.test(value);
}

/** The background that these attributes name; undefined where they name no background. */
export function backgroundOf(attributes: Attributes): Background | undefined {
  const named = (name: string) => attributes[`data-background${name}`]?.trim() || undefined;
  const any = named("");
  const isAddress = any !== undefined && isBackgroundAddress(any);
  const paint = ofKind(
    isPaint,
    named("-gradient") ?? named("-color") ?? (isAddress ? undefined : any),
  );
  const image = firstOf(named("-image") ?? (isAddress ? any : undefined));
  const video = firstOf(named("-video"));
  if (!paint && !image && !video) return undefined;
  const opacity = Number(named("-opacity") ?? 1);
  return {
    ...(paint !== undefined && { paint }),
    ...(image !== undefined && { image }),
    ...(video !== undefined && { video }),
    isLooped: attributes["data-background-video-loop"] !== undefined,
    size: ofKind(isPlacing, named("-size")) ?? "cover",
    position: ofKind(isPlacing, named("-position")) ?? "center",
    opacity: opacity >= 0 && opacity <= 1 ? opacity : 1,
  };
}

/** A value of the kind that it is to have; undefined for any other, which may be a word for people. */
function ofKind(isKind: (value: string) => boolean, value: string | undefined): string | undefined {
  return value !== undefined && isKind(value) ? value : undefined;
}

/** The first of several addresses: a picture's layers and a film's formats both show the first one that exists. */
export function firstOf(list: string | undefined): string | undefined {
  if (list === undefined || /^data:/i.test(list)) return list;
  return list.split(",")[0]?.trim() || undefined;
}
