import type { Page } from "@playwright/test";
import { makeMember } from "@/db/testing/account/member";
import { stopCampaigns } from "@/db/testing/agreement/campaign";
import { someVersion } from "@/db/testing/agreement/text";
import { expect, expectAccessible, expectNoSidewaysScroll, test } from "@/e2e/fixtures";

const sizes = { phone: { width: 390, height: 844 }, desktop: { width: 1440, height: 900 } };

const look = async (page: Page): Promise<void> => {
  for (const size of Object.values(sizes)) {
    await page.setViewportSize(size);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  }
};

const view = (page: Page, name: string) => page.getByRole("link", { name, exact: true }).click();

// It publishes a text for every partner; the campaign is stopped again.
test.afterEach(stopCampaigns);

test("a text is drafted from the specimen, mended, compared, previewed, published by two people and offered to partners", async ({
  page,
  signIn,
  openAs,
}) => {
  const version = await someVersion();
  const [manager, second] = [await makeMember(["programme-manager"]), await makeMember(["administrator"])];
  await signIn(manager.email);
  await page.goto("/en/texts");
  await page.getByRole("textbox", { name: "Version" }).fill("May");
  await page.getByRole("button", { name: "Begin the draft" }).click();
  await expect(page.getByText("Name the version by its month", { exact: false }).first()).toBeVisible();
  await page.getByRole("textbox", { name: "Version" }).fill(version);
  await page.getByRole("button", { name: "Begin the draft" }).click();
  await expect(page.getByText("No fault was found.")).toBeVisible();

  await page.getByRole("link", { name: "Change — Clause 1.3" }).click();
  await page.getByLabel("Text in French").fill("L'essai : voir {@nowhere}.");
  await page.getByLabel("Text in English").fill("A trial, see {@proof}.");
  await look(page);
  await page.getByRole("button", { name: "Save the clause" }).click();
  await expect(page.getByText("French: {@nowhere} leads to no article.").first()).toBeVisible();
  await look(page);
  await view(page, "Publish");
  await expect(page.getByRole("heading", { name: "Publish this text" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Ask for publication" })).toHaveCount(0);
  await page.getByRole("link", { name: "Clause 1.3" }).first().click();
  await expect(page).toHaveURL(/#at-0-0-2$/);
  await page.getByRole("link", { name: "Change — Clause 1.3" }).click();
  await page.getByLabel("Text in French").fill("L'essai : voir {@proof}.");
  await page.getByRole("button", { name: "Save the clause" }).click();
  await page.getByRole("button", { name: "Correct the typography of every clause" }).click();
  await expect(page.getByText("No fault was found.")).toBeVisible();

  await view(page, "Changes");
  await expect(page.getByText("1 clause changed, 0 added, 0 removed", { exact: false })).toBeVisible();
  await expect(page.getByRole("insertion").or(page.locator("ins")).first()).toContainText("A trial");
  await view(page, "Read");
  const pdf = await page.request.get(
    (await page.getByRole("link", { name: "The text as a PDF", exact: false }).getAttribute("href")) ?? "",
  );
  expect((await pdf.body()).subarray(0, 5).toString()).toBe("%PDF-");
  await view(page, "Publish");
  await page.getByLabel("Counsel who approved the text").fill("Maître Odile Fabre");
  await page.getByLabel("Day of approval").fill("2019-09-30");
  await page.getByRole("button", { name: "Ask for publication" }).click();
  await expect(page.getByText("You asked for this publication", { exact: false })).toBeVisible();
  await look(page);

  const other = await openAs(second.email);
  await other.goto(page.url());
  await expect(other.getByText("Maître Odile Fabre")).toBeVisible();
  await other.getByRole("button", { name: `Publish version ${version}` }).click();
  await expect(other.getByText("The text is fixed for good under this version.")).toBeVisible();
  await page.reload();
  await page.getByRole("link", { name: "See what it changes, and start a campaign" }).click();
  await page.getByRole("button", { name: `Publish version ${version} and start the campaign` }).click();
  await expect(page.getByRole("heading", { name: `Campaign of version ${version}`, level: 1 })).toBeVisible();
});
