/** The result of one section of the tests; `words` is its output, shown where something failed. */
export type TestTally = {
  section: string;
  passed: number;
  failed: number;
  skipped: number;
  seconds: number;
  words: string;
};

const total = (tallies: readonly TestTally[]): Pick<TestTally, "passed" | "failed" | "skipped"> =>
  tallies.reduce(
    (sum, one) => ({
      passed: sum.passed + one.passed,
      failed: sum.failed + one.failed,
      skipped: sum.skipped + one.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );

/** The last line of the test run, for people and machines. */
export const closingLine = (tallies: readonly TestTally[]): string => {
  const { passed, failed, skipped } = total(tallies);
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
};

/** A section in one line: "unit          540 passed, 0 failed, 0 skipped   12 s". */
export const sectionLine = (tally: TestTally): string =>
  `${tally.section.padEnd(12)}${closingLine([tally]).padEnd(40)}${tally.seconds.toFixed(0).padStart(4)} s`;
