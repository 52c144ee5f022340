import type { Page } from "@playwright/test";
import { Secret, TOTP } from "otpauth";
import { demoPassword } from "@/db/seed/accounts";
import { memberSecret } from "@/db/testing/account/member";

const step = 30_000;

/** The code that the member's authenticator shows now, or that many steps later; each code works once. */
export const codeOfMember = (stepsAhead = 0): string =>
  new TOTP({ secret: Secret.fromBase32(memberSecret) }).generate({ timestamp: Date.now() + stepsAhead * step });

/** Fills the first page of signing in, in English. */
export const givePassword = async (page: Page, email: string, password = demoPassword): Promise<void> => {
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
};

/** Fills the second page, where demo accounts read their code on the page itself. */
export const giveCode = async (page: Page, code: string): Promise<void> => {
  await page.getByLabel("Six-digit code").fill(code);
  await page.getByRole("button", { name: "Continue" }).click();
};
