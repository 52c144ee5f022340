import { useLocale, useTranslations } from "next-intl";
import type { Edition } from "@/lib/edition/edition";
import { localNames } from "@/lib/i18n/names";

const steps = [
  { x: 92, y: 240 },
  { x: 312, y: 158 },
  { x: 540, y: 70 },
] as const;

/** The tier chart of the landing page, with the same drawing as the Progress page. */
export function LandingTierChart({ tiers: earned }: { tiers: Edition["tiers"] }) {
  const t = useTranslations("landing");
  const tiers = localNames(earned.slice(-steps.length), useLocale());
  if (tiers.length < steps.length) return null;
  const plateaus = steps.map((step, place) => ({ ...step, name: tiers[place]?.name ?? "" }));
  return (
    <svg
      viewBox="0 0 730 300"
      className="w-full"
      role="img"
      aria-label={t("tiers-title", { count: earned.length - 1 })}
    >
      <path
        d="M8 288 C40 288 52 240 88 240 H236 C276 240 270 158 308 158 H482 C522 158 498 70 538 70 H722"
        fill="none"
        stroke="var(--accent)"
        strokeWidth="3"
        strokeLinecap="round"
      />
      <line x1="8" x2="722" y1="296" y2="296" stroke="var(--rule)" />
      {plateaus.map(({ name, x, y }) => (
        <text key={name} x={x} y={y - 16} fontSize="22" fontFamily="var(--face-serif)" fill="var(--ink)">
          {name}
        </text>
      ))}
      {plateaus.map(({ name, x, y }) => (
        <line key={name} x1={x} x2={x} y1={y + 12} y2="296" stroke="var(--rule)" strokeDasharray="2 5" />
      ))}
    </svg>
  );
}
