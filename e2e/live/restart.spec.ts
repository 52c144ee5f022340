import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { get } from "node:http";
import type { Page, Request } from "@playwright/test";
import { makeCompany, makeMember } from "@/db/testing/account/member";
import { endSessions } from "@/db/testing/account/sign-in";
import { makeInForce } from "@/db/testing/agreement/in-force";
import { countOfCustomer, declareDeployment } from "@/db/testing/declaration/activity";
import { expect, test } from "@/e2e/fixtures";

const openCompany = async () => {
  const company = await makeCompany();
  await makeInForce(company.id);
  return { company, owner: await makeMember(["owner"], company.id) };
};

const pids = (): number[] =>
  readFileSync(process.env.E2E_WEB_PID_FILE ?? "", "utf8")
    .split(" ")
    .map(Number);

/** Kills all web processes as a machine fault would, without any shutdown. */
const killServer = (): void => {
  for (const pid of pids()) process.kill(pid, "SIGKILL");
};

const isReady = async (baseURL: string | undefined): Promise<boolean> =>
  (await fetch(`${baseURL}/api/ready`).catch(() => null))?.ok ?? false;

/** The supervisor restarts it within ten seconds. */
const serverIsBack = (baseURL: string | undefined): Promise<void> =>
  expect.poll(() => isReady(baseURL), { intervals: [100], timeout: 10_000 }).toBe(true);

/** While the server is down, the browser reports failed requests; anything else is still a fault. */
const cut = /Failed to load resource: net::ERR_/;

test.afterEach(async ({ baseURL, quiet }) => {
  await serverIsBack(baseURL);
  quiet.splice(0, quiet.length, ...quiet.filter((complaint) => !cut.test(complaint)));
});

const fill = async (page: Page, customer: string): Promise<void> => {
  await page.goto("/en/activity/new?kind=deployment");
  await page.getByLabel("Completed on").fill("2019-09-03");
  await page.getByLabel("Customer").fill(customer);
  await page.getByLabel("Reference").fill(`PRJ-${randomUUID().slice(0, 8)}`);
};

const send = (page: Page) => page.getByRole("button", { name: "Declare the activity" });
const kept = (page: Page) => page.getByText("Kept on this device; it is sent by itself as soon as there is a line.");
const waiting = (page: Page) => page.getByRole("region", { name: "One declaration waits on this device" });
/** It tries again after one, three, eight and twenty seconds. */
const expectSent = (page: Page): Promise<void> =>
  expect(page.getByText(/^Sent: Deployment – /)).toBeVisible({ timeout: 45_000 });

test("a declaration that was sent while the server was away leaves by itself once it is back, and once", async ({
  page,
  signIn,
  baseURL,
}) => {
  const { owner } = await openCompany();
  const customer = `Clinique ${randomUUID().slice(0, 8)}`;
  await signIn(owner.email);
  await fill(page, customer);
  killServer();
  await send(page).click();
  await expect(kept(page)).toBeVisible();
  await expect(waiting(page)).toContainText(customer);
  await serverIsBack(baseURL);
  await expectSent(page);
  await expect(waiting(page)).toBeHidden();
  await page.goto("/en/activity");
  await expect(page.getByRole("listitem").filter({ hasText: customer })).toContainText("Waiting for review");
  expect(await countOfCustomer(customer)).toBe(1);
});

test("a lost answer does not create a second row", async ({ page, signIn, baseURL }) => {
  const { owner } = await openCompany();
  const customer = `Clinique ${randomUUID().slice(0, 8)}`;
  await signIn(owner.email);
  await fill(page, customer);
  await page.route("**/activity/new?*", async (route) => {
    if (route.request().method() !== "POST") return route.continue();
    await route.fetch();
    killServer();
    await route.abort("connectionreset");
  });
  await send(page).click();
  await expect(waiting(page)).toContainText(customer);
  expect(await countOfCustomer(customer)).toBe(1);
  await page.unroute("**/activity/new?*");
  await serverIsBack(baseURL);
  await expectSent(page);
  expect(await countOfCustomer(customer)).toBe(1);
});

/** What a page fetches of itself while it is drawn anew for news. */
const isOwnFetch = (request: Request): boolean => request.url().includes("_rsc=");

/**
 * Opens a page and waits until it is connected. Answers how many fetches of itself are on their way: where one is cut, the
 * framework loads the whole page, and a browser that finds nobody shows its own.
 */
const openLive = async (page: Page, path: string): Promise<() => number> => {
  const underWay = new Set<Request>();
  page.on("request", (request) => isOwnFetch(request) && underWay.add(request));
  for (const end of ["requestfinished", "requestfailed"] as const)
    page.on(end as "requestfinished", (request) => underWay.delete(request));
  const stream = page.waitForResponse((response) => response.url().includes("/api/live"));
  await page.goto(path);
  await stream;
  await page.evaluate(() => Object.assign(window, { isSamePage: true }));
  return () => underWay.size;
};

const isThere = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** Over a connection of its own, which no process holds yet. */
const statusOf = (url: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const request = get(url, { agent: false }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    request.once("error", reject);
  });

test("a web process that is killed leaves the others serving, and another takes its place", async ({ baseURL }) => {
  const [killed = 0, ...others] = pids();
  expect(others.length).toBeGreaterThan(0);
  process.kill(killed, "SIGKILL");
  await expect.poll(() => isThere(killed), { intervals: [10] }).toBe(false);
  const asked = Array.from({ length: 6 }, () => statusOf(`${baseURL}/api/health`));
  expect(await Promise.all(asked)).toEqual([200, 200, 200, 200, 200, 200]);
  await expect.poll(() => pids()).not.toContain(killed);
  await expect.poll(() => pids().length).toBe(others.length + 1);
  expect(pids()).toEqual(expect.arrayContaining(others));
});

test("live pages reconnect by themselves and show what happened meanwhile", async ({
  page,
  signIn,
  openAs,
  baseURL,
}) => {
  const { company, owner } = await openCompany();
  await signIn(owner.email);
  const onPage = await openLive(page, "/en/progress");
  await expect(page.getByText("Nothing is waiting for review.")).toBeVisible();
  const desk = await openAs((await makeMember(["reviewer"])).email);
  const atDesk = await openLive(desk, `/en/review?search=${encodeURIComponent(company.name)}`);
  await expect.poll(() => onPage() + atDesk()).toBe(0);
  killServer();
  await declareDeployment(owner.actor, "Clinique des Augustines");
  await serverIsBack(baseURL);
  await expect(page.getByText("1 declaration is waiting")).toBeVisible();
  await expect(page.getByText(`${owner.name} declared an activity`).first()).toBeVisible();
  await expect(desk.getByRole("link", { name: /Clinique des Augustines/ })).toBeVisible();
  for (const screen of [page, desk]) expect(await screen.evaluate(() => "isSamePage" in window)).toBe(true);
});

test("a page whose question for itself is cut asks again, and stays the same page", async ({ page, signIn }) => {
  const { owner } = await openCompany();
  await signIn(owner.email);
  await openLive(page, "/en/progress");
  await expect(page.getByText("Nothing is waiting for review.")).toBeVisible();
  let asked = 0;
  await page.route(/[?&]_rsc=/, (route) => {
    asked += 1;
    return asked <= 2 ? route.abort("internetdisconnected") : route.continue();
  });
  await declareDeployment(owner.actor, "Clinique du Parc");
  await expect(page.getByText("1 declaration is waiting")).toBeVisible();
  expect(asked).toBeGreaterThan(2);
  expect(await page.evaluate(() => "isSamePage" in window)).toBe(true);
});

test("a session that ends while the server is down leads to the sign-in page", async ({ page, signIn, baseURL }) => {
  const { owner } = await openCompany();
  await signIn(owner.email);
  await openLive(page, "/en/progress");
  killServer();
  await endSessions(owner.email);
  await serverIsBack(baseURL);
  await expect(page.getByRole("heading", { name: "Sign in", level: 1 })).toBeVisible();
});
