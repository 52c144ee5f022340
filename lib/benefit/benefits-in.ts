import type { Benefit } from "@/lib/benefit/benefit";
import { partnerConnect2020Benefits } from "@/lib/edition/catalogue/partner-connect-2020/benefits";
import type { Edition } from "@/lib/edition/edition";

/**
 * Benefits of built-in editions, beside them: decisions keep the digest of an edition's rules, which must never change
 * (docs/decisions/067-benefits-of-a-built-in-edition-stand-beside-its-rules.md).
 */
const builtIn: Readonly<Record<string, readonly Benefit[]>> = {
  "partner-connect-2020": partnerConnect2020Benefits,
};

/** The benefits of an edition; none where it says nothing about them. */
export const benefitsIn = ({ id, benefits }: Pick<Edition, "id" | "benefits">): readonly Benefit[] =>
  benefits ?? builtIn[id] ?? [];

/** The benefit with that id; null where the edition has none. */
export const benefitIn = (edition: Pick<Edition, "id" | "benefits">, id: string): Benefit | null =>
  benefitsIn(edition).find((one) => one.id === id) ?? null;

/** A copy of an edition brings its benefits along, in its own data and so in its digest. */
export const copiedBenefits = (base: Pick<Edition, "id" | "benefits">): Pick<Edition, "benefits"> => {
  const benefits = benefitsIn(base);
  return benefits.length > 0 ? { benefits: [...benefits] } : {};
};

/** Whether the benefits are those that ship with the portal: examples, until a vendor names its own. */
export const areIllustrative = (edition: Pick<Edition, "id" | "benefits">): boolean =>
  !edition.benefits && benefitsIn(edition).some(({ source }) => source === "assumption");
