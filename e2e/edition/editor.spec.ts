import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { makeCompany, makeMember } from "@/db/testing/account/member";
import { makeCompetent, makeInForce, makeVerifiedDeployments } from "@/db/testing/agreement/in-force";
import { makeAnnouncedRow } from "@/db/testing/edition-row";
import { expect, expectAccessible, expectNoSidewaysScroll, test } from "@/e2e/fixtures";
import { linkIn, waitForMail } from "@/e2e/mail";

test("an edition is drafted, compared on every partner, announced by two people, and shown to the partners it affects", async ({
  page,
  signIn,
  openAs,
}) => {
  const company = await makeCompany();
  const owner = await makeMember(["owner"], company.id);
  await makeInForce(company.id);
  await makeCompetent(owner.actor);
  await makeVerifiedDeployments(owner.actor, 5);
  const [manager, second] = [await makeMember(["programme-manager"]), await makeMember(["administrator"])];
  const name = `Rules ${randomUUID().slice(0, 8)}`;
  await signIn(manager.email);
  await page.goto("/en/editions");
  await page.getByLabel("Short name", { exact: true }).fill(name.toLowerCase().replace(" ", "-"));
  await page.getByLabel("Name in French").fill(name);
  await page.getByLabel("Name in English").fill(name);
  await page.getByRole("button", { name: "Create draft" }).click();
  await expect(page.getByRole("heading", { name, level: 1 })).toBeVisible();

  const advanced = page.getByRole("region", { name: "Advanced Partner" });
  const competencies = advanced.getByRole("listitem").filter({ hasText: "Two solution competencies" });
  await competencies.getByText("Change", { exact: true }).click();
  await competencies.getByLabel("How many").fill("none");
  await competencies.getByRole("button", { name: "Save" }).click();
  await expect(competencies.getByText("Enter a whole number", { exact: false }).first()).toBeVisible();
  await competencies.getByLabel("How many").fill("12");
  await competencies.getByRole("button", { name: "Save" }).click();
  await expect(advanced.getByText("12 solution competencies").or(advanced.getByText("Twelve solution"))).toBeVisible();

  const words = page.getByRole("region", { name: "Certifications and tracks" });
  await words.getByText("Add a certification", { exact: true }).click();
  const star = words.locator("details[open]");
  await star.getByLabel("Short name").fill("<Star>");
  await star.getByLabel("Name in French").fill("Étoile");
  await star.getByLabel("Name in English").fill("Star of the programme");
  await star.getByRole("button", { name: "Save" }).click();
  await expect(star.getByText("Letters, digits, spaces", { exact: false }).first()).toBeVisible();
  await star.getByLabel("Short name").fill("vcp");
  await star.getByRole("button", { name: "Save" }).click();
  await expect(star.getByText("This short name is taken.", { exact: false }).first()).toBeVisible();
  await star.getByLabel("Short name").fill("Star");
  await star.getByRole("button", { name: "Save" }).click();
  await expect(words.getByRole("listitem").filter({ hasText: "Star of the programme" })).toContainText("in a track");
  await words.getByText("Change Master services competency", { exact: true }).click();
  const kind = words.locator("details[open]").filter({ hasText: "Change Master services competency" });
  for (const [label, text] of Object.entries({
    ...{ "One, in French": "Maîtrise", "Several, in French": "Maîtrises" },
    ...{ "One, in English": "Mastery", "Several, in English": "Masteries" },
  }))
    await kind.getByLabel(label).fill(text);
  await kind.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("1 Mastery", { exact: true })).toBeVisible();
  await expectAccessible(page);
  const exported = await page.request.get(
    (await page.getByRole("link", { name: "Export as a file" }).getAttribute("href")) ?? "",
  );
  expect(await exported.text()).toContain("Star of the programme");

  await page.getByRole("link", { name: "Examples" }).click();
  await page.getByLabel("Title").fill("5 VCP, 1 VCAP: not Principal");
  await page.getByLabel("People").fill("4 VCP-NV, 1 VCAP-NV");
  await page.getByRole("button", { name: "Add the example" }).click();
  await expect(page.getByText("Passes (Registered)")).toBeVisible();

  await page.getByRole("link", { name: "What changes" }).click();
  await expect(page.getByText("Certification Star", { exact: true })).toBeVisible();
  await expect(page.getByText("No partner rises", { exact: false })).toBeVisible();
  await expect(page.getByRole("row").filter({ hasText: company.name })).toContainText("Falls");
  const csv = await page.request.get(
    (await page.getByRole("link", { name: "Download as CSV" }).getAttribute("href")) ?? "",
  );
  expect(await csv.text()).toContain(company.id);
  await expectAccessible(page);

  await page.getByRole("link", { name: "Announce", exact: true }).click();
  await page.getByLabel("In force from").fill("2019-12-01");
  await page.getByLabel("Reason for shorter notice").fill("A threshold was wrong");
  await page.getByRole("button", { name: "Announce", exact: true }).click();
  await expect(page.getByText("you made the request", { exact: false })).toBeVisible();
  const other = await openAs(second.email);
  await other.goto(page.url());
  await other.getByRole("button", { name: "Approve and announce" }).click();
  await other.getByRole("dialog").getByRole("button", { name: "Approve and announce" }).click();
  await expect(other.getByText("They take effect on 1 December 2019", { exact: false })).toBeVisible();

  const partner = await openAs(owner.email);
  await partner.goto("/en/progress");
  await expect(partner.getByText("New rules from 1 December 2019")).toContainText(
    "You would fall from Advanced Partner to Partner",
  );
  await partner.getByRole("link", { name: "What changes for you" }).click();
  await expect(partner.getByRole("deletion").or(partner.locator("del")).first()).toContainText("Two solution");
  await expectAccessible(partner);
});

const phone = { width: 390, height: 844 };
const desktop = { width: 1440, height: 900 };

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("an announced edition is withdrawn by two people, and its partners learn when and why", async ({
      page,
      signIn,
      openAs,
    }) => {
      const look = async (on: Page): Promise<void> => {
        for (const size of [phone, desktop]) {
          await on.setViewportSize(size);
          if (javaScriptEnabled) await expectAccessible(on);
          await expectNoSidewaysScroll(on);
        }
      };
      const owner = await makeMember(["owner"], (await makeCompany()).id);
      const [manager, second] = [await makeMember(["programme-manager"]), await makeMember(["administrator"])];
      const { id } = await makeAnnouncedRow("2030-01-01");
      const reason = `A threshold was wrong in ${id.slice(0, 8)}`;
      const ask = async (): Promise<void> => {
        await page.locator("summary", { hasText: "Withdraw the edition" }).click();
        await page.getByLabel("Reason for the withdrawal").fill(reason);
        await look(page);
        await page.getByRole("button", { name: "Ask for the withdrawal" }).click();
        await expect(page.getByText("Another person must confirm", { exact: false })).toBeVisible();
      };
      await signIn(manager.email);
      await page.goto(`/en/editions/${id}/announce`);
      await ask();
      await expect(page.getByRole("button", { name: "Confirm the withdrawal" })).toHaveCount(0);
      await page.getByRole("button", { name: "Cancel the request" }).click();
      await ask();
      await look(page);

      const other = await openAs(second.email);
      await other.goto("/en/editions");
      const row = other.getByRole("row").filter({ has: other.locator(`a[href$="/editions/${id}"]`) });
      await expect(row).toContainText("its withdrawal waits for a second person");
      await row.getByRole("link").click();
      await other.getByRole("link", { name: "Announce", exact: true }).click();
      await expect(other.getByText(reason, { exact: false })).toBeVisible();
      await look(other);
      await other.getByRole("button", { name: "Confirm the withdrawal" }).click();
      await expect(other.getByText("Withdrawn on 1 October 2019", { exact: false })).toContainText(reason);
      await look(other);

      const letter = await waitForMail(owner.email, "The rules announced for 1 January 2030 are withdrawn");
      const partner = await openAs(owner.email);
      await partner.goto(linkIn(letter));
      await expect(partner.getByRole("heading", { name: "Withdrawn rules", level: 1 })).toBeVisible();
      await expect(partner.getByText("It was withdrawn on 1 October 2019", { exact: false })).toBeVisible();
      await expect(partner.getByText(reason, { exact: false })).toBeVisible();
      await look(partner);
      expect(linkIn(await waitForMail(second.email, "The edition"))).toContain(`/en/editions/${id}`);
    });
  });
