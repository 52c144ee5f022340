import { clampChroma, converter, formatHex, type Oklch, wcagContrast } from "culori";

/** One colour for each theme, as #rrggbb. */
type Pair = { light: string; dark: string };
export type AccentPalette = { accent: Pair; accentStrong: Pair; accentWash: Pair; onAccent: Pair };

/** The grounds on which text in the accent stands, as app/globals.css has them. */
export const accentGrounds = { light: ["#ffffff", "#f3f6f5"], dark: ["#0f1618", "#172124"] } as const;

/** WCAG 2.2, 1.4.3, with a little more for the rounding to eight bits. */
const least = 4.55;

const inOklch = converter("oklch");

/** The colour at a lightness of 0 to 1 and with a chroma of at most `chroma`, inside what a screen shows. */
const shade = ({ c, h }: Oklch, l: number, chroma = 0.4): string =>
  formatHex(clampChroma({ mode: "oklch", l, c: Math.min(c, chroma), ...(h === undefined ? {} : { h }) }, "oklch"));

/** The first lightness, going by hundredths from one to the other, at which the colour is read on every ground. */
const readable = (colour: Oklch, from: number, to: number, grounds: readonly string[]): number => {
  const step = Math.sign(to - from) / 100;
  const isRead = (l: number): boolean => grounds.every((ground) => wcagContrast(shade(colour, l), ground) >= least);
  for (let l = from; (to - l) * step > 0; l += step) if (isRead(l)) return l;
  return to;
};

const lightTheme = (colour: Oklch) => {
  const accentWash = shade(colour, 0.946, 0.015);
  const l = readable(colour, Math.min(colour.l, 0.6), 0.05, [...accentGrounds.light, accentWash]);
  return {
    accent: shade(colour, l),
    accentStrong: shade(colour, Math.max(l - 0.075, 0)),
    accentWash,
    onAccent: "#ffffff",
  };
};

const darkTheme = (colour: Oklch) => {
  const accentWash = shade(colour, 0.28, 0.034);
  const l = readable(colour, Math.max(colour.l, 0.72), 0.95, [...accentGrounds.dark, accentWash]);
  return {
    ...{ accent: shade(colour, l), accentStrong: shade(colour, Math.min(l + 0.08, 0.98)), accentWash },
    onAccent: shade(colour, 0.22, 0.03),
  };
};

/**
 * The accent's colours in both themes from the one that a vendor chose (#rrggbb): as chosen where it can be read on every
 * ground, else as near to it as can. Its hue stays.
 */
export const accentPalette = (chosen: string): AccentPalette => {
  const colour = inOklch(chosen);
  if (!colour) throw new Error(`${chosen} is no colour`);
  const [light, dark] = [lightTheme(colour), darkTheme(colour)];
  const both = (name: keyof AccentPalette): Pair => ({ light: light[name], dark: dark[name] });
  return {
    ...{ accent: both("accent"), accentStrong: both("accentStrong") },
    ...{ accentWash: both("accentWash"), onAccent: both("onAccent") },
  };
};

const cssName = (name: string): string => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** The palette as custom properties of a style. */
export const paletteStyle = (palette: AccentPalette): Record<string, string> =>
  Object.fromEntries(
    Object.entries(palette).map(([name, { light, dark }]) => [cssName(name), `light-dark(${light}, ${dark})`]),
  );
