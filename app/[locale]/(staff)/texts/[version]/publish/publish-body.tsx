import { useLocale, useTranslations } from "next-intl";
import { publishTextAction, returnTextAction } from "@/app/[locale]/(staff)/texts/[version]/actions";
import { FaultSummary } from "@/components/agreement/text/draft/fault-list";
import { usePlaceName } from "@/components/agreement/text/draft/use-place-name";
import { ModelsWithout } from "@/components/agreement/text/models-without";
import { PressForm } from "@/components/form/press-form";
import { Section } from "@/components/layout/section";
import { ButtonLink } from "@/components/ui/button-link";
import { FactList } from "@/components/ui/fact-list";
import type { TextView } from "@/db/queries/agreement/text/find";
import { type Day, formatDay } from "@/lib/date/day";
import { AskForm } from "./ask-form";

type Of = { text: TextView };

function Approval({ text: { publication, template } }: Of) {
  const t = useTranslations("text.publish");
  const locale = useLocale();
  if (!publication) return null;
  const { counselName, counselApprovedOn, askedBy, publishedBy } = publication;
  const facts = [
    { key: "counsel", label: t("counsel-name"), value: counselName, isName: true },
    { key: "on", label: t("counsel-approved-on"), value: formatDay(counselApprovedOn, locale) },
    { key: "asked", label: t("asked-by"), value: askedBy, isName: true },
    ...(publishedBy ? [{ key: "published", label: t("published-by"), value: publishedBy, isName: true }] : []),
    ...(publishedBy ? [{ key: "digest", label: t("digest"), value: template.digest, isName: true }] : []),
  ];
  return (
    <div className="mb-6 max-w-3xl break-words">
      <FactList facts={facts} />
    </div>
  );
}

function Waiting({ text }: Of) {
  const t = useTranslations("text.publish");
  const { version, rowVersion, publication, may } = text;
  if (!may.publish) return <p className="text-soft">{t("not-yours")}</p>;
  return (
    <div className="flex flex-wrap items-start gap-4">
      {publication?.isAskedByReader ? (
        <p className="text-soft">{t("second-person")}</p>
      ) : (
        <PressForm action={publishTextAction} hidden={{ version, rowVersion }} label={t("confirm", { version })} />
      )}
      <PressForm action={returnTextAction} hidden={{ version, rowVersion }} label={t("return")} variant="secondary" />
    </div>
  );
}

function Draft({ text, today }: Of & { today: Day }) {
  const t = useTranslations("text.publish");
  const nameOf = usePlaceName(text.body);
  const { version, rowVersion, faults, may, isUnread } = text;
  if (!may.publish) return <p className="text-soft">{t("not-yours")}</p>;
  if (faults.length > 0) return <FaultSummary version={version} faults={faults} numberOf={nameOf} />;
  return <AskForm row={{ version, rowVersion }} today={today} isUnread={isUnread} />;
}

/** What a text's state asks for: counsel's approval, a second person, or the campaign that brings it to partners. */
export function PublishBody({ text, today }: Of & { today: Day }) {
  const t = useTranslations("text.publish");
  const { state, version, inUse, isUnread } = text;
  const isNewer = version > inUse.version && !isUnread;
  return (
    <Section
      title={t(`titles.${state as "draft"}`)}
      lead={t(`leads.${isUnread && state === "draft" ? "unread" : (state as "draft")}`)}
    >
      <Approval text={text} />
      {state === "draft" || state === "waiting" ? (
        <ModelsWithout template={text.template} models={text.models} />
      ) : null}
      {state === "draft" ? <Draft text={text} today={today} /> : null}
      {state === "waiting" ? <Waiting text={text} /> : null}
      {state === "published" && isNewer ? (
        <ButtonLink href={`/campaigns/versions/${version}`}>{t("campaign")}</ButtonLink>
      ) : null}
      {state === "published" && isUnread ? <ButtonLink href="/set-up/agreement">{t("set-up")}</ButtonLink> : null}
    </Section>
  );
}
