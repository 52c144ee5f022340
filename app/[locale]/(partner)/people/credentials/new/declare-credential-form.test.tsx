import { describe, expect, it } from "vitest";
import { formsIn } from "@/components/testing/form";
import { draw, translations } from "@/components/testing/render";
import { offeredByDefault as catalogue } from "@/lib/credential/testing/offered";
import { DeclareCredentialForm } from "./declare-credential-form";

const holders = [
  { id: "ana", name: "Ana Prévost" },
  { id: "bruno", name: "Bruno Keller" },
];
type Props = Parameters<typeof DeclareCredentialForm>[0];
const fieldsOf = (parts: Partial<Props> = {}) => {
  const props: Props = {
    holders,
    chosen: undefined,
    skill: { type: "", track: "" },
    catalogue,
    today: "2020-03-01",
    draftKey: "d",
  };
  return formsIn(draw(<DeclareCredentialForm {...props} {...parts} />))[0]?.fields ?? {};
};

describe("the form that declares a certification", () => {
  it("begins with nobody chosen, and asks for no new person yet", () => {
    expect(fieldsOf()).toMatchObject({ holder: "", type: "" });
    expect(Object.keys(fieldsOf())).not.toContain("name");
  });

  it("begins with the person whose page led here", () => {
    expect(fieldsOf({ chosen: "bruno" })).toMatchObject({ holder: "bruno" });
  });

  it("begins with whoever fills it in, unless another page led here", () => {
    expect(fieldsOf({ reader: "ana" })).toMatchObject({ holder: "ana" });
    expect(fieldsOf({ reader: "ana", chosen: "bruno" })).toMatchObject({ holder: "bruno" });
  });

  it("asks a company without people for the first one", () => {
    const fields = fieldsOf({ holders: [] });
    expect(Object.keys(fields)).toEqual(expect.arrayContaining(["name", "email", "employedFrom"]));
    expect(Object.keys(fields)).not.toContain("holder");
  });

  it("asks of a new person, and of nobody else, whether they may count elsewhere, where the rules ask for it", () => {
    const names = (parts: Partial<Props>) => Object.keys(fieldsOf(parts));
    expect(names({ holders: [], asksElsewhere: true })).toContain("isElsewhereSeen");
    expect(names({ holders: [] })).not.toContain("isElsewhereSeen");
    expect(names({ chosen: "ana", asksElsewhere: true })).not.toContain("isElsewhereSeen");
  });

  it("is filled with the exam that a route proposed, and asks for a track only where the type has one", () => {
    expect(fieldsOf({ skill: { type: "VCP", track: "NV" } })).toMatchObject({ type: "VCP", track: "NV" });
    expect(Object.keys(fieldsOf({ skill: { type: "VSP", track: "" } }))).not.toContain("track");
  });

  it("asks for the version as it is printed, and says which there are where the programme names them", () => {
    const versions = ["6", "7"];
    const limited = { ...catalogue, types: catalogue.types.map((one) => ({ ...one, versions })) };
    const of = (offered: typeof catalogue) => {
      const form = { holders, chosen: "ana", skill: { type: "VSP", track: "" }, today: "2020-03-01", draftKey: "d" };
      return draw(<DeclareCredentialForm {...form} catalogue={offered} />).text;
    };
    const words = translations("credential.fields");
    expect(of(limited)).toContain(words("version-among", { versions: "6, 7" }));
    expect(of(catalogue)).toContain(words("version-help"));
  });

  it("offers a new person before the known ones", () => {
    const { html } = draw(
      <DeclareCredentialForm
        holders={holders}
        chosen="ana"
        skill={{ type: "", track: "" }}
        catalogue={catalogue}
        today="2020-03-01"
        draftKey="d"
      />,
    );
    const places = [translations("credential.fields")("holder-new"), "Ana Prévost", "Bruno Keller"].map((name) =>
      html.indexOf(`>${name}</option>`),
    );
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(Math.min(...places)).toBeGreaterThan(0);
  });
});
