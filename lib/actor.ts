import type { Day } from "@/lib/date/day";
import type { Role, Side } from "@/lib/role";

declare const proven: unique symbol;

/** `device` is the cookie by which a browser is known again; it is stored nowhere. */
export type RequestOrigin = { id: string; ip: string; userAgent: string; device?: string | undefined };

/** Who typed a command on the server: the operating-system's account, and why where they said so. */
export type ShellOrigin = { osAccount: string; reason?: string };

type Identity = {
  side: Side;
  /** The account that acts; null only for `public` and `system`. */
  accountId: string | null;
  sessionId: string | null;
  /** The company in view; null for staff, public and system. */
  partnerId: string | null;
  roles: readonly Role[];
  /** The instant of the request. */
  at: Date;
  /** The programme's calendar day: fixed in the demo, else the day in Paris. */
  today: Day;
  /** SHA-256 of the secret link a visitor without an account came with; it is their only key. */
  linkHash?: string;
  /** Two requests under one key get one answer; the action sets it for each form instance. */
  idempotencyKey?: string;
  /** SHA-256 of the input, where the same key with other input is a different request. */
  inputSha256?: string;
  /** Where the request came from; goes into evidence and the audit's personal side row. */
  request?: RequestOrigin;
  /** Where the portal acts for its operator; goes into the audit's personal side row. */
  shell?: ShellOrigin;
};

/** Who is asking. Branded: only sessions, jobs, the doors of lib/server and db/testing make one. */
export type Actor = Readonly<Identity> & { readonly [proven]: true };

export const mintActor = (identity: Identity): Actor => identity as Actor;

/** The same actor, some milliseconds later, as a later request would have it. */
export const later = (actor: Actor, ms: number): Actor =>
  mintActor({ ...actor, at: new Date(actor.at.getTime() + ms) });

/** An actor without an account, company or role: a visitor or the portal itself. */
export const mintActorWithoutAccount = (
  side: "system" | "public",
  rest: Pick<Identity, "at" | "today" | "linkHash" | "request" | "shell">,
): Actor => mintActor({ side, accountId: null, sessionId: null, partnerId: null, roles: [], ...rest });

/** The same actor with a form instance's key. */
export const withIdempotencyKey = (actor: Actor, idempotencyKey: string, inputSha256?: string): Actor =>
  mintActor({ ...actor, idempotencyKey, ...(inputSha256 ? { inputSha256 } : {}) });
