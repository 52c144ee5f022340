import type { Page } from "@playwright/test";

type Shift = PerformanceEntry & { value: number; hadRecentInput: boolean };

/**
 * What people still do not notice: the sum of all shifts that followed no press, as the browser measures them. From the
 * first news on the page moves because what it shows was changed by others meanwhile.
 */
const unnoticed = 0.02;

const shiftOf = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        // A page fetches itself anew for news; the address of what it fetches says so.
        const isNews = ({ pathname, search }: URL): boolean =>
          pathname === window.location.pathname && search.includes("_rsc=");
        const news = performance.getEntriesByType("resource").find(({ name }) => isNews(new URL(name)))?.startTime;
        new PerformanceObserver((list) => {
          for (const { value, hadRecentInput, startTime } of list.getEntries() as Shift[])
            sum += hadRecentInput || startTime > (news ?? Number.POSITIVE_INFINITY) ? 0 : value;
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
