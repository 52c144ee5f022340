import { useTranslations } from "next-intl";

const plateaus = [
  { name: "Partner", x: 96, y: 232 },
  { name: "Advanced Partner", x: 272, y: 150 },
  { name: "Principal Partner", x: 456, y: 62 },
] as const;

/** The three plateaus as one calm line: the picture every page of progress takes up again. */
export function AscentFigure() {
  const t = useTranslations("landing");
  return (
    <svg viewBox="0 0 620 300" className="w-full" role="img" aria-label={t("levelsTitle")}>
      <path
        d="M8 288 C40 288 52 240 88 240 H190 C226 240 232 158 268 158 H366 C402 158 410 70 446 70 H612"
        fill="none"
        stroke="var(--accent)"
        strokeWidth="3"
        strokeLinecap="round"
      />
      <line x1="8" x2="612" y1="296" y2="296" stroke="var(--rule)" />
      {plateaus.map(({ name, x, y }) => (
        <text key={name} x={x} y={y - 8} fontSize="22" fontFamily="var(--face-serif)" fill="var(--ink)">
          {name}
        </text>
      ))}
      {plateaus.map(({ name, x, y }) => (
        <line key={name} x1={x} x2={x} y1={y + 16} y2="296" stroke="var(--rule)" strokeDasharray="2 5" />
      ))}
    </svg>
  );
}
