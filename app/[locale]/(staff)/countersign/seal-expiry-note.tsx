import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { UtcInstant } from "@/components/format/utc-instant";
import { Note } from "@/components/ui/note";
import type { CertificateEnd as Ending } from "@/lib/agreement/life/certificate-end";
import { endingCertificate } from "@/lib/server/seal/key/certificate-end";
import { KeyUnavailable } from "@/lib/server/seal/key/complete";

function Near({ endsAt, step, daysLeft }: Ending) {
  const t = useTranslations("seal.ending");
  const when = { at: () => <UtcInstant at={endsAt} /> };
  return (
    <div className="pb-8">
      <Note tone={step > 30 ? "plain" : step > 0 ? "risk" : "danger"}>
        {step === 0 ? t.rich("ended", when) : t.rich("near", { ...when, days: daysLeft })}
      </Note>
    </div>
  );
}

/** Warns about the sealing certificate: it ends within 90 days, or its key cannot be used. */
export async function SealExpiryNote({ at }: { at: Date }) {
  try {
    const ending = await endingCertificate(at);
    return ending ? <Near {...ending} /> : null;
  } catch (error) {
    if (!(error instanceof KeyUnavailable)) throw error;
    const t = await getTranslations("seal.delay");
    return (
      <div className="pb-8">
        <Note tone="danger">{t("key-unavailable")}</Note>
      </div>
    );
  }
}
