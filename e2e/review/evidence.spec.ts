import type { Page } from "@playwright/test";
import { makeCompany, makeMember } from "@/db/testing/account/member";
import { attach, certificate } from "@/e2e/credential/evidence-file";
import { fillCertification } from "@/e2e/credential/form";
import { expect, phoneAlone, test } from "@/e2e/fixtures";

/** How many dots of a drawn page are not white. */
const inkOn = (page: Page) =>
  page
    .getByRole("img", { name: "Page 1 of 1" })
    .evaluate((canvas: HTMLCanvasElement) =>
      Array.from(canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data ?? []).reduce(
        (sum, value, place) => sum + (place % 4 < 3 && value < 128 ? 1 : 0),
        0,
      ),
    );

test(
  "a reviewer sees the pages of a PDF as the portal draws them, and an app of the home screen opens it with a way back",
  phoneAlone,
  async ({ page, signIn, openAs }) => {
    const company = await makeCompany();
    const engineer = await makeMember(["contributor"], company.id);
    await signIn(engineer.email);
    await page.goto("/en/people/credentials/new");
    await page.getByLabel("First and last name").fill("Ada Quéré");
    await page.getByLabel("With the company since").fill("2017-09-01");
    await fillCertification(page);
    await page.getByLabel("Valid through").fill("2030-10-01");
    await attach(page, certificate("ada.pdf"));
    await page.getByRole("button", { name: "Declare the certification" }).click();
    await page.getByRole("link", { name: "VCP-NV 6.5" }).click();
    await page.waitForURL("**/people/credentials/*");
    await expect(page.getByRole("link", { name: "Open ada.pdf" })).toBeVisible();
    await expect(page.getByText("1 October 2030").first()).toBeVisible();
    const id = new URL(page.url()).pathname.split("/").at(-1);

    await page.addInitScript(() => Object.defineProperty(navigator, "standalone", { value: true }));
    await page.reload();
    await page.getByRole("link", { name: "Open ada.pdf" }).click();
    await expect(page.getByRole("heading", { name: "ada.pdf" })).toBeVisible();
    await expect(page.locator("canvas[data-state=drawn]")).toBeVisible();
    await page.getByRole("button", { name: "Back" }).click();
    await expect(page.getByRole("link", { name: "Open ada.pdf" })).toBeVisible();

    const desk = await openAs((await makeMember(["reviewer"])).email);
    await desk.goto(`/en/review/credential/${id}`);
    await expect(desk.locator("canvas[data-state=drawn]")).toBeVisible();
    expect(await inkOn(desk)).toBeGreaterThan(100);
  },
);
