import { expect, it } from "vitest";
import { backgroundOf } from "./background.ts";

it.each([
  [{ "data-background": "#fff" }, { paint: "#fff" }],
  [{ "data-background": "a.png" }, { image: "a.png" }],
  [{ "data-background": "a b.JPG?x" }, { image: "a b.JPG?x" }],
  [
    { "data-background-color": "red", "data-background-image": "a.png, b.png" },
    { paint: "red", image: "a.png" },
  ],
  [
    { "data-background-gradient": "linear-gradient(to right, red, #00f)" },
    { paint: "linear-gradient(to right, red, #00f)" },
  ],
  [
    { "data-background-video": "a.mp4,a.webm", "data-background-video-loop": "" },
    { video: "a.mp4", isLooped: true },
  ],
  [
    {
      "data-background-image": "a.png",
      "data-background-size": "100px 50%",
      "data-background-position": "top left",
      "data-background-opacity": "0.4",
    },
    { image: "a.png", size: "100px 50%", position: "top left", opacity: 0.4 },
  ],
  [{ "data-background-image": "a.png", "data-background-opacity": "dark" }, { image: "a.png" }],
])("takes %j for what reveal.js does", (attributes, expected) => {
  const defaults = { isLooped: false, size: "cover", position: "center", opacity: 1 };
  expect(backgroundOf(attributes)).toEqual({ ...defaults, ...expected });
});

it.each([
  {},
  { "data-background-transition": "zoom" },
  { "data-background": "url(https://example.org/a)" },
  { "data-background-color": "red; position: fixed" },
  { "data-background-gradient": "image-set('https://example.org/a' 1x)" },
])("draws nothing for %j", (attributes) => {
  expect(backgroundOf(attributes)).toBeUndefined();
});
