import type { CSSProperties } from "react";
import { accentPalette, paletteStyle } from "@/lib/brand/palette";

type Look = { accent: string | null; logo: { sha256: string; width: number; height: number } | null };

/** The height of a logo in the header, in rem; its width follows, up to a limit. */
const [height, widest] = [2, 9];

const logoStyle = ({ sha256, width, height: dots }: NonNullable<Look["logo"]>) => {
  const shownWidth = Math.min((width / dots) * height, widest);
  return { "--logo": `url("/api/logo/${sha256}")`, "--logo-width": `${shownWidth.toFixed(3)}rem` };
};

const palettes = new Map<string, Record<string, string>>();

const accentStyle = (accent: string): Record<string, string> => {
  const known = palettes.get(accent) ?? paletteStyle(accentPalette(accent));
  // One colour is shown at a time; those of before are no use.
  if (!palettes.has(accent)) palettes.clear();
  palettes.set(accent, known);
  return known;
};

/** The vendor's look as a style of the whole page (app/globals.css); nothing where the portal has its own. */
export const lookStyle = ({ accent, logo }: Look): CSSProperties => {
  const style: Record<string, string> = { ...(accent ? accentStyle(accent) : {}), ...(logo ? logoStyle(logo) : {}) };
  return style;
};
