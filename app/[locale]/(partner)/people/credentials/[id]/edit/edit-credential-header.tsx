import { useTranslations } from "next-intl";
import { DeclarationOutcome } from "@/components/declaration/declaration-outcome";
import { PageHeader } from "@/components/layout/page-header";
import type { CredentialView } from "@/db/queries/person/credential";
import { credentialName } from "@/lib/credential/name";

export function EditCredentialHeader({ credential }: { credential: CredentialView }) {
  const t = useTranslations("credential");
  const declaration = useTranslations("declaration");
  const { id, person, state } = credential;
  const isAnswer = state === "more-asked";
  const name = credentialName(credential);
  return (
    <>
      <PageHeader
        title={t(isAnswer ? "answer-title" : "edit-title", { name })}
        lead={isAnswer ? declaration("answer-intro") : person.name}
        breadcrumbs={[
          { label: person.name, href: `/people/${person.id}` },
          { label: name, href: `/people/credentials/${id}` },
          { label: declaration(isAnswer ? "answer" : "edit") },
        ]}
      />
      {isAnswer ? (
        <div className="mb-8">
          <DeclarationOutcome kind="credential" {...credential} />
        </div>
      ) : null}
    </>
  );
}
