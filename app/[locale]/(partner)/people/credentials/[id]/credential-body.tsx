import { useLocale, useTranslations } from "next-intl";
import { EvidenceLink } from "@/components/declaration/evidence-link";
import { ReplyForm } from "@/components/declaration/reply-form";
import { WithdrawButton } from "@/components/declaration/withdraw-button";
import { Section } from "@/components/layout/section";
import { ReviewThread } from "@/components/review/review-thread";
import { FactList } from "@/components/ui/fact-list";
import type { CredentialView } from "@/db/queries/person/credential";
import type { CredentialCatalogue } from "@/lib/credential/catalogue";
import type { ThreadEntry } from "@/lib/review/declaration";
import { commentOnCredentialAction, withdrawCredentialAction } from "./actions";
import { credentialLines } from "./credential-lines";
import { CredentialProof } from "./credential-proof";

type Props = {
  credential: CredentialView;
  offered: CredentialCatalogue;
  thread: readonly ThreadEntry[];
  draftKey: string;
};

/** A declared certification: its values, its evidence and the conversation about it. */
export function CredentialBody({ credential, offered, thread, draftKey }: Props) {
  const words = useTranslations("credential");
  const declaration = useTranslations("declaration");
  const locale = useLocale();
  const { id, rowVersion, proof, person, may } = credential;
  const withdrawal = {
    label: declaration("withdraw"),
    title: declaration("withdraw-title"),
    body: declaration("withdraw-body"),
    done: declaration("withdraw-done"),
  };
  const shown = proof ? <EvidenceLink proof={proof} locale={locale} /> : words("no-proof");
  const facts = [
    ...credentialLines(credential, { t: words, locale, offered }),
    { key: "proof", label: words("fields.proof-file-id"), value: shown },
  ];
  return (
    <div className="grid gap-2 pt-8">
      <Section title={declaration("facts")}>
        <FactList facts={facts} />
        {may.withdraw ? (
          <div className="pt-5">
            <WithdrawButton
              row={{ id, rowVersion }}
              words={withdrawal}
              action={withdrawCredentialAction}
              next={`/people/${person.id}`}
            />
          </div>
        ) : null}
      </Section>
      <CredentialProof evidence={credential.evidence} isVerified={credential.state === "verified"} />
      <ReviewThread kind="credential" thread={thread}>
        {may.comment ? (
          <ReplyForm subject={{ kind: "credential", id }} action={commentOnCredentialAction} draftKey={draftKey} />
        ) : null}
      </ReviewThread>
    </div>
  );
}
