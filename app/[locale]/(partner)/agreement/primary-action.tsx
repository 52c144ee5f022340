import { useTranslations } from "next-intl";
import { successionPath } from "@/components/agreement/mandate/succession-note";
import { buttonLook } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import type { OwnAgreements } from "@/db/queries/agreement/page";
import { PrepareForm } from "./prepare-form";

/** The main action for the agreement's state. */
export function PrimaryAction({ page }: { page: OwnAgreements }) {
  const t = useTranslations("agreement");
  const mandate = useTranslations("mandate");
  const { current, next, may, succession } = page;
  if (succession && may.succeed)
    return (
      <ButtonLink href={successionPath[may.succeed]} variant="primary">
        {t(`succession.${may.succeed}`)}
      </ButtonLink>
    );
  if (may.prepare && next) return <PrepareForm isAgain={current !== null} kind={next.kind} />;
  if (!current) return null;
  if (may.signNeeds === "mandate" && may.declareMandate)
    return (
      <ButtonLink href="/signing-authorities/new" variant="primary">
        {mandate("declare")}
      </ButtonLink>
    );
  if (current.state === "in-force")
    return (
      <a href={`/api/agreements/${current.id}/sealed`} download className={buttonLook("primary")}>
        {t("sealed.download")}
      </a>
    );
  return (
    <ButtonLink href="/agreement/read" variant="primary">
      {t(may.sign ? "read-and-sign" : "read")}
    </ButtonLink>
  );
}
