/** Budgets that don't add up. */
import type { Place, Problem, Settings } from "../../model.ts";
import { type PacedSlide, sharedPace } from "./pace.ts";
import { formatTime } from "./pace-words.ts";

/** How much faster than `rate` the plan may ask the speaker to speak. */
const tooFast = 1.25;

/** A slide with the place at which to report its time. */
export type PlacedSlide = PacedSlide & { readonly place: Place };

/**
 * `times-do-not-add-up`, at the slide whose `time` overruns the deck's minutes, or at the last slide where the times of
 * all slides leave minutes over; `pace-too-fast`, at `settingsPlace`, where what is left for the other slides asks for
 * much more than `rate`. Nothing without `minutes`.
 */
export function paceProblems(
  slides: readonly PlacedSlide[],
  settings: Pick<Settings, "minutes" | "rate">,
  settingsPlace: Place,
): readonly Problem[] {
  if (settings.minutes === undefined) return [];
  const total = settings.minutes * 60;
  const spoken = slides.filter(({ characters, time }) => characters > 0 || time !== undefined);
  const allTimed = spoken.every(({ time }) => time !== undefined);
  let sum = 0;
  for (const { time = 0, place } of spoken) {
    sum += time;
    if (sum > total || (sum === total && !allTimed))
      return [overrun(spoken, total, place, allTimed)];
  }
  const last = spoken.at(-1);
  if (allTimed && last !== undefined && sum < total) return [unused(sum, total, last.place)];
  const pace = sharedPace(slides, settings);
  const rate = pace === undefined ? 0 : Math.round(60 / pace);
  return rate > settings.rate * tooFast ? [fast(rate, settings, settingsPlace)] : [];
}

function overrun(
  slides: readonly PlacedSlide[],
  total: number,
  place: Place,
  allTimed: boolean,
): Problem {
  const sum = formatTime(slides.reduce((all, { time = 0 }) => all + time, 0));
  const whole = formatTime(total);
  return {
    code: "times-do-not-add-up",
    severity: "error",
    place,
    message: {
      zh: `各页 time 合计 ${sum}，全篇只有 ${whole}${allTimed ? "" : "，其余各页没有时间了"}`,
      en: `The slides' times add up to ${sum} of ${whole}${allTimed ? "" : " and leave nothing for the others"}`,
    },
    hint: {
      zh: "减少 time，或者在 deck.yaml 里加大 minutes",
      en: "Lower a time, or raise minutes in deck.yaml",
    },
  };
}

function unused(sum: number, total: number, place: Place): Problem {
  return {
    code: "times-do-not-add-up",
    severity: "warning",
    place,
    message: {
      zh: `各页 time 合计 ${formatTime(sum)}，全篇是 ${formatTime(total)}，差 ${formatTime(total - sum)}`,
      en: `The slides' times add up to ${formatTime(sum)}, ${formatTime(total - sum)} less than the deck's ${formatTime(total)}`,
    },
    hint: {
      zh: "去掉一页的 time 让它补足，或者在 deck.yaml 里改 minutes",
      en: "Take the time off one slide to let it fill up, or change minutes in deck.yaml",
    },
  };
}

function fast(
  needed: number,
  { rate, minutes }: Pick<Settings, "minutes" | "rate">,
  place: Place,
): Problem {
  return {
    code: "pace-too-fast",
    severity: "warning",
    place,
    message: {
      zh: `按 minutes: ${minutes} 要每分钟念 ${needed} 字，rate 是 ${rate}`,
      en: `minutes: ${minutes} needs ${needed} characters a minute; rate is ${rate}`,
    },
    hint: {
      zh: "加大 minutes、减少各页的 time，或者压缩讲稿",
      en: "Raise minutes, lower the slides' times, or shorten the notes",
    },
  };
}
