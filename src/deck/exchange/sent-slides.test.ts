import fc from "fast-check";
import { expect, it } from "vitest";
import { sentSlides, wholeSlides, type WholeSlide } from "./sent-slides.ts";

const slide = fc
  .record({ id: fc.constantFrom("a", "b", "c"), vertical: fc.boolean(), text: fc.nat(3) })
  .map(({ id, vertical, text }): WholeSlide => {
    const html = `<section id="${id}">${text}</section>`;
    return { id, vertical, html, version: `version of ${html}` };
  });
const deck = fc.array(slide, { maxLength: 6 });

it("a page that has one deck gets any other one whole, and is sent no HTML that it has", () => {
  fc.assert(
    fc.property(deck, deck, (before, next) => {
      const sent = sentSlides(next, before);
      expect(wholeSlides(sent, before)).toEqual(next);
      const had = new Set(before.map(({ html }) => html));
      for (const { html } of sent) expect(had.has(html ?? "")).toBe(false);
    }),
  );
});

it("a page that has another deck than the one that was sent before has it whole, or knows that it has not", () => {
  fc.assert(
    fc.property(deck, deck, deck, (before, other, next) => {
      const whole = wholeSlides(sentSlides(next, before), other);
      expect([next, undefined]).toContainEqual(whole);
    }),
  );
});

it("a page that has nothing lacks what is not sent", () => {
  const [one] = fc.sample(slide, 1) as [WholeSlide];
  expect(wholeSlides(sentSlides([one], [one]), [])).toBeUndefined();
  expect(wholeSlides(sentSlides([one], []), [])).toEqual([one]);
});
