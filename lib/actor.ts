import type { Day } from "@/lib/date/day";
import type { Role, Side } from "@/lib/role";

declare const proven: unique symbol;

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
  /** The programme's calendar day: the demo's clock stands still, every other programme follows the sun in Paris. */
  today: Day;
  /** SHA-256 of the secret link someone came with, the only key of a visitor without an account. */
  linkHash?: string;
  /** Same key, same answer: set by the action for a form instance. */
  idempotencyKey?: string;
  /** SHA-256 of what came with the key, where the same key with other input is another act. */
  inputSha256?: string;
  /** Where the request came from; goes into evidence and the audit's personal side row. */
  request?: { id: string; ip: string; userAgent: string };
};

/** Who is asking. Branded: only sessions, jobs, doors of lib/server and db/testing mint one. */
export type Actor = Readonly<Identity> & { readonly [proven]: true };

export const mintActor = (identity: Identity): Actor => identity as Actor;

/** The same asker at a later instant, as a later request would be. */
export const later = (actor: Actor, ms: number): Actor =>
  mintActor({ ...actor, at: new Date(actor.at.getTime() + ms) });

/** Someone or something without an account, of no company and with no role. */
export const mintActorWithoutAccount = (
  side: "system" | "public",
  rest: Pick<Identity, "at" | "today" | "linkHash" | "request">,
): Actor => mintActor({ side, accountId: null, sessionId: null, partnerId: null, roles: [], ...rest });

/** The same asker under a form instance's key. */
export const withIdempotencyKey = (actor: Actor, idempotencyKey: string, inputSha256?: string): Actor =>
  mintActor({ ...actor, idempotencyKey, ...(inputSha256 ? { inputSha256 } : {}) });
