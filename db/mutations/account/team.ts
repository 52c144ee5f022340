import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { closeAccountMandates, requestSuccessor } from "@/db/mutations/mandate/succession";
import type { RecordEvent } from "@/db/record";
import { membership } from "@/db/schema/account";
import type { Tx } from "@/db/tx";
import { requirePermission } from "@/lib/access";
import { soleRoles } from "@/lib/account/hand-over";
import type { Removal } from "@/lib/account/schema";
import type { Actor } from "@/lib/actor";
import { Refusal } from "@/lib/refusal/refusal";
import { partnerRoles, type Role, vendorRoles } from "@/lib/role";
import { handOver, type Seat } from "./hand-over";
import { closeSessions, type EndReason } from "./session";

/** A company's members, or (null) the vendor's staff: the same verbs, each recorded under its own noun. */
export type TeamId = string | null;

export const ownTeam = (actor: Actor): TeamId => {
  if (actor.side === "staff") return null;
  if (!actor.partnerId) throw new Refusal("not-permitted");
  return actor.partnerId;
};
export const teamNoun = (team: TeamId): "member" | "staff" => (team === null ? "staff" : "member");
export const isInTeam = (team: TeamId) => sql`${membership.partnerId} IS NOT DISTINCT FROM ${team}::uuid`;
const headOf = (team: TeamId): Role => (team === null ? "administrator" : "owner");

export const requireTeamManager = (actor: Actor, team: TeamId): void =>
  team === null
    ? requirePermission(actor, "staff.manage", "programme")
    : requirePermission(actor, "member.manage", { partnerId: team });

/** Each side has its own roles; an action of the other side cannot smuggle one in. */
export const requireTeamRoles = (team: TeamId, roles: readonly Role[]): Role[] => {
  const known: readonly Role[] = team === null ? vendorRoles : partnerRoles;
  if (roles.length === 0 || !roles.every((role) => known.includes(role)))
    throw new Refusal("invalid", {}, { roles: "choose-role" });
  return [...new Set(roles)].sort();
};

/** Locks every seat of the team, so that two heads who remove each other come one after the other. */
const lockTeam = async (tx: Tx, actor: Actor, team: TeamId): Promise<Seat[]> => {
  requireTeamManager(actor, team);
  const seats = await tx
    .select({ id: membership.id, accountId: membership.accountId, roles: membership.roles })
    .from(membership)
    .where(and(isInTeam(team), isNull(membership.endedAt)))
    .orderBy(asc(membership.id))
    .for("update");
  const own = seats.find((seat) => seat.accountId === actor.accountId);
  if (!own?.roles.includes(headOf(team))) throw new Refusal("not-permitted");
  return seats;
};

const requireSeat = (seats: readonly Seat[], membershipId: string): Seat => {
  const seat = seats.find((one) => one.id === membershipId);
  if (!seat) throw new Refusal("not-found");
  return seat;
};

const requireHead = (seats: readonly Seat[], team: TeamId, without: Seat): void => {
  const head = headOf(team);
  const stays = seats.some((seat) => seat.id !== without.id && seat.roles.includes(head));
  if (!stays) throw new Refusal(team === null ? "last-administrator" : "last-owner");
};

const endSeatSessions = (tx: Tx, actor: Actor, team: TeamId, seat: Seat, reason: EndReason): Promise<number> =>
  closeSessions(tx, actor.at, { accountId: seat.accountId, partnerId: team }, reason);

/** Gives a member new roles; their sessions end, so that they sign in again with the new rights. */
export const changeRoles = async (
  tx: Tx,
  record: RecordEvent,
  actor: Actor,
  input: { membershipId: string; roles: Role[] },
): Promise<void> => {
  const team = ownTeam(actor);
  const seats = await lockTeam(tx, actor, team);
  const seat = requireSeat(seats, input.membershipId);
  const roles = requireTeamRoles(team, input.roles);
  if (roles.join() === [...seat.roles].sort().join()) throw new Refusal("unchanged");
  if (!roles.includes(headOf(team))) requireHead(seats, team, seat);
  await tx.update(membership).set({ roles }).where(eq(membership.id, seat.id));
  await endSeatSessions(tx, actor, team, seat, "roles-changed");
  await record(`${teamNoun(team)}.changed`, seat.id, { before: seat.roles, after: roles }, { partnerId: team });
  const isSignatoryLost = seat.roles.includes("signatory") && !roles.includes("signatory");
  if (team && isSignatoryLost) await requestSuccessor(tx, actor, record, team);
};

const requireSuccessor = (seats: readonly Seat[], seat: Seat, successorId: string): Seat => {
  const successor = seats.find(({ id }) => id === successorId && id !== seat.id);
  if (!successor) throw new Refusal("invalid", {}, { successorId: "choose-colleague" });
  return successor;
};

/**
 * Removes a member from the team; their sessions there end, their account and its other companies stay. A colleague may take
 * over: then nothing that only they did is left to nobody, and even the last owner can go.
 */
export const removeSeat = async (tx: Tx, record: RecordEvent, actor: Actor, removal: Removal): Promise<void> => {
  const team = ownTeam(actor);
  const seats = await lockTeam(tx, actor, team);
  const seat = requireSeat(seats, removal.membershipId);
  const { successorId = null } = removal;
  const successor = successorId ? requireSuccessor(seats, seat, successorId) : null;
  if (!successor) requireHead(seats, team, seat);
  const handed = successor && { partnerId: team, seat, successor, roles: soleRoles(seat, seats) };
  const steps = handed ? await handOver(tx, actor, record, handed) : 0;
  await tx.update(membership).set({ endedAt: actor.at }).where(eq(membership.id, seat.id));
  await endSeatSessions(tx, actor, team, seat, "removed");
  const { accountId } = seat;
  if (team) await closeAccountMandates(tx, actor, record, { accountId, partnerId: team, reason: "" });
  await record(`${teamNoun(team)}.removed`, seat.id, { roles: seat.roles, successorId, steps }, { partnerId: team });
  if (team && seat.roles.includes("signatory")) await requestSuccessor(tx, actor, record, team);
};
