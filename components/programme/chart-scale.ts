/** A round number at or above `value`, so that the top of an axis reads easily: 1, 2, 2.5 or 5 times a power of ten. */
export const roundUp = (value: number): number => {
  if (value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [1, 2, 2.5, 5, 10].find((one) => one * power >= value) ?? 10;
  return step * power;
};

/** The ends of an axis that holds every value and zero; returns may pull it below. */
export const rangeOf = (values: readonly number[]): { low: number; high: number } => {
  const high = roundUp(Math.max(0, ...values));
  const lowest = Math.min(0, ...values);
  return { low: lowest < 0 ? -roundUp(-lowest) : 0, high };
};
