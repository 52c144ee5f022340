import type { OwnKind } from "@/lib/activity/own-kind";
import type { Edition } from "@/lib/edition/edition";
import { declaredMeasures } from "@/lib/edition/vocabulary";

type DeclaredMeasure = ReturnType<typeof declaredMeasures>[number];

/** Shared by all copies of this module, as the bundler makes them. */
const holder = globalThis as typeof globalThis & { portalKinds?: ReadonlyMap<OwnKind, DeclaredMeasure> };

/**
 * Remembers the kinds that announced editions add, so that lists, screens and letters can name them. The editions are
 * given the latest first: what it calls a kind is what the kind is called.
 */
export const rememberKinds = (editions: readonly Edition[]): void => {
  const kinds = new Map<OwnKind, DeclaredMeasure>();
  for (const one of editions.flatMap(declaredMeasures)) if (!kinds.has(one.kind)) kinds.set(one.kind, one);
  if (kinds.size > 0 || holder.portalKinds) holder.portalKinds = kinds;
};

/** Every kind that announced editions add. */
export const knownKinds = (): readonly DeclaredMeasure[] => [...(holder.portalKinds?.values() ?? [])];

export const knownKind = (kind: OwnKind): DeclaredMeasure | null => holder.portalKinds?.get(kind) ?? null;
