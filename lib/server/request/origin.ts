import { randomUUID } from "node:crypto";
import { headers } from "next/headers";
import { env } from "@/lib/env";
import { clientAddress } from "@/lib/server/request/client-address";

export type RequestOrigin = { id: string; ip: string; userAgent: string };

/** Where the present request comes from: kept in evidence and beside the audit. */
export const requestOrigin = async (): Promise<RequestOrigin> => {
  const list = await headers();
  return {
    id: list.get("x-request-id") ?? randomUUID(),
    ip: clientAddress(list.get("x-portal-peer") ?? "", list.get("x-forwarded-for"), env().TRUSTED_PROXY),
    userAgent: (list.get("user-agent") ?? "").slice(0, 300),
  };
};
