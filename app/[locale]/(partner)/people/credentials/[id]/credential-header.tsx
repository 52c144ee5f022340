import { useTranslations } from "next-intl";
import { PageHeader } from "@/components/layout/page-header";
import { ButtonLink } from "@/components/ui/button-link";
import type { CredentialView } from "@/db/queries/person/credential";
import { credentialName } from "@/lib/credential/name";

export function CredentialHeader({ credential }: { credential: CredentialView }) {
  const t = useTranslations("people");
  const { id, person, state, may } = credential;
  const name = credentialName(credential);
  const edit = (
    <ButtonLink href={`/people/credentials/${id}/edit`} variant={state === "more-asked" ? "primary" : "secondary"}>
      {t(state === "more-asked" ? "credential.answer" : "credential.edit")}
    </ButtonLink>
  );
  return (
    <PageHeader
      title={t("credential.title", { name, person: person.name })}
      breadcrumbs={[
        { label: t("title"), href: "/people" },
        { label: person.name, href: `/people/${person.id}` },
        { label: name },
      ]}
      action={may.edit ? edit : null}
    />
  );
}
