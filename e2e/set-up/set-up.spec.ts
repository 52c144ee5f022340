import { readdirSync, readFileSync, statSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, phoneAlone, test } from "@/e2e/fixtures";
import { waitForMail } from "@/e2e/mail";
import { type EmptyPortal, startEmptyPortal } from "./empty-portal";
import { look } from "./own-rules";
import { enrol, join } from "./people";
import { heaviestPicture, takePicture } from "./picture";
import { apply, begin, invite, type Programme, prepare, signFirst, toStaff } from "./programme";

const vendor = "Vendora SA";
const company = "Chantiers de la Loire";
const [administrator, reviewer, countersigner] = ["ines", "rachel", "luc"].map((who) => `${who}@vendora.example`) as [
  string,
  string,
  string,
];

let portal: EmptyPortal;
const programme = (): Programme => ({ portal, vendor, administrator, company });

test.beforeAll(async () => {
  portal = await startEmptyPortal();
});
test.afterAll(async () => portal?.stop());

/** At both widths; the walk goes on at its own. */
const expectFine = async (page: Page): Promise<void> => {
  const own = page.viewportSize();
  await look(page);
  if (own) await page.setViewportSize(own);
};

const vendorLogo = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40" fill="none"><rect width="40" height="40" rx="9" fill="#8a1c5c"/><path d="m11 11 9 18 9-18" stroke="#fff" stroke-width="4"/></svg>',
);

/** The page is in the vendor's colour, under its logo. */
const expectLook = async (page: Page): Promise<void> => {
  await expect(page.getByRole("heading", { name: "Rules of the programme", level: 1 })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("style", /--accent:\s*light-dark\(#8a1c5c/);
  const logo = page.locator("header .logo");
  await expect(logo).toBeVisible();
  const address = /\/api\/logo\/[0-9a-f]{64}/.exec(await logo.evaluate((one) => getComputedStyle(one).backgroundImage));
  const picture = await page.request.get(`${portal.url}${address?.[0]}`);
  expect(picture.headers()["content-type"]).toBe("image/png");
  expect(picture.headers()["cache-control"]).toContain("immutable");
};

const state = async (): Promise<string> => (await (await fetch(`${portal.url}/api/ready`)).json()).state;

/** The first account; a password that is too short loses nothing. */
const beginHere = async (page: Page): Promise<void> => {
  await page.goto(portal.link);
  await takePicture(page, "begin");
  await expectFine(page);
  await begin(page, programme());
};

const describeCompany = async (page: Page): Promise<void> => {
  await page.getByRole("link", { name: "Your company" }).click();
  await page.getByLabel("Name of the programme").fill("Vendora Partners");
  await page.getByLabel("Legal name").fill(vendor);
  await page.getByLabel("Register number").fill("RCS Paris 732 829 320");
  await page.getByLabel("Country of registration").selectOption("FR");
  await page.getByLabel("Address for partners’ questions").fill("help@vendora.example");
  await page.getByLabel("Accent colour").fill("#8A1C5C");
  await takePicture(page, "vendor");
  await page.getByLabel("Address for partners’ questions").fill("not an address");
  await page.getByLabel("Logo").setInputFiles({ name: "logo.png", mimeType: "image/png", buffer: Buffer.from("no") });
  await page.getByRole("button", { name: "Save and continue" }).click();
  await expect(page.getByLabel("Address for partners’ questions")).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByLabel("Register number")).toHaveValue("RCS Paris 732 829 320");
  await expectFine(page);
  await page.getByLabel("Address for partners’ questions").fill("help@vendora.example");
  await page.getByLabel("Logo").setInputFiles({ name: "logo.svg", mimeType: "image/svg+xml", buffer: vendorLogo });
  await page.getByRole("button", { name: "Save and continue" }).click();
  await expectLook(page);
};

const tryMail = async (page: Page): Promise<void> => {
  await page.getByRole("button", { name: "Send it" }).click();
  await expect(page.getByText(`The e-mail is in ${portal.mailDir}.`)).toBeVisible();
  await waitForMail(administrator, "A test e-mail from your partner portal", portal.mailDir);
  await expectFine(page);
  await takePicture(page, "mail", { [portal.mailDir]: "data/mail" });
  await page.getByRole("button", { name: "Continue without e-mail for now" }).click();
};

const open = async (page: Page): Promise<void> => {
  await page.goto(`${portal.url}/en/set-up`);
  await expect(page.getByText("Not done yet, and possible later: E-mail and Your team.")).toBeVisible();
  await expectFine(page);
  await takePicture(page, "open");
  await page.getByRole("button", { name: "Open the portal" }).click();
  await expect(page.getByRole("heading", { name: "Before you invite partners" })).toBeVisible();
  expect(await state()).toBe("open");
};

/** The steps of the guide, keyed by the line itself. */
const setUpSteps: Record<string, (page: Page) => Promise<unknown>> = {
  "Open the link. Give the name of your company, your own name, your e-mail address and a password of at least twelve characters, and press “Create the account”.":
    (page) => beginHere(page),

  "Choose your second factor: a passkey (name it, press “Create the passkey” and follow your device) or an authenticator app (scan the picture, type the code that it shows and press “Set up”). Either way, keep the recovery codes. You now see the six steps of the set-up.":
    async (page) => {
      await enrol(page);
      await expect(page.getByRole("heading", { name: "Set up Vendora", level: 1 })).toBeVisible();
      await expect(page.getByRole("list", { name: "Steps" }).getByRole("listitem")).toHaveCount(6);
      await takePicture(page, "steps");
    },

  "“Your company”: the name of your programme, the legal name and register number of your company as agreements will name them, the country, an address for partners’ questions, the time zone in which the days of your programme begin, the languages that you offer, and, if you like, your logo and your colour. Press “Save and continue”.":
    (page) => describeCompany(page),

  "“Rules of the programme”: choose an edition that is built in and press “Use these rules”. To write your own, create a draft below, change it in the edition editor, and announce it for today.":
    async (page) => {
      await expect(page.getByRole("heading", { name: "Rules of the programme", level: 1 })).toBeVisible();
      await takePicture(page, "rules");
      await page.getByRole("button", { name: "Use these rules" }).click();
      await expect(page.getByRole("heading", { name: "Text of the agreement", level: 1 })).toBeVisible();
    },

  "“Text of the agreement”: read the specimen, have your counsel read it, and press “Counsel has read it: use this text”. To use a text of your own, press “Write your own text” and publish it; the section below says how.":
    async (page) => {
      await takePicture(page, "agreement");
      await page.getByRole("button", { name: "Counsel has read it: use this text" }).click();
    },

  "“E-mail”: press “Send it” and look for the e-mail. Without a mail server it is a file in the data folder; then press “Continue without e-mail for now”.":
    (page) => tryMail(page),

  "“Sealing key”: the portal has made a key of its own. Press “Continue with this key”; a certificate from an authority can take its place later.":
    async (page) => {
      const submit = page.getByRole("button", { name: "Continue with this key" });
      await expect(submit).toBeVisible();
      await takePicture(page, "seal");
      await submit.click();
    },

  "“Your team”: press “Manage the team” and invite a reviewer and a countersigner, two people at least.": async (
    page,
  ) => {
    await page.getByRole("link", { name: "Manage the team" }).click();
    await invite(page, reviewer, "Reviewer");
    await invite(page, countersigner, "Countersigner");
    await takePicture(page, "team");
  },

  "Go back to the set-up and press “Open the portal”. Your review queue opens; above it is what is still missing before you invite partners.":
    (page) => open(page),
};

type Windows = Record<"desk" | "visitor" | "owner" | "signatory" | "page", Page>;

const partnerSteps: Record<string, (windows: Windows) => Promise<unknown>> = {
  "Your reviewer follows the link in their e-mail, chooses a password and sets up a second factor.": async ({
    desk,
  }) => {
    await join(desk, "Rachel Quéméneur", toStaff(programme(), reviewer));
    await enrol(desk);
  },

  "A company presses “Apply to join the programme” on the first page of the portal; your reviewer opens the application in the queue and admits the company.":
    ({ visitor, desk }) => apply(visitor, desk, programme(), { model: "Reseller", level: "Enterprise" }),

  "Its contact follows the link in the e-mail, prepares the agreement, and invites who may sign for the company.":
    async ({ owner }) => {
      await prepare(owner, programme());
      await expect(owner.getByRole("link", { name: "Questions: help@vendora.example" })).toBeVisible();
    },

  "The signatory follows their link, sets up a second factor, declares in what capacity they sign, reads the agreement and signs it.":
    ({ signatory }) => signFirst(signatory, programme()),

  "Your countersigner follows the link in their e-mail and finds the agreement to countersign.": async ({ page }) => {
    await join(page, "Luc Andrieu", toStaff(programme(), countersigner));
    await enrol(page);
    await page.goto(`${portal.url}/en/countersign`);
    await expect(page.getByRole("link", { name: `Open the file of ${company}` })).toBeVisible();
  },
};

const offerEnglishAlone = async (page: Page, visitor: Page): Promise<void> => {
  await page.goto(`${portal.url}/en/set-up/vendor`);
  await page.getByRole("checkbox", { name: "Français" }).uncheck();
  await page.getByLabel("Language for newcomers").selectOption("Français");
  const save = page.getByRole("button", { name: "Save and continue" });
  await save.click();
  await expect(page.getByText("Choose one of the languages that you offer.").first()).toBeVisible();
  await page.getByLabel("Language for newcomers").selectOption("English");
  await save.click();
  // Every step is done by now.
  await expect(page.getByRole("heading", { name: `Settings of ${vendor}`, level: 1 })).toBeVisible();
  await visitor.goto(`${portal.url}/fr/assess?tier=1`);
  await expect(visitor).toHaveURL(`${portal.url}/en/assess?tier=1`);
  await expect(visitor.getByRole("group", { name: "Language" })).toHaveCount(0);
  // What was typed into a page from before goes along: the answer has the browser post it again.
  const form = { email: "a@a.example" };
  const posted = await visitor.request.post(`${portal.url}/fr/sign-in?return=/home`, { form, maxRedirects: 0 });
  const { pathname, searchParams } = new URL(posted.headers().location ?? "", portal.url);
  expect([posted.status(), pathname, searchParams.get("return")]).toEqual([307, "/en/sign-in", "/home"]);
};

const told = (part: string): string[] => {
  const guide = readFileSync("docs/setting-up.md", "utf8");
  const [, between = ""] = new RegExp(`<!-- ${part}: [^>]*-->([\\s\\S]*?)<!-- /${part} -->`).exec(guide) ?? [];
  return [...between.matchAll(/^\d+\. (.+)$/gm)].map(([, line = ""]) => line);
};

test("a programme is set up, and its first partner signs, as the guide says", phoneAlone, async ({ page, openAs }) => {
  test.setTimeout(180_000);
  expect([Object.keys(setUpSteps), Object.keys(partnerSteps)]).toEqual([told("set-up"), told("first-partner")]);
  expect(await state()).toBe("setting-up");
  await page.goto(`${portal.url}/en/apply`);
  await expect(page.getByRole("heading", { name: "This portal is being set up" })).toBeVisible();
  await expectFine(page);
  for (const [line, follow] of Object.entries(setUpSteps)) await test.step(line, () => follow(page));
  const [visitor, desk, owner, signatory, second] = await Promise.all([1, 2, 3, 4, 5].map(() => openAs(null)));
  if (!visitor || !desk || !owner || !signatory || !second) throw new Error("A window is missing");
  await visitor.goto(portal.link);
  await expect(visitor).toHaveURL(/\/en\/sign-in$/);
  const windows = { visitor, desk, owner, signatory, page: second };
  for (const [line, follow] of Object.entries(partnerSteps)) await test.step(line, () => follow(windows));
  await test.step("a language that is offered no more leads to the same page in one that is", () =>
    offerEnglishAlone(page, visitor));
});

/** The pictures that the guide names, and those that are there. */
const shown = (): string[] =>
  [...readFileSync("docs/setting-up.md", "utf8").matchAll(/\((pictures\/[\w-]+\.webp)\)/g)].map(
    ([, name = ""]) => name,
  );
const taken = (): string[] => readdirSync("docs/pictures").map((name) => `pictures/${name}`);

test("the guide shows every picture there is, none is missing, and none is heavy", phoneAlone, () => {
  expect(shown().sort()).toEqual(taken().sort());
  expect(shown().length).toBeGreaterThan(7);
  for (const picture of shown()) expect(statSync(`docs/${picture}`).size, picture).toBeLessThanOrEqual(heaviestPicture);
});
