import { useTranslations } from "next-intl";
import { ImportLink } from "@/components/import/import-link";
import { EmptyState } from "@/components/layout/empty-state";
import { PageHeader } from "@/components/layout/page-header";
import { LivePage } from "@/components/live/live-page";
import { PersonExample } from "@/components/person/person-example";
import { type CredentialCatalogue, sampleNames } from "@/lib/credential/catalogue";
import { DeclareLink } from "./declare-link";

type Props = { head: number; mayDeclare: boolean; offered: CredentialCatalogue };

/** Shown while nobody is declared; a colleague may declare the first person meanwhile. */
export function PeopleEmpty({ head, mayDeclare, offered }: Props) {
  const t = useTranslations("person");
  return (
    <>
      <LivePage after={head} />
      <PageHeader title={t("title")} lead={t("intro")} action={mayDeclare ? <DeclareLink /> : null} />
      <EmptyState
        title={t("empty.title")}
        body={t(mayDeclare ? "empty.body" : "empty.read-only")}
        action={mayDeclare ? <ImportLink kind="credentials" /> : undefined}
        example={<PersonExample exams={sampleNames(offered)} />}
      />
    </>
  );
}
