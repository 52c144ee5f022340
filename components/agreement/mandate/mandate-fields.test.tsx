import { expect, it } from "vitest";
import { MandateFields } from "@/components/agreement/mandate/mandate-fields";
import { CredentialFields } from "@/components/credential/credential-fields";
import { all } from "@/components/testing/markup";
import { draw, translations } from "@/components/testing/render";
import { offeredByDefault as catalogue } from "@/lib/credential/testing/offered";
import { reviewTable } from "@/lib/review/kinds";

const t = translations("mandate.form");
const namesIn = (root: ReturnType<typeof draw>["root"]) =>
  ["input", "select"].flatMap((tag) => all(root, tag)).flatMap(({ attributes }) => attributes.name ?? []);

it.each(reviewTable.mandate.askable)(
  "asks of a signing authority only %s where the reviewer asked only for that",
  (field) => {
    const names = namesIn(draw(<MandateFields proof={null} only={[field]} />).root);
    expect(names.every((name) => name === field)).toBe(true);
    expect(draw(<MandateFields proof={null} only={[field]} />).html).not.toBe("");
  },
);

it.each([
  [true, "capacity-delegate", "proof-delegation"],
  [false, "capacity", "proof-help"],
])("speaks of a colleague where the authority is delegated (%s)", (isDelegation, capacity, proof) => {
  const { text } = draw(<MandateFields proof={null} only={undefined} isDelegation={isDelegation} />);
  expect(text).toContain(t(capacity));
  expect(text).toContain(t(proof));
});

it.each([
  ["", true],
  ["VCP", true],
  ["VCDX", true],
  ["VSP", false],
  ["VTSP", false],
] as const)("asks for the track of a certification of the type %j: %s", (type, isAsked) => {
  const { root } = draw(<CredentialFields type={type} catalogue={catalogue} today="2020-03-01" />);
  expect(namesIn(root).includes("track")).toBe(isAsked);
});

it("asks for the track again where a reviewer asked for another type", () => {
  const names = namesIn(
    draw(<CredentialFields type="VCP" catalogue={catalogue} today="2020-03-01" only={["type"]} />).root,
  );
  expect(names.sort()).toEqual(["expiresOn", "track", "type", "version"]);
});
