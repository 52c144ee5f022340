import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/layout/empty-state";
import { PageHeader } from "@/components/layout/page-header";
import { LivePage } from "@/components/live/live-page";
import { PersonExample } from "@/components/person/person-example";
import { ButtonLink } from "@/components/ui/button-link";

/** Shown while nobody is declared; a colleague may declare the first person meanwhile. */
export function PeopleEmpty({ head, mayDeclare }: { head: number; mayDeclare: boolean }) {
  const t = useTranslations("person");
  const credential = useTranslations("credential");
  const declare = (
    <ButtonLink href="/people/credentials/new" variant="primary">
      {credential("declare")}
    </ButtonLink>
  );
  return (
    <>
      <LivePage after={head} />
      <PageHeader title={t("title")} lead={t("intro")} action={mayDeclare ? declare : null} />
      <EmptyState
        title={t("empty.title")}
        body={t(mayDeclare ? "empty.body" : "empty.read-only")}
        example={<PersonExample />}
      />
    </>
  );
}
