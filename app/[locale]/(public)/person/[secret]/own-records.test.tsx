import { describe, expect, it } from "vitest";
import { formsIn } from "@/components/testing/form";
import { draw, translations } from "@/components/testing/render";
import type { OwnRecord, OwnRecords as Shown } from "@/db/queries/person/own";
import { OverPersonLink } from "./over-person-link";
import { OwnRecords } from "./own-records";

const t = translations("person.own");
const at = new Date("2019-10-01T08:00:00Z");
const record: OwnRecord = {
  ...{ id: "r1", company: "Alpina", name: "Zoé Martin", employedFrom: "2017-01-01", employedUntil: null },
  ...{ declaredBy: "Paul Roy", declaredAt: at, consentedAt: null, objectedOn: null, chosenAt: null },
  ...{ standing: "counted", credentials: [], requests: [] },
};
const shown: Shown = {
  ...{ email: "zoe@test.example", isOpen: true, vendor: "Vendora", today: "2019-10-01", rule: "every" },
  records: [record],
};
const actionsOf = (given: Partial<OwnRecord>, about: Partial<Shown> = {}) =>
  formsIn(
    draw(
      <OwnRecords
        secret="s3cret"
        shown={{ ...shown, ...about, records: [{ ...record, ...given }] }}
        done={undefined}
      />,
    ),
  ).map(({ to }) => to);

describe("the page of a declared person's link", () => {
  it("says per company what is declared, by whom, and whether the person counts", () => {
    const said = draw(<OwnRecords secret="s3cret" shown={shown} done="asked" />).lines.join("\n");
    for (const part of ["Alpina", "Zoé Martin", "Paul Roy", "zoe@test.example", t("done.asked")])
      expect(said).toContain(part);
    expect(said).toContain(t("standing.counted", { company: "Alpina" }));
  });

  it("offers to agree only to who has not, or who objects", () => {
    expect(actionsOf({})).toContain("consentAction");
    expect(actionsOf({ consentedAt: at })).not.toContain("consentAction");
    expect(actionsOf({ consentedAt: at, objectedOn: "2019-09-01" })).toContain("consentAction");
  });

  it("offers to choose a company only where the rules have a person count in one that they choose", () => {
    expect(actionsOf({ standing: "elsewhere" }, { rule: "chosen" })).toContain("chooseAction");
    expect(actionsOf({ standing: "elsewhere" }, { rule: "first" })).not.toContain("chooseAction");
    expect(actionsOf({}, { rule: "chosen" })).not.toContain("chooseAction");
  });

  it("lets a correction that waits be taken back, and no objection", () => {
    const request = { id: "q1", proposed: {}, note: "", answer: "", askedAt: at, answeredAt: null } as const;
    const asking = (kind: "correction" | "objection", state: "open" | "accepted") =>
      actionsOf({ requests: [{ ...request, kind, state }] });
    expect(asking("correction", "open")).toContain("takeBackAction");
    expect(asking("correction", "accepted")).not.toContain("takeBackAction");
    expect(asking("objection", "open")).not.toContain("takeBackAction");
  });

  it("offers a new link where this one is over, and says so once it is sent", () => {
    expect(formsIn(draw(<OverPersonLink secret="s3cret" isSent={false} />))).toMatchObject([
      { to: "renewPersonLinkAction", carries: { secret: "s3cret" } },
    ]);
    expect(draw(<OverPersonLink secret="s3cret" isSent />).lines).toContain(t("done.sent"));
  });
});
