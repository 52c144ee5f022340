import { makeReset } from "@/db/testing/account/links";
import { makeCompany, makeMember } from "@/db/testing/account/member";
import { expect, test } from "@/e2e/fixtures";

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a page whose address ends with a secret tells it to no log as Referer, and its form is taken", async ({
      page,
    }) => {
      const { accountId } = await makeMember(["owner"], (await makeCompany()).id);
      const secret = await makeReset(accountId);
      const told: Promise<string | null>[] = [];
      page.on("request", (request) => told.push(request.headerValue("referer")));
      await page.goto(`/en/reset/${secret}`);
      await page.getByLabel("New password").fill("Bonjour2019!!");
      await page.getByRole("button", { name: "Change the password" }).click();
      await expect(page.getByLabel("New password")).toHaveAccessibleDescription(/^This password is too common\./);
      const referers = await Promise.all(told);
      expect(referers).toContain(`${new URL(page.url()).origin}/`);
      expect(referers.filter((one) => one?.includes(secret))).toEqual([]);
    });
  });
