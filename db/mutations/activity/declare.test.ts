import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { declareActivity, editActivity, withdrawActivity } from "@/db/mutations/activity/declare";
import { uploadFile } from "@/db/mutations/review/evidence";
import { getActivity, listActivity } from "@/db/queries/activity/list";
import { findFile } from "@/db/queries/review/evidence";
import { activityInput, catchRefusal, decideActivity } from "@/db/testing/declaration/typed";
import { makeActor, partnerIdOf } from "@/db/testing/factories";
import { withIdempotencyKey } from "@/lib/actor";

const { revenue, cloud, deployment } = activityInput;
const fresh = () => makeActor(["owner"]);
const stored = () => ({
  storageKey: randomUUID(),
  name: "invoice.pdf",
  mediaType: "application/pdf",
  sizeBytes: 3,
  sha256: "0".repeat(64),
});

describe("an activity", () => {
  it("stores the fields of its kind and nothing else", async () => {
    const owner = await fresh();
    const noise = { amountCents: 1, points: 2 };
    const { id: sale } = await declareActivity(owner, revenue);
    const { id: month } = await declareActivity(owner, { ...cloud, ...noise, points: 1_900, customer: "Mairie" });
    const { id: project } = await declareActivity(owner, { ...deployment, ...noise });
    expect(await getActivity(owner, sale)).toMatchObject({ amountCents: 1_250_050, currency: "EUR", points: null });
    expect(await getActivity(owner, month)).toMatchObject({
      occurredOn: "2019-08-01",
      points: 1_900,
      amountCents: null,
      customer: "",
    });
    expect(await getActivity(owner, project)).toMatchObject({ customer: "Mairie", amountCents: null, points: null });
  });

  it("is declared by the roles that may: revenue by finance, the rest by contributors", async () => {
    const owner = await fresh();
    const partnerId = partnerIdOf(owner);
    const finance = await makeActor(["finance"], { partnerId });
    const contributor = await makeActor(["contributor"], { partnerId });
    const viewer = await makeActor(["viewer"], { partnerId });
    expect(await catchRefusal(declareActivity(finance, revenue))).toBe("none");
    expect(await catchRefusal(declareActivity(finance, deployment))).toBe("not-permitted");
    expect(await catchRefusal(declareActivity(contributor, deployment))).toBe("none");
    expect(await catchRefusal(declareActivity(contributor, { ...revenue, reference: "SO-2" }))).toBe("not-permitted");
    expect(await catchRefusal(declareActivity(viewer, cloud))).toBe("not-permitted");
    expect(await catchRefusal(declareActivity(await makeActor(["reviewer"]), cloud))).toBe("not-permitted");
  });

  it("cannot lie in the future, nor a month before its end", async () => {
    const owner = await fresh();
    expect(await catchRefusal(declareActivity(owner, { ...revenue, occurredOn: "2019-10-02" }))).toBe(
      "invalid occurredOn:day-in-future",
    );
    expect(await catchRefusal(declareActivity(owner, { ...cloud, occurredOn: "2019-10" }))).toBe(
      "invalid occurredOn:month-not-over",
    );
  });

  it("of another company does not exist", async () => {
    const owner = await fresh();
    const stranger = await fresh();
    const { id } = await declareActivity(owner, deployment);
    const row = { id, rowVersion: 1 };
    expect(await getActivity(stranger, id)).toBeNull();
    expect(await catchRefusal(editActivity(stranger, { ...row, ...deployment }))).toBe("not-found");
    expect(await catchRefusal(withdrawActivity(stranger, row))).toBe("not-found");
  });

  it("is corrected while declared, withdrawn while undecided, and never afterwards", async () => {
    const owner = await fresh();
    const { id } = await declareActivity(owner, cloud);
    await editActivity(owner, { id, rowVersion: 1, ...cloud, points: 2_000 });
    expect(await catchRefusal(editActivity(owner, { id, rowVersion: 1, ...cloud }))).toBe("stale");
    expect(await catchRefusal(editActivity(owner, { id, rowVersion: 2, ...deployment }))).toBe("invalid kind:invalid");
    await withdrawActivity(owner, { id, rowVersion: 2 });
    expect(await catchRefusal(withdrawActivity(owner, { id, rowVersion: 3 }))).toBe("decided");
    expect((await listActivity(owner, partnerIdOf(owner))).activities).toEqual([]);
    expect((await listActivity(owner, partnerIdOf(owner), { state: "withdrawn" })).activities).toHaveLength(1);
  });

  it("changes only the requested fields when it is resubmitted", async () => {
    const owner = await fresh();
    const { id } = await declareActivity(owner, revenue);
    await decideActivity(id, { state: "more-asked", askedFields: ["amount"] });
    const input = { id, rowVersion: 1, ...revenue };
    expect(await catchRefusal(editActivity(owner, { ...input, reference: "SO-9" }))).toBe(
      "field-not-asked reference:field-not-asked",
    );
    await editActivity(owner, { ...input, amountCents: -30_000 });
    expect(await getActivity(owner, id)).toMatchObject({ state: "declared", amountCents: -30_000, askedFields: [] });
  });
});

describe("the guard against duplicates", () => {
  it("refuses a month of cloud services twice, even at the same time", async () => {
    const owner = await fresh();
    const codes = await Promise.all([1, 2, 3].map(() => catchRefusal(declareActivity(owner, cloud))));
    const refused = "duplicate-month occurredOn:duplicate-month";
    expect(codes.sort()).toEqual([refused, refused, "none"]);
  });

  it("refuses a reference twice but lets a return carry that of its sale", async () => {
    const owner = await fresh();
    await declareActivity(owner, revenue);
    expect(await catchRefusal(declareActivity(owner, { ...revenue, reference: "so-1" }))).toBe(
      "duplicate-reference reference:duplicate-reference",
    );
    expect(await catchRefusal(declareActivity(owner, { ...revenue, amountCents: -5_000 }))).toBe("none");
    expect(await catchRefusal(declareActivity(owner, { ...deployment, reference: "SO-1" }))).toBe("none");
  });

  it("enters a form once when it is sent twice under one key", async () => {
    const owner = await fresh();
    const keyed = withIdempotencyKey(owner, randomUUID());
    const [first, second] = await Promise.all([declareActivity(keyed, deployment), declareActivity(keyed, deployment)]);
    expect(second).toEqual(first);
    expect((await listActivity(owner, partnerIdOf(owner))).activities).toHaveLength(1);
  });
});

describe("revenue", () => {
  it("does not exist for those who may not see it", async () => {
    const owner = await fresh();
    const partnerId = partnerIdOf(owner);
    const contributor = await makeActor(["contributor"], { partnerId });
    const proof = await uploadFile(owner, stored());
    const { id } = await declareActivity(owner, { ...revenue, proofFileId: proof.id });
    const list = await listActivity(contributor, partnerId);
    expect(list).toMatchObject({ activities: [], isEmpty: true, kinds: ["cloud-service", "deployment"] });
    expect((await listActivity(contributor, partnerId, { kind: "licence-revenue" })).activities).toEqual([]);
    expect(await getActivity(contributor, id)).toBeNull();
    expect(await catchRefusal(withdrawActivity(contributor, { id, rowVersion: 1 }))).toBe("not-found");
    expect(await findFile(contributor, proof.id)).toBeNull();
    expect(await catchRefusal(declareActivity(contributor, { ...deployment, proofFileId: proof.id }))).toBe(
      "invalid proofFileId:file-unknown",
    );
    expect((await findFile(owner, proof.id))?.name).toBe("invoice.pdf");
    expect((await findFile(await makeActor(["reviewer"]), proof.id))?.name).toBe("invoice.pdf");
    expect((await findFile(await makeActor(["finance"], { partnerId }), proof.id))?.name).toBe("invoice.pdf");
  });

  it("is not revealed by a file that no declaration names yet", async () => {
    const owner = await fresh();
    const colleague = await makeActor(["contributor"], { partnerId: partnerIdOf(owner) });
    const { id } = await uploadFile(owner, stored());
    expect((await findFile(owner, id))?.id).toBe(id);
    expect(await findFile(colleague, id)).toBeNull();
    expect(await findFile(await fresh(), id)).toBeNull();
  });
});

describe("the list of activity", () => {
  it("pages without a repeat, latest first", async () => {
    const owner = await fresh();
    for (let i = 0; i < 30; i += 1)
      await declareActivity(owner, { ...deployment, reference: `D-${i}`, occurredOn: `2019-0${1 + (i % 3)}-15` });
    const first = await listActivity(owner, partnerIdOf(owner));
    const second = await listActivity(owner, partnerIdOf(owner), { after: first.next ?? undefined });
    const all = [...first.activities, ...second.activities];
    expect(second.next).toBeNull();
    expect(new Set(all.map(({ id }) => id)).size).toBe(30);
    expect(all.map(({ occurredOn }) => occurredOn)).toEqual(
      all
        .map(({ occurredOn }) => occurredOn)
        .sort()
        .reverse(),
    );
  });
});
