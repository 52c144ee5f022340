import { acceptInvitation } from "@/db/mutations/account/accept-invitation";
import { appointOwner } from "@/db/mutations/account/appoint-owner";
import { changeMemberRoles, removeMember } from "@/db/mutations/account/member";
import { changeStaffRoles, removeStaff } from "@/db/mutations/account/staff";
import { makeInvitation } from "@/db/testing/account/links";
import { changeAccount, makeActor, partnerIdOf, testSelf, testSystem } from "@/db/testing/factories";
import type { Actor } from "@/lib/actor";
import { sha256 } from "@/lib/digest/sha256";
import { type Race, twice } from "./row";
import { openFor, seatOf } from "./seat";

type Pair = { one: Actor; other: Actor };

const owners = async (): Promise<Pair> => {
  const one = await makeActor(["owner"]);
  return { one, other: await makeActor(["owner"], { partnerId: partnerIdOf(one) }) };
};
const administrators = async (): Promise<Pair> => ({
  one: await makeActor(["administrator"]),
  other: await makeActor(["administrator"]),
});

/** Two heads of a team, each of whom does the same to the other. */
const eachOther = (verb: string, pair: () => Promise<Pair>, run: (by: Actor, id: string) => Promise<void>): Race => ({
  verbs: [verb],
  ...{ lock: "account/team.ts lockTeam", on: "membership" },
  runners: async () => {
    const { one, other } = await pair();
    const [first, second] = [await seatOf(one), await seatOf(other)];
    return { first: () => run(one, second.id), second: () => run(other, first.id) };
  },
  ...{ outcome: "done, not-permitted", unlocked: "done, done" },
});

/** A member, or somebody who is none, whom an administrator names an owner. */
const named = async (guest?: string) => {
  const [owner, by] = [await makeActor(["owner"]), await makeActor(["administrator"])];
  const member = await makeActor(["viewer"], { partnerId: partnerIdOf(owner) });
  const email = `${member.accountId}@test.example`;
  await changeAccount(member.accountId ?? "", { email });
  const input = {
    partnerId: partnerIdOf(owner),
    email: guest ?? email,
    locale: "en" as const,
    reason: "The owner left",
  };
  return { owner, member, appoint: () => appointOwner({ system: testSystem(), by }, input) };
};

export const teamRaces: Race[] = [
  {
    verbs: ["account/appoint-owner.ts appointOwner"],
    ...{ lock: "account/invitation.ts lockInvitations", on: "advisory", isFirstOnly: true },
    runners: async () => {
      const email = `${crypto.randomUUID()}@test.example`;
      return { ...twice((await named(email)).appoint), left: () => openFor(email) };
    },
    ...{ outcome: "done, done, left 1", unlocked: "done, done, left 2" },
  },
  {
    verbs: ["account/member.ts changeMemberRoles", "account/appoint-owner.ts appointOwner"],
    ...{ lock: "account/appoint-owner.ts promote", on: "membership" },
    runners: async () => {
      const { owner, member, appoint } = await named();
      const { id: membershipId } = await seatOf(member);
      return {
        first: () => changeMemberRoles(owner, { membershipId, roles: ["finance"] }),
        second: appoint,
        left: async () => (await seatOf(member)).roles.join(" and "),
      };
    },
    ...{ outcome: "done, done, left finance and owner", unlocked: "done, done, left owner and viewer" },
  },
  eachOther("account/member.ts removeMember", owners, (by, membershipId) => removeMember(by, { membershipId })),
  eachOther("account/member.ts changeMemberRoles", owners, (by, membershipId) =>
    changeMemberRoles(by, { membershipId, roles: ["viewer"] }),
  ),
  eachOther("account/staff.ts removeStaff", administrators, (by, membershipId) => removeStaff(by, { membershipId })),
  eachOther("account/staff.ts changeStaffRoles", administrators, (by, membershipId) =>
    changeStaffRoles(by, { membershipId, roles: ["auditor"] }),
  ),
  {
    verbs: ["account/member.ts changeMemberRoles", "account/accept-invitation.ts acceptInvitation"],
    ...{ lock: "account/accept-invitation.ts takeSeat", on: "membership" },
    runners: async () => {
      const owner = await makeActor(["owner"]);
      const member = await makeActor(["contributor"], { partnerId: partnerIdOf(owner) });
      const [seat, accountId, email] = [
        await seatOf(member),
        member.accountId ?? "",
        `${member.accountId}@test.example`,
      ];
      await changeAccount(accountId, { email, emailVerifiedAt: owner.at });
      const { secret } = await makeInvitation(owner, email, ["viewer"]);
      const accepted = { linkHash: sha256(secret), accountId, fresh: null, secondFactorAt: null };
      return {
        first: () => changeMemberRoles(owner, { membershipId: seat.id, roles: ["finance"] }),
        second: () => acceptInvitation(testSelf(accountId), accepted),
        left: async () => (await seatOf(member)).roles.join(" and "),
      };
    },
    ...{ outcome: "done, done, left finance and viewer", unlocked: "done, done, left contributor and viewer" },
  },
];
