import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { listActivity } from "@/db/queries/activity/list";
import { getCampaign } from "@/db/queries/agreement/campaign";
import { listImports } from "@/db/queries/import/view";
import { listHistory } from "@/db/queries/partner/history";
import { listPartners } from "@/db/queries/partner/list";
import { listExpiring } from "@/db/queries/person/expiring";
import { listPeople } from "@/db/queries/person/list";
import { listQueue } from "@/db/queries/review/queue";
import { campaignCompany } from "@/db/schema/campaign";
import { activity, credential } from "@/db/schema/claim";
import { importing } from "@/db/schema/import";
import { partner, person } from "@/db/schema/partner";
import { makeCampaign } from "@/db/testing/agreement/campaign";
import { makePersonRow } from "@/db/testing/declaration/rows";
import { makeActor, makePartner, partnerIdOf, testSystem } from "@/db/testing/factories";
import { walkPages } from "@/db/testing/walk-pages";
import { mutate, writeUnaudited } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import { addMonths } from "@/lib/date/day";

type Page = { ids: string[]; next: string | null };
type List = {
  /** Adds rows that share the sort key; answers their ids. */
  add: (many: number) => Promise<string[]>;
  page: (after: string | undefined) => Promise<Page>;
  /** More rows than two pages hold. */
  many: number;
  /** Rows that come later have a place of their own before all others. */
  isByTime?: true;
};

const adding =
  (insert: (tx: Tx, ids: string[]) => Promise<unknown>) =>
  async (many: number): Promise<string[]> => {
    const ids = Array.from({ length: many }, () => randomUUID());
    await writeUnaudited(testSystem(), (tx) => insert(tx, ids));
    return ids;
  };

const idsOf = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);
const aDay = new Date("2019-06-01T08:00:00.123Z");

const people = async (): Promise<List> => {
  const owner = await makeActor(["owner"]);
  const partnerId = partnerIdOf(owner);
  const row = { partnerId, employedFrom: "2015-01-01", createdAt: aDay };
  return {
    add: adding((tx, ids) =>
      tx.insert(person).values(ids.map((id, at) => ({ ...row, id, name: at % 2 ? "Ada" : "ada" }))),
    ),
    page: async (after) => {
      const { people: rows, next } = await listPeople(owner, partnerId, { after });
      return { ids: idsOf(rows), next };
    },
    many: 55,
  };
};

const activities = async (): Promise<List> => {
  const owner = await makeActor(["owner"]);
  const partnerId = partnerIdOf(owner);
  const row = { partnerId, kind: "deployment" as const, occurredOn: "2019-05-05", state: "declared" as const };
  return {
    add: adding((tx, ids) => tx.insert(activity).values(ids.map((id) => ({ ...row, id, submittedAt: aDay })))),
    page: async (after) => {
      const { activities: rows, next } = await listActivity(owner, partnerId, { after });
      return { ids: idsOf(rows), next };
    },
    many: 55,
  };
};

const queue = async (): Promise<List> => {
  const search = `Queue ${randomUUID()}`;
  const partnerId = await makePartner({ name: search });
  const personId = await makePersonRow(partnerId);
  const reviewer = await makeActor(["reviewer"]);
  const row = { partnerId, personId, type: "VSP" as const, earnedOn: "2019-02-02", state: "declared" as const };
  return {
    add: adding((tx, ids) => tx.insert(credential).values(ids.map((id) => ({ ...row, id, submittedAt: aDay })))),
    page: async (after) => {
      const { items, next } = await listQueue(reviewer, { search, after }, 2);
      return { ids: idsOf(items), next };
    },
    many: 7,
  };
};

const addCompanies = (name: string) =>
  adding((tx, ids) => tx.insert(partner).values(ids.map((id) => ({ id, name, country: "FR", businessModels: [] }))));

const partners = async (): Promise<List> => {
  const search = `Partner ${randomUUID()}`;
  const reader = await makeActor(["auditor"]);
  return {
    add: addCompanies(search),
    page: async (after) => {
      const { partners: rows, next } = await listPartners(reader, { search, after }, 2);
      return { ids: idsOf(rows), next };
    },
    many: 5,
  };
};

const companiesOfCampaign = async (): Promise<List> => {
  const reader = await makeActor(["auditor"]);
  const campaignId = await makeCampaign([], true);
  const addNamed = addCompanies("Écluse");
  return {
    add: async (many) => {
      const ids = await addNamed(many);
      const rows = ids.map((partnerId) => ({ campaignId, partnerId, askedAt: aDay }));
      await writeUnaudited(testSystem(), async (tx) => {
        await tx.insert(campaignCompany).values(rows);
      });
      return ids;
    },
    page: async (after) => {
      const { rows, next } = await getCampaign(reader, campaignId, { after });
      return { ids: rows.map(({ partnerId }) => partnerId), next };
    },
    many: 105,
  };
};

const history = async (): Promise<List> => {
  const owner = await makeActor(["owner"]);
  const partnerId = partnerIdOf(owner);
  const size = 2;
  let last = 0;
  return {
    add: async (many) => {
      for (let count = 0; count < many; count += 1)
        await mutate(owner, (_tx, record) => record("person.added", randomUUID(), {}));
      last += many;
      return Array.from({ length: many }, (_, at) => String(last - at));
    },
    page: async (before) => {
      const events = await listHistory(owner, partnerId, before === undefined ? undefined : Number(before), size);
      const ids = events.map(({ seq }) => String(seq));
      return { ids, next: ids.length === size ? (ids.at(-1) ?? null) : null };
    },
    many: 5,
    isByTime: true,
  };
};

const imports = async (): Promise<List> => {
  const owner = await makeActor(["owner"]);
  const partnerId = partnerIdOf(owner);
  const row = { partnerId, kind: "people" as const, state: "matching" as const, sheets: [], madeAt: aDay };
  const of = { ...row, fileName: "people.csv", sha256: "0".repeat(64), madeBy: owner.accountId ?? "" };
  return {
    add: adding((tx, ids) => tx.insert(importing).values(ids.map((id) => ({ ...of, id })))),
    page: async (after) => {
      const { imports: rows, next } = await listImports(owner, { after });
      return { ids: idsOf(rows), next };
    },
    many: 55,
  };
};

const expiring = async (): Promise<List> => {
  const owner = await makeActor(["owner"]);
  const partnerId = partnerIdOf(owner);
  const personId = await makePersonRow(partnerId);
  const row = { partnerId, personId, type: "VSP" as const, earnedOn: "2018-02-02", state: "verified" as const };
  const end = { expiresOn: addMonths(owner.today, 2), submittedAt: aDay };
  return {
    add: adding((tx, ids) => tx.insert(credential).values(ids.map((id) => ({ ...row, ...end, id })))),
    page: async (after) => {
      const { credentials: rows, next } = await listExpiring(owner, partnerId, { after });
      return { ids: idsOf(rows), next };
    },
    many: 105,
  };
};

const lists: Record<string, () => Promise<List>> = {
  "activity/list.ts": activities,
  "agreement/campaign.ts": companiesOfCampaign,
  "import/view.ts": imports,
  "partner/history.ts": history,
  "partner/list.ts": partners,
  "person/expiring.ts": expiring,
  "person/list.ts": people,
  "review/queue.ts": queue,
};

describe("a list that is read page by page", () => {
  it("has a row here, whichever query reads it", () => {
    const root = "db/queries";
    const paged = readdirSync(root, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts") && file !== "paging.ts")
      .filter((file) =>
        /\bcutPage\(|\b(before|after)\?: (number|string)/.test(readFileSync(path.join(root, file), "utf8")),
      );
    expect(paged.sort()).toEqual(Object.keys(lists).sort());
  });

  it.each(Object.entries(lists))("repeats no row and leaves none out among equal keys: %s", async (_, make) => {
    const list = await make();
    const made = await list.add(list.many);
    const shown = (await walkPages(list.page)).flatMap(({ ids }) => ids);
    expect([...shown].sort()).toEqual([...made].sort());
    expect(shown).toEqual((await walkPages(list.page)).flatMap(({ ids }) => ids));
    const ordered = list.isByTime ? made : [...made].sort();
    expect(shown.join() === ordered.join() || shown.join() === ordered.reverse().join()).toBe(true);
  });

  it.each(Object.entries(lists))(
    "keeps its rows in place while others are added between two pages: %s",
    async (_, make) => {
      const list = await make();
      const made = await list.add(list.many);
      const added: string[] = [];
      const pages = await walkPages(async (after) => {
        const page = await list.page(after);
        if (page.next) added.push(...(await list.add(3)));
        return page;
      });
      const shown = pages.flatMap(({ ids }) => ids);
      expect(added.length).toBeGreaterThan(0);
      expect(new Set(shown).size).toBe(shown.length);
      expect(made.filter((id) => !shown.includes(id))).toEqual([]);
      expect(shown.filter((id) => !made.includes(id) && !added.includes(id))).toEqual([]);
    },
  );
});
