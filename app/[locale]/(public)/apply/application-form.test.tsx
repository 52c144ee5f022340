import { describe, expect, it, vi } from "vitest";
import { formsIn } from "@/components/testing/form";
import { all, everything } from "@/components/testing/markup";
import { draw, translations } from "@/components/testing/render";
import type { OwnApplication } from "@/db/queries/partner/application";
import { countryOptions } from "@/lib/application/country-options";
import { applicationFields } from "@/lib/application/schema";
import { defaultEdition } from "@/lib/edition/catalogue/editions";
import { emptyEdition } from "@/lib/edition/catalogue/empty";
import { formerLevels } from "@/lib/partner/former-level";
import { modelChoices, modelsIn } from "@/lib/partner/models";
import { ApplicationEditor } from "./application-editor";
import ApplicationForm from "./application-form";
import { sampleApplication } from "./testing/sample-application";

// The form at once, and not a reference to its script.
vi.mock("./application-form-script", async () => ({
  ApplicationForm: (await import("./application-form")).default,
}));

const t = translations("application.form");
const countries = countryOptions("en");
const levels = formerLevels(defaultEdition.legacyLevels, "en", translations("terms")("no-former-level"));
const models = modelChoices(modelsIn(defaultEdition), [], "en");
const drawForm = (parts: Partial<OwnApplication> = {}, offered = levels) =>
  draw(<ApplicationForm {...{ application: sampleApplication(parts), countries, models, levels: offered }} />);

/** The names of the fields that cannot be typed in. */
const lockedIn = ({ root }: ReturnType<typeof draw>): string[] =>
  all(root, "fieldset")
    .filter(({ attributes }) => "disabled" in attributes)
    .flatMap((locked) => everything(locked).flatMap(({ attributes: { name } }) => name ?? []));

describe("the application form", () => {
  it("begins empty, in France, with every field open", () => {
    const drawn = drawForm();
    expect(formsIn(drawn)[0]?.fields).toMatchObject({ companyName: "", country: "FR", businessModels: [] });
    expect(lockedIn(drawn)).toEqual([]);
    expect(drawn.textsOf("button")).toEqual([t("submit")]);
  });

  it("asks for a level of the former programme where there were any", () => {
    const offered = (given: typeof levels) =>
      all(drawForm({}, given).root, "input").flatMap(({ attributes: { name, value } }) =>
        name === "legacyLevel" ? value : [],
      );
    expect(offered(levels)).toEqual(["professional", "enterprise", "premier", "none"]);
    expect(offered([])).toEqual([]);
  });

  it("keeps a level that was handed in and that the rules do not name any more", () => {
    const told = { data: { legacyLevel: "gold" }, formerLevel: { fr: "Or", en: "Gold" } };
    const drawn = (state: string, edition = defaultEdition) => {
      const application = sampleApplication({ ...told, state, askedFields: ["address"] });
      return draw(<ApplicationEditor application={application} edition={edition} locale="en" />);
    };
    const levelIn = (given: ReturnType<typeof draw>) => formsIn(given)[0]?.fields.legacyLevel;
    expect(levelIn(drawn("more-asked"))).toBe("gold");
    expect(drawn("more-asked").text).toContain("Gold");
    expect(levelIn(drawn("more-asked", emptyEdition()))).toBe("gold");
    expect(drawn("draft").text).not.toContain("Gold");
  });

  it("is filled with what was saved, and says when that was", () => {
    const data = {
      ...{ companyName: "Lafont", siren: "732 829 320", country: "FR", address: "1 rue", contactName: "Ana" },
      ...{ businessModels: ["reseller", "services-delivery"], legacyLevel: "premier" },
    } satisfies OwnApplication["data"];
    const drawn = drawForm({ data });
    expect(formsIn(drawn)[0]?.fields).toEqual(data);
    expect(drawn.lines).toContain(t("saved", { time: "14:02" }));
    expect(drawForm().text).not.toContain("14:02");
  });

  it("asks French companies for a SIREN and others for the number in their register", () => {
    expect(drawForm().text).toContain(t("siren-help"));
    const { lines } = drawForm({ data: { country: "BE" } });
    expect(lines).toContain(t("register"));
    expect(lines).not.toContain(t("siren-help"));
  });

  it("opens only the fields whose change was requested, and keeps the others in view", () => {
    const drawn = drawForm({ state: "more-asked", askedFields: ["siren"], data: { companyName: "Lafont" } });
    expect([...new Set(lockedIn(drawn))]).toEqual(expect.arrayContaining(["companyName", "country", "contactName"]));
    expect(new Set(lockedIn(drawn)).size).toBe(applicationFields.length - 1);
    expect(formsIn(drawn)[0]?.fields).toMatchObject({ companyName: "Lafont" });
    expect(drawn.lines).toContain(t("locked"));
    expect(drawn.textsOf("button")).toEqual([t("resubmit")]);
  });

  it("shows the address that the answer goes to, which cannot be changed here", () => {
    const drawn = drawForm();
    expect(drawn.text).toContain("ana@lafont.example");
    expect(Object.keys(formsIn(drawn)[0]?.fields ?? {}).sort()).toEqual([...applicationFields].sort());
  });
});
