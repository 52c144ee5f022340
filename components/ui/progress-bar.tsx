type Props = { label: string; done: number; of: number };

/** How much is done, in words and as a bar. */
export function ProgressBar({ label, done, of }: Props) {
  const share = of === 0 ? 0 : Math.min(100, (100 * done) / of);
  return (
    <div className="grid gap-1.5">
      <p aria-live="polite">{label}</p>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={of}
        aria-valuenow={done}
        data-drawn
        className="h-2 overflow-hidden rounded-full bg-wash outline-1 outline-rule"
      >
        <div
          data-drawn
          className="h-full bg-accent transition-[width] motion-reduce:transition-none"
          style={{ width: `${share}%` }}
        />
      </div>
    </div>
  );
}
