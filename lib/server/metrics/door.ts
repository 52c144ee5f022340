import "server-only";
import { createHash, timingSafeEqual } from "node:crypto";
import { env } from "@/lib/env";
import { Refusal } from "@/lib/refusal/refusal";

const digest = (text: string): Buffer => createHash("sha256").update(text).digest();

/** Only who knows METRICS_TOKEN gets figures; without the setting there are none. @throws Refusal `not-found` */
export const requireMetricsToken = (request: Request): void => {
  const token = env().METRICS_TOKEN;
  const [, given = ""] = /^Bearer (\S+)$/i.exec(request.headers.get("authorization") ?? "") ?? [];
  // Compared by their hashes, so that neither length nor time says anything.
  if (!token || !timingSafeEqual(digest(given), digest(token))) throw new Refusal("not-found");
};
