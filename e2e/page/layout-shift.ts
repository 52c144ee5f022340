import type { Page } from "@playwright/test";

type Moved = { node: Node | null; previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly };
type Shift = PerformanceEntry & { value: number; hadRecentInput: boolean; sources: Moved[] };
type Watched = Window & { newsFrom?: number };

/**
 * What people still do not notice: the sum of all shifts that followed no press, as the browser measures them. From the
 * first news on the page moves because what it shows was changed by others meanwhile.
 */
const unnoticed = 0.02;

/** Notes on every page that is opened from now on when it first fetched itself anew for news: the browser tells only afterwards. */
export const watchNews = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    const ask = window.fetch;
    window.fetch = (asked, how) => {
      const { pathname, search } = new URL(asked instanceof Request ? asked.url : asked, window.location.href);
      const isNews = pathname === window.location.pathname && search.includes("_rsc=");
      if (isNews) (window as Watched).newsFrom ??= performance.now();
      return ask(asked, how);
    };
  });
};

/** By how much the page moved, and what of it did. */
const shiftOf = (page: Page): Promise<{ sum: number; moved: string[] }> =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        let sum = 0;
        const moved: string[] = [];
        const placeOf = ({ x, y, width, height }: DOMRectReadOnly): string =>
          [x, y, width, height].map((size) => size.toFixed(0)).join(" ");
        const { newsFrom = Number.POSITIVE_INFINITY } = window as Watched;
        const looked = new PerformanceObserver((list) => {
          for (const { value, hadRecentInput, startTime, sources } of list.getEntries() as Shift[]) {
            if (hadRecentInput || startTime > newsFrom) continue;
            sum += value;
            for (const { node, previousRect, currentRect } of sources) {
              const what = node instanceof Element ? node.outerHTML.slice(0, 120) : (node?.nodeValue ?? node?.nodeName);
              moved.push(`${startTime.toFixed(0)} ms, ${placeOf(previousRect)} to ${placeOf(currentRect)}: ${what}`);
            }
          }
        });
        looked.observe({ type: "layout-shift", buffered: true });
        // What was measured so far is handed over before the frame after the next.
        requestAnimationFrame(() => requestAnimationFrame(() => resolve({ sum, moved })));
      }),
  );

/** Says by how much a watched page moved under its reader since it was opened, where that is more than people overlook. */
export const shiftFaults = async (page: Page): Promise<string[]> => {
  const { sum, moved } = await shiftOf(page);
  return sum > unnoticed ? [`moved by ${sum.toFixed(3)} while it was opened: ${moved.slice(0, 5).join(" | ")}`] : [];
};
