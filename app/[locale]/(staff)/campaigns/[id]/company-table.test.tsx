import { describe, expect, it } from "vitest";
import { formsIn } from "@/components/testing/form";
import { draw, translations } from "@/components/testing/render";
import type { CampaignCompanyRow, CampaignView } from "@/db/queries/agreement/campaign";
import { campaignStates, hasLeftCampaign } from "@/lib/agreement/life/campaign";
import { CampaignProgress } from "./campaign-progress";
import { CompanyTable } from "./company-table";

const t = translations("campaign");
const row = (
  standing: CampaignCompanyRow["standing"],
  parts: Partial<CampaignCompanyRow> = {},
): CampaignCompanyRow => ({
  ...{ partnerId: `p-${standing}`, name: `Company ${standing}`, country: "FR", agreementId: null, refusal: null },
  ...{ standing, ...parts },
});
const page = (parts: Partial<CampaignView> = {}): CampaignView => ({
  campaign: {
    ...{ id: "c1", templateVersion: "2020-03", startedBy: "Nour", startedAt: new Date("2020-02-03T09:00:00Z") },
    ...{ stoppedAt: null, stopReason: null, rowVersion: 1 },
  },
  ...{ rows: campaignStates.map((standing) => row(standing)), next: null, replacedBy: null, may: { run: true } },
  countries: [
    { country: "FR", counts: { sealed: 2, expired: 1 }, companies: 3 },
    { country: "BE", counts: { sealed: 1 }, companies: 1 },
  ],
  ...parts,
});
const drawTable = (parts: Partial<CampaignView> = {}, filter = {}) =>
  draw(<CompanyTable page={page(parts)} filter={filter} />);

describe("the companies of a campaign", () => {
  it("are offered anew one by one once they left it, and all together once their offers ended", () => {
    const forms = formsIn(drawTable());
    expect(forms.every(({ to }) => to === "reofferAction")).toBe(true);
    expect(forms[0]).toMatchObject({ carries: { id: "c1" }, buttons: [t("reoffer-expired", { count: 1 })] });
    const left = campaignStates.filter(hasLeftCampaign).map((standing) => ({ id: "c1", partnerId: `p-${standing}` }));
    expect(forms.slice(1).map(({ carries }) => carries)).toEqual(left);
  });

  it("are not offered anew by those who do not run campaigns", () => {
    expect(formsIn(drawTable({ may: { run: false } }))).toEqual([]);
  });

  it("name their state, and why one is blocked", () => {
    const { rows } = drawTable({ rows: [row("blocked", { refusal: "register-number-missing" }), row("sealed")] });
    expect(rows[1]?.[1]).toContain(translations("refusals")("register-number-missing"));
    expect(rows[2]?.[1]).toBe(t("standings.sealed"));
  });

  it("lead to the agreement where there is one", () => {
    const { links } = drawTable({ rows: [row("sealed", { agreementId: "a1" }), row("waiting")] });
    expect(links).toContainEqual(["Company sealed", "/countersign/a1"]);
    expect(links.map(([text]) => text)).not.toContain("Company waiting");
  });

  it("are filtered by the states in use, and turned page by page within the filter", () => {
    const { links } = drawTable({ next: "p9" }, { standing: "sealed", after: "p5" });
    const hrefs = links.map(([, href]) => href);
    expect(hrefs).toEqual(
      expect.arrayContaining([
        ...["/campaigns/c1", "/campaigns/c1?standing=sealed", "/campaigns/c1?standing=expired"],
        "/campaigns/c1?standing=sealed&after=p9",
      ]),
    );
    expect(hrefs).not.toContain("/campaigns/c1?standing=blocked");
  });
});

describe("the progress of a campaign", () => {
  const drawProgress = (parts: Partial<CampaignView>, locale: "en" | "fr" = "en") =>
    draw(<CampaignProgress page={page(parts)} />, locale);

  it("adds the countries up, and leaves out states without a company", () => {
    const { text, rows } = drawProgress({});
    expect(text).toContain(t("overall", { done: 3, of: 4 }));
    expect(rows).toEqual([
      [t("country"), t("standings.sealed"), t("standings.expired"), t("companies")],
      ["France", "2", "1", "3"],
      ["Belgium", "1", "0", "1"],
    ]);
    expect(drawProgress({}, "fr").rows[2]?.[0]).toBe("Belgique");
  });

  it("says when and why it was stopped", () => {
    const stopped = { ...page().campaign, stoppedAt: new Date("2020-02-05T09:00:00Z"), stopReason: "A mistake." };
    expect(drawProgress({ campaign: stopped }).text).toMatch(/5 February 2020.*A mistake\./);
  });
});
