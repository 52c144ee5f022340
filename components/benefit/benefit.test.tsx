import { describe, expect, it } from "vitest";
import { AddedBenefits } from "@/components/benefit/added-benefits";
import { BenefitItem } from "@/components/benefit/benefit-item";
import { GrantProofList } from "@/components/benefit/grant-proof-list";
import { RequestFields } from "@/components/benefit/request-fields";
import { RequestList } from "@/components/benefit/request-list";
import { useBenefitAmount } from "@/components/benefit/use-benefit-amount";
import { useStandingText } from "@/components/benefit/use-standing-text";
import { draw, translations } from "@/components/testing/render";
import { benefitIn } from "@/lib/benefit/benefits-in";
import type { BenefitStanding } from "@/lib/benefit/demotion";
import { proveBenefit } from "@/lib/benefit/entitlement";
import { sampleBenefit } from "@/lib/benefit/testing/sample-benefit";
import { defaultEdition } from "@/lib/edition/catalogue/editions";
import { fieldKey } from "@/lib/i18n/field-key";
import { reviewTable } from "@/lib/review/kinds";
import { declarationStates } from "@/lib/review/state";

const words = translations("benefit");
const funds = benefitIn(defaultEdition, "development-funds") ?? sampleBenefit();
const support = benefitIn(defaultEdition, "priority-support") ?? sampleBenefit();

function Amount({ of, amount }: { of: ReturnType<typeof sampleBenefit>["measure"]; amount: number | null }) {
  return useBenefitAmount()({ measure: of }, amount) || "nothing";
}

function Standing({ standing }: { standing: BenefitStanding }) {
  return useStandingText()(standing);
}

describe("the amount of a benefit", () => {
  it.each([
    ["en", { of: "money", currency: "EUR", period: "year" }, 1_000_000, "€10,000.00 a year"],
    ["fr", { of: "money", currency: "EUR", period: "quarter" }, 50, "0,50 € par trimestre"],
    ["en", { of: "units", name: { fr: "jours", en: "days" }, period: "once" }, 5, "5 days, once"],
    ["fr", { of: "units", name: { fr: "jours", en: "days" }, period: "month" }, 5, "5 jours par mois"],
    ["en", { of: "percent" }, 14, "14%"],
    ["en", { of: "none" }, null, "nothing"],
  ] as const)("is said in %s with its unit and period", (locale, of, amount, said) => {
    expect(draw(<Amount of={of} amount={amount} />, locale).text.replace(/[\u00a0\u202f]/g, " ")).toBe(said);
  });
});

describe("what became of a benefit", () => {
  it.each<[BenefitStanding, string]>([
    [{ state: "given" }, words("standings.given")],
    [
      { state: "kept", lostOn: "2020-01-01", until: "2020-03-02", amount: 5, tier: "advanced" },
      "Kept through 1 March 2020",
    ],
    [
      { state: "kept", lostOn: "2020-01-01", until: null, amount: 5, tier: "advanced" },
      words("standings.kept-allocated"),
    ],
    [{ state: "stopped", on: "2020-02-01" }, "Ended on 1 February 2020"],
    [{ state: "dropped" }, words("standings.dropped")],
    [{ state: "not-given" }, words("standings.not-given")],
  ])("is said of %j", (standing, said) => {
    expect(draw(<Standing standing={standing} />).text).toBe(said);
  });
});

describe("a benefit in a list", () => {
  it("leads to its page, with its kind and how much", () => {
    const { lines, links } = draw(<BenefitItem benefit={funds} amount="€1" />);
    expect(lines.join(" ")).toContain(words("kinds.funds"));
    expect(links).toEqual([["Development funds", "/benefits/development-funds"]]);
  });

  it("is no link where its page is not the reader's", () => {
    expect(draw(<BenefitItem benefit={funds} amount="" isLinked={false} />).links).toEqual([]);
  });
});

describe("what the next tier would add", () => {
  it("names each benefit, with what is had today where it is raised", () => {
    const added = [
      { benefit: funds, before: 1_000_000, after: 2_500_000 },
      { benefit: support, before: null, after: null },
    ];
    const { text } = draw(<AddedBenefits added={added} tier="Principal Partner" />);
    expect(text).toContain("€25,000.00 a year");
    expect(text).toContain("€10,000.00 a year today");
    expect(text).toContain("Priority support");
  });

  it("says where it adds nothing", () => {
    expect(draw(<AddedBenefits added={[]} tier="Gold" />).text).toBe(words("adds.none", { tier: "Gold" }));
  });
});

describe("the proof of a benefit", () => {
  const level = { tier: "advanced", competencies: ["cloud-provider"], businessModels: ["cloud-provider"] };
  const { grants } = proveBenefit(support, defaultEdition, level);
  const drawn = draw(<GrantProofList benefit={support} grants={grants} edition={defaultEdition} />);

  it("lists each line with what it asks for, met or missing", () => {
    expect(drawn.text).toContain(`Principal Partner or a higher tier${words("why.missing")}`);
    expect(drawn.text).toContain(`Advanced Partner or a higher tier${words("why.met")}`);
    expect(drawn.text).toContain(`Business model: Cloud provider${words("why.met")}`);
  });

  it("leads from a tier and a competency to their proof", () => {
    const addresses = drawn.links.map(([, href]) => href);
    expect(addresses).toContain("/progress/trace/principal");
    expect(addresses).toContain("/progress/trace/cloud-provider");
  });

  it("says how much each line gives", () => {
    const proven = proveBenefit(funds, defaultEdition, level).grants;
    const { text } = draw(<GrantProofList benefit={funds} grants={proven} edition={defaultEdition} />);
    expect(text).toContain("Gives €10,000.00 a year");
  });

  it("names a business model as the edition does, and an unknown one by its id", () => {
    const grant = { tier: null, competency: null, amount: null, source: "assumption" } as const;
    const named = sampleBenefit({
      measure: { of: "none" },
      grants: ["installer", "consultant"].map((businessModel) => ({ ...grant, businessModel })),
    });
    const businessModels = [{ id: "installer", name: { fr: "Poseur", en: "Fitter" }, source: "assumption" as const }];
    const edition = { ...defaultEdition, businessModels };
    const { text } = draw(
      <GrantProofList benefit={named} grants={proveBenefit(named, edition, level).grants} edition={edition} />,
    );
    expect(text).toContain("Business model: Fitter");
    expect(text).toContain("Business model: consultant");
  });
});

describe("the fields of a request", () => {
  const fields = { currency: "EUR", most: "€6,000.00", evidence: "A quote." };
  const said = (props: Parameters<typeof RequestFields>[0]): string => draw(<RequestFields {...props} />).text;

  it.each(["money", "units"] as const)("ask how much where it is counted in %s, and say what is left", (of) => {
    expect(said({ of, ...fields })).toContain(words("fields.amount"));
    expect(said({ of, ...fields })).toContain(words("ask.amount-help", { left: fields.most }));
  });

  it.each(["none", "percent"] as const)("ask for no amount where there is nothing to count (%s)", (of) => {
    expect(said({ of, ...fields })).not.toContain(words("fields.amount"));
  });

  it("name what must be attached", () => {
    expect(said({ of: "none", ...fields })).toContain("A quote.");
  });

  it.each(reviewTable.benefit.askable)("are only %s where the reviewer asked only for that", (field) => {
    const text = said({ of: "money", ...fields, only: [field] });
    const labels = ["amount", "reason", "proofFileId"].filter((one) =>
      text.includes(words(`fields.${fieldKey(one)}` as "fields.amount")),
    );
    expect(labels).toEqual([field]);
  });
});

describe("requests for benefits", () => {
  const request = { id: "r1", benefit: funds, amount: 40_000, submittedAt: new Date("2020-02-01T08:00:00Z") };

  it.each(declarationStates)("are listed with their state: %s", (state) => {
    const { text, links } = draw(<RequestList requests={[{ ...request, state }]} />);
    expect(text).toContain(words(`states.${state}`));
    expect(links).toEqual([["Development funds, €400.00", "/benefits/requests/r1"]]);
  });

  it("are none at first", () => {
    expect(draw(<RequestList requests={[]} />).text).toBe(words("requests.none"));
  });
});
