import type { Page } from "@playwright/test";
import { makeCompany, makeMember } from "@/db/testing/account/member";
import { makeDeployment } from "@/db/testing/agreement/in-force";
import { decideActivity } from "@/db/testing/declaration/typed";
import { expect, test } from "@/e2e/fixtures";

test.use({ contextOptions: { forcedColors: "active" } });

/** Filled marks that have the colour of the page: nobody sees them. */
const unseen = (page: Page) =>
  page.evaluate(() => {
    const ground = getComputedStyle(document.body.parentElement ?? document.body).backgroundColor;
    const canvas = document.createElement("span");
    canvas.style.backgroundColor = "Canvas";
    document.body.append(canvas);
    const grounds = [ground, getComputedStyle(canvas).backgroundColor, "rgba(0, 0, 0, 0)"];
    canvas.remove();
    const isBare = (one: Element): boolean => {
      const { backgroundColor, backgroundImage, borderTopStyle } = getComputedStyle(one);
      return grounds.includes(backgroundColor) && backgroundImage === "none" && borderTopStyle === "none";
    };
    return [...document.querySelectorAll(".meter-bar > span:last-child, span[data-drawn], [data-drawn] > [data-drawn]")]
      .filter((one) => one.getBoundingClientRect().width > 1 && isBare(one))
      .map((one) => one.outerHTML);
  });

test("meters, marks, the current tab and the tier chart are seen in the reader's own colours", async ({
  page,
  signIn,
  openAs,
}) => {
  const company = await makeCompany();
  const owner = await makeMember(["owner"], company.id);
  await decideActivity(await makeDeployment(owner.actor, { customer: "Ville de Redon" }), { state: "verified" });
  await signIn(owner.email);
  await page.goto("/en/progress");
  await expect(page.locator(".meter-bar").first()).toBeVisible();
  expect(await unseen(page)).toEqual([]);
  const [fill, bar] = await page
    .locator(".meter-bar > span:last-child")
    .evaluateAll((fills) =>
      [fills.find((one) => one.getBoundingClientRect().width > 1), fills[0]?.parentElement].map((one) =>
        one ? getComputedStyle(one).backgroundColor : "none",
      ),
    );
  expect(fill).not.toBe(bar);
  const tabs = page.locator("a.tab-link");
  const borders = await tabs.evaluateAll((links) =>
    links.map((one) => [one.getAttribute("aria-current") === "page", getComputedStyle(one).borderBottomColor] as const),
  );
  const current = borders.filter(([isCurrent]) => isCurrent).map(([, colour]) => colour);
  expect(current.length).toBeGreaterThan(0);
  expect(borders.filter(([isCurrent, colour]) => !isCurrent && current.includes(colour))).toEqual([]);

  const desk = await openAs((await makeMember(["programme-manager"])).email);
  await desk.goto("/en/overview");
  await expect(desk.getByRole("heading", { level: 1 })).toBeVisible();
  expect(await unseen(desk)).toEqual([]);
});
