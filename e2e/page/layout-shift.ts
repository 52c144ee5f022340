import type { Page } from "@playwright/test";

type Shift = PerformanceEntry & { value: number; hadRecentInput: boolean };

/** What people still do not notice: the sum of all shifts that followed no press, as the browser measures them. */
const unnoticed = 0.02;

const shiftOf = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const { value, hadRecentInput } of list.getEntries() as Shift[]) sum += hadRecentInput ? 0 : value;
        }).observe({ type: "layout-shift", buffered: true });
        // What was measured so far is handed over before the frame after the next.
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
      }),
  );

/** Says by how much the page moved under its reader since it was opened, where that is more than people overlook. */
export const shiftFaults = async (page: Page): Promise<string[]> => {
  const shift = await shiftOf(page);
  return shift > unnoticed ? [`moved by ${shift.toFixed(3)} while it was opened`] : [];
};
