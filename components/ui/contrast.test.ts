import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accentGrounds, accentPalette, paletteStyle } from "@/lib/brand/palette";
import { shipped, sourceOf } from "@/lib/testing/house";

const css = readFileSync("app/globals.css", "utf8");
const pairs = [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)];
const themes = [1, 2].map((place) => new Map(pairs.map((match) => [match[1] ?? "", match[place + 1] ?? ""])));

const channel = (hex: string): number => {
  const value = Number.parseInt(hex, 16) / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
};
const luminance = (colour: string): number =>
  0.2126 * channel(colour.slice(1, 3)) + 0.7152 * channel(colour.slice(3, 5)) + 0.0722 * channel(colour.slice(5, 7));
const contrast = (a: string, b: string): number => {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
};

const states = ["met", "missing", "risk", "waiting", "danger"];
const grounds = ["paper", "wash"];
const texts: [string, string][] = [
  ...["ink", "soft", "accent", "accent-strong", ...states].flatMap((ink) =>
    [...grounds, "accent-wash"].map((ground): [string, string] => [ink, ground]),
  ),
  ...states.flatMap((state): [string, string][] => [
    [state, `${state}-wash`],
    ["ink", `${state}-wash`],
  ]),
  ["on-accent", "accent"],
  ["on-accent", "accent-strong"],
  ["on-danger", "danger"],
];

const tooFaint = (wanted: [string, string][], least: number, shown = themes): string[] =>
  shown.flatMap((theme, place) =>
    wanted
      .filter(([ink, ground]) => contrast(theme.get(ink) ?? "", theme.get(ground) ?? "") < least)
      .map(([ink, ground]) => `${ink} on ${ground}, ${place === 0 ? "light" : "dark"}`),
  );

describe("the colours", () => {
  it("are read from the style sheet", () => {
    expect(pairs.length).toBeGreaterThan(20);
  });

  it("give every text a contrast of 4.5:1 on every background, in both themes", () => {
    expect(tooFaint(texts, 4.5)).toEqual([]);
  });

  it("do so whatever accent a vendor chooses, and its grounds are those of the style sheet", () => {
    expect(accentGrounds).toEqual({
      light: grounds.map((ground) => themes[0]?.get(ground)),
      dark: grounds.map((ground) => themes[1]?.get(ground)),
    });
    const channels = fc.integer({ min: 0, max: 255 }).map((value) => value.toString(16).padStart(2, "0"));
    fc.assert(
      fc.property(fc.tuple(channels, channels, channels), (parts) => {
        const style = paletteStyle(accentPalette(`#${parts.join("")}`));
        const chosen = themes.map((theme, place) => {
          const own = Object.entries(style).map(([name, value]): [string, string] => [
            name.slice(2),
            value.match(/#[0-9a-f]{6}/g)?.[place] ?? "",
          ]);
          return new Map([...theme, ...own]);
        });
        expect(tooFaint(texts, 4.5, chosen)).toEqual([]);
      }),
      {
        examples: [
          [["00", "00", "00"]],
          [["ff", "ff", "ff"]],
          [["ff", "cc", "00"]],
          [["00", "00", "ff"]],
          [["ff", "00", "00"]],
        ],
      },
    );
  });

  it("give the edges of fields a contrast of 3:1", () => {
    expect(
      tooFaint(
        grounds.map((ground) => ["edge", ground]),
        3,
      ),
    ).toEqual([]);
  });
});

/** Elements that a fill alone draws: with a colour of its own and no words in a colour to match. */
const filled = shipped
  .filter((file) => file.endsWith(".tsx"))
  .flatMap((file) => [
    ...sourceOf(file).matchAll(/<(?:span|div|progress)\b[^<]*?className=(?:"[^"]*"|\{`[^`]*`\})[^<]*?>/g),
  ])
  .map(([element]) => element)
  .filter((element) =>
    /[" :`](?:bg-(?:met|accent|waiting|risk|danger|missing|current|ink)[" `]|bg-\[repeating)/.test(element),
  )
  .filter((element) => !/text-on-/.test(element));

describe("where readers force their own colours", () => {
  it("whatever a fill alone draws is drawn in theirs", () => {
    expect(filled.length).toBeGreaterThan(5);
    expect(filled.filter((element) => !element.includes("data-drawn"))).toEqual([]);
  });

  it("no ring is all that is seen of a thing, since shadows are taken away", () => {
    const rings = shipped.filter((file) => file.endsWith(".tsx") && /[" ]ring-\d/.test(sourceOf(file)));
    expect(rings).toEqual([]);
  });
});
