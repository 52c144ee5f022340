import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { makeMember } from "@/db/testing/account/member";
import { expect, expectAccessible, test } from "@/e2e/fixtures";
import { achievementCredential, bakedPng } from "@/lib/badge/testing/badges";
import { testKeys } from "@/lib/badge/testing/keys";
import { signToken } from "@/lib/badge/testing/sign-token";
import { attach } from "./evidence-file";
import { fillCertification, openCompany } from "./form";

/** An issuer of its own for this run, and the badges that it makes. */
const openIssuer = async () => {
  const address = `https://${randomUUID()}.example`;
  const [identifier, badge] = [`${address}/issuer`, `${address}/classes/vcp-dcv`];
  const { ed } = await testKeys(address);
  const key = { ...ed, trusted: { ...ed.trusted, name: `${identifier}#1` } };
  const tokenFor = (email: string) => {
    const identity = { type: "IdentityObject", hashed: false, identityHash: email, identityType: "emailAddress" };
    const achievement = { id: badge, type: ["Achievement"], name: "VCP-DCV 2020" };
    const credentialSubject = { type: ["AchievementSubject"], identifier: [identity], achievement };
    return signToken(
      achievementCredential({ id: `urn:uuid:${randomUUID()}`, issuer: identifier, credentialSubject }),
      key,
    );
  };
  return { identifier, badge, jwk: { ...key.jwk, kid: key.trusted.name }, tokenFor };
};

const picture = (name: string, text: string) => ({ name, mimeType: "image/png", buffer: bakedPng(text) });

const altered = (token: string): string => {
  const [head, body = "", signature] = token.split(".");
  const said = { ...JSON.parse(Buffer.from(body, "base64url").toString()), validUntil: "2050-01-01T00:00:00Z" };
  return [head, Buffer.from(JSON.stringify(said)).toString("base64url"), signature].join(".");
};

const enterIssuer = async (page: Page, { identifier, badge, jwk }: Awaited<ReturnType<typeof openIssuer>>) => {
  await page.goto("/en/badges");
  await page.getByLabel("Name", { exact: true }).fill("Example Certification");
  await page.getByLabel("Identifiers").fill(identifier);
  await page.getByRole("button", { name: "Enter the issuer" }).click();
  await expect(page.getByRole("heading", { name: "Example Certification", level: 1 })).toBeVisible();
  await page.getByLabel("Key", { exact: true }).fill(JSON.stringify(jwk));
  await page.getByRole("button", { name: "Enter the keys" }).click();
  await expect(page.getByText(jwk.kid)).toBeVisible();
  await page.getByLabel("Badge", { exact: true }).fill(badge);
  await page.getByLabel("Certification", { exact: true }).selectOption("VCP");
  await page.getByLabel("Track").selectOption("DCV");
  await page.getByRole("button", { name: "List the badge" }).click();
  await expect(page.getByText("VCP-DCV", { exact: true })).toBeVisible();
  await expectAccessible(page);
};

const beginFor = async (page: Page, name: string, email: string): Promise<void> => {
  await page.goto("/en/people/credentials/new");
  const holder = page.getByLabel("Who holds it?");
  if (await holder.isVisible()) await holder.selectOption("Someone to add");
  await page.getByLabel("First and last name").fill(name);
  await page.getByLabel("Work e-mail").fill(email);
  await page.getByLabel("With the company since").fill("2015-01-01");
};

test("staff enters an issuer, and an engineer's badge verifies a certification without a reviewer", async ({
  page,
  signIn,
}) => {
  const issuer = await openIssuer();
  await signIn((await makeMember(["administrator"])).email);
  await enterIssuer(page, issuer);

  const { engineer } = await openCompany();
  await signIn(engineer.email);
  const proof = "/en/progress/trace/server-virtualization";
  await page.goto(proof);
  await expect(page.getByText("0 of 2 people")).toBeVisible();
  await beginFor(page, "Ana Prévost", "ana@partner.example");
  await attach(page, picture("badge.png", await issuer.tokenFor("ana@partner.example")));
  await expect(page.getByText("It is genuine.")).toBeVisible();
  await expect(page.getByLabel("Certification", { exact: true })).toHaveValue("VCP");
  await expect(page.getByLabel("Track")).toHaveValue("DCV");
  await page.getByRole("button", { name: "Declare the certification" }).click();
  await expect(page.getByText("Declared, and verified at once by its badge.")).toBeVisible();
  await expect(page.getByText(/^By the badge of Example Certification, verified on/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: /VCP-DCV/ }).click();
  await expect(page.getByRole("heading", { name: "Verified by the badge of Example Certification" })).toBeVisible();
  await expect(page.getByText("Valid: signed by Example Certification")).toBeVisible();
  await page.goto(proof);
  await expect(page.getByText("1 of 2 people")).toBeVisible();
  await page.getByText("See the record", { exact: true }).click();
  await expect(page.getByText(/^By the badge of Example Certification, verified on/)).toBeVisible();

  await beginFor(page, "Bruno Keller", "bruno@partner.example");
  await attach(page, picture("forged.png", altered(await issuer.tokenFor("bruno@partner.example"))));
  await expect(page.getByText("Altered: the signature of Example Certification")).toBeVisible();
  await expect(page.getByLabel("Certification", { exact: true })).toHaveValue("");
  await fillCertification(page);
  await page.getByRole("button", { name: "Declare the certification" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("This badge was altered");
  await page.goto("/en/people?search=Bruno");
  await expect(page.getByRole("link", { name: "Bruno Keller" })).toBeHidden();
});
