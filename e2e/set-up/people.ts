import type { Page } from "@playwright/test";
import { Secret, TOTP } from "otpauth";
import { expect } from "@/e2e/fixtures";
import { linkIn, waitForMail } from "@/e2e/mail";

const step = 30_000;

/** The authenticators of people who set one up in a journey, by their page. */
const authenticators = new WeakMap<Page, { key: string; used: number }>();

/** A code that the person's authenticator shows, each later than the one before: a code works once. */
export const freshCode = (page: Page): string => {
  const own = authenticators.get(page);
  if (!own) throw new Error("This person has no authenticator");
  own.used += 1;
  return new TOTP({ secret: Secret.fromBase32(own.key) }).generate({ timestamp: Date.now() + (own.used - 1) * step });
};

const inEnglish = {
  title: "Set up the second factor",
  code: "Code the app shows",
  submit: "Set up",
  kept: "I have saved them, continue",
};
export const inFrench: typeof inEnglish = {
  title: "Activer le second facteur",
  code: "Code affiché par l’application",
  submit: "Activer",
  kept: "Je les ai enregistrés, continuer",
};

/** Sets up the second factor that the page asks for, and goes on. */
export const enrol = async (page: Page, words = inEnglish): Promise<void> => {
  await expect(page.getByRole("heading", { name: words.title })).toBeVisible();
  const key = ((await page.locator("code").textContent()) ?? "").replaceAll(" ", "");
  authenticators.set(page, { key, used: 0 });
  await page.getByLabel(words.code).fill(freshCode(page));
  await page.getByRole("button", { name: words.submit }).click();
  await page.getByRole("link", { name: words.kept }).click();
};

type Letter = { email: string; subject: string; mailDir: string };

/** Follows the invitation that an e-mail brought, as somebody without an account. */
export const join = async (page: Page, name: string, { email, subject, mailDir }: Letter): Promise<void> => {
  await page.goto(linkIn(await waitForMail(email, subject, mailDir)));
  await page.getByLabel("First and last name").fill(name);
  await page.getByLabel("New password").fill("varech et goémon bleu");
  await page.getByRole("button", { name: /^Join / }).click();
};
