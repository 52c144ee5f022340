import { chromium, type Page } from "@playwright/test";
import { inArray, isNotNull, sql } from "drizzle-orm";
import { type OfferedDocument, prepareAgreement } from "@/db/mutations/agreement/offer";
import { signAgreement } from "@/db/mutations/agreement/sign";
import { getOfferBasis } from "@/db/queries/agreement/offer";
import { agreement } from "@/db/schema/agreement";
import { signInByRow } from "@/db/testing/account/sign-in";
import {
  giveMandate,
  makeAgreementCompany,
  makeSigner,
  offeredDocuments,
  shownSigning,
  stepUpFor,
} from "@/db/testing/agreement/offer";
import { partnerIdOf, testSystem } from "@/db/testing/factories";
import { read } from "@/db/transaction";
import { batchAtMost } from "@/lib/agreement/signing/batch";
import { renderOffer } from "@/lib/server/agreement/life/offer";

type CountersignTimes = { agreements: number; actMs: number; countersignedMs: number; sealedMs: number };

const ago = (seconds: number): Date => new Date(Date.now() - seconds * 1_000);

/** Agreements signed by their partners, with verified mandates; all share one real document. */
const signMany = async (count: number): Promise<string[]> => {
  const ids: string[] = [];
  let documents: OfferedDocument[] | null = null;
  for (let made = 0; made < count; made += 1) {
    const signatory = await makeSigner(["signatory"], await makeAgreementCompany(), ago(600));
    await giveMandate(signatory, { state: "verified", decidedAt: ago(500) });
    const basis = await getOfferBasis(signatory, partnerIdOf(signatory));
    documents ??= (await renderOffer(crypto.randomUUID(), basis, signatory.today)).documents;
    const { id } = await prepareAgreement(signatory, offeredDocuments(signatory, { documents }));
    const shown = await shownSigning(id);
    await stepUpFor(signatory, shown);
    await signAgreement(signatory, shown);
    ids.push(id);
  }
  return ids;
};

/** The present code, which the demo shows beside the field. */
const shownCode = async (page: Page): Promise<string> => (await page.locator("strong.figure").textContent()) ?? "";

const countersignAll = async (page: Page, url: string): Promise<number> => {
  await page.goto(`${url}/en/countersign/batch`);
  await page.getByRole("button", { name: "Create batch" }).click();
  await page.waitForURL(/\/batch\/[0-9a-f-]{36}$/);
  for (const box of await page.getByRole("checkbox").all()) await box.check();
  await page.getByLabel("Code from your authenticator").fill(await shownCode(page));
  const begun = Date.now();
  await page.getByRole("button", { name: /^Countersign the/ }).click();
  await page.getByRole("progressbar").first().waitFor({ timeout: 120_000 });
  return begun;
};

const howMany = (ids: string[]) =>
  read(testSystem(), async (tx) => {
    const [row] = await tx
      .select({
        signed: sql<number>`(count(*) FILTER (WHERE ${agreement.state} <> 'partner-signed'))::int`,
        sealed: sql<number>`(count(*) FILTER (WHERE ${isNotNull(agreement.sealedSha256)}))::int`,
      })
      .from(agreement)
      .where(inArray(agreement.id, ids));
    return row ?? { signed: 0, sealed: 0 };
  });

const until = async (isDone: () => Promise<boolean>): Promise<number> => {
  while (!(await isDone())) await new Promise((resolve) => setTimeout(resolve, 100));
  return Date.now();
};

/** Measures from the countersigner's click to the last sealed and verified file of a full batch, through the page. */
export const measureCountersigning = async (url: string, browserPath: string): Promise<CountersignTimes> => {
  const ids = await signMany(batchAtMost);
  const isRoot = process.getuid?.() === 0;
  const args = ["--disable-gpu", "--disable-background-networking", ...(isRoot ? ["--no-sandbox"] : [])];
  const browser = await chromium.launch({ executablePath: browserPath, args });
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    await context.addCookies([{ name: "portal.session", value: await signInByRow("ingrid@vendor.example"), url }]);
    const page = await context.newPage();
    const begun = await countersignAll(page, url);
    const acted = Date.now();
    await page.close();
    const countersigned = await until(async () => (await howMany(ids)).signed === ids.length);
    const sealed = await until(async () => (await howMany(ids)).sealed === ids.length);
    return {
      agreements: ids.length,
      actMs: acted - begun,
      countersignedMs: countersigned - begun,
      sealedMs: sealed - begun,
    };
  } finally {
    await browser.close();
  }
};

export const countersigningRow = ({ agreements, actMs, countersignedMs, sealedMs }: CountersignTimes): string => {
  const seconds = (ms: number): string => `${(ms / 1_000).toFixed(1)} s`;
  return `| ${agreements} agreements countersigned in one act, the page left | all sealed and verified after ${seconds(sealedMs)} | progress bar after ${seconds(actMs)}, all countersigned after ${seconds(countersignedMs)} |`;
};
