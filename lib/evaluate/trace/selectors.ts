import type { Edition, Tier } from "@/lib/edition/edition";
import type { Trace, TraceOf } from "./trace";

/** The tiers above this one, lowest first. */
export const tiersAbove = (edition: Edition, tierId: string): Tier[] =>
  edition.tiers.slice(edition.tiers.findIndex((tier) => tier.id === tierId) + 1);

/** The tier just above, or null at the top and for an unknown id. */
export const nextTier = (edition: Edition, tierId: string): Tier | null => {
  const index = edition.tiers.findIndex((tier) => tier.id === tierId);
  return index < 0 ? null : (edition.tiers[index + 1] ?? null);
};

/** The height of a tier in its edition: 0 for the entry tier, -1 for an unknown id. */
export const heightOf = (edition: Edition, tierId: string): number =>
  edition.tiers.findIndex((tier) => tier.id === tierId);

/** The node with that id anywhere below; null where there is none. */
export const nodeOf = (trace: Trace, id: string): Trace | null => {
  if (trace.id === id) return trace;
  for (const child of trace.children) {
    const found = nodeOf(child, id);
    if (found) return found;
  }
  return null;
};

/** The nodes of a tier's requirements; empty for the entry tier and for an unknown id. */
export const requirementsOf = (trace: Trace, tierId: string): Trace[] => tierOf(trace, tierId)?.children ?? [];

/** The tier's own node, or null. */
export const tierOf = (trace: Trace, tierId: string): TraceOf<"tier"> | null =>
  tiersOf(trace).find((node) => node.tier === tierId) ?? null;

/** Every tier's node, lowest first. */
export const tiersOf = (trace: Trace): TraceOf<"tier">[] => trace.children.filter((node) => node.kind === "tier");

/** Every competency's node, in the edition's order. */
export const competenciesOf = (trace: Trace): TraceOf<"competency">[] =>
  trace.children.filter((node) => node.kind === "competency");

/** The competency's own node, or null. */
export const competencyOf = (trace: Trace, id: string): TraceOf<"competency"> | null =>
  competenciesOf(trace).find((node) => node.competency === id) ?? null;

/** Every node, the root first. */
export const everyNode = (trace: Trace): Trace[] => [trace, ...trace.children.flatMap(everyNode)];
