import { CompactSign, type JWTHeaderParameters } from "jose";
import type { TestKey } from "@/lib/badge/testing/keys";

/** A compact signature; the header may say otherwise than the key, for forgeries. */
export const signToken = (payload: object, key: TestKey, header: Record<string, unknown> = {}): Promise<string> =>
  new CompactSign(new TextEncoder().encode(JSON.stringify(payload)))
    .setProtectedHeader({ alg: key.alg, kid: key.trusted.name, ...header } as JWTHeaderParameters & { alg: string })
    .sign(key.secret);
