import type { Page } from "@playwright/test";
import { makeMember } from "@/db/testing/member";
import { makeTwin } from "@/db/testing/twin";
import { expect, test } from "./fixtures";

const expectMissing = async (page: Page, address: string, title: string): Promise<void> => {
  const answer = await page.goto(address);
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole("heading", { name: title, level: 1 })).toBeVisible();
};

test("what does not exist keeps its address, says so, and leads home", async ({ page }) => {
  await expectMissing(page, "/en/no-such-page?of=mine", "Not found");
  await expect(page).toHaveURL(/\/en\/no-such-page\?of=mine$/);
  await page.getByRole("link", { name: "Back to the start" }).click();
  await expect(page).toHaveURL(/\/en$/);
  await page.goBack();
  await expect(page.getByRole("heading", { name: "Not found", level: 1 })).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("what does not exist says so in the reader's language", async ({ page }) => {
    await expectMissing(page, "/en/no-such-page", "Not found");
    await expectMissing(page, "/fr/rien-ici", "Introuvable");
    await expectMissing(page, "/no-such.html", "Introuvable");
  });

  test("what is another company's says the same", async ({ page, signIn }) => {
    const { personId } = await makeTwin();
    const stranger = await makeMember(["owner"]);
    await signIn(stranger.email);
    await expectMissing(page, `/en/people/${personId}`, "Not found");
    await expectMissing(page, "/en/queue", "Not found");
  });
});
