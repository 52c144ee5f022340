import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import type { OwnKind } from "@/lib/activity/own-kind";
import { defaultEdition } from "@/lib/edition/catalogue/editions";
import type { Edition } from "@/lib/edition/edition";
import { locales } from "@/lib/i18n/locale";
import { type Messages, messagesOf } from "@/lib/i18n/messages";
import { withKindsOf } from "./own-words";

const fields = { customer: "optional", reference: "optional", evidence: "optional" } as const;
const measure = (kind: OwnKind, shape: "money" | "points" | "event", more = {}): Edition["measures"][number] => ({
  ...{ kind, shape, name: { fr: `Nom <de> {${shape}}`, en: `Name <of> {${shape}}` }, source: "assumption" },
  declared: { ...fields, ...more },
});
const unit = { fr: { one: "jour", other: "jours" }, en: { one: "day", other: "days" } };
const edition = {
  ...defaultEdition,
  measures: [
    measure("money:support", "money"),
    measure("points:days", "points", { unit, help: { fr: "L’aide", en: "The help" } }),
    measure("event:visits", "event"),
  ],
};

/** What the build makes of a message with arguments: lists, in which an argument alone is a list of its name. */
const compiled = {
  declare: ["Declare: ", ["kind"]],
  step: [["kind"], ": ", ["amount"], " more"],
  amount: [["count", 2, { one: [0, " ", ["one"]], other: [0, " ", ["other"]] }]],
};

describe.each(locales)("the words of an edition's own kinds in %s", (locale) => {
  const messages = withKindsOf(messagesOf(locale), edition, locale);
  const t = createTranslator({ locale, messages: messages as Messages, namespace: "kinds" });
  const say = (key: string, params = {}): string =>
    (t as unknown as (key: string, params: object) => string)(key, params);

  it("name the kind and what is counted, and nothing in a name is a part of a message", () => {
    const name = locale === "fr" ? "Nom ‹de› (points)" : "Name ‹of› (points)";
    expect(messages.terms["activity-kinds"]).toMatchObject({ "points:days": name });
    expect(say("points:days.declare")).toContain(name);
    expect(say("points:days.help")).toBe(locale === "fr" ? "L’aide" : "The help");
    expect(say("points:days.amount", { count: 1 })).toBe(`1 ${unit[locale].one}`);
    expect(say("points:days.amount", { count: 3 })).toBe(`3 ${unit[locale].other}`);
  });

  it("are all there for each shape, with what they are given", () => {
    for (const { kind, shape } of edition.measures)
      for (const key of Object.keys(messages.kinds.own[shape as "money"]))
        expect(say(`${kind}.${key}`, { amount: 7, count: 7 })).not.toMatch(/[{}]|kinds\./);
  });
});

it("the words of own kinds are filled into messages that the build compiled", () => {
  const { kinds, ...others } = messagesOf("en");
  const built = { ...others, kinds: { ...kinds, own: { ...kinds.own, points: compiled } } };
  expect(withKindsOf(built as unknown as Messages, edition, "en").kinds).toMatchObject({
    "points:days": {
      ...{ declare: ["Declare: ", "Name ‹of› (points)"], help: "The help" },
      ...{ step: ["Name ‹of› (points)", ": ", ["amount"], " more"] },
      amount: [["count", 2, { one: [0, " ", "day"], other: [0, " ", "days"] }]],
    },
  });
});
