import { describe, expect, it } from "vitest";
import { formsIn } from "@/components/testing/form";
import { draw, translations } from "@/components/testing/render";
import { type Assessment, assessmentFacts, assessmentOf, emptyAssessment } from "@/lib/application/assessment";
import { defaultEdition as edition } from "@/lib/edition/catalogue/editions";
import { locales } from "@/lib/i18n/locale";
import { localName } from "@/lib/i18n/names";
import { modelChoices, modelsIn } from "@/lib/partner/models";
import { outcomeOf } from "@/lib/plan/scenario/outcome";
import { AssessmentBoard } from "./assessment-board";
import { AssessmentPerson } from "./assessment-person";
import { AssessmentResult } from "./assessment-result";

const on = "2019-10-01";
const t = translations("assessment");
const person = { name: "", held: {}, also: [] as string[] };
const idle = () => undefined;
const outcomeFor = (told: Assessment) => outcomeOf(edition, assessmentFacts(told, on, edition.currency), on, []);
const resultFor = (people: (typeof person)[]) => {
  const told = { ...emptyAssessment, people };
  return draw(<AssessmentResult {...{ told, edition, on }} first={outcomeFor(told)} isFirst isCutOff={false} />);
};

describe("the self-assessment", () => {
  it.each(locales)("begins with nobody, no figure and the entry tier (%s)", (locale) => {
    const words = translations("assessment", locale);
    const drawn = draw(
      <AssessmentBoard
        {...{ edition, on, models: modelChoices(modelsIn(edition), [], locale) }}
        first={outcomeFor(assessmentOf("reseller"))}
      />,
      locale,
    );
    const [form] = formsIn(drawn);
    expect(drawn.lines).toEqual(expect.arrayContaining([words("empty"), localName(edition.tiers[0]?.name, locale)]));
    expect(form?.fields).toMatchObject({ businessModels: ["reseller"] });
    expect(Object.values(form?.fields ?? {}).filter((value) => typeof value === "string" && value !== "")).toEqual([]);
    expect(form?.to).toBeUndefined();
  });
});

describe("a colleague in the self-assessment", () => {
  const drawPerson = (parts: object) =>
    draw(
      <AssessmentPerson {...{ index: 2, person: { ...person, ...parts }, edition, onChange: idle, onRemove: idle }} />,
    );

  it("is shown with the highest certification of each track and the accreditations", () => {
    const { root, html } = drawPerson({ name: "Ana", held: { DCV: ["VCAP"] }, also: ["VTSP"] });
    const [form] = formsIn({ root: { tag: "", attributes: {}, children: [{ ...root, tag: "form" }] } });
    expect(form?.fields).toMatchObject({ "person-2": "Ana", "person-2-DCV": "VCAP", "person-2-NV": "" });
    expect(html).toMatch(/<input[^>]*name="person-2-VTSP"[^>]*checked/);
    expect(html).not.toMatch(/<input[^>]*name="person-2-VSP"[^>]*checked/);
  });

  it("may hold several of one track, where certifications stand beside the ladder", () => {
    const beside = { ...edition, ladder: { ...edition.ladder, types: ["VCP"] } };
    const held = { NV: ["VCP", "VCAP"] };
    const { html } = draw(
      <AssessmentPerson
        {...{ index: 0, person: { ...person, held }, edition: beside, onChange: idle, onRemove: idle }}
      />,
    );
    expect(html).toMatch(/<input[^>]*name="person-0-VCAP-NV"[^>]*checked/);
    expect(html).not.toMatch(/<input[^>]*name="person-0-VCAP-DCV"[^>]*checked/);
    expect(html).toMatch(/<option value="VCP" selected/);
  });

  it("is called by name, or by number until there is one, also by the button that removes them", () => {
    expect(drawPerson({ name: "Ana" }).valuesOf("aria-label")).toContain(t("remove-person", { name: "Ana" }));
    const numbered = t("person", { number: 3 });
    expect(drawPerson({}).valuesOf("aria-label")).toContain(t("remove-person", { name: numbered }));
  });
});

describe("the answer to a self-assessment", () => {
  const expert = (type: "VCP" | "VCAP") => ({ ...person, held: { NV: [type] } });
  const masters = (["VCAP", "VCAP", "VCP", "VCP", "VCP"] as const).map(expert);

  it("names the tier and what the next one lacks, but for the signature", () => {
    const { lines, textsOf } = resultFor([]);
    const next = localName(edition.tiers[1]?.name, "en");
    expect(textsOf("h3")[0]).toBe(t("missing", { tier: next }));
    expect(lines).toContain(t("result-unsigned"));
  });

  it("lists at the highest tier what it rests on, and leads to an application", () => {
    const { textsOf, lines, links } = resultFor(masters);
    expect(textsOf("h3")[0]).toBe(t("complete"));
    expect(lines).toContain(localName(edition.tiers.at(-1)?.name, "en"));
    expect(links).toContainEqual([t("carry"), "/apply?from=assessment"]);
  });
});
