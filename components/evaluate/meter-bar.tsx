type Props = { have: number; withWaiting: number; isMet: boolean };

const percent = (share: number): string => `${Math.round(share * 1000) / 10}%`;

/** A thin bar: what counts, and hatched behind it what waits for review. The text beside it says the same. */
export function MeterBar({ have, withWaiting, isMet }: Props) {
  return (
    <span
      aria-hidden
      className="relative block h-1.5 overflow-hidden bg-wash outline outline-1 outline-rule print:[print-color-adjust:exact]"
    >
      <span
        className="moves absolute inset-y-0 left-0 bg-[repeating-linear-gradient(115deg,var(--waiting)_0_2px,transparent_2px_5px)]"
        style={{ width: percent(withWaiting) }}
      />
      <span
        className={`moves absolute inset-y-0 left-0 ${isMet ? "bg-met" : "bg-accent"}`}
        style={{ width: percent(have) }}
      />
    </span>
  );
}
