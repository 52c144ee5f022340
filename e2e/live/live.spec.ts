import type { Page } from "@playwright/test";
import { makeCompany, makeMember } from "@/db/testing/account/member";
import { makeDeployment, makeInForce } from "@/db/testing/agreement/in-force";
import { expect, test } from "@/e2e/fixtures";

/** A company at its first tier, with an owner and a contributor. */
const openCompany = async () => {
  const company = await makeCompany();
  await makeInForce(company.id);
  const owner = await makeMember(["owner"], company.id);
  const contributor = await makeMember(["contributor"], company.id);
  return { company, owner, contributor };
};

/** Opens Progress and waits until it is connected. */
const openProgress = async (page: Page): Promise<void> => {
  const stream = page.waitForResponse((response) => response.url().includes("/api/live"));
  await page.goto("/en/progress");
  await stream;
  await page.evaluate(() => Object.assign(window, { isSamePage: true }));
};

const isSamePage = (page: Page) => page.evaluate(() => "isSamePage" in window);

const declareDeployment = async (page: Page, customer: string): Promise<void> => {
  await page.goto("/en/activity/new?kind=deployment");
  await page.getByLabel("Completed on").fill("2019-09-03");
  await page.getByLabel("Customer").fill(customer);
  await page.getByLabel("Reference").fill(`PRJ-${customer}`);
  await page.getByRole("button", { name: "Declare the activity" }).click();
  await expect(page.getByText("Waiting for review").first()).toBeVisible();
};

const accept = async (desk: Page, id: string): Promise<void> => {
  await desk.goto(`/en/review/activity/${id}`);
  await desk.getByRole("button", { name: "Verify" }).click();
};

test("the partner's meter follows each of the reviewer's answers without a reload", async ({
  page,
  signIn,
  openAs,
}) => {
  const { owner } = await openCompany();
  const [first, second] = [
    await makeDeployment(owner.actor, { customer: "Mairie d’Ancenis" }),
    await makeDeployment(owner.actor, { customer: "Mairie de Clisson" }),
  ];
  const reviewer = await makeMember(["reviewer"]);
  await signIn(owner.email);
  await openProgress(page);
  const desk = await openAs(reviewer.email);
  await accept(desk, first);
  await expect(page.getByText("1 of 5 deployments")).toBeVisible();
  await desk.goto("/en/review");
  await accept(desk, second);
  await expect(page.getByText("2 of 5 deployments")).toBeVisible();
  await expect(page.getByText(`${reviewer.name} verified an activity`).first()).toBeVisible();
  expect(await isSamePage(page)).toBe(true);
});

test("a colleague's declaration appears on an open page", async ({ page, signIn, openAs }) => {
  const { owner, contributor } = await openCompany();
  await signIn(owner.email);
  await openProgress(page);
  await expect(page.getByText("Nothing is waiting for review.")).toBeVisible();
  const colleague = await openAs(contributor.email);
  await declareDeployment(colleague, "Lycée Guist’hau");
  await expect(page.getByText("1 declaration is waiting")).toBeVisible();
  await expect(page.getByText(`${contributor.name} declared an activity`).first()).toBeVisible();
  expect(await isSamePage(page)).toBe(true);
});

test("records that are open follow an event, and stay where they cannot be fetched again", async ({
  page,
  signIn,
  openAs,
}) => {
  const { owner } = await openCompany();
  const [first, second] = [
    await makeDeployment(owner.actor, { customer: "Ville de Redon" }),
    await makeDeployment(owner.actor, { customer: "Ville de Vitré" }),
  ];
  const counted = page.locator("#main").getByText("What counts");
  await signIn(owner.email);
  await openProgress(page);
  await page.getByRole("link", { name: "See the 2 records" }).click();
  await expect(page.getByText("Ville de Redon")).toBeVisible();
  const desk = await openAs((await makeMember(["reviewer"])).email);
  await accept(desk, first);
  await expect(counted).toContainText("(1)");
  await page.route("**/progress/trace/**", (route) => route.fulfill({ status: 429, body: "" }));
  await desk.goto("/en/review");
  await accept(desk, second);
  await expect(page.getByText("2 of 5 deployments")).toBeVisible();
  await expect(counted).toContainText("(1)");
  expect(await isSamePage(page)).toBe(true);
});

test("the stream carries nothing of another company", async ({ page, signIn, openAs }) => {
  const [one, other] = [await openCompany(), await openCompany()];
  await signIn(one.owner.email);
  await page.goto("/en/company");
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const heard: string[] = [];
        Object.assign(window, { heard });
        const source = new EventSource("/api/live?after=0");
        source.addEventListener("hello", () => resolve());
        source.addEventListener("change", (event) => heard.push(event.data));
      }),
  );
  const [stranger, colleague] = [await openAs(other.owner.email), await openAs(one.contributor.email)];
  await declareDeployment(stranger, "Ville de Rezé");
  await declareDeployment(colleague, "Ville de Vertou");
  const heard = () => page.evaluate(() => (window as unknown as { heard: string[] }).heard.join("\n"));
  await expect.poll(heard).toEqual(JSON.stringify({ seq: 1 }));
});

test("a page that lost its connection catches up when it reconnects", async ({
  page,
  context,
  signIn,
  openAs,
  quiet,
}) => {
  const { owner, contributor } = await openCompany();
  await signIn(owner.email);
  await openProgress(page);
  const colleague = await openAs(contributor.email);
  await context.setOffline(true);
  const offline = /ERR_INTERNET_DISCONNECTED/;
  await declareDeployment(colleague, "Port de Lorient");
  await context.setOffline(false);
  await expect(page.getByText("1 declaration is waiting")).toBeVisible();
  expect(await isSamePage(page)).toBe(true);
  quiet.splice(0, quiet.length, ...quiet.filter((complaint) => !offline.test(complaint)));
});

test("a page whose session was ended elsewhere goes to the sign-in page by itself", async ({
  page,
  signIn,
  openAs,
}) => {
  const { owner, contributor } = await openCompany();
  await signIn(contributor.email);
  await openProgress(page);
  const keeper = await openAs(owner.email);
  await keeper.goto("/en/members");
  const member = keeper.getByRole("listitem").filter({ hasText: contributor.email });
  await member.getByText("Change", { exact: true }).click();
  await member.getByText("Remove this member").click();
  await member.getByRole("button", { name: `Yes, remove ${contributor.name}` }).click();
  await expect(page.getByRole("heading", { name: "Sign in", level: 1 })).toBeVisible();
});
