import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { Secret, TOTP } from "otpauth";
import { makeInvitation } from "@/db/testing/account/links";
import { makeCompany, makeMember } from "@/db/testing/account/member";
import { expect, test } from "@/e2e/fixtures";
import { linkIn, mailTo, waitForMail } from "@/e2e/mail";
import { codeOfMember, giveCode, givePassword } from "./sign-in-form";

const openCompany = async () => {
  const company = await makeCompany();
  return { company, owner: await makeMember(["owner"], company.id) };
};
const makeOwner = async () => (await openCompany()).owner;
const makeSignatory = async () => makeMember(["signatory"], (await makeCompany()).id);

const atProgress = (page: Page) => expect(page.getByRole("heading", { name: "Progress", level: 1 })).toBeVisible();
const atSignIn = (page: Page) => expect(page.getByRole("heading", { name: "Sign in", level: 1 })).toBeVisible();
const atCode = (page: Page) => expect(page.getByRole("heading", { name: "Second factor", level: 1 })).toBeVisible();
const refused = (page: Page) => page.getByRole("alert").filter({ hasText: "E-mail or password incorrect." });
const wrongCode = (page: Page) =>
  page.getByRole("alert").filter({ hasText: "Six-digit code – This code is wrong or has already been used." });
const spentCode = (page: Page) => page.getByRole("alert").filter({ hasText: "This code has been used already." });

const signOut = async (page: Page): Promise<void> => {
  await page.getByRole("button", { name: "Your account" }).press("Enter");
  await page.getByRole("button", { name: "Sign out", exact: true }).press("Enter");
  await expect(page.getByText("You are signed out.")).toBeVisible();
};

test("a wrong password and an unknown address get the same answer", async ({ page }) => {
  const owner = await makeOwner();
  const answers = [];
  for (const email of [owner.email, `${randomUUID()}@nobody.example`]) {
    await page.goto("/en/sign-in");
    await givePassword(page, email, "not the right one at all");
    await expect(refused(page)).toBeVisible();
    await expect(page.getByLabel("E-mail address")).toHaveValue(email);
    await expect(page.getByLabel("Password", { exact: true })).toHaveValue("");
    answers.push(((await page.locator("main").textContent()) ?? "").replaceAll(email, ""));
  }
  expect(answers[1]).toBe(answers[0]);
});

test("six wrong passwords lock an account for their network address only", async ({ page, browser }) => {
  const owner = await makeOwner();
  await page.goto("/en/sign-in");
  for (let count = 1; count <= 6; count += 1) {
    await givePassword(page, owner.email, `wrong for the ${count}th time`);
    await expect(refused(page)).toBeVisible();
    await page.reload();
  }
  await givePassword(page, owner.email);
  await expect(page.getByText(/^Too many attempts\. Try again in 1\d minutes\.$/)).toBeVisible();
  const elsewhere = await browser.newContext({ extraHTTPHeaders: { "x-forwarded-for": "192.0.2.7" } });
  const other = await elsewhere.newPage();
  await other.goto("/en/sign-in");
  await givePassword(other, owner.email);
  await atProgress(other);
  await elsewhere.close();
});

/** Sets up a second factor as the page asks; returns the recovery codes. */
const setUpFactor = async (page: Page): Promise<string[]> => {
  await page.goto("/en/account");
  await page.getByRole("link", { name: "Set up a second factor" }).click();
  const key = ((await page.locator("code").textContent()) ?? "").replaceAll(" ", "");
  await page.getByLabel("Code the app shows").fill(new TOTP({ secret: Secret.fromBase32(key) }).generate());
  await page.getByRole("button", { name: "Set up" }).click();
  await expect(page.getByText("The second factor is active.")).toBeVisible();
  const codes = await page.getByRole("main").getByRole("listitem").allTextContents();
  await page.getByRole("link", { name: "I have saved them, continue" }).click();
  await expect(page.getByText("On: each sign-in asks for a code.")).toBeVisible();
  return codes;
};

test("a second factor is set up and required, and each of its codes works once", async ({ page, signIn }) => {
  const owner = await makeOwner();
  await signIn(owner.email);
  const codes = await setUpFactor(page);
  expect(codes).toHaveLength(10);
  const [first = "", second = ""] = codes;
  await signOut(page);
  await givePassword(page, owner.email);
  await atCode(page);
  await page.goto("/en/progress");
  await atCode(page);
  await giveCode(page, "000000");
  await expect(wrongCode(page)).toBeVisible();
  await giveCode(page, first);
  await atProgress(page);

  await signOut(page);
  await givePassword(page, owner.email);
  await giveCode(page, first);
  await expect(wrongCode(page)).toBeVisible();
  await giveCode(page, second.toLowerCase().replace("-", " "));
  await atProgress(page);
  await page.goto("/en/account");
  await expect(page.getByText("8 recovery codes are left.")).toBeVisible();
});

test("an authenticator code is refused the second time", async ({ page, openAs }) => {
  const signatory = await makeSignatory();
  const code = codeOfMember();
  await page.goto("/en/sign-in");
  await givePassword(page, signatory.email);
  await giveCode(page, code);
  await atProgress(page);
  const thief = await openAs(null);
  await thief.goto("/en/sign-in");
  await givePassword(thief, signatory.email);
  await giveCode(thief, code);
  await expect(spentCode(thief)).toBeVisible();
  await giveCode(thief, codeOfMember(1));
  await atProgress(thief);
});

const askForLink = async (page: Page, email: string): Promise<void> => {
  await page.goto("/en/sign-in");
  await page.getByRole("link", { name: "Forgotten your password?" }).click();
  await expect(page.getByRole("heading", { name: "New password", level: 1 })).toBeVisible();
  await page.getByLabel("E-mail address").fill(email);
  await page.getByRole("button", { name: "Send me the link" }).click();
  await expect(page.getByText("If an account has this address, a message is on its way.")).toBeVisible();
};

test("a password reset by e-mail works once and ends open sessions", async ({ page, openAs }) => {
  const owner = await makeOwner();
  const elsewhere = await openAs(owner.email);
  await elsewhere.goto("/en/progress");
  await atProgress(elsewhere);
  const stranger = `${randomUUID()}@nobody.example`;
  await askForLink(page, stranger);
  await askForLink(page, owner.email);
  const link = linkIn(await waitForMail(owner.email, "Choose a new password"));
  expect(await mailTo(stranger)).toEqual([]);

  await page.goto(link);
  await page.getByLabel("New password").fill("Bonjour2019!!");
  await page.getByRole("button", { name: "Change the password" }).click();
  await expect(page.getByLabel("New password")).toHaveAccessibleDescription(/^This password is too common\./);
  await page.getByLabel("New password").fill("ajonc sous le crachin");
  await page.getByRole("button", { name: "Change the password" }).click();
  await expect(page.getByText("Your password is changed. Sign in with the new one.")).toBeVisible();
  await atSignIn(elsewhere);
  await givePassword(page, owner.email);
  await expect(refused(page)).toBeVisible();
  await givePassword(page, owner.email, "ajonc sous le crachin");
  await atProgress(page);
  await page.goto(link);
  await expect(page.getByRole("heading", { name: "This link is no longer valid" })).toBeVisible();
});

test("a session ended from the account page sends its browser to the sign-in page", async ({ page, openAs }) => {
  const owner = await makeOwner();
  const other = await openAs(null);
  for (const one of [page, other]) {
    await one.goto("/en/sign-in");
    await givePassword(one, owner.email);
    await atProgress(one);
  }
  await page.goto("/en/account");
  const sessions = page.getByRole("listitem").filter({ hasText: "Chrome" });
  await expect(sessions).toHaveCount(2);
  await expect(sessions.filter({ hasText: "this one" })).toHaveCount(1);
  await page.getByRole("button", { name: /^End Chrome/ }).click();
  await expect(sessions).toHaveCount(1);
  await atSignIn(other);
  await other.goto("/en/people");
  await atSignIn(other);
  await page.goto("/en/progress");
  await atProgress(page);
});

test("the chosen language and the page to return to survive signing in", async ({ page }) => {
  const owner = await makeOwner();
  await page.goto("/");
  await expect(page).toHaveURL(/\/en$/);
  await page.goto("/en/people?search=x");
  await page.getByRole("link", { name: "Français" }).click();
  await expect(page.getByRole("heading", { name: "Se connecter", level: 1 })).toBeVisible();
  await page.getByLabel("Adresse e-mail").fill(owner.email);
  await page.getByLabel("Mot de passe", { exact: true }).fill("brume-lanterne-quai");
  await page.getByRole("button", { name: "Se connecter" }).click();
  await expect(page).toHaveURL(/\/fr\/people\?search=x$/);
  await page.goto("/");
  await expect(page).toHaveURL(/\/fr$/);
});

const elsewhere = [
  "//evil.example/a",
  "/\\evil.example/a",
  "/%2Fevil.example/a",
  "/%5Cevil.example/a",
  "/%252Fevil.example/a",
  "/\t/evil.example/a",
  "https://evil.example/a",
];

const leadsTo = async (page: Page, path: string): Promise<string> => {
  const answer = await page.request.get(path, { maxRedirects: 0 });
  return new URL(answer.headers().location ?? "", answer.url()).href;
};

test("no return address leads off the portal, before or after signing in", async ({ page, baseURL }) => {
  const owner = await makeOwner();
  await page.goto(`/en/sign-in?return=${encodeURIComponent("//evil.example/a")}`);
  await givePassword(page, owner.email);
  await expect(page).toHaveURL(`${baseURL}/en/progress`);
  for (const way of elsewhere) {
    for (const at of ["/en/sign-in", "/en/sign-in/code", "/en/home"]) {
      const place = await leadsTo(page, `${at}?return=${encodeURIComponent(way)}`);
      expect([`${baseURL}/en/home`, `${baseURL}/en/progress`], `${at} with ${way}`).toContain(place);
    }
    const door = await leadsTo(page, `/api/auth/signin?callbackUrl=${encodeURIComponent(way)}`);
    expect(new URL(door).origin, way).toBe(baseURL);
  }
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("signing in and out works, second factor included", async ({ page }) => {
    const signatory = await makeSignatory();
    await page.goto("/en/agreement");
    await givePassword(page, signatory.email, "not the right one at all");
    await expect(refused(page)).toBeVisible();
    await expect(page.getByLabel("E-mail address")).toHaveValue(signatory.email);
    await givePassword(page, signatory.email);
    await giveCode(page, "000000");
    await expect(wrongCode(page)).toBeVisible();
    await giveCode(page, codeOfMember());
    await expect(page).toHaveURL(/\/en\/agreement$/);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await signOut(page);
  });

  test("choosing how e-mails about daily work come works", async ({ page, signIn }) => {
    await signIn((await makeOwner()).email);
    await page.goto("/en/account");
    const way = (name: RegExp) => page.getByRole("radio", { name });
    await expect(way(/^Gathered/)).toBeChecked();
    await way(/^Once a day/).check();
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(page.getByText("Profile saved.")).toBeVisible();
    await page.goto("/en/account");
    await expect(way(/^Once a day/)).toBeChecked();
  });

  test("accepting an invitation works", async ({ page }) => {
    const { company, owner } = await openCompany();
    const { secret } = await makeInvitation(owner.actor, `${randomUUID()}@journey.example`, ["contributor"]);
    await page.goto(`/en/invitation/${secret}`);
    await page.getByLabel("First and last name").fill("Erwan Quéré");
    await page.getByLabel("New password").fill("trop court");
    await page.getByRole("button", { name: `Join ${company.name}` }).click();
    await expect(page.getByLabel("New password")).toHaveAccessibleDescription(/^At least twelve characters\./);
    await expect(page.getByLabel("First and last name")).toHaveValue("Erwan Quéré");
    await page.getByLabel("New password").fill("bigorneau sous la pluie");
    await page.getByRole("button", { name: `Join ${company.name}` }).click();
    await atProgress(page);
  });
});
