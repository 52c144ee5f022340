import { eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { declareCredential } from "@/db/mutations/person/credential";
import { addPerson } from "@/db/mutations/person/edit";
import { credential } from "@/db/schema/claim";
import { person } from "@/db/schema/partner";
import { catchRefusal, credentialFor, makePerson, personInput } from "@/db/testing/declaration/typed";
import { makeActor, partnerIdOf, testSystem } from "@/db/testing/factories";
import { writeUnaudited } from "@/db/transaction";
import type { Actor } from "@/lib/actor";
import { capacity, enteredAnHour } from "@/lib/partner/capacity";
import { Refusal } from "@/lib/refusal/refusal";

const full = "company-full name:company-full";
const longAgo = new Date("2019-01-01T00:00:00Z");

const fill = (owner: Actor, count: number, at: Date) =>
  writeUnaudited(testSystem(), async (tx) => {
    const partnerId = partnerIdOf(owner);
    const rows = Array.from({ length: count }, (_, n) => ({
      ...{ partnerId, name: `Person ${n}`, employedFrom: "2016-01-01" },
      ...{ createdBy: owner.accountId, createdAt: at },
    }));
    for (let from = 0; from < count; from += 500) await tx.insert(person).values(rows.slice(from, from + 500));
  });

const refusalOf = async (work: Promise<unknown>): Promise<Refusal | null> => {
  try {
    await work;
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
};

describe("what a company may hold", () => {
  it("ends at a number of people that is told at the field, and a withdrawal makes room", async () => {
    const owner = await makeActor(["owner"]);
    await fill(owner, capacity.people - 1, longAgo);
    expect(await catchRefusal(addPerson(owner, personInput))).toBe("none");
    const refusal = await refusalOf(addPerson(owner, personInput));
    expect(refusal).toMatchObject({ code: "company-full", params: { of: "people", most: 2_000 } });
    expect(refusal?.fields).toEqual({ name: "company-full" });
    const isOwn = eq(person.partnerId, partnerIdOf(owner));
    await writeUnaudited(testSystem(), (tx) => tx.update(person).set({ withdrawnAt: longAgo }).where(isOwn));
    expect(await catchRefusal(addPerson(owner, personInput))).toBe("none");
  });

  it("is counted one after the other when two are entered at once", async () => {
    const owner = await makeActor(["owner"]);
    await fill(owner, capacity.people - 1, longAgo);
    const both = await Promise.all([1, 2, 3].map(() => catchRefusal(addPerson(owner, personInput))));
    expect(both.sort()).toEqual([full, full, "none"]);
  });

  it("leaves another company its own room", async () => {
    const [crowded, other] = [await makeActor(["owner"]), await makeActor(["owner"])];
    await fill(crowded, capacity.people, longAgo);
    expect(await catchRefusal(addPerson(crowded, personInput))).toBe(full);
    expect(await catchRefusal(addPerson(other, personInput))).toBe("none");
  });

  it("ends at a number of certifications", async () => {
    const owner = await makeActor(["owner"]);
    const personId = await makePerson(owner);
    await writeUnaudited(testSystem(), (tx) =>
      tx.execute(sql`INSERT INTO ${credential} (partner_id, person_id, type, track, candidate_id, earned_on, state,
        declared_by, submitted_at, decided_at)
        SELECT ${partnerIdOf(owner)}::uuid, ${personId}::uuid, 'VCP', 'NV', 'C-' || n, '2019-01-01', 'verified',
          ${owner.accountId}::uuid, ${longAgo.toISOString()}::timestamptz, ${longAgo.toISOString()}::timestamptz
        FROM generate_series(1, ${capacity.credentials}) n`),
    );
    const refusal = await refusalOf(declareCredential(owner, credentialFor(personId)));
    expect(refusal).toMatchObject({
      code: "company-full",
      params: { of: "credentials" },
      fields: { type: "company-full" },
    });
  });
});

it("slows an account down that enters hundreds within an hour, and leaves its colleagues alone", async () => {
  const owner = await makeActor(["owner"]);
  await fill(owner, enteredAnHour, owner.at);
  expect(await catchRefusal(addPerson(owner, personInput))).toBe("rate-limited");
  const colleague = await makeActor(["contributor"], { partnerId: partnerIdOf(owner) });
  expect(await catchRefusal(addPerson(colleague, personInput))).toBe("none");
});
