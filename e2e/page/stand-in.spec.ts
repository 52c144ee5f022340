import type { Page } from "@playwright/test";
import { expect, test } from "@/e2e/fixtures";

/** Where the note of a demonstration ends, and where the page's title begins. */
const placesOn = async (page: Page): Promise<[note: number, title: number]> => {
  await page.goto("/fr/sign-in");
  const note = await page.locator("body > aside").first().boundingBox();
  const title = await page.getByRole("heading", { level: 1 }).boundingBox();
  return [note?.height ?? 0, title?.y ?? 0];
};

test("a page whose fonts never come stands where it stands with them, and asks for each file once", async ({
  openAs,
}) => {
  const page = await openAs(null);
  await page.setViewportSize({ width: 390, height: 844 });
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.resourceType() === "font") asked.push(new URL(request.url()).pathname);
  });
  const [note, title] = await placesOn(page);
  expect(note).toBeGreaterThan(0);
  expect(asked.sort()).toEqual([
    expect.stringMatching(/^\/fonts\/portal-serif/),
    expect.stringMatching(/^\/fonts\/source-sans/),
  ]);
  await page.route("**/*.woff2", (route) => route.fulfill({ status: 404 }));
  const [noteWithout, titleWithout] = await placesOn(page);
  expect(Math.abs(noteWithout - note)).toBeLessThan(3);
  expect(Math.abs(titleWithout - title)).toBeLessThan(6);
});
