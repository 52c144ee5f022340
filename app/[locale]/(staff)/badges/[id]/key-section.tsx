import { useLocale, useTranslations } from "next-intl";
import { Section } from "@/components/layout/section";
import { Disclosure } from "@/components/ui/disclosure";
import type { IssuerView } from "@/db/queries/badge/issuer";
import type { TrustedKey } from "@/lib/badge/trust";
import { formatDay } from "@/lib/date/day";
import { AddKeysForm } from "./add-keys-form";
import { RetireKeyForm } from "./retire-key-form";

type Row = { id: string; rowVersion: number };

function Key({ of: key, row, mayTrust }: { of: TrustedKey; row: Row; mayTrust: boolean }) {
  const t = useTranslations("badge.keys");
  const locale = useLocale();
  const { kty, crv } = key.jwk;
  return (
    <li className="grid gap-1 border-rule border-b py-3">
      <p className="row gap-x-4 gap-y-1">
        {key.name ? (
          <span translate="no" className="wrap-anywhere font-semibold">
            {key.name}
          </span>
        ) : (
          <span className="font-semibold">{t("no-name")}</span>
        )}
        <span className="text-soft">
          {key.retiredOn ? t("retired", { day: formatDay(key.retiredOn, locale) }) : t("used")}
        </span>
      </p>
      <p translate="no" className="wrap-anywhere text-soft text-sm">
        {[kty, crv, key.thumbprint].filter(Boolean).join(" ")}
      </p>
      {mayTrust ? (
        <Disclosure summary={t("retire")}>
          <RetireKeyForm row={row} thumbprint={key.thumbprint} retiredOn={key.retiredOn ?? ""} />
        </Disclosure>
      ) : null}
    </li>
  );
}

/** The public keys of an issuer: which are used, which retired, and the form that enters more. */
export function KeySection({ issuer: { id, rowVersion, keys, may } }: { issuer: IssuerView }) {
  const t = useTranslations("badge.keys");
  const row = { id, rowVersion };
  return (
    <Section title={t("title")} lead={t("lead")}>
      {keys.length === 0 ? <p className="text-soft">{t("none")}</p> : null}
      <ul className="mb-5">
        {keys.map((key) => (
          <Key key={`${key.thumbprint}${key.name}${rowVersion}`} of={key} row={row} mayTrust={may.trust} />
        ))}
      </ul>
      {may.trust ? <AddKeysForm key={rowVersion} row={row} /> : null}
    </Section>
  );
}
