import type { Locator, Page } from "@playwright/test";
import sharp from "sharp";
import { makePersonRow } from "@/db/testing/declaration/rows";
import { expect, expectAccessible, expectNoSidewaysScroll, phoneAlone, test } from "@/e2e/fixtures";
import { openCompany } from "./form";

/** What a phone's camera gives. */
const photograph = async (name: string, shade: string) => ({
  name,
  mimeType: "image/jpeg",
  buffer: await sharp({ create: { width: 900, height: 1200, channels: 3, background: shade } })
    .jpeg()
    .toBuffer(),
});

/** Presses a button that opens the camera, and takes the picture. */
const shoot = async (page: Page, button: string, file: Awaited<ReturnType<typeof photograph>>): Promise<void> => {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: button }).click();
  await (await chooser).setFiles(file);
};

const declare = async (page: Page, track = "NV"): Promise<void> => {
  await page.getByLabel("Certification", { exact: true }).selectOption("VCP");
  await page.getByLabel("Track").selectOption(track);
  await page.getByLabel("Earned on").fill("2019-03-14");
  await page.getByRole("button", { name: "Declare the certification" }).click();
};

/** Counts what somebody has to do: presses and fields. */
const counted = () => {
  const done = { presses: 0, fields: 0 };
  return {
    done,
    press: async (target: Locator): Promise<void> => {
      done.presses += 1;
      await target.click();
    },
    fill: async (target: Locator, how: (field: Locator) => Promise<unknown>): Promise<void> => {
      done.fields += 1;
      await how(target);
    },
  };
};

const openOwn = async () => {
  const { company, engineer } = await openCompany();
  await makePersonRow(company.id, "Ada Quéré", { email: engineer.email });
  return engineer;
};

test(
  "a certification is declared from a photograph in a minute: two presses more than its three fields",
  phoneAlone,
  async ({ page, signIn }) => {
    const { email } = await openOwn();
    await signIn(email);
    await page.goto("/en/people");
    const { done, press, fill } = counted();
    await press(page.getByRole("link", { name: "Declare a certification" }));
    await expect(page.getByLabel("Who holds it?").locator("option:checked")).toHaveText("Ada Quéré");
    await fill(page.getByLabel("Certification", { exact: true }), (field) => field.selectOption("VCP"));
    await fill(page.getByLabel("Track"), (field) => field.selectOption("NV"));
    await fill(page.getByLabel("Earned on"), (field) => field.fill("2019-03-14"));
    done.presses += 1;
    await shoot(page, "Take a photo", await photograph("certificate.jpg", "white"));
    await expect(page.getByRole("button", { name: "Remove certificate.jpg" })).toBeVisible();
    await press(page.getByRole("button", { name: "Declare the certification" }));
    await expect(page.getByText("Declared. It is now waiting for review.")).toBeVisible();
    // At ten seconds a field and five a press, the photograph's included, it takes 45 seconds.
    expect(done).toEqual({ presses: 3, fields: 3 });
  },
);

test("pages are photographed into one file, and the last one is taken again", phoneAlone, async ({ page, signIn }) => {
  const { email } = await openOwn();
  await signIn(email);
  await page.goto("/en/people/credentials/new");
  await shoot(page, "Take a photo", await photograph("one.jpg", "white"));
  await expect(page.getByRole("button", { name: "Remove one.jpg" })).toBeVisible();
  await shoot(page, "Add a page", await photograph("blurred.jpg", "grey"));
  await expect(page.getByText("2 pages")).toBeVisible();
  await page.getByRole("button", { name: "Remove page 2" }).click();
  await expect(page.getByText("2 pages")).toBeHidden();
  await shoot(page, "Add a page", await photograph("two.jpg", "white"));
  await shoot(page, "Add a page", await photograph("three.jpg", "white"));
  await expect(page.getByText("3 pages")).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await declare(page);
  await page.getByRole("link", { name: /^VCP-NV/ }).click();
  await expect(page.getByRole("link", { name: "Open one.pdf" })).toBeVisible();
});

test(
  "without a line, declarations wait on the phone with their photographs, and leave by themselves",
  phoneAlone,
  async ({ page, context, signIn }) => {
    const { email } = await openOwn();
    await signIn(email);
    await page.goto("/en/people/credentials/new");
    await expect(page.getByRole("button", { name: "Declare the certification" })).toBeEnabled();
    await context.setOffline(true);
    await shoot(page, "Take a photo", await photograph("one.jpg", "white"));
    await expect(page.getByText("No line: this stays on your device and leaves with the declaration.")).toBeVisible();
    await shoot(page, "Add a page", await photograph("two.jpg", "white"));
    await expect(page.getByText("2 pages")).toBeVisible();
    await declare(page);
    await expect(page.getByRole("region", { name: "One declaration waits on this device" })).toContainText("Ada Quéré");
    await declare(page, "DCV");
    const outbox = page.getByRole("region", { name: "2 declarations wait on this device" });
    await expect(outbox.getByText("Waiting for a line; sent by itself")).toHaveCount(2);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);

    await context.setOffline(false);
    await expect(outbox).toBeHidden();
    await expect(page.getByRole("region", { name: /on this device$/ })).toBeHidden();
    await page.goto("/en/people");
    await page.getByRole("link", { name: "Ada Quéré" }).click();
    const list = page.getByRole("listitem").filter({ hasText: "Waiting for review" });
    await expect(list).toHaveCount(2);
    await page.getByRole("link", { name: /^VCP-NV/ }).click();
    await expect(page.getByRole("link", { name: "Open one.pdf" })).toBeVisible();
  },
);

test(
  "what was sent without a line leaves for nobody else who signs in on the phone, and is corrected where it is refused",
  phoneAlone,
  async ({ page, context, signIn }) => {
    const { email } = await openOwn();
    await signIn(email);
    await page.goto("/en/people/credentials/new");
    await expect(page.getByRole("button", { name: "Declare the certification" })).toBeEnabled();
    const waiting = page.getByRole("region", { name: "One declaration waits on this device" });
    await context.setOffline(true);
    await declare(page);
    await expect(waiting.getByText("Waiting for a line; sent by itself")).toBeVisible();
    const next = await openCompany();
    await context.clearCookies();
    await signIn(next.engineer.email);
    await context.setOffline(false);
    await expect(waiting.getByText("Waiting for you to sign in again")).toBeVisible();
    await page.goto("/en/people");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(waiting).toBeHidden();

    // It leaves for whoever sent it; the same again is refused.
    await context.clearCookies();
    await signIn(email);
    await context.setOffline(true);
    await context.setOffline(false);
    await page.goto("/en/people/credentials/new");
    await expect(page.getByRole("region", { name: /on this device$/ })).toBeHidden();
    await expect(page.getByText(/^Sent: VCP/)).toBeVisible();
    await context.setOffline(true);
    await declare(page);
    await context.setOffline(false);
    await expect(waiting.getByText("Not accepted: something needs correcting")).toBeVisible();
    await waiting.getByRole("button", { name: "Open and correct" }).click();
    await expect(page.getByLabel("Track")).toHaveValue("NV");
    await page.getByRole("button", { name: "Declare the certification" }).click();
    await expect(page.getByText("already declared").first()).toBeVisible();
  },
);
