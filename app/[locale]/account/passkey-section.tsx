import { useTranslations } from "next-intl";
import type { OwnFactors } from "@/components/account/confirm-fields";
import { FormattedInstant } from "@/components/format/formatted-instant";
import { Section } from "@/components/layout/section";
import { KeyRound } from "@/components/ui/icons";
import type { OwnPasskey } from "@/db/queries/account/passkey";
import { AddPasskey } from "./add-passkey";
import { RemovePasskey } from "./remove-passkey";
import { RenamePasskey } from "./rename-passkey";

type LineProps = { passkey: OwnPasskey; factors: OwnFactors; isLast: boolean };

function PasskeyLine({ passkey, factors, isLast }: LineProps) {
  const t = useTranslations("account.passkeys");
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 py-3">
      <div className="flex min-w-0 gap-3">
        <KeyRound aria-hidden className="mt-0.5 size-5 shrink-0 text-soft" />
        <div className="min-w-0">
          <p className="break-words font-semibold">{passkey.name}</p>
          <p className="text-sm text-soft">
            {t.rich("added", { when: () => <FormattedInstant at={passkey.createdAt} /> })} ·{" "}
            {passkey.lastUsedAt
              ? t.rich("used", { when: () => <FormattedInstant at={passkey.lastUsedAt ?? passkey.createdAt} /> })
              : t("never-used")}
          </p>
        </div>
      </div>
      <div className="grid gap-2">
        <RenamePasskey passkey={{ id: passkey.id, name: passkey.name }} />
        <RemovePasskey passkey={{ id: passkey.id, name: passkey.name }} factors={factors} isLast={isLast} />
      </div>
    </li>
  );
}

type Props = { passkeys: readonly OwnPasskey[]; factors: OwnFactors };

/** The reader's passkeys with their names and last use, and how to add or remove one. */
export function PasskeySection({ passkeys, factors }: Props) {
  const t = useTranslations("account.passkeys");
  const isLast = !factors.hasTotp && passkeys.length === 1;
  return (
    <Section title={t("title")} lead={t("lead")}>
      <div className="grid gap-4">
        {passkeys.length === 0 ? (
          <p className="text-soft">{t("none")}</p>
        ) : (
          <ul className="divide-y divide-rule border-rule border-y">
            {passkeys.map((passkey) => (
              <PasskeyLine key={passkey.id} passkey={passkey} factors={factors} isLast={isLast} />
            ))}
          </ul>
        )}
        {factors.hasTotp || factors.hasPasskey ? (
          <AddPasskey factors={factors} />
        ) : (
          <p className="measure text-soft">{t("needs-factor")}</p>
        )}
      </div>
    </Section>
  );
}
