import "server-only";
import { findFactor } from "@/db/queries/account/sign-in";
import type { Actor } from "@/lib/actor";
import { factorMark } from "@/lib/server/auth/device/client";
import { rememberDevice } from "@/lib/server/auth/device/cookie";

/** Lets the browser be known by the second factor that the account has now, after it was set up or changed here. */
export const rememberFactor = async (system: Actor, accountId: string): Promise<void> => {
  const factor = await findFactor(system, accountId);
  if (factor?.factorSince) await rememberDevice(factorMark(factor));
};
