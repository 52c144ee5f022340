import { randomUUID } from "node:crypto";
import { headers } from "next/headers";
import { env } from "@/lib/env";

export type RequestOrigin = { id: string; ip: string; userAgent: string };

/** The client's address, taken from a proxy's header only where that proxy is trusted by configuration. */
const clientIp = (list: Headers): string => {
  const seen = list.get("x-portal-peer") ?? "";
  if (!env().TRUSTED_PROXY) return seen;
  return list.get("x-forwarded-for")?.split(",").at(-1)?.trim() ?? seen;
};

/** Where the present request comes from: kept in evidence and beside the audit. */
export const requestOrigin = async (): Promise<RequestOrigin> => {
  const list = await headers();
  return {
    id: list.get("x-request-id") ?? randomUUID(),
    ip: clientIp(list),
    userAgent: (list.get("user-agent") ?? "").slice(0, 300),
  };
};
