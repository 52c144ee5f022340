/** How long is waited before a page asks for itself again, in milliseconds; the last of them from then on. */
const waitsMs = [250, 500, 1_000, 2_000, 5_000];

const routerMark = "_rsc";

/** Whether a page asks for itself, to be drawn anew in place: its own address, with the mark of the router. */
export const isOwnRefresh = (asked: RequestInfo | URL, how: RequestInit | undefined, href: string): boolean => {
  const [here, address] = [new URL(href), new URL(asked instanceof Request ? asked.url : asked, href)];
  const method = how?.method ?? (asked instanceof Request ? asked.method : "GET");
  if (method !== "GET" || !address.searchParams.has(routerMark)) return false;
  address.searchParams.delete(routerMark);
  return (
    address.origin === here.origin &&
    address.pathname === here.pathname &&
    address.searchParams.toString() === here.searchParams.toString()
  );
};

type Around = {
  ask: typeof fetch;
  /** The address of the page that is shown now. */
  href: () => string;
  pause: (ms: number) => Promise<void>;
};

/**
 * Fetches, and asks again for a page that is drawn anew in place until somebody answers. The router takes a lost answer for
 * a reason to load the whole page, and a browser that finds nobody shows a page of its own, with no way back.
 */
export const steadyFetch =
  ({ ask, href, pause }: Around): typeof fetch =>
  async (asked, how) => {
    for (let turn = 0; ; turn += 1)
      try {
        return await ask(asked, how);
      } catch (error) {
        if (how?.signal?.aborted || !isOwnRefresh(asked, how, href())) throw error;
        await pause(waitsMs[Math.min(turn, waitsMs.length - 1)] ?? 0);
      }
  };

let isHeld = false;

/** From now on a page that is drawn anew outlasts a server that is away. Once a page. */
export const holdRefreshes = (): void => {
  if (isHeld) return;
  isHeld = true;
  window.fetch = steadyFetch({
    ask: window.fetch.bind(window),
    href: () => window.location.href,
    pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  });
};
