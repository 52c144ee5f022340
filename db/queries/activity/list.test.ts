import { beforeAll, describe, expect, it } from "vitest";
import { listDeclarableKinds } from "@/db/queries/activity/kinds";
import { getActivity, listActivity } from "@/db/queries/activity/list";
import { makeFile } from "@/db/testing/agreement/documents";
import { makeActivity } from "@/db/testing/declaration/rows";
import { catchRefusal } from "@/db/testing/declaration/typed";
import { makeActor, partnerIdOf, visitorActor } from "@/db/testing/factories";
import { walkPages } from "@/db/testing/walk-pages";
import type { ActivityKind } from "@/lib/activity/kind";
import type { Actor } from "@/lib/actor";
import { declarationStates } from "@/lib/review/state";
import type { Role } from "@/lib/role";

type Fields = Parameters<typeof makeActivity>[1];

const order = { kind: "licence-revenue", reference: "SO-1", customer: "Port" } as const;
const cloud = { kind: "cloud-service", amountCents: null, currency: null, points: 40 } as const;
const project = { kind: "deployment", amountCents: null, currency: null, customer: "Mairie" } as const;

const company = async (made: readonly Fields[]): Promise<{ owner: Actor; ids: string[] }> => {
  const owner = await makeActor(["owner"]);
  const ids: string[] = [];
  for (const fields of made) ids.push(await makeActivity(owner, fields));
  return { owner, ids };
};

let own: Awaited<ReturnType<typeof company>>;
let other: Awaited<ReturnType<typeof company>>;

beforeAll(async () => {
  own = await company([
    { ...cloud, occurredOn: "2019-03-01" },
    { ...order, occurredOn: "2019-05-05" },
    { ...project, occurredOn: "2019-04-04", state: "verified" },
    { ...project, occurredOn: "2019-06-06", state: "withdrawn" },
  ]);
  other = await company([{ ...project, occurredOn: "2019-04-04" }]);
});

const asRole = (role: Role): Promise<Actor> => makeActor([role], { partnerId: partnerIdOf(own.owner) });

const list = (actor: Actor, filter?: Parameters<typeof listActivity>[2]) =>
  listActivity(actor, partnerIdOf(own.owner), filter);

const placesOf = async (actor: Actor, filter?: Parameters<typeof listActivity>[2]): Promise<number[]> =>
  (await list(actor, filter)).activities.map(({ id }) => own.ids.indexOf(id));

const roles: [Role, ActivityKind[], seesRevenue: boolean][] = [
  ["owner", ["licence-revenue", "cloud-service", "deployment"], true],
  ["finance", ["licence-revenue"], true],
  ["contributor", ["cloud-service", "deployment"], false],
  ["signatory", [], false],
  ["viewer", [], false],
  ["reviewer", [], true],
  ["auditor", [], true],
];

describe("the list of activity", () => {
  it("shows the own company's activity, the latest first, without what was withdrawn", async () => {
    expect(await placesOf(own.owner)).toEqual([1, 2, 0]);
    const { activities } = await list(own.owner, { kind: "licence-revenue" });
    expect(activities).toEqual([
      {
        ...{ id: own.ids[1], ...order, occurredOn: "2019-05-05" },
        ...{ amountCents: 5_000_000, currency: "EUR", points: null, corrects: null, state: "declared" },
      },
    ]);
  });

  it.each([
    ["one kind", { kind: "deployment" }, [2]],
    ["a kind and a state", { kind: "deployment", state: "withdrawn" }, [3]],
    ["withdrawn ones", { state: "withdrawn" }, [3]],
    ["what waits", { state: "declared" }, [1, 0]],
    ["a state that none is in", { state: "rejected" }, []],
  ] as const)("is narrowed to %s", async (_, filter, places) => {
    expect(await placesOf(own.owner, filter)).toEqual(places);
  });

  it.each(roles)("offers a %s to declare %j, and revenue to be seen: %s", async (role, declare, seesRevenue) => {
    const reader = await asRole(role);
    const shown = await list(reader);
    expect(shown.may).toEqual({ declare });
    const { kinds } = await listDeclarableKinds(reader, partnerIdOf(own.owner));
    expect(kinds.map(({ kind }) => kind)).toEqual(declare);
    expect(shown.kinds).toEqual([...(seesRevenue ? ["licence-revenue"] : []), "cloud-service", "deployment"]);
    expect(await placesOf(reader)).toEqual(seesRevenue ? [1, 2, 0] : [2, 0]);
    expect(await placesOf(reader, { kind: "licence-revenue" })).toEqual(seesRevenue ? [1] : []);
    expect((await getActivity(reader, own.ids[1])) !== null).toBe(seesRevenue);
  });

  it("offers no kind for another company", async () => {
    expect((await listDeclarableKinds(other.owner, partnerIdOf(own.owner))).kinds).toEqual([]);
  });

  it("looks empty to who may not see revenue where there is nothing else", async () => {
    const { owner } = await company([order]);
    const partnerId = partnerIdOf(owner);
    const viewer = await makeActor(["viewer"], { partnerId });
    expect(await listActivity(viewer, partnerId)).toMatchObject({ activities: [], isEmpty: true, next: null });
    expect(await listActivity(owner, partnerId, { kind: "deployment" })).toMatchObject({
      ...{ activities: [], isEmpty: false },
    });
  });

  it("is empty for a new company, and not for one that withdrew all", async () => {
    const fresh = await makeActor(["owner"]);
    expect(await listActivity(fresh, partnerIdOf(fresh))).toMatchObject({ activities: [], isEmpty: true, head: 0 });
    const { owner } = await company([{ ...project, state: "withdrawn" }]);
    expect(await listActivity(owner, partnerIdOf(owner))).toMatchObject({ activities: [], isEmpty: false });
  });

  it("is refused to another company and to visitors", async () => {
    for (const stranger of [other.owner, visitorActor()])
      expect(await catchRefusal(list(stranger))).toBe("not-permitted");
  });

  it("shows nothing after an activity of another company or one that never was", async () => {
    for (const after of [other.ids[0], crypto.randomUUID()])
      expect(await list(own.owner, { after })).toMatchObject({ activities: [], next: null, isEmpty: false });
  });
});

/** Sixty projects on four days, every third one beside an order of the same day. */
const crowd = Array.from({ length: 60 }, (_, place): Fields[] => {
  const occurredOn = `2019-0${1 + (place % 4)}-15`;
  return [{ ...project, occurredOn }, ...(place % 3 === 0 ? [{ ...order, occurredOn, reference: `SO-${place}` }] : [])];
}).flat();

describe("the pages of activity", () => {
  let large: Awaited<ReturnType<typeof company>>;

  beforeAll(async () => {
    large = await company(crowd);
  });

  const walk = async (actor: Actor, filter = {}) => {
    const pages = await walkPages((after) => listActivity(actor, partnerIdOf(large.owner), { ...filter, after }));
    const lines = pages.flatMap(({ activities }) => activities);
    return {
      sizes: pages.map(({ activities }) => activities.length),
      ids: lines.map(({ id }) => id).sort(),
      days: lines.map(({ occurredOn }) => occurredOn),
    };
  };

  it("hold everything once, in order, where many share a day", async () => {
    const { sizes, ids, days } = await walk(large.owner);
    expect(sizes).toEqual([25, 25, 25, 5]);
    expect(ids).toEqual([...large.ids].sort());
    expect(days).toEqual([...days].sort().reverse());
  });

  it("have no gap where revenue is left out", async () => {
    const viewer = await makeActor(["viewer"], { partnerId: partnerIdOf(large.owner) });
    expect((await walk(viewer)).sizes).toEqual([25, 25, 10]);
    expect((await walk(viewer, { kind: "licence-revenue" })).sizes).toEqual([0]);
  });

  it("have no place for a record that is hidden, or of another company", async () => {
    const viewer = await makeActor(["viewer"], { partnerId: partnerIdOf(large.owner) });
    const sales = await listActivity(large.owner, partnerIdOf(large.owner), { kind: "licence-revenue" });
    for (const after of [sales.activities[0]?.id, own.ids[0]]) {
      const { activities, next } = await listActivity(viewer, partnerIdOf(large.owner), { after });
      expect([activities, next]).toEqual([[], null]);
    }
  });

  it("follow the filter", async () => {
    expect((await walk(large.owner, { kind: "deployment" })).sizes).toEqual([25, 25, 10]);
    expect((await walk(large.owner, { kind: "licence-revenue", state: "declared" })).sizes).toEqual([20]);
  });
});

describe("an activity", () => {
  it("does not exist for another company, a visitor, without an id or where there is none", async () => {
    for (const stranger of [other.owner, visitorActor()]) expect(await getActivity(stranger, own.ids[2])).toBeNull();
    expect(await getActivity(own.owner, undefined)).toBeNull();
    expect(await getActivity(own.owner, crypto.randomUUID())).toBeNull();
  });

  it("is shown with its evidence, the answer of the review and nothing of where files are kept", async () => {
    const { owner, ids } = await company([project]);
    const proofFileId = await makeFile(owner, "pv.pdf");
    const answered = {
      state: "more-asked" as const,
      askedFields: ["customer"],
      reasonCode: "unclear",
      reasonNote: "Who?",
    };
    const id = await makeActivity(owner, { ...project, ...answered, proofFileId, decidedAt: owner.at });
    const shown = await getActivity(owner, id);
    expect(shown).toMatchObject({ ...answered, customer: "Mairie", submittedAt: owner.at, decidedAt: owner.at });
    expect(shown?.proof).toEqual({
      ...{ id: proofFileId, name: "pv.pdf", mediaType: "application/pdf" },
      size: expect.any(Number) as number,
    });
    expect(shown).not.toHaveProperty("partnerId");
    expect((await getActivity(owner, ids[0]))?.proof).toBeNull();
  });

  it.each([
    ["owner", 1, true],
    ["finance", 1, true],
    ["finance", 2, false],
    ["contributor", 0, true],
    ["viewer", 0, false],
    ["signatory", 0, false],
    ["reviewer", 1, false],
    ["programme-manager", 0, false],
  ] as const)("may be answered by a %s (activity %i): %s", async (role, place, may) => {
    const shown = await getActivity(await asRole(role), own.ids[place]);
    expect(shown?.may.comment).toBe(may);
    expect(shown?.may.edit).toBe(may && shown?.state === "declared");
  });

  it.each(declarationStates)("is open to its owner while it is %s as far as its state allows", async (state) => {
    const { owner, ids } = await company([{ ...project, state }]);
    const isOpen = state === "declared" || state === "more-asked";
    expect((await getActivity(owner, ids[0]))?.may).toEqual({
      ...{ edit: isOpen, withdraw: isOpen, comment: state !== "withdrawn" },
      ...{ askCustomer: isOpen, correct: false },
    });
  });
});
