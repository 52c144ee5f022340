/** Answers true once so many milliseconds have passed, for searches that may stop early. */
export const timeBox = (milliseconds: number): (() => boolean) => {
  const end = performance.now() + milliseconds;
  return () => performance.now() > end;
};
