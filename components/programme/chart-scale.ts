/** A round number at or above `value`, so that the top of an axis reads easily: 3, 40, 1,500. */
export const roundUp = (value: number): number => {
  if (value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [1, 1.5, 2, 3, 4, 5, 6, 8, 10].find((one) => one * power >= value) ?? 10;
  return step * power;
};

/** The ends of an axis that holds every value and zero; returns may pull it below. */
export const rangeOf = (values: readonly number[]): { low: number; high: number } => {
  const high = roundUp(Math.max(0, ...values));
  const lowest = Math.min(0, ...values);
  return { low: lowest < 0 ? -roundUp(-lowest) : 0, high };
};
