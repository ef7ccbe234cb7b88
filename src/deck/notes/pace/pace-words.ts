/** Times and paces in words. */
import { twoDigits } from "../../figures/numerals.ts";
import type { Words } from "../../model.ts";

/** Fast (快), slow (慢) or on time (正好), by so many whole seconds. */
export type Verdict =
  | { readonly kind: "fast" | "slow"; readonly seconds: number }
  | { readonly kind: "onTime"; readonly seconds: 0 };

export const verdictWords: Readonly<Record<Verdict["kind"], Words>> = {
  fast: { zh: "快", en: "Ahead" },
  slow: { zh: "慢", en: "Behind" },
  onTime: { zh: "正好", en: "On time" },
};

/** How `ahead` seconds (positive: fast) are told. Up to `tolerance` seconds either way is on time. */
export function verdictOf(ahead: number, tolerance = 5): Verdict {
  const seconds = Math.round(Math.abs(ahead));
  if (seconds <= tolerance) return { kind: "onTime", seconds: 0 };
  return { kind: ahead > 0 ? "fast" : "slow", seconds };
}

/** Seconds as `m:ss`, rounded to the second: 153.4 is `2:33`, 4500 is `75:00`. A negative time has a minus sign. */
export function formatTime(seconds: number): string {
  const whole = Math.round(Math.abs(seconds));
  const sign = seconds < 0 && whole > 0 ? "−" : "";
  return `${sign}${Math.floor(whole / 60)}:${twoDigits(whole % 60)}`;
}
