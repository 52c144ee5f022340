type Props = {
  have: number;
  /** With what waits for review, where something does. */
  withWaiting?: number | undefined;
  isMet?: boolean | undefined;
};

const percent = (share: number): string => `${Math.round(share * 1000) / 10}%`;

/** A thin bar: what counts, and hatched behind it what waits for review. The text beside it says the same. */
export function MeterBar({ have, withWaiting, isMet }: Props) {
  return (
    <span aria-hidden className="meter-bar">
      {withWaiting === undefined ? null : <span className="meter-waits" style={{ width: percent(withWaiting) }} />}
      <span className={isMet ? "bg-met" : "bg-accent"} style={{ width: percent(have) }} />
    </span>
  );
}
