import { useLocale, useTranslations } from "next-intl";
import { ButtonForm } from "@/components/form/button-form";
import { Section } from "@/components/layout/section";
import { Button } from "@/components/ui/button";
import type { IssuerView } from "@/db/queries/badge/issuer";
import { choicesIn } from "@/lib/credential/catalogue";
import { credentialName } from "@/lib/credential/name";
import { dropClassAction } from "./actions";
import { NameClassForm } from "./name-class-form";

/** Which certification each of an issuer's badges stands for. */
export function ClassSection({ issuer: { id, rowVersion, classes, offered, may } }: { issuer: IssuerView }) {
  const t = useTranslations("badge.classes");
  const locale = useLocale();
  const row = { id, rowVersion };
  return (
    <Section title={t("title")} lead={t("lead")}>
      {classes.length === 0 ? <p className="text-soft">{t("none")}</p> : null}
      <ul className="mb-5">
        {classes.map((one) => (
          <li key={one.id} className="row gap-x-4 gap-y-1 border-rule border-b py-2">
            <span translate="no" className="wrap-anywhere min-w-0">
              <span className="font-semibold">{[credentialName(one), one.version].filter(Boolean).join(" ")}</span>{" "}
              <span className="text-soft text-sm">{one.id}</span>
            </span>
            {may.trust ? (
              <ButtonForm action={dropClassAction} hidden={{ ...row, badge: one.id }}>
                <Button type="submit" size="sm" aria-label={`${t("drop")} – ${one.id}`}>
                  {t("drop")}
                </Button>
              </ButtonForm>
            ) : null}
          </li>
        ))}
      </ul>
      {may.trust ? (
        <NameClassForm
          key={rowVersion}
          row={row}
          types={choicesIn(offered.types, locale)}
          tracks={choicesIn(offered.tracks, locale)}
        />
      ) : null}
    </Section>
  );
}
