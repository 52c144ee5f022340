import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Font } from "@react-pdf/renderer";
import { sfntOf } from "./sfnt";

/** Fonts are read from the working directory: a bundler would rewrite a path relative to this module. */
const folder = () => join(process.cwd(), "node_modules", "@fontsource", "source-sans-3", "files");

const styles = [
  { fontWeight: 400, fontStyle: "normal" },
  { fontWeight: 600, fontStyle: "normal" },
] as const;

/** Latin first; names in other alphabets fall back to the file that has their letters. */
const files = {
  "Source Sans 3": "latin",
  "Source Sans 3 Extended": "latin-ext",
  "Source Sans 3 Greek": "greek",
  "Source Sans 3 Polytonic Greek": "greek-ext",
  "Source Sans 3 Cyrillic": "cyrillic",
  "Source Sans 3 Extended Cyrillic": "cyrillic-ext",
  "Source Sans 3 Vietnamese": "vietnamese",
};

export const fontFamily: string[] = Object.keys(files);

const sourceOf = (file: string): string =>
  `data:font/otf;base64,${sfntOf(readFileSync(join(folder(), file))).toString("base64")}`;

let registered = false;

/** Registers the fonts once; every glyph used is embedded in the file. */
export const registerFonts = (): void => {
  if (registered) return;
  registered = true;
  for (const [family, subset] of Object.entries(files)) {
    const fonts = styles.map(({ fontWeight, fontStyle }) => ({
      src: sourceOf(`source-sans-3-${subset}-${fontWeight}-${fontStyle}.woff`),
      fontWeight,
      fontStyle,
    }));
    Font.register({ family, fonts });
  }
  Font.registerHyphenationCallback((word) => [word]);
};
