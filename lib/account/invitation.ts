const hour = 3_600_000;

/** Secret links live a day; those that change a password, an hour (docs/security.md, "Sign-in and sessions", point 5). */
export const invitationLife = 24 * hour;
export const resetLife = hour;

/** Invitations that one team may send in a day. */
export const invitationsPerDay = 50;
/** Letters of a team that one mailbox gets in a day, however often the invitation is sent again. */
export const lettersPerInvitee = 6;

type InvitationState = "open" | "accepted" | "revoked" | "expired";

export const invitationState = (
  invitation: { acceptedAt: Date | null; revokedAt: Date | null; expiresAt: Date },
  at: Date,
): InvitationState => {
  if (invitation.acceptedAt) return "accepted";
  if (invitation.revokedAt) return "revoked";
  return invitation.expiresAt.getTime() <= at.getTime() ? "expired" : "open";
};
