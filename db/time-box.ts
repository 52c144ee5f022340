/** Says, from so many milliseconds on, that there is no time left: for searches that may stop and say so. */
export const timeBox = (milliseconds: number): (() => boolean) => {
  const end = performance.now() + milliseconds;
  return () => performance.now() > end;
};
