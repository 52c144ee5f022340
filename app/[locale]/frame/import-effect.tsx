import { getTranslations } from "next-intl/server";
import { ImportEffect } from "@/components/import/import-effect";
import { Section } from "@/components/layout/section";
import { RefreshWhile } from "@/components/live/refresh-while";
import { getImportEffect } from "@/db/queries/import/effect";
import type { Actor } from "@/lib/actor";
import { soon } from "@/lib/server/page";

/** What entering the rows would change on the company's tier; the page completes by itself where that takes longer. */
export async function EffectSection({ actor, id }: { actor: Actor; id: string }) {
  const [effect, t] = await Promise.all([soon(getImportEffect(actor, id)), getTranslations("import.effect")]);
  if (effect === null) return null;
  return (
    <Section title={t("title")}>
      {typeof effect === "string" ? (
        <p role="status">
          <RefreshWhile isRunning={effect === "computing"} />
          {t("computing")}
        </p>
      ) : (
        <ImportEffect effect={effect} />
      )}
    </Section>
  );
}
