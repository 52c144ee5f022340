import type { Role } from "@/lib/role";

type Seat = { id: string; roles: readonly Role[] };

/** The roles that nobody else of the team has: without somebody who takes them over, nobody has them once the seat ends. */
export const soleRoles = (seat: Seat, team: readonly Seat[]): Role[] =>
  seat.roles.filter((role) => !team.some(({ id, roles }) => id !== seat.id && roles.includes(role)));
