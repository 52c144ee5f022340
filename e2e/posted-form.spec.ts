import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { makeCompany, makeMember } from "@/db/testing/account/member";
import { expect, expectAccessible, test } from "./fixtures";
import { mailTo } from "./mail";

const makeOwner = async () => makeMember(["owner"], (await makeCompany()).id);

const fillInvitation = async (page: Page, email: string): Promise<void> => {
  await page.getByRole("textbox", { name: "E-mail address" }).fill(email);
  await page.getByRole("checkbox", { name: "Contributor" }).uncheck();
  await page.getByRole("checkbox", { name: "Finance" }).check();
  await page.getByLabel("Language of the message").selectOption("fr");
};

const isAsFilled = async (page: Page, email: string): Promise<void> => {
  await expect(page.getByRole("textbox", { name: "E-mail address" })).toHaveValue(email);
  await expect(page.getByRole("checkbox", { name: "Contributor" })).not.toBeChecked();
  await expect(page.getByRole("checkbox", { name: "Finance" })).toBeChecked();
  await expect(page.getByLabel("Language of the message")).toHaveValue("fr");
};

const send = (page: Page) => page.getByRole("button", { name: "Send the invitation" }).click();
const form = (page: Page) => page.locator("form", { has: page.getByLabel("Language of the message") });
const summary = (page: Page) => page.getByRole("main").getByRole("alert");

test("a form that the browser could post keeps what was typed when the connection is lost, and sends it once", async ({
  page,
  signIn,
  quiet,
}) => {
  const email = `${randomUUID()}@journey.example`;
  await signIn((await makeOwner()).email);
  await page.goto("/en/members");
  await fillInvitation(page, email);
  await page.route("**/members", async (route) => {
    if (route.request().method() !== "POST") return route.continue();
    await route.fetch();
    return route.abort("connectionreset");
  });
  await send(page);
  await expect(summary(page)).toContainText("Connection lost; what you typed is kept.");
  await isAsFilled(page, email);
  await page.unroute("**/members");
  expect(quiet.splice(0)).toEqual(["console: Failed to load resource: net::ERR_CONNECTION_RESET"]);
  await form(page).getByRole("button", { name: "Send again" }).click();
  await expect(page.getByText("The invitation is on its way.")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "E-mail address" })).toHaveValue("");
  await expect.poll(async () => (await mailTo(email)).length).toBe(1);
});

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a refused form keeps what was typed, and its summary leads to the field", async ({ page, signIn }) => {
      await signIn((await makeOwner()).email);
      await page.goto("/en/members");
      await fillInvitation(page, "not an address");
      await send(page);
      await expect(summary(page)).toContainText("One thing needs correcting");
      await expect(summary(page)).toBeFocused();
      await isAsFilled(page, "not an address");
      const field = page.getByRole("textbox", { name: "E-mail address" });
      await expect(field).toHaveAccessibleDescription(/^This is not an e-mail address\./);
      if (javaScriptEnabled) await expectAccessible(page);
      await summary(page)
        .getByRole("link", { name: /^E-mail address – This is not an e-mail/ })
        .click();
      if (javaScriptEnabled) await expect(field).toBeFocused();
      else await expect(page).toHaveURL(new RegExp(`#${await field.getAttribute("id")}$`));
    });
  });
