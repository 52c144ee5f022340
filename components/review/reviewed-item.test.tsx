import { describe, expect, it } from "vitest";
import { draw, translations } from "@/components/testing/render";
import { modelsAmong } from "@/lib/partner/models";
import type { DeclarationDetail } from "@/lib/review/declaration";
import { mandateStates } from "@/lib/review/state";
import { ReviewedItem } from "./reviewed-item";

const t = translations("review.facts");
const companyWords = translations("company");
const mandateWords = translations("mandate");
const activityWords = translations("activity");
const credentialWords = translations("credential");
const none = translations("ui")("not-given");
const factsOf = (detail: DeclarationDetail) => draw(<ReviewedItem detail={detail} />).facts;

const credential = {
  ...{ kind: "credential", type: "VCP", track: "DCV", version: "2020", candidateId: "", earnedOn: "2020-01-15" },
  ...{ expiresOn: null, person: "Ana Prévost", personId: "p1", employedFrom: "2017-05-01", employedUntil: null },
  ...{ objectedOn: null, elsewhere: [] },
  names: { type: { fr: "Professionnel", en: "Professional" }, track: { fr: "DCV", en: "DCV" } },
} as Extract<DeclarationDetail, { kind: "credential" }>;
const activity = {
  ...{ kind: "activity", activity: "licence-revenue", occurredOn: "2020-01-15", amountCents: 2_000_000 },
  ...{ currency: "EUR", points: null, customer: "", reference: "PO-1", corrects: null, corrections: [] },
} as Extract<DeclarationDetail, { kind: "activity" }>;
const mandate = {
  ...{ kind: "mandate", person: "Ana Prévost", email: "ana@lafont.example", capacity: "Director" },
  ...{ fromOn: "2019-01-01", untilOn: null, delegatedBy: null },
} as Extract<DeclarationDetail, { kind: "mandate" }>;

describe("a certification under review", () => {
  it("shows the person, the certification and its days", () => {
    expect(factsOf(credential)).toEqual({
      [t("person")]: "Ana Prévost",
      [t("employed")]: t("employed-since", { from: "1 May 2017" }),
      [credentialWords("fields.type")]: "VCP — Professional",
      [credentialWords("fields.track")]: "DCV",
      [credentialWords("fields.version")]: "2020",
      [credentialWords("fields.candidate-id")]: none,
      [credentialWords("fields.earned-on")]: "15 January 2020",
      [credentialWords("fields.expires-on")]: t("no-expiry"),
    });
  });

  it("says until when the person worked there, and asks for no track where there is none", () => {
    const facts = factsOf({
      ...credential,
      type: "VSP",
      track: null,
      employedUntil: "2019-12-31",
      expiresOn: "2022-01-15",
    });
    expect(facts[t("employed")]).toBe(t("employed-between", { from: "1 May 2017", until: "30 December 2019" }));
    expect(facts).not.toHaveProperty(credentialWords("fields.track"));
    expect(facts[credentialWords("fields.expires-on")]).toBe("14 January 2022");
  });
});

describe("an activity under review", () => {
  it("shows the amount and the day of a licence order", () => {
    expect(factsOf(activity)).toEqual({
      [t("kind")]: translations("terms.activity-kinds")("licence-revenue"),
      [activityWords("fields.occurred-on")]: "15 January 2020",
      [activityWords("fields.amount")]: "€20,000.00",
      [activityWords("fields.customer")]: none,
      [activityWords("fields.reference")]: "PO-1",
    });
  });

  it("shows the month and the points of cloud services", () => {
    const facts = factsOf({
      ...activity,
      activity: "cloud-service",
      amountCents: null,
      currency: null,
      points: 1_900,
      occurredOn: "2020-01-01",
    });
    expect(facts[t("month")]).toBe("January 2020");
    expect(facts[activityWords("fields.points")]).toBe("1,900");
    expect(facts).not.toHaveProperty(activityWords("fields.amount"));
  });

  it("shows neither an amount nor points for a deployment", () => {
    const facts = factsOf({
      ...activity,
      activity: "deployment",
      amountCents: null,
      currency: null,
      customer: "Lafont",
    });
    expect(facts[activityWords("fields.customer")]).toBe("Lafont");
    expect(Object.keys(facts)).toHaveLength(4);
  });
});

describe("a signing authority under review", () => {
  it("says that it has no end where it has none, and nothing of a delegation", () => {
    expect(factsOf(mandate)).toEqual({
      [t("person")]: "Ana Prévost",
      [t("email")]: "ana@lafont.example",
      [mandateWords("fields.capacity")]: "Director",
      [mandateWords("fields.from-on")]: "1 January 2019",
      [mandateWords("fields.until-on")]: t("no-end"),
    });
  });

  it.each(mandateStates)("shows who delegated it, and that the authority above is %s", (state) => {
    const delegatedBy = { holder: "Nour Haddad", capacity: "Chair", fromOn: "2018-01-01", untilOn: null, state };
    const facts = factsOf({ ...mandate, delegatedBy });
    expect(facts[t("delegated-by")]).toBe(
      t("delegation", { holder: "Nour Haddad", capacity: "Chair", from: "1 January 2018", until: t("no-end") }),
    );
    expect(facts[t("above")]).toBe(translations("terms.declaration-states")(state));
  });
});

describe("an application under review", () => {
  const application: Extract<DeclarationDetail, { kind: "application" }> = {
    kind: "application",
    email: "ana@lafont.example",
    answers: {
      ...{ companyName: "Lafont", country: "FR", siren: "732829320", address: "1 rue de la Paix", contactName: "Ana" },
      ...{ businessModels: ["services-delivery", "reseller"], legacyLevel: "" },
    },
    assessment: null,
    models: modelsAmong(["reseller", "services-delivery"], []),
    formerLevel: null,
    acceptedAs: null,
  };

  it("shows the country by its name, the number as it is printed and the models in their order", () => {
    const facts = factsOf(application);
    const models = translations("terms.business-models");
    expect(facts[companyWords("fields.country")]).toBe("France");
    expect(facts[companyWords("fields.siren")]).toBe("732 829 320");
    expect(facts[companyWords("fields.business-models")]).toBe(`${models("reseller")}, ${models("services-delivery")}`);
    expect(facts[companyWords("fields.legacy-level")]).toBe(none);
    expect(facts).not.toHaveProperty(t("assessment"));
  });

  it("says that nothing was given for what was left out of a draft", () => {
    const facts = factsOf({ ...application, answers: {}, models: [] });
    expect(Object.values(facts).filter((value) => value === none)).toHaveLength(7);
  });
});
