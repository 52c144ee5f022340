import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "@playwright/test";
import { signInByRow } from "@/db/testing/account/sign-in";
import { makeReplica } from "@/db/testing/replica";
import { expect, expectAccessible, expectNoSidewaysScroll, test } from "@/e2e/fixtures";
import { forgeries } from "@/lib/verify/testing/forgeries";

test.describe.configure({ mode: "serial" });

let folder: string;
let sealed: Buffer;

const pdf = (buffer: Uint8Array) => ({
  name: "agreement.pdf",
  mimeType: "application/pdf",
  buffer: Buffer.from(buffer),
});

test.beforeAll(async ({ request }) => {
  folder = mkdtempSync(path.join(tmpdir(), "verify-"));
  const twin = await makeReplica();
  const cookie = `portal.session=${await signInByRow(twin.team.owner.email)}`;
  sealed = await (await request.get(`/api/agreements/${twin.agreementId}/sealed`, { headers: { cookie } })).body();
  const verifier = await (await request.get("/api/seal/verifier")).body();
  writeFileSync(path.join(folder, "verifier.html"), verifier);
  execFileSync("npm", ["run", "-s", "contract", "--", "sample", "--out", folder]);
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

const stranger = () => readFileSync(path.join(folder, "contract.pdf"));

test("anybody verifies a file in the browser without sending it", async ({ page }) => {
  const sent: string[] = [];
  page.on("request", (request) => request.postData() && sent.push(request.url()));
  await page.goto("/en/verify");
  const input = page.getByLabel("The agreement, PDF");
  await input.setInputFiles(pdf(sealed));
  await expect(page.getByRole("heading", { name: "Valid", exact: true })).toBeVisible();
  await expect(page.getByText(/Known here: in force since/)).toBeVisible();
  await expectAccessible(page);
  await input.setInputFiles(pdf(forgeries["visible text is appended"](sealed)));
  await expect(page.getByRole("heading", { name: "Not valid: changed" })).toBeVisible();
  await expect(page.locator("[data-fault]").first()).toContainText("text or drawing was added");
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(page);
  await input.setInputFiles(pdf(stranger()));
  await expect(page.getByRole("heading", { name: "Unknown" })).toBeVisible();
  await expectAccessible(page);
  expect(sent).toEqual([]);
});

test("without JavaScript the file is verified too, on a page of its own", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/fr/verify");
  await page.getByLabel("Le contrat, PDF").setInputFiles(pdf(sealed));
  await page.getByRole("button", { name: "Vérifier" }).click();
  await expect(page.getByRole("heading", { name: "Valide" })).toBeVisible();
  await context.close();
});

/** The first fault that the file opened from disk reports; "valid" if there is none. */
const leading = async (page: Page, file: Uint8Array, turn: number): Promise<string> => {
  await page.locator("#file").setInputFiles({ ...pdf(file), name: `file-${turn}.pdf` });
  await expect(page.locator("#result")).toContainText(`file-${turn}.pdf`);
  const reason = page.locator("[data-fault]").first();
  return (await page.locator(".answer.valid").count()) > 0 ? "valid" : ((await reason.textContent()) ?? "");
};

for (const locale of ["en-GB", "fr-FR"])
  test(`the offline verifier names each forgery without a network (${locale})`, async ({ browser }) => {
    const context = await browser.newContext({ locale, offline: true });
    const page = await context.newPage();
    const noise: string[] = [];
    page.on("console", (message) => noise.push(message.text()));
    page.on("request", (request) => request.url().startsWith("file:") || noise.push(request.url()));
    await page.goto(pathToFileURL(path.join(folder, "verifier.html")).href);
    const forged = Object.values(forgeries).map((forge) => forge(sealed));
    const reasons: string[] = [];
    for (const [turn, file] of [sealed, ...forged, stranger()].entries()) reasons.push(await leading(page, file, turn));
    expect(reasons[0]).toBe("valid");
    expect(new Set(reasons).size).toBe(reasons.length);
    expect(await page.locator("html").getAttribute("lang")).toBe(locale.slice(0, 2));
    await expectAccessible(page);
    expect(noise).toEqual([]);
    await context.close();
  });
