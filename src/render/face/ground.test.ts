import { describe, expect, it } from "vitest";
import type { Slide } from "../../deck/model.ts";
import { groundOf } from "./ground.ts";

const sizes = { width: 1, height: 1 };
const pictures = new Map([
  ["white.png", { ...sizes, bears: "dark-text" as const }],
  ["black.png", { ...sizes, bears: "light-text" as const }],
]);
const ground = (attributes: Record<string, string>, layout = "points") =>
  groundOf(
    { attributes, layout, face: [{ kind: "flow", tokens: [] }] } as unknown as Slide,
    pictures,
  );

describe("the ground of a slide", () => {
  it.each([
    ["#000", "on-dark"],
    ["black", "on-dark"],
    ["rgb(70, 70, 255)", "on-dark"],
    ["#283b95", "on-dark"],
    ["#fff", "on-light"],
    ["aquamarine", "on-light"],
    ["hsl(60, 100%, 50%)", "on-light"],
    ["linear-gradient(to right, #fff, lightyellow)", "on-light"],
    ["linear-gradient(to right, navy, #000 40%)", "on-dark"],
  ])("bears text that stands out on %s", (paint, tone) => {
    expect(ground({ "data-background": paint }).classes).toEqual(["grounded", tone]);
  });

  it.each([
    [{ "data-background-image": "a.png" }, ["grounded", "on-dark", "dimmed"]],
    [{ "data-background-image": "a.png", "data-background-opacity": "0.2" }, ["grounded"]],
    [{ "data-background-image": "white.png" }, ["grounded", "on-light"]],
    [{ "data-background-image": "black.png" }, ["grounded", "on-dark"]],
    [{ "data-background-image": "a.png", "data-background-size": "40% 40%" }, ["grounded"]],
  ])("bears text that can be read on a picture that is seen: %j", (attributes, classes) => {
    expect(ground(attributes).classes).toEqual(classes);
  });

  it("darkens what neither light nor dark text stands out on", () => {
    const paint = "linear-gradient(to bottom, #283b95, #17b2c3)";
    const { classes, style } = ground({ "data-background-gradient": paint });
    expect(classes).toEqual(["grounded", "on-dark"]);
    expect(style["--ground"]).toBe(
      "linear-gradient(to bottom, rgb(26 38 97 / 1), rgb(15 116 127 / 1))",
    );
    expect(ground({ "data-background": "#777" }).style["--ground"]).toBe("#777");
  });

  it("dims a faint picture where the text is drawn for the deep colour", () => {
    const faint = { "data-background-image": "a.png", "data-background-opacity": "0.2" };
    expect(ground(faint, "section").classes).toEqual(["grounded", "on-dark", "dimmed"]);
  });

  it("places a picture as it is said", () => {
    const { html } = ground({
      "data-background": 'a".png',
      "data-background-size": "100px",
      "data-background-position": "right 10px",
    });
    expect(html).toBe(
      '<img class="backdrop" src="a&quot;.png" alt="" style="inline-size:100px;block-size:auto;inset:10px auto auto 100%;transform:translate(-100%,0);object-position:right 10px" />',
    );
  });
});
