import { useTranslations } from "next-intl";
import { openLinkAction, sendLinkAction } from "@/app/[locale]/(public)/apply/actions";
import { PressForm } from "@/components/form/press-form";
import { FormattedInstant } from "@/components/format/formatted-instant";
import { ButtonLink } from "@/components/ui/button-link";
import { FactList } from "@/components/ui/fact-list";
import { Note } from "@/components/ui/note";
import type { OwnApplication } from "@/db/queries/partner/application";
import type { LinkedApplication } from "@/db/queries/partner/application-link";

type Props = {
  secret: string;
  /** What the link is about; null where it is unknown. */
  linked: LinkedApplication | null;
  /** Another application that this browser holds. */
  replaces: OwnApplication | null;
  /** A new link was just sent. */
  isSent: boolean;
};

function OverLink({ secret, linked, isSent }: Omit<Props, "replaces">) {
  const t = useTranslations("application.resume");
  return (
    <>
      <h1 className="text-4xl">{t("over")}</h1>
      {isSent ? (
        <Note tone="met" isAnswer>
          {t("sent")}
        </Note>
      ) : (
        <p className="text-lg text-soft">{t(linked ? "over-lead" : "unknown")}</p>
      )}
      {linked ? (
        <PressForm action={sendLinkAction} hidden={{ secret }} label={t("send")} />
      ) : (
        <ButtonLink href="/apply" variant="primary">
          {t("begin")}
        </ButtonLink>
      )}
    </>
  );
}

function OpenableLink({
  secret,
  linked,
  replaces,
}: { secret: string; linked: LinkedApplication } & Pick<Props, "replaces">) {
  const t = useTranslations("application.resume");
  const facts = [
    { key: "company", label: t("company"), value: linked.company, isName: true },
    { key: "email", label: t("email"), value: linked.email, isName: true },
    { key: "saved", label: t("saved"), value: <FormattedInstant at={linked.savedAt} /> },
  ];
  return (
    <>
      <header className="grid gap-2">
        <h1 className="text-4xl">{t("title")}</h1>
        <p className="text-soft">{t("lead")}</p>
      </header>
      <FactList facts={facts} />
      {replaces ? (
        <Note tone="risk">
          {replaces.data.companyName
            ? t("replaces", { company: replaces.data.companyName, email: replaces.email })
            : t("replaces-unnamed", { email: replaces.email })}
        </Note>
      ) : null}
      <PressForm
        action={openLinkAction}
        hidden={{ secret, replaces: replaces?.id }}
        label={t(replaces ? "open-instead" : "open")}
      />
      {replaces ? (
        <ButtonLink href="/apply" variant="quiet">
          {t("keep")}
        </ButtonLink>
      ) : null}
    </>
  );
}

/** The link of a letter to an applicant: what it opens, and what it would close in this browser. */
export function ResumePanel({ secret, linked, replaces, isSent }: Props) {
  return (
    <section className="mx-auto grid w-full max-w-lg grid-cols-[minmax(0,1fr)] content-start gap-7 py-6 sm:py-12">
      {linked?.isOpen ? (
        <OpenableLink secret={secret} linked={linked} replaces={replaces} />
      ) : (
        <OverLink secret={secret} linked={linked} isSent={isSent} />
      )}
    </section>
  );
}
