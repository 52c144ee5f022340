import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { visitShowcase } from "@/db/testing/showcase";
import { giveCode, givePassword } from "./account/sign-in-form";
import { expect, phone, test } from "./fixtures";

type Windows = { claire: Page; rachel: Page };

const towardsAdvanced = (page: Page) => page.getByRole("region", { name: "Towards Advanced Partner" });

/** The actions for each line of the README, keyed by the line itself. */
const steps: Record<string, (windows: Windows) => Promise<void>> = {
  "Open the address that `npm start` printed, choose “Sign in” and sign in as Claire (`claire@alticime.example`). Progress shows the current tier of Alticime Conseil: Partner, with Advanced Partner next.":
    async ({ claire }) => {
      await claire.goto("/");
      await claire.getByRole("link", { name: "Sign in" }).first().click();
      await givePassword(claire, "claire@alticime.example");
      await expect(claire.getByRole("heading", { name: "Progress", level: 1 })).toBeVisible();
      const tierChart = "Current tier of Alticime Conseil: Partner. Next tier: Advanced Partner.";
      await expect(claire.getByRole("img", { name: tierChart })).toBeVisible();
    },

  "Under “Towards Advanced Partner”, open the records behind “Five deployments confirmed by the customer”: four count, two do not, and each of the two says why.":
    async ({ claire }) => {
      const towards = towardsAdvanced(claire);
      await expect(towards.getByText("4 of 5 deployments")).toBeVisible();
      await towards.getByText("See the 6 records").click();
      await expect(towards.getByText("What counts (4)")).toBeVisible();
      await expect(towards.getByText("What does not count (2)")).toBeVisible();
      await expect(towards.getByText(/Assurances Bréval/)).toBeVisible();
      await expect(towards.getByText(/Transports Ovilac/)).toBeVisible();
    },

  "Press “Declare an activity”, choose “Deployment”, give a day of September 2019, a customer and a reference of your own, and press “Declare the activity”.":
    async ({ claire }) => {
      await claire.getByRole("link", { name: "Declare an activity" }).click();
      await claire.getByRole("link", { name: /^Deployment/ }).click();
      await claire.getByLabel("Completed on").fill("2019-09-12");
      await claire.getByLabel("Customer").fill("Hôtel des Remparts");
      await claire.getByLabel("Reference").fill(`PRJ-${Date.now()}`);
      await claire.getByRole("button", { name: "Declare the activity" }).click();
      await expect(claire.getByText("Waiting for review").first()).toBeVisible();
    },

  "Go back to Progress: one declaration is waiting, and if it is verified the tier will be Advanced Partner. Leave this window open.":
    async ({ claire }) => {
      await claire.getByRole("link", { name: "Progress", exact: true }).click();
      await expect(claire.getByText("1 declaration is waiting for the vendor team to review.")).toBeVisible();
      await expect(claire.getByText("If all that is declared is verified: Advanced Partner")).toBeVisible();
    },

  "In a private window sign in as Rachel (`rachel@vendor.example`): the password first, then the code that the page shows.":
    async ({ rachel }) => {
      await rachel.goto("/en/sign-in");
      await givePassword(rachel, "rachel@vendor.example");
      const told = await rachel.getByText("the current code is").textContent();
      await giveCode(rachel, /\d{6}/.exec(told ?? "")?.[0] ?? "");
      await expect(rachel.getByRole("heading", { name: "Review queue" })).toBeVisible();
    },

  "Search the queue for Alticime, open the deployment, and press “Verify”.": async ({ rachel }) => {
    await rachel.getByRole("searchbox", { name: "Search for a partner" }).fill("Alticime");
    await rachel.getByRole("searchbox").press("Enter");
    await rachel.getByRole("link", { name: /Hôtel des Remparts/ }).click();
    await expect(rachel.getByText("Verifying this makes the partner Advanced Partner.")).toBeVisible();
    await rachel.getByRole("button", { name: "Verify" }).click();
    await expect(rachel.getByText("Alticime Conseil: verified.")).toBeVisible();
  },

  "Look at Claire’s window: without a reload, it says Advanced Partner.": async ({ claire }) => {
    await expect(
      claire.getByRole("img", { name: /^Current tier of Alticime Conseil: Advanced Partner\./ }),
    ).toBeVisible();
    await expect(claire.getByText("Rachel Quéméneur verified an activity").first()).toBeVisible();
  },
};

const told = (): string[] => {
  const readme = readFileSync("README.md", "utf8");
  const [, between = ""] = /<!-- walk-through: [^>]*-->([\s\S]*?)<!-- \/walk-through -->/.exec(readme) ?? [];
  return [...between.matchAll(/^\d+\. (.+)$/gm)].map(([, line = ""]) => line);
};

test("a newcomer's first five minutes go as the README says", phone, async ({ page, openAs }) => {
  test.setTimeout(90_000);
  expect(Object.keys(steps)).toEqual(told());
  const rachel = await openAs(null);
  await visitShowcase(async () => {
    for (const [line, follow] of Object.entries(steps)) await test.step(line, () => follow({ claire: page, rachel }));
  });
});
