import { randomUUID } from "node:crypto";
import { Secret, TOTP } from "otpauth";
import { makeCompany, makeMember } from "@/db/testing/account/member";
import { expect, expectAccessible, test } from "@/e2e/fixtures";
import { linkIn, waitForMail } from "@/e2e/mail";

test("an owner who cannot sign invites the signatory, and the link leads to the agreement", async ({
  page,
  signIn,
  openAs,
}) => {
  const company = await makeCompany();
  const owner = await makeMember(["owner"], company.id);
  const email = `${randomUUID()}@journey.example`;
  await signIn(owner.email);
  await page.goto("/en/agreement");
  await page.getByRole("button", { name: "Prepare the agreement" }).click();
  await expect(page.getByText("The offer is ready.")).toBeVisible();
  await page.getByRole("link", { name: "Invite the signatory" }).click();
  await page.getByLabel("Address of the signatory").fill(email);
  await page.getByRole("button", { name: "Send the invitation" }).click();
  await expect(page.getByText("The invitation is on its way.")).toBeVisible();
  await expectAccessible(page);

  const guest = await openAs(null);
  await guest.goto(linkIn(await waitForMail(email, `${company.name} asks you to sign its partner agreement`)));
  await guest.getByLabel("First and last name").fill("Nolwenn Kerdreux");
  await guest.getByLabel("New password").fill("varech et goémon");
  await guest.getByRole("button", { name: `Join ${company.name}` }).click();
  const key = ((await guest.locator("code").textContent()) ?? "").replaceAll(" ", "");
  await guest.getByLabel("Code the app shows").fill(new TOTP({ secret: Secret.fromBase32(key) }).generate());
  await guest.getByRole("button", { name: "Set up" }).click();
  await guest.getByRole("link", { name: "I have saved them, continue" }).click();
  await expect(guest).toHaveURL(/\/en\/agreement$/);
  await expect(guest.getByRole("link", { name: "Declare my signing authority" })).toBeVisible();
});
