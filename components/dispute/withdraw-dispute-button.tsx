"use client";

import { useTranslations } from "next-intl";
import { ConfirmButton } from "@/components/ui/confirm-button";
import type { Outcome } from "@/lib/errors";

type Props = { id: string; action: (input: { id: string }) => Promise<Outcome<unknown>> };

/** Withdraws a dispute, after asking for confirmation. */
export function WithdrawDisputeButton({ id, action }: Props) {
<<<<<<< /tmp/w/m_o
  const t = useTranslations("disputes.withdraw");
  const words = { label: t("label"), title: t("title"), body: t("body"), done: t("done") };
||||||| /tmp/w/m_b
  const t = useTranslations("disputes.withdraw");
  const sayRefusal = useAnnounceRefusal();
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const [isPending, start] = useTransition();
  const withdraw = () =>
    start(async () => {
      const outcome = await action({ id }).catch(() => null);
      setOpen(false);
      if (outcome?.ok) announce({ text: t("done") });
      else sayRefusal(outcome);
      router.refresh();
    });
=======
  const t = useTranslations("dispute.withdraw");
  const sayRefusal = useAnnounceRefusal();
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const [isPending, start] = useTransition();
  const withdraw = () =>
    start(async () => {
      const outcome = await action({ id }).catch(() => null);
      setOpen(false);
      if (outcome?.ok) announce({ text: t("done") });
      else sayRefusal(outcome);
      router.refresh();
    });
>>>>>>> /tmp/w/m_t
  return (
    <div>
      <ConfirmButton words={words} act={() => action({ id })} isDanger={false} />
    </div>
  );
}
