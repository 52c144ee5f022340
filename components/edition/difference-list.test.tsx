import { describe, expect, it } from "vitest";
import { DifferenceList } from "@/components/edition/difference-list";
import { EditionHeader } from "@/components/edition/edition-header";
import { all, textOf } from "@/components/testing/markup";
import { draw, translations } from "@/components/testing/render";
import { sampleDay, sampleEdition } from "@/components/testing/sample-company";
import { copiedBenefits } from "@/lib/benefit/benefits-in";
import type { Edition } from "@/lib/edition/edition";
import { editionStates } from "@/lib/edition/state";
import { compareEditions } from "@/lib/editor/comparison";

const t = translations("edition");
const changes = translations("terms.changes");
const changed: Edition = {
  ...sampleEdition,
  ...copiedBenefits(sampleEdition),
  id: "draft",
  review: { ...sampleEdition.review, demotion: { ...sampleEdition.review.demotion, graceDays: 45 } },
  effort: { ...sampleEdition.effort, hire: { ...sampleEdition.effort.hire, hours: 321 } },
  tiers: sampleEdition.tiers.map((tier) =>
    tier.id === "partner" ? { ...tier, requires: tier.requires.filter(({ rule }) => rule === "agreement") } : tier,
  ),
};
const drawDifference = (from: Edition, to: Edition) =>
  draw(<DifferenceList from={from} to={to} comparison={compareEditions(from, to, sampleDay)} />);

describe("what an edition asks otherwise", () => {
  it("is nothing where two editions read the same", () => {
    expect(
      drawDifference(sampleEdition, { ...sampleEdition, ...copiedBenefits(sampleEdition), id: "copy" }).lines,
    ).toEqual([t("changes.none")]);
  });

  it("strikes through what is no longer asked, under the tier it belonged to", () => {
    const { root } = drawDifference(sampleEdition, changed);
    const gone = all(root, "li")
      .map(textOf)
      .find((line) => line.includes(changes("removed")));
    expect(gone).toContain(`Partner ${changes("removed")}`);
    expect(all(root, "del").map(textOf)).toContain("One solution competency");
  });

  it("shows what is new as added in the other direction", () => {
    const { root, text } = drawDifference(changed, sampleEdition);
    expect(all(root, "ins").map(textOf)).toContain("One solution competency");
    expect(text).toContain(changes("added"));
  });

  it("lists a benefit that is removed or given otherwise, with who gets it before and after", () => {
    const [first, ...others] = changed.benefits ?? [];
    const fewer = { ...changed, benefits: others };
    expect(drawDifference(changed, fewer).text).toContain(`Portal and technical library ${changes("removed")}`);
    const grants = [{ tier: "advanced", competency: null, businessModel: null, amount: null, source: "assumption" }];
    const raised = { ...changed, benefits: [{ ...first, grants }, ...others] } as Edition;
    const { root } = drawDifference(changed, raised);
    expect(all(root, "del").map(textOf)).toEqual(["Registered or a higher tier"]);
    expect(all(root, "ins").map(textOf)).toEqual(["Advanced Partner or a higher tier"]);
  });

  it("names each fact of a benefit that changed, and not who gets it where that stays", () => {
    const [first, ...others] = changed.benefits ?? [];
    const other = {
      ...{ giving: "on-request", evidence: { fr: "Un devis.", en: "A quote." }, validMonths: 6 },
      ...{ demotion: { effect: "keeps-days", days: 30 }, description: { fr: "Autre chose.", en: "Something else." } },
    };
    const { root } = drawDifference(changed, { ...changed, benefits: [{ ...first, ...other }, ...others] } as Edition);
    const facts = translations("benefit");
    expect(all(root, "ins").map(textOf)).toEqual([
      "Something else.",
      facts("givings.on-request"),
      "A quote.",
      facts("valid.months", { months: 6 }),
      facts("demotions.keeps-days", { days: 30 }),
    ]);
    expect(all(root, "del").map(textOf)).toContain(facts("valid.period"));
    expect(textOf(root)).not.toContain("Registered or a higher tier");
  });

  it("names a fact of a benefit that changed in the other language only, in that language", () => {
    const [first, ...others] = changed.benefits ?? [];
    const description = { ...first?.description, fr: "Autre chose." };
    const { root } = drawDifference(changed, {
      ...changed,
      benefits: [{ ...first, description }, ...others],
    } as Edition);
    expect(all(root, "del").map(textOf)).toEqual([first?.description.fr]);
    expect(all(root, "ins").map(textOf)).toEqual(["Autre chose."]);
  });

  it("does not list a tier under the same name because something below it changes", () => {
    const [, ...others] = drawDifference(sampleEdition, changed).textsOf("li");
    expect(drawDifference(sampleEdition, changed).text).not.toContain("PartnerPartner");
    expect(others).toHaveLength(2);
  });

  it("lists a certification that is new or counts otherwise, and a track that is gone, with what each side says", () => {
    const words = translations("edition.words");
    const star = { type: "Star", name: { fr: "Étoile", en: "A star" }, role: null, tracked: false };
    const withStar = (change: object): Edition => {
      const one = { ...star, ...change, source: "assumption" as const };
      return { ...changed, credentials: [...changed.credentials, one] };
    };
    const { root, text } = drawDifference(changed, withStar({ validMonths: 24 }));
    expect(text).toContain(`${t("changes.words.credentials", { word: "Star" })} ${changes("added")}`);
    expect(all(root, "ins").map(textOf)).toEqual([
      `A star · ${words("untracked")} · ${words("valid", { months: 24 })}`,
    ]);
    const otherwise = drawDifference(withStar({}), withStar({ versions: ["1", "2"] }));
    expect(all(otherwise.root, "ins").map(textOf).join()).toContain(words("in-versions", { versions: "1, 2" }));
    const [gone, ...tracks] = changed.tracks;
    const without = drawDifference(changed, { ...changed, tracks });
    expect(without.text).toContain(`${t("changes.words.tracks", { word: gone?.id ?? "" })} ${changes("removed")}`);
  });

  it("shows a track that is called otherwise in the other language only in that language", () => {
    const [first, ...others] = changed.tracks;
    const tracks = [{ ...first, name: { ...first?.name, fr: "Nuage" } }, ...others];
    const { root } = drawDifference(changed, { ...changed, tracks } as Edition);
    expect([all(root, "del"), all(root, "ins")].map((marks) => marks.map(textOf))).toEqual([
      [first?.name.fr],
      ["Nuage"],
    ]);
  });

  it("lists a tier that is called otherwise", () => {
    const tiers = sampleEdition.tiers.map((tier) =>
      tier.id === "partner" ? { ...tier, name: { fr: "Membre", en: "Member" } } : tier,
    );
    const { root } = drawDifference(sampleEdition, { ...changed, ...sampleEdition, id: "renamed", tiers });
    expect([all(root, "del"), all(root, "ins")].map((marks) => marks.map(textOf))).toEqual([["Partner"], ["Member"]]);
  });

  it("lists a tier that is called otherwise in the other language only, in that language", () => {
    const tiers = sampleEdition.tiers.map((tier) =>
      tier.id === "partner" ? { ...tier, name: { ...tier.name, fr: "Membre" } } : tier,
    );
    const { root } = drawDifference(sampleEdition, { ...changed, ...sampleEdition, id: "renamed", tiers });
    expect([all(root, "del"), all(root, "ins")].map((marks) => marks.map(textOf))).toEqual([["Partner"], ["Membre"]]);
  });

  it("says in words for how much a person counts, and where one of several companies does", () => {
    const counting = { ...sampleEdition.counting, rolesPerPerson: 2, sharedPeople: "chosen" as const };
    const { lines } = drawDifference(sampleEdition, { ...sampleEdition, id: "counting", counting });
    const shared = translations("edition.settings.counting.shared-choices");
    expect(lines).toContain(`${t("changes.settings.shared-people")}${shared("every")} → ${shared("chosen")}`);
    expect(lines.find((line) => line.startsWith(t("changes.settings.roles-per-person")))).toMatch(/ → Two$/);
  });

  it("shows each setting before and after, and a dash where one side has none", () => {
    const { lines } = drawDifference(sampleEdition, changed);
    const { graceDays } = sampleEdition.review.demotion;
    expect(lines).toContain(`${t("changes.settings.grace-days")}${graceDays} → 45`);
    expect(lines).toContain(`${t("changes.settings.hire")}${sampleEdition.effort.hire.hours} → 321`);
    const [gone, ...earn] = sampleEdition.effort.earn;
    const without = { ...sampleEdition, effort: { ...sampleEdition.effort, earn } };
    expect(drawDifference(sampleEdition, without).lines.at(-1)).toMatch(new RegExp(`${gone?.hours} → –$`));
  });
});

describe("the head of an edition", () => {
  const withdrawal = { reason: "A threshold was wrong", on: "2020-11-01" };
  const edition = { id: "e1", body: sampleEdition, effectiveOn: "2021-01-01", madeBy: "Nour Haddad", withdrawal };

  it.each([...editionStates, "carried"] as const)("says where it stands: %s", (state) => {
    const { lines } = draw(<EditionHeader edition={{ ...edition, state }} current="rules" />);
    const told = { day: "1 January 2021", who: "Nour Haddad", withdrawn: "1 November 2020", reason: withdrawal.reason };
    expect(lines).toContain(t(`state-notes.${state}`, told));
  });

  it("offers neither examples nor an announcement of an edition that came with the portal", () => {
    const viewsOf = (state: "draft" | "carried") =>
      all(draw(<EditionHeader edition={{ ...edition, state }} current="changes" />).root, "nav")
        .flatMap((nav) => all(nav, "a"))
        .map(textOf)
        .filter((label) => label !== t("title"));
    expect(viewsOf("draft")).toEqual(
      ["rules", "activity", "benefits", "examples", "changes", "announce"].map((view) => t(`views.${view}`)),
    );
    expect(viewsOf("carried")).toEqual([
      t("views.rules"),
      t("views.activity"),
      t("views.benefits"),
      t("views.changes"),
    ]);
  });

  it("marks the view in hand", () => {
    const { root } = draw(<EditionHeader edition={{ ...edition, state: "draft" }} current="examples" />);
    const current = all(root, "a").filter(({ attributes }) => attributes["aria-current"] === "page");
    expect(current.map(textOf)).toEqual([t("views.examples")]);
  });
});
