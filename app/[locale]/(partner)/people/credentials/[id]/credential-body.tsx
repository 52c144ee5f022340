import { useLocale, useTranslations } from "next-intl";
import { EvidenceLink } from "@/components/declaration/evidence-link";
import { ReplyForm } from "@/components/declaration/reply-form";
import { WithdrawButton } from "@/components/declaration/withdraw-button";
import { Section } from "@/components/layout/section";
import { ReviewThread } from "@/components/review/review-thread";
import { FactList } from "@/components/ui/fact-list";
import type { CredentialView } from "@/db/queries/person/credential";
import type { ThreadEntry } from "@/lib/review/declaration";
import { commentOnCredentialAction, withdrawCredentialAction } from "./actions";
import { credentialLines } from "./credential-lines";

type Props = { credential: CredentialView; thread: readonly ThreadEntry[]; draftKey: string };

/** A declared certification: its values, its evidence and the conversation about it. */
export function CredentialBody({ credential, thread, draftKey }: Props) {
  const t = useTranslations("people");
  const locale = useLocale();
  const { id, rowVersion, proof, person, may } = credential;
  const words = {
    label: t("credential.withdraw"),
    title: t("credential.withdraw-title"),
    body: t("credential.withdraw-body"),
    done: t("credential.withdraw-done"),
  };
  const shown = proof ? <EvidenceLink proof={proof} locale={locale} /> : t("credential.no-proof");
  const facts = [
    ...credentialLines(credential, t, locale),
    { key: "proof", label: t("fields.proofFileId"), value: shown },
  ];
  return (
    <div className="grid gap-2 pt-8">
      <Section title={t("credential.facts")}>
        <FactList facts={facts} />
        {may.withdraw ? (
          <div className="pt-5">
            <WithdrawButton
              row={{ id, rowVersion }}
              words={words}
              action={withdrawCredentialAction}
              next={`/people/${person.id}`}
            />
          </div>
        ) : null}
      </Section>
      <ReviewThread kind="credential" thread={thread}>
        {may.comment ? (
          <ReplyForm subject={{ kind: "credential", id }} action={commentOnCredentialAction} draftKey={draftKey} />
        ) : null}
      </ReviewThread>
    </div>
  );
}
