import { useTranslations } from "next-intl";
import { PageHeader } from "@/components/layout/page-header";
import { ButtonLink } from "@/components/ui/button-link";
import type { CredentialView } from "@/db/queries/person/credential";
import { credentialName } from "@/lib/credential/name";

export function CredentialHeader({ credential }: { credential: CredentialView }) {
  const t = useTranslations("person");
  const words = useTranslations("credential");
  const declaration = useTranslations("declaration");
  const { id, person, state, may } = credential;
  const name = credentialName(credential);
  const edit = (
    <ButtonLink href={`/people/credentials/${id}/edit`} variant={state === "more-asked" ? "primary" : "secondary"}>
      {declaration(state === "more-asked" ? "answer" : "edit")}
    </ButtonLink>
  );
  return (
    <PageHeader
      title={words("title", { name, person: person.name })}
      breadcrumbs={[
        { label: t("title"), href: "/people" },
        { label: person.name, href: `/people/${person.id}` },
        { label: name },
      ]}
      action={may.edit ? edit : null}
    />
  );
}
