declare module "subset-font" {
  type Range = { min: number; max: number };
  type Options = { keepAllGlyphs: true; targetFormat: "woff2"; variationAxes: Record<string, number | Range> };
  /** The font with fewer letters (all of them where `letters` is undefined) and with its axes pinned or narrowed. */
  export default function subsetFont(font: Buffer, letters: undefined, options: Options): Promise<Buffer>;
}
