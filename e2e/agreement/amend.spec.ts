import type { Page } from "@playwright/test";
import { makeCompany, makeMember } from "@/db/testing/account/member";
import { makeAgreement } from "@/db/testing/agreement/documents";
import { makeOwnMandate } from "@/db/testing/agreement/in-force";
import { codeOfMember } from "@/e2e/account/sign-in-form";
import { expect, test } from "@/e2e/fixtures";
import { code, consent, sign } from "./sign-form";

/** A company under agreement whose business models require one more annex. */
const openCompany = async () => {
  const company = await makeCompany();
  const signatory = await makeMember(["signatory"], company.id);
  await makeAgreement(signatory.actor, "in-force", await makeOwnMandate(signatory.actor));
  return { company, signatory };
};

const signAnnex = async (page: Page): Promise<void> => {
  await page.goto("/en/agreement");
  await page.getByRole("button", { name: "Prepare the amendment" }).click();
  await page.getByRole("link", { name: "Read and sign" }).click();
  await page.getByRole("link", { name: "Continue to the signature" }).first().click();
  await sign(page);
};

/** The batch page with nothing ticked. */
const openBatch = async (page: Page): Promise<void> => {
  await page.goto("/en/countersign");
  await page.getByRole("link", { name: "Countersign several" }).click();
  await expect(page.getByRole("button", { name: "Create batch" })).toBeEnabled();
  const ticked = page.getByRole("checkbox", { name: /^Add .+ to the batch$/, checked: true });
  while ((await ticked.count()) > 0) await ticked.first().uncheck();
};

const boxOf = (page: Page, company: string) => page.getByRole("checkbox", { name: `Add ${company} to the batch` });

test("two companies sign one annex each, one batch countersigns both, and each text in force contains its annex", async ({
  openAs,
}) => {
  const [one, other] = [await openCompany(), await openCompany()];
  const countersigner = await makeMember(["countersigner"]);
  const [screen, second] = [await openAs(one.signatory.email), await openAs(other.signatory.email)];
  await signAnnex(screen);

  const desk = await openAs(countersigner.email);
  await openBatch(desk);
  await boxOf(desk, one.company.name).check();
  await signAnnex(second);
  // What is signed meanwhile joins the list, and is left to who chooses.
  const joining = boxOf(desk, other.company.name);
  await expect(joining).toBeVisible();
  await expect(joining).not.toBeChecked();
  await joining.check();
  await desk.getByRole("button", { name: "Create batch" }).click();
  await expect(desk.getByText("Unchanged since the partners signed")).toBeVisible();
  await consent(desk);
  await code(desk).fill(codeOfMember());
  await desk.getByRole("button", { name: /^Countersign the 2 agreements/ }).click();
  await expect(desk.getByText("2 of 2 sealed and verified")).toBeVisible({ timeout: 60_000 });

  for (const page of [screen, second]) {
    await page.goto("/en/agreement/consolidated");
    await expect(page.getByRole("heading", { name: /Resale/ }).first()).toBeVisible();
    await expect(page.getByText("this is not the signed original")).toBeVisible();
  }
});
