import type { Page } from "@playwright/test";
import { makeCompany, makeMember } from "@/db/testing/account/member";

/** A company and a member who may declare. */
export const openCompany = async () => {
  const company = await makeCompany();
  const engineer = await makeMember(["contributor"], company.id);
  return { company, engineer };
};

/** Types what a certificate says into the form that declares it. */
export const fillCertification = async (page: Page): Promise<void> => {
  await page.getByLabel("Certification", { exact: true }).selectOption("VCP");
  await page.getByLabel("Track").selectOption("NV");
  await page.getByLabel("Version").fill("6.5");
  await page.getByLabel("Earned on").fill("2019-03-14");
};
