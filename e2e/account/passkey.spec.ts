import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { Secret, TOTP } from "otpauth";
import { demoPassword } from "@/db/seed/accounts";
import { makeInvitation } from "@/db/testing/account/links";
import { makeCompany, makeMember } from "@/db/testing/account/member";
import { makeOwnMandate } from "@/db/testing/agreement/in-force";
import { untickedFaults } from "@/e2e/agreement/sign-form";
import { expect, expectAccessible, test } from "@/e2e/fixtures";
import { codeOfMember, givePassword } from "./sign-in-form";

/** A virtual authenticator in this browser that verifies its owner, like that of a laptop or a phone. */
const plugIn = async (page: Page): Promise<void> => {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("WebAuthn.enable");
  await devtools.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
};

test("a signatory registers a passkey, signs the agreement with it, and signs in with it", async ({ page, signIn }) => {
  const company = await makeCompany();
  const signatory = await makeMember(["signatory"], company.id);
  await makeOwnMandate(signatory.actor);
  await signIn(signatory.email);
  await plugIn(page);

  await page.goto("/en/account");
  await page.getByText("Add a passkey").click();
  await page.getByLabel("Name of the passkey").fill("Work laptop");
  await page.getByRole("textbox", { name: "Code from your authenticator" }).fill(codeOfMember());
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await expect(page.getByText("Passkey added.")).toBeVisible();
  await expect(page.getByText("never used")).toBeVisible();
  await expectAccessible(page);

  await page.goto("/en/agreement");
  await page.getByRole("button", { name: "Prepare the agreement" }).click();
  await expect(page.getByText("The offer is ready.")).toBeVisible();
  await page.goto("/en/agreement/sign");
  const sign = page.getByRole("button", { name: /^Sign agreement/ });
  await sign.click();
  await expect(untickedFaults(page)).toHaveCount(3);
  for (const box of await page.getByRole("checkbox").all()) await box.check();
  await expectAccessible(page);
  await sign.click();
  await expect(page.getByText("Your signature is recorded.")).toBeVisible();

  await page.goto("/en/account");
  await expect(page.getByText("last used")).toBeVisible();
  await page.getByText("Rename Work laptop").click();
  await page.getByLabel("Name of the passkey").first().fill("Blue laptop");
  await page.getByRole("button", { name: "Save the name" }).click();
  await expect(page.getByText("Passkey renamed.")).toBeVisible();
  await expect(page.getByText("Blue laptop", { exact: true }).first()).toBeVisible();

  await page.context().clearCookies();
  await page.goto("/en/sign-in");
  await givePassword(page, signatory.email);
  await page.getByRole("button", { name: "Use a passkey instead" }).click();
  await expect(page.getByRole("heading", { name: "Progress", level: 1 })).toBeVisible();
});

test("somebody invited sets up a passkey alone, signs in with it, and adds an authenticator app", async ({
  openAs,
}) => {
  const company = await makeCompany();
  const owner = await makeMember(["owner"], company.id);
  const email = `${randomUUID()}@journey.example`;
  const { secret } = await makeInvitation(owner.actor, email, ["signatory"]);
  const page = await openAs(null);
  await plugIn(page);

  await page.goto(`/en/invitation/${secret}`);
  await page.getByLabel("First and last name").fill("Nolwenn Kerdreux");
  await page.getByLabel("New password").fill(demoPassword);
  await page.getByRole("button", { name: /^Join / }).click();
  await expect(page.getByRole("heading", { name: "A passkey", exact: true })).toBeVisible();
  await expect(page.getByRole("heading", { name: "An authenticator app" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Create the passkey" }).click();
  await expect(page.getByText("The second factor is active.")).toBeVisible();
  await expect(page.getByRole("main").getByRole("listitem")).toHaveCount(10);
  await expect(page.getByRole("heading", { name: "Set up the second factor" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "I have saved them, continue" }).click();

  await page.goto("/en/account");
  await expect(page.getByText("On: each sign-in asks for a passkey.")).toBeVisible();
  await expect(page.getByText("10 recovery codes are left.")).toBeVisible();
  await expectAccessible(page);

  await page.context().clearCookies();
  await page.goto("/en/sign-in");
  await givePassword(page, email);
  await expect(page.getByLabel("Recovery code")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Use your passkey" }).click();
  await expect(page.getByRole("heading", { name: "Progress", level: 1 })).toBeVisible();

  await page.goto("/en/account");
  await page.getByRole("link", { name: "Add an authenticator app" }).click();
  await expect(page.getByRole("heading", { name: "Add an authenticator app" })).toBeVisible();
  const key = ((await page.locator("code").textContent()) ?? "").replaceAll(" ", "");
  await page.getByLabel("Code the app shows").fill(new TOTP({ secret: Secret.fromBase32(key) }).generate());
  await expectAccessible(page);
  await page.getByRole("button", { name: "Set up", exact: true }).click();
  await expect(page.getByText("The second factor is active.")).toBeVisible();
  await page.getByRole("link", { name: "Continue" }).click();
  await expect(page.getByText("On: each sign-in asks for a code or a passkey.")).toBeVisible();
});
