import { useTranslations } from "next-intl";
import { Section } from "@/components/layout/section";
import { FactList } from "@/components/ui/fact-list";
import type { IssuerView } from "@/db/queries/badge/issuer";
import { ClassSection } from "./class-section";
import { DocumentSection } from "./document-section";
import { EditIssuerForm } from "./edit-issuer-form";
import { KeySection } from "./key-section";
import { RemoveIssuerForm } from "./remove-issuer-form";
import { type Revoked, RevokedSection } from "./revoked-section";

function Names({ issuer: { identifiers, origins } }: { issuer: IssuerView }) {
  const t = useTranslations("badge.fields");
  return (
    <FactList
      facts={[
        { key: "identifiers", label: t("identifiers"), value: identifiers.join("\n"), isName: true },
        { key: "origins", label: t("origins"), value: origins.join("\n"), isName: true },
      ]}
    />
  );
}

/** All that is known of an issuer; forms only for those who may change it. */
export function IssuerBody({ issuer, revoked }: { issuer: IssuerView; revoked: Revoked }) {
  const t = useTranslations("badge");
  const { id, rowVersion, name, identifiers, origins, touched, may } = issuer;
  const row = { id, rowVersion };
  return (
    <>
      <Section title={t("edit.title")}>
        {may.trust ? (
          <EditIssuerForm key={rowVersion} row={row} issuer={{ name, identifiers, origins }} />
        ) : (
          <Names issuer={issuer} />
        )}
      </Section>
      <KeySection issuer={issuer} />
      <ClassSection issuer={issuer} />
      <DocumentSection issuer={issuer} />
      <RevokedSection revoked={revoked} />
      {may.trust ? (
        <Section title={t("remove.title")} lead={t("remove.touched", touched)}>
          <RemoveIssuerForm key={rowVersion} row={row} />
        </Section>
      ) : null}
    </>
  );
}
