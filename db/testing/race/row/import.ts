import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { acceptInvitation } from "@/db/mutations/account/accept-invitation";
import { appointOwner } from "@/db/mutations/account/appoint-owner";
import { dropImport } from "@/db/mutations/import/drop";
import { enterChunk, enterImport, failImport } from "@/db/mutations/import/enter";
import { enterCompanies } from "@/db/mutations/import/enter-companies";
import { matchImport } from "@/db/mutations/import/match";
import { leaveOutRow, mendRow } from "@/db/mutations/import/mend";
import { undoImport } from "@/db/mutations/import/undo";
import { addPerson, withdrawPerson } from "@/db/mutations/person/edit";
import { verifyDeclaration } from "@/db/mutations/review/answer";
import { listPeople } from "@/db/queries/person/list";
import { personInput } from "@/db/testing/declaration/typed";
import { makeActor, partnerIdOf, testSelf, testSystem } from "@/db/testing/factories";
import {
  checkTable,
  companyTable,
  credentialHeader,
  credentialLine,
  credentialTable,
  enterTable,
  foundTable,
  linkHashOf,
  matchTyped,
  sheetOf,
  shownImport,
  someNumber,
} from "@/db/testing/import";
import { read, writeUnaudited } from "@/db/transaction";
import type { Actor } from "@/lib/actor";
import { everyField, type MendRow } from "@/lib/import/staged/schema";
import { capacity } from "@/lib/partner/capacity";
import { type Race, twice } from "./row";

const table = credentialTable(2);

/** A sheet that was looked through, as its page shows it. */
const checked = async () => {
  const owner = await makeActor(["owner"]);
  return { owner, shown: await shownImport(await checkTable(owner, "credentials", table)) };
};

/** A sheet that waits to be entered. */
const started = async (owner: Actor, rows = table) => {
  const id = await checkTable(owner, "credentials", rows);
  await enterImport(owner, await shownImport(id));
  return id;
};

const mended = (name: string): Omit<MendRow, "id" | "rowVersion"> => {
  const nothing = Object.fromEntries(everyField.map((field) => [field, undefined]));
  return { ...(nothing as Record<(typeof everyField)[number], undefined>), line: 2, name };
};

const onDraft = { lock: "import/row.ts lockImport", on: "import" } as const;
const changed = { outcome: "done, import-changed", unlocked: "done, done" } as const;

const drafts: Race[] = [
  {
    verbs: ["import/enter.ts enterImport"],
    ...onDraft,
    runners: async () => {
      const { owner, shown } = await checked();
      return twice(() => enterImport(owner, shown));
    },
    ...changed,
  },
  {
    verbs: ["import/mend.ts mendRow", "import/mend.ts leaveOutRow"],
    ...onDraft,
    runners: async () => {
      const { owner, shown } = await checked();
      return {
        first: () => mendRow(owner, { ...shown, ...mended("Ada New") }),
        second: () => leaveOutRow(owner, { ...shown, line: 3, isLeftOut: "yes" }),
      };
    },
    ...changed,
  },
  {
    verbs: ["import/match.ts matchImport", "import/drop.ts dropImport"],
    ...onDraft,
    runners: async () => {
      const { owner, shown } = await checked();
      return {
        first: () => matchImport(owner, { ...shown, ...matchTyped("credentials", sheetOf(table)) }),
        second: () => dropImport(owner, shown),
      };
    },
    ...changed,
  },
];

/** A company that may hold one more person. */
const almostFull = async (): Promise<Actor> => {
  const owner = await makeActor(["owner"]);
  await addPerson(owner, personInput);
  await writeUnaudited(testSystem(), (tx) =>
    tx.execute(sql`INSERT INTO person (partner_id, name, employed_from, created_at)
      SELECT ${partnerIdOf(owner)}, 'Person ' || n, '2016-01-01', ${owner.at}::timestamptz
      FROM generate_series(1, ${capacity.people - 2}::int) n`),
  );
  return owner;
};

/** Certifications of people who were withdrawn. */
const lost = (owner: Actor): Promise<number> =>
  read(testSystem(), async (tx) => {
    const { rows } = await tx.execute<{ lost: number }>(sql`
      SELECT count(*)::int AS lost FROM credential c JOIN person p ON p.id = c.person_id
      WHERE p.partner_id = ${partnerIdOf(owner)} AND p.withdrawn_at IS NOT NULL AND c.state <> 'withdrawn'`);
    return rows[0]?.lost ?? 0;
  });

const entering: Race[] = [
  {
    verbs: ["import/enter.ts enterChunk"],
    ...{ lock: "import/enter.ts lockEntering", on: "import" },
    runners: async () => {
      const owner = await makeActor(["owner"]);
      const id = await started(owner);
      return twice(() => enterChunk(owner, id));
    },
    ...{ outcome: "true, import-over", unlocked: "true, true" },
  },
  {
    verbs: ["import/enter-companies.ts enterCompanies"],
    ...{ lock: "import/enter.ts lockEntering", on: "import" },
    runners: async () => {
      const manager = await makeActor(["programme-manager"]);
      const id = await checkTable(manager, "companies", companyTable({ Alpha: someNumber() }));
      await enterImport(manager, await shownImport(id));
      return twice(() => enterCompanies(manager, id));
    },
    ...{ outcome: "true, import-over", unlocked: "true, error 23505" },
  },
  {
    verbs: ["import/enter.ts failImport"],
    ...{ lock: "import/enter.ts failImport", on: "import" },
    runners: async () => {
      const id = await started(await makeActor(["owner"]));
      return twice(() => failImport(testSystem(), id, "company-full"));
    },
    ...{ outcome: "done, import-over", unlocked: "done, done" },
  },
  {
    verbs: ["person/edit.ts withdrawPerson", "import/enter.ts enterChunk"],
    ...{ lock: "import/write.ts lockPeople", on: "person" },
    runners: async () => {
      const owner = await makeActor(["owner"]);
      await enterTable(owner, "credentials", [credentialHeader, credentialLine(1)]);
      const id = await started(owner, [credentialHeader, credentialLine(1, { earned: "2018-03-03" })]);
      const [person] = (await listPeople(owner, partnerIdOf(owner))).people;
      return {
        first: () => withdrawPerson(owner, { id: person?.id ?? "", rowVersion: 1 }),
        second: () => enterChunk(owner, id),
        left: () => lost(owner),
      };
    },
    ...{ outcome: "done, true, left 0", unlocked: "done, true, left 1" },
  },
  {
    verbs: ["review/answer.ts decide", "import/enter.ts enterChunk"],
    ...{ lock: "import/write.ts lockClaims", on: "credential" },
    runners: async () => {
      const [owner, reviewer] = [await makeActor(["owner"]), await makeActor(["reviewer"])];
      await enterTable(owner, "credentials", [credentialHeader, credentialLine(1)]);
      const id = await started(owner, [
        [...credentialHeader, "Version"],
        [...credentialLine(1), "6.7"],
      ]);
      const [person] = (await listPeople(owner, partnerIdOf(owner))).people;
      const claim = { kind: "credential", id: person?.credentials[0]?.id ?? "", rowVersion: 1 } as const;
      return { first: () => verifyDeclaration(reviewer, claim), second: () => enterChunk(owner, id) };
    },
    ...{ outcome: "done, stale", unlocked: "done, stale" },
    keptRightBy:
      "the version of the row; the lock comes before the chain's, as a reviewer's does, so that neither ends in a deadlock",
  },
  {
    verbs: ["person/edit.ts addPerson", "import/enter.ts enterChunk"],
    ...{ lock: "partner/capacity.ts requireRoomFor", on: "audit_chain", isFirstOnly: true },
    heldBefore: 'insert into "person"',
    runners: async () => {
      const owner = await almostFull();
      const id = await started(owner, [credentialHeader, credentialLine(1)]);
      return { first: () => addPerson(owner, personInput), second: () => enterChunk(owner, id) };
    },
    ...{ outcome: "done, company-full", unlocked: "done, true" },
  },
  {
    verbs: ["import/undo.ts undoImport"],
    ...onDraft,
    runners: async () => {
      const owner = await makeActor(["owner"]);
      const shown = await shownImport(await enterTable(owner, "credentials", table));
      return twice(() => undoImport(owner, shown));
    },
    ...{ outcome: "done, import-changed", unlocked: "done, import-decided" },
  },
];

/** A company that was founded from a sheet, and how its contact accepts, or somebody else becomes its owner. */
const foundedCompany = async () => {
  const manager = await makeActor(["programme-manager"]);
  const by = await makeActor(["administrator"]);
  const { id, partnerIds } = await foundTable(manager, companyTable({ Alpha: someNumber() }));
  const [partnerId = ""] = partnerIds;
  const [shown, linkHash, accountId] = [await shownImport(id), await linkHashOf(partnerId), randomUUID()];
  const fresh = { name: "Ada", passwordHash: "none", locale: "en" } as const;
  const input = { partnerId, email: `${accountId}@sheet.example`, locale: "en", reason: "The contact left." } as const;
  return {
    undo: () => undoImport(manager, shown),
    accept: () => acceptInvitation(testSelf(accountId), { linkHash, accountId, fresh, secondFactorAt: null }),
    appoint: () => appointOwner({ system: testSelf(by.accountId), by }, input),
    left: () => seatsOf(partnerId),
  };
};

/** Seats and open invitations of a company that was withdrawn. */
const seatsOf = (partnerId: string): Promise<number> =>
  read(testSystem(), async (tx) => {
    const { rows } = await tx.execute<{ left: number }>(sql`
      SELECT count(*)::int AS left FROM (
        SELECT partner_id FROM membership UNION ALL SELECT partner_id FROM invitation WHERE revoked_at IS NULL) s
      WHERE s.partner_id = ${partnerId} AND NOT EXISTS (SELECT FROM partner p WHERE p.id = s.partner_id)`);
    return rows[0]?.left ?? 0;
  });

const inDatabase =
  "the locks that withdraw_companies takes inside of the database (0059), and the end of a withdrawn company's chain";

const undoing = "import/undo.ts undoImport";
const accepting = "account/accept-invitation.ts acceptInvitation";
const appointing = "account/appoint-owner.ts appointOwner";

type Founded = Awaited<ReturnType<typeof foundedCompany>>;

/** Two acts on a founded company that exclude each other: the first is done, the second is told why it is not. */
const excluding = (
  verbs: Race["verbs"],
  pick: (of: Founded) => Pick<Awaited<ReturnType<Race["runners"]>>, "first" | "second">,
  refusal: string,
): Race => {
  const outcome = `done, ${refusal}, left 0`;
  const runners = async () => {
    const company = await foundedCompany();
    return { ...pick(company), left: company.left };
  };
  return { verbs, lock: null, runners, outcome, unlocked: outcome, keptRightBy: inDatabase };
};

const withdrawing: Race[] = [
  excluding([accepting, undoing], ({ accept, undo }) => ({ first: accept, second: undo }), "import-decided"),
  excluding([undoing, accepting], ({ accept, undo }) => ({ first: undo, second: accept }), "link-spent"),
  excluding([appointing, undoing], ({ appoint, undo }) => ({ first: appoint, second: undo }), "import-decided"),
  excluding([undoing, appointing], ({ appoint, undo }) => ({ first: undo, second: appoint }), "not-found"),
];

export const importRaces: Race[] = [...drafts, ...entering, ...withdrawing];
