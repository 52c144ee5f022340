import { describe, expect, it } from "vitest";
import { requireOpenFields } from "./change";
import { applicationSchema, startApplicationSchema } from "./schema";

const answers = {
  companyName: "Atelier Nuage",
  siren: "732 829 320",
  country: "FR",
  address: "3 rue du Port\n69002 Lyon",
  businessModels: ["services-delivery", "reseller"],
  legacyLevel: "none",
  contactName: "Nour Essai",
};
const faults = (input: object) =>
  Object.fromEntries(
    applicationSchema.safeParse(input).error?.issues.map((one) => [one.path.join("."), one.message]) ?? [],
  );

describe("an application", () => {
  it("keeps the nine digits of its SIREN, and the business models in one order", () => {
    const parsed = applicationSchema.parse(answers);
    expect(parsed.siren).toBe("732829320");
    expect(parsed.businessModels).toEqual(["reseller", "services-delivery"]);
  });

  it("is refused at the SIREN when the check digit is wrong, in France only", () => {
    expect(faults({ ...answers, siren: "732829321" })).toEqual({ siren: "siren-check-digit" });
    expect(faults({ ...answers, siren: "7328" })).toEqual({ siren: "siren-impossible" });
    expect(faults({ ...answers, siren: "7328", contactName: "" })).toEqual({
      siren: "siren-impossible",
      contactName: "required",
    });
    expect(faults({ ...answers, siren: "HRB 4711", country: "DE" })).toEqual({});
  });

  it("names every missing answer", () => {
    const empty = { companyName: " ", siren: "", country: "", address: "", businessModels: [], contactName: "" };
    expect(faults({ ...empty, legacyLevel: "" })).toEqual({
      companyName: "required",
      siren: "required",
      country: "required",
      address: "required",
      businessModels: "required",
      legacyLevel: "required",
      contactName: "required",
    });
  });

  it("drops a carried self-assessment that cannot be read", () => {
    const first = { email: " Nour@Test.Example ", locale: "fr" };
    expect(startApplicationSchema.parse({ ...first, assessment: "{oops" })).toEqual({
      email: "nour@test.example",
      locale: "fr",
      assessment: null,
    });
    const told = { businessModels: [], people: [], own: {}, revenueCents: 0, cloudPoints: 0, deployments: 3 };
    expect(startApplicationSchema.parse({ ...first, assessment: JSON.stringify(told) }).assessment).toEqual(told);
  });

  it("takes a SIRET and an overseas company's number for the SIREN in them", () => {
    expect(applicationSchema.parse({ ...answers, siren: "732 829 320 00074" }).siren).toBe("732829320");
    expect(applicationSchema.parse({ ...answers, country: "RE" }).siren).toBe("732829320");
    expect(faults({ ...answers, country: "GP", siren: "732829321" })).toEqual({ siren: "siren-check-digit" });
  });
});

describe("writing to an application", () => {
  const draft = applicationSchema.parse(answers);
  const asked = { state: "more-asked", askedFields: ["address"], data: draft };

  it("is allowed for all of a draft and for requested fields, else refused", () => {
    expect(() => requireOpenFields({ state: "draft", askedFields: [], data: {} }, draft)).not.toThrow();
    expect(() => requireOpenFields(asked, { ...draft, address: "4 rue du Port" })).not.toThrow();
    expect(() => requireOpenFields(asked, { ...draft, contactName: "Other" })).toThrow("field-not-asked");
    expect(() => requireOpenFields({ ...asked, state: "declared" }, draft)).toThrow("decided");
  });
});
