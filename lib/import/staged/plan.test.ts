import { describe, expect, it } from "vitest";
import { kindsIn } from "@/lib/activity/offered";
import { catalogueOf } from "@/lib/credential/catalogue";
import { defaultEdition } from "@/lib/edition/catalogue/editions";
import type { RowValues } from "@/lib/import/row";
import { type KnownActivity, planActivity } from "./activity";
import { type CredentialGround, type KnownCredential, planCredentials } from "./credentials";
import { type KnownPerson, planPeople } from "./people";
import type { PlannedRow } from "./plan";

let last = 0;
const newId = (): string => {
  last += 1;
  return `new-${last}`;
};
const rows = (...all: RowValues[]) => all.map((fields, at) => ({ line: at + 2, fields, faults: {}, isLeftOut: false }));
const told = (planned: Iterable<PlannedRow<unknown>>) => [...planned].map(({ will, faults }) => [will, faults]);

const ada: KnownPerson = {
  ...{ id: "ada", name: "Ada Lovelace", email: "ada@x.example", employedFrom: "2017-01-01", employedUntil: null },
  rowVersion: 4,
};
const zoe: KnownPerson = { ...ada, id: "zoe", name: "Zoé Martin", email: null };

const said = (fields: RowValues): RowValues => ({
  name: "",
  email: null,
  employedFrom: null,
  employedUntil: null,
  ...fields,
});

describe("a row about a person", () => {
  const plan = (...all: RowValues[]) => planPeople(rows(...all.map(said)), [ada, zoe], newId);

  it("finds them by their address, else by their name without accents and case", () => {
    expect(told(plan({ name: "A. Lovelace", email: "ada@x.example" }, { name: "ZOE MARTIN" }))).toEqual([
      ["change", {}],
      ["change", {}],
    ]);
    expect(told(plan({ name: "Ada Lovelace", email: "other@x.example", employedFrom: "2019-01-01" }))).toEqual([
      ["new", {}],
    ]);
  });

  it("changes nothing by an empty cell", () => {
    expect(told(plan({ name: "Ada Lovelace" }))).toEqual([["same", {}]]);
    const [changed] = plan({ name: "Zoé Martin", employedUntil: "2020-01-01" });
    expect(changed?.act?.person).toEqual({ ...zoe, employedUntil: "2020-01-01", rowVersion: 5 });
  });

  it("is refused where two could be meant, unless their first day tells", () => {
    const twin = { ...zoe, id: "twin", employedFrom: "2018-05-01" };
    const planFor = (fields: RowValues) => told(planPeople(rows(said(fields)), [zoe, twin], newId));
    expect(planFor({ name: "Zoé Martin" })).toEqual([["fault", { name: "person-ambiguous" }]]);
    expect(planFor({ name: "Zoé Martin", employedFrom: "2018-05-01" })).toEqual([["same", {}]]);
    const shared = [zoe, twin].map((one) => ({ ...one, email: "team@x.example" }));
    expect(told(planPeople(rows(said({ name: "Zoé", email: "team@x.example" })), shared, newId))).toEqual([
      ["fault", { email: "person-ambiguous" }],
    ]);
  });

  it("is refused where two rows do not agree, and where days contradict", () => {
    const leaving = (day: string) => ({ name: "Zoé Martin", employedUntil: day });
    expect(told(plan(leaving("2020-01-01"), leaving("2020-02-01")))[1]).toEqual([
      "fault",
      { name: "duplicate-person" },
    ]);
    expect(told(plan(leaving("2020-01-01"), leaving("2020-01-01"), { name: "Zoé Martin" }))).toEqual([
      ["change", {}],
      ["same", {}],
      ["same", {}],
    ]);
    const addressed = { name: "Zoé Martin", email: "zoe@x.example" };
    const other = { name: "Zoé Martin-Dupont", email: "zoe@x.example", employedFrom: "2018-01-01" };
    expect(
      told(plan(addressed, other, { name: "Zoé Martin", email: "z@x.example", employedFrom: "2018-01-01" })),
    ).toEqual([
      ["change", {}],
      ["fault", { name: "duplicate-person" }],
      ["new", {}],
    ]);
    const fresh = { name: "Neu", employedFrom: "2019-01-01" };
    expect(told(plan(fresh, fresh, { ...fresh, email: "neu@x.example" }))).toEqual([
      ["new", {}],
      ["same", {}],
      ["fault", { name: "duplicate-person" }],
    ]);
    expect(told(plan(leaving("2016-01-01")))).toEqual([["fault", { employedUntil: "until-before-from" }]]);
    expect(told(plan({ ...fresh, employedUntil: "2018-01-01" }))).toEqual([
      ["fault", { employedUntil: "until-before-from" }],
    ]);
    expect(told(plan({ name: "Neu" }))).toEqual([["fault", { employedFrom: "required" }]]);
  });
});

describe("a row about a certification", () => {
  const known: KnownCredential = {
    ...{ id: "c1", personId: "ada", type: "VCP", track: "DCV", version: "6.5", candidateId: "VMW-1" },
    ...{ earnedOn: "2019-02-02", expiresOn: null, proofFileId: null, state: "declared", rowVersion: 2 },
  };
  const ground = (parts: Partial<KnownCredential> = {}): CredentialGround => ({
    ...{ people: [ada, zoe], credentials: [{ ...known, ...parts }], today: "2019-10-01" },
    knownOn: () => catalogueOf([defaultEdition]),
  });
  const row = (fields: RowValues): RowValues => ({
    ...said({ name: "Ada Lovelace" }),
    ...{ type: "VCP", track: "DCV", version: "", candidateId: "", earnedOn: "2019-02-02", expiresOn: null },
    ...fields,
  });
  const plan = (fields: RowValues, parts: Partial<KnownCredential> = {}) =>
    planCredentials(rows(row(fields)), ground(parts), newId);

  it("is the same by its candidate id, whatever the holder is called, else by holder, type, track and day", () => {
    expect(told(plan({ name: "A. L.", candidateId: "vmw-1" }))).toEqual([["same", {}]]);
    expect(told(plan({}))).toEqual([["same", {}]]);
    expect(told(plan({ earnedOn: "2018-02-02" }))).toEqual([["new", {}]]);
  });

  it("brings nobody along who holds another one under the same candidate id", () => {
    const [planned] = plan({ name: "A. L.", candidateId: "VMW-1", earnedOn: "2018-01-01" });
    expect([planned?.act?.person, planned?.act?.credential.personId]).toEqual([null, "ada"]);
  });

  it("is told by no placeholder for a candidate id, in the sheet or kept", () => {
    for (const candidateId of ["-", "N/A", "?", "Néant", "inconnu", "none", "0"]) {
      const fresh = (name: string) =>
        row({ name, email: `${name}@x.example`, employedFrom: "2018-01-01", candidateId, earnedOn: "2018-05-05" });
      const planned = planCredentials(rows(fresh("bob"), fresh("eve")), ground({ candidateId }), newId);
      expect([...planned].map(({ act }) => [act?.person?.name, act?.credential.candidateId])).toEqual([
        ["bob", ""],
        ["eve", ""],
      ]);
    }
  });

  it("is refused where its candidate id is somebody else's: another known person, address or name", () => {
    const ambiguous = ["fault", { candidateId: "person-ambiguous" }];
    const eve = { employedFrom: "2018-01-01", candidateId: "VMW-1" };
    for (const earnedOn of ["2019-02-02", "2018-01-01"])
      expect([
        ...told(plan({ ...eve, name: "Zoé Martin", earnedOn })),
        ...told(plan({ ...eve, name: "Eve Durand", email: "eve@x.example", earnedOn })),
        ...told(plan({ ...eve, name: "Eve Durand", earnedOn })),
        ...told(plan({ ...eve, name: "Ada Lovelace", email: "other@x.example", earnedOn })),
      ]).toEqual([ambiguous, ambiguous, ambiguous, ambiguous]);
    expect(told(plan({ name: "Eve Durand", email: "ada@x.example", candidateId: "VMW-1" }))).toEqual([["same", {}]]);
  });

  it("is refused where an earlier row changed it otherwise, and met as that row left it", () => {
    const [changed, before] = [row({ candidateId: "VMW-1", track: "NV" }), row({ candidateId: "VMW-1" })];
    const other = ["fault", { earnedOn: "duplicate-credential" }];
    expect(told(planCredentials(rows(changed, before, row({}), changed), ground(), newId))).toEqual([
      ["change", {}],
      other,
      other,
      ["same", {}],
    ]);
    const numbered = row({ name: "Zoé Martin", candidateId: "VMW-8" });
    const bare = [{ ...known, personId: "zoe", candidateId: "" }];
    const eve = row({ name: "Eve", email: "eve@x.example", employedFrom: "2018-01-01", candidateId: "VMW-8" });
    expect(told(planCredentials(rows(numbered, eve), { ...ground(), credentials: bare }, newId))).toEqual([
      ["change", {}],
      ["fault", { candidateId: "person-ambiguous" }],
    ]);
  });

  it("is refused where an id was copied down one row too far", () => {
    const fresh = (name: string) =>
      row({ name, email: `${name}@x.example`, employedFrom: "2018-01-01", candidateId: "VMW-7" });
    expect(told(planCredentials(rows(fresh("bob"), fresh("eve")), ground(), newId))).toEqual([
      ["new", {}],
      ["fault", { candidateId: "person-ambiguous" }],
    ]);
  });

  it("changes what waits, and leaves alone what was decided or asked about", () => {
    expect(told(plan({ version: "6.7" }))).toEqual([["change", {}]]);
    expect(told(plan({ version: "6.7" }, { state: "more-asked" }))).toEqual([
      ["fault", { version: "changes-requested" }],
    ]);
    for (const state of ["verified", "rejected"] as const)
      expect(told(plan({ version: "6.7" }, { state }))).toEqual([["fault", { version: "decided-already" }]]);
    expect(told(plan({}, { state: "rejected" }))).toEqual([["same", {}]]);
  });

  it("names each fault of what it says", () => {
    expect(told(plan({ earnedOn: "2020-01-01", expiresOn: "2019-01-01", track: null }))).toEqual([
      ["fault", { earnedOn: "day-in-future", expiresOn: "expires-before-earned", track: "track-needed" }],
    ]);
    expect(told(plan({ type: "Permis" }))).toEqual([["fault", { type: "not-in-programme" }]]);
    expect(told(plan({ name: "Neu" }))).toEqual([["fault", { employedFrom: "required" }]]);
  });
});

describe("a row about activity", () => {
  const month: KnownActivity = {
    ...{ id: "a1", kind: "cloud-service", occurredOn: "2019-08-01", amountCents: null, currency: null, points: 1_900 },
    ...{ customer: "", reference: "", proofFileId: null, state: "declared", rowVersion: 1 },
  };
  const row = (fields: RowValues): RowValues => ({
    ...{ kind: "cloud-service", occurredOn: "2019-08", amountCents: null, currency: null, points: 1_900 },
    ...{ customer: "", reference: "", ...fields },
  });
  const plan = (all: RowValues[], parts: Partial<KnownActivity> = {}, others: KnownActivity[] = []) =>
    planActivity(
      rows(...all.map(row)),
      {
        activities: [...others, { ...month, ...parts }],
        rulesOn: () => ({ kinds: kindsIn([defaultEdition]), currency: "EUR" }),
        mayDeclare: (kind) => kind !== "licence-revenue",
        today: "2019-10-01",
      },
      newId,
    );

  it("is the same as a correction that the company has, changes none, and brings none", () => {
    const correction = { ...month, id: "a2", points: -200, corrects: "a1" };
    const sheet = [{ points: -200 }, {}, { points: -300 }, { points: 2_000 }];
    expect(told(plan(sheet, {}, [correction]))).toEqual([
      ["same", {}],
      ["same", {}],
      ["fault", { points: "points-impossible" }],
      ["change", {}],
    ]);
  });

  it("is the same by its month, or by its reference and sign, in the way of its kind", () => {
    expect(told(plan([{}, { points: 2_000 }, { occurredOn: "2019-07" }]))).toEqual([
      ["same", {}],
      ["change", {}],
      ["new", {}],
    ]);
    expect(told(plan([{ points: 2_000 }, { points: 1_900 }, { points: 2_000 }]))).toEqual([
      ["change", {}],
      ["fault", { occurredOn: "duplicate-month" }],
      ["same", {}],
    ]);
    const done = { kind: "deployment", occurredOn: "2019-05-20", points: null, customer: "Mairie", reference: "D-1" };
    expect(told(plan([done, { ...done, reference: "d-1" }, { ...done, customer: "Port" }]))).toEqual([
      ["new", {}],
      ["same", {}],
      ["fault", { reference: "duplicate-reference" }],
    ]);
  });

  it("is told by no placeholder for a reference", () => {
    const event = { kind: "deployment", occurredOn: "2019-05-20", points: null, reference: "N/A" };
    const port = { ...month, ...event, id: "d1", kind: "deployment", customer: "Port" } as const;
    const planned = plan([{ ...event, customer: "Mairie" }], {}, [port]);
    expect([...planned].map(({ will, faults }) => [will, faults])).not.toContainEqual(["change", {}]);
  });

  it("is refused where the kind is not theirs, the month not over, the money another's, or it was decided", () => {
    const sale = { kind: "licence-revenue", occurredOn: "2019-05-05", amountCents: 100, reference: "SO" };
    expect(told(plan([sale, { occurredOn: "2019-10" }, { points: 5 }], { state: "verified" }))).toEqual([
      ["fault", { kind: "kind-not-yours" }],
      ["fault", { occurredOn: "month-not-over" }],
      ["fault", { points: "decided-already" }],
    ]);
  });
});
