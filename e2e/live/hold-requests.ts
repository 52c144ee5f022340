import type { Page, Request } from "@playwright/test";

/** Holds back a page's requests to these addresses until the returned function is called. */
export const holdRequests = async (
  page: Page,
  address: RegExp,
  isHeld: (request: Request) => boolean = () => true,
): Promise<() => void> => {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = () => resolve();
  });
  await page.route(address, async (route) => {
    if (isHeld(route.request())) await released;
    await route.fallback();
  });
  return () => release();
};
