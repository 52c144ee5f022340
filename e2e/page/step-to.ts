import type { Page } from "@playwright/test";

/**
 * Goes to another page of the portal as a press on a link does: scripts and frame stay, as they do for a reader who goes
 * from page to page. The first page is loaded.
 */
export const stepTo = async (page: Page, address: string): Promise<void> => {
  const before = page.url();
  if (new URL(before).origin !== new URL(address).origin) {
    await page.goto(address);
    return;
  }
  await page.evaluate((href) => {
    const link = Object.assign(document.createElement("a"), { href });
    document.body.append(link);
    link.click();
    link.remove();
  }, address);
  // The address changes together with the page.
  await page.waitForURL(({ href }) => href !== before);
};
