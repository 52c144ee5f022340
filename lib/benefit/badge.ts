import type { Benefit } from "@/lib/benefit/benefit";
import type { BenefitStanding } from "@/lib/benefit/demotion";
import { type Day, formatDay } from "@/lib/date/day";
import type { Locale } from "@/lib/i18n/locale";

/** What a badge says. */
export type Badge = { vendor: string; tier: string; company: string; title: string; on: Day };

const looks = {
  light: { ink: "#16202c", soft: "#51606f", ground: "#ffffff" },
  dark: { ink: "#f5f7f9", soft: "#b6c2ce", ground: "#16202c" },
} as const;
export const badgeLooks = Object.keys(looks) as (keyof typeof looks)[];
export type BadgeLook = keyof typeof looks;

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (one) => `&#${one.charCodeAt(0)};`).replace(/[^\P{Cc}]/gu, " ");

/** A name as large as fits its line. */
const sized = (text: string, most: number, perLetter: number): number =>
  Math.min(most, Math.floor(368 / Math.max(1, text.length * perLetter)));

/**
 * The badge of a tier as an SVG document: vendor, tier, company and the day on which it was made, without scripts, styles or
 * anything from elsewhere. Pure.
 */
export const badgeSvg = ({ vendor, tier, company, title, on }: Badge, look: BadgeLook, locale: Locale): string => {
  const { ink, soft, ground } = looks[look];
  const line = (y: number, size: number, fill: string, text: string, weight = 400): string =>
    `<text x="32" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fill}">${escaped(text)}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 432 176" width="432" height="176" role="img" aria-label="${escaped(`${vendor} ${tier}, ${company}`)}" font-family="Source Sans 3, Helvetica, Arial, sans-serif">`,
    `<rect x="1" y="1" width="430" height="174" rx="6" fill="${ground}" stroke="${ink}" stroke-width="2"/>`,
    `<rect x="1" y="1" width="10" height="174" fill="${ink}"/>`,
    line(44, 18, soft, title),
    line(88, sized(tier, 36, 0.56), ink, tier, 700),
    line(120, sized(company, 20, 0.54), ink, company),
    line(152, 14, soft, formatDay(on, locale)),
    "</svg>",
  ].join("\n");
};

/** `held` are the standings of allocations that can still be used, of a benefit given on request. */
type BadgeGround = { benefit: Benefit; standing: BenefitStanding; held: readonly BenefitStanding[] };

/** The tier that the badge of a recognition names: the current one, or the one that gave it while it is kept; null for none. */
export const badgeTier = ({ benefit, standing, held }: BadgeGround, current: string): string | null => {
  if (benefit.kind !== "recognition") return null;
  const isAtOnce = benefit.giving === "at-once";
  const had = isAtOnce ? standing : (held.find(({ state }) => state === "given") ?? held[0]);
  if (had?.state === "given") return current;
  if (had?.state === "kept" && (!isAtOnce || had.until !== null)) return had.tier;
  return null;
};
