import { describe, expect, it } from "vitest";
import { FromAnswer } from "@/components/form/testing/sources";
import { OfferedLanguages } from "@/components/language/offered-languages";
import { faultsIn } from "@/components/testing/form";
import { all } from "@/components/testing/markup";
import { draw } from "@/components/testing/render";
import { customerWords } from "@/lib/activity/entry";
import { CustomerContactFields } from "./customer-contact-fields";

const values = { contactName: "Jeanne Moreau", contactEmail: "dsi@mairie.example", contactLocale: "fr" };
const drawn = (parts: Partial<Parameters<typeof CustomerContactFields>[0]> = {}, locale: "en" | "fr" = "en") =>
  draw(
    <FromAnswer values={values} fields={{ contactEmail: "email-impossible" }}>
      {() => <CustomerContactFields word="verifies" {...parts} />}
    </FromAnswer>,
    locale,
  );

describe("the fields of a customer's contact", () => {
  it("say what the customer's yes is worth, and for how many days the link is good", () => {
    const [verifies = "", supports = ""] = customerWords.map((word) => drawn({ word }).text);
    expect(verifies).toContain("The customer’s yes verifies this declaration; no reviewer is needed then.");
    expect(supports).not.toContain("no reviewer is needed");
    for (const text of [verifies, supports]) expect(text).toContain("a link that is good once for 30 days");
    expect(drawn({}, "fr").text).toContain("un lien qui sert une fois, pendant 30 jours");
  });

  it("keep what was typed, and say beside the address what is wrong with it", () => {
    const { root } = drawn();
    const held = all(root, "input").map(({ attributes }) => [attributes.name, attributes.value]);
    expect(held).toEqual(Object.entries(values).slice(0, 2));
    expect(Object.keys(faultsIn({ root }))).toEqual(["contactEmail"]);
  });

  it("stop at the length of a name and of an address, and offer none of the reader's own", () => {
    const said = all(drawn().root, "input").map(({ attributes }) => [attributes.maxLength, attributes.autoComplete]);
    expect(said).toEqual([
      ["160", "off"],
      ["254", "off"],
    ]);
  });

  it("are optional in a declaration, and not where the customer is asked", () => {
    expect(drawn().text).not.toContain("(optional)");
    expect(drawn({ isOptional: true }).text.match(/\(optional\)/g)).toHaveLength(2);
    expect(drawn({ isOptional: true }, "fr").text).toContain("E-mail professionnel du contact (facultatif)");
  });

  it("offer only languages that the portal is offered in, without an empty choice", () => {
    expect(all(drawn().root, "option").map(({ attributes }) => attributes.value)).toEqual(["fr", "en"]);
    const { textsOf } = draw(
      <OfferedLanguages languages={["fr"]}>
        <CustomerContactFields word="supports" />
      </OfferedLanguages>,
    );
    expect(textsOf("option")).toEqual(["Français"]);
  });
});
