import { useLocale, useTranslations } from "next-intl";
import { DeclarationLabel } from "@/components/declaration/declaration-label";
import { ButtonLink } from "@/components/ui/button-link";
import { Disclosure } from "@/components/ui/disclosure";
import { linkLook } from "@/components/ui/link-look";
import { StateLabel } from "@/components/ui/state-label";
import type { MandateView } from "@/db/queries/mandate/list";
import { formatDay } from "@/lib/date/day";
import { formatLastDay } from "@/lib/date/last-day";
import { fieldKey } from "@/lib/i18n/field-key";
import { EndMandateForm } from "./end-mandate-form";

function Said({ mandate }: { mandate: MandateView }) {
  const t = useTranslations("mandate");
  const review = useTranslations("review");
  const { askedFields, reasonCode, reasonNote, state } = mandate;
  const asked = askedFields.map((field) => t(`fields.${fieldKey(field)}` as "fields.capacity")).join(", ");
  return (
    <>
      {state === "more-asked" && asked ? <p className="font-medium">{t("asked", { fields: asked })}</p> : null}
      {reasonCode ? <p>{review(`reasons.mandate.${reasonCode}` as "reasons.mandate.other")}</p> : null}
      {reasonNote ? <p className="measure whitespace-pre-line text-soft">{reasonNote}</p> : null}
    </>
  );
}

/** One signing authority: holder, capacity, dates, evidence, and the reviewer's answer. */
export function MandateItem({ mandate }: { mandate: MandateView }) {
  const t = useTranslations("mandate");
  const locale = useLocale();
  const { id, holder, capacity, fromOn, untilOn, state, proof, isUsable, may, delegatedBy } = mandate;
  const from = formatDay(fromOn, locale);
  return (
    <li className="grid gap-2 border-rule border-b py-5 first:pt-0 last:border-b-0">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <p>
          <span className="font-semibold">{holder}</span>, {capacity}
        </p>
        <DeclarationLabel state={state} />
      </div>
      <p className="flex flex-wrap gap-x-6 text-sm text-soft">
        <span>{untilOn ? t("from-until", { from, until: formatLastDay(untilOn, locale) }) : t("since", { from })}</span>
        {proof ? (
          <a className={linkLook} href={`/api/files/${proof.id}?view=1`} target="_blank" rel="noopener">
            {proof.name}
          </a>
        ) : null}
        {isUsable ? <StateLabel state="met" label={t("usable")} /> : null}
      </p>
      {delegatedBy ? (
        <p className="text-soft">{t("delegated-by", { holder: delegatedBy.holder, capacity: delegatedBy.capacity })}</p>
      ) : null}
      <Said mandate={mandate} />
      {may.edit ? (
        <p>
          <ButtonLink href={`/signing-authorities/${id}`} size="sm">
            {t("edit")}
          </ButtonLink>
        </p>
      ) : null}
      {may.delegate ? (
        <p>
          <ButtonLink href={`/signing-authorities/${id}/delegate`} size="sm">
            {t("delegate.title")}
          </ButtonLink>
        </p>
      ) : null}
      {may.end ? (
        <Disclosure summary={t("ending.title", { holder })}>
          <EndMandateForm row={mandate} />
        </Disclosure>
      ) : null}
    </li>
  );
}
