import { readFileSync } from "node:fs";
import subsetFont from "subset-font";

const packages = "node_modules/@fontsource-variable";

const versionOf = (name: string): string =>
  (JSON.parse(readFileSync(`${packages}/${name}/package.json`, "utf8")) as { version: string }).version;

export type Face = { file: string; letters: Buffer };

/** The text face, as its package has it. */
const text = (): Face => ({
  file: `source-sans-3-latin-${versionOf("source-sans-3")}.woff2`,
  letters: readFileSync(`${packages}/source-sans-3/files/source-sans-3-latin-wght-normal.woff2`),
});

/**
 * The face of headings and figures: the package's letters drawn for 32 points, in the weights of the style sheet. With
 * every size and weight the file is three and a half times as large. The licence keeps the name of the face for the
 * unchanged one, so this has another.
 */
const heading = async (): Promise<Face> => {
  const whole = readFileSync(`${packages}/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2`);
  const cut = await subsetFont(whole, undefined, {
    keepAllGlyphs: true,
    targetFormat: "woff2",
    variationAxes: { opsz: 32, wght: { min: 400, max: 600 } },
  });
  return { file: `portal-serif-latin-${versionOf("source-serif-4")}.woff2`, letters: cut };
};

/** The files of `public/fonts`, made from their packages: the same bytes each time. */
export const cutFaces = async (): Promise<Face[]> => [text(), await heading()];
