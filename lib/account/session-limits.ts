import type { Role } from "@/lib/role";
import { vendorRoles } from "@/lib/role";

const minute = 60_000;
const hour = 60 * minute;

/** Idle and absolute life of a session in milliseconds: 30 min and 12 h for staff, 8 h and 30 days for partners. */
export const sessionLimits = (roles: readonly Role[]): { idle: number; absolute: number } =>
  roles.some((role) => (vendorRoles as readonly Role[]).includes(role))
    ? { idle: 30 * minute, absolute: 12 * hour }
    : { idle: 8 * hour, absolute: 30 * 24 * hour };

/** True while the session has reached neither its idle nor its absolute limit. */
export const isSessionFresh = (
  session: { createdAt: Date; lastSeenAt: Date; expiresAt: Date; roles: readonly Role[] },
  at: Date,
): boolean => {
  const { idle, absolute } = sessionLimits(session.roles);
  const now = at.getTime();
  return (
    now < session.expiresAt.getTime() &&
    now - session.lastSeenAt.getTime() < idle &&
    now - session.createdAt.getTime() < absolute
  );
};
