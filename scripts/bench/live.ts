import { chromium, type Page } from "@playwright/test";
import { verifyDeclaration } from "@/db/mutations/review/answer";
import { makeCompany, makeMember } from "@/db/testing/account/member";
import { signInByRow } from "@/db/testing/account/sign-in";
import { makeDeployment, makeInForce } from "@/db/testing/agreement/in-force";
import { quantile } from "./load";

type Latency = { samples: number; medianMs: number; longestMs: number };

const samples = 30;

/** The instant at which the page's text had changed and was painted, by the machine's clock. */
const nextPaint = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const before = document.querySelector("main")?.textContent;
        new MutationObserver((_changes, observer) => {
          if (document.querySelector("main")?.textContent === before) return;
          observer.disconnect();
          requestAnimationFrame(() => setTimeout(() => resolve(Date.now())));
        }).observe(document.body, { childList: true, characterData: true, subtree: true });
      }),
  );

const openProgress = async (page: Page, url: string): Promise<void> => {
  const stream = page.waitForResponse((response) => response.url().includes("/api/live"));
  await page.goto(`${url}/en/progress`);
  await stream;
};

/**
 * Measures from the commit of a reviewer's decision to the frame in which the partner's open progress page shows it.
 */
export const measureLive = async (url: string, browserPath: string): Promise<Latency> => {
  const company = await makeCompany();
  await makeInForce(company.id);
  const [owner, reviewer] = [await makeMember(["owner"], company.id), await makeMember(["reviewer"])];
  const claims: string[] = [];
  for (let turn = 0; turn < samples; turn += 1)
    claims.push(await makeDeployment(owner.actor, { customer: `Client ${turn}` }));
  const isRoot = process.getuid?.() === 0;
  const args = ["--disable-gpu", "--disable-background-networking", ...(isRoot ? ["--no-sandbox"] : [])];
  const browser = await chromium.launch({ executablePath: browserPath, args });
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    await context.addCookies([{ name: "portal.session", value: await signInByRow(owner.email), url }]);
    const page = await context.newPage();
    await openProgress(page, url);
    const taken: number[] = [];
    for (const id of claims) {
      const painted = nextPaint(page);
      await verifyDeclaration(reviewer.actor, { kind: "activity", id, rowVersion: 1 });
      const committed = Date.now();
      taken.push((await painted) - committed);
    }
    taken.sort((a, b) => a - b);
    return { samples, medianMs: quantile(taken, 0.5), longestMs: taken.at(-1) ?? Number.NaN };
  } finally {
    await browser.close();
  }
};
