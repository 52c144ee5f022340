import { spawnSync } from "node:child_process";
import path from "node:path";
import type { Page } from "@playwright/test";
import { makeCompany, makeMember } from "@/db/testing/account/member";
import { makeCompetent, makeOwnMandate, makeVerifiedDeployments } from "@/db/testing/agreement/in-force";
import { codeOfMember } from "@/e2e/account/sign-in-form";
import { expect, phoneAlone, test } from "@/e2e/fixtures";
import { code, consent, consentCheckboxes, sign, signButton, untickedFaults } from "./sign-form";

/** A company that meets every requirement of its next tier except the agreement. */
const openCompany = async () => {
  const company = await makeCompany();
  const signatory = await makeMember(["signatory"], company.id);
  await makeOwnMandate(signatory.actor);
  await makeCompetent(signatory.actor);
  await makeVerifiedDeployments(signatory.actor, 5);
  return { company, signatory };
};

const prepareAndRead = async (page: Page): Promise<void> => {
  await page.goto("/en/agreement");
  await page.getByRole("button", { name: "Prepare the agreement" }).click();
  await expect(page.getByText("The offer is ready.")).toBeVisible();
  await page.getByRole("link", { name: "Read and sign" }).click();
  await page.getByRole("link", { name: "Continue to the signature" }).first().click();
  await expect(page.getByRole("heading", { name: "Sign the agreement", level: 1 })).toBeVisible();
};

const countersign = async (page: Page, company: string): Promise<void> => {
  await page.goto("/en/countersign");
  await page.getByRole("link", { name: `Open the file of ${company}` }).click();
  await consent(page);
  await code(page).fill(codeOfMember());
  await page.getByRole("button", { name: /^Countersign agreement/ }).click();
  await expect(page.getByText("The countersignature is recorded.")).toBeVisible();
};

/** The verdict of the project's verify command on a file. */
const verdictOn = (file: string): { status: number | null; verdict: Record<string, unknown> } => {
  const root = path.join(process.env.DATA_DIR ?? "", "seal", "root.pem");
  const asked = ["run", "-s", "contract", "--", "verify", file, "--root", root];
  const { status, stdout } = spawnSync("npm", asked, { encoding: "utf8" });
  return { status, verdict: JSON.parse(stdout) };
};

test(
  "an agreement is prepared, read, signed, countersigned and sealed, and changes the tier",
  phoneAlone,
  async ({ page, signIn, openAs }, info) => {
    const { company, signatory } = await openCompany();
    const countersigner = await makeMember(["countersigner"]);
    await signIn(signatory.email);
    await prepareAndRead(page);
    await sign(page);
    await countersign(await openAs(countersigner.email), company.name);
    await expect(page.getByText("The agreement has been in force since").first()).toBeVisible({ timeout: 60_000 });

    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Download the sealed agreement" }).first().click(),
    ]);
    const file = info.outputPath("agreement.pdf");
    await download.saveAs(file);
    expect(verdictOn(file)).toMatchObject({ status: 0, verdict: { valid: true } });

    await page.goto("/en/progress");
    await expect(page.getByRole("img", { name: `Current tier of ${company.name}: Advanced Partner.` })).toBeVisible();
  },
);

test("a signature without every consent, or with a wrong code, is refused with the reason", async ({
  page,
  signIn,
}) => {
  const { signatory } = await openCompany();
  await signIn(signatory.email);
  await prepareAndRead(page);
  await page.getByRole("checkbox", { name: "I have read" }).check();
  await code(page).fill(codeOfMember());
  await signButton(page).click();
  await expect(untickedFaults(page)).toHaveCount(2);
  await expect(page.getByRole("checkbox", { name: "I have read" })).toBeChecked();

  await consent(page);
  await code(page).fill("000000");
  await signButton(page).click();
  await expect(page.getByText("This code is wrong or has already been used.").first()).toBeVisible();
  for (const box of await consentCheckboxes(page).all()) await expect(box).toBeChecked();

  await code(page).fill(codeOfMember(1));
  await signButton(page).click();
  await expect(page.getByText("Your signature is recorded.")).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("signing an agreement works", async ({ page, signIn }) => {
    const { signatory } = await openCompany();
    await signIn(signatory.email);
    await prepareAndRead(page);
    await signButton(page).click();
    await expect(untickedFaults(page)).toHaveCount(3);
    await sign(page);
  });
});
