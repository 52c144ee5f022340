import { describe, expect, it } from "vitest";
import { BadgeFiles } from "@/components/benefit/badge-files";
import { useBenefitFacts } from "@/components/benefit/use-benefit-facts";
import { draw, translations } from "@/components/testing/render";
import type { Benefit } from "@/lib/benefit/benefit";
import { sampleBenefit } from "@/lib/benefit/testing/sample-benefit";
import { locales } from "@/lib/i18n/locale";

describe("the badge files", () => {
  it.each(locales)("are there for light and for dark backgrounds, in %s", (locale) => {
    const words = translations("benefit", locale);
    const { links, text } = draw(<BadgeFiles id="tier-badge" />, locale);
    const address = (look: string) => `/api/benefits/tier-badge/badge?look=${look}&locale=${locale}`;
    expect(links).toEqual([
      [words("badge.light"), address("light")],
      [words("badge.dark"), address("dark")],
    ]);
    expect(text).toContain(words("badge.lead"));
  });
});

function Facts({ benefit }: { benefit: Benefit }) {
  return (
    <ul>
      {useBenefitFacts()(benefit).map(({ key, label, said }) => (
        <li key={key}>
          {label} = {said}
        </li>
      ))}
    </ul>
  );
}

describe("the facts of a benefit", () => {
  const words = translations("benefit");
  const said = (parts: Partial<Benefit>): string[] => draw(<Facts benefit={sampleBenefit(parts)} />).textsOf("li");

  it("name what it is, how it is given and what a demotion does", () => {
    const facts = said({ evidence: { fr: "Un devis.", en: "A quote." } });
    expect(facts).toContain(`${words("facts.kind")} = ${words("kinds.licences")}`);
    expect(facts).toContain(`${words("facts.giving")} = ${words("givings.on-request")}`);
    expect(facts).toContain(`${words("facts.evidence")} = A quote.`);
    expect(facts).toContain(`${words("facts.unit")} = licences`);
  });

  it.each([
    [1, "within 1 month"],
    [6, "within 6 months"],
  ])("say in how many months an allocation is used: %d", (validMonths, months) => {
    expect(said({ validMonths })).toContain(`${words("facts.valid")} = ${months}`);
  });

  it("say what is not asked, and for how many days it is kept", () => {
    const facts = said({ demotion: { effect: "keeps-days", days: 30 }, measure: { of: "none" } });
    expect(facts).toContain(`${words("facts.valid")} = ${words("valid.period")}`);
    expect(facts).toContain(`${words("facts.evidence")} = ${words("no-evidence")}`);
    expect(facts).toContain(`${words("facts.demotion")} = ${words("demotions.keeps-days", { days: 30 })}`);
  });
});
