import type { Page } from "@playwright/test";
import { makeCompany, makeMember } from "@/db/testing/account/member";
import { makeDeployment } from "@/db/testing/agreement/in-force";
import { expect, test } from "@/e2e/fixtures";

/** What a browser's translation does to each text of a page: it puts an element in its place, or around it. */
const translate = (page: Page, how: "replaces" | "wraps") =>
  page.evaluate((way) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, (text) =>
      text.parentElement?.closest("[translate=no], script, style") || !text.nodeValue?.trim()
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
    );
    const texts: Node[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    for (const text of texts) {
      const font = document.createElement("font");
      const inner = font.appendChild(document.createElement("font"));
      text.parentNode?.replaceChild(font, text);
      if (way === "wraps") inner.append(text);
      else inner.textContent = text.nodeValue;
    }
  }, how);

for (const how of ["replaces", "wraps"] as const)
  test(`a page goes on, and shows what changes, after a translator ${how} its texts`, async ({
    page,
    signIn,
    openAs,
  }) => {
    const company = await makeCompany();
    const owner = await makeMember(["owner"], company.id);
    const id = await makeDeployment(owner.actor, { customer: "Mairie d’Ancenis" });
    await signIn(owner.email);
    const stream = page.waitForResponse((response) => response.url().includes("/api/live"));
    await page.goto("/en/progress");
    await stream;
    await expect(page.getByText("1 declaration is waiting")).toBeVisible();
    await translate(page, how);
    const desk = await openAs((await makeMember(["reviewer"])).email);
    await desk.goto(`/en/review/activity/${id}`);
    await desk.getByRole("button", { name: "Verify" }).click();
    await expect(page.getByText("Nothing is waiting for review.")).toBeVisible();
    await expect(page.getByText("1 of 5 deployments")).toBeVisible();
    await expect(page.getByText("1 declaration is waiting")).toBeHidden();

    await page.goto("/en/activity/new?kind=deployment");
    await page.getByRole("button", { name: "Declare the activity" }).click();
    await expect(page.getByRole("main").getByRole("alert").first()).toBeVisible();
    await translate(page, how);
    await page.getByLabel("Customer").fill("Ville de Redon");
    await page.getByRole("button", { name: "Declare the activity" }).click();
    await page.getByRole("link", { name: "Progress" }).first().click();
    await expect(page.getByText("1 of 5 deployments")).toBeVisible();
  });
