import type { Page } from "@playwright/test";
import { codeOfMember } from "@/e2e/account/sign-in-form";
import { expect } from "@/e2e/fixtures";

const consentGroup = (page: Page) => page.getByRole("group", { name: /consent$/ });
export const consentCheckboxes = (page: Page) => consentGroup(page).getByRole("checkbox");
/** What is said at each box that was left unticked. */
export const untickedFaults = (page: Page) => consentGroup(page).getByText("Tick this box to go on.");

/** Ticks every consent box. */
export const consent = async (page: Page): Promise<void> => {
  await expect(consentCheckboxes(page)).toHaveCount(3);
  for (const box of await consentCheckboxes(page).all()) await box.check();
};

export const code = (page: Page) => page.getByLabel("Code from your authenticator");
export const signButton = (page: Page) => page.getByRole("button", { name: /^Sign (agreement|amendment) / });

/** Signs the document on the page with the current code. */
export const sign = async (page: Page): Promise<void> => {
  await consent(page);
  await code(page).fill(codeOfMember());
  await signButton(page).click();
  await expect(page.getByText("Your signature is recorded.")).toBeVisible();
};
