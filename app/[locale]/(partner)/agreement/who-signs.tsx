import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { Note } from "@/components/ui/note";
import type { OwnAgreements } from "@/db/queries/agreement/page";

/** For readers who cannot sign: why not, who can, and how to invite them. */
export function WhoSigns({ page }: { page: OwnAgreements }) {
  const t = useTranslations("agreement.next");
  const { signatories, owners, may } = page;
  if (!may.signNeeds) return null;
  const names = signatories
    .map(({ name, hasMandate }) => (hasMandate ? name : t("without-mandate", { name })))
    .join(", ");
  return (
    <Note tone="plain">
      <p>{t(may.signNeeds)}</p>
      <p className="mt-1 text-soft">{names ? t("signatories", { names }) : t("no-signatory")}</p>
      <p className="mt-2">
        {may.invite ? (
          <ButtonLink href="/agreement/signatory" size="sm">
            {t("invite")}
          </ButtonLink>
        ) : (
          t("ask-owner", { count: owners.length, names: owners.join(", ") })
        )}
      </p>
    </Note>
  );
}
