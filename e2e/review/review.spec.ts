import type { Page } from "@playwright/test";
import { makeCompany, makeMember } from "@/db/testing/account/member";
import { emailsAbout, makeCredential, makePersonRow } from "@/db/testing/declaration/rows";
import { makeMembership } from "@/db/testing/factories";
import { releaseEmails } from "@/db/testing/mail";
import { attach, certificate } from "@/e2e/credential/evidence-file";
import { expect, expectAccessible, phoneAlone, test } from "@/e2e/fixtures";
import { holdRequests } from "@/e2e/live/hold-requests";
import { mailTo, waitForMail } from "@/e2e/mail";
import { undoGrantedMs } from "@/lib/review/decision";

/** A company whose certifications of these people wait for review, in this order, and a reviewer. */
const openQueue = async (...names: string[]) => {
  const company = await makeCompany();
  const engineer = await makeMember(["contributor"], company.id);
  const reviewer = await makeMember(["reviewer"]);
  const claims: string[] = [];
  for (const [place, name] of names.entries()) {
    const submittedAt = new Date(engineer.actor.at.getTime() + place * 1_000);
    const personId = await makePersonRow(company.id, name);
    claims.push(await makeCredential(engineer.actor, { personId, submittedAt }));
  }
  return { company, engineer, reviewer, claims, queue: `/en/review?search=${encodeURIComponent(company.name)}` };
};

const row = (page: Page, name: string) => page.getByRole("link", { name: new RegExp(`VCP-DCV, ${name}`) });
const claim = (page: Page, name: string) => page.getByRole("heading", { name: `VCP-DCV, ${name}`, level: 1 });
const notices = (page: Page) => page.getByRole("region", { name: "Notices" });
const dialog = (page: Page) => page.getByRole("dialog");

test("a reviewer works through the queue by keyboard and undoes a decision within ten seconds", async ({
  page,
  signIn,
}) => {
  const { company, reviewer, claims, queue } = await openQueue("Ada", "Berthe", "Chloé");
  await signIn(reviewer.email);
  await page.goto("/en/review");
  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox")).toBeFocused();
  await page.keyboard.type(company.name);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`search=${company.name.replace(" ", "(\\+|%20)")}`));
  await expect(page.getByRole("list", { name: "Items waiting for review" }).getByRole("listitem")).toHaveCount(3);

  await page.goto(queue);
  await page.keyboard.press("?");
  await expect(dialog(page).getByText("Undo the last decision")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toBeHidden();
  for (const [key, name] of [
    ["j", "Ada"],
    ["j", "Berthe"],
    ["k", "Ada"],
  ] as const) {
    await page.keyboard.press(key);
    await expect(row(page, name)).toBeFocused();
  }
  await page.keyboard.press("Enter");
  await expect(claim(page, "Ada")).toBeVisible();
  const release = await holdRequests(page, new RegExp(`/review/credential/${claims[1]}`));
  await page.keyboard.press("a");
  await expect(notices(page)).toContainText(`${company.name}: verified.`);
  await page.keyboard.press("a");
  release();
  await expect(claim(page, "Berthe")).toBeVisible();
  await expect(page.getByRole("button", { name: "Verify" })).toBeVisible();

  await page.keyboard.press("u");
  await expect(notices(page)).toContainText("The decision was undone; the item is waiting again.");
  await expect(claim(page, "Ada")).toBeVisible();
  await expect(page.getByRole("button", { name: "Verify" })).toBeVisible();
  expect((await emailsAbout(claims[0] ?? "")).map(({ state }) => state)).toEqual(["cancelled"]);

  await page.keyboard.press("j");
  await expect(claim(page, "Berthe")).toBeVisible();
  await page.keyboard.press("r");
  await expect(dialog(page).getByRole("heading", { name: "Request changes" })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("k");
  await expect(claim(page, "Ada")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("heading", { name: "Review queue", level: 1 })).toBeVisible();
  await expect(notices(page)).not.toContainText("decided before you");
});

test("a declaration and its evidence are shown side by side, the evidence in place", async ({
  page,
  signIn,
  openAs,
}) => {
  const { company, engineer, reviewer } = await openQueue();
  await makePersonRow(company.id, "Ada Quéré");
  const desk = await openAs(engineer.email);
  await desk.goto("/en/people/credentials/new");
  await desk.getByLabel("Who holds it?").selectOption("Ada Quéré");
  await desk.getByLabel("Certification", { exact: true }).selectOption("VSP");
  await desk.getByLabel("Earned on").fill("2019-02-02");
  await attach(desk, certificate("ada.pdf"));
  await expect(desk.getByRole("button", { name: "Remove ada.pdf" })).toBeVisible();
  await desk.getByRole("button", { name: "Declare the certification" }).click();
  await expect(desk.getByText("Declared. It is now waiting for review.")).toBeVisible();

  await signIn(reviewer.email);
  await page.goto(`/en/review?search=${encodeURIComponent(company.name)}`);
  await page.getByRole("link", { name: /VSP, Ada Quéré/ }).click();
  const [said, proven] = [
    page.getByRole("region", { name: "Declaration" }),
    page.getByRole("region", { name: "Evidence" }),
  ];
  await expect(said).toContainText("2 February 2019");
  const frame = proven.getByRole("region", { name: "Evidence: ada.pdf" });
  await expect(frame).toBeVisible();
  await expect(page.locator("canvas[data-state=drawn]")).toBeVisible();
  const [left, right] = [await said.boundingBox(), await frame.boundingBox()];
  expect(right?.x).toBeGreaterThan((left?.x ?? 0) + (left?.width ?? 0));
  expect(right?.y).toBeLessThan((left?.y ?? 0) + (left?.height ?? 0));
  const file = await page.request.get(
    (await proven.getByRole("link", { name: "Download" }).getAttribute("href")) ?? "",
  );
  expect([file.status(), file.headers()["content-type"]]).toEqual([200, "application/pdf"]);
  expect(await file.body()).toEqual(certificate().buffer);
});

test("a rejection gives its catalogued reason on the partner's page and by e-mail", async ({
  page,
  signIn,
  openAs,
}) => {
  const { engineer, reviewer, claims } = await openQueue("Ada");
  const [id = ""] = claims;
  await signIn(reviewer.email);
  await page.goto(`/en/review/credential/${id}`);
  await page.getByRole("button", { name: "Reject" }).click();
  const confirm = dialog(page).getByRole("button", { name: "Reject" });
  await confirm.click();
  await expect(dialog(page).getByRole("alert")).toContainText("Reason – This field is required.");
  await dialog(page).getByLabel("Another reason, given in the message.").check();
  await confirm.click();
  await expect(dialog(page).getByRole("alert")).toContainText("Message to the partner – Add an explanation.");
  await expectAccessible(page);
  await dialog(page).getByLabel("The certification is in another person’s name.").check();
  await dialog(page).getByLabel("Message to the partner").fill("The certificate names Zoé.");
  await confirm.click();
  await expect(notices(page)).toContainText(": rejected.");

  const partner = await openAs(engineer.email);
  await partner.goto(`/en/people/credentials/${id}`);
  await expect(partner.getByText("Rejected", { exact: true })).toBeVisible();
  await expect(partner.getByText("The certification is in another person’s name.").first()).toBeVisible();
  await expect(partner.getByText("The certificate names Zoé.").first()).toBeVisible();
  await releaseEmails(id);
  const letter = await waitForMail(engineer.email, "Rejected: VCP-DCV, Ada");
  expect(letter).toContain("Reason: The certification is in another person’s name.");
  expect(letter).toContain("The certificate names Zoé.");
});

test(
  "a partner changes only the fields a reviewer asked for, and the declaration is then verified",
  phoneAlone,
  async ({ page, signIn, openAs }) => {
    const { engineer, reviewer, claims } = await openQueue("Ada");
    const [id = ""] = claims;
    await signIn(engineer.email);
    await page.goto(`/en/people/credentials/${id}`);
    const desk = await openAs(reviewer.email);
    await desk.goto(`/en/review/credential/${id}`);
    await desk.getByRole("button", { name: "Request changes" }).click();
    await dialog(desk).getByRole("checkbox", { name: "Candidate id" }).check();
    await dialog(desk).getByLabel("What is needed, in one sentence").fill("As printed under the name, please.");
    await dialog(desk).getByRole("button", { name: "Send the request" }).click();
    await expect(notices(desk)).toContainText(": changes requested.");

    await expect(page.getByText("To correct: Candidate id").first()).toBeVisible();
    await page.getByRole("link", { name: "Complete the declaration" }).click();
    await expect(page.getByText("As printed under the name, please.").first()).toBeVisible();
    await expect(page.getByRole("main").locator("input:visible, select:visible, textarea:visible")).toHaveCount(1);
    const send = page.getByRole("button", { name: "Send back for review" });
    await send.click();
    await expect(page.getByRole("main").getByRole("alert")).toContainText("Nothing has changed");
    await page.getByLabel("Candidate id").fill("VMW-417");
    await expectAccessible(page);
    await send.click();
    await expect(page.getByText("Sent back. It is waiting for review again.")).toBeVisible();

    await desk.goto(`/en/review/credential/${id}`);
    await expect(desk.getByRole("region", { name: "Declaration" })).toContainText("VMW-417");
    await desk.getByRole("button", { name: "Verify" }).click();
    await expect(page.getByText("Verified", { exact: true })).toBeVisible();
    await expect(page.getByRole("link", { name: "Complete the declaration" })).toBeHidden();
  },
);

test("a reviewer's message reaches the partner at once, and the reply reaches the reviewer", async ({
  page,
  signIn,
  openAs,
}) => {
  const { engineer, reviewer, claims } = await openQueue("Ada");
  const [id = ""] = claims;
  await signIn(engineer.email);
  await page.goto(`/en/people/credentials/${id}`);
  const desk = await openAs(reviewer.email);
  await desk.goto(`/en/review/credential/${id}`);
  await desk.getByLabel("Your message").fill("Is this the 2019 exam?");
  await desk.getByRole("button", { name: "Send the message" }).click();
  const talk = (of: Page) => of.getByRole("region", { name: "Conversation" });
  await expect(talk(page)).toContainText(`${reviewer.name} wrote`);
  await expect(talk(page)).toContainText("Is this the 2019 exam?");
  await expect(page.getByText("Waiting for review")).toBeVisible();
  const letter = await waitForMail(engineer.email, "A message about VCP-DCV, Ada");
  expect(letter).toContain("Is this the 2019 exam?");
  await page.goto(/^https?:\S+\/people\/credentials\/\S+$/m.exec(letter)?.[0] ?? "");
  await page.getByLabel("Your message").fill("Yes, of February.");
  await page.getByRole("button", { name: "Send the message" }).click();
  await expect(page.getByLabel("Your message")).toHaveValue("");
  await expect(talk(desk)).toContainText("Yes, of February.");
  await expect(talk(desk)).toContainText(`${engineer.name} wrote`);
});

test("of two reviewers who decide at once, the first decides and the second learns who did", async ({
  page,
  signIn,
  openAs,
}) => {
  const { company, engineer, reviewer, claims } = await openQueue("Ada");
  const [id = ""] = claims;
  const second = await makeMember(["reviewer"]);
  await signIn(second.email);
  await page.goto(`/en/review/credential/${id}`);
  const release = await holdRequests(page, /\/review\//, (request) => request.method() === "POST");
  await page.getByRole("button", { name: "Verify" }).click();

  const first = await openAs(reviewer.email);
  await first.goto(`/en/review/credential/${id}`);
  await first.getByRole("button", { name: "Reject" }).click();
  await dialog(first).getByLabel("The certification has expired.").check();
  await dialog(first).getByRole("button", { name: "Reject" }).click();
  await expect(notices(first)).toContainText(`${company.name}: rejected.`);
  release();
  await expect(notices(page)).toContainText(`${reviewer.name} decided before you: rejected.`);
  await expect(page.getByRole("status")).toContainText(`Rejected by ${reviewer.name}`);
  await expect(page.getByRole("button", { name: "Verify" })).toBeHidden();
  expect((await emailsAbout(id)).map(({ to, template }) => [to, template])).toEqual([
    [engineer.email, "review-rejected"],
  ]);
});

test("a reviewer who also works for a partner may read but not decide their own declaration", async ({
  page,
  signIn,
}) => {
  const { company, reviewer } = await openQueue();
  await makeMembership(reviewer.accountId, company.id, ["contributor"]);
  await makePersonRow(company.id, "Ada");
  await signIn(reviewer.email, company.name);
  await page.goto("/en/people/credentials/new");
  await page.getByLabel("Who holds it?").selectOption("Ada");
  await page.getByLabel("Certification", { exact: true }).selectOption("VSP");
  await page.getByLabel("Earned on").fill("2019-02-02");
  await page.getByRole("button", { name: "Declare the certification" }).click();
  await expect(page.getByText("Declared. It is now waiting for review.")).toBeVisible();

  await page.getByText(company.name, { exact: true }).click();
  await page.getByRole("button", { name: / team$/ }).click();
  await expect(page.getByRole("heading", { name: "Review queue", level: 1 })).toBeVisible();
  await page.goto(`/en/review?search=${encodeURIComponent(company.name)}`);
  await page.getByRole("link", { name: /VSP, Ada/ }).click();
  await expect(page.getByText("You can read this declaration but not decide on it.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Verify" })).toBeHidden();
  for (const key of ["a", "r", "x"]) await page.keyboard.press(key);
  await expect(dialog(page)).toBeHidden();
  await page.reload();
  await expect(page.getByText("You can read this declaration but not decide on it.")).toBeVisible();
});

test("the e-mail about a decision waits until it can no longer be undone, then links to the declaration", async ({
  page,
  signIn,
  openAs,
}) => {
  const { engineer, reviewer, claims } = await openQueue("Ada");
  const [id = ""] = claims;
  await signIn(reviewer.email);
  await page.goto(`/en/review/credential/${id}`);
  const decidedAfter = Date.now();
  await page.getByRole("button", { name: "Verify" }).click();
  await expect(notices(page).getByRole("button", { name: "Undo" })).toBeVisible();
  const [waiting] = await emailsAbout(id);
  expect(waiting?.state).toBe("queued");
  expect((waiting?.nextAttemptAt.getTime() ?? 0) - decidedAfter).toBeGreaterThanOrEqual(undoGrantedMs);
  expect(await mailTo(engineer.email)).toEqual([]);
  await releaseEmails(id);
  const letter = await waitForMail(engineer.email, "Verified: VCP-DCV, Ada");
  const partner = await openAs(engineer.email);
  await partner.goto(/^https?:\S+\/people\/credentials\/\S+$/m.exec(letter)?.[0] ?? "");
  await expect(partner.getByText("Verified", { exact: true })).toBeVisible();
  expect((await mailTo(engineer.email)).length).toBe(1);
});
